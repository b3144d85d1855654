/** The parts of a measure → a title that reads well without the report. */
import type { PartialDate } from '../../model/values.ts';
import type { Period } from './frame.ts';

export interface TitleParts {
  /** Noun phrase in full words: "Palestinian prisoners", "policy rate". */
  readonly subject: string;
  readonly event?: string;
  /** The phrase of the text behind it: "at Schiphol", "in the platform explosion". */
  readonly tail?: string;
  /** "by X", "in the shelling". */
  readonly agentPhrase?: string;
  readonly place?: string;
  readonly period?: Period;
  /** Of a part: "presumed dead". */
  readonly qualifier?: string;
  /** Whom the report is about, where nothing else anchors the figure in the world. */
  readonly disambiguation?: string;
}

/** "People killed in Northport since 7 October 2023". */
export function titleOf({ subject, event, tail, agentPhrase, place, period, qualifier, disambiguation }: TitleParts): string {
  const said = [subject, event, tail, agentPhrase].filter((part) => part !== undefined).join(' ');
  const parts = [
    said,
    place === undefined || said.includes(place) ? undefined : `in ${place}`,
    qualifier === undefined ? undefined : `(${qualifier})`,
    period === undefined ? undefined : periodWords(period),
    disambiguation === undefined || said.includes(disambiguation) ? undefined : `(${disambiguation})`,
  ].filter((part) => part !== undefined);
  return capital(parts.join(' ').replace(/\s+/g, ' ').trim());
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
