/** Digits → a number: "1,200", "2½", "14m", "2 1/2", and "41 , 300" that a machine took apart. */
import { monthNumber } from '../../dates/words.ts';
import { range } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import { fractionMarks, scales, suffixes } from '../data/number-words.ts';
import type { NumberRun } from './number-run.ts';

/** The number that a token of digits begins; ordinals and plurals ("20s") are none. */
export function digits(line: Line, i: number): NumberRun | undefined {
  const token = line.token(i);
  const match = /^(\d[\d.,]*?)?([½⅓⅔¼¾⅛])?(st|nd|rd|th|s|k|m|bn|tn)?$/.exec(token?.lower ?? '');
  if (!token || !match) return undefined;
  const [, whole, mark, written] = match;
  const suffix = written === 'm' && isLength(line, i) ? 'metre' : written;
  if (/^(?:st|nd|rd|th|s)$/.test(suffix ?? '')) return undefined;
  const base = whole === undefined ? 0 : (plain(whole) ?? decimalComma(line, i, whole, suffix));
  if (base === undefined) return undefined;
  const value = (base + from(fractionMarks, mark, 0)) * from(suffixes, suffix, 1);
  const longer =
    (line.degraded ? splitDigits(line, i, whole ?? '') : spacedThousands(line, i, whole ?? '')) ??
    slashed(line, i, value);
  const last = longer?.last ?? i + 1;
  return {
    first: i,
    last,
    span: { start: token.start, end: line.token(last - 1)?.end ?? token.end },
    value: exact(longer?.value ?? value),
    form: longer?.share || (whole ?? '') === '' ? 'share' : 'digits',
    ...suffixOf(suffix),
  };
}

const suffixOf = (suffix: string | undefined): Pick<NumberRun, 'suffix' | 'joined'> =>
  suffix === undefined ? {} : suffix === 'metre' ? { joined: suffix } : { suffix };

/** "a height of 45m", "the 200m span", "30m (98ft)": metres, and no millions. */
function isLength(line: Line, i: number): boolean {
  if (/^[$£€¥]$/.test(line.word(i - 1))) return false;
  if (
    /^(?:span|high|tall|deep|long|wide|tower|drop|cliff|wave|waves|ravine|trench|chimney|crane|mast|sprint|race|pool)$/.test(
      line.word(i + 1),
    )
  )
    return true;
  return (
    line.word(i + 1) === '(' &&
    [3, 4].some((n) => /^(?:ft|feet|foot)$/.test(line.word(i + n)) || /ft$/.test(line.word(i + 2)))
  );
}

const from = (table: ReadonlyMap<string, number>, key: string | undefined, none: number): number =>
  key === undefined ? none : (table.get(key) ?? none);

interface Longer {
  readonly value: number;
  readonly last: number;
  readonly share: boolean;
}

/** Undefined where commas and full stops do not make one number: "10.30.5", "3,5". */
function plain(text: string): number | undefined {
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) || /^\d{1,2}(?:,\d{2})+,\d{3}$/.test(text))
    return Number(text.replaceAll(',', ''));
  return undefined;
}

/** "€8,7-billion", "352,5 pence": a decimal comma, where a sign, a scale or a unit says that it stands in one number. */
function decimalComma(line: Line, i: number, text: string, suffix: string | undefined): number | undefined {
  if (!/^\d{1,3},\d{1,2}$/.test(text)) return undefined;
  const next = line.word(line.word(i + 1) === '-' ? i + 2 : i + 1);
  const one = /^[$£€¥]$/.test(line.word(i - 1)) || suffix !== undefined || scales.has(next) || reckoned.test(next);
  return one ? Number(text.replace(',', '.')) : undefined;
}

const reckoned = /^(?:%|percent|pct|per|pence|cents?|euros?|km|kg|metres?|meters?|kilometres?|degrees?|points?|p)$/;

/** "49 000 employees": digits in threes with blanks between; "May 12 300 people" is a day and a number. */
/** Of three digits; one that ends in no zero where the sentence writes another number so: "19 000", "1 797". */
const isGroup = (line: Line, at: number): boolean =>
  /^\d\d0$/.test(line.word(at)) ||
  (/^\d{3}$/.test(line.word(at)) &&
    range(line.first, line.last).some(
      (i) => /^\d\d0$/.test(line.word(i)) && /^[1-9]\d{0,2}$/.test(line.word(i - 1)) && line.token(i)?.spaced === true,
    ));

function spacedThousands(line: Line, i: number, head: string): Longer | undefined {
  if (!/^[1-9]\d{0,2}$/.test(head) || monthNumber.has(line.word(i - 1).replace(/\.$/, ''))) return undefined;
  let text = head;
  let at = i + 1;
  for (; at < i + 4 && line.token(at)?.spaced && isGroup(line, at); at++) text += line.word(at);
  return at === i + 1 ? undefined : { value: Number(text), last: at, share: false };
}

/** "8bn" of "9 . 8bn" */
const decimals = /^(\d{1,2})(k|m|bn|tn)?$/;

/** Of a price: "$ 5 . 5325". */
const finer = /^(\d{1,4})()$/;

/** "41 , 300" and "4 . 2": numbers that a machine took apart. */
function splitDigits(line: Line, i: number, head: string): Longer | undefined {
  let text = head;
  let at = i + 1;
  while (/^\d{1,3}(?:,\d{3})*$/.test(text) && line.word(at) === ',' && /^\d{3}$/.test(line.word(at + 1))) {
    text += `,${line.word(at + 1)}`;
    at += 2;
  }
  // Inside a sentence a full stop between digits is a decimal point: the splitter has told it from an end.
  const fine = head === '0' || line.word(i - 1) === '$';
  const part = line.word(at + 1);
  const tail = line.word(at) === '.' ? (decimals.exec(part) ?? (fine ? finer.exec(part) : null)) : null;
  if (tail) {
    text += `.${tail[1]}`;
    at += 2;
  }
  const value = at === i + 1 ? undefined : plain(text);
  return value === undefined ? undefined : { value: value * from(suffixes, tail?.[2], 1), last: at, share: false };
}

/** "2 1/2" and "2-1/2" are 2.5; "1/2" alone is a share. */
function slashed(line: Line, i: number, whole: number): Longer | undefined {
  const part = (at: number): number | undefined => {
    const [a, b] = [line.word(at), line.word(at + 2)];
    if (line.word(at + 1) !== '/' || !/^\d{1,2}$/.test(a) || !/^(?:[2-9]|10|16|32|64)$/.test(b)) return undefined;
    return Number(a) < Number(b) ? Number(a) / Number(b) : undefined;
  };
  const alone = part(i);
  if (alone !== undefined) return { value: alone, last: i + 3, share: true };
  // "39-1/4" of old wires.
  const gap = line.word(i + 1) === '-' ? 2 : 1;
  const more = Number.isInteger(whole) ? part(i + gap) : undefined;
  return more === undefined ? undefined : { value: whole + more, last: i + gap + 3, share: false };
}

/** Products of decimals without their binary noise: 1.1 × 1e9 is 1100000000. */
export const exact = (n: number): number => Number(n.toPrecision(12));
