/** Words of a phrase → the numbers in it, each with what it measures: days, a share's price, a rate. */
import type { ProposalMeasure } from '../../../model/proposal-traits.ts';
import type { Discourse } from '../../coreference.ts';
import { numerals } from '../../grammar.ts';

const digits = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const inDigits = (word: string): string => (digits.includes(word) ? String(digits.indexOf(word)) : word);

export const isCount = (q: string): boolean => /\d/.test(q) || numerals.has(q.split('-')[0] ?? '');

const unitGroups: readonly (readonly [string, RegExp])[] = [
  ['sum', /^(?:million|billion|trillion|mln|bln|bn|m)$/],
  ['price', /^(?:a-)?share$|^(?:p|c|pence|cents?)-(?:a-)?share$|^(?:dlrs?|dollars?|euros?|pence|penc|p|cents?|cts)$/],
  ['rate', /^(?:pct|percent|per-cent|cent)$/],
  ['time', /^(?:hour|day|week|month|year)s?$/],
  ['part', /^(?:phase|stage|step|point|page)s?$/],
];

/** Numbers among the words before a noun, each with what it measures; '' where no unit follows. */
export function measures(qualifiers: readonly string[]): ProposalMeasure[] {
  return qualifiers.flatMap((q, i) => {
    const [number, scaled] = [
      /^\d[\d.,]*/.exec(q)?.[0] ?? (isCount(q) ? q.split('-')[0] : undefined),
      q.replace(/^[\d.,]+|^[a-z]+-/, ''),
    ];
    // "the 2005-2006 budget": years measure nothing.
    if (
      number === undefined ||
      (/^(?:19|20)\d\d$/.test(number) && !/^(?:million|billion|mln|bln)$/.test(qualifiers[i + 1] ?? ''))
    )
      return [];
    const next = qualifiers[i + 1] ?? '';
    const unit = [scaled, /^(?:per|a)$/.test(next) ? (qualifiers[i + 2] ?? '') : next].flatMap((w) =>
      unitGroups.filter(([, r]) => r.test(w)).map(([g]) => g),
    )[0];
    return [{ value: inDigits(number), unit: unit ?? '' }];
  });
}

/** Past "from Acme", "for Borel", right after a noun. */
function pastParty(d: Discourse, from: number): number {
  if (!/^(?:by|from|for)$/.test(d.reading.document.tokens[from]?.lower ?? '')) return from;
  const run = d.reading.namedAt.get(from + 1) ?? d.reading.namedAt.get(from + 2);
  return run?.last ?? from;
}

/** "an offer of 6.5 per cent", "an offer from Acme at 5 euros a share", "a proposal to acquire Acme for £47 a share", "raised its offer for Acme to 45 dollars a share". */
export function measuresAfter(d: Discourse, from: number, last: number, raised: boolean): ProposalMeasure[] {
  const { tokens } = d.reading.document;
  const purpose = !raised && tokens[from]?.lower === 'to';
  if (!raised && !purpose) return measuresNext(d, from, last);
  const links = raised ? /^to$/ : /^(?:for|at)$/;
  for (let i = from; i < Math.min(last, from + (raised ? 14 : 12)); i++) {
    const word = tokens[i]?.lower ?? '';
    if (/^[.;:]$/.test(word)) return [];
    const found = links.test(word) ? numberIn(d, i + 1, Math.min(last, i + (purpose ? 3 : 5))) : undefined;
    if (found !== undefined) return found;
  }
  return [];
}

/** "of 6.5 per cent", "from Acme at 5 euros a share". */
function measuresNext(d: Discourse, from: number, last: number): ProposalMeasure[] {
  const { tokens } = d.reading.document;
  const link = pastParty(d, from);
  const at = [link, link + 1].find((i) => i < last && /^(?:of|worth|at|for)$/.test(tokens[i]?.lower ?? ''));
  const ends = at === undefined || /^[.;:]$/.test(tokens[link]?.text ?? '');
  return ends ? [] : (numberIn(d, at + 1, Math.min(last, at + 5)) ?? []);
}

/** The first number of tokens `from` to `to`, half open, with what it measures. */
function numberIn(d: Discourse, from: number, to: number): ProposalMeasure[] | undefined {
  const { tokens } = d.reading.document;
  for (let k = from; k < to; k++)
    if (tokens[k]?.kind === 'number' && !d.reading.dateAt.has(k))
      return measures(tokens.slice(k, k + 4).flatMap((t) => (t.kind === 'mark' ? [] : [t.lower]))).slice(0, 1);
  return undefined;
}
