/** A term as it is claimed, beside the report → the signs that the plan says it, and it alone. */
import type { TermClaim } from '../../model/claim.ts';
import { around, proposalOf, sortOf, termsBeside, tokenAt } from './around.ts';
import { type Beside, holding, type Weighing } from './weighing.ts';
import { termWeights } from './weights/term.ts';

const signsOf = (beside: Beside, claim: TermClaim): string[] => {
  const { tokens } = beside.reading.document;
  const proposal = proposalOf(beside, claim);
  const first = tokenAt(beside, claim.span.start);
  const words = claim.text.split(/\s+/).length;
  const [, way = 'clause'] = claim.because;
  return holding([
    ['term', true],
    [`way: ${way.replace('term/', '')}`, true],
    [`of ${sortOf(proposal)}`, true],
    [`after: ${before(tokens[first - 1]?.lower ?? '')}`, true],
    [`opens: ${opener(claim.text)}`, true],
    ['has a number', /\d/.test(claim.text)],
    ['short', words < 4],
    ['long', words > 20],
    ['ends its sentence', claim.span.end >= claim.evidence[0].end - 2],
    ['cut at a mark', /["“”`]\s*$/.test(claim.text)],
    ['in phases', claim.phase > 0],
    ['several in the sentence', termsBeside(beside, claim) > 1],
    ['many in the sentence', termsBeside(beside, claim) > 3],
    ...around(beside, claim, proposal),
  ]);
};

const before = (word: string): string =>
  /^(?:would|will|that|to|of|for|and|while|,|which|the|includes?|included|requires?|calls?)$/.test(word)
    ? word
    : 'other';

/** How the words of a term begin. */
function opener(text: string): string {
  const [word = ''] = text.split(/\s+/);
  if (/^(?:[$£€¥]|\d)/.test(word)) return 'a number';
  if (/^\p{Ll}+ing$/u.test(word)) return 'a participle';
  if (/^(?:the|an?|its|their|his|her|all|both|no|any|every|each|some)$/i.test(word)) return 'a thing';
  return /^\p{Lu}/u.test(word) ? 'a name' : 'a word';
}

export const termWeighing: Weighing<TermClaim> = { signsOf, weights: termWeights, enough: 0.82 };
