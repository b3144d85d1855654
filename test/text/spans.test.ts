import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentenceNumbered, sentencesOver } from '../../src/text/spans.ts';

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
  fc.assert(
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
