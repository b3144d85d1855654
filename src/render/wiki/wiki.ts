/** A linked site → the same with everything rendering derives from it, each derived once. */
import type { SourceId } from '../../model/ids.ts';
import type { Ref, Site } from '../../model/site.ts';
import { directionOf, type Words, wordsFor } from '../words/index.ts';
import { isAlike } from './alike.ts';
import { type Batch, listChanges } from './changes.ts';
import { type Comparable, comparableIn } from './comparable.ts';
import { type Disputes, findDisputes } from './disputes.ts';
import { type Events, listEvents } from './events.ts';
import { listValues, type Values } from './figure-values.ts';
import { type Ground, groundOf } from './ground.ts';
import { kindsOf, type ListedKind, typeOf } from './kinds.ts';
import { namingOf } from './named.ts';
import { type Card, groupBy } from './pages.ts';
import { listPositions, type Positions } from './positions.ts';
import { type Reports, readReports } from './reports.ts';
import { listRoles, type Roles } from './roles.ts';

/** Whatever a page shows of other pages it asks for here, and so here it can be noted (`observe.ts`). */
export interface Wiki {
  readonly site: Ground;
  readonly words: Words;
  readonly direction: 'ltr' | 'rtl';
  /** Kinds that have pages. */
  readonly kinds: readonly ListedKind[];
  readonly kindOf: (page: Card) => ListedKind | undefined;
  readonly reports: Reports;
  readonly roles: Roles;
  readonly positions: Positions;
  readonly values: Values;
  readonly disputes: Disputes;
  /** A proposal that another can be set beside. */
  readonly comparable: Comparable;
  readonly events: Events;
  /** Newest report first. */
  readonly changes: readonly Batch[];
  /** True where a report changed something. */
  readonly anyChange: boolean;
  /** Pages that a report names, by path. */
  readonly namedIn: (source: SourceId) => readonly Card[];
  readonly pageOf: (ref: Ref | undefined) => Card | undefined;
}

const known = new WeakMap<Site, Wiki>();

/**
 * Remembered by the site object: a site is never changed, a new build makes a new one. With a wiki from `before`, what
 * is derived from the same things is the same object; the result says the same with or without it.
 */
export function wikiOf(site: Site, before?: Wiki): Wiki {
  const made = known.get(site) ?? derive(site, before);
  known.set(site, made);
  return made;
}

function derive(site: Site, earlier: Wiki | undefined): Wiki {
  const before = earlier && isAlike(earlier.site.settings, site.settings) ? earlier : undefined;
  const ground = groundOf(site, before?.site);
  const words = before?.words ?? wordsFor(site.settings.language);
  const old = before?.site;
  const { ofType, resolve, sources, marks, pages } = ground;
  const [people, bodies, proposals, figures] = [
    ofType('person'),
    ofType('organization'),
    ofType('proposal'),
    ofType('figure'),
  ];
  const samePeople = old?.ofType('person') === people;
  const sameBodies = old?.ofType('organization') === bodies;
  const sameProposals = old?.ofType('proposal') === proposals;
  const sameFigures = old?.ofType('figure') === figures;
  const sameNames = old?.resolve === resolve;
  const kept = <T>(was: T | undefined, isSame: boolean, make: () => T): T => (was && isSame ? was : make());

  const reports = kept(before?.reports, old?.sources === sources && isAlikeMap(old?.marks, marks), () =>
    readReports(ground),
  );
  const naming = namingOf(ground, reports, words);
  const sameReports = reports === before?.reports;
  const roles = kept(before?.roles, samePeople && sameNames, () => listRoles(ground));
  const stated = samePeople && sameBodies && sameProposals && sameNames && sameReports;
  const positions = kept(before?.positions, stated && roles === before?.roles, () =>
    listPositions(ground, reports, roles, naming),
  );
  const values = kept(before?.values, sameFigures && sameNames && sameReports, () =>
    listValues(ground, reports, naming),
  );
  const sameFacts = positions === before?.positions && values === before?.values;
  const disputes = kept(before?.disputes, sameFacts && sameFigures, () => findDisputes(ground, values, positions));
  const events = kept(before?.events, stated && sameFacts && roles === before?.roles, () =>
    listEvents(ground, roles, positions, values),
  );
  const comparable = kept(before?.comparable, sameProposals && sameReports, () => comparableIn(ground, reports));
  const samePages = old?.pages === pages;
  const changes = kept(before?.changes, stated && sameFacts && samePages, () =>
    listChanges(ground, { reports, roles, values, positions }),
  );
  const kinds = kept(before?.kinds, samePages, () => kindsOf(ground, words));
  const byType = new Map(kinds.map((k) => [k.type, k]));
  const named = kept(before?.namedIn, samePages, () => {
    const groups = groupBy(pages, (p) =>
      Object.entries(p.page.mentions).flatMap(([id, spans]) => (spans.length > 0 ? [id] : [])),
    );
    return (source) => groups.get(source) ?? [];
  });
  return {
    site: ground,
    words,
    direction: directionOf(site.settings.language),
    kinds,
    kindOf: (page) => byType.get(typeOf(page)),
    reports,
    roles,
    positions,
    values,
    disputes,
    comparable,
    events,
    changes,
    anyChange: changes.length > 0,
    namedIn: named,
    pageOf: (ref) => (ref?.page === undefined ? undefined : ground.byId.get(ref.page)),
  };
}

const isAlikeMap = <K, V>(a: ReadonlyMap<K, V> | undefined, b: ReadonlyMap<K, V>): boolean =>
  a !== undefined && a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
