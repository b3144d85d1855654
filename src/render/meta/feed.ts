/** Atom feed of the latest dated facts, newest first. Dates come from the facts: there is no clock in a build. */
import { Feed } from 'feed';
import type { PartialDate } from '../../model/values.ts';
import { escaped } from '../escape.ts';
import { dayNumber } from '../format/dates.ts';
import { citing } from '../view/cite.ts';
import { eventRow } from '../view/event-rows.ts';
import { absolute } from '../view/frame.ts';
import { plain } from '../view/rich.ts';
import type { DatedEvent } from '../wiki/events.ts';
import type { Wiki } from '../wiki/wiki.ts';

const mostEntries = 50;

export function atomFeed(wiki: Wiki, baseUrl: string): string {
  const { title, description, language } = wiki.site.settings;
  const events = wiki.events.dated.slice(-mostEntries).reverse();
  const newest = events[0];
  const feed = new Feed({
    id: baseUrl,
    title: clean(title),
    description: clean(description),
    link: baseUrl,
    language,
    feed: `${baseUrl}feed.xml`,
    copyright: '',
    generator: 'factwiki',
    updated: newest === undefined ? new Date(0) : dayOf(newest.date),
  });
  for (const event of events) {
    const { when, what } = eventRow({ wiki, url: 'index.html', cite: citing(wiki, 'index.html') }, event);
    const link = `${absolute(baseUrl, pageUrl(wiki, event))}#f-${event.id}`;
    feed.addItem({
      id: link,
      link,
      title: html(`${when.words}: ${plain(what)}`),
      description: html(plain(what)),
      date: dayOf(event.date),
    });
  }
  return `${feed.atom1()}\n`;
}

/** A feed needs a full date: the first day of a month or year. The title says what is known. */
const dayOf = (date: PartialDate): Date => new Date(dayNumber(date) * 86_400_000);

function pageUrl(wiki: Wiki, event: DatedEvent): string {
  if (event.about === 'position') return (wiki.pageOf(event.position.proposal) ?? event.position.home).url;
  return event.about === 'value' ? event.value.figure.url : event.page.url;
}

/** Titles and summaries of a feed are HTML, put into a CDATA section. */
const html = (s: string): string => escaped(clean(s));

/** Control characters are not allowed in XML at all, and `]]>` would end a CDATA section. */
const clean = (s: string): string => s.replace(/\p{Cc}+|[\uFFFE\uFFFF]/gu, ' ').replaceAll(']]>', ']] >');
