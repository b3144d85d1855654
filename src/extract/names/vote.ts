/** Candidates of one report → the same, after every place with the same words has had its say. */
import type { Document } from '../document.ts';
import { type Candidate, kindProbability, type Tagged } from './candidate.ts';
import { list } from './lexis.ts';
import { casing } from './runs.ts';
import { type NameKind, nameKinds } from './tagger.ts';

const wordsKey = (document: Document, first: number, last: number): string => {
  let key = '';
  for (let i = first; i < last; i++) key += `${document.tokens[i]?.lower ?? ''} `;
  return key;
};

interface Ballot {
  readonly sums: number[];
  count: number;
  certain: number;
}

/** Same words, same kind; and known names are found again where the tagger missed them. */
export function vote(document: Document, { candidates, features }: Tagged): Candidate[] {
  const ballots = new Map<string, Ballot>();
  for (const candidate of candidates) {
    const key = wordsKey(document, candidate.first, candidate.last);
    const ballot = ballots.get(key) ?? { sums: nameKinds.map(() => 0), count: 0, certain: 0 };
    ballots.set(key, ballot);
    nameKinds.forEach((_, k) => {
      ballot.sums[k] = (ballot.sums[k] ?? 0) + (candidate.kinds[k] ?? 0);
    });
    ballot.count++;
    ballot.certain = Math.max(ballot.certain, candidate.probability);
  }
  /** Surnames of persons named in full, and first words of their names: votes of the whole for its parts. */
  const partOfPerson = new Map<string, number>();
  for (const candidate of candidates) {
    if (candidate.kind !== 'person' || candidate.last - candidate.first < 2) continue;
    const key = wordsKey(document, candidate.last - 1, candidate.last);
    partOfPerson.set(key, Math.max(partOfPerson.get(key) ?? 0, kindProbability(candidate, 'person')));
  }

  const decided = candidates.map((candidate): Candidate => {
    const key = wordsKey(document, candidate.first, candidate.last);
    const ballot = ballots.get(key);
    const sums = [...(ballot?.sums ?? candidate.kinds)];
    const surname = partOfPerson.get(key);
    if (surname !== undefined && candidate.last - candidate.first === 1) sums[0] = (sums[0] ?? 0) + surname;
    const best = sums.indexOf(Math.max(...sums));
    const kind = nameKinds[best] ?? candidate.kind;
    if (kind === candidate.kind) return candidate;
    return { ...candidate, kind, because: [...candidate.because, 'vote'] };
  });

  const taken = new Uint8Array(document.tokens.length);
  for (const { first, last } of decided) taken.fill(1, first, last);
  const found: Candidate[] = [];
  const known = knownNames(document, decided, partOfPerson);
  for (let i = 0; i < document.tokens.length; i++) {
    if (taken[i] || !features.lexemes[i]?.isCapitalised) continue;
    const match = known.match(i, taken);
    if (!match) continue;
    const isPlain = match.length === 1 && ((features.lexemes[i]?.lists ?? 0) & list.functional) !== 0;
    if (isPlain || (match.length === 1 && features.casings[i] === casing.headline && match.probability < 0.9)) continue;
    if (isPartOfLonger(document, features.lexemes, features.casings, i, i + match.length, taken)) continue;
    const kinds = nameKinds.map((k) => (k === match.kind ? match.probability * 0.8 : 0));
    found.push({ first: i, last: i + match.length, kind: match.kind, kinds, probability: match.probability * 0.8, because: ['same-words'] });
    taken.fill(1, i, i + match.length);
  }
  return [...decided, ...found].sort((a, b) => a.first - b.first);
}

interface Known {
  readonly kind: NameKind;
  readonly probability: number;
  readonly length: number;
}

function knownNames(
  document: Document,
  candidates: readonly Candidate[],
  partOfPerson: ReadonlyMap<string, number>,
): { match: (at: number, taken: Uint8Array) => Known | undefined } {
  const byWords = new Map<string, Known>();
  let longest = 1;
  const learn = (key: string, known: Known): void => {
    const other = byWords.get(key);
    if (!other || other.probability < known.probability) byWords.set(key, known);
    longest = Math.max(longest, known.length);
  };
  for (const candidate of candidates) {
    const probability = kindProbability(candidate, candidate.kind);
    const length = candidate.last - candidate.first;
    if (probability >= (length > 1 ? 0.5 : 0.7)) learn(wordsKey(document, candidate.first, candidate.last), { kind: candidate.kind, probability, length });
  }
  for (const [key, probability] of partOfPerson) if (probability > 0.7) learn(key, { kind: 'person', probability, length: 1 });
  return {
    match(at, taken) {
      for (let length = Math.min(longest, 8); length > 0; length--) {
        if (document.sentenceOf[at + length - 1] !== document.sentenceOf[at]) continue;
        const known = byWords.get(wordsKey(document, at, at + length));
        if (known?.length === length && !taken.subarray(at, at + length).some((x) => x === 1)) return known;
      }
      return undefined;
    },
  };
}

/** "Front" in "Front Street" is not the Front. */
function isPartOfLonger(
  document: Document,
  lexemes: Tagged['features']['lexemes'],
  casings: Uint8Array,
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
