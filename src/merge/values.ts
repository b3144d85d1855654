/** Three states of a page's frontmatter as plain values → the merged value, what waits for an editor, what stays deleted. */
import { byCodeUnit } from '../model/ids.ts';
import { asText, entryOf } from '../text/outside.ts';

export type Value = unknown;
type Fields = Readonly<Record<string, Value>>;

/** Something the machine would say and must not, since an editor's word stands there. */
export interface Pending {
  /** Keys and item names from the root, joined by `/`: `roles/28vp0pv20f5/title`. */
  readonly path: string;
  /** What the machine said there when the editor put another word in its place. */
  readonly base?: Value;
  readonly yours: Value;
  readonly proposed: Value;
  readonly reason: 'edited' | 'deleted, and there is new evidence';
}

/** A fact, or a member of a set, that an editor deleted: where it stood, its name, what it rested on. */
export interface Tombstone {
  readonly path: string;
  readonly evidence: readonly string[];
}

export interface Merged {
  readonly value: Value;
  readonly pending: readonly Pending[];
  readonly tombstones: readonly Tombstone[];
  /** Paths where the machine's news was taken. */
  readonly applied: readonly string[];
}

export interface MergeRules {
  readonly tombstones: readonly Tombstone[];
  /** What the last merge left open: there the base has not moved on. */
  readonly pending?: readonly Pending[];
  /**
   * Texts of the reports that are there now, by id: a fact all of whose quotations still stand in them stays, though a
   * new reading no longer finds it.
   */
  readonly sources: ReadonlyMap<string, string>;
  /** True for the id of a fact that the machine now says on another page: it has moved there. */
  readonly isElsewhere?: (id: string) => boolean;
  /** True where a person's comment stands beside what is at this path: it is not dropped without a word. */
  readonly isNoted?: (path: string) => boolean;
}

/** Rules of MERGE.md for every leaf. `undefined` stands for "not there". */
export function mergeValues(base: Value, ours: Value, theirs: Value, rules: MergeRules): Merged {
  const pending: Pending[] = [];
  const applied: string[] = [];
  const tombs = new Map(rules.tombstones.map((t) => [t.path, t]));
  const { sources, isElsewhere = () => false, isNoted = () => false } = rules;
  const run: Run = { pending, applied, tombs, sources, isElsewhere, isNoted };
  const value = merge(run, '', base, ours, theirs);
  return { value, pending, applied, tombstones: [...tombs.values()].sort((a, b) => byCodeUnit(a.path, b.path)) };
}

interface Run {
  readonly pending: Pending[];
  readonly applied: string[];
  readonly tombs: Map<string, Tombstone>;
  readonly sources: ReadonlyMap<string, string>;
  readonly isElsewhere: (id: string) => boolean;
  readonly isNoted: (path: string) => boolean;
}

function merge(run: Run, path: string, base: Value, ours: Value, theirs: Value): Value {
  // A list that an editor emptied or that the machine drops whole is a list all the same.
  const [b, o, t] = [base, ours, theirs].map(listed);
  if (b && o && t && [base, ours, theirs].some(isList)) {
    const list = mergeLists(run, path, b, o, t);
    return list.length > 0 || (isList(ours) && (ours.length === 0 || run.isNoted(path))) ? list : undefined;
  }
  // Before all else: that ours and theirs are equal hides what an editor deleted.
  if (isFields(ours) && isFields(theirs)) return mergeFields(run, path, isFields(base) ? base : {}, ours, theirs);
  if (same(ours, theirs)) return ours;
  if (same(base, theirs)) return ours;
  if (same(base, ours) && !(theirs === undefined && run.isNoted(path))) {
    run.applied.push(path);
    return theirs;
  }
  run.pending.push({ path, base, yours: ours, proposed: theirs, reason: 'edited' });
  return ours;
}

const listed = (value: Value): readonly Value[] | undefined =>
  isList(value) ? value : value === undefined ? [] : undefined;

function mergeFields(run: Run, path: string, base: Fields, ours: Fields, theirs: Fields): Value {
  const merged: [string, Value][] = [];
  // Keys only the base has are visited for what was deleted from them.
  const keys = orderOf(orderOf(Object.keys(ours), Object.keys(theirs)), Object.keys(base));
  for (const key of keys) {
    const value = merge(
      run,
      path === '' ? key : `${path}/${key}`,
      entryOf(base, key),
      entryOf(ours, key),
      entryOf(theirs, key),
    );
    if (value !== undefined) merged.push([key, value]);
  }
  return Object.fromEntries(merged);
}

/** Ours in its order; what only theirs has follows what it follows there. */
function orderOf(ours: readonly string[], theirs: readonly string[]): string[] {
  const order = [...ours];
  theirs.forEach((name, i) => {
    if (order.includes(name)) return;
    const before = theirs
      .slice(0, i)
      .reverse()
      .find((n) => order.includes(n));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, name);
  });
  return order;
}

function mergeLists(
  run: Run,
  path: string,
  base: readonly Value[],
  ours: readonly Value[],
  theirs: readonly Value[],
): Value[] {
  const b = named(base);
  const o = named(ours);
  const t = named(theirs);
  const result: Value[] = [];
  for (const name of orderOf([...o.keys()], [...t.keys()])) {
    const at = `${path}/${name}`;
    const value = o.has(name)
      ? keptItem(run, at, b.get(name), o.get(name), t.get(name))
      : newItem(run, at, b.get(name), t.get(name));
    if (value !== undefined) result.push(value);
  }
  for (const [name, item] of b) if (!o.has(name)) bury(run, `${path}/${name}`, item);
  return result;
}

/** An item that stands on the page. */
function keptItem(run: Run, path: string, base: Value, ours: Value, theirs: Value): Value {
  run.tombs.delete(path);
  if (theirs !== undefined) return merge(run, path, base, ours, theirs);
  if (isGroup(base) && isGroup(ours)) return keptGroup(run, path, base, ours);
  if (base === undefined || !same(base, ours) || run.isNoted(path)) {
    if (base !== undefined) run.pending.push({ path, base, yours: ours, proposed: undefined, reason: 'edited' });
    return ours;
  }
  const isMoved = isFields(ours) && run.isElsewhere(asText(ours.id));
  const proofs = proofsOf(ours);
  if (!isMoved && proofs.length > 0 && proofs.every((proof) => stands(proof, run.sources))) return ours;
  run.applied.push(path);
  return undefined;
}

interface Group extends Fields {
  readonly terms: readonly Value[];
}

const isGroup = (item: Value): item is Group => isFields(item) && isList(item.terms);

/** A phase that the machine no longer has stays as long as one of its terms does, or what an editor wrote beside them. */
function keptGroup(run: Run, path: string, base: Group, ours: Group): Value {
  const terms = mergeLists(run, `${path}/terms`, base.terms, ours.terms, []);
  const isEdited = run.isNoted(path) || !same({ ...base, terms: [] }, { ...ours, terms: [] });
  if (terms.length > 0) return { ...ours, terms };
  if (isEdited) {
    run.pending.push({ path, base, yours: ours, proposed: undefined, reason: 'edited' });
    return ours;
  }
  run.applied.push(path);
  return undefined;
}

/** An item that only the machine has: new, or deleted by an editor. */
function newItem(run: Run, path: string, base: Value, theirs: Value): Value {
  const tomb = run.tombs.get(path) ?? (base === undefined ? undefined : { path, evidence: evidenceOf(base) });
  if (tomb === undefined) {
    run.applied.push(path);
    return theirs;
  }
  if (evidenceOf(theirs).some((e) => !tomb.evidence.includes(e))) {
    run.pending.push({ path, yours: undefined, proposed: theirs, reason: 'deleted, and there is new evidence' });
  }
  return undefined;
}

function bury(run: Run, path: string, item: Value): void {
  if (!run.tombs.has(path)) run.tombs.set(path, { path, evidence: evidenceOf(item) });
}

/** Members by name: the id of a fact, the place of evidence, the number of a phase, else the value itself. */
export function named(list: readonly Value[]): Map<string, Value> {
  const items = new Map<string, Value>();
  for (const item of list) {
    const name = nameOf(item);
    let free = name;
    for (let n = 2; items.has(free); n++) free = `${name}~${n}`;
    items.set(free, item);
  }
  return items;
}

export function nameOf(item: Value): string {
  if (!isFields(item)) return asText(item);
  if (typeof item.id === 'string') return item.id;
  if (item.source !== undefined) return evidenceName(item);
  if (item.ordinal !== undefined) return `phase ${asText(item.ordinal)}`;
  return JSON.stringify(item);
}

const evidenceName = ({ source, start, end, quote }: Fields): string =>
  `${asText(source)}:${start === undefined ? asText(quote) : `${asText(start)}-${asText(end)}`}`;

/** Names of all evidence of a fact, or of the facts of a phase. */
export const evidenceOf = (item: Value): string[] => proofsOf(item).map(evidenceName).sort(byCodeUnit);

function proofsOf(item: Value): readonly Fields[] {
  if (!isFields(item)) return [];
  const proofs = isList(item.evidence) ? item.evidence.filter(isFields) : [];
  return [...proofs, ...(isList(item.terms) ? item.terms.flatMap(proofsOf) : [])];
}

/** The report is there and still has the words; where they stand in it now is for linking to find. */
const stands = ({ source, quote }: Fields, sources: ReadonlyMap<string, string>): boolean =>
  sources.get(asText(source))?.includes(typeof quote === 'string' ? quote : '') === true;

export const isFields = (v: Value): v is Fields => typeof v === 'object' && v !== null && !Array.isArray(v);
export const isList = (v: Value): v is readonly Value[] => Array.isArray(v);

/** Equal as values: the order of keys and the spelling in YAML mean nothing. */
export function same(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (isList(a) && isList(b)) return a.length === b.length && a.every((v, i) => same(v, b[i]));
  if (!isFields(a) || !isFields(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((k) => Object.hasOwn(b, k) && same(a[k], b[k]));
}
