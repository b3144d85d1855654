/** A number in its sentence → whether it is that of a part, a place or a time that its title does not say, or of a whole of which the sentence tells only a part. */
import { determiners, isIn, prepositions, range } from '../../grammar.ts';
import { type Line, runsIn } from '../../line.ts';
import type { Antecedent, Measured } from '../context.ts';
import { isPerson } from '../counts/person.ts';
import { finiteVerbs } from '../data/verbs.ts';
import { inExchange } from '../happenings/event-of.ts';
import { numberAt } from '../number/number.ts';
import type { QuantityRun } from '../number/quantity.ts';
import { isPlural, isVerb } from '../number/word-form.ts';
import { goesOnWithPast, tellsOfPast } from '../past.ts';
import { leavesOut } from './left-out.ts';
import type { Said } from './said.ts';

/** A phrase beside the number, or behind what befell it, says of which part it is; "nine seriously" are not all. */
export function isPart({ context: { line, reading, before }, quantity, measured, behind }: Said): boolean {
  const { event, frame, measure, kind } = measured;
  if (/^(?:seriously|critically|badly|severely|gravely|slightly|lightly)$/.test(line.word(quantity.last)))
    return !measure.title.toLowerCase().includes(line.word(quantity.last));
  if (kind === 'count' && measure.event !== undefined && isIncrement(line, quantity)) return true;
  if (isAlso(line, measured, behind)) return true;
  // "289 deaths in the capital and 21 |elsewhere|"
  if (kind === 'count' && line.word(quantity.last) === 'elsewhere') return true;
  // "|another| 23 bodies", of a report that has told of some: so many more.
  if (kind === 'count' && line.word(quantity.first - 1) === 'another' && isAnother(before, measure.event)) return true;
  // "an exchange of 30 captives in the valley": where they were, and not where it was.
  if (event?.shown === inExchange) return false;
  if (kind === 'time' || measure.noun === 'magnitude' || frame.agentPhrase === 'worldwide') return false;
  const from = [behind, ...(event === undefined || event.voice === 'active' ? [] : [event.last])];
  if (kind === 'count' && isThere(line, quantity.first, from) && frame.place === undefined) return true;
  // "62 seats in the 150-seat Parliament": all that it has there.
  if (kind === 'count' && line.word(behind) === 'in' && /^(?:seat|member)$/.test(line.word(behind + 4))) return false;
  // "closed at $11 on the Exchange": where its price is made.
  if (kind === 'money' && line.word(behind) === 'on' && /share price$|^share price of/i.test(measure.title))
    return false;
  const placed = [measure.title, frame.place, measure.setting].filter((part) => part !== undefined).join(' ');
  return leavesOut(line, reading, { from, number: quantity.first }, placed);
}

/** "Five people on the ground were |also| killed": besides those told of. */
const isAlso = (line: Line, { event, measure }: Measured, behind: number): boolean =>
  event?.voice === 'passive' &&
  /^(?:killed|injured|missing)$/.test(measure.event ?? '') &&
  range(behind, event.last).some((at) => line.word(at) === 'also');

const isAnother = (before: readonly Antecedent[], event: string | undefined): boolean =>
  event !== undefined && before.some(({ measured }) => measured.measure.event === event);

/** "eight more bodies were found": so many were not all. "Some 300 more" told beside others are all of their sort. */
const isIncrement = (line: Line, { first, last, form }: QuantityRun): boolean =>
  form !== 'vague' &&
  ((/^(?:more|further|additional|extra)$/.test(line.word(last)) &&
    !/^(?:were|was|are|have|had|of|,|\.)$/.test(line.word(last + 1))) ||
    /^(?:further|additional|extra)$/.test(line.word(first - 1)));

/** "the old tower, where 14 are missing", "14 are still missing there": of a place that only the report can tell. */
const isThere = (line: Line, first: number, from: readonly number[]): boolean =>
  [1, 2, 3].some((n) => line.word(first - n) === 'where') ||
  from.some((at) =>
    [at, at + 1].some((i) => line.word(i) === 'there' && !/^(?:is|are|was|were|will)$/.test(line.word(i + 1))),
  );

/** "900 clerks and librarians": the title has the first of two sorts. */
export function isOfTwoSorts({ context: { line }, measured: { kind, counted, measure } }: Said): boolean {
  if (kind !== 'count' || counted.noun === undefined || counted.last <= counted.first) return false;
  const next = counted.last + 1;
  if (line.word(next - 1) !== 'and' || line.degraded) return false;
  // "killed 300 people and left thousands homeless"
  if (/ing$/.test(line.word(next)) || finiteVerbs.has(line.word(next)) || isVerb(line, next)) return false;
  const second = range(next, next + 4).find(
    (at) =>
      line.token(at)?.kind !== 'word' ||
      isPlural(line.word(at)) ||
      isIn(determiners, line.token(at), false) ||
      isVerb(line, at),
  );
  if (second === undefined || !isPlural(line.word(second)) || isIn(determiners, line.token(second), false))
    return false;
  // "three men and two women": each sort has its own number.
  if (range(next, second).some((at) => numberAt(line, at) !== undefined)) return false;
  // "lists 40 faults and criticises the board"
  if (isIn(determiners, line.token(second + 1), false) || /^\p{Lu}/u.test(line.token(second + 1)?.text ?? ''))
    return false;
  return !measure.title.toLowerCase().includes(line.word(second));
}

/** "relatives of three students", "leaders of 12 nations": told of for the sake of others. */
export const isOfOthers = ({ context: { line }, quantity: { first }, measured: { kind, event } }: Said): boolean =>
  kind === 'count' &&
  line.word(first - 1) === 'of' &&
  (isPerson(line.word(first - 2)) ||
    (event === undefined && [2, 3, 4].some((n) => gatherings.test(line.word(first - n)))));

/** "a meeting of 250 delegates", "a team of 21 divers": not all that there are. */
const gatherings =
  /^(?:meeting|gathering|group|team|crowd|panel|delegation|convoy|rally|sample|survey|poll|list|band|squad|queue|line|assembly|audience|party|coalition|fleet|string|series|handful|mob|column|cohort|class)$/;

/** "all but one of the 120 districts were counted", "76 of the ferry's 118 passengers": what is told of the part the whole does not share. */
export function isWholeOfPart({ context: { line }, quantity: { first }, measured: { kind, event } }: Said): boolean {
  if (kind !== 'count' || event === undefined || event.at < first) return false;
  let at = first - 1;
  while (
    at > first - 5 &&
    (isIn(determiners, line.token(at), line.degraded) ||
      /^['’]s?$|^\p{Lu}/u.test(line.token(at)?.text ?? '') ||
      /^['’]s?$/.test(line.word(at + 1)))
  )
    at--;
  return (
    line.word(at) === 'of' &&
    (numberAt(line, at - 1) !== undefined ||
      (line.word(at - 1) === 'all' && /^(?:nearly|almost|virtually|practically|not)$/.test(line.word(at - 2))) ||
      /^(?:out|several|some|many|most|few|none|dozens|half|part|any|each|one|two|three|scores|hundreds)$/.test(
        line.word(at - 1),
      ))
  );
}

/** "stricter rules came |after the quake in Norland that killed| 900": of a place told of nowhere else, where the report has a quake of its own. */
export function isOfAside({
  context: { line, reading, subject, sentence, countOf },
  measured: { frame, kind, measure },
}: Said): boolean {
  const phrase = frame.agentPhrase ?? frame.tail ?? '';
  const own = subject.happenings.get(frame.agent ?? '');
  if (kind !== 'count' || own === undefined || own.sentence >= sentence || own.phrase === phrase) return false;
  const place = runsIn(reading.placeAt, line.first, line.last).find(
    ({ form, name }) => form === 'place' && phrase.endsWith(` ${name}`),
  );
  if (place === undefined || countOf(place.name.toLowerCase()) > 1 || /\d{4}/.test(measure.title)) return false;
  const at = range(place.first - 4, place.first).find((i) => line.word(i) === frame.agent) ?? line.first;
  return range(Math.max(line.first, at - 3), at).some((i) => isIn(prepositions, line.token(i), line.degraded));
}

/** "since 1996, when a nine-day walkout, and what the sentence after goes on to tell of it. */
export function isOfPast({ context, quantity, measured: { kind, measure, event }, behind }: Said): boolean {
  const { line, reading, sentence } = context;
  if (kind !== 'time' && (event === undefined || kind !== 'count')) return false;
  if (/\d{4}/.test(measure.title)) return false;
  // "have been killed": up to now.
  if ([behind, behind + 1, behind + 2].some((at) => /^(?:has|have)$/.test(line.word(at)))) return false;
  return goesOnWithPast(line, reading, sentence) || tellsOfPast({ ...line, last: quantity.first }, reading);
}
