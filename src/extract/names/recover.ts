/** Names decided on → the same, and every other place of the report where their words stand. */

import { isAcronym, isAcronymOf } from '../../text/name-forms.ts';
import type { Document } from '../document.ts';
import { type Candidate, kindProbability, surely } from './candidate.ts';
import type { Features } from './features.ts';
import { list } from './lexis.ts';
import { casing } from './runs.ts';
import { shortForms } from './short-forms.ts';
import type { NameKind } from './tagger.ts';

interface Known {
  readonly kind: NameKind;
  readonly probability: number;
  readonly because: string;
  /** Only after "the", and not where a sentence begins: "the Front". */
  readonly needsThe?: boolean;
}

const keyOf = (document: Document, first: number, last: number): string => {
  let key = '';
  for (let i = first; i < last; i++) key += `${document.tokens[i]?.lower ?? ''} `;
  return key;
};

export function recover(document: Document, features: Features, candidates: readonly Candidate[]): Candidate[] {
  const known = learn(document, features, candidates);
  const result = widen(document, candidates, known);
  const taken = new Uint8Array(document.tokens.length);
  for (const { first, last } of result) taken.fill(1, first, last);
  const { lexemes, casings } = features;
  for (let i = 0; i < document.tokens.length; i++) {
    if (taken[i] || !lexemes[i]?.isCapitalised) continue;
    for (let length = 8; length > 0; length--) {
      const last = i + length;
      if (document.sentenceOf[last - 1] !== document.sentenceOf[i] || taken.subarray(i, last).includes(1)) continue;
      const match = known.get(keyOf(document, i, last));
      if (!match || !fits(document, features, i, last, match) || isPartOfLonger(document, features, i, last, taken))
        continue;
      const probability = match.probability * (casings[i] === casing.headline && length === 1 ? 0.7 : 0.85);
      result.push({
        first: i,
        last,
        kind: match.kind,
        kinds: surely(match.kind, probability),
        probability,
        because: [match.because],
      });
      taken.fill(1, i, last);
      break;
    }
  }
  return result.sort((a, b) => a.first - b.first);
}

/** Words → what they name, as far as this report shows. */
function learn(document: Document, features: Features, candidates: readonly Candidate[]): Map<string, Known> {
  const { lexemes } = features;
  const known = new Map<string, Known>();
  const add = (first: number, last: number, entry: Known): void => {
    const key = keyOf(document, first, last);
    const other = known.get(key);
    if (!other || other.probability < entry.probability) known.set(key, entry);
  };
  const organizations: (readonly string[])[] = [];
  for (const candidate of candidates) {
    const { first, last, kind } = candidate;
    const probability = kindProbability(candidate, kind);
    if (probability >= (last - first > 1 ? 0.5 : 0.7)) add(first, last, { kind, probability, because: 'same-words' });
    if (last - first < 2 || probability < 0.7) continue;
    if (kind === 'person') add(last - 1, last, { kind, probability, because: 'surname' });
    if (kind !== 'organization') continue;
    organizations.push(document.tokens.slice(first, last).map((t) => t.text));
    const head = headOf(document, first, last);
    if (((lexemes[head]?.lists ?? 0) & list.organization) !== 0)
      add(head, head + 1, { kind, probability: probability * 0.9, because: 'head-word', needsThe: true });
    for (const short of shortForms(document, features, candidate))
      add(short.first, short.last, { kind, probability: probability * 0.9, because: 'short-form' });
  }
  document.tokens.forEach((token, i) => {
    if (isAcronym(token.text) && organizations.some((words) => isAcronymOf(token.text, words)))
      add(i, i + 1, { kind: 'organization', probability: 0.95, because: 'initials' });
  });
  return known;
}

/** "Committee" of "Committee of the Red Cross", "Front" of "Highland Patriotic Front". */
function headOf(document: Document, first: number, last: number): number {
  for (let i = first + 1; i < last; i++) if (/^(?:of|for)$/.test(document.tokens[i]?.lower ?? '')) return i - 1;
  return last - 1;
}

/** A known longer name takes the place of the shorter candidates inside it. */
function widen(document: Document, candidates: readonly Candidate[], known: ReadonlyMap<string, Known>): Candidate[] {
  const result = [...candidates];
  for (let n = 0; n < result.length; n++) {
    const candidate = result[n];
    if (!candidate) continue;
    for (let first = Math.max(0, candidate.first - 3); first <= candidate.first; first++) {
      for (let last = candidate.last + 3; last >= candidate.last; last--) {
        if (
          last - first <= candidate.last - candidate.first ||
          document.sentenceOf[first] !== document.sentenceOf[last - 1]
        )
          continue;
        const match = known.get(keyOf(document, first, last));
        if (!match || match.needsThe || match.probability < 0.8) continue;
        const inside = result.filter((c) => c.first < last && first < c.last);
        if (!inside.every((c) => c.first >= first && c.last <= last)) continue;
        const wider: Candidate = {
          first,
          last,
          kind: match.kind,
          kinds: surely(match.kind, match.probability * 0.9),
          probability: match.probability * 0.9,
          because: ['same-words'],
        };
        result.splice(result.indexOf(inside[0] as Candidate), inside.length, wider);
        first = candidate.first + 1;
        break;
      }
    }
  }
  return result;
}

function fits(document: Document, { lexemes, casings }: Features, first: number, last: number, match: Known): boolean {
  const { tokens } = document;
  if (!lexemes[last - 1]?.isCapitalised && last - first === 1) return false;
  if (match.needsThe)
    return casings[first] === casing.capital && /^(?:the|its|their)$/.test(tokens[first - 1]?.lower ?? '');
  const isPlain = last - first === 1 && ((lexemes[first]?.lists ?? 0) & list.functional) !== 0;
  const isOrdinary = ((lexemes[first]?.lists ?? 0) & list.ordinary) !== 0;
  return (
    !isPlain && !(last - first === 1 && casings[first] === casing.headline && isOrdinary && match.probability < 0.9)
  );
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
