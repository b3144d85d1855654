/** A name that ends a noun phrase → who speaks: its bearer, both of two, or the noun that it narrows. */
import { isCapitalised, type Token } from '../../../text/tokens.ts';
import type { Discourse } from '../../coreference.ts';
import { titleHeads, titleModifiers, titleTails } from '../../data/offices.ts';
import { honorifics, offices } from '../../data/person-words.ts';
import { auxiliaries, conjunctions, determiners, prepositions, range, wordsOf } from '../../grammar.ts';
import type { NamedRun } from '../../reading.ts';
import { hasFiniteVerb } from '../indirect/clause.ts';
import { officeOf } from './frame.ts';
import { pastBrackets, phraseStart, unnamed } from './noun-phrase.ts';
import { isPossessive, isSpeakerNoun, named, pastSeat, type Speaker, speaksFor, spokenFor, sure } from './voices.ts';

/** A named run that ends the phrase: its bearer, unless it only narrows a noun ("a spokesman for Acme"). */
export function headOfNamed(d: Discourse, run: NamedRun, low: number): Speaker {
  const { tokens } = d.reading.document;
  // "A local man surnamed Jones": whoever it is, many are called so.
  if (tokens[run.first - 1]?.lower === 'surnamed') return unnamed(d, run.first - 2, low, run.last);
  const first = listStart(d, run, low);
  let i = pastSeat(d, first - 1);
  while (i >= low && isBeforeName(d, i)) i--;
  const office = officeOf(d, run, low);
  if (office) return office;
  const led = ledBy(d, first, low);
  if (led) return led;
  const before = tokens[i]?.lower ?? '';
  // "Secretary of State Mary Jones": the office ends before the name.
  const isOfficer = run.entity.kind === 'person' && titleTails.has(tokens[i + 1]?.lower ?? '');
  const narrows = !isOfficer && i > low && narrowing.has(before);
  const head = narrows ? narrowed(d, run, i, low) : undefined;
  // "the giant behind Acme and Toyo says": whoever it is, it is not Toyo.
  return head ?? sure(named(run), 'speaker/subject', narrows && first < run.first ? 0.3 : 0.97, run.first);
}

/** "A member of the group led by chief executive Jim Roe": whoever stands before, and not Roe. Only an office stands behind "by". */
function ledBy(d: Discourse, name: number, low: number): Speaker | undefined {
  const { tokens } = d.reading.document;
  let by = name - 1;
  while (by > Math.max(low, name - 8) && tokens[by]?.kind === 'word' && tokens[by]?.lower !== 'by') by--;
  const isLed =
    tokens[by]?.lower === 'by' &&
    /^(?:led|headed|chaired|represented|founded|backed|run|hired)$/.test(tokens[by - 1]?.lower ?? '');
  if (!isLed || !tokens.slice(by + 1, name).every((t, k) => d.reading.namedAt.has(by + 1 + k) || isOfficeWord(t)))
    return undefined;
  let i = by - 1;
  while (i > low && tokens[i - 1]?.kind === 'word' && !conjunctions.has(tokens[i - 1]?.lower ?? '')) i--;
  const speaks = determiners.has(tokens[i]?.lower ?? '') && range(i, by - 1).some((k) => isSpeakerNoun(d, k));
  return speaks ? sure({ unnamed: wordsOf(d.reading.document, i, by - 1) }, 'speaker/unnamed', 0.85, i) : undefined;
}

const isOfficeWord = (t: Token): boolean =>
  isCapitalised(t) || titleHeads.has(t.lower) || titleModifiers.has(t.lower) || determiners.has(t.lower);

const narrowing: ReadonlySet<string> = new Set('for of from at in with to on behind like including by'.split(' '));

/** "the", "Mr", "Norwegian". */
function isBeforeName(d: Discourse, i: number): boolean {
  const t = d.reading.document.tokens[i];
  if (t?.text === '.') return honorifics.has(d.reading.document.tokens[i - 1]?.lower ?? '');
  return t?.kind === 'word' && (determiners.has(t.lower) || honorifics.has(t.lower) || describes(d, i));
}

/** "the union-controlled Senate": a compound between an article and a name. */
const describes = (d: Discourse, i: number): boolean =>
  /-\p{Ll}{2,}ed$/u.test(d.reading.document.tokens[i]?.text ?? '') &&
  determiners.has(d.reading.document.tokens[i - 1]?.lower ?? '');

/** Where the list of names begins that this run ends: "A, B and C". */
function listStart(d: Discourse, run: NamedRun, low: number): number {
  let first = run.first;
  for (let joined = 0; joined < 5; joined++) {
    const mark = d.reading.document.tokens[first - 1]?.lower ?? '';
    const other = mark === 'and' || mark === ',' ? d.reading.namedAt.get(first - 2) : undefined;
    const word = d.reading.document.tokens[first - 2];
    // A brand or a place in the list is a name, too, whatever it names.
    const start = other?.first ?? (/^(?:and|,)$/.test(mark) && word && isCapitalised(word) ? first - 2 : undefined);
    if (start === undefined || start < low || (joined === 0 && mark !== 'and')) break;
    first = start;
  }
  return first;
}

/** "Acme and Norway said": both at once, so neither alone. What stands before "and" must open its clause. */
export function together(d: Discourse, speaker: Speaker | undefined, low: number): Speaker | undefined {
  const { document } = d.reading;
  const joined = /^speaker\/(?:subject|apposition)$/.test(speaker?.rule ?? '');
  const run = joined && speaker ? d.reading.namedAt.get(speaker.at) : undefined;
  if (!run) return speaker;
  const apart = bothApposed(d, run, low);
  if (apart !== undefined) return sure({ unnamed: apart }, 'speaker/several', 0.85, low);
  let and = run.first - 1;
  while (and > low && isBefore(d, and)) and--;
  if (document.tokens[and]?.lower !== 'and') return speaker;
  const other = d.reading.namedAt.get(pastBrackets(d, and - 1));
  if (!other) return besideUnnamed(d, and, run, low) ?? speaker;
  if (other.first < low || other.entity === run.entity) return speaker;
  const first = severalStart(d, other.first, low);
  // "the yard's chairman Jan Roe and its chief Ann Doe": the offices are no part of their names.
  const areTwo = other.entity.kind === 'person' && run.entity.kind === 'person' && namedAlone(d, first, other.first);
  const opens = areTwo ? Math.min(officeStart(d, first, low), officeStart(d, other.first, low)) : first;
  const words = areTwo ? bothNames(d, other, run) : wordsOf(document, first, run.last);
  return opensClause(d, opens, low) ? sure({ unnamed: words }, 'speaker/several', 0.85, first) : speaker;
}

/** No other name of a list stands before the name. */
const namedAlone = (d: Discourse, first: number, name: number): boolean =>
  !d.reading.document.tokens.slice(first, name).some((t) => t.text === ',');

const bothNames = (d: Discourse, one: NamedRun, other: NamedRun): string =>
  [one, other].map(({ first, last }) => wordsOf(d.reading.document, first, last)).join(' and ');

/** "the", "Dr", "chief executive" before a name. */
const isBefore = (d: Discourse, i: number): boolean => {
  const t = d.reading.document.tokens[i];
  return (
    t !== undefined &&
    t.lower !== 'and' &&
    (isBeforeName(d, i) || titleHeads.has(t.lower) || titleModifiers.has(t.lower))
  );
};

/** Where "the yard's chairman |Jan Roe|" begins: an office before the name, and whose it is. */
function officeStart(d: Discourse, name: number, low: number): number {
  const { tokens } = d.reading.document;
  if (!titleHeads.has(singular(tokens[name - 1]?.lower ?? ''))) return name;
  let first = name - 1;
  while (first > low && isOfOffice(d, first - 1)) first--;
  return first;
}

const singular = (word: string): string => (titleHeads.has(word) ? word : word.replace(/^co-|s$/g, ''));

function isOfOffice(d: Discourse, i: number): boolean {
  const t = d.reading.document.tokens[i];
  if (t === undefined || conjunctions.has(t.lower) || auxiliaries.has(t.lower)) return false;
  return t.kind === 'word' ? !prepositions.has(t.lower) || t.lower === 'of' : isPossessive(t.text);
}

/** Where "The A, the B |and C" begins: before the article or rank of the first name. */
function severalStart(d: Discourse, name: number, low: number): number {
  let first = name;
  while (first > low && (isBeforeName(d, first - 1) || isRank(d, first - 1))) first--;
  const before = d.reading.document.tokens[first - 1]?.text === ',' ? d.reading.namedAt.get(first - 2) : undefined;
  return before && before.first >= low ? severalStart(d, before.first, low) : first;
}

/** "The rail firm and its owner Acme said": a phrase without a name opens the clause, and speaks as well. */
function besideUnnamed(d: Discourse, and: number, run: NamedRun, low: number): Speaker | undefined {
  const { document } = d.reading;
  if (!isSpeakerNoun(d, and - 1) || run.entity.kind !== 'organization') return undefined;
  const first = phraseStart(d, and - 1, low);
  if (!opensClause(d, first, low) || !determiners.has(document.tokens[first]?.lower ?? '')) return undefined;
  return sure({ unnamed: wordsOf(document, first, run.last) }, 'speaker/several', 0.85, first);
}

/** Behind a mark, or behind a frame such as "In the end": a preposition, and no verb. */
function opensClause(d: Discourse, first: number, low: number): boolean {
  const { tokens } = d.reading.document;
  if (first <= low) return first === low;
  if (/^[,;:]$/.test(tokens[first - 1]?.text ?? '') || tokens[first - 1]?.kind === 'quote') return true;
  return prepositions.has(tokens[low]?.lower ?? '') && first - low < 5 && !hasFiniteVerb(d, low, first);
}

/** "Jim Roe, the mayor of Oslo, and Ann Doe, its treasurer, said": both, each with words of their own. */
function bothApposed(d: Discourse, run: NamedRun, low: number): string | undefined {
  const { document, namedAt } = d.reading;
  const and = run.first - 1;
  const opens = namedAt.get(low) ?? namedAt.get(low + 1);
  const isPair = document.tokens[and]?.lower === 'and' && document.tokens[and - 1]?.text === ',';
  if (!isPair || opens?.entity.kind !== 'person' || run.entity.kind !== 'person' || opens.entity === run.entity)
    return undefined;
  if (document.tokens[opens.last]?.text !== ',' || opens.last >= and - 1 || hasFiniteVerb(d, opens.last, and))
    return undefined;
  return bothNames(d, opens, run);
}

/** "Sens.", "Gov." before a name, and its full stop. */
function isRank(d: Discourse, i: number): boolean {
  const { tokens } = d.reading.document;
  const word = tokens[i]?.text === '.' ? tokens[i - 1]?.lower : tokens[i]?.lower;
  return offices.has(word ?? '');
}

/** "Jim Smith of Acme", "the board of Acme", "a driver for Acme": what stands before the preposition at token `at`. */
function narrowed(d: Discourse, run: NamedRun, at: number, low: number): Speaker | undefined {
  const { tokens } = d.reading.document;
  const owner = d.reading.namedAt.get(at - 1);
  if (owner?.entity.kind === 'person') return sure(named(owner), 'speaker/subject', 0.95, owner.first);
  for (let j = at - 1; j >= Math.max(low, at - 5) && tokens[j]?.kind === 'word'; j--) {
    const speaks = run.entity.kind === 'organization' && speaksFor.test(tokens[j]?.lower ?? '');
    if (speaks) return spokenFor(d, run, j, phraseStart(d, j, low), run.last, 0.85);
    if (isSpeakerNoun(d, j) && !d.reading.namedAt.has(j)) return unnamed(d, j, low, run.last);
  }
  return undefined;
}
