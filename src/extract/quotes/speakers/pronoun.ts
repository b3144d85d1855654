/** "he", "it", "they" before a verb → who is meant: whoever spoke last, or the subject named since. */
import type { Discourse, Said } from '../../coreference.ts';
import { lastSaid } from '../../coreference.ts';
import { determiners, prepositions } from '../../grammar.ts';
import { unnamed } from './noun-phrase.ts';
import { personMeant, sentenceStart } from './pronoun-person.ts';
import { bodyMeant, severalMeant } from './pronoun-several.ts';
import { isPossessive, isSpeakerNoun, type Speaker } from './voices.ts';

/** Undefined where nobody is known. */
export function pronounSpeaker(d: Discourse, at: number, pronoun: string): Speaker | undefined {
  const last = lastSaid(d, at);
  if (pronoun === 'he' || pronoun === 'she') return personMeant(d, at, pronoun, last);
  if (pronoun !== 'it') return severalMeant(d, at, last);
  const body = bodyMeant(d, at, last);
  return body && isOfAnother(d, at, body, last) ? { ...body, confidence: 0.45 } : body;
}

/** "The military warned the party. It claims": the sentence before, in which nobody speaks, is about another body. */
function isOfAnother(d: Discourse, at: number, { party }: Speaker, last: Said | undefined): boolean {
  const { tokens, sentences, sentenceOf } = d.reading.document;
  const before = sentences[(sentenceOf[at] ?? 0) - 1];
  if (!before || !('entity' in party) || at > sentenceStart(d, at) + 1) return false;
  if (before.sentence.part === 'headline' || (last && last.at >= before.first)) return false;
  const first = determiners.has(tokens[before.first]?.lower ?? '') ? before.first + 1 : before.first;
  const run = d.reading.namedAt.get(first);
  if (run)
    return (
      run.entity.kind === 'organization' &&
      run.entity.key !== party.entity &&
      !isPossessive(tokens[run.last]?.text) &&
      isEnd(d, run.last)
    );
  const place = d.reading.placeAt.get(first);
  if (place) return tokens[place.last]?.text === ',';
  if (first === before.first) return false;
  const head = [first, first + 1, first + 2].find((i) => isSpeakerNoun(d, i) && isEnd(d, i + 1));
  if (head === undefined) return false;
  const opens = unnamed(d, head, before.first);
  return 'entity' in opens.party
    ? opens.party.entity !== party.entity
    : /[^s]$/.test(tokens[head]?.lower ?? '') && !/person|man|woman/.test(tokens[head]?.lower ?? '');
}

/** The phrase is over: behind it stands its verb or a comma. */
const isEnd = (d: Discourse, i: number): boolean => {
  const t = d.reading.document.tokens[i];
  return (
    t?.text === ',' ||
    (t?.kind === 'word' &&
      /^\p{Ll}/u.test(t.text) &&
      !prepositions.has(t.lower) &&
      t.lower !== 'and' &&
      !isSpeakerNoun(d, i))
  );
};
