/** A figure's clause → the time that its count belongs to: "since 7 October", "in November". */
import type { PartialDate } from '../../../model/values.ts';
import { monthName } from '../../../text/calendar.ts';
import type { Token } from '../../../text/tokens.ts';
import { sayingVerbs } from '../../data/saying.ts';
import { monthNumber } from '../../dates/words.ts';
import { auxiliaries, isAdverb, isIn, lookUp, range } from '../../grammar.ts';
import { type Line, runsIn } from '../../line.ts';
import type { DateRun, Reading } from '../../reading.ts';
import { eventVerbs } from '../data/events.ts';
import { finiteVerbs, strikes } from '../data/verbs.ts';
import { isVerb } from '../number/word-form.ts';

export interface Period {
  readonly role: DateRun['role'];
  /** Absent where the report does not settle the year. */
  readonly date?: PartialDate;
  /** "7 October" of such a report. */
  readonly words?: string;
}

/** The same for two figures of one period: `since 2023-10-07`, `2023-11`, `7 October`. */
export const periodKey = ({ role, date, words }: Period): string =>
  [role === 'on' ? '' : role, date ?? words].join(' ').trim();

/** The date of the event in its own clause, not that of the saying ("police said on Tuesday"). */
export function periodOf(line: Line, reading: Reading, first: number, last: number): Period | undefined {
  const then = sinceThen(line, reading, last);
  if (then) return then;
  // "between 4 April and 13 May": neither day is that of the count.
  const own = runsIn(reading.dateAt, line.first, line.last).filter(
    (d) =>
      !ofSaying(line, d) &&
      !isAsOf(line, d) &&
      !isCompared(line, d) &&
      !ofOtherVerb(line, d, first) &&
      !countChanges.test(line.word(d.last)) &&
      line.word(d.first - 1) !== 'between' &&
      !(line.word(d.last) === 'and' && line.token(d.last + 1)?.kind === 'number') &&
      !endsSpan(line, reading, d),
  );
  const behind = isInRelative(line, first, last)
    ? undefined
    : own.find((d) => d.first >= last && d.first - last <= 14 && !otherClause(line, last, d.first));
  const opening = own.find(
    (d) =>
      d.last <= first &&
      d.first <= openingOf(line) + 4 &&
      // "closed its schools on Monday and warned": the day of the first verb.
      line.word(d.last) !== 'and' &&
      // "Earlier Sunday, officials had said there were": the day on which they said it.
      !range(d.last, first).some((at) => sayingBefore.test(line.word(at)) && !/^confirmed$/.test(line.word(at))) &&
      (opensSentence(line, d) ? !turns(line, d.last, first) : !otherClause(line, d.last + 1, first)),
  );
  const relative = own.findLast((d) => d.last <= first && first - d.last <= 10 && opensRelative(line, d.last));
  const run = behind ?? (opening === relative ? undefined : opening) ?? relative;
  // "talks on Sunday to end strikes that have idled 60,000": up to now, and on no day.
  if (run !== undefined && run.role === 'on' && run !== relative && isUpToNow(line, first, last)) return undefined;
  // "the worst since 2015, when two quakes killed 9,000": what "when" tells was then.
  return run && asPeriod(line, run, run === relative ? 'on' : run.role);
}

/** "Survivors of a quake |that killed 400 people| queued for water on Thursday": the day is that of the verb behind. */
const isInRelative = (line: Line, first: number, last: number): boolean =>
  isVerb(line, last) &&
  !strikes.test(line.word(last)) &&
  range(first - 3, first).some((at) => /^(?:that|which|who)$/.test(line.word(at)) && isVerb(line, at + 1));

/** "As of 22 March, 29 deaths were reported", "By April the number had risen to 12": when it was counted, and not when it happened. */
export const isAsOf = (line: Line, { first }: Pick<DateRun, 'first'>): boolean =>
  (/^(?:of|at)$/.test(line.word(first - 1)) && line.word(first - 2) === 'as') ||
  (line.word(first - 1) === 'by' &&
    first - 1 === line.first &&
    range(first, line.last).some((at) => line.word(at) === 'had'));

/** "12 fewer than last year", "more than in 2019": the day of what it is compared with. */
const isCompared = (line: Line, { first }: DateRun): boolean =>
  [1, 2].some((n) => line.word(first - n) === 'than') ||
  (/^(?:with|to)$/.test(line.word(first - 1)) && line.word(first - 2) === 'compared');

/** "has already killed 300", "300 have been killed". */
export function isUpToNow(line: Line, first: number, last: number): boolean {
  for (let at = Math.max(line.first, first - 5); at < last; at++) {
    if (!/^(?:has|have|['’]ve)$/.test(line.word(at))) continue;
    const verb = isAdverb(line.token(at + 1)) || line.word(at + 1) === 'so' ? at + 2 : at + 1;
    if (line.word(verb) === 'been' || isVerb(line, verb) || /ed$/.test(line.word(verb))) return true;
  }
  return false;
}

/** Behind "According to the ministry,": there the sentence begins that tells. */
function openingOf(line: Line): number {
  if (!/^accord/.test(line.word(line.first))) return line.first;
  for (let at = line.first; at < line.first + 12; at++) if (line.word(at) === ',') return at + 1;
  return line.first;
}

/** Undefined for expressions without a date that lasts: "Tuesday" of an undated report. */
export function asPeriod(line: Line, run: DateRun, role: DateRun['role']): Period | undefined {
  const held = role === 'on' && hasBegun(line, run) ? 'since' : role;
  if (run.date !== undefined) return { role: held, date: run.date };
  const words = dayAndMonth(line, run);
  return words === undefined ? undefined : { role: held, words };
}

/** "The fighting began on 7 October and has left 300 dead": not all on that day. */
function hasBegun(line: Line, run: DateRun): boolean {
  const at = line.word(run.first - 1) === 'on' ? run.first - 2 : run.first - 1;
  return /^(?:began|begun|started|erupted)$/.test(line.word(at));
}

/** "7 October", "November" where the year is unknown; other expressions without a date say nothing that lasts. */
function dayAndMonth(line: Line, run: DateRun): string | undefined {
  let day: string | undefined;
  let month: number | undefined;
  for (let at = run.first; at < run.last; at++) {
    day ??= /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(line.word(at))?.[1];
    month ??= monthNumber.get(line.word(at));
  }
  if (month === undefined) return undefined;
  return day === undefined ? monthName(month) : `${Number(day)} ${monthName(month)}`;
}

/** "… have been killed since then": since the date told of last. */
function sinceThen(line: Line, reading: Reading, last: number): Period | undefined {
  for (let at = line.first; at < last + 8; at++) {
    if (!line.word(at).startsWith('sinc') || !/^(?:then|been)$/.test(line.word(at + 1))) continue;
    const run = runsIn(reading.dateAt, Math.max(0, line.first - 120), at).at(-1);
    if (!run) return undefined;
    const inOther = { ...line, first: 0, word: (i: number) => reading.document.tokens[i]?.lower ?? '' };
    return asPeriod(inOther, run, 'since');
  }
  return undefined;
}

/** ", during which", ", in which", ", when": what follows happened on the date before. */
function opensRelative(line: Line, at: number): boolean {
  const start = line.word(at) === ',' ? at + 1 : at;
  return (
    line.word(start) === 'when' ||
    (/^(?:during|dure|in|on)$/.test(line.word(start)) && line.word(start + 1) === 'which')
  );
}

const endsSpan = (line: Line, reading: Reading, run: DateRun): boolean => {
  const before = line.word(run.first - 1) === 'and' ? reading.dateAt.get(run.first - 2) : undefined;
  return before !== undefined && line.word(before.first - 1) === 'between';
};

const sayingBefore =
  /^(?:said|says|told|announced|added|reported|say|ad|warned|confirmed|wrote|declared|stated|insisted|claimed)$/;

/** "the body on Monday confirmed 12 deaths", "experts on Sunday began examining": the day of another verb than the figure's. */
const ofOtherVerb = (line: Line, run: DateRun, first: number): boolean =>
  run.last <= first &&
  line.word(run.last) !== ',' &&
  (lookUp(sayingVerbs, line.token(run.last) ?? none, line.degraded) !== undefined ||
    (first - run.last > 3 && (isVerb(line, run.last) || finiteVerbs.has(line.word(run.last)))));

/** What becomes of a count: "the toll on Monday rose to 12" tells no day of theirs. */
export const countChanges: RegExp = /^(?:rose|risen|increased|climbed|grew|jumped|mounted|reached|stood|dropped|fell)$/;

const none = { lower: '' } as Token;

function ofSaying(line: Line, run: DateRun): boolean {
  let at = run.first - 1;
  while (/^(?:on|in|late|early|the|earlier)$/.test(line.word(at))) at--;
  return (
    sayingBefore.test(line.word(at)) ||
    (sayingBefore.test(line.word(at - 1)) &&
      line.token(at)?.kind === 'word' &&
      !/^(?:killed|died)$/.test(line.word(at)))
  );
}

/** "In November, a pause lasted a week and …": the date governs what is joined by "and". */
const opensSentence = (line: Line, run: DateRun): boolean => run.first <= line.first + 1 && line.word(run.last) === ',';

const turns = (line: Line, from: number, to: number): boolean => {
  for (let at = from; at < to; at++)
    if (/^(?:[;:]|but|while|before|after|when|since|until|that|which|who)$/.test(line.word(at))) return true;
  return false;
};

/** A comma with a joint, or a semicolon, parts the date from the figure. */
function otherClause(line: Line, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const word = line.word(at);
    if (/^[;:]$/.test(word)) return true;
    // "claimed 300 lives, flared up again in 1998": the second verb's year. "Killed 12, injured 30 on Monday" shares its day.
    // "a crash that killed 12, was held on Thursday"
    if (word === ',' && isIn(auxiliaries, line.token(at + 1), line.degraded)) return true;
    if (word === ',' && isVerb(line, at + 1) && lookUp(eventVerbs, line.token(at + 1), line.degraded) === undefined)
      return true;
    if (at === from) continue;
    if (word === ',' && /^(?:who|which|and|but|while|where|as|said|after|before|a|the)$/.test(line.word(at + 1)))
      return true;
    // "rescued alive, |including| a girl found on Friday"
    if (/^(?:and|but|while|after|before|when|including)$/.test(word)) return true;
  }
  return false;
}
