/** What a whole report is about, in a few words: titles lean on it where a figure's own sentence names nothing. */
import { type Line, lineOf } from '../line.ts';
import type { Reading } from '../reading.ts';
import { causes } from './data/events.ts';
import { happening } from './frame.ts';
import { type Period, periodOf } from './period.ts';

/** A happening as the report tells it most fully. */
export interface Happening {
  readonly word: string;
  /** "in the attack on the southern town" */
  readonly phrase: string;
  readonly placed: boolean;
  readonly period?: Period;
}

export interface ReportSubject {
  /** The happening the report tells of first: titles of tolls lean on it. */
  readonly happening?: Happening;
  /** By the word for it: what "the attack" is, said in full elsewhere. */
  readonly happenings: ReadonlyMap<string, Happening>;
  /** The body named most often, where it is named at least twice. */
  readonly body?: string;
}

/** The happenings of a report, and the organization it names most. */
export function subjectOfReport(reading: Reading): ReportSubject {
  const { document } = reading;
  const happenings = new Map<string, Happening>();
  for (const sentence of document.source.quality === 'degraded' ? [] : document.sentences) {
    const line = lineOf(document, sentence);
    for (let i = sentence.first; i < sentence.last; i++) {
      const word = line.word(i);
      // The strike of workers kills nobody; it is a subject, but no cause of a toll.
      if (!causes.has(word) || /^(?:strikes?|protests?|operations?)$/.test(word)) continue;
      const told = tell(reading, line, i);
      const known = happenings.get(word);
      if (!known || fullness(told) > fullness(known)) happenings.set(word, told);
    }
  }
  const all = [...happenings.values()];
  const main = all.find((h) => h.placed) ?? all[0];
  const body = bodyOf(reading);
  return { happenings, ...(main ? { happening: main } : {}), ...(body === undefined ? {} : { body }) };
}

const fullness = (h: Happening): number => (h.placed ? 1 : 0) + (h.period ? 1 : 0);

function tell(reading: Reading, line: Line, at: number): Happening {
  const phrase = happening(line, reading, at);
  const placed = [at + 1, at + 2, at + 3, at + 4, at + 5, at + 6, at + 7].some((i) => {
    const run = reading.placeAt.get(i) ?? reading.namedAt.get(i);
    return run !== undefined && phrase.endsWith(line.token(run.last - 1)?.text ?? ' ');
  });
  const period = periodOf(line, reading, at, at + 1);
  return { word: line.word(at), phrase, placed, ...(period?.role === 'on' && (period.date ?? '          ').length >= 10 ? { period } : {}) };
}

function bodyOf({ entities }: Reading): string | undefined {
  return [...entities]
    .filter((e) => e.kind === 'organization' && e.class !== 'media' && e.class !== 'agency' && e.class !== 'police' && e.mentions.length >= 2)
    .sort((a, b) => b.mentions.length - a.mentions.length || (a.name < b.name ? -1 : 1))[0]?.name;
}
