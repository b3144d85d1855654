/** Candidates of a list, "Quorl Shipping, Zirpo and the Clerks Union": beside what is surely a body stand bodies, beside one of several officers the others. */
import { organizationHeads } from '../data/organizations.ts';
import { offices } from '../data/person-words.ts';
import type { Document } from '../document.ts';
import { type Candidate, kindProbability } from './candidate.ts';
import { firmsOfMany } from './witness.ts';

const sure = 0.85;
/** So likely a body by itself, and so unlikely a person, that its neighbours may speak for it. */
const likely = 0.25;
const unlikely = 0.2;

/** Whether two candidates in text order are joined by "and" or "or", with a comma or without, an article or none. */
function isJoint({ tokens }: Document, one: Candidate, next: Candidate): boolean {
  // Most names stand far apart.
  if (next.first > one.last + 3) return false;
  const between = tokens.slice(one.last, next.first).map(({ lower }) => lower);
  return /^(?:, )?(?:and|or) ?(?:the|an?)?$/.test(between.join(' '));
}

const isComma = ({ tokens }: Document, one: Candidate, next: Candidate): boolean =>
  /^, ?(?:the|an?)?$/.test(
    tokens
      .slice(one.last, next.first)
      .map(({ lower }) => lower)
      .join(' '),
  );

/** Runs of candidates that one "and" ends: a comma alone may part a town from its country. */
function listsOf(document: Document, candidates: readonly Candidate[]): Candidate[][] {
  const found: Candidate[][] = [];
  candidates.forEach((candidate, i) => {
    const before = candidates[i - 1];
    if (!before || !isJoint(document, before, candidate)) return;
    const members = [before, candidate];
    for (let k = i - 2; k >= 0 && isComma(document, candidates[k] as Candidate, candidates[k + 1] as Candidate); k--)
      members.unshift(candidates[k] as Candidate);
    found.push(members);
  });
  return found;
}

/** "Ministers Jo Roe and |Quorl Dolan|": persons, where a plural of an office or of people stands before the list and a person begins it. */
export function besidePersons(document: Document, candidates: readonly Candidate[]): ReadonlySet<Candidate> {
  const inOrder = [...candidates].sort((a, b) => a.first - b.first);
  return new Set(
    listsOf(document, inOrder).flatMap(([one, ...others]) => {
      const title = document.tokens[(one?.first ?? 0) - 1]?.lower ?? '';
      const areMany = title.endsWith('s') && !firmsOfMany.test(title) && offices.has(title.slice(0, -1));
      return one?.kind === 'person' && areMany
        ? others.filter((c) => c.last - c.first < 4 && !isHeaded(document, c))
        : [];
    }),
  );
}

const isHeaded = ({ tokens }: Document, { last }: Candidate): boolean =>
  organizationHeads.has(tokens[last - 1]?.lower ?? '');

/** Those that may be bodies, and stand in a list with one that surely is. */
export function besideBodies(document: Document, candidates: readonly Candidate[]): ReadonlySet<Candidate> {
  const inOrder = [...candidates].sort((a, b) => a.first - b.first);
  return new Set(
    listsOf(document, inOrder).flatMap((members) => {
      const bodies = members.filter((c) => c.kind === 'organization' && kindProbability(c, 'organization') >= sure);
      const rest = members.filter((c) => !bodies.includes(c));
      const may = rest.filter(
        (c) =>
          /^(?:organization|other)$/.test(c.kind) &&
          kindProbability(c, 'organization') >= likely &&
          kindProbability(c, 'person') < unlikely,
      );
      return bodies.length > 0 && may.length === rest.length ? may : [];
    }),
  );
}
