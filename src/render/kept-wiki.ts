/** Answers that an earlier process left → the wiki as it was, for a few pages that are printed again. */
import type { Edit } from '../model/edit.ts';
import { type PageId, pageId, type SourceId } from '../model/ids.ts';
import { NotKept } from '../model/not-kept.ts';
import type { Site, SiteSettings } from '../model/site.ts';
import { oncePerNumber, oncePerWord } from '../text/once.ts';
import { type AboutPage, answerReader, type SavedAnswers } from './answers.ts';
import type { Disputes } from './wiki/disputes.ts';
import type { Events } from './wiki/events.ts';
import { figureNow, type Values } from './wiki/figure-values.ts';
import { type ListedKind, typeOf } from './wiki/kinds.ts';
import type { Card, PageType } from './wiki/pages.ts';
import type { Positions } from './wiki/positions.ts';
import { keptReports, type SavedReport } from './wiki/reports.ts';
import type { Roles } from './wiki/roles.ts';
import type { Derived, Wiki } from './wiki/wiki.ts';
import { directionOf, wordsFor } from './words/index.ts';

/** What is said of the wiki as a whole on every page. */
export interface SavedWiki {
  readonly kinds: readonly Omit<ListedKind, 'pages'>[];
  readonly reports: readonly SavedReport[];
  readonly anyDispute: boolean;
  readonly anyEvent: boolean;
  readonly anyChange: boolean;
  readonly edits: readonly Edit[];
}

export function saveWiki(wiki: Derived): SavedWiki {
  const numbers = new Map<Card, number>(wiki.site.pages.map((card, n) => [card, n]));
  return {
    kinds: wiki.kinds.map(({ pages, ...kind }) => kind),
    reports: wiki.reports.all.map(({ id, label, key, page }) => [id, label, key, (page && numbers.get(page)) ?? null]),
    anyDispute: wiki.disputes.any,
    anyEvent: wiki.events.any,
    anyChange: wiki.anyChange,
    edits: wiki.site.edits,
  };
}

/** Pages by their numbers; what is said about one, by its id. */
export interface KeptCards extends Pick<Site, 'resolve' | 'cite'> {
  readonly cardAt: (n: number) => Card;
  readonly numberOf: (id: PageId) => number | undefined;
  readonly about: (id: PageId) => SavedAnswers;
}

/** Asked for a list of everything it throws NotKept. */
export function keptWiki(saved: SavedWiki, cards: KeptCards, settings: SiteSettings): Wiki {
  const { numberOf, resolve, cite } = cards;
  const cardAt = oncePerNumber(cards.cardAt);
  const read = answerReader(cardAt);
  const about = oncePerWord((id) => {
    const answers = Object.entries(cards.about(pageId(id)));
    return new Map<AboutPage, unknown>(answers.map(([question, answer]) => [question as AboutPage, read(answer)]));
  }, Number.POSITIVE_INFINITY);
  const list = <T>(question: AboutPage, id: PageId): readonly T[] => (about(id).get(question) as readonly T[]) ?? [];
  const byId = (id: PageId | undefined): Card | undefined => {
    const n = id === undefined ? undefined : numberOf(id);
    return n === undefined ? undefined : cardAt(n);
  };
  const marks = new Map(saved.reports.map(([id, label]) => [id, label]));
  // Not enumerable, so that a kind can be copied without asking for its pages.
  const kinds = saved.kinds.map((kind) =>
    Object.defineProperty({ ...kind } as ListedKind, 'pages', { get: () => notKept('kind') }),
  );
  const roles: Roles = {
    ofPerson: (id) => list('rolesOf', id),
    inOrganization: (id) => list('rolesIn', id),
    speaksFor: (person, organization) =>
      roles.ofPerson(person).some((r) => !r.former && r.organization?.page === organization),
  };
  const positions: Positions = {
    get all() {
      return notKept('positions');
    },
    onProposal: (id) => list('positionsOn', id),
    ofParty: (id) => list('positionsOf', id),
    toldBy: (id) => list('positionsTold', id),
  };
  const values: Values = {
    get all() {
      return notKept('values');
    },
    ofFigure: (id) => list('valuesOf', id),
    now: (id) => figureNow(values.ofFigure(id)),
    attributedTo: (id) => list('valuesBy', id),
  };
  const disputes: Disputes = {
    get all() {
      return notKept('disputes');
    },
    any: saved.anyDispute,
    of: (id) => list('disputesOf', id),
  };
  const events: Events = {
    get dated() {
      return notKept('events');
    },
    get undated() {
      return notKept('events');
    },
    get periods() {
      return notKept('periods');
    },
    waysFrom: () => notKept('waysFrom'),
    within: () => notKept('eventsIn'),
    any: saved.anyEvent,
    ofProposal: (id) => list('eventsOn', id),
  };
  return {
    words: wordsFor(settings.language),
    direction: directionOf(settings.language),
    site: {
      settings,
      resolve,
      cite,
      marks,
      edits: saved.edits,
      get pages() {
        return notKept('pages');
      },
      byId: { get: byId },
      ofType: (type: PageType) => notKept(type),
      get sources() {
        return notKept('source');
      },
    },
    kinds,
    kindOf: (page) => kinds.find(({ type }) => type === typeOf(page)),
    reports: keptReports(saved.reports, cardAt),
    roles,
    positions,
    values,
    disputes,
    comparable: (id) => about(id).get('comparable') as ReturnType<Wiki['comparable']>,
    events,
    get changes() {
      return notKept('changes');
    },
    anyChange: saved.anyChange,
    namedIn: (source: SourceId) => notKept(source),
    pageOf: (ref) => byId(ref?.page),
  };
}

function notKept(what: string): never {
  throw new NotKept(what);
}
