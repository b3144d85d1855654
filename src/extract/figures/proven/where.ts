/** A toll whose title has a place or a happening → whether its clause says that it was elsewhere, or only a part of that. */
import { range } from '../../grammar.ts';
import { type Line, runsIn } from '../../line.ts';
import type { PlaceRun, Reading } from '../../reading.ts';
import type { Said } from '../entailed/said.ts';
import { ownClause } from '../reread/clause.ts';

const within = /^(?:in|at|near|across|throughout|inside|outside|around|of)$/;
const region =
  /^(?:the|a|northern|southern|eastern|western|central|northeastern|northwestern|southeastern|southwestern|north|south|east|west|coastal|nearby|neighbou?ring|remote|entire|whole|divided|province|region|district|state|town|city|village|county|valley|area|areas|part|parts|capital|island|port|of|and)$/;

/** The place is told by "in", "at", "across the province of". */
function isWhere(line: Line, { first }: PlaceRun): boolean {
  let at = first - 1;
  while (at > line.first && region.test(line.word(at)) && !/^(?:in|at)$/.test(line.word(at))) at--;
  return within.test(line.word(at)) && (line.word(at) !== 'of' || at < first - 1);
}

const shares = (title: string, name: string): boolean =>
  name.split(/[^\p{L}]+/u).some((word) => /^\p{Lu}/u.test(word) && title.includes(word.slice(0, 5)));

/** Places of the number's clause, with what opens it before a comma: "In Tarn, 12 people died". */
function placesOf(line: Line, reading: Reading, first: number, last: number): readonly PlaceRun[] {
  const clause = ownClause(line, reading, first, last);
  const opener = range(line.first, clause.first).findLast((at) => /^(?:[;:]|while|whereas|but)$/.test(line.word(at)));
  const from = opener === undefined ? line.first : opener + 1;
  const opens = /^(?:in|at|across|near)$/.test(line.word(from));
  const end = range(last, clause.last).find((at) => /^[,;:]$/.test(line.word(at))) ?? clause.last;
  return runsIn(reading.placeAt, opens ? from : clause.first, end).filter((run) => run.form === 'place');
}

/** "In Tarn 11 died", "12 died in Tarn alone", "40 people died there": what the title has is the whole of it, or another place. */
export function isElsewhere({ context: { line, reading, subject }, quantity, measured, behind }: Said): boolean {
  const { kind, measure, counted, event } = measured;
  const { title } = measure;
  if (
    kind !== 'count' ||
    line.degraded ||
    (event === undefined && counted.event === undefined && measure.event === undefined)
  )
    return false;
  // A title that says where nothing is says no more than the clause.
  // What was voted on is no place.
  const setting = measure.noun === 'votes' ? undefined : measure.setting;
  if (measure.agent === undefined && measure.place === undefined && setting === undefined) return false;
  const last = Math.max(behind, event?.last ?? 0);
  // "said 40 died there": where a sentence says, and not where the whole report is set.
  if (line.word(last) === 'there' || line.word(behind) === 'there') {
    const named = [
      ...runsIn(reading.placeAt, line.first, quantity.first),
      ...runsIn(reading.namedAt, line.first, quantity.first)
        .filter(({ entity }) => entity.kind === 'organization')
        .map(({ entity }) => entity),
    ];
    return measure.setting !== undefined || (named.length > 0 && !named.some((run) => shares(title, run.name)));
  }
  // Where the report's own happening was is no part of it.
  const own = [subject.setting.place, subject.happening?.phrase, setting, title].join(' ');
  const where = placesOf(line, reading, quantity.first, last).filter((run) => isWhere(line, run));
  if (where.some((run) => line.word(run.last) === 'alone' && !title.includes(run.name))) return true;
  // "children in Tarn were hurt by the blast": the sentence itself ties the one to the other.
  if (range(line.first, line.last).some((at) => line.word(at) === measure.agent)) return false;
  return where.length > 0 && !where.some((run) => shares(own, run.name));
}

/** "India raised its toll to 583": the toll is that of who raised it. */
export const isTollOfOther = ({ context: { line, reading }, quantity: { first }, measured }: Said): boolean =>
  measured.kind === 'count' &&
  measured.event?.voice === 'nominal' &&
  range(measured.event.at - 3, measured.event.at).some((at) => /^(?:its|their)$/.test(line.word(at))) &&
  runsIn(reading.placeAt, Math.max(line.first, first - 8), measured.event.at).some(
    (run) => !shares(measured.measure.title, run.name),
  );
