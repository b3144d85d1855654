/** The reports' proposals that are held for one → the signs that its page is right and the only one of it, and how sure it is. */
import { doubt, probability } from '../../model/calibration.ts';
import { monthNames } from '../../text/calendar.ts';
import type { Member } from './member.ts';
import { narrowSort } from './nouns.ts';
import { type PageSign, pageWeights } from './page-weights.ts';

/** What is told of a group beside its members. */
export interface PageStanding {
  /** Its title is a noun with a day, or nothing but a noun. */
  readonly bare: boolean;
  /** Mean likeness to the group of its story that it is likest to, of those that are named more often; undefined without one. */
  readonly likest: number | undefined;
  /** Of all mentions of proposals in its reports those that are its own: 0 to 1. */
  readonly share: number;
  /** Nothing is told by which it could be told from another of its story (`isNameless`). */
  readonly nameless: boolean;
}

const isBid = ({ proposal: { noun, name, traits } }: Member): boolean =>
  traits.sorts.every((s) => s === 'takeover') || (/^offers?$/.test(noun) && /\b(?:acquire|buy)\b/.test(name));
const isLaw = (m: Member): boolean => narrowSort(m.proposal.noun) === 'law';

/** What a report calls the bill that it is about: "the initiative". */
const pointing = /^(?:initiative|measure|measures|text|document)$/;

/** A bid of nobody beside somebody's, a bill about nothing beside one that is about something. */
export const isNameless = (members: readonly Member[], other: readonly Member[]): boolean =>
  (members.some(isBid) &&
    members.every((m) => m.owners.size === 0) &&
    other.some((m) => m.target !== undefined && m.owners.size > 0)) ||
  (members.every((m) => (isLaw(m) || pointing.test(m.proposal.noun)) && m.words.size === 0) &&
    other.some((m) => isLaw(m) && m.words.size > 0));

export function pageSigns(members: readonly Member[], { bare, likest, share }: PageStanding): PageSign[] {
  const has = (holds: (m: Member) => boolean): boolean => members.some(holds);
  const reports = new Set(members.map((m) => m.source)).size;
  const mentions = members.reduce((n, m) => n + m.proposal.mentions.length, 0);
  const said = Math.max(...members.map((m) => m.proposal.confidence));
  const signs: readonly (readonly [PageSign, boolean])[] = [
    ['page', true],
    ['reports: two', reports === 2],
    ['reports: more', reports > 2],
    ['mentions: one', mentions === 1],
    ['mentions: two', mentions === 2],
    ['mentions: many', mentions > 4],
    ['owner: told', has((m) => m.proposal.sponsors.some((s) => s.role === 'put forward by'))],
    ['owner: acts', has((m) => m.proposal.sponsors.some((s) => s.because.includes('sponsor/verb')))],
    ['target: told', has((m) => m.target !== undefined)],
    ['answer: told', has((m) => m.answers.size > 0)],
    ['position: told', has((m) => m.positions.length > 0)],
    ['event: told', has((m) => m.proposal.events.length > 0)],
    ['terms: told', has((m) => m.proposal.terms.length > 0)],
    ['title: bare', bare],
    ['noun: strong', has((m) => m.proposal.because.includes('proposal/strong-noun'))],
    ['noun: narrow', has((m) => narrowSort(m.proposal.noun) !== undefined)],
    ['noun: act', members.every((m) => /^(?:act|law|laws)$/.test(m.proposal.noun))],
    ['noun: plural', members.every((m) => /[^s]s$/.test(m.proposal.noun))],
    ['name: in marks', has((m) => m.proposal.traits.titled)],
    ['name: its day', has((m) => isDated(m.proposal.name))],
    ['day: told', has((m) => m.proposal.date !== undefined)],
    ['relation: told', has((m) => m.proposal.relations.length > 0)],
    ['version: first', has((m) => m.proposal.traits.version === 'first')],
    ['version: later', has((m) => m.proposal.traits.version === 'later')],
    ['words: none', members.every((m) => m.words.size === 0)],
    ['number: told', has((m) => m.proposal.traits.measures.length > 0)],
    ['minor in its reports', members.every((m) => m.standing === 'minor')],
    ['bygone', has((m) => m.proposal.traits.bygone)],
    ['stemmed alone', members.every((m) => m.stemmed)],
    ['quoted alone', members.every((m) => m.proposal.traits.quoted)],
    shareSign(share),
    ['weight: little', said < 0.5],
    ['weight: some', said >= 0.5 && said < 0.7],
    ['weight: much', said > 0.9],
    ['like a greater one', isLike(likest)],
    ['rather like a greater one', likest !== undefined && likest <= -1.2 && likest > -2.4],
    ['beside a greater one', likest !== undefined && likest <= -2.4],
  ];
  return signs.flatMap(([sign, holds]) => (holds ? [sign] : []));
}

/** How much of what its reports tell of proposals is told of it. */
const shareSign = (share: number): readonly [PageSign, boolean] => {
  const sign = shares.find(([least]) => share > least)?.[1] ?? 'share: a tenth';
  return [sign, true];
};
const shares: readonly (readonly [least: number, sign: PageSign])[] = [
  [0.7, 'share: nearly all'],
  [0.4, 'share: half'],
  [0.2, 'share: a third'],
  [0.1, 'share: a sixth'],
];

/** "proposal of 6 May", "pause in fighting in November": known by when it was made. */
const isDated = (name: string): boolean => dated.test(name);
const dated = new RegExp(` (?:of|in) (?:\\d{1,2} )?(?:${monthNames.join('|')})\\b`);

/**
 * In log odds; rises throughout, and leaves what is surer than `settled` alone. The signs were weighed where the same plan
 * often had two pages; what they hold for two fifths is let in, for the sake of plans that are missed. Of the fourteen pages
 * of annotated stories that were let in below that before, three were right.
 */
const lenient = (odds: number): number =>
  odds <= 0 ? odds + lenience : Math.max(odds, lenience + odds * (1 - lenience / settled));
const lenience = 0.4;
const settled = 1.2;

/** What one report alone asks for was mostly none of the proposals that a reader marks: the surest are let in. */
const doubtOfActs = 0.35;

/**
 * Nobody is told to have put it forward, to have answered it or done anything about it; it has no terms but those of its name
 * ("plans to join the search"), no day and no name of its own.
 */
const isUntold = (members: readonly Member[]): boolean =>
  members.every(
    ({ positions, proposal: p }) =>
      positions.length + p.sponsors.length + p.events.length + p.relations.length === 0 &&
      p.terms.every(({ text }) => p.name.includes(text)) &&
      p.date === undefined &&
      !p.traits.titled &&
      !isDated(p.name),
  );

/** What is called no more than this may be anything. */
const vague = /^(?:ideas?|quotas?|steps?|moves?|options?|efforts?|actions?|cuts?|increases?|rules?)$/;

/** "Idea", "Acme’s transaction", "In order to deal": by its name no reader would know a plan. */
const isVaguelyNamed = (members: readonly Member[], bare: boolean): boolean =>
  members.every(
    ({ proposal: { noun, name } }) =>
      /^transactions?$/.test(noun) || /\bin order\b/i.test(name) || (bare && vague.test(noun)),
  );

/**
 * A page without a fact, named once or like another that its story speaks of more, was mostly a second page of that one or of
 * no proposal; so was one called nothing but a noun, of which nothing is sure. Beside one that it is not like it may be a rival's, and stays.
 */
const isEmpty = (members: readonly Member[], { likest, bare }: PageStanding): boolean =>
  isVaguelyNamed(members, bare) ||
  (bare &&
    members.some((m) => !m.stemmed) &&
    members.every(({ positions, proposal: p }) =>
      [...positions, ...p.sponsors, ...p.events, ...p.terms].every((c) => c.confidence <= doubt),
    )) ||
  (isUntold(members) && (isLike(likest) || members.reduce((n, m) => n + m.proposal.mentions.length, 0) === 1));

/** In log odds: so like a greater one of its story that it may be the same. */
const isLike = (likest: number | undefined): boolean => likest !== undefined && likest > -1.2;

/** 0 to 1, to three decimals. */
export function pageSureness(members: readonly Member[], standing: PageStanding): number {
  // Of nameless pages of published stories nine in eleven were a second page of the other, or told of several plans.
  if (isEmpty(members, standing) || standing.nameless) return doubt;
  const odds = members.every((m) => m.proposal.traits.act !== undefined)
    ? actOdds(members, standing)
    : lenient(pageSigns(members, standing).reduce((sum, sign) => sum + pageWeights[sign], 0));
  return probability(odds);
}

/**
 * Of what only acts of asking tell: as sure as the surest report, by what it tells (`extract/proposals/asked`), and surer where
 * another tells it, too.
 */
function actOdds(members: readonly Member[], { likest }: PageStanding): number {
  const odds = Math.max(...members.map(({ proposal: { confidence: p } }) => Math.log(p / (1 - p))));
  const reports = new Set(members.map((m) => m.source)).size;
  const near = isLike(likest) ? pageWeights['like a greater one'] : 0;
  return odds - doubtOfActs + (reports > 1 ? 0.7 : 0) + near;
}
