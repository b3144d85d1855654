/** A noun → whether it names a body of people, and whether words that only describe it follow. */
import { oncePerWord } from '../../../text/once.ts';
import type { Discourse } from '../../coreference.ts';
import { bodiesOfPeople, thingsInErs } from '../../data/bodies-of-people.ts';
import { isIn } from '../../grammar.ts';

/** "dockers", "negotiators", "nationalists", "historians", "firemen": plurals of those who do something, or are something. */
const agentive = /^\p{L}{2,}(?:(?:e|o)rs|\p{L}ists|ians|men|women)$/u;

const isPlural = oncePerWord((word) => agentive.test(word) && !thingsInErs.has(word));

/** A noun for a body of people, or a plural of people. */
export const isBody = ({ reading: { document } }: Discourse, i: number): boolean =>
  isPlural(document.tokens[i]?.lower ?? '') ||
  isIn(bodiesOfPeople, document.tokens[i], document.source.quality === 'degraded');

/** "trapped in the north", "loyal to the union", right after a noun. */
const isDescribed = ({ reading: { document } }: Discourse, i: number): boolean =>
  /(?:ed|ing)$|^loyal$/.test(document.tokens[i]?.lower ?? '') &&
  attached.test(document.tokens[i + 1]?.lower ?? '') &&
  !/^(?:agreed|voted|signed)$/.test(document.tokens[i]?.lower ?? '');

/** "trapped in the north", and not "loyal to the union". */
export const isPlaced = (d: Discourse, i: number): boolean =>
  isDescribed(d, i) && /^(?:in|at|on)$/.test(d.reading.document.tokens[i + 1]?.lower ?? '');

const attached: RegExp = /^(?:of|at|in|from|on|with|by|to)$/;
