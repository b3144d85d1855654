/** What a title says befell what is counted, and where and when → whether the number's own clause says another. */

import { figureReasons, hasReason } from '../../../model/figure-reasons.ts';
import { happenings } from '../../../text/happenings.ts';
import {
  auxiliaries,
  conjunctions,
  determiners,
  isAdverb,
  isIn,
  prepositions,
  pronouns,
  range,
} from '../../grammar.ts';
import { runsIn } from '../../line.ts';
import { isOfAnotherOne } from '../counts/own-cause.ts';
import { lastingEvents, peopleEvents } from '../data/events.ts';
import type { Said } from '../entailed/said.ts';
import { isVerb } from '../number/word-form.ts';

const outcomes =
  /^(?:alive|dead|guilty|safe|missing|unharmed|homeless|unconscious|drowned|ill|infected|unhurt|intact|empty|free)$/;

/** "six were found |alive|": the verb alone tells half of it. */
export const isOutcomeUnsaid = ({ context: { line }, measured: { event, measure } }: Said): boolean =>
  event !== undefined &&
  event.voice !== 'nominal' &&
  /^(?:found|declared|left|pronounced|held|kept|returned|brought)/.test(measure.event ?? '') &&
  [event.last, event.last + 1].some(
    (at) => outcomes.test(line.word(at)) && !measure.title.toLowerCase().includes(line.word(at)),
  );

/** "On Thursday the ministry released 17 letters seized in": the day is the main verb's. */
export function isDayOfOtherVerb({
  context: { line, reading },
  quantity,
  measured: { event, frame, counted },
}: Said): boolean {
  if (
    event === undefined ||
    event.voice !== 'passive' ||
    peopleEvents.has(event.event) ||
    frame.period?.role !== 'on' ||
    event.at !== counted.last
  )
    return false;
  return (
    runsIn(reading.dateAt, line.first, quantity.first).length > 0 &&
    runsIn(reading.dateAt, event.last, Math.min(line.last, event.last + 12)).length === 0
  );
}

/** "Rains receded |on Monday|, giving hope to survivors of a quake that killed 54,000": the day is that of the main verb. */
export function isDayOutside({ context: { line, reading }, measured: { event, frame, kind } }: Said): boolean {
  const { period } = frame;
  if (kind !== 'count' || event?.voice !== 'active' || period?.role !== 'on' || period.date === undefined) return false;
  if (!/^(?:that|which|who)$/.test(line.word(event.at - 1))) return false;
  const days = runsIn(reading.dateAt, line.first, line.last).filter((run) => run.date === period.date);
  return (
    days.length > 0 &&
    days.every((run) => run.last <= event.at && range(run.last, event.at - 1).some((at) => line.word(at) === ','))
  );
}

/** "the crew who |returned valid papers|": what they did to something is not that they came back. */
export const isDoneToThing = ({ context: { line, reading }, measured: { event } }: Said): boolean => {
  if (event?.event !== 'returned' || event.at < event.last - 1 || reading.dateAt.has(event.last)) return false;
  const token = line.token(event.last);
  const next = isIn(determiners, token, line.degraded) ? event.last + 1 : event.last;
  return (
    line.token(next)?.kind === 'word' &&
    /^\p{Ll}{3,}$/u.test(line.token(next)?.text ?? '') &&
    !home.test(line.word(next)) &&
    ![auxiliaries, conjunctions, prepositions, pronouns].some((set) => isIn(set, line.token(next), line.degraded)) &&
    !isAdverb(line.token(next)) &&
    !isVerb(line, next)
  );
};

const home = /^(?:home|safe|dead|empty|last|this|next|later|earlier|each|every)$/;

/** "hostages |who had been held|", "were held |until| Monday": what was so before is so no more, and not on the day of what came then. */
export function isOver({
  context: { line, reading },
  quantity: { first },
  measured: { event, frame, counted },
}: Said): boolean {
  if (event?.voice !== 'passive' || event.at < counted.last) return false;
  const lasts = lastingEvents.has(event.event);
  if (frame.period?.role === 'until') return !lasts && !event.planned;
  const who = range(counted.last, event.at).find((at) => /^(?:who|that|which)$/.test(line.word(at)));
  const had = who !== undefined && range(who, event.at).some((at) => line.word(at) === 'had');
  return had && (!lasts || (frame.period?.role === 'on' && runsIn(reading.dateAt, line.first, first).length > 0));
}

const exchanged = /in an exchange$/;
/** Shares are exchanged, and are no captives; "in |return| for half of the equity" nothing is let go. */
export const isOfSwap = ({ context: { line }, measured: { measure, unit, event } }: Said): boolean =>
  unit !== 'people' &&
  (exchanged.test(measure.title) ||
    (event !== undefined && line.word(event.at) === 'return') ||
    ((measure.event ?? '').endsWith('released') && /swapped|exchanged/.test(measure.title)));

/** "in the first bombing in Northport in more than a year": a rank that holds of a time that the title leaves out. */
export function isRanked({ measured: { measure } }: Said): boolean {
  const words = measure.title.split(' ');
  if (/ (?:since|on record|ever)\b/.test(measure.title)) return false;
  return words.some(
    (word, i) =>
      /^(?:first|second|third|fourth|fifth|latest|last|worst|deadliest|bloodiest|biggest|largest|strongest|heaviest)$/.test(
        word,
      ) &&
      [1, 2, 3].some(
        (n) =>
          happenings.has((words[i + n] ?? '').toLowerCase()) ||
          /^(?:attack|accident|disaster|incident)$/.test(words[i + n] ?? ''),
      ),
  );
}

/** What came minutes, hours or a day later is told of the same happening. */
const spans = /^(?:days|weeks?|months?|years?|decades?)$/;

/** "nearly two weeks after a blast left 118 dead": another happening, of another time. */
export function isOfEarlierHappening({
  context: { line },
  quantity: { first },
  measured: { kind, measure, event },
}: Said): boolean {
  if (kind !== 'count' || measure.event === undefined) return false;
  if (/^(?:killed|injured|missing)$/.test(event?.event ?? '') && event && isOfAnotherOne(line, event.last)) return true;
  return range(Math.max(line.first + 2, first - 22), first).some(
    (at) =>
      /^(?:after|before|since)$/.test(line.word(at)) &&
      spans.test(line.word(at - 1)) &&
      /^(?:an?|the)$/.test(line.word(at + 1)) &&
      !range(at, first).some((i) => /^[;:]$/.test(line.word(i))),
  );
}

/** "would push the |overall| toll to 337": of more than the place of the title. */
export const isOverall = ({
  context: { line },
  quantity: { first },
  measured: { kind, measure, frame },
}: Said): boolean =>
  kind === 'count' &&
  (measure.place ?? measure.setting ?? frame.place) !== undefined &&
  range(Math.max(line.first, first - 6), first).some((at) => /^(?:overall|nationwide|combined)$/.test(line.word(at)));

/** "turnover in Northport was 110, and in Tarn, where it has 15": it goes on with a figure of another place. */
export function isPlacedElsewhere({
  context: { reading, before, sentence },
  quantity,
  measured: { frame, because, measure },
}: Said): boolean {
  const place = measure.place ?? frame.place;
  const [whole] = before;
  if (place === undefined || whole?.sentence !== sentence || !hasReason(because, figureReasons.goesOn)) return false;
  return runsIn(reading.placeAt, whole.quantity.last, quantity.first).some(
    (run) => run.form === 'place' && run.name !== place,
  );
}

const holding = /^(?:has|have|had|reported|reports|recorded|records|counted)$/;

/** "The province of Tarn has the highest toll of 61", "in Tarn, of which 50 died": a part, by the place that stands before it. */
export const isOfPlaceBefore = ({
  context: { line, reading },
  quantity: { first },
  measured: { kind, event, counted, measure },
}: Said): boolean =>
  kind === 'count' &&
  (event !== undefined || counted.event !== undefined) &&
  runsIn(reading.placeAt, line.first, first).some(
    (run) =>
      run.form === 'place' &&
      !measure.title.includes(run.name) &&
      // "the city of Tarn has grown to nine" is no having.
      ((holding.test(line.word(run.last)) && isIn(determiners, line.token(run.last + 1), line.degraded)) ||
        (line.word(run.last) === ',' && /^(?:of|where)$/.test(line.word(run.last + 1)) && first - run.last < 6)),
  );

/** "the amendment that was approved by 51 votes": of another thing than the report's bill. */
export const isVoteOnOther = ({ context: { line }, quantity: { first, last }, measured: { measure } }: Said): boolean =>
  measure.noun === 'votes' &&
  range(Math.max(line.first, first - 14), Math.min(line.last, last + 10)).some(
    (at) =>
      /^(?:amendments?|override|veto|motion|rule|resolution)$/.test(line.word(at)) &&
      !measure.title.includes(line.word(at)),
  );
