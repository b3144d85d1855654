/** A number in its clause → whether what befell it is another happening than its title's, or it is that of several of whom the title has one. */
import { happeningKind, happenings } from '../../../text/happenings.ts';
import { stem } from '../../../text/stem.ts';
import { isAdverb, range } from '../../grammar.ts';
import { type Line, runsIn } from '../../line.ts';
import type { Said } from '../entailed/said.ts';
import { happeningOf } from '../happenings/cause.ts';
import { isPlural, isVerb } from '../number/word-form.ts';

const kindOf = (word: string): string => happeningKind(stem(word)) ?? word;

/** "a plane with victims of the quake |crashed|, killing all 78 aboard": the crash did, and not the quake. */
export function isOfOtherHappening({ context: { line }, measured: { kind, event, measure } }: Said): boolean {
  const agent = measure.agent?.toLowerCase() ?? '';
  if (kind !== 'count' || event?.voice !== 'active' || !happenings.has(agent)) return false;
  if (!/ing$/.test(line.word(event.at)) || line.word(event.at - 1) !== ',') return false;
  const at = range(Math.max(line.first, event.at - 12), event.at).findLast((i) => isVerb(line, i));
  const happened = at === undefined ? undefined : happeningOf.get(line.word(at));
  return happened !== undefined && kindOf(happened) !== kindOf(agent);
}

/** "surpassing the Camp Fire, which killed 85": a happening with a name of its own. */
export function isOfNamedHappening({ context: { line }, measured: { kind, event, measure } }: Said): boolean {
  if (kind !== 'count' || event?.voice !== 'active' || line.degraded) return false;
  if (!/^(?:which|that)$/.test(line.word(event.at - 1))) return false;
  const at = line.word(event.at - 2) === ',' ? event.at - 3 : event.at - 2;
  const name = line.token(at - 1)?.text ?? '';
  return happenings.has(line.word(at)) && /^\p{Lu}\p{Ll}/u.test(name) && !measure.title.includes(name);
}

/** "10,000 engineers, conductors and dispatchers": the title has the first of three sorts. */
export function isFirstOfList({ context: { line }, measured: { kind, counted, measure } }: Said): boolean {
  if (kind !== 'count' || counted.noun === undefined || line.degraded || line.word(counted.last) !== ',') return false;
  const next = counted.last + 1;
  const second = range(next, next + 3).find((at) => isPlural(line.word(at)));
  if (
    second === undefined ||
    range(next, second + 1).some(
      (at) => line.token(at)?.kind !== 'word' || isAdverb(line.token(at)) || isVerb(line, at),
    )
  )
    return false;
  const joined = range(second + 1, second + 5).find((at) => line.word(at) === 'and');
  return (
    joined !== undefined &&
    range(second + 1, joined).every((at) => /^(?:,|\p{L}+)$/u.test(line.word(at)) && !isVerb(line, at)) &&
    [joined + 1, joined + 2].some((at) => isPlural(line.word(at))) &&
    !measure.title.toLowerCase().includes(line.word(second))
  );
}

/** "the dead were put at 258 by officials in Northport": where those are who count. */
export function isPlaceOfTeller({
  context: { line, reading },
  quantity: { last },
  measured: { kind, event, measure },
}: Said): boolean {
  if (kind !== 'count' || event?.voice !== 'nominal' || line.word(last) !== 'by') return false;
  return runsIn(reading.placeAt, last, Math.min(line.last, last + 16)).some(
    (run) => run.name === measure.place || measure.title.endsWith(` in ${run.name}`),
  );
}

/** "the consortium of Acme and Harbour raised its offer": the second is not all that offer. */
export const isOfOneOwner = ({ context: { line, reading }, measured: { kind, measure } }: Said): boolean =>
  kind !== 'count' &&
  measure.agent !== undefined &&
  measure.title.includes(measure.agent) &&
  runsIn(reading.namedAt, line.first, line.last).some((run) => {
    if (run.entity.name === measure.agent && isIncluded(line, run.first)) return true;
    const before = line.word(run.first - 1) === 'and' ? reading.namedAt.get(run.first - 2) : undefined;
    return (
      run.entity.name === measure.agent &&
      before?.entity.kind === 'organization' &&
      before.entity !== run.entity &&
      !measure.title.includes(before.entity.name)
    );
  });

/** "a group, led by Orrin and including Tarn, Acme and Widget, offered": one of those that it holds. */
function isIncluded(line: Line, name: number): boolean {
  for (let at = name - 1; at > name - 16 && at >= line.first; at--) {
    if (line.word(at) === 'including') return true;
    if (isVerb(line, at) || !/^(?:,|and|&|the|of|\p{Lu}.*)$/u.test(line.token(at)?.text ?? '')) return false;
  }
  return false;
}
