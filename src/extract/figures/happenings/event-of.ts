/** A counted quantity in its sentence → what happened to what is counted, and the words that say so. */
import { happenings } from '../../../text/happenings.ts';
import { sayingVerbs } from '../../data/saying.ts';
import { auxiliaries, conjunctions, determiners, isIn, lookUp, prepositions, pronouns } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import type { Counted } from '../counts/counted.ts';
import { eventVerbs } from '../data/events.ts';
import { participleOf, participleOfBase, particles } from '../data/verbs.ts';
import type { QuantityRun } from '../number/quantity.ts';
import { isVerb, opensBase } from '../number/word-form.ts';
import { type Auxiliary, isPlanned, skipAuxiliaries } from './auxiliary.ts';
import { type Event, strengthOf } from './event.ts';
import { nominal, ofNoun, traded } from './event-noun.ts';
import { adjectiveAt, negated, type Said, stateAt, verbAt } from './event-said.ts';

/** What happened, by the words behind the noun phrase, before the quantity, or by a noun that names it. */
export function eventOf(line: Line, quantity: QuantityRun, counted: Counted): Event | undefined {
  const event =
    traded(line, quantity) ??
    ofNoun(line, quantity) ??
    behind(line, quantity, counted) ??
    before(line, quantity) ??
    nominal(line, quantity) ??
    aboard(line, counted);
  return exchanged(line, hostages(lost(casualties(line, event), counted), counted), counted);
}

/** "killed or wounded 40": the number holds both. */
function casualties(line: Line, event: Event | undefined): Event | undefined {
  if (!event || event.voice === 'nominal' || !/^(?:killed|injured)$/.test(event.event)) return event;
  const other = (at: number): boolean => {
    const token = line.token(at);
    const verb = lookUp(eventVerbs, token, line.degraded);
    return verb !== undefined && verb.event !== event.event && /^(?:killed|injured)$/.test(verb.event);
  };
  const joined = (at: number): boolean => line.word(at) === 'or';
  const both =
    (joined(event.at - 1) && other(event.at - 2)) ||
    (joined(event.at + 1) && other(event.at + 2)) ||
    (joined(event.last) && other(event.last + 1));
  return both ? { ...event, event: 'killed or injured', shown: 'killed or injured' } : event;
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

/** "claimed 200 lives", "300 lives were lost": so many were killed. */
const lost = (event: Event | undefined, { noun }: Counted): Event | undefined =>
  event && noun === 'lives' && /^(?:claimed|lost|taken|ended|cost)$/.test(event.event)
    ? { ...event, event: 'killed', shown: 'killed', strength: 'shared' }
    : event;

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
  for (let at = from + 2; at <= from + 6; at++) {
    // "people in Northport, the largest town of the north, have died"
    if (line.word(at) === ',') return behindAside(line, at) ?? from;
    if (/^(?:are|were|have|had|will|would)$/.test(line.word(at))) return at;
    if (line.token(at)?.kind !== 'word' || isIn(prepositions, line.token(at), false) || isVerb(line, at)) return from;
  }
  return from;
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

const skipBefore =
  /^(?:the|a|an|another|further|additional|total|extra|only|just|remaining|other|first|last|least|all|its|their|his|her|some|also|then|as|anoth|addit|remain|new|combined|record|full|estimated|initial)$/;

/** "will operate 200 aircraft and carry 33m": of a verb that has a past form of its own. */
const goesOn = (line: Line, at: number): boolean =>
  !line.degraded &&
  line.word(at - 1) === 'and' &&
  !/^(?:cut|put|set|hit|shut|hurt|shed|let|spread|cost|beat)$/.test(line.word(at));

/** Of a verb of no table: by its ending, or because it stands behind "will". */
const participleAt = (line: Line, at: number): string | undefined =>
  participleOf(line.word(at)) ?? (isBase(line, at) ? participleOfBase(line.word(at)) : undefined);

/** Behind "will" or "to", or joined to such a verb: a verb, whatever word it is. */
const isBase = (line: Line, at: number): boolean =>
  !line.degraded && (opensBase(line.word(at - 1)) || line.word(at - 1) === "'ll" || isJoinedToPlan(line, at));

/** "the death toll hits 800": the toll reaches a number. */
const isReached = (line: Line, verb: number): boolean =>
  /^(?:hit|hits|hitting|top|tops|topped|pass|passes|passed)$/.test(line.word(verb)) &&
  [1, 2, 3, 4, 5, 6].some((n) => /^(?:toll|tally|count|number|deaths|total)$/.test(line.word(verb - n)));

/** "will close two plants and cut 300 jobs": the second verb of one plan, where its form would do for the past as well. */
function isJoinedToPlan(line: Line, verb: number): boolean {
  if (line.word(verb - 1) !== 'and') return false;
  for (let at = verb - 2; at > verb - 16 && at >= line.first; at--) {
    if (opensBase(line.word(at))) return true;
    if (/^(?:[;:]|who|which|that)$/.test(line.word(at)) || (isVerb(line, at) && /ed$/.test(line.word(at))))
      return false;
  }
  return false;
}

/** Says so many, or moves to them. */
const isNoDeed = (line: Line, verb: number): boolean =>
  lookUp(sayingVerbs, line.token(verb), line.degraded) !== undefined || moves.test(line.word(verb));

const moves =
  /^(?:rose|risen|rises|soar(?:s|ed|ing)|climb(?:s|ed|ing)|jump(?:s|ed|ing)|surg(?:es|ed|ing)|leap(?:s|ed|t)|rocket(?:s|ed)|swell(?:s|ed)|swollen|mount(?:s|ed)|balloon(?:s|ed)|fell|fallen|slip(?:s|ped)|sank|tumbl(?:es|ed)|slump(?:s|ed)|plung(?:es|ed)|plummet(?:s|ed)|dwindl(?:es|ed))$/;

/** "in flash flooding higher than 40" */
const isNoun = (line: Line, verb: number): boolean =>
  /ing$/.test(line.word(verb)) && happenings.has(line.word(verb)) && !/^[,;]$/.test(line.word(verb - 1));

/** "killed 12", "will cut 300", "wounding 30 others", "laid off some 40", "took 200 hostages". */
function before(line: Line, quantity: QuantityRun): Event | undefined {
  let at = quantity.first - 1;
  while (skipBefore.test(line.word(at))) at--;
  const particle = particles.has(line.word(at)) ? line.word(at) : undefined;
  const verbAt = particle === undefined ? at : at - 1;
  const token = line.token(verbAt);
  if (token?.kind !== 'word' || isIn(prepositions, token, line.degraded)) return undefined;
  const verb = lookUp(eventVerbs, token, line.degraded);
  if (verb?.role === 'actor' || isReached(line, verbAt) || isNoun(line, verbAt)) return undefined;
  // "confirmed 19 deaths", "announced 300": who says so is no happening; "the toll soared past 700": what moves is done to nobody.
  if (verb === undefined && isNoDeed(line, verbAt)) return undefined;
  const participle = verb === undefined ? participleAt(line, verbAt) : participleOf(token.lower);
  const shown = [verb?.shown ?? participle, particle].filter((word) => word !== undefined).join(' ');
  if ((verb?.shown ?? participle) === undefined) return undefined;
  const event = verb && particle === undefined ? verb.event : shown;
  return {
    event,
    shown,
    strength: verb ? strengthOf(event) : 'guessed',
    at: verbAt,
    last: at + 1,
    voice: 'active',
    planned:
      isPlanned(line, verbAt) ||
      (verb?.form === 'base' && goesOn(line, verbAt)) ||
      (verb?.form !== 'ing' && !/ed$/.test(token.lower) && isJoinedToPlan(line, verbAt)),
    ...(/^(?:kills|injures|infects|affects)$/.test(token.lower) ? { habitual: true } : {}),
  };
}
