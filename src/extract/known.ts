/** One report's entities, runs, titles and statements → the same, looked up by key, name or place instead of searched through. */

import type { StatementClaim } from '../model/claim.ts';
import type { LocalKey } from '../model/ids.ts';
import type { LocalEntity } from '../model/mention.ts';
import type { Span } from '../model/source.ts';
import { groupsBy, pushTo } from '../text/groups.ts';
import { firstWhere } from '../text/halving.ts';
import { oncePer } from '../text/once.ts';
import type { NamedRun, Reading } from './reading.ts';
import type { TitleRun } from './titles/run.ts';

type Entities = readonly LocalEntity[];

const byKey = oncePer((entities: Entities) => new Map(entities.map((e) => [e.key, e])));

export const entityOf = (
  { entities }: Pick<Reading, 'entities'>,
  key: LocalKey | undefined,
): LocalEntity | undefined => (key === undefined ? undefined : byKey(entities).get(key));

const organizations = oncePer((entities: Entities) => {
  const found = { asWritten: new Map<string, LocalEntity>(), lower: new Map<string, LocalEntity>() };
  for (const e of entities) {
    if (e.kind !== 'organization') continue;
    for (const form of [e.name, ...e.forms]) {
      if (!found.asWritten.has(form)) found.asWritten.set(form, e);
      if (!found.lower.has(form.toLowerCase())) found.lower.set(form.toLowerCase(), e);
    }
  }
  return found;
});

/** The first organization of that name or form, in capitals or not. */
export const organizationCalled = ({ entities }: Pick<Reading, 'entities'>, name: string): LocalEntity | undefined =>
  organizations(entities).lower.get(name.toLowerCase());

/** The first organization of exactly that name or form. */
export const organizationWritten = ({ entities }: Pick<Reading, 'entities'>, name: string): LocalEntity | undefined =>
  organizations(entities).asWritten.get(name);

/** How many begin before token `at`. */
export const firstFrom = (runs: readonly { readonly first: number }[], at: number): number =>
  firstWhere(runs, ({ first }) => first >= at);

const byEntity = oncePer((named: readonly NamedRun[]) => groupsBy(named, (run) => run.entity.key));

/** Where an entity is named, in text order. */
export const runsOf = ({ named }: Pick<Reading, 'named'>, key: LocalKey): readonly NamedRun[] =>
  byEntity(named).get(key) ?? [];

/** Runs that begin at tokens `from` to `to` (half open), in text order. */
export const runsFrom = ({ named }: Pick<Reading, 'named'>, from: number, to: number): readonly NamedRun[] =>
  named.slice(firstFrom(named, from), firstFrom(named, to));

/** Where an entity is last named before token `at`. */
export function lastRunBefore(reading: Pick<Reading, 'named'>, key: LocalKey, at: number): NamedRun | undefined {
  const runs = runsOf(reading, key);
  return runs[firstFrom(runs, at) - 1];
}

const byOpening = oncePer(({ named, document }: Reading) =>
  groupsBy(named, (run) => document.tokens[run.first]?.lower ?? ''),
);

/** Runs whose first word is that one, in text order. `word` in lower case. */
export const runsOpening = (reading: Reading, word: string): readonly NamedRun[] => byOpening(reading).get(word) ?? [];

const byPerson = oncePer((titles: readonly TitleRun[]) => groupsBy(titles, (t) => t.person));

/** The titles that the report gives a person, in text order. */
export const titlesOf = (titles: readonly TitleRun[], person: LocalKey): readonly TitleRun[] =>
  byPerson(titles).get(person) ?? [];

/** Asks whether one of the spans, in any order, holds a place of the report: halving, since all of a long report asks. */
export function holding(spans: readonly Span[]): (place: Span) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  // Of the spans that begin no later, how far the longest reaches.
  let end = 0;
  const reach = sorted.map((span) => {
    end = Math.max(end, span.end);
    return { first: span.start, end };
  });
  return (place) => place.end <= (reach[firstFrom(reach, place.start + 1) - 1]?.end ?? -1);
}

/** Places of a report that share one shelf: 1,024 UTF-16 units. */
const shelfOf = (place: number): number => place >> 10;

const byPlace = oncePer((statements: readonly StatementClaim[]) => {
  const shelves = new Map<number, number[]>();
  for (const [i, { spans }] of statements.entries()) {
    const on = new Set<number>();
    for (const { start, end } of spans) for (let at = shelfOf(start); at <= shelfOf(end); at++) on.add(at);
    for (const at of on) pushTo(shelves, at, i);
  }
  return shelves;
});

/** Statements with a span that overlaps a place of the report or touches it, in the order given. */
export function statementsAt(statements: readonly StatementClaim[], { start, end }: Span): StatementClaim[] {
  const found = new Set<number>();
  for (let at = shelfOf(Math.max(0, start - 1)); at <= shelfOf(end + 1); at++)
    for (const i of byPlace(statements).get(at) ?? []) found.add(i);
  return [...found]
    .sort((a, b) => a - b)
    .flatMap((i) => statements[i] ?? [])
    .filter(({ spans }) => spans.some((x) => x.start <= end && start <= x.end + 1));
}
