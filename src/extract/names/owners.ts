/** Candidates with an owner in them, or beside them → the body that a people's name opens, or the owner and what it owns. */
import type { Document } from '../document.ts';
import { type Candidate, changed } from './candidate.ts';
import { halves } from './split.ts';
import type { Features } from './tagger/features.ts';
import { list } from './tagger/lexis.ts';

/** In whose name bodies are. */
const peoples = /^(?:people|women|men|children|nation|king|queen|prince|princess|world)$/;

/** "Upland People" + "Liberation Army" behind an apostrophe: one body in the name of a people. */
export function joinPeoples(
  { tokens }: Document,
  { lexemes }: Features,
  candidates: readonly Candidate[],
): Candidate[] {
  const joined: Candidate[] = [];
  for (const candidate of candidates) {
    const before = joined.at(-1);
    const isOne =
      before?.last === candidate.first - 1 &&
      /^['’]s$/.test(tokens[before.last]?.text ?? '') &&
      peoples.test(tokens[before.last - 1]?.lower ?? '') &&
      before.last - before.first > 1 &&
      ((lexemes[candidate.last - 1]?.lists ?? 0) & list.organization) !== 0;
    if (before && isOne) joined[joined.length - 1] = changed(candidate, { first: before.first });
    else joined.push(candidate);
  }
  return joined;
}

/** "Dolan's", and "Morris'" where the report has his given name; the "Dockers' Union" is one body. */
function isOwnersMark(tokens: Document['tokens'], first: number, i: number): boolean {
  if (/^['’]s$/.test(tokens[i]?.text ?? '')) return true;
  const { text = '' } = tokens[i - 1] ?? {};
  if (!/^['’]$/.test(tokens[i]?.text ?? '') || i > first + 1 || !/s$/.test(text)) return false;
  return tokens.some(
    (t, k) =>
      t.text === text && /^\p{Lu}\p{Ll}/u.test(tokens[k - 1]?.text ?? '') && !/^['’]$/.test(tokens[k + 1]?.text ?? ''),
  );
}

/** "FlyWest's Dolan 700": whose it is, where the report names the owner elsewhere, too. "Brindley's Pumps" is one firm. */
export function splitPossessive(
  { tokens }: Document,
  { lexemes }: Features,
  candidate: Candidate,
  isKnown: (first: number, last: number) => boolean,
): Candidate[] {
  const { first, last, kind } = candidate;
  if (kind === 'person') return [candidate];
  // "Corvan Energy's Upper Mine" where the report goes on with "Corvan"; "Upland People's Army" is no army of Upland's.
  const noOwner = list.ordinary | list.state | list.demonym | list.city;
  const isOwner = (i: number): boolean =>
    !peoples.test(tokens[i - 1]?.lower ?? '') &&
    (isKnown(first, i) ||
      (i - first > 1 && ((lexemes[first]?.lists ?? 0) & noOwner) === 0 && isKnown(first, first + 1)));
  for (let i = first + 1; i < last - 1; i++) {
    if (!isOwnersMark(tokens, first, i) || !lexemes[i + 1]?.isCapitalised || !isOwner(i)) continue;
    const [owner, owned] = halves(candidate, i);
    // What is owned is a body where its last word says so; else a product or a place.
    const isBody = ((lexemes[last - 1]?.lists ?? 0) & list.organization) !== 0;
    return isBody ? [owner, owned] : [owner];
  }
  return [candidate];
}
