/** Candidates of one report → the same, after every place with the same or related words has had its say. */
import { organizationHeads } from '../data/organizations.ts';
import type { Document } from '../document.ts';
import { type Candidate, kindProbability } from './candidate.ts';
import { isAcronym, isAcronymOf } from './forms.ts';
import { recover } from './recover.ts';
import type { Tagged } from './tag.ts';
import { nameKinds } from './tagger.ts';
import { witness } from './witness.ts';

const organization = nameKinds.indexOf('organization');

export const wordsKey = (document: Document, first: number, last: number): string => {
  let key = '';
  for (let i = first; i < last; i++) key += `${document.tokens[i]?.lower ?? ''} `;
  return key;
};

/** Same words, same kind; and known names are found again where the tagger missed them. */
export function vote(document: Document, { candidates, features }: Tagged): Candidate[] {
  const ballots = new Map<string, number[]>();
  const cast = (key: string, votes: readonly number[], weight: number): void => {
    const sums = ballots.get(key) ?? nameKinds.map(() => 0);
    ballots.set(
      key,
      sums.map((sum, k) => sum + weight * (votes[k] ?? 0)),
    );
  };
  const longOrganizations: (readonly string[])[] = [];
  const owners = new Set<string>();
  for (const candidate of candidates) {
    const { first, last, kinds } = candidate;
    cast(wordsKey(document, first, last), kinds, 1);
    cast(wordsKey(document, first, last), witness(document, features, first, last), 0.6);
    if (last - first < 2) continue;
    // A surname is a person because the full name is; the first word of "Caledonia Airways" is the airline's.
    if (candidate.kind === 'person') cast(wordsKey(document, last - 1, last), kinds, 1);
    if (candidate.kind === 'organization') {
      // Of a company only, and once: the union of a town has the town's name too.
      const whole = wordsKey(document, first, last);
      const isCompany = organizationHeads.get(document.tokens[last - 1]?.lower ?? '') === 'company';
      if (!owners.has(whole))
        cast(
          wordsKey(document, first, first + 1),
          kinds.map((p, k) => (k === organization ? p : 0)),
          isCompany ? 1 : 0.3,
        );
      owners.add(whole);
      if (kindProbability(candidate, 'organization') > 0.6)
        longOrganizations.push(document.tokens.slice(first, last).map((t) => t.text));
    }
  }
  const decided = candidates.map((candidate): Candidate => {
    const { first, last } = candidate;
    const sums = [...(ballots.get(wordsKey(document, first, last)) ?? candidate.kinds)];
    const text = document.tokens[first]?.text ?? '';
    if (last - first === 1 && isAcronym(text) && longOrganizations.some((words) => isAcronymOf(text, words)))
      sums[organization] = (sums[organization] ?? 0) + 2;
    const best = sums.indexOf(Math.max(...sums));
    const kind = nameKinds[best] ?? candidate.kind;
    if (kind === candidate.kind) return candidate;
    const total = sums.reduce((a, b) => a + b, 0);
    const kinds = candidate.kinds.map((p, k) => (p + (sums[k] ?? 0) / Math.max(1, total)) / 2);
    return { ...candidate, kind, kinds, because: [...candidate.because, 'vote'] };
  });
  return recover(document, features, decided);
}
