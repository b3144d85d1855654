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
    ['runs on', runsOn.test(claim.text)],
    ['a time alone', time.test(claim.text)],
    ['a consequence', consequence.test(claim.text)],
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

/** "…, a decision that surprised all", "…, although shares fell", "…, with Jones vowing to fight it": the report's comment. */
const runsOn =
  /, (?:an?|the) (?:\w+ ){1,4}(?:that|which|who|expected|likely)\b|, with \p{Lu}.*\b\w+ing\b|, (?:although|though|but|while|even as)\b/u;

/** "3 a.m. local time": when, and not what. */
const time = /^(?:at |on |from )?\d{1,2}(?::\d\d)? ?[ap]\.?m\.?[^,;]{0,40}$/i;

/** "lead to lower prices", "pave the way for talks": what is to come of it. */
const consequence = /^(?:leads?|led|leading|pav(?:es?|ed|ing)|push(?:es|ed)|prompt(?:s|ed)|spark(?:s|ed)) /i;

/** None of these was right in stories read by hand. */
const doubtful = /^(?:runs on|a time alone|a consequence)$/;

export const termWeighing: Weighing<TermClaim> = { signsOf, weights: termWeights, enough: 0.82, doubtful };
