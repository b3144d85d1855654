/** Files for readers' tools: search index, and with a base URL the site map and the feed. */
import type { OutputFile } from '../output.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { atomFeed } from './feed.ts';
import { llmsText } from './llms.ts';
import { searchIndex } from './search.ts';
import { siteMap } from './sitemap.ts';

/** Path → what makes the file. `indexUrls`: the pages about the wiki as a whole. */
export function metaFiles(
  { settings: { baseUrl } }: Wiki['site'],
  indexUrls: readonly string[],
): Readonly<Record<string, (wiki: Wiki) => OutputFile['content']>> {
  return {
    'search-index.js': searchIndex,
    'llms.txt': llmsText,
    ...(baseUrl === undefined
      ? {}
      : {
          'feed.xml': (wiki) => atomFeed(wiki, baseUrl),
          'sitemap.xml': (wiki) => siteMap(wiki, baseUrl, indexUrls),
          'robots.txt': () => `User-agent: *\nAllow: /\nSitemap: ${baseUrl}sitemap.xml\n`,
        }),
  };
}
