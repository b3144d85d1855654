/** A wiki → the same wiki, which notes what is asked of it; and, for two wikis, which questions they answer differently. */
import type { PageId, SourceId } from '../model/ids.ts';
import { isAlike } from './wiki/alike.ts';
import { type ListedKind, typeOf } from './wiki/kinds.ts';
import type { Card, PageOfType, PageType } from './wiki/pages.ts';
import type { Wiki } from './wiki/wiki.ts';

/** What a page can ask. The argument is an id, a type, a reference, or empty. */
export type Question =
  | 'page'
  | 'pages'
  | 'type'
  | 'ref'
  | 'kinds'
  | 'kind'
  | 'report'
  | 'reportKey'
  | 'reports'
  | 'rolesOf'
  | 'rolesIn'
  | 'positionsOn'
  | 'positionsOf'
  | 'positionsTold'
  | 'positions'
  | 'valuesOf'
  | 'valuesBy'
  | 'values'
  | 'disputesOf'
  | 'disputes'
  | 'anyDispute'
  | 'comparable'
  | 'eventsOn'
  | 'events'
  | 'dates'
  | 'eventsIn'
  | 'anyEvent'
  | 'changes'
  | 'anyChange'
  | 'edits'
  | 'named';

/** A question with its argument: one object for each, as long as a ledger lives. */
export interface Asked {
  readonly question: Question;
  readonly argument: string;
  /** Who asked it: keys of products. */
  readonly by: Set<string>;
}

/** All that was asked. */
export type Ledger = ReadonlyMap<Question, Map<string, Asked>>;

const questions: Readonly<Record<Question, (wiki: Wiki, argument: string) => unknown>> = {
  page: (wiki, id) => wiki.site.byId.get(id as PageId),
  pages: (wiki) => wiki.site.pages,
  type: (wiki, type) => wiki.site.ofType(type as PageType),
  ref: (wiki, text) => wiki.site.resolve(text),
  kinds: (wiki) => wiki.kinds.map(({ pages, ...kind }) => kind),
  kind: (wiki, type) => wiki.kinds.find((k) => k.type === type)?.pages,
  report: (wiki, id) => wiki.reports.of(id as SourceId),
  reportKey: (wiki, key) => wiki.reports.byKey(key),
  reports: (wiki) => wiki.reports.all,
  rolesOf: (wiki, id) => wiki.roles.ofPerson(id as PageId),
  rolesIn: (wiki, id) => wiki.roles.inOrganization(id as PageId),
  positionsOn: (wiki, id) => wiki.positions.onProposal(id as PageId),
  positionsOf: (wiki, id) => wiki.positions.ofParty(id as PageId),
  positionsTold: (wiki, id) => wiki.positions.toldBy(id as PageId),
  positions: (wiki) => wiki.positions.all,
  valuesOf: (wiki, id) => wiki.values.ofFigure(id as PageId),
  valuesBy: (wiki, id) => wiki.values.attributedTo(id as PageId),
  values: (wiki) => wiki.values.all,
  disputesOf: (wiki, id) => wiki.disputes.of(id as PageId),
  disputes: (wiki) => wiki.disputes.all,
  anyDispute: (wiki) => wiki.disputes.any,
  comparable: (wiki, id) => wiki.comparable(id as PageId),
  eventsOn: (wiki, id) => wiki.events.ofProposal(id as PageId),
  events: (wiki) => [wiki.events.dated, wiki.events.undated],
  dates: (wiki) => wiki.events.dates,
  eventsIn: (wiki, range) => wiki.events.between(...rangeIn(range)),
  anyEvent: (wiki) => wiki.events.any,
  changes: (wiki) => wiki.changes,
  anyChange: (wiki) => wiki.anyChange,
  edits: (wiki) => wiki.site.edits,
  named: (wiki, id) => wiki.namedIn(id as SourceId),
};

const rangeIn = (range: string): [number, number] => {
  const [start, end] = range.split('-').map(Number);
  return [start ?? 0, end ?? 0];
};

/** What its answers are made of: where that is the same object in two wikis, so are all the answers. */
const ground: Readonly<Record<Question, (wiki: Wiki) => unknown>> = {
  page: (wiki) => wiki.site.pages,
  pages: (wiki) => wiki.site.pages,
  type: (wiki) => wiki.site.pages,
  ref: (wiki) => wiki.site.resolve,
  kinds: (wiki) => wiki.kinds,
  kind: (wiki) => wiki.kinds,
  report: (wiki) => wiki.reports,
  reportKey: (wiki) => wiki.reports,
  reports: (wiki) => wiki.reports,
  rolesOf: (wiki) => wiki.roles,
  rolesIn: (wiki) => wiki.roles,
  positionsOn: (wiki) => wiki.positions,
  positionsOf: (wiki) => wiki.positions,
  positionsTold: (wiki) => wiki.positions,
  positions: (wiki) => wiki.positions,
  valuesOf: (wiki) => wiki.values,
  valuesBy: (wiki) => wiki.values,
  values: (wiki) => wiki.values,
  disputesOf: (wiki) => wiki.disputes,
  disputes: (wiki) => wiki.disputes,
  anyDispute: (wiki) => wiki.disputes,
  comparable: (wiki) => wiki.comparable,
  eventsOn: (wiki) => wiki.events,
  events: (wiki) => wiki.events,
  dates: (wiki) => wiki.events,
  eventsIn: (wiki) => wiki.events,
  anyEvent: (wiki) => wiki.events,
  changes: (wiki) => wiki.changes,
  anyChange: (wiki) => wiki.changes,
  edits: (wiki) => wiki.site.edits,
  named: (wiki) => wiki.namedIn,
};

export const emptyLedger = (): Ledger =>
  new Map(Object.keys(questions).map((question) => [question as Question, new Map<string, Asked>()]));

/** Settings and words are the same for every page of a build, and are not noted. */
export function observed(wiki: Wiki, ledger: Ledger, asked: Set<Asked>): Wiki {
  const note = (question: Question, argument = ''): void => {
    const known = ledger.get(question);
    let entry = known?.get(argument);
    if (!entry) {
      entry = { question, argument, by: new Set() };
      known?.set(argument, entry);
    }
    asked.add(entry);
  };
  const { site, reports, roles, positions, values, disputes, events } = wiki;
  const kindOf = (kind: ListedKind): ListedKind => ({
    ...kind,
    get pages() {
      note('kind', kind.type);
      return kind.pages;
    },
  });
  const page = (id: PageId): Card | undefined => {
    note('page', id);
    return site.byId.get(id);
  };
  return {
    words: wiki.words,
    direction: wiki.direction,
    site: {
      settings: site.settings,
      get pages() {
        note('pages');
        return site.pages;
      },
      byId: { get: page },
      ofType: <T extends PageType>(type: T): readonly PageOfType<T>[] => {
        note('type', type);
        return site.ofType(type);
      },
      resolve: (text) => {
        note('ref', text);
        return site.resolve(text);
      },
      cite: (evidence) => {
        note('report', evidence.source);
        return site.cite(evidence);
      },
      get edits() {
        note('edits');
        return site.edits;
      },
      get marks() {
        note('reports');
        return site.marks;
      },
      get sources() {
        note('type', 'source');
        return site.sources;
      },
    },
    get kinds() {
      note('kinds');
      return wiki.kinds.map(kindOf);
    },
    kindOf: (card) => {
      note('kinds');
      const found = wiki.kinds.find((k) => k.type === typeOf(card));
      return found && kindOf(found);
    },
    reports: {
      get all() {
        note('reports');
        return reports.all;
      },
      of: (id) => {
        note('report', id);
        return reports.of(id);
      },
      byKey: (key) => {
        note('reportKey', key);
        return reports.byKey(key);
      },
      dateOf: (evidence) => {
        for (const { source } of evidence) note('report', source);
        return reports.dateOf(evidence);
      },
    },
    roles: {
      ofPerson: (id) => {
        note('rolesOf', id);
        return roles.ofPerson(id);
      },
      inOrganization: (id) => {
        note('rolesIn', id);
        return roles.inOrganization(id);
      },
      speaksFor: (person, organization) => {
        note('rolesOf', person);
        return roles.speaksFor(person, organization);
      },
    },
    positions: {
      get all() {
        note('positions');
        return positions.all;
      },
      onProposal: (id) => {
        note('positionsOn', id);
        return positions.onProposal(id);
      },
      ofParty: (id) => {
        note('positionsOf', id);
        return positions.ofParty(id);
      },
      toldBy: (id) => {
        note('positionsTold', id);
        return positions.toldBy(id);
      },
    },
    values: {
      get all() {
        note('values');
        return values.all;
      },
      ofFigure: (id) => {
        note('valuesOf', id);
        return values.ofFigure(id);
      },
      now: (id) => {
        note('valuesOf', id);
        return values.now(id);
      },
      attributedTo: (id) => {
        note('valuesBy', id);
        return values.attributedTo(id);
      },
    },
    disputes: {
      get all() {
        note('disputes');
        return disputes.all;
      },
      get any() {
        note('anyDispute');
        return disputes.any;
      },
      of: (id) => {
        note('disputesOf', id);
        return disputes.of(id);
      },
    },
    events: {
      get dated() {
        note('events');
        return events.dated;
      },
      get undated() {
        note('events');
        return events.undated;
      },
      get any() {
        note('anyEvent');
        return events.any;
      },
      get dates() {
        note('dates');
        return events.dates;
      },
      between: (start, end) => {
        note('eventsIn', `${start}-${end}`);
        return events.between(start, end);
      },
      ofProposal: (id) => {
        note('eventsOn', id);
        return events.ofProposal(id);
      },
    },
    comparable: (id) => {
      note('comparable', id);
      return wiki.comparable(id);
    },
    get changes() {
      note('changes');
      return wiki.changes;
    },
    get anyChange() {
      note('anyChange');
      return wiki.anyChange;
    },
    namedIn: (source) => {
      note('named', source);
      return wiki.namedIn(source);
    },
    pageOf: (ref) => (ref?.page === undefined ? undefined : page(ref.page)),
  };
}

/** Who asked something that is answered differently now. */
export function askersOfNew(ledger: Ledger, before: Wiki, now: Wiki): Set<string> {
  const askers = new Set<string>();
  for (const [question, entries] of ledger) {
    if (ground[question](before) === ground[question](now)) continue;
    const answer = questions[question];
    for (const [argument, { by }] of entries) {
      if (by.size === 0 || isAlike(answer(before, argument), answer(now, argument))) continue;
      for (const key of by) askers.add(key);
    }
  }
  return askers;
}
