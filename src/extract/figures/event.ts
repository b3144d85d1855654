/** A counted quantity in its sentence → what happened to what is counted, and the words that say so. */
import { auxiliaries, isAdverb, isIn, lookUp, prepositions } from '../grammar.ts';
import type { Line } from '../line.ts';
import { type Counted, isVerb } from './counted.ts';
import { type EventWord, eventNouns, eventVerbs } from './data/events.ts';
import { peopleAdjectives } from './data/nouns.ts';
import { participleOf, particles, states } from './data/verbs.ts';
import type { QuantityRun } from './quantity.ts';

export interface Event {
  /** Participle or state by which measures are compared: "killed", "laid off", "on strike". */
  readonly event: string;
  /** From the table of events, or only a word that looks like a verb. */
  readonly known: boolean;
  /** Token of the verb, adjective or noun. */
  readonly at: number;
  /** `active`: the verb stands before the quantity and its subject does it. */
  readonly voice: 'active' | 'passive' | 'nominal';
  /** The verb's form where it tells plans from facts: "would release", "will cut". */
  readonly planned: boolean;
}

/** What happened, by the words behind the noun phrase, before the quantity, or by a noun that names it. */
export function eventOf(line: Line, quantity: QuantityRun, counted: Counted): Event | undefined {
  return behind(line, counted) ?? before(line, quantity) ?? nominal(line, quantity);
}

const adverbial = (line: Line, at: number): boolean => {
  const token = line.token(at);
  return (
    token !== undefined &&
    token.kind === 'word' &&
    (isAdverb(token) || /^(?:not|never|reportedly|all|both|each|either|yet)$/.test(token.lower))
  );
};

interface Auxiliary {
  readonly at: number;
  readonly be: boolean;
  readonly any: boolean;
  readonly planned: boolean;
}

function skipAuxiliaries(line: Line, from: number): Auxiliary {
  let at = from;
  let be = false;
  let any = false;
  let planned = false;
  while (
    line.token(at) &&
    (isIn(auxiliaries, line.token(at), line.degraded) ||
      adverbial(line, at) ||
      /^(?:to|thought|believed|feared|known|presumed|reported|confirmed|presum|believ|fear|thought)$/.test(
        line.word(at),
      ))
  ) {
    const word = line.word(at);
    if (word === 'to' && !any) break;
    const epistemic = /^(?:thought|believed|feared|known|presumed|reported|confirmed|presum|believ|fear)$/.test(word);
    if (
      epistemic &&
      !/^to$|^ha/.test(line.word(at + 1)) &&
      !peopleAdjectives.has(line.word(at + 1)) &&
      line.word(at + 1) !== 'be'
    )
      break;
    be ||= /^(?:is|are|was|were|be|been|being|wa|ar)$/.test(word);
    planned ||= /^(?:will|would|could|may|might|should|shall|must|can|'ll|'d)$/.test(word);
    any ||= isIn(auxiliaries, line.token(at), line.degraded);
    at++;
  }
  return { at, be, any, planned };
}

/** "12 people were killed", "12 people died", "12 killed", "jobs to be cut", "40 hostages held by". */
function behind(line: Line, counted: Counted): Event | undefined {
  const relative = /^(?:who|that|which)$/.test(line.word(counted.last)) ? counted.last + 1 : counted.last;
  const to = line.word(relative) === 'to' && line.word(relative + 1) === 'be' ? relative + 1 : relative;
  const aux = skipAuxiliaries(line, to);
  const token = line.token(aux.at);
  if (!token || token.kind !== 'word') return undefined;
  const { planned } = aux;
  const base = { at: aux.at, voice: 'passive', planned: planned || to > relative } as const;
  const adjective = lookUp(peopleAdjectives, token, line.degraded);
  if (adjective !== undefined && !isNounBehind(line, aux.at)) return { ...base, event: adjective, known: true };
  const state = stateAt(line, aux.at);
  if (state !== undefined) return { ...base, event: state, known: true };
  const verb = lookUp(eventVerbs, token, line.degraded);
  if (verb) return eventBehind(line, verb, aux, base);
  if (!aux.be || !isVerb(line, aux.at)) return undefined;
  return { ...base, event: withParticle(line, aux.at, token.lower), known: false };
}

function eventBehind(
  line: Line,
  verb: EventWord,
  aux: Auxiliary,
  base: Pick<Event, 'at' | 'voice' | 'planned'>,
): Event | undefined {
  const event = { ...base, event: withParticle(line, aux.at, verb.event), known: true };
  if (verb.role === 'actor') return aux.be && verb.form !== 'ing' && !line.degraded ? undefined : event;
  if (aux.be) return verb.form === 'participle' || verb.form === 'past' || line.degraded ? event : undefined;
  // Without "were": "12 people killed in a raid" is passive, "12 gunmen killed four" is not.
  if (aux.any || verb.form === 'base' || verb.form === 'ing')
    return line.degraded && !aux.any && endsClause(line, aux.at + 1) ? event : undefined;
  return endsClause(line, aux.at + 1) ? event : undefined;
}

/** A participle that is followed by no object: a preposition, a mark or nothing. */
const endsClause = (line: Line, at: number): boolean => {
  const token = line.token(at);
  return (
    !token ||
    token.kind !== 'word' ||
    isIn(prepositions, token, line.degraded) ||
    adverbial(line, at) ||
    /^(?:and|but|so|when|as|while|where|last|yesterday|today|on)$/.test(token.lower)
  );
};

const isNounBehind = (line: Line, at: number): boolean =>
  /\p{Ll}{3,}s$|^people$|^men$|^women$|^children$/u.test(line.word(at + 1)) && !/^(?:was|has)$/.test(line.word(at + 1));

/** "on strike", "at risk", "in hospital", "without power". */
function stateAt(line: Line, at: number): string | undefined {
  for (const [words, state] of states) {
    if (words.every((word, n) => line.word(at + n) === word)) return state;
  }
  return undefined;
}

const skipBefore =
  /^(?:the|a|an|another|further|additional|total|extra|only|just|remaining|other|first|last|least|all|its|their|his|her|some|also|then|as|anoth|addit|remain|further|new|combined|record|full|estimated|initial|of)$/;

/** "killed 12", "will cut 300", "wounding 30 others", "laid off some 40", "took 200 hostages". */
function before(line: Line, quantity: QuantityRun): Event | undefined {
  let at = quantity.first - 1;
  while (skipBefore.test(line.word(at)) && line.word(at) !== 'of') at--;
  const particle = particles.has(line.word(at)) ? line.word(at) : undefined;
  const verbAt = particle === undefined ? at : at - 1;
  const token = line.token(verbAt);
  if (!token || token.kind !== 'word') return undefined;
  const verb = lookUp(eventVerbs, token, line.degraded);
  const planned = isPlanned(line, verbAt);
  const base = { at: verbAt, voice: 'active', planned } as const;
  if (verb && verb.role === 'patient')
    return {
      ...base,
      event: particle === undefined ? verb.event : `${participleOf(token.lower) ?? verb.event} ${particle}`,
      known: true,
    };
  const generic = participleOf(token.lower);
  if (generic === undefined || isIn(prepositions, token, line.degraded)) return undefined;
  return { ...base, event: particle === undefined ? generic : `${generic} ${particle}`, known: false };
}

/** "would", "will", "to", "plans to" before the verb. */
function isPlanned(line: Line, verb: number): boolean {
  for (let at = verb - 1; at >= verb - 3; at--) {
    if (/^(?:will|would|could|may|might|should|shall|must|can|to|'ll|'d)$/.test(line.word(at))) return true;
    if (!adverbial(line, at) && !isIn(auxiliaries, line.token(at), line.degraded)) return false;
  }
  return false;
}

/** "the death toll rose to 43", "the release of 45 captives", "12 deaths". */
function nominal(line: Line, quantity: QuantityRun): Event | undefined {
  const preposition = line.word(quantity.first - 1);
  const linked = /^(?:to|at|of|is|was|reached|reach|hit|topped|exceeded|passed|stood|by|:|were|be)$/.test(preposition);
  if (!linked) return undefined;
  const from = preposition === 'of' ? quantity.first - 3 : quantity.first - 14;
  for (let at = quantity.first - 2; at >= Math.max(line.first, from); at--) {
    const token = line.token(at);
    if (!token || /^[;:]$/.test(token.text)) return undefined;
    const event = token.kind === 'word' ? lookUp(eventNouns, token, line.degraded) : undefined;
    if (event !== undefined) return { event, known: true, at, voice: 'nominal', planned: false };
  }
  return undefined;
}

const withParticle = (line: Line, at: number, word: string): string => {
  const next = line.word(at + 1);
  if (word === 'laid' && next === 'off') return 'laid off';
  return particles.has(next) &&
    /^(?:off|out|up|down|aside|away)$/.test(next) &&
    !/^(?:killed|injured|held)$/.test(word) &&
    /^(?:[,.;]|by|in|on|at|from|)$/.test(line.word(at + 2))
    ? `${word} ${next}`
    : word;
};
