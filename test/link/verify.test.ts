import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuote } from '../../src/link/quote.ts';
import { assertLaw } from '../law.ts';
import { at, complaints, link, report } from './wiki.ts';

const person = (evidence: string): string =>
  `---\nstatements:\n  - quote: It ends,\n    id: s1\n    evidence:\n${evidence.replace(/^/gm, '      ')}\n---\n`;
const verify = (evidence: string, more: Readonly<Record<string, string>> = {}) => {
  const site = link({ 'sources/day-one.md': report, 'people/lee.md': person(evidence), ...more });
  const { page } = at(site, 'people/lee.md');
  return {
    evidence: page.type === 'person' ? page.facts.statements.flatMap((s) => s.evidence) : [],
    complaints: complaints(site),
  };
};

describe('evidence that holds', () => {
  test.each([
    [
      'with its place',
      '- { source: day-one, start: 0, end: 11, quote: Lee — rose. }',
      { start: 0, end: 11, quote: 'Lee — rose.' },
    ],
    [
      'by its place alone',
      '- { source: day-one, start: 34, end: 51 }',
      { start: 34, end: 51, quote: 'The port is shut.' },
    ],
    ['by its words alone', '- { source: day-one, quote: "port is" }', { start: 38, end: 45, quote: 'port is' }],
    [
      'by words of another hand',
      '- { source: day-one, quote: "\\"It ends,\\" said  Lee." }',
      { start: 12, end: 32, quote: '“It ends,” said\tLee.' },
    ],
    ['with another dash', '- { source: day-one, quote: Lee - rose }', { start: 0, end: 10, quote: 'Lee — rose' }],
    [
      'at a place that has moved',
      '- { source: day-one, start: 2, end: 13, quote: Lee — rose. }',
      { start: 0, end: 11, quote: 'Lee — rose.' },
    ],
  ])('%s', (_, evidence, expected) => {
    expect(verify(evidence)).toEqual({ evidence: [{ source: 'day-one', ...expected }], complaints: [] });
  });

  test('its place tells which, of words that stand in the report twice, also at its very start', () => {
    const twice = report
      .replace('day-one', 'twice')
      .replace(/sentences:.*/, 'sentences: 0-8 9-17')
      .replace(/```report\n[\s\S]*?\n```/, '```report\nIt ends. It ends.\n```');
    for (const [start, end] of [
      [0, 8],
      [9, 17],
    ]) {
      expect(
        verify(`- { source: twice, start: ${start}, end: ${end}, quote: It ends. }`, { 'sources/t.md': twice }),
      ).toEqual({
        evidence: [{ source: 'twice', start, end, quote: 'It ends.' }],
        complaints: [],
      });
    }
  });

  test('what fails is left out, the rest stands', () => {
    const { evidence, complaints: said } = verify(
      '- { source: day-one, quote: port is }\n- { source: day-one, quote: port was }',
    );
    expect(evidence).toHaveLength(1);
    expect(said).toEqual([
      'content/people/lee.md:7 error evidence/missing "port was" is not in "day-one"; closest: "The port is shut." (sentence 3)',
    ]);
  });
});

describe('evidence that does not hold takes the fact off', () => {
  test.each([
    ['- { source: day-on, quote: x }', 'error evidence/no-source no report is called "day-on"; closest: "day-one"'],
    [
      '- { source: other, quote: x }',
      'error evidence/no-source no report is called "other"; add the report, or take the evidence away',
    ],
    [
      '- { source: day-one, quote: wholly invented }',
      'error evidence/missing "wholly invented" is not in "day-one"; copy the words from the report',
    ],
    [
      '- { source: day-one, quote: "“It ends,” said" }',
      'error evidence/ambiguous "“It ends,” said" stands in "day-one" more than once; quote the whole sentence',
    ],
    [
      '- { source: day-one, start: 70, end: 99 }',
      'error evidence/missing "day-one" has no text at 70-99; give the sentence as "quote"',
    ],
    [
      '- { source: empty, quote: x }',
      'error evidence/no-text the page of "empty" has no text to check this against; run "factwiki extract --force"',
    ],
    [
      '- { source: gone, quote: x }',
      'warning evidence/retracted the report "gone" was withdrawn, so nothing rests on it; give other evidence',
    ],
  ])('%s', (evidence, complaint) => {
    const more = {
      'sources/empty.md': '',
      'sources/gone.md': report.replace('source: day-one', 'source: gone\nretracted: true'),
    };
    expect(verify(evidence, more)).toEqual({ evidence: [], complaints: [`content/people/lee.md:6 ${complaint}`] });
  });
});

describe('where a quotation stands', () => {
  const found = (text: string, quote: string) => {
    const place = findQuote({ start: 100, text }, quote);
    return typeof place === 'string' ? place : text.slice(place.start - 100, place.end - 100);
  };

  test.each<[string, string, string, string]>([
    ['at the very start', 'One two. Three.', 'One two.', 'One two.'],
    ['at the very end', 'One two. Three', 'Three', 'Three'],
    ['all of the report', 'One two.', ' One  two. ', 'One two.'],
    ['over Windows line ends', 'One\r\ntwo. Three.', 'One two. Three.', 'One\r\ntwo. Three.'],
    ['typed with Windows line ends', 'One\ntwo. Three.', 'One\r\ntwo.', 'One\ntwo.'],
    [
      'over a no-break space and an empty line',
      'One\u00a0two.\n\nThree.',
      'One two. Three.',
      'One\u00a0two.\n\nThree.',
    ],
    ['accents typed apart', 'A caf\u00e9 shut.', 'cafe\u0301 shut', 'caf\u00e9 shut'],
    ['accents typed together', 'A cafe\u0301 shut.', 'caf\u00e9 shut', 'cafe\u0301 shut'],
    ['an accent is no other letter', 'A caf\u00e9 shut.', 'cafe shut', 'missing'],
    ['nor is a letter without its accent', 'A cafe\u0301.', 'A  cafe', 'missing'],
    ['small and capital letters differ', 'The port.', 'the port', 'missing'],
    ['twice to the letter', 'It ends. It ends.', 'It ends.', 'ambiguous'],
    ['twice after folding', 'It\nends. It  ends.', 'It ends.', 'ambiguous'],
    ['twice, and overlapping', 'aaa', 'aa', 'ambiguous'],
    ['to the letter once, after folding twice', 'It ends. It\nends.', 'It ends.', 'It ends.'],
    ['outside the basic plane', 'A 𝔇—😀 b', '𝔇-😀', '𝔇—😀'],
    ['nothing', 'One', ' ', 'missing'],
  ])('%s', (_, text, quote, expected) => {
    expect(found(text, quote)).toBe(expected);
  });
});

test('a quotation is found where it stands, however dashes, quotation marks and white space are typed', () => {
  const retype = (s: string): string =>
    s.replace(/[‐–—]/g, '-').replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim();
  const text = fc.string({
    unit: fc.constantFrom('a', 'b', ' ', '\n', '\t', '—', '–', '“', '”', '’', 'é'),
    maxLength: 40,
  });
  assertLaw(
    fc.property(text, fc.nat(10), fc.nat(10), fc.nat(1000), (report, from, length, offset) => {
      const quote = report.slice(from, from + length + 1);
      if (retype(quote) === '') return;
      const source = { start: offset, text: report };
      for (const typed of [quote, retype(quote)]) {
        const found = findQuote(source, typed);
        expect(found).not.toBe('missing');
        if (typeof found === 'string') continue;
        const slice = report.slice(found.start - offset, found.end - offset);
        expect(retype(slice)).toBe(retype(quote));
      }
    }),
  );
});
