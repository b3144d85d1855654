/** Two proposals of one story → whether what is told of them cannot be told of one. */
import { measuresClash } from '../../model/proposal-traits.ts';
import { meet } from '../../text/groups.ts';
import { oncePer } from '../../text/once.ts';
import { stem } from '../../text/stem.ts';
import { bothMeasured, daysApart, type Member } from './member.ts';
import { ownersAlike } from './owners.ts';

const targetsClash = (a: Member, b: Member): boolean =>
  a.target !== undefined && b.target !== undefined && a.target !== b.target;

/** "the merger agreement with Norton" is not Acme's bid for Borel: a company that is neither side of it. */
const partnersClash = (a: Member, b: Member): boolean => isStranger(a.partner, b) || isStranger(b.partner, a);

const isStranger = (partner: string | undefined, { owners, target, partner: own }: Member): boolean =>
  partner !== undefined &&
  (own === undefined ? target !== undefined && owners.size > 0 && target !== partner : own !== partner) &&
  !owners.has(partner);

/** "the second offer" is no third one. */
const ordinalsClash = (a: Member, b: Member): boolean => bothMeasured(a, b) && measuresClash(ordinals(a), ordinals(b));

const ordinals = oncePer(({ proposal }: Member) => proposal.traits.measures.filter(({ unit }) => unit === 'ordinal'));

/** What only an act of asking tells is one with another of that act, or with what is named by it: "the closure". */
export const actsClash = (a: Member, b: Member): boolean => {
  const [x, y] = [a.proposal.traits.act, b.proposal.traits.act];
  if (x === undefined && y === undefined) return false;
  if (x !== undefined && y !== undefined) return x !== y;
  const [act, named] = x === undefined ? [y, a] : [x, b];
  return !(act !== undefined && named.words.has(stem(act)) && isCalledAfter(named, stem(act)));
};

/** "the nationalization"; "a national pact" only shares its stem. */
const isCalledAfter = ({ proposal: { name, traits } }: Member, act: string): boolean =>
  [name, ...traits.words]
    .flatMap((words) => words.toLowerCase().split(/[^\p{L}]+/u))
    .some((word) => stem(word) === act && !/i(?:on|c)al$/.test(word));

/** "the health bill" and "the wage bill" of one report: it has told them apart. */
const lawsClash = (a: Member, b: Member): boolean =>
  a.source === b.source &&
  [a, b].every((m) => /^(?:bill|legislation|act)$/.test(m.proposal.noun) && m.words.size > 0) &&
  !meet(a.words, b.words);

/** "a national pact" and "the water contract" of one report: what sides agree on, and what one of them works under. */
const pactsClash = (a: Member, b: Member): boolean =>
  a.source === b.source &&
  !meet(a.words, b.words) &&
  [a, b].some((m) => m.proposal.noun === 'contract') &&
  [a, b].some((m) => /^(?:pact|treaty|accord|charter|compact)$/.test(m.proposal.noun));

/** "The initial offer" of a report that speaks of another one, too. */
const versionsClash = (a: Member, b: Member): boolean =>
  a.source === b.source &&
  a.proposal.traits.version !== b.proposal.traits.version &&
  [a, b].some((m) => m.proposal.traits.version === 'first');

/** "The first bid" of a report that has the raised one, too, and "the bid" of a later report: that is the newest. */
const isOutbid = (a: Member, b: Member): boolean =>
  a.proposal.traits.version === 'first' &&
  b.proposal.traits.version === 'only' &&
  [a, b].every((m) => m.proposal.traits.sorts.every((sort) => sort === 'takeover')) &&
  a.day !== undefined &&
  b.day !== undefined &&
  b.day > a.day;

/** "The 7 billion bid" and, more than a week later, "the 9 billion bid": one came after the other. */
const bidsClash = (a: Member, b: Member): boolean =>
  bothMeasured(a, b) &&
  [a, b].every((m) => m.proposal.traits.sorts.every((sort) => sort === 'takeover')) &&
  (daysApart(a, b) ?? 0) > 7 &&
  measuresClash(a.proposal.traits.measures, b.proposal.traits.measures);

/** "the players' proposal" is not "the owners' offer". */
const sidesClash = ({ proposal: a }: Member, { proposal: b }: Member): boolean =>
  a.traits.sides.length > 0 && b.traits.sides.length > 0 && !a.traits.sides.some((s) => b.traits.sides.includes(s));

/** "the European pact" is not "the American plan". */
const peoplesClash = ({ proposal: { traits: a } }: Member, { proposal: { traits: b } }: Member): boolean =>
  a.peoples.length > 0 && b.peoples.length > 0 && !a.peoples.some((p) => b.peoples.includes(p));

/** "Jones's proposal" of a report that has "the Republican offer", too. */
const isAnothers = (a: Member, b: Member): boolean =>
  a.source === b.source &&
  a.owners.size > 0 &&
  a.proposal.traits.peoples.length === 0 &&
  b.owners.size === 0 &&
  b.proposal.traits.peoples.length > 0;

/** "over a rival offer from a fund" is none of what the report tells beside it, nor of those who put that forward. */
const isRivalOf = (a: Member, b: Member): boolean =>
  a.proposal.traits.rival === true &&
  (a.source === b.source
    ? b.proposal.traits.rival !== true
    : a.owners.size === 0 && (meet(a.rivals, b.owners) || meet(a.rivals, b.bidders)));

/** "had signed a deal with the port", in a report that has told of a deal before: one more. */
const isOneMore = (a: Member, b: Member): boolean =>
  a.source === b.source &&
  a.proposal.noun === b.proposal.noun &&
  a.proposal.traits.introduced === true &&
  startOf(a) > startOf(b);

/** "had signed a deal with the port", once and in passing, is not what another report is about. */
const isInPassing = (a: Member, b: Member): boolean =>
  a.source !== b.source &&
  a.proposal.traits.introduced === true &&
  a.proposal.mentions.length === 1 &&
  a.standing !== 'only' &&
  a.words.size === 0 &&
  a.owners.size === 0 &&
  a.target === undefined &&
  a.proposal.traits.measures.length === 0;

const startOf = oncePer(({ proposal }: Member) => Math.min(...proposal.mentions.map((m) => m.start)));

/** "a bid by Acme in 1999" is none of today's. */
const timesClash = (a: Member, b: Member): boolean => a.proposal.traits.bygone !== b.proposal.traits.bygone;

/** What two parties put forward, or for two companies, is two, however alike; so are two acts. */
export const contradict = (a: Member, b: Member): boolean =>
  sidesClash(a, b) ||
  peoplesClash(a, b) ||
  isAnothers(a, b) ||
  isAnothers(b, a) ||
  isRivalOf(a, b) ||
  isRivalOf(b, a) ||
  isOneMore(a, b) ||
  isOneMore(b, a) ||
  isInPassing(a, b) ||
  isInPassing(b, a) ||
  timesClash(a, b) ||
  actsClash(a, b) ||
  lawsClash(a, b) ||
  pactsClash(a, b) ||
  versionsClash(a, b) ||
  bidsClash(a, b) ||
  isOutbid(a, b) ||
  isOutbid(b, a) ||
  targetsClash(a, b) ||
  partnersClash(a, b) ||
  ownersAlike(a, b) === 'apart' ||
  ordinalsClash(a, b);
