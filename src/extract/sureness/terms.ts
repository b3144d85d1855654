/** A term as it is claimed, beside the report → the signs that the plan says it, and which of them prove it. */
import type { TermClaim } from '../../model/claim.ts';
import { hangs, proposalOf } from './around.ts';
import { isOwnClause, isOwnRelative, isProvided } from './plan-clause.ts';
import { isLoose, type Proof, told } from './proof.ts';
import { type Beside, holding } from './weighing.ts';

const signsOf = (beside: Beside, claim: TermClaim): string[] => {
  const { quote } = claim.evidence[0];
  const [, way = 'clause'] = claim.because;
  return holding([
    [`way: ${way.replace('term/', '')}`, true],
    ['short', claim.text.split(/\s+/).length < 4],
    ['a sum of its own', isOwnSum(beside, claim)],
    ['cut at a mark', /["“”`]\s*$/.test(claim.text)],
    ['runs on', runsOn.test(claim.text)],
    ['a time alone', time.test(claim.text)],
    ['compares', compares.test(claim.text)],
    ['cut in a list', isCutInList(quote, claim.text)],
    ['a consequence', consequence.test(claim.text)],
    ['told by another', isToldByAnother(beside, claim)],
    ['provided', way === 'term/subject' && (isProvided(quote, claim.text) || opensOwnClause(beside, claim))],
    ...hangs(claim),
  ]);
};

/** "an offer of $22 a share": a whole sum that nobody only expects, of a plan of which no other such sum is told. */
function isOwnSum(beside: Beside, claim: TermClaim): boolean {
  const { start, quote } = claim.evidence[0];
  const before = quote.slice(0, Math.max(0, claim.span.start - start));
  const told = (proposalOf(beside, claim)?.traits.measures ?? []).filter((m) => m.unit !== 'time' && m.unit !== 'part');
  const price = /(\d[\d.]*)\S*[ -](?:a|per)[ -]share/;
  const versions =
    told.some((m) => told.some((o) => o.unit === m.unit && o.value !== m.value)) ||
    isOther(price.exec(proposalOf(beside, claim)?.name ?? '')?.[1], price.exec(claim.text)?.[1]);
  return (
    sum.test(claim.text) &&
    !versions &&
    !/\b(?:unless|if|expect\w*|could|might|may|should|aims|wants)\b[^,;]*$/.test(before)
  );
}

const isOther = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a !== b;

/** "about £3.2bn", "a 5 per cent pay rise", "$64 a share in cash". */
const sum =
  /^(?:(?:about|around|nearly|almost|more than|at least|up to|close to|roughly|some) )?(?:an? )?(?:(?:[A-Z]{0,3}[£$€¥]|Rs\.? )\s?\d[\d.,]*|\d[\d.,]*(?=(?: ?(?:million|billion|trillion|m|bn))? ?(?:%|p |p$|pct|per ?cent|pence|pounds|euros?|dollars|won|yen|rupees)))(?: ?(?:million|billion|trillion|mln|bln|bn|m|crore))?(?: ?(?:%|p|pct|per ?cent|pence|pounds|euros?|dollars|won|yen|rupees))?(?: \([^)]*\))?(?: (?:a|per|for each) (?:share|annum|year))?(?: (?:pay |wage |salary )?(?:rise|increase|raise|hike))?(?: over \w+ years)?(?: in cash)?$/;

/** What the plan would do stands right behind its name, or goes on with what does. */
function opensOwnClause(beside: Beside, claim: TermClaim): boolean {
  const proposal = proposalOf(beside, claim);
  const { start, quote } = claim.evidence[0];
  const first = proposal?.terms.find((t) => t.evidence[0].start === start && t.span.start >= start) ?? claim;
  const name = proposal?.mentions.findLast((m) => m.start >= start && m.end <= first.span.start);
  if (name === undefined) return false;
  const between = quote.slice(name.end - start, first.span.start - start).trimEnd();
  return isOwnRelative(between, first.text) || isOwnClause(quote.slice(0, name.start - start), between, first.text);
}

/** "The union said Acme's plan would mean lower wages", "observers said it will give them time": whose plan it is says no such thing. */
function isToldByAnother(beside: Beside, claim: TermClaim): boolean {
  const proposal = proposalOf(beside, claim);
  const { start, quote } = claim.evidence[0];
  const said = saying.exec(quote.slice(0, Math.max(0, claim.span.start - start)));
  if (!said || proposal === undefined) return false;
  if (onlookers.test(said[0])) return true;
  const names = beside.extraction.entities.filter((e) =>
    e.mentions.some((m) => m.start >= start && m.end <= start + said[0].length),
  );
  const owners = new Set(proposal.sponsors.flatMap(({ party }) => ('entity' in party ? [party.entity] : [])));
  return owners.size > 0 && names.length > 0 && !names.some((e) => owners.has(e.key));
}

/** Up to a verb of saying whose subject opens the sentence. */
const saying = /^[^,;:]{2,60}? (?:said|says|argued|argues|claimed|claims|warned|warns)\b/;
const onlookers = /\b(?:observers|analysts|critics|opponents|experts|campaigners|commentators) \p{Ll}+$/iu;

/** "…, a decision that surprised all", "…, although shares fell", "…, with Jones vowing to fight it": the report's comment. */
const runsOn =
  /, (?:an?|the) (?:\w+ ){1,4}(?:that|which|who|expected|likely)\b|, with \p{Lu}.*\b\w+ing\b|, (?:although|though|but|while|even as)\b/u;

/** "3 a.m. local time": when, and not what. */
const time = /^(?:at |on |from )?\d{1,2}(?::\d\d)? ?[ap]\.?m\.?[^,;]{0,40}$/i;

/** "more cash than Acme’s": set against another plan; "more than 5 per cent" is a sum. */
const compares =
  /\b(?:more|less|fewer|better|\p{Ll}{3,}er)\b[^,;]* than (?:\p{Lu}[\p{L}’'-]*|the|its|their|an?|any|that|those)\b/u;

/** "a cease-fire will be maintained, foreign troops": its last words begin the next item, which goes on. "the houses, some old, would move" is whole. */
function isCutInList(quote: string, text: string): boolean {
  const tail = /, (?!(?:would|will|must|shall|may|can) )(?:\p{L}[\p{L}’'-]*(?: |$)){1,3}$/u.test(text);
  return tail && !/^\s*[.;!?]/.test(quote.slice(quote.indexOf(text) + text.length));
}

/** "lead to lower prices", "pave the way for talks": what is to come of it. */
const consequence = /^(?:leads?|led|leading|pav(?:es?|ed|ing)|push(?:es|ed)|prompt(?:s|ed)|spark(?:s|ed)) /i;

/** None of these was right in stories read by hand, nor was one in two of the short ones but for a plan's own "to …". */
const torn = [
  'told by another',
  'runs on',
  'a time alone',
  'a consequence',
  'compares',
  'cut in a list',
  'cut at a mark',
];

/** Clauses that open with "under the plan" or with a verb of offering, list items, phases, what an "it" that is the plan goes on with, and a plan's own "to …". */
const leads = ['under', 'offered', 'it', 'phase', 'item', 'aim'];

const isProven = (signs: ReadonlySet<string>): boolean => {
  if (isLoose(signs)) return false;
  if (signs.has('a sum of its own') && told(signs, 'way: ', ['held', 'offered'])) return true;
  if (torn.some((sign) => signs.has(sign)) || (signs.has('short') && !signs.has('way: aim'))) return false;
  return told(signs, 'way: ', leads) || (signs.has('way: subject') && signs.has('provided'));
};

export const termProof: Proof<TermClaim> = { signsOf, isProven, share: 0.88 };
