/** A number and the words that tie it to what it is of → whether they tie it in another way than its title says. */
import { range } from '../../grammar.ts';
import { finiteVerbs } from '../data/verbs.ts';
import type { Said } from '../entailed/said.ts';
import { isVerb } from '../number/word-form.ts';

const things = /^(?:shares|units|stock|bonds|options|notes|securities|debentures|warrants|barrels|tickets|seats)$/;
const trading =
  /^(?:closed?|closing|trad(?:ed|ing)|quoted|ended|finished|opened|stood|rose|fell|up|down|jumped|slipped|gained|lost|was|were|surged|climbed)$/;

/** "offered to buy shares at 26": so much each costs. */
export function isPriceOfThings({ context: { line }, quantity: { first }, measured: { kind, topic } }: Said): boolean {
  if (kind !== 'money' || !things.test(topic?.noun ?? '') || topic?.from === 'behind') return false;
  return (
    [1, 2, 3].some((n) => /^(?:at|for)$/.test(line.word(first - n))) &&
    !range(Math.max(line.first, first - 10), first).some((at) => trading.test(line.word(at)))
  );
}

const changing = /^(?:lower|rais|increas|reduc|cut|hike|slash|lift|boost|trim)(?:e|es|ed|ing|s|ting)?$/;

/** "lowered its prices one to 1.50", "raised the fee $2": by so much. */
export function isUnmarkedStep({
  context: { line },
  quantity: { first },
  measured: { kind, topic, measure },
}: Said): boolean {
  if ((kind !== 'money' && kind !== 'percent') || topic?.from !== 'of' || topic.change !== undefined) return false;
  if (/^(?:Rise|Fall|Cut|(?:Planned|Expected|Possible) (?:rise|fall|cut))\b/.test(measure.title)) return false;
  if (topic.last !== first) return false;
  return range(Math.max(line.first, topic.first - 5), topic.first).some((at) => changing.test(line.word(at)));
}

/** "up to one million barrels a day above a ceiling": over what stands behind. */
export function isAbove({ context: { line }, behind, quantity }: Said): boolean {
  const at = [quantity.last, behind].map((from) => (/^(?:a|per)$/.test(line.word(from)) ? from + 2 : from));
  return at.some((i) => /^(?:above|below|beyond)$/.test(line.word(i)) && line.token(i + 1)?.kind === 'word');
}

const rights =
  /^(?:warrants?|options?|rights?|mandate|licen[cs]es?|permission|chance|opportunity|ability|power|authority)$/;

const planning = /^(?:plans?|wants?|intends?|needs?|hopes?|aims?|expects?|agrees?|has|have|is|was|are|were)$/;

/** "warrants to buy 15 pct": what may be done is told of another thing. */
export function isOfRight({ context: { line }, quantity: { first } }: Said): boolean {
  return [2, 3, 4].some(
    (n) =>
      line.word(first - n) === 'to' &&
      [1, 2, 3, 4, 5, 6, 7].some(
        (k) =>
          rights.test(line.word(first - n - k)) &&
          // "the port authority |plans| to cut": the verb is no right's.
          !range(first - n - k + 1, first - n).some(
            (at) =>
              /^[,;:]$/.test(line.word(at)) ||
              isVerb(line, at) ||
              finiteVerbs.has(line.word(at)) ||
              planning.test(line.word(at)),
          ),
      ),
  );
}

/** "offered to raise the cash part to 42": the verb nearer to the number tells something else. */
export function isOfNearerVerb({ context: { line }, quantity: { first }, measured: { topic } }: Said): boolean {
  if (topic?.from !== 'verb' && topic?.noun !== 'offer') return false;
  const at = topic.eventAt ?? topic.first;
  return range(at + 1, first).some(
    (i) => line.word(i) === 'to' && line.word(i - 1) === line.word(at) && changing.test(line.word(i + 1)),
  );
}

/** "which would cost the state $5m": what does so the title does not say. */
export const isCostOfUnsaid = ({ measured: { topic, measure } }: Said): boolean =>
  topic?.noun === 'cost' && topic.from === 'verb' && /\bcost (?:to|per)\b|\bcost$/i.test(measure.title);
