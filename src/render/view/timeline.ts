/** All dated facts, oldest first, in sections by month, with a filter by party that needs no script. */
import type { PageId } from '../../model/ids.ts';
import { isPartialDate, type PartialDate } from '../../model/values.ts';
import { relative } from '../../text/href.ts';
import { longDateWords } from '../format/dates.ts';
import type { DatedEvent } from '../wiki/events.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { fillText } from '../words/phrase.ts';
import { type Citing, citing } from './cite.ts';
import { type EvidenceView, evidenceOf, outlineOf, type SectionHead, type Viewed } from './entity.ts';
import { type EventRow, eventRow } from './event-rows.ts';
import { counted } from './pieces.ts';
import { type MonthBar, monthStrip, monthsBetween, sectionOf } from './strip.ts';

export interface PartyFilter {
  /** Class of its events; `by-` and this is the id its link leads to. */
  readonly key: string;
  readonly name: string;
  readonly count: number;
  readonly shown: string;
}

export type TimelineSection =
  | { readonly gap: string }
  | { readonly id: string; readonly title: string; readonly count: number; readonly events: readonly EventRow[] };

export interface TimelineView {
  readonly name: string;
  readonly lead: string;
  readonly total: number;
  readonly showAll: string;
  readonly strip: readonly MonthBar[];
  readonly parties: readonly PartyFilter[];
  readonly months: readonly (SectionHead & { readonly count: number })[];
  readonly sections: readonly TimelineSection[];
  /** Where the timeline is too long for one page: its years. */
  readonly years: readonly {
    readonly year: string;
    readonly href: string;
    readonly count: string;
    readonly current: boolean;
  }[];
  readonly undated: string;
  /** CSS that makes the filter links work without a script. Made of keys only, never of names. */
  readonly style: string;
  readonly heads: Readonly<Record<string, SectionHead | undefined>>;
  readonly evidence: EvidenceView;
}

/** A timeline with more events than this is one page a year. */
export const mostEvents = 200;

export const timelineUrl = (year?: string): string => (year === undefined ? 'timeline.html' : `timeline/${year}.html`);

/** Years that get a page of their own; none while everything fits on one. */
export function timelineYears(wiki: Wiki): readonly string[] {
  const { dated } = wiki.events;
  return dated.length <= mostEvents ? [] : [...new Set(dated.map((e) => e.date.slice(0, 4)))];
}

/** `year` undefined: the whole timeline, or, where that is too long, the list of its years. */
export function timelineView(wiki: Wiki, year?: string): Viewed<TimelineView> {
  const url = timelineUrl(year);
  const { words } = wiki;
  const cite = citing(wiki, url);
  const years = timelineYears(wiki);
  const { dated, undated } = wiki.events;
  const events = year !== undefined ? dated.filter((e) => e.date.startsWith(year)) : years.length > 0 ? [] : dated;
  const outline = outlineOf({ headings: [] }, cite);
  const parties = partiesOf(wiki, events);
  const sections = sectionsOf(wiki, url, cite, events, new Map(parties.map((p) => [p.id, p.key])));
  const months = sections.flatMap((s) => ('gap' in s ? [] : [{ id: s.id, title: s.title, count: s.count }]));
  const strip = monthStrip(words, events);
  const evidence = evidenceOf({ wiki, cite, outline });
  const all = year === undefined ? dated : events;
  const first = all[0];
  const last = all.at(-1);
  const view: TimelineView = {
    name: year === undefined ? words.nav.timeline : `${words.nav.timeline}, ${year}`,
    lead:
      first === undefined || last === undefined
        ? ''
        : fillText(words.say.timelineLead, {
            events: counted(words, 'events', all.length),
            from: longDateWords(words, first.date),
            to: longDateWords(words, last.date),
          }),
    total: events.length,
    showAll: fillText(words.say.showAll, { n: events.length }),
    strip,
    parties: parties.map(({ key, name, count }) => ({
      key,
      name,
      count,
      shown: fillText(words.say.filterShown, { n: count, all: events.length, party: name }),
    })),
    months,
    sections,
    years: years.map((y) => ({
      year: y,
      href: relative(url, timelineUrl(y)),
      count: counted(words, 'events', dated.filter((e) => e.date.startsWith(y)).length),
      current: y === year,
    })),
    undated: undated === 0 || year !== undefined ? '' : counted(words, 'undated', undated),
    style: filterStyle(parties.map((p) => p.key)),
    heads: outline.heads,
    evidence,
  };
  return { view, uses: cite.uses() };
}

interface Party {
  readonly id: PageId;
  readonly key: string;
  readonly name: string;
  readonly count: number;
}

/** The organizations with most events; people where there are no organizations. At most eight. */
function partiesOf(wiki: Wiki, events: readonly DatedEvent[]): readonly Party[] {
  const counts = new Map<PageId, number>();
  for (const e of events) for (const id of e.involves) counts.set(id, (counts.get(id) ?? 0) + 1);
  const of = (type: 'organization' | 'person'): Party[] =>
    [...counts]
      .flatMap(([id, count], i) => {
        const page = wiki.site.byId.get(id);
        return page?.page.type === type ? [{ id, key: keyOf(page.url, i), name: page.page.name, count }] : [];
      })
      .sort((a, b) => b.count - a.count)
      .slice(0, 8);
  const organizations = of('organization');
  const chosen = organizations.length > 1 ? organizations : of('person');
  return chosen.length > 1 ? chosen : [];
}

/** Stands in a style sheet and in class names, hence plain letters only. */
function keyOf(url: string, i: number): string {
  const base = url.replace(/^.*\//, '').replace(/\.html$/, '');
  return /^[a-z][a-z0-9-]*$/.test(base) && base !== 'gap' && base !== 'mon' ? base : `party${i + 1}`;
}

function filterStyle(keys: readonly string[]): string {
  if (keys.length === 0) return '';
  const hidden = keys.flatMap((k) => [`#by-${k}:target~.mon li:not(.${k})`, `#by-${k}:target~.mon:not(:has(.${k}))`]);
  const chosen = keys.map((k) => `body:has(#by-${k}:target) [href="#by-${k}"]`);
  return `${hidden.join(',')}{display:none}${chosen.join(',')}{color:inherit;font-weight:600}`;
}

function sectionsOf(
  wiki: Wiki,
  url: string,
  cite: Citing,
  events: readonly DatedEvent[],
  keys: ReadonlyMap<PageId, string>,
): readonly TimelineSection[] {
  const sections: TimelineSection[] = [];
  let previous: string | undefined;
  const months = [...new Set(events.map((e) => sectionOf(e.date)))];
  for (const month of months) {
    const gap = gapBefore(wiki, previous, month);
    if (gap !== undefined) sections.push({ gap });
    if (month.length === 7) previous = month;
    const title = titleOf(wiki, month);
    cite.section(title);
    const inMonth = events.filter((e) => sectionOf(e.date) === month);
    sections.push({
      id: `m${month}`,
      title,
      count: inMonth.length,
      events: inMonth.map((e) => eventRow({ wiki, url, cite }, e, classesOf(e, keys))),
    });
  }
  return sections;
}

const classesOf = (event: DatedEvent, keys: ReadonlyMap<PageId, string>): string =>
  [...new Set(event.involves.map((id) => keys.get(id)).filter((k) => k !== undefined))].join(' ');

const titleOf = ({ words }: Wiki, month: string): string =>
  isPartialDate(month) && month.length === 7
    ? longDateWords(words, month as PartialDate)
    : fillText(words.say.monthUnknown, { year: month });

/** Months without events are named, so that silence is seen. */
function gapBefore({ words }: Wiki, previous: string | undefined, month: string): string | undefined {
  if (previous === undefined || month.length !== 7) return undefined;
  const between = monthsBetween(previous, month).slice(1, -1) as PartialDate[];
  const first = between[0];
  const last = between.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return first === last
    ? fillText(words.say.gap, { month: longDateWords(words, first) })
    : fillText(words.say.gapRange, { from: longDateWords(words, first), to: longDateWords(words, last) });
}
