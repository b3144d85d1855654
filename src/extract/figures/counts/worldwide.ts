/** A clause → whether its count is of the whole world, or of more than the place where the report has it. */
import type { Line } from '../../line.ts';

/** The toll of the world, and of none of its places. */
export function isGlobal(line: Line): boolean {
  for (let at = line.first; at < line.last; at++) {
    if (/^(?:worldwide|globally)$/.test(line.word(at))) return true;
    if (line.word(at) === 'global' && /^(?:death|toll)$/.test(line.word(at + 1))) return true;
    if (line.word(at) === 'deaths' && line.word(at + 1) === 'in' && line.word(at + 3) === 'countries') return true;
  }
  return false;
}

/** "12 cases in 9 provinces", "the global count": of more than the place where the report has it. */
export function isWorldwide(line: Line): boolean {
  for (let at = line.first; at < line.last; at++) {
    if (/^(?:global|nationwide)$/.test(line.word(at))) return true;
    if (line.word(at) === 'in' && /^(?:countries|nations|provinces|states|cities|regions)$/.test(line.word(at + 2)))
      return line.token(at + 1)?.kind === 'number';
  }
  return false;
}
