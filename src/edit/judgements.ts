/** What editors decided ↔ the YAML file of the wiki that says it. */
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts';
import { byCodeUnit } from '../model/ids.ts';
import { readYaml } from '../text/yaml.ts';
import type { Decisions, Finding, Pair } from './decisions.ts';

/** Undefined where the file does not say it: then nobody may be joined or parted. */
export function readDecisions(text: string, file: string): Checked<Decisions | undefined> {
  const { value, diagnostics } = readYaml(text, file);
  if (!value) return checked(undefined, diagnostics);
  const { same = [], distinct = [], accepted = [], rejected = [] } = value.data;
  if (areAll(same, isPair) && areAll(distinct, isPair) && areAll(accepted, isFinding) && areAll(rejected, isFinding)) {
    return checked({ same, distinct, accepted, rejected });
  }
  const message =
    'this file says who is who, and can not be understood; write lists of two names under "same" and "distinct", of kind and name under "accepted" and "rejected"';
  const diagnostic: Diagnostic = { severity: 'error', rule: 'merge/judgements', message, file };
  return checked(undefined, [diagnostic]);
}

/** One decision a line, in order, so that git can merge the file. Empty for none. */
export function writeDecisions({ same, distinct, accepted, rejected }: Decisions): string {
  const list = (key: string, lines: readonly string[]): string =>
    lines.length === 0
      ? ''
      : `${key}:\n${[...new Set(lines)]
          .sort(byCodeUnit)
          .map((line) => `  - ${line}\n`)
          .join('')}`;
  const pair = ([a, b]: Pair): string => `[${JSON.stringify(a)}, ${JSON.stringify(b)}]`;
  const finding = ({ kind, name }: Finding): string => `{ kind: ${kind}, name: ${JSON.stringify(name)} }`;
  return [
    list('same', same.map(pair)),
    list('distinct', distinct.map(pair)),
    list('accepted', accepted.map(finding)),
    list('rejected', rejected.map(finding)),
  ].join('');
}

const areAll = <T>(list: unknown, is: (item: unknown) => item is T): list is readonly T[] =>
  Array.isArray(list) && list.every(is);

const isPair = (value: unknown): value is Pair =>
  Array.isArray(value) && value.length === 2 && value.every((name) => typeof name === 'string');

const isFinding = (value: unknown): value is Finding =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  typeof value.kind === 'string' &&
  'name' in value &&
  typeof value.name === 'string';
