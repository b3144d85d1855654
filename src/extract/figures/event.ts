/** A counted quantity in its sentence → what happened to what is counted, and the words that say so. */
import { auxiliaries, isAdverb, isIn, lookUp, prepositions } from '../grammar.ts';
import type { Line } from '../line.ts';
import { type Counted, isVerb } from './counted.ts';
import { changes } from './data/amount-nouns.ts';
import { type EventWord, eventNouns, eventVerbs, peopleEvents, sharedEvents } from './data/events.ts';
import { peopleAdjectives } from './data/nouns.ts';
import { epistemicWords, participleOf, particles, states } from './data/verbs.ts';
import type { QuantityRun } from './quantity.ts';

export interface Event {
  /** Participle or state by which measures are compared: "killed", "laid off", "on strike". */
  readonly event: string;
  /** How a title says it: the verb's own participle. */
  readonly shown: string;
  /** `shared`: several verbs tell it; `plain`: a known verb; `guessed`: a word that looks like a verb. */
  readonly strength: 'shared' | 'plain' | 'guessed';
  /** Tokens of the verb, adjective or noun, half open. */
  readonly at: number;
  readonly last: number;
  /** `active`: the verb stands before the quantity and its subject does it. */
  readonly voice: 'active' | 'passive' | 'nominal';
  /** "would release", "will cut": no fact yet. */
  readonly planned: boolean;
  /** "the disease kills 20,000 a year": no event. */
  readonly habitual?: boolean;
}

/** What happened, by the words behind the noun phrase, before the quantity, or by a noun that names it. */
export function eventOf(line: Line, quantity: QuantityRun, counted: Counted): Event | undefined {
  return hostages(
    traded(line, quantity) ??
      ofNoun(line, quantity) ??
      behind(line, quantity, counted) ??
      before(line, quantity) ??
      nominal(line, quantity),
    counted,
  );
}

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

const strengthOf = (event: string): Event['strength'] => (sharedEvents.has(event) ? 'shared' : 'plain');

const isAuxiliary = (line: Line, at: number): boolean => isIn(auxiliaries, line.token(at), line.degraded);

const adverbial = (line: Line, at: number): boolean => {
  const token = line.token(at);
  return (
    token?.kind === 'word' &&
    (isAdverb(token) || /^(?:not|never|all|both|each|either|yet|since|sinc|so|far|thus)$/.test(token.lower))
  );
};

interface Auxiliary {
  readonly at: number;
  readonly be: boolean;
  readonly any: boolean;
  readonly planned: boolean;
  /** "presumed", "feared": it is not known. */
  readonly doubted: boolean;
  /** "may have" */
  readonly possible: boolean;
}

/** "are thought to have been", "will not be": to the verb itself. */
function skipAuxiliaries(line: Line, from: number): Auxiliary {
  let at = from;
  let be = false;
  let any = false;
  let planned = false;
  let doubted = false;
  let possible = false;
  for (; line.word(at) !== ''; at++) {
    const word = line.word(at);
    if (isAuxiliary(line, at) || /^remain(?:s|ed)?$/.test(word)) any = true;
    else if (!adverbial(line, at) && !(any && word === 'to') && !epistemic(line, at)) break;
    doubted ||= /^(?:presum|fear|believ|thought)/.test(word);
    if (/^(?:have|has|had|ha)$/.test(word)) {
      be = false;
      // "may have died" tells no plan but a fear.
      possible = planned;
      planned = false;
    }
    be ||= /^(?:is|are|was|were|be|been|being|wa|ar)$/.test(word);
    planned ||= /^(?:will|would|could|may|might|should|shall|must|can|'ll|'d)$/.test(word);
  }
  return { at, be, any, planned, doubted, possible };
}

/** "reported missing", "presumed dead", "known to have died": the word before the verb that matters. */
const epistemic = (line: Line, at: number): boolean =>
  epistemicWords.has(line.word(at)) && /^(?:to|dead|missing|killed|be|have|ha|injured|lost)$/.test(line.word(at + 1));

/** "12 people were killed", "12 people died", "12 killed", "jobs to be cut", "40 hostages held by". */
function behind(line: Line, quantity: QuantityRun, counted: Counted): Event | undefined {
  const relative = /^(?:who|that|which)$/.test(line.word(counted.last)) ? counted.last + 1 : counted.last;
  const to = line.word(relative) === 'to' && line.word(relative + 1) === 'be' ? relative + 1 : relative;
  const aux = skipAuxiliaries(line, to);
  const token = line.token(aux.at);
  if (token?.kind !== 'word') return undefined;
  const said = negated(line, to, aux.at, adjectiveAt(line, aux) ?? stateAt(line, aux.at) ?? verbAt(line, aux));
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
  };
}

/** "the assault left 12 people dead": the verb whose subject did it. */
function leftBy(line: Line, quantity: QuantityRun): number | undefined {
  let at = quantity.first - 1;
  while (skipBefore.test(line.word(at))) at--;
  return /^(?:left|leaves|leaving|leave)$/.test(line.word(at)) ? at : undefined;
}

interface Said extends Pick<Event, 'event' | 'shown' | 'strength'> {
  /** Tokens. */
  readonly length: number;
}

/** "were never found" are missing; what did not happen is no event. */
function negated(line: Line, from: number, to: number, said: Said | undefined): Said | undefined {
  for (let at = from; at < to; at++) {
    if (!/^(?:not|never)$|n['’]t$/.test(line.word(at))) continue;
    return said && /^(?:found|identified|recovered)$/.test(said.shown)
      ? { ...said, event: 'missing', shown: 'missing', strength: 'shared' }
      : undefined;
  }
  return said;
}

/** "11 dead", "nine still missing"; not "11 dead birds". */
function adjectiveAt(line: Line, { at, doubted }: Auxiliary): Said | undefined {
  const token = line.token(at);
  const event = token && lookUp(peopleAdjectives, token, line.degraded);
  if (event === undefined || isPluralNext(line, at)) return undefined;
  return { event, shown: doubted ? (token?.lower ?? event) : event, strength: 'shared', length: 1 };
}

/** "on strike", "at risk", "in hospital", "taken hostage". */
function stateAt(line: Line, at: number): Said | undefined {
  const found = states.find(([words]) => words.every((word, n) => line.word(at + n) === word));
  return found && { event: found[1], shown: found[1], strength: 'shared', length: found[0].length };
}

function verbAt(line: Line, aux: Auxiliary): Said | undefined {
  const token = line.token(aux.at);
  const verb = token && lookUp(eventVerbs, token, line.degraded);
  if (verb) return undergoes(line, verb, aux) ? withParticle(line, aux.at, verb) : undefined;
  if (!token || !aux.be || !isVerb(line, aux.at) || epistemicWords.has(token.lower)) return undefined;
  return { ...withParticle(line, aux.at, { event: token.lower, shown: token.lower }), strength: 'guessed' };
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
  const participle = participleOf(token.lower);
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
    planned: isPlanned(line, verbAt),
    ...(/^(?:kills|injures|infects|affects)$/.test(token.lower) ? { habitual: true } : {}),
  };
}

/** "in exchange for 300 prisoners", "an exchange of 100 hostages for more than 300 prisoners". */
function traded(line: Line, quantity: QuantityRun): Event | undefined {
  let at = quantity.first - 1;
  while (at > quantity.first - 8 && !/^(?:exchang|return$)/.test(line.word(at)) && !/^[,;:.]$/.test(line.word(at)))
    at--;
  const between = Array.from({ length: quantity.first - 1 - at }, (_, n) => line.word(at + 1 + n));
  const word = line.word(at);
  if (!between.includes('for') || !(/^exchang/.test(word) || (word === 'return' && line.word(at - 1) === 'in')))
    return undefined;
  return {
    event: 'released',
    shown: 'exchanged',
    strength: 'shared',
    at,
    last: at + 1,
    voice: 'nominal',
    planned: isPlanned(line, at),
  };
}

/** "would", "will", "to", "plans to" before the verb. */
function isPlanned(line: Line, verb: number): boolean {
  for (let at = verb - 1; at >= verb - 3; at--) {
    if (/^(?:have|ha)$/.test(line.word(at))) return false;
    if (line.word(at) === 'to' && epistemicWords.has(line.word(at - 1))) return false;
    if (/^(?:will|would|could|may|might|should|shall|must|can|to|'ll|'d)$/.test(line.word(at))) return true;
    if (!adverbial(line, at) && !isAuxiliary(line, at)) return false;
  }
  return false;
}

/** "provides for the release of 45 captives": a plan, not a fact. */
function provided(line: Line, from: number): boolean {
  for (let at = from; at > Math.max(line.first, from - 14); at--) {
    if (
      /^(?:provid\p{L}*|would|will|calls?|called|envisag\p{L}*|foresees?|propos\p{L}*|demand\p{L}*|includes?|offer\p{L}*)$/u.test(
        line.word(at),
      )
    )
      return true;
  }
  return false;
}

/** "the bodies of three men were found", "the release of 45 captives": the noun right before says what happened. */
const ofNoun = (line: Line, quantity: QuantityRun): Event | undefined =>
  line.word(quantity.first - 1) === 'of' ? nominal(line, quantity) : undefined;

const linkingWords = /^(?:to|at|of|is|was|reached|reach|hit|topped|exceeded|passed|stood|by|:|were|be|from|toll|past)$/;

/** "the death toll rose to 43", "the number of missing was cut to eight", "the release of 45 captives". */
function nominal(line: Line, quantity: QuantityRun): Event | undefined {
  const preposition = line.word(quantity.first - 1);
  if (!linkingWords.test(preposition)) return undefined;
  const from = preposition === 'of' ? quantity.first - 3 : quantity.first - 18;
  const counting =
    preposition !== 'of' &&
    /^(?:number|count|total|figure)$/.test(
      [0, 1, 2].map((n) => line.word(line.first + n)).find((w) => /^(?:number|count|total|figure)$/.test(w)) ?? '',
    );
  for (let at = quantity.first - 2; at >= Math.max(line.first, from); at--) {
    const token = line.token(at);
    if (!token || /^[;:]$/.test(token.text)) return undefined;
    const verb =
      counting && token.kind === 'word' && !changes.has(token.lower)
        ? lookUp(eventVerbs, token, line.degraded)
        : undefined;
    const participle =
      verb && strengthOf(verb.event) === 'shared' && verb.form === 'participle' ? verb.event : undefined;
    const event = (token.kind === 'word' ? lookUp(eventNouns, token, line.degraded) : undefined) ?? participle;
    if (event !== undefined)
      return {
        event,
        shown: /^(?:exchange|swap)/.test(token.lower) ? 'exchanged' : event,
        strength: 'shared',
        at,
        last: at + 1,
        voice: 'nominal',
        planned: preposition === 'of' && provided(line, at),
      };
  }
  return undefined;
}
