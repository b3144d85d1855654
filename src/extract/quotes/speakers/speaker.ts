/** A verb → the subject that stands before it: a named entity, or the report's words for somebody unnamed. */
import type { Token } from '../../../text/tokens.ts';
import type { Discourse } from '../../coreference.ts';
import { titleHeads } from '../../data/offices.ts';
import { auxiliaries, determiners, isAdverb, prepositions, range, wordsOf } from '../../grammar.ts';
import type { NamedRun } from '../../reading.ts';
import { hasFiniteVerb } from '../indirect/clause.ts';
import { verbFirst } from '../indirect/verb.ts';
import {
  beforeHonorifics,
  beforeInitials,
  endsParticiple,
  isApposedBody,
  isAttributive,
  isInRelative,
  narrows,
  officeBefore,
  pastLetters,
  seatedBefore,
  spokesmanOf,
} from './apposition.ts';
import { clauseSubject } from './clause-subject.ts';
import { namedBehind } from './frame.ts';
import { headOfNamed } from './named-head.ts';
import { unnamed } from './noun-phrase.ts';
import { pronounSpeaker } from './pronoun.ts';
import { isPossessive, isSpeakerNoun, named, type Speaker, sure } from './voices.ts';

/** The subject that stands before the verb at token `verb`; nothing left of token `low` is looked at. */
export function subjectBefore(d: Discourse, verb: number, low: number): Speaker | undefined {
  const { tokens } = d.reading.document;
  let i = verbFirst(d, verb) - 1;
  while (i >= low && tokens[i] && !d.quoted[i] && standsBetween(d, i, low)) i--;
  // "The rebels hailed the deal and said": the subject is the first verb's, too.
  if (i < low || d.quoted[i] || /^(?:and|but|or)$/.test(tokens[i]?.lower ?? '')) return undefined;
  const text = tokens[i]?.text;
  if (/^(?:,|\)|—|–|--)$/.test(text ?? '') || (text === '-' && tokens[i]?.spaced)) return beyondApposition(d, i, low);
  if (tokens[i]?.kind === 'quote' && tokens[i - 1]?.text === ',') return beyondQuoted(d, i, low);
  return openApposition(d, i, low) ?? nounPhraseEndingAt(d, i, low) ?? clauseSubject(d, i, low);
}

/** "Jim Smith, the head of the rail union the RWU also said": the comma that closes the apposition is missing. */
function openApposition(d: Discourse, i: number, low: number): Speaker | undefined {
  const { tokens } = d.reading.document;
  const office = !d.reading.namedAt.has(i) && titleHeads.has(tokens[i]?.lower ?? '');
  if (!office && d.reading.namedAt.get(i)?.entity.kind !== 'organization') return undefined;
  let comma = i - 1;
  while (
    comma > Math.max(low, i - 18) &&
    tokens[comma]?.kind === 'word' &&
    !auxiliaries.has(tokens[comma]?.lower ?? '')
  )
    comma--;
  const person = tokens[comma]?.text === ',' && comma > low ? d.reading.namedAt.get(comma - 1) : undefined;
  if (person?.entity.kind !== 'person') return undefined;
  // "Jim Smith, Acme health spokesman said".
  if (office && !determiners.has(tokens[comma + 1]?.lower ?? '') && i - comma < 10)
    return sure(named(person), 'speaker/apposition', 0.8, person.first);
  for (let k = comma + 1; k < Math.min(i, comma + 6); k++)
    if (titleHeads.has(tokens[k]?.lower ?? '') && prepositions.has(tokens[k + 1]?.lower ?? ''))
      return sure(named(person), 'speaker/apposition', 0.85, person.first);
  return undefined;
}

/** "has", "also", "yesterday", "on Monday", "last night": between a subject and its verb. */
export function standsBetween(d: Discourse, i: number, low: number): boolean {
  const { tokens } = d.reading.document;
  const w = tokens[i]?.lower ?? '';
  if (auxiliaries.has(w) || isAdverb(tokens[i]) || /^(?:him|her|it|them)sel(?:f|ves)$/.test(w)) return true;
  const time = d.reading.dateAt.get(i) ?? d.reading.dateAt.get(i + 1);
  if (time && time.first > low + 1) return i >= time.first || w === 'on';
  if (standsInPlace(d, i, low)) return true;
  return (w === 'night' && tokens[i - 1]?.lower === 'last') || (w === 'last' && tokens[i + 1]?.lower === 'night');
}

/** "Jones in Oslo says", "Rep. Jones of Norway said": the place, and the preposition before it. Not "the mayor of Oslo". */
function standsInPlace(d: Discourse, i: number, low: number): boolean {
  const { tokens } = d.reading.document;
  const place = d.reading.placeAt.get(i) ?? d.reading.placeAt.get(i + 1);
  if (!place || place.first < low + 2 || d.reading.namedAt.has(place.first)) return false;
  const before = tokens[place.first - 1]?.lower ?? '';
  const person = d.reading.namedAt.get(place.first - 2)?.entity.kind === 'person';
  return person && /^(?:in|of|from|near|outside)$/.test(before) && (i >= place.first || i === place.first - 1);
}

/** The noun phrase whose last token is `i`. */
function nounPhraseEndingAt(d: Discourse, i: number, low: number): Speaker | undefined {
  const { tokens } = d.reading.document;
  const token = tokens[i];
  if (!token) return undefined;
  const run = d.reading.namedAt.get(i);
  if (run) return firstOf(d, headOfNamed(d, run, low), run.last, low);
  const w = token.lower;
  if (w === 'who' || w === 'which') return antecedent(d, i, low);
  if (w === 'he' || w === 'she')
    return namedBehind(d, i) ?? pronounSpeaker(d, i, w) ?? sure({ unnamed: w }, `speaker/pronoun ${w}`, 0.3, i);
  if (w === 'it' || w === 'they') return pronounSpeaker(d, i, w);
  const some = oneOfThem(d, i, low);
  if (some) return some;
  if (isSpeakerNoun(d, i)) return headBefore(d, i, low) ?? unnamed(d, i, low);
  return undefined;
}

/** "A spokesman for crews fighting the government of Norway": the spokesman speaks, not what stands behind a preposition. */
function firstOf(d: Discourse, found: Speaker, last: number, low: number): Speaker {
  const { tokens } = d.reading.document;
  const before = tokens[found.at - 1]?.lower ?? '';
  if (!('unnamed' in found.party) || !(prepositions.has(before) || /^\p{L}{3,}ing$/u.test(before))) return found;
  for (let i = found.at - 2; i >= Math.max(low, found.at - 10) && tokens[i]?.kind === 'word'; i--) {
    if (!isSpeakerNoun(d, i) || !prepositions.has(tokens[i + 1]?.lower ?? '') || d.reading.namedAt.has(i)) continue;
    return unnamed(d, i, low, last - i > 12 ? i + 1 : last);
  }
  return found;
}

/** "sources close to the player": the sources speak, not the player. */
function headBefore(d: Discourse, noun: number, low: number): Speaker | undefined {
  const { tokens } = d.reading.document;
  let at = noun - 1;
  while (at > low && isOfPhrase(tokens[at]) && !prepositions.has(tokens[at]?.lower ?? '')) {
    // "In a statement to the exchange the board said": a phrase of its own.
    const opens = determiners.has(tokens[at]?.lower ?? '');
    if (opens && !prepositions.has(tokens[at - 1]?.lower ?? '')) return undefined;
    at--;
  }
  const opens = tokens[at]?.lower ?? '';
  // "The crews left after their union said".
  if (at <= low || !prepositions.has(opens) || /^(?:after|before|since|until|as)$/.test(opens)) return undefined;
  const owner = d.reading.namedAt.get(at - 1);
  // "Spokesman Jim Smith of the rail union".
  if (owner?.entity.kind === 'person') return sure(named(owner), 'speaker/subject', 0.95, owner.first);
  // "Acme Group board |of directors|".
  if (owner && tokens[at - 1]?.lower === 'board') return sure(named(owner), 'speaker/subject', 0.95, owner.first);
  const head = nounBefore(d, at, low);
  return head === undefined ? undefined : unnamed(d, head, low, noun + 1);
}

/** The noun for somebody before the preposition at token `at`; "loyalists of the president": whatever they are, it is not the president who speaks. */
function nounBefore(d: Discourse, at: number, low: number): number | undefined {
  const { tokens } = d.reading.document;
  for (let i = at - 1; i >= Math.max(low, at - 3) && tokens[i]?.kind === 'word'; i--)
    if (isSpeakerNoun(d, i) && !d.reading.namedAt.has(i)) return i;
  return tokens[at]?.lower === 'of' && /^\p{Ll}+s$/u.test(tokens[at - 1]?.text ?? '') ? at - 1 : undefined;
}

/** A word, or the mark of whose something is: "of the miners' union". */
const isOfPhrase = (t: Token | undefined): boolean => t?.kind === 'word' || isPossessive(t?.text);

/** "one of them", "some of the group", "a third": somebody of those just spoken of. */
function oneOfThem(d: Discourse, i: number, low: number): Speaker | undefined {
  const { tokens } = d.reading.document;
  const w = tokens[i]?.lower ?? '';
  if (w === 'them' && tokens[i - 1]?.lower === 'of' && i - 2 >= low)
    return sure({ unnamed: wordsOf(d.reading.document, i - 2, i + 1) }, 'speaker/one-of-them', 0.85, i - 2);
  const alone = i === low || /^[,;:]$/.test(tokens[i - 1]?.text ?? '') || tokens[i - 1]?.kind === 'quote';
  return alone && ['another', 'others', 'one', 'some', 'many', 'both'].includes(w)
    ? sure({ unnamed: tokens[i]?.text ?? w }, 'speaker/one-of-them', 0.8, i)
    : undefined;
}

/** "Jim Smith, a former general who is now a member, said": skips the apposition or the aside before the comma. */
function beyondApposition(d: Discourse, mark: number, low: number): Speaker | undefined {
  const { tokens } = d.reading.document;
  const comma = beforeInitials(d, mark);
  const inner = d.reading.namedAt.get(comma - 1);
  // "The transport minister, Jim Smith, said": the name is the apposition.
  const opens = inner ? beforeHonorifics(d, inner.first) : low;
  const apposed =
    inner?.entity.kind === 'person' && tokens[opens - 1]?.text === ',' && !isInRelative(d, opens - 1, low);
  const others = inner && apposed ? othersBefore(d, opens - 2, inner, low) : undefined;
  if (others) return others;
  const office = apposed ? officeBefore(d, low, opens - 1) : undefined;
  if (inner && office !== undefined) return spokesmanOf(d, inner, office, opens - 1);
  if (inner && apposed && isSpeakerNoun(d, opens - 2))
    return sure(named(inner), 'speaker/apposition', 0.95, inner.first);
  if (inner && isApposedBody(d, inner, low)) return sure(named(inner), 'speaker/apposition', 0.9, inner.first);
  const setOff = beforeAside(d, comma, low);
  if (setOff) return setOff;
  // "announced it would sue Acme, accused the board": nothing is set off, and the name has a verb before it.
  if (inner && (hasFiniteVerb(d, low, inner.first) || endsParticiple(d, inner, low))) return undefined;
  return inner
    ? headOfNamed(d, inner, low)
    : (nounPhraseEndingAt(d, comma - 1, low) ?? clauseSubject(d, comma - 1, low));
}

/** "Lawyers for her husband, Jim Roe, said", "an aide to the minister's wife, Ann Roe, said": several, or somebody of a relative's, who is named. */
function othersBefore(d: Discourse, noun: number, inner: NamedRun, low: number): Speaker | undefined {
  const { document } = d.reading;
  const head = isSpeakerNoun(d, noun) ? headBefore(d, noun, low) : undefined;
  if (!head || !('unnamed' in head.party)) return undefined;
  const first = range(head.at, noun).find((i) => isSpeakerNoun(d, i)) ?? noun;
  const isSeveral = /[^s]s$/.test(document.tokens[first]?.lower ?? '');
  return isSeveral || relatives.test(document.tokens[noun]?.lower ?? '')
    ? sure({ unnamed: wordsOf(document, head.at, inner.last) }, 'speaker/unnamed', 0.85, head.at)
    : undefined;
}

const relatives =
  /^(?:husband|wife|widow|father|mother|son|daughter|brother|sister|client|boss|predecessor|successor)$/;

/** "Jim Smith, calling it “a sham,” said": an aside that ends in words in marks. */
function beyondQuoted(d: Discourse, close: number, low: number): Speaker | undefined {
  const { tokens } = d.reading.document;
  let i = close - 1;
  while (i > low && d.quoted[i]) i--;
  for (let k = i - 1; k > Math.max(low, i - 14); k--) {
    if (tokens[k]?.text !== ',') continue;
    const run = d.reading.namedAt.get(pastLetters(d, k - 1));
    const isAside = /ing$|^(?:who|which)$/.test(tokens[k + 1]?.lower ?? '');
    return run && isAside ? sure(named(run), 'speaker/apposition', 0.9, run.first) : undefined;
  }
  return undefined;
}

/** Whoever stands before the mark or "who" that opens the aside: a name, else the nearest phrase that can speak. */
function beforeAside(d: Discourse, comma: number, low: number): Speaker | undefined {
  const { tokens } = d.reading.document;
  let fallback: Speaker | undefined;
  for (let i = comma - 1; i >= low && !d.quoted[i]; i--) {
    const run = d.reading.namedAt.get(pastLetters(d, i - 1)) ?? seatedBefore(d, i - 1);
    // "Jim Smith who had left said", without its first comma.
    const isOpen = /^(?:[,(—–-]|--)$/.test(tokens[i]?.text ?? '') || (run && tokens[i]?.lower === 'who');
    // "Jim Smith, the Rail Workers (RWU) negotiator, said": the bracket gives a name its initials.
    if (!isOpen || (run && i < comma - 3 && isAttributive(d, run, i))) continue;
    if (run && !narrows(d, run, low)) return sure(named(run), 'speaker/apposition', 0.9, run.first);
    if (run) fallback ??= headOfNamed(d, run, low);
    else if (isSpeakerNoun(d, i - 1)) fallback ??= headBefore(d, i - 1, low) ?? unnamed(d, i - 1, low);
    // "The mayor of the island, the nearest to the shore, said": the head stands before what it is of.
    else if (d.reading.namedAt.get(comma - 1)?.entity.kind !== 'person') fallback ??= headBefore(d, i - 1, low);
  }
  return fallback;
}

/** "…, who said": the phrase before "who". */
function antecedent(d: Discourse, who: number, low: number): Speaker | undefined {
  const { tokens } = d.reading.document;
  let i = who - 1;
  if (tokens[i]?.text === ',') i--;
  if (i < low) return undefined;
  const run = d.reading.namedAt.get(i);
  if (run) {
    const person = run.entity.kind === 'person' ? run : undefined;
    return person ? sure(named(person), 'speaker/relative', 0.9, person.first) : headOfNamed(d, run, low);
  }
  return isSpeakerNoun(d, i) ? unnamed(d, i, low) : undefined;
}
