/** Phrases with `{holes}`, filled with plain words. */

/** An unknown hole stays as written; what is put in is not read for holes again. */
export const fillText = (phrase: string, holes: Readonly<Record<string, string | number>>): string =>
  phrase.replace(/\{(\w+)\}/g, (whole, name: string) => String(holes[name] ?? whole));
