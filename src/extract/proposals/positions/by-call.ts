/** A call on others → where the caller stands: "urged members to accept the plan". */
import type { Discourse } from '../../coreference.ts';
import { type StanceVerb, stanceVerbs } from '../../data/stances.ts';
import type { Found, Place } from './found.ts';
import { objectAt, type ProposalAt } from './object.ts';
import { partiesOf } from './parties.ts';

/** "urged", "called on". */
const calls = ({ reading: { document } }: Discourse, i: number): boolean =>
  calling.test(document.tokens[i]?.lower ?? '') ||
  (/^(?:call|appeal)(?:ed|s|ing)$/.test(document.tokens[i]?.lower ?? '') &&
    /^(?:on|to)$/.test(document.tokens[i + 1]?.lower ?? ''));

/** Words at which `byCall` finds something at all. */
export const mayCall = (word: string): boolean =>
  calling.test(word) || wanting.test(word) || /^(?:call|appeal)(?:ed|s|ing)$/.test(word);

const against = { stance: 'opposes', negated: 'undecided' } as const;
const calling =
  /^(?:urg|recommend|advis|encourag|implor|persuad|convinc|exhort)(?:ed|es|ing|s)$|^(?:press|lobb|rall|plead)(?:ed|es|ied|ies)$|^(?:asked|told)$/;
const wanting = /^want(?:s|ed)?$|^demand(?:s|ed|ing)?$|^ask(?:s|ed)$/;
const undoing = /^(?:withdraw|scrap|drop|abandon|repeal|reverse|shelve|ditch|rescind)$/;

/** "urged members to accept the plan", "called on them to back the offer", "wants the cabinet to withdraw the bill": where the caller stands. */
export function byCall(d: Discourse, { i, first, last }: Place, proposalAt: ProposalAt): Found[] {
  const { tokens } = d.reading.document;
  const w = tokens[i]?.lower ?? '';
  const wants = wanting.test(w) && w !== 'asked';
  if (!wants && !calls(d, i)) return [];
  const that = tokens[i + 1]?.lower === 'that';
  for (let k = i + 2; k < Math.min(last - 2, i + 9); k++) {
    const bare = that || /^recommend/.test(w);
    if (tokens[k]?.lower !== 'to' && !(bare && isBase(tokens[k + 1]?.lower ?? ''))) continue;
    const verb = calledFor(d, k + 1, wants);
    const object = verb && objectAt(d, k + 2, last, proposalAt);
    // "wants the troops to withdraw": the verb is what is asked for, and no answer to it.
    if (!verb || !object || proposalAt.get(k + 1) === object.key) return [];
    // "advised holders not to accept it"
    const denied = /^(?:not|never)$/.test(tokens[k - 1]?.lower ?? '');
    const against = verb.stance === 'rejects' || verb.stance === 'opposes';
    const stance = against === denied ? 'supports' : 'opposes';
    return partiesOf(d, i, first, last).map((party) => ({
      proposal: object.key,
      party,
      stance,
      from: Math.min(party.at, i),
      to: object.to,
      rule: 'position/urges',
      confidence: 0.8 * party.confidence,
    }));
  }
  return [];
}

/** "recommended that holders accept it": no past form, and no third person. */
const isBase = (word: string): boolean => stanceVerbs.has(word) && !/(?:ed|s)$/.test(word);

/** "urged them to accept it" is a call; "wanted the company to accept it" may be no more than a wish, unless it is to undo it. */
function calledFor({ reading }: Discourse, at: number, wants: boolean): Pick<StanceVerb, 'stance'> | undefined {
  const [word = '', next = ''] = reading.document.tokens.slice(at, at + 2).map((t) => t.lower);
  if (undoing.test(word)) return against;
  if (word === 'vote') return next === 'against' ? against : next === 'for' ? { stance: 'accepts' } : undefined;
  // "asked holders not to tender their shares in the offer"
  if (!wants && word === 'tender') return { stance: 'accepts' };
  // "asked them to respond to it": no answer yet that a particle would make one.
  const verb = wants ? undefined : stanceVerbs.get(word)?.find((v) => !v.particle);
  return verb && ['accepts', 'supports', 'rejects', 'opposes'].includes(verb.stance) ? verb : undefined;
}
