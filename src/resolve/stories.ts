/** Reports → which of them tell one story. */
import type { Extraction, FigureClaim } from '../model/claim.ts';
import type { SourceId } from '../model/ids.ts';
import type { PartialDate } from '../model/values.ts';
import { daysOf } from '../text/calendar.ts';
import { pushTo } from '../text/groups.ts';
import { happeningKind } from '../text/happenings.ts';
import { fold } from '../text/name-words.ts';
import { stem } from '../text/stem.ts';
import { properName } from './proposals/member.ts';
import { proposalNouns } from './proposals/nouns.ts';
import { likenesses } from './topics.ts';

/**
 * Two reports tell one story: they were written within eight months and share names and some of what they are about, or most
 * of what they are about; or, within some weeks, they tell of one happening in one place.
 */
export type SameStory = (a: SourceId, b: SourceId) => boolean;

/** All is judged at once: the words of every report, by which it is, are held no longer than that. */
export function storiesOf(extractions: readonly Extraction[], dates: ReadonlyMap<SourceId, PartialDate>): SameStory {
  const numbers = new Map(extractions.map((x, i) => [x.source, i]));
  const rows = rowsOf(extractions, dates);
  return (a, b) => {
    if (a === b) return true;
    const [i, j] = [numbers.get(a), numbers.get(b)];
    if (i === undefined || j === undefined) return false;
    return ((rows[i]?.[j >> 3] ?? 0) & (1 << (j & 7))) !== 0;
  };
}

/** Likeness of topics, 0 to 1, below which names in common are those of people who are in the news for many things. */
const unlike = 0.1;

/** And above which two reports that share no name tell one story. */
const alike = 0.2;

/** A report as it is compared with others. */
interface Told {
  readonly names: ReadonlyMap<string, number>;
  /** "earthquak ruritania": what its figures tell of, with each place that is told beside. */
  readonly occasions: ReadonlySet<string>;
  /** Since the year 0; undefined where the report has no date. */
  readonly month: number | undefined;
  /** Of reports that are dated to the day. */
  readonly day: number | undefined;
}

/** Numbers of the reports that have a word in their names, and of those that have it more than once. */
interface Bearers {
  readonly all: number[];
  readonly often: number[];
}

/**
 * Judges each report against all others by the reports that each of its words stands in: no two without a word in common
 * are ever compared.
 */
function rowsOf(extractions: readonly Extraction[], dates: ReadonlyMap<SourceId, PartialDate>): readonly Uint8Array[] {
  const reports = extractions.map((x) => toldBy(x, dates.get(x.source)));
  const bearers = new Map<string, Bearers>();
  const tellers = new Map<string, number[]>();
  reports.forEach(({ names, occasions }, i) => {
    for (const occasion of occasions) pushTo(tellers, occasion, i);
    for (const [word, times] of names) {
      const known = bearers.get(word) ?? { all: [], often: [] };
      bearers.set(word, known);
      known.all.push(i);
      if (times > 1) known.often.push(i);
    }
  });
  const likenessOf = likenesses(extractions.map((x) => x.topic));
  // One bit a report: where thousands of reports tell one story, lists of them would fill the memory.
  return reports.map((_, i) => {
    const row = new Uint8Array((reports.length + 7) >> 3);
    for (const j of likeTold(reports, { bearers, tellers }, likenessOf(i), i))
      row[j >> 3] = (row[j >> 3] ?? 0) | (1 << (j & 7));
    return row;
  });
}

const toldBy = (x: Extraction, date: PartialDate | undefined): Told => ({
  names: nameWords(x),
  occasions: occasionsOf(x),
  month: date === undefined ? undefined : months(date),
  day: date?.length === 10 ? daysOf(date).from : undefined,
});

/** Numbers of the reports that tell the story of report `i`. */
function likeTold(
  reports: readonly Told[],
  {
    bearers,
    tellers,
  }: { readonly bearers: ReadonlyMap<string, Bearers>; readonly tellers: ReadonlyMap<string, readonly number[]> },
  likeness: Float64Array,
  i: number,
): number[] {
  const own = reports[i] as Told;
  const words = new Uint16Array(reports.length);
  const stressed = new Uint8Array(reports.length);
  const met: number[] = [];
  for (const [word, times] of own.names) {
    const { all = [], often = [] } = bearers.get(word) ?? {};
    for (const j of all) {
      if (words[j] === 0) met.push(j);
      words[j] = (words[j] ?? 0) + 1;
    }
    if (times > 1) for (const j of often) stressed[j] = 1;
  }
  const there = [...own.occasions].flatMap((occasion) => tellers.get(occasion) ?? []);
  for (const j of there) {
    if (words[j] === 0 && stressed[j] === 0) met.push(j);
    stressed[j] = 1;
  }
  likeness.forEach((like, j) => {
    if (like >= alike && words[j] === 0 && stressed[j] === 0) met.push(j);
  });
  return met.filter((j) => {
    const other = reports[j] as Told;
    const like = likeness[j] as number;
    if (farApart(own, other) || like < unlike) return false;
    // Short reports of the same weeks may share no more than the place, which both name again and again, or what happened there.
    return like >= alike || (words[j] ?? 0) >= 2 || (stressed[j] === 1 && near(own, other));
  });
}

const farApart = ({ month: a }: Told, { month: b }: Told): boolean =>
  a !== undefined && b !== undefined && Math.abs(a - b) > 8;

/** Written within some six weeks of each other. */
const near = (a: Told, b: Told): boolean => a.day !== undefined && b.day !== undefined && Math.abs(a.day - b.day) <= 45;

/** What a figure's own words tell of, with the capitals of its sentence and the states of the report. */
function occasionsOf(x: Extraction): ReadonlySet<string> {
  const states = x.entities.filter((e) => e.class === 'government').flatMap((e) => [e.name, ...e.forms]);
  const found = new Set<string>();
  for (const figure of x.figures)
    for (const kind of kindsOf(figure))
      for (const name of [...states, ...capitals(figure.evidence[0].quote, 3)])
        for (const word of name.split(/[^\p{L}]+/u).map(fold))
          if (word.length > 2 && !commonNameWords.has(word)) found.add(`${kind} ${word}`);
  return found;
}

/** A quake, a flood, a strike that the figure's own words name. */
const kindsOf = ({ measure: { agent, event, title } }: FigureClaim): ReadonlySet<string> =>
  new Set([
    ...(event === 'on strike' ? ['walkout'] : []),
    ...`${agent ?? ''} ${title}`.split(/[^\p{L}]+/u).flatMap((word) => happeningKind(stem(word.toLowerCase())) ?? []),
  ]);

/** Words with a capital, of so many letters at least, that open no sentence. */
const capitals = (quote: string, least: number): string[] =>
  [...quote.matchAll(/(?<=[\p{Ll},] )\p{Lu}\p{Ll}+/gu)].map((m) => m[0]).filter((word) => word.length >= least);

/** Words of the names of people, bodies and bills, with how often they stand. States and international bodies are in every report; they tie none together. */
function nameWords(x: Extraction): ReadonlyMap<string, number> {
  const own = x.entities.filter(
    (e) => e.class !== 'government' && e.class !== 'international body' && e.class !== 'media' && e.class !== 'agency',
  );
  // Places are no entities; in the sentences of figures they are capitalised all the same.
  const sentences = new Set(x.figures.map((f) => f.evidence[0].quote));
  const quoted = [...sentences].flatMap((quote) => capitals(quote, 4));
  const counts = new Map<string, number>();
  const count = (name: string, times: number): void => {
    const word = fold(name);
    if (word.length > 3 && !commonNameWords.has(word)) counts.set(word, (counts.get(word) ?? 0) + times);
  };
  for (const { name, mentions } of own) for (const word of name.split(/[^\p{L}]+/u)) count(word, mentions.length);
  for (const word of quoted) count(word, 1);
  // A bill's name is as much a story's as a person's is, and whole still more.
  for (const { name } of x.proposals) {
    const law = properName(name);
    if (law === undefined) continue;
    counts.set(law, 1);
    for (const word of name.split(/[^\p{L}]+/u)) if (!proposalNouns.has(word.toLowerCase())) count(word, 1);
  }
  return counts;
}

const commonNameWords: ReadonlySet<string> = new Set(
  'national ministry minister department police party union bank board council committee court company group international federal state president government service agency office commission association federation university hospital institute january february march april june july august september october november december sunday monday tuesday wednesday thursday friday saturday prime general north south east west northern southern eastern western united states nations european american british french german russian chinese'.split(
    ' ',
  ),
);

const months = (date: PartialDate): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7) || 6);
