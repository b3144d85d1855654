/** The parts of a measure → a title that reads well without the report. */
import type { PartialDate } from '../../model/values.ts';
import type { Period } from './frame.ts';

export interface TitleParts {
  /** Noun phrase in full words: "Palestinian prisoners", "policy rate". */
  readonly subject: string;
  readonly event?: string;
  /** "by X", "in the shelling", "at X". */
  readonly agentPhrase?: string;
  /** What else the report says right behind the noun: "of the Lebu Salvation Movement". */
  readonly complement?: string;
  readonly place?: string;
  readonly period?: Period;
  readonly qualifier?: string;
}

/** "People killed in Northport since 7 October 2023". */
export function titleOf(parts: TitleParts): string {
  const { subject, event, agentPhrase, complement, place, period, qualifier } = parts;
  const said = [complement, agentPhrase].filter((words) => words !== undefined).join(' ');
  const words = [
    subject,
    event,
    complement,
    agentPhrase !== undefined && !(complement ?? '').includes(agentPhrase.replace(/^\S+ /, ''))
      ? agentPhrase
      : undefined,
    place !== undefined && !`${subject} ${said}`.includes(place) ? `in ${place}` : undefined,
    qualifier === undefined ? undefined : `(${qualifier})`,
    period === undefined ? undefined : periodWords(period),
  ].filter((part) => part !== undefined && part !== '');
  return capital(words.join(' ').replace(/\s+/g, ' '));
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const monthNames = 'January February March April May June July August September October November December'.split(' ');

/** `2023-10-07` → "7 October 2023". */
export function dateWords(date: PartialDate): string {
  const [year = '', month, day] = date.split('-');
  const name = month === undefined ? undefined : monthNames[Number(month) - 1];
  return [day === undefined ? undefined : String(Number(day)), name, year]
    .filter((part) => part !== undefined)
    .join(' ');
}

function periodWords({ role, date }: Period): string {
  if (role !== 'on') return `${role} ${dateWords(date)}`;
  return `${date.length === 10 ? 'on' : 'in'} ${dateWords(date)}`;
}
