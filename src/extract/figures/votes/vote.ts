/** Results of votes: "by 375 votes to 14", "214-203", "121 in favour and 122 against", "split four to three". */
import { figureReasons } from '../../../model/figure-reasons.ts';
import { houses } from '../../../text/chambers.ts';
import type { Token } from '../../../text/tokens.ts';
import { isNumeral, range, wordsOf } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import type { Reading } from '../../reading.ts';
import type { Context, Measured } from '../context.ts';
import type { Counted } from '../counts/counted.ts';
import { periodKey, periodOf } from '../counts/period.ts';
import type { QuantityRun } from '../number/quantity.ts';
import { present } from '../present.ts';
import { votedOn } from './on.ts';
import { votePair } from './vote-pair.ts';

const voteWords = /^(?:vote|votes|voted|voting|ballot|split|majority|motion|abstained|abstentions|committee|divided)$/;

/** A bare number of a pair, or one for or against, in a sentence that tells of a vote. */
export function isVote(line: Line, quantity: QuantityRun, reading: Reading): boolean {
  const after = line.word(quantity.last);
  const before = line.word(quantity.first - 1);
  const isNumber = (at: number): boolean => isNumeral(line.token(at)) || line.word(at) === 'one';
  // "raise the age from 60 to 65": a change.
  if (before === 'from' || (before === 'to' && line.word(quantity.first - 3) === 'from')) return false;
  const votesBefore = (at: number): boolean => /^votes?$/.test(line.word(at)) && isNumber(at - 1);
  const byPair = before === 'to' && isNumber(quantity.first - 2) && line.word(quantity.first - 3) === 'by';
  const pair =
    (after === 'to' && isNumber(quantity.last + 1)) ||
    (before === 'to' && (isNumber(quantity.first - 2) || votesBefore(quantity.first - 2)));
  const side = /^(?:against|for)$/.test(after) || (after === 'in' && /^favou?r$/.test(line.word(quantity.last + 1)));
  if (!pair && !side) return false;
  if (byPair || (pair && opensPair(line, quantity))) return true;
  for (let at = line.first; at < line.last; at++) if (voteWords.test(line.word(at))) return true;
  return pair && votedOn(line, reading, quantity.first, quantity.last) !== undefined;
}

/** "by 35 to 21"; "The measure, long sought by others, passed 35 to 21" */
const opensPair = (line: Line, { first }: QuantityRun): boolean => {
  const before = line.word(first - 1);
  return before === 'by' || passing.test(before === 'to' ? line.word(first - 3) : before);
};
const passing = /^(?:passed|approved|adopted|cleared|defeated|rejected)$/;

/** "voted 39-58 to reject": the first number is that of the side that won, whichever way it voted. */
function sideOf(line: Line, quantity: QuantityRun, counted: Counted): 'in favour' | 'against' | 'abstaining' {
  const pair = votePair(line, quantity.number);
  // "voted 133 to 79 in favour": the first were.
  const behind = line.word(quantity.first - 1) === 'to' && line.token(quantity.first - 2)?.kind === 'number';
  const words = pair || behind ? '' : [0, 1, 2].map((n) => line.word(counted.last + n)).join(' ');
  if (/^(?:against|opposed|no\b)/.test(words)) return 'against';
  if (/^(?:for|in favou?r)\b/.test(words)) return 'in favour';
  const second = pair?.place === 'second' || line.word(quantity.first - 1) === 'to';
  // "was lost by 57 votes to 63", "failed, 52-44": those in favour come first.
  if (isLostByLess(line, quantity) || hasFailed(line, pairOf(line, quantity))) return second ? 'against' : 'in favour';
  return second === isRejected(line, pairOf(line, quantity)) ? 'in favour' : 'against';
}

/** From the first number of the pair: "rejected by a vote of 57 to |42|". */
function pairOf(line: Line, { first, last }: QuantityRun): Pick<QuantityRun, 'first' | 'last'> {
  if (line.word(first - 1) !== 'to') return { first, last };
  return { first: /^votes?$/.test(line.word(first - 2)) ? first - 3 : first - 2, last };
}

/** "It failed 52-44": the yeas and the nays, for some votes need more than most; not "was defeated by 52 votes to 44". */
const hasFailed = (line: Line, { first }: Pick<QuantityRun, 'first'>): boolean =>
  line.word(first - 1) !== 'by' && range(first - 8, first).some((at) => /^fail(?:ed|s)$/.test(line.word(at)));

const isLostByLess = (line: Line, { first }: QuantityRun): boolean =>
  [first - 1, first - 3, first - 4].some(
    (by) =>
      line.word(by) === 'by' &&
      [1, 2, 3, 4].some((n) => /^(?:lost|fell|failed)$/.test(line.word(by - n))) &&
      [by + 3, by + 4].some((to) => line.word(to - 1) === 'to' && Number(line.word(by + 1)) < Number(line.word(to))),
  );

/** What stands before the numbers of those against it, or behind them. */
const beaten = /^(?:(?:reject|block|defeat)(?:s|ed|ing)?|against|threw|throw)$/;

function isRejected(line: Line, { first, last }: Pick<QuantityRun, 'first' | 'last'>): boolean {
  for (let at = first - 1; at >= Math.max(line.first, first - 18); at--) {
    if (beaten.test(line.word(at)) || /^(?:failed|fails|down|lost|loses|losing|killed)$/.test(line.word(at)))
      return true;
    if (/^(?:passed|approved|adopted|voted|cleared|backed)$/.test(line.word(at))) break;
  }
  for (let at = last; at < Math.min(line.last, last + 8); at++) {
    if (beaten.test(line.word(at)) || /^(?:kill|dismiss)$/.test(line.word(at))) return true;
    if (
      /^(?:for|to)$/.test(line.word(at)) &&
      !isNumeral(line.token(at + 1)) &&
      line.word(at + 1) !== 'one' &&
      !/^(?:reject|block|defeat|kill|dismiss)$/.test(line.word(at + 1))
    )
      return false;
  }
  return false;
}

/** "Votes in favour |of| the contract" */
const links = { 'in favour': 'of ', against: '', abstaining: 'on ' } as const;

/** The measure of a vote: which side, in which body, when. */
export function voteCount(context: Context, quantity: QuantityRun, counted: Counted): Measured {
  const { line, reading } = context;
  const side = sideOf(line, quantity, counted);
  const body = bodyOf(context, quantity);
  const on = body === undefined ? votedOn(line, reading, quantity.first, counted.last) : undefined;
  const period = periodOf(line, reading, quantity.first, counted.last);
  return {
    measure: {
      noun: 'votes',
      event: side,
      ...present({
        agent: body,
        period: period && periodKey(period),
        closed: true,
        setting: on && `${links[side]}${on}`,
      }),
      title: `Votes ${side}${body === undefined ? '' : ` in ${body}`}`,
    },
    unit: 'votes',
    kind: 'count',
    frame: { ...present({ period }) },
    counted,
    inherited: false,
    anchored: body !== undefined ? 'named' : on === undefined ? 'none' : 'report',
    because: [figureReasons.vote],
  };
}

/** The body whose members vote: a chamber or committee of the sentence, the nearest before the numbers first. */
function bodyOf({ line, reading }: Context, { first, last }: QuantityRun): string | undefined {
  const here = voteIn(line, reading, last);
  if (here !== undefined) return here;
  let found: string | undefined;
  let behind = line.first;
  for (let at = line.first; at < line.last; at++) {
    const entity = reading.namedAt.get(at)?.entity;
    // "deferred to the Commons": it is others who vote.
    const isTold = entity !== undefined && hasVotes(entity) && !isAddressed(line, reading, at);
    if (!isTold) continue;
    if (found !== undefined && at > first) break;
    found = asWritten(reading, at) ?? entity.name;
    behind = at + 1;
  }
  // Another chamber named on the way, as in "Senate aides", leaves it open whose vote it is.
  for (let at = behind; at < first; at++) if (houses.has(line.word(at))) return undefined;
  return found === undefined || /^(?:the|parliament|congress)\b/i.test(found) ? found : `the ${found}`;
}

/** "on a 218-210 vote |in the House|": whoever else votes in the sentence. */
function voteIn(line: Line, reading: Reading, last: number): string | undefined {
  let at = last;
  while (at < last + 4 && /^(?:[-–\d]+|to|votes?|majority|margin)$/.test(line.word(at))) at++;
  if (!/^(?:in|by)$/.test(line.word(at)) || line.word(at + 1) !== 'the') return undefined;
  const entity = reading.namedAt.get(at + 2)?.entity;
  return entity !== undefined && hasVotes(entity) ? `the ${asWritten(reading, at + 2) ?? entity.name}` : undefined;
}

/** "the Senate |Harbour Safety Committee|": a body of its own, whatever of it is known as a name. */
function committeeEnd(tokens: readonly Token[], last: number): number {
  for (let at = last; at < last + 6 && /^\p{Lu}|^(?:and|,)$/u.test(tokens[at]?.text ?? ''); at++)
    if (/^(?:committee|subcommittee|panel)$/.test(tokens[at]?.lower ?? '')) return at + 1;
  return last;
}

/** "the Senate" may be any: of a chamber the title says no more than the sentence does. */
function asWritten({ document, namedAt }: Reading, at: number): string | undefined {
  const run = namedAt.get(at);
  const words = run && wordsOf(document, run.first, committeeEnd(document.tokens, run.last)).replace(/^the /i, '');
  return words !== undefined && hasVotes({ name: words }) ? words : undefined;
}

/** "sent it to the Senate", "deferred to the elected Commons". */
function isAddressed(line: Line, reading: Context['reading'], at: number): boolean {
  const first = reading.namedAt.get(at)?.first ?? at;
  return [1, 2, 3].some(
    (n) =>
      line.word(first - n) === 'to' &&
      [...Array(n - 1).keys()].every((k) => /^(?:the|an?|elected|upper|lower)$/.test(line.word(first - 1 - k))),
  );
}

/** Whatever its members vote on. */
const hasVotes = ({ name, class: cls }: { name: string; class?: string }): boolean =>
  (cls === 'legislature' && !/ (?:\p{L}+ic|\p{L}+an)$/u.test(name)) ||
  /\b(?:Senate|House|Parliament|Assembly|Congress|Committee|Council|Commons|Lords|Board|Court|Representatives)$/.test(
    name,
  );
