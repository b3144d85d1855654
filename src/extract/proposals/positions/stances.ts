/** A token → the position its words tell: by verb, noun, call, judgement or idiom. */
import { oncePerWord } from '../../../text/once.ts';
import type { Discourse } from '../../coreference.ts';
import { stanceNouns, stanceVerbs } from '../../data/stances.ts';
import { determiners, lookUp, sentenceRange } from '../../grammar.ts';
import { byAdvice } from './by-advice.ts';
import { byCall, mayCall } from './by-call.ts';
import { byNoun } from './by-noun.ts';
import { byProtest, mayProtest } from './by-protest.ts';
import { byReception, mayReceive } from './by-reception.ts';
import { byVerb } from './by-verb.ts';
import { byIdiom, byJudgement, byNeed, mayJudge, mayNeed, mayOpenIdiom } from './by-words.ts';
import type { Found, Place } from './found.ts';
import type { ProposalAt } from './object.ts';
import { byPassage, mayPass } from './passive.ts';

/** Every position that the word at token `i` tells; several where parties are coordinated. */
export function stancesAt(d: Discourse, i: number, proposalAt: ProposalAt): Found[] {
  const { tokens, source } = d.reading.document;
  const mayTell = source.quality === 'degraded' || mayTakeStance(tokens[i]?.lower ?? '');
  return mayTell ? readStances(d, i, proposalAt) : [];
}

/**
 * A word of a clean report at which any of the readers below finds something. Every word is asked about, and hardly one
 * tells a position: one look-up spares the others a dozen tests. Stems are looked up apart.
 */
const mayTakeStance = oncePerWord(
  (word) =>
    stanceVerbs.has(word) ||
    stanceNouns.has(word) ||
    [mayPass, mayProtest, mayCall, mayNeed, mayJudge, mayReceive, mayOpenIdiom].some((opens) => opens(word)),
);

/** The same, whatever the word. */
export function readStances(d: Discourse, i: number, proposalAt: ProposalAt): Found[] {
  const { tokens, source } = d.reading.document;
  const token = tokens[i];
  if (token?.kind !== 'word' || d.reading.namedAt.has(i) || tokens[i - 1]?.text === '-') return [];
  const place: Place = { i, ...sentenceRange(d.reading.document, i) };
  const verbs =
    proposalAt.has(i) || isNoun(d, i) ? undefined : lookUp(stanceVerbs, token, source.quality === 'degraded');
  for (const verb of verbs ?? []) {
    const found = byVerb(d, place, verb, proposalAt);
    if (found.length > 0) return found;
  }
  const advised = verbs ? byAdvice(d, place, proposalAt) : [];
  if (advised.length > 0) return advised;
  if (d.quoted[i]) return inQuotation(d, place, proposalAt);
  const passed = byPassage(d, place, proposalAt);
  if (passed.length > 0) return passed;
  const noun = stanceNouns.get(token.lower);
  const owned = noun ? byNoun(d, place, noun, proposalAt) : [];
  if (owned.length > 0) return owned;
  const protests = byProtest(d, place, proposalAt);
  if (protests.length > 0) return protests;
  const received = byReception(d, place, proposalAt);
  if (received.length > 0) return received;
  const needless = byNeed(d, place, proposalAt);
  if (needless.length > 0) return needless;
  const called = byCall(d, place, proposalAt);
  if (called.length > 0) return called;
  const judged = byJudgement(d, place, proposalAt);
  return judged.length > 0 ? judged : byIdiom(d, place, proposalAt);
}

/** In somebody's words: what they judge, and the answers of others that they name. */
function inQuotation(d: Discourse, place: Place, proposalAt: ProposalAt): Found[] {
  const noun = stanceNouns.get(d.reading.document.tokens[place.i]?.lower ?? '');
  const owned = noun ? byNoun(d, place, noun, proposalAt) : [];
  if (owned.length > 0) return owned;
  const judged = byJudgement(d, place, proposalAt);
  if (judged.length > 0) return judged;
  // “We are happy with the deal”: of themselves only.
  return byIdiom(d, place, proposalAt).filter(({ party }) => party.rule === 'speaker/first-person');
}

/** "its support for the plan", "voiced support": the word is no verb there. */
function isNoun(d: Discourse, i: number): boolean {
  const { tokens } = d.reading.document;
  const before = tokens[i - 1]?.lower ?? '';
  // "a newly passed amendment"
  const described =
    /^(?:newly|recently|already|freshly|just)$/.test(before) && determiners.has(tokens[i - 2]?.lower ?? '');
  return (
    described ||
    (determiners.has(before) && !(before === 'both' && /ed$/.test(tokens[i]?.lower ?? ''))) ||
    /^['’]s?$/.test(before) ||
    (stanceNouns.has(tokens[i]?.lower ?? '') && tokens[i + 1]?.lower === 'for')
  );
}
