/** A linked site → the same with everything rendering derives from it, each derived once and only when asked for. */
import type { SourceId } from '../../model/ids.ts';
import type { Ref, Site, SitePage } from '../../model/site.ts';
import { directionOf, type Words, wordsFor } from '../words/index.ts';
import { type Batch, listChanges } from './changes.ts';
import { type Disputes, findDisputes } from './disputes.ts';
import { type Events, listEvents } from './events.ts';
import { listValues, type Values } from './figure-values.ts';
import { kindsOf, type ListedKind, typeOf } from './kinds.ts';
import { groupBy } from './pages.ts';
import { listPositions, type Positions } from './positions.ts';
import { type Reports, readReports } from './reports.ts';
import { listRoles, type Roles } from './roles.ts';

export interface Wiki {
  readonly site: Site;
  readonly words: Words;
  readonly direction: 'ltr' | 'rtl';
  /** Kinds that have pages. */
  readonly kinds: readonly ListedKind[];
  readonly kindOf: (page: SitePage) => ListedKind | undefined;
  readonly reports: Reports;
  readonly roles: Roles;
  readonly positions: Positions;
  readonly values: Values;
  readonly disputes: Disputes;
  readonly events: Events;
  /** Newest report first. */
  readonly changes: readonly Batch[];
  /** Pages that a report names, by path. */
  readonly namedIn: (source: SourceId) => readonly SitePage[];
  readonly pageOf: (ref: Ref | undefined) => SitePage | undefined;
}

const known = new WeakMap<Site, Wiki>();

/** Remembered by the site object: a site is never changed, a new build makes a new one. */
export function wikiOf(site: Site): Wiki {
  const before = known.get(site);
  if (before) return before;
  const wiki = derive(site);
  known.set(site, wiki);
  return wiki;
}

function derive(site: Site): Wiki {
  const words = wordsFor(site.settings.language);
  const kinds = once(() => kindsOf(site, words));
  const byType = once(() => new Map(kinds().map((k) => [k.type, k])));
  const reports = once(() => readReports(site));
  const roles = once(() => listRoles(site));
  const positions = once(() => listPositions(site, reports(), roles()));
  const values = once(() => listValues(site, reports()));
  const disputes = once(() => findDisputes(site, values(), positions()));
  const events = once(() => listEvents(site, roles(), positions(), values()));
  const changes = once(() =>
    listChanges(site, { reports: reports(), roles: roles(), values: values(), positions: positions() }),
  );
  const named = once(() =>
    groupBy(site.pages, (p) =>
      Object.entries(p.page.mentions).flatMap(([id, spans]) => (spans.length > 0 ? [id] : [])),
    ),
  );
  return {
    site,
    words,
    direction: directionOf(site.settings.language),
    namedIn: (source) => named().get(source) ?? [],
    pageOf: (ref) => (ref?.page === undefined ? undefined : site.byId.get(ref.page)),
    get kinds() {
      return kinds();
    },
    kindOf: (page) => byType().get(typeOf(page)),
    get reports() {
      return reports();
    },
    get roles() {
      return roles();
    },
    get positions() {
      return positions();
    },
    get values() {
      return values();
    },
    get disputes() {
      return disputes();
    },
    get events() {
      return events();
    },
    get changes() {
      return changes();
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
