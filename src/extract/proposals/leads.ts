/** A sentence → the proposal whose terms it states, and the token where they begin. */
import type { LocalKey } from '../../model/ids.ts';
import type { Discourse } from '../coreference.ts';
import { notTerms, termVerbs } from '../data/proposing.ts';
import type { DocumentSentence } from '../document.ts';
import { isAdverb, isIn, negations } from '../grammar.ts';
import { reportingVerb } from '../quotes/verb.ts';
import type { Acts } from './acts.ts';
import type { ProposalAt } from './object.ts';
import { offered, type TermStart } from './offered.ts';
import { phaseNouns } from './phases.ts';

/** `verb` is a verb whose subject the proposal is, or one of proposing whose object the terms are. */
export interface Lead {
  readonly proposal: LocalKey;
  readonly kind: 'under' | 'subject' | 'offered';
  readonly verb: number;
  /** Where the verb has a subject of its own: "the offer means that no post would go". */
  readonly clause?: number;
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
    const verb = termVerbAfter(d, after, s, proposalAt);
    if (verb !== undefined) return subjectLead(d, key, after, verb);
    i = after - 1;
  }
  return undefined;
}

function subjectLead(d: Discourse, proposal: LocalKey, after: number, verb: number): Lead {
  const clause = ownSubject(d, after, verb);
  return { proposal, kind: 'subject', verb, ...(clause === undefined ? {} : { clause }) };
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
function termVerbAfter(d: Discourse, after: number, s: DocumentSentence, proposalAt: ProposalAt): number | undefined {
  const { tokens, source } = d.reading.document;
  const from = pastAside(d, after, s);
  for (let k = from ?? s.last; k < Math.min(s.last, after + 16); k++) {
    const t = tokens[k];
    if (!t || proposalAt.has(k) || d.quoted[k] || /^[.;,:]$/.test(t.text) || /^(?:who|whose|whom|where)$/.test(t.lower))
      return undefined;
    const noun = k > after && [k - 1, k - 2].some((i) => i >= after && articles.test(tokens[i]?.lower ?? ''));
    if (!noun && isIn(termVerbs, t, source.quality === 'degraded')) return blocked(d, k) ? undefined : k;
    const goesOn = k > after || isAdverb(t) || light.has(t.lower);
    if (!goesOn || otherVerbs.has(t.lower) || reportingVerb(d, k)) return undefined;
  }
  return undefined;
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
  const { tokens } = d.reading.document;
  if (tokens[after]?.text !== ',') return after;
  let close = after + 1;
  while (close < Math.min(s.last, after + 12) && tokens[close]?.text !== ',') close++;
  if (tokens[close]?.text !== ',') return undefined;
  return ['which', 'that'].includes(tokens[after + 1]?.lower ?? '') ? after + 1 : close + 1;
}

/** "would not", "would be", "will face": no term. */
function blocked(d: Discourse, verb: number): boolean {
  const { tokens } = d.reading.document;
  let k = verb + 1;
  while (tokens[k] && isAdverb(tokens[k] as never)) k++;
  const w = tokens[k]?.lower ?? '';
  if (w === 'be')
    return !/(?:ed|en|held|kept|paid|built|sold|spent|left|lent|brought|bought|made|sent|set|put|cut|shut|run|done)$|^(?:able|no|a|an|free|given|won|lost)$/.test(
      tokens[k + 1]?.lower ?? '',
    );
  if (w === 'have')
    return tokens[k + 1]?.lower !== 'to' || /^(?:wait|come|be|go|see)$/.test(tokens[k + 2]?.lower ?? '');
  if (effects.test(w)) return isSum(tokens, k + 1);
  return notTerms.has(w);
}

/** "would raise 3 billion": what comes of it, and no term. */
const effects = /^(?:raise|generate|yield|leave|reach|mean|bring)$/;
const isSum = (tokens: Discourse['reading']['document']['tokens'], at: number): boolean =>
  [at, at + 1, at + 2].some((i) => tokens[i]?.kind === 'number') ||
  /^(?:between|about|around|some|nearly)$/.test(tokens[at]?.lower ?? '');

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
    const from = lead.clause ?? afterVerb(d, lead.verb);
    if (isIn(phaseNouns, tokens[from + 1], true)) return undefined;
    const to = relativeEnd(d, s, lead.verb);
    return { from, ...(to === undefined ? {} : { to }), confidence: 0.75 };
  }
  return continuation(d, s, phased);
}

const mainVerbs =
  /^(?:won|passed|failed|drew|draws|faces|faced|came|comes|moved|advanced|cleared|was|were|is|are|has|had|went|goes|died|stalled|survived|got|gained)$/;

/** "A bill that would limit pumping won a vote": the relative clause ends at the verb of the sentence. */
function relativeEnd(d: Discourse, s: DocumentSentence, verb: number): number | undefined {
  const { tokens } = d.reading.document;
  if (!/^(?:that|which)$/.test(tokens[verb - 1]?.lower ?? '') || verb - s.first > 7) return undefined;
  for (let i = verb + 3; i < s.last; i++)
    if (
      mainVerbs.test(tokens[i]?.lower ?? '') &&
      !/^(?:that|which|who|to|would|will)$/.test(tokens[i - 1]?.lower ?? '')
    )
      return i;
  return undefined;
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

const notMine = new Set(['if', 'but', 'he', 'she', 'we', 'i', 'asked', 'that', 'instead']);

/** Another party's part in a thread of terms ("The union would return to work"), "It would …", "There would be …". */
function continuation(d: Discourse, s: DocumentSentence, phased: boolean): TermStart | undefined {
  const { tokens } = d.reading.document;
  const first = tokens[s.first]?.lower ?? '';
  const modal = notMine.has(first) ? undefined : modalNear(d, s, phased);
  if (modal === undefined || blocked(d, modal)) return undefined;
  const w = tokens[modal]?.lower;
  if (w === 'could' || (w === 'will' && !phased && first !== 'it')) return undefined;
  // "The talks established that there would be …"
  const that = tokens.slice(s.first, modal).findLastIndex((t) => t.lower === 'that');
  if (that > 0) return { from: s.first + that + 1, confidence: 0.6 };
  if (first === 'there') return { from: s.first, confidence: 0.65 };
  if (first === 'it' || first === 'this') return { from: afterVerb(d, modal), confidence: 0.65 };
  const denied = tokens.slice(s.first, modal).some((t) => negations.has(t.lower));
  return { from: phased && !denied ? afterVerb(d, modal) : s.first, confidence: 0.6 };
}

/** The first modal of the sentence's own clause, near its beginning. */
function modalNear(d: Discourse, s: DocumentSentence, phased: boolean): number | undefined {
  const { tokens } = d.reading.document;
  for (let i = s.first; i < Math.min(s.last, s.first + (phased ? 14 : 11)); i++) {
    const w = tokens[i]?.lower ?? '';
    if (d.quoted[i] || (w === ',' && i > s.first + 1 && !phased) || reportingVerb(d, i)) return undefined;
    if (['whether', 'who', 'which', 'whose', 'whom', 'party'].includes(w)) return undefined;
    if (modalOf(w)) return i;
  }
  return undefined;
}
