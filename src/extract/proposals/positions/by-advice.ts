/** What somebody says that others should do, or hopes they will → where that somebody stands: "said holders should reject the bid". */
import type { Discourse } from '../../coreference.ts';
import { sayingVerbs } from '../../data/saying.ts';
import { stanceVerbs } from '../../data/stances.ts';
import { isAdverb } from '../../grammar.ts';
import type { Speaker } from '../../quotes/speakers/voices.ts';
import type { Found, Place } from './found.ts';
import { objectAt, type ProposalAt } from './object.ts';
import { partiesOf } from './parties.ts';

const concluding =
  /^(?:conclud|believ|resolv|decid|recommend|think|thought|felt|feel|hop|urg|insist)(?:e[ds]?|s|ing)?$/;

/** "The board said holders should reject the bid", "hopes members will back the deal"; in a quotation it is the speaker's own word. */
export function byAdvice(d: Discourse, { i, first, last }: Place, proposalAt: ProposalAt): Found[] {
  const { tokens } = d.reading.document;
  const verb = stanceVerbs.get(tokens[i]?.lower ?? '')?.find((v) => !v.particle);
  if (!verb || verb.makes || !/^(?:accepts|supports|rejects|opposes)$/.test(verb.stance)) return [];
  let at = i - 1;
  while (at > first && (isAdverb(tokens[at]) || tokens[at]?.lower === 'not')) at--;
  const denied = tokens.slice(at, i).some((t) => t.lower === 'not');
  const modal = tokens[at]?.lower ?? '';
  const object = /^(?:should|must|will|would|can)$/.test(modal) ? objectAt(d, i + 1, last, proposalAt) : undefined;
  if (!object) return [];
  const against = verb.stance === 'rejects' || verb.stance === 'opposes';
  const teller = tellerOf(d, at, first, /^(?:should|must)$/.test(modal));
  return teller.map((party) => ({
    proposal: object.key,
    party,
    stance: against === denied ? 'supports' : 'opposes',
    from: Math.max(first, Math.min(party.at, i)),
    to: Math.min(last, object.to),
    rule: 'position/advises',
    confidence: 0.8 * party.confidence,
  }));
}

/** Whoever says so before the modal at token `at`; of what will be done, only whoever hopes it. */
function tellerOf(d: Discourse, at: number, first: number, advises: boolean): Speaker[] {
  const { tokens } = d.reading.document;
  if (d.quoted[at]) return quotedTeller(d, at, first, advises);
  for (let k = at - 2; k > first && at - k < 20; k--) {
    const w = tokens[k]?.lower ?? '';
    if (d.quoted[k] || /^[;:]$/.test(w)) return [];
    const says = advises && (sayingVerbs.get(w)?.participle === false || concluding.test(w));
    if (says || /^hop(?:e|es|ed)$/.test(w)) return partiesOf(d, k, first, k + 1);
  }
  return [];
}

/** “I hope we can pass the bill”, “members should reject it”; “they should have rejected it” advises nobody any more. */
function quotedTeller(d: Discourse, at: number, first: number, advises: boolean): Speaker[] {
  const { tokens } = d.reading.document;
  const own = (word: string, k: number): Speaker[] => [
    { party: { unnamed: word }, confidence: 0.85, rule: 'speaker/first-person', at: k },
  ];
  for (let k = at - 1; k >= first && at - k < 8 && d.quoted[k]; k--)
    if (/^hope$/.test(tokens[k]?.lower ?? '') && /^(?:i|we)$/.test(tokens[k - 1]?.lower ?? ''))
      return own(tokens[k - 1]?.lower ?? 'i', k - 1);
  const asked = /^(?:members|shareholders|holders|voters|congress|parliament|senators|deputies|they|everyone|people)$/;
  return advises && asked.test(tokens[at - 1]?.lower ?? '') ? own('we', at - 1) : [];
}
