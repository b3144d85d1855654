/** A counted quantity in its sentence → what happened to what is counted, and the words that say so. */
import { auxiliaries, conjunctions, determiners, isIn, lookUp, prepositions, pronouns } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import type { Counted } from '../counts/counted.ts';
import { eventVerbs } from '../data/events.ts';
import type { QuantityRun } from '../number/quantity.ts';
import { isPlural, isVerb } from '../number/word-form.ts';
import { type Auxiliary, skipAuxiliaries } from './auxiliary.ts';
import type { Event } from './event.ts';
import { before, skipBefore } from './event-before.ts';
import { nominal, ofNoun, strikeBy, traded } from './event-noun.ts';
import { adjectiveAt, negated, type Said, stateAt, verbAt } from './event-said.ts';
import { lost, takes } from './lives.ts';

/** What happened, by the words behind the noun phrase, before the quantity, or by a noun that names it. */
export function eventOf(line: Line, quantity: QuantityRun, counted: Counted): Event | undefined {
  const event =
    traded(line, quantity) ??
    ofNoun(line, quantity) ??
    behind(line, quantity, counted) ??
    before(line, quantity) ??
    nominal(line, quantity) ??
    strikeBy(line, quantity) ??
    aboard(line, counted);
  const told = isClauseSubject(line, event, counted) ? undefined : either(line, event);
  const lives = lost(told ?? takes(line, quantity, counted), counted);
  return exchanged(line, hostages(onStrike(lives, quantity, counted), counted), counted);
}

/** "indicated 7m homes |would pay|": the verb tells what they do, and they are done nothing. */
const isClauseSubject = (line: Line, event: Event | undefined, { last }: Counted): boolean =>
  event?.voice === 'active' &&
  event.strength === 'guessed' &&
  event.at < last &&
  [last, placedEnd(line, last)].some((at) =>
    /^(?:are|were|have|had|will|would|could|should|may|might)$/.test(line.word(at)),
  );

/** "300 striking pilots", whatever else is told of them in passing. */
function onStrike(
  event: Event | undefined,
  { value }: QuantityRun,
  { modifiers, people, first, last }: Counted,
): Event | undefined {
  if (
    value === null ||
    !people ||
    !modifiers.includes('striking') ||
    (event !== undefined && event.strength !== 'guessed')
  )
    return event;
  const state = 'on strike';
  return { event: state, shown: state, strength: 'shared', at: first, last, voice: 'passive', planned: false };
}

/** What two verbs of one number come to. */
const eithers: readonly (readonly [of: RegExp, both: string])[] = [
  [/^(?:killed|injured)$/, 'killed or injured'],
  [/^(?:destroyed|damaged)$/, 'destroyed or damaged'],
];

/** "killed or wounded 40", "destroyed or damaged 900 homes": the number holds both. */
function either(line: Line, event: Event | undefined): Event | undefined {
  const [sort, joint] = eithers.find(([of]) => of.test(event?.event ?? '')) ?? [];
  if (!event || sort === undefined || joint === undefined || event.voice === 'nominal') return event;
  const other = (at: number): boolean => {
    const token = line.token(at);
    const verb = lookUp(eventVerbs, token, line.degraded);
    return verb !== undefined && verb.event !== event.event && sort.test(verb.event);
  };
  const joined = (at: number): boolean => line.word(at) === 'or';
  const both =
    (joined(event.at - 1) && other(event.at - 2)) ||
    (joined(event.at + 1) && other(event.at + 2)) ||
    (joined(event.last) && other(event.last + 1));
  return both ? { ...event, event: joint, shown: joint } : event;
}

/** "released 35 of the hostages in return for 90 prisoners": either side is released in an exchange. */
function exchanged(line: Line, event: Event | undefined, { last }: Counted): Event | undefined {
  if (event?.event !== 'released') return event;
  const given = event.shown === 'exchanged' || [0, 1, 2, 3, 4, 5].some((n) => gives(line, last + n));
  return given ? { ...event, shown: inExchange } : event;
}

/** How a title says it. */
export const inExchange = 'released in an exchange';

const gives = (line: Line, at: number): boolean =>
  line.word(at) === 'in' && /^(?:return|exchang)/.test(line.word(at + 1)) && line.word(at + 2) === 'for';

/** "took 200 hostages": they became hostages by it. */
function hostages(event: Event | undefined, { noun }: Counted): Event | undefined {
  if (
    !event ||
    !/^(?:hostages|captives)$/.test(noun ?? '') ||
    !/^(?:taken|seized|kidnapped|captured)$/.test(event.event)
  )
    return event;
  return { ...event, event: 'taken hostage', shown: 'taken hostage', strength: 'shared' };
}

/** "12 people were killed", "12 people died", "12 killed", "jobs to be cut", "40 hostages held by". */
function behind(line: Line, quantity: QuantityRun, counted: Counted): Event | undefined {
  const subject = placedEnd(line, counted.last);
  const relative = /^(?:who|that|which)$/.test(line.word(subject)) ? subject + 1 : subject;
  const to = line.word(relative) === 'to' && line.word(relative + 1) === 'be' ? relative + 1 : relative;
  const aux = skipAuxiliaries(line, to);
  // "members in three states went on strike": not the states.
  if (/^(?:in|across|at|from)$/.test(line.word(quantity.first - 1)) && isPlural(line.word(quantity.first - 2)))
    return undefined;
  if (aux.any && isInside(line, quantity.first)) return undefined;
  const token = line.token(aux.at);
  if (token?.kind !== 'word') return undefined;
  // "people who identified the dead": they did it.
  if (
    relative > subject &&
    !aux.be &&
    line.word(aux.at + 1) !== 'as' &&
    aux.at === relative &&
    lookUp(eventVerbs, token, line.degraded)?.role === 'patient'
  )
    return undefined;
  const said = negated(
    line,
    to,
    aux.at,
    adjectiveAt(line, aux) ?? stateAt(line, aux.at) ?? verbAt(line, aux) ?? stillThere(line, aux, counted),
  );
  if (!said) return undefined;
  const doubt = aux.doubted ? 'presumed ' : aux.possible ? 'possibly ' : '';
  const name = doubt === '' ? said : { event: doubt + said.shown, shown: doubt + said.shown };
  const left = leftBy(line, quantity);
  return {
    strength: said.strength,
    at: left ?? aux.at,
    last: aux.at + said.length,
    voice: left === undefined ? 'passive' : 'active',
    planned: aux.planned || to > relative,
    event: name.event,
    shown: name.shown,
    ...mannerAt(line, to, aux.at),
  };
}

/** "plans for 10,000 people will be cut short", "the walkout by 300 pilots was called off": the verb is that of the noun before. */
function isInside(line: Line, first: number): boolean {
  let at = first - 1;
  while (isIn(determiners, line.token(at), line.degraded) || skipBefore.test(line.word(at))) at--;
  const noun = line.token(at - 1);
  return (
    /^(?:for|by|with|against|about|from|among|between)$/.test(line.word(at)) &&
    noun?.kind === 'word' &&
    !isVerb(line, at - 1) &&
    ![conjunctions, pronouns, auxiliaries, prepositions].some((set) => isIn(set, noun, line.degraded)) &&
    at - 1 >= line.first
  );
}

/** "workers in Northport were", "members of the crew have": to the verb past where or of what they are. */
function placedEnd(line: Line, from: number): number {
  if (line.word(from) === 'and') return behindJoined(line, from);
  if (!/^(?:in|at|of|from|on|near|aboard|across|inside)$/.test(line.word(from))) return from;
  // A name may have more words than other phrases.
  const isName = (at: number): boolean => /^\p{Lu}/u.test(line.token(at)?.text ?? '');
  for (let at = from + 2; at <= from + 6 || isName(at - 1); at++) {
    // "people in Northport, the largest town of the north, have died"
    if (line.word(at) === ',') return behindAside(line, at) ?? from;
    if (/^(?:are|were|have|had|will|would)$/.test(line.word(at)) || stateAt(line, at) !== undefined) return at;
    if (line.word(at) === 'including') return behindIncluded(line, at) ?? from;
    // "members of the Workers |of| Norland went"
    if (line.word(at) === 'of' && isName(at - 1) && isName(at + 1)) continue;
    if (line.token(at)?.kind !== 'word' || isIn(prepositions, line.token(at), false) || isVerb(line, at)) return from;
  }
  return from;
}

/** "members of the union |including drivers, guards and clerks| have been": past the list. */
function behindIncluded(line: Line, from: number): number | undefined {
  for (let at = from + 1; at < from + 16; at++) {
    if (/^(?:are|were|have|had)$/.test(line.word(at))) return at;
    if (!/^(?:,|\p{L}+)$/u.test(line.word(at)) || isVerb(line, at)) return undefined;
  }
  return undefined;
}

/** "workers and civil servants are": what is counted is of two sorts. */
function behindJoined(line: Line, from: number): number {
  for (let at = from + 1; at <= from + 4; at++) {
    if (at > from + 1 && /^(?:are|were|have|had|will|would)$/.test(line.word(at))) return at;
    if (
      line.token(at)?.kind !== 'word' ||
      /^\p{Lu}/u.test(line.token(at)?.text ?? '') ||
      isIn(prepositions, line.token(at), false) ||
      isVerb(line, at)
    )
      return from;
  }
  return from;
}

/** Past ", … ," where a verb's auxiliary follows. */
function behindAside(line: Line, comma: number): number | undefined {
  for (let at = comma + 1; at <= comma + 14; at++)
    if (line.word(at) === ',') return /^(?:are|were|have|had)$/.test(line.word(at + 1)) ? at + 1 : undefined;
  return undefined;
}

/** "475 people aboard", "787 people were inside the mine": where they are is all that is told of them. */
function aboard(line: Line, { noun, people, last }: Counted): Event | undefined {
  if (noun === undefined || !people) return undefined;
  const at = skipAuxiliaries(line, last).at;
  const length = line.word(at) === 'on' && line.word(at + 1) === 'board' ? 2 : line.word(at) === 'aboard' ? 1 : 0;
  if (length === 0) return undefined;
  return {
    event: 'aboard',
    shown: 'aboard',
    strength: 'shared',
    at,
    last: at + length,
    voice: 'passive',
    planned: false,
  };
}

/** "46 hostages are still in the valley": they are held there. */
const stillThere = (line: Line, { at, any }: Auxiliary, { noun }: Counted): Said | undefined =>
  any && line.word(at) === 'in' && /^(?:hostages|captives)$/.test(noun ?? '')
    ? { event: 'held', shown: 'held', strength: 'shared', length: 0 }
    : undefined;

/** "were seriously injured" */
function mannerAt(line: Line, from: number, to: number): { manner?: string } {
  for (let at = from; at < to; at++)
    if (/^(?:seriously|critically|badly|severely|gravely|slightly|lightly)$/.test(line.word(at)))
      return { manner: line.word(at) };
  return {};
}

/** "the assault left 12 people dead": the verb whose subject did it. */
function leftBy(line: Line, quantity: QuantityRun): number | undefined {
  let at = quantity.first - 1;
  while (skipBefore.test(line.word(at))) at--;
  return /^(?:left|leaves|leaving|leave)$/.test(line.word(at)) ? at : undefined;
}
