/** A number in its clause → whether it is of another happening, year or firm that the clause compares with, and not of the one in its title. */
import { range } from '../../grammar.ts';
import { runsIn } from '../../line.ts';
import { isOfMany } from '../counts/count-title.ts';
import { isComparedWith } from '../past.ts';
import type { Said } from './said.ts';

/** "the 4.9-magnitude aftershock", "the strongest came with a magnitude of 5.5": not that of the quake in the title. */
export function isOfAnotherQuake({
  context: { line },
  quantity: { first, last },
  measured: { measure },
}: Said): boolean {
  if (measure.noun !== 'magnitude' || line.degraded) return false;
  const near = range(Math.max(line.first, first - 6), Math.min(line.last, last + 6)).map((at) => line.word(at));
  if (near.some((word) => /^aftershocks?$/.test(word))) return !/aftershock/.test(measure.title);
  // "a |smaller| 4.5-magnitude quake"
  if (range(first - 3, first).some((at) => others.test(line.word(at)))) return true;
  return !range(line.first, line.last).some((at) => /quake|tremor|temblor|magnitude-/.test(line.word(at)));
}

const others = /^(?:smaller|weaker|lesser|second|third|another|earlier|previous|separate|similar)$/;

/** "the most brutal conflict since the world war, which has left 200 homeless": it was not the war that did. */
export function isOfCompared({ context: { line }, quantity, measured: { frame, kind } }: Said): boolean {
  const { agent } = frame;
  if (kind !== 'count' || agent === undefined) return false;
  const last = agent.toLowerCase().split(' ').at(-1);
  const at = range(Math.max(line.first, quantity.first - 40), Math.min(line.last, quantity.last + 40)).find(
    (i) => line.word(i) === last,
  );
  return at !== undefined && isComparedWith(line, at);
}

/** "companies worldwide plan to cut 50,000 jobs": not those of any one that the story is about. */
export const isOfManyFirms = ({ context: { line }, measured: { measure, kind } }: Said): boolean =>
  kind === 'count' && measure.noun === 'jobs' && measure.agent === undefined && isOfMany(line);

/** "70,000 were killed in the worst quake on record, which hit Ruritania in 1970": not in the one that the report tells of. */
export function isOfEarlierYear({
  context: { line, reading },
  measured: { kind, measure, event },
  behind,
}: Said): boolean {
  const year = reading.document.source.meta.date?.slice(0, 4);
  if (kind !== 'count' || year === undefined || (event === undefined && measure.event === undefined)) return false;
  return runsIn(reading.dateAt, behind, Math.min(line.last, behind + 20)).some(
    (run) =>
      run.role === 'on' &&
      run.date?.length === 4 &&
      Number(run.date) < Number(year) - 1 &&
      !measure.title.includes(run.date) &&
      range(behind, run.first).some((at) => /^(?:which|that|when)$/.test(line.word(at))),
  );
}
