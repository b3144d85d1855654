/** Atom feed of what changed, newest report first. Dates are those of the reports: there is no clock in a build. */
import { Feed } from 'feed';
import type { Evidence } from '../../model/evidence.ts';
import type { PartialDate } from '../../model/values.ts';
import { escaped } from '../escape.ts';
import { dayNumber } from '../format/dates.ts';
import { changeRow } from '../view/change-rows.ts';
import { citing } from '../view/cite.ts';
import { absolute } from '../view/frame.ts';
import { type Marks, plain } from '../view/rich.ts';
import type { Change } from '../wiki/changes.ts';
import { factOf, type Told } from '../wiki/events.ts';
import type { Wiki } from '../wiki/wiki.ts';

const mostEntries = 50;

export function atomFeed(wiki: Wiki, baseUrl: string): string {
  const { title, description, language } = wiki.site.settings;
  const entries = latest(wiki);
  const feed = new Feed({
    id: baseUrl,
    title: clean(title),
    description: clean(description),
    link: baseUrl,
    language,
    feed: `${baseUrl}feed.xml`,
    copyright: '',
    generator: 'factwiki',
    author: { name: clean(title) },
    updated: dayOf(entries[0]?.date),
  });
  for (const { change, date } of entries) {
    const { when, what, marks } = changeRow({ wiki, url: 'index.html', cite: citing(wiki, 'index.html') }, change);
    const link = `${absolute(baseUrl, pageUrl(wiki, change.told))}#f-${change.id}`;
    feed.addItem({
      id: link,
      link,
      title: html(`${when.words}: ${plain(what)}`),
      description: html(saidBy(factOf(change.told).evidence, marks)),
      date: dayOf(date),
    });
  }
  return `${feed.atom1()}\n`;
}

/** The sentences that say so, and their marks: “… rejected the offer.” (CH 3) */
function saidBy(evidence: readonly Evidence[], marks: Marks): string {
  const sentences = [...new Set(evidence.map((e) => e.quote.replace(/\s+/g, ' ').trim()))].slice(0, mostSentences);
  return `${sentences.join(' … ')} (${marks.map((group) => group.map((m) => m.label).join(', ')).join('; ')})`;
}

const mostSentences = 3;

interface Entry {
  readonly change: Change;
  readonly date: PartialDate;
}

/** A change of a report without a date is news of no day: it is on the page of changes alone. */
function latest(wiki: Wiki): readonly Entry[] {
  const dated = wiki.changes.filter((b) => b.report.date !== undefined);
  const entries: Entry[] = [];
  for (const { report, changes } of dated) {
    if (entries.length >= mostEntries) break;
    for (const change of changes) if (report.date !== undefined) entries.push({ change, date: report.date });
  }
  return entries.slice(0, mostEntries);
}

/** A feed needs a full date: the first day of a month or year. The title says what is known. */
const dayOf = (date: PartialDate | undefined): Date => new Date(date === undefined ? 0 : dayNumber(date) * 86_400_000);

function pageUrl(wiki: Wiki, told: Told): string {
  if (told.about === 'position') return (wiki.pageOf(told.position.proposal) ?? told.position.home).url;
  return told.about === 'value' ? told.value.figure.url : told.page.url;
}

/** Titles and summaries of a feed are HTML, put into a CDATA section. */
const html = (s: string): string => escaped(clean(s));

/** Control characters are not allowed in XML at all, and `]]>` would end a CDATA section. */
const clean = (s: string): string => s.replace(/\p{Cc}+|[\uFFFE\uFFFF]/gu, ' ').replaceAll(']]>', ']] >');
