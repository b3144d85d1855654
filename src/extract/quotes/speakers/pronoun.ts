/** "he", "it", "they" before a verb → who is meant: whoever spoke last, or the subject named since. */
import type { Discourse } from '../../coreference.ts';
import { lastSaid } from '../../coreference.ts';
import { personMeant } from './pronoun-person.ts';
import { bodyMeant, severalMeant } from './pronoun-several.ts';
import type { Speaker } from './voices.ts';

/** Undefined where nobody is known. */
export function pronounSpeaker(d: Discourse, at: number, pronoun: string): Speaker | undefined {
  const last = lastSaid(d, at);
  if (pronoun === 'he' || pronoun === 'she') return personMeant(d, at, pronoun, last);
  if (pronoun === 'it') return bodyMeant(d, at, last);
  return severalMeant(d, at, last);
}
