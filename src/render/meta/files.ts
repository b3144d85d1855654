/** Files for readers' tools: search index, and with a base URL the site map and the feed. */
import type { OutputFile } from '../output.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { atomFeed } from './feed.ts';
import { llmsText } from './llms.ts';
import { searchIndex } from './search.ts';
import { siteMap } from './sitemap.ts';

/** `indexUrls`: the pages about the wiki as a whole. */
export function metaFiles(wiki: Wiki, indexUrls: readonly string[]): readonly OutputFile[] {
  const { baseUrl } = wiki.site.settings;
  return [
    { path: 'search-index.js', content: searchIndex(wiki) },
    { path: 'llms.txt', content: llmsText(wiki) },
    ...(baseUrl === undefined
      ? []
      : [
          { path: 'feed.xml', content: atomFeed(wiki, baseUrl) },
          { path: 'sitemap.xml', content: siteMap(wiki, baseUrl, indexUrls) },
          { path: 'robots.txt', content: `User-agent: *\nAllow: /\nSitemap: ${baseUrl}sitemap.xml\n` },
        ]),
  ];
}
