/** Lines → which of them is the report's headline, which a standfirst or a subheading. */
import { isAllCapitals, isClosed, isTitleCase, type Line, wordsOf } from './line.ts';

/** "Roe: we go on", "[12:30] …": a conversation, whose first line is no headline. */
const turn = /^(?:\[?\d{1,2}[:.]\d\d|[\p{L}\p{N} ._-]{1,24}:\s|[-–—*•·]\s)/u;

const couldBeTitle = (line: Line, most: number): boolean =>
  line.short &&
  line.text.length <= most &&
  /^["“‘'«(¿¡]?[\p{Lu}\p{Lt}\p{Lo}\d$€£]/u.test(line.text) &&
  !/[.,;:…]["'”’»)]*$/u.test(line.text.replace(/(?:\p{L}\.){2,}$/u, ''));

/** Prose: closed, and longer than what stands above it. */
const isProse = (line: Line, above: Line): boolean =>
  !line.short || (isClosed(line.text) && line.text.length >= Math.max(60, above.text.length * 1.2));

/**
 * A first short line without full stop, in title case or capitals, or above a line of the frame (byline, date, dateline)
 * or of prose. A poem's first line stands above another short one.
 */
export function isHeadline(line: Line, next: Line | undefined, aboveFrame: boolean): boolean {
  if (!next || !couldBeTitle(line, 200) || line.last - line.first > 2) return false;
  if (turn.test(line.text) && turn.test(next.text)) return false;
  const words = wordsOf(line.text).length;
  if (words === 0 || words > 32) return false;
  if (aboveFrame || isProse(next, line)) return true;
  return (
    words >= 3 && (isTitleCase(line.text) || isAllCapitals(line.text)) && next.text.length > line.text.length * 1.2
  );
}

/** A second title: short, not closed, and above prose or the frame. */
export const isStandfirst = (line: Line, next: Line | undefined): boolean =>
  next !== undefined && couldBeTitle(line, 250) && !isClosed(line.text) && wordsOf(line.text).length >= 3;

/** A few words between two paragraphs of prose. */
export function isSubheading(line: Line, before: Line | undefined, next: Line | undefined): boolean {
  if (!before || !next || !couldBeTitle(line, 70) || turn.test(line.text) || /[!”"’»)]$/u.test(line.text)) return false;
  return wordsOf(line.text).length <= 9 && isClosed(before.text) && isProse(next, line);
}
