/** "has agreed to buy the Elbonian group Acme for £4.9bn" → so much is paid for Acme. */
import { named } from '../../../text/english.ts';
import { isIn, prepositions, range } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import type { Reading } from '../../reading.ts';
import type { QuantityRun } from '../number/quantity.ts';
import { dear } from './per.ts';
import type { Topic } from './topic-phrase.ts';

const buying = /^(?:buys?|bought|acquire[sd]?|purchase[sd]?)$/;
/** A part of it, or another thing of its own. */
const others =
  /^(?:shares?|stock|stakes?|stores?|assets|units?|business|percent|rest|most|half|remainder|['’]s?|,|and|or)$/;

/** Undefined where the amount stands behind no "for", or what is bought is no body by its name. */
export function purchasedFor(
  line: Line,
  reading: Reading,
  { first, last, value, high, unit }: QuantityRun,
): Topic | undefined {
  if (unit?.kind !== 'money' || line.word(first - 1) !== 'for' || line.degraded) return undefined;
  // "for $59 in cash and a share": half of what each share brings.
  const isEach = [0, 1].some((n) => /^(?:a|per|each)$/.test(line.word(last + n)));
  if (!isEach && (value ?? high ?? dear) < dear) return undefined;
  const run = reading.namedAt.get(first - 2);
  if (run?.entity.kind !== 'organization') return undefined;
  const verb = range(run.first - 6, run.first).findLast((at) => buying.test(line.word(at)));
  if (verb === undefined || verb < line.first) return undefined;
  const isPlain = range(verb + 1, run.first).every(
    (at) =>
      line.token(at)?.kind === 'word' &&
      !others.test(line.word(at)) &&
      !reading.namedAt.has(at) &&
      !isIn(prepositions, line.token(at), false),
  );
  if (!isPlain) return undefined;
  return { event: `paid for ${named(run.entity.name)}`, eventAt: verb, first: verb, last: first, from: 'verb' };
}
