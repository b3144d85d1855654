/** "the Pit and Quarry Workers' Union", "the Greens": names that small words and marks would part, and parties by their members. */
import { houses } from '../../../text/chambers.ts';
import { organizationHeads } from '../../data/organizations.ts';
import { concerned, isConcern as isFieldOrMember } from '../concerns.ts';
import { list } from '../tagger/lexis.ts';
import { runFrom } from './described.ts';
import { cannotBegin, type Line, type Proof } from './proof.ts';

/** What ends such a name; "union" also when written small. */
export const end: RegExp =
  /^(?:Union|Association|Federation|Alliance|Guild|Council|Commission|Committee|Agency|Authority|Service|Services|Department|Ministry|Board|Office|Society|Institute|Administration|Bureau|Centre|Center|Foundation|Fund|Corps|Movement|Front|Party|Army|Congress|Forces|Confederation|Executive|Bloc|Coalition|League|Tribunal|Trust|union)$/;

/** Ends such a name without an article in front, where what it begins with tells which one it is. */
const publicEnd = /^(?:Services?|Authority|Board|Department|Commission|Agency|Council)$/;

/** Behind "the" or whose it is, or behind a word that tells which: capitalised words for what it deals with, "and" before the last of them, and a noun for a body. */
export function provenByJoint(line: Line): Proof[] {
  const proofs: Proof[] = [];
  for (let first = line.from; first < line.to; first++) {
    if (!line.isCapital(first)) continue;
    const isBehind = /^(?:the|['’]s)$/.test(line.lower(first - 1)) || isBehindThe(line, first - 1);
    if (!isBehind && (line.isCapital(first - 1) || isConcern(line, first))) continue;
    const last = endOfJoint(line, first, isBehind ? end : publicEnd);
    if (last !== undefined) proofs.push({ first, last, probability: 0.93, because: 'joint-name' });
  }
  return proofs;
}

function endOfJoint(line: Line, first: number, ends: RegExp): number | undefined {
  let last = first;
  let joint = -1;
  while (
    last - first < 10 &&
    (line.isCapital(last) || isMark(line, last) || (joint < 0 && isJoint(line, first, last)))
  ) {
    if (line.lower(last) === 'and') joint = last;
    last++;
  }
  if (line.text(last) === 'union' && joint > 0) last++;
  return joint >= 0 && last - joint > 2 && ends.test(line.text(last - 1)) ? last : undefined;
}

/** "Commission for Docking, Loading and Storage", "Society for the Protection of Dunes": capitalised words for what such a body deals with. */
export function provenByConcerns(line: Line): Proof[] {
  const proofs: Proof[] = [];
  for (let i = line.from; i < line.to; i++) {
    if (!concerned.test(line.text(i)) || !/^(?:of|for|on)$/.test(line.lower(i + 1))) continue;
    const last = endOfConcerns(line, i + 1);
    if (last === undefined) continue;
    let first = i;
    while (line.isCapital(first - 1) && (line.lists(first - 1) & cannotBegin) === 0) first--;
    proofs.push({ first, last, probability: 0.93, because: 'joint-name' });
  }
  return proofs;
}

export const withCause: RegExp = /^(?:Party|Movement|Front)$/;

/** "the Party of the Quarry Dawn", "Movement for Stone": what such a body is for or of is the rest of its name. */
export function provenByCause(line: Line): Proof[] {
  const proofs: Proof[] = [];
  for (let i = line.from; i < line.to; i++) {
    if (!withCause.test(line.text(i)) || line.isCapital(i - 1)) continue;
    if (!line.isCapital(i) || !/^(?:of|for)$/.test(line.lower(i + 1))) continue;
    const from = line.lower(i + 2) === 'the' ? i + 3 : i + 2;
    const last = runFrom(line, from);
    if (last > from && (line.lists(from) & cannotBegin) === 0)
      proofs.push({ first: i, last, probability: 0.93, because: 'joint-name' });
  }
  return proofs;
}

/** Behind the preposition at token `at`; undefined where one word stands there, as in "Ministry of Health". */
function endOfConcerns(line: Line, at: number): number | undefined {
  const from = line.lower(at + 1) === 'the' ? at + 2 : at + 1;
  const isListed = isConcern(line, from);
  const last = isListed ? endOfList(line, from) : runFrom(line, from);
  if (last === from || (!isListed && from === at + 1)) return undefined;
  if (line.lower(last) === 'of' && line.isCapital(last + 1))
    return isConcern(line, last + 1) ? endOfList(line, last + 1) : runFrom(line, last + 1);
  if (line.lower(last) === 'in' && isConcern(line, last + 1)) return endOfList(line, last + 1);
  const isPlain = line.lower(at) === 'of' && last === from + 1;
  return isPlain ? undefined : last;
}

function endOfItem(line: Line, from: number): number {
  let last = from;
  while (isConcern(line, last)) last++;
  // "Clubs of El |Quarry|": a town's name is no concern, and its article ends none.
  return opensTown.test(line.text(last - 1)) && line.isCapital(last) ? last + 1 : last;
}

const opensTown = /^(?:El|La|Las|Los|San|Santa|Santo|New|Port)$/;

/** Behind "Docking, Loading and Storage", or behind its first item where no list follows, or what does begins another name. */
function endOfList(line: Line, from: number): number {
  const single = endOfItem(line, from);
  let last = single;
  while (line.text(last) === ',' && isConcern(line, last + 1)) last = endOfItem(line, last + 1);
  const and = line.text(last) === ',' ? last + 1 : last;
  if (!/^(?:and|&)$/.test(line.lower(and)) || !isConcern(line, and + 1)) return single;
  const end = endOfItem(line, and + 1);
  return line.isCapital(end) ? single : end;
}

const isConcern = (line: Line, i: number): boolean =>
  line.isCapital(i) &&
  isFieldOrMember(line.text(i), { lower: line.lower(i), lists: line.lists(i), guess: line.guess(i) });

/** "the smaller |Justice and …|". */
const isBehindThe = (line: Line, i: number): boolean =>
  line.lower(i - 1) === 'the' && /^\p{Ll}{4,}$/u.test(line.text(i)) && (line.lists(i) & list.functional) === 0;

/** The mark after a plural or of a possessive, inside the name. */
const isMark = (line: Line, i: number): boolean =>
  /^['’]s?$/.test(line.text(i)) && (line.isCapital(i + 1) || (line.lower(i + 1) === 'and' && line.isCapital(i + 2)));

/** What stands before "and", or before a comma of the same list, is no name of its own: nothing but what a body deals with, behind one word at most that tells which. */
function isJoint(line: Line, first: number, i: number): boolean {
  if (!/^(?:and|,)$/.test(line.lower(i)) || !line.isCapital(i + 1)) return false;
  const mayTell = !organizationHeads.has(line.lower(first)) || houses.has(line.lower(first));
  const from = i - first > 1 && mayTell ? first + 1 : first;
  for (let k = from; k < i; k++) if (!/^(?:,|['’]s?)$/.test(line.text(k)) && !isConcern(line, k)) return false;
  return true;
}

export const parties: RegExp =
  /^(?:democrats|republicans|tories|conservatives|greens|socialists|liberals|communists|maoists)$/;

/** Members of a party, by the plural that is its name. */
export function provenByMembers(line: Line): Proof[] {
  const proofs: Proof[] = [];
  for (let i = line.from; i < line.to; i++) {
    if (!parties.test(line.lower(i)) || !line.isCapital(i) || line.isCapital(i + 1)) continue;
    if (line.isCapital(i - 1) && i - 1 > line.from) continue;
    proofs.push({ first: i, last: i + 1, probability: 0.9, because: 'members' });
  }
  return proofs;
}
