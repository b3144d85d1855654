/** "Where accounts differ": every dispute of the wiki, some on each page. */
import { relative } from '../../text/href.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { citing } from './cite.ts';
import { type DisputeView, disputeView } from './dispute-view.ts';
import { evidenceOf } from './evidence.ts';
import { plain } from './rich.ts';
import { type EvidenceView, outlineOf, type SectionHead, type Viewed } from './sheet.ts';

export interface DisputedView {
  readonly name: string;
  readonly lead: string;
  readonly disputes: readonly DisputeView[];
  readonly chunks: readonly { readonly text: string; readonly href: string; readonly current: boolean }[];
  readonly heads: Readonly<Record<string, SectionHead | undefined>>;
  readonly evidence: EvidenceView;
}

const perPage = 20;

export const disputedUrl = (chunk: number): string => (chunk === 0 ? 'disputed.html' : `disputed/${chunk + 1}.html`);

/** None where nothing is disputed. */
export const disputedCount = (wiki: Wiki): number => Math.ceil(wiki.disputes.all.length / perPage);

/** For indexes: the question, whose accounts differ, and where they stand. */
export function disputeEntries(
  wiki: Wiki,
  url: string,
  most: number = Number.POSITIVE_INFINITY,
): readonly { readonly name: string; readonly href: string; readonly line: string }[] {
  const cite = citing(wiki, url);
  return wiki.disputes.all.slice(0, most).map((d, i) => {
    const { id, title, accounts } = disputeView({ wiki, url, cite }, d);
    return {
      name: title,
      href: `${relative(url, disputedUrl(Math.floor(i / perPage)))}#${id}`,
      line: [...new Set(accounts.map(({ who }) => plain(who)))].join('; '),
    };
  });
}

export function disputedView(wiki: Wiki, chunk: number): Viewed<DisputedView> {
  const url = disputedUrl(chunk);
  const { words } = wiki;
  const cite = citing(wiki, url);
  const outline = outlineOf({ headings: [] }, cite, words);
  cite.section(words.short.disputed ?? '');
  const inside = wiki.disputes.all.slice(chunk * perPage, (chunk + 1) * perPage);
  const count = disputedCount(wiki);
  const view: DisputedView = {
    name: words.nav.disputed,
    lead: words.say.disputedLead,
    disputes: inside.map((d) => disputeView({ wiki, url, cite }, d)),
    chunks:
      count < 2
        ? []
        : Array.from({ length: count }, (_, i) => ({
            text: String(i + 1),
            href: relative(url, disputedUrl(i)),
            current: i === chunk,
          })),
    heads: outline.heads,
    evidence: evidenceOf({ wiki, cite, outline }),
  };
  return { view, uses: cite.uses() };
}
