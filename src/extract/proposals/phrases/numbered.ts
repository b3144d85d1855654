/** The words around a noun → the number by which it goes: "the third offer", "Resolution 1450", "H.R. 1234". */
import type { ProposalMeasure } from '../../../model/proposal-traits.ts';
import type { Discourse } from '../../coreference.ts';
import { type Phrase, plainPhrase } from './phrase.ts';

const ordinals = ['', 'first', 'second', 'third', 'fourth', 'fifth'];

/** "the third offer" is no second one. */
export function ordinal(d: Discourse, first: number, head: number): ProposalMeasure[] {
  const { tokens } = d.reading.document;
  // "its first budget"
  if (tokens[head]?.lower === 'budget' && /^(?:its|his|her|their|a)$/.test(tokens[first]?.lower ?? '')) return [];
  return tokens.slice(first, head).flatMap((t) => {
    const value = ordinals.indexOf(t.lower);
    return value > 0 ? [{ value: String(value), unit: 'ordinal' }] : [];
  });
}

const numberedHeads = /^(?:Bill|Resolution|Proposition|Amendment|Act|Measure|Article|Initiative|Directive)$/;

/** "Resolution 1450", "Senate Bill 212", "Bill C-10": the number that names it. */
export function numberAfter(d: Discourse, head: number): string | undefined {
  const { tokens } = d.reading.document;
  const next = tokens[head + 1];
  if (!next || !numberedHeads.test(tokens[head]?.text ?? '') || d.reading.dateAt.has(head + 1)) return undefined;
  return /^(?:[A-Z]{1,3}-?)?\d+$/.test(next.text) ? next.lower : undefined;
}

/** "HB", "H.R.", as they stand in lower case. */
export const isBillMark = (word: string): boolean => /^(?:h\.?r\.?|[hsa]\.?b\.?)$/.test(word);

/** "H.R. 1234", "HB 12": a bill by its number alone. */
export function numberedBill(d: Discourse, head: number): Phrase | undefined {
  const { tokens } = d.reading.document;
  const number = tokens[head + 1];
  if (!/^(?:H\.?R\.?|[HSA]\.?B\.?)$/.test(tokens[head]?.text ?? '') || !/^\d+$/.test(number?.text ?? ''))
    return undefined;
  return {
    first: head,
    ...plainPhrase,
    head,
    last: head + 2,
    noun: 'bill',
    strong: true,
    definite: true,
    owner: undefined,
    qualifiers: [number?.lower ?? ''],
    measures: [{ value: number?.lower ?? '', unit: '' }],
  };
}
