/** An annotated sentence or two → who says what in it, a line each: `jones: The yard is full`. */
import { claimIndirect } from '../../src/extract/quotes/indirect/indirect.ts';
import { findQuotes } from '../../src/extract/quotes/marks.ts';
import { claimQuotations } from '../../src/extract/quotes/statements.ts';
import type { StatementClaim } from '../../src/model/claim.ts';
import { asCase } from './case.ts';

/** Speaker and words of every direct statement, in order. */
export function direct(markup: string): string[] {
  const c = asCase(markup);
  return claimQuotations(c.discourse, findQuotes(c.reading.document)).map((s) => `${who(s)}: ${s.quote}`);
}

/** `jones`, `? an official`, `? a spokesman for Acme of acme`; behind `via` the outlet. */
function who({ speaker, via }: StatementClaim): string {
  const outlet = via === undefined ? '' : ` via ${via}`;
  if ('entity' in speaker) return `${speaker.entity}${outlet}`;
  return `? ${speaker.unnamed}${speaker.of === undefined ? '' : ` of ${speaker.of}`}${outlet}`;
}

/** The same of indirect statements. */
export function indirect(markup: string): string[] {
  const c = asCase(markup);
  const quotes = claimQuotations(c.discourse, findQuotes(c.reading.document));
  return claimIndirect(c.discourse, quotes).map((s) => `${who(s)}: ${s.quote}`);
}
