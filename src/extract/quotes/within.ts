/** Words in marks inside of what a report says that somebody said → his own words: "told the inquiry he had stayed because he was “sure” of it". */
import type { StatementClaim } from '../../model/claim.ts';
import { claimId } from '../../model/ids.ts';
import { readable } from '../../model/source.ts';
import { shortHash } from '../../text/hash.ts';
import type { Discourse } from '../coreference.ts';
import { sayingVerbs } from '../data/saying.ts';
import { determiners, prepositions } from '../grammar.ts';
import type { QuoteRun } from './marks.ts';
import { isLabel, isNegated } from './speakers/labels.ts';
import { isDefied } from './speakers/nested.ts';

/**
 * Of quotations nobody was found for, those whose clause has a speaker. No claims for a name or label, and none where the clause
 * has a verb of saying of its own before the mark: there somebody else may have said it.
 */
export function claimWithin(
  d: Discourse,
  quotes: readonly QuoteRun[],
  direct: readonly StatementClaim[],
  indirect: readonly StatementClaim[],
): StatementClaim[] {
  const { tokens, source } = d.reading.document;
  return quotes.flatMap((run) => {
    if (run.close === undefined || isLabel(d, run) || isNegated(d, run)) return [];
    const start = tokens[run.first]?.start ?? 0;
    const end = tokens[run.last - 1]?.end ?? 0;
    const isIn = (c: StatementClaim): boolean => c.spans.some((span) => span.start <= start && end <= span.end);
    if (direct.some(isIn)) return [];
    const around = indirect.filter(isIn);
    const [clause] = around;
    if (!clause || around.length > 1 || saysBetween(d, clause, run)) return [];
    return [
      {
        ...clause,
        id: claimId(shortHash(`${source.id} quote ${start}`)),
        direct: true,
        quote: readable(source.view.slice(start, end)),
        spans: [{ start, end }],
        because: ['quote/within', ...clause.because.slice(1)],
      },
    ];
  });
}

/** Between the first word of the clause and the mark, in any form: "was called", "to say". "The report" and "in terms of" are nouns. */
function saysBetween(d: Discourse, { spans: [{ start }] }: StatementClaim, run: QuoteRun): boolean {
  const { tokens } = d.reading.document;
  for (let i = run.open - 1; i >= 0 && (tokens[i]?.start ?? 0) >= start; i--) {
    const before = tokens[i - 1]?.lower ?? '';
    const isNoun = determiners.has(before) || (prepositions.has(before) && before !== 'to');
    if (isDefied(d, i)) return true;
    if (!d.quoted[i] && !isNoun && sayingVerbs.has(tokens[i]?.lower ?? '')) return true;
  }
  return false;
}
