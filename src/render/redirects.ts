/** Other names of pages → short pages that lead to them: an old address goes on working, a guessed one may. */
import { byCodeUnit } from '../model/ids.ts';
import { relative } from '../text/href.ts';
import { slug } from '../text/slug.ts';
import { escaped } from './escape.ts';
import type { OutputFile } from './output.ts';
import type { Card } from './wiki/pages.ts';
import type { Wiki } from './wiki/wiki.ts';

/** An address that two pages could claim leads nowhere; one that a file has is left alone. */
export function redirects(wiki: Wiki, taken: ReadonlySet<string>): readonly OutputFile[] {
  const used = new Set([...taken].map(fold));
  const claims = new Map<string, { readonly url: string; readonly pages: Set<Card> }>();
  for (const page of wiki.site.pages) {
    for (const alias of page.page.aliases) {
      const url = addressOf(page, alias);
      const claim = claims.get(fold(url)) ?? { url, pages: new Set() };
      claim.pages.add(page);
      claims.set(fold(url), claim);
    }
  }
  return [...claims]
    .flatMap(([key, { url, pages }]) => {
      const [page] = pages;
      return page === undefined || pages.size > 1 || used.has(key)
        ? []
        : [{ path: url, content: htmlOf(wiki, url, page) }];
    })
    .sort((a, b) => byCodeUnit(a.path, b.path));
}

/** Some file systems do not tell case apart. */
const fold = (path: string): string => path.normalize('NFC').toLowerCase();

/** An alias with a slash is an address of the wiki; any other stands in the page's own folder. */
function addressOf({ url }: Card, alias: string): string {
  const parts = alias
    .replace(/\.(?:html?|md)$/i, '')
    .split('/')
    .filter((p) => p !== '' && p !== '.' && p !== '..');
  const own = alias.includes('/') ? [] : url.split('/').slice(0, -1);
  return `${[...own, ...parts.map(slug)].join('/')}.html`;
}

function htmlOf(wiki: Wiki, url: string, page: Card): string {
  const { language } = wiki.site.settings;
  const to = escaped(relative(url, page.url));
  const name = escaped(page.page.name);
  return `<!doctype html>
<html lang="${escaped(language)}"><head><meta charset="utf-8"><title>${name}</title><meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url=${to}"><link rel="canonical" href="${to}"></head>
<body><h1><a href="${to}">${name}</a></h1></body></html>
`;
}
