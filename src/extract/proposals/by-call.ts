/** A call on others → where the caller stands: "urged members to accept the plan". */
import type { Discourse } from '../coreference.ts';
import { type StanceVerb, stanceVerbs } from '../data/proposing.ts';
import type { Found, Place } from './found.ts';
import { objectAt, type ProposalAt } from './object.ts';
import { partiesOf } from './parties.ts';

const against = { stance: 'opposes', negated: 'undecided' } as const;
const calling = /^(?:urg|recommend|advis)(?:ed|es|ing|s)$|^press(?:ed|es)$/;
const wanting = /^want(?:s|ed)?$|^demand(?:s|ed|ing)?$|^ask(?:s|ed)$/;
const undoing = /^(?:withdraw|scrap|drop|abandon|repeal|reverse|shelve|ditch|rescind)$/;

/** "urged members to accept the plan", "called on them to back the offer", "wants the cabinet to withdraw the bill": where the caller stands. */
export function byCall(d: Discourse, { i, first, last }: Place, proposalAt: ProposalAt): Found[] {
  const { tokens } = d.reading.document;
  const w = tokens[i]?.lower ?? '';
  const wants = wanting.test(w);
  if (!wants && !calling.test(w) && !(/^call(?:ed|s|ing)$/.test(w) && tokens[i + 1]?.lower === 'on')) return [];
  const that = tokens[i + 1]?.lower === 'that';
  for (let k = i + 2; k < Math.min(last - 2, i + 9); k++) {
    const bare = that || /^recommend/.test(w);
    if (tokens[k]?.lower !== 'to' && !(bare && isBase(tokens[k + 1]?.lower ?? ''))) continue;
    const verb = calledFor(tokens[k + 1]?.lower ?? '', wants);
    const object = verb && objectAt(d, k + 2, last, proposalAt);
    if (!verb || !object) return [];
    const stance = verb.stance === 'rejects' || verb.stance === 'opposes' ? 'opposes' : 'supports';
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
function calledFor(word: string, wants: boolean): Pick<StanceVerb, 'stance'> | undefined {
  if (undoing.test(word)) return against;
  const verb = wants ? undefined : stanceVerbs.get(word)?.at(-1);
  return verb && ['accepts', 'supports', 'rejects', 'opposes'].includes(verb.stance) ? verb : undefined;
}
