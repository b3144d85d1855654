/** Entities of single reports → who is who across all reports. */
import type { Extraction } from '../model/claim.ts';
import { byCodeUnit, type EntityKey, entityKey, type LocalKey, type SourceId } from '../model/ids.ts';
import type { LocalEntity } from '../model/mention.ts';
import type { OrganizationClass } from '../model/values.ts';
import { slug } from '../text/slug.ts';
import { namesAgree, normalName, tokensOf } from './names.ts';

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

interface Node {
  readonly source: SourceId;
  readonly entity: LocalEntity;
  readonly normal: string;
  parent: number;
}

/** Links entities by name. Precision first: a surname alone joins only where one bearer of it is known. */
export function identify(
  extractions: readonly Extraction[],
  judgements: Judgements = { same: [], distinct: [] },
  threshold = 0,
): Identities {
  const nodes: Node[] = extractions.flatMap((x) =>
    x.entities.map(
      (entity): Node => ({ source: x.source, entity, normal: normalName(entity.name, entity.kind), parent: -1 }),
    ),
  );
  const root = (i: number): number => {
    let r = i;
    while ((nodes[r]?.parent ?? -1) >= 0) r = nodes[r]?.parent ?? r;
    return r;
  };
  const apart = keptApart(nodes, judgements.distinct);
  const join = (a: number, b: number): void => {
    const x = root(a);
    const y = root(b);
    if (x === y || apart.are(x, y)) return;
    const node = nodes[Math.max(x, y)];
    if (node) node.parent = Math.min(x, y);
    apart.joined(Math.min(x, y), Math.max(x, y));
  };
  joinEqual(nodes, join);
  joinForms(nodes, join);
  joinSimilar(nodes, join, root);
  joinParts(nodes, join, root);
  for (const [a, b] of judgements.same) {
    const [x] = bearersOf(nodes, a);
    const [y] = bearersOf(nodes, b);
    if (x !== undefined && y !== undefined) join(x, y);
  }
  return named(nodes, root, threshold);
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

type Join = (a: number, b: number) => void;

/** Same name, same kind. A single word joins equal single words too: one surname, no other bearer in sight. */
function joinEqual(nodes: readonly Node[], join: Join): void {
  const first = new Map<string, number>();
  nodes.forEach((n, i) => {
    const key = `${n.entity.kind} ${n.normal}`;
    const known = first.get(key);
    if (known === undefined) first.set(key, i);
    else join(known, i);
  });
}

/** An organization whose name another report gives as a second form: acronyms, short names. */
function joinForms(nodes: readonly Node[], join: Join): void {
  const byForm = new Map<string, Set<number>>();
  nodes.forEach((n, i) => {
    if (n.entity.kind !== 'organization') return;
    for (const form of n.entity.forms) {
      const key = normalName(form, 'organization');
      if (key.length < 3) continue;
      byForm.set(key, (byForm.get(key) ?? new Set()).add(i));
    }
  });
  nodes.forEach((n, i) => {
    if (n.entity.kind !== 'organization') return;
    const others = [...(byForm.get(n.normal) ?? [])].filter((j) => j !== i);
    const names = new Set(others.map((j) => nodes[j]?.normal));
    if (names.size === 1 && others[0] !== undefined && classesAgree(n.entity, nodes[others[0]]?.entity))
      join(i, others[0]);
  });
}

function classesAgree(a: LocalEntity | undefined, b: LocalEntity | undefined): boolean {
  return (
    a?.class === undefined ||
    b?.class === undefined ||
    a.class === b.class ||
    a.class === 'other' ||
    b.class === 'other'
  );
}

/** Full names that differ by a middle name, an initial or a spelling. */
function joinSimilar(nodes: readonly Node[], join: Join, root: (i: number) => number): void {
  const bySurname = new Map<string, number[]>();
  nodes.forEach((n, i) => {
    const tokens = tokensOf(n.normal);
    if (n.entity.kind !== 'person' || tokens.length < 2) return;
    for (const token of new Set([tokens.at(-1) ?? '', tokens[0] ?? '']))
      bySurname.set(token, [...(bySurname.get(token) ?? []), i]);
  });
  for (const group of bySurname.values()) {
    for (let x = 0; x < group.length; x++) {
      for (let y = x + 1; y < group.length; y++) {
        const a = group[x] as number;
        const b = group[y] as number;
        if (root(a) !== root(b) && namesAgree(nodes[a]?.normal ?? '', nodes[b]?.normal ?? '')) join(a, b);
      }
    }
  }
}

/** A surname or first name alone: joined where exactly one fuller name has it. */
function joinParts(nodes: readonly Node[], join: Join, root: (i: number) => number): void {
  const bearers = new Map<string, Set<number>>();
  nodes.forEach((n, i) => {
    const tokens = tokensOf(n.normal);
    if (n.entity.kind !== 'person' || tokens.length < 2) return;
    for (const token of [tokens.at(-1) ?? '', tokens[0] ?? ''])
      bearers.set(token, (bearers.get(token) ?? new Set()).add(root(i)));
  });
  nodes.forEach((n, i) => {
    if (n.entity.kind !== 'person' || tokensOf(n.normal).length !== 1) return;
    const [only, second] = bearers.get(n.normal) ?? [];
    if (only !== undefined && second === undefined) join(only, i);
  });
}

function named(nodes: readonly Node[], root: (i: number) => number, threshold: number): Identities {
  const groups = new Map<number, Node[]>();
  nodes.forEach((n, i) => {
    const r = root(i);
    groups.set(r, [...(groups.get(r) ?? []), n]);
  });
  const made = [...groups.values()]
    .map((members) => ({ members, name: canonicalName(members) }))
    .sort((a, b) => byCodeUnit(a.name, b.name) || byCodeUnit(a.members[0]?.source ?? '', b.members[0]?.source ?? ''));
  const used = new Map<string, number>();
  const index = new Map<string, EntityKey>();
  const all = made.map(({ members, name }): Identity => {
    const kind = members[0]?.entity.kind ?? 'person';
    const base = `${kind}-${slug(name)}`;
    const count = (used.get(base) ?? 0) + 1;
    used.set(base, count);
    const key = entityKey(count === 1 ? base : `${base}-${count}`);
    for (const m of members) index.set(`${m.source}\n${m.entity.key}`, key);
    const classes = members.flatMap((m) => (m.entity.class ? [m.entity.class] : []));
    const cls = mostFrequent(classes);
    const confidence = 1 - members.reduce((p, m) => p * (1 - m.entity.confidence), 1);
    return {
      key,
      kind,
      name,
      aliases: aliasesOf(members, name),
      ...(cls ? { class: cls } : {}),
      members: members.map(({ source, entity }) => ({ source, entity })),
      confidence: Math.max(...members.map((m) => m.entity.confidence), Math.min(confidence, 0.99)),
    };
  });
  const doubtful = new Set(all.filter((i) => i.confidence < threshold).map((i) => i.key));
  const local = new Map(nodes.map((n) => [`${n.source}\n${n.entity.key}`, n.entity.name]));
  return {
    all,
    of: (source, key) => {
      const found = index.get(`${source}\n${key}`);
      return found === undefined || doubtful.has(found) ? undefined : found;
    },
    nameOf: (source, key) => local.get(`${source}\n${key}`),
  };
}

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
      Math.min(4, tokensOf(b).length) - Math.min(4, tokensOf(a).length) ||
      y.reports.size - x.reports.size ||
      y.mentions - x.mentions ||
      byCodeUnit(a, b),
  );
  return ranked[0]?.[0] ?? '';
}

/** Stems that degraded reports use are how a name is found there, not names that a reader knows. */
function aliasesOf(members: readonly Node[], name: string): string[] {
  const spelt = members.filter((m) => m.entity.mentions.some((x) => x.form !== 'stem'));
  const forms = new Set(spelt.flatMap((m) => [m.entity.name, ...m.entity.forms]));
  forms.delete(name);
  return [...forms].sort(byCodeUnit);
}

function mostFrequent<T extends string>(list: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const x of list) counts.set(x, (counts.get(x) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || byCodeUnit(a, b))[0]?.[0];
}
