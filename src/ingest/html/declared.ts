/** The tree of a page → what it declares about itself: JSON-LD, Open Graph and other meta elements, `<time>`, `<link>`. */
import type { SourceMeta } from '../../model/source.ts';
import type { PartialDate } from '../../model/values.ts';
import { printedDate } from '../dates.ts';
import { languageCode } from '../language.ts';
import { webAddress } from '../stated.ts';
import { attribute, type HtmlElement, type HtmlParent, isElement, textOf, walk } from './nodes.ts';

export interface Declared {
  readonly meta: SourceMeta;
  readonly language?: string;
}

interface Found {
  /** Meta elements by lower-cased name or property; the first of a name counts. */
  readonly named: ReadonlyMap<string, string>;
  readonly news: Readonly<Record<string, unknown>>;
  readonly title?: string;
  readonly canonical?: string;
  readonly time?: PartialDate;
  readonly language?: string;
}

/** `byline` is what the page shows, for pages that declare no author; `headline` likewise. */
export function readDeclared(document: HtmlParent, headline: string | undefined, byline: string | undefined): Declared {
  const found = search(document);
  const { named, news } = found;
  const first = (...names: string[]): string | undefined => names.map((n) => named.get(n)).find((v) => v !== undefined);
  const publisher =
    nameOf(news.publisher) ?? first('og:site_name', 'dc.publisher', 'citation_publisher', 'application-name');
  const title =
    text(news.headline) ??
    headline ??
    first('og:title', 'twitter:title', 'dc.title') ??
    withoutSite(found.title, publisher);
  const author = namesOf(news.author) ?? first('author', 'article:author', 'dc.creator', 'parsely-author') ?? byline;
  const date =
    dateOf(text(news.datePublished)) ??
    dateOf(
      first('article:published_time', 'date', 'pubdate', 'dc.date', 'dc.date.issued', 'citation_publication_date'),
    ) ??
    dateOf(first('publish-date', 'datepublished', 'sailthru.date', 'parsely-pub-date')) ??
    found.time;
  const url = [found.canonical, first('og:url'), text(news.url), text(news.mainEntityOfPage)]
    .map((address) => webAddress(address ?? ''))
    .find((address) => address !== undefined);
  const dateline = text(news.dateline);
  const credited = author?.replace(/^by:?\s+/i, '').trim();
  return {
    meta: {
      ...(title && { title }),
      ...(publisher && { publisher }),
      // Some pages give the address of the author's page instead of the name.
      ...(credited && !/^https?:/i.test(credited) && credited.length <= 120 && { author: credited }),
      ...(date && { date, dateBasis: 'metadata' as const }),
      ...(dateline && { dateline }),
      ...(url && { url }),
    },
    ...(found.language && { language: found.language }),
  };
}

type Finding = { -readonly [K in keyof Found]: Found[K] } & { readonly named: Map<string, string> };

function search(document: HtmlParent): Found {
  const found: Finding = { named: new Map(), news: {} };
  walk(document, (node) => {
    if (isElement(node) && Object.hasOwn(readers, node.tagName)) {
      readers[node.tagName]?.(found, node, (name) => clean(attribute(node, name)));
    }
    return true;
  });
  return found;
}

type ElementReader = (found: Finding, element: HtmlElement, value: (name: string) => string | undefined) => void;

const readers: Readonly<Record<string, ElementReader>> = {
  html: (found, _, value) => assign(found, 'language', languageCode(value('lang') ?? '')),
  title: (found, element) => assign(found, 'title', clean(textOf(element))),
  link: (found, _, value) => {
    if (value('rel')?.toLowerCase() === 'canonical') assign(found, 'canonical', value('href'));
  },
  time: (found, element, value) => assign(found, 'time', dateOf(value('datetime')) ?? dateOf(textOf(element))),
  script: (found, element, value) => {
    if (value('type')?.toLowerCase() !== 'application/ld+json' || 'headline' in found.news) return;
    found.news = newsIn(textOf(element)) ?? found.news;
  },
  meta: ({ named }, _, value) => {
    const name = (value('property') ?? value('name') ?? value('itemprop'))?.toLowerCase();
    const content = value('content');
    if (name !== undefined && content !== undefined && !named.has(name)) named.set(name, content);
  },
};

function assign<T, K extends keyof T>(into: T, key: K, value: T[K] | undefined): void {
  if (value !== undefined && into[key] === undefined) into[key] = value;
}

const clean = (value: string | undefined): string | undefined => value?.replace(/\s+/g, ' ').trim() || undefined;

const text = (value: unknown): string | undefined => (typeof value === 'string' ? clean(value) : undefined);

/** Only a full day: pages declare nothing less on purpose. */
const dateOf = (value: string | undefined): PartialDate | undefined => {
  const date = value === undefined ? undefined : printedDate(value);
  return date && date.length === 10 ? date : undefined;
};

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

/** The article among the things a page describes (schema.org NewsArticle and its kin). */
function newsIn(json: string): Readonly<Record<string, unknown>> | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return undefined;
  }
  const isArticle = (thing: unknown): thing is Record<string, unknown> =>
    typeof thing === 'object' &&
    thing !== null &&
    [(thing as { '@type'?: unknown })['@type']]
      .flat()
      .some((type) => typeof type === 'string' && /Article$|^Report|BlogPosting$/.test(type));
  const graph = (thing: unknown): unknown[] =>
    typeof thing === 'object' && thing !== null && '@graph' in thing
      ? [thing, (thing as { '@graph': unknown })['@graph']].flat()
      : [thing];
  return [parsed].flat().flatMap(graph).find(isArticle);
}
