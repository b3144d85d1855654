/** "Business Day newspaper", "a Red Cross report": a noun right after the name says what it names. */
import { list } from '../tagger/lexis.ts';
import { factsOf } from '../tagger/words.ts';
import { type Line, type Proof, runBefore } from './proof.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** After a name of any article or none. */
export const outlets: ReadonlySet<string> = words(
  'newspaper magazine newswire tv television radio daily weekly tabloid broadcaster',
);
/** Only after "a" or "an": "a Red Cross report"; what "the Smith report" is called after may be a person. */
export const products: ReadonlySet<string> = words(
  'report article editorial correspondent reporter journalist spokesman spokeswoman spokesperson official executive employee shareholder subsidiary unit statement investigation poll survey',
);

export function provenByNoun(line: Line): Proof[] {
  const proofs: Proof[] = [];
  for (let i = line.from + 1; i < line.to; i++) {
    const noun = line.lower(i);
    if (line.isCapital(i)) continue;
    const isAgency = noun === 'news' && line.lower(i + 1) === 'agency';
    const isOutlet = outlets.has(noun) || isAgency;
    if (!isOutlet && !products.has(noun)) continue;
    const first = afterAdjectives(line, runBefore(line, i), i);
    if (first === i || (!isOutlet && !/^an?$/.test(line.lower(first - 1)))) continue;
    if (isPlaceOrPeople(line, first, i)) continue;
    proofs.push({ first, last: i, probability: isOutlet ? 0.9 : 0.75, because: 'noun-follows' });
  }
  return proofs;
}

/** "State-run Quarry Day newspaper". */
const compound = /-(?:run|owned|based|backed|led|controlled|listed|funded|linked|language)$/;

/** "Kenyan Standard newspaper": the adjective is no part of it. */
function afterAdjectives(line: Line, from: number, end: number): number {
  let first = from;
  while (
    first < end - 1 &&
    ((line.lists(first) & (list.demonym | list.office)) !== 0 || compound.test(line.lower(first)))
  )
    first++;
  return first;
}

/** A single word that is an adjective, a town or a surname proves nothing before these nouns. */
function isPlaceOrPeople(line: Line, first: number, end: number): boolean {
  const lists = line.lists(first);
  if ((lists & (list.demonym | list.honorific | list.functional)) !== 0) return true;
  if (end - first > 1)
    return (lists & (list.male | list.female)) !== 0 && (line.lists(end - 1) & list.organization) === 0;
  const facts = factsOf(line.lower(first));
  const isPlace = (lists & (list.state | list.city)) !== 0;
  return isPlace || facts.isOrdinary;
}

/** Who belongs to a body that has initials. */
export const belonging: ReadonlySet<string> = words(
  'rebels rebel fighters militants guerrillas members member officials spokesman spokeswoman spokesperson delegates supporters activists gunmen leaders leader commanders lawmakers councillors shareholders shares executives workers',
);

/** "QMRF rebels", "leaders of the QNU": initials that no sentence in capitals explains. */
export function provenByMember(line: Line): Proof[] {
  const proofs: Proof[] = [];
  for (let i = line.from; i < line.to - 1; i++) {
    if (!/^\p{Lu}{3,6}$/u.test(line.text(i)) || !line.isCapital(i)) continue;
    const of = line.lower(i - 1) === 'the' ? i - 2 : i - 1;
    const isTheirs = line.lower(of) === 'of' && belonging.has(line.lower(of - 1));
    if (!belonging.has(line.lower(i + 1)) && !isTheirs) continue;
    if ((line.lists(i) & (list.state | list.demonym | list.office | list.honorific | list.ordinary)) !== 0) continue;
    if (line.isCapital(i - 1) && i - 1 > line.from) continue;
    proofs.push({ first: i, last: i + 1, probability: 0.88, because: 'noun-follows' });
  }
  return proofs;
}

export const publishing: RegExp = /^(?:published|printed|carried|ran|aired)$/;

/** "an article that Quarry published": one word, for a person who publishes is named in full. */
export function provenByPublishing(line: Line): Proof[] {
  const proofs: Proof[] = [];
  for (let i = line.from + 3; i < line.to; i++) {
    if (!publishing.test(line.lower(i)) || line.isCapital(i)) continue;
    const first = i - 1;
    if (runBefore(line, i) !== first || !line.isCapital(first)) continue;
    const relative = /^(?:that|which)$/.test(line.lower(first - 1)) && products.has(line.lower(first - 2));
    if (!relative || isPlaceOrPeople(line, first, i)) continue;
    proofs.push({ first, last: i, probability: 0.85, because: 'noun-follows' });
  }
  return proofs;
}

/** "Norway's Aurea from": one word, which texts at large have as an organization's, after whose it is. */
export function provenByOwner(line: Line): Proof[] {
  const proofs: Proof[] = [];
  for (let i = line.from + 1; i < line.to - 1; i++) {
    if (!/^['’]s$/.test(line.text(i)) || (line.lists(i - 1) & list.state) === 0) continue;
    if (!line.isCapital(i + 1) || line.isCapital(i + 2) || /^['’]s$/.test(line.text(i + 2))) continue;
    const facts = factsOf(line.lower(i + 1));
    if (facts.guess >> 2 !== 2 || facts.isOrdinary || facts.isName) continue;
    proofs.push({ first: i + 1, last: i + 2, probability: 0.65, because: 'owner-before' });
  }
  return proofs;
}
