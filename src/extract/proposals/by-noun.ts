/** A noun of stance → the position it tells: "its rejection of the offer", "voiced support for the plan". */
import type { Stance } from '../../model/values.ts';
import type { Discourse } from '../coreference.ts';
import { type StanceVerb, voicingVerbs, withdrawingVerbs } from '../data/proposing.ts';
import type { Speaker } from '../quotes/noun-phrase.ts';
import type { Found, Place } from './found.ts';
import { modality } from './modality.ts';
import { objectAt, type ProposalAt } from './object.ts';
import { partiesOf } from './parties.ts';

/** "Acme's rejection of the offer", "voiced support for the plan", "withdrew its support for the bill". */
export function byNoun(d: Discourse, { i, first, last }: Place, stance: Stance, proposalAt: ProposalAt): Found[] {
  const { tokens } = d.reading.document;
  if (!['of', 'for', 'to', 'with'].includes(tokens[i + 1]?.lower ?? '')) return [];
  const object = objectAt(d, i + 2, last, proposalAt);
  if (!object) return [];
  const owner = /^['’]s?$/.test(tokens[i - 1]?.text ?? '') ? d.reading.namedAt.get(i - 2) : undefined;
  if (owner) {
    const party: Speaker = {
      party: { entity: owner.entity.key },
      confidence: 0.9,
      rule: 'speaker/possessive',
      at: Math.max(first, owner.first),
    };
    return [
      {
        proposal: object.key,
        party,
        stance,
        from: owner.first,
        to: object.to,
        rule: 'position/noun',
        confidence: 0.85,
      },
    ];
  }
  for (let k = i - 1; k > Math.max(first, i - 6); k--) {
    const word = tokens[k]?.lower ?? '';
    const gives = voicingVerbs.test(word);
    if (!gives && !withdrawingVerbs.test(word)) continue;
    const verb: StanceVerb = { stance: gives ? stance : 'opposes', negated: 'undecided' };
    const mode = modality(d, k, first, last, verb);
    if (!mode) return [];
    return partiesOf(d, mode.subjectAt, first, last).map((party) => ({
      proposal: object.key,
      party,
      stance: mode.stance,
      from: Math.min(party.at, k),
      to: object.to,
      rule: 'position/voices',
      confidence: 0.8 * party.confidence,
    }));
  }
  return [];
}
