/** "Corvan, the largest union, said", "the charity Corvan", "Corvan CEO Ada Roe", "Corvan said its": words beside a bare name say what it is. */
import { isAcronym } from '../../../text/acronyms.ts';
import { formerWords, titleHeads, titleModifiers } from '../../data/offices.ts';
import { sayingVerbs } from '../../data/saying.ts';
import { list, otherThanBody } from '../tagger/lexis.ts';
import { factsOf } from '../tagger/words.ts';
import { type Line, type Proof, runBefore } from './proof.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Nouns for bodies that are hardly ever said of a person, a place or a thing. */
export const bodies: ReadonlySet<string> = words(
  `airline carrier insurer lender retailer manufacturer drugmaker carmaker automaker planemaker shipbuilder steelmaker chipmaker brewer publisher company firm conglomerate
  supplier utility subsidiary startup start-up newspaper broadcaster magazine tabloid website agency watchdog regulator union federation association charity
  militia brokerage consultancy supermarket broker bookmaker think-tank thinktank multinational housebuilder airlines miner quango consortium party movement`,
);
/** Right before a name also these; alone they may be many things. */
export const besideName: ReadonlySet<string> = words(
  'service giant group chain bank operator maker developer producer party channel network station rival arm organization organisation bourse',
);

const noBody = otherThanBody | list.site;
const dayOrMonth =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

/** A run of one to three capitalised words any of which may be a body's; "Club" or "Council" alone is what it is, no name. */
export function mayName(line: Line, first: number, last: number): boolean {
  if (first >= last || last - first > 3) return false;
  if (last - first === 1 && (line.lists(first) & list.organization) !== 0) return false;
  for (let i = first; i < last; i++)
    if ((line.lists(i) & noBody) !== 0 || dayOrMonth.test(line.lower(i)) || !/\p{L}{2}/u.test(line.text(i)))
      return false;
  return true;
}

/** Capitalised words from `first` on that end at `last` (half open). */
export function runFrom(line: Line, first: number): number {
  let last = first;
  while (line.isCapital(last)) last++;
  return last;
}

/** ", the largest public union,": an article, a few small words, a noun for a body, and a comma or what tells more of it. */
export function provenByApposition(line: Line): Proof[] {
  const proofs: Proof[] = [];
  for (let i = line.from + 1; i < line.to - 3; i++) {
    if (line.text(i) !== ',' || !/^(?:the|an?)$/.test(line.lower(i + 1))) continue;
    const first = line.isCapital(line.from) && i === line.from + 1 ? line.from : runBefore(line, i);
    if (!mayName(line, first, i) || /^(?:in|at|on|from|near|of|mr|mrs|ms|and)$/.test(line.lower(first - 1))) continue;
    if (/ly$/.test(line.lower(first)) || !isBody(line, i + 2)) continue;
    proofs.push({ first, last: i, probability: 0.85, because: 'described' });
  }
  return proofs;
}

function isBody(line: Line, from: number): boolean {
  for (let i = from; i < Math.min(line.to, from + 7); i++) {
    if (!/^\p{L}[\p{L}’'-]*$/u.test(line.text(i)) || sayingVerbs.has(line.lower(i))) return false;
    // "a former editor of a newspaper": somebody of a body's.
    if (line.lower(i) === 'of' && titleHeads.has(line.lower(i - 1))) return false;
    if (bodies.has(line.lower(i)) && !line.isCapital(i))
      return /^(?:,|\.|that|which|based|owned|backed|led|for|behind|of|founded|formed|created|launched|run)$/.test(
        line.lower(i + 1),
      );
  }
  return false;
}

/** "the charity Corvan", "conciliation service Corvan": one or two words that no list has for a person's or a place's. */
export function provenByDescriptor(line: Line): Proof[] {
  const proofs: Proof[] = [];
  for (let i = line.from; i < line.to - 1; i++) {
    const noun = line.lower(i);
    if (line.isCapital(i) || (!bodies.has(noun) && !besideName.has(noun)) || !line.isCapital(i + 1)) continue;
    const last = runFrom(line, i + 1);
    if (last - i > 3 || !mayName(line, i + 1, last) || isPersonLike(line, i + 1, last)) continue;
    if (
      !/^(?:[,.;:)]|and|or|said|says|to|in|on|for|since|with|has|had|will|was|is|as|at|by|from|of|that|which|after|before|over|who|['’]s)$/.test(
        line.lower(last),
      )
    )
      continue;
    proofs.push({ first: i + 1, last, probability: 0.8, because: 'described' });
  }
  return proofs;
}

export function isPersonLike(line: Line, first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    const facts = factsOf(line.lower(i));
    if (!isAcronym(line.text(i)) && (facts.isName || facts.guess >> 2 === 1 || facts.guess >> 2 === 3)) return true;
  }
  return false;
}

/** Offices of two words. */
const two =
  /^(?:chief (?:executive|financial|operating)|general secretary|deputy leader|(?:managing|finance|executive) director|national officer)$/;
const office = /^(?:ceo|cfo|chairman|chairwoman|president|boss|spokesman|spokeswoman|spokesperson|founder|co-founder)$/;

/** A word that an officer may be called by, or that begins what he is called. */
export const mayBeOfficer = (lower: string): boolean =>
  office.test(lower) || /^(?:chief|general|deputy|managing|finance|executive|national)$/.test(lower);

/** "Corvan CEO Ada Roe", "Corvan chief executive Ada Roe": whose officer somebody of two names is. */
export function provenByOfficer(line: Line): Proof[] {
  const proofs: Proof[] = [];
  for (let i = line.from + 1; i < line.to - 2; i++) {
    const isChief = two.test(`${line.lower(i)} ${line.lower(i + 1)}`) && !line.isCapital(i + 1);
    if (!isChief && !office.test(line.lower(i))) continue;
    const after = i + (isChief ? 2 : 1) + (/^officer$/.test(line.lower(i + 2)) ? 1 : 0);
    const person = line.text(after) === ',' ? after + 1 : after;
    if (!line.isCapital(person) || !line.isCapital(person + 1)) continue;
    const first = runBefore(line, i);
    if (first === i || !mayName(line, first, i) || isOfTitle(line, i - 1)) continue;
    proofs.push({ first, last: i, probability: 0.85, because: 'described' });
  }
  return proofs;
}

/** "Deputy president", "former chairman": no body's name. */
const isOfTitle = (line: Line, i: number): boolean =>
  titleModifiers.has(line.lower(i)) || formerWords.has(line.lower(i)) || titleHeads.has(line.lower(i));

/** "Corvan said on Friday that its board": at a sentence's head, where nobody says he or she. */
export function provenByIts(line: Line): Proof[] {
  const { from } = line;
  const last = runFrom(line, from);
  if (last === from || !/^(?:said|says|announced|confirmed|reported)$/.test(line.lower(last))) return [];
  if (!mayName(line, from, last) || isPersonLike(line, from, last)) return [];
  // "Sources said".
  if (last - from === 1 && (line.lists(from) & list.ordinary) !== 0) return [];
  for (let i = last + 1; i < Math.min(line.to, last + 6); i++) {
    if (/^(?:he|she|his|her|they|their)$/.test(line.lower(i)) || (line.isCapital(i + 1) && line.lower(i) === 'the'))
      return [];
    if (line.lower(i) === 'its' && !line.isCapital(i + 1))
      return [{ first: from, last, probability: 0.85, because: 'said-its' }];
  }
  return [];
}
