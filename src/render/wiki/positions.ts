/** Every position of the wiki with its party, proposal and teller; which a later one replaced, which contradict each other. */
import type { PositionFact } from '../../model/fact.ts';
import type { PageId } from '../../model/ids.ts';
import { sameTime } from '../../model/observation.ts';
import type { Ref } from '../../model/site.ts';
import type { PartialDate, Stance } from '../../model/values.ts';
import { dayNumber } from '../format/dates.ts';
import type { Ground } from './ground.ts';
import type { Naming } from './named.ts';
import { type Card, groupBy, pagesOf, partyKey } from './pages.ts';
import { byDate, type Reports } from './reports.ts';
import type { Roles } from './roles.ts';

export type StanceClass = 'yes' | 'part' | 'no' | 'none';

export interface Position {
  readonly fact: PositionFact<string>;
  /** The page whose frontmatter holds it. */
  readonly home: Card;
  readonly party: Ref;
  readonly proposal: Ref;
  /** Who says so, when it is not the party itself. */
  readonly by?: Ref;
  readonly stance: StanceClass;
  readonly standing: 'current' | 'superseded' | 'disputed';
  /** Its date, else the date of the report that tells it. For order only. */
  readonly sortDate?: PartialDate;
}

export interface Positions {
  readonly all: readonly Position[];
  readonly onProposal: (id: PageId) => readonly Position[];
  readonly ofParty: (id: PageId) => readonly Position[];
  /** Positions of others that this page tells. */
  readonly toldBy: (id: PageId) => readonly Position[];
}

/** The disc of a stance: full, half, empty, none. */
export const stanceClasses: Readonly<Record<Stance, StanceClass>> = {
  accepts: 'yes',
  supports: 'yes',
  proposes: 'yes',
  'demands changes': 'part',
  undecided: 'part',
  rejects: 'no',
  opposes: 'no',
  mediates: 'none',
};

type Draft = Omit<Position, 'standing'>;

export function listPositions(site: Ground, reports: Reports, roles: Roles, naming: Naming): Positions {
  const drafts = [...onProposals(site, reports, naming), ...onParties(site, reports, naming)].sort(inTime);
  const rivals = groupBy(drafts, (p) => [`${partyKey(p.party)}\n${partyKey(p.proposal)}`]);
  const all = drafts.map((p): Position => {
    const others = (rivals.get(`${partyKey(p.party)}\n${partyKey(p.proposal)}`) ?? []).filter((q) => q !== p);
    return { ...p, standing: standingOf(p, others, roles) };
  });
  const proposal = groupBy(all, (p) => idOf(p.proposal));
  const party = groupBy(all, (p) => idOf(p.party));
  const teller = groupBy(all, (p) => (p.by === undefined || p.by.page === p.party.page ? [] : idOf(p.by)));
  return {
    all,
    onProposal: (id) => proposal.get(id) ?? [],
    ofParty: (id) => party.get(id) ?? [],
    toldBy: (id) => teller.get(id) ?? [],
  };
}

const idOf = (ref: Ref): readonly PageId[] => (ref.page === undefined ? [] : [ref.page]);

const inTime = (a: Draft, b: Draft): number => byDate(a.sortDate, b.sortDate);

function onProposals(site: Ground, reports: Reports, naming: Naming): Draft[] {
  return pagesOf(site, 'proposal').flatMap((home) =>
    home.page.facts.positions.map((fact) =>
      draft(reports, naming, fact, home, { text: home.page.name, page: home.page.id }),
    ),
  );
}

/** An editor may note a position on the party's own page; without a proposal it says nothing that can be placed. */
function onParties(site: Ground, reports: Reports, naming: Naming): Draft[] {
  return [...pagesOf(site, 'person'), ...pagesOf(site, 'organization')].flatMap((home) =>
    home.page.facts.positions.flatMap((fact) =>
      fact.proposal === undefined ? [] : [draft(reports, naming, fact, home, site.resolve(fact.proposal))],
    ),
  );
}

function draft(reports: Reports, naming: Naming, fact: PositionFact<string>, home: Card, proposal: Ref): Draft {
  const sortDate = fact.date ?? reports.dateOf(fact.evidence);
  return {
    fact,
    home,
    party: naming(fact.party, fact.evidence),
    proposal,
    ...(fact.by === undefined ? {} : { by: naming(fact.by, fact.evidence) }),
    stance: stanceClasses[fact.stance],
    ...(sortDate === undefined ? {} : { sortDate }),
  };
}

/**
 * Disputed: somebody else tells a different stance of the same party for the same time. Superseded: the same voice later
 * tells another. A later stance told by somebody else replaces nothing: it is an account, not a change of mind.
 */
function standingOf(p: Draft, others: readonly Draft[], roles: Roles): Position['standing'] {
  const voice = voiceOf(p, roles);
  if (
    others.some((q) => contradicts(p, q) && (voiceOf(q, roles) !== voice || otherReport(p, q)) && sameOccasion(p, q))
  ) {
    return 'disputed';
  }
  const later = others.some((q) => q.stance !== p.stance && voiceOf(q, roles) === voice && isLater(q, p));
  return later ? 'superseded' : 'current';
}

export const contradicts = (p: Draft, q: Draft): boolean =>
  p.stance !== q.stance && p.stance !== 'none' && q.stance !== 'none';

const otherReport = (p: Draft, q: Draft): boolean =>
  p.fact.evidence[0].source !== q.fact.evidence[0].source && sameTime(p.fact.date, q.fact.date);

/** A party's own people speak with its voice; everybody else with their own. */
export function voiceOf(p: Draft, roles: Roles): string {
  if (p.by === undefined) return 'own';
  const own =
    partyKey(p.by) === partyKey(p.party) ||
    (p.by.page !== undefined && p.party.page !== undefined && roles.speaksFor(p.by.page, p.party.page));
  return own ? 'own' : partyKey(p.by);
}

/** Accounts a fortnight apart can still tell of one answer; farther apart they may tell of two. */
function sameOccasion(p: Draft, q: Draft): boolean {
  if (p.sortDate === undefined || q.sortDate === undefined || sameTime(p.sortDate, q.sortDate)) return true;
  return Math.abs(dayNumber(p.sortDate) - dayNumber(q.sortDate)) <= 14;
}

export const isLater = (q: Draft, p: Draft): boolean =>
  q.sortDate !== undefined && p.sortDate !== undefined && q.sortDate > p.sortDate && !sameTime(q.sortDate, p.sortDate);
