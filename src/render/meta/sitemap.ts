/** sitemap.xml: every page that a search engine should know, with absolute addresses. */

import { escaped } from '../escape.ts';
import { absolute } from '../view/frame.ts';
import type { Wiki } from '../wiki/wiki.ts';

export function siteMap(wiki: Wiki, baseUrl: string, indexUrls: readonly string[]): string {
  const urls = [...new Set([...indexUrls, ...wiki.site.pages.map((p) => p.url)])].sort();
  const entries = urls.map((url) => `  <url><loc>${escaped(absolute(baseUrl, url))}</loc></url>\n`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries}</urlset>\n`;
}
