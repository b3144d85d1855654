/** What a whole report is about, in a few words: titles lean on it where a figure's own sentence names nothing. */
import type { Reading } from '../reading.ts';
import { lineOf } from '../line.ts';
import { causes } from './data/events.ts';
import { happening } from './frame.ts';

export interface ReportSubject {
  /** "in the ferry sinking": the happening the report tells of, for tolls. */
  readonly happening?: string;
  readonly cause?: string;
  /** The body named most often, where it is named at least twice. */
  readonly body?: string;
}

/** The happening named earliest and at least twice, and the organization named most. */
export function subjectOfReport(reading: Reading): ReportSubject {
  const { document } = reading;
  const counts = new Map<string, number>();
  let first: { word: string; phrase: string } | undefined;
  for (const sentence of document.sentences) {
    for (let i = sentence.first; i < sentence.last; i++) {
      const word = document.tokens[i]?.lower ?? '';
      if (!causes.has(word)) continue;
      counts.set(word, (counts.get(word) ?? 0) + 1);
      // The strike of workers kills nobody; it is a subject, but no cause of a toll.
      if (!first && !/^(?:strikes?|protests?|operation)$/.test(word)) first = { word, phrase: happening(lineOf(document, sentence), reading, i) };
    }
  }
  const body = [...reading.entities]
    .filter((e) => e.kind === 'organization' && e.class !== 'media' && e.class !== 'agency' && e.class !== 'police' && e.mentions.length >= 2)
    .sort((a, b) => b.mentions.length - a.mentions.length || (a.name < b.name ? -1 : 1))[0]?.name;
  return {
    ...(first ? { happening: first.phrase, cause: first.word } : {}),
    ...(body === undefined ? {} : { body }),
  };
}
