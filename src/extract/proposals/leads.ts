/** A sentence → the proposal whose terms it states, and the token where they begin. */
import type { LocalKey } from '../../model/ids.ts';
import type { Discourse } from '../coreference.ts';
import { notTerms, termVerbs } from '../data/proposing.ts';
import type { DocumentSentence } from '../document.ts';
import { isAdverb, isIn } from '../grammar.ts';
import { reportingVerb } from '../quotes/reporting.ts';
import type { Acts } from './acts.ts';
import type { ProposalAt } from './object.ts';

/** `verb` is a verb whose subject the proposal is, or one of proposing whose object the terms are. */
export interface Lead {
  readonly proposal: LocalKey;
  readonly kind: 'under' | 'subject' | 'offered';
  readonly verb: number;
}

export interface TermStart {
  readonly from: number;
  readonly to?: number;
  readonly confidence: number;
}

/** "Under the plan, …", "The plan would …", "Acme offered 40 million pesos", "a plan that would …". */
export function leadOf(d: Discourse, s: DocumentSentence, proposalAt: ProposalAt, anchorAt: ProposalAt, acts: Acts): Lead | undefined {
  const { tokens } = d.reading.document;
  const opener = tokens[s.first]?.lower ?? '';
  for (let i = s.first; i < s.last; i++) {
    const anchor = anchorAt.get(i);
    if (anchor !== undefined && acts.has(i)) return { proposal: anchor, kind: 'offered', verb: i };
    const key = proposalAt.get(i);
    if (key === undefined || d.quoted[i]) continue;
    let after = i + 1;
    while (after < s.last && proposalAt.get(after) === key) after++;
    if (i <= s.first + 8 && ['under', 'in'].includes(opener)) return { proposal: key, kind: 'under', verb: after };
    const verb = termVerbAfter(d, after, s);
    if (verb !== undefined) return { proposal: key, kind: 'subject', verb };
    i = after - 1;
  }
  return undefined;
}

/** The verb whose subject the phrase is: right after it, after "that", or after an aside between commas. */
function termVerbAfter(d: Discourse, after: number, s: DocumentSentence): number | undefined {
  const { tokens, source } = d.reading.document;
  let k = after;
  if (tokens[k]?.text === ',') {
    let close = k + 1;
    while (close < Math.min(s.last, k + 12) && tokens[close]?.text !== ',') close++;
    if (tokens[close]?.text !== ',') return undefined;
    k = ['which', 'that'].includes(tokens[k + 1]?.lower ?? '') ? k + 1 : close + 1;
  }
  for (; k < Math.min(s.last, after + 16); k++) {
    const t = tokens[k];
    if (!t || d.quoted[k] || /^[.;,:]$/.test(t.text)) return undefined;
    if (isIn(termVerbs, t, source.quality === 'degraded')) return blocked(d, k) ? undefined : k;
    const skips = isAdverb(t) || ['that', 'which', 'also', 'for', 'of', 'by', 'from', 'to', 'the', 'a', 'in', 'then'].includes(t.lower) || k > after;
    if (!skips || reportingVerb(d, k)) return undefined;
    if (['is', 'was', 'has', 'had', 'are', 'were', 'and', 'but'].includes(t.lower)) return undefined;
  }
  return undefined;
}

/** "would not", "would be", "will face": no term. */
function blocked(d: Discourse, verb: number): boolean {
  const { tokens } = d.reading.document;
  let k = verb + 1;
  while (tokens[k] && isAdverb(tokens[k] as never)) k++;
  return notTerms.has(tokens[k]?.lower ?? '');
}

const modalOf = (w: string): boolean => w === 'would' || w === 'will' || w === 'could';

/** Where the terms begin; undefined where the sentence states none. */
export function termStart(d: Discourse, s: DocumentSentence, lead: Lead | undefined, phased: boolean): TermStart | undefined {
  const { tokens } = d.reading.document;
  const first = tokens[s.first]?.lower ?? '';
  if (['under', 'in', 'during', 'dure'].includes(first) && (phased || lead?.kind === 'under')) {
    for (let i = s.first + 1; i < Math.min(s.last, s.first + 16); i++) if (tokens[i]?.text === ',') return { from: i + 1, confidence: 0.85 };
    return undefined;
  }
  if (lead?.kind === 'offered') return { from: lead.verb + 1, confidence: 0.7 };
  if (lead?.kind === 'subject') return { from: afterVerb(d, lead.verb), confidence: 0.75 };
  return continuation(d, s, phased);
}

const linking = new Set(['involve', 'involv', 'see', 'include', 'includ', 'consist', 'comprise', 'begin', 'start', 'mean', 'require', 'be']);
const particles = new Set(['for', 'of', 'that', 'with', 'up']);

/** After "would", "calls for", "would involve". */
function afterVerb(d: Discourse, verb: number): number {
  const { tokens } = d.reading.document;
  let i = verb + 1;
  while (tokens[i] && (isAdverb(tokens[i] as never) || ['first', 'also', 'then'].includes(tokens[i]?.lower ?? ''))) i++;
  if (modalOf(tokens[verb]?.lower ?? '') && linking.has(tokens[i]?.lower ?? '')) i++;
  if (particles.has(tokens[i]?.lower ?? '') && i > verb) i++;
  return i;
}

/** Another party's part in a thread of terms ("The union would return to work"), "It would …", "There would be …". */
function continuation(d: Discourse, s: DocumentSentence, phased: boolean): TermStart | undefined {
  const { tokens } = d.reading.document;
  const first = tokens[s.first]?.lower ?? '';
  if (['if', 'but', 'he', 'she', 'we', 'i', 'asked', 'that', 'instead'].includes(first)) return undefined;
  const limit = Math.min(s.last, s.first + (phased ? 14 : 11));
  for (let i = s.first; i < limit; i++) {
    const w = tokens[i]?.lower ?? '';
    if (d.quoted[i] || (i > s.first + 1 && tokens[i]?.text === ',' && !phased) || reportingVerb(d, i)) return undefined;
    if (!modalOf(w)) continue;
    if (w === 'could' || blocked(d, i)) return undefined;
    if (['it', 'there', 'this'].includes(first)) return { from: first === 'there' ? s.first : afterVerb(d, i), confidence: 0.65 };
    return { from: phased ? afterVerb(d, i) : s.first, confidence: 0.6 };
  }
  return undefined;
}
