/** Report → the terms of each proposal, in the order of the plan and by phase where it has phases. */
import type { TermClaim } from '../../model/claim.ts';
import { evidence } from '../../model/evidence.ts';
import { claimId, type LocalKey } from '../../model/ids.ts';
import { shortHash } from '../../text/hash.ts';
import type { Discourse } from '../coreference.ts';
import { termVerbs } from '../data/proposing.ts';
import type { DocumentSentence } from '../document.ts';
import { isIn, spanOf, wordsOf } from '../grammar.ts';
import type { ProposalAt } from './positions.ts';

const ordinals: ReadonlyMap<string, number> = new Map([
  ['first', 1], ['initial', 1], ['opening', 1], ['second', 2], ['third', 3], ['fourth', 4], ['fifth', 5], ['one', 1], ['two', 2], ['three', 3], ['four', 4],
  ['1', 1], ['2', 2], ['3', 3], ['4', 4], ['i', 1], ['ii', 2], ['iii', 3], ['iv', 4], ['final', 99], ['last', 99],
]);
const phaseNouns: ReadonlySet<string> = new Set(['phase', 'phases', 'stage', 'stages', 'step', 'steps', 'part']);

interface State {
  proposal: LocalKey;
  phase: number;
  lastPhase: number;
  sentence: number;
}

/** Terms by proposal. A term is a clause; its text is the report's own words. */
export function claimTerms(d: Discourse, proposalAt: ProposalAt, phased: ReadonlySet<LocalKey>): Map<LocalKey, TermClaim[]> {
  const { document } = d.reading;
  const terms = new Map<LocalKey, TermClaim[]>();
  let state: State | undefined;
  document.sentences.forEach((s, index) => {
    if (s.sentence.part === 'headline') return;
    const lead = leadOf(d, s, proposalAt);
    const phase = phaseOf(d, s, state !== undefined || phased.size > 0);
    if (lead !== undefined && (!state || lead !== state.proposal)) state = { proposal: lead, phase: 0, lastPhase: 0, sentence: index };
    else if (lead !== undefined && state) state.sentence = index;
    if (phase !== undefined && !state) {
      const recent = [...phased].at(-1);
      if (recent !== undefined) state = { proposal: recent, phase: 0, lastPhase: 0, sentence: index };
    }
    if (!state) return;
    // The thread breaks when two sentences speak of something else.
    if (index - state.sentence > 2 && phase === undefined) {
      state = undefined;
      return;
    }
    if (phase !== undefined) {
      state.phase = phase === 99 ? state.lastPhase + 1 : phase;
      state.lastPhase = Math.max(state.lastPhase, state.phase);
      state.sentence = index;
    } else if (lead !== undefined && state.lastPhase > 1 && /\bthen\b|\bafter (?:that|the)\b/i.test(readableHead(d, s))) {
      state.phase = state.lastPhase + 1;
    }
    const from = termStart(d, s, lead !== undefined || phase !== undefined, proposalAt);
    if (from === undefined) return;
    state.sentence = index;
    const list = terms.get(state.proposal) ?? [];
    for (const [first, last] of splitTerms(d, from, contentEnd(d, s))) list.push(termClaim(d, s, first, last, state.phase));
    terms.set(state.proposal, list);
  });
  return terms;
}

const readableHead = (d: Discourse, s: DocumentSentence): string => wordsOf(d.reading.document, s.first, Math.min(s.last, s.first + 8));

/** The proposal whose terms the sentence is about: "Under the plan, …", "The plan would …", "It would …". */
function leadOf(d: Discourse, s: DocumentSentence, proposalAt: ProposalAt): LocalKey | undefined {
  const { tokens } = d.reading.document;
  for (let i = s.first; i < Math.min(s.last, s.first + 18); i++) {
    const key = proposalAt.get(i);
    if (key === undefined) continue;
    let after = i + 1;
    while (after < s.last && proposalAt.get(after) === key) after++;
    const opener = tokens[s.first]?.lower ?? '';
    if (i <= s.first + 8 && ['under', 'in', 'as'].includes(opener) && opener !== 'as') return key;
    for (let k = after; k < Math.min(s.last, after + 9); k++) {
      if (/^[.;]$/.test(tokens[k]?.text ?? '')) break;
      if (isIn(termVerbs, tokens[k], d.reading.document.source.quality === 'degraded')) return key;
    }
  }
  return undefined;
}

/** "The second phase", "phase two", "in a third stage", and "the first would" once phases were spoken of. */
function phaseOf(d: Discourse, s: DocumentSentence, expecting: boolean): number | undefined {
  const { tokens } = d.reading.document;
  for (let i = s.first; i < Math.min(s.last, s.first + 8); i++) {
    const ordinal = ordinals.get(tokens[i]?.lower ?? '');
    if (ordinal === undefined) {
      const follows = phaseNouns.has(tokens[i]?.lower ?? '') ? ordinals.get(tokens[i + 1]?.lower ?? '') : undefined;
      if (follows !== undefined) return follows;
      continue;
    }
    if (isIn(phaseNouns, tokens[i + 1], true) && !/^\d/.test(tokens[i]?.text ?? '') && !['one', 'two', 'three', 'four'].includes(tokens[i]?.lower ?? '')) return ordinal;
    if (expecting && ['would', 'will'].includes(tokens[i + 1]?.lower ?? '') && tokens[i - 1]?.lower === 'the') return ordinal;
  }
  return undefined;
}

/** Where the terms begin: after the term verb or "Under the plan,"; undefined where the sentence states none. */
function termStart(d: Discourse, s: DocumentSentence, opens: boolean, proposalAt: ProposalAt): number | undefined {
  const { tokens } = d.reading.document;
  const first = tokens[s.first]?.lower ?? '';
  let modal = -1;
  for (let i = s.first; i < s.last; i++) {
    if (['would', 'will', 'could'].includes(tokens[i]?.lower ?? '') && !d.quoted[i]) {
      modal = i;
      break;
    }
  }
  if (['under', 'in', 'during', 'dure'].includes(first)) {
    for (let i = s.first + 1; i < Math.min(s.last, s.first + 16); i++) if (tokens[i]?.text === ',') return modal >= 0 || opens ? i + 1 : undefined;
  }
  const subjectIsPlan = opens || ['it', 'there', 'they', 'this'].includes(first);
  for (let i = s.first; i < s.last - 1; i++) {
    if (!subjectIsPlan || d.quoted[i]) continue;
    const t = tokens[i];
    if (!t || t.text === ',') continue;
    if (['would', 'will'].includes(t.lower)) return i + 1;
    if (opens && proposalAt.size > 0 && i > s.first && isIn(termVerbs, t, d.reading.document.source.quality === 'degraded')) {
      const next = tokens[i + 1]?.lower;
      return next === 'for' || next === 'to' ? i + 2 : i + 1;
    }
  }
  // Another party's part in a thread of terms: "Israel would release …".
  return modal >= 0 && !opens && modal - s.first < 8 && !['if', 'but'].includes(first) ? s.first : undefined;
}

function contentEnd(d: Discourse, s: DocumentSentence): number {
  const { tokens } = d.reading.document;
  let last = s.last;
  while (last > s.first && (tokens[last - 1]?.text === '.' || tokens[last - 1]?.kind === 'quote')) last--;
  // ", officials said" is no term.
  for (let i = last - 1; i > Math.max(s.first, last - 9); i--) {
    if (/^(?:said|says|say)$/.test(tokens[i]?.lower ?? '')) {
      for (let k = i; k > i - 8; k--) if (tokens[k]?.text === ',') return k;
    }
  }
  return last;
}

/** Splits at semicolons, ", while", ", and", "and would" and the commas of a list of actions. */
function splitTerms(d: Discourse, from: number, to: number): [number, number][] {
  const { tokens } = d.reading.document;
  const cuts: [number, number][] = [];
  let start = from;
  for (let i = from; i < to; i++) {
    const w = tokens[i]?.lower ?? '';
    const next = tokens[i + 1]?.lower ?? '';
    const length = i - start;
    const cut =
      w === ';' ||
      (w === ',' && ['while', 'and', 'but', 'with'].includes(next) && length >= 4) ||
      (w === ',' && length >= 3 && isAction(next)) ||
      (['while', 'but'].includes(w) && length >= 5) ||
      (w === 'and' && ['would', 'will'].includes(next) && length >= 3) ||
      (w === 'and' && length >= 5 && isAction(next));
    if (!cut) continue;
    cuts.push([start, i]);
    start = i + 1;
    while (['while', 'and', 'but', 'would', 'will', ','].includes(tokens[start]?.lower ?? '') && start < to) start++;
    i = start;
  }
  cuts.push([start, to]);
  return cuts.filter(([a, b]) => b - a >= 2);
}

const actions: ReadonlySet<string> = new Set(
  'withdraw release free allow end double pay give cut raise hold keep return hand pull redeploy stop halt begin start open close create build set provide limit ban guarantee reduce increase extend turn exchange transfer protect fund freeze lift restore send move leave join drop lower cap offer receive'.split(' '),
);
const isAction = (w: string): boolean => actions.has(w);

function termClaim(d: Discourse, s: DocumentSentence, first: number, last: number, phase: number): TermClaim {
  const { document } = d.reading;
  const span = spanOf(document, first, last);
  return {
    kind: 'term',
    id: claimId(shortHash(`${document.source.id} term ${span.start}`)),
    phase,
    text: wordsOf(document, first, last),
    span,
    evidence: [evidence(document.source, s.sentence)],
    confidence: 0.75,
    because: ['term/clause'],
  };
}
