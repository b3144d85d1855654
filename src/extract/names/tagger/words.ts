/** A lower-cased word → what the word table knows of it: cluster, frequency band, lists of names and cities. */
import table from '../../../data/words.json' with { type: 'json' };
import { hashWord } from './hash.ts';
import { indexOf, unpack } from './unpack.ts';

export interface WordFacts {
  /** 0: none; else 1 + a ten-bit number whose top four and seven bits name wider clusters. */
  readonly cluster: number;
  /** 0: not a frequent word; 1: one of the 300 most frequent; up to 7. */
  readonly band: number;
  /** Kind of name it would be if capitalised, times four, plus how sure that is (test/train/kinds.ts); 0: unknown. */
  readonly guess: number;
  readonly isName: boolean;
  readonly isMale: boolean;
  readonly isFemale: boolean;
  readonly isCity: boolean;
  /** Written small in mid-sentence, or the stem of such a word. */
  readonly isOrdinary: boolean;
}

const unknown: WordFacts = {
  cluster: 0,
  band: 0,
  guess: 0,
  isName: false,
  isMale: false,
  isFemale: false,
  isCity: false,
  isOrdinary: false,
};

/** 27 bits are enough: one unknown word in a thousand is taken for a known one. */
export const wordKey = (lower: string): number => hashWord(lower) >>> 5;

/** Reads the table once, at the first word asked for. */
function wordTable(): (lower: string) => WordFacts {
  const columns = unpack(table.table);
  const find = indexOf(columns.deltas());
  const clusters = columns.uint16();
  const infos = columns.uint8();
  const guesses = columns.uint8();
  return (lower) => {
    const at = find(wordKey(lower));
    if (at < 0) return unknown;
    const info = infos[at] ?? 0;
    return {
      cluster: clusters[at] ?? 0,
      band: info & 7,
      guess: guesses[at] ?? 0,
      isName: (info & 8) !== 0,
      isMale: (info & 16) !== 0,
      isFemale: (info & 32) !== 0,
      isCity: (info & 64) !== 0,
      isOrdinary: (info & 128) !== 0,
    };
  };
}

let loaded: ((lower: string) => WordFacts) | undefined;

export function factsOf(lower: string): WordFacts {
  loaded ??= wordTable();
  return loaded(lower);
}
