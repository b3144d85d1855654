/** Report → the acts of asking, planning and agreeing that may be proposals no noun names: who, what, and the words for it. */

import { oncePerSpelling } from '../../../text/tokens.ts';
import { pastAuxiliaries } from '../../clauses/auxiliaries.ts';
import { type Discourse, wordAt } from '../../coreference.ts';
import {
  type Asking,
  actKind,
  askingNouns,
  askingVerbs,
  changes,
  changing,
  making,
  passing,
  procedure,
} from '../../data/asking.ts';
import { sayingVerbs } from '../../data/saying.ts';
import { auxiliaries, determiners, isAdverb, isIn, lookUp, prepositions, sentenceRange } from '../../grammar.ts';
import { entityOf } from '../../known.ts';
import { isSpeakerNoun, type Speaker } from '../../quotes/speakers/voices.ts';
import { kindOf } from '../plans/sorts.ts';
import { isBody } from '../positions/people.ts';
import { actorOf, ownerOf } from './actors.ts';
import { actionAt, type Complement, complementAfter } from './complement.ts';

export interface Candidate {
  /** Token of the verb or noun of asking. */
  readonly at: number;
  readonly asking: Asking;
  readonly isNoun: boolean;
  readonly complement: Complement;
  /** Who asks or plans, where the report says so. */
  readonly party: Speaker | undefined;
}

/** In text order. */
export function findCandidates(d: Discourse): Candidate[] {
  const found: Candidate[] = [];
  for (const [at, token] of d.reading.document.tokens.entries()) {
    if (token.kind !== 'word' || !(isStemmed(d) || mayAsk(token)) || d.reading.namedAt.has(at)) continue;
    const reads = readers.get(token.lower) ?? readAsking;
    const candidate = reads(d, at);
    if (candidate) found.push(candidate);
  }
  return found;
}

/** Asked of every word of a report. Stems are looked up apart. */
const mayAsk = oncePerSpelling(({ lower }) => readers.has(lower) || askingVerbs.has(lower) || askingNouns.has(lower));

/** A verb or noun of asking, with what is asked for. */
function readAsking(d: Discourse, at: number): Candidate | undefined {
  const token = d.reading.document.tokens[at];
  const byVerb = lookUp(askingVerbs, token, isStemmed(d));
  const byNoun = lookUp(askingNouns, token, isStemmed(d));
  if (!byVerb && !byNoun) return undefined;
  const isNoun = byNoun !== undefined && isNounHere(d, at);
  const asking = isNoun ? byNoun : byVerb;
  if (!asking || (!isNoun && !tellsAct(d, at)) || isDenied(d, at)) return undefined;
  const complement = complementAfter(d, at, asking.forms);
  if (!complement || !isTelling(d, asking, complement) || isCanvassing(d, at, complement)) return undefined;
  const party = isNoun ? ownerOf(d, at) : actorOf(d, at);
  return { at, asking, isNoun, complement: withChange(d, complement), party };
}

/** "campaigning for the election": nobody asks for one. */
const isCanvassing = (d: Discourse, at: number, { head }: Complement): boolean =>
  /^campaign/.test(wordAt(d, at)) &&
  /^(?:elections?|referendum|votes?|polls?|office|presidency|seats?)$/.test(wordAt(d, head));

const willing: Asking = { class: 'announce', noun: 'plan', forms: ['to'] };
const planning: Asking = { class: 'plan', noun: 'plan', forms: ['thing'] };

/** "the planned job cuts", "its planned purchase of Acme". */
function plannedThing(d: Discourse, at: number): Candidate | undefined {
  if (auxiliaries.has(wordAt(d, at - 1))) return undefined;
  const complement = complementAfter(d, at, planning.forms);
  // "planned strike action"
  if (!complement || !isChange(d, complement.head)) return undefined;
  return { at, asking: planning, isNoun: true, complement, party: ownerOf(d, at) };
}

/** "said it will close the plant", "would axe the tax": who decides says so. */
function willDo(d: Discourse, at: number): Candidate | undefined {
  const { tokens } = d.reading.document;
  let verb = at + 1;
  while (isAdverb(tokens[verb])) verb++;
  // "the merger would create": what comes of it; "a plan that would begin": what it holds.
  if (!isAct(d, verb) || wordAt(d, verb) === 'create' || isSupposed(d, at) || wordAt(d, at - 1) === 'that')
    return undefined;
  const complement = actionAt(d, verb);
  if (!isTelling(d, willing, complement)) return undefined;
  const party = actorOf(d, at);
  if (!party || !canWill(d, party, at) || isOfPlan(d, party, at)) return undefined;
  return { at, asking: willing, isNoun: false, complement: withChange(d, complement), party };
}

const readers: ReadonlyMap<string, (d: Discourse, at: number) => Candidate | undefined> = new Map([
  ['planned', (d, at) => plannedThing(d, at) ?? readAsking(d, at)],
  ['will', willDo],
  ['would', willDo],
]);

/** "a session will resume": nobody has decided that by saying it. */
function canWill(d: Discourse, { party }: Speaker, verb: number): boolean {
  if ('entity' in party) return true;
  const head = pastAuxiliaries(d, verb);
  return isBody(d, head) || isSpeakerNoun(d, head);
}

/** "put a 50 % tax on": the noun says what it is. */
function withChange(d: Discourse, c: Complement): Complement {
  if (!making.has(wordAt(d, c.head))) return c;
  for (let i = c.head + 1; i < Math.min(c.last, c.head + 7); i++) if (isChange(d, i)) return { ...c, head: i };
  return c;
}

/** "Norland would release 300 men": by some plan, where neither the sentence has said so nor a person speaks of what they would do. */
function isOfPlan(d: Discourse, { party }: Speaker, at: number): boolean {
  if (wordAt(d, at) === 'will' || ('entity' in party && entityOf(d.reading, party.entity)?.kind === 'person'))
    return false;
  const { first } = sentenceRange(d.reading.document, at);
  for (let i = at - 1; i >= first; i--) if (sayingVerbs.has(wordAt(d, i))) return false;
  return true;
}

/** "if it wins, it would …", "a merger would create": of a supposed case, or what a thing brings about. */
function isSupposed(d: Discourse, at: number): boolean {
  const { first } = sentenceRange(d.reading.document, at);
  for (let i = at - 1; i >= first; i--) if (/^(?:if|unless|which|whether)$/.test(wordAt(d, i))) return true;
  return false;
}

/** "a plea to", "rebel demands that": after an article, an owner, or a preposition. */
function isNounHere(d: Discourse, at: number): boolean {
  for (let i = at - 1; i > at - 4; i--) {
    const w = wordAt(d, i);
    if (determiners.has(w) || /^['’]s?$/.test(w) || (prepositions.has(w) && w !== 'to')) return true;
    if (
      /^(?:over|amid|despite|rejected|rejects|accepted|refused|made|union|rebel|public|growing|opposition|renewed)$/.test(
        w,
      )
    )
      return true;
    if (d.reading.document.tokens[i]?.kind !== 'word' || auxiliaries.has(w) || isAdverb(d.reading.document.tokens[i]))
      return false;
    if (/^(?:and|who|which|it|they|he|she|we|i|you|to)$/.test(w)) return false;
  }
  return false;
}

/** No "could demand", "to call for", "was asked"; "is calling for" and "had demanded" are. */
function tellsAct(d: Discourse, at: number): boolean {
  const { tokens } = d.reading.document;
  const before = wordAt(d, at - 1);
  if ((determiners.has(before) && before !== 'that') || /^['’]s?$/.test(before)) return false;
  for (let i = at - 1; i > at - 5; i--) {
    const w = wordAt(d, i);
    if (/^(?:could|might|may|should|can|cannot|not|never|if|unless|to)$|n['’]t$/.test(w)) return false;
    if (/^(?:is|was|are|were|be|been|being|wa)$/.test(w)) return /ing$/.test(wordAt(d, at));
    if (!isAdverb(tokens[i]) && !auxiliaries.has(w)) return true;
  }
  return true;
}

/** "no plans to", "denied calls for", "dropped its demand". */
function isDenied(d: Discourse, at: number): boolean {
  for (let i = at - 1; i > at - 4; i--)
    if (/^(?:no|any|without|denied|denies|dropped|abandoned|withdrew|whether)$/.test(wordAt(d, i))) return true;
  return false;
}

const isChange = (d: Discourse, i: number): boolean => isIn(changes, d.reading.document.tokens[i], isStemmed(d));
const isStemmed = (d: Discourse): boolean => d.reading.document.source.quality === 'degraded';
const isAct = (d: Discourse, i: number): boolean =>
  isIn(changing, d.reading.document.tokens[i], isStemmed(d)) ||
  isIn(making, d.reading.document.tokens[i], isStemmed(d));

/** Something that can be accepted or rejected is asked for. */
function isTelling(d: Discourse, asking: Asking, { form, head, first, last }: Complement): boolean {
  const { tokens } = d.reading.document;
  // "silence our guns": a title cannot say whose.
  const own = tokens.slice(first, last).some((t) => /^(?:our|my|your|we|us|i|you)$/.test(t.lower));
  if (tokens[head]?.kind !== 'word' || own) return false;
  const isVerb = form !== 'thing' && !(form === 'for' && !(head === first && isAct(d, head)));
  // "requested the delay": of which the report has told before.
  if (!isVerb && wordAt(d, first) === 'the' && !/^(?:demand|call)$/.test(asking.class)) return false;
  if (!isVerb) return isThingAsked(d, first, head);
  if (isIn(passing, tokens[head], isStemmed(d)) || isProcedure(d, head, last)) return false;
  const bare = head === first && last - head < 2 && actKind.get(wordAt(d, head)) !== 'departure';
  if (bare || (isIn(making, tokens[head], isStemmed(d)) && !makesChange(d, head, last))) return false;
  // "agreed to", "announced that": of what changes nothing there is much.
  return !/^(?:agree|announce)$/.test(asking.class) || isAct(d, head);
}

/** Neither any truce that somebody hopes for, nor "a longer one and better terms", which changes what is on the table. */
function isThingAsked(d: Discourse, first: number, head: number): boolean {
  const isBetter = d.reading.document.tokens
    .slice(first, head)
    .some((t) => /^(?:longer|better|higher|bigger|larger|fairer|lower|shorter|tougher|stronger)$/.test(t.lower));
  if (isBetter || kindOf(wordAt(d, head)) === 'truce') return false;
  return (!isProcedure(d, first - 1, head + 1) && isChange(d, head)) || isTitled(d, first, head);
}

/** "put a 50 % tax on", "make the hall a museum": a noun of change or a number is among the next words. */
const makesChange = (d: Discourse, head: number, last: number): boolean =>
  d.reading.document.tokens
    .slice(head + 1, last)
    .some((t, k) => (k < 6 && isChange(d, head + 1 + k)) || t.lower === 'open');

/** "stage a two-day strike", "hold talks". */
const isProcedure = (d: Discourse, head: number, last: number): boolean =>
  d.reading.document.tokens
    .slice(head + 1, Math.min(last, head + 6))
    .some(
      (t, k) =>
        /^(?:minutes?|-?minute)$/.test(t.lower) ||
        (procedure.has(t.lower) && !(t.lower === 'action' && isOfLaw(d, head + k))),
    );

/** "disciplinary action", "legal action": an act of an authority; "strike action" is none. */
const isOfLaw = (d: Discourse, i: number): boolean =>
  /^(?:disciplinary|legal|military|punitive|affirmative|emergency)$/.test(wordAt(d, i));

/** "a “pause year”": in marks of its own. */
const isTitled = (d: Discourse, first: number, head: number): boolean =>
  d.quoted[head] === true && d.quoted[first - 1] !== true && !d.quoted[first];
