/** A figure's clause → where it holds, who did it or whose it is, and in which time. */

import { happenings } from '../../text/happenings.ts';
import { auxiliaries, conjunctions, determiners, isAdverb, isIn, prepositions, pronouns, wordsOf } from '../grammar.ts';
import { type Line, runsIn } from '../line.ts';
import type { PlaceRun, Reading } from '../reading.ts';
import { isVerb } from './counted.ts';
import type { Event } from './event.ts';
import { type Period, periodOf } from './period.ts';

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

/** Place, agent and period of the figure whose words, verb included, lie between `first` and `last` (half open). */
export function frameOf(line: Line, reading: Reading, first: number, last: number, event: Event | undefined): Frame {
  // "The toll rises to 10 by Jane Roe" is a byline.
  const tail = line.word(last) === 'by' && event?.voice === 'nominal' ? undefined : tailAt(line, reading, last);
  const agent =
    (event === undefined ? besideBody(line, reading, first) : undefined) ??
    tail?.party ??
    (event?.voice === 'active' ? subjectOf(line, reading, event.at) : undefined) ??
    tail?.cause;
  const place = tail?.place ?? placeOf(line, reading, first, last, event);
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

const tailOpeners =
  /^(?:of|at|in|on|from|for|under|aboard|near|between|to|by|off|against|across|inside|outside|into|after)$/;

/** "of the movement", "at Schiphol", "in the platform explosion": kept where it anchors the figure in the world. */
function tailAt(line: Line, reading: Reading, from: number): Tail | undefined {
  if (line.degraded || !tailOpeners.test(line.word(from))) return undefined;
  const last = phraseEnd(line, reading, from);
  if (last <= from + 1) return undefined;
  const runs = range(from, last);
  const party = runs.map((i) => reading.namedAt.get(i)).find((run) => run !== undefined);
  const places = runs.map((i) => reading.placeAt.get(i));
  const place = places.find((run) => run?.form === 'place');
  // "by Israeli troops" names a party well enough for a title.
  const nation = places.some((run) => run?.form === 'demonym');
  const cause = runs.find((i) => happenings.has(line.word(i)));
  if (!party && !place && !nation && cause === undefined) return undefined;
  return {
    words: wordsOf(reading.document, from, last).replace(/^(in|at|of|by|to|from|on) (?:an?) /, '$1 the '),
    ...(party ? { party: { name: party.entity.name } } : {}),
    ...(place ? { place: place.name } : {}),
    ...(cause === undefined ? {} : { cause: { name: line.word(cause) } }),
  };
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/** Two prepositional phrases at most, ending before verbs, dates, pronouns, numbers and marks. */
function phraseEnd(line: Line, reading: Reading, from: number): number {
  let last = from;
  let openers = 0;
  for (let at = from; at < from + 10; at++) {
    const run = reading.namedAt.get(at) ?? reading.placeAt.get(at);
    if (run) {
      last = run.last;
      last = narrowedEnd(line, reading, run);
      at = last - 1;
      if (!isAdjective(run) && !goesOn(line, reading, last)) break;
    } else if (closesPhrase(line, reading, at, from)) break;
    else if (opensPhrase(line, at)) {
      openers++;
      if (openers > 2 || !leadsOn(line, reading, at)) break;
    } else if (!isIn(determiners, line.token(at), false) && line.word(at) !== 'and') last = at + 1;
  }
  return last;
}

/** "the Acme dairy group": behind an article the name only narrows what follows. */
function narrowedEnd(line: Line, reading: Reading, run: { readonly first: number; readonly last: number }): number {
  let last = run.last;
  // "of Ebola vaccine": so does it without one, where a substance follows.
  if (!/^(?:the|of)$/.test(line.word(run.first - 1))) return last;
  while (last < run.last + 2 && narrowsOn(line, reading, last)) last++;
  return last;
}

const narrowsOn = (line: Line, reading: Reading, at: number): boolean => {
  const token = line.token(at);
  if (token?.kind !== 'word' || !/^\p{Ll}{3,}$/u.test(token.text) || reading.dateAt.has(at) || isAdverb(token))
    return false;
  return (
    ![prepositions, determiners, auxiliaries, conjunctions, pronouns].some((set) => isIn(set, token, false)) &&
    !outside.test(token.lower) &&
    !isVerb(line, at) &&
    !/^(?:early|late|alone|yesterday|today|apiece|each|ago|overnight|again|already)$/.test(token.lower)
  );
};

/** "by Israeli troops": the noun is still to come. */
const isAdjective = (run: object): boolean => 'form' in run && run.form === 'demonym';

const opensPhrase = (line: Line, at: number): boolean =>
  isIn(prepositions, line.token(at), false) || line.word(at) === 'off';

/** "to" may open a purpose as well as a place: only a name behind it tells. */
const leadsOn = (line: Line, reading: Reading, at: number): boolean => {
  const next = isIn(determiners, line.token(at + 1), false) ? at + 2 : at + 1;
  return (
    tailOpeners.test(line.word(at)) &&
    (line.word(at) !== 'to' || reading.namedAt.has(next) || reading.placeAt.has(next))
  );
};

/** Behind a name the phrase goes on with a preposition, a possessive, "and" or another name. */
const goesOn = (line: Line, reading: Reading, at: number): boolean =>
  tailOpeners.test(line.word(at)) ||
  /^(?:['’]s?|and)$/.test(line.word(at)) ||
  reading.namedAt.has(at) ||
  reading.placeAt.has(at);

const outside =
  /^(?:who|whom|which|that|said|says|its|their|his|her|our|my|your|this|these|those|last|next|each|every|recent|them|him|more|less|fewer|some|least)$/;

function closesPhrase(line: Line, reading: Reading, at: number, from: number): boolean {
  const token = line.token(at);
  if (!token || (token.kind !== 'word' && !/^['’]s$/.test(token.text)) || reading.dateAt.has(at)) return true;
  // "between Glasgow and Amsterdam"
  if (token.lower === 'and' && line.word(from) === 'between')
    return !reading.placeAt.has(at + 1) && !reading.namedAt.has(at + 1);
  if (isIn(auxiliaries, token, false) || isIn(conjunctions, token, false) || isIn(pronouns, token, false)) return true;
  return outside.test(token.lower) || isVerb(line, at);
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
function placeOf(
  line: Line,
  reading: Reading,
  first: number,
  last: number,
  event: Event | undefined,
): string | undefined {
  // "Northport, with 365 dead"
  const beside =
    line.word(first - 1) === 'with' && line.word(first - 2) === ','
      ? besideAt(line, reading, first - 3, event !== undefined)
      : undefined;
  if (beside !== undefined) return beside;
  const inSentence = runsIn(reading.placeAt, line.first, line.last).filter(
    (p) => p.form === 'place' && introduced(line, p),
  );
  const behind = inSentence.find((p) => p.first >= last && !parted(line, last, p.first));
  const opening = inSentence.find(
    (p) => p.last <= first && p.first <= line.first + 5 && (line.word(p.last) === ',' || p.last === first),
  );
  const verb = event?.voice === 'active' ? event.at : undefined;
  const subject =
    verb === undefined
      ? undefined
      : inSentence.findLast((p) => p.last <= verb && !parted(line, p.last, verb) && !hasVerb(line, p.last, verb));
  // "the toll in Northport rose to", "the number of nurses in Northport reached"
  const head = event?.voice === 'nominal' && event.at < first ? event.at : headOfNumber(line, first);
  const counted =
    head === undefined
      ? undefined
      : inSentence.find((p) => p.first > head && p.last < first && !parted(line, head, p.first));
  return (behind ?? opening ?? subject ?? counted)?.name;
}

/** The word "number" of "the number of nurses in Northport rose to": its phrase holds the place. */
function headOfNumber(line: Line, first: number): number | undefined {
  for (let at = first - 2; at >= Math.max(line.first, first - 14) && !/^[,;:]$/.test(line.word(at)); at--)
    if (line.word(at) === 'number' && line.word(at + 1) === 'of') return at;
  return undefined;
}

/** "Acme, with two million customers" */
function besideBody(line: Line, { namedAt }: Reading, first: number): Agent | undefined {
  const entity =
    line.word(first - 1) === 'with' && line.word(first - 2) === ',' ? namedAt.get(first - 3)?.entity : undefined;
  return entity?.kind === 'organization' ? { name: entity.name, phrase: `of ${entity.name}` } : undefined;
}

/** A capital in such a row is a place, found as one or not. */
function besideAt(line: Line, { placeAt, namedAt }: Reading, at: number, befell: boolean): string | undefined {
  const place = placeAt.get(at);
  if (place?.form === 'place') return place.name;
  const entity = namedAt.get(at)?.entity;
  // "Acme, with two million customers": where nothing befell them, a body is no place.
  if (entity?.kind === 'organization' && !befell) return undefined;
  const named = entity?.name;
  const text = line.token(at)?.text ?? '';
  return named ?? (at > line.first && /^\p{Lu}\p{Ll}/u.test(text) ? text : undefined);
}

const hasVerb = (line: Line, from: number, to: number): boolean =>
  range(from, to).some((at) => isVerb(line, at) || /ing$/.test(line.word(at)));

/** Another clause begins between two tokens. */
function parted(line: Line, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (/^(?:[,;:]|and|but|while|who|which|that|when|as|after)$/.test(line.word(at))) return true;
  return to - from > 16;
}

/** Who does what the verb says: a named party or a happening ("overnight shelling near the town killed …"). */
export function subjectOf(line: Line, reading: Reading, verb: number): Agent | undefined {
  const at = beforeAside(line, reading, skipBack(line, verb - 1));
  const run = reading.namedAt.get(at);
  if (run && !/^(?:in|on|at|near|off|from|for|with|of|against)$/.test(line.word(run.first - 1)))
    return { name: run.entity.name, phrase: `by ${run.entity.name}` };
  if (line.degraded) return run && { name: run.entity.name, phrase: `by ${run.entity.name}` };
  // The happening may be followed by its own phrases: look back for it up to the clause's beginning.
  for (let back = at; back >= Math.max(line.first, at - 14); back--) {
    const word = line.word(back);
    if (
      /^(?:[;:,.]|["“”])$/.test(word) ||
      (back < at && isVerb(line, back) && !/^(?:is|known|that)$/.test(word) && !happenings.has(word))
    )
      break;
    if (happenings.has(word) && !(reading.namedAt.has(back) && reading.namedAt.get(back)?.entity.kind === 'person')) {
      return { name: word, phrase: happening(line, reading, back) };
    }
  }
  return run && { name: run.entity.name, phrase: `by ${run.entity.name}` };
}

/** "Acme, a third of its size, offered": to the name before the aside. */
function beforeAside(line: Line, reading: Reading, at: number): number {
  if (line.word(at) !== ',') return at;
  for (let open = at - 1; open > Math.max(line.first, at - 14); open--)
    if (line.word(open) === ',') return reading.namedAt.has(open - 1) ? open - 1 : at;
  return at;
}

/** Back over auxiliaries, adverbs and the joints of a clause to the last word of the subject. */
function skipBack(line: Line, from: number): number {
  let at = from;
  for (; at >= line.first; at--) {
    const token = line.token(at);
    if (!token) break;
    const joint =
      isIn(auxiliaries, token, line.degraded) || /^(?:to|who|which|that|and|not|now|known)$/.test(token.lower);
    if (!joint && !(token.kind === 'word' && isAdverb(token))) break;
  }
  return at;
}

/** "in the platform explosion": a happening with its modifiers, as a title tells it. */
export function happening(line: Line, reading: Reading, head: number): string {
  let first = head;
  while (first > line.first && head - first < 3 && modifiesNoun(line, reading, first - 1)) first--;
  const words = wordsOf(reading.document, first, placedEnd(line, reading, head + 1));
  const opens = first === line.first && !reading.placeAt.has(first) && !reading.namedAt.has(first);
  const name = opens && /^\p{Lu}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
  return `in ${/s$|ing$|^overnight/.test(name) && !/^(?:the) /.test(name) && !/ing$/.test(name) ? name : withArticle(name)}`;
}

/** "explosion on an oil platform in the bay": the happening with where it was, if that is named. */
function placedEnd(line: Line, reading: Reading, from: number): number {
  if (!/^(?:in|on|at|near|against|off|of|between|for|over|with)$/.test(line.word(from))) return from;
  const last = phraseEnd(line, reading, from);
  const placed = range(from, last).some((i) => reading.placeAt.has(i) || reading.namedAt.has(i));
  return placed ? last : from;
}

const withArticle = (words: string): string =>
  /^(?:the|overnight) |^\p{Lu}[\p{L}-]+['’]s |shelling$|fighting$|violence$|unrest$/u.test(words)
    ? words
    : `the ${words}`;

function modifiesNoun(line: Line, reading: Reading, at: number): boolean {
  const token = line.token(at);
  if (
    token?.kind !== 'word' ||
    (/^['’]s?$/.test(token.text) && !reading.namedAt.has(at - 1) && !reading.placeAt.has(at - 1)) ||
    reading.dateAt.has(at) ||
    isVerb(line, at)
  )
    return false;
  if ([prepositions, determiners, auxiliaries, conjunctions, pronouns].some((set) => isIn(set, token, line.degraded)))
    return false;
  return !/^(?:billion|million|thousand|mln|bln|pounds?|dlrs?|euros?|dollars?|pence|p|after|said|says|massive|huge|powerful|deadly|terrible|worst|second|first|third|latest|another|suspected|every|such|own|week-old)$/.test(
    token.lower,
  );
}
