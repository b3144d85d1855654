/** A report whose names and dates are known → everything else it claims. */
import type { Extraction } from '../model/claim.ts';
import { discourse } from './coreference.ts';
import { claimDescriptions } from './descriptions.ts';
import { findFigures } from './figures/index.ts';
import { findProposals } from './proposals/index.ts';
import { claimIndirect } from './quotes/indirect/indirect.ts';
import { findQuotes } from './quotes/marks.ts';
import { tracked } from './quotes/speakers/track.ts';
import { claimQuotations } from './quotes/statements.ts';
import type { Reading } from './reading.ts';
import { claimRoles, findTitles } from './roles.ts';

/** Titles, statements, figures, proposals and positions of one report. */
export function claimAll(reading: Reading): Extraction {
  const quotes = findQuotes(reading.document);
  const quoted = reading.document.tokens.map(() => false);
  for (const run of quotes) for (let i = run.first; i < run.last; i++) quoted[i] = true;
  const titles = findTitles(reading);
  const d = tracked(discourse(reading, quoted, titles));
  const direct = claimQuotations(d, quotes);
  const statements = [...direct, ...claimIndirect(d, direct)].sort((a, b) => a.spans[0].start - b.spans[0].start);
  const { proposals, positions } = findProposals(d, statements);
  return {
    source: reading.document.source.id,
    entities: reading.entities,
    roles: claimRoles(reading, titles),
    descriptions: claimDescriptions(reading),
    statements,
    figures: findFigures(reading, statements, d),
    proposals,
    positions,
  };
}
