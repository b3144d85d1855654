/** A linked site → the same with everything rendering derives from it, each derived once. */
import type { SourceId } from '../../model/ids.ts';
import type { Ref, Site } from '../../model/site.ts';
import { once } from '../../text/once.ts';
import { directionOf, type Words, wordsFor } from '../words/index.ts';
import { isAlike } from './alike.ts';
import { type Batch, bringsAnything, listChanges } from './changes.ts';
import { type Comparable, comparableIn } from './comparable.ts';
import { type Disputes, findDisputes } from './disputes.ts';
import { type Events, listEvents } from './events.ts';
import { listValues, type Values } from './figure-values.ts';
import { type Ground, groundOf } from './ground.ts';
import { kindsOf, type ListedKind, typeOf } from './kinds.ts';
import { namingOf } from './named.ts';
import { type Card, groupBy, type PageType } from './pages.ts';
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

/** What a wiki derives from its pages, each part when it is first asked for: a page that was edited waits for no list it does not show. */
interface Parts {
  readonly kinds: () => readonly ListedKind[];
  readonly reports: () => Reports;
  readonly roles: () => Roles;
  readonly positions: () => Positions;
  readonly values: () => Values;
  readonly disputes: () => Disputes;
  readonly comparable: () => Comparable;
  readonly events: () => Events;
  readonly changes: () => readonly Batch[];
  readonly anyChange: () => boolean;
  readonly named: () => ReadonlyMap<string, readonly Card[]>;
}

export type Part = keyof Parts;

/** A wiki with what it is made of: where a part is the same object in two of them, it says the same. */
export interface Derived extends Wiki {
  readonly parts: Parts;
}

const known = new WeakMap<Site, Derived>();

/**
 * Remembered by the site object: a site is never changed, a new build makes a new one. With a wiki from `before`, what
 * is derived from the same things is the same object; the result says the same with or without it.
 */
export function wikiOf(site: Site, before?: Derived): Derived {
  const made = known.get(site) ?? derive(site, before);
  known.set(site, made);
  return made;
}

function derive(site: Site, earlier: Derived | undefined): Derived {
  const before = earlier && isAlike(earlier.site.settings, site.settings) ? earlier : undefined;
  const ground = groundOf(site, before?.site);
  const words = before?.words ?? wordsFor(site.settings.language);
  const parts = partsOf(ground, words, before && sameAs(before.site, ground), before?.parts);
  return saying(ground, words, parts);
}

function saying(ground: Ground, words: Words, parts: Parts): Derived {
  const byType = once(() => new Map(parts.kinds().map((k) => [k.type, k])));
  return {
    parts,
    site: ground,
    words,
    direction: directionOf(ground.settings.language),
    get kinds() {
      return parts.kinds();
    },
    kindOf: (page) => byType().get(typeOf(page)),
    get reports() {
      return parts.reports();
    },
    get roles() {
      return parts.roles();
    },
    get positions() {
      return parts.positions();
    },
    get values() {
      return parts.values();
    },
    get disputes() {
      return parts.disputes();
    },
    comparable: (id) => parts.comparable()(id),
    get events() {
      return parts.events();
    },
    get changes() {
      return parts.changes();
    },
    get anyChange() {
      return parts.anyChange();
    },
    namedIn: (source) => parts.named().get(source) ?? [],
    pageOf: (ref) => (ref?.page === undefined ? undefined : ground.byId.get(ref.page)),
  };
}

/** What is the same as in the wiki before. */
interface Same {
  readonly names: boolean;
  readonly pages: boolean;
  readonly people: boolean;
  readonly figures: boolean;
  readonly proposals: boolean;
  /** Of all who say or do something. */
  readonly actors: boolean;
  readonly sources: boolean;
}

function sameAs(old: Ground, now: Ground): Same {
  const isSameType = (type: PageType): boolean => old.ofType(type) === now.ofType(type);
  return {
    names: old.resolve === now.resolve,
    pages: old.pages === now.pages,
    people: isSameType('person'),
    figures: isSameType('figure'),
    proposals: isSameType('proposal'),
    actors: isSameType('person') && isSameType('organization') && isSameType('proposal'),
    sources: old.sources === now.sources && isAlikeMap(old.marks, now.marks),
  };
}

const kept = <T>(part: (() => T) | undefined, isSame: boolean | undefined, make: () => T): (() => T) =>
  part && isSame ? part : once(make);

/** Nothing in here may hold on to the wiki before, or no wiki of a long session would ever be let go. */
function partsOf(ground: Ground, words: Words, same: Same | undefined, was: Parts | undefined): Parts {
  const reports = kept(was?.reports, same?.sources, () => readReports(ground));
  const sameReports = reports === was?.reports && same?.names;
  const roles = kept(was?.roles, same?.people && same.names, () => listRoles(ground));
  const stated = same?.actors && sameReports && roles === was?.roles;
  const naming = once(() => namingOf(ground, reports(), words));
  const positions = kept(was?.positions, stated, () => listPositions(ground, reports(), roles(), naming()));
  const values = kept(was?.values, same?.figures && sameReports, () => listValues(ground, reports(), naming()));
  const sameFacts = stated && positions === was?.positions && values === was?.values;
  return {
    reports,
    roles,
    positions,
    values,
    disputes: kept(was?.disputes, sameFacts, () => findDisputes(ground, values(), positions())),
    comparable: kept(was?.comparable, same?.proposals && sameReports, () => comparableIn(ground, reports())),
    events: kept(was?.events, sameFacts, () => listEvents(ground, roles(), positions(), values())),
    changes: kept(was?.changes, sameFacts && same?.pages, () =>
      listChanges(ground, { reports: reports(), roles: roles(), values: values(), positions: positions() }),
    ),
    // Without the list of changes, which a page needs only to know whether it may lead there.
    anyChange: kept(was?.anyChange, sameFacts && same?.pages, () =>
      bringsAnything(ground, { reports: reports(), positions: positions(), values: values() }),
    ),
    kinds: kept(was?.kinds, same?.pages, () => kindsOf(ground, words)),
    named: kept(was?.named, same?.pages, () =>
      groupBy(ground.pages, (p) =>
        Object.entries(p.page.mentions).flatMap(([id, spans]) => (spans.length > 0 ? [id] : [])),
      ),
    ),
  };
}

const isAlikeMap = <K, V>(a: ReadonlyMap<K, V> | undefined, b: ReadonlyMap<K, V>): boolean =>
  a !== undefined && a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
