/** A token → the position its words tell: by verb, noun, call, judgement or idiom. */
import { oncePerSpelling } from '../../../text/tokens.ts';
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
  const token = tokens[i];
  return token && (source.quality === 'degraded' || mayTakeStance(token)) ? readStances(d, i, proposalAt) : [];
}

/**
 * A word of a clean report at which any of the readers below finds something. Every word is asked about, and hardly one
 * tells a position: one look-up spares the others a dozen tests. Stems are looked up apart.
 */
const mayTakeStance = oncePerSpelling(
  ({ lower }) =>
    stanceVerbs.has(lower) ||
    stanceNouns.has(lower) ||
    [mayPass, mayProtest, mayCall, mayNeed, mayJudge, mayReceive, mayOpenIdiom].some((opens) => opens(lower)),
);

type Reader = (d: Discourse, place: Place, proposalAt: ProposalAt) => Found[];

const byStanceNoun: Reader = (d, place, proposalAt) => {
  const noun = stanceNouns.get(d.reading.document.tokens[place.i]?.lower ?? '');
  return noun ? byNoun(d, place, noun, proposalAt) : [];
};

/** Outside of quotations, the surest first. */
const readers: readonly Reader[] = [
  byPassage,
  byStanceNoun,
  byProtest,
  byReception,
  byNeed,
  byCall,
  byJudgement,
  byIdiom,
];

/** The same, whatever the word. */
export function readStances(d: Discourse, i: number, proposalAt: ProposalAt): Found[] {
  const token = d.reading.document.tokens[i];
  if (token?.kind !== 'word' || d.reading.namedAt.has(i) || isJoined(d, i)) return [];
  const place: Place = { i, ...sentenceRange(d.reading.document, i) };
  const acted = byStanceVerb(d, place, proposalAt);
  if (acted.length > 0) return acted;
  return firstOf(d.quoted[i] ? quotedReaders : readers, d, place, proposalAt);
}

function firstOf(list: readonly Reader[], d: Discourse, place: Place, proposalAt: ProposalAt): Found[] {
  for (const read of list) {
    const found = read(d, place, proposalAt);
    if (found.length > 0) return found;
  }
  return [];
}

/** "the Norway-backed plan"; not "workers – who met – rejected". */
const isJoined = ({ reading: { document } }: Discourse, i: number): boolean =>
  document.tokens[i - 1]?.text === '-' && document.tokens[i]?.spaced === false;

function byStanceVerb(d: Discourse, place: Place, proposalAt: ProposalAt): Found[] {
  const { tokens, source } = d.reading.document;
  if (proposalAt.has(place.i) || isNoun(d, place.i)) return [];
  const verbs = lookUp(stanceVerbs, tokens[place.i], source.quality === 'degraded');
  for (const verb of verbs ?? []) {
    const found = byVerb(d, place, verb, proposalAt);
    if (found.length > 0) return found;
  }
  return verbs ? byAdvice(d, place, proposalAt) : [];
}

/** In somebody's words: what they judge, the answers of others that they name, and “we are happy with the deal”, of themselves only. */
const quotedReaders: readonly Reader[] = [
  byStanceNoun,
  byJudgement,
  (d, place, proposalAt) => byIdiom(d, place, proposalAt).filter(({ party }) => party.rule === 'speaker/first-person'),
];

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
