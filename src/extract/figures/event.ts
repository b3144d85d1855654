/** A counted quantity in its sentence → what happened to what is counted, and the words that say so. */
import { auxiliaries, isAdverb, isIn, lookUp, prepositions } from '../grammar.ts';
import type { Line } from '../line.ts';
import { type Counted, isVerb } from './counted.ts';
import { type EventWord, eventNouns, eventVerbs, sharedEvents } from './data/events.ts';
import { peopleAdjectives } from './data/nouns.ts';
import { epistemicWords, participleOf, particles, states } from './data/verbs.ts';
import type { QuantityRun } from './quantity.ts';

export interface Event {
  /** Participle or state by which measures are compared: "killed", "laid off", "on strike". */
  readonly event: string;
  /** `shared`: several verbs tell it; `plain`: a known verb; `guessed`: a word that looks like a verb. */
  readonly strength: 'shared' | 'plain' | 'guessed';
  /** Tokens of the verb, adjective or noun, half open. */
  readonly at: number;
  readonly last: number;
  /** `active`: the verb stands before the quantity and its subject does it. */
  readonly voice: 'active' | 'passive' | 'nominal';
  /** "would release", "will cut": no fact yet. */
  readonly planned: boolean;
}

/** What happened, by the words behind the noun phrase, before the quantity, or by a noun that names it. */
export function eventOf(line: Line, quantity: QuantityRun, counted: Counted): Event | undefined {
  return behind(line, counted) ?? before(line, quantity) ?? nominal(line, quantity);
}

const strengthOf = (event: string): Event['strength'] => (sharedEvents.has(event) ? 'shared' : 'plain');

const isAuxiliary = (line: Line, at: number): boolean => isIn(auxiliaries, line.token(at), line.degraded);

const adverbial = (line: Line, at: number): boolean => {
  const token = line.token(at);
  return token?.kind === 'word' && (isAdverb(token) || /^(?:not|never|all|both|each|either|yet)$/.test(token.lower));
};

interface Auxiliary {
  readonly at: number;
  readonly be: boolean;
  readonly any: boolean;
  readonly planned: boolean;
  /** "presumed", "feared": it is not known. */
  readonly doubted: boolean;
}

/** "are thought to have been", "will not be": to the verb itself. */
function skipAuxiliaries(line: Line, from: number): Auxiliary {
  let at = from;
  let be = false;
  let any = false;
  let planned = false;
  let doubted = false;
  for (; line.word(at) !== ''; at++) {
    const word = line.word(at);
    if (isAuxiliary(line, at)) any = true;
    else if (!adverbial(line, at) && !(any && word === 'to') && !epistemic(line, at)) break;
    doubted ||= /^(?:presum|fear|believ|thought)/.test(word);
    be ||= /^(?:is|are|was|were|be|been|being|wa|ar)$/.test(word);
    planned ||= /^(?:will|would|could|may|might|should|shall|must|can|'ll|'d)$/.test(word);
  }
  return { at, be, any, planned, doubted };
}

/** "reported missing", "presumed dead", "known to have died": the word before the verb that matters. */
const epistemic = (line: Line, at: number): boolean =>
  epistemicWords.has(line.word(at)) && /^(?:to|dead|missing|killed|be|have|ha|injured|lost)$/.test(line.word(at + 1));

type Base = Pick<Event, 'at' | 'voice' | 'planned'>;

/** "12 people were killed", "12 people died", "12 killed", "jobs to be cut", "40 hostages held by". */
function behind(line: Line, counted: Counted): Event | undefined {
  const relative = /^(?:who|that|which)$/.test(line.word(counted.last)) ? counted.last + 1 : counted.last;
  const to = line.word(relative) === 'to' && line.word(relative + 1) === 'be' ? relative + 1 : relative;
  const aux = skipAuxiliaries(line, to);
  const token = line.token(aux.at);
  if (token?.kind !== 'word') return undefined;
  const base: Base = { at: aux.at, voice: 'passive', planned: aux.planned || to > relative };
  const adjective = lookUp(peopleAdjectives, token, line.degraded);
  if (adjective !== undefined && !isPluralNext(line, aux.at)) return { ...base, event: aux.doubted ? `presumed ${token.lower}` : adjective, strength: 'shared', last: aux.at + 1 };
  const state = stateAt(line, aux.at);
  if (state) return { ...base, event: state.event, strength: 'shared', last: aux.at + state.length };
  const verb = lookUp(eventVerbs, token, line.degraded);
  if (verb) {
    const found = withParticle(line, aux.at, verb.event);
    return undergoes(line, verb, aux) ? { ...base, ...found, ...(aux.doubted ? { event: `presumed ${found.event}` } : {}) } : undefined;
  }
  const generic = aux.be && isVerb(line, aux.at) && !epistemicWords.has(token.lower) ? token.lower : undefined;
  return generic === undefined ? undefined : { ...base, ...withParticle(line, aux.at, generic), strength: 'guessed' };
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
  if (token?.kind !== 'word' || isIn(prepositions, token, line.degraded) || adverbial(line, at)) return true;
  return /^(?:and|but|so|when|as|while|where|last|yesterday|today|on|off|away|out)$/.test(token.lower);
}

const isPluralNext = (line: Line, at: number): boolean =>
  /\p{Ll}{3,}s$|^people$|^men$|^women$|^children$/u.test(line.word(at + 1)) && !/^(?:was|has)$/.test(line.word(at + 1));

/** "on strike", "at risk", "in hospital", "without power". */
function stateAt(line: Line, at: number): { event: string; length: number } | undefined {
  const found = states.find(([words]) => words.every((word, n) => line.word(at + n) === word));
  return found && { event: found[1], length: found[0].length };
}

/** "laid off", "taken away", "taken off the platform". */
function withParticle(line: Line, at: number, event: string): Pick<Event, 'event' | 'strength' | 'last'> {
  const next = line.word(at + 1);
  const verb = sharedEvents.has(event) && event !== line.word(at) ? undefined : event;
  if (verb === undefined || !/^(?:off|out|up|down|aside|away|back)$/.test(next)) return { event, strength: strengthOf(event), last: at + 1 };
  const joined = `${verb} ${next}`;
  return { event: joined, strength: strengthOf(joined), last: at + 2 };
}

const skipBefore =
  /^(?:the|a|an|another|further|additional|total|extra|only|just|remaining|other|first|last|least|all|its|their|his|her|some|also|then|as|anoth|addit|remain|new|combined|record|full|estimated|initial)$/;

/** "killed 12", "will cut 300", "wounding 30 others", "laid off some 40", "took 200 hostages". */
function before(line: Line, quantity: QuantityRun): Event | undefined {
  let at = quantity.first - 1;
  while (skipBefore.test(line.word(at))) at--;
  const particle = particles.has(line.word(at)) ? line.word(at) : undefined;
  const verbAt = particle === undefined ? at : at - 1;
  const token = line.token(verbAt);
  if (token?.kind !== 'word' || isIn(prepositions, token, line.degraded)) return undefined;
  const verb = lookUp(eventVerbs, token, line.degraded);
  if (verb?.role === 'actor') return undefined;
  const participle = particle !== undefined || !verb ? participleOf(token.lower) : verb.event;
  const event = [participle ?? verb?.event, particle].filter((word) => word !== undefined).join(' ');
  if (event === '' || event === particle) return undefined;
  return { event, strength: verb ? strengthOf(event) : 'guessed', at: verbAt, last: at + 1, voice: 'active', planned: isPlanned(line, verbAt) };
}

/** "would", "will", "to", "plans to" before the verb. */
function isPlanned(line: Line, verb: number): boolean {
  for (let at = verb - 1; at >= verb - 3; at--) {
    if (/^(?:have|ha)$/.test(line.word(at))) return false;
    if (/^(?:will|would|could|may|might|should|shall|must|can|to|'ll|'d)$/.test(line.word(at))) return true;
    if (!adverbial(line, at) && !isAuxiliary(line, at)) return false;
  }
  return false;
}

const linkingWords = /^(?:to|at|of|is|was|reached|reach|hit|topped|exceeded|passed|stood|by|:|were|be|from|toll|past)$/;

/** "the death toll rose to 43", "the number of missing was cut to eight", "the release of 45 captives". */
function nominal(line: Line, quantity: QuantityRun): Event | undefined {
  const preposition = line.word(quantity.first - 1);
  if (!linkingWords.test(preposition)) return undefined;
  const from = preposition === 'of' ? quantity.first - 3 : quantity.first - 18;
  const counting = preposition !== 'of' && /^(?:number|count|total|figure)$/.test([0, 1, 2].map((n) => line.word(line.first + n)).find((w) => /^(?:number|count|total|figure)$/.test(w)) ?? '');
  for (let at = quantity.first - 2; at >= Math.max(line.first, from); at--) {
    const token = line.token(at);
    if (!token || /^[;:]$/.test(token.text)) return undefined;
    const verb = counting && token.kind === 'word' ? lookUp(eventVerbs, token, line.degraded) : undefined;
    const participle = verb && strengthOf(verb.event) === 'shared' && verb.form === 'participle' ? verb.event : undefined;
    const event = (token.kind === 'word' ? lookUp(eventNouns, token, line.degraded) : undefined) ?? participle;
    if (event !== undefined) return { event, strength: 'shared', at, last: at + 1, voice: 'nominal', planned: false };
  }
  return undefined;
}
