/** "he" or "she" before a verb → who is meant: whoever spoke last and goes on, or the person named since. */
import { doubt } from '../../../model/calibration.ts';
import type { LocalKey } from '../../../model/ids.ts';
import { isKind } from '../../called.ts';
import type { Discourse, Said } from '../../coreference.ts';
import { lastSaid, personBefore, spokenOfBy } from '../../coreference.ts';
import { sayingVerbs } from '../../data/saying.ts';
import { genderOf } from '../../gender.ts';
import { prepositions, range } from '../../grammar.ts';
import { entityOf } from '../../known.ts';
import { isPossessive, type Speaker, sure } from './voices.ts';

const one = /^(?:an?|one|the|another|its|his|her|their)\b/i;

const apart = (d: Discourse, a: number, b: number): number =>
  (d.reading.document.sentenceOf[b] ?? 0) - (d.reading.document.sentenceOf[a] ?? 0);

export const isOne = (words: string): boolean =>
  one.test(words) &&
  !isKind(words.split(' ').at(-1)?.toLowerCase() ?? '') &&
  !/(?:[^s]s|people|police)$/i.test(words.replace(/ (?:for|of|from|at|in|with|who|briefed|familiar)\b.*$/i, ''));

export function personMeant(d: Discourse, at: number, pronoun: string, last: Said | undefined): Speaker | undefined {
  if (staysUnnamed(d, at)) {
    const source = last && 'unnamed' in last.party ? last.party : { unnamed: pronoun };
    return sure(source, 'speaker/spoke-last', 0.75, at);
  }
  const within = goesOnSaying(d, at) ? 6 : isFirstPerson(d, at) ? 1 : undefined;
  const same = within === undefined ? undefined : lastSpeaker(d, at, pronoun, lastSaid(d, at, within));
  if (same && !isSpokenOf(d, same, at)) return sure({ entity: same }, 'speaker/spoke-last', 0.85, at);
  const barred = new Set(spokenBefore(d, at));
  const near = personBefore(d, at, pronoun, barred);
  const person =
    near && isSpokenOf(d, near.key, at)
      ? personBefore(d, sentenceStart(d, at), pronoun, new Set([...barred, near.key]))
      : near;
  if (last && 'unnamed' in last.party && apart(d, last.at, at) <= 1 && isOne(last.party.unnamed)) {
    const newer = person && namedBetween(d, person.key, sentenceEnd(d, last.at), at);
    if (!newer) return sure(last.party, 'speaker/spoke-last', 0.75, at);
  }
  if (person) return byPronoun(d, person.key, at, pronoun);
  // A long answer: nobody else has been named since.
  const before = lastSpeaker(d, at, pronoun, lastSaid(d, at, 8));
  return before && sure({ entity: before }, 'speaker/spoke-last', 0.7, at);
}

/** "Roe has “the same passion”, he said": more often somebody else says so of Roe. */
const byPronoun = (d: Discourse, key: LocalKey, at: number, pronoun: string): Speaker =>
  sure({ entity: key }, `speaker/pronoun ${pronoun}`, isSpokenOf(d, key, at, true) ? doubt : 0.85, at);

/**
 * Who is spoken of behind the pronoun, and behind those that open the sentences before it: "He accused Roe of waste. He urged …" is
 * the same in both, and not Roe. What is quoted between them turns to nobody but whom he tells it.
 */
function spokenBefore(d: Discourse, at: number): readonly LocalKey[] {
  const { sentences, sentenceOf, tokens } = d.reading.document;
  const spoken = [...spokenOfBy(d, at)];
  const opens = sentenceStart(d, at);
  if (at !== opens && tokens[opens]?.kind !== 'quote') return spoken;
  for (let k = (sentenceOf[at] ?? 0) - 1; k >= 0; k--) {
    const first = sentences[k]?.first ?? 0;
    if (tokens[first]?.lower === tokens[at]?.lower) spoken.push(...spokenOfBy(d, first));
    else if (tokens[first]?.kind !== 'quote') break;
    else spoken.push(...hearersBehind(d, k, tokens[at]?.lower ?? ''));
  }
  return spoken;
}

/** "“…,” he told Jones": he is not Jones, then or in what he goes on to say. */
function hearersBehind(d: Discourse, sentence: number, pronoun: string): readonly LocalKey[] {
  const { sentences, tokens } = d.reading.document;
  const { first = 0, last = 0 } = sentences[sentence] ?? {};
  const he = range(first, last).find((i) => !d.quoted[i] && tokens[i]?.lower === pronoun);
  return he === undefined ? [] : [...spokenOfBy(d, he)];
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
function isSpokenOf(d: Discourse, key: string, at: number, asSubject = false): boolean {
  const { tokens } = d.reading.document;
  const before = tokens[at - 1];
  if (!(before?.text === ',' || before?.kind === 'quote') || !saysNext(d, at)) return false;
  const runs: boolean[] = [];
  for (let i = sentenceStart(d, at); i < at; i++) {
    const run = d.reading.namedAt.get(i);
    if (run?.entity.key === key && run.first === i && !d.quoted[i])
      runs.push(isBehindPreposition(d, i) || ((goesOnSaying(d, at) || asSubject) && !saysBetween(d, run.last, at - 1)));
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

export const sentenceStart = (d: Discourse, at: number): number =>
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
