/** Words of dates, each in full and as the stem that degraded text has of it. */
import { stem } from '../../text/stem.ts';

const months = 'january february march april may june july august september october november december'.split(' ');
const weekdays = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');

const shortMonths: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  oct: 10,
  nov: 11,
  dec: 12,
};

const numbered = (words: readonly string[], first: number): [string, number][] =>
  words.flatMap(
    (word, i) =>
      [
        [word, i + first],
        [stem(word), i + first],
      ] as [string, number][],
  );

/** From 1. */
export const monthNumber: ReadonlyMap<string, number> = new Map([
  ...numbered(months, 1),
  ...Object.entries(shortMonths),
]);

/** Sunday is 0. */
export const weekdayNumber: ReadonlyMap<string, number> = new Map([
  ...numbered(weekdays, 0),
  ...(['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'].map((word, i) => [word, i]) as [string, number][]),
  ...([
    ['tues', 2],
    ['thur', 4],
    ['thurs', 4],
  ] as [string, number][]),
]);

/** Abbreviations that need their full stop or a day beside them to be read as dates: "Sun", "Mar", "Sat". */
export const isShort = (word: string): boolean =>
  word.length <= 5 && !months.includes(word) && !weekdays.includes(word);

const withStems = (words: string): ReadonlySet<string> =>
  new Set(words.split(' ').flatMap((word) => [word, stem(word)]));

export const seasons: ReadonlySet<string> = withStems('spring summer autumn fall winter');
export const dayParts: ReadonlySet<string> = withStems(
  'morning afternoon evening night lunchtime midday noon overnight',
);
/** Words that take a part of a month, a season or a year. */
export const partWords: ReadonlySet<string> = withStems('early mid late mid-');
export const edgeWords: ReadonlySet<string> = withStems('start beginning end middle close rest eve');
/** Before a month that stands alone. */
export const monthOpeners: ReadonlySet<string> = withStems(
  'in since by until till from of during through before after early mid late for between',
);
/** Before a year that stands alone. */
export const yearOpeners: ReadonlySet<string> = withStems(
  'in since by until till from of during through before after early mid late around about throughout for between to year the autumn spring summer winter and or circa',
);
/** Before a date that lies ahead of the report. */
export const aheadWords: ReadonlySet<string> = withStems(
  "will 'll shall next due scheduled schedule upcoming coming ahead deadline would going planned plans expected expects should hopes intends foresees foresee forecasts forecast predicts predicted prepared prepares",
);
export const units: ReadonlyMap<string, 'day' | 'week' | 'month' | 'year' | 'hour'> = new Map(
  (['day', 'week', 'month', 'year', 'hour'] as const).flatMap((unit) => [
    [unit, unit],
    [`${unit}s`, unit],
  ]),
);

/** By the word and by its stem. */
const smallNumbers: ReadonlyMap<string, number> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .flatMap((word, n) => [
      [stem(word), n],
      [word, n],
    ]),
);
/** "two weeks ago": the small numbers that such phrases use. */
export const smallNumber = (word: string): number | undefined => {
  if (/^\d{1,3}$/.test(word)) return Number(word);
  if (word === 'a' || word === 'an') return 1;
  return smallNumbers.get(word);
};
