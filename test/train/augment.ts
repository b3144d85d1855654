/** An annotated text → the same text with other names: the tagger must learn from what stands around a name. */

import { organizationHeads } from '../../src/extract/data/organizations.ts';
import { readDocument } from '../../src/extract/document.ts';
import { factsOf } from '../../src/extract/names/tagger/words.ts';
import type { Annotated, GoldName } from './examples.ts';

/** Pseudo-random numbers below 1: mulberry32. */
export function dice(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Words of names met in the corpora: first and last words of persons, words of organizations and places. */
export interface Pool {
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly organization: readonly string[];
  readonly town: readonly string[];
}

const isWord = (word: string): boolean => /^\p{Lu}[\p{Ll}'’-]+(?:\p{Lu}\p{Ll}+)?$/u.test(word);

export function poolOf(texts: readonly Annotated[]): Pool {
  const given = new Set<string>();
  const family = new Set<string>();
  const organization = new Set<string>();
  const town = new Set<string>();
  for (const { document, gold } of texts) {
    for (const { start, end, kind } of gold) {
      const words = document.source.text.slice(start, end).split(/\s+/).filter(isWord);
      const [first, last] = [words[0], words.at(-1)];
      if (kind === 'person' && words.length > 1 && first && last) {
        given.add(first);
        family.add(last);
      }
      if (
        (kind === 'organization' || kind === 'place') &&
        words.length === 1 &&
        first &&
        !factsOf(first.toLowerCase()).isOrdinary
      )
        organization.add(first);
      if (kind === 'place' && words.length === 1 && first && factsOf(first.toLowerCase()).guess >> 2 === 3)
        town.add(first);
    }
  }
  return {
    given: [...given].sort(),
    family: [...family].sort(),
    organization: [...organization].sort(),
    town: [...town].sort(),
  };
}

const onsets =
  'b bl br c ch cl cr d dr f fl fr g gl gr h j k kh kr l m n p pr qu r s sh sk sl st str sw t th tr v w y z'.split(' ');
const vowels = 'a a a e e i o o u ai ea io ou'.split(' ');
const codas = ['', '', '', 'n', 'r', 'l', 's', 'm', 'k', 't', 'nd', 'rn', 'ss', 'x'];

export function pseudoWord(random: () => number): string {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const syllables = 2 + Math.floor(random() * 2);
  let word = '';
  for (let i = 0; i < syllables; i++)
    word += pick(onsets) + pick(vowels) + (i === syllables - 1 || random() < 0.3 ? pick(codas) : '');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Words that tell the kind of a name stay: "Ministry", "Airways", "of"; so do states and ordinary words. */
function isReplaceable(word: string, kind: GoldName['kind']): boolean {
  if (!isWord(word) || organizationHeads.has(word.toLowerCase())) return false;
  const facts = factsOf(word.toLowerCase());
  return kind === 'person' || !facts.isOrdinary;
}

/**
 * Each word of a name becomes another word, everywhere in the text the same one. With `isBare` organizations of up to three
 * words lose even those that tell them: what stands around must do, as it must for a company that nobody has heard of.
 */
export function rename(annotated: Annotated, pool: Pool, seed: number, isBare: boolean): Annotated {
  const random = dice(seed);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const { source } = annotated.document;
  const replaced = new Map<string, string>();
  const edits: { start: number; end: number; text: string }[] = [];
  const sorted = [...annotated.gold].sort((a, b) => a.start - b.start);
  for (const { start, end, kind } of sorted) {
    if (kind !== 'person' && kind !== 'organization') continue;
    const words = [...source.text.slice(start, end).matchAll(/\S+/g)];
    words.forEach((match, n) => {
      const word = match[0];
      const losesAll = isBare && kind === 'organization' && words.length < 4 && words.every(([w]) => isWord(w));
      if (!losesAll && !isReplaceable(word, kind)) return;
      let other = replaced.get(word);
      if (other === undefined) {
        const fromPool =
          kind === 'person'
            ? n === 0 && words.length > 1
              ? pool.given
              : pool.family
            : random() < 0.3
              ? pool.family
              : pool.organization;
        other = random() < 0.5 ? pick(fromPool) : pseudoWord(random);
        replaced.set(word, other);
      }
      edits.push({ start: start + match.index, end: start + match.index + word.length, text: other });
    });
  }
  return edited(annotated, sorted, edits);
}

function edited(
  annotated: Annotated,
  sorted: readonly GoldName[],
  edits: readonly { start: number; end: number; text: string }[],
): Annotated {
  const { source } = annotated.document;
  let text = '';
  let at = 0;
  /** Where an old offset lies in the new text. */
  const shifts: { from: number; by: number }[] = [{ from: 0, by: 0 }];
  for (const edit of edits) {
    text += source.text.slice(at, edit.start) + edit.text;
    at = edit.end;
    shifts.push({ from: edit.end, by: text.length - at });
  }
  text += source.text.slice(at);
  const starts = shifts.map(({ from }) => from);
  const move = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return offset + (shifts[low]?.by ?? 0);
  };
  const sentences = source.sentences.map((s) => ({ ...s, start: move(s.start), end: move(s.end) }));
  return {
    ...annotated,
    document: readDocument({ ...source, text, view: text, sentences }),
    gold: sorted.map((g) => ({ ...g, start: move(g.start), end: move(g.end) })),
  };
}
