/** Sentences of a report one after another → the proposal, and the phase of it, that each goes on about. */
import type { TermClaim } from '../../../model/claim.ts';
import type { LocalKey } from '../../../model/ids.ts';
import type { Discourse } from '../../coreference.ts';
import type { DocumentSentence } from '../../document.ts';
import { wordsOf } from '../../grammar.ts';

/** What the report is speaking of: a proposal, and where in it. */
export interface Thread {
  proposal: LocalKey;
  phase: number;
  lastPhase: number;
  /** It goes on about what is to follow the last phase. */
  isAfter?: boolean;
  sentence: number;
}

/** In a phase of one plan, another plan is what the phase holds. */
export const inPhaseOf = (thread: Thread | undefined, phase: number | undefined): boolean =>
  phase !== undefined && thread !== undefined;

export const beginAfter = (proposal: LocalKey | undefined, index: number): Thread | undefined =>
  proposal === undefined || index === 0 ? undefined : { proposal, phase: 0, lastPhase: 0, sentence: index };

/** The thread breaks when two sentences speak of something else. */
export function nextThread(
  thread: Thread | undefined,
  lead: LocalKey | undefined,
  phase: number | undefined,
  index: number,
  phased: LocalKey | undefined,
): Thread | undefined {
  const begin = (proposal: LocalKey): Thread => ({ proposal, phase: 0, lastPhase: 0, sentence: index });
  if (lead !== undefined) {
    if (thread?.proposal !== lead) return begin(lead);
    thread.sentence = index;
    return thread;
  }
  if (phase !== undefined && !thread && phased !== undefined) return begin(phased);
  if (thread && index - thread.sentence > 1 && phase === undefined) return undefined;
  return thread;
}

/** Sets the phase; terms told before a second phase were the first; what follows the last phase gets the next number. */
export function advance(
  d: Discourse,
  s: DocumentSentence,
  thread: Thread,
  lead: LocalKey | undefined,
  phase: number | undefined,
  terms: Map<LocalKey, TermClaim[]>,
): void {
  const head = wordsOf(d.reading.document, s.first, Math.min(s.last, s.first + 8));
  if (phase !== undefined) {
    if (phase === 2 && thread.lastPhase === 0) {
      terms.set(
        thread.proposal,
        (terms.get(thread.proposal) ?? []).map((t) => (t.phase === 0 ? { ...t, phase: 1 } : t)),
      );
    }
    thread.isAfter = false;
    thread.phase = phase === 99 ? thread.lastPhase + 1 : phase;
    thread.lastPhase = Math.max(thread.lastPhase, thread.phase);
  } else if (
    thread.lastPhase > 1 &&
    (/\b(?:thereafter|afterwards)\b/i.test(head) ||
      (lead !== undefined && /\bthen\b|\bafter (?:that|the)\b/i.test(head)))
  ) {
    thread.isAfter = true;
    thread.phase = thread.lastPhase + 1;
  }
}
