/** Money, shares and measures: what the amount is an amount of, from the words beside it. */
import { auxiliaries, determiners, isAdverb, isIn, lookUp, prepositions, wordsOf } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import type { Reading } from '../../reading.ts';
import { amountNouns, changes, emptyNouns } from '../data/amount-nouns.ts';
import { eventVerbs } from '../data/events.ts';
import { finiteVerbs, participleOf, participleOfBase } from '../data/verbs.ts';
import type { QuantityRun } from '../number/quantity.ts';
import { isVerb } from '../number/word-form.ts';
import { namedBid } from './named-bid.ts';
import { beforeStep, beforeTicker, isPastAside, isSource, pastConversion } from './pass-over.ts';
import { purchasedFor } from './purchase.ts';
import { withPurpose } from './purpose.ts';
import { isLossOfBody, sharePrice } from './share-price.ts';
import { stockMove } from './stock.ts';
import { beforeAdjectives, costOf, passiveRecipient, presentVerb, raisedBy, recipientOf } from './topic-before.ts';
import { amountWord, isClosed, isNounHere, linking, nounPhrase, type Topic } from './topic-phrase.ts';
import { valuedAt } from './valued.ts';

/** What an amount of money, a share or a measure is said of. `end`: the token behind the amount and its unit. */
export function topicOf(line: Line, quantity: QuantityRun, reading: Reading, end: number): Topic | undefined {
  return (
    (quantity.unit?.kind === 'money' ? valuedAt(line, quantity, reading) : undefined) ??
    purchasedFor(line, reading, quantity) ??
    stockMove(line, reading, quantity) ??
    namedBid(line, reading, behindUnit(line, end, quantity)) ??
    behind(line, reading, end, quantity) ??
    presentVerb(line, quantity) ??
    raisedBy(line, reading, quantity) ??
    recipientOf(line, reading, quantity) ??
    passiveRecipient(line, reading, quantity) ??
    walkBack(line, quantity, reading, end)
  );
}

/** "rise of the yen", "cut in emissions": what changes belongs to the words of the change. */
function ofChanged(line: Line, reading: Reading, at: number): number {
  if (!/^(?:of|in)$/.test(line.word(at)) || /^(?:first|second|third|last|next|past)$/.test(line.word(at + 2)))
    return at;
  let end = isIn(determiners, line.token(at + 1), line.degraded) ? at + 2 : at + 1;
  const first = end;
  while (end < first + 3 && !isClosed(line, end) && !reading.dateAt.has(end) && !isVerb(line, end)) end++;
  return end > first ? end : at;
}

const bidNouns = /^(?:offer|bid|tender|takeover|deal|price|merger|buyout|approach|dividend|proposal|cash)$/;

/** Past a hyphen and past what the amount is reckoned by: "the 38-dlr-a-share offer", "a 38 dlr a share bid". */
function behindUnit(line: Line, at: number, { unit }: QuantityRun): number {
  const dash = line.word(at) === '-' ? at + 1 : at;
  if (unit?.kind !== 'money') return dash;
  const close = pastConversion(line, at);
  if (close !== undefined) return close;
  if (/^(?:a|per)-\p{L}+$/u.test(line.word(dash))) return dash + 1;
  return /^(?:a|per)$/.test(line.word(dash)) && line.word(dash + 1) === 'share' && bidNouns.test(line.word(dash + 2))
    ? dash + 2
    : dash;
}

/** The noun phrase that began at `start` is over before this token. */
const endsNoun = (line: Line, reading: Reading, i: number, start: number): boolean =>
  isClosed(line, i) ||
  reading.dateAt.has(i) ||
  (reading.namedAt.has(i) && i === start) ||
  // "his 9% stake grows to 15%"
  (i > start && (growing.test(line.word(i)) || isVerb(line, i))) ||
  finiteVerbs.has(line.word(i)) ||
  /^(?:payable|repayable|available|due|owed|owing)$/.test(line.word(i)) ||
  (i === start && isVerb(line, i) && isClosed(line, i + 1));

const growing = /^(?:grows|rises|falls|climbs|drops|shrinks|slips|jumps|exceeds)$/;

/** "£1.1bn takeover bid", "6% pay offer": a noun phrase right behind the amount. */
function behind(line: Line, reading: Reading, at: number, quantity: QuantityRun): Topic | undefined {
  const start = behindUnit(line, at, quantity);
  if (quantity.unit?.kind === 'money' && /^(?:a|an|per|each)$/.test(line.word(start))) return undefined;
  let head = start - 1;
  for (let i = start; i < start + 5; i++) {
    if (endsNoun(line, reading, i, start)) break;
    const token = line.token(i);
    if (token && !isAdverb(token)) head = i;
  }
  if (head < start) return undefined;
  const end = changes.has(line.word(head)) ? ofChanged(line, reading, head + 1) : withPurpose(line, head);
  return {
    noun: line.word(head),
    words: wordsOf(reading.document, start, end),
    first: start,
    last: end,
    from: 'behind',
  };
}

const reckoned = /^(?:share|barrel|tonne|ton|month|week|year|hour|day)$/;

/** "a share" of "22 cts a share from 18 cts": either of its words. */
const isPer = (line: Line, at: number): boolean =>
  [at, at + 1].some((i) => reckoned.test(line.word(i)) && /^(?:a|per|each)$/.test(line.word(i - 1)));

interface Walk {
  at: number;
  link: string | undefined;
  change: string | undefined;
  crossed: boolean;
}

/** Back over prepositions, other amounts and verbs of change to the noun or the verb that governs the amount. */
function walkBack(line: Line, quantity: QuantityRun, reading: Reading, end: number): Topic | undefined {
  const at = beforeAdjectives(line, reading, quantity);
  // "will make an initial €5m available"
  if (/^(?:make|makes|made|making)$/.test(line.word(at)))
    return [0, 1, 2, 3, 4].some((n) => line.word(end + n) === 'available')
      ? { event: 'made available', eventAt: at, first: at, last: at + 1, from: 'verb' }
      : undefined;
  const compared = comparedBy(line, quantity);
  if (isPastAside(line, at)) return undefined;
  const walk: Walk = { at, link: undefined, change: compared, crossed: false };
  for (let steps = 0; steps < 14 && walk.at >= line.first; steps++, walk.at--) {
    if (line.word(walk.at) === ';') return undefined;
    walk.at = beforeStep(line, beforeTicker(line, walk.at));
    if (passes(line, reading, walk, quantity.unit?.kind === 'money')) continue;
    const topic = govern(line, reading, walk);
    // "its value according to the closing price was $5bn"
    if (topic !== undefined && isSource(line, topic.first)) return undefined;
    // "the bid is 60% higher than the share price": no rise of the bid.
    return compared !== undefined &&
      topic !== undefined &&
      line.word(quantity.last + 1) === 'than' &&
      !isOwnBase(line, reading, quantity.last + 2, topic)
      ? undefined
      : topic;
  }
  return undefined;
}

/** "is 6 percent higher than", "stood 4p lower": by so much it rose or fell, and is not so much itself. */
function comparedBy(line: Line, { last, unit }: QuantityRun): string | undefined {
  const than = line.word(last + 1) === 'than';
  if (unit === undefined || !(than ? unit.kind === 'percent' : /^(?:higher|lower)$/.test(line.word(last))))
    return undefined;
  return /^(?:higher|more|greater)$/.test(line.word(last))
    ? 'Rise in'
    : /^(?:lower|less|fewer)$/.test(line.word(last))
      ? 'Fall in'
      : undefined;
}

/** "higher than spending of this year", "than a year ago", "than in May": what it was before, and not another thing. */
const isOwnBase = (line: Line, { dateAt }: Reading, from: number, { noun }: Topic): boolean =>
  dateAt.has(from) ||
  (/^(?:in|at|on|during)$/.test(line.word(from)) && dateAt.has(from + 1)) ||
  (/^(?:a|the|one|last|this|in|at)$/.test(line.word(from)) &&
    [1, 2, 3].some((n) => /^(?:year|month|week|quarter|day|decade)s?$/.test(line.word(from + n)))) ||
  /^(?:before|expected|usual|normal|previously)$/.test(line.word(from)) ||
  [0, 1, 2, 3].some((n) => noun !== undefined && line.word(from + n) === noun);

/** The token is none that could name the topic; notes on the way what it tells. */
function passes(line: Line, reading: Reading, walk: Walk, money: boolean): boolean {
  const { at } = walk;
  const token = line.token(at);
  if (amountWord(line, at) || isPer(line, at) || reading.dateAt.has(at) || !token) return true;
  const change = changes.get(token.lower);
  // "would raise 3 billion" brings it in: only "raised by" is a change of money.
  if (
    change !== undefined &&
    !isNounHere(line, at) &&
    !(money && walk.link === undefined && (/^rais/.test(token.lower) || isLossOfBody(line, at)))
  ) {
    walk.crossed = true;
    // "fell 12%", "up 3%", "rose by 5": the amount is the change; "rose to 5%" is a level.
    if (walk.link === undefined || walk.link === 'by') walk.change ??= change;
    return true;
  }
  if (
    isIn(auxiliaries, token, line.degraded) ||
    /^(?:is|was|were|are|stands|stood|put|puts|reached|remained)$/.test(token.lower) ||
    // "is forecast at"
    (/^(?:forecast|projected|expected|estimated|predicted)$/.test(token.lower) &&
      isIn(auxiliaries, line.token(at - 1), line.degraded))
  ) {
    walk.crossed = true;
    return true;
  }
  if (linking.test(token.lower) || isAdverb(token)) {
    if (isIn(prepositions, token, line.degraded)) walk.link ??= token.lower;
    return true;
  }
  return false;
}

/** The verb or the noun phrase at the end of the walk. */
function govern(line: Line, reading: Reading, walk: Walk): Topic | undefined {
  const { at, link, change, crossed } = walk;
  const token = line.token(at);
  if (!token) return undefined;
  if (/^costs?$/.test(token.lower) && link === undefined && change === undefined && !isNounHere(line, at))
    return costOf(line, reading, at);
  if (/^(?:to|will|would|could|may|might|can|should|must|shall|'ll)$/.test(line.word(at - 1)) && link !== 'of')
    return bareVerb(line, reading, at);
  const priced = sharePrice(line, reading, walk);
  if (priced) return priced;
  // "Exports fell", "Damage was put at": a verb stands behind it.
  const noun = isNounHere(line, at) || (crossed && amountNouns.has(token.lower));
  const event = noun ? undefined : eventAt(line, at);
  if (event !== undefined)
    return leads(walk) ? { event, eventAt: at, first: at, last: at + 1, from: 'verb' } : undefined;
  if (isClosed(line, at) || emptyNouns.has(token.lower) || (finiteVerbs.has(token.lower) && !noun)) return undefined;
  const topic = nounPhrase(line, reading, at, crossed);
  // "an increase of 90 cents to $5": $5 is no increase.
  if (link === 'to' && changeNouns.test(topic.noun ?? '')) return undefined;
  return change === undefined ? beforeChange(line, topic, link) : { change, ...topic };
}

/** No other verb stands between, or one that the amount hangs on by its preposition. */
const leads = ({ link, change, crossed }: Walk): boolean =>
  !crossed || change !== undefined || /^(?:of|for|at|with)$/.test(link ?? '');

/** What the verb there does with the money: "appealed for $60 million" requests it. */
function eventAt(line: Line, at: number): string | undefined {
  const word = line.word(at);
  if (line.word(at + 1) === 'for' && /^(?:appeal|ask|call|press)(?:s|ed|ing)?$/.test(word)) return 'requested';
  return lookUp(eventVerbs, line.token(at), line.degraded)?.event ?? (line.degraded ? undefined : participleOf(word));
}

const changeNouns = /^(?:rise|increase|raise|hike|cut|drop|fall|reduction|decrease|decline|gain|jump)$/;

/** "would offer", "agreed to bear": a verb in its base form. */
function bareVerb(line: Line, reading: Reading, at: number): Topic | undefined {
  if (line.word(at) === 'cost') return costOf(line, reading, at);
  const event =
    lookUp(eventVerbs, line.token(at), line.degraded)?.event ??
    participleOf(line.word(at)) ??
    participleOfBase(line.word(at));
  return event === undefined ? undefined : { event, eventAt: at, first: at, last: at + 1, from: 'verb' };
}

/** "cut emissions by 25%": the verb of change stands before the noun. */
function beforeChange(line: Line, topic: Topic, link: string | undefined): Topic {
  let at = topic.first - 1;
  while (isIn(determiners, line.token(at), line.degraded)) at--;
  const change = link === 'by' ? changes.get(line.word(at)) : undefined;
  return change === undefined ? topic : { change, ...topic };
}
