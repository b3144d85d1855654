/** Days as numbers, and the narrowest partial date that holds a stretch of them. Proleptic Gregorian, no time zone. */
import type { PartialDate } from '../model/values.ts';

/** Days since 1 January 1970. */
export type Day = number;

/** A stretch of days, both ends included. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

const MS = 86_400_000;

/** Undefined where the month has no such day ("31 June"). `month` from 1. */
export function day(year: number, month: number, dayOfMonth: number): Day | undefined {
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysIn(year, month)) return undefined;
  return Date.UTC(year, month - 1, dayOfMonth) / MS;
}

export const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** `2024-06-12` */
export const iso = (at: Day): PartialDate => new Date(at * MS).toISOString().slice(0, 10) as PartialDate;

export const yearOf = (at: Day): number => new Date(at * MS).getUTCFullYear();
/** From 1. */
export const monthOf = (at: Day): number => new Date(at * MS).getUTCMonth() + 1;
/** Sunday is 0. */
export const weekdayOf = (at: Day): number => new Date(at * MS).getUTCDay();

/** The days that a partial date can mean. */
export function daysOf(date: PartialDate): Days {
  const [year = 0, month, dayOfMonth] = date.split('-').map(Number);
  const from = Date.UTC(year, (month ?? 1) - 1, dayOfMonth ?? 1) / MS;
  if (dayOfMonth !== undefined) return { from, to: from };
  if (month !== undefined) return { from, to: from + daysIn(year, month) - 1 };
  return { from, to: Date.UTC(year, 11, 31) / MS };
}

/** The most precise partial date that holds all the days: a day, a month, a year, or none. */
export function narrowest({ from, to }: Days): PartialDate | undefined {
  const a = iso(from);
  const b = iso(to);
  for (const length of [10, 7, 4]) {
    if (a.slice(0, length) === b.slice(0, length)) return a.slice(0, length) as PartialDate;
  }
  return undefined;
}

/** With capitals, January first. */
export const monthNames: readonly string[] =
  'January February March April May June July August September October November December'.split(' ');

/** From 1. */
export const monthName = (month: number): string => monthNames[month - 1] ?? '';

/** `2023-10-07` → "7 October 2023". */
export function dateWords(date: PartialDate): string {
  const [year = '', month, dayOfMonth] = date.split('-');
  const parts = [
    dayOfMonth === undefined ? '' : String(Number(dayOfMonth)),
    month === undefined ? '' : monthName(Number(month)),
    year,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** A month so many months before (negative) or after another, as `2024-06`. */
export function shiftMonth(year: number, month: number, by: number): PartialDate {
  const index = year * 12 + month - 1 + by;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}` as PartialDate;
}
