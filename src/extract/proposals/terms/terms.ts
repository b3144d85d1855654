/** Report → the terms of each proposal, in the order of the plan and by phase where it has phases. */

import { doubt } from '../../../model/calibration.ts';
import type { TermClaim } from '../../../model/claim.ts';
import { evidence } from '../../../model/evidence.ts';
import { claimId, type LocalKey } from '../../../model/ids.ts';
import { shortHash } from '../../../text/hash.ts';
import { type Discourse, wordAt } from '../../coreference.ts';
import type { DocumentSentence } from '../../document.ts';
import { spanOf, wordsOf } from '../../grammar.ts';
import type { Acts } from '../acts/acts.ts';
import type { TermStart } from '../acts/offered.ts';
import { heldTerms } from '../phrases/worth.ts';
import type { Cluster } from '../plans/fit.ts';
import type { ProposalAt } from '../positions/object.ts';
import { contentEnd, type Stretch, splitTerms } from './clauses.ts';
import { type Lead, leadOf } from './leads.ts';
import { phasedProposals, phaseOf } from './phases.ts';
import { itStates, termStart } from './starts.ts';
import { statedIn } from './stated.ts';
import { advance, beginAfter, inPhaseOf, nextThread, type Thread } from './thread.ts';

/** How a sentence leads to terms. */
type Way = NonNullable<TermStart['way']> | Lead['kind'];

/** Terms by proposal. A term is a clause or a thing; its text is the report's own words. */
export function claimTerms(
  d: Discourse,
  proposalAt: ProposalAt,
  acts: Acts,
  keyed: readonly { readonly cluster: Cluster; readonly key: LocalKey }[],
): Map<LocalKey, TermClaim[]> {
  const terms = new Map<LocalKey, TermClaim[]>();
  const anchorAt = new Map<number, LocalKey>();
  for (const { cluster, key } of keyed) for (const p of cluster.phrases) if (p.anchor) anchorAt.set(p.head, key);
  const phased = phasedProposals(d, proposalAt);
  const held = heldTerms(d, keyed);
  let thread: Thread | undefined;
  d.reading.document.sentences.forEach((s, index) => {
    if (tellsNone(d, s)) return;
    // "The accord provides for a truce of 60 days and …": all of it, not the days alone.
    const whole = leadOf(d, s, proposalAt, anchorAt, acts);
    const told = (held.get(index) ?? []).filter(
      (h) => !(whole?.kind === 'subject' && whole.proposal === h.key && whole.verb < h.start.from),
    );
    for (const { key, start } of told) {
      const at: Thread = { proposal: key, phase: 0, lastPhase: 0, sentence: index };
      terms.set(key, [...(terms.get(key) ?? []), ...termsFrom(d, s, start, at, 'held')]);
      thread = nextThread(thread, key, undefined, index, undefined);
    }
    if (told.length > 0) return;
    const phase = phaseOf(d, s, thread !== undefined || phased.size > 0);
    const lead = inPhaseOf(thread, phase) && thread?.proposal !== whole?.proposal ? undefined : whole;
    thread = nextThread(thread, lead?.proposal, phase, index, [...phased].at(-1));
    thread ??= beginAfter(spokenOf(d, index, proposalAt), index);
    if (!thread) return;
    advance(d, s, thread, lead?.proposal, phase, terms);
    const start = startOf(d, index, lead, phase !== undefined, thread, proposalAt);
    if (!start) return;
    thread.sentence = index;
    const sure = lead ? start : continued(d, index, start, thread.proposal, proposalAt);
    terms.set(thread.proposal, [
      ...(terms.get(thread.proposal) ?? []),
      ...termsFrom(d, s, sure, thread, sure.way ?? lead?.kind ?? 'goes-on'),
    ]);
  });
  return terms;
}

/** A headline; and "Neither does the budget provide any cash", which tells the contrary. */
const tellsNone = (d: Discourse, { sentence, first }: DocumentSentence): boolean =>
  sentence.part === 'headline' || /^(?:neither|nor)$/.test(wordAt(d, first));

function startOf(
  d: Discourse,
  index: number,
  lead: Lead | undefined,
  phased: boolean,
  { proposal, sentence }: Thread,
  proposalAt: ProposalAt,
): TermStart | undefined {
  const s = d.reading.document.sentences[index];
  if (!s) return undefined;
  return (
    bulletStart(d, s, index - sentence) ??
    termStart(d, s, lead, phased, index - sentence <= 1) ??
    (lead ? undefined : itStates(d, index, isAboutPlan(d, index - 1, proposal, proposalAt)))
  );
}

/** Doubtful after a sentence that names two plans; and where it begins with "it", which may be a party, unless the one before begins with the plan. */
function continued(
  d: Discourse,
  index: number,
  start: TermStart,
  proposal: LocalKey,
  proposalAt: ProposalAt,
): TermStart {
  const { tokens, sentences } = d.reading.document;
  const [s, before] = [sentences[index], sentences[index - 1]];
  if (!s || !before) return start;
  const named = new Set<LocalKey>();
  for (let i = before.first; i < before.last; i++) {
    const key = proposalAt.get(i);
    if (key !== undefined) named.add(key);
  }
  const isPlan = tokens[s.first]?.lower !== 'it' || isAboutPlan(d, index - 1, proposal, proposalAt);
  return named.size < 2 && isPlan ? start : { ...start, confidence: Math.min(start.confidence, doubt) };
}

/** The sentence begins with the plan, or goes on with "it" where the one before does. */
function isAboutPlan(d: Discourse, index: number, proposal: LocalKey, proposalAt: ProposalAt): boolean {
  const { tokens, sentences } = d.reading.document;
  for (let i = index; i >= 0 && i > index - 4; i--) {
    const first = sentences[i]?.first ?? 0;
    if ([0, 1].some((k) => proposalAt.get(first + k) === proposal)) return true;
    if (!/^(?:it|this|that)$/.test(tokens[first]?.lower ?? '')) return false;
  }
  return false;
}

/** "* owners would be paid": an item of the list that the sentence before began or went on with. */
function bulletStart(d: Discourse, s: DocumentSentence, apart: number): TermStart | undefined {
  const { tokens } = d.reading.document;
  if (!/^[*•·–-]$/.test(tokens[s.first]?.text ?? '') || apart > 1 || s.last - s.first <= 3) return undefined;
  // "- Acme (@acme) 27 April": who wrote what stands above.
  const signature = tokens.slice(s.first, s.last).some((t) => t.text.includes('@'));
  // "• The bill now heads to the chamber": a list of news.
  const provides = tokens.slice(s.first, s.last).some((t) => /^(?:would|will|must|shall)$/.test(t.lower));
  return !signature && (provides || !opensWithSubject(d, s))
    ? { from: s.first + 1, confidence: 0.75, way: 'item' }
    : undefined;
}

/** "The house voted": an article, a name or a pronoun, and no modal after it. */
function opensWithSubject(d: Discourse, s: DocumentSentence): boolean {
  const word = d.reading.document.tokens[s.first + 1]?.lower ?? '';
  return d.reading.namedAt.has(s.first + 1) || /^(?:the|it|they|he|she|this|these|its|their)$/.test(word);
}

/** What the sentence before is about: the proposal it names first. */
function spokenOf(d: Discourse, index: number, proposalAt: ProposalAt): LocalKey | undefined {
  const before = d.reading.document.sentences[index - 1];
  for (let i = before?.first ?? 0; i < (before?.last ?? 0); i++) {
    const key = proposalAt.get(i);
    if (key !== undefined) return key;
  }
  return undefined;
}

function termsFrom(d: Discourse, s: DocumentSentence, start: TermStart, thread: Thread, way: Way): TermClaim[] {
  const end = Math.min(contentEnd(d, s, start.from), start.to ?? Number.POSITIVE_INFINITY);
  const { tokens } = d.reading.document;
  const colon = tokens.slice(start.from, end).findIndex((t) => t.text === ':');
  const steps =
    colon >= 0 &&
    /\b(?:instalments|stages|phases|steps)\b/.test(wordsOf(d.reading.document, s.first, start.from + colon));
  // "And the steps would be raised": its joint says nothing.
  const joint = /^(?:and|but)$/.test(tokens[start.from]?.lower ?? '') ? 1 : 0;
  const from = steps ? start.from + colon + 1 : start.from + joint;
  const stretches: readonly Stretch[] = start.whole ? [[from, end]] : splitTerms(d, from, end);
  return stretches.flatMap((stretch, i) => {
    const stated = statedIn(d, way === 'offered' || way === 'aim' ? withoutPast(d, stretch) : stretch);
    return stated && saysSomething(d, stated)
      ? [termClaim(d, s, stated, steps ? { phase: i + 1 } : phaseIn(thread), start.confidence, way)]
      : [];
  });
}

/** "proposed a rise to £150 in February", told in March: when it was proposed is no part of it. */
function withoutPast({ reading }: Discourse, [first, last]: Stretch): Stretch {
  const day = reading.dateAt.get(last - 1);
  const today = reading.document.source.meta.date;
  const opens = /^(?:in|on)$/.test(reading.document.tokens[(day?.first ?? 0) - 1]?.lower ?? '');
  const isPast = opens && day?.date !== undefined && today !== undefined && day.date < today.slice(0, day.date.length);
  return isPast && day.first - 1 > first ? [first, day.first - 1] : [first, last];
}

type InPhase = Pick<TermClaim, 'phase' | 'follows'>;

const phaseIn = ({ phase, isAfter }: Thread): InPhase => (isAfter ? { phase, follows: true } : { phase });

/** Not a name alone, nor words that end where what they lead to was cut off. */
function saysSomething({ reading: { document } }: Discourse, [first, last]: Stretch): boolean {
  const words = document.tokens.slice(first, last);
  const end = words.findLast((t) => t.kind !== 'quote')?.lower ?? '';
  return (
    words.some((t) => t.kind === 'number' || /^\p{Ll}/u.test(t.text)) &&
    !/^(?:of|for|to|by|with|from|that|which|and|the|an?|as)$/.test(end)
  );
}

function termClaim(
  d: Discourse,
  s: DocumentSentence,
  [first, last]: Stretch,
  phase: InPhase,
  confidence: number,
  way: Way,
): TermClaim {
  const { document } = d.reading;
  const span = spanOf(document, first, last);
  return {
    kind: 'term',
    id: claimId(shortHash(`${document.source.id} term ${span.start}`)),
    ...phase,
    text: wordsOf(document, first, last),
    span,
    evidence: [evidence(document.source, s.sentence)],
    confidence,
    because: ['term/clause', `term/${way}`],
  };
}
