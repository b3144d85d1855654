/** All dated facts, oldest first, in sections by month, with a filter by party that needs no script. */
import type { PageId } from '../../model/ids.ts';
import type { PartialDate } from '../../model/values.ts';
import { relative } from '../../text/href.ts';
import { longDateWords } from '../format/dates.ts';
import type { DatedEvent } from '../wiki/events.ts';
import { mostEvents, type Period } from '../wiki/periods.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { fillText } from '../words/phrase.ts';
import { type Citing, citing } from './cite.ts';
import { type EventRow, eventRow } from './event-rows.ts';
import { evidenceOf } from './evidence.ts';
import { counted } from './pieces.ts';
import { type EvidenceView, outlineOf, type SectionHead, type Viewed } from './sheet.ts';
import { type MonthBar, monthStrip, monthsBetween, sectionOf } from './strip.ts';
import { busiestParties, filterStyle, type Party } from './timeline-filter.ts';
import { isWhole, monthUrl, periodTitle, periodUrl } from './timeline-parts.ts';

export interface PartyFilter {
  /** Class of its events; `by-` and this is the id its link leads to, or names its page. */
  readonly key: string;
  readonly name: string;
  readonly count: number;
  /** A place on the page, or a page where the timeline is in parts. */
  readonly href: string;
  /** What the filter shows; empty where the party has a page of its own. */
  readonly shown: string;
  readonly current: boolean;
}

export type TimelineSection =
  | { readonly gap: string }
  | { readonly id: string; readonly title: string; readonly count: number; readonly events: readonly EventRow[] };

export interface TimelineView {
  readonly name: string;
  readonly lead: string;
  /** The way back to all events. */
  readonly all: { readonly href: string; readonly count: number };
  readonly showAll: string;
  readonly strip: readonly MonthBar[];
  readonly parties: readonly PartyFilter[];
  readonly months: readonly { readonly id: string; readonly title: string; readonly count: number }[];
  readonly sections: readonly TimelineSection[];
  /** Where the timeline is too long for one page: its parts; of very many, years and months beside those around this one. */
  readonly periods: readonly {
    readonly text: string;
    readonly href: string;
    /** On the first page alone. */
    readonly count?: number;
    readonly current: boolean;
  }[];
  readonly undated: string;
  /** That only the latest events are on this page. */
  readonly partly: string;
  /** CSS that makes the filter links work without a script. Made of keys only, never of names. */
  readonly style: string;
  readonly heads: Readonly<Record<string, SectionHead | undefined>>;
  readonly evidence: EvidenceView;
}

/** Latest events on the first page of a timeline in parts. */
const mostLatest = 24;

/** The first page: all events, or the list of the parts and the latest events. */
export function timelineView(wiki: Wiki, limit: number = mostLatest): Viewed<TimelineView> {
  const { dated, undated } = wiki.events;
  const whole = isWhole(wiki);
  // What is known by its year alone is not known to be late.
  const exact = dated.filter((e) => e.date.length > 4);
  const shown = whole ? dated : (exact.length > 0 ? exact : dated).slice(-Math.min(mostLatest, limit));
  const { view, uses } = viewOf(wiki, '', shown, whole);
  const lead = leadOf(wiki, dated);
  const note = undated === 0 ? '' : counted(wiki.words, 'undated', undated);
  const strip = stripOf(wiki, 'timeline.html', dated);
  const partly = whole ? '' : fillText(wiki.words.say.latestOf, { shown: shown.length, all: dated.length });
  return { view: { ...view, name: wiki.words.nav.timeline, lead, undated: note, partly, strip }, uses };
}

/** What involves one party, where the whole timeline is in parts: the latest of it. Empty for a party that is no longer there. */
export function timelineOfParty(wiki: Wiki, key: string): Viewed<TimelineView> {
  const { dated } = wiki.events;
  const party = busiestParties(wiki, dated).find((p) => p.key === key);
  const events = party === undefined ? [] : dated.filter((e) => e.involves.includes(party.id));
  const shown = events.slice(-mostEvents);
  const { view, uses } = viewOf(wiki, `by-${key}`, shown, false);
  const lead = leadOf(wiki, events);
  const { say, nav } = wiki.words;
  const partly =
    shown.length === events.length ? '' : fillText(say.latestOf, { shown: shown.length, all: events.length });
  return { view: { ...view, name: `${nav.timeline}: ${party?.name ?? ''}`, lead, partly }, uses };
}

export function timelinePartView(wiki: Wiki, period: Period): Viewed<TimelineView> {
  const { view, uses } = viewOf(wiki, period.key, wiki.events.within(period.key), true);
  return { view: { ...view, name: `${wiki.words.nav.timeline}: ${periodTitle(wiki, period)}` }, uses };
}

/** `key`: of the period that the page shows, or `by-` and that of a party. */
function viewOf(wiki: Wiki, key: string, events: readonly DatedEvent[], filters: boolean): Viewed<TimelineView> {
  const { words } = wiki;
  const url = periodUrl(key);
  const cite = citing(wiki, url);
  const outline = outlineOf({ headings: [] }, cite, words);
  const parties = filters ? busiestParties(wiki, events) : [];
  const apart = filters || isWhole(wiki) ? [] : busiestParties(wiki, wiki.events.dated);
  const sections = sectionsOf(wiki, url, cite, events, parties);
  const view: TimelineView = {
    name: '',
    lead: leadOf(wiki, events),
    showAll: fillText(words.say.showAll, { n: events.length }),
    strip: [],
    parties: [
      ...parties.map(({ key, name, count }) => ({
        key,
        name,
        count,
        href: `#by-${key}`,
        shown: fillText(words.say.filterShown, { n: count, all: events.length, party: name }),
        current: false,
      })),
      ...apart.map(({ key: party, name, count }) => ({
        key: party,
        name,
        count,
        href: relative(url, periodUrl(`by-${party}`)),
        shown: '',
        current: key === `by-${party}`,
      })),
    ],
    all:
      apart.length > 0
        ? { href: relative(url, 'timeline.html'), count: wiki.events.dated.length }
        : { href: '#all', count: events.length },
    months: sections.flatMap((s) => ('gap' in s ? [] : [{ id: s.id, title: s.title, count: s.count }])),
    sections,
    periods: wiki.events.waysFrom(key).map(({ count, isHere, ...way }) => ({
      text: periodTitle(wiki, way),
      href: relative(url, periodUrl(way.key)),
      ...(count === undefined ? {} : { count }),
      current: isHere,
    })),
    undated: '',
    partly: '',
    style: filterStyle(parties.map((p) => p.key)),
    heads: outline.heads,
    evidence: evidenceOf({ wiki, cite, outline }),
  };
  return { view, uses: cite.uses() };
}

const stripOf = (wiki: Wiki, url: string, events: readonly DatedEvent[]): readonly MonthBar[] =>
  monthStrip(wiki.words, events, (month) => relative(url, monthUrl(wiki, month)));

function leadOf({ words }: Wiki, events: readonly DatedEvent[]): string {
  const span = spanOf(events);
  if (span === undefined) return '';
  const count = counted(words, 'events', events.length);
  if (span.from === span.to)
    return fillText(words.say.timelineOne, { events: count, date: longDateWords(words, span.from) });
  return fillText(words.say.timelineLead, {
    events: count,
    from: longDateWords(words, span.from),
    to: longDateWords(words, span.to),
  });
}

/** From the first to the last event of which more than the year is known, where there are such. */
export function spanOf(
  events: readonly DatedEvent[],
): { readonly from: PartialDate; readonly to: PartialDate } | undefined {
  const exact = events.filter((e) => e.date.length > 4);
  const told = exact.length > 0 ? exact : events;
  const [first] = told;
  const last = told.at(-1);
  return first && last && { from: first.date, to: last.date };
}

function sectionsOf(
  wiki: Wiki,
  url: string,
  cite: Citing,
  events: readonly DatedEvent[],
  parties: readonly Party[],
): readonly TimelineSection[] {
  const keys = new Map(parties.map((p) => [p.id, p.key]));
  const sections: TimelineSection[] = [];
  let previous: string | undefined;
  for (const month of new Set(events.map((e) => sectionOf(e.date)))) {
    const gap = gapBefore(wiki, previous, month);
    if (gap !== undefined) sections.push({ gap });
    if (month.length === 7) previous = month;
    const title = titleOf(wiki, month);
    cite.section(title);
    const inMonth = events.filter((e) => sectionOf(e.date) === month);
    const rows = inMonth.map((e) => eventRow({ wiki, url, cite }, e, classesOf(e, keys)));
    sections.push({ id: `m${month}`, title, count: inMonth.length, events: rows });
  }
  return sections;
}

const classesOf = (event: DatedEvent, keys: ReadonlyMap<PageId, string>): string =>
  [...new Set(event.involves.map((id) => keys.get(id)).filter((k) => k !== undefined))].join(' ');

const titleOf = ({ words }: Wiki, month: string): string =>
  month.length === 7 ? longDateWords(words, month as PartialDate) : fillText(words.say.monthUnknown, { year: month });

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
