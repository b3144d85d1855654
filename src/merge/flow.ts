/** A list in brackets and the members it should have → the changes to the text between the brackets. */
import type { Document, Node, YAMLSeq } from 'yaml';
import { writeYaml } from '../text/yaml-write.ts';
import { plain } from './layout.ts';
import { named, type Value } from './values.ts';

/** Replace the UTF-16 units from `start` to `end` by `text`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What is being changed, and the changes so far. */
export interface Run {
  readonly doc: Document;
  readonly text: string;
  readonly eol: string;
  readonly splices: Splice[];
}

/** Members of a list in brackets come and go, each with a comma; false where the list has to be written anew. */
export function spliceFlow(run: Run, seq: YAMLSeq, wanted: readonly Value[]): boolean {
  const members = named((seq.items as Node[]).map((node) => plain(node, run.doc)));
  const names = [...members.keys()];
  const goal = named(wanted);
  const stays = (name: string): boolean => goal.has(name);
  const [first, ...others] = names.filter(stays);
  const inOrder = [...goal.keys()].filter((name) => members.has(name)).join() === [first, ...others].join();
  const isEqual = [...goal].every(([name, v]) => typeof v !== 'object' && (members.get(name) ?? v) === v);
  if (first === undefined || !inOrder || !isEqual) return false;
  const firstAt = names.indexOf(first);
  const start = (i: number): number => (seq.items[i] as Node).range?.[0] ?? 0;
  const end = (i: number): number => (seq.items[i] as Node).range?.[1] ?? 0;
  for (const [i, name] of names.entries()) {
    if (stays(name)) continue;
    const cut = i < firstAt ? { start: start(i), end: start(i + 1) } : { start: end(i - 1), end: end(i) };
    run.splices.push({ ...cut, text: '' });
  }
  let before: string | undefined;
  for (const [name, value] of goal) {
    if (members.has(name)) before = name;
    else if (before === undefined) insert(run, start(firstAt), `${inBrackets(value)}, `);
    else insert(run, end(names.indexOf(before)), `, ${inBrackets(value)}`);
  }
  return true;
}

/** One scalar as the house writes it, without its line end. */
export const scalar = (value: Value, inQuotes = false): string =>
  writeYaml(new Map([['x', value]]), new Set(inQuotes ? ['x'] : []))
    .slice(3)
    .replace(/\n$/, '');

/** Between brackets, brackets and commas mean something. */
export const inBrackets = (value: Value): string => scalar(value, typeof value === 'string' && /[[\]{},]/.test(value));

/** Several insertions at one place follow one another in the order they came; `lead` stands before the first. */
export function insert(run: Run, at: number, text: string, lead = ''): void {
  const last = run.splices.findIndex((s) => s.start === at && s.end === at);
  const known = run.splices[last];
  if (known) run.splices[last] = { ...known, text: known.text + text };
  else run.splices.push({ start: at, end: at, text: lead + text });
}
