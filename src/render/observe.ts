/** A wiki → the same wiki, which notes what is asked of it. */
import type { PageId } from '../model/ids.ts';
import { type Asked, entryFor, type Ledger } from './ledger.ts';
import type { Question } from './questions.ts';
import { type ListedKind, typeOf } from './wiki/kinds.ts';
import type { Card, PageOfType, PageType } from './wiki/pages.ts';
import type { Wiki } from './wiki/wiki.ts';

/** Settings and words are the same for every page of a build, and are not noted. */
export function observed(wiki: Wiki, ledger: Ledger, asked: Set<Asked>): Wiki {
  const note = (question: Question, argument = ''): void => {
    asked.add(entryFor(ledger, question, argument));
  };
  // No part of the wiki is touched before it is asked for: it may not have been made.
  const { site } = wiki;
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
        return wiki.reports.all;
      },
      of: (id) => {
        note('report', id);
        return wiki.reports.of(id);
      },
      byKey: (key) => {
        note('reportKey', key);
        return wiki.reports.byKey(key);
      },
      dateOf: (evidence) => {
        for (const { source } of evidence) note('report', source);
        return wiki.reports.dateOf(evidence);
      },
    },
    roles: {
      ofPerson: (id) => {
        note('rolesOf', id);
        return wiki.roles.ofPerson(id);
      },
      inOrganization: (id) => {
        note('rolesIn', id);
        return wiki.roles.inOrganization(id);
      },
      speaksFor: (person, organization) => {
        note('rolesOf', person);
        return wiki.roles.speaksFor(person, organization);
      },
    },
    positions: {
      get all() {
        note('positions');
        return wiki.positions.all;
      },
      onProposal: (id) => {
        note('positionsOn', id);
        return wiki.positions.onProposal(id);
      },
      ofParty: (id) => {
        note('positionsOf', id);
        return wiki.positions.ofParty(id);
      },
      toldBy: (id) => {
        note('positionsTold', id);
        return wiki.positions.toldBy(id);
      },
    },
    values: {
      get all() {
        note('values');
        return wiki.values.all;
      },
      ofFigure: (id) => {
        note('valuesOf', id);
        return wiki.values.ofFigure(id);
      },
      now: (id) => {
        note('valuesOf', id);
        return wiki.values.now(id);
      },
      attributedTo: (id) => {
        note('valuesBy', id);
        return wiki.values.attributedTo(id);
      },
    },
    disputes: {
      get all() {
        note('disputes');
        return wiki.disputes.all;
      },
      get any() {
        note('anyDispute');
        return wiki.disputes.any;
      },
      of: (id) => {
        note('disputesOf', id);
        return wiki.disputes.of(id);
      },
    },
    events: {
      get dated() {
        note('events');
        return wiki.events.dated;
      },
      get undated() {
        note('events');
        return wiki.events.undated;
      },
      get any() {
        note('anyEvent');
        return wiki.events.any;
      },
      get periods() {
        note('periods');
        return wiki.events.periods;
      },
      waysFrom: (period) => {
        note('waysFrom', period);
        return wiki.events.waysFrom(period);
      },
      within: (period) => {
        note('eventsIn', period);
        return wiki.events.within(period);
      },
      ofProposal: (id) => {
        note('eventsOn', id);
        return wiki.events.ofProposal(id);
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
