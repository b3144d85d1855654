/** The filler of a view: how much of it belongs to the character before it. */

/**
 * Keeps a view as long as its text where nothing may part two characters: the rest of a character reference
 * (`&rsquo;` is `’` and six fillers), markup between two letters, invisible characters.
 */
export const FILLER = '\u2060';

/**
 * Where a span ends whose last character stands before `end`. Fillers after a character that is usually written as a
 * reference are its rest and belong to it, or a quote would stop inside `&rdquo;`; all others are markup behind it.
 */
export function spanEnd(view: string, end: number): number {
  let last = end;
  while (last > 0 && view[last - 1] === FILLER) last--;
  if (view[last] !== FILLER || !/[^\x20-\x7f]|[&<>"']/.test(view.charAt(last - 1))) return last;
  while (view[last] === FILLER) last++;
  return last;
}
