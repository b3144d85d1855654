/** A sentence → the proposal whose terms it states, and the token where they begin. */
import type { LocalKey } from '../../model/ids.ts';
import type { Discourse } from '../coreference.ts';
import { notTerms, termVerbs } from '../data/proposing.ts';
import type { DocumentSentence } from '../document.ts';
import { isAdverb, isIn } from '../grammar.ts';
import { reportingVerb } from '../quotes/reporting.ts';
import type { Acts } from './acts.ts';
import type { ProposalAt } from './object.ts';
import { phaseNouns } from './phases.ts';

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
export function leadOf(
  d: Discourse,
  s: DocumentSentence,
  proposalAt: ProposalAt,
  anchorAt: ProposalAt,
  acts: Acts,
): Lead | undefined {
  const { tokens } = d.reading.document;
  const opener = tokens[s.first]?.lower ?? '';
  for (let i = s.first; i < s.last; i++) {
    const anchor = anchorAt.get(i);
    if (anchor !== undefined && acts.has(i)) return { proposal: anchor, kind: 'offered', verb: i };
    const key = proposalAt.get(i);
    if (key === undefined || d.quoted[i]) continue;
    let after = i + 1;
    while (after < s.last && proposalAt.get(after) === key) after++;
    const opens = i <= s.first + 8 && ['under', 'in'].includes(opener);
    if (opens && !tokens.slice(s.first, i).some((t) => t.text === ','))
      return { proposal: key, kind: 'under', verb: after };
    const within = whichAfter(d, after, s);
    if (within !== undefined) return { proposal: key, kind: 'under', verb: within };
    const verb = termVerbAfter(d, after, s);
    if (verb !== undefined) return { proposal: key, kind: 'subject', verb };
    i = after - 1;
  }
  return undefined;
}

/** "…, under which no posts would go": the token of "which". */
function whichAfter(d: Discourse, after: number, s: DocumentSentence): number | undefined {
  const { tokens } = d.reading.document;
  for (let k = after; k < Math.min(s.last, after + 9); k++) {
    if (tokens[k]?.lower === 'which' && ['under', 'in'].includes(tokens[k - 1]?.lower ?? '')) return k;
    if (/^[.;:]$/.test(tokens[k]?.text ?? '')) return undefined;
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
    const skips =
      isAdverb(t) ||
      ['that', 'which', 'also', 'for', 'of', 'by', 'from', 'to', 'the', 'a', 'in', 'then'].includes(t.lower) ||
      k > after;
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
  const w = tokens[k]?.lower ?? '';
  if (w === 'be')
    return !/(?:ed|en)$|^(?:kept|cut|paid|put|built|held|set|sent|sold|able|no|a|an|free|shut|left|made)$/.test(
      tokens[k + 1]?.lower ?? '',
    );
  return notTerms.has(w);
}

const modalOf = (w: string): boolean => w === 'would' || w === 'will' || w === 'could';

/** Where the terms begin; undefined where the sentence states none. */
export function termStart(
  d: Discourse,
  s: DocumentSentence,
  lead: Lead | undefined,
  phased: boolean,
): TermStart | undefined {
  const { tokens } = d.reading.document;
  const first = tokens[s.first]?.lower ?? '';
  if (
    ['under', 'in', 'during', 'dure'].includes(first) &&
    (phased || (lead?.kind === 'under' && tokens[lead.verb]?.lower !== 'which'))
  ) {
    for (let i = s.first + 1; i < Math.min(s.last, s.first + 16); i++)
      if (tokens[i]?.text === ',') return { from: i + 1, confidence: 0.85 };
    return undefined;
  }
  if (lead?.kind === 'under') return { from: lead.verb + 1, confidence: 0.8 };
  if (lead?.kind === 'offered') return offered(d, lead.verb, s);
  if (lead?.kind === 'subject') {
    const from = afterVerb(d, lead.verb);
    return isIn(phaseNouns, tokens[from + 1], true) ? undefined : { from, confidence: 0.75 };
  }
  return continuation(d, s, phased);
}

const linking = new Set([
  'involve',
  'involv',
  'see',
  'include',
  'includ',
  'consist',
  'comprise',
  'begin',
  'start',
  'mean',
  'require',
  'be',
]);
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

/** What is offered: a sum up to its "for" or "to", an action, or a thing; past the hearer, and past "its offer to". */
function offered(d: Discourse, verb: number, s: DocumentSentence): TermStart | undefined {
  const { tokens } = d.reading.document;
  for (let i = verb + 1; i < Math.min(s.last, verb + 11); i++) {
    const t = tokens[i];
    if (!t || /^[.;:]$/.test(t.text)) return undefined;
    const sum = (t.kind === 'number' || /^[$£€¥]$/.test(t.text)) && !d.reading.dateAt.has(i);
    if (sum) return { from: i, to: sumEnd(d, i, s), confidence: 0.7 };
    const next = tokens[i + 1];
    const acts =
      t.lower === 'to' &&
      next?.kind === 'word' &&
      !['the', 'a', 'its', 'his', 'their'].includes(next.lower) &&
      !d.reading.namedAt.has(i + 1);
    if ((acts && i < verb + 6) || (['a', 'an'].includes(t.lower) && i < verb + 3)) return { from: i, confidence: 0.6 };
  }
  return undefined;
}

function sumEnd(d: Discourse, from: number, s: DocumentSentence): number {
  const { tokens } = d.reading.document;
  for (let i = from + 1; i < s.last; i++) {
    const w = tokens[i]?.lower ?? '';
    if (
      /^[.;:]$/.test(w) ||
      (['to', 'if', 'from', 'in'].includes(w) && !['cash', 'return'].includes(tokens[i + 1]?.lower ?? ''))
    )
      return i;
    if (
      w === ',' &&
      !['and', 'plus'].includes(tokens[i + 1]?.lower ?? '') &&
      tokens[i + 1]?.kind !== 'number' &&
      !/^(?:two|three|four|five|six|seven)$/.test(tokens[i + 1]?.lower ?? '')
    )
      return i;
  }
  return s.last;
}

/** Another party's part in a thread of terms ("The union would return to work"), "It would …", "There would be …". */
function continuation(d: Discourse, s: DocumentSentence, phased: boolean): TermStart | undefined {
  const { tokens } = d.reading.document;
  const first = tokens[s.first]?.lower ?? '';
  if (['if', 'but', 'he', 'she', 'we', 'i', 'asked', 'that', 'instead'].includes(first)) return undefined;
  const limit = Math.min(s.last, s.first + (phased ? 14 : 11));
  for (let i = s.first; i < limit; i++) {
    const w = tokens[i]?.lower ?? '';
    if (
      d.quoted[i] ||
      (i > s.first + 1 && tokens[i]?.text === ',' && !phased) ||
      reportingVerb(d, i) ||
      ['whether', 'who', 'which', 'party'].includes(w)
    )
      return undefined;
    if (!modalOf(w)) continue;
    if (w === 'could' || (w === 'will' && !phased && first !== 'it') || blocked(d, i)) return undefined;
    if (['it', 'there', 'this'].includes(first))
      return { from: first === 'there' ? s.first : afterVerb(d, i), confidence: 0.65 };
    return { from: phased ? afterVerb(d, i) : s.first, confidence: 0.6 };
  }
  return undefined;
}
