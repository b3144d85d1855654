import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { subjectOf } from '../../../src/extract/clauses/subject.ts';
import { assertLaw } from '../../law.ts';
import { asCase } from '../case.ts';

/** The subject of the marked verb ("*rejected"), its phrases as words, heads in capitals. */
function subject(markup: string): { how: string | undefined; phrases: string[] } {
  const verb = /\*(\w+)/.exec(markup)?.[1] ?? '';
  const { discourse: d } = asCase(markup.replace('*', ''));
  const { tokens, sentences, sentenceOf } = d.reading.document;
  const at = tokens.findIndex((t) => t.lower === verb);
  const low = sentences[sentenceOf[at] ?? 0]?.first ?? 0;
  const acts = /^(?:union|company|party|crew|pilots|rebels|ministers|board|government|farmers|he|it|they)$/;
  const found = subjectOf(
    d,
    at,
    low,
    ({ head }) => d.reading.namedAt.has(head) || acts.test(tokens[head]?.lower ?? ''),
  );
  const phrases = (found?.phrases ?? []).map((p) =>
    tokens
      .slice(p.first, p.last)
      .map((t, i) => (p.first + i === p.head ? t.text.toUpperCase() : t.text))
      .join(' '),
  );
  return { how: found?.how, phrases };
}

describe('the subject of a verb', () => {
  it.each([
    ['its own phrase', 'The union *rejected it.', 'own', ['The UNION']],
    [
      'what narrows it',
      'Farmers in the north of the country *rejected it.',
      'own',
      ['FARMERS in the north of the country'],
    ],
    [
      'two joined by "and"',
      'The government and rebels from the hills *signed it.',
      'own',
      ['The GOVERNMENT', 'REBELS from the hills'],
    ],
    ['a list', '⟦Acme|O:a⟧, ⟦Borel|O:b⟧ and ⟦Corda|O:c⟧ *signed it.', 'own', ['ACME', 'BOREL', 'CORDA']],
    [
      'a list behind a preposition stays whole',
      'The party of ⟦Jim Roe|P:r⟧ and ⟦Ann Doe|P:d⟧ *signed it.',
      'own',
      ['The PARTY of Jim Roe and Ann Doe'],
    ],
    ['behind a verb of saying', '⟦Jim Roe|P:r⟧ said the crew *rejected it.', 'own', ['the CREW']],
    ['past an aside', '⟦Acme|O:a⟧, based in Oslo, *rejected it.', 'own', ['ACME']],
    [
      'past a clause about it',
      '⟦Acme|O:a⟧, whose brands include beer and ⟦Borel|O:b⟧, had *rejected it.',
      'own',
      ['ACME'],
    ],
    ['past brackets', '⟦Jim Roe|P:r⟧ (Utah) *rejected it.', 'own', ['Jim ROE']],
    ['past a day', 'The union on Monday *rejected it.', 'own', ['The UNION']],
    ['past adverbs and auxiliaries', 'The union has in fact repeatedly *rejected it.', 'own', ['The UNION']],
    ['not another verb’s object', 'The mine has two plants and the union *rejected it.', 'own', ['the UNION']],
    ['the noun before its relative clause', 'It is up to the pilots, who *rejected it.', 'relative', ['the PILOTS']],
    [
      'whoever ends what the clause is about',
      'It was a triumph for ⟦Ann Doe|P:d⟧, who *rejected it.',
      'relative',
      ['Ann DOE'],
    ],
    ['shared with the verb before', 'The union met in Oslo and *rejected it.', 'shared', ['The UNION']],
    [
      'not that of a clause in between',
      'The union hailed the deal that ended the war and *rejected calls.',
      'shared',
      ['The UNION'],
    ],
    ['the main clause’s, before', 'Pilots will strike after *rejecting it.', 'controlled', ['PILOTS']],
    ['the main clause’s, behind', 'After *rejecting it, the pilots went home.', 'controlled', ['the PILOTS']],
    ['its own behind "with"', 'Anger grew with ⟦Ann Doe|P:d⟧ publicly *rejecting it.', 'own', ['Ann DOE']],
    ['past a dateline', 'OSLO, May 2 (Agency) The government *rejected it.', 'own', ['The GOVERNMENT']],
    ['past what opens the sentence', 'In ⟦Oslo|L:oslo⟧ the union *rejected it.', 'own', ['the UNION']],
    [
      'the noun behind a short form',
      'The National Dockers (⟦NDU|O:n⟧) union *rejected it.',
      'own',
      ['The National Dockers ( NDU ) UNION'],
    ],
    ['the whole behind a share', 'Most of the party *rejected it.', 'own', ['Most of the PARTY']],
    ['described, not acted', 'A bitterly divided government *rejected it.', 'own', ['A bitterly divided GOVERNMENT']],
    [
      'a word that describes behind it',
      'Rebels trapped in the hills have *rejected it.',
      'own',
      ['REBELS trapped in the hills'],
    ],
  ])('is %s', (_, markup, how, phrases) => {
    expect(subject(markup)).toEqual({ how, phrases });
  });

  it('is nobody’s where no phrase stands', () => {
    expect(subject('Having *rejected it.').phrases).toEqual([]);
    expect(subject('“Yes,” *rejected it.').phrases).toEqual([]);
  });

  it('holds tokens in order, inside the sentence, with the head among them, whatever stands there', () => {
    const words = [
      'the',
      'union',
      ',',
      'who',
      'said',
      'and',
      'Oslo',
      'after',
      'in',
      '(',
      ')',
      'rejected',
      'of',
      'two',
      '“',
      '”',
      '.',
      'has',
      'it',
    ];
    assertLaw(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 30 }), (list) => {
        const { discourse: d } = asCase(`${list.join(' ')} rejected it`);
        const { tokens, sentences, sentenceOf } = d.reading.document;
        tokens.forEach((_, at) => {
          const low = sentences[sentenceOf[at] ?? 0]?.first ?? 0;
          let end = low;
          for (const p of subjectOf(d, at, low, () => true)?.phrases ?? []) {
            expect(p.first).toBeGreaterThanOrEqual(end);
            expect(p.head).toBeGreaterThanOrEqual(p.first);
            expect(p.last).toBeGreaterThan(p.head);
            end = p.last;
          }
        });
      }),
      { numRuns: 300 },
    );
  });
});
