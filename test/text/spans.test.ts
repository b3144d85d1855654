import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSentences, readSpans, sentenceNumbered, sentencesOver } from '../../src/text/spans.ts';
import { assertLaw } from '../law.ts';

/** Sentences in order, with or without room between them. */
const sentences = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 9 })), { maxLength: 12 }).map((parts) => {
  let at = 0;
  return parts.map(([gap, length], i) => {
    const start = at + gap;
    at = start + length;
    return { start, end: at, index: i + 1 };
  });
});

test('a span is over every sentence that it has a part of, and over no other', () => {
  assertLaw(
    fc.property(sentences, fc.nat(120), fc.nat(30), (list, start, length) => {
      const span = { start, end: start + length };
      expect(sentencesOver(list, span)).toEqual(list.filter((s) => s.start < span.end && span.start < s.end));
    }),
  );
});

test('sentences are numbered from 1', () => {
  const list = ['one', 'two'];
  expect([0, 1, 2, 3].map((n) => sentenceNumbered(list, n))).toEqual([undefined, 'one', 'two', undefined]);
});

test('places are read as they are written, and what is none of them is none at all', () => {
  expect(readSpans('0-1, 5-9\n12-20')).toEqual([
    { start: 0, end: 1 },
    { start: 5, end: 9 },
    { start: 12, end: 20 },
  ]);
  expect(['', '5-5', '9-5', '1-2 x', '1', '-1-2', '1-9999999999'].map(readSpans)).toEqual([
    [],
    ...Array(6).fill(undefined),
  ]);
});

test('sentences are read in order, or not at all', () => {
  expect(readSentences('headline:0-3 / 4-6 6-9')).toEqual([
    { start: 0, end: 3, index: 1, paragraph: 0, part: 'headline' },
    { start: 4, end: 6, index: 2, paragraph: 1, part: 'body' },
    { start: 6, end: 9, index: 3, paragraph: 1, part: 'body' },
  ]);
  expect(['4-6 0-3', '0-5 4-9', 'footer:0-3', '0-0'].map(readSentences)).toEqual(Array(4).fill(undefined));
});
