/** A sentence after one that spoke of a proposal → where it goes on with the terms. */
import type { Discourse } from '../../coreference.ts';
import type { DocumentSentence } from '../../document.ts';
import { auxiliaries, isAdverb, negations } from '../../grammar.ts';
import { reportingVerb } from '../../quotes/indirect/verb.ts';
import type { TermStart } from '../acts/offered.ts';
import { afterVerb, blocked, modalOf, pastPromise } from './term-verb.ts';

/** What comes of a plan is no term of it: "The deficit would fall". */
const outcomes =
  /^(?:deficit|deficits|growth|inflation|unemployment|output|production|profits?|savings|pledges|warming|economy|emissions|revenues?|earnings|turnover|combined|merged|enlarged)$/;

const planNouns =
  /^(?:pact|deal|agreement|accords?|treaty|plan|bill|legislation|law|measure|proposal|offer|bid|merger|takeover)$/;

const notMine = new Set(['if', 'but', 'he', 'she', 'we', 'i', 'asked', 'that', 'instead']);

/** Another party's part in a thread of terms ("The union would return to work"), "It would …", "There would be …", "In return, …". */
export function continuation(d: Discourse, s: DocumentSentence, phased: boolean, near: boolean): TermStart | undefined {
  const { tokens } = d.reading.document;
  const first = tokens[s.first]?.lower ?? '';
  const told = near ? (inReturn(d, s) ?? promised(d, s) ?? presented(d, s)) : undefined;
  if (told) return told;
  const modal = notMine.has(first) ? undefined : modalNear(d, s, phased, near);
  if (modal === undefined || blocked(d, modal)) return undefined;
  if (tokens.slice(s.first, modal).some((t) => outcomes.test(t.lower))) return undefined;
  const means = tokens.slice(s.first, modal).findIndex((t) => /^(?:means|meant)$/.test(t.lower));
  if (means > 0)
    return { from: s.first + means + (tokens[s.first + means + 1]?.lower === 'that' ? 2 : 1), confidence: 0.65 };
  // "A pact with the rebels would close a chapter": of another plan, or of plans at large.
  if (tokens.slice(s.first, modal).some((t) => planNouns.test(t.lower))) return undefined;
  const w = tokens[modal]?.lower;
  if (w === 'could' || (w === 'will' && !phased && first !== 'it' && !(near && willState(d, modal)))) return undefined;
  return from(d, s, modal, phased);
}

/** Where the clause with its modal begins to state something. */
function from(d: Discourse, s: DocumentSentence, modal: number, phased: boolean): TermStart {
  const { tokens } = d.reading.document;
  const first = tokens[s.first]?.lower ?? '';
  // "The talks established that there would be …"
  const that = tokens.slice(s.first, modal).findLastIndex((t) => t.lower === 'that');
  if (that > 0) return { from: s.first + that + 1, confidence: 0.6 };
  if (first === 'there') return { from: s.first, confidence: 0.65 };
  if (first === 'it' || first === 'this') return { from: afterVerb(d, modal), confidence: 0.65 };
  const denied = tokens.slice(s.first, modal).some((t) => negations.has(t.lower));
  return { from: phased && !denied ? afterVerb(d, modal) : s.first, confidence: 0.6 };
}

/** "In return, the rebels will be given seats". */
function inReturn(d: Discourse, s: DocumentSentence): TermStart | undefined {
  const { tokens } = d.reading.document;
  if (tokens[s.first]?.lower !== 'in' || !/^(?:return|exchange)$/.test(tokens[s.first + 1]?.lower ?? ''))
    return undefined;
  const from = tokens[s.first + 2]?.text === ',' ? s.first + 3 : s.first + 2;
  const tells = tokens
    .slice(from, Math.min(s.last, from + 14))
    .some((t) => /^(?:will|would|must|gets?|agreed)$/.test(t.lower));
  return tells ? { from: pastPromise(d, from), confidence: 0.75 } : undefined;
}

/** "They also promised to let aid through". */
function promised(d: Discourse, s: DocumentSentence): TermStart | undefined {
  if (!/^(?:it|they)$/.test(d.reading.document.tokens[s.first]?.lower ?? '')) return undefined;
  const from = pastPromise(d, s.first);
  return from === s.first ? undefined : { from, confidence: 0.6 };
}

/** "Presenting the budget, Jones said the duty would rise by a tenth". */
function presented(d: Discourse, s: DocumentSentence): TermStart | undefined {
  const { tokens } = d.reading.document;
  if (!/^(?:presenting|announcing|unveiling|outlining|introducing|launching)$/.test(tokens[s.first]?.lower ?? ''))
    return undefined;
  for (let i = s.first + 2; i < Math.min(s.last, s.first + 22); i++) {
    if (!reportingVerb(d, i)) continue;
    const from = tokens[i + 1]?.lower === 'that' ? i + 2 : i + 1;
    const modal = tokens.findIndex((t, k) => k >= from && k < Math.min(s.last, from + 12) && modalOf(t.lower));
    return modal < 0 || d.quoted[from] || blocked(d, modal) ? undefined : { from, confidence: 0.7 };
  }
  return undefined;
}

/** "it will receive a veto": what becomes of the plan. */
const answers = /^(?:veto|vote|votes|hearing|support|approval|backing|criticism|review|answer|response)$/;

/** What people will get, pay or have done to them is told of the plan; what they will do next is not. */
function willState(d: Discourse, modal: number): boolean {
  const { tokens } = d.reading.document;
  let k = modal + 1;
  while (isAdverb(tokens[k]) || tokens[k]?.lower === 'each') k++;
  const w = tokens[k]?.lower ?? '';
  if (/^(?:get|receive)$/.test(w) && tokens.slice(k + 1, k + 5).some((t) => answers.test(t.lower))) return false;
  if (w === 'be')
    return /(?:ed|en|paid|cut|put|set|kept|built|given|made|spent|held)$/.test(tokens[k + 1]?.lower ?? '');
  return /^(?:get|receive|pay|rise|fall|increase|drop|lose|keep|last|apply|cover|retain|earn|contribute)$/.test(w);
}

/** The first modal of the sentence's own clause, near its beginning; right after a term its subject may be a list. */
function modalNear(d: Discourse, s: DocumentSentence, phased: boolean, near: boolean): number | undefined {
  const { tokens } = d.reading.document;
  const list = near && /^(?:the|all|both|some|each|every|\d+|no)$/.test(tokens[s.first]?.lower ?? '');
  for (let i = s.first; i < Math.min(s.last, s.first + (list ? 18 : phased ? 14 : 11)); i++) {
    const w = tokens[i]?.lower ?? '';
    if (modalOf(w)) return d.quoted[i] ? undefined : i;
    if (endsClause(d, i, s.first, phased, list)) return undefined;
  }
  return undefined;
}

function endsClause(d: Discourse, i: number, first: number, phased: boolean, list: boolean): boolean {
  const w = d.reading.document.tokens[i]?.lower ?? '';
  if (d.quoted[i] || reportingVerb(d, i) !== undefined) return true;
  if (['whether', 'who', 'which', 'whose', 'whom', 'party'].includes(w)) return true;
  if (list && i > first + 10 && auxiliaries.has(w)) return true;
  return w === ',' && i > first + 1 && !phased && !(list && listGoesOn(d, i, first));
}

/** A comma between things: an article after it, and no verb before it. */
const listGoesOn = (d: Discourse, comma: number, first: number): boolean => {
  const { tokens } = d.reading.document;
  return (
    /^(?:the|an?|its|their|and)$/.test(tokens[comma + 1]?.lower ?? '') &&
    !tokens.slice(first, comma).some((t) => auxiliaries.has(t.lower) || /^\p{L}{3,}ed$/u.test(t.lower))
  );
};
