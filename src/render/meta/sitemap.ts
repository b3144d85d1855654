/** sitemap.xml: every page that a search engine should know, with absolute addresses. */

import { escaped } from '../view/entity.ts';
import { absolute } from '../view/frame.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { indexUrls } from './urls.ts';

export function siteMap(wiki: Wiki, baseUrl: string): string {
  const urls = [...new Set([...indexUrls(wiki), ...wiki.site.pages.map((p) => p.url)])].sort();
  const entries = urls.map((url) => `  <url><loc>${escaped(absolute(baseUrl, url))}</loc></url>\n`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries}</urlset>\n`;
}
