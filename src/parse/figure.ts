/** Frontmatter of a figure's page → what is counted, and every value with its hedge. */
import type { FigureFacts, ValueFact } from '../model/fact.ts';
import type { LinkText } from '../model/page.ts';
import { comparators } from '../model/values.ts';
import { facts, missing } from './fact.ts';
import { date, type Fields, flag, known, number, oneOf, text, texts } from './reading.ts';

export const figureFacts = (f: Fields, name: string): FigureFacts<LinkText> => ({
  measure: text(f, 'measure') ?? name,
  unit: text(f, 'unit') ?? '',
  ...known({ closed: flag(f, 'closed'), cumulative: flag(f, 'cumulative') }),
  values: facts(f, 'values', readValue),
  related: texts(f, 'related'),
});

type Value = Omit<ValueFact<LinkText>, 'id' | 'evidence'>;

/** Undefined, and reported, where there is neither a number nor words for one. */
export function readValue(v: Fields): Value | undefined {
  const value = number(v, 'value') ?? null;
  const range = known({ low: number(v, 'low'), high: number(v, 'high') });
  const comparator = oneOf(v, 'comparator', comparators) ?? 'exact';
  const words =
    text(v, 'words') ?? wordsFor(value, range) ?? missing(v, 'value', 'the number, or the words for it in "words"');
  const more = known({
    unit: text(v, 'unit'),
    asOf: date(v, 'asOf'),
    asOfBasis: oneOf(v, 'asOfBasis', ['stated', 'report', 'unknown']),
    former: flag(v, 'former'),
    attributedTo: text(v, 'attributedTo'),
  });
  return words === undefined ? undefined : { value, ...range, comparator, words, ...more };
}

function wordsFor(value: number | null, { low, high }: { low?: number; high?: number }): string | undefined {
  if (value !== null) return String(value);
  return low === undefined || high === undefined ? undefined : `${low} to ${high}`;
}
