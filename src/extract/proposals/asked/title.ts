/** An act of asking → what a page calls it, in the report's words: "call for disciplinary action", "plan to close its smelter". */
import type { Discourse } from '../../coreference.ts';
import { prepositions, wordsOf } from '../../grammar.ts';
import type { Candidate } from './candidates.ts';
import { isHanging } from './ends.ts';

/** Words that a title may have after its noun. */
const most = 9;

/** Without whose it is. */
export function titleOf(d: Discourse, { asking, complement }: Candidate): string {
  const { form, first, last, whom, head } = complement;
  const words = (from: number): string =>
    tidied(wordsOf(d.reading.document, from, whole(d, from, Math.max(head + 1, last))));
  if (form === 'that' || form === 'bare') return `${asking.noun} that ${words(first)}`;
  if (form === 'doing') return `${asking.noun} of ${words(first)}`;
  if (form === 'thing' || (form === 'for' && whom === undefined)) return `${asking.noun} for ${words(first)}`;
  if (whom !== undefined && asking.noun === 'demand') return `demand for ${words(whom)}`;
  if (whom !== undefined)
    return `${asking.noun} ${form === 'on' || asking.noun === 'call' ? 'on' : 'to'} ${words(whom)}`;
  return `${asking.noun} to ${words(first)}`;
}

/** Where a title from token `from` ends: all of it, or what the last joint leaves whole. */
function whole(d: Discourse, from: number, end: number): number {
  const last = dayOf(d, from, end) ?? end;
  const reach = from + most + bracketed(d, from, last);
  if (last <= reach) return last;
  for (let i = reach; i > from + 3; i--) if (isJoint(d, i)) return i;
  let cut = Math.min(last, reach);
  while (cut > from + 1 && isHanging(d.reading.document.tokens[cut - 1]?.lower ?? '')) cut--;
  return cut;
}

/** How many tokens stand in brackets, which the title leaves out. */
function bracketed({ reading: { document } }: Discourse, from: number, last: number): number {
  const words = document.tokens.slice(from, last).map((t) => t.text);
  return Math.max(0, words.indexOf(')') - words.indexOf('(') + 1) * (words.includes('(') ? 1 : 0);
}

/** "the release of prisoners on Monday in return": the day on which it was asked for ends what was. */
function dayOf({ reading: { document } }: Discourse, from: number, last: number): number | undefined {
  const word = (i: number): string => document.tokens[i]?.lower ?? '';
  for (let i = from + 2; i < last - 1; i++)
    if (word(i) === 'on' && /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(word(i + 1))) return i;
  return undefined;
}

/** A preposition that opens a place, a time or an aim; names stay whole. */
const isJoint = (d: Discourse, i: number): boolean => {
  const w = d.reading.document.tokens[i]?.lower ?? '';
  return !d.reading.namedAt.has(i) && ((prepositions.has(w) && w !== 'of') || /^(?:and|to|that|,)$/.test(w));
};

/** Without what stands in brackets, when it was asked, and a mark that has lost its fellow. */
function tidied(words: string): string {
  const plain = words.replace(/ ?\([^)]*\)/g, '').replace(/,? (?:today|yesterday|tonight|now)$/, '');
  const marks = plain.match(/["“”]/g)?.length ?? 0;
  return marks % 2 === 1 ? plain.replace(/["“”]/g, '') : plain;
}
