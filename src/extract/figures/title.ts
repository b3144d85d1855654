/** The parts of a measure → a title that reads well without the report. */
import { dateWords } from '../../text/calendar.ts';
import type { Period } from './period.ts';

export interface TitleParts {
  /** Noun phrase in full words: "Palestinian prisoners", "policy rate". */
  readonly subject: string;
  readonly event?: string | undefined;
  /** The phrase of the text behind it: "at Schiphol", "in the platform explosion". */
  readonly tail?: string | undefined;
  /** "by X", "in the shelling". */
  readonly agentPhrase?: string | undefined;
  readonly place?: string | undefined;
  readonly period?: Period | undefined;
  /** Of a part: "presumed dead". */
  readonly qualifier?: string | undefined;
  /** Whom the report is about, where nothing else anchors the figure in the world. */
  readonly disambiguation?: string | undefined;
}

/** "People killed in Northport since 7 October 2023". */
export function titleOf({
  subject,
  event,
  tail,
  agentPhrase,
  place,
  period,
  qualifier,
  disambiguation,
}: TitleParts): string {
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

function periodWords({ role, date, words = '' }: Period): string {
  const said = date === undefined ? words : dateWords(date);
  if (role !== 'on') return `${role} ${said}`;
  return `${date === undefined || date.length === 10 ? 'on' : 'in'} ${said}`;
}
