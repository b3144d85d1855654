/** The machine's page of last time and of now → the page of now, in which facts that are the same keep their ids. */

import { entryOf } from '../text/outside.ts';
import { evidenceOf, isFields, isList, same, type Value } from './values.ts';

interface Fact {
  readonly id: string;
  readonly list: string;
  readonly fields: Readonly<Record<string, Value>>;
  readonly evidence: readonly string[];
}

/**
 * An id comes from what a fact says, so that it changes with the name of whom it speaks of, or with the words that a
 * later version reads. An editor's work on the fact would be lost to it: a deleted fact came back, a corrected one
 * stood beside its old self. So a fact that has a new id, and of whose evidence and fields most is what a vanished
 * one had, is that one.
 */
export function withKeptIds(base: Value, theirs: Value, text: string): string {
  const [before, now] = [factsIn(base), factsIn(theirs)];
  const [old, fresh] = [new Set(before.map(({ id }) => id)), new Set(now.map(({ id }) => id))];
  const gone = before.filter(({ id }) => !fresh.has(id));
  const arrived = now.filter(({ id }) => !old.has(id));
  if (gone.length === 0 || arrived.length === 0) return text;
  const kept = new Map<string, string>();
  const taken = new Set<Fact>();
  const pairs = arrived
    .flatMap((fact) => gone.map((was) => ({ fact, was, likeness: likeness(was, fact) })))
    .filter((pair) => pair.likeness > 0)
    .sort((a, b) => b.likeness - a.likeness);
  for (const { fact, was } of pairs) {
    if (taken.has(was) || kept.has(fact.id)) continue;
    kept.set(fact.id, was.id);
    taken.add(was);
  }
  return text.replace(/^( +(?:- )?id: )(\S+)$/gm, (line, key: string, id: string) => {
    const was = kept.get(id);
    return was === undefined ? line : key + was;
  });
}

/**
 * 0 = another fact; else 0.5 to 1: the part of their fields that is equal, where they share evidence. Where they rest on the very
 * same words half of them is enough: who put a plan forward has two fields, and one of them is a name.
 */
function likeness(was: Fact, now: Fact): number {
  const shared = now.evidence.filter((place) => was.evidence.includes(place)).length;
  if (was.list !== now.list || shared === 0) return 0;
  const keys = [...new Set([...Object.keys(was.fields), ...Object.keys(now.fields)])];
  const equal = keys.filter((key) => same(bare(entryOf(was.fields, key)), bare(entryOf(now.fields, key)))).length;
  const onSameWords = shared === was.evidence.length && shared === now.evidence.length;
  return equal * 2 > keys.length || (onSameWords && equal * 2 === keys.length) ? equal / keys.length : 0;
}

/** A link to a page says the same by whichever name. */
const bare = (value: Value): Value =>
  typeof value === 'string' ? value.replace(/^\[\[([^\]|]+)\|[^\]]*\]\]$/, '[[$1]]') : value;

/** Facts of all lists of a page, those inside phases included. */
function factsIn(value: Value, list = ''): Fact[] {
  if (isList(value)) return value.flatMap((item) => factOf(item, list));
  if (!isFields(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => (isList(inner) ? factsIn(inner, key) : []));
}

function factOf(item: Value, list: string): Fact[] {
  if (!isFields(item)) return [];
  if (typeof item.id !== 'string') return factsIn(item);
  const { id, evidence: _, ...fields } = item;
  return [{ id, list, fields, evidence: evidenceOf(item) }];
}
