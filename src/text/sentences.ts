/** Text → paragraphs and sentences with offsets, for running prose, hard-wrapped lines and tokenized one-line text. */
import type { Span } from '../model/source.ts';
import { spanEnd } from './filler.ts';

export interface SentenceSpan extends Span {
  /** From 0. */
  readonly paragraph: number;
}

/** Abbreviations that a name or number follows: a full stop after them ends no sentence. */
const beforeName = new Set(
  (
    'mr mrs ms mx dr prof gen gens sen sens rep reps gov lt col capt cpl sgt maj adm cmdr rev hon fr sr messrs mme st mt ft ' +
    'no nos vol art sec pp fig cf vs v eq dept est approx ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec'
  ).split(' '),
);

/** Abbreviations that may also end a sentence: the next word decides. */
const maybeFinal = new Set('inc ltd corp co bros plc jr sr etc al ph.d esq a.m p.m e.g i.e'.split(' '));

/** Words that open a sentence far more often than they continue a name. */
const openers = new Set(
  (
    'the a an this that these those he she it they we i you his her its their our my in on at as by for from with ' +
    'but and or so yet if when while after before since because although though there here what who how why where ' +
    'mr mrs ms dr both some many most no not all each another one two three officials police according'
  ).split(' '),
);

// The look-behind, the bound and the absence of alternatives that overlap keep this linear on long runs of marks.
const terminator = /(?<![.!?…])[.!?…]+\u2060*(?:(?:\s?[)\]]|['"”’»]|``)\u2060*){0,8}(?=\s|$)/gu;

/** Sentences of `view`, in order, without the white space around them. Empty text has none. */
export function splitSentences(view: string): SentenceSpan[] {
  const sentences: SentenceSpan[] = [];
  splitParagraphs(view).forEach((paragraph, index) => {
    const tokenized = isTokenized(view.slice(paragraph.start, paragraph.end));
    const ends = tokenized ? tokenizedEnds(view, paragraph) : proseEnds(view, paragraph);
    let start = paragraph.start;
    for (const end of [...ends, paragraph.end]) {
      for (const piece of pieces(view, { start, end })) {
        const span = trimmed(view, piece.start, piece.end);
        if (span) sentences.push({ ...span, paragraph: index });
      }
      start = end;
    }
  });
  return sentences;
}

/** In UTF-16 units. Longer is no sentence: text that has lost its full stops, a list, a table. */
const longestSentence = 2000;

/**
 * What is too long for a sentence in parts that end between words. Every fact quotes its whole sentence: one of a whole
 * report would be quoted by all of its facts.
 */
function* pieces(view: string, { start, end }: Span): Iterable<Span> {
  let from = start;
  while (end - from > longestSentence) {
    let to = from + longestSentence;
    while (to > from && !/\s/.test(view.charAt(to))) to--;
    if (to === from) to = from + longestSentence;
    while (to < end && !/\s/.test(view.charAt(to))) to++;
    yield { start: from, end: to };
    from = to;
  }
  yield { start: from, end };
}

function trimmed(view: string, start: number, end: number): Span | undefined {
  let s = start;
  let e = end;
  while (s < e && /[\s\u2060]/.test(view.charAt(s))) s++;
  while (e > s && /[\s\u2060]/.test(view.charAt(e - 1))) e--;
  return s < e ? { start: s, end: Math.min(spanEnd(view, e), end) } : undefined;
}

/** Blank lines part paragraphs; so does a single line end, unless the text is hard-wrapped. */
function splitParagraphs(view: string): Span[] {
  const blocks = spansBetween(view, 0, view.length, /(?:\r\n|\n|\r(?!\n))[ \t\u2060\u00a0]*(?:\r?\n|\r)\s*/gu);
  const told = blocks.map((block) => {
    const lines = spansBetween(view, block.start, block.end, /\r?\n|\r/gu);
    return { lines, wrapped: isWrapped(view, lines) };
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
      (indented && indentOf(view, line) > 0) ||
      i === headline ||
      (i === lines.length - 1 && isSignature(view, before, line));
    if (begins) parts.push([line]);
    else parts.at(-1)?.push(line);
  });
  return parts;
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

const endsSentence = (line: string): boolean => /[.!?:…]["'”’»)\]\u2060]*\s*$/u.test(line);

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

/** Machine-tokenized: full stops stand alone between spaces, and no capital letter opens a sentence. */
function isTokenized(text: string): boolean {
  const alone = text.match(/\s[.?!](?=\s|$)/g)?.length ?? 0;
  const attached = text.match(/[^\s.][.?!]["'”’»)]*(?=\s|$)/g)?.length ?? 0;
  return alone > 0 && alone >= attached * 2;
}

function proseEnds(view: string, paragraph: Span): number[] {
  const ends: number[] = [];
  const text = view.slice(paragraph.start, paragraph.end);
  for (const match of text.matchAll(terminator)) {
    const end = match.index + match[0].length;
    if (end >= text.length) continue;
    if (isBoundary(text, match.index, match[0], end)) ends.push(paragraph.start + end);
  }
  return ends;
}

function isBoundary(text: string, at: number, mark: string, end: number): boolean {
  // In a view of HTML the blanks after a sentence are as long as the tags that stand there.
  let from = end;
  while (from < text.length && /[\s\u2060]/.test(text.charAt(from))) from++;
  const rest = text.slice(from, from + 80).replace(/\u2060+/g, '');
  const next = /^(?:[“"‘'«„([]|``)*\s?([\p{L}\p{N}$£€¥#@—–-])([\p{L}'’.]*)/u.exec(rest);
  if (!next) return false;
  const first = next[1] ?? '';
  const startsLow = /\p{Ll}/u.test(first);
  // A closing mark followed by small letters: "…?” he asked" goes on.
  if (startsLow) return false;
  // "by the ... Accord": words were left out.
  if (/^(?:\.\.+|…)$/.test(mark) && /\s$/.test(text.slice(Math.max(0, at - 1), at))) return false;
  if (!mark.startsWith('.') || mark.startsWith('..')) return true;
  const before = /[\p{L}\p{M}.]+$/u.exec(text.slice(Math.max(0, at - 20), at))?.[0] ?? '';
  const nextWord = (first + (next[2] ?? '')).toLowerCase().replace(/[^\p{L}]/gu, '');
  return endsAfter(before, mark, first, nextWord, rest);
}

/** A full stop after the word `before`, and what follows it. */
function endsAfter(before: string, mark: string, first: string, nextWord: string, rest: string): boolean {
  const word = before.toLowerCase();
  // "at 9.02 p.m. (1802 GMT)".
  if (/^\d/.test(first)) return !beforeName.has(word) && !(/^[ap]\.m$/.test(word) && /^[([]/.test(rest));
  if (/^\p{Lu}$/u.test(before)) return openers.has(nextWord) && before !== 'A' && nextWord !== 'a';
  if (maybeFinal.has(word) && /^[“"]|^``/.test(rest)) return true;
  if (/^(?:\p{L}\.)+\p{L}$/u.test(before) || maybeFinal.has(word)) return mark.length > 1 || openers.has(nextWord);
  return !beforeName.has(word);
}

/** " . " ends a sentence; a quotation mark after it belongs to whichever side is still open. */
function tokenizedEnds(view: string, paragraph: Span): number[] {
  const ends: number[] = [];
  let open = false;
  const text = view.slice(paragraph.start, paragraph.end);
  const tokens = [...text.matchAll(/\S+/gu)];
  tokens.forEach((token, i) => {
    const word = token[0];
    if (isQuote(word)) open = !open;
    if (!/^[.?!]+$/.test(word)) return;
    const next = tokens[i + 1];
    const after = tokens[i + 2];
    if (word === '.' && isSplitDecimal(tokens[i - 2]?.[0], tokens[i - 1]?.[0], next?.[0], after?.[0])) return;
    const closes = next && isQuote(next[0]) && open && after && !/^[,]$/.test(after[0]);
    const last = closes ? next : token;
    ends.push(paragraph.start + last.index + last[0].length);
  });
  return ends;
}

/** "4 . 2 billion": a decimal point that was set apart; what follows tells it from the end of a sentence. */
const isSplitDecimal = (sign = '', before = '', next = '', after = ''): boolean =>
  // "0 . 2589", "9 . 8bn", "sept . 19"
  (before === '0' && /^\d{1,4}$/.test(next)) ||
  (/^\d{1,3}$/.test(before) && /^\d{1,2}(?:bn|m|k|tn|p|pc)$/.test(next)) ||
  (shortMonth.test(before) && /^\d{1,2}$/.test(next)) ||
  (/^\d{1,3}$/.test(before) &&
    /^\d{1,2}$/.test(next) &&
    (/^[$€£¥]$/.test(sign) ||
      // "the 7 . 4 - magnitud quak": one digit before a hyphen; "in 2023 . 12 - year - old" has a year before the full stop.
      (after === '-' && next.length === 1) ||
      /^(?:million|billion|trillion|mln|bln|bn|percent|pct|per|%|km|degre|metr|magnitud|point|time|tonn|pound|dlr|euro)$/.test(
        after,
      )));

const shortMonth = /^(?:jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)$/i;

const isQuote = (word: string): boolean => /^(?:``|''|["“”„«»])$/u.test(word);
