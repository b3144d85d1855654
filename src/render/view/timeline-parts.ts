/** A timeline of many events → pages by year, by month, by run: where each event stands. */

import { isPartialDate, type PartialDate } from '../../model/values.ts';
import { longDateWords } from '../format/dates.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { fillText } from '../words/phrase.ts';
import { sectionOf } from './strip.ts';

export interface TimelinePart {
  /** Empty for the only page of a short timeline. */
  readonly key: string;
  readonly url: string;
  readonly title: string;
  /** Which of the events in time order, half open. */
  readonly start: number;
  readonly end: number;
}

/** Events on one page; with their marks and notes, more would make it too heavy. */
const most = 44;

const known = new WeakMap<readonly PartialDate[], readonly TimelinePart[]>();

/** One part where all fit. Otherwise years, months of a busy year, runs of a busy month. Made of the dates alone. */
export function timelineParts(wiki: Wiki): readonly TimelinePart[] {
  const { dates } = wiki.events;
  const before = known.get(dates);
  if (before) return before;
  const all = { start: 0, end: dates.length };
  const parts =
    dates.length <= most ? [{ key: '', url: 'timeline.html', title: '', ...all }] : cut(wiki, dates, all, [4, 7]);
  known.set(dates, parts);
  return parts;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** `lengths`: how much of the date parts them, coarse first. */
function cut(
  wiki: Wiki,
  dates: readonly PartialDate[],
  { start, end }: Range,
  lengths: readonly number[],
): readonly TimelinePart[] {
  const [length, ...finer] = lengths;
  if (length === undefined) return runs(wiki, dates, { start, end });
  const parts: TimelinePart[] = [];
  for (let from = start; from < end; ) {
    const key = dates[from]?.slice(0, length) ?? '';
    let to = from + 1;
    while (to < end && dates[to]?.slice(0, length) === key) to++;
    const inside = { start: from, end: to };
    if (to - from <= most) parts.push(partOf(key, titleOf(wiki, key), inside));
    else parts.push(...cut(wiki, dates, inside, finer));
    from = to;
  }
  return parts;
}

function runs(wiki: Wiki, dates: readonly PartialDate[], { start, end }: Range): readonly TimelinePart[] {
  const month = sectionOf(dates[start] ?? ('' as never));
  const count = Math.ceil((end - start) / most);
  return Array.from({ length: count }, (_, i) => {
    const inside = { start: start + i * most, end: Math.min(end, start + (i + 1) * most) };
    const range = fillText(wiki.words.say.range, { from: i * most + 1, to: inside.end - start });
    return partOf(`${month}-part-${i + 1}`, `${titleOf(wiki, month)}, ${range}`, inside);
  });
}

const partOf = (key: string, title: string, inside: Range): TimelinePart => ({
  key,
  url: `timeline/${key}.html`,
  title,
  ...inside,
});

/** "June 2024"; "2024", also for events of which only the year is known. */
export const titleOf = ({ words }: Wiki, key: string): string => (isPartialDate(key) ? longDateWords(words, key) : key);

/** The section of a month, on whichever page it stands. */
export function monthUrl(wiki: Wiki, month: string): string {
  const { dates } = wiki.events;
  const at = dates.findIndex((date) => sectionOf(date) === month);
  const part = at === -1 ? undefined : timelineParts(wiki).find((p) => p.start <= at && at < p.end);
  return `${part?.url ?? 'timeline.html'}#m${month}`;
}
