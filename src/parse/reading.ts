/**
 * One mapping of the frontmatter → its fields as the types want them. What does not fit is reported in the editor's words
 * at its place and left out; the forms a person writes in a hurry are understood.
 */
import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import { isPartialDate, type PartialDate } from '../model/values.ts';
import { closest } from '../text/closest.ts';
import type { Frontmatter } from '../text/frontmatter.ts';
import type { Path } from '../text/yaml.ts';

/** What reading one file gathers on the way. */
export interface Reading {
  readonly file: string;
  readonly frontmatter: Frontmatter;
  /** Grows while the page is read. */
  readonly diagnostics: Diagnostic[];
  /** Ids of facts met so far, so that none is given twice. */
  readonly factIds: Set<string>;
}

export function complain(
  reading: Reading,
  path: Path,
  rule: string,
  message: string,
  severity: Severity = 'error',
): void {
  const { file, frontmatter, diagnostics } = reading;
  diagnostics.push({ severity, rule, message, file, ...frontmatter.place(path) });
}

/** A mapping and where it stands. */
export interface Fields {
  readonly reading: Reading;
  readonly path: Path;
  readonly map: Readonly<Record<string, unknown>>;
  /** Keys that somebody asked for: the rest is unknown. */
  readonly asked: Set<string>;
}

export const fieldsAt = (reading: Reading, path: Path, value: unknown): Fields | undefined =>
  isMapping(value) ? { reading, path, map: value, asked: new Set() } : undefined;

export const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value of a key; undefined for an absent, empty or null one. */
export function valueAt(f: Fields, key: string): unknown {
  f.asked.add(key);
  const value = Object.hasOwn(f.map, key) ? f.map[key] : undefined;
  return value === null || value === '' ? undefined : value;
}

/** One piece of text. A number or truth value is taken as typed; an unquoted `[[wikilink]]` is put together again. */
export function text(f: Fields, key: string): string | undefined {
  const value = valueAt(f, key);
  if (value === undefined) return undefined;
  const words = wordsOf(f.reading, [...f.path, key], value);
  if (words === undefined) complain(f.reading, [...f.path, key], 'schema/text', `"${key}" has to be one piece of text`);
  return words;
}

function wordsOf(reading: Reading, path: Path, value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (typeof value === 'number' || typeof value === 'boolean') return reading.frontmatter.typed(path) ?? String(value);
  return unquotedWikilink(value);
}

/** YAML reads `[[people/x|Y, Z]]` as a list in a list. */
function unquotedWikilink(value: unknown): string | undefined {
  if (!Array.isArray(value) || value.length !== 1) return undefined;
  const [inner] = value;
  return Array.isArray(inner) && inner.every((word) => typeof word === 'string')
    ? `[[${inner.join(', ')}]]`
    : undefined;
}

/** Several pieces of text: a list, or one that stands alone. */
export function texts(f: Fields, key: string): readonly string[] {
  return items(f, key).flatMap(({ value, path }) => {
    const words = wordsOf(f.reading, path, value);
    if (words === undefined)
      complain(f.reading, path, 'schema/text', `every one of "${key}" has to be one piece of text`);
    return words === undefined ? [] : [words];
  });
}

/** The items of a list; what stands alone is a list of one. */
export function items(f: Fields, key: string): readonly { readonly value: unknown; readonly path: Path }[] {
  const value = valueAt(f, key);
  if (value === undefined) return [];
  const alone = !Array.isArray(value) || unquotedWikilink(value) !== undefined;
  if (alone) return [{ value, path: [...f.path, key] }];
  return value
    .map((item: unknown, i) => ({ value: item, path: [...f.path, key, i] }))
    .filter((item) => item.value !== null && item.value !== '');
}

export function number(f: Fields, key: string): number | undefined {
  const value = valueAt(f, key);
  if (value === undefined || (typeof value === 'number' && Number.isFinite(value))) return value;
  // Digits in groups: "41,300".
  const plain = typeof value === 'string' && /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^-?\d+(?:\.\d+)?$/.test(value.trim());
  if (plain) return Number(value.replaceAll(',', ''));
  complain(f.reading, [...f.path, key], 'schema/number', `"${key}" has to be a number; leave words to "words"`);
  return undefined;
}

export function flag(f: Fields, key: string): boolean | undefined {
  const value = valueAt(f, key);
  if (value === undefined || typeof value === 'boolean') return value;
  const word = typeof value === 'string' ? value : '';
  if (/^(?:true|yes|on)$/i.test(word)) return true;
  if (/^(?:false|no|off)$/i.test(word)) return false;
  complain(f.reading, [...f.path, key], 'schema/flag', `"${key}" has to be true or false`);
  return undefined;
}

export function date(f: Fields, key: string): PartialDate | undefined {
  const words = text(f, key)?.trim();
  if (words === undefined || isPartialDate(words)) return words;
  const message = `"${words}" is no date this wiki reads; write 2024-06-12, 2024-06 or 2024, as precise as it is known`;
  complain(f.reading, [...f.path, key], 'schema/date', message);
  return undefined;
}

export function oneOf<T extends string>(f: Fields, key: string, allowed: readonly T[]): T | undefined {
  const words = text(f, key)?.trim();
  if (words === undefined) return undefined;
  const found = allowed.find((value) => value === words.toLowerCase());
  if (!found)
    complain(
      f.reading,
      [...f.path, key],
      'schema/choice',
      `"${words}" is no ${key} this wiki knows; write one of: ${allowed.join(', ')}`,
    );
  return found;
}

/** Tells of keys that nobody asked for: a misspelt one would be lost without a word. They stay in the file. */
export function reportUnknown(f: Fields): void {
  for (const key of Object.keys(f.map)) {
    if (f.asked.has(key)) continue;
    const [near] = closest(key, [...f.asked]);
    const remedy = near === undefined ? `it may have: ${[...f.asked].join(', ')}` : `did you mean "${near}"?`;
    complain(f.reading, [...f.path, key], 'schema/unknown-key', `"${key}" is not read here; ${remedy}`, 'warning');
  }
}

/** An object without the keys whose value is undefined. */
export const known = <T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
