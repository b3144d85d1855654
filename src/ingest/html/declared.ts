/** What a page says about itself → the metadata of its report. */
import type { SourceMeta } from '../../model/source.ts';
import { webAddress } from '../stated.ts';
import { dateOf, type PageData, text } from './page.ts';

/** `byline` and `headline` are what the page shows. */
export function declaredMeta(page: PageData, headline: string | undefined, byline: string | undefined): SourceMeta {
  const { named, news } = page;
  const first = (...names: string[]): string | undefined => names.map((n) => named.get(n)).find((v) => v !== undefined);
  const publisher =
    nameOf(news.publisher) ?? first('og:site_name', 'dc.publisher', 'citation_publisher', 'application-name');
  const title =
    text(news.headline) ??
    headline ??
    first('og:title', 'twitter:title', 'dc.title') ??
    withoutSite(page.title, publisher);
  const author = namesOf(news.author) ?? first('author', 'article:author', 'dc.creator', 'parsely-author') ?? byline;
  const date =
    dateOf(text(news.datePublished)) ??
    dateOf(
      first('article:published_time', 'date', 'pubdate', 'dc.date', 'dc.date.issued', 'citation_publication_date'),
    ) ??
    dateOf(first('publish-date', 'datepublished', 'sailthru.date', 'parsely-pub-date')) ??
    page.time;
  const url = [page.canonical, first('og:url'), text(news.url), text(news.mainEntityOfPage)]
    .map((address) => webAddress(address ?? ''))
    .find((address) => address !== undefined);
  const dateline = text(news.dateline);
  const credited = author?.replace(/^by:?\s+/i, '').trim();
  return {
    ...(title && { title }),
    ...(publisher && { publisher }),
    // Some pages give the address of the author's page instead of the name.
    ...(credited && !/^https?:/i.test(credited) && credited.length <= 120 && { author: credited }),
    ...(date && { date, dateBasis: 'metadata' as const }),
    ...(dateline && { dateline }),
    ...(url && { url }),
  };
}

const nameOf = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? text((value as { name?: unknown }).name)
    : text(value);

function namesOf(value: unknown): string | undefined {
  const names = (Array.isArray(value) ? value : [value]).map(nameOf).filter((n) => n !== undefined);
  return names.length > 0 ? names.join(', ') : undefined;
}

/** "Talks fail – Evening Post" without the site's name, when it is known. */
function withoutSite(title: string | undefined, site: string | undefined): string | undefined {
  if (title === undefined || site === undefined || !title.endsWith(site)) return title;
  return title.slice(0, -site.length).replace(/\s*[|–—·:-]\s*$/, '') || title;
}
