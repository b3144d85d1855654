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
import { eventVerbs } from './data/events.ts';
import { changeVerbs } from './data/hedges.ts';
import { units } from './data/units.ts';
import { participleOf } from './data/verbs.ts';
import type { QuantityRun } from './quantity.ts';

export interface Topic {
  /** Head noun, lower case: "takeover", "rate", "fine". */
  readonly noun?: string;
  /** The noun phrase as written, without article: "policy rate", "annual fund". */
  readonly words?: string;
  readonly first: number;
  readonly last: number;
  /** What is done with the amount: "raised", "paid". */
  readonly event?: string;
  readonly eventAt?: number;
  readonly from: 'behind' | 'of' | 'before' | 'verb' | 'subject';
}

/** What an amount of money, a share or a measure is said of. */
export function topicOf(line: Line, quantity: QuantityRun, reading: Reading, end: number): Topic | undefined {
  return behind(line, reading, end, quantity) ?? walkBack(line, quantity, reading);
}

/** "£1.1bn takeover bid", "6% pay offer": a noun phrase in the singular right behind. */
function behind(line: Line, reading: Reading, at: number, quantity: QuantityRun): Topic | undefined {
  const start = line.word(at) === '-' ? at + 1 : at;
  let head = start - 1;
  for (let i = start; i < start + 5; i++) {
    const token = line.token(i);
    if (
      !token ||
      token.kind !== 'word' ||
      isIn(prepositions, token, line.degraded) ||
      isIn(auxiliaries, token, line.degraded) ||
      isIn(determiners, token, line.degraded)
    )
      break;
    if (isIn(conjunctions, token, line.degraded) || isIn(pronouns, token, line.degraded) || isVerb(line, i)) break;
    if (
      /^(?:more|less|higher|lower|last|next|this|apiece|each|up|down|out|off|extra|ago|later|earlier|early|late|better|worse|who|whose|respectively|yesterday|today|tomorrow|annually|overall|cheaper|short|not)$/.test(
        token.lower,
      )
    )
      break;
    if (reading.dateAt.has(i) || reading.namedAt.has(i)) break;
    if (!isAdverb(token)) head = i;
  }
  if (head < start) return undefined;
  const noun = line.word(head);
  if (quantity.unit?.kind === 'money' && /^(?:a|per)$/.test(line.word(start))) return undefined;
  return { noun, words: wordsOf(reading.document, start, head + 1), first: start, last: head + 1, from: 'behind' };
}

const linking =
  /^(?:of|worth|at|to|by|from|with|for|as|about|is|are|was|were|be|been|stands|stood|reached|reach|totalled|totaled|totalling|totaling|total|than|being|on|in|:|,|just|only|now|currently|still|also|over|a|an|another|further|or|and|\(|up|down)$/;

/** Back over prepositions, other amounts and verbs of change to the noun or the verb that governs the amount. */
function walkBack(line: Line, quantity: QuantityRun, reading: Reading): Topic | undefined {
  let at = quantity.first - 1;
  let crossed = false;
  for (let steps = 0; steps < 14 && at >= line.first; steps++, at--) {
    const token = line.token(at);
    if (!token) return undefined;
    if (/^[;]$/.test(token.text)) return undefined;
    if (token.kind !== 'word') continue;
    if (
      reading.dateAt.has(at) ||
      units.has(token.lower) ||
      /^(?:per|cent|percent|percentage|points?|pence|dollars?|euros?|pounds?|basis|million|billion)$/.test(token.lower)
    )
      continue;
    if (linking.test(token.lower) || isAdverb(token) || isIn(auxiliaries, token, line.degraded)) continue;
    if (changeVerbs.has(token.lower)) {
      crossed = true;
      continue;
    }
    const verb = lookUp(eventVerbs, token, line.degraded);
    const generic = line.degraded ? undefined : participleOf(token.lower);
    if ((verb ?? generic) !== undefined && !isNounHere(line, at)) {
      if (crossed) return undefined;
      return { event: verb?.event ?? generic ?? '', eventAt: at, first: at, last: at + 1, from: 'verb' };
    }
    if (isIn(pronouns, token, line.degraded) || isIn(conjunctions, token, line.degraded)) return undefined;
    return nounPhrase(
      line,
      reading,
      at,
      crossed || /^(?:is|was|were|are|at|stands|stood)$/.test(line.word(at + 1)) ? 'subject' : 'of',
    );
  }
  return undefined;
}

/** A word that could be a verb stands as a noun behind a determiner or adjective: "a bid of", "his offer of". */
const isNounHere = (line: Line, at: number): boolean => {
  const before = line.token(at - 1);
  return (
    before !== undefined &&
    (isIn(determiners, before, line.degraded) ||
      /^['’]s$/.test(before.text) ||
      (before.kind === 'word' && line.word(at + 1) === 'of'))
  );
};

function nounPhrase(line: Line, reading: Reading, head: number, from: Topic['from']): Topic {
  const run = reading.namedAt.get(head);
  if (run) return { words: run.entity.name, first: run.first, last: run.last, from };
  let first = head;
  while (first > line.first && head - first < 3) {
    const token = line.token(first - 1);
    if (
      !token ||
      token.kind !== 'word' ||
      isIn(determiners, token, line.degraded) ||
      isIn(prepositions, token, line.degraded) ||
      isIn(auxiliaries, token, line.degraded)
    )
      break;
    if (
      isIn(conjunctions, token, line.degraded) ||
      isIn(pronouns, token, line.degraded) ||
      isVerb(line, first - 1) ||
      /^['’]s$/.test(token.text) ||
      reading.namedAt.has(first - 1) ||
      reading.dateAt.has(first - 1) ||
      changeVerbs.has(token.lower)
    )
      break;
    first--;
  }
  return { noun: line.word(head), words: wordsOf(reading.document, first, head + 1), first, last: head + 1, from };
}
