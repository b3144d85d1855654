/** Tokens → a number written in digits, words or both, with its exact span; "hundreds" has no value. */
import type { Span } from '../../model/source.ts';
import { lookUp } from '../grammar.ts';
import type { Line } from '../line.ts';
import { fractionMarks, scales, shares, smallNumbers, suffixes, tens, vague } from './data/number-words.ts';

export interface NumberRun {
  /** Token indexes, half open; in "six-week" the token is shared with the noun. */
  readonly first: number;
  readonly last: number;
  readonly span: Span;
  readonly value: number | null;
  /** `share`: a part of a whole. `one`: the bare word, which is mostly no count. */
  readonly form: 'digits' | 'words' | 'share' | 'vague' | 'one';
  /** "six-week", "90-day": the word joined by a hyphen, as written. */
  readonly joined?: string;
  /** The suffix "m" may also mean metres. */
  readonly suffix?: string;
}

/** A piece of a token between hyphens: number words are read piece by piece. */
interface Piece {
  readonly word: string;
  readonly token: number;
  readonly span: Span;
  readonly final: boolean;
}

/** The number that begins at token `i`. */
export function numberAt(line: Line, i: number): NumberRun | undefined {
  const token = line.token(i);
  if (!token) return undefined;
  if (token.kind === 'number') return digits(line, i);
  if (token.kind !== 'word' || !opensNumber(line, i)) return undefined;
  return words(line, i);
}

const openers =
  /^(?:an?$|half|several|few|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelv|thirt|fourt|fift|sixt|sevent|eighteen|ninet|twent|fort|eight|dozen|score|hundr|thousand|million|billion|trillion|mani|many)/;
const opensNumber = (line: Line, i: number): boolean => openers.test(line.word(i));

function digits(line: Line, i: number): NumberRun | undefined {
  const token = line.token(i);
  const match = /^(\d[\d.,]*?)?([½⅓⅔¼¾⅛])?(st|nd|rd|th|s|k|m|bn|tn)?$/.exec(token?.lower ?? '');
  if (!token || !match || /^(?:st|nd|rd|th|s)$/.test(match[3] ?? '')) return undefined;
  let value = match[1] === undefined ? 0 : plain(match[1]);
  if (value === undefined) return undefined;
  const mark = match[2];
  if (mark !== undefined) value += fractionMarks.get(mark) ?? 0;
  const suffix = match[3];
  if (suffix !== undefined) value *= suffixes.get(suffix) ?? 1;
  const joined = line.degraded ? splitDigits(line, i, match[1] ?? '') : undefined;
  const slash = joined ? undefined : slashed(line, i, value);
  let run: NumberRun = {
    first: i,
    last: joined?.last ?? slash?.last ?? i + 1,
    span: { start: token.start, end: line.token((joined?.last ?? slash?.last ?? i + 1) - 1)?.end ?? token.end },
    value: exact(joined?.value ?? slash?.value ?? value),
    form: slash?.share || (match[1] === undefined && mark !== undefined) ? 'share' : 'digits',
    ...(suffix === undefined ? {} : { suffix }),
  };
  run = scaled(line, run);
  return withJoined(line, oneIn(line, run) ?? run);
}

/** Undefined where commas and full stops do not make one number: "10.30.5", "3,5". */
function plain(text: string): number | undefined {
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) || /^\d{1,2}(?:,\d{2})+,\d{3}$/.test(text))
    return Number(text.replaceAll(',', ''));
  return undefined;
}

/** "37 , 200" and "4 . 2": numbers that a machine took apart. */
function splitDigits(line: Line, i: number, head: string): { value: number; last: number } | undefined {
  let text = head;
  let at = i + 1;
  while (/^\d{1,3}(?:,\d{3})*$/.test(text) && line.word(at) === ',' && /^\d{3}$/.test(line.word(at + 1))) {
    text += `,${line.word(at + 1)}`;
    at += 2;
  }
  if (
    line.word(at) === '.' &&
    /^\d{1,2}$/.test(line.word(at + 1)) &&
    /^(?:percent|per|%|million|billion|trillion|bn|m|km)$/.test(line.word(at + 2))
  ) {
    text += `.${line.word(at + 1)}`;
    at += 2;
  }
  const value = at === i + 1 ? undefined : plain(text);
  return value === undefined ? undefined : { value, last: at };
}

/** "2 1/2" is 2.5; "1/2" alone is a share. */
function slashed(line: Line, i: number, whole: number): { value: number; last: number; share: boolean } | undefined {
  const part = (at: number): number | undefined => {
    const [a, b] = [line.word(at), line.word(at + 2)];
    if (line.word(at + 1) !== '/' || !/^\d$/.test(a) || !/^[2-9]$|^10$/.test(b)) return undefined;
    return Number(a) < Number(b) ? Number(a) / Number(b) : undefined;
  };
  const alone = part(i);
  if (alone !== undefined) return { value: alone, last: i + 3, share: true };
  const more = Number.isInteger(whole) ? part(i + 1) : undefined;
  return more === undefined ? undefined : { value: whole + more, last: i + 4, share: false };
}

/** A scale behind the number: "4.2 billion", "4.2-billion", "200 million". */
function scaled(line: Line, run: NumberRun): NumberRun {
  if (run.value === null || run.form === 'share') return run;
  const hyphen = line.word(run.last) === '-' ? run.last + 1 : run.last;
  const token = line.token(hyphen);
  const scale = token && lookUp(scales, token, line.degraded);
  if (!token || scale === undefined || (hyphen > run.last && token.spaced && !line.degraded)) return run;
  const next: NumberRun = {
    ...run,
    last: hyphen + 1,
    span: { start: run.span.start, end: token.end },
    value: exact(run.value * scale),
  };
  return scaled(line, next);
}

/** Products of decimals without their binary noise: 1.1 × 1e9 is 1100000000. */
const exact = (n: number): number => Number(n.toPrecision(12));

/** "90-day": the noun joined to digits stands in tokens of its own. */
function withJoined(line: Line, run: NumberRun): NumberRun {
  const hyphen = line.token(run.last);
  const noun = line.token(run.last + 1);
  if (!hyphen || !noun || !/^[-‐‑]$/.test(hyphen.text) || noun.kind !== 'word') return run;
  if (!line.degraded && (hyphen.spaced || noun.spaced)) return run;
  return { ...run, joined: noun.text };
}

function piecesFrom(line: Line, i: number): Piece[] {
  const pieces: Piece[] = [];
  for (let at = i; at < i + 8; at++) {
    const token = line.token(at);
    if (!token || (token.kind !== 'word' && token.text !== '-')) break;
    if (token.text === '-') continue;
    const parts = token.lower.split(/[-‐‑]/);
    let offset = token.start;
    parts.forEach((word, n) => {
      pieces.push({
        word,
        token: at,
        span: { start: offset, end: n === parts.length - 1 ? token.end : offset + word.length },
        final: n === parts.length - 1,
      });
      offset += word.length + 1;
    });
  }
  return pieces;
}

interface Reading {
  readonly value: number | null;
  /** Pieces read. */
  readonly length: number;
  readonly form: NumberRun['form'];
}

function words(line: Line, i: number): NumberRun | undefined {
  const pieces = piecesFrom(line, i);
  const look = <V>(table: ReadonlyMap<string, V>, at: number): V | undefined => {
    const piece = pieces[at];
    const token = piece && line.token(piece.token);
    return piece && token ? lookUp(table, { ...token, lower: piece.word }, line.degraded) : undefined;
  };
  const word = (at: number): string => pieces[at]?.word ?? '';
  const reading = share(word, look) ?? vagueWords(word, look, line.degraded) ?? cardinal(word, look);
  const last = reading && pieces[reading.length - 1];
  const start = pieces[0];
  if (!reading || !last || !start) return undefined;
  const next = pieces[reading.length];
  const run: NumberRun = {
    first: i,
    last: last.token + 1,
    span: { start: start.span.start, end: last.span.end },
    value: reading.value === null ? null : exact(reading.value),
    form: reading.form,
    // "six-week", and what remains of the token behind the number.
    ...(!last.final && next ? { joined: next.word + restOf(pieces, reading.length + 1) } : {}),
  };
  if (run.joined !== undefined) return run;
  const found = oneIn(line, run) ?? run;
  return withJoined(line, found);
}

function restOf(pieces: readonly Piece[], from: number): string {
  const token = pieces[from - 1]?.token;
  return pieces
    .slice(from)
    .filter((p) => p.token === token)
    .map((p) => `-${p.word}`)
    .join('');
}

type Look = <V>(table: ReadonlyMap<string, V>, at: number) => V | undefined;

/** "half", "a third", "two-thirds", "three quarters"; "half a million" is a number. */
function share(word: (at: number) => string, look: Look): Reading | undefined {
  if (word(0) === 'half') {
    const scale = /^an?$/.test(word(1)) ? 2 : 1;
    const of = look(scales, scale);
    if (of !== undefined) return { value: of / 2, length: scale + 1, form: 'words' };
    return { value: 0.5, length: 1, form: 'share' };
  }
  const n = /^an?$/.test(word(0)) ? 1 : look(smallNumbers, 0);
  const part = look(shares, 1);
  if (n === undefined || part === undefined || n >= part) return undefined;
  return { value: n / part, length: 2, form: 'share' };
}

/** "hundreds", "tens of thousands", "several hundred", "a few dozen". */
function vagueWords(word: (at: number) => string, look: Look, degraded: boolean): Reading | undefined {
  const few = word(0) === 'a' && word(1) === 'few' ? 2 : /^(?:several|sever|few|many|mani)$/.test(word(0)) ? 1 : 0;
  if (few > 0) return look(scales, few) === undefined ? undefined : { value: null, length: few + 1, form: 'vague' };
  if (!vague.has(word(0)) && !(degraded && look(scales, 0) !== undefined)) return undefined;
  if (word(1) === 'of' && (vague.has(word(2)) || (degraded && look(scales, 2) !== undefined)))
    return { value: null, length: 3, form: 'vague' };
  if (/^(?:tens|scores)$/.test(word(0)) && word(1) !== 'of') return undefined;
  return { value: null, length: 1, form: 'vague' };
}

/** "twenty-one", "two hundred and fifty", "three thousand", "a hundred", "two dozen". */
function cardinal(word: (at: number) => string, look: Look): Reading | undefined {
  let total = 0;
  let current: number | undefined;
  let at = 0;
  let length = 0;
  if (/^an?$/.test(word(0))) {
    if (look(scales, 1) === undefined) return undefined;
    current = 1;
    at = 1;
  }
  for (; word(at) !== ''; at++) {
    const small = look(smallNumbers, at);
    const ten = look(tens, at);
    const scale = look(scales, at);
    if (small !== undefined && (current === undefined || fits(current, small))) current = (current ?? 0) + small;
    else if (ten !== undefined && (current === undefined || (current >= 100 && current % 100 === 0)))
      current = (current ?? 0) + ten;
    else if (scale !== undefined && (current !== undefined || total > 0)) {
      if (scale <= 100) current = (current ?? 0) * scale;
      else {
        total = current === undefined ? total * scale : total + current * scale;
        current = undefined;
      }
    } else if (
      word(at) === 'and' &&
      length > 0 &&
      look(scales, at - 1) !== undefined &&
      (look(smallNumbers, at + 1) ?? look(tens, at + 1)) !== undefined &&
      look(scales, at - 1) !== 12
    )
      continue;
    else break;
    length = at + 1;
  }
  if (length === 0) return undefined;
  const value = total + (current ?? 0);
  return { value, length, form: length === 1 && word(0) === 'one' ? 'one' : 'words' };
}

const fits = (current: number, small: number): boolean =>
  (current % 100 >= 20 && current % 10 === 0 && small > 0 && small < 10) || (current >= 100 && current % 100 === 0);

const wholes: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 50, 100, 1000]);

/** "one in five", "nine out of ten", "1 in 100": a share. */
function oneIn(line: Line, run: NumberRun): NumberRun | undefined {
  const at =
    line.word(run.last) === 'in'
      ? run.last + 1
      : line.word(run.last) === 'out' && line.word(run.last + 1) === 'of'
        ? run.last + 2
        : 0;
  if (at === 0 || run.value === null || run.value < 1 || run.value > 9) return undefined;
  const token = line.token(at);
  const n =
    token?.kind === 'number' && /^\d+$/.test(token.text)
      ? Number(token.text)
      : token && lookUp(smallNumbers, token, line.degraded);
  if (!token || n === undefined || n <= run.value || !wholes.has(n)) return undefined;
  return {
    ...run,
    last: at + 1,
    span: { start: run.span.start, end: token.end },
    value: exact(run.value / n),
    form: 'share',
  };
}
