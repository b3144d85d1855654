/**
 * Keys and values that people wrote → what a table has for them, and their words. Every object answers to "constructor" and
 * "toString" without having them, and a mapping that does have a "toString" can not be made a string of.
 */

/** What the table itself has. */
export const entryOf = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/** As `String` says it, for whatever YAML or JSON can hold. */
export function asText(value: unknown): string {
  if (Array.isArray(value)) return value.map((item) => (item === null ? '' : asText(item))).join(',');
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}
