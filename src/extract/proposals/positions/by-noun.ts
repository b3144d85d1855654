/** A noun of stance → the position it tells: "its rejection of the offer", "voiced support for the plan". */
import type { Stance } from '../../../model/values.ts';
import type { Discourse } from '../../coreference.ts';
import { type StanceVerb, voicingVerbs, withdrawingVerbs } from '../../data/stances.ts';
import { wordsOf } from '../../grammar.ts';
import type { Speaker } from '../../quotes/speakers/voices.ts';
import type { NamedRun } from '../../reading.ts';
import type { Found, Place } from './found.ts';
import { modality } from './modality.ts';
import { objectAt, type ProposalAt, subjectProposal, topicAt } from './object.ts';
import { partiesOf } from './parties.ts';
import { isBody } from './people.ts';

/** "Acme's rejection of the offer", "voiced support for the plan", "withdrew its support for the bill". */
export function byNoun(d: Discourse, { i, first, last }: Place, stance: Stance, proposalAt: ProposalAt): Found[] {
  const { tokens } = d.reading.document;
  const won =
    wonBacking(d, { i, first, last }, stance, proposalAt) ?? answerFrom(d, { i, first, last }, stance, proposalAt);
  if (won) return [won];
  if (!['of', 'for', 'to', 'with'].includes(tokens[i + 1]?.lower ?? '')) return [];
  const object = objectAt(d, i + 2, last, proposalAt);
  if (!object) return [];
  // "Acme's firm rejection of"
  const mark = [i - 1, i - 2].find((k) => /^['’]s?$/.test(tokens[k]?.text ?? ''));
  const owner = mark === undefined ? undefined : ownerBefore(d, mark, first);
  if (owner)
    return [
      {
        proposal: object.key,
        party: owner,
        stance,
        from: owner.at,
        to: object.to,
        rule: 'position/noun',
        confidence: 0.85,
      },
    ];
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

/** "Acme's", "the miners'": by name, or by the report's words for a body of people. */
function ownerBefore(d: Discourse, mark: number, first: number): Speaker | undefined {
  const run = d.reading.namedAt.get(mark - 1);
  if (run)
    return {
      party: { entity: run.entity.key },
      confidence: 0.9,
      rule: 'speaker/possessive',
      at: Math.max(first, run.first),
    };
  if (!isBody(d, mark - 1) || mark < 2) return undefined;
  const at = d.reading.document.tokens[mark - 2]?.lower === 'the' ? mark - 2 : mark - 1;
  return {
    party: { unnamed: wordsOf(d.reading.document, at, mark) },
    confidence: 0.75,
    rule: 'speaker/collective',
    at,
  };
}

/** "after a rejection from Acme", "its endorsement by the senate": of what the clause or the sentence before names. */
function answerFrom(
  d: Discourse,
  { i, first, last }: Place,
  stance: Stance,
  proposalAt: ProposalAt,
): Found | undefined {
  const { tokens } = d.reading.document;
  if (!/^(?:rejection|refusal|veto|endorsement|approval)$/.test(tokens[i]?.lower ?? '')) return undefined;
  if (!/^(?:from|by)$/.test(tokens[i + 1]?.lower ?? '')) return undefined;
  const run = d.reading.namedAt.get(tokens[i + 2]?.lower === 'the' ? i + 3 : i + 2);
  const proposal = subjectProposal(d, i, first, proposalAt) ?? topicAt(d, i, proposalAt, 1)?.key;
  if (proposal === undefined || !run || run.last > last || /^['’]s?$|^-$/.test(tokens[run.last]?.text ?? ''))
    return undefined;
  const party = giver(run);
  return { proposal, party, stance, from: i, to: run.last, rule: 'position/noun', confidence: 0.7 };
}

/** Whom the rejection or the backing is from. */
const giver = ({ entity, first }: NamedRun): Speaker => ({
  party: { entity: entity.key },
  confidence: 0.85,
  rule: 'speaker/of-backing',
  at: first,
});

/** "The bill won the backing of the union", "the plan faces opposition from Acme". */
function wonBacking(
  d: Discourse,
  { i, first, last }: Place,
  stance: Stance,
  proposalAt: ProposalAt,
): Found | undefined {
  const { tokens } = d.reading.document;
  if (!/^(?:of|from)$/.test(tokens[i + 1]?.lower ?? '')) return undefined;
  let verb = i - 1;
  while (verb > first && /^(?:the|full|strong|fierce|some|broad|fresh|final|official)$/.test(tokens[verb]?.lower ?? ''))
    verb--;
  if (
    !/^(?:won|wins|gained|gains|received|secured|drew|draws|faces|faced|met|has|had)$/.test(tokens[verb]?.lower ?? '')
  )
    return undefined;
  const proposal = subjectProposal(d, verb, first, proposalAt);
  const run = d.reading.namedAt.get(tokens[i + 2]?.lower === 'the' ? i + 3 : i + 2);
  if (proposal === undefined || !run || run.last > last) return undefined;
  const party = giver(run);
  return { proposal, party, stance, from: verb, to: run.last, rule: 'position/won-backing', confidence: 0.8 };
}
