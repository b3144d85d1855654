/** A phrase → whether it tells in passing of what was years ago: "a takeover bid by Acme in 1999". */
import type { Discourse } from '../../coreference.ts';
import type { Phrase } from './phrase.ts';

/** By a year in its own clause, two or more before that of the report. */
export function isBygone(d: Discourse, { last, definite }: Phrase): boolean {
  const { document } = d.reading;
  const now = Number(document.source.meta.date?.slice(0, 4));
  if (definite || Number.isNaN(now)) return false;
  for (let i = last; i < last + 12; i++) {
    const t = document.tokens[i];
    if (!t || /^[.,;:()]$/.test(t.text) || /^(?:that|which|who|and|but|to)$/.test(t.lower)) return false;
    const year = d.reading.dateAt.get(i)?.date?.slice(0, 4);
    if (year !== undefined) return Number(year) <= now - 2;
  }
  return false;
}
