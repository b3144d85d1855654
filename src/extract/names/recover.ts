/** Names decided on → the same, and every other place of the report where their words stand. */

import { acronymsOf, isAcronym } from '../../text/acronyms.ts';
import type { Document } from '../document.ts';
import { type Candidate, kindProbability, surely, surnameOf, wordsKey } from './candidate.ts';
import { Cover } from './cover.ts';
import { ownNames } from './own-names.ts';
import { shortForms } from './short-forms.ts';
import { casing } from './tagger/casing.ts';
import type { Features } from './tagger/features.ts';
import type { NameKind } from './tagger/labels.ts';
import { list } from './tagger/lexis.ts';

interface Known {
  readonly kind: NameKind;
  readonly probability: number;
  readonly because: string;
  /** Only after "the", and not where a sentence begins: "the Front". */
  readonly needsThe?: boolean;
}

export function recover(document: Document, features: Features, candidates: readonly Candidate[]): Candidate[] {
  const known = learn(document, features, candidates);
  const result = widen(document, candidates, known);
  const taken = new Uint8Array(document.tokens.length);
  for (const { first, last } of result) taken.fill(1, first, last);
  for (let i = 0; i < document.tokens.length; i++) {
    if (taken[i] || !features.lexemes[i]?.isCapitalised || !known.firsts.has(document.tokens[i]?.lower ?? '')) continue;
    const found = knownAt(document, features, i, known, taken);
    if (!found) continue;
    result.push(found);
    taken.fill(1, i, found.last);
  }
  return result.sort((a, b) => a.first - b.first);
}

/** The longest known name that begins at token `first`, where nothing is taken. */
function knownAt(
  document: Document,
  features: Features,
  first: number,
  known: KnownNames,
  taken: Uint8Array,
): Candidate | undefined {
  for (let length = 8; length > 0; length--) {
    const last = first + length;
    if (document.sentenceOf[last - 1] !== document.sentenceOf[first] || taken.subarray(first, last).includes(1))
      continue;
    const match = known.byWords.get(wordsKey(document, first, last));
    if (!match || !fits(document, features, first, last, match)) continue;
    if (isPartOfLonger(document, features, first, last, taken)) continue;
    const isShouted = features.casings[first] === casing.headline && length === 1;
    const probability = match.probability * (isShouted ? 0.7 : 0.85);
    const kinds = surely(match.kind, probability);
    return { first, last, kind: match.kind, kinds, probability, because: [match.because] };
  }
  return undefined;
}

interface KnownNames {
  readonly byWords: ReadonlyMap<string, Known>;
  /** Lower-cased words that one of them begins with. */
  readonly firsts: ReadonlySet<string>;
}

/** Words → what they name, as far as this report shows. */
function learn(document: Document, features: Features, candidates: readonly Candidate[]): KnownNames {
  const { lexemes } = features;
  const byWords = new Map<string, Known>();
  const firsts = new Set<string>();
  const add = (first: number, last: number, entry: Known): void => {
    const key = wordsKey(document, first, last);
    const other = byWords.get(key);
    firsts.add(document.tokens[first]?.lower ?? '');
    if (!other || other.probability < entry.probability) byWords.set(key, entry);
  };
  const organizations: (readonly string[])[] = [];
  const doubts = doubtsOf(document, candidates);
  for (const candidate of candidates) {
    const { first, last, kind } = candidate;
    const own = kindProbability(candidate, kind);
    // Found whole again and again, a name of several words is one, however unsure each place is.
    const probability = 1 - (doubts.get(wordsKey(document, first, last)) ?? 1 - own);
    if (probability >= (last - first > 1 ? 0.5 : 0.7)) add(first, last, { kind, probability, because: 'same-words' });
    if (last - first < 2 || own < 0.7) continue;
    if (kind === 'person') add(...surnameOf(document, candidate), { kind, probability, because: 'surname' });
    if (kind !== 'organization') continue;
    organizations.push(document.tokens.slice(first, last).map((t) => t.text));
    const head = headOf(document, first, last);
    if (((lexemes[head]?.lists ?? 0) & list.organization) !== 0)
      add(head, head + 1, { kind, probability: probability * 0.9, because: 'head-word', needsThe: true });
    for (const short of shortForms(document, features, candidate))
      add(short.first, short.last, { kind, probability: probability * 0.9, because: 'short-form' });
  }
  const isInitials = acronymsOf(organizations);
  const { tokens } = document;
  tokens.forEach((token, i) => {
    if (lexemes[i]?.isCapitalised && isAcronym(token.text) && isInitials(token.text))
      add(i, i + 1, { kind: 'organization', probability: 0.95, because: 'initials' });
  });
  return { byWords, firsts };
}

/** For the words of each name of several: how likely it is that no place has it as the kind it was given. */
function doubtsOf(document: Document, candidates: readonly Candidate[]): Map<string, number> {
  const doubts = new Map<string, number>();
  for (const candidate of candidates) {
    const { first, last, kind } = candidate;
    if (last - first < 2 && !ownNames(document).has(document.tokens[first]?.lower ?? '')) continue;
    const key = wordsKey(document, first, last);
    doubts.set(key, (doubts.get(key) ?? 1) * (1 - kindProbability(candidate, kind)));
  }
  return doubts;
}

/** "Committee" of "Committee of the Red Cross", "Front" of "Upland Patriotic Front". */
function headOf(document: Document, first: number, last: number): number {
  for (let i = first + 1; i < last; i++) if (/^(?:of|for)$/.test(document.tokens[i]?.lower ?? '')) return i - 1;
  return last - 1;
}

/** A known longer name takes the place of the shorter candidates inside it. */
function widen(document: Document, candidates: readonly Candidate[], known: KnownNames): Candidate[] {
  const cover = new Cover(document.tokens.length, candidates);
  for (const candidate of candidates) {
    const wider = widerThan(document, candidate, known);
    const inside = wider ? cover.overlapping(wider.first, wider.last) : [];
    if (wider && inside.includes(candidate) && inside.every((c) => c.first >= wider.first && c.last <= wider.last))
      cover.put(wider);
  }
  return cover.all();
}

/** Tokens on either side: two initials and their stops, or "of the" and two words. */
const widest = 4;

function widerThan(document: Document, candidate: Candidate, known: KnownNames): Candidate | undefined {
  for (let first = Math.max(0, candidate.first - widest); first <= candidate.first; first++) {
    if (!known.firsts.has(document.tokens[first]?.lower ?? '')) continue;
    for (let last = candidate.last + widest; last >= candidate.last; last--) {
      const isWider = last - first > candidate.last - candidate.first;
      if (!isWider || document.sentenceOf[first] !== document.sentenceOf[last - 1]) continue;
      const match = known.byWords.get(wordsKey(document, first, last));
      if (!match || match.needsThe || match.probability < 0.8) continue;
      const probability = match.probability * 0.9;
      return {
        first,
        last,
        kind: match.kind,
        kinds: surely(match.kind, probability),
        probability,
        because: ['same-words'],
      };
    }
  }
  return undefined;
}

function fits(document: Document, { lexemes, casings }: Features, first: number, last: number, match: Known): boolean {
  const { tokens } = document;
  if (!lexemes[last - 1]?.isCapitalised && last - first === 1) return false;
  if (match.needsThe)
    return (
      casings[first] === casing.capital &&
      /^(?:the|its|their)$/.test(tokens[first - 1]?.lower ?? '') &&
      !isOfItsOwn(document, casings, last)
    );
  // "CAN" of a body with these initials is no verb.
  const isInitials = match.because === 'initials' && casings[first] !== casing.headline;
  const isPlain = last - first === 1 && !isInitials && ((lexemes[first]?.lists ?? 0) & list.functional) !== 0;
  const isOrdinary = ((lexemes[first]?.lists ?? 0) & list.ordinary) !== 0;
  return (
    !isPlain && !(last - first === 1 && casings[first] === casing.headline && isOrdinary && match.probability < 0.9)
  );
}

/** "the Front |of the Quarry Dawn|" is not the one named before. */
function isOfItsOwn({ tokens, sentenceOf }: Document, casings: Uint8Array, last: number): boolean {
  if (tokens[last]?.lower !== 'of') return false;
  const at = tokens[last + 1]?.lower === 'the' ? last + 2 : last + 1;
  return sentenceOf[at] === sentenceOf[last] && casings[at] === casing.capital;
}

/** "Front" in "Front Street" is not the Front. */
function isPartOfLonger(
  document: Document,
  { lexemes, casings }: Features,
  first: number,
  last: number,
  taken: Uint8Array,
): boolean {
  const joins = (i: number): boolean =>
    document.sentenceOf[i] === document.sentenceOf[first] &&
    casings[i] === casing.capital &&
    taken[i] === 0 &&
    ((lexemes[i]?.lists ?? 0) & (list.functional | list.honorific | list.office)) === 0;
  return joins(first - 1) || joins(last);
}
