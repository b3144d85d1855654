/** A figure's clause → where it holds, who did it or whose it is, and in which time. */
import type { PartialDate } from '../../model/values.ts';
import { auxiliaries, conjunctions, determiners, isAdverb, isIn, prepositions, pronouns, wordsOf } from '../grammar.ts';
import type { Line } from '../line.ts';
import type { DateRun, PlaceRun, Reading } from '../reading.ts';
import { isVerb } from './counted.ts';
import { causes } from './data/events.ts';
import type { Event } from './event.ts';

export interface Frame {
  readonly place?: string;
  /** A named party, or the happening that did it: "shelling". */
  readonly agent?: string;
  /** The agent as a title tells it: "by X", "in the shelling". */
  readonly agentPhrase?: string;
  /** The phrase right behind noun or verb, where it names somebody, a place or a happening: "at Schiphol". */
  readonly tail?: string;
  readonly period?: Period;
}

export interface Period {
  readonly role: DateRun['role'];
  readonly date: PartialDate;
}

/** Place, agent and period of the figure whose words, verb included, lie between `first` and `last` (half open). */
export function frameOf(line: Line, reading: Reading, first: number, last: number, event: Event | undefined): Frame {
  const tail = tailAt(line, reading, last);
  const agent = tail?.party ?? (event?.voice === 'active' ? subjectOf(line, reading, event.at) : undefined) ?? tail?.cause;
  const place = tail?.place ?? placeOf(line, reading, first, last);
  const period = periodOf(line, reading, first, last);
  return {
    ...(place === undefined ? {} : { place }),
    ...(agent === undefined ? {} : { agent: agent.name }),
    ...(agent?.phrase === undefined ? {} : { agentPhrase: agent.phrase }),
    ...(tail === undefined ? {} : { tail: tail.words }),
    ...(period === undefined ? {} : { period }),
  };
}

interface Agent {
  readonly name: string;
  /** Left out where the tail says it already. */
  readonly phrase?: string;
}

interface Tail {
  readonly words: string;
  readonly party?: Agent;
  readonly place?: string;
  readonly cause?: Agent;
}

const tailOpeners = /^(?:of|at|in|on|from|for|under|aboard|near|between|to|by|off|against|across|inside|outside|into|after)$/;

/** "of the movement", "at Schiphol", "in the platform explosion": kept where it anchors the figure in the world. */
function tailAt(line: Line, reading: Reading, from: number): Tail | undefined {
  if (line.degraded || !tailOpeners.test(line.word(from))) return undefined;
  const last = phraseEnd(line, reading, from);
  if (last <= from + 1) return undefined;
  const runs = range(from, last);
  const party = runs.map((i) => reading.namedAt.get(i)).find((run) => run !== undefined);
  const place = runs.map((i) => reading.placeAt.get(i)).find((run) => run?.form === 'place');
  const cause = runs.find((i) => causes.has(line.word(i)));
  if (!party && !place && cause === undefined) return undefined;
  return {
    words: wordsOf(reading.document, from, last).replace(/^(in|at|of|by|to|from|on) (?:an?) /, '$1 the '),
    ...(party ? { party: { name: party.entity.name } } : {}),
    ...(place ? { place: place.name } : {}),
    ...(cause === undefined ? {} : { cause: { name: line.word(cause) } }),
  };
}

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/** Two prepositional phrases at most, ending before verbs, dates, pronouns, numbers and marks. */
function phraseEnd(line: Line, reading: Reading, from: number): number {
  let last = from;
  let openers = 0;
  for (let at = from; at < from + 10; at++) {
    const token = line.token(at);
    const run = reading.namedAt.get(at) ?? reading.placeAt.get(at);
    if (run && run.last > at) {
      at = run.last - 1;
      last = run.last;
      continue;
    }
    if (!token || !(token.kind === 'word' || /^['’]s$/.test(token.text)) || reading.dateAt.has(at)) break;
    if (isIn(prepositions, token, false) || token.lower === 'off') {
      openers++;
      if (openers > 2 || !tailOpeners.test(token.lower)) break;
      continue;
    }
    if (isIn(auxiliaries, token, false) || isIn(conjunctions, token, false) || isIn(pronouns, token, false)) break;
    if (isVerb(line, at) || /^(?:who|whom|which|that|said|says|its|their|his|her|our|my|your|this|these|those|last|next|each|every|recent|them|him)$/.test(token.lower)) break;
    if (!isIn(determiners, token, false)) last = at + 1;
  }
  return last;
}

const placeWords = /^(?:in|at|near|across|inside|outside|around|throughout|off|on|within|along|into|insid|outsid)$/;
const placeModifiers =
  /^(?:the|a|northern|southern|eastern|western|central|north|south|east|west|coastal|nearby|town|city|village|port|state|province|region|district|of|northeastern|northwestern|southeastern|southwestern|rural|all|parts)$/;

/** The place is introduced as one: "in Northport", "the northern city of Northport". */
function introduced(line: Line, run: PlaceRun): boolean {
  let at = run.first - 1;
  while (placeModifiers.test(line.word(at))) at--;
  return placeWords.test(line.word(at));
}

/** A place behind the figure in its own clause, or one that opens the sentence or belongs to the subject before it. */
function placeOf(line: Line, { places }: Reading, first: number, last: number): string | undefined {
  const inSentence = places.filter((p) => p.form === 'place' && p.first >= line.first && p.last <= line.last && introduced(line, p));
  const behind = inSentence.find((p) => p.first >= last && !parted(line, last, p.first));
  const opening = inSentence.find((p) => p.last <= first && p.first <= line.first + 5 && line.word(p.last) === ',');
  const subject = inSentence.findLast((p) => p.last <= first && !parted(line, p.last, first));
  return (behind ?? opening ?? subject)?.name;
}

/** Another clause begins between two tokens. */
function parted(line: Line, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (/^(?:[,;:]|and|but|while|who|which|that|when|as|after)$/.test(line.word(at))) return true;
  return to - from > 16;
}

/** Who does what the verb says: a named party or a happening ("overnight shelling near the town killed …"). */
export function subjectOf(line: Line, reading: Reading, verb: number): Agent | undefined {
  const at = skipBack(line, verb - 1);
  const run = reading.namedAt.get(at);
  if (run && !/^(?:in|on|at|near|off|from|for|with|of|against)$/.test(line.word(run.first - 1))) return { name: run.entity.name, phrase: `by ${run.entity.name}` };
  // The happening may be followed by its own phrases: look back for it up to the clause's beginning.
  for (let back = at; back >= Math.max(line.first, at - 14); back--) {
    const word = line.word(back);
    if (/^(?:[;:,.]|["“”])$/.test(word) || (back < at && isVerb(line, back) && !/^(?:is|known|that)$/.test(word) && !causes.has(word))) break;
    if (causes.has(word) && !(reading.namedAt.has(back) && reading.namedAt.get(back)?.entity.kind === 'person')) {
      return { name: word, phrase: happening(line, reading, back) };
    }
  }
  return run && { name: run.entity.name, phrase: `by ${run.entity.name}` };
}

/** Back over auxiliaries, adverbs and the joints of a clause to the last word of the subject. */
function skipBack(line: Line, from: number): number {
  let at = from;
  for (; at >= line.first; at--) {
    const token = line.token(at);
    if (!token) break;
    const joint = isIn(auxiliaries, token, line.degraded) || /^(?:to|who|which|that|and|not|now|known)$/.test(token.lower);
    if (!joint && !(token.kind === 'word' && isAdverb(token))) break;
  }
  return at;
}

/** "in the platform explosion": a happening with its modifiers, as a title tells it. */
export function happening(line: Line, reading: Reading, head: number): string {
  let first = head;
  while (first > line.first && head - first < 3 && modifiesNoun(line, reading, first - 1)) first--;
  const words = wordsOf(reading.document, first, head + 1);
  const name = /^\p{Lu}/u.test(words) && first === line.first ? words.charAt(0).toLowerCase() + words.slice(1) : words;
  return `in ${/s$|ing$|^overnight/.test(name) && !/^(?:the) /.test(name) && !/ing$/.test(name) ? name : withArticle(name)}`;
}

const withArticle = (words: string): string => (/^(?:the|overnight) |shelling$|fighting$|violence$|unrest$/.test(words) ? words : `the ${words}`);

function modifiesNoun(line: Line, reading: Reading, at: number): boolean {
  const token = line.token(at);
  if (token?.kind !== 'word' || reading.dateAt.has(at) || isVerb(line, at)) return false;
  if ([prepositions, determiners, auxiliaries, conjunctions, pronouns].some((set) => isIn(set, token, line.degraded))) return false;
  return !/^(?:after|said|says|massive|huge|powerful|deadly|terrible|worst|second|first|third|latest|another|suspected|every|such|own|week-old)$/.test(token.lower);
}

const sayingBefore = /^(?:said|says|told|announced|added|reported|say|ad|warned|confirmed|wrote|declared|stated|insisted|claimed)$/;

/** The date of the event in its own clause: not that of the saying ("police said on Tuesday"). */
function periodOf(line: Line, { dates }: Reading, first: number, last: number): Period | undefined {
  const own = dates.filter((d) => d.first >= line.first && d.last <= line.last && d.date !== undefined && !ofSaying(line, d));
  const behind = own.find((d) => d.first >= last && d.first - last <= 14 && !otherClause(line, last, d.first));
  const opening = own.find((d) => d.last <= first && d.first <= line.first + 4 && !otherClause(line, d.last, d.last + 1, first));
  const run = behind ?? opening;
  return run?.date === undefined ? undefined : { role: run.role, date: run.date };
}

/** A comma with a joint, or a semicolon, parts the date from the figure. */
function otherClause(line: Line, from: number, to: number, limit: number = to): boolean {
  for (let at = from; at < Math.min(to, limit); at++) {
    if (/^[;:]$/.test(line.word(at))) return true;
    if (line.word(at) === ',' && at > from && /^(?:who|which|and|but|while|where|as|said|after|before|a|the)$/.test(line.word(at + 1))) return true;
    if (/^(?:and|but|while|after|before|when)$/.test(line.word(at)) && at > from) return true;
  }
  return false;
}

function ofSaying(line: Line, run: DateRun): boolean {
  let at = run.first - 1;
  while (/^(?:on|in|late|early|the|earlier)$/.test(line.word(at))) at--;
  return sayingBefore.test(line.word(at)) || (sayingBefore.test(line.word(at - 1)) && line.token(at)?.kind === 'word' && !/^(?:killed|died)$/.test(line.word(at)));
}
