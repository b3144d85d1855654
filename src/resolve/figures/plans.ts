/** Figures told as part of a plan → that plan: it says what they belong to where their own words do not. */

import type { FigureClaim } from '../../model/claim.ts';
import { figureReasons, hasReason } from '../../model/figure-reasons.ts';
import { byCodeUnit, type EntityKey, type SourceId } from '../../model/ids.ts';
import { pushTo } from '../../text/groups.ts';
import { firstWhere } from '../../text/halving.ts';
import type { Identities } from '../identity/index.ts';
import type { ProposalGroup } from '../proposals/index.ts';
import { type Bid, bidOf } from './bids.ts';

export interface Plan {
  readonly key: EntityKey;
  /** As it stands within a title: "the revised bid", "Acme's offer". */
  readonly name: string;
  /** The figure stands within the words of one of its terms. */
  readonly inTerm?: boolean;
  /** Where it is one company's bid for another. */
  readonly bid?: Bid;
}

export type PlanOf = (source: SourceId, claim: FigureClaim) => Plan | undefined;

/** What one report says of plans, in text order. */
interface Told {
  readonly mentions: readonly Mention[];
  /** Length of the longest, in UTF-16 units. */
  readonly longest: number;
}

interface Mention {
  readonly start: number;
  readonly end: number;
  readonly plan: Plan;
  readonly term: boolean;
}

/** What happened to people is no term of a plan, unless it is still to happen. */
const happened =
  /^(?:killed|injured|missing|arrested|held|taken hostage|kidnapped|displaced|evacuated|found|presumed|possibly)/;

export function plansOf(groups: readonly ProposalGroup[], identities?: Identities): PlanOf {
  const bySource = mentionsBySource(groups, identities);
  return (source, claim) => {
    const told = bySource.get(source);
    if (!told || happened.test(claim.measure.event ?? '')) return undefined;
    const { start, end } = claim.span;
    const [sentence] = claim.evidence;
    const inside = beginning(told, start - told.longest, start).find((m) => m.end >= end);
    if (claim.measure.noun === 'votes')
      return inside?.plan ?? votedOn(beginning(told, sentence.start - voteReach, sentence.end), claim);
    if (inside || isTold(claim)) return inside && { ...inside.plan, ...(inside.term && { inTerm: true }) };
    const named = beginning(told, sentence.start, sentence.end).filter((m) => !m.term);
    return isBeside(named, claim) ? undefined : contained(named, claim);
  };
}

/** Those that begin at places `from` to `to` of the report, both included. */
function beginning({ mentions }: Told, from: number, to: number): readonly Mention[] {
  const first = firstWhere(mentions, (m) => m.start >= from);
  return mentions.slice(
    first,
    firstWhere(mentions, (m) => m.start > to, first),
  );
}

/** Something that is done already, or a part of a whole: its sentence may mention a plan for another reason. */
const isTold = ({ measure: { event, qualifier }, because }: FigureClaim): boolean =>
  qualifier === 'share' ||
  (event !== undefined &&
    !event.startsWith('to be ') &&
    because.some((rule) => rule.startsWith('noun') || rule === figureReasons.noNoun));

/** What else is voted on: an amendment to a bill is not the bill. */
const votable =
  /\b(?:amendments?|motions?|candidates?|nominees?|nomination|president|speaker|leader|chair(?:man|woman)?|strike|walkout)\b/i;

/** Characters back to the plan that "the vote" and "it passed" mean. */
const voteReach = 500;

/** The one plan that the sentence of a vote names, or the last one told of before it. */
function votedOn(
  mentions: readonly Mention[],
  { evidence: [{ quote, start }], because }: FigureClaim,
): Plan | undefined {
  if (!hasReason(because, figureReasons.vote) || votable.test(quote)) return undefined;
  const told = mentions.filter((m) => !m.term);
  const here = told.filter((m) => m.start >= start);
  const named = here.length > 0 ? here : told;
  const [first] = named;
  return first && named.every((m) => m.plan.key === first.plan.key) ? first.plan : undefined;
}

const containing =
  /^ (?:also )?(?:would|will|shall|could|raises?|gives?|gave|cuts?|extends?|extended|allows?|requires?|limits?|doubles?|creates?|funds?|imposes?|saves?|grants?|guarantees?|promises?|covers?|increases?|reduces?|lowers?|authori[sz]es?|earmarks?)\b|\b(?:includ\p{L}*|involv\p{L}*|provid\p{L}*|calls? for|called for|foresees?|envisages?|offer(?:s|ing|ed(?! by))?|worth|sets?|propos\p{L}*|values?|contains?|gives?|gave|consist\p{L}*|stipulat\p{L}*|cost\p{L}*)\b|^ of $/u;

/** "The plan takes effect if Roe's 9% stake grows", "under the plan, Roe's …": another clause, or somebody else's. */
const turns =
  /;|\b(?:if|unless|because|although|though|whereas|where|followed|but|while)\b|\p{Lu}\p{Ll}+(?:['’]s|(?<=s)['’]) (?:(?:about|roughly|around|nearly|almost|some) )?[$£€]?$/u;

/** The sentence names a plan (`named`: all that begin in it), yet tells the figure of something else. */
function isBeside(named: readonly Mention[], { evidence: [sentence], span }: FigureClaim): boolean {
  const [first, ...more] = named.filter((m) => m.end <= span.start);
  if (!first) return false;
  const last = more.at(-1) ?? first;
  return turns.test(sentence.quote.slice(last.end - sentence.start, span.start - sentence.start));
}

/** "The plan includes a six-week ceasefire", "the offer is worth": the one plan that stands before, with a verb of holding. */
function contained(begun: readonly Mention[], { evidence: [sentence], span }: FigureClaim): Plan | undefined {
  const named = begun.filter((m) => m.end <= sentence.end);
  const [first] = named;
  if (!first || named.some((m) => m.plan.key !== first.plan.key)) return undefined;
  const before = named.findLast((m) => m.end <= span.start);
  const between = before && sentence.quote.slice(before.end - sentence.start, span.start - sentence.start);
  if (between !== undefined && !between.includes(';') && containing.test(between)) return first.plan;
  // "a £1.1bn bid": the amount stands right before.
  return named.some((m) => m.start >= span.end && m.start - span.end <= 3) ? first.plan : undefined;
}

function mentionsBySource(groups: readonly ProposalGroup[], identities?: Identities): ReadonlyMap<SourceId, Told> {
  const found = new Map<SourceId, Mention[]>();
  for (const group of groups) {
    const bid = identities && bidOf(group, identities);
    const plan = { key: group.key, name: inTitle(group), ...(bid && { bid }) };
    for (const { source, proposal } of group.members) {
      const spans = [
        ...proposal.mentions.map(({ start, end }) => ({ start, end, plan, term: false })),
        ...proposal.terms.map(({ span: { start, end } }) => ({ start, end, plan, term: true })),
      ];
      for (const span of spans) pushTo(found, source, span);
    }
  }
  return new Map(
    [...found].map(([source, list]) => {
      const mentions = list.sort((a, b) => a.start - b.start || a.end - b.end || byCodeUnit(a.plan.key, b.plan.key));
      return [source, { mentions, longest: list.reduce((most, m) => Math.max(most, m.end - m.start), 0) }];
    }),
  );
}

/** The page's name begins with a capital; within a title only a name does. */
function inTitle({ name, members }: ProposalGroup): string {
  const low = name.charAt(0).toLowerCase() + name.slice(1);
  const common = members.some(({ proposal }) => low.startsWith(proposal.name));
  const inside = common ? low : name;
  // "Acme's offer", "the revised offer"
  return /^(?:the|a|an) |^[\p{Lu}\d][\p{L}\p{N}.-]*(?: [\p{Lu}\d][\p{L}\p{N}.-]*| of| the| for| and)*['’]s? /u.test(
    inside,
  )
    ? inside
    : `the ${inside}`;
}
