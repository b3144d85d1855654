/** Report → acts of proposing: who offers, tables, demands or raises what, and the proposals that only a verb names. */
import type { Discourse } from '../../coreference.ts';
import { freshWords, proposingVerbs, raisingVerbs } from '../../data/proposing.ts';
import { stanceVerbs } from '../../data/stances.ts';
import { determiners, isAdverb, isIn, sentenceRange } from '../../grammar.ts';
import type { Speaker } from '../../quotes/speakers/voices.ts';
import type { Phrase } from '../phrases/phrase.ts';
import { isRise, kindOf } from '../plans/sorts.ts';
import { takersOf } from '../positions/parties.ts';
import { isChance } from '../positions/supposed.ts';
import { givingVerb } from './given.ts';

export interface Act {
  readonly verb: number;
  /** Every one of them, in text order. */
  readonly subjects: readonly Speaker[];
  /** "raised its offer": what it makes comes after another version. */
  readonly raises: boolean;
}

/** To outline a plan is not yet to be its author. */
export const setsOut: RegExp = /^(?:outlin|present|set|lay|laid|announc|publish|unveil)/;

/** By head token of the phrase. */
export type Acts = ReadonlyMap<number, Act>;

/** The acts that the phrases are objects of. */
export function findActs(d: Discourse, phrases: readonly Phrase[]): Acts {
  const acts = new Map<number, Act>();
  for (const phrase of phrases) {
    const verb = phrase.anchor ? phrase.head : (givingVerb(d, phrase) ?? governingVerb(d, phrase));
    if (verb === undefined || isPossible(d, verb)) continue;
    const { first } = sentenceRange(d.reading.document, verb);
    if (isPlansOwn(d, verb, phrase, first, phrases) || isChance(d, verb, first)) continue;
    acts.set(phrase.head, {
      verb,
      subjects: d.quoted[verb] ? [] : takersOf(d, verb, first),
      raises: isRaise(d, verb),
    });
  }
  return acts;
}

/** "said the agreement was short but set out the terms": the agreement did, whoever says so. */
const isPlansOwn = (d: Discourse, verb: number, { noun }: Phrase, first: number, phrases: readonly Phrase[]): boolean =>
  noun === 'terms' &&
  setsOut.test(d.reading.document.tokens[verb]?.lower ?? '') &&
  phrases.some((p) => p.head >= first && p.head < verb);

/** "could sweeten its offer", "may table a bill", "has not issued an order", "not to introduce a tax", "won't raise or renew its bid": nobody has. */
export function isPossible(d: Discourse, verb: number): boolean {
  const { tokens } = d.reading.document;
  if (tokens[verb - 1]?.lower === 'or')
    return tokens
      .slice(Math.max(0, verb - 9), verb)
      .some((t) => /^(?:not|never|cannot|without)$|n['’]t$/.test(t.lower));
  for (let i = verb - 1; i > verb - 5 && tokens[i]; i--) {
    const w = tokens[i]?.lower ?? '';
    if (/^(?:could|might|may|should|can|cannot|not|never)$|n['’]t$/.test(w)) return true;
    if (!isAdverb(tokens[i]) && !/^(?:be|have|has|had|been|still|yet|to)$/.test(w)) return false;
  }
  return false;
}

function isRaise(d: Discourse, verb: number): boolean {
  const { tokens, source } = d.reading.document;
  const denied = [verb - 3, verb - 2, verb - 1, verb + 1].some((i) =>
    /^(?:not|never|neither|nor|no)$|n['’]t$/.test(tokens[i]?.lower ?? ''),
  );
  return !denied && tokens[verb - 1]?.lower !== 'to' && isIn(raisingVerbs, tokens[verb], source.quality === 'degraded');
}

/** "wants a legal limit" proposes one; "wants a deal" proposes none. */
const wanting = /^(?:wants?|wanted|demands?|demanded|demanding|seeks?|seeking|sought)$/;

const wished =
  /^(?:deal|agreement|settlement|ceasefire|cease-fire|truce|accords?|pact|plan|outcome|contract|text|vote|compromise|arrangement)$/;

/** "has offered a 30-day truce", "put forward a new draft", "raised its offer". */
function governingVerb(d: Discourse, phrase: Phrase): number | undefined {
  const { tokens } = d.reading.document;
  for (let i = phrase.first - 1; i >= Math.max(0, phrase.first - 5); i--) {
    const t = tokens[i];
    // "made a “best and final offer”"
    if (t?.kind === 'quote') continue;
    if (t?.kind !== 'word') return undefined;
    if (d.reading.namedAt.has(i) || d.reading.dateAt.has(i) || t.lower === 'on') continue;
    if (asksFor(d, i, phrase)) return i - 1;
    const particle = isParticle(d, i);
    if (particle) return i - 1;
    if (governs(d, i, phrase)) return i;
    if (t.lower === 'with') return hearerBefore(d, i);
    if (isBarrier(d, i)) return undefined;
  }
  return undefined;
}

/** "announced it has declined an offer": nothing left of token `i` governs the phrase. */
function isBarrier({ reading: { document } }: Discourse, i: number): boolean {
  const word = document.tokens[i]?.lower ?? '';
  return (
    barriers.has(word) ||
    (stanceVerbs.has(word) && /(?:ed|own)$/.test(word)) ||
    (determiners.has(document.tokens[i - 1]?.lower ?? '') && !ordinal.test(word))
  );
}

const ordinal = /^(?:second|third|fourth|fifth|sixth|final|new|latest)$/;

/** "a third increased offer": no verb. */
const isCounted = ({ reading: { document } }: Discourse, i: number): boolean =>
  ordinal.test(document.tokens[i - 1]?.lower ?? '') && determiners.has(document.tokens[i - 2]?.lower ?? '');

/** "presented the unions with its final offer": the verb before whoever is given it. */
function hearerBefore({ reading: { document } }: Discourse, mark: number): number | undefined {
  for (let i = mark - 1; i > mark - 5; i--)
    if (/^present(?:ed|s|ing)?$/.test(document.tokens[i]?.lower ?? '')) return i;
  return undefined;
}

/** "tabled a plan", "put forward on Monday a plan", "handed both sides a plan": nothing that the verb could be about instead stands between. */
export function isDirect(d: Discourse, verb: number, phrase: Phrase): boolean {
  const { tokens } = d.reading.document;
  const { first } = phrase;
  if (givingVerb(d, phrase) === verb) return true;
  for (let i = verb + 1; i < first; i++) {
    const t = tokens[i];
    const passes = t?.kind === 'quote' || t?.lower === 'on' || isAdverb(t) || d.reading.dateAt.has(i);
    if (!passes && !isParticle(d, i)) return false;
  }
  return verb < first;
}

const changes = /^(?:changes|amendments)$/;

/** "asked for changes to the plan", "is calling for a wage rise of 24 per cent". */
const asksFor = (d: Discourse, i: number, phrase: Phrase): boolean =>
  (changes.test(phrase.noun) || (isRise(phrase.noun) && !phrase.definite && i === phrase.first - 1)) &&
  d.reading.document.tokens[i]?.lower === 'for' &&
  /^(?:asked|asks|asking|called|calls|calling)$/.test(d.reading.document.tokens[i - 1]?.lower ?? '');

const barriers = new Set([
  'of',
  'to',
  'against',
  'for',
  'with',
  'that',
  'it',
  'they',
  'he',
  'she',
  'we',
  'had',
  'has',
  'have',
]);

const isParticle = (d: Discourse, i: number): boolean =>
  ['forward', 'out', 'up', 'over', 'down', 'in'].includes(d.reading.document.tokens[i]?.lower ?? '') &&
  /^(?:put|puts|set|sets|laid|drew|handed)$/.test(d.reading.document.tokens[i - 1]?.lower ?? '');

const orders = /^(?:order|decree|directive|advisory|warning|moratorium|ban|ultimatum)$/;

/** Verbs that put forward some things only: "issued an order", "began a tender offer". */
const particulars: readonly { readonly verb: RegExp; readonly nouns: RegExp }[] = [
  { verb: /^(?:issu|impos)/, nouns: orders },
  { verb: /^(?:beg[aiu]n|begins|commenc(?:e|es|ed|ing))$/, nouns: /^(?:offer|bid|tender)$/ },
];

function governs(d: Discourse, i: number, phrase: Phrase): boolean {
  const { tokens, source } = d.reading.document;
  const t = tokens[i];
  if (!t || isNoVerb(d, i)) return false;
  if (wanting.test(t.lower)) return !wished.test(phrase.noun) && i === phrase.first - 1 && !phrase.definite;
  if (determiners.has(tokens[i - 1]?.lower ?? '') || isCounted(d, i)) return false;
  // "Acme announces improved offer": often one that it was made.
  const received =
    /^(?:announc|publish|outlin)/.test(t.lower) &&
    /^(?:offers?|bids?|approach|proposals?|agreements?|deals?|accords?|settlement|pact)$/.test(phrase.noun);
  const particular = particulars.find(({ verb }) => verb.test(t.lower));
  if (particular) return particular.nouns.test(phrase.noun);
  // "calls a ceasefire", and not "calls for one"
  if (/^call(?:s|ed|ing)?$/.test(t.lower) && i === phrase.first - 1) return kindOf(phrase.noun) === 'truce';
  if (/^declar/.test(t.lower)) return tokens[i - 1]?.lower !== 'to' && kindOf(phrase.noun) === 'truce';
  if (isIn(proposingVerbs, t, source.quality === 'degraded')) return !(received && phrase.owner === undefined);
  const offer = /offer|bid|propos|demand|claim|approach/.test(phrase.noun);
  if (isIn(raisingVerbs, t, source.quality === 'degraded')) return offer || /plan|draft/.test(phrase.noun);
  return /^(?:made|makes|making)$/.test(t.lower)
    ? offer
    : /^(?:sent|submitted|gave)$/.test(t.lower) && !phrase.definite;
}

/** "agreed to take up a proposal"; "to up its offer" and "Acme up its bid" are verbs. */
const isNoVerb = ({ reading: { document, namedAt } }: Discourse, i: number): boolean =>
  barriers.has(document.tokens[i]?.lower ?? '') ||
  // "a new and improved offer"
  (document.tokens[i - 1]?.lower === 'and' && freshWords.has(document.tokens[i - 2]?.lower ?? '')) ||
  (document.tokens[i]?.lower === 'up' && document.tokens[i - 1]?.lower !== 'to' && !namedAt.has(i - 1));
