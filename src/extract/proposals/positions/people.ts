/** A noun → whether it names a body of people, and whether words that only describe it follow. */
import { isAgents } from '../../clauses/people.ts';
import type { Discourse } from '../../coreference.ts';
import { bodiesOfPeople } from '../../data/bodies-of-people.ts';
import { isIn } from '../../grammar.ts';

/** A noun for a body of people, or a plural of people. */
export const isBody = ({ reading: { document } }: Discourse, i: number): boolean =>
  isAgents(document.tokens[i]?.lower ?? '') ||
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
