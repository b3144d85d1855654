/** A place in a sentence → the title that begins there: its words, whose it is, and where its phrase ends. */
import type { LocalKey } from '../../model/ids.ts';
import { isKind } from '../called.ts';
import { titleTails } from '../data/offices.ts';
import { offices } from '../data/person-words.ts';
import { sayingVerbs } from '../data/saying.ts';
import { auxiliaries, isIn, prepositions } from '../grammar.ts';
import { entityOf } from '../known.ts';
import type { Reading } from '../reading.ts';
import { ownerAfter, ownerRun, pastOwners } from './owner.ts';
import { isAdjectival, isAttribute, isHead, isLoose, isModifier, isPossessiveMark, isTitleWord } from './words.ts';

export interface TitlePhrase {
  /** Token indexes, half open. */
  readonly first: number;
  readonly last: number;
  readonly organization: LocalKey | undefined;
  /** The token after all that belongs to it: "of the ruling party" included. */
  readonly end: number;
  /** Made with nouns that no list of titles has. */
  readonly loose: boolean;
}

/** Articles and owners before the title are skipped; nothing at token `end` or right of it is looked at. */
export function titlePhrase(reading: Reading, from: number, end: number): TitlePhrase | undefined {
  const { next, whose } = pastOwners(reading, from, end);
  let first = next;
  while (first < end && isAttribute(reading, first)) first++;
  let i = first;
  let lastHead = -1;
  let loose = false;
  while (i < Math.min(end, first + 9) && !reading.namedAt.has(i)) {
    const step = stepOver(reading, i, first, lastHead);
    const isField = whose !== undefined && joinsFields(reading, i, first);
    if (step === 0 && (lastHead >= 0 || i - first > 3 || (!isLoose(reading, i) && !isField))) break;
    loose ||= step === 0;
    if (step === 2 || isHead(reading, i)) lastHead = i + Math.max(step, 1) - 1;
    i += Math.max(step, 1);
  }
  if (lastHead < 0) return undefined;
  const tail = complement(reading, lastHead + 1, end);
  // "Norway response director for the aid agency Acme": what the office is about, and whose it is.
  const isAbout = entityOf(reading, whose)?.class === 'government' && tail.organization !== undefined;
  const organization = isAbout ? tail.organization : (whose ?? tail.organization);
  return { first, last: tail.last, organization, end: tail.end, loose };
}

/** "SADEC's peace |and| security director": between two fields of a named body. */
const joinsFields = (reading: Reading, i: number, first: number): boolean =>
  reading.document.tokens[i]?.lower === 'and' && i > first && isLoose(reading, i - 1) && isLoose(reading, i + 1);

/** How many tokens of a title begin at `i`: two for "of state", none where it ends. */
function stepOver(reading: Reading, i: number, from: number, lastHead: number): 0 | 1 | 2 {
  const t = reading.document.tokens[i];
  if (!t) return 0;
  if (isHead(reading, i) || isModifier(reading, i)) return 1;
  if ((isAdjectival(t.lower) && lastHead < 0) || (t.text === '-' && i > from)) return 1;
  if (lastHead !== i - 1) return 0;
  const next = reading.document.tokens[i + 1];
  if (t.lower === 'of' || t.lower === 'for') return isIn(titleTails, next, false) && next?.lower !== 'the' ? 2 : 0;
  return t.lower === 'and' && isTitleWord(reading, i + 1) ? 1 : 0;
}

interface Complement {
  /** Where the title's own words end. */
  readonly last: number;
  readonly end: number;
  readonly organization: LocalKey | undefined;
}

const opensComplement = new Set(['of', 'at', 'for', 'to', 'with', 'from', 'in', 'on']);
const closesComplement = new Set([
  ...['and', 'but', 'or', 'who', 'which', 'that', 'whose', 'until', 'since', 'as', 'while', 'when', 'where', 'after'],
]);

/** "of the National Union", "of Norway's fisheries board", "of the public inquiry": a name is an owner, other words are the title's. */
export function complement(reading: Reading, at: number, end: number): Complement {
  const { tokens } = reading.document;
  const none = { last: at, end: at, organization: undefined };
  const opens = tokens[at]?.lower ?? '';
  if (!opensComplement.has(opens)) return none;
  const stop = complementEnd(reading, at + 1, end);
  if (stop === at + 1) return none;
  const organization = ownerAfter(reading, at);
  const field = fieldEnd(reading, at + 1, stop);
  if (field !== undefined && organization !== undefined) return { last: field, end: stop, organization };
  const named = reading.namedAt.get(stop - 1) ?? reading.placeAt.get(stop - 1);
  const wordsOnly = opens === 'of' || opens === 'for' || opens === 'in';
  const words = tokens.slice(at + 1, stop);
  const plain =
    words.every((t) => t.kind === 'word' || isPossessiveMark(t.text)) &&
    !words.some((t) => /^(?:his|her|their|my|our)$/.test(t.lower));
  const own = !named && wordsOnly && plain && stop - at <= 8 && !words.some((_, k) => isPerson(reading, at + 1 + k));
  // "minister for Norway's roads", but not "lawyer for Acme shareholders".
  const whose = own ? ownerRun(reading, at + 1)?.key : undefined;
  const state = entityOf(reading, whose)?.class === 'government' ? whose : undefined;
  // "chairman of Acme's special committee of …": of the committee, and no chairman of Acme.
  const isOwners = !own && organization !== undefined && owns(reading, at + 1, stop, organization);
  const seated = opens === 'of' && organization === undefined && plain && isSeat(reading, at + 1, stop);
  return { last: own || seated ? stop : at, end: stop, organization: isOwners ? undefined : (organization ?? state) };
}

/** "mayor |of Oslo|", "governor of |the northern province of Oslo|": a place, with no more than small words before it, ends the phrase. */
function isSeat({ document: { tokens, source }, namedAt, placeAt }: Reading, from: number, end: number): boolean {
  const place = placeAt.get(end - 1);
  // A title of stems is told in words of the language, which a place has none of.
  if (!place || namedAt.has(end - 1) || source.quality === 'degraded') return false;
  return tokens.slice(from, place.first).every((t) => /^\p{Ll}/u.test(t.text));
}

/** The body's name before token `end`, and behind it the sign of whose something is, or a noun that it narrows. */
const owns = ({ document: { tokens }, namedAt }: Reading, from: number, end: number, body: LocalKey): boolean =>
  [from, from + 1].some((i) => {
    const run = namedAt.get(i);
    const next = tokens[run?.last ?? end];
    // "member of the Acme works council of the union": the name only says which council.
    const narrows =
      next !== undefined && /^\p{Ll}{3,}$/u.test(next.text) && !prepositions.has(next.lower) && !isKind(next.lower);
    return (
      run?.entity.key === body && run.first === i && run.last < end - 1 && (narrows || isPossessiveMark(next?.text))
    );
  });

/** "head |of rescue services| for the Tarn Foundation": a field of the body named after it belongs to the title. */
function fieldEnd({ document: { tokens }, namedAt, placeAt }: Reading, from: number, end: number): number | undefined {
  for (let i = from; i < end; i++) {
    if (namedAt.has(i) || placeAt.has(i) || tokens[i]?.kind !== 'word') return undefined;
    if (/^(?:for|at)$/.test(tokens[i]?.lower ?? ''))
      return i > from && namedAt.has(pastArticle(tokens, i)) ? i : undefined;
  }
  return undefined;
}

const pastArticle = (tokens: Reading['document']['tokens'], preposition: number): number =>
  tokens[preposition + 1]?.lower === 'the' ? preposition + 2 : preposition + 1;

const isPerson = (reading: Reading, i: number): boolean => reading.namedAt.get(i)?.entity.kind === 'person';

/** A noun, also in the plural: "harbours". */
const isField = (reading: Reading, i: number): boolean =>
  isLoose(reading, i) || /^\p{Ll}{3,}s$/u.test(reading.document.tokens[i]?.text ?? '');

/** "minister of roads |and| inland harbours,": one field more, up to the comma. */
function joins(reading: Reading, i: number): boolean {
  const { tokens } = reading.document;
  if (tokens[i]?.lower !== 'and') return false;
  let at = i + 1;
  while (at < i + 4 && isField(reading, at) && !/^\p{Lu}/u.test(tokens[at]?.text ?? '') && !isHead(reading, at)) at++;
  return at > i + 1 && /^[,.]$/.test(tokens[at]?.text ?? '');
}

/** Up to a mark, a date, a verb or a clause of its own. */
function complementEnd(reading: Reading, from: number, end: number): number {
  const { tokens } = reading.document;
  let i = from;
  while (i < Math.min(end, from + 12)) {
    const t = tokens[i];
    // "for |Gov. Jones|": the stop is the office's.
    const isShort = t?.text === '.' && offices.has(tokens[i - 1]?.lower ?? '') && reading.namedAt.has(i + 1);
    if (!t || (t.kind !== 'word' && !isPossessiveMark(t.text) && t.text !== '-' && !isShort)) break;
    const run = reading.namedAt.get(i);
    if (run) {
      i = run.last;
      continue;
    }
    if (reading.dateAt.has(i) || (closesComplement.has(t.lower) && !joins(reading, i))) break;
    if (auxiliaries.has(t.lower) || sayingVerbs.has(t.lower)) break;
    i++;
  }
  while (i > from && prepositions.has(tokens[i - 1]?.lower ?? '')) i--;
  return i;
}
