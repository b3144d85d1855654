/** A word for a happening → whether it tells none all the same: what came of one, gunfire, what is only compared with one. */
import { range } from '../../grammar.ts';
import type { Line } from '../../line.ts';

export const isNoHappening = (line: Line, i: number): boolean =>
  isCollapseOf(line, i) || isGunfire(line, i) || isCompared(line, i) || isOfCrimes(line, i);

/** "a war crimes tribunal". */
const isOfCrimes = (line: Line, i: number): boolean => line.word(i) === 'war' && /^crim/.test(line.word(i + 1));

/** "the collapse of more than 12,000 homes": what came of a happening. */
const isCollapseOf = (line: Line, i: number): boolean =>
  /^(?:collapses?|destruction)$/.test(line.word(i)) &&
  line.word(i + 1) === 'of' &&
  [2, 3, 4].some((n) => line.token(i + n)?.kind === 'number');

/** "killed in Ruritania's fire", "came under fire": nothing burns. */
const isGunfire = (line: Line, i: number): boolean =>
  line.word(i) === 'fire' &&
  (/^['’]s?$/.test(line.word(i - 1)) ||
    /^(?:under|opened|opens|open|return|returned|cease|artillery|mortar|rifle|gun|enemy|friendly|tank|rocket|sniper|small-arms|machine-gun|hostile|covering)$/.test(
      line.word(i - 1),
    ));

/** "the equivalent of a 3.3-magnitude earthquake": there was none. */
const isCompared = (line: Line, i: number): boolean =>
  range(Math.max(line.first, i - 8), i).some(
    (at) =>
      /^(?:equivalent|like|force|power|strength)$/.test(line.word(at)) && /^(?:of|to|an?)$/.test(line.word(at + 1)),
  );
