/** Money, shares and measures: what the amount is an amount of, from the words beside it. */
import {
  auxiliaries,
  conjunctions,
  determiners,
  isAdverb,
  isIn,
  lookUp,
  prepositions,
  pronouns,
  wordsOf,
} from '../grammar.ts';
import type { Line } from '../line.ts';
import type { Reading } from '../reading.ts';
import { isVerb } from './counted.ts';
import { changes, emptyNouns } from './data/amount-nouns.ts';
import { eventVerbs } from './data/events.ts';
import { units } from './data/units.ts';
import { finiteVerbs, participleOf } from './data/verbs.ts';
import { isPerson } from './person.ts';
import type { QuantityRun } from './quantity.ts';

export interface Topic {
  /** Head noun, lower case: "takeover", "rate", "fine". */
  readonly noun?: string;
  /** The noun phrase as written, without article: "policy rate", "cost of the line". */
  readonly words?: string;
  readonly first: number;
  readonly last: number;
  /** What is done with the amount: "raised", "paid". */
  readonly event?: string;
  readonly eventAt?: number;
  /** "Rise in", "Fall in": the amount is that of a change. */
  readonly change?: string;
  readonly from: 'behind' | 'of' | 'before' | 'verb' | 'subject';
}

/** What an amount of money, a share or a measure is said of. `end`: the token behind the amount and its unit. */
export function topicOf(line: Line, quantity: QuantityRun, reading: Reading, end: number): Topic | undefined {
  return behind(line, reading, end, quantity) ?? walkBack(line, quantity, reading);
}

const noNoun =
  /^(?:more|less|higher|lower|last|next|this|apiece|each|up|down|out|off|extra|ago|later|earlier|early|late|better|worse|who|whose|respectively|yesterday|today|tomorrow|annually|overall|cheaper|short|not|long|wide|high|deep|tall|old|away|apart|straight|now|instead|already|so|too|then|worth)$/;

export const isClosed = (line: Line, at: number): boolean => {
  const token = line.token(at);
  return (
    token?.kind !== 'word' ||
    [prepositions, auxiliaries, determiners, conjunctions, pronouns].some((set) => isIn(set, token, line.degraded)) ||
    /^['’]s?$/.test(token.lower) ||
    noNoun.test(token.lower)
  );
};

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
  if (/^(?:a|per)-\p{L}+$/u.test(line.word(dash))) return dash + 1;
  return /^(?:a|per)$/.test(line.word(dash)) && line.word(dash + 1) === 'share' && bidNouns.test(line.word(dash + 2))
    ? dash + 2
    : dash;
}

/** "£1.1bn takeover bid", "6% pay offer": a noun phrase right behind the amount. */
function behind(line: Line, reading: Reading, at: number, quantity: QuantityRun): Topic | undefined {
  const start = behindUnit(line, at, quantity);
  if (quantity.unit?.kind === 'money' && /^(?:a|an|per|each)$/.test(line.word(start))) return undefined;
  let head = start - 1;
  for (let i = start; i < start + 5; i++) {
    if (isClosed(line, i) || reading.dateAt.has(i) || (reading.namedAt.has(i) && i === start)) break;
    if ((i > start && isVerb(line, i)) || finiteVerbs.has(line.word(i))) break;
    if (i === start && isVerb(line, i) && isClosed(line, i + 1)) break;
    const token = line.token(i);
    if (token && !isAdverb(token)) head = i;
  }
  if (head < start) return undefined;
  const end = changes.has(line.word(head)) ? ofChanged(line, reading, head + 1) : head + 1;
  return {
    noun: line.word(head),
    words: wordsOf(reading.document, start, end),
    first: start,
    last: end,
    from: 'behind',
  };
}

const linking =
  /^(?:of|worth|at|to|by|from|with|for|as|about|is|are|was|were|be|been|stands|stood|stand|reached|reach|reaches|totalled|totaled|totalling|totaling|than|being|on|in|:|only|just|now|currently|still|also|over|another|further|\(|put|puts|set|sets|comes|came|come|amounted|amounts|amount|averaged|remained|remains|hit|fixed|estimated|valued|kept|keep|held|hold)$/;

const amountWord = (line: Line, at: number): boolean => {
  const token = line.token(at);
  return (
    token?.kind !== 'word' ||
    units.has(token.lower) ||
    /^(?:per|cent|percent|percentage|points?|pence|dollars?|euros?|pounds?|basis|million|billion|m|bn)$/.test(
      token.lower,
    )
  );
};

/** "a share" of "22 cts a share from 18 cts" */
const isPer = (line: Line, at: number): boolean =>
  /^(?:share|barrel|tonne|ton|month|week|year|hour|day)$/.test(line.word(at)) &&
  /^(?:a|per|each)$/.test(line.word(at - 1));

interface Walk {
  at: number;
  link: string | undefined;
  change: string | undefined;
  crossed: boolean;
}

/** Back over prepositions, other amounts and verbs of change to the noun or the verb that governs the amount. */
function walkBack(line: Line, quantity: QuantityRun, reading: Reading): Topic | undefined {
  const walk: Walk = { at: quantity.first - 1, link: undefined, change: undefined, crossed: false };
  for (let steps = 0; steps < 14 && walk.at >= line.first; steps++, walk.at--) {
    if (line.word(walk.at) === ';') return undefined;
    walk.at = beforeTicker(line, walk.at);
    if (!passes(line, reading, walk, quantity.unit?.kind === 'money')) return govern(line, reading, walk);
  }
  return undefined;
}

/** "Acme Inc <ACM.N>": a wire's code for the share, passed over. */
function beforeTicker(line: Line, at: number): number {
  if (line.word(at) !== '>') return at;
  for (let open = at - 1; open > at - 8; open--) if (line.word(open) === '<') return open - 1;
  return at;
}

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
    !(money && /^rais/.test(token.lower) && walk.link === undefined)
  ) {
    walk.crossed = true;
    // "fell 12%", "up 3%", "rose by 5": the amount is the change; "rose to 5%" is a level.
    if (walk.link === undefined || walk.link === 'by') walk.change ??= change;
    return true;
  }
  if (
    isIn(auxiliaries, token, line.degraded) ||
    /^(?:is|was|were|are|stands|stood|put|puts|reached|remained)$/.test(token.lower)
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

/** "The work would cost about £84 million": the cost of its subject. */
function costOf(line: Line, reading: Reading, verb: number): Topic | undefined {
  let head = verb - 1;
  while (isIn(auxiliaries, line.token(head), line.degraded) || isAdverb(line.token(head) ?? ({ lower: '' } as never)))
    head--;
  if (head < line.first || isClosed(line, head) || emptyNouns.has(line.word(head)))
    return { noun: 'cost', first: verb, last: verb + 1, words: 'cost', from: 'verb' };
  const { words = '', first } = nounPhrase(line, reading, head, true);
  const article = /^(?:the|a|an)$/.test(line.word(first - 1)) ? 'the ' : '';
  return { noun: 'cost', words: `cost of ${article}${words}`, first, last: verb + 1, from: 'verb' };
}

/** The verb or the noun phrase at the end of the walk. */
function govern(line: Line, reading: Reading, { at, link, change, crossed }: Walk): Topic | undefined {
  const token = line.token(at);
  if (!token) return undefined;
  if (/^costs?$/.test(token.lower) && link === undefined && change === undefined && !isNounHere(line, at))
    return costOf(line, reading, at);
  if (/^(?:to|will|would|could|may|might|can|should|must|shall|'ll)$/.test(line.word(at - 1)) && link !== 'of')
    return bareVerb(line, at);
  const verb = lookUp(eventVerbs, token, line.degraded);
  const generic = line.degraded ? undefined : participleOf(token.lower);
  const event = verb?.event ?? generic;
  if (event !== undefined && !isNounHere(line, at)) {
    return crossed && change === undefined && !/^(?:of|for|at|with)$/.test(link ?? '')
      ? undefined
      : { event, eventAt: at, first: at, last: at + 1, from: 'verb' };
  }
  if (isClosed(line, at) || emptyNouns.has(token.lower) || finiteVerbs.has(token.lower)) return undefined;
  const topic = nounPhrase(line, reading, at, crossed);
  return change === undefined ? beforeChange(line, topic, link) : { ...topic, change };
}

/** "would offer", "agreed to bear": a verb in its base form. */
function bareVerb(line: Line, at: number): Topic | undefined {
  const event = lookUp(eventVerbs, line.token(at) as never, line.degraded)?.event ?? participleOf(line.word(at));
  return event === undefined ? undefined : { event, eventAt: at, first: at, last: at + 1, from: 'verb' };
}

/** "cut emissions by 25%": the verb of change stands before the noun. */
function beforeChange(line: Line, topic: Topic, link: string | undefined): Topic {
  let at = topic.first - 1;
  while (isIn(determiners, line.token(at), line.degraded)) at--;
  const change = link === 'by' ? changes.get(line.word(at)) : undefined;
  return change === undefined ? topic : { ...topic, change };
}

/** A word that could be a verb stands as a noun behind a determiner or before "of": "a bid of", "his offer of". */
const isNounHere = (line: Line, at: number): boolean => {
  const before = line.token(at - 1);
  if (!before) return false;
  return (
    isIn(determiners, before, line.degraded) ||
    /^['’]s$/.test(before.text) ||
    line.word(at + 1) === 'of' ||
    isIn(prepositions, before, line.degraded) ||
    /^\p{Ll}+(?:al|ed|ic|ive)$/u.test(before.text)
  );
};

function nounPhrase(line: Line, reading: Reading, head: number, subject: boolean): Topic {
  const from = subject ? 'subject' : 'of';
  const run = reading.namedAt.get(head);
  if (run) {
    // "its offer for Acme": the noun that the name belongs to.
    const noun = outerHead(line, reading, run.first, false);
    if (noun === undefined) return { words: run.entity.name, first: run.first, last: run.last, from };
    const start = startOf(line, reading, noun);
    const words = `${phraseOf(line, reading, start, noun + 1)} ${line.token(run.first - 1)?.lower === 'the' ? `${line.word(run.first - 2)} the` : line.word(run.first - 1)} ${run.entity.name}`;
    return { noun: line.word(noun), words, first: start, last: run.last, from };
  }
  const first = startOf(line, reading, head);
  const person = isPerson(line.word(head));
  const outer = outerHead(line, reading, first, person);
  if (outer === undefined && person) return { first: head, last: head + 1, from };
  if (outer === undefined)
    return { noun: line.word(head), words: phraseOf(line, reading, first, head + 1), first, last: head + 1, from };
  const start = startOf(line, reading, outer);
  return {
    noun: line.word(outer),
    words: phraseOf(line, reading, start, head + 1),
    first: start,
    last: head + 1,
    from,
  };
}

/** The words of a noun phrase; a capital that only opens the sentence is taken back. */
function phraseOf(line: Line, reading: Reading, first: number, last: number): string {
  const words = wordsOf(reading.document, first, last);
  const opening =
    first === line.first && !reading.namedAt.has(first) && !reading.placeAt.has(first) && /^\p{Lu}\p{Ll}/u.test(words);
  return opening ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

function startOf(line: Line, reading: Reading, head: number): number {
  let first = head;
  while (first > line.first && head - first < 3) {
    const at = first - 1;
    if (
      isClosed(line, at) ||
      /^['’]s?$/.test(line.word(at)) ||
      reading.namedAt.has(at) ||
      reading.dateAt.has(at) ||
      amountWord(line, at) ||
      changes.has(line.word(at)) ||
      finiteVerbs.has(line.word(at)) ||
      linking.test(line.word(at)) ||
      // "the accord saw prices fall"
      line.word(at) === 'saw'
    )
      break;
    if (isVerb(line, at) && !/(?:ed|ing)$/.test(line.word(at))) break;
    // "had backed strikes": no strikes that are backed.
    if (isVerb(line, at) && isIn(auxiliaries, line.token(at - 1), line.degraded)) break;
    if (lookUp(eventVerbs, line.token(at) as never, line.degraded)?.form === 'past') break;
    first--;
  }
  return first;
}

/** "the cost of the line": the head is the noun before "of". */
function outerHead(line: Line, reading: Reading, first: number, person: boolean): number | undefined {
  let at = first - 1;
  // "acceptances for the Acme bid"
  const run = reading.namedAt.get(at);
  if (run) at = run.first - 1;
  while (isIn(determiners, line.token(at), line.degraded)) at--;
  if (!(person ? /^(?:of|in|for|on|to)$/ : /^(?:of|in|for|on)$/).test(line.word(at))) return undefined;
  const head = at - 1;
  if (
    isClosed(line, head) ||
    amountWord(line, head) ||
    reading.dateAt.has(head) ||
    reading.namedAt.has(head) ||
    isVerb(line, head) ||
    finiteVerbs.has(line.word(head)) ||
    linking.test(line.word(head)) ||
    (changes.has(line.word(head)) && !isNounHere(line, head))
  )
    return undefined;
  return head;
}
