/** The pages of a timeline that is too long for one: where they are, and what they are called. */
import { isPartialDate } from '../../model/values.ts';
import { longDateWords } from '../format/dates.ts';
import type { Period } from '../wiki/periods.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { fillText } from '../words/phrase.ts';

/** By the key of a period; `by-` and the key of a party for what involves that party. */
export const periodUrl = (key: string): string => (key === '' ? 'timeline.html' : `timeline/${key}.html`);

/** "June 2024"; "2024"; "2024, month not stated"; "June 2024, 45 to 88". */
export function periodTitle({ words }: Wiki, { span, run, yearOnly }: Omit<Period, 'key'>): string {
  const title = yearOnly
    ? fillText(words.say.monthUnknown, { year: span })
    : isPartialDate(span)
      ? longDateWords(words, span)
      : span;
  return run === undefined ? title : `${title}, ${fillText(words.say.range, run)}`;
}

/** True where all events stand on one page. */
export const isWhole = (wiki: Wiki): boolean => wiki.events.periods[0]?.key === '';

/** The section of a month that has events, on whichever page it stands: the days of a year come before what has but the year. */
export function monthUrl(wiki: Wiki, month: string): string {
  const period = wiki.events.periods.find(({ span }) => span === month || span === month.slice(0, 4));
  return `${periodUrl(period?.key ?? '')}#m${month}`;
}
