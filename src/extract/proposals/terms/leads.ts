/** A sentence → the proposal whose terms it states, and by which verb; `starts.ts` says where they begin. */
import type { LocalKey } from '../../../model/ids.ts';
import type { Token } from '../../../text/tokens.ts';
import type { Discourse } from '../../coreference.ts';
import { termVerbs } from '../../data/proposing.ts';
import type { DocumentSentence } from '../../document.ts';
import { isAdverb, isIn, isNumeral, negations, prepositions } from '../../grammar.ts';
import { reportingVerb } from '../../quotes/indirect/verb.ts';
import type { Acts } from '../acts/acts.ts';
import type { ProposalAt } from '../positions/object.ts';
import { aimAfter } from './aim.ts';
import { provides } from './provision.ts';
import { blocked, modalOf, stating } from './term-verb.ts';
import { clauseUnder, opensUnder, whichAfter } from './under.ts';

/** `verb` is a verb whose subject the proposal is, or one of proposing whose object the terms are. */
export interface Lead {
  readonly proposal: LocalKey;
  readonly kind: 'under' | 'subject' | 'offered' | 'clause' | 'aim';
  readonly verb: number;
  /** Where the verb has a subject of its own: "the offer means that no post would go". */
  readonly clause?: number;
  /** It may be what comes of the plan, or what becomes of it. */
  readonly isEffect?: boolean;
}

/** "Under the plan, …", "The plan would …", "Acme offered 40 million pesos", "a plan that would …". */
export function leadOf(
  d: Discourse,
  s: DocumentSentence,
  proposalAt: ProposalAt,
  anchorAt: ProposalAt,
  acts: Acts,
): Lead | undefined {
  for (let i = s.first; i < s.last; i++) {
    const anchor = anchorAt.get(i);
    if (anchor !== undefined && acts.has(i)) return { proposal: anchor, kind: 'offered', verb: i };
    const key = proposalAt.get(i);
    if (key === undefined || d.quoted[i]) continue;
    let after = i + 1;
    while (after < s.last && proposalAt.get(after) === key) after++;
    const lead = phraseLead(d, s, key, i, after, proposalAt);
    if (lead) return lead;
    i = after - 1;
  }
  return undefined;
}

/** What the phrase at tokens `i` to `after` leads to. */
function phraseLead(
  d: Discourse,
  s: DocumentSentence,
  key: LocalKey,
  i: number,
  after: number,
  proposalAt: ProposalAt,
): Lead | undefined {
  const under = opensUnder(d, s, i) ? after : whichAfter(d, after, s);
  if (under !== undefined) return { proposal: key, kind: 'under', verb: under };
  const clause = clauseUnder(d, i, s);
  if (clause !== undefined) return { proposal: key, kind: 'clause', verb: clause };
  const verb = termVerbAfter(d, after, s, proposalAt);
  if (verb !== undefined && isSubject(d, i, verb)) return subjectLead(d, key, i, after, verb);
  const aim = aimAfter(d, after, s);
  return aim === undefined ? undefined : { proposal: key, kind: 'aim', verb: aim };
}

/** "Jones's signature on the bill would …" is about the signature; "voted for a bill that would …" about the bill. */
function isSubject(d: Discourse, first: number, verb: number): boolean {
  const { tokens } = d.reading.document;
  if (/^(?:that|which|also)$/.test(tokens[verb - 1]?.lower ?? '') || !prepositions.has(tokens[first - 1]?.lower ?? ''))
    return true;
  return /^(?:terms|details|provisions|version|draft|part|parts|text|conditions|heart|core)$/.test(
    tokens[first - 2]?.lower ?? '',
  );
}

function subjectLead(d: Discourse, proposal: LocalKey, first: number, after: number, verb: number): Lead {
  const clause = ownSubject(d, after, verb);
  const isEffect = isThought(d, first) || isFeared(d, verb) || (clause === undefined && !provides(d, verb, after - 1));
  return {
    proposal,
    kind: 'subject',
    verb,
    ...(clause === undefined ? {} : { clause }),
    ...(isEffect ? { isEffect } : {}),
  };
}

/** "hoped the truce would give them a say", "argued that the bill would …": what somebody thinks of it. */
function isThought({ reading: { document } }: Discourse, first: number): boolean {
  const { tokens } = document;
  const verb = tokens[first - 1]?.lower === 'that' ? first - 2 : first - 1;
  const word = tokens[verb]?.lower ?? '';
  // "Opponents said the bill would …", "on the grounds that it would"
  const judges =
    /^(?:said|says?|warn(?:s|ed)?|claim(?:s|ed)?)$/.test(word) && judging.test(tokens[verb - 1]?.lower ?? '');
  return judges || thinking.test(word);
}

const judging = /^(?:opponents|critics|foes|detractors|sceptics|skeptics|supporters|backers|proponents|advocates)$/;

/** "a law, which they feared would …": what they think of it. */
const isFeared = ({ reading: { document } }: Discourse, verb: number): boolean =>
  thinking.test(document.tokens[verb - 1]?.lower ?? '');

const thinking =
  /^(?:hope|hopes|hoped|hoping|believe|believes|believed|fear|fears|feared|fearing|think|thinks|thought|argue|argues|argued|arguing|worry|worries|worried|feel|feels|felt|suspect|suspects|predict|predicts|predicted|complain|complains|complained|insist|insists|insisted|boast|boasts|boasted|grounds)$/;

/** The verb whose subject the phrase is: right after it, after "that", or after an aside between commas. */
function termVerbAfter(d: Discourse, after: number, s: DocumentSentence, proposalAt: ProposalAt): number | undefined {
  const { tokens, source } = d.reading.document;
  const from = pastAside(d, after, s) ?? s.last;
  for (let k = from; k < Math.min(s.last, Math.max(after + 16, from + 4)); k++) {
    k = pastDay(d, k);
    const t = tokens[k];
    // "A rights plan usually allows holders …": any such plan.
    if (
      !t ||
      endsPhrase(d, k, proposalAt) ||
      /^(?:usually|generally|typically|normally|often|sometimes)$/.test(t.lower)
    )
      return undefined;
    if (isIn(termVerbs, t, source.quality === 'degraded') && !isNounHere(d, k, after))
      return blocked(d, k) ? undefined : k;
    const stated = statedAt(d, k, from);
    if (stated !== undefined) return stated;
    const goesOn = k > after || isAdverb(t) || light.has(t.lower);
    if (!goesOn || otherVerbs.has(t.lower) || reportingVerb(d, k)) return secondVerb(d, k, s, proposalAt);
  }
  return undefined;
}

/** The verb at token `k`, or the modal after it where it only says who tells it. */
function statedAt(d: Discourse, k: number, from: number): number | undefined {
  if (k <= from + 1 && statesRightAfter(d, k, from)) return k;
  return k > from && reportingVerb(d, k) && saidToState(d, k, from) ? k + 1 : undefined;
}

/** "a bill that they say would push it back", "which the rebels said would let aid in". */
function saidToState(d: Discourse, said: number, from: number): boolean {
  const { tokens } = d.reading.document;
  const relative = tokens.slice(Math.max(0, from - 1), said).some((t) => /^(?:that|which)$/.test(t.lower));
  return relative && said - from < 6 && modalOf(tokens[said + 1]?.lower ?? '') && !blocked(d, said + 1);
}

/** Past "on Monday". */
const pastDay = (d: Discourse, k: number): number =>
  d.reading.dateAt.get(d.reading.document.tokens[k]?.lower === 'on' ? k + 1 : k)?.last ?? k;

const endsPhrase = (d: Discourse, k: number, proposalAt: ProposalAt): boolean =>
  proposalAt.has(k) ||
  d.quoted[k] === true ||
  /^[.;,:]$|^(?:who|whose|whom|where)$/.test(d.reading.document.tokens[k]?.lower ?? '');

/** "ceasefire calls from abroad", "a possible offer". */
function isNounHere(d: Discourse, k: number, after: number): boolean {
  const { tokens } = d.reading.document;
  if (/^call(?:s|ed)?$/.test(tokens[k]?.lower ?? '') && tokens[k + 1]?.lower !== 'for') return true;
  if (k > after && [k - 1, k - 2].some((i) => i >= after && articles.test(tokens[i]?.lower ?? ''))) return true;
  // "existing limits on funding", "of pay raises totalling": what stands before it describes it, or goes on about it.
  const opener = tokens[k - 1]?.lower ?? '';
  const direct = k === after || light.has(opener) || isAdverb(tokens[k - 1]) || /^[,)]$/.test(opener);
  return (
    nouns.test(tokens[k]?.lower ?? '') &&
    (!direct || /^(?:of|on|in|totall?ing|worth)$/.test(tokens[k + 1]?.lower ?? ''))
  );
}

/** Plurals that are verbs as well. */
const nouns = /^(?:raises|limits|cuts|caps|bans|offers|grants|guarantees|promises|fixes|leaves|covers|sets)$/;

/** Right after the phrase, or after "that", "which" and "also". */
function statesRightAfter(d: Discourse, k: number, from: number): boolean {
  const { tokens } = d.reading.document;
  const direct = k === from || /^(?:that|which|also|then)$/.test(tokens[k - 1]?.lower ?? '');
  // "an offer made Friday by Acme": what was done with it
  const isPast = d.reading.dateAt.has(k + 1) && /^(?:made|proposed|offered|set)$/.test(tokens[k]?.lower ?? '');
  if (direct && !isPast && stating.test(tokens[k]?.lower ?? '') && statesSomething(tokens[k + 1])) return true;
  return k === from && isMadeUp(d, k);
}

/** "The offer comes to little and would bind them": the second verb states what the first does not. */
function secondVerb(d: Discourse, from: number, s: DocumentSentence, proposalAt: ProposalAt): number | undefined {
  const { tokens } = d.reading.document;
  for (let i = from; i < Math.min(s.last, from + 14); i++) {
    const t = tokens[i];
    if (!t || proposalAt.has(i) || d.quoted[i] || /^[.;,:]$/.test(t.text) || reportingVerb(d, i)) return undefined;
    if (/^(?:that|which|who|but|while|if|after|because)$/.test(t.lower)) return undefined;
    if (t.lower === 'and' && modalOf(tokens[i + 1]?.lower ?? '')) return blocked(d, i + 1) ? undefined : i + 1;
  }
  return undefined;
}

export const statesSomething = (next: Token | undefined): boolean =>
  next !== undefined &&
  !/^[,.;:]$/.test(next.text) &&
  !/^(?:by|in|on|after|before|at|to|it|him|her|them|off|out)$/.test(next.lower);

/** "is made up of 5 euros in cash", "is worth 175 pence a share", "is a rise of 5 per cent". */
function isMadeUp(d: Discourse, k: number): boolean {
  const { tokens } = d.reading.document;
  const verb = tokens[k]?.lower ?? '';
  if (/^(?:consists?|consisted|amounts?|amounted)$/.test(verb)) return /^(?:of|to)$/.test(tokens[k + 1]?.lower ?? '');
  if (!/^(?:is|was)$/.test(verb)) return false;
  const next = tokens[k + 1]?.lower ?? '';
  if (/^(?:conditional|contingent|subject)$/.test(next)) return /^(?:on|upon|to)$/.test(tokens[k + 2]?.lower ?? '');
  if (next === 'made') return tokens[k + 2]?.lower === 'up' && tokens[k + 3]?.lower === 'of';
  if (next === 'worth' || next === 'for') return tokens.slice(k + 2, k + 5).some(isNumeral);
  return /^an?$/.test(next) && tokens[k + 2]?.kind === 'number';
}

const assuring =
  /^(?:guarantee|pledge|promise|ensure|mean|stipulate|state|assure|specifie|specify)(?:s|d|ed)?$|^meant$/;

/** A clause between the phrase and a modal has its own subject and its own "no", which the term needs. */
function ownSubject(d: Discourse, after: number, verb: number): number | undefined {
  const { tokens } = d.reading.document;
  if (!modalOf(tokens[verb]?.lower ?? '')) return undefined;
  for (let i = after; i < verb; i++) {
    const w = tokens[i]?.lower ?? '';
    const opens = assuring.test(w) || (w === 'that' && i > after);
    if (opens && i + 1 < verb) return tokens[i + 1]?.lower === 'that' ? i + 2 : i + 1;
    if (negations.has(w)) return i;
  }
  return undefined;
}

const articles = /^(?:an?|the|its|their|his|her|any|no)$/;
const light = new Set(['that', 'which', 'also', 'for', 'of', 'by', 'from', 'to', 'the', 'a', 'in', 'then']);
const otherVerbs = new Set(['is', 'was', 'has', 'had', 'are', 'were', 'and', 'but']);

/** Past ", worth 4 million," after the phrase; undefined where the comma never closes. */
function pastAside(d: Discourse, after: number, s: DocumentSentence): number | undefined {
  const { tokens, source } = d.reading.document;
  if (tokens[after]?.text !== ',') return after;
  if (['which', 'that'].includes(tokens[after + 1]?.lower ?? '')) return after + 1;
  let first: number | undefined;
  for (let close = after + 1; close < Math.min(s.last, after + 18); close++) {
    if (tokens[close]?.text !== ',') continue;
    first ??= close + 1;
    if (isIn(termVerbs, tokens[close + 1], source.quality === 'degraded')) return close + 1;
  }
  // ", and Acme at once wrote to the owners": another clause.
  return first !== undefined && /^(?:and|but|or|while|as|who)$/.test(tokens[first]?.lower ?? '') ? undefined : first;
}
