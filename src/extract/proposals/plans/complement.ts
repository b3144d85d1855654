/** A noun that says too little of its proposal → the words after it that a title takes along: "plan for a border ceasefire". */
import type { Discourse } from '../../coreference.ts';
import { auxiliaries, conjunctions, determiners, prepositions, pronouns } from '../../grammar.ts';
import { datedBy } from '../phrases/dated.ts';
import type { Phrase } from '../phrases/phrase.ts';

const breaks = new Set([
  'in',
  'by',
  'at',
  'holding',
  'with',
  'from',
  'on',
  'who',
  'was',
  'is',
  'are',
  'were',
  'after',
  'wa',
  'during',
  'before',
  'today',
  'tomorrow',
  'yesterday',
  'tonight',
  'now',
]);
const unfinished = new Set(
  'the a an of to for all its his their about at nearly around some than fewer more less least most only up over under no two three four five six seven eight nine ten'.split(
    ' ',
  ),
);

/** "plan for a border ceasefire", "proposal to bridge gaps", "deal agreed in November": at most six words more. */
export function complementEnd(d: Discourse, phrase: Phrase): number {
  const { tokens } = d.reading.document;
  const opener = tokens[phrase.last]?.lower ?? '';
  const date = datedBy(d, phrase);
  if (date && date.first > phrase.last) return date.last;
  if (!['for', 'to', 'of', 'worth'].includes(opener)) return phrase.last;
  // "explained the proposal to a group", "presented their idea to owners": to whom, and nothing that it holds.
  const next = tokens[phrase.last + 1]?.lower ?? '';
  if (
    opener === 'to' &&
    (determiners.has(next) || /[^siu]s$/.test(next)) &&
    !/^(?:changes?|amendments?|concessions?)$/.test(phrase.noun)
  )
    return phrase.last;
  let end = phrase.last + 1;
  // A name goes on past its own marks: "Smith & Jones".
  const inName = (i: number): boolean => (d.reading.namedAt.get(i)?.first ?? i) < i;
  while (end < phrase.last + 10 && (goesOn(d, end) || inName(end))) end++;
  // Too long for a title: back to what the first six words leave whole.
  const whole = end - phrase.last <= 9 ? end : lastJoint(d, phrase.last + 2, phrase.last + 6);
  end = whole;
  while (end > phrase.last && isUnfinished(d, end - 1)) end--;
  return end - phrase.last < 2 ? phrase.last : end;
}

/** The token at `i` may stand in the complement of a title. */
function goesOn(d: Discourse, i: number): boolean {
  const t = d.reading.document.tokens[i];
  return !(
    !t ||
    d.reading.document.sentenceOf[i] !== d.reading.document.sentenceOf[i - 1] ||
    t.kind === 'quote' ||
    (t.kind === 'mark' && !/^[-$£€¥%]$/.test(t.text)) ||
    conjunctions.has(t.lower) ||
    auxiliaries.has(t.lower) ||
    breaks.has(t.lower) ||
    pronouns.has(t.lower) ||
    d.reading.dateAt.has(i)
  );
}

/** The last preposition between two tokens, before which a phrase is whole. */
function lastJoint(d: Discourse, from: number, to: number): number {
  for (let i = to; i > from; i--) if (prepositions.has(d.reading.document.tokens[i]?.lower ?? '')) return i;
  return to;
}

/** Nothing ends with "carrying fewer than", nor with what was done: "of 4 per cent made". */
function isUnfinished(d: Discourse, i: number): boolean {
  const t = d.reading.document.tokens[i];
  return !t || unfinished.has(t.lower) || /^(?:made|announced|proposed|offered|tabled|unveiled)$/.test(t.lower);
}
