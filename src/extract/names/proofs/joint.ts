/** "the Pit and Quarry Workers' Union", "the Greens": names that small words and marks would part, and parties by their members. */
import { organizationHeads } from '../../data/organizations.ts';
import { list } from '../tagger/lexis.ts';
import { cannotBegin, type Line, type Proof } from './proof.ts';

/** What ends such a name; "union" also when written small. */
export const end: RegExp =
  /^(?:Union|Association|Federation|Alliance|Guild|Council|Commission|Committee|Agency|Authority|Service|Services|Department|Ministry|Board|Office|Society|Institute|Administration|Bureau|Centre|Center|Foundation|Fund|Corps|Movement|Front|Party|Army|Congress|Forces|Confederation|union)$/;

/** Behind "the" or whose it is: ordinary capitalised words with "and" before the last of them, and a noun for a body at the end. */
export function provenByJoint(line: Line): Proof[] {
  const proofs: Proof[] = [];
  for (let i = line.from; i < line.to; i++) {
    if (!/^(?:the|['’]s)$/.test(line.lower(i)) && !isBehindThe(line, i)) continue;
    if (!line.isCapital(i + 1)) continue;
    let last = i + 1;
    let joint = -1;
    while (line.isCapital(last) || isMark(line, last) || (joint < 0 && isJoint(line, i + 1, last))) {
      if (line.lower(last) === 'and') joint = last;
      last++;
    }
    if (line.text(last) === 'union' && joint > 0) last++;
    if (joint < 0 || last - joint < 3 || last - i > 9 || !end.test(line.text(last - 1))) continue;
    proofs.push({ first: i + 1, last, probability: 0.93, because: 'joint-name' });
  }
  return proofs;
}

/** "Commission for Docking, Loading and Storage": ordinary capitalised words that are listed behind what such a body is. */
export function provenByConcerns(line: Line): Proof[] {
  const proofs: Proof[] = [];
  for (let i = line.from; i < line.to; i++) {
    if (!concerned.test(line.text(i)) || !/^(?:of|for|on)$/.test(line.lower(i + 1))) continue;
    let last = i + 2;
    while (isConcern(line, last) && line.text(last + 1) === ',' && isConcern(line, last + 2)) last += 2;
    while (isConcern(line, last)) last++;
    if (line.text(last) === ',') last++;
    if (!/^(?:and|&)$/.test(line.lower(last)) || !isConcern(line, last + 1)) continue;
    last += 2;
    while (isConcern(line, last)) last++;
    let first = i;
    while (line.isCapital(first - 1) && (line.lists(first - 1) & cannotBegin) === 0) first--;
    proofs.push({ first, last, probability: 0.93, because: 'joint-name' });
  }
  return proofs;
}

export const concerned: RegExp =
  /^(?:Commission|Committee|Council|Ministry|Department|Office|Institute|Centre|Center|Bureau|Board|Agency|Directorate|Secretariat)$/;

const isConcern = (line: Line, i: number): boolean =>
  line.isCapital(i) && (line.lists(i) & list.ordinary) !== 0 && !organizationHeads.has(line.lower(i));

/** "the smaller |Justice and …|". */
const isBehindThe = (line: Line, i: number): boolean =>
  line.lower(i - 1) === 'the' && /^\p{Ll}{4,}$/u.test(line.text(i)) && (line.lists(i) & list.functional) === 0;

/** The mark after a plural or of a possessive, inside the name. */
const isMark = (line: Line, i: number): boolean => /^['’]s?$/.test(line.text(i)) && line.isCapital(i + 1);

/** What stands before "and" is no name of its own: ordinary words only, no noun for a body. */
function isJoint(line: Line, first: number, i: number): boolean {
  if (line.lower(i) !== 'and' || !line.isCapital(i + 1)) return false;
  for (let k = first; k < i; k++)
    if ((line.lists(k) & list.ordinary) === 0 || organizationHeads.has(line.lower(k))) return false;
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
