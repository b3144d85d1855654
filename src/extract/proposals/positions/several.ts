/** A position as it is found → what its reader notes of party and proposal, by the names of rules. */
import type { Discourse } from '../../coreference.ts';
import { sentenceRange } from '../../grammar.ts';
import { runsFrom } from '../../known.ts';
import type { Speaker } from '../../quotes/speakers/voices.ts';
import type { Found } from './found.ts';

export const noted = (d: Discourse, { party, from, direct, spoken }: Found): string[] => [
  ...(isOneOfSeveral(d, party) ? ['position/of-several'] : []),
  ...(direct ? ['position/direct'] : []),
  ...(spoken ? ['position/spoken-of'] : []),
  ...(d.quoted[from] || d.quoted[from + 1] ? ['position/quoted'] : []),
];

/** "Jones said it is half of what Smith asked for when he proposed it": either. */
export function isOneOfSeveral(d: Discourse, { rule, at }: Speaker): boolean {
  if (!/^speaker\/pronoun (?:he|she|it)\b/.test(rule)) return false;
  const kind = rule.startsWith('speaker/pronoun it') ? 'organization' : 'person';
  const { first } = sentenceRange(d.reading.document, at);
  const named = runsFrom(d.reading, first, at).flatMap((r) => (r.entity.kind === kind ? [r.entity.key] : []));
  return new Set(named).size > 1;
}
