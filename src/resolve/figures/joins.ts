/** Two figure claims → whether they are values of one figure of the wiki. */

import { figureReasons, hasReason } from '../../model/figure-reasons.ts';
import { daysOf } from '../../text/calendar.ts';
import { stem } from '../../text/stem.ts';
import { alike, sameMeasure, saysNothing, sharedParts } from './measures.ts';
import type { Node } from './node.ts';
import { nounKey } from './nouns.ts';

const anyBid = nounKey('offer');
const votes = nounKey('votes');
const anyRise = nounKey('rise');

/** `linked`: the report tells the story of one of the group's. */
export function joins(a: Node, b: Node, linked: boolean): boolean {
  if (a.overclaims || b.overclaims) return false;
  if (a.bid !== undefined && b.bid !== undefined) return linked && samePrice(a, b);
  if (!sameMeasure(a, b)) return false;
  if (a.plan && b.plan && a.plan.key !== b.plan.key && (a.event === '' || a.event.startsWith('to be'))) return false;
  if (isVague(a, b) && a.title !== b.title) return false;
  const shared = sharedParts(a, b);
  if (apartInPlace(a, b) || !sameNation(a, b)) return false;
  if (![sameBidder, sameVote, sameRise, sameIncident, sameMove].every((same) => same(a, b))) return false;
  if (a.source === b.source && areTwo(a, b)) return false;
  if (linked) return shared > 1 || alike(a, b, reach(a, b));
  return shared >= 2 && isFull(a) && isFull(b);
}

/** A claim that is compared with nothing: many a number says no more than that it is one. */
export const joinsNone = (n: Node): boolean => n.overclaims || (n.bid === undefined && saysNothing(n));

/** Reports of different stories share a measure only where it says in full what it measures. */
export const isFull = (n: Node): boolean => n.event !== '' && n.places.size > 0 && n.period !== undefined;

/** All that `joins` looks at: claims of which this is the same join the same others. */
export const comparedBy = (n: Node): string =>
  JSON.stringify([
    n.source,
    n.noun,
    n.event,
    n.qualifier,
    n.nation,
    n.per,
    [...n.places],
    [...n.parties],
    [...n.happenings],
    n.unit,
    n.value ?? null,
    n.period ?? null,
    n.nameless,
    n.title,
    n.plan?.key ?? null,
    n.bid ?? null,
    n.claim.asOf ?? null,
    n.claim.asOfBasis,
    n.claim.measure.event ?? null,
    n.claim.measure.qualifier ?? null,
    n.claim.because.some((rule) => besides.has(rule)),
    isBare(n),
    isTheToll(n),
    onOther(n),
  ]);

/** Within one report nothing joins it but what has the same value, or says itself why it has another. A bid has many prices. */
export const isStrict = (n: Node): boolean =>
  n.bid === undefined &&
  (n.value ?? 0) > 0 &&
  n.claim.asOfBasis !== 'stated' &&
  !(n.unit === 'people' && peopleTold.has(n.claim.measure.event ?? '')) &&
  !n.claim.because.some((rule) => besides.has(rule));

/** "thousands" has no number to compare: it joins its like in words alone. */
const isVague = (a: Node, b: Node): boolean => a.value === undefined || b.value === undefined;

/** Of two places, or a part and the whole; a toll that names no place is no twenty times that of a town. */
function apartInPlace(a: Node, b: Node): boolean {
  if (a.event === '' && !sameCount(a, b)) return true;
  if (otherSetting(a, b) && (a.source === b.source || !alike(a, b, 1.2))) return true;
  if (peopleTold.has(a.claim.measure.event ?? '') && (a.places.size === 0) !== (b.places.size === 0) && !alike(a, b))
    return true;
  return a.source === b.source && partAndWhole(a, b);
}

/** The nationals of one country among the missing are a part of them; where the numbers are close one report leaves out whose they are. */
const sameNation = (a: Node, b: Node): boolean =>
  a.nation === b.nation ||
  a.event === '' ||
  a.unit !== 'people' ||
  (a.nation === '' || b.nation === '' ? alike(a, b, 1.2) : a.nation.includes(b.nation) || b.nation.includes(a.nation));

/** All that one company bid for another, as long as it is reckoned alike. */
const samePrice = (a: Node, b: Node): boolean =>
  a.bid === b.bid && a.per === b.per && a.claim.quantity.unit === b.claim.quantity.unit && alike(a, b, 10);

/** A rate of last month and one of this month; the toll of an earlier day. */
const otherTime = (a: Node, b: Node): boolean =>
  (a.isAmount || isBare(a)) && a.claim.asOf !== b.claim.asOf && [a, b].some((n) => n.claim.asOfBasis === 'stated');

/** One report gives two values of one measure where people are counted; otherwise it means two things. */
const areTwo = (a: Node, b: Node): boolean => !sameTelling(a, b) && !alike(a, b, 1) && !otherTime(a, b);

/** One report tells of a count that grew, or gives another's value beside the first. */
const sameTelling = (a: Node, b: Node): boolean =>
  (a.unit === 'people' &&
    peopleTold.has(a.claim.measure.event ?? '') &&
    (!(isBare(a) && isBare(b)) || isTheToll(a) || isTheToll(b))) ||
  [a, b].some(({ claim }) => claim.because.some((rule) => besides.has(rule)));

/** "The Red Cross put the death toll at 44": that of what its report is about, beside what others say. */
const isTheToll = ({ claim }: Node): boolean => theToll.test(claim.evidence[0].quote);
const theToll = /\b(?:the|its) (?:(?:official|confirmed|overall|latest|total) )?(?:death )?toll\b/i;

/** "People killed", and neither where nor in what: of one report two such numbers are two things, and of two reports they may be. */
const isBare = ({ title, claim: { because, measure } }: Node): boolean =>
  title === measure.title && hasReason(because, figureReasons.namesNobody);

/** "People killed" of two reports may be of two incidents, unless they tell it within weeks of each other or say the toll. */
function sameIncident(a: Node, b: Node): boolean {
  if (a.source === b.source || !peopleTold.has(a.claim.measure.event ?? '')) return true;
  if (!isBare(a) || !isBare(b) || isTheToll(a) || isTheToll(b)) return true;
  const [x, y] = [a.claim.asOf, b.claim.asOf];
  if (x === undefined || y === undefined) return alike(a, b, 1.3);
  const [first, second] = [daysOf(x), daysOf(y)];
  return alike(a, b, 1) || Math.max(first.from - second.to, second.from - first.to) <= incident;
}

/** Days over which the reports of an incident follow one another. */
const incident = 31;

/** Shares that rose 10 percent on one day and 17 on another rose twice. */
const sameMove = (a: Node, b: Node): boolean =>
  !/^(?:rise|fall)$/.test(a.event) || !shares.has(a.noun) || a.claim.asOf === b.claim.asOf || alike(a, b, 1);

const shares = new Set(['shares', 'stock', 'stocks'].map(nounKey));

/** How many times the smaller number the larger may be. */
const reach = (a: Node, b: Node): number => (isBare(a) && isBare(b) ? 8 : 20);

const besides: ReadonlySet<string> = new Set([figureReasons.goesOn, 'value beside another', 'former value']);

const peopleTold: ReadonlySet<string> = new Set([
  'killed',
  'injured',
  'missing',
  'killed or injured',
  'displaced',
  'evacuated',
  'held',
  'taken hostage',
  'arrested',
  'infected',
]);

/**
 * One tells of a place, the other of another whose happening its title names: two tolls of one report. Of two reports
 * the one may name the town and the other the country: then the numbers must be close.
 */
function otherSetting(a: Node, b: Node): boolean {
  if ((a.places.size === 0) === (b.places.size === 0)) return false;
  const [placed, other] = a.places.size > 0 ? [a, b] : [b, a];
  const named = / in (?:the )?(.*\p{Lu}.*)$/u.exec(other.title)?.[1];
  return (
    named !== undefined &&
    ![...placed.places].some((word) => stem(named).includes(word) || named.toLowerCase().includes(word))
  );
}

/** One report's toll of a town, and its toll that says no place: of the whole, unless the number is the same or goes on. */
const partAndWhole = (a: Node, b: Node): boolean =>
  a.event !== '' &&
  (a.places.size === 0) !== (b.places.size === 0) &&
  !alike(a, b, 1) &&
  ![a, b].some(({ claim }) => claim.because.some((rule) => besides.has(rule)));

/** Two bidders' prices are two measures: where one report leaves out whose it is, only the same price joins it. */
function sameBidder(a: Node, b: Node): boolean {
  if (a.noun !== anyBid || alike(a, b, 1)) return true;
  if (a.parties.size > 0 || b.parties.size > 0) return a.parties.size > 0 && b.parties.size > 0;
  return a.source === b.source || [a, b].some((n) => raised.test(n.claim.measure.qualifier ?? ''));
}

/** "the revised bid" follows the one told before. */
const raised = /\b(?:revised|raised|improved|increased|sweetened|higher|new|first|initial|original|opening)\b/;

/** One side of a vote is told anew only with the same number; those for a candidate are counted on. */
const sameVote = (a: Node, b: Node): boolean =>
  a.noun !== votes || ((a.event === 'for' || alike(a, b, 1)) && (a.source !== b.source || onOther(a) === onOther(b)));

/** "the amendment was approved by 51 votes": beside the vote on the bill it is another, of the same numbers or not. */
const onOther = ({ claim: { because } }: Node): boolean => hasReason(because, figureReasons.voteBeside);

/** What is offered and what is demanded: another rise, unless one plan tells both. */
const sameRise = (a: Node, b: Node): boolean =>
  a.noun !== anyRise || !a.isAmount || alike(a, b, 1) || (a.plan !== undefined && a.plan.key === b.plan?.key);

/** Counts to which nothing happened: of one place or at one figure, else they may count anything of that name. */
function sameCount(a: Node, b: Node): boolean {
  if (a.isAmount) return true;
  if (a.source === b.source) return alike(a, b, 1);
  return alike(a, b, a.places.size > 0 ? 4 : 1.3);
}
