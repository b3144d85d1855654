/** The words behind a counted noun → what they say happened to it: a state, an adjective, a verb that it undergoes. */
import { isIn, lookUp, prepositions } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import { type EventWord, eventVerbs, peopleEvents } from '../data/events.ts';
import { peopleAdjectives } from '../data/nouns.ts';
import { units } from '../data/units.ts';
import { epistemicWords, statesBy } from '../data/verbs.ts';
import { isVerb } from '../number/word-form.ts';
import { type Auxiliary, adverbial } from './auxiliary.ts';
import { type Event, strengthOf } from './event.ts';

export interface Said extends Pick<Event, 'event' | 'shown' | 'strength'> {
  /** Tokens. */
  readonly length: number;
}

/** "were never found" are missing; what did not happen is no event. */
export function negated(line: Line, from: number, to: number, said: Said | undefined): Said | undefined {
  for (let at = from; at < to; at++) {
    if (!/^(?:not|never)$|n['’]t$/.test(line.word(at))) continue;
    return said && /^(?:found|identified|recovered)$/.test(said.shown)
      ? { ...said, event: 'missing', shown: 'missing', strength: 'shared' }
      : undefined;
  }
  return said;
}

/** "11 dead", "nine still missing"; not "11 dead birds". */
export function adjectiveAt(line: Line, { at, doubted }: Auxiliary): Said | undefined {
  const token = line.token(at);
  const event = lookUp(peopleAdjectives, token, line.degraded);
  if (event === undefined || isPluralNext(line, at) || misses(line, at)) return undefined;
  return { event, shown: doubted ? (token?.lower ?? event) : event, strength: 'shared', length: 1 };
}

/** "villagers missing |their| children": they are there. */
const misses = (line: Line, at: number): boolean =>
  line.word(at) === 'missing' &&
  /^(?:his|her|its|their|our|my|your|them|him|an?|the|school|work|classes)$/.test(line.word(at + 1));

/** "on strike", "at risk", "in hospital", "taken hostage". */
export function stateAt(line: Line, from: number): Said | undefined {
  // "are poised to go on strike"
  const at = /^(?:go|going|gone|went|stay|stayed|remain|remained|come|came|are|out)$/.test(line.word(from))
    ? from + 1
    : from;
  const found = statesBy(line.word(at)).find(({ words }) => words.every((word, n) => line.word(at + n) === word));
  // "ordered 4,000 pilots off the job": nobody is yet.
  if (found?.words[0] === 'off' && !/^(?:remain(?:s|ed)?|stay(?:s|ed)?|are|were|been)$/.test(line.word(at - 1)))
    return undefined;
  // "ballot their members on strike action": none is on strike yet.
  if (found && /^(?:action|ballot|ballots|votes?|plans?|fund|pay)$/.test(line.word(at + found.words.length)))
    return undefined;
  return (
    found && { event: found.state, shown: found.state, strength: 'shared', length: found.words.length + at - from }
  );
}

export function verbAt(line: Line, aux: Auxiliary): Said | undefined {
  const token = line.token(aux.at);
  // "were set to strike"
  if (aux.planned && token?.lower === 'strike' && endsClause(line, aux.at + 1))
    return { event: 'on strike', shown: 'on strike', strength: 'shared', length: 1 };
  // "killed 12 people since March"
  if (token?.text === 'March' && adverbial(line, aux.at - 1)) return undefined;
  const verb = lookUp(eventVerbs, token, line.degraded);
  if (verb) return undergoes(line, verb, aux) ? asWhat(line, aux.at, withParticle(line, aux.at, verb)) : undefined;
  if (!token || !aux.be || !isVerb(line, aux.at) || epistemicWords.has(token.lower)) return undefined;
  return { ...withParticle(line, aux.at, { event: token.lower, shown: token.lower }), strength: 'guessed' };
}

/** "identified as contacts" are no dead who were identified. */
function asWhat(line: Line, at: number, said: Said): Said {
  if (said.length !== 1 || line.word(at + 1) !== 'as' || !/^\p{Ll}+s$/u.test(line.token(at + 2)?.text ?? ''))
    return said;
  return { ...said, shown: `${said.shown} as ${line.word(at + 2)}`, length: 3 };
}

/** The verb behind the noun happens to it: passive, or a verb of dying, fleeing, marching. */
function undergoes(line: Line, verb: EventWord, aux: Auxiliary): boolean {
  if (verb.role === 'actor') return line.degraded || !aux.be || verb.form === 'ing';
  if (aux.be) return line.degraded || verb.form === 'participle' || verb.form === 'past';
  // Without "were": "12 people killed in a raid" is passive, "12 gunmen killed four" is not.
  if (aux.any || (!line.degraded && (verb.form === 'base' || verb.form === 'ing'))) return false;
  return endsClause(line, aux.at + 1);
}

/** No object follows: a preposition, an adverb, a conjunction, a mark or nothing. */
function endsClause(line: Line, at: number): boolean {
  const token = line.token(at);
  // "the strike by 1,900 pilots grounded |240 flights|": its object; "killed 3 days ago" has none.
  if (token?.kind === 'number') return lookUp(units, line.token(at + 1), line.degraded) !== undefined;
  if (token?.kind !== 'word' || isIn(prepositions, token, line.degraded) || adverbial(line, at)) return true;
  return /^(?:and|but|so|when|as|while|where|last|yesterday|today|on|off|away|out)$/.test(token.lower);
}

const isPluralNext = (line: Line, at: number): boolean =>
  /\p{Ll}{3,}s$|^people$|^men$|^women$|^children$/u.test(line.word(at + 1)) && !/^(?:was|has)$/.test(line.word(at + 1));

/** "laid off", "taken away", "taken off the platform". */
function withParticle(line: Line, at: number, { event, shown }: Pick<EventWord, 'event' | 'shown'>): Said {
  const next = line.word(at + 1);
  const object =
    /^(?:the|a|an|its|their|his|her)$/.test(line.word(at + 2)) || /^\p{Lu}/u.test(line.token(at + 2)?.text ?? '');
  if (
    object ||
    event.endsWith(` ${next}`) ||
    !/^(?:off|out|up|down|aside|away|back)$/.test(next) ||
    peopleEvents.has(event)
  )
    return { event, shown, strength: strengthOf(event), length: 1 };
  const joined = `${shown} ${next}`;
  return { event: joined, shown: joined, strength: strengthOf(joined), length: 2 };
}
