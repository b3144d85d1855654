/** Every dated fact of the wiki in time order: statements, positions, what happened to proposals, values. */
import type { StatementFact, StatusFact } from '../../model/fact.ts';
import { byCodeUnit, type PageId } from '../../model/ids.ts';
import type { Ref } from '../../model/site.ts';
import type { PartialDate } from '../../model/values.ts';
import { type Value, type Values, valueKey } from './figure-values.ts';
import type { Ground } from './ground.ts';
import { groupBy, type PageOfType, pagesOf, partyKey } from './pages.ts';
import { type Period, periodsOf, type Way, waysFrom } from './periods.ts';
import type { Position, Positions } from './positions.ts';
import { latestDay } from './reports.ts';
import type { Roles } from './roles.ts';
import { statementsOf } from './statements.ts';
import { together } from './together.ts';

/** A fact that can be told in one line. */
export type Told =
  | {
      readonly about: 'statement';
      readonly page: PageOfType<'person'> | PageOfType<'organization'>;
      readonly fact: StatementFact<string>;
    }
  | {
      readonly about: 'status';
      readonly page: PageOfType<'proposal'>;
      readonly fact: StatusFact<string>;
      readonly party?: Ref;
    }
  | { readonly about: 'position'; readonly position: Position }
  | { readonly about: 'value'; readonly value: Value };

export type DatedEvent = {
  readonly id: string;
  readonly date: PartialDate;
  /** Pages that take part: speakers, parties, their organizations. */
  readonly involves: readonly PageId[];
} & Told;

export const factOf = (told: Told): StatementFact<string> | StatusFact<string> | Position['fact'] | Value['fact'] =>
  told.about === 'position' ? told.position.fact : told.about === 'value' ? told.value.fact : told.fact;

/** As the fact itself says; of a report's date nothing is said here. */
export function dateOf(told: Told): PartialDate | undefined {
  if (told.about === 'value') return told.value.fact.asOf;
  return told.about === 'position' ? told.position.fact.date : told.fact.date;
}

export interface Events {
  /** Oldest first; `2024-06` behind its days. */
  readonly dated: readonly DatedEvent[];
  /** Facts of the same kinds that carry no date. */
  readonly undated: number;
  /** How the dated facts are parted into pages, in time order. */
  readonly periods: readonly Period[];
  /** From a page of the timeline, by the key of its period, to the others; from the first page by none. */
  readonly waysFrom: (period: string) => readonly Way[];
  /** Dated facts of a period, by its key; of none that is not there. */
  readonly within: (period: string) => readonly DatedEvent[];
  /** True where something is dated. */
  readonly any: boolean;
  /** What happened to it, and who took which stance on it; oldest first. */
  readonly ofProposal: (id: PageId) => readonly DatedEvent[];
}

export function listEvents(site: Ground, roles: Roles, positions: Positions, values: Values): Events {
  const all = [...statements(site, roles), ...status(site), ...stances(positions, roles), ...counts(values, roles)];
  const dated = all.filter((e): e is DatedEvent => e.date !== undefined);
  inReadingOrder(dated);
  const placed = periodsOf(dated.map(({ date }) => date));
  const byKey = new Map(placed.map((period) => [period.key, period]));
  const byProposal = groupBy(dated, (e) => {
    if (e.about === 'status') return [e.page.page.id];
    return e.about === 'position' && e.position.proposal.page !== undefined ? [e.position.proposal.page] : [];
  });
  return {
    dated,
    undated: all.length - dated.length,
    periods: placed.map(({ start, end, ...period }) => period),
    waysFrom: (key) => waysFrom(placed, key),
    within: (key) => {
      const period = byKey.get(key);
      return period === undefined ? [] : dated.slice(period.start, period.end);
    },
    any: dated.length > 0,
    ofProposal: (id) => byProposal.get(id) ?? [],
  };
}

/** In place; the days are worked out once, and not at every comparison. */
function inReadingOrder(dated: DatedEvent[]): void {
  const days = new Map(dated.map((event) => [event, latestDay(event.date)]));
  dated.sort(
    (a, b) =>
      byCodeUnit(days.get(a) ?? '', days.get(b) ?? '') || rank[a.about] - rank[b.about] || byCodeUnit(a.id, b.id),
  );
}

/** Within a day: what happened, then who stands where, then who says what, then counts. */
const rank: Readonly<Record<DatedEvent['about'], number>> = { status: 0, position: 1, statement: 2, value: 3 };

type Candidate = {
  readonly id: string;
  readonly date: PartialDate | undefined;
  readonly involves: readonly PageId[];
} & Told;

/** A person takes its organizations along. */
function withOrganizations(id: PageId | undefined, roles: Roles): readonly PageId[] {
  if (id === undefined) return [];
  const organizations = roles
    .ofPerson(id)
    .flatMap((r) => (r.former || r.organization?.page === undefined ? [] : [r.organization.page]));
  return [id, ...organizations];
}

type ToldAs<A extends Told['about']> = Extract<Told, { readonly about: A }>;

export const toldStatements = (site: Ground): readonly ToldAs<'statement'>[] =>
  [...pagesOf(site, 'person'), ...pagesOf(site, 'organization')].flatMap((page) =>
    statementsOf(page).map(({ fact }) => ({ about: 'statement', page, fact }) as const),
  );

export const toldStatus = (site: Ground): readonly ToldAs<'status'>[] =>
  pagesOf(site, 'proposal').flatMap((page) =>
    page.page.facts.status.map((fact) => ({
      about: 'status',
      page,
      fact,
      ...(fact.party === undefined ? {} : { party: site.resolve(fact.party) }),
    })),
  );

const statements = (site: Ground, roles: Roles): Candidate[] =>
  toldStatements(site).map((told) => {
    const involves = withOrganizations(told.page.page.id, roles);
    return { ...told, id: told.fact.id, date: told.fact.date, involves };
  });

const status = (site: Ground): Candidate[] =>
  toldStatus(site).map((told) => {
    const involves = [told.page.page.id, ...(told.party?.page === undefined ? [] : [told.party.page])];
    return { ...told, id: told.fact.id, date: told.fact.date, involves };
  });

/** One stance of one party on one day, as one teller has it, is one event, in however many reports it stands. */
function stances(positions: Positions, roles: Roles): Candidate[] {
  const told = groupBy(positions.all, ({ fact, party, proposal, by, standing }) => [
    [partyKey(party), partyKey(proposal), fact.stance, fact.date, by === undefined ? '' : partyKey(by), standing].join(
      '\n',
    ),
  ]);
  return [...told.values()].flatMap(together).map((position): Candidate => {
    const involves = [
      ...withOrganizations(position.party.page, roles),
      ...withOrganizations(position.by?.page, roles),
      ...(position.proposal.page === undefined ? [] : [position.proposal.page]),
    ];
    return {
      about: 'position',
      id: position.fact.id,
      date: position.fact.date,
      position,
      involves: [...new Set(involves)],
    };
  });
}

/** Only values whose date the text states: one dated by its report alone is no event. */
function counts(values: Values, roles: Roles): Candidate[] {
  const told = groupBy(
    values.all.filter((v) => v.fact.asOfBasis !== 'report'),
    valueKey,
  );
  return [...told.values()].flatMap(together).map((value): Candidate => {
    const involves = [value.figure.page.id, ...withOrganizations(value.by?.page, roles)];
    return { about: 'value', id: value.fact.id, date: value.fact.asOf, value, involves };
  });
}
