/** Dates and years written in digits alone: `2023-10-07`, `7/10/2023`, "in 2019", "2023-24". */
import type { PartialDate } from '../../model/values.ts';
import { day, iso } from '../../text/calendar.ts';
import type { Line } from '../line.ts';
import type { Shape } from './shape.ts';
import { monthNumber, seasons, yearOpeners } from './words.ts';

/** An expression and the token behind it. */
export interface Found {
  readonly last: number;
  readonly shape: Shape;
}

export const unknown: Shape = { kind: 'unknown' };

/** A year at a token. */
export function year(line: Line, i: number): PartialDate | undefined {
  const word = line.word(i);
  return /^(?:1[5-9]|20)\d\d$/.test(word) ? (word as PartialDate) : undefined;
}

/** `2023-10-07`, `7/10/2023`, `7.10.2023`: where day and month could change places, only the year is certain. */
export function numeric(line: Line, i: number): Found | undefined {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(line.word(i));
  if (dotted) return { last: i + 1, shape: eitherOrder(Number(dotted[1]), Number(dotted[2]), Number(dotted[3])) };
  const separator = line.word(i + 1);
  if (!/^[-/]$/.test(separator) || line.word(i + 3) !== separator) return undefined;
  const [a, b, c] = [line.word(i), line.word(i + 2), line.word(i + 4)];
  if (/^\d{4}$/.test(a) && /^\d\d$/.test(b) && /^\d\d$/.test(c)) {
    const exact = day(Number(a), Number(b), Number(c));
    return exact === undefined ? undefined : { last: i + 5, shape: { kind: 'date', date: iso(exact) } };
  }
  if (/^\d{1,2}$/.test(a) && /^\d{1,2}$/.test(b) && /^(?:19|20)\d\d$/.test(c)) {
    return { last: i + 5, shape: eitherOrder(Number(a), Number(b), Number(c)) };
  }
  return undefined;
}

function eitherOrder(a: number, b: number, y: number): Shape {
  const dayMonth = day(y, b, a);
  const monthDay = day(y, a, b);
  if (dayMonth !== undefined && monthDay !== undefined && dayMonth !== monthDay)
    return { kind: 'date', date: String(y) as PartialDate };
  const exact = dayMonth ?? monthDay;
  return exact === undefined ? unknown : { kind: 'date', date: iso(exact) };
}

const strongOpeners =
  /^(?:in|since|sinc|until|till|during|dure|early|earli|mid|late|circa|by|before|befor|year|copyright|against|\()$/;
const pluralNext = /^\p{Ll}{3,}s$/u;

/** "in 2019", "the 2015 accord", "2023-24", "the 1990s"; a bare count of four digits is left to the figures. */
export function yearAlone(line: Line, i: number): Found | undefined {
  const word = line.word(i);
  if (/^(?:1[5-9]|20)\d0s$/.test(word)) return { last: i + 1, shape: unknown };
  // "mid-1986" is one word.
  const part = /^(?:early|mid|late)-((?:1[5-9]|20)\d\d)$/.exec(word)?.[1];
  if (part !== undefined) return { last: i + 1, shape: { kind: 'date', date: part as PartialDate } };
  const date = year(line, i);
  if (date === undefined) return undefined;
  const before = line.word(i - 1);
  const next = line.word(i + 1);
  const range = /^[-–/]$/.test(next) && /^(?:\d\d|(?:19|20)\d\d)$/.test(line.word(i + 2)) && !line.token(i + 2)?.spaced;
  if (
    range &&
    Number(line.word(i + 2).slice(-2)) > Number(date.slice(-2)) - (line.word(i + 2).length === 4 ? 100 : 0)
  ) {
    return { last: i + 3, shape: unknown };
  }
  if (/^[$£€¥]$/.test(before) || /^(?:%|percent|per|million|billion)$/.test(next)) return undefined;
  const plural = pluralNext.test(next) && !/^(?:was|has|does|is|its|this|as|hopes|says|his)$/.test(next);
  if (strongOpeners.test(before)) return { last: i + 1, shape: { kind: 'date', date } };
  const named =
    (before === 'the' || before === 'a' || /^(?:['’]s|its|their|his|her|our)$/.test(before)) && /^\p{L}/u.test(next);
  if ((yearOpeners.has(before) && !plural) || named) return { last: i + 1, shape: { kind: 'date', date } };
  const follows = monthNumber.has(before) || /^[,(]$/.test(before) || seasons.has(before);
  return follows && !plural ? { last: i + 1, shape: { kind: 'date', date } } : undefined;
}
