/** One figure claim with its report, the plan it belongs to and its title: what grouping and naming look at. */

import type { FigureClaim } from '../../model/claim.ts';
import { figureReasons, hasReason } from '../../model/figure-reasons.ts';
import { byCodeUnit, type SourceId } from '../../model/ids.ts';
import { capital } from '../../text/english.ts';
import { isOfAnotherVote, isOldValue, speaksOfBill, speaksOfPlan } from './beside-plan.ts';
import type { Bid } from './bids.ts';
import { type Comparable, nothing } from './measures.ts';
import { isEmptyNoun, nounKey } from './nouns.ts';
import { said, withoutAmount, withoutOther, withoutOwner, withoutPurpose } from './plan-name.ts';
import type { Plan } from './plans.ts';

export interface Node extends Comparable {
  readonly source: SourceId;
  /** The plan it is told as part of. */
  readonly plan: Plan | undefined;
  /** Whose bid for whom it is the price of. */
  readonly bid?: string;
  /** Its own, or with the plan where its own names nobody. */
  readonly title: string;
  readonly confidence: number;
  /** Its title says more than its clause does: it is compared with nothing and has no page. */
  readonly overclaims: boolean;
}

/** The price of a company's bid for another is known by the two: it belongs to no phase of the bidding. */
export function priceOf(node: Node): Node {
  const { plan, claim, per } = node;
  const { unit } = claim.quantity;
  const level = claim.measure.event === undefined || claim.measure.event === 'offered';
  if (node.overclaims || plan?.bid === undefined || node.noun !== anyBid || !level || !/^[A-Z]{3}(?: |$)/.test(unit))
    return node;
  if (isOthers(claim, plan.bid)) return node;
  // "40 dollars of bonds for each share left": no company costs so little.
  if (per === '' && (node.value ?? dear) < dear) return node;
  // One page for an amount: in its own currency.
  if (hasReason(claim.because, figureReasons.otherCurrency)) return node;
  return {
    ...node,
    event: '',
    qualifier: '',
    places: nothing,
    bid: plan.bid.key,
    title: [plan.bid.title, per].filter((part) => part !== '').join(' '),
    confidence: Math.max(node.confidence, 0.6),
  };
}

/** Its own clause has somebody else make the offer. */
function isOthers({ measure: { agent, title } }: FigureClaim, { by, title: bid }: Bid): boolean {
  const sought = / offer for (.+)$/.exec(bid)?.[1];
  const named = /\boffer for (?:the )?(\p{Lu}.*?)(?: per \p{L}+)?$/iu.exec(title)?.[1];
  if (sought !== undefined && named !== undefined && /\p{Ll}/u.test(named) && !isSameFirst(named, sought)) return true;
  const maker = /['’]s? (?:\p{L}+ )*(?:offer|bid)\b/u.test(title)
    ? agent
    : / (?:from|by) (?:the )?(.+)$/u.exec(title)?.[1];
  return maker !== undefined && !haveWord(maker, by);
}

/** "Acme" and "Acme Inc."; "United Northport Bank" and "Northport United Bank" are two. */
const isSameFirst = (a: string, b: string): boolean =>
  a.includes(b) || b.includes(a) || a.split(/[ .,]/)[0]?.toLowerCase() === b.split(/[ .,]/)[0]?.toLowerCase();

/** "Acme" and "Acme Inc.", "ABC" and "Allied Baking Co". */
const haveWord = (a: string, b: string): boolean => {
  const words = (name: string): string[] =>
    name
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 1);
  const [x, y] = [words(a), words(b)];
  return x.some((word) => y.includes(word)) || [a, b].some((name) => /^\p{Lu}{2,4}$/u.test(name));
};

const anyBid = nounKey('offer');
/** What is bid for a whole company, at least, in any currency. */
const dear = 100_000;

/** What a plan is made of. */
const partsOfPlan = /^(?:phases|stages|points|articles|clauses|chapters)$/;

/** A title that names nobody, or leans on its report, says which plan the figure is part of. */
export function told(
  claim: FigureClaim,
  found: Plan | undefined,
): Pick<Node, 'plan' | 'title' | 'confidence' | 'overclaims'> {
  const node = titled(claim, found);
  // "under the offer" says that it is not so yet.
  const overclaims =
    claim.overclaims === 'modality'
      ? node.title === placed(claim.measure) || !toCome.test(node.plan?.name ?? '')
      : // "cover for 32 million people under the bill": so many as the plan says, and not all that there are.
        claim.overclaims === 'group'
        ? node.plan?.inTerm !== true || node.title === placed(claim.measure)
        : claim.overclaims !== undefined;
  return { overclaims, ...node };
}

function titled(claim: FigureClaim, found: Plan | undefined): Pick<Node, 'plan' | 'title' | 'confidence'> {
  const { measure, because, confidence } = claim;
  const other =
    found !== undefined &&
    ((lengthItself(claim) && found.inTerm !== true) ||
      otherLength(claim, found) ||
      striking.test(measure.title) ||
      noPlan.test(found.name));
  const plan = other ? undefined : found;
  const regained = regainedBy(claim);
  // "two officials" in the sentence of a plan are no part of it.
  if (plan !== undefined && partsOfPlan.test(measure.noun) && measure.event === undefined)
    return { plan, title: `${capital(measure.noun)} of ${plan.name}`, confidence: Math.max(confidence, 0.55) };
  // What a term counts the plan counts; beside it a count may be of anything.
  const bare = measure.event === undefined && hasReason(because, figureReasons.ownNoun) && plan?.inTerm !== true;
  // One page for an amount, in its own currency.
  const again = hasReason(because, figureReasons.otherCurrency);
  // A plan says whose an amount is; of what it is an amount the clause must have said.
  const unclear = /^[A-Z]{3}(?: |$)|^percent$/.test(claim.quantity.unit) && confidence < 0.35;
  const plain = claim.quantity.unit === 'people' && measure.event === undefined && measure.qualifier === undefined;
  if (
    plan === undefined ||
    regained === 0 ||
    bare ||
    again ||
    plain ||
    isEmptyNoun(measure.noun) ||
    shouted.test(measure.title)
  )
    return { plan, title: placed(measure), confidence };
  const title = ofPlan(measure.title, claim, plan);
  if (
    measure.noun === 'votes' &&
    title !== measure.title &&
    (!speaksOfBill(claim) || isOfAnotherVote(claim, plan.name))
  )
    return { plan, title: placed(measure), confidence };
  if (title.includes(' under ') && (unclear || !speaksOfPlan(claim) || isOldValue(claim)))
    return { plan, title: placed(measure), confidence };
  return { plan, title, confidence: Math.round((confidence + regained) * 100) / 100 };
}

/** "Acme bid": of Acme or for it, which the plan tells. */
export const isOfEitherSide = ({ measure: { title }, evidence: [{ quote }] }: FigureClaim): boolean =>
  ofEitherSide.test(title) && quote.includes(title.split(' ')[0] ?? '\n');
const ofEitherSide = /^\p{Lu}[^\s'’]*(?: \p{Lu}[^\s'’]*)* (?:offer|bid|proposal)(?: per \p{L}+)?$/u;

/** How much surer a title is that says which plan its figure is part of. */
const regainedBy = (claim: FigureClaim): number => {
  if (hasReason(claim.because, figureReasons.namesNobody) || isOfEitherSide(claim)) return 0.4;
  return hasReason(claim.because, figureReasons.leansOnReport) ? 0.1 : 0;
};

/** Says by itself that it is no fact yet; a rise or a cut does not. */
const toCome =
  /\b(?:offer|bid|approach|takeover|plan|proposal|bill|package|deal|agreement|pact|accord|demand|request|call|scheme|programme|program|budget|treaty|contract|framework|motion|resolution|blueprint|legislation|tender)\b/i;

/** Too vague to say under what something stands. */
const noPlan =
  /\b(?:idea|hope|wish|suggestion|notion|call|thought|rise|raise|increase|hike|cut|reduction|drop|strike|walkout|stoppage|target|goal|ambition|aim|quarter|level|ultimatum|threat|warning)s?$/i;

/** "a five-year limit" beside a plan: which plan's it is the words beside the number do not say. */
const lengthItself = ({ because, measure }: FigureClaim): boolean =>
  hasReason(because, figureReasons.bySelf) && ownLength.test(measure.noun);

const ownLength =
  /^(?:age|limit|wait|period|deadline|war|conflict|fighting|insurgency|rebellion|hostilities|talks|negotiations|debate|crisis|dispute)$/;

/** A walkout is held over an offer, never under it. */
const striking = /^Length of .*\b(?:strike|walkout|stoppage|lockout|protest)s?$/;

/** "a two-week pause" told beside the 90-day plan: a plan is known by its own length, and this is another's. */
function otherLength({ measure, quantity }: FigureClaim, { name }: Plan): boolean {
  const own = /\b(\d+)-(day|week|month|year)\b/.exec(name);
  if (!own || !measure.title.startsWith('Length of ')) return false;
  return Number(own[1]) !== quantity.value || !quantity.unit.startsWith(own[2] ?? '');
}

const shouted = /\p{Lu}{4,} \p{Lu}{3,}/u;

/** With where or with whom the report has it. */
const placed = ({ title, setting }: FigureClaim['measure']): string =>
  setting === undefined || title.includes(setting.replace(/^(?:in|at|of) (?:the )?/, ''))
    ? title
    : `${title} ${setting}`;

/** How much of where, when and by whom a claim says, and how sure it is. */
export const detail = ({ claim: { measure }, confidence }: Node): number =>
  [measure.period, measure.place, measure.agent].filter((part) => part !== undefined).length + confidence;

/** By report and place. */
export const byText = (a: Node, b: Node): number =>
  byCodeUnit(a.source, b.source) || a.claim.span.start - b.claim.span.start;

const planLike = /^(?:deal|offer|bid|agreement|contract|plan|proposal|takeover|pact|settlement|company|firm|group)$/;

/** "Votes in favour of the bill", "Votes against the bill", "Votes abstaining on the bill". */
const votesOn = (own: string, name: string): string =>
  own.endsWith(' in favour') ? `${own} of ${name}` : own.endsWith(' against') ? `${own} ${name}` : `${own} on ${name}`;

/** "Cost of the bill per year": of the plan itself, by its name. */
function namedIn(own: string, plan: string): string | undefined {
  const noun =
    / of the (bill|plan|deal|offer|contract|proposal|agreement|programme|program|package|scheme|project|accord)\b/.exec(
      own,
    )?.[1];
  return noun !== undefined && plan.toLowerCase().endsWith(` ${noun}`) ? own.replace(`the ${noun}`, plan) : undefined;
}

/** "a 50% income tax" beside the council tax. */
const isOfOtherSort = ({ noun, qualifier }: FigureClaim['measure'], plan: string): boolean => {
  const words = plan.split(' ');
  return (
    /^(?:tax|duty|levy|tariff|fund|benefit|allowance)$/.test(noun) &&
    words.at(-1) === noun &&
    /^\p{Ll}{3,}$/u.test(words.at(-2) ?? '') &&
    qualifier !== undefined &&
    !qualifier.split(' ').some((word) => words.includes(word))
  );
};

/** "Length of the plan", "Amount of the revised offer" of the plan itself; else what is told under it. */
function ofPlan(told: string, claim: FigureClaim, plan: Plan): string {
  const { measure, quantity } = claim;
  // What stands under a plan is known to be planned.
  const demand = /\b(?:demand|call|claim|request)\b/.test(plan.name);
  const bare = told.replace(demand ? /^(?:Demanded|Planned|Expected|Offered) / : /^(?:Planned|Expected|Offered) /, '');
  const own = capital(bare.replace(/^(Length of (?:the )?)(?:planned|expected|offered|demanded) /, '$1'));
  const name = said(withoutOther(withoutAmount(plan.name), claim), claim);
  const length = own.startsWith('Length of ');
  if (isOfOtherSort(measure, name)) return own;
  const head = nounKey(measure.noun) === nounKey(name.split(' ').at(-1) ?? '') || name.endsWith(` ${measure.noun}`);
  const bid = !length && nounKey(measure.noun) === nounKey('offer') && / (?:offer|bid|approach|takeover)\b/.test(name);
  if (measure.noun === 'votes') return votesOn(own, withoutOwner(name, claim));
  const itself = withoutOwner(name, claim, head || bid);
  // "Deal under the final offer": one plan under another.
  if (!head && !bid)
    return planLike.test(measure.noun) ? own : (namedIn(own, itself) ?? `${own} under ${withoutPurpose(itself)}`);
  // "the three-month ceasefire in the valley": how long it is the page is to tell.
  if (length) return `Length of ${itself.replace(/\b[\p{L}\d]+-(?:hour|day|week|month|year) /u, '')}`;
  const per = / (per \p{L}+)$/u.exec(own)?.[1];
  const size = /^[A-Z]{3}/.test(quantity.unit) ? 'Amount' : 'Size';
  return [size, 'of', itself, per].filter((part) => part !== undefined).join(' ');
}
