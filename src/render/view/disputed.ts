/** "Where accounts differ": every dispute of the wiki on one page. */
import type { Wiki } from '../wiki/wiki.ts';
import { citing } from './cite.ts';
import { type DisputeView, disputeView } from './dispute-view.ts';
import { type EvidenceView, evidenceOf, outlineOf, type SectionHead, type Viewed } from './entity.ts';

export interface DisputedView {
  readonly name: string;
  readonly lead: string;
  readonly disputes: readonly DisputeView[];
  readonly heads: Readonly<Record<string, SectionHead | undefined>>;
  readonly toc: readonly SectionHead[];
  readonly evidence: EvidenceView;
}

export function disputedView(wiki: Wiki): Viewed<DisputedView> {
  const url = 'disputed.html';
  const { words } = wiki;
  const cite = citing(wiki, url);
  const outline = outlineOf({ headings: [] }, cite);
  cite.section(words.section.disputed);
  const disputes = wiki.disputes.map((d) => disputeView({ wiki, url, cite }, d));
  const evidence = evidenceOf({ wiki, cite, outline });
  const view: DisputedView = {
    name: words.nav.disputed,
    lead: disputes.length === 0 ? words.say.disputedNone : words.say.disputedLead,
    disputes,
    heads: outline.heads,
    toc: outline.toc(),
    evidence,
  };
  return { view, uses: cite.uses() };
}
