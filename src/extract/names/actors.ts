/** Candidates → the same, and each single word that does, owns and employs what only an actor does, and is nobody's surname. */
import { sayingVerbs } from '../data/saying.ts';
import { type Document, writtenWords } from '../document.ts';
import { prepositions } from '../grammar.ts';
import { type Candidate, surely } from './candidate.ts';
import { Cover } from './cover.ts';
import { doubt } from './repair.ts';
import { casing } from './tagger/casing.ts';
import type { Features } from './tagger/features.ts';
import { list, otherThanBody } from './tagger/lexis.ts';

const deeds =
  /^(?:announced|revealed|rejected|launched|agreed|declined|refused|unveiled|confirmed|filed|sued|posted|reported|plans|makes|employs|owns|operates|sells)$/;
/** "Quorl workers", "the Quorl board", "Quorl CEO": what a firm has. */
const had =
  /^(?:workers|workforce|employees|employee|machinists|engineers|staff|shares|stock|shareholders|investors|board|plant|plants|factory|factories|executives|executive|ceo|cfo|management|customers|subsidiary|headquarters|bid|unit|jets|planes|officials|spokesman|spokeswoman|spokesperson|union|unions|contract|strike|strikers|earnings|profits?|sales|revenue|brand|products?)$/;
/** "an employee at Quorl", "hired by Quorl", "a deal with Quorl". */
const tied =
  /^(?:workers|employees|employee|machinists|engineers|staff|job|jobs|career|worked|works|working|plants?|factory|factories|strike|strikers|walkout|executives?|chairman|director|hired|employed|fired|owned|bought|acquired|made|built|offered|bid|offer|takeover|deal|contract|talks|negotiations|merger|stake|shares|shareholders?)$/;
const noActor = otherThanBody | list.organization;

/** Two signs and two places at least, one with a capital that no sentence's start explains, and never written small. */
export function withActors(document: Document, features: Features, candidates: readonly Candidate[]): Candidate[] {
  const cover = new Cover(document.tokens.length, candidates);
  const { small } = writtenWords(document.tokens);
  const ofOthers = wordsOfOthers(document, candidates);
  const sure = new Set<string>();
  const signs = new Map<string, { score: number; places: number[] }>();
  document.tokens.forEach(({ lower }, i) => {
    if (!standsAlone(document, features, i) || small.has(lower) || ofOthers.has(lower)) return;
    const before = document.tokens[i - 1]?.text ?? '';
    if (document.sentenceOf[i - 1] === document.sentenceOf[i] && /^[\p{L}\d,]+$/u.test(before)) sure.add(lower);
    const known = signs.get(lower) ?? { score: 0, places: [] };
    signs.set(lower, known);
    known.score += signsAt(document, i);
    known.places.push(i);
  });
  for (const [word, { score, places }] of signs) {
    if (score < 2 || places.length < 2 || !sure.has(word)) continue;
    for (const first of places) {
      if (cover.overlapping(first, first + 1).some((c) => isOther(c))) continue;
      const kinds = surely('organization', 0.75);
      cover.put({ first, last: first + 1, kind: 'organization', kinds, probability: 0.75, because: ['acts'] });
    }
  }
  return cover.all();
}

/** A longer name, or one that is a body's or a person's already. */
const isOther = ({ because, kind, last, first }: Candidate): boolean =>
  !because.includes(doubt) && (last - first > 1 || kind === 'organization' || kind === 'person');

/** Words in the name of a person, or in a longer one of a place or a work. */
function wordsOfOthers({ tokens }: Document, candidates: readonly Candidate[]): Set<string> {
  const words = new Set<string>();
  for (const { kind, because, first, last, probability } of candidates) {
    if (kind === 'organization' || because.includes(doubt)) continue;
    // Of what is the name of a place or a thing by the looks of one mention the other mentions may say better.
    if (kind !== 'person' && last - first === 1 && probability < 0.9) continue;
    for (const { lower } of tokens.slice(first, last)) words.add(lower);
  }
  return words;
}

/** A word with a capital that may name an actor, behind a word without one. */
function standsAlone({ tokens, sentenceOf }: Document, { lexemes, casings }: Features, i: number): boolean {
  const lexeme = lexemes[i];
  if (tokens[i]?.kind !== 'word' || !lexeme?.isCapitalised || casings[i] === casing.headline) return false;
  return (lexeme.lists & noActor) === 0 && (sentenceOf[i - 1] !== sentenceOf[i] || !lexemes[i - 1]?.isCapitalised);
}

/** How many signs stand beside it: what it does, what it has, who is tied to it. */
function signsAt({ tokens, sentenceOf }: Document, i: number): number {
  const lower = (k: number): string => (sentenceOf[k] === sentenceOf[i] ? (tokens[k]?.lower ?? '') : '');
  const after = /^['’]s$/.test(lower(i + 1)) ? i + 2 : i + 1;
  const isTied = /^(?:at|with|by|for|from|of)$/.test(lower(i - 1)) && tied.test(lower(i - 2));
  // "the unions at Quarry said": what they do. "at Quarry near Oslo": a place.
  const isDoer = !prepositions.has(lower(i - 1)) && isDeed(lower(i + 1));
  const isWhere = /^(?:near|outside)$/.test(lower(i + 1)) && /^(?:at|in|from)$/.test(lower(i - 1));
  return Number(isDoer) + Number(had.test(lower(after))) + Number(isTied) - (isWhere ? 2 : 0);
}

const isDeed = (verb: string): boolean => deeds.test(verb) || (sayingVerbs.has(verb) && /(?:ed|said|says)$/.test(verb));
