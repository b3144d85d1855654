/**
 * Keys and values that people wrote → what a table has for them, and their words. Every object answers to "constructor" and
 * "toString" without having them, and a mapping that does have a "toString" can not be made a string of.
 */

/** What the table itself has. */
export const entryOf = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/** The same for `roles.0.evidence.1`, or for the nearest above it that the table has. */
export function nearestEntry<T>(table: Readonly<Record<string, T>>, path: string): T | undefined {
  let key = path;
  while (key !== '' && !Object.hasOwn(table, key)) key = key.slice(0, Math.max(0, key.lastIndexOf('.')));
  return entryOf(table, key);
}

/** As `String` says it, for whatever YAML or JSON can hold. */
export function asText(value: unknown): string {
  if (Array.isArray(value)) return value.map((item) => (item === null ? '' : asText(item))).join(',');
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}
