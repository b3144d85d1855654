import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readable, type Sentence, type SentencePart } from '../../src/model/source.ts';
import {
  markupOf,
  readableSentence,
  readMarkup,
  readReportBlock,
  reportText,
  sliceOf,
  writeMarkup,
  writeReportBlock,
} from '../../src/text/report-block.ts';
import { readSentences, readSpans, writeSentences, writeSpans } from '../../src/text/spans.ts';
import { assertLaw } from '../law.ts';

const gaps = fc.array(
  fc.record({
    gap: fc.nat(5),
    length: fc.integer({ min: 1, max: 50 }),
    paragraph: fc.nat(2),
    part: fc.constantFrom<SentencePart>('headline', 'byline', 'body', 'boilerplate'),
  }),
);
const sentenceList = gaps.map((list) => {
  let at = 0;
  let paragraph = 0;
  return list.map(({ gap, length, part, ...s }, i): Sentence => {
    const start = at + gap;
    at = start + length;
    paragraph += s.paragraph;
    return { index: i + 1, start, end: at, paragraph, part };
  });
});

test('sentences and spans round-trip', () => {
  assertLaw(
    fc.property(sentenceList, (sentences) => {
      expect(readSentences(writeSentences(sentences))).toEqual(sentences);
      const spans = sentences.map(({ start, end }) => ({ start, end }));
      expect(readSpans(writeSpans(spans))).toEqual(spans);
    }),
  );
  expect(
    writeSentences([
      { index: 1, start: 0, end: 4, paragraph: 0, part: 'headline' },
      { index: 2, start: 6, end: 9, paragraph: 1, part: 'body' },
    ]),
  ).toBe('headline:0-4 / 6-9');
  for (const wrong of ['x', '4-0', '0-4 2-6', 'head:0-4', '0-', '-1-4']) expect(readSentences(wrong)).toBeUndefined();
});

describe('the block', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc
      .array(fc.constantFrom('`', '```', '````', '\n', '\r\n', 'a', '---', '\n```\n', '~~~'), { minLength: 1 })
      .map((p) => p.join('')),
  );

  test('gives back the text to the letter, between any prose', () => {
    assertLaw(
      fc.property(text, (report) => {
        const body = `before\n\n${writeReportBlock(report)}\nafter`;
        const { text: found, rest } = readReportBlock(body, report.length);
        expect(found).toBe(report);
        expect(rest.replace(/\n+/g, '\n')).toBe('before\nafter');
        expect(rest.split('\n')).toHaveLength(body.split('\n').length);
      }),
    );
  });

  test('survives a tool that changes all line ends', () => {
    const lf = writeReportBlock('one\ntwo');
    expect(readReportBlock(lf.replaceAll('\n', '\r\n'), 7).text).toBe('one\ntwo');
    const crlf = writeReportBlock('one\r\ntwo');
    expect(readReportBlock(crlf.replaceAll('\r\n', '\n'), 8).text).toBe('one\r\ntwo');
  });

  test('is not the text where the length is another', () => {
    expect(readReportBlock(writeReportBlock('one'), 4).text).toBeUndefined();
  });
});

test('markup: what a sentence reads as needs no view', () => {
  const piece = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'b', ' ', '.'), minLength: 1, maxLength: 5 }).map((s) => [s, s] as const),
    fc.constantFrom(
      ['<b>', '   '] as const,
      ['&amp;', '&\u2060\u2060\u2060\u2060'] as const,
      ['**', '\u2060\u2060'] as const,
      ['</p>\n<p>', '\n\n\n\n\n\n\n\n'] as const,
      ['&#128512;', '😀\u2060\u2060\u2060\u2060\u2060\u2060\u2060'] as const,
    ),
  );
  assertLaw(
    fc.property(fc.array(piece, { minLength: 1 }), (pieces) => {
      const text = `x${pieces.map(([t]) => t).join('')}y`;
      const view = `x${pieces.map(([, v]) => v).join('')}y`;
      const sentence: Sentence = { index: 1, start: 0, end: text.length, paragraph: 0, part: 'body' };
      const source = { text, view, sentences: [sentence] };
      const report = reportText(source);
      const markup = readMarkup(writeMarkup(markupOf(source)));
      expect(report && sliceOf(report, sentence)).toBe(text);
      expect(report && markup && readableSentence(report, sentence, markup)).toBe(readable(view));
    }),
  );
});
