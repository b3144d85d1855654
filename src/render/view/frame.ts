/** What surrounds every page: head, navigation, breadcrumb, footer. */

import { relative } from '../../text/href.ts';
import { besideUrl } from '../beside.ts';
import { kindFolders, typeOf } from '../wiki/kinds.ts';
import type { Card } from '../wiki/pages.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { pluralOf, type Words } from '../words/index.ts';
import { fillText } from '../words/phrase.ts';

export interface NavItem {
  readonly text: string;
  readonly href: string;
  readonly current: boolean;
}

export interface Crumb {
  readonly text: string;
  readonly href?: string;
}

/** `it.site` of every template. */
export interface Frame {
  readonly title: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Of the whole document, site name included. */
  readonly documentTitle: string;
  readonly description: string;
  readonly home: string;
  readonly css: string;
  readonly script: string;
  readonly nav: readonly NavItem[];
  readonly crumbs: readonly Crumb[];
  readonly canonical?: string;
  readonly feed?: string;
  /** The page's facts as JSON, and as CSV. */
  readonly data?: string;
  readonly table?: string;
  /** The index of all words takes this page in. */
  readonly searched: boolean;
  readonly ogType: 'website' | 'article' | 'profile';
  readonly footer: string;
  readonly footerLinks: readonly Crumb[];
  /** For a page that is shown at any address: the style sheet's own. */
  readonly cssAnywhere?: string;
}

/** Everything a template is given. */
export interface TemplateData<P> {
  readonly site: Frame;
  readonly page: P;
  readonly w: Words;
  /** JSON-LD, already safe to stand inside a script element. */
  readonly jsonld: string;
}

interface FrameInput {
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly crumbs: readonly Crumb[];
  readonly ogType?: Frame['ogType'];
  readonly anywhere?: boolean;
  readonly page?: Card;
}

export const kindIndexUrl = (kind: keyof typeof kindFolders): string => `${kindFolders[kind]}/index.html`;

export function frameOf(wiki: Wiki, input: FrameInput): Frame {
  const { settings } = wiki.site;
  const { words } = wiki;
  const { url } = input;
  // A page shown at addresses that are not its own can not link relatively, where the wiki's address is known.
  const base = input.anywhere === true ? settings.baseUrl : undefined;
  const link = (to: string): string => (base === undefined ? relative(url, to) : absolute(base, to));
  const canonical = settings.baseUrl === undefined ? undefined : absolute(settings.baseUrl, url);
  return {
    title: settings.title,
    language: settings.language,
    direction: wiki.direction,
    documentTitle: input.title === settings.title ? settings.title : `${input.title} · ${settings.title}`,
    description: shortened(input.description),
    home: link('index.html'),
    css: relative(url, 'wiki.css'),
    script: relative(url, 'wiki.js'),
    nav: navOf(wiki, url, link),
    crumbs: input.crumbs,
    ...(canonical === undefined ? {} : { canonical, feed: relative(url, 'feed.xml') }),
    ...(input.page === undefined || typeOf(input.page) === 'page'
      ? {}
      : { data: relative(url, besideUrl(url, 'json')), table: relative(url, besideUrl(url, 'csv')) }),
    searched: settings.search === 'text' && input.page !== undefined,
    ogType: input.ogType ?? 'website',
    footer: fillText(words.say.footer, {
      reports: fillText(pluralOf(words, words.count.reports, wiki.reports.all.length), { n: wiki.reports.all.length }),
    }),
    footerLinks: footerLinks(wiki, link),
    ...(base === undefined ? {} : { cssAnywhere: absolute(base, 'wiki.css') }),
  };
}

/** An address below the base URL. `index.html` is left out: servers answer the folder with it. */
export const absolute = (base: string, url: string): string =>
  base + relative('', url === 'index.html' ? '' : url.replace(/(^|\/)index\.html$/, '$1'));

/** Lists of kinds that have pages, the timeline where there are dates; reports and the index come last. */
function navOf(wiki: Wiki, url: string, link: (to: string) => string): NavItem[] {
  const { words, kinds } = wiki;
  const lists = kinds.flatMap((k) =>
    k.url === undefined ? [] : [{ text: k.plural, to: k.url, last: k.type === 'source' }],
  );
  const items = [
    { text: words.nav.overview, to: 'index.html' },
    ...lists.filter((l) => !l.last),
    ...(wiki.events.any ? [{ text: words.nav.timeline, to: 'timeline.html' }] : []),
    ...lists.filter((l) => l.last),
    { text: words.nav.search, to: 'search.html' },
  ];
  return items.map(({ text, to }) => ({ text, href: link(to), current: to === url }));
}

function footerLinks(wiki: Wiki, link: (to: string) => string): Crumb[] {
  const { words } = wiki;
  return [
    { text: words.say.generated, href: link('index.html#how') },
    ...(wiki.reports.all.length > 0 ? [{ text: words.kinds.source.many, href: link(kindIndexUrl('source')) }] : []),
    ...(wiki.disputes.any ? [{ text: words.nav.disputed, href: link('disputed.html') }] : []),
    ...(wiki.anyChange ? [{ text: words.nav.changes, href: link('changes.html') }] : []),
  ];
}

/** At most 160 UTF-16 units, cut between words. */
function shortened(description: string): string {
  const flat = description.replace(/\s+/g, ' ').trim();
  if (flat.length <= 160) return flat;
  const cut = flat.slice(0, 159);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 100)).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
