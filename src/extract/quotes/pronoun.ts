/** "he", "it", "they" before a verb → who is meant: whoever spoke last, or the subject named since. */
import type { Discourse, Said } from '../coreference.ts';
import { lastSaid, organizationBefore, personBefore } from '../coreference.ts';
import { type Speaker, sure } from './noun-phrase.ts';

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
  !/(?:[^s]s|people|police)$/i.test(words.replace(/ (?:for|of|from|at|in|with|who|briefed|familiar)\b.*$/i, ''));

function personMeant(d: Discourse, at: number, pronoun: string, last: Said | undefined): Speaker | undefined {
  const person = personBefore(d, at, pronoun);
  if (last && 'unnamed' in last.party && apart(d, last.at, at) <= 1 && isOne(last.party.unnamed)) {
    const newer = person && namedBetween(d, person.key, last.at, at);
    if (!newer) return sure(last.party, 'speaker/spoke-last', 0.75, at);
  }
  return person && sure({ entity: person.key }, `speaker/pronoun ${pronoun}`, 0.85, at);
}

/** Outside of quotations, between two tokens. */
function namedBetween(d: Discourse, key: string, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 200); i++) {
    const run = d.quoted[i] ? undefined : d.reading.namedAt.get(i);
    if (run?.entity.key === key) return true;
  }
  return false;
}

function bodyMeant(d: Discourse, at: number, last: Said | undefined): Speaker | undefined {
  if (last && 'entity' in last.party) {
    const { entity: key } = last.party;
    const body = d.reading.entities.find((e) => e.key === key);
    if (body?.kind === 'organization') return sure(last.party, 'speaker/spoke-last', 0.8, at);
  }
  if (
    last &&
    'unnamed' in last.party &&
    /\b(?:statement|report|company|ministry|union|agency|group)$/i.test(last.party.unnamed)
  )
    return sure(last.party, 'speaker/spoke-last', 0.7, at);
  const body = organizationBefore(d, at);
  return body && sure({ entity: body.key }, 'speaker/pronoun it', 0.7, at);
}

function severalMeant(d: Discourse, at: number, last: Said | undefined): Speaker | undefined {
  if (last && 'unnamed' in last.party && !isOne(last.party.unnamed) && many.test(last.party.unnamed))
    return sure(last.party, 'speaker/spoke-last', 0.75, at);
  return bodyMeant(d, at, last);
}
