/** Report → the noun phrases that may name a proposal, with what each says of proposer, version and content. */
import type { LocalKey } from '../../../model/ids.ts';
import { oncePerSpelling } from '../../../text/tokens.ts';
import type { Discourse } from '../../coreference.ts';
import { backHeads, laterWords, strongHeads, weakHeads } from '../../data/proposing.ts';
import { determiners, isIn, sentenceRange } from '../../grammar.ts';
import { entityOf } from '../../known.ts';
import { kindOf } from '../plans/sorts.ts';
import { calledPlan, plansByLetters } from './called.ts';
import { leftEdge } from './edge.ts';
import { measures, measuresAfter } from './measures.ts';
import { isPast, isTitled, readModifiers } from './modifiers.ts';
import { isIdiom, isOffering, isPredicate, isStemmedNoun, isVerb, stopEnd } from './noun.ts';
import { isBillMark, numberAfter, numberedBill, ordinal } from './numbered.ts';
import { ownerAfter } from './owner.ts';
import { peoplesIn } from './peoples.ts';
import { type Phrase, plainPhrase } from './phrase.ts';
import { pronounOwner } from './pronoun-owner.ts';
import { type Side, sideOf } from './side.ts';
import { partnerAfter, targetAfter } from './target.ts';

/** All candidate phrases in text order. */
export function findPhrases(d: Discourse): Phrase[] {
  const { tokens, source } = d.reading.document;
  const degraded = source.quality === 'degraded';
  const phrases: Phrase[] = [];
  tokens.forEach((token, head) => {
    if (token.kind !== 'word' || (!degraded && !mayName(token))) return;
    const called = degraded ? undefined : calledPlan(d, head);
    if (called) phrases.push(called);
    if (called || d.reading.namedAt.has(head)) return;
    const numbered = numberedBill(d, head);
    if (numbered) phrases.push(numbered);
    const strong = isIn(strongHeads, token, degraded);
    const split = isSplitTruce(d, head);
    if (!split && !strong && !isIn(weakHeads, token, degraded) && !isIn(backHeads, token, degraded)) return;
    const phrase = phraseAt(d, head, strong);
    if (phrase) phrases.push(phrase);
  });
  const whole = outsideNames(phrases);
  const byLetters = plansByLetters(d, whole);
  return byLetters.length === 0 ? whole : [...whole, ...byLetters].sort((a, b) => a.head - b.head);
}

/** "the Sailors (Amendment) Bill" tells of no amendment. */
function outsideNames(phrases: readonly Phrase[]): Phrase[] {
  const names = phrases.filter((p) => p.called);
  return names.length === 0
    ? [...phrases]
    : phrases.filter((p) => !names.some((n) => n !== p && n.first <= p.first && p.head < n.head));
}

/** Asked of every word of a report: one look-up settles most. Stems are looked up apart. */
const mayName = oncePerSpelling(
  ({ lower }) =>
    strongHeads.has(lower) || weakHeads.has(lower) || backHeads.has(lower) || lower === 'fire' || isBillMark(lower),
);

/** "ceas - fire": what stemmed text makes of "cease-fire". */
const isSplitTruce = ({ reading: { document } }: Discourse, head: number): boolean =>
  document.tokens[head]?.lower === 'fire' &&
  document.tokens[head - 1]?.text === '-' &&
  /^ceas/.test(document.tokens[head - 2]?.lower ?? '');

const compounds = new Set(
  'approach approaches holder holders talks documents maker makers deal agreement settlement contract pact law terms'.split(
    ' ',
  ),
);

/** "plan" in "peace plan talks" modifies another head; "bill of rights" and "offer to" stay. */
function narrows(d: Discourse, head: number, strong: boolean): boolean {
  const next = d.reading.document.tokens[head + 1];
  if (!next) return false;
  const another = isIn(strongHeads, next, false) || compounds.has(next.lower);
  if (/^draft$/.test(d.reading.document.tokens[head]?.lower ?? '') && drafted.test(next.lower)) return true;
  if (/^(?:packages?|bill)$/.test(d.reading.document.tokens[head]?.lower ?? '') && things.test(next.lower)) return true;
  if (strife.test(next.lower)) return true;
  return (another && !offersNext(d, head)) || (!strong && compounding.test(next.lower));
}

/** "the draft protocol". */
const drafted = /^(?:protocol|budget|legislation|document|text|treaty|charter|constitution|memorandum|contract)$/;

/** "the bid battle", "the takeover attempt", "the bill's sponsor" without its mark. */
const strife =
  /^(?:battles?|fights?|tussles?|wars?|sagas?|attempts?|watchdogs?|targets?|sponsors?|authors?|speculation|consortium|vehicle)$/;

/** "package carrier", "bill signings": no package of measures, and no bill. */
const things =
  /^(?:carriers?|couriers?|deliver\w*|compan(?:y|ies)|firms?|holidays?|tours?|tourists?|tourism|services?|shipments?|business|volumes?|handling|air|express|freight|deals?|signings?|collectors?|payers?)$/;

function phraseAt(d: Discourse, head: number, strong: boolean): Phrase | undefined {
  if (narrows(d, head, strong) || offersNext(d, head - 1)) return undefined;
  const stop = stopEnd(d, head);
  if (stop === undefined) return undefined;
  const first = leftEdge(d, head);
  if (!isName(d, first, head)) return undefined;
  const said = readModifiers(d, first, head);
  const number = numberAfter(d, head);
  const titled = isTitled(d, first, head);
  const side = sideOf(d, first, head);
  const qualifiers = [
    ...(titled ? [titleWord(said.qualifiers)] : []),
    ...said.qualifiers.map((w) => w.replace(/^-|-$/g, '')).filter((w) => w.length > 1 || /\d/.test(w)),
    ...(number === undefined ? [] : [number]),
    ...purposeAfter(d, number ? head + 2 : stop),
  ];
  return {
    first,
    ...plainPhrase,
    head,
    last: number ? head + 2 : stop,
    noun: nounAt(d, head),
    strong,
    definite: said.definite || number !== undefined || isSidesOwn(d, first, head, side),
    later: said.later && !isWholeLaw(d, first, head),
    titled,
    ...(said.origin === undefined || said.owner !== undefined ? {} : { origin: said.origin }),
    ...otherSide(said.target ?? targetAfter(d, head, head + 1), partnerAfter(d, head, head + 1)),
    ...(side === undefined ? {} : { side }),
    ...peoplesOf(d, first, head),
    fresh: said.fresh,
    other: said.other,
    earlier: said.earlier || isPast(d, first, head),
    owner: withoutChamber(d, head, said.owner) ?? ownerAfter(d, head + 1) ?? pronounOwner(d, first, head),
    qualifiers,
    measures: [
      ...measures(qualifiers),
      ...ordinal(d, first, head),
      ...measuresAfter(d, head + 1, sentenceRange(d.reading.document, head).last, false),
    ],
  };
}

function peoplesOf(d: Discourse, first: number, head: number): Pick<Phrase, 'peoples'> {
  const peoples = peoplesIn(d, first, head);
  return peoples.length === 0 ? {} : { peoples };
}

/** Who is bid for, and whom it is made with, where the phrase says. */
const otherSide = (target?: LocalKey, partner?: LocalKey): Pick<Phrase, 'target' | 'partner'> => ({
  ...(target === undefined ? {} : { target }),
  ...(partner === undefined ? {} : { partner }),
});

/** "Management's offer" needs no article. */
const isSidesOwn = ({ reading: { document } }: Discourse, first: number, head: number, side?: Side): boolean =>
  side !== undefined &&
  !/^an?$/.test(document.tokens[first]?.lower ?? '') &&
  document.tokens.slice(first, head).some((t) => /^['’]s?$/.test(t.text));

const nounAt = (d: Discourse, head: number): string =>
  isSplitTruce(d, head) ? 'cease-fire' : (d.reading.document.tokens[head]?.lower ?? '');

/** What "budget", "tax" or "contract" before it only narrows: "budget rules", "tax credits". */
const compounding =
  /^(?:rules?|deficits?|offices?|committee|cuts?|gaps?|ministers?|directors?|chiefs?|crisis|process|years?|shortfalls?|surplus|talks|negotiations?|negotiators?|votes?|speech|constraints?|experts?|analysts?|credits?|breaks?|rates?|payers?|collectors?|code|revenues?|ceilings?|disputes?|workers?|holders?|lawyers?|writers?|period|spending|bills?|reforms?|increases?|rises?|hikes?|evasion|authorities|returns?|incentives?|relief|year|dodgers?|haven|havens|carriers?|airlines?|airfares?|hotels?|flights?|travel|retailers?|supermarkets?|rebates?|refunds?|revaluation|avoidance|allowances?|exemptions?|freeze|inversions?|holes?|imbalances?|impasse|extension|gimmicks|issues|challenges|levels|fears|bands|killings?|firms?|interest)$/;

/** "our proposal offers shareholders …": a verb, not one more noun. */
const offersNext = ({ reading: { document } }: Discourse, head: number): boolean =>
  (document.source.quality === 'degraded' ? /^offer$/ : /^offers$/).test(document.tokens[head + 1]?.lower ?? '') &&
  /^(?:proposal|propos|plan|deal|bid|package|packag|agreement|contract|draft|bill)$/.test(
    document.tokens[head]?.lower ?? '',
  );

/** "voted against the final bill": the bill as it was voted on, and no version beside another. */
const isWholeLaw = ({ reading: { document } }: Discourse, first: number, head: number): boolean =>
  /^(?:bill|legislation|law|act)$/.test(document.tokens[head]?.lower ?? '') &&
  document.tokens
    .slice(first, head)
    .every((t) => t.lower === 'final' || !isIn(laterWords, t, document.source.quality === 'degraded'));

/** "the outcome of Sunday's vote": how something ended. */
const isEnding = ({ reading: { document } }: Discourse, head: number): boolean =>
  document.tokens[head]?.lower === 'outcome' && document.tokens[head + 1]?.lower === 'of';

/** No verb, judgement or thing that people belong to. */
function isName(d: Discourse, first: number, head: number): boolean {
  const plans = d.reading.document.tokens[head]?.lower === 'plans';
  if (isIdiom(d, head) || isOffering(d, first, head) || isEnding(d, head) || isBroadcast(d, first, head)) return false;
  if (((first === head || plans) && isVerb(d, head)) || isPredicate(d, first) || isSavings(d, head)) return false;
  return d.reading.document.source.quality !== 'degraded' || isStemmedNoun(d, first, head);
}

/** "told the Acme programme": of a broadcaster, and to be listened to. */
const isBroadcast = (d: Discourse, first: number, head: number): boolean =>
  /^(?:programmes?|programs?|documents?|papers?|reports?)$/.test(d.reading.document.tokens[head]?.lower ?? '') &&
  Array.from({ length: head - first }, (_, k) => d.reading.namedAt.get(first + k)).some(
    (run) => run?.entity.class === 'media',
  );

/** "the pension scheme", "a loyalty programme": what people belong to, and nothing that is proposed. */
const isSavings = (d: Discourse, head: number): boolean =>
  /^(?:schemes?|programmes?|plans?)$/.test(d.reading.document.tokens[head]?.lower ?? '') &&
  /^(?:pensions?|flyer|loyalty|savings?|insurance|retirement|benefits?|health|bonus|incentive|training|dental)$/.test(
    d.reading.document.tokens[head - 1]?.lower ?? '',
  );

/** "a proposal from the cabinet for a ceasefire": what it aims at, where that names a sort of proposal. */
function aimAfter(d: Discourse, from: number): string | undefined {
  const { tokens } = d.reading.document;
  const opener = tokens[from]?.lower ?? '';
  if (!/^(?:for|from|by|of)$/.test(opener)) return undefined;
  const first = opener === 'for' ? from : from + 2;
  for (let i = first; i < Math.min(first + 5, from + 6); i++) {
    if (/^[.,;:]$/.test(tokens[i]?.text ?? '')) return undefined;
    if (tokens[i]?.lower !== 'for') continue;
    for (let k = i + 1; k < i + 4; k++) if (kindOf(tokens[k]?.lower ?? '') !== undefined) return tokens[k]?.lower;
    return undefined;
  }
  return undefined;
}

/** Marks make one word of what they hold: "day-after". */
const titleWord = (words: readonly string[]): string => words.filter((w) => /\p{L}/u.test(w)).join('-');

/** "the House bill", "Parliament's version": where it lies, not whose it is. */
function withoutChamber(d: Discourse, head: number, owner: LocalKey | undefined): LocalKey | undefined {
  const body = entityOf(d.reading, owner);
  const chamber = body?.class === 'legislature';
  const laid =
    /^(?:bills?|law|act|version|legislation|measures?|budget|draft|text|plans?|reforms?|overhaul|package)$/.test(
      d.reading.document.tokens[head]?.lower ?? '',
    );
  return chamber && laid ? undefined : owner;
}

/** "a proposal to bridge gaps": what it is for, as "the bridging proposal" says before the noun. */
function purposeAfter(d: Discourse, from: number): string[] {
  const { tokens } = d.reading.document;
  const aim = aimAfter(d, from);
  if (aim !== undefined) return [aim];
  const verb = tokens[from]?.lower === 'to' ? tokens[from + 1] : undefined;
  if (verb?.kind !== 'word' || d.reading.namedAt.has(from + 1) || determiners.has(verb.lower)) return [];
  return /^(?:be|have|do|make|take|get|put|give|end|agree|sign|see|go|come)$/.test(verb.lower) ? [] : [verb.lower];
}
