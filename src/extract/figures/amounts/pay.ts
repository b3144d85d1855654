/** "a 4 percent raise", "offered a rise of 3 percent" in a dispute over pay → a pay rise, though nobody says so there. */
import { oncePer } from '../../../text/once.ts';
import type { Line } from '../../line.ts';
import type { Reading } from '../../reading.ts';
import type { Context } from '../context.ts';
import type { QuantityRun } from '../number/quantity.ts';
import type { Topic } from './topic-phrase.ts';

/** The topic, by its whole name. */
export function ofPay(
  { line, reading }: Context,
  { last, unit }: QuantityRun,
  topic: Topic | undefined,
): Topic | undefined {
  if (topic?.noun === undefined || topic.words !== topic.noun || topic.change !== undefined || unit === undefined)
    return topic;
  if (!/^(?:raise|rise|increase|hike)$/.test(topic.noun) || line.degraded) return topic;
  // "a rise of 3 percent in prices"
  const behind = topic.from === 'of' ? last : topic.last;
  const of = /^(?:in|of|to)$/.test(line.word(behind)) || isOverOthers(line, behind);
  if (of || (topic.noun !== 'raise' && !isPayDispute(reading))) return topic;
  return { ...topic, words: `pay ${topic.noun}` };
}

/** "a 23% increase over current rates": not of pay. */
const isOverOthers = (line: Line, behind: number): boolean =>
  /^(?:over|above|on)$/.test(line.word(behind)) &&
  /^(?:current|present|existing|previous|the)$/.test(line.word(behind + 1));

const isPayDispute = oncePer(({ document: { tokens } }: Reading): boolean => {
  const times = (words: RegExp): number => tokens.filter(({ lower }) => words.test(lower)).length;
  return times(/^(?:pay|wages?|salary|salaries)$/) > 0 && times(/^(?:unions?|strikes?|strikers|walkout|stoppage)$/) > 1;
});
