/** What can be asked of a wiki: the answer to each question, and what it is made of. */
import type { PageId, SourceId } from '../model/ids.ts';
import type { PageType } from './wiki/pages.ts';
import type { Derived, Part, Wiki } from './wiki/wiki.ts';

/** What a page can ask. The argument is an id, a type, a reference, a key, or empty. */
export type Question =
  | 'page'
  | 'pages'
  | 'type'
  | 'ref'
  | 'edits'
  | 'named'
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
  | 'periods'
  | 'waysFrom'
  | 'eventsIn'
  | 'anyEvent'
  | 'changes'
  | 'anyChange';

interface Answering {
  readonly answer: (wiki: Wiki, argument: string) => unknown;
  /** Where this is the same object in two wikis, so are all the answers. */
  readonly ground: (wiki: Derived) => unknown;
}

const ofPages = (answer: Answering['answer']): Answering => ({ answer, ground: ({ site }) => site.pages });
const ofPart =
  <P extends Exclude<Part, 'named' | 'comparable' | 'anyChange'>>(part: P) =>
  (answer: (of: Wiki[P], argument: string) => unknown): Answering => ({
    answer: (wiki, argument) => answer(wiki[part], argument),
    ground: ({ parts }) => parts[part],
  });

const ofKinds = ofPart('kinds');
const ofReports = ofPart('reports');
const ofRoles = ofPart('roles');
const ofPositions = ofPart('positions');
const ofValues = ofPart('values');
const ofDisputes = ofPart('disputes');
const ofEvents = ofPart('events');
const ofChanges = ofPart('changes');

export const questions: Readonly<Record<Question, Answering>> = {
  page: ofPages(({ site }, id) => site.byId.get(id as PageId)),
  pages: ofPages(({ site }) => site.pages),
  type: ofPages(({ site }, type) => site.ofType(type as PageType)),
  ref: { answer: ({ site }, text) => site.resolve(text), ground: ({ site }) => site.resolve },
  edits: { answer: ({ site }) => site.edits, ground: ({ site }) => site.edits },
  named: { answer: (wiki, id) => wiki.namedIn(id as SourceId), ground: ({ parts }) => parts.named },
  kinds: ofKinds((kinds) => kinds.map(({ pages, ...kind }) => kind)),
  kind: ofKinds((kinds, type) => kinds.find((k) => k.type === type)?.pages),
  report: ofReports((reports, id) => reports.of(id as SourceId)),
  reportKey: ofReports((reports, key) => reports.byKey(key)),
  reports: ofReports((reports) => reports.all),
  rolesOf: ofRoles((roles, id) => roles.ofPerson(id as PageId)),
  rolesIn: ofRoles((roles, id) => roles.inOrganization(id as PageId)),
  positionsOn: ofPositions((positions, id) => positions.onProposal(id as PageId)),
  positionsOf: ofPositions((positions, id) => positions.ofParty(id as PageId)),
  positionsTold: ofPositions((positions, id) => positions.toldBy(id as PageId)),
  positions: ofPositions((positions) => positions.all),
  valuesOf: ofValues((values, id) => values.ofFigure(id as PageId)),
  valuesBy: ofValues((values, id) => values.attributedTo(id as PageId)),
  values: ofValues((values) => values.all),
  disputesOf: ofDisputes((disputes, id) => disputes.of(id as PageId)),
  disputes: ofDisputes((disputes) => disputes.all),
  anyDispute: ofDisputes((disputes) => disputes.any),
  comparable: { answer: (wiki, id) => wiki.comparable(id as PageId), ground: ({ parts }) => parts.comparable },
  eventsOn: ofEvents((events, id) => events.ofProposal(id as PageId)),
  events: ofEvents((events) => [events.dated, events.undated]),
  periods: ofEvents((events) => events.periods),
  waysFrom: ofEvents((events, period) => events.waysFrom(period)),
  eventsIn: ofEvents((events, period) => events.within(period)),
  anyEvent: ofEvents((events) => events.any),
  changes: ofChanges((changes) => changes),
  anyChange: { answer: ({ anyChange }) => anyChange, ground: ({ parts }) => parts.anyChange },
};
