/** A number in its clause → whether it is of another happening that the clause compares with, and not of the one in its title. */
import { range } from '../../grammar.ts';
import type { Said } from './said.ts';

/** "the 4.9-magnitude aftershock", "the strongest came with a magnitude of 5.5": not that of the quake in the title. */
export function isOfAnotherQuake({
  context: { line },
  quantity: { first, last },
  measured: { measure },
}: Said): boolean {
  if (measure.noun !== 'magnitude') return false;
  const near = range(Math.max(line.first, first - 6), Math.min(line.last, last + 6)).map((at) => line.word(at));
  if (near.some((word) => /^aftershocks?$/.test(word))) return !/aftershock/.test(measure.title);
  return !range(line.first, line.last).some((at) => /quake|tremor|temblor|magnitude-/.test(line.word(at)));
}

/** "the most brutal conflict since the world war, which has left 200 homeless": it was not the war that did. */
export function isOfCompared({ context: { line }, quantity, measured: { frame, kind } }: Said): boolean {
  const { agent } = frame;
  if (kind !== 'count' || agent === undefined) return false;
  const last = agent.toLowerCase().split(' ').at(-1);
  const at = range(Math.max(line.first, quantity.first - 40), Math.min(line.last, quantity.last + 40)).find(
    (i) => line.word(i) === last,
  );
  const since =
    at === undefined
      ? undefined
      : range(Math.max(line.first, at - 4), at).find((i) => /^(?:since|than)$/.test(line.word(i)));
  return (
    since !== undefined &&
    range(Math.max(line.first, since - 8), since).some((i) =>
      /^(?:most|worst|best|first|only|\p{L}{3,}est)$/u.test(line.word(i)),
    )
  );
}
