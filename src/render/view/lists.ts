/** The long lists of a page in reading order: shown whole, or in parts where the page would grow too heavy. */

import type { DatedEvent } from '../wiki/events.ts';
import type { Value } from '../wiki/figure-values.ts';
import type { Card } from '../wiki/pages.ts';
import { isType } from '../wiki/pages.ts';
import type { Position } from '../wiki/positions.ts';
import { byReadingDate } from '../wiki/reports.ts';
import type { Role } from '../wiki/roles.ts';
import { statementsOf } from '../wiki/statements.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { byParty } from './position-rows.ts';
import { inTimeOrder, type Spoken } from './statements.ts';

export interface Lists {
  readonly statements: readonly (Spoken & { readonly date?: string })[];
  readonly positions: readonly Position[];
  /** Newest first. */
  readonly values: readonly Value[];
  readonly timeline: readonly DatedEvent[];
}

export type ListKey = keyof Lists;

const none: Lists = { statements: [], positions: [], values: [], timeline: [] };

export function listsOf(wiki: Wiki, page: Card): Lists {
  const { id } = page.page;
  if (isType(page, 'person')) {
    const spoken = statementsOf(page);
    return { ...none, statements: inTimeOrder(wiki, spoken), positions: inReadingOrder(wiki.positions.ofParty(id)) };
  }
  if (isType(page, 'organization')) {
    const own = statementsOf(page);
    const spoken = [...own, ...spokenByPeople(wiki.roles.inOrganization(id))];
    return { ...none, statements: inTimeOrder(wiki, spoken), positions: inReadingOrder(wiki.positions.ofParty(id)) };
  }
  if (isType(page, 'proposal')) {
    return {
      ...none,
      positions: byParty(inReadingOrder(wiki.positions.onProposal(id))),
      timeline: wiki.events.ofProposal(id),
    };
  }
  return isType(page, 'figure') ? { ...none, values: wiki.values.ofFigure(id) } : none;
}

const inReadingOrder = (positions: readonly Position[]): readonly Position[] =>
  [...positions].sort((a, b) => byReadingDate(a.sortDate, b.sortDate));

/** What an organization's present people say, with their names. */
function spokenByPeople(roles: readonly Role[]): readonly Spoken[] {
  const people = [...new Set(roles.filter((r) => !r.former).map((r) => r.person))];
  return people.flatMap((person) =>
    statementsOf(person).map((s): Spoken => ({ ...s, speaker: { text: person.page.name, page: person.page.id } })),
  );
}

/** Year of an entry, for parting; undefined where no date is known. */
export function yearOf(key: ListKey, lists: Lists, index: number): string | undefined {
  const date =
    key === 'statements'
      ? lists.statements[index]?.date
      : key === 'positions'
        ? lists.positions[index]?.sortDate
        : key === 'values'
          ? lists.values[index]?.sortDate
          : lists.timeline[index]?.date;
  return date?.slice(0, 4);
}
