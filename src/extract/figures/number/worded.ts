/** Words → a number: "two hundred and fifty", "half a million", "a third", "tens of thousands". */
import type { Span } from '../../../model/source.ts';
import { oncePerSpelling, type Spelling } from '../../../text/tokens.ts';
import { lookUp } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import { scales, shares, smallNumbers, tens, vague } from '../data/number-words.ts';
import { exact } from './digits.ts';
import type { NumberRun } from './number-run.ts';

const openers =
  /^(?:an?$|half|several|sever|few|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelv|thirt|fourt|fift|sixt|sevent|ninet|twent|fort|dozen|score|hundr|thousand|million|billion|trillion|mani|many)/;

export const opensWorded: (token: Spelling) => boolean = oncePerSpelling(({ lower }) => openers.test(lower));
const isArticle = oncePerSpelling(({ lower }) => /^an?$/.test(lower));

/** What makes a number of "a": every other noun has an article, too. Stems are looked up apart; a hyphen may stand between. */
const mayBeCounted = oncePerSpelling(({ lower }) => {
  const [first = ''] = lower.split(/[-‐‑]/);
  return first === '' || first === 'few' || scales.has(first) || shares.has(first);
});

/** The number that words from token `i` on tell. */
export function worded(line: Line, i: number): NumberRun | undefined {
  const opener = line.token(i);
  if (!opener || !opensWorded(opener)) return undefined;
  const next = line.token(i + 1);
  if (!line.degraded && isArticle(opener) && next && !mayBeCounted(next)) return undefined;
  const pieces = piecesFrom(line, i);
  const look: Look = (table, at) => {
    const piece = pieces[at];
    return piece && lookUp(table, { lower: piece.word }, line.degraded);
  };
  const word = (at: number): string => pieces[at]?.word ?? '';
  const reading = share(word, look) ?? vagueWords(word, look, line.degraded) ?? cardinal(word, look);
  const last = reading && pieces[reading.length - 1];
  const start = pieces[0];
  if (!reading || !last || !start) return undefined;
  const rest = pieces[reading.length];
  return {
    first: i,
    last: last.token + 1,
    span: { start: start.span.start, end: last.span.end },
    value: reading.value === null ? null : exact(reading.value),
    form: reading.form,
    // "six-week": what remains of the token behind the number.
    ...(!last.final && rest ? { joined: rest.word + restOf(pieces, reading.length + 1) } : {}),
  };
}

/** A piece of a token between hyphens: number words are read piece by piece. */
interface Piece {
  readonly word: string;
  readonly token: number;
  readonly span: Span;
  readonly final: boolean;
}

function piecesFrom(line: Line, i: number): Piece[] {
  const pieces: Piece[] = [];
  for (let at = i; at < i + 8; at++) {
    const token = line.token(at);
    if (!token || (token.kind !== 'word' && token.text !== '-')) break;
    if (token.text === '-') continue;
    if (token.text.length > 60) break;
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

function restOf(pieces: readonly Piece[], from: number): string {
  const token = pieces[from - 1]?.token;
  return pieces
    .slice(from)
    .filter((p) => p.token === token)
    .map((p) => `-${p.word}`)
    .join('');
}

interface Reading {
  readonly value: number | null;
  /** Pieces read. */
  readonly length: number;
  readonly form: NumberRun['form'];
}

type Look = <V>(table: ReadonlyMap<string, V>, at: number) => V | undefined;
type Word = (at: number) => string;

/** "half", "a third", "two-thirds", "three quarters"; "half a million" is a number. */
function share(word: Word, look: Look): Reading | undefined {
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
function vagueWords(word: Word, look: Look, degraded: boolean): Reading | undefined {
  const few = word(0) === 'a' && word(1) === 'few' ? 2 : /^(?:several|sever|few|many|mani)$/.test(word(0)) ? 1 : 0;
  if (few > 0) return look(scales, few) === undefined ? undefined : { value: null, length: few + 1, form: 'vague' };
  if (!vague.has(word(0)) && !(degraded && look(scales, 0) !== undefined)) return undefined;
  if (word(1) === 'of' && (vague.has(word(2)) || (degraded && look(scales, 2) !== undefined)))
    return { value: null, length: 3, form: 'vague' };
  if (/^(?:tens|scores)$/.test(word(0)) && word(1) !== 'of') return undefined;
  return { value: null, length: 1, form: 'vague' };
}

/** "three thousand two hundred": what is complete, and what the next scale multiplies. */
interface Sum {
  readonly total: number;
  readonly current: number | undefined;
}

/** "twenty-one", "two hundred and fifty", "three thousand", "a hundred", "two dozen". */
function cardinal(word: Word, look: Look): Reading | undefined {
  const article = /^an?$/.test(word(0));
  if (article && look(scales, 1) === undefined) return undefined;
  let sum: Sum = { total: 0, current: article ? 1 : undefined };
  let length = 0;
  for (let at = article ? 1 : 0; word(at) !== ''; at++) {
    if (length > 0 && word(at) === 'and' && joins(look, at)) continue;
    const next = step(sum, look, at);
    if (!next) break;
    sum = next;
    length = at + 1;
  }
  if (length === 0) return undefined;
  return { value: sum.total + (sum.current ?? 0), length, form: length === 1 && word(0) === 'one' ? 'one' : 'words' };
}

/** "two hundred and fifty", not "two dozen and three". */
const joins = (look: Look, at: number): boolean => {
  const scale = look(scales, at - 1);
  return scale !== undefined && scale !== 12 && (look(smallNumbers, at + 1) ?? look(tens, at + 1)) !== undefined;
};

function step({ total, current }: Sum, look: Look, at: number): Sum | undefined {
  const small = look(smallNumbers, at);
  if (small !== undefined && (current === undefined || fits(current, small)))
    return { total, current: (current ?? 0) + small };
  const ten = look(tens, at);
  if (ten !== undefined && (current === undefined || (current >= 100 && current % 100 === 0)))
    return { total, current: (current ?? 0) + ten };
  const scale = look(scales, at);
  if (scale === undefined || (current === undefined && total === 0)) return undefined;
  if (scale <= 100) return { total, current: (current ?? 0) * scale };
  return { total: current === undefined ? total * scale : total + current * scale, current: undefined };
}

const fits = (current: number, small: number): boolean =>
  (current % 100 >= 20 && current % 10 === 0 && small > 0 && small < 10) || (current >= 100 && current % 100 === 0);
