/** A stance verb in its clause → what it says under negation, modality and infinitives. */
import type { Stance } from '../../../model/values.ts';
import type { Discourse } from '../../coreference.ts';
import type { StanceVerb } from '../../data/stances.ts';
import { auxiliaries, isAdverb } from '../../grammar.ts';
import { isUndone } from '../acts/undone.ts';
import { isConditional, isOpen } from './supposed.ts';

export interface Mode {
  readonly stance: Stance;
  /** The verb, or its first auxiliary, whose subject takes the position. */
  readonly subjectAt: number;
  readonly rule: string;
  readonly confidence: number;
}

interface Auxiliaries {
  readonly negated: boolean;
  readonly perfect: boolean;
  readonly modal: string | undefined;
  /** The token before them. */
  readonly at: number;
}

const modals = /^(?:could|might|may|should|can|must)$/;
const isNot = (w: string): boolean => w === 'not' || w === 'never' || w === 'cannot' || /n['’]t$/.test(w);

/** Walks left over "has not yet", "would", "could never". */
function auxiliariesBefore(d: Discourse, i: number, first: number): Auxiliaries {
  const { tokens } = d.reading.document;
  let at = i - 1;
  let negated = false;
  let perfect = false;
  let modal: string | undefined;
  for (; at >= first; at--) {
    const t = tokens[at];
    const w = t?.lower ?? '';
    const longer = w === 'longer' && tokens[at - 1]?.lower === 'no';
    negated ||= isNot(w) || longer;
    perfect ||= /^(?:has|have|had|ha)(?:n['’]t)?$/.test(w);
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
  return { negated, perfect, modal, at };
}

/** Undefined where nobody has taken the position yet: conditions, possibilities, infinitives. */
export function modality(d: Discourse, i: number, first: number, last: number, verb: StanceVerb): Mode | undefined {
  const { tokens } = d.reading.document;
  const aux = auxiliariesBefore(d, i, first);
  const before = tokens[aux.at]?.lower ?? '';
  if (isUndone(d, i, first) || isSubjunctive(d, i, first) || isParticle(d, i) || isOpen(d, i, first, last))
    return undefined;
  // "If members had voted to reject it": they did not.
  if (before === 'to') return isConditional(d, first, aux.at) ? undefined : infinitive(d, aux.at, verb);
  if (before === 'neither') return neither(aux.at);
  if (before === 'nor') return neither(i);
  // "would have vetoed it": nobody has.
  const unreal = aux.perfect && tokens.slice(aux.at + 1, i).some((t) => t.lower === 'would');
  if (unreal || isConditional(d, first, aux.at) || isPlanned(d, i, aux)) return undefined;
  // "had not signed it": whether it will is not said.
  if (aux.negated && aux.perfect && /^(?:sign|pass|adopt|ratif|reach|vot)/.test(tokens[i]?.lower ?? ''))
    return undefined;
  if (aux.negated) return denied(aux, verb);
  const future = /^(?:would|will)$/.test(tokens[aux.at + 1]?.lower ?? '');
  if (conditionAfter(d, i, last) && (aux.modal !== undefined || future)) return onlyIf(i, aux, verb);
  return aux.modal === undefined ? ordinary(aux, verb) : possible(aux, before, verb);
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

const wishing = /^(?:recommend|demand|insist|propos|ask|suggest|request|urg)(?:ed|e|es|s|ing)?$/;

/** "would bring back the bill". */
const isParticle = (d: Discourse, i: number): boolean =>
  d.reading.document.tokens[i]?.lower === 'back' &&
  /^(?:bring|brought|com(?:e|ing)|came|g(?:o|oing)|went|hold|held|holding|push\w*|pull\w*|send|sent|fall|fell|step\w*|get|got|put|buy|bought|win|won|tak(?:e|ing)|took|giv(?:e|ing)|gave)$/.test(
    d.reading.document.tokens[i - 1]?.lower ?? '',
  );

function denied(aux: Auxiliaries, verb: StanceVerb): Mode {
  const open = aux.perfect && aux.modal === undefined && verb.stance !== 'rejects';
  return {
    stance: open ? 'undecided' : verb.negated,
    subjectAt: aux.at + 1,
    rule: open ? 'position/has-not' : 'position/negated',
    confidence: 0.85,
  };
}

/** Words before "to" and a verb of stance → what they make of it. */
const governors: readonly {
  readonly words: RegExp;
  readonly rule: string;
  readonly confidence: number;
  readonly stance: (verb: StanceVerb) => Stance | undefined;
}[] = [
  {
    words: /^(?:refus|declin)/,
    rule: 'position/refused-to',
    confidence: 0.9,
    stance: (v) => (v.negated === 'undecided' ? v.stance : v.negated),
  },
  {
    words: /^unable$/,
    rule: 'position/unable-to',
    confidence: 0.8,
    stance: (v) => (v.negated === 'undecided' ? undefined : v.negated),
  },
  { words: /^yet$/, rule: 'position/yet-to', confidence: 0.85, stance: () => 'undecided' },
  {
    words:
      /^(?:agreed|agrees|voted|votes|met|meets|decided|decides|chose|chooses|vowed|vows|promised|pledged|pledges|opted|moved|continues?|continued|continu|intends?)$/,
    rule: 'position/agreed-to',
    confidence: 0.85,
    stance: (v) => v.stance,
  },
  {
    words: /^threaten/,
    rule: 'position/threatened-to',
    confidence: 0.85,
    stance: (v) => (v.stance === 'rejects' ? 'opposes' : undefined),
  },
  {
    words: /^(?:want|wish|plan|seek|prefer|hop)(?:s|ed|es|e|ned|ning|ing)?$|^(?:sought|keen|determined)$/,
    rule: 'position/wants-to',
    confidence: 0.75,
    stance: (v) => wished.get(v.stance),
  },
  {
    words: /^(?:ready|willing|prepared|eager)$/,
    rule: 'position/ready-to',
    confidence: 0.7,
    stance: (v) => (v.stance === 'undecided' ? undefined : v.stance === 'accepts' ? 'supports' : v.stance),
  },
];

/** To want to accept a plan is to be for it. */
const wished: ReadonlyMap<Stance, Stance> = new Map([
  ['accepts', 'supports'],
  ['supports', 'supports'],
  ['rejects', 'opposes'],
  ['opposes', 'opposes'],
]);

/** "refused to accept", "agreed to back", "is ready to sign"; "to" is at token `to`. */
function infinitive(d: Discourse, to: number, verb: StanceVerb): Mode | undefined {
  const { tokens } = d.reading.document;
  const negated = isNot(tokens[to - 1]?.lower ?? '');
  const at = pastDay(d, negated ? to - 2 : to - 1);
  const governor = tokens[at]?.lower ?? '';
  const mode = (stance: Stance, rule: string, confidence: number): Mode => ({
    stance: negated ? verb.negated : stance,
    subjectAt: at,
    rule,
    confidence,
  });
  // "are reported to have agreed": what is told of them.
  if (tokens[to + 1]?.lower === 'have')
    return told.test(governor) ? mode(verb.stance, 'position/said-to-have', 0.75) : undefined;
  // "is not planning to sign it", "has not agreed to back it": nothing is said of where it stands.
  const denied = [at - 1, at - 2, at - 3].some((k) => isNot(tokens[k]?.lower ?? '')) && !/^yet$/.test(governor);
  for (const g of governors) {
    const stance = !denied && g.words.test(governor) ? g.stance(verb) : undefined;
    if (stance !== undefined) return mode(stance, g.rule, g.confidence);
  }
  // "voted by 58% to 42% to accept"
  for (let k = at; k > Math.max(0, at - 14); k--)
    if (/^voted?$/.test(tokens[k]?.lower ?? ''))
      return { ...mode(verb.stance, 'position/voted-to', 0.85), subjectAt: k };
  return undefined;
}

/** "met on Sunday to reject it": the token before "on Sunday". */
function pastDay(d: Discourse, at: number): number {
  const day = d.reading.dateAt.get(at);
  if (!day) return at;
  return d.reading.document.tokens[day.first - 1]?.lower === 'on' ? day.first - 2 : day.first - 1;
}

const told = /^(?:reported|said|believed|understood|thought|known|confirmed|seems?|appears?)$/;

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
