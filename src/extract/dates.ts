/** A report's tokens → its date expressions, each resolved against the report's date as far as that allows. */

import type { PartialDate } from '../model/values.ts';
import { oncePerSpelling } from '../text/tokens.ts';
import { dateAt } from './dates/grammar.ts';
import { resolveShape, type Shape } from './dates/shape.ts';
import { aheadWords, dayParts, partWords } from './dates/words.ts';
import type { Document, DocumentSentence } from './document.ts';
import { type Line, lineOf } from './line.ts';
import type { DateRun } from './reading.ts';

/**
 * Date expressions in text order; they never overlap. Precision is never invented: a month stays a month, a weekday in
 * an undated report has no date, and a day and month without year take the year that the text gives that day elsewhere.
 */
export function findDates(document: Document): readonly DateRun[] {
  const found = document.sentences.flatMap((sentence) => inSentence(document, sentence));
  const years = yearsGiven(found.map(({ shape }) => shape));
  return found.map(({ run, shape, ahead }) => {
    const date =
      shape.kind === 'month-day' && years.has(monthDay(shape.month, shape.day))
        ? years.get(monthDay(shape.month, shape.day))
        : resolveShape(shape, { date: document.source.meta.date, ahead });
    return date === undefined ? run : { date, ...run };
  });
}

interface FoundDate {
  readonly run: DateRun;
  readonly shape: Shape;
  readonly ahead: boolean;
}

// A token that can open a date: a cheap test before the grammar, since most tokens cannot.
const openers =
  /^(?:\d|last|this|thi|next|past|previous|coming|early|earli|mid|late|start|begin|end|middl|close|rest|eve|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|today|todai|tonight|yesterday|tomorrow|overnight|spring|summer|autumn|fall|winter|an?$|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twel|thir|fift|twenty)/;

const mayOpen = oncePerSpelling(({ lower }) => openers.test(lower));

function inSentence(document: Document, sentence: DocumentSentence): FoundDate[] {
  const line = lineOf(document, sentence);
  const { first, last } = line;
  const { tokens } = document;
  const found: FoundDate[] = [];
  for (let i = first; i < last; i++) {
    const from = tokens[i];
    if (!from || !mayOpen(from)) continue;
    const date = dateAt(line, i);
    const to = date && tokens[date.last - 1];
    if (!date || !to) continue;
    found.push({
      run: { first: i, last: date.last, span: { start: from.start, end: to.end }, role: roleAt(line, i) },
      shape: date.shape,
      ahead: looksAhead(line, i),
    });
    i = date.last - 1;
  }
  return found;
}

function roleAt(line: Line, i: number): DateRun['role'] {
  const skip = /^(?:the|at|least|about|around|noon|midnight|on)$/;
  let at = i - 1;
  while (skip.test(line.word(at)) || partWords.has(line.word(at)) || dayParts.has(line.word(at))) at--;
  const word = line.word(at);
  if (/^(?:since|sinc|from)$/.test(word)) return 'since';
  return /^(?:until|till|through|by|before|befor)$/.test(word) ? 'until' : 'on';
}

const reporting =
  /^(?:said|told|says|say|announced|announc|added|ad|wrote|reported|held|signed|ended|began|met|happened|died|killed|kill)$/;

/** The nearest of a word that looks forward and a word that reports what happened decides. */
function looksAhead(line: Line, i: number): boolean {
  const from = Math.max(line.first, i - 25);
  for (let at = i - 1; at >= from; at--) {
    const word = line.word(at);
    // "presented a peace plan on Monday": a noun
    if (word === 'plan' && !/^(?:they|we|you|who|i|\p{L}+s)$/u.test(line.word(at - 1))) continue;
    if (aheadWords.has(word) || (/^(?:could|might)$/.test(word) && line.word(at + 1) !== 'have')) return true;
    if (reporting.test(word) && i - at <= 4 && !/^(?:be|been)$/.test(line.word(at - 1))) return false;
    if (/^[;:]$/.test(word)) return false;
  }
  return false;
}

const monthDay = (month: number, day: number): string => `${month}-${day}`;

/** Day and month → the one full date the text gives for it; two years for one day settle nothing. */
function yearsGiven(shapes: readonly Shape[]): ReadonlyMap<string, PartialDate> {
  const years = new Map<string, PartialDate>();
  const twice = new Set<string>();
  for (const shape of shapes) {
    if (shape.kind !== 'date' || shape.date.length !== 10) continue;
    const key = monthDay(Number(shape.date.slice(5, 7)), Number(shape.date.slice(8)));
    const known = years.get(key);
    if (known !== undefined && known !== shape.date) twice.add(key);
    years.set(key, shape.date);
  }
  for (const key of twice) years.delete(key);
  return years;
}
