/** The words of a body's name as the tagger has them → where the name itself ends. */
import type { Token } from '../../text/tokens.ts';

export const dayOrMonth: RegExp =
  /^(?:\p{Ll}+-)?(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/u;

/** "Quarry CEO" of "Quarry CEO Ada Roe" is the firm alone, "Senate Majority leader" the senate's, "Transport Union Local 100" one name. */
export function endOfBody(tokens: readonly Token[], first: number, from: number): number {
  let last = from;
  const branch = branchEnd(tokens, last);
  if (branch !== undefined) return branch;
  while (last - first > 1 && isGlued(tokens, first, last)) last--;
  return last;
}

function branchEnd(tokens: readonly Token[], last: number): number | undefined {
  if (tokens[last - 1]?.lower === 'local' && tokens[last]?.kind === 'number') return last + 1;
  const isBranch = /^(?:local|district|lodge|chapter|branch)$/.test(tokens[last]?.lower ?? '');
  return isBranch && tokens[last + 1]?.kind === 'number' ? last + 2 : undefined;
}

/** Whether the last word is none of the name's. */
function isGlued(tokens: readonly Token[], first: number, last: number): boolean {
  const { text = '', lower = '' } = tokens[last - 1] ?? {};
  const next = tokens[last]?.lower ?? '';
  // "Transport Board⏎Tuesday": the day is that of the next line. "Quorl union": what it is, behind its name.
  if (dayOrMonth.test(text) || officers.test(text)) return true;
  if (last - first === 2 && text === 'union') return true;
  if (/^(?:vice|deputy|senior|assistant|general)$/.test(lower)) return office.test(next);
  if (
    /^(?:house|senate)$/.test(tokens[first]?.lower ?? '') &&
    /^(?:democratic|democrats?|republicans?|gop)$/.test(lower)
  )
    return true;
  return /^(?:majority|minority)$/.test(lower) && office.test(next);
}

/** Officers and people of a body that end no body's name. */
const officers =
  /^(?:C[EFO]O|(?:Director|Secretary)-General|Staff|Commissioner|Speaker|Chairman|Chairwoman|Chairperson|President|Spokesman|Spokeswoman|Spokesperson|Whip|Premier|Treasurer|Reporter|Correspondent)$/;
const office =
  /^(?:leader|leaders|whip|spokesman|spokeswoman|spokesperson|president|secretary|chairman|chairwoman|director|manager)$/;

/** Ends names of illnesses and of what causes them. */
export const illness: RegExp = /^(?:syndrome|disease|virus|fever|influenza|flu|disorder|pandemic|outbreak|epidemic)$/;
