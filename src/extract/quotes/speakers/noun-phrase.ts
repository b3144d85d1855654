/** A noun phrase that can speak → who it is: a named entity, or the report's words for somebody unnamed. */
import type { LocalKey } from '../../../model/ids.ts';
import { isCapitalised, type Token } from '../../../text/tokens.ts';
import type { Discourse } from '../../coreference.ts';
import { organizationBefore } from '../../coreference.ts';
import { titleTails } from '../../data/offices.ts';
import { honorifics, offices } from '../../data/person-words.ts';
import { auxiliaries, conjunctions, determiners, prepositions, wordsOf } from '../../grammar.ts';
import type { NamedRun } from '../../reading.ts';
import { hasFiniteVerb } from '../indirect/clause.ts';
import { definite } from './definite.ts';
import { officeOf } from './frame.ts';
import { namedNext } from './named-next.ts';
import {
  isOffice,
  isPossessive,
  isSpeakerNoun,
  named,
  pastSeat,
  type Speaker,
  speaksFor,
  spokenFor,
  sure,
} from './voices.ts';

/** A named run that ends the phrase: its bearer, unless it only narrows a noun ("a spokesman for Acme"). */
export function headOfNamed(d: Discourse, run: NamedRun, low: number): Speaker {
  const { tokens } = d.reading.document;
  const first = listStart(d, run, low);
  let i = pastSeat(d, first - 1);
  while (i >= low && isBeforeName(d, i)) i--;
  const office = officeOf(d, run, low);
  if (office) return office;
  const before = tokens[i]?.lower ?? '';
  // "Secretary of State Mary Jones": the office ends before the name.
  const isOfficer = run.entity.kind === 'person' && titleTails.has(tokens[i + 1]?.lower ?? '');
  const narrows = !isOfficer && i > low && narrowing.has(before);
  const head = narrows ? narrowed(d, run, i, low) : undefined;
  // "the giant behind Acme and Toyo says": whoever it is, it is not Toyo.
  return head ?? sure(named(run), 'speaker/subject', narrows && first < run.first ? 0.3 : 0.97, run.first);
}

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
  while (and > low && determiners.has(document.tokens[and]?.lower ?? '')) and--;
  if (document.tokens[and]?.lower !== 'and') return speaker;
  const other = d.reading.namedAt.get(pastBrackets(d, and - 1));
  if (!other) return besideUnnamed(d, and, run, low) ?? speaker;
  if (other.first < low || other.entity === run.entity) return speaker;
  let first = other.first;
  while (first > low && (isBeforeName(d, first - 1) || isRank(d, first - 1))) first--;
  const words = wordsOf(document, first, run.last);
  return opensClause(d, first, low) ? sure({ unnamed: words }, 'speaker/several', 0.85, first) : speaker;
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
  if (/^[,;:]$/.test(tokens[first - 1]?.text ?? '')) return true;
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
  return `${wordsOf(document, opens.first, opens.last)} and ${wordsOf(document, run.first, run.last)}`;
}

/** "Sens.", "Gov." before a name, and its full stop. */
function isRank(d: Discourse, i: number): boolean {
  const { tokens } = d.reading.document;
  const word = tokens[i]?.text === '.' ? tokens[i - 1]?.lower : tokens[i]?.lower;
  return offices.has(word ?? '');
}

/** The token before "(D-Cal.)", where one ends at token `i`. */
function pastBrackets(d: Discourse, i: number): number {
  const { tokens } = d.reading.document;
  if (tokens[i]?.text !== ')') return i;
  for (let k = i - 1; k > i - 8; k--) if (tokens[k]?.text === '(') return k - 1;
  return i;
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

/** Where the noun phrase with this head begins. */
function phraseStart(d: Discourse, head: number, low: number): number {
  const { tokens, source } = d.reading.document;
  const degraded = source.quality === 'degraded';
  let first = head;
  while (first > low) {
    const whole = wholeBefore(d, first, head, low);
    if (whole !== undefined) {
      first = whole;
      continue;
    }
    const t = tokens[first - 1];
    if (!t || d.quoted[first - 1] || !joinsPhrase(t)) break;
    first--;
    if (/^(?:the|an?|one|its|his|her|their)$/.test(t.lower)) break;
    if (degraded && /^(?:it|hi|thi|ani)$/.test(t.lower)) break;
  }
  return first;
}

/** A word or number that can stand before a noun of its phrase. */
const joinsPhrase = (t: Token): boolean =>
  (t.kind === 'word' || t.kind === 'number' || t.text === '-') &&
  !prepositions.has(t.lower) &&
  !conjunctions.has(t.lower) &&
  (!auxiliaries.has(t.lower) || isPossessive(t.text));

/** Several tokens that stand before `first` as one: a name, the owners "Norwegian and Acme", "the workers'", a short form in brackets. */
function wholeBefore(d: Discourse, first: number, head: number, low: number): number | undefined {
  // "Bank of Norway analysts": a name is taken whole.
  const run = d.reading.namedAt.get(first - 1);
  if (run && run.first < first - 1 && run.first >= low) return run.first;
  const owned = pastPossessive(d, first - 1);
  if (owned < first - 1 && owned >= low) return owned + 1;
  if (joinsOwners(d, first - 1, head, low)) return first - 2;
  const behind = pastShortForm(d, first - 1);
  return behind !== first - 1 && behind >= low && d.reading.namedAt.has(behind) ? behind + 1 : undefined;
}

/** "the workers' union", in tokenized text "parliament ' s speaker": the token before the sign of whose it is. */
function pastPossessive(d: Discourse, i: number): number {
  const { tokens } = d.reading.document;
  const split = tokens[i]?.lower === 's' && /^['’]$/.test(tokens[i - 1]?.text ?? '');
  const mark = split ? i - 1 : i;
  const isOwner = /^['’]s?$/.test(tokens[mark]?.text ?? '') && tokens[mark - 1]?.kind === 'word' && !d.quoted[mark - 1];
  return isOwner ? mark - 1 : i;
}

/** "Rail Workers Union (RWU) spokesman", "Acme! spokesman": the token that ends the name before brackets or a mark of its own. */
function pastShortForm(d: Discourse, i: number): number {
  const t = d.reading.document.tokens[i];
  return t?.text === '!' && !t.spaced ? i - 1 : pastBrackets(d, i);
}

/** "Norwegian and Acme officials": whose they are is said twice, and neither speaks alone. */
function joinsOwners(d: Discourse, and: number, head: number, low: number): boolean {
  const { tokens } = d.reading.document;
  const owner = tokens[and - 1];
  if (tokens[and]?.lower !== 'and' || and - 1 < low || !owner || d.quoted[and - 1]) return false;
  const plural = /[^s]s$|people$/.test(tokens[head]?.lower ?? '');
  return plural && (d.reading.namedAt.has(and - 1) || d.reading.placeAt.has(and - 1) || isCapitalised(owner));
}

/** "officials familiar with the talks", "the minister": resolved by title or kind where one bearer is known. */
export function unnamed(d: Discourse, head: number, low: number, last: number = head + 1): Speaker {
  const { tokens } = d.reading.document;
  const first = phraseStart(d, head, low);
  // "One of the sources": one, whoever the others are.
  if (first - 2 >= low && tokens[first - 1]?.lower === 'of' && tokens[first - 2]?.lower === 'one')
    return sure({ unnamed: wordsOf(d.reading.document, first - 2, last) }, 'speaker/unnamed', 0.85, first - 2);
  const known = definite(d, first, head, last);
  if (known && known.voice === undefined) return known;
  const late = namedLate(d, first, head);
  if (late) return late;
  if (known) return known;
  const words = wordsOf(d.reading.document, first, last);
  const author = writings.has(tokens[head]?.lower ?? '') ? authorOf(d, head + 1, last) : undefined;
  if (author) return sure({ unnamed: words, of: author }, 'speaker/writing', 0.85, first);
  // "its chief negotiator" speaks for the body just spoken of.
  const opener = tokens[first]?.lower ?? '';
  const theirs = /^(?:its|their)$/.test(opener) && isOffice(d, head) && organizationBefore(d, first);
  return sure(theirs ? { unnamed: words, of: theirs.key } : { unnamed: words }, 'speaker/unnamed', 0.85, first);
}

/** "The head of the line said": whom the sentence behind names. */
export function namedLate(d: Discourse, first: number, head: number): Speaker | undefined {
  const isSomebody = (isOffice(d, head) || isSpokesperson(d, head)) && !isAnyOf(d, first, head);
  const late = isSomebody ? namedNext(d, head) : undefined;
  return late && sure({ entity: late }, 'speaker/named-next', 0.75, first);
}

/** "one member", "another director": one of many. */
const isAnyOf = (d: Discourse, first: number, head: number): boolean =>
  /^(?:one|another|some|each|no)$/.test(d.reading.document.tokens[first]?.lower ?? '') ||
  d.reading.document.tokens[head]?.lower === 'member';

const isSpokesperson = (d: Discourse, i: number): boolean =>
  /^spokes(?:man|woman|person)$/.test(d.reading.document.tokens[i]?.lower ?? '');

const writings: ReadonlySet<string> = new Set(
  'survey study poll report research analysis estimate estimates figures data statement letter communique communiqué release paper article document memo filing'.split(
    ' ',
  ),
);

/** "a survey by the university": the body behind the preposition. */
function authorOf(d: Discourse, from: number, last: number): LocalKey | undefined {
  const { tokens } = d.reading.document;
  if (!/^(?:by|from|of|in)$/.test(tokens[from]?.lower ?? '')) return undefined;
  for (let i = from + 1; i < Math.min(last, from + 4); i++) {
    const run = d.reading.namedAt.get(i);
    if (run) return run.entity.kind === 'organization' && run.first === i ? run.entity.key : undefined;
  }
  return undefined;
}
