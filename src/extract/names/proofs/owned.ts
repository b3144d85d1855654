/** "Corvan's shareholders", "Corvan shares", "offer for Corvan", "fighters of Corvan": what only bodies have, and whom only bodies consist of. */
import { list } from '../tagger/lexis.ts';
import { isPersonLike, mayName } from './described.ts';
import { type Line, type Proof, runBefore } from './proof.ts';
import { nameFrom } from './related.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Right behind the name of a firm, or behind its "'s". */
export const shares: ReadonlySet<string> = words(
  'shares shareholders shareholder stock stockholders bondholders creditors subsidiary executives directors management workforce',
);
/** Only behind "'s": without it they may be of a place or of an owner. */
export const having: ReadonlySet<string> = words(
  'board profits profit sales revenues turnover headquarters parent employees factory factories takeover',
);
/** "|pilots| at Corvan": who works somewhere that has a name. */
const staff =
  /^(?:workers|employees|staff|pilots|managers|executives|engineers|mechanics|brokers|traders|analysts|shareholders|investors)$/;
/** "|fighters| of Corvan". */
export const fighting: RegExp = /^(?:fighters|guerrillas|rebels|militants|gunmen|insurgents|militiamen)$/;
const movement = /^(?:movement|militia|party|guerrillas|rebels|insurgents)$/;

/** Words of which these rules look at what stands beside them. */
export const mayBeOwned = (lower: string): boolean =>
  shares.has(lower) ||
  having.has(lower) ||
  staff.test(lower) ||
  fighting.test(lower) ||
  movement.test(lower) ||
  isDeal(lower);

/** "an offer for Corvan", "agreed to buy Corvan": a noun or a verb, and whether the name may follow at once. */
const dealers = /^(?:offer|bid|approach|bidder|suitor|percent)$/;
const isDeal = (lower: string): boolean => dealers.test(lower) || lower === 'buy' || lower === 'shares';

const described = (first: number, last: number): Proof => ({ first, last, probability: 0.93, because: 'described' });

/** Where the bare name that ends before token `end` begins; undefined where there is none, or one of a person, a place or a day. */
function nameBefore(line: Line, end: number): number | undefined {
  const first = runBefore(line, end);
  return first < end && mayName(line, first, end) && !isPersonLike(line, first, end) ? first : undefined;
}

/** "Corvan's board", "Corvan shares". */
export function provenByShares(line: Line): Proof[] {
  const proofs: Proof[] = [];
  for (let i = line.from + 1; i < line.to; i++) {
    const isOwned = /^['’]s$/.test(line.text(i - 1));
    if (line.isCapital(i) || !(shares.has(line.lower(i)) || (isOwned && having.has(line.lower(i))))) continue;
    const end = isOwned ? i - 1 : i;
    const first = nameBefore(line, end);
    if (first !== undefined) proofs.push(described(first, end));
  }
  return proofs;
}

/** "an offer for Corvan", "agreed to buy Corvan", "10 percent of Corvan", "workers at Corvan", "fighters of Corvan". */
export function provenByDealing(line: Line): Proof[] {
  const proofs: Proof[] = [];
  for (let i = line.from; i < line.to - 1; i++) {
    if (line.isCapital(i + 1)) continue;
    const at = namePlace(line, i);
    const last = at === undefined ? undefined : nameFrom(line, at);
    if (at !== undefined && last !== undefined && mayEnd(line, last)) proofs.push(described(at, last));
  }
  return proofs;
}

/** Where a name has to stand that the word at token `i` proves to be a body's. */
function namePlace(line: Line, i: number): number | undefined {
  const [word, next] = [line.lower(i), line.lower(i + 1)];
  if (word === 'to' && next === 'buy') return i + 2;
  const isFor = /^(?:offer|bid|approach|bidder|suitor)$/.test(word) && next === 'for';
  const isPart = (word === 'percent' && next === 'of') || (word === 'shares' && /^(?:in|of)$/.test(next));
  const isAt = (staff.test(word) && next === 'at') || (/^(?:shareholders|investors)$/.test(word) && next === 'in');
  if (isFor || isPart || isAt) return i + 2;
  return fighting.test(word) && /^(?:of|from)$/.test(next) ? i + (line.lower(i + 2) === 'the' ? 3 : 2) : undefined;
}

/** Anything but a word that makes a place or a thing of it: "workers at Corvan mine". */
const mayEnd = (line: Line, last: number): boolean =>
  (line.lists(last) & (list.site | list.organization)) === 0 && !things.test(line.lower(last));

const things = /^(?:-|mines?|plants?|factory|airport|port|refinery|colliery|dam|fields?|towers?)$/;

/** "the Red Dawn movement": two words or three behind "the", which are no person's. */
export function provenByMovement(line: Line): Proof[] {
  const proofs: Proof[] = [];
  for (let i = line.from + 3; i < line.to; i++) {
    if (line.isCapital(i) || !movement.test(line.lower(i))) continue;
    const first = nameBefore(line, i);
    if (first !== undefined && i - first > 1 && line.lower(first - 1) === 'the') proofs.push(described(first, i));
  }
  return proofs;
}
