/** Reports → what each claims. Degraded reports are read last, with the names the clean ones taught. */
import type { Extraction } from '../model/claim.ts';
import type { Source } from '../model/source.ts';
import { claimAll } from './claims.ts';
import { findDates } from './dates.ts';
import { readDocument } from './document.ts';
import { findNames, findStemmedNames, type Lexicon, learnLexicon } from './names/index.ts';
import type { Reading } from './reading.ts';

/** Part of every cache key: another number means every report is read again. */
export const extractorVersion = '2';

export { type Lexicon, learnLexicon };

/** True for reports that claims are read from; the others get a source page and nothing more. */
export const isReadable = (source: Source): boolean => source.language === 'en' && source.meta.retracted !== true;

/** What one report claims. A degraded report needs the lexicon of the clean ones; a clean report does not look at it. */
export function extractReport(source: Source, lexicon?: Lexicon): Extraction {
  if (!isReadable(source)) return empty(source);
  return claimAll(readReport(source, lexicon));
}

/** All reports, in the order given; the result does not depend on that order. */
export function extractReports(sources: readonly Source[]): readonly Extraction[] {
  const clean = new Map(sources.filter((s) => s.quality === 'clean').map((s) => [s.id, extractReport(s)]));
  const lexicon = learnLexicon([...clean.values()]);
  return sources.map((s) => clean.get(s.id) ?? extractReport(s, lexicon));
}

/** The report with its names, places and dates found. */
export function readReport(source: Source, lexicon?: Lexicon): Reading {
  const document = readDocument(source);
  const names = source.quality === 'degraded' ? findStemmedNames(document, lexicon) : findNames(document);
  const dates = findDates(document);
  return {
    document,
    ...names,
    dates,
    namedAt: byToken(names.named),
    placeAt: byToken(names.places),
    dateAt: byToken(dates),
  };
}

function byToken<R extends { readonly first: number; readonly last: number }>(
  runs: readonly R[],
): ReadonlyMap<number, R> {
  const map = new Map<number, R>();
  for (const run of runs) for (let i = run.first; i < run.last; i++) map.set(i, run);
  return map;
}

const empty = (source: Source): Extraction => ({
  source: source.id,
  entities: [],
  roles: [],
  descriptions: [],
  statements: [],
  figures: [],
  proposals: [],
  positions: [],
});
