/** "a bill to raise the limit and cap spending" → the terms that the infinitive behind a proposal's noun states, and where they end. */
import { isFiniteVerb } from '../../clauses/finite.ts';
import type { Discourse } from '../../coreference.ts';
import { termActions } from '../../data/proposing.ts';
import type { DocumentSentence } from '../../document.ts';

/** Actions besides those of lists that a plan may be for; to boost or curb something is what is hoped of it. */
const aims =
  /^(?:suspend|postpone|delay|form|establish|introduce|repeal|require|overhaul|restrict|cease|disarm|deploy|invest|spend|borrow|reopen|recogni[sz]e|reinstate|restructure|privati[sz]e|nationali[sz]e|expand|impose|scrap|phase|shut|evacuate|merge|split|sell|replace|allocate|slash|tighten|loosen|relax|legali[sz]e|outlaw|compensate|forgive|write|reschedule|exchange|share|monitor|patrol|refrain|resettle|rebuild|renew|prolong|shorten)$/;

/** A truce to end a war, a deal to save jobs: what is hoped of it. */
const hopes = /^(?:end|halt|stop|save|keep|help|remain|contain|resume|give)$/;

export const isAim = (word: string): boolean => aims.test(word) || (termActions.has(word) && !hopes.test(word));

/** What a law or a deal does, told of it right after its name. */
const doing =
  /^(?:requiring|banning|barring|prohibiting|allowing|permitting|legali[sz]ing|outlawing|giving|granting|guaranteeing|raising|lowering|cutting|reducing|increasing|extending|limiting|capping|creating|establishing|abolishing|repealing|imposing|introducing|providing|exempting|obliging|mandating|authori[sz]ing|restricting|doubling|halving)$/;

/** The token of the action right behind "to", and of "requiring"; a day may stand between: for the phrase that ends before token `after`. */
export function aimAfter(d: Discourse, after: number, s: DocumentSentence): number | undefined {
  const { tokens } = d.reading.document;
  const at = d.reading.dateAt.get(tokens[after]?.lower === 'on' ? after + 1 : after)?.last ?? after;
  if (at + 2 >= s.last || d.quoted[at]) return undefined;
  const word = tokens[at]?.lower ?? '';
  if (doing.test(word)) return at;
  return word === 'to' && isAim(tokens[at + 1]?.lower ?? '') ? at + 1 : undefined;
}

/** Half open: before the sentence's next verb, a clause of its own, or a comma that joins no further action. */
export function aimEnd(d: Discourse, action: number, s: DocumentSentence): number {
  const { tokens } = d.reading.document;
  for (let k = action + 1; k < s.last; k++) {
    const w = tokens[k]?.lower ?? '';
    // "to Aug. 4"
    const ends = /^[.;:—–]$/.test(w) && !(w === '.' && d.reading.dateAt.has(k + 1));
    if (ends || (w === '-' && tokens[k]?.spaced) || isEnd(d, k)) return k;
    if (d.quoted[k] !== d.quoted[action]) return k;
    if (isFiniteVerb(d, k) && !isContact(d, k)) return k;
    if (w === ',' && !goesOn(d, k + 1)) return k;
  }
  return s.last;
}

/** "the number of shops it would sell": the verb of a clause that belongs to the noun before its pronoun. */
const isContact = ({ reading: { document } }: Discourse, verb: number): boolean =>
  /^(?:it|they|he|she|we)$/.test(document.tokens[verb - 1]?.lower ?? '') &&
  /^\p{Ll}{3,}$/u.test(document.tokens[verb - 2]?.text ?? '') &&
  /^(?:would|will|could|can|must|has|have|had|owns?|holds?)$/.test(document.tokens[verb]?.lower ?? '');

const ends =
  /^(?:after|before|while|when|if|as|because|but|amid|despite|unless|although|though|which|who|where|whose|since|citing|saying|following)$/;

/** "… Wednesday evening", "passed in the senate": when and what became of it; "is seen as vital" goes on. */
function isEnd(d: Discourse, k: number): boolean {
  const { tokens } = d.reading.document;
  const w = tokens[k]?.lower ?? '';
  if (
    w === 'as' &&
    /^(?:sees?|seen|regards?|regarded|known|views?|viewed|describes?|such|well)$/.test(tokens[k - 1]?.lower ?? '')
  )
    return false;
  const day =
    /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:yesterday|today|tonight)$/.test(w) && d.reading.dateAt.has(k);
  const fate =
    /^(?:passed|failed|died|stalled|cleared|won|drew|faces|came|went|entered|takes?|took)$/.test(w) &&
    /^(?:in|into|effect|on|by|with|the|a|an|its|out|to|through|after)$/.test(tokens[k + 1]?.lower ?? '');
  const instead = w === 'in' && /^favou?r$/.test(tokens[k + 1]?.lower ?? '');
  return day || fate || instead || ends.test(w);
}

/** ", and cap spending", ", close two plants". */
function goesOn(d: Discourse, from: number): boolean {
  const { tokens } = d.reading.document;
  const at = tokens[from]?.lower === 'and' ? from + 1 : from;
  const action = tokens[at]?.lower ?? '';
  return isAim(action);
}
