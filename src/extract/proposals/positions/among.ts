/** A verb of taking a stance → whoever takes it elsewhere than as its subject: "among those who backed it were", "was one of those who opposed it", "as did Norway". */
import type { Discourse } from '../../coreference.ts';
import type { Speaker } from '../../quotes/speakers/voices.ts';
import type { Place } from './found.ts';
import { agentsAfter, partiesOf } from './parties.ts';

/** Whom the clause names as some of "those who" did; `to`: the end of the object. */
export const amongThose = (d: Discourse, place: Place, to: number): Speaker[] => [
  ...namedBehind(d, place, to),
  ...oneOfThose(d, place),
];

/** "Among those who backed the bill were Roe and Jones": whom the clause names behind it. */
function namedBehind(d: Discourse, { i, first, last }: Place, to: number): Speaker[] {
  const { tokens } = d.reading.document;
  const opens = tokens[first]?.lower === 'among' && tokens.slice(first, i).some((t) => t.lower === 'who');
  const verb = /^(?:was|were|is|are)$/.test(tokens[to]?.lower ?? '') ? to : undefined;
  return opens && verb !== undefined ? agentsAfter(d, verb, last) : [];
}

/** "Roe was one of those who opposed it", "Jones and Roe are among the few who back it". */
function oneOfThose(d: Discourse, { i, first, last }: Place): Speaker[] {
  const { tokens } = d.reading.document;
  const who = [i - 1, i - 2, i - 3].find((k) => tokens[k]?.lower === 'who');
  if (who === undefined) return [];
  const words = tokens
    .slice(Math.max(first, who - 5), who)
    .map((t) => t.lower)
    .join(' ');
  const [said] = /(?:was|were|is|are) (?:among|one of|some of) (?:those|the few|the (?:\w+ )?\w+s)$/.exec(words) ?? [];
  return said === undefined ? [] : partiesOf(d, who - said.split(' ').length, first, last);
}

/** "backed it, as did Norway and the union": whoever did the same. */
export function followers(d: Discourse, from: number, last: number): Speaker[] {
  const { tokens } = d.reading.document;
  let at = from;
  while (at < Math.min(last, from + 8) && !/^(?:as|so)$/.test(tokens[at]?.lower ?? '')) at++;
  const follows =
    /^(?:did|does|do|has|have|had|will)$/.test(tokens[at + 1]?.lower ?? '') && tokens[at - 1]?.text === ',';
  return tokens[at]?.lower === 'as' && follows ? agentsAfter(d, at + 1, last) : [];
}
