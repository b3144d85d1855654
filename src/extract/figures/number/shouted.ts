/** A line in capitals is a headline: its words name nothing that a title could use. */

import { oncePer } from '../../../text/once.ts';
import { oncePerSpelling } from '../../../text/tokens.ts';
import type { Line } from '../../line.ts';

const isUpper = oncePerSpelling(({ text }) => /^\p{Lu}{2,}/u.test(text));

export const isShouted: (line: Line) => boolean = oncePer((line) => {
  let upper = 0;
  let lower = 0;
  for (let at = line.first; at < line.last; at++) {
    const token = line.token(at);
    if (token?.kind !== 'word' || token.text.length < 2) continue;
    if (isUpper(token)) upper++;
    else lower++;
  }
  return upper >= 3 && upper > lower;
});
