/** Reports → what each claims. Degraded reports are read last, with the names the clean ones taught. */
import { type Extraction, nothingRead } from '../model/claim.ts';
import type { Source } from '../model/source.ts';
import { forgetSpellings } from '../text/tokens.ts';
import { claimAll } from './claims.ts';
import { findDates } from './dates.ts';
import { type Document, readDocument } from './document.ts';
import {
  findNames,
  findStemmedNames,
  forgetCandidates,
  learnLexicon as learnNames,
  learnsNames,
  type Lexicon as NameLexicon,
  type Names,
  siblingNames,
  type TaughtName,
  withAgency,
  withAuthors,
} from './names/index.ts';
import type { Reading, RunAt } from './reading.ts';
import { learnPlaces, stemmedPlaces } from './stemmed-places.ts';

/** Part of every cache key: another number means every report is read again. */
export const extractorVersion = '21';

/** What clean reports teach a degraded one: names of people and bodies, and places. */
export interface Lexicon extends NameLexicon {
  readonly places: readonly string[];
}

/** The order of the reports does not matter. */
export const learnLexicon = (extractions: readonly Extraction[]): Lexicon => ({
  ...learnNames(extractions),
  places: learnPlaces(extractions),
});

/** True for reports that claims are read from; the others get a source page and nothing more. */
export const isReadable = (source: Source): boolean => source.language === 'en' && source.meta.retracted !== true;

/** What other reports tell of names: a degraded report needs the lexicon, a clean one may be taught names that it has missed. */
export interface Lessons {
  readonly lexicon?: Lexicon;
  readonly taught?: readonly TaughtName[];
  /** What a clean report was read as without them. */
  readonly alone?: Extraction;
}

/** What one report claims. */
export function extractReport(source: Source, lessons: Lessons = {}): Extraction {
  if (!isReadable(source)) return nothingRead(source.id);
  const { taught, alone } = lessons;
  // Half of the reports that are taught have something longer or surer wherever the names stand.
  if (taught && alone && !learnsNames(readDocument(source), taught)) return alone;
  return claimAll(readReport(source, lessons));
}

/** One report to be read, with what others have taught. */
export interface Task {
  readonly source: Source;
  readonly lessons: Lessons;
}

/**
 * What has to be read, in rounds: clean reports each alone, those that have missed names of their story once more, then
 * degraded ones. Tasks of a round know nothing of each other; a round is answered by their extractions, in its order.
 * Returns those that count, in the order given.
 */
export function* readings(
  sources: readonly Source[],
): Generator<readonly Task[], readonly Extraction[], readonly Extraction[]> {
  const read = new Map<Source, Extraction>();
  function* round(tasks: readonly Task[]): Generator<readonly Task[], void, readonly Extraction[]> {
    if (tasks.length === 0) return;
    const extractions = yield tasks;
    tasks.forEach(({ source }, i) => {
      const extraction = extractions[i];
      if (extraction) read.set(source, extraction);
    });
  }
  const clean = sources.filter((s) => s.quality === 'clean');
  yield* round(clean.map((source) => ({ source, lessons: {} })));
  const namesFor = siblingNames([...read.values()], clean);
  yield* round(
    [...read].flatMap(([source, alone]) => {
      const taught = namesFor(source);
      return taught.length > 0 ? [{ source, lessons: { taught, alone } }] : [];
    }),
  );
  const degraded = sources.filter((s) => !read.has(s));
  const lexicon = degraded.length > 0 ? learnLexicon([...read.values()]) : undefined;
  if (lexicon) yield* round(degraded.map((source) => ({ source, lessons: { lexicon } })));
  return sources.flatMap((source) => read.get(source) ?? []);
}

/** What was worked out about words and names on the way: of thousands of reports 25 MB, of no use once they are read. */
export function forgetReading(): void {
  forgetSpellings();
  forgetCandidates();
}

/** All reports, in the order given. */
export function extractReports(sources: readonly Source[]): readonly Extraction[] {
  const rounds = readings(sources);
  let next = rounds.next();
  while (!next.done) next = rounds.next(next.value.map(({ source, lessons }) => extractReport(source, lessons)));
  return next.value;
}

/** The report with its names, places and dates found. */
export function readReport(source: Source, { lexicon, taught }: Lessons = {}): Reading {
  const document = readDocument(source);
  const names =
    source.quality === 'degraded' ? stemmedNames(document, lexicon) : findNames(document, undefined, taught);
  const tokens = document.tokens.length;
  // "Peter May" was said by nobody in May.
  const people = byToken(
    names.named.filter(({ entity }) => entity.kind === 'person'),
    tokens,
  );
  const dates = findDates(document).filter(({ first }) => !people.has(first));
  const dateAt = byToken(dates, tokens);
  // "in March" is no town of that name.
  const places = names.places.filter(({ first }) => !dateAt.has(first));
  return {
    document,
    ...names,
    places,
    entities: withAuthors(source, withAgency(source, names.entities)),
    dates,
    namedAt: byToken(names.named, tokens),
    placeAt: byToken(places, tokens),
    dateAt,
  };
}

function stemmedNames(document: Document, lexicon: Lexicon | undefined): Names {
  const names = findStemmedNames(document, lexicon);
  const taken = new Set<number>();
  for (const run of [...names.named, ...names.places]) for (let i = run.first; i < run.last; i++) taken.add(i);
  const more = stemmedPlaces(document, lexicon?.places ?? [], (token) => taken.has(token));
  return { ...names, places: [...names.places, ...more].sort((a, b) => a.first - b.first) };
}

/** A list: where a run stands is asked of every token, again and again. */
function byToken<R extends { readonly first: number; readonly last: number }>(
  runs: readonly R[],
  tokens: number,
): RunAt<R> {
  const at = new Array<R | undefined>(tokens).fill(undefined);
  for (const run of runs) at.fill(run, run.first, run.last);
  const get = (token: number): R | undefined => (token >= 0 && token < tokens ? at[token] : undefined);
  return { get, has: (token) => get(token) !== undefined };
}
