/** A report whose names and dates are known → everything else it claims. */
import type { Extraction } from '../model/claim.ts';
import { type Discourse, discourse } from './coreference.ts';
import { claimDescriptions } from './descriptions.ts';
import { findFigures } from './figures/index.ts';
import { findProposals } from './proposals/index.ts';
import { claimIndirect } from './quotes/indirect/indirect.ts';
import { findQuotes, type QuoteRun } from './quotes/marks.ts';
import { tracked } from './quotes/speakers/track.ts';
import { claimQuotations } from './quotes/statements.ts';
import { claimWithin } from './quotes/within.ts';
import type { Reading } from './reading.ts';
import { claimRoles, findTitles } from './roles.ts';
import { weighed } from './sureness/index.ts';
import { topicOf } from './topic.ts';

/** The report with what tells who is meant, and its quotations. */
export function understand(reading: Reading): { readonly d: Discourse; readonly quotes: readonly QuoteRun[] } {
  const quotes = findQuotes(reading.document);
  const quoted = reading.document.tokens.map(() => false);
  for (const run of quotes) for (let i = run.first; i < run.last; i++) quoted[i] = true;
  return { d: tracked(discourse(reading, quoted, findTitles(reading))), quotes };
}

/** Titles, statements, figures, proposals and positions of one report. */
export const claimAll = (reading: Reading): Extraction => weighed(reading, claimed(reading));

/** The same, each as sure as the rule that made it. */
export function claimed(reading: Reading): Extraction {
  const { d, quotes } = understand(reading);
  const direct = claimQuotations(d, quotes);
  const indirect = claimIndirect(d, direct);
  const within = claimWithin(d, quotes, direct, indirect);
  const statements = [...direct, ...within, ...indirect].sort((a, b) => a.spans[0].start - b.spans[0].start);
  const { proposals, positions } = findProposals(d, statements);
  return {
    source: reading.document.source.id,
    topic: topicOf(reading.document),
    entities: reading.entities,
    roles: claimRoles(reading, d.titles),
    descriptions: claimDescriptions(reading),
    statements,
    figures: findFigures(reading, statements, d),
    proposals,
    positions,
  };
}
