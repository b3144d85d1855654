/** Text → its paragraphs as spans: running prose, hard-wrapped lines, the indents of old wires. */
import type { Span } from '../model/source.ts';

/** Blank lines part paragraphs; so does a single line end, unless the text is hard-wrapped. */
export function splitParagraphs(view: string): Span[] {
  const blocks = spansBetween(view, 0, view.length, /(?:\r\n|\n|\r(?!\n))[ \t\u2060\u00a0]*(?:\r?\n|\r)\s*/gu);
  const told = blocks.map((block) => {
    const lines = spansBetween(view, block.start, block.end, /\r?\n|\r/gu);
    const prose = lines.filter((line) => !isFrame(view, line));
    return { lines, wrapped: isWrapped(view, prose) };
  });
  const known = told.filter(({ wrapped }) => wrapped);
  const width = known.length < 2 ? 0 : known.reduce((most, { lines }) => Math.max(most, longestOf(lines)), 0);
  return told.flatMap(({ lines, wrapped }) =>
    wrapped || fills(lines, width) ? wrappedParts(view, lines).flatMap((part) => joinWrapped(view, part)) : lines,
  );
}

/** Among blocks that are wrapped for certain, one whose lines all fill their width is wrapped, too. */
const fills = (lines: readonly Span[], width: number): boolean =>
  width > 0 &&
  lines.length > 1 &&
  lines.every((l, i) => l.end - l.start <= width * 1.1 && (i === lines.length - 1 || l.end - l.start >= width * 0.8));

/** A wrapped block in its parts: a headline in capitals, paragraphs told by their indents, a word or two below the end. */
function wrappedParts(view: string, lines: readonly Span[]): Span[][] {
  const indented = isIndented(view, lines);
  const headline = headlineLines(view, lines);
  const parts: Span[][] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const begins =
      !before ||
      isFrame(view, line) ||
      isFrame(view, before) ||
      (indented && indentOf(view, line) > 0) ||
      i === headline ||
      (i === lines.length - 1 && isSignature(view, before, line));
    if (begins) parts.push([line]);
    else parts.at(-1)?.push(line);
  });
  return parts;
}

/** Lines that stand alone though no blank line parts them: "By Jane Doe", "February 11, 2008", "3 MIN READ". */
const frames: readonly RegExp[] = [
  /^[Bb][Yy]:?\s\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){1,3}$/u,
  /^(?:\p{L}{3,9},?\s)?(?:\p{L}{3,9}\.?\s\d{1,2},?\s\d{4}|\d{1,2}\s\p{L}{3,9}\.?,?\s\d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{4}-\d\d-\d\d)[^.]{0,24}$/u,
  /^\d+\smin(?:ute)?s?\sread$/i,
];

function isFrame(view: string, { start, end }: Span): boolean {
  if (end - start > 60) return false;
  const text = view.slice(start, end).trim();
  return frames.some((form) => form.test(text));
}

const indentOf = (view: string, line: Span): number =>
  /^[ \t\u00a0]*/.exec(view.slice(line.start, line.end))?.[0].length ?? 0;

/** Old wires part paragraphs by an indent alone. A hanging indent goes on in mid-sentence. */
function isIndented(view: string, lines: readonly Span[]): boolean {
  const inner = lines.slice(1);
  const indented = inner.filter((l) => indentOf(view, l) > 1);
  const opening = inner.filter((l, i) => {
    const before = lines[i];
    const closed = i === 0 || (before !== undefined && endsSentence(view.slice(before.start, before.end)));
    return indentOf(view, l) > 1 && closed && /^\s*[\p{Lu}\d"“‘'«(<$£]/u.test(view.slice(l.start, l.end));
  });
  return indented.length > 0 && indented.length <= inner.length * 0.7 && opening.length >= indented.length * 0.8;
}

/** How many lines in capitals stand above the first with small letters. */
function headlineLines(view: string, lines: readonly Span[]): number {
  const small = lines.findIndex((l) => /\p{Ll}/u.test(view.slice(l.start, l.end)));
  const capitals = lines.slice(0, Math.max(small, 0));
  return capitals.every((l) => /\p{Lu}{2}.*\s\S*\p{Lu}{2}/u.test(view.slice(l.start, l.end))) ? capitals.length : 0;
}

/** "Reuter", flush with the text it ends. */
function isSignature(view: string, before: Span, line: Span): boolean {
  const text = view.slice(line.start, line.end).trim();
  return endsSentence(view.slice(before.start, before.end)) && /^\p{Lu}\p{L}{1,12}$/u.test(text);
}

function spansBetween(view: string, start: number, end: number, separator: RegExp): Span[] {
  const spans: Span[] = [];
  let from = start;
  for (const match of view.slice(start, end).matchAll(separator)) {
    spans.push({ start: from, end: start + match.index });
    from = start + match.index + match[0].length;
  }
  spans.push({ start: from, end });
  return spans.filter((s) => view.slice(s.start, s.end).trim() !== '');
}

const endsSentence = (line: string): boolean => /[.!?:…]["'”’»″)\]\u2060]*\s*$/u.test(line);

/** A loop and no spread: a file can have more lines than a call may have arguments. */
const longestOf = (lines: readonly Span[]): number => lines.reduce((most, l) => Math.max(most, l.end - l.start), 0);

/** Hard-wrapped: several lines of like, modest length, many of which stop in mid-sentence. */
function isWrapped(view: string, lines: readonly Span[]): boolean {
  if (lines.length < 2) return false;
  const inner = lines.slice(0, -1);
  const open = inner.filter((l) => !endsSentence(view.slice(l.start, l.end)));
  const longest = longestOf(inner);
  if (open.length === 0 || longest > 110) return false;
  // The last line of a wrapped block is none that would have been wrapped itself.
  const last = lines.at(-1);
  if (last && last.end - last.start > Math.max(110, longest * 1.3)) return false;
  // The line after an open one goes on in lower case, or most lines are open.
  const continued = inner.filter((l, i) => {
    const next = lines[i + 1];
    return (
      next && !endsSentence(view.slice(l.start, l.end)) && /^\s*[\p{Ll}\d(]/u.test(view.slice(next.start, next.end))
    );
  });
  if (continued.length === 0) return isFilled(view, inner, longest);
  return open.length * 2 >= inner.length || continued.length * 3 >= inner.length;
}

/** Names may open every line of a short report; then lines of one width, one of which stops at a small word, tell it. */
function isFilled(view: string, inner: readonly Span[], longest: number): boolean {
  const text = inner.map((l) => view.slice(l.start, l.end));
  const open = text.filter((line) => !endsSentence(line));
  const width = (line: string): number => line.trimEnd().length;
  return (
    open.length > 1 &&
    longest > 44 &&
    open.every((line) => width(line) >= longest * 0.75) &&
    open.some((line) =>
      /\s(?:the|an?|of|in|on|at|to|by|for|from|with|and|or|its|his|her|their|that|which|will|would|has|had|is|was)\s*$/u.test(
        line,
      ),
    )
  );
}

/** A wrapped block is one paragraph, except that a line far shorter than the others ends one. */
function joinWrapped(view: string, lines: readonly Span[]): Span[] {
  const longest = longestOf(lines);
  const paragraphs: Span[] = [];
  let start: number | undefined;
  for (const line of lines) {
    start ??= line.start;
    if (endsSentence(view.slice(line.start, line.end)) && line.end - line.start < longest * 0.7) {
      paragraphs.push({ start, end: line.end });
      start = undefined;
    }
  }
  const last = lines.at(-1);
  if (start !== undefined && last) paragraphs.push({ start, end: last.end });
  return paragraphs;
}
