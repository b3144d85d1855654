/** A timeline of many events → pages by year, by month, by run: where each event stands. */

import { isPartialDate } from '../../model/values.ts';
import { longDateWords } from '../format/dates.ts';
import type { DatedEvent } from '../wiki/events.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { fillText } from '../words/phrase.ts';
import { sectionOf } from './strip.ts';

export interface TimelinePart {
  /** Empty for the only page of a short timeline. */
  readonly key: string;
  readonly url: string;
  readonly title: string;
  readonly events: readonly DatedEvent[];
}

/** Events on one page; with their marks and notes, more would make it too heavy. */
const most = 44;

const known = new WeakMap<readonly DatedEvent[], readonly TimelinePart[]>();

/** One part where all fit. Otherwise years, months of a busy year, runs of a busy month. */
export function timelineParts(wiki: Wiki): readonly TimelinePart[] {
  const { dated } = wiki.events;
  const before = known.get(dated);
  if (before) return before;
  const parts =
    dated.length <= most ? [{ key: '', url: 'timeline.html', title: '', events: dated }] : cut(wiki, dated, [4, 7]);
  known.set(dated, parts);
  return parts;
}

/** `lengths`: how much of the date parts them, coarse first. */
function cut(wiki: Wiki, events: readonly DatedEvent[], lengths: readonly number[]): readonly TimelinePart[] {
  const [length, ...finer] = lengths;
  if (length === undefined) return runs(wiki, events);
  const keys = [...new Set(events.map((e) => e.date.slice(0, length)))];
  return keys.flatMap((key) => {
    const inside = events.filter((e) => e.date.slice(0, length) === key);
    return inside.length <= most ? [partOf(key, titleOf(wiki, key), inside)] : cut(wiki, inside, finer);
  });
}

function runs(wiki: Wiki, events: readonly DatedEvent[]): readonly TimelinePart[] {
  const month = sectionOf(events[0]?.date ?? ('' as never));
  const count = Math.ceil(events.length / most);
  return Array.from({ length: count }, (_, i) => {
    const inside = events.slice(i * most, (i + 1) * most);
    const range = fillText(wiki.words.say.range, { from: i * most + 1, to: i * most + inside.length });
    return partOf(`${month}-part-${i + 1}`, `${titleOf(wiki, month)}, ${range}`, inside);
  });
}

const partOf = (key: string, title: string, events: readonly DatedEvent[]): TimelinePart => ({
  key,
  url: `timeline/${key}.html`,
  title,
  events,
});

/** "June 2024"; "2024", also for events of which only the year is known. */
export const titleOf = ({ words }: Wiki, key: string): string => (isPartialDate(key) ? longDateWords(words, key) : key);

/** The section of a month, on whichever page it stands. */
export function monthUrl(wiki: Wiki, month: string): string {
  const part = timelineParts(wiki).find((p) => p.events.some((e) => sectionOf(e.date) === month));
  return `${part?.url ?? 'timeline.html'}#m${month}`;
}
