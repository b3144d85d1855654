/** A sentence → the phase of a plan that it speaks of. */

import type { LocalKey } from '../../../model/ids.ts';
import { oncePerSpelling } from '../../../text/tokens.ts';
import type { Discourse } from '../../coreference.ts';
import type { DocumentSentence } from '../../document.ts';
import { isIn, sentenceRange } from '../../grammar.ts';
import type { ProposalAt } from '../positions/object.ts';

const ordinals: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['initial', 1],
  ['opening', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['fifth', 5],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['1', 1],
  ['2', 2],
  ['3', 3],
  ['4', 4],
  ['i', 1],
  ['ii', 2],
  ['iii', 3],
  ['iv', 4],
  ['final', 99],
  ['last', 99],
]);
const cardinals = new Set(['one', 'two', 'three', 'four']);
export const phaseNouns: ReadonlySet<string> = new Set([
  'phase',
  'phases',
  'stage',
  'stages',
  'step',
  'steps',
  'part',
  'instalment',
  'instalments',
]);

/** "The second phase", "phase two", "in a third stage", and "the first would" once phases were spoken of; 99 is the last. */
export function phaseOf(d: Discourse, s: DocumentSentence, expecting: boolean): number | undefined {
  const { tokens } = d.reading.document;
  for (let i = s.first; i < Math.min(s.last, s.first + 8); i++) {
    const word = tokens[i]?.lower ?? '';
    const ordinal = ordinals.get(word);
    if (ordinal === undefined) {
      const follows = phaseNouns.has(word) ? ordinals.get(tokens[i + 1]?.lower ?? '') : undefined;
      if (follows !== undefined) return follows;
      continue;
    }
    const numbered = !/^\d/.test(word) && !cardinals.has(word);
    if (numbered && isIn(phaseNouns, tokens[i + 1], true)) return ordinal;
    const bare = tokens[i - 1]?.lower === 'the' && ['would', 'will', ','].includes(tokens[i + 1]?.lower ?? '');
    if (expecting && numbered && bare) return ordinal;
  }
  return undefined;
}

const isPhase = oncePerSpelling(({ lower }) =>
  /^(?:(?:two|three|four|five|multi)-)?(?:phase|stage|step)[sd]?$/.test(lower),
);

/** "… in three phases", "a two-stage plan": the proposals whose phases may follow. */
export function phasedProposals(d: Discourse, proposalAt: ProposalAt): Set<LocalKey> {
  const phased = new Set<LocalKey>();
  d.reading.document.tokens.forEach((t, i) => {
    if (!isPhase(t)) return;
    const { first, last } = sentenceRange(d.reading.document, i);
    for (let k = first; k < last; k++) {
      const key = proposalAt.get(k);
      if (key !== undefined) phased.add(key);
    }
  });
  return phased;
}
