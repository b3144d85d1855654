/** A counted quantity → what happened to what is counted, by the verb before it: "killed 12", "will cut 300". */
import { happenings } from '../../../text/happenings.ts';
import { sayingVerbs } from '../../data/saying.ts';
import { isIn, lookUp, prepositions } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import { eventVerbs } from '../data/events.ts';
import { participleOf, participleOfBase, particles } from '../data/verbs.ts';
import type { QuantityRun } from '../number/quantity.ts';
import { isVerb, opensBase } from '../number/word-form.ts';
import { isPlanned } from './auxiliary.ts';
import { type Event, strengthOf } from './event.ts';

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

/** "shot dead 12": killed. */
function shotDead(line: Line, { first }: QuantityRun): Event | undefined {
  const at = first - 2;
  if (
    line.word(first - 1) !== 'dead' ||
    !/^(?:shot|shoot|shoots|shooting|gunned|stabbed|burned|beaten)$/.test(line.word(at))
  )
    return undefined;
  return {
    event: 'killed',
    shown: 'killed',
    strength: 'shared',
    at,
    last: first,
    voice: 'active',
    planned: isPlanned(line, at),
  };
}

/** "killed 12", "will cut 300", "wounding 30 others", "laid off some 40", "took 200 hostages". */
export const before = (line: Line, quantity: QuantityRun): Event | undefined =>
  shotDead(line, quantity) ?? verbBefore(line, quantity);

function verbBefore(line: Line, quantity: QuantityRun): Event | undefined {
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

export const skipBefore: RegExp =
  /^(?:the|a|an|another|further|additional|total|extra|only|just|remaining|other|first|last|least|all|its|their|his|her|some|also|then|as|anoth|addit|remain|new|combined|record|full|estimated|initial)$/;
