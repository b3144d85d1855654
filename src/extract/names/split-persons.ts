/** Candidates that are a body and somebody → both: "the Liberal MP Jo Dolan", "Jo Dolan of Upland People's Congress". */
import { parties } from '../../text/name-forms.ts';
import type { Document } from '../document.ts';
import { type Candidate, changed, surely } from './candidate.ts';
import { halves } from './split.ts';
import type { Features } from './tagger/features.ts';
import { list } from './tagger/lexis.ts';

const aBody = (candidate: Candidate): Candidate =>
  changed(candidate, { kind: 'organization', kinds: surely('organization', 0.9) });

const aPerson = (candidate: Candidate): Candidate =>
  changed(candidate, {
    kind: 'person',
    kinds: surely('person', 0.95),
  });

/** "the Liberal MP Jo Dolan": a party and a person. */
export function splitMember({ tokens }: Document, candidate: Candidate): Candidate[] {
  const { first, last } = candidate;
  const at = first + tokens.slice(first, last - 1).findIndex(({ text }) => /^(?:M(?:E|S)?P|MLA)$/.test(text));
  if (at <= first) return [candidate];
  const [party, member] = halves(candidate, at);
  const isParty = at === first + 1 && parties.has(tokens[first]?.lower ?? '');
  return [isParty ? aBody(party) : party, aPerson(member)];
}

/** "Jo Dolan of Upland People's Congress": somebody, and a body that is headed as one. */
export function splitFellow({ tokens }: Document, { lexemes }: Features, candidate: Candidate): Candidate[] {
  const { first, last, kind } = candidate;
  const at = first + tokens.slice(first, last).findIndex((t) => t.lower === 'of');
  if (kind !== 'organization' || at - first < 2 || at - first > 4) return [candidate];
  const head = lexemes[last - 1]?.lists ?? 0;
  const given = lexemes[first]?.lists ?? 0;
  const noName = list.organization | list.ordinary | list.state | list.demonym | list.city;
  const isPerson =
    (given & (list.male | list.female)) !== 0 &&
    lexemes.slice(first, at).every((l) => l.isCapitalised && (l.lists & noName) === 0);
  if (!isPerson || (head & list.organization) === 0) return [candidate];
  const [somebody, body] = halves(candidate, at);
  return [aPerson(somebody), body];
}

/** "the Quarry Relief Federation |Jo Dolan|", "the union Quorl |Jo Dolan|": a body to its noun, or one that the report has alone, and somebody by a given name and one word more. */
export function splitOfficer(
  { tokens }: Document,
  { lexemes }: Features,
  candidate: Candidate,
  isElsewhere: (first: number, last: number) => boolean,
): Candidate[] {
  const { first, last, kind } = candidate;
  const given = last - 2;
  const isHeaded =
    given - first > 1
      ? ((lexemes[given - 1]?.lists ?? 0) & list.organization) !== 0
      : given - first === 1 &&
        !isElsewhere(first, last) &&
        (isElsewhere(first, given) || /^(?:union|charity|party|pollster)$/.test(tokens[first - 1]?.lower ?? ''));
  const surname = lexemes[last - 1]?.lists ?? 0;
  const isName =
    ((lexemes[given]?.lists ?? 0) & (list.male | list.female)) !== 0 &&
    (surname & (list.organization | list.functional | list.city | list.state)) === 0 &&
    ((surname & list.ordinary) === 0 || (surname & list.name) !== 0);
  // Read as one person: no given name stands first.
  const isBody =
    kind === 'organization' ||
    (kind === 'person' && given - first === 1 && ((lexemes[first]?.lists ?? 0) & (list.male | list.female)) === 0);
  if (
    !isBody ||
    !isHeaded ||
    !isName ||
    !tokens.slice(given, last).every((t) => t.kind === 'word' && t.text !== t.lower)
  )
    return [candidate];
  const [body, somebody] = halves(candidate, given, given);
  return [aBody(body), aPerson(somebody)];
}

/** "the Republic of Norway N.V. Dolan": a state, and somebody by initials and surname. */
export function splitInitials({ tokens }: Document, candidate: Candidate): Candidate[] {
  const { first, last } = candidate;
  const at = first + tokens.slice(first, last).findIndex(({ text }) => /^(?:\p{Lu}\.){2,3}$/u.test(text));
  const isState = tokens.slice(first, at).some(({ text }) => /^(?:Republic|Federation|Kingdom)$/.test(text));
  const end = Math.max(last, at + 2);
  if (at <= first || !isState || !/^\p{Lu}\p{Ll}/u.test(tokens[at + 1]?.text ?? '')) return [candidate];
  const [state, somebody] = halves(candidate, at, at);
  return [state, { ...aPerson(somebody), last: end }];
}
