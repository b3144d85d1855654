/** A noun that says too little of its proposal → the words after it that a title takes along: "plan for a border ceasefire". */
import { isFiniteVerb } from '../../clauses/finite.ts';
import type { Discourse } from '../../coreference.ts';
import { auxiliaries, conjunctions, determiners, prepositions, pronouns, range } from '../../grammar.ts';
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
  'and or the a an of to for all its his their about at nearly around some than fewer more less least most only up over under no two three four five six seven eight nine ten'.split(
    ' ',
  ),
);

/** "plan for a border ceasefire", "proposal to bridge gaps", "deal agreed in November": at most six words more. */
export function complementEnd(d: Discourse, phrase: Phrase): number {
  const { tokens } = d.reading.document;
  const opener = tokens[phrase.last]?.lower ?? '';
  const date = datedBy(d, phrase);
  if (date && date.first > phrase.last) return date.last;
  if (!['for', 'to', 'of', 'worth'].includes(opener) && !(opener === 'on' && isLaidOn(phrase))) return phrase.last;
  // "explained the proposal to a group", "presented their idea to owners": to whom, and nothing that it holds.
  const next = tokens[phrase.last + 1]?.lower ?? '';
  if (
    opener === 'to' &&
    (determiners.has(next) || /[^siu]s$|^(?:fellow|other|key|sceptical|skeptical)$/.test(next)) &&
    !/^(?:changes?|amendments?|concessions?)$/.test(phrase.noun)
  )
    return phrase.last;
  let end = phrase.last + 1;
  // A name goes on past its own marks: "Smith & Jones".
  const inName = (i: number): boolean => (d.reading.namedAt.get(i)?.first ?? i) < i;
  while (wordsIn(d, phrase.last, end) < 10 && end < phrase.last + 16 && (goesOn(d, end) || inName(end))) end++;
  // Too long for a title: back to what the first six words leave whole.
  if (wordsIn(d, phrase.last, end) > 9) {
    end = jointNear(d, phrase.last + 2, afterWords(d, phrase.last, 6), end);
  }
  // "a strike targeting", of more than that
  if (/\p{L}{4}ing$/u.test(tokens[end - 1]?.lower ?? '') && end - phrase.last > 4 && tokens[end]?.kind === 'word')
    end--;
  while (end > phrase.last && isUnfinished(d, end - 1)) end--;
  return end - phrase.last < 2 ? phrase.last : end;
}

/** "a ban on selling spirits", "a levy on imports": what it is laid on is all that it holds. */
export const isLaidOn = ({ noun }: Phrase): boolean =>
  /^(?:ban|tax|levy|limit|cap|ceiling|quota|moratorium|exemption)$/.test(noun);

/** "the state’s $14 billion" is four words; "30-day" is one. */
const isWord = ({ reading: { document } }: Discourse, i: number): boolean =>
  /^(?:word|number)$/.test(document.tokens[i]?.kind ?? '') &&
  !/^['’]s?$/.test(document.tokens[i]?.text ?? '') &&
  document.tokens[i - 1]?.text !== '-';

const wordsIn = (d: Discourse, from: number, to: number): number => range(from, to).filter((i) => isWord(d, i)).length;

/** The token after so many words, of which none is cut at a hyphen or a sign. */
function afterWords(d: Discourse, from: number, count: number): number {
  let end = from;
  while (end < from + 16 && (wordsIn(d, from, end) < count || !isWord(d, end))) end++;
  return end;
}

/** The token at `i` may stand in the complement of a title. */
function goesOn(d: Discourse, i: number): boolean {
  const t = d.reading.document.tokens[i];
  return !(
    !t ||
    d.reading.document.sentenceOf[i] !== d.reading.document.sentenceOf[i - 1] ||
    (t.kind === 'quote' && !isOwners(d, i)) ||
    (t.kind === 'mark' && !/^[-$£€¥%]$/.test(t.text) && !isOwners(d, i)) ||
    (conjunctions.has(t.lower) && !joinsThings(d, i)) ||
    auxiliaries.has(t.lower) ||
    (breaks.has(t.lower) && !isWithin(d, i)) ||
    pasts.test(t.lower) ||
    isFiniteVerb(d, i) ||
    pronouns.has(t.lower) ||
    d.reading.dateAt.has(i)
  );
}

/** "to change doctors’ contracts": a mark that a word follows. */
const isOwners = ({ reading: { document } }: Discourse, i: number): boolean =>
  /^['’]$/.test(document.tokens[i]?.text ?? '') &&
  document.tokens[i]?.spaced === false &&
  /s$/.test(document.tokens[i - 1]?.lower ?? '') &&
  document.tokens[i + 1]?.kind === 'word' &&
  document.tokens[i + 1]?.spaced === true;

/** "to cut sick pay and pension benefits": words that are no clause stand behind the "and". Among stems a verb looks like any of them. */
function joinsThings(d: Discourse, i: number): boolean {
  const { tokens, source } = d.reading.document;
  if (source.quality === 'degraded') return false;
  const isThing = (k: number): boolean =>
    tokens[k]?.kind === 'word' && !determiners.has(tokens[k]?.lower ?? '') && !prepositions.has(tokens[k]?.lower ?? '');
  if (!/^(?:and|or)$/.test(tokens[i]?.lower ?? '') || d.reading.namedAt.has(i + 1)) return false;
  let k = i + 1;
  while (k < i + 7 && goesOn(d, k) && (isThing(k) || tokens[k]?.text === '-')) k++;
  const t = tokens[k];
  return (
    k > i + 1 &&
    k < i + 7 &&
    (t === undefined || /^[.,;]$/.test(t.text) || (prepositions.has(t.lower) && t.lower !== 'to'))
  );
}

/** "to ban smoking in bars"; not "in return", "in Oslo", "in May". */
function isWithin({ reading }: Discourse, i: number): boolean {
  const next = reading.document.tokens[i + 1];
  const isPlain =
    next?.kind === 'word' && /^\p{Ll}{3,}s$/u.test(next.text) && !/^(?:its|his|this|terms|talks)$/.test(next.text);
  return reading.document.tokens[i]?.lower === 'in' && isPlain && !reading.dateAt.has(i + 1);
}

/** Past forms that no ending tells: "a plan to close the port drew protests". */
const pasts =
  /^(?:drew|won|came|met|went|got|fell|rose|ran|began|led|lost|took|made|left|gave|saw|faces|faced|failed|passed|sparked|prompted|triggered|angered)$/;

/** The preposition before which a phrase is whole: the last one up to `to`, else the next one up to `end`. */
function jointNear(d: Discourse, from: number, to: number, end: number): number {
  const isJoint = (i: number): boolean => prepositions.has(d.reading.document.tokens[i]?.lower ?? '');
  return range(from + 1, to + 1).findLast(isJoint) ?? range(to + 1, end).find(isJoint) ?? to;
}

/** Nothing ends with "carrying fewer than", nor with what was done: "of 4 per cent made". */
function isUnfinished(d: Discourse, i: number): boolean {
  const t = d.reading.document.tokens[i];
  return !t || unfinished.has(t.lower) || /^(?:made|announced|proposed|offered|tabled|unveiled)$/.test(t.lower);
}
