/** Tokens → a number written in digits, words or both, with its exact span; "hundreds" has no value. */
import { oncePerSpelling } from '../../../text/tokens.ts';
import { lookUp } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import { isTerm, termOf } from '../amounts/terms.ts';
import { scales, smallNumbers } from '../data/number-words.ts';
import { digits, exact } from './digits.ts';
import type { NumberRun } from './number-run.ts';
import { opensWorded, worded } from './worded.ts';

/** The number that begins at token `i`. */
export function numberAt(line: Line, i: number): NumberRun | undefined {
  const token = line.token(i);
  if (!token || !opensNumber(token)) return undefined;
  const { kind } = token;
  const raw = kind === 'number' ? digits(line, i) : (worded(line, i) ?? longStretch(line, i));
  if (!raw || raw.joined !== undefined) return raw;
  const run = kind === 'number' ? scaled(line, raw) : raw;
  return withJoined(line, oneIn(line, run) ?? run);
}

/** "a week-long ceasefire": one week, where the noun is one that is agreed on. */
function longStretch(line: Line, i: number): NumberRun | undefined {
  const token = line.token(i);
  if (!token || !opensStretch(token)) return undefined;
  const clean = /^(day|week|month|year|decade)-?long$/.exec(token.lower)?.[1];
  const apart = line.word(i + 1) === '-' && line.word(i + 2) === 'long';
  const unit = clean ?? (apart ? /^(?:day|week|month|year|decad)$/.exec(token.lower)?.[0] : undefined);
  const last = clean === undefined ? i + 3 : i + 1;
  if (unit === undefined || !isTerm(termOf(line.word(last), line.degraded))) return undefined;
  const end = line.token(last - 1)?.end ?? token.end;
  return { first: i, last, span: { start: token.start, end }, value: 1, form: 'words', joined: unit };
}

const opensStretch = oncePerSpelling(({ lower }) => /^(?:day|week|month|year|decad)/.test(lower));
const opensNumber = oncePerSpelling(
  (token) => token.kind === 'number' || (token.kind === 'word' && (opensWorded(token) || opensStretch(token))),
);

/** A scale behind the number: "4.2 billion", "4.2-billion", "200 million". */
function scaled(line: Line, run: NumberRun): NumberRun {
  if (run.value === null || run.form === 'share') return run;
  const hyphen = line.word(run.last) === '-' ? run.last + 1 : run.last;
  const token = line.token(hyphen);
  const scale = lookUp(scales, token, line.degraded);
  if (!token || scale === undefined || (hyphen > run.last && token.spaced && !line.degraded)) return run;
  const next: NumberRun = {
    ...run,
    last: hyphen + 1,
    span: { start: run.span.start, end: token.end },
    value: exact(run.value * scale),
  };
  return scaled(line, next);
}

/** "90-day": the noun joined to digits stands in tokens of its own. */
function withJoined(line: Line, run: NumberRun): NumberRun {
  const hyphen = line.token(run.last);
  const noun = line.token(run.last + 1);
  if (!hyphen || !noun || !/^[-‐‑]$/.test(hyphen.text) || noun.kind !== 'word') return run;
  // "another four- day walkout": a slip of the press.
  const slip = noun.spaced && !/^(?:day|week|month|year|hour)$/.test(noun.lower);
  if (!line.degraded && (hyphen.spaced || slip)) return run;
  return { joined: noun.text, ...run };
}

const wholes: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 50, 100, 1000]);

/** "one in five", "nine out of ten", "1 in 100": a share. */
function oneIn(line: Line, run: NumberRun): NumberRun | undefined {
  const outOf = line.word(run.last) === 'out' && line.word(run.last + 1) === 'of';
  if ((!outOf && line.word(run.last) !== 'in') || run.value === null || run.value < 1 || run.value > 9)
    return undefined;
  const at = run.last + (outOf ? 2 : 1);
  const token = line.token(at);
  const n =
    token &&
    (/^\d{1,3}(?:,\d{3})*$/.test(token.text)
      ? Number(token.text.replaceAll(',', ''))
      : lookUp(smallNumbers, token, line.degraded));
  if (!token || n === undefined || n <= run.value || !(wholes.has(n) || (run.value === 1 && n > 2100)))
    return undefined;
  return {
    ...run,
    last: at + 1,
    span: { start: run.span.start, end: token.end },
    value: exact(run.value / n),
    form: 'share',
  };
}
