/** "a spokesman for Corvan", "banks such as Corvan", "which owns Corvan", "the watchdog, Corvan,": what a bare name is to the words before it. */
import { list } from '../tagger/lexis.ts';
import { isPersonLike, mayName, runFrom } from './described.ts';
import type { Line, Proof } from './proof.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Who is "at", "with", "for" or "of" something works for it. Presidents, heads and leaders are of countries and towns, too. */
export const employed: ReadonlySet<string> = words(
  'spokesman spokeswoman spokesperson analyst analysts economist strategist consultant trader broker dealer ceo founder co-founder executive researcher lawyer attorney technician salesman',
);
/** Bodies, many of them: what follows "such as" is one. */
export const kinds: ReadonlySet<string> = words(
  `companies firms banks airlines carriers retailers supermarkets carmakers automakers drugmakers manufacturers insurers lenders brokers brokerages exchanges unions charities
  agencies organisations organizations newspapers broadcasters suppliers utilities clubs publishers startups start-ups websites bourses institutions watchdogs regulators militias`,
);
/** "which owns X", "a stake in X": what is owned, bought or merged with is a firm. */
const owning = /^(?:owns|own|owned|acquire|acquired|acquires|acquiring|buys)$/;
const dealt = new Set([
  'stake in',
  'shares in',
  'shareholder in',
  'takeover of',
  'acquisition of',
  'merger with',
  'subsidiary of',
  'unit of',
  'owner of',
  'owned by',
]);
const dealing = new Set([...dealt].map((words) => words.slice(0, words.indexOf(' '))));

/** A word that tells of owning, buying or merging, or that such words begin with. */
export const mayDeal = (lower: string): boolean => owning.test(lower) || dealing.has(lower);

/** A bare name from token `first` on, which texts at large have for no person and no place; undefined where there is none. */
export function nameFrom(line: Line, first: number): number | undefined {
  if (!line.isCapital(first)) return undefined;
  const last = runFrom(line, first);
  if (last - first > 2 || !mayName(line, first, last) || isPersonLike(line, first, last)) return undefined;
  if ((line.lists(first) & list.ordinary) !== 0 && (line.lists(first) & list.name) === 0) return undefined;
  return last;
}

const proof = (first: number, last: number): Proof => ({ first, last, probability: 0.8, because: 'described' });

/** "spokesman for Corvan", "analyst Jo Roe of Corvan" — behind the man and his name. */
export function provenByEmployer(line: Line): Proof[] {
  const proofs: Proof[] = [];
  for (let i = line.from + 1; i < line.to - 1; i++) {
    if (!/^(?:for|at|with|of)$/.test(line.lower(i)) || !isEmployed(line, i)) continue;
    const last = nameFrom(line, i + 1);
    if (last !== undefined && endsName(line, last)) proofs.push(proof(i + 1, last));
  }
  return proofs;
}

function isEmployed(line: Line, preposition: number): boolean {
  let i = preposition - 1;
  while (line.isCapital(i) && i > preposition - 4) i--;
  return employed.has(line.lower(i));
}

const endsName = (line: Line, i: number): boolean =>
  /^(?:[,.;:)]|and|or|said|says|told|who|in|on|which|that|has|was|is|as)?$/.test(line.lower(i));

/** "exchanges such as Corvan, Zirpo and Quorl", "unions including Corvan". */
export function provenByKind(line: Line): Proof[] {
  const proofs: Proof[] = [];
  for (let i = line.from; i < line.to - 2; i++) {
    if (!kinds.has(line.lower(i)) || line.isCapital(i)) continue;
    let at = i + (line.text(i + 1) === ',' ? 2 : 1);
    if (line.lower(at) === 'such' && line.lower(at + 1) === 'as') at += 2;
    else if (/^(?:including|like)$/.test(line.lower(at))) at += 1;
    else continue;
    // A name that is proved otherwise is stepped over.
    for (let last = runFrom(line, at); last > at; last = runFrom(line, at)) {
      if (nameFrom(line, at) === last) proofs.push(proof(at, last));
      at = line.text(last) === ',' && line.lower(last + 1) === 'and' ? last + 2 : last + 1;
      if (!/^(?:,|and|or)$/.test(line.lower(last))) break;
    }
  }
  return proofs;
}

/** "which owns Corvan,", "a 10 percent stake in Corvan". */
export function provenByDeal(line: Line): Proof[] {
  const proofs: Proof[] = [];
  for (let i = line.from; i < line.to - 1; i++) {
    const isDealt = owning.test(line.lower(i)) || dealt.has(`${line.lower(i - 1)} ${line.lower(i)}`);
    if (!isDealt || line.isCapital(i)) continue;
    const last = nameFrom(line, i + 1);
    if (last !== undefined && endsName(line, last)) proofs.push(proof(i + 1, last));
  }
  return proofs;
}

/** What nobody calls a person or a person's post. */
export const explained: ReadonlySet<string> = words(
  'force militia airline union charity watchdog regulator movement alliance federation broadcaster newspaper bourse',
);

/** "the peacekeeping force, Corvan,": the noun stands before the comma. */
export function provenByNounBefore(line: Line): Proof[] {
  const proofs: Proof[] = [];
  for (let i = line.from + 2; i < line.to - 1; i++) {
    const noun = line.lower(i - 1);
    if (line.text(i) !== ',' || !explained.has(noun) || line.isCapital(i - 1)) continue;
    const last = nameFrom(line, i + 1);
    if (last !== undefined && /^[,.;)]?$/.test(line.text(last)) && hasArticle(line, i - 1))
      proofs.push(proof(i + 1, last));
  }
  return proofs;
}

/** "the West African peacekeeping force": an article, and nothing but words before the noun. */
function hasArticle(line: Line, noun: number): boolean {
  for (let i = noun - 1; i > noun - 7; i--) {
    if (/^(?:the|an?|its|their)$/.test(line.lower(i))) return true;
    if (!/^\p{L}[\p{L}’'-]*$/u.test(line.text(i))) return false;
  }
  return false;
}
