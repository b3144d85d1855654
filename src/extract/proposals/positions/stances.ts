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
  if (!token) return [];
  const signs = source.quality === 'degraded' ? ofEvery : signsOf(token);
  return signs === 0 ? [] : readStances(d, i, proposalAt, signs);
}

type Reader = (d: Discourse, place: Place, proposalAt: ProposalAt) => Found[];

const byStanceNoun: Reader = (d, place, proposalAt) => {
  const noun = stanceNouns.get(d.reading.document.tokens[place.i]?.lower ?? '');
  return noun ? byNoun(d, place, noun, proposalAt) : [];
};

/** Outside of quotations, the surest first, each with the words of a clean report at which it finds anything. */
const readers: readonly (readonly [mayOpen: (lower: string) => boolean, read: Reader])[] = [
  [mayPass, byPassage],
  [(lower) => stanceNouns.has(lower), byStanceNoun],
  [mayProtest, byProtest],
  [mayReceive, byReception],
  [mayNeed, byNeed],
  [mayCall, byCall],
  [mayJudge, byJudgement],
  [mayOpenIdiom, byIdiom],
];

/** Of a word of which it is not known what it may tell. */
const ofEvery = -1;

/**
 * Bit n: the n-th reader may find something at the word; the bit behind them, a verb of taking a stance. Every word is
 * asked about, and hardly one tells a position. Stems are looked up apart.
 */
const signsOf = oncePerSpelling(({ lower }) =>
  readers.reduce(
    (bits, [mayOpen], n) => bits | (mayOpen(lower) ? 1 << n : 0),
    stanceVerbs.has(lower) ? 1 << readers.length : 0,
  ),
);

/** The same of the readers that `signs` allow: of all, whatever the word, if not said otherwise. */
export function readStances(d: Discourse, i: number, proposalAt: ProposalAt, signs: number = ofEvery): Found[] {
  const token = d.reading.document.tokens[i];
  if (token?.kind !== 'word' || d.reading.namedAt.has(i) || isJoined(d, i)) return [];
  const place: Place = { i, ...sentenceRange(d.reading.document, i) };
  const acted = (signs & (1 << readers.length)) !== 0 ? byStanceVerb(d, place, proposalAt) : [];
  if (acted.length > 0) return acted;
  const allowed = d.quoted[i] ? inQuotations : readers;
  for (const [n, [, read]] of allowed.entries()) {
    const found = (signs & (1 << n)) !== 0 ? read(d, place, proposalAt) : [];
    if (found.length > 0) return found;
  }
  return [];
}

/** "the Norway-backed plan"; not "workers – who met – rejected". */
const isJoined = ({ reading: { document } }: Discourse, i: number): boolean =>
  document.tokens[i - 1]?.text === '-' && document.tokens[i]?.spaced === false;

function byStanceVerb(d: Discourse, place: Place, proposalAt: ProposalAt): Found[] {
  const { tokens, source } = d.reading.document;
  const verbs = lookUp(stanceVerbs, tokens[place.i], source.quality === 'degraded');
  if (!verbs || proposalAt.has(place.i) || isNoun(d, place.i)) return [];
  for (const verb of verbs) {
    const found = byVerb(d, place, verb, proposalAt);
    if (found.length > 0) return found;
  }
  return byAdvice(d, place, proposalAt);
}

const nothing: Reader = () => [];
const ofSpeaker: Reader = (d, place, proposalAt) =>
  byIdiom(d, place, proposalAt).filter(({ party }) => party.rule === 'speaker/first-person');

/** In somebody's words: what they judge, the answers of others that they name, and “we are happy with the deal”, of themselves only. */
const inQuotations: typeof readers = readers.map(([mayOpen, read]) => [
  mayOpen,
  read === byIdiom ? ofSpeaker : read === byStanceNoun || read === byJudgement ? read : nothing,
]);

/** "on strikes", "in protest at". */
const governing = /^(?:of|on|in|with|for|by|from|at|over|under|about|against)$/;

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
    (governing.test(before) && !/ing$|^favou?r$/.test(tokens[i]?.lower ?? '')) ||
    (stanceNouns.has(tokens[i]?.lower ?? '') && tokens[i + 1]?.lower === 'for')
  );
}
