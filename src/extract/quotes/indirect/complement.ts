/** A verb of saying → where what was said begins: behind "that", behind the hearer, behind the time. */
import type { Discourse } from '../../coreference.ts';
import type { DocumentSentence } from '../../document.ts';
import { conjunctions, determiners, isAdverb, numerals, prepositions } from '../../grammar.ts';
import { isPossessive } from '../speakers/voices.ts';
import { hasFiniteVerb, hasVerb, lacksSubject, opensWithSubject } from './clause.ts';
import { afterName } from './hearer.ts';
import { pastFrame } from './said-frame.ts';
import { isPhrase, thatAfter } from './that.ts';
import { verbLast } from './verb.ts';

const asides: ReadonlySet<string> = new Set(
  'to as nothing so yes no whether if how why what when where while after before because since until than also only'.split(
    ' ',
  ),
);

/** Where what was said begins: after "that", after the hearer, after the time. */
export function complementAt(d: Discourse, s: DocumentSentence, verb: number, lemma: string): number | undefined {
  const { tokens } = d.reading.document;
  const from = verbLast(d, verb) + 1;
  const that = opensObject(d, from, lemma) ? undefined : thatAfter(d, pastAside(d, from) - 1, s);
  if (that !== undefined) return isPhrase(d, that + 1, s) ? undefined : that + 1;
  const hearer = tellVerbs.test(lemma) ? afterName(d, from) : pastTime(d, from);
  const date = d.reading.dateAt.get(hearer) ?? d.reading.dateAt.get(hearer + 1);
  const isTime = date && date.first <= hearer + 1 && !ownsNext(d, date.last) && !isOfNoun(d, hearer, date.first);
  const first = isTime ? date.last : hearer;
  const opens = tokens[first]?.lower ?? '';
  if (opens === ',') return setOffPremise(d, first + 1, s);
  // "told Swedish television: “…”": the words are quoted.
  if (opens === ':') return undefined;
  // "said had been offered", "said also sank": the clause has lost its subject to a relative before.
  if (lacksSubject(d, first)) return undefined;
  // "said on arrival", "said to applause", "added as he left": an aside, not what was said.
  if (isPremise(d, first, s)) return first;
  if (isNoClause(d, first, hearer > from)) return undefined;
  if (prepositions.has(opens) && !countsAt(d, first)) return pastFrame(d, first, s);
  if (!takesClause(d, first, lemma, s)) return undefined;
  return beginsPlainly(d, first, lemma) || hasVerb(d, first, s) ? first : undefined;
}

/** An aside ("said no", but not "said no patient would wait"), or more of the hearers: "told workers not on strike to stay", "told crews who had left". */
function isNoClause(d: Discourse, first: number, isHeard: boolean): boolean {
  const { tokens } = d.reading.document;
  const opens = tokens[first]?.lower ?? '';
  // "told the town's “Herald” newspaper": more of the hearer.
  if (isPossessive(tokens[first]?.text)) return true;
  // "claimed the lives of 60", "claimed responsibility": a thing that is taken.
  const taken = /^claim/.test(tokens[first - 1]?.lower ?? '') ? (opens === 'the' ? first + 1 : first) : -1;
  if (/^(?:lives|life|responsibility|credit|victory)$/.test(tokens[taken]?.lower ?? '')) return true;
  // "said a few words and left", "said the words slowly": speech itself.
  const itself = determiners.has(opens) || /^(?:few|some|several|many|those)$/.test(opens) ? first + 1 : first;
  const words = /^(?:few|last|same)$/.test(tokens[itself]?.lower ?? '') ? itself + 1 : itself;
  if (
    /^(?:words?|prayers?|goodbyes?|farewells?|sentences?)$/.test(tokens[words]?.lower ?? '') &&
    isNoSubject(d, words + 1)
  )
    return true;
  const answers = /^(?:no|nothing)$/.test(opens) && tokens[first + 1]?.kind === 'word';
  const isHearers = isHeard && /^(?:not|who|whose|whom|which)$/.test(opens);
  return (asides.has(opens) && !answers) || isDoing(d, first) || isHearers || isRightAfter(d, first);
}

/** No verb of the noun before it: "and left", "to her", the end. */
function isNoSubject(d: Discourse, i: number): boolean {
  const t = d.reading.document.tokens[i];
  return t === undefined || t.kind !== 'word' || conjunctions.has(t.lower) || prepositions.has(t.lower) || isAdverb(t);
}

/** "said he and his crew hope to return": behind such a pronoun nothing but a clause stands. */
const beginsPlainly = (d: Discourse, first: number, lemma: string): boolean =>
  lemma === 'say' &&
  /^(?:he|she|it|they)$/.test(d.reading.document.tokens[first]?.lower ?? '') &&
  d.reading.document.tokens[first + 1]?.kind === 'word';

/** "said, however, that", "said, for example, that": the token behind an aside, the same where none stands there. */
function pastAside(d: Discourse, from: number): number {
  const { tokens } = d.reading.document;
  if (tokens[from]?.text !== ',') return from;
  for (let i = from + 2; i < from + 7; i++)
    if (tokens[i]?.text === ',') return tokens[i + 1]?.lower === 'that' ? i + 1 : from;
    else if (tokens[i]?.kind !== 'word') return from;
  return from;
}

/** "said immediately following the vote": when, and not what. */
const isRightAfter = (d: Discourse, i: number): boolean =>
  /^(?:immediately|shortly|just|soon|right)$/.test(d.reading.document.tokens[i]?.lower ?? '') &&
  /^(?:after|before|following)$/.test(d.reading.document.tokens[i + 1]?.lower ?? '');

/** "about 40", "at least 40", "up to 40": a number with its hedge. */
export function countsAt(d: Discourse, i: number): boolean {
  const { tokens } = d.reading.document;
  const [opens = '', next = ''] = [tokens[i]?.lower, tokens[i + 1]?.lower];
  if (/^(?:at|up)$/.test(opens)) return /^(?:least|most|to)$/.test(next);
  return /^(?:between|about|over|under|around)$/.test(opens) && tokens[i + 1]?.kind === 'number';
}

/** "said, if the truce held, the crews would go". */
const setOffPremise = (d: Discourse, i: number, s: DocumentSentence): number | undefined =>
  /^(?:if|unless|once)$/.test(d.reading.document.tokens[i]?.lower ?? '') && isPremise(d, i, s) ? i : undefined;

/** "said earlier the yard would close". */
function pastTime(d: Discourse, from: number): number {
  const { tokens } = d.reading.document;
  const isTime = /^(?:earlier|later|again|recently|repeatedly)$/.test(tokens[from]?.lower ?? '');
  const next = tokens[from + 1]?.lower ?? '';
  // "said late on Monday", "said early Monday".
  if (/^(?:late|early)$/.test(tokens[from]?.lower ?? '')) {
    const day = next === 'on' ? from + 2 : from + 1;
    if (d.reading.dateAt.get(day)?.first === day) return day;
  }
  return isTime && (/^(?:the|an?|it|he|she|they|its|his|her|this|that)$/.test(next) || d.reading.namedAt.has(from + 1))
    ? from + 1
    : from;
}

const tellVerbs = /^(?:tell|assure|inform|remind)$/;

/** "said if the truce held, the crews would go": a condition or time first, and the clause it belongs to behind a comma. */
function isPremise(d: Discourse, first: number, s: DocumentSentence): boolean {
  const { tokens } = d.reading.document;
  const opens = tokens[first]?.lower ?? '';
  const asOf = opens === 'as' && /^(?:of|at)$/.test(tokens[first + 1]?.lower ?? '');
  if (!asOf && !/^(?:if|unless|once|when|after|until|although|though|while|because|since)$/.test(opens)) return false;
  const needsVerb = !asOf && !/^(?:if|unless|once|although|though|because)$/.test(opens);
  for (let i = first + 3; i < Math.min(s.last - 3, first + 25); i++) {
    if (d.quoted[i] || tokens[i]?.text === ';') return false;
    if (tokens[i]?.text === ',') return opensWithSubject(d, i + 1, s) && (!needsVerb || hasFiniteVerb(d, first, i));
  }
  return /^(?:if|unless|although|though)$/.test(opens) && hasSecondClause(d, first, s);
}

/** "said if the truce failed he would call the crews back": no comma, but a pronoun with a modal begins what it leads to. */
function hasSecondClause(d: Discourse, first: number, s: DocumentSentence): boolean {
  const { tokens } = d.reading.document;
  for (let i = first + 3; i < Math.min(s.last - 3, first + 20); i++) {
    if (d.quoted[i] || tokens[i]?.kind !== 'word') return false;
    const begins = /^(?:it|he|she|they|we|there)$/.test(tokens[i]?.lower ?? '') && hasFiniteVerb(d, i, i + 2);
    if (begins && hasVerb(d, first + 1, { last: i })) return true;
  }
  return false;
}

/** "added referring to the union that …", "said speaking in Oslo": what the speaker does meanwhile. */
const isDoing = (d: Discourse, i: number): boolean =>
  /^\p{L}{3,}ing$/u.test(d.reading.document.tokens[i]?.lower ?? '') &&
  prepositions.has(d.reading.document.tokens[i + 1]?.lower ?? '');

/** "said the 1991 act lets the board wait": the year belongs to what was said. */
const isOfNoun = (d: Discourse, i: number, date: number): boolean =>
  i < date &&
  determiners.has(d.reading.document.tokens[i]?.lower ?? '') &&
  /^\d{4}$/.test(d.reading.document.tokens[date]?.text ?? '');

/** "said Acme's view that it was too late was wrong", "said Thursday's tests show that": the clause begins at once, and "that" is a part of it. */
function opensObject(d: Discourse, from: number, lemma: string): boolean {
  const { tokens, source } = d.reading.document;
  if (source.quality === 'degraded' || !freeOfThat.has(lemma) || lemma === 'tell') return false;
  const date = d.reading.dateAt.get(from);
  if (date) return ownsNext(d, date.last);
  if (ownsThought(d, from)) return true;
  const run = d.reading.namedAt.get(from) ?? d.reading.namedAt.get(from + 1);
  return run !== undefined && run.first <= from + 1 && isPossessive(tokens[run.last]?.text);
}

/** "said |the mayor's view that| it was late was wrong": the clause is the thought's, whoever has it. */
function ownsThought(d: Discourse, from: number): boolean {
  const { tokens } = d.reading.document;
  if (!determiners.has(tokens[from]?.lower ?? '')) return false;
  const thought = [from + 3, from + 4].find((i) => isPossessive(tokens[i - 1]?.text));
  return thought !== undefined && thoughts.test(tokens[thought]?.lower ?? '') && tokens[thought + 1]?.lower === 'that';
}

const thoughts =
  /^(?:views?|opinion|claims?|beliefs?|assertions?|suggestions?|arguments?|ideas?|fears?|hopes?|contention|insistence|statement|warning|promise)$/;

/** "said Monday night's vote showed": the day belongs to what was said. */
function ownsNext(d: Discourse, at: number): boolean {
  const { tokens } = d.reading.document;
  const time = /^(?:night|morning|afternoon|evening)$/.test(tokens[at]?.lower ?? '') ? at + 1 : at;
  return isPossessive(tokens[time]?.text);
}

/** A clause, though no "that" opens it. */
const takesClause = (d: Discourse, first: number, lemma: string, s: DocumentSentence): boolean =>
  freeOfThat.has(lemma) ||
  (!(lemma === 'recall' && counts(d, first)) &&
    (lemma !== 'find' || canOpen(d, first)) &&
    opensWithSubject(d, first, s));

/** "recalled more than 20 kinds of toys made there": goods that were taken back. */
const counts = ({ reading: { document } }: Discourse, i: number): boolean =>
  document.tokens.slice(i, i + 4).some((t) => t.kind === 'number' || numerals.has(t.lower));

/** "found alive was": behind such a verb only an article, a pronoun, a name or a number opens a clause. */
function canOpen(d: Discourse, i: number): boolean {
  const t = d.reading.document.tokens[i];
  if (t === undefined || t.kind === 'number' || d.reading.namedAt.has(i) || d.reading.placeAt.has(i)) return true;
  return determiners.has(t.lower) || /^(?:it|he|she|they|there|no|more|most|some|many)$|s$/.test(t.lower);
}

/** Verbs that seldom take a noun for an object, so that a clause follows even with no "that". */
const freeOfThat: ReadonlySet<string> = new Set('say tell think believe argue insist claim'.split(' '));
