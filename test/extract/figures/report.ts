/** Marked text → a report to read, without any of the extractors of names. */

import { claimed } from '../../../src/extract/claims.ts';
import { findDates } from '../../../src/extract/dates.ts';
import { readDocument } from '../../../src/extract/document.ts';
import type { NamedRun, PlaceRun, Reading } from '../../../src/extract/reading.ts';
import { type Extraction, type FigureClaim, nothingRead } from '../../../src/model/claim.ts';
import { localKey, sourceId } from '../../../src/model/ids.ts';
import type { LocalEntity } from '../../../src/model/mention.ts';
import type { Quality, Source } from '../../../src/model/source.ts';
import { partialDate } from '../../../src/model/values.ts';
import { splitSentences } from '../../../src/text/sentences.ts';

export interface ReportFields {
  readonly date?: string;
  readonly quality?: Quality;
}

export function report(text: string, { date, quality = 'clean' }: ReportFields = {}): Source {
  const known = date === undefined ? undefined : partialDate(date);
  return {
    id: sourceId('report'),
    file: 'report.txt',
    format: 'text',
    text,
    view: text,
    sentences: splitSentences(text).map((s, i) => ({ ...s, index: i + 1, part: 'body' })),
    meta: known === undefined ? {} : { date: known },
    quality,
    language: 'en',
    sha256: '',
  };
}

/** The text without `⟦` and `⟧`, and the spans that they held. */
export function unmark(marked: string): { text: string; spans: readonly string[] } {
  return { text: marked.replace(/[⟦⟧]/g, ''), spans: [...marked.matchAll(/⟦([^⟦⟧]*)⟧/g)].map((m) => m[1] ?? '') };
}

/** Names and places by their words: every occurrence becomes a run. */
export interface Names {
  readonly people?: readonly string[];
  readonly organizations?: readonly string[];
  readonly places?: readonly string[];
  readonly demonyms?: readonly string[];
}

export function reading(source: Source, names: Names = {}): Reading {
  const document = readDocument(source);
  const dates = findDates(document);
  const entities: LocalEntity[] = [];
  const named: NamedRun[] = [];
  const places: PlaceRun[] = [];
  const runsOf = (name: string): { first: number; last: number }[] =>
    document.tokens.flatMap((token, first) => {
      if (!source.view.startsWith(name, token.start)) return [];
      const end = token.start + name.length;
      const last = document.tokens.findIndex((t) => t.end >= end) + 1;
      return document.tokens[last - 1]?.end === end ? [{ first, last }] : [];
    });
  const entity = (name: string, kind: 'person' | 'organization'): void => {
    const runs = runsOf(name);
    if (runs.length === 0) return;
    const mentions = runs.map(({ first, last }) => ({
      start: document.tokens[first]?.start ?? 0,
      end: document.tokens[last - 1]?.end ?? 0,
      form: 'full' as const,
    }));
    const made = { key: localKey(`e${entities.length}`), kind, name, forms: [], mentions, confidence: 1, because: [] };
    entities.push(made);
    named.push(...runs.map((run) => ({ ...run, entity: made })));
  };
  for (const name of names.people ?? []) entity(name, 'person');
  for (const name of names.organizations ?? []) entity(name, 'organization');
  for (const name of names.places ?? [])
    places.push(...runsOf(name).map((run) => ({ ...run, name, form: 'place' as const })));
  for (const name of names.demonyms ?? [])
    places.push(...runsOf(name).map((run) => ({ ...run, name, form: 'demonym' as const })));
  const at = <R extends { first: number; last: number }>(runs: readonly R[]): ReadonlyMap<number, R> =>
    new Map(
      runs.flatMap((run) => Array.from({ length: run.last - run.first }, (_, i) => [run.first + i, run] as const)),
    );
  return { document, entities, named, places, dates, namedAt: at(named), placeAt: at(places), dateAt: at(dates) };
}

/** Figures as a whole report has them: those in the words of somebody are known to be. */
export const figuresSaid = (read: Reading): readonly FigureClaim[] => claimed(read).figures;

/** What is read of a report when figures alone are asked for. */
export const figuresOnly = (read: Reading): Extraction => ({
  ...nothingRead(read.document.source.id),
  entities: read.entities,
  figures: figuresSaid(read),
});
