/** The parts of a measure → a title that reads well without the report. */

import { dateWords } from '../../text/calendar.ts';
import { withoutColour } from '../../text/colour.ts';
import { capital } from '../../text/english.ts';
import type { Period } from './counts/period.ts';

export interface TitleParts {
  /** Noun phrase in full words: "Ruritanian prisoners", "policy rate". */
  readonly subject: string;
  readonly event?: string | undefined;
  /** Of whom they are, right behind the noun: "of the miners' union". */
  readonly whose?: string | undefined;
  /** The phrase of the text behind it: "at Gale Bay", "in the platform explosion". */
  readonly tail?: string | undefined;
  /** "by X", "in the shelling". */
  readonly agentPhrase?: string | undefined;
  readonly place?: string | undefined;
  /** By the place, and not in it. */
  readonly near?: boolean | undefined;
  readonly period?: Period | undefined;
  /** How, of a part: "seriously", "presumed dead". */
  readonly manner?: string | undefined;
}

/** "People killed in Northport since 7 October 2023". */
export function titleOf({ subject, event, whose, tail, agentPhrase, place, near, period, manner }: TitleParts): string {
  const done = [manner, event].filter((part) => part !== undefined).join(' ');
  const said = [withoutColour(subject), whose, done, tail, agentPhrase]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
  const parts = [
    said,
    place === undefined || said.includes(place) || /^(?:in|at|near|across|on|outside) (?:the )?\p{Lu}/u.test(tail ?? '')
      ? undefined
      : `${near === true ? 'near' : 'in'} ${place}`,
    period === undefined || tells(said, period) ? undefined : periodWords(period),
  ].filter((part) => part !== undefined);
  return capital(
    parts
      .join(' ')
      .replace(/ (?=['’]s?(?: |$))/g, '')
      // "voting in favour |for the cut|"
      .replace(/\bvoting in favour for (?=\p{L})/u, 'voting for ')
      // Near what, only the report says.
      .replace(/ (?:the )?(?:neighbou?ring|nearby|adjacent|adjoining) (?=\p{Lu})/u, ' ')
      // Counted in lower case: "mps".
      .replace(
        /(?<=^| )(?:m(?:e|s)?ps|ngos|ceos|gps|suvs|tvs|atms)(?= |$)/g,
        (word) => `${word.slice(0, -1).toUpperCase()}s`,
      )
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

/** "in the 2003 quake" */
const tells = (said: string, { date }: Period): boolean => date?.length === 4 && said.includes(` ${date} `);

function periodWords({ role, date, words = '' }: Period): string {
  const said = date === undefined ? words : dateWords(date);
  if (role !== 'on') return `${role === 'until' ? 'by' : role} ${said}`;
  return `${/^\d/.test(said) ? (date === undefined || date.length === 10 ? 'on' : 'in') : 'in'} ${said}`;
}
