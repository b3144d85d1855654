/** Text → tokens with offsets. A token is a word, a number, a quotation mark, or one other mark; white space is none. */
import type { Span } from '../model/source.ts';
import { spanEnd } from './filler.ts';
import { oncePerWord } from './once.ts';

export type TokenKind = 'word' | 'number' | 'quote' | 'mark';

/** What all tokens of one spelling share. */
export interface Spelling {
  /** As written, without U+2060 fillers. */
  readonly text: string;
  readonly lower: string;
  readonly kind: TokenKind;
  /** What was asked about it, by question: see `oncePerSpelling`. */
  readonly answers: unknown[];
}

export interface Token extends Span, Spelling {
  /** White space (or nothing at all, at the start) stands before it. */
  readonly spaced: boolean;
}

/** What a token is. Order matters: the first alternative that matches at a place wins. */
export const tokenPattern: RegExp = new RegExp(
  [
    // abbreviations with inner full stops: U.S., a.m., U.N.
    String.raw`(?:\p{L}\.){2,}`,
    // initials joined: D&Q
    String.raw`(?<![\p{L}\p{N}])\p{Lu}{1,3}&\p{Lu}{1,3}(?![\p{L}\p{N}])`,
    // numbers: 1,200 · 37.5 · 2½ · 10th · 7,000,000 · 40¾ of 40¾p
    String.raw`\d+(?:[.,\u2060]\d+)*[½⅓⅔¼¾⅛]?(?:st|nd|rd|th|s|bn|m|k|tn)?(?![\p{L}\d½⅓⅔¼¾⅛]|[.,]\d)|\d+(?:[.,]\d+)*[½⅓⅔¼¾⅛]?|[½⅓⅔¼¾⅛]`,
    // possessive and contracted endings stand alone: 's ’s n't is kept with its verb. Archives write ` for the apostrophe.
    String.raw`['’\x60]\u2060*(?:s|S)(?!\p{L})`,
    // words: letters, inner hyphens and apostrophes: Al-Farsi, O'Brien, cease-fire, don't, Côte; fillers only inside.
    // The bounds are beyond any word; without them a line of letters without end exhausts the expression's stack.
    String.raw`[\p{L}\p{M}][\p{L}\p{M}\u2060]{0,99}(?:(?:['’\x60](?!\u2060*[sS](?!\p{L}))|[-‐‑])\u2060*[\p{L}\p{M}\d][\p{L}\p{M}\d\u2060]{0,99}){0,9}`,
    // quotation marks, two-character ones first
    "``|''|[\"“”„‟«»‘’‚‛'″]",
    String.raw`\.{3}|…|--|[^\s\u2060]`,
  ].join('|'),
  'gu',
);

const quoteMark = /^(?:``|''|["“”„‟«»‘’‚‛'″])$/u;

/** Tokens of `view` from `start` to `end` (UTF-16, half open), in order; their spans never overlap. */
export function tokenize(view: string, start = 0, end: number = view.length): Token[] {
  const tokens: Token[] = [];
  const slice = start === 0 && end === view.length ? view : view.slice(start, end);
  let last = 0;
  for (let from = 0; ; ) {
    while (slice.charCodeAt(from) === space) from++;
    let at = from;
    let to = plainEnd(slice, from);
    from = to;
    if (to < 0) {
      tokenPattern.lastIndex = at;
      const match = tokenPattern.exec(slice);
      if (!match) return tokens;
      at = match.index;
      from = at + match[0].length;
      to = spanEnd(slice, from);
    }
    const { text, lower, kind, answers } = spellingOf(slice.slice(at, to));
    tokens.push({
      start: start + at,
      end: start + to,
      text,
      lower,
      kind,
      answers,
      spaced: at === 0 || (at > last && (slice.charCodeAt(last) === space || /\s/.test(slice.slice(last, at)))),
    });
    last = to;
  }
}

const [space, ampersand, apostrophe, comma, hyphen, stop, backtick] = [0x20, 0x26, 0x27, 0x2c, 0x2d, 0x2e, 0x60];

const isLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);

/**
 * Where the token ends that begins at `at`, if it is one of the most frequent sorts: ASCII letters with nothing behind
 * them that might belong to them, a comma, one full stop. Else -1, and the pattern has to be asked, which takes four
 * times as long.
 */
function plainEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === comma) return at + 1;
  if (code === stop) return text.charCodeAt(at + 1) === stop ? -1 : at + 1;
  let end = at;
  while (isLetter(text.charCodeAt(end))) end++;
  if (end === at || end - at > 100) return -1;
  const next = text.charCodeAt(end);
  const isOpen =
    next >= 0x80 ||
    next === ampersand ||
    next === apostrophe ||
    next === backtick ||
    next === hyphen ||
    (next === stop && end === at + 1);
  return isOpen ? -1 : end;
}

const longestKept = 40;
/** What was asked about a spelling takes some 800 bytes; of most that thousands of reports have, it is asked but once. */
const mostKept = 12_000;

const readSpellings = (): ((raw: string) => Spelling) =>
  oncePerWord(
    (raw) => {
      const seen = raw.includes('\u2060') ? raw.replace(/\u2060+/g, '') : raw;
      const text = seen.replace(/^`(?=[sS]$)|(?<=\p{L})`(?=\p{L})/gu, "'");
      return { text, lower: text.toLowerCase(), kind: kindOf(text), answers: new Array<unknown>(questions) };
    },
    longestKept,
    mostKept,
  );

let spellings = readSpellings();

/** Its strings are shared by all tokens of one spelling, so that looking them up is cheap later on. */
export const spellingOf = (raw: string): Spelling => spellings(raw);

/** Once all reports are read: all spellings, and what was asked about each, are some 10 MB. */
export function forgetSpellings(): void {
  spellings = readSpellings();
}

/** How many are asked of spellings. */
let questions = 0;

/**
 * A question about a token that its spelling alone answers, worked out once for each spelling: a table of words would
 * have to be searched at every token, the answer kept with the spelling is at hand.
 */
export function oncePerSpelling<T>(answer: (spelling: Spelling) => T & {}): (token: Spelling) => T {
  const question = questions++;
  return (token) => {
    const { answers } = token;
    const before = answers[question];
    if (before !== undefined) return before as T;
    const made = answer(token);
    answers[question] = made;
    return made;
  };
}

function kindOf(text: string): TokenKind {
  const first = text.charCodeAt(0);
  if ((first >= 48 && first <= 57) || /^[½⅓⅔¼¾⅛]/.test(text)) return 'number';
  if (quoteMark.test(text)) return 'quote';
  return /^['’]?\p{L}/u.test(text) ? 'word' : 'mark';
}

/** A word that begins with a capital letter (or is all capitals). */
export const isCapitalised = (t: Token): boolean => t.kind === 'word' && /^\p{Lu}/u.test(t.text);
