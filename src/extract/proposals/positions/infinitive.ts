/** "refused to accept", "agreed to back", "is ready to sign": what the word before "to" makes of a verb of stance. */
import type { Stance } from '../../../model/values.ts';
import type { Discourse } from '../../coreference.ts';
import type { StanceVerb } from '../../data/stances.ts';

export interface Mode {
  readonly stance: Stance;
  /** The verb, or its first auxiliary, whose subject takes the position. */
  readonly subjectAt: number;
  readonly rule: string;
  readonly confidence: number;
}

export const isNot = (w: string): boolean => w === 'not' || w === 'never' || w === 'cannot' || /n['’]t$/.test(w);

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
    stance: (v) => (v.negated === 'undecided' ? undefined : v.negated),
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
      /^(?:agreed|agrees|voted|votes|met|meets|decided|decides|chose|chooses|resolved|resolves|vowed|vows|promised|pledged|pledges|opted|moved|continues?|continued|continu|intends?)$/,
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
    stance: (v) => (v.stance === 'undecided' ? undefined : (wished.get(v.stance) ?? v.stance)),
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
export function infinitive(d: Discourse, to: number, verb: StanceVerb): Mode | undefined {
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
  // "voted by 58% to 42% to accept", "sided with the Front to reject"; a vote that "fell short of the number needed to pass it" did not
  for (
    let k = at;
    k > Math.max(0, at - 14) && !/^(?:short|needed|required|enough|failed)$/.test(tokens[k]?.lower ?? '');
    k--
  )
    if (/^(?:voted?|sided|joined|teamed)$/.test(tokens[k]?.lower ?? ''))
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
