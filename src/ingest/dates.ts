/** A date as printed ("12 June 2024", "2024-06-12T09:30Z", "June 2024") → a partial date, when it is complete in itself. */
import { type PartialDate, partialDate } from '../model/values.ts';
import { day, iso } from '../text/calendar.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

export const monthName =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

const monthOf = (name: string): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** Undefined where no such day exists. */
const exact = (year: string, month: number, dayOfMonth: string): PartialDate | undefined => {
  const at = day(Number(year), month, Number(dayOfMonth));
  return at === undefined ? undefined : iso(at);
};

const weekday = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?';
const number = '(\\d{1,2})(?:st|nd|rd|th)?';

const forms: readonly (readonly [RegExp, (m: RegExpExecArray) => PartialDate | undefined])[] = [
  [/^(\d{4})-(\d\d)-(\d\d)(?!\d)/, (m) => exact(m[1] ?? '', Number(m[2]), m[3] ?? '')],
  [/^(\d{4}-\d\d)$/, (m) => partialDate(m[1] ?? '')],
  [/^(\d{4})$/, (m) => partialDate(m[1] ?? '')],
  [/^(\d{4})(\d\d)(\d\d)$/, (m) => exact(m[1] ?? '', Number(m[2]), m[3] ?? '')],
  [/^(\d{4})\/(\d{1,2})\/(\d{1,2})(?!\d)/, (m) => exact(m[1] ?? '', Number(m[2]), m[3] ?? '')],
  // 13.06.2024 and 06/13/2024 say which is the day; 05/06/2024 does not, and stays unread.
  [/^(1[3-9]|2\d|3[01])[./](\d{1,2})[./](\d{4})(?!\d)/, (m) => exact(m[3] ?? '', Number(m[2]), m[1] ?? '')],
  [/^(\d{1,2})\/(1[3-9]|2\d|3[01])\/(\d{4})(?!\d)/, (m) => exact(m[3] ?? '', Number(m[1]), m[2] ?? '')],
  [
    new RegExp(`^(\\d{1,2})-(${monthName})-(\\d{4})(?!\\d)`, 'i'),
    (m) => exact(m[3] ?? '', monthOf(m[2] ?? ''), m[1] ?? ''),
  ],
  [
    new RegExp(`^${weekday}(?:the\\s+)?${number}(?:\\s+of)?\\s+(${monthName}),?\\s+(\\d{4})(?!\\d)`, 'i'),
    (m) => exact(m[3] ?? '', monthOf(m[2] ?? ''), m[1] ?? ''),
  ],
  [
    new RegExp(`^${weekday}(${monthName})\\s+${number},?\\s+(\\d{4})(?!\\d)`, 'i'),
    (m) => exact(m[3] ?? '', monthOf(m[1] ?? ''), m[2] ?? ''),
  ],
  [
    new RegExp(`^(${monthName}),?\\s+(\\d{4})$`, 'i'),
    (m) => partialDate(`${m[2]}-${String(monthOf(m[1] ?? '')).padStart(2, '0')}`),
  ],
];

/** The date that `text` begins with. A time or time zone after it is left alone; what lacks its year is no date. */
export const printedDate = (text: string): PartialDate | undefined => leadingDate(text.trim())?.date;

/** The same with the length of its words, for a line that goes on behind it. */
export function leadingDate(text: string): { readonly date: PartialDate; readonly length: number } | undefined {
  for (const [form, read] of forms) {
    const match = form.exec(text);
    if (!match) continue;
    const date = read(match);
    return date && { date, length: match[0].length };
  }
  return undefined;
}

/** "08/29/98": of a date with a short year only one whose day cannot be a month; the years are those from 1970 to 2069. */
export function leadingShortDate(text: string): { readonly date: PartialDate; readonly length: number } | undefined {
  const match = /^(\d{1,2})[/.](1[3-9]|2\d|3[01])[/.](\d\d)(?!\d)/.exec(text);
  if (!match) return undefined;
  const century = Number(match[3]) < 70 ? '20' : '19';
  const date = exact(`${century}${match[3]}`, Number(match[1]), match[2] ?? '');
  return date && { date, length: match[0].length };
}
