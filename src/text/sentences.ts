/** Text → sentences with offsets and the number of their paragraph, for prose and for tokenized one-line text. */
import type { Span } from '../model/source.ts';
import { spanEnd } from './filler.ts';
import { splitParagraphs } from './paragraphs.ts';

export interface SentenceSpan extends Span {
  /** From 0. */
  readonly paragraph: number;
}

/** Abbreviations that stand before names and nothing else. */
const standsBeforeNames = new Set(
  (
    'mr mrs ms mx dr prof gen gens sen sens rep reps gov lt col capt cpl spc pfc pvt sgt maj adm cmdr rev hon messrs mme st jos geo wm ' +
    'chas thos jas robt'
  ).split(' '),
);

/** Abbreviations that a name or number follows: a full stop after them ends no sentence. */
const beforeName = new Set([
  ...standsBeforeNames,
  ...(
    'fr sr mt ft no nos vol art sec pp fig cf vs v eq dept est approx rs ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec'
  ).split(' '),
]);

/** Abbreviations that may also end a sentence: the next word decides. */
const maybeFinal = new Set('inc ltd corp co bros plc jr sr etc al ph.d esq a.m p.m e.g i.e'.split(' '));

const firmEnds = new Set('inc ltd corp co plc'.split(' '));

/** "… from Acme Inc. Borel said …", "… Borel CEO Jane Roe …": a name and its verb or office; "Acme Inc. Chairman Roe said" goes on. */
const opensClause = (rest: string): boolean =>
  (nameAndVerb.test(rest) || nameAndOffice.test(rest)) && !continues.test(rest);

const nameAndVerb =
  /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?,? (?:said|says|told|added|is|are|was|were|has|have|had|will|would|could|may|did|does|declined|denied|confirmed|owns|plans|shares|\p{Ll}{2,}ed)\b/u;
const nameAndOffice = /^\p{Lu}[\p{L}’'-]+ (?:CEO|Chief|Chairman|Chairwoman|President)\b/u;
const continues =
  /^(?:[A-Z][a-z]{2,5}day|Limited|Deputy|Acting|Interim|Former|Regional|Board|Marketing|Sales|Corporate|Company|Chief|Chair\w*|President|Vice|CEO|CFO|COO|Executive|Director|Spokes\w+|Senior|Managing|Finance|Treasurer|Founder|General|Ltd|Inc|Group|Analyst|Manager|Partner|Economist|International|Holdings?|Bank|Europe|Asia|America|USA|UK)\b/;

/** Words that open a sentence far more often than they continue a name. */
const openers = new Set(
  (
    'the a an this that these those he she it they we i you his her its their our my in on at as by for from with ' +
    'but and or so yet if when while after before since because although though there here what who how why where ' +
    'mr mrs ms dr both some many most no not all each another one two three officials police according'
  ).split(' '),
);

// The look-behind, the bound and the absence of alternatives that overlap keep this linear on long runs of marks.
const terminator = /(?<![.!?…])[.!?…]+\u2060*(?:(?:\s?[)\]]|['"”’»″]|``)\u2060*){0,8}(?=\s|$)/gu;

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
        if (span) sentences.push({ paragraph: index, ...span });
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

/** Machine-tokenized: full stops stand alone between spaces, and no capital letter opens a sentence. */
function isTokenized(text: string): boolean {
  const alone = text.match(/\s[.?!](?=\s|$)/g)?.length ?? 0;
  const attached = text.match(/[^\s.][.?!]["'”’»″)]*(?=\s|$)/g)?.length ?? 0;
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
  const before = /[\p{L}\p{M}.&]+$/u.exec(text.slice(Math.max(0, at - 20), at))?.[0] ?? '';
  const nextWord = (first + (next[2] ?? '')).toLowerCase().replace(/[^\p{L}]/gu, '');
  return endsAfter(before, mark, first, nextWord, rest);
}

/** A full stop after the word `before`, and what follows it. */
function endsAfter(before: string, mark: string, first: string, nextWord: string, rest: string): boolean {
  const word = before.toLowerCase();
  // "at 8.00 p.m. (1900 GMT)".
  if (/^\d/.test(first)) return !beforeName.has(word) && !(/^[ap]\.m$/.test(word) && /^[([]/.test(rest));
  if (/^\p{Lu}$/u.test(before)) return openers.has(nextWord) && before !== 'A' && nextWord !== 'a';
  if (maybeFinal.has(word) && (/^[“"]|^``/.test(rest) || (firmEnds.has(word) && opensClause(rest)))) return true;
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
    if (word === '.' && isInside(tokens[i - 2]?.[0], tokens[i - 1]?.[0], next?.[0], after?.[0])) return;
    const closes = next && isQuote(next[0]) && open && after && !/^[,]$/.test(after[0]);
    const last = closes ? next : token;
    ends.push(paragraph.start + last.index + last[0].length);
  });
  return ends;
}

/** A full stop that was set apart and ends nothing: a decimal point, or that of an abbreviation. Words before and behind. */
const isInside = (second = '', before = '', next = '', after = ''): boolean =>
  isSplitDecimal(second, before, next, after) || isSplitAbbreviation(second, before.toLowerCase(), next, after);

/** "4 . 2 billion": what follows tells it from the end of a sentence. */
const isSplitDecimal = (sign: string, before: string, next: string, after: string): boolean =>
  // "0 . 2589", "9 . 8bn", "sept . 19"
  (before === '0' && /^\d{1,4}$/.test(next)) ||
  (/^\d{1,3}$/.test(before) && /^\d{1,2}(?:bn|m|k|tn|p|pc)$/.test(next)) ||
  (shortMonth.test(before) && /^\d{1,2}$/.test(next)) ||
  (/^\d{1,3}$/.test(before) && /^[$€£¥]$/.test(sign) && /^(?:\d{1,3}|(?!19|20)\d{4})$/.test(next)) ||
  (/^\d{1,3}$/.test(before) &&
    /^\d{1,2}$/.test(next) &&
    // "the 7 . 4 - magnitud quak": one digit before a hyphen; "in 2023 . 12 - year - old" has a year before the full stop.
    ((after === '-' && next.length === 1) ||
      /^(?:million|billion|trillion|mln|bln|bn|percent|pct|per|%|km|degre|metr|magnitud|point|time|tonn|pound|dlr|euro|cent|penc)$/.test(
        after,
      )));

/** "mr . smith", "john j . smith", "acme corp . ' s board". */
function isSplitAbbreviation(second: string, before: string, next: string, after: string): boolean {
  const isWord = /^\p{L}/u.test(next);
  if (/^[a-z]$/.test(before) && !/^['’]$/.test(second))
    return isGenitiveOrComma(next, after) || (isWord && !opensBehindInitial.has(next));
  if (maybeFinal.has(before))
    return isGenitiveOrComma(next, after) || (isWord && !openers.has(next) && !opensBehindInitial.has(next));
  return before === 'no' ? /^\d/.test(next) : standsBeforeNames.has(before) && isWord;
}

const isGenitiveOrComma = (next: string, after: string): boolean =>
  /^[,;)]$/.test(next) || (/^['’]$/.test(next) && after === 's') || /^['’]s$/.test(next);

/** Words, some of them stems, that go on no name: "offici" and "in" stand behind "u . s ." as well. */
const opensBehindInitial = new Set('the a an thi that these those he she it they we i you hi her their but'.split(' '));

const shortMonth = /^(?:jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)$/i;

const isQuote = (word: string): boolean => /^(?:``|''|["“”„«»″])$/u.test(word);
