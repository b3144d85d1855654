/** Runs of a document → what all of it knows of each word: the second reading of an unclear place is helped by a clear one. */
import type { Document } from '../../document.ts';
import { casing } from './casing.ts';
import type { Lexeme } from './lexis.ts';
import { evidence, type Run } from './runs.ts';

export interface Memory {
  small: number;
  capital: number;
  alone: number;
  lastOfName: number;
  evidence: number;
  /** Of the longest run with the word. */
  longest: number;
  head: number;
  opener: number;
}

/** By lower-cased word. */
export function remember(
  document: Document,
  lexemes: readonly Lexeme[],
  casings: Uint8Array,
  runs: readonly Run[],
): Map<string, Memory> {
  const memories = new Map<string, Memory>();
  const of = (lower: string): Memory => {
    let memory = memories.get(lower);
    if (!memory) {
      memory = { small: 0, capital: 0, alone: 0, lastOfName: 0, evidence: 0, longest: 0, head: 0, opener: 0 };
      memories.set(lower, memory);
    }
    return memory;
  };
  lexemes.forEach((lexeme, i) => {
    if (document.tokens[i]?.kind !== 'word') return;
    if (casings[i] === casing.lower) of(lexeme.lower).small++;
    if (casings[i] === casing.capital) of(lexeme.lower).capital++;
  });
  for (const run of runs) {
    for (let i = run.first; i < run.last; i++) {
      const lexeme = lexemes[i];
      if (lexeme?.isCapitalised && casings[i] !== casing.headline) noteRun(of(lexeme.lower), run, i, lexemes);
    }
  }
  return memories;
}

function noteRun(memory: Memory, run: Run, i: number, lexemes: readonly Lexeme[]): void {
  const length = run.last - run.first;
  memory.evidence |= run.evidence;
  if (length === 1) memory.alone++;
  if (i === run.last - 1 && length > 1 && (run.evidence & evidence.givenNameFirst) !== 0) memory.lastOfName++;
  if (length <= memory.longest) return;
  memory.longest = length;
  memory.head = lexemes[run.last - 1]?.word ?? 0;
  memory.opener = lexemes[run.first]?.word ?? 0;
}
