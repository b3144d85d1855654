/** Rates and accounts that every state has → the state whose they are, where the report is about one. */
import { range } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import type { Reading } from '../../reading.ts';
import type { Context } from '../context.ts';
import type { Topic } from './topic-phrase.ts';

/** "The bloc will have exports of": whoever that is, no state and no place is meant. */
export function isOfBloc(line: Line, before: number): boolean {
  for (let at = line.first; at < before; at++)
    if (/^(?:bloc|community|alliance|cartel)$/.test(line.word(at))) return true;
  return false;
}

/** "The Harbour Trust will run a deficit": a body's own, known as one or not. */
const isOfBody = (line: Line, { placeAt, namedAt }: Reading, before: number): boolean =>
  range(line.first + 1, before).some(
    (at) =>
      /^(?:Fund|Company|Corporation|Council|Authority|Board|Service|Agency|Group|Trust|Office)$/.test(
        line.token(at)?.text ?? '',
      ) &&
      !placeAt.has(at) &&
      namedAt.get(at)?.entity.class !== 'government',
  );

/** National accounts and rates: those of the state that the report is about. */
const national =
  /^(?:inflation|unemployment|deficit|surplus|gdp|growth|exports|imports|reserves|turnout|population|economy|product)$/;

const ofNations =
  /^(?:(?:gross|domestic|national|annual|consumer|headline|core|economic|gdp|budget|trade|fiscal|public|foreign|exchange|currency|monthly|official|overall) )*[a-z]+$/;

/** "Inflation", "the deficit" of a report that names one state as an actor far more than others. */
export function stateOf({ line, reading, countOf }: Context, topic: Topic | undefined): string | undefined {
  // "earnings growth" is no nation's.
  if (
    !topic ||
    isOfBloc(line, topic.first) ||
    isOfBody(line, reading, topic.first) ||
    !national.test(topic.noun ?? '') ||
    !ofNations.test(topic.words?.toLowerCase() ?? '')
  )
    return undefined;
  const states = reading.entities
    .filter((e) => e.kind === 'organization' && e.class === 'government')
    .map((e) => ({ name: e.name, times: e.mentions.length + countOf(e.name.toLowerCase()) }))
    .sort((a, b) => b.times - a.times || (a.name < b.name ? -1 : 1));
  const [first, second] = states;
  return first && first.times >= 2 && first.times >= 2 * (second?.times ?? 0) ? first.name : undefined;
}
