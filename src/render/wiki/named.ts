/** Somebody whom a report names by no name → how the wiki calls them: words of a damaged text stand in quotation marks. */
import type { Evidence } from '../../model/evidence.ts';
import type { Ref } from '../../model/site.ts';
import type { Words } from '../words/index.ts';
import type { Ground } from './ground.ts';
import type { Reports } from './reports.ts';

export type Naming = (party: string, evidence: readonly Evidence[]) => Ref;

/** Stems without capital letters would else read as a mistake of the wiki's own. */
export const namingOf =
  (site: Ground, reports: Reports, { openQuote, closeQuote }: Words): Naming =>
  (party, evidence) => {
    const ref = site.resolve(party);
    if (ref.page !== undefined || !evidence.every((e) => reports.of(e.source).degraded)) return ref;
    // Words that were read back into ordinary ones are the wiki's.
    if (!evidence.some((e) => e.quote.includes(ref.text))) return ref;
    return { ...ref, text: `${openQuote}${ref.text}${closeQuote}` };
  };
