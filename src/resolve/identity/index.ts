/** Entities of single reports → who is who across all reports. */
import table from '../../data/states.json' with { type: 'json' };
import type { Extraction } from '../../model/claim.ts';
import { byCodeUnit, type EntityKey, entityKey, type LocalKey, type SourceId } from '../../model/ids.ts';
import type { LocalEntity } from '../../model/mention.ts';
import type { OrganizationClass } from '../../model/values.ts';
import { slug } from '../../text/slug.ts';
import type { SameStory } from '../stories.ts';
import { single } from './bodies.ts';
import { compoundsOf } from './compounds.ts';
import { tokensOf } from './names.ts';
import { type Forest, forestOf, type Node, nodesOf } from './nodes.ts';
import { joinOrganizations } from './organizations.ts';
import { joinPersons } from './persons.ts';
import { pageSureness } from './sureness.ts';

/** One person or organization of the wiki: the entities of single reports that are it. */
export interface Identity {
  readonly key: EntityKey;
  readonly kind: 'person' | 'organization';
  readonly name: string;
  readonly aliases: readonly string[];
  readonly class?: OrganizationClass;
  readonly members: readonly { readonly source: SourceId; readonly entity: LocalEntity }[];
  readonly confidence: number;
}

/** An editor's word on who is who: names that are one, or are not. Names as on pages. */
export interface Judgements {
  readonly same: readonly (readonly [string, string])[];
  readonly distinct: readonly (readonly [string, string])[];
}

export interface Identities {
  readonly all: readonly Identity[];
  /** Undefined for an entity too doubtful for a page of its own. */
  readonly of: (source: SourceId, key: LocalKey) => EntityKey | undefined;
  /** Its name in that report. */
  readonly nameOf: (source: SourceId, key: LocalKey) => string | undefined;
}

/**
 * Links entities by name. Precision first: a surname or a short name alone joins only where one bearer of it is known in
 * the story. `sameStory` is asked of pairs of reports; without it all reports tell one story.
 */
export function identify(
  extractions: readonly Extraction[],
  judgements: Judgements = { same: [], distinct: [] },
  threshold = 0,
  sameStory: SameStory = () => true,
): Identities {
  const nodes = nodesOf(extractions, sameStory);
  const forest = forestOf(nodes, keptApart(nodes, judgements.distinct), sameStory);
  const compounds = compoundsOf(forest);
  joinOrganizations(forest, compounds);
  const ambiguous = joinPersons(forest);
  for (const [a, b] of judgements.same) {
    const [x] = bearersOf(nodes, a);
    const [y] = bearersOf(nodes, b);
    if (x !== undefined && y !== undefined) forest.join(x, y);
  }
  return named(forest, new Set([...ambiguous, ...compounds]), threshold);
}

/** Who is called so; where nobody is, who is also called so. */
function bearersOf(nodes: readonly Node[], name: string): readonly number[] {
  const where = (is: (entity: LocalEntity) => boolean): number[] =>
    nodes.flatMap(({ entity }, i) => (is(entity) ? [i] : []));
  const named = where((entity) => entity.name === name);
  return named.length > 0 ? named : where((entity) => entity.forms.includes(name));
}

/** A whole group has every member's enemies: two names that are not one never meet by way of a third. */
function keptApart(nodes: readonly Node[], distinct: Judgements['distinct']) {
  const sides = new Map<number, ReadonlySet<string>>();
  const sidesOf = (i: number): ReadonlySet<string> => sides.get(i) ?? new Set();
  for (const [n, pair] of distinct.entries()) {
    for (const [side, name] of pair.entries()) {
      for (const i of bearersOf(nodes, name)) sides.set(i, new Set([...sidesOf(i), `${n}:${side}`]));
    }
  }
  const opposite = (side: string): string => side.replace(/[01]$/, (s) => (s === '0' ? '1' : '0'));
  return {
    are: (x: number, y: number): boolean => [...sidesOf(x)].some((side) => sidesOf(y).has(opposite(side))),
    joined: (into: number, from: number): void => {
      if (sides.has(from)) sides.set(into, new Set([...sidesOf(into), ...sidesOf(from)]));
    },
  };
}

function named({ nodes, root }: Forest, ambiguous: ReadonlySet<number>, threshold: number): Identities {
  const groups = new Map<number, number[]>();
  nodes.forEach((_, i) => {
    const r = root(i);
    const group = groups.get(r);
    if (group) group.push(i);
    else groups.set(r, [i]);
  });
  const made = [...groups.values()]
    .map((group) => {
      const members = group.flatMap((i) => nodes[i] ?? []);
      return { members, name: canonicalName(members), isNobody: group.every((i) => ambiguous.has(i)) };
    })
    .sort((a, b) => byCodeUnit(a.name, b.name) || byCodeUnit(a.members[0]?.source ?? '', b.members[0]?.source ?? ''));
  const used = new Map<string, number>();
  const all = made.map(({ members, name, isNobody }): Identity => {
    const kind = members[0]?.kind ?? 'person';
    const base = `${kind}-${slug(name)}`;
    const count = (used.get(base) ?? 0) + 1;
    used.set(base, count);
    const key = entityKey(count === 1 ? base : `${base}-${count}`);
    const classes = members.flatMap((m) => (m.entity.class ? [m.entity.class] : []));
    const cls = mostFrequent(classes);
    const confidence = pageSureness(
      kind,
      members.map((m) => m.entity),
    );
    return {
      key,
      kind,
      name,
      aliases: aliasesOf(members, name),
      ...(cls ? { class: cls } : {}),
      members: members.map(({ source, entity }) => ({ source, entity })),
      // A surname that two people of the story bear is somebody's, but whose page would it be? "Quorl-Zirpo" is nobody's.
      confidence: isNobody ? Math.min(confidence, 0.4) : confidence,
    };
  });
  return { all, ...bySource(all, threshold) };
}

/** Looked up as long as pages are made: of how it was found out who is who nothing is held here. */
function bySource(all: readonly Identity[], threshold: number): Pick<Identities, 'of' | 'nameOf'> {
  const known = new Map<SourceId, Map<LocalKey, { readonly name: string; readonly key: EntityKey | undefined }>>();
  for (const { key: own, confidence, members } of all) {
    const key = confidence < threshold ? undefined : own;
    for (const { source, entity } of members) {
      const there = known.get(source) ?? new Map();
      known.set(source, there.set(entity.key, { name: entity.name, key }));
    }
  }
  return {
    of: (source, key) => known.get(source)?.get(key)?.key,
    nameOf: (source, key) => known.get(source)?.get(key)?.name,
  };
}

/** What all the world calls a body. */
const isWellKnown = (name: string): boolean => single.get(name) === name;

/** A name of more words than this is no fuller. */
const mostWords = 6;

/** Fullest well-attested form: most words, then most reports, then most mentions. Never one in capitals alone. */
function canonicalName(members: readonly Node[]): string {
  const support = new Map<string, { reports: Set<string>; mentions: number }>();
  for (const m of members) {
    const s = support.get(m.entity.name) ?? { reports: new Set(), mentions: 0 };
    s.reports.add(m.source);
    s.mentions += m.entity.mentions.length;
    support.set(m.entity.name, s);
  }
  const shouting = (name: string): boolean => name.length > 5 && name === name.toUpperCase();
  const ranked = [...support].sort(
    ([a, x], [b, y]) =>
      Number(shouting(a)) - Number(shouting(b)) ||
      Number(isWellKnown(b)) - Number(isWellKnown(a)) ||
      Math.min(mostWords, tokensOf(b).length) - Math.min(mostWords, tokensOf(a).length) ||
      // "Reformer leaders" are of the Reformers.
      Number(support.has(`${a}s`)) - Number(support.has(`${b}s`)) ||
      y.reports.size - x.reports.size ||
      y.mentions - x.mentions ||
      byCodeUnit(a, b),
  );
  return ranked[0]?.[0] ?? '';
}

const seats: ReadonlySet<string> = new Set(table.states.flatMap((state) => state.seats));

/** Stems that degraded reports use are how a name is found there, not names that a reader knows. */
function aliasesOf(members: readonly Node[], name: string): string[] {
  const spelt = members.filter((m) => m.entity.mentions.some((x) => x.form !== 'stem'));
  const forms = new Set(spelt.flatMap((m) => [m.entity.name, ...m.entity.forms]));
  forms.delete(name);
  // "CHEMICALS" of a headline is the name in capitals, "OSLO" of a dateline the seat.
  const isState = members.some((m) => m.entity.class === 'government');
  // Where a government sits is no other name of the state.
  if (isState) for (const form of forms) if (seats.has(form)) forms.delete(form);
  const inSmall = new Set([...forms, name].filter((f) => f !== f.toUpperCase()).map((f) => f.toLowerCase()));
  for (const form of forms)
    if (
      form === form.toUpperCase() &&
      form.length > 3 &&
      (inSmall.has(form.toLowerCase()) || (isState && form.length > 4))
    )
      forms.delete(form);
  return [...forms].sort(byCodeUnit);
}

function mostFrequent<T extends string>(list: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const x of list) counts.set(x, (counts.get(x) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || byCodeUnit(a, b))[0]?.[0];
}
