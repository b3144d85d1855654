/** Pages → the linked site; what it was before, or was saved by an earlier process, is a help and never a part of the result. */
import type { Page } from '../model/page.ts';
import type { Site, SiteSettings } from '../model/site.ts';
import type { Body } from './body/index.ts';
import { checkEvidence, linkPage, sitePageOf } from './linked.ts';
import { joinPages, workingsOf } from './site.ts';

export { type Body, type BodyStore, readBodies } from './body/index.ts';
export { type KeptPages, keptWorld, type Lookups, lookupsIn } from './kept.ts';
export { type EditedText, type Relinked, relinkPages } from './relink.ts';
export { restoreSite, type SavedPage, type SavedSite, type SavingSite, saveSite } from './saved.ts';

export interface LinkOptions {
  /** Paths below `content/` of the files that are no pages, and of pages that can not be read. */
  readonly files?: readonly string[];
  /** Folder of the pages as messages name it. */
  readonly folder?: string;
  /** What `readBodies` gives. */
  readonly bodyOf: (page: Page) => Body;
  /** The site as it was: a help, never a part of the result. */
  readonly before?: Site | undefined;
}

export function linkSite(pages: readonly Page[], settings: SiteSettings, options: LinkOptions): Site {
  const { files = [], folder = 'content', bodyOf, before } = options;
  const old = before && workingsOf(before);
  return joinPages(
    pages,
    settings,
    { files, folder, before: old?.folder === folder ? before : undefined },
    {
      check: ({ given, page, url }, reports) => {
        const was = old?.checked.get(given.path);
        const body = was?.given === given ? () => was.entry.body : bodyOf;
        return checkEvidence(given, page, url, reports, body, folder);
      },
      link: linkPage,
      show: sitePageOf,
    },
  );
}

/** Pages of which the site knew what it knows now: their bodies are not asked for. */
export const pagesIn = (site: Site): ReadonlySet<Page> =>
  new Set([...(workingsOf(site)?.apart.values() ?? [])].map(({ given }) => given));
