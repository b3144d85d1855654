/** "raise the retirement age by two years, from 60 to 62": an age that a law sets, and by how much it moves. */
import { figureReasons } from '../../../model/figure-reasons.ts';
import { range, wordsOf } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import type { Context, Measured } from '../context.ts';
import type { Counted } from '../counts/counted.ts';
import { changes } from '../data/amount-nouns.ts';
import type { QuantityRun } from '../number/quantity.ts';
import { isPast, isVerb } from '../number/word-form.ts';

const sorts =
  /^(?:retirement|pension|pensionable|voting|drinking|driving|smoking|minimum|maximum|marriage|school-leaving|leaving|legal|eligibility|state)$/;
const links = /^(?:to|from|by|at|of|is|was|,)$/;

/** Tokens back to the noun. */
const reach = 14;

/** Undefined where the number is no such age and no change of one. */
export function legalAgeOf({ line, reading }: Context, quantity: QuantityRun, counted: Counted): Measured | undefined {
  const { first, value, unit, joined } = quantity;
  const inYears = counted.measure === 'years' || counted.measure === 'months';
  if (line.degraded || unit || joined !== undefined || value === null || value > 110) return undefined;
  if (!inYears && (counted.noun !== undefined || counted.measure !== undefined)) return undefined;
  const link = line.word(first - 1);
  if (!/^(?:to|from|by|at|of|is|was)$/.test(link)) return undefined;
  const noun = nounBefore(line, first);
  if (noun === undefined) return undefined;
  const change = link === 'by' || link === 'of' ? changeOf(line, noun.first) : undefined;
  if (link === 'by' && change === undefined) return undefined;
  const words = wordsOf(reading.document, noun.first, noun.last);
  return {
    measure: {
      noun: 'age',
      qualifier: words.toLowerCase(),
      title: capital(change === undefined ? words : `${change} ${words}`),
      ...(change === undefined ? {} : { event: change.toLowerCase() }),
    },
    unit: counted.measure ?? 'years',
    kind: 'time',
    frame: {},
    counted,
    topic: { noun: 'age', words, first: noun.first, last: noun.last, from: 'of' },
    inherited: false,
    anchored: 'none',
    because: ['an age that a law sets', figureReasons.bySelf],
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "retirement age", "maximum age for a full pension": from its sort to the first word that leads to a number. */
function nounBefore(line: Line, first: number): { readonly first: number; readonly last: number } | undefined {
  for (let at = first - 2; at > Math.max(line.first, first - reach); at--) {
    if (isVerb(line, at) || isPast(line.word(at)) || /^(?:[;:"“”]|and|but|who|which|that|while)$/.test(line.word(at)))
      return undefined;
    if (line.word(at) !== 'age' || !sorts.test(line.word(at - 1))) continue;
    let start = at - 1;
    while (/^(?:state|national|legal|statutory|minimum|official)$/.test(line.word(start - 1))) start--;
    const end =
      range(at + 1, first).find((i) => links.test(line.word(i)) || line.token(i)?.kind === 'number') ?? at + 1;
    return { first: start, last: end };
  }
  return undefined;
}

/** "raise the retirement age by": the verb before the noun. */
function changeOf(line: Line, noun: number): string | undefined {
  for (let at = noun - 1; at >= noun - 3; at--) {
    const change = changes.get(line.word(at));
    if (change !== undefined) return change;
  }
  return undefined;
}
