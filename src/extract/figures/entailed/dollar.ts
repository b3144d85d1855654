/** An amount of dollars → whether the report leaves it open whose dollars they are. */

import { oncePer } from '../../../text/once.ts';
import { oncePerSpelling, type Token } from '../../../text/tokens.ts';
import { range } from '../../grammar.ts';
import type { Reading } from '../../reading.ts';
import { dollarNations } from '../data/national-currencies.ts';
import type { Said } from './said.ts';

/** "$5" in a report of Canada, or beside "A$4.90": a title that says which would be a guess. */
export function isOfUnsureDollar({ context: { line, reading }, quantity, measured: { unit } }: Said): boolean {
  if (!/^USD\b/.test(unit)) return false;
  const said = range(quantity.first - 1, quantity.last + 2).some((at) => {
    const token = line.token(at);
    return token !== undefined && isAmerican(token);
  });
  return !said && isOfOthers(reading);
}

const isAmerican = oncePerSpelling(({ text }) =>
  /^(?:US|U\.S\.?|USD|Americans?|America|us|u\.s\.?|usd|american)$/.test(text),
);

/** The report names a nation with dollars of its own, and more often than the one whose dollars need no name. */
const isOfOthers = oncePer(({ document: { tokens } }: Reading): boolean => {
  let others = 0;
  let own = 0;
  let marked = false;
  tokens.forEach((token, at) => {
    const { lower, text } = token;
    if (dollarNations.has(lower)) others++;
    else if ((isAmerican(token) && text !== 'us') || (lower === 'states' && tokens[at - 1]?.lower === 'united')) own++;
    if (isForeign(text, tokens[at + 1])) marked = true;
  });
  return marked || (others >= 4 && others > 2 * own);
});

/** "A$5", "$A5", "AUD $5"; not "a $5 bid". */
const isForeign = (text: string, next: Token | undefined): boolean =>
  next?.text === '$' && (/^(?:aud|cad|nzd|hkd|sgd)$/i.test(text) || (!next.spaced && prefix.test(text)));

const prefix = /^(?:A|AU|Aus|C|CA|Can|Cdn|NZ|HK|S|NT)$/;
