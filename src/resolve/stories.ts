/** Reports → which of them tell one story. */
import type { Extraction } from '../model/claim.ts';
import type { SourceId } from '../model/ids.ts';
import type { PartialDate } from '../model/values.ts';
import { daysOf } from '../text/calendar.ts';

/** Two reports tell one story: they share names, and were written within eight months. */
export type SameStory = (a: SourceId, b: SourceId) => boolean;

/** Judges pairs of reports; each pair is judged once. */
export function storiesOf(extractions: readonly Extraction[], dates: ReadonlyMap<SourceId, PartialDate>): SameStory {
  const names = new Map<SourceId, ReadonlyMap<string, number>>(extractions.map((x) => [x.source, nameWords(x)]));
  const known = new Map<string, boolean>();
  const judge = (a: SourceId, b: SourceId): boolean => {
    const x = dates.get(a);
    const y = dates.get(b);
    if (x !== undefined && y !== undefined && Math.abs(months(x) - months(y)) > 8) return false;
    const many = names.get(b) ?? new Map<string, number>();
    const shared = [...(names.get(a) ?? [])].filter(([word]) => many.has(word));
    if (shared.length >= 2) return true;
    // Short reports of the same weeks may share no more than the place, which both name again and again.
    return near(x, y) && shared.some(([word, times]) => times > 1 && (many.get(word) ?? 0) > 1);
  };
  return (a, b) => {
    if (a === b) return true;
    const pair = a < b ? `${a}\n${b}` : `${b}\n${a}`;
    const before = known.get(pair);
    if (before !== undefined) return before;
    const judged = judge(a, b);
    known.set(pair, judged);
    return judged;
  };
}

/** Written within some six weeks of each other. */
const near = (a: PartialDate | undefined, b: PartialDate | undefined): boolean =>
  a?.length === 10 && b?.length === 10 && Math.abs(daysOf(a).from - daysOf(b).from) <= 45;

/** Words of the names of people and bodies, with how often they stand. States and international bodies are in every report; they tie none together. */
function nameWords(x: Extraction): ReadonlyMap<string, number> {
  const own = x.entities.filter(
    (e) => e.class !== 'government' && e.class !== 'international body' && e.class !== 'media' && e.class !== 'agency',
  );
  const names = own.flatMap((e) => e.mentions.flatMap(() => e.name.split(/[^\p{L}]+/u)));
  // Places are no entities; in the sentences of figures they are capitalised all the same.
  const sentences = new Set(x.figures.map((f) => f.evidence[0].quote));
  const quoted = [...sentences].flatMap((quote) =>
    [...quote.matchAll(/(?<=[\p{Ll},] )\p{Lu}\p{Ll}{3,}/gu)].map((m) => m[0]),
  );
  const counts = new Map<string, number>();
  for (const name of [...names, ...quoted]) {
    const word = name.toLowerCase();
    if (word.length > 3 && !commonNameWords.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

const commonNameWords: ReadonlySet<string> = new Set(
  'national ministry minister department police party union bank board council committee court company group international federal state president government service agency office commission association federation university hospital institute january february march april june july august september october november december sunday monday tuesday wednesday thursday friday saturday prime general north south east west northern southern eastern western united states nations european american british french german russian chinese'.split(
    ' ',
  ),
);

const months = (date: PartialDate): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7) || 6);
