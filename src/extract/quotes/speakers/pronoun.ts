/** "he", "it", "they" before a verb → who is meant: whoever spoke last, or the subject named since. */

import type { LocalKey } from '../../../model/ids.ts';
import { isKind } from '../../called.ts';
import type { Discourse, Said } from '../../coreference.ts';
import { lastSaid, organizationBefore, personBefore, spokenOfBy } from '../../coreference.ts';
import { honorifics } from '../../data/person-words.ts';
import { sayingVerbs } from '../../data/saying.ts';
import { genderOf } from '../../gender.ts';
import { auxiliaries, conjunctions, prepositions, range, wordsOf } from '../../grammar.ts';
import { entityOf, runsFrom } from '../../known.ts';
import { unnamed } from './noun-phrase.ts';
import { isPossessive, isSpeakerNoun, type Speaker, sure } from './voices.ts';

const one = /^(?:an?|one|the|another|its|his|her|their)\b/i;
const many = /^(?:some|several|many|two|three|four|both|other|senior|\p{Lu}?\p{L}*)\b/iu;

/** Undefined where nobody is known. */
export function pronounSpeaker(d: Discourse, at: number, pronoun: string): Speaker | undefined {
  const last = lastSaid(d, at);
  if (pronoun === 'he' || pronoun === 'she') return personMeant(d, at, pronoun, last);
  if (pronoun === 'it') return bodyMeant(d, at, last);
  return severalMeant(d, at, last);
}

const apart = (d: Discourse, a: number, b: number): number =>
  (d.reading.document.sentenceOf[b] ?? 0) - (d.reading.document.sentenceOf[a] ?? 0);

const isOne = (words: string): boolean =>
  one.test(words) &&
  !isKind(words.split(' ').at(-1)?.toLowerCase() ?? '') &&
  !/(?:[^s]s|people|police)$/i.test(words.replace(/ (?:for|of|from|at|in|with|who|briefed|familiar)\b.*$/i, ''));

function personMeant(d: Discourse, at: number, pronoun: string, last: Said | undefined): Speaker | undefined {
  if (staysUnnamed(d, at)) {
    const source = last && 'unnamed' in last.party ? last.party : { unnamed: pronoun };
    return sure(source, 'speaker/spoke-last', 0.75, at);
  }
  const within = goesOnSaying(d, at) ? 6 : isFirstPerson(d, at) ? 1 : undefined;
  const same = within === undefined ? undefined : lastSpeaker(d, at, pronoun, lastSaid(d, at, within));
  if (same && !isSpokenOf(d, same, at)) return sure({ entity: same }, 'speaker/spoke-last', 0.85, at);
  const barred = spokenOfBy(d, at);
  const near = personBefore(d, at, pronoun, barred);
  const person =
    near && isSpokenOf(d, near.key, at)
      ? personBefore(d, sentenceStart(d, at), pronoun, new Set([...barred, near.key]))
      : near;
  if (last && 'unnamed' in last.party && apart(d, last.at, at) <= 1 && isOne(last.party.unnamed)) {
    const newer = person && namedBetween(d, person.key, sentenceEnd(d, last.at), at);
    if (!newer) return sure(last.party, 'speaker/spoke-last', 0.75, at);
  }
  if (person) return sure({ entity: person.key }, `speaker/pronoun ${pronoun}`, 0.85, at);
  // A long answer: nobody else has been named since.
  const before = lastSpeaker(d, at, pronoun, lastSaid(d, at, 8));
  return before && sure({ entity: before }, 'speaker/spoke-last', 0.7, at);
}

/** "He said", "On Monday he said": whoever spoke in the sentence before goes on, whomever he named in passing. */
const isFirstPerson = (d: Discourse, at: number): boolean =>
  saysNext(d, at) &&
  !range(sentenceStart(d, at), at).some((i) => d.quoted[i] || d.reading.namedAt.get(i)?.entity.kind === 'person');

/** "he added", "she continued": whoever spoke goes on. The pronoun stands right before or behind its verb. */
function goesOnSaying(d: Discourse, at: number): boolean {
  const { tokens } = d.reading.document;
  return [at, at + 1, at + 2].some((i) => /^(?:added|adds|continued|concluded|ad)$/.test(tokens[i]?.lower ?? ''));
}

function lastSpeaker(d: Discourse, at: number, pronoun: string, last: Said | undefined): LocalKey | undefined {
  const key = last && 'entity' in last.party ? last.party.entity : undefined;
  const wants = genderOf.get(pronoun);
  const is = key === undefined ? undefined : d.gender.get(key);
  const isPerson = entityOf(d.reading, key)?.kind === 'person';
  const fits = isPerson && (is === undefined || is === wants) && last && !opensSince(d, sentenceEnd(d, last.at), at);
  return fits ? key : undefined;
}

/** A sentence between the two tokens opens with a person: the report has turned to somebody else. */
function opensSince(d: Discourse, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const run = d.quoted[i] ? undefined : d.reading.namedAt.get(i);
    const opens = run?.first === i && i - sentenceStart(d, i) <= 3;
    if (opens && run.entity.kind === 'person' && !isPossessive(d.reading.document.tokens[run.last]?.text)) return true;
  }
  return false;
}

/** "he said, asking not to be identified", "she said on condition of anonymity": nobody the report names. */
function staysUnnamed(d: Discourse, at: number): boolean {
  const { tokens } = d.reading.document;
  for (let i = at + 1; i < Math.min(at + 16, sentenceEnd(d, at)); i++) {
    if (d.quoted[i]) return false;
    const w = tokens[i]?.lower ?? '';
    if (/^anonym(?:ity|ous|ously|iti)$/.test(w)) return true;
    if (/^(?:named|identified|identifi|name)$/.test(w) && /^(?:be|being)$/.test(tokens[i - 1]?.lower ?? ''))
      return true;
  }
  return false;
}

/** "The bill introduced by Senator Roe is weak, he said": whoever stands behind a preposition in what is said does not say it. */
function isSpokenOf(d: Discourse, key: string, at: number): boolean {
  const { tokens } = d.reading.document;
  const before = tokens[at - 1];
  if (!(before?.text === ',' || before?.kind === 'quote') || !saysNext(d, at)) return false;
  const runs: boolean[] = [];
  for (let i = sentenceStart(d, at); i < at; i++) {
    const run = d.reading.namedAt.get(i);
    if (run?.entity.key === key && run.first === i && !d.quoted[i])
      runs.push(isBehindPreposition(d, i) || (goesOnSaying(d, at) && !saysBetween(d, run.last, at - 1)));
  }
  return runs.length > 0 && runs.every((behind) => behind);
}

/** "Roe had left, he added" is no word of Roe's; "Roe said it was late, and that, he added," is. */
const saysBetween = (d: Discourse, from: number, to: number): boolean =>
  range(from, to).some(
    (i) => !d.quoted[i] && sayingVerbs.get(d.reading.document.tokens[i]?.lower ?? '')?.participle === false,
  );

function isBehindPreposition(d: Discourse, first: number): boolean {
  const { tokens } = d.reading.document;
  let i = first - 1;
  while (i > first - 5 && tokens[i]?.kind === 'word' && !prepositions.has(tokens[i]?.lower ?? '')) i--;
  return prepositions.has(tokens[i]?.lower ?? '');
}

const sentenceStart = (d: Discourse, at: number): number =>
  d.reading.document.sentences[d.reading.document.sentenceOf[at] ?? 0]?.first ?? at;

/** The pronoun's own verb is one of saying. */
function saysNext(d: Discourse, at: number): boolean {
  const { tokens } = d.reading.document;
  for (let i = at; i <= at + 3; i++) if (sayingVerbs.has(tokens[i]?.lower ?? '')) return true;
  return false;
}

/** What is named in the clause of a verb of saying is spoken of; who is named after it may speak. */
const sentenceEnd = (d: Discourse, at: number): number =>
  d.reading.document.sentences[d.reading.document.sentenceOf[at] ?? 0]?.last ?? at;

/** Outside of quotations, between two tokens. */
function namedBetween(d: Discourse, key: string, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 200); i++) {
    const run = d.quoted[i] ? undefined : d.reading.namedAt.get(i);
    if (run?.entity.key === key) return true;
  }
  return false;
}

/** Bodies that are spoken of as people. */
const groups: ReadonlySet<string> = new Set(['union', 'party', 'armed group', 'police', 'sports club']);

function bodyMeant(d: Discourse, at: number, last: Said | undefined): Speaker | undefined {
  // "Local authorities closed the road. They had claimed": nobody named.
  if (d.reading.document.tokens[at]?.lower === 'they' && isSeveralUnnamed(d, at)) return undefined;
  const barred = spokenOfBy(d, at);
  if (last && 'entity' in last.party && !barred.has(last.party.entity)) {
    const { entity: key } = last.party;
    const body = entityOf(d.reading, key);
    // "They" are seldom the firm or agency that spoke last, but people the report has told of.
    const people = d.reading.document.tokens[at]?.lower !== 'they' || groups.has(body?.class ?? '');
    if (body?.kind === 'organization') return sure(last.party, 'speaker/spoke-last', people ? 0.8 : 0.45, at);
  }
  if (
    last &&
    'unnamed' in last.party &&
    /\b(?:statement|report|company|ministry|union|agency|group|study|survey|poll|document|paper|newspaper)$/i.test(
      last.party.unnamed,
    )
  )
    return sure(last.party, 'speaker/spoke-last', 0.7, at);
  const writing = writingBefore(d, at);
  if (writing !== undefined) return sure({ unnamed: writing }, 'speaker/spoke-last', 0.7, at);
  // "They" are seldom a body, and of two never one; "it" of two need not be the nearer one.
  const [they, several] = [d.reading.document.tokens[at]?.lower === 'they', bodiesNear(d, at) > 1];
  const body = they && several ? undefined : organizationBefore(d, at, undefined, barred);
  return body && sure({ entity: body.key }, 'speaker/pronoun it', they || several ? 0.45 : 0.7, at);
}

/** The sentence before opens with several people who have no name: "Local authorities", "The crews". */
function isSeveralUnnamed(d: Discourse, at: number): boolean {
  const { sentences, sentenceOf } = d.reading.document;
  const before = sentences[(sentenceOf[at] ?? 0) - 1];
  if (!before) return false;
  for (let i = before.first; i < Math.min(before.last, before.first + 5); i++) {
    if (d.reading.namedAt.has(i) || d.quoted[i]) return false;
    if (isSpeakerNoun(d, i) && /(?:[^s]s|people)$/.test(d.reading.document.tokens[i]?.lower ?? '')) return true;
  }
  return false;
}

/** How many bodies this sentence and the one before name up to token `at`. */
function bodiesNear(d: Discourse, at: number): number {
  const { sentences, sentenceOf } = d.reading.document;
  const from = sentences[Math.max(0, (sentenceOf[at] ?? 0) - 1)]?.first ?? 0;
  const named = runsFrom(d.reading, from, at).filter((run) => run.entity.kind === 'organization');
  return new Set(named.map((run) => run.entity.key)).size;
}

/** "American negotiators let it be known that they consider": the plural that opens the clause. */
function severalHere(d: Discourse, at: number): Speaker | undefined {
  const first = sentenceStart(d, at);
  for (let i = at - 1; i >= Math.max(first, at - 14); i--) {
    const word = d.reading.document.tokens[i];
    if (word?.kind !== 'word') return undefined;
    if (d.quoted[i] || d.reading.namedAt.has(i) || !/[^s]s$|people$/.test(word.lower) || !isSpeakerNoun(d, i)) continue;
    const opens = opensClause(d, i, first);
    return opens ? unnamed(d, i, opens) : undefined;
  }
  return undefined;
}

/** "Jim Roe and Dr Ann Doe called on the board to act. They said": the two whom the sentence before opens with. */
function pairBefore(d: Discourse, at: number): Speaker | undefined {
  const { document, namedAt } = d.reading;
  const before = document.sentences[(document.sentenceOf[at] ?? 0) - 1];
  if (!before || at - sentenceStart(d, at) > 1) return undefined;
  const [one, other] = runsFrom(d.reading, before.first, Math.min(before.last, before.first + 20)).filter(
    (run) => run.entity.kind === 'person',
  );
  if (!one || !other || one.entity === other.entity) return undefined;
  const and = document.tokens.slice(one.last, other.first);
  const isPair = and[0]?.lower === 'and' && and.slice(1).every((t) => honorifics.has(t.lower) || t.text === '.');
  const acts = document.tokens[other.last]?.kind === 'word' && !namedAt.has(other.last);
  return isPair && acts
    ? sure({ unnamed: wordsOf(document, one.first, other.last) }, 'speaker/several', 0.8, at)
    : undefined;
}

/** Where the clause begins whose subject ends at token `i`; undefined where a verb or preposition stands before it. */
function opensClause(d: Discourse, i: number, first: number): number | undefined {
  const { tokens } = d.reading.document;
  let k = i;
  while (k > first && tokens[k - 1]?.kind === 'word' && i - k < 5) {
    const before = tokens[k - 1]?.lower ?? '';
    if (conjunctions.has(before)) return k;
    if (prepositions.has(before) || auxiliaries.has(before) || sayingVerbs.has(before)) return undefined;
    k--;
  }
  return k === first || /^[,;]$/.test(tokens[k - 1]?.text ?? '') ? k : undefined;
}

/** "An article that the paper published said …": what opens the sentence before is what "it" goes on to say. */
function writingBefore(d: Discourse, at: number): string | undefined {
  const { sentences, sentenceOf, tokens } = d.reading.document;
  const before = sentences[(sentenceOf[at] ?? 0) - 1];
  if (!before || !/^(?:an?|the)$/.test(tokens[before.first]?.lower ?? '')) return undefined;
  const noun = before.first + 1;
  const isWriting = /^(?:article|editorial|letter|memo|document|study|survey|report)$/.test(tokens[noun]?.lower ?? '');
  return isWriting ? wordsOf(d.reading.document, before.first, noun + 1) : undefined;
}

function severalMeant(d: Discourse, at: number, last: Said | undefined): Speaker | undefined {
  const here = severalHere(d, at) ?? pairBefore(d, at);
  if (here) return here;
  if (last && 'unnamed' in last.party && !isOne(last.party.unnamed) && many.test(last.party.unnamed))
    return sure(last.party, 'speaker/spoke-last', 0.75, at);
  return bodyMeant(d, at, last);
}
