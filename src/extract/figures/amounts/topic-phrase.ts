/** A token beside an amount → the noun phrase it stands in: what the amount may be an amount of. */
import { auxiliaries, conjunctions, determiners, isIn, prepositions, pronouns, wordsOf } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import type { Reading } from '../../reading.ts';
import { isPerson } from '../counts/person.ts';
import { changes } from '../data/amount-nouns.ts';
import { units } from '../data/units.ts';
import { finiteVerbs } from '../data/verbs.ts';
import { isVerb, opensBase } from '../number/word-form.ts';

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
  /** What its words reckon it by: "values each share at". */
  readonly per?: string;
  readonly from: 'behind' | 'of' | 'before' | 'verb' | 'subject';
}

const noNoun =
  /^(?:more|less|higher|lower|last|next|this|apiece|each|up|down|out|off|extra|ago|later|earlier|early|late|better|worse|who|whose|respectively|yesterday|today|tomorrow|annually|overall|cheaper|short|not|long|wide|high|deep|tall|old|away|apart|straight|now|instead|already|so|too|then|worth|outright|available|including|excluding|plus|minus)$/;

export const isClosed = (line: Line, at: number): boolean => {
  const token = line.token(at);
  return (
    token?.kind !== 'word' ||
    [prepositions, auxiliaries, determiners, conjunctions, pronouns].some((set) => isIn(set, token, line.degraded)) ||
    /^['’]s?$/.test(token.lower) ||
    noNoun.test(token.lower)
  );
};

export const linking: RegExp =
  /^(?:of|worth|at|to|by|from|with|for|as|about|is|are|was|were|be|been|stands|stood|stand|reached|reach|reaches|totalled|totaled|totalling|totaling|than|being|on|in|:|only|just|now|currently|still|also|over|another|further|\(|put|puts|set|sets|comes|came|come|amounted|amounts|amount|averaged|remained|remains|hit|fixed|estimated|valued|kept|keep|held|hold|ranges?|ranged|ranging)$/;

export const amountWord = (line: Line, at: number): boolean => {
  const token = line.token(at);
  return (
    token?.kind !== 'word' ||
    units.has(token.lower) ||
    /^(?:per|cents?|dlrs?|pct|percent|percentage|points?|pence|dollars?|euros?|pounds?|basis|million|billion|m|bn)$/.test(
      token.lower,
    )
  );
};

/** A word that could be a verb stands as a noun behind a determiner or before "of": "a bid of", "his offer of". */
export const isNounHere = (line: Line, at: number): boolean => {
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

/** The noun phrase that ends at a token, with the noun it belongs to: "cost of the line". */
export function nounPhrase(line: Line, reading: Reading, head: number, subject: boolean): Topic {
  const from = subject ? 'subject' : 'of';
  const run = reading.namedAt.get(head);
  if (run) {
    // "its offer for Acme": the noun that the name belongs to.
    const opener = beforeApposed(line, reading, run.first);
    const noun = outerHead(line, reading, opener, false);
    if (noun === undefined) return { words: run.entity.name, first: run.first, last: run.last, from };
    const start = startOf(line, reading, noun);
    const words = `${phraseOf(line, reading, start, noun + 1)} ${line.word(opener - 1) === 'the' ? `${line.word(opener - 2)} the` : line.word(opener - 1)} ${run.entity.name}`;
    return { noun: line.word(noun), words, first: start, last: run.last, from };
  }
  const first = startOf(line, reading, head);
  const person = isPerson(line.word(head));
  const outer = outerHead(line, reading, first, person);
  if (outer === undefined && person) return { first: head, last: head + 1, from };
  const bidder =
    first === head && /^(?:offer|bid|proposal)$/.test(line.word(head)) ? reading.namedAt.get(head - 1) : undefined;
  // "the Acme offer was worth": the name may be that of either side.
  if (bidder?.entity.kind === 'organization')
    return {
      noun: line.word(head),
      words: `${bidder.entity.name} ${line.word(head)}`,
      first: bidder.first,
      last: head + 1,
      from,
    };
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

/** "its bid for |Elbonian power firm| Acme": to the preposition before what the name is called. */
function beforeApposed(line: Line, { namedAt, placeAt, dateAt }: Reading, first: number): number {
  let at = first;
  while (
    at > first - 6 &&
    line.token(at - 1)?.kind === 'word' &&
    (placeAt.has(at - 1) ||
      (!isClosed(line, at - 1) && !isVerb(line, at - 1) && !finiteVerbs.has(line.word(at - 1)))) &&
    !namedAt.has(at - 1) &&
    !dateAt.has(at - 1)
  )
    at--;
  const link = line.word(at - 1);
  return /^(?:for|of)$/.test(link) || (/^(?:from|by)$/.test(link) && bidNoun.test(line.word(at - 2))) ? at : first;
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
    if (isOfVerb(line, at)) break;
    if (isVerb(line, at) && !/(?:ed|ing)$/.test(line.word(at))) break;
    if (hasObject.test(line.word(at)) && !opensNoun(line, at - 1)) break;
    // "had backed strikes": no strikes that are backed.
    if (isVerb(line, at) && isIn(auxiliaries, line.token(at - 1), line.degraded)) break;
    first--;
  }
  // "a cost of living payment": the sort of payment.
  const isSort = line.word(first) === 'living' && line.word(first - 1) === 'of' && first < head;
  return isSort ? first - 2 : first;
}

/** It is a verb, or whom a verb is about, and no word of the noun phrase. */
const isOfVerb = (line: Line, at: number): boolean =>
  // "would pay fines of"
  (opensBase(line.word(at - 1)) && !isGivenTo(line, at - 1) && !line.degraded) ||
  // "told members the rate would": whoever is told it.
  telling.test(line.word(at - 1)) ||
  (isIn(determiners, line.token(at - 1), line.degraded) && telling.test(line.word(at - 2))) ||
  // "would start collecting tariffs of"
  (/ing$/.test(line.word(at)) && beginning.test(line.word(at - 1)));

const telling = /^(?:told|tells?|telling|assured|informed|reminded|warned)$/;
const beginning = /^(?:(?:start|begin|keep|stop|quit)(?:s|ed|ped|ning)?|began|kept|is|are|was|were|been|be)$/;

/** "contributions |to| health care costs": no verb stands behind it. */
const isGivenTo = (line: Line, to: number): boolean => line.word(to) === 'to' && given.test(line.word(to - 1));
const given = /^(?:contributions?|payments?|subsid(?:y|ies)|changes?|damage|access|additions?|grants?|aid)$/;

/** "the fire |caused| damage", "had |forecast| growth": their object begins behind them, unless an article has them for its own. */
const hasObject =
  /^(?:caused|suffered|inflicted|posted|reported|recorded|registered|received|forecast|sustained|incurred)$/;

const opensNoun = (line: Line, at: number): boolean =>
  isIn(determiners, line.token(at), line.degraded) ||
  isIn(prepositions, line.token(at), line.degraded) ||
  /^['’]s?$/.test(line.word(at));

const bidNoun = /^(?:offer|bid|approach|proposal)$/;

/** "the cost of the line": the head is the noun before "of"; "the bid from Acme": before "from". */
function outerHead(line: Line, reading: Reading, first: number, person: boolean): number | undefined {
  let at = first - 1;
  // "acceptances for the Acme bid"
  const run = reading.namedAt.get(at);
  if (run) at = run.first - 1;
  while (isIn(determiners, line.token(at), line.degraded)) at--;
  const isBidBy = /^(?:from|by)$/.test(line.word(at)) && bidNoun.test(line.word(at - 1));
  const links = person || isGivenTo(line, at) ? /^(?:of|in|for|on|to)$/ : /^(?:of|in|for|on)$/;
  if (!isBidBy && !links.test(line.word(at))) return undefined;
  const head = at - 1;
  if (
    // "liable for fines", "responsible for costs"
    /(?:able|ible|ful|less)$|^ready$/.test(line.word(head)) ||
    isClosed(line, head) ||
    amountWord(line, head) ||
    reading.dateAt.has(head) ||
    reading.namedAt.has(head) ||
    isVerb(line, head) ||
    finiteVerbs.has(line.word(head)) ||
    linking.test(line.word(head)) ||
    // "is calling for a wage rise of"
    (/ing$/.test(line.word(head)) && isIn(auxiliaries, line.token(head - 1), line.degraded)) ||
    (changes.has(line.word(head)) && !isNounHere(line, head))
  )
    return undefined;
  return head;
}
