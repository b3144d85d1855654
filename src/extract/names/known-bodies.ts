/** Tokens → the well-known body they name: "IMF", "House of Representatives". */
import { worldBodies } from '../../data/world-bodies.ts';
import { phrasesBy, standsAt } from '../../text/phrases.ts';
import { oncePerSpelling, type Token, tokenize } from '../../text/tokens.ts';
import { organizationHeads } from '../data/organizations.ts';
import { sureHonorifics, sureOffices } from '../data/person-words.ts';
import type { Document } from '../document.ts';
import { type Candidate, surely } from './candidate.ts';
import { Cover } from './cover.ts';
import { compound } from './edges.ts';
import { casing } from './tagger/casing.ts';
import type { Features } from './tagger/features.ts';

const bodies = phrasesBy(
  worldBodies
    .flatMap(({ name, forms }) => [name, ...forms])
    .map((form) => ({ words: tokenize(form).map((t) => t.text) })),
);

const opened = oncePerSpelling(({ text }) => bodies(text));

/** Length in tokens of the body named at `at`; 0 for none. Letters must match in case. */
function bodyAt(document: Document, at: number): number {
  const token = document.tokens[at];
  return (token && opened(token).find((body) => standsAt(body, document.tokens, at)))?.words.length ?? 0;
}

/** "(NASDAQ: QRLP)". */
const isAddress = ({ tokens }: Document, at: number): boolean =>
  tokens[at - 1]?.text === '(' && tokens[at + 1]?.text === ':';

/** Behind "House": what is the chamber's own. */
const ofChamber = /^(?:democrats?|republicans?|democratic|speaker|majority|minority)$/i;

/** "the House", "House leaders": the chamber, in a report that names it in full or the other one. */
function isTheHouse({ tokens }: Document, { lexemes }: Features, at: number): boolean {
  if (tokens[at]?.text !== 'House' || /^(?:White|Upper|Lower|Opera|Full|State)$/.test(tokens[at - 1]?.text ?? ''))
    return false;
  if (tokens[at + 1]?.lower === 'of') return false;
  return !lexemes[at + 1]?.isCapitalised || ofChamber.test(tokens[at + 1]?.text ?? '');
}

/** "NHS Staff Council" and "BBC Quarry" are bodies of their own, "NHS Agenda for Quarry" is a plan of the NHS. */
function isOwnBody({ tokens }: Document, { first, last, kind }: Candidate): boolean {
  const rest = tokens.slice(first + 1, last).map((t) => t.lower);
  return (
    kind !== 'organization' ||
    rest.some((w) => organizationHeads.has(w)) ||
    !rest.some((w) => /^(?:for|of|on)$/.test(w))
  );
}

/** In a headline, or beside another capital: the word may be part of anything. */
function isUnsure({ tokens }: Document, casings: Uint8Array, i: number): boolean {
  const text = tokens[i]?.text ?? '';
  if (casings[i] === casing.headline && text !== text.toUpperCase()) return true;
  const isBehind = casings[i - 1] === casing.capital && !compound.test(tokens[i - 1]?.lower ?? '');
  const isBefore = casings[i + 1] === casing.capital && !ofChamber.test(tokens[i + 1]?.text ?? '');
  return text !== 'House' && (isBefore || isBehind);
}

/** "Mayor Quorl", "then-mayor Quorl": a name that a person of this report has. */
const isSomebodys = ({ tokens }: Document, text: string): boolean =>
  tokens.some((t, i) => t.text === text && isTitle(tokens[tokens[i - 1]?.text === '.' ? i - 2 : i - 1]));

function isTitle(token: Token | undefined): boolean {
  const word = token?.lower.replace(/^(?:then|ex|former)-/, '') ?? '';
  return sureHonorifics.has(word) || (sureOffices.has(word) && word !== token?.text);
}

/** A single word must be sure of its capital: not where a sentence begins, unless it is an acronym. */
export function withKnownBodies(document: Document, features: Features, candidates: readonly Candidate[]): Candidate[] {
  const { casings } = features;
  const cover = new Cover(document.tokens.length, candidates);
  const hasChambers = document.tokens.some(({ text }) => text === 'Senate' || text === 'Representatives');
  for (let i = 0; i < document.tokens.length; i++) {
    const length = bodyAt(document, i) || (hasChambers && isTheHouse(document, features, i) ? 1 : 0);
    if (length === 0 || isAddress(document, i)) continue;
    const last = i + length;
    const text = document.tokens[i]?.text ?? '';
    const isInitials = /^\p{Lu}{3,}$/u.test(text) && casings[i - 1] !== casing.capital;
    if (length === 1 && !isInitials && (isUnsure(document, casings, i) || isSomebodys(document, text))) continue;
    const isBetter = (c: Candidate): boolean =>
      (c.last - c.first > length && !(isInitials && c.first === i && !isOwnBody(document, c))) ||
      (c.last - c.first === length && c.kind === 'organization' && c.probability > 0.9);
    if (cover.overlapping(i, last).some(isBetter)) continue;
    const kinds = surely('organization', 0.9);
    cover.put({ first: i, last, kind: 'organization', kinds, probability: 0.9, because: ['well-known'] });
    i = last - 1;
  }
  return cover.all();
}
