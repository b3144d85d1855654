/** A sentence about a proposal, and how it leads to its terms → the token where these begin, and how sure that is. */

import { doubt } from '../../../model/calibration.ts';
import type { Discourse } from '../../coreference.ts';
import { termVerbs } from '../../data/proposing.ts';
import type { DocumentSentence } from '../../document.ts';
import { isAdverb, isIn } from '../../grammar.ts';
import { offered, type TermStart } from '../acts/offered.ts';
import { aimEnd } from './aim.ts';
import { continuation } from './continuation.ts';
import { type Lead, statesSomething } from './leads.ts';
import { phaseNouns } from './phases.ts';
import { provides } from './provision.ts';
import { afterVerb, modalOf, pastPromise, stating } from './term-verb.ts';
import { clauseTerm } from './under.ts';

/** Where the terms begin; undefined where the sentence states none. `near`: the sentence before spoke of the proposal. */
export function termStart(
  d: Discourse,
  s: DocumentSentence,
  lead: Lead | undefined,
  phased: boolean,
  near: boolean,
): TermStart | undefined {
  const { tokens } = d.reading.document;
  const first = tokens[s.first]?.lower ?? '';
  if (
    ['under', 'in', 'during', 'dure'].includes(first) &&
    (phased || (lead?.kind === 'under' && tokens[lead.verb]?.lower !== 'which'))
  ) {
    const comma = openingEnd(d, s);
    if (comma === undefined) return undefined;
    const way = lead?.kind === 'under' ? {} : { way: 'phase' as const };
    return { from: pastPromise(d, comma + 1), confidence: 0.85, ...way };
  }
  if (lead?.kind === 'under') return { from: lead.verb + 1, confidence: 0.8 };
  if (lead?.kind === 'clause') return clauseTerm(d, s, lead.verb);
  if (lead?.kind === 'aim') return { from: lead.verb, to: aimEnd(d, lead.verb, s), confidence: 0.7 };
  if (lead?.kind === 'offered') return offered(d, lead.verb, s);
  if (lead?.kind === 'subject') return subjectStart(d, s, lead);
  const on = continuation(d, s, phased, near);
  return on && { ...on, way: 'goes-on' };
}

/** The comma behind "Under the accord signed in January, 2001": not the year's. */
function openingEnd(d: Discourse, s: DocumentSentence): number | undefined {
  const { tokens } = d.reading.document;
  for (let i = s.first + 1; i < Math.min(s.last, s.first + 16); i++)
    if (tokens[i]?.text === ',' && !(d.reading.dateAt.has(i - 1) && tokens[i + 1]?.kind === 'number')) return i;
  return undefined;
}

/** "It also provides for a fund", where it `follows` a sentence about the plan. */
export function itStates(d: Discourse, index: number, follows: boolean): TermStart | undefined {
  const { tokens, sentences, source } = d.reading.document;
  const s = sentences[index];
  if (!follows || !s || tokens[s.first]?.lower !== 'it' || d.quoted[s.first]) return undefined;
  let verb = s.first + 1;
  while (isAdverb(tokens[verb]) || tokens[verb]?.lower === 'also') verb++;
  const word = tokens[verb];
  const states =
    word !== undefined &&
    !modalOf(word.lower) &&
    (isIn(termVerbs, word, source.quality === 'degraded') ||
      (stating.test(word.lower) && statesSomething(tokens[verb + 1])));
  return states && provides(d, verb, s.first) ? { from: afterVerb(d, verb), confidence: 0.7, way: 'it' } : undefined;
}

function subjectStart(d: Discourse, s: DocumentSentence, lead: Lead): TermStart | undefined {
  const from = lead.clause ?? afterVerb(d, lead.verb);
  if (isIn(phaseNouns, d.reading.document.tokens[from + 1], true)) return undefined;
  const to = relativeEnd(d, s, lead.verb);
  return { from, ...(to === undefined ? {} : { to }), confidence: lead.isEffect ? doubt : 0.75 };
}

const mainVerbs =
  /^(?:won|passed|failed|drew|draws|faces|faced|came|comes|moved|advanced|cleared|was|were|is|are|has|had|went|goes|died|stalled|survived|got|gained)$/;

/** "A bill that would limit pumping won a vote": the relative clause ends at the verb of the sentence. */
function relativeEnd(d: Discourse, s: DocumentSentence, verb: number): number | undefined {
  const { tokens } = d.reading.document;
  if (!/^(?:that|which|to)$/.test(tokens[verb - 1]?.lower ?? '')) return undefined;
  // "gave up their blockade of the bill, which would require a permit, on condition …", "the bill, which would cut it by a tenth, would go too far"
  for (let i = verb + 3; tokens[verb - 1]?.lower === 'which' && i < s.last; i++)
    if (
      tokens[i]?.text === ',' &&
      /^(?:on|in|after|before|despite|amid|if|unless|until|would|will|is|was|has|had)$/.test(tokens[i + 1]?.lower ?? '')
    )
      return i;
  if (verb - s.first > 7) return undefined;
  for (let i = verb + 3; i < s.last; i++)
    if (
      mainVerbs.test(tokens[i]?.lower ?? '') &&
      !/^(?:that|which|who|to|would|will)$/.test(tokens[i - 1]?.lower ?? '')
    )
      return i;
  return undefined;
}
