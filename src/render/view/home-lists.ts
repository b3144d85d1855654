/** Lists of the overview: the key figures, the people and bodies named most often, what the wiki has how much of. */

import { relative } from '../../text/href.ts';
import { type PageOfType, pagesOf } from '../wiki/pages.ts';
import { reportsNaming } from '../wiki/reports.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { fillText } from '../words/phrase.ts';
import type { Citing } from './cite.ts';
import { kindIndexUrl } from './frame.ts';
import { coverage } from './infobox.ts';
import { byName, markedLine } from './listing.ts';
import type { Here } from './pieces.ts';
import type { Rich } from './rich.ts';
import type { Outline } from './sheet.ts';

/** A link to the whole list, where the overview shows only its beginning. */
export interface More {
  readonly text: string;
  readonly href: string;
}

export interface HomeEntry {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly line: Rich;
  readonly coverage: Rich;
}

/** Of more than `most` those that several reports give, or that are disputed. */
export const keyFigures = (wiki: Wiki, most: number): readonly PageOfType<'figure'>[] =>
  [...pagesOf(wiki.site, 'figure')]
    .map((f) => ({ f, weight: weight(wiki, f) }))
    .sort((a, b) => b.weight - a.weight || byName(a.f, b.f))
    .slice(0, most)
    .map(({ f }) => f);

function weight(wiki: Wiki, figure: PageOfType<'figure'>): number {
  const values = wiki.values.ofFigure(figure.page.id);
  const reports = new Set(values.flatMap((v) => v.fact.evidence.map((e) => e.source))).size;
  return (
    reports * 4 +
    values.length +
    (values.some((v) => v.standing === 'disputed') ? 6 : 0) +
    (figure.page.facts.unit === 'people' ? 1 : 0)
  );
}

export function moreOf(
  here: Here,
  kind: 'person' | 'organization' | 'proposal' | 'figure' | 'source',
  all: number,
  shown: number,
): More | undefined {
  if (all <= shown) return undefined;
  return { text: fillText(here.wiki.words.say.moreLink, { n: all }), href: relative(here.url, kindIndexUrl(kind)) };
}

/** Those named in most reports, then most often. */
export function entriesOf(
  here: Here & { readonly cite: Citing },
  outline: Outline,
  key: string,
  kind: 'person' | 'organization',
  most: number,
  more: Record<string, More | undefined>,
): readonly HomeEntry[] {
  const { wiki, url } = here;
  const all = pagesOf(wiki.site, kind);
  outline.open(key, wiki.words.section[kind === 'person' ? 'people' : 'organizations'], all.length);
  more[key] = moreOf(here, kind, all.length, most);
  const ranked = all.map((p) => ({
    p,
    reports: reportsNaming(wiki.reports, p).length,
    times: Object.values(p.page.mentions).flat().length,
  }));
  ranked.sort((a, b) => b.reports - a.reports || b.times - a.times || byName(a.p, b.p));
  return ranked.slice(0, most).map(({ p }) => ({
    id: p.page.id,
    name: p.page.name,
    href: relative(url, p.url),
    line: markedLine(here, p),
    coverage: wiki.reports.all.length === 0 ? [] : coverage(wiki, p),
  }));
}

export interface Counted {
  readonly text: string;
  readonly href: string;
  readonly count: number;
}

export function countsOf(wiki: Wiki, figures: number, proposals: number): readonly Counted[] {
  const { words } = wiki;
  const list = [
    { text: words.kinds.person.many, href: '#people', count: pagesOf(wiki.site, 'person').length },
    { text: words.kinds.organization.many, href: '#organizations', count: pagesOf(wiki.site, 'organization').length },
    { text: words.kinds.proposal.many, href: '#proposals', count: proposals },
    { text: words.kinds.figure.many, href: '#figures', count: figures },
    { text: words.section.disputed, href: '#disputed', count: wiki.disputes.all.length },
    { text: words.nav.events, href: '#time', count: wiki.events.dated.length },
    { text: words.section.sources, href: '#sources', count: wiki.reports.all.length },
  ];
  return list.filter((entry) => entry.count > 0);
}
