/** The index of everything, by kind and A to Z: the search page, which without a script is the index itself. */
import { relative } from '../../text/href.ts';
import { slug } from '../../text/slug.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { fillText } from '../words/phrase.ts';
import { disputedUrl, disputeEntries } from './disputed.ts';
import { byName, lineOf } from './listing.ts';
import { counted } from './pieces.ts';

export interface SearchView {
  readonly name: string;
  readonly total: string;
  readonly lists: readonly {
    readonly id: string;
    readonly title: string;
    readonly count: number;
    readonly entries: readonly { readonly name: string; readonly href: string; readonly line: string }[];
    /** Where the list is too long for this page: the index of its kind. */
    readonly more?: { readonly text: string; readonly href: string };
  }[];
  readonly scriptHref: string;
  /** Searches the text of all pages; where the wiki has an index of it. */
  readonly textHref?: string;
  readonly indexHref: string;
  readonly libraryHref: string;
}

/** Entries of one kind on this page; its own index has the rest, and the search finds all. */
const mostPerKind = 60;

export function searchView(wiki: Wiki, limit: number = Number.POSITIVE_INFINITY): SearchView {
  const most = Math.min(mostPerKind, limit * 2);
  const url = 'search.html';
  const { words } = wiki;
  const lists = wiki.kinds.flatMap((kind): SearchView['lists'][number][] => {
    const pages = kind.pages.filter((p) => p.url !== 'index.html');
    if (pages.length === 0) return [];
    const entries = [...pages].sort(byName).slice(0, most);
    return [
      {
        id: slug(kind.type),
        title: kind.type === 'source' ? words.section.sources : kind.plural,
        count: pages.length,
        entries: entries.map((p) => ({
          name: p.page.name,
          href: relative(url, p.url),
          line: lineOf({ wiki, url }, p),
        })),
        ...(pages.length > most && kind.url !== undefined
          ? { more: { text: fillText(words.say.moreLink, { n: pages.length }), href: kind.url } }
          : {}),
      },
    ];
  });
  const disputes = wiki.disputes.all.length;
  const disputed = {
    id: 'accounts-differ',
    title: words.nav.disputed,
    count: disputes,
    entries: disputeEntries(wiki, url, most),
    ...(disputes > most ? { more: { text: fillText(words.say.moreLink, { n: disputes }), href: disputedUrl(0) } } : {}),
  };
  const sources = lists.findIndex((l) => l.id === 'source');
  if (disputes > 0) lists.splice(sources < 0 ? lists.length : sources, 0, disputed);
  const total = lists.reduce((n, l) => n + l.count, 0);
  return {
    name: words.nav.search,
    total:
      total === 0 ? words.say.emptyWiki : fillText(words.say.searchLead, { entries: counted(words, 'entries', total) }),
    lists,
    scriptHref: 'search.js',
    ...(wiki.site.settings.search === 'text' ? { textHref: 'search-text.js' } : {}),
    indexHref: 'search-index.js',
    libraryHref: 'minisearch.js',
  };
}
