/** A stance verb in its clause → what it says under negation, modality and infinitives. */
import type { Discourse } from '../../coreference.ts';
import type { StanceVerb } from '../../data/stances.ts';
import { auxiliaries, isAdverb } from '../../grammar.ts';
import { isUndone } from '../acts/undone.ts';
import { infinitive, isNot, type Mode } from './infinitive.ts';
import { isConditional, isOpen } from './supposed.ts';

interface Auxiliaries {
  readonly negated: boolean;
  readonly perfect: boolean;
  readonly yet: boolean;
  readonly modal: string | undefined;
  /** The token before them. */
  readonly at: number;
}

const modals = /^(?:could|might|may|should|can|must)$/;

/** Walks left over "has not yet", "would", "could never". */
function auxiliariesBefore(d: Discourse, i: number, first: number): Auxiliaries {
  const { tokens } = d.reading.document;
  let at = i - 1;
  let negated = false;
  let perfect = false;
  let yet = false;
  let modal: string | undefined;
  for (; at >= first; at--) {
    const t = tokens[at];
    const w = t?.lower ?? '';
    const longer = w === 'longer' && tokens[at - 1]?.lower === 'no';
    // "not only rejected it, but"
    negated ||= (isNot(w) && tokens[at + 1]?.lower !== 'only') || longer;
    perfect ||= /^(?:has|have|had|ha)(?:n['’]t)?$/.test(w);
    yet ||= w === 'yet';
    if (modals.test(w)) modal = w;
    if (w === 'cannot') modal = 'can';
    if (
      !t ||
      !(
        auxiliaries.has(w) ||
        isNot(w) ||
        modals.test(w) ||
        isAdverb(t) ||
        w === 'yet' ||
        longer ||
        (w === 'no' && tokens[at + 1]?.lower === 'longer')
      )
    )
      break;
  }
  return { negated, perfect, yet, modal, at };
}

/** Undefined where nobody has taken the position yet: conditions, possibilities, infinitives. */
export function modality(d: Discourse, i: number, first: number, last: number, verb: StanceVerb): Mode | undefined {
  const { tokens } = d.reading.document;
  const aux = auxiliariesBefore(d, i, first);
  const before = tokens[aux.at]?.lower ?? '';
  if (isNoAct(d, i, first, last) || isIdle(d, i, aux)) return undefined;
  // "If members had voted to reject it": they did not.
  if (before === 'to')
    return isConditional(d, first, aux.at)
      ? undefined
      : wished(withheld(infinitive(d, aux.at, verb), d, i, last), d, i, last);
  if (/^(?:neither|nor)$/.test(before)) return neither(before === 'nor' ? i : aux.at);
  // "would have vetoed it": nobody has.
  const unreal = aux.perfect && tokens.slice(aux.at + 1, i).some((t) => t.lower === 'would');
  if (unreal || isConditional(d, first, aux.at) || isPlanned(d, i, aux)) return undefined;
  if (aux.negated) return isPutOff(d, i, aux) ? undefined : withheld(denied(aux, verb), d, i, last);
  return affirmed(d, i, last, aux, verb);
}

const isNoAct = (d: Discourse, i: number, first: number, last: number): boolean =>
  isUndone(d, i, first) || isSubjunctive(d, i, first) || isParticle(d, i) || isOpen(d, i, first, last);

function affirmed(d: Discourse, i: number, last: number, aux: Auxiliaries, verb: StanceVerb): Mode | undefined {
  const { tokens } = d.reading.document;
  const isToCome = aux.modal !== undefined || /^(?:would|will)$/.test(tokens[aux.at + 1]?.lower ?? '');
  if (isToCome && isWhileUnrivalled(d, i, last)) return undefined;
  if (isToCome && conditionAfter(d, i, last)) return onlyIf(i, aux, verb);
  return aux.modal === undefined ? ordinary(aux, verb) : possible(aux, tokens[aux.at]?.lower ?? '', verb);
}

/** "is ready to accept it if the rebels disarm" is neither yes nor no. */
const wished = (mode: Mode | undefined, d: Discourse, i: number, last: number): Mode | undefined =>
  mode && /^position\/(?:wants|ready)-to$/.test(mode.rule) && conditionAfter(d, i, last) ? undefined : mode;

/** "will not sign it until the accounts are shown", "refused to back it unless": what it is short of, and no refusal; "until Monday" tells nothing. */
function withheld(mode: Mode | undefined, d: Discourse, i: number, last: number): Mode | undefined {
  const { tokens } = d.reading.document;
  const isOfRefusal = /ject|veto|oppos|block|defeat/.test(tokens[i]?.lower ?? '');
  if (!mode || isOfRefusal || !/^(?:rejects|opposes)$/.test(mode.stance)) return mode;
  const until = lackAfter(d, i, last);
  if (until === undefined) return mode;
  const isDay = tokens[until]?.lower === 'until' && d.reading.dateAt.has(until + 1);
  return isDay ? undefined : { ...mode, stance: 'demands changes', rule: 'position/only-if' };
}

/** "until", "unless", "without" behind the verb in its clause. */
function lackAfter(d: Discourse, i: number, last: number): number | undefined {
  const { tokens } = d.reading.document;
  for (let k = i + 1; k < Math.min(last, i + 22); k++) {
    const w = tokens[k]?.lower ?? '';
    if (/^(?:until|unless|without)$/.test(w)) return k;
    if (/^[.;:]$|^(?:and|but|because|which|who|after|as|said|saying|adding|warning)$/.test(w)) return undefined;
  }
  return undefined;
}

/** "would back it only if"; "could have blocked it if" is a right, and no demand. */
const onlyIf = (i: number, aux: Auxiliaries, verb: StanceVerb): Mode | undefined =>
  !aux.perfect && /^(?:accepts|supports)$/.test(verb.stance)
    ? { stance: 'demands changes', subjectAt: i, rule: 'position/only-if', confidence: 0.8 }
    : undefined;

/** "said it could accept the text": its own word that it can. */
const possible = (aux: Auxiliaries, before: string, verb: StanceVerb): Mode | undefined =>
  /^(?:could|can)$/.test(aux.modal ?? '') && /^(?:it|they|he|she|we)$/.test(before) && verb.stance === 'accepts'
    ? { stance: 'accepts', subjectAt: aux.at + 1, rule: 'position/could', confidence: 0.7 }
    : undefined;

const ordinary = (aux: Auxiliaries, verb: StanceVerb): Mode => ({
  stance: verb.stance,
  subjectAt: aux.at + 1,
  rule: 'position/verb',
  confidence: 0.95,
});

const neither = (subjectAt: number): Mode => ({
  stance: 'undecided',
  subjectAt,
  rule: 'position/neither',
  confidence: 0.8,
});

/** "will sign a truce on Friday", "would approve it": a plan that others tell is no answer yet; "he would sign it" is his own word. */
function isPlanned(d: Discourse, i: number, aux: Auxiliaries): boolean {
  const { tokens } = d.reading.document;
  const future = tokens.slice(aux.at + 1, i).some((t) => /^(?:will|would|['’]ll)$/.test(t.lower));
  const act = /^(?:sign|ratify|approve|adopt|pass|agree|veto)$/.test(tokens[i]?.lower ?? '');
  return future && act && !aux.negated && !/^(?:it|they|he|she|we|i)$/.test(tokens[aux.at]?.lower ?? '');
}

/** "had not signed it", "did not sign it": whether it will is not said. */
function isPutOff({ reading: { document } }: Discourse, i: number, aux: Auxiliaries): boolean {
  const did = document.tokens.slice(aux.at + 1, i).some((t) => /^did(?:n['’]t)?$/.test(t.lower));
  // "never agreed on a budget": they may yet
  const never = /^agreed?$/.test(document.tokens[i]?.lower ?? '') && document.tokens[i + 1]?.lower === 'on';
  return (
    never || ((aux.perfect || did) && /^(?:sign|pass|adopt|ratif|reach|vot)/.test(document.tokens[i]?.lower ?? ''))
  );
}

/** "before signing it", "without backing it", "the process of passing it", "refused to take part in signing it": nobody has. */
function isIdle({ reading: { document } }: Discourse, i: number, aux: Auxiliaries): boolean {
  const { tokens } = document;
  if (!/ing$/.test(tokens[i]?.lower ?? '')) return false;
  const before = tokens[aux.at]?.lower ?? '';
  const words = tokens.slice(Math.max(0, aux.at - 6), aux.at).map((t) => t.lower);
  // "the success in ratifying it": whose, nobody says
  const of = before === 'in' ? (words.at(-1) ?? '') : '';
  return (
    idle.test(before) ||
    sorts.test(of) ||
    (before === 'in' && words.some((w) => isNot(w) || /^(?:refus|declin|fail)/.test(w)))
  );
}

const sorts = /^(?:success|progress|delays?|difficult(?:y|ies)|interest|steps?|stages?|parts?|roles?|failure)$/;
const idle = /^(?:before|without|of|for|from|on|against|about|than|towards?|until|avoid|consider(?:s|ed|ing)?)$/;

/** "recommended that shareholders accept the offer": nobody has accepted it; told by the one who recommends. */
function isSubjunctive(d: Discourse, i: number, first: number): boolean {
  const { tokens } = d.reading.document;
  if (/(?:ed|s)$/.test(tokens[i]?.lower ?? '')) return false;
  for (let k = i - 1; k > Math.max(first, i - 8); k--) {
    if (/^[.,;:]$/.test(tokens[k]?.text ?? '')) return false;
    const that = tokens[k]?.lower === 'that' ? k - 1 : k;
    // "recommended shareholders accept it", as a verb that needs no "that".
    if (wishing.test(tokens[that]?.lower ?? '') && (that < k || k < i - 1) && tokens[i - 1]?.lower !== 'to')
      return true;
  }
  return false;
}

const wishing = /^(?:recommend|demand|insist|propos|ask|suggest|request|urg)(?:ed|e|es|s|ing|ations?)?$/;

/** "would bring back the bill". */
const isParticle = (d: Discourse, i: number): boolean =>
  d.reading.document.tokens[i]?.lower === 'back' &&
  /^(?:bring|brought|com(?:e|ing)|came|g(?:o|oing)|went|hold|held|holding|push\w*|pull\w*|send|sent|fall|fell|step\w*|get|got|put|buy|bought|win|won|tak(?:e|ing)|took|giv(?:e|ing)|gave)$/.test(
    d.reading.document.tokens[i - 1]?.lower ?? '',
  );

/** "has not yet backed it" is still open; "has not backed it" may be. */
function denied(aux: Auxiliaries, verb: StanceVerb): Mode {
  const open = aux.perfect && aux.modal === undefined && verb.stance !== 'rejects';
  const awaits = aux.yet ? 'position/yet-to' : 'position/has-not';
  return {
    stance: open ? 'undecided' : verb.negated,
    subjectAt: aux.at + 1,
    rule: open ? awaits : 'position/negated',
    confidence: 0.85,
  };
}

/** "would support the offer in the absence of a better one": a stand that waits for the next offer. */
const isWhileUnrivalled = ({ reading: { document } }: Discourse, i: number, last: number): boolean =>
  document.tokens.slice(i + 1, Math.min(last, i + 14)).some((t) => t.lower === 'absence');

/** "only if", "provided that", "on condition that" after the verb. */
function conditionAfter(d: Discourse, i: number, last: number): boolean {
  const { tokens } = d.reading.document;
  for (let k = i + 1; k < Math.min(last, i + 14); k++) {
    const w = tokens[k]?.lower ?? '';
    if (w === 'if' || w === 'provided' || w === 'unless') return true;
    if (/^[.;:]$/.test(w)) return false;
  }
  return false;
}
