/** The words after a person's name → their title. */
import type { LocalKey } from '../../model/ids.ts';
import { titleTails } from '../data/offices.ts';
import { auxiliaries, isIn, sentenceRange } from '../grammar.ts';
import type { NamedRun, Reading } from '../reading.ts';
import { madeTitle } from './made.ts';
import { ownerAfter, pastOwners } from './owner.ts';
import type { TitleRun } from './run.ts';
import { isAdjectival, isHead, isModifier, isTitleWord } from './words.ts';

/** "Jim Smith, a former general who is now a member of the council," and "Jones (general secretary)". */
export function titleAfter(reading: Reading, run: NamedRun): TitleRun | undefined {
  const { tokens } = reading.document;
  const { last: end } = sentenceRange(reading.document, run.first);
  let i = run.last;
  if (tokens[i]?.text !== ',' && tokens[i]?.text !== '(') return undefined;
  i++;
  // An age stands between: "Jones, 43, a driver".
  if (tokens[i]?.kind === 'number' && tokens[i + 1]?.text === ',') i += 2;
  i = pastTime(reading, i);
  const { next, whose } = pastOwners(reading, i, end);
  return titleAt(reading, run, next, end, whose, 'title/apposed-after');
}

/** "until last month", "formerly", "now" before the title. */
function pastTime(reading: Reading, from: number): number {
  const { tokens } = reading.document;
  let i = from;
  while (
    ['now', 'formerly', 'currently', 'previously', 'until', 'himself', 'herself'].includes(tokens[i]?.lower ?? '')
  ) {
    const until = tokens[i]?.lower === 'until';
    i++;
    if (until)
      while (
        i < from + 4 &&
        ['now', 'recently', 'last', 'this', 'month', 'week', 'year'].includes(tokens[i]?.lower ?? '')
      )
        i++;
  }
  return i;
}

/** A title that begins at token `from`, and its organization after it. */
function titleAt(
  reading: Reading,
  run: NamedRun,
  from: number,
  end: number,
  whose: LocalKey | undefined,
  rule: string,
): TitleRun | undefined {
  let i = from;
  let lastHead = -1;
  while (i < Math.min(end, from + 9) && !reading.namedAt.has(i)) {
    const step = stepOver(reading, i, from, lastHead);
    if (step === 0) break;
    if (step === 2 || isHead(reading, i)) lastHead = i + step - 1;
    i += step;
  }
  if (lastHead < 0) return undefined;
  return madeTitle(reading, run, from, lastHead + 1, whose ?? ownerAfter(reading, lastHead + 1), rule);
}

/** How many tokens of a title begin at `i`: two for "of state", none where it ends. */
function stepOver(reading: Reading, i: number, from: number, lastHead: number): 0 | 1 | 2 {
  const t = reading.document.tokens[i];
  if (!t) return 0;
  if (isHead(reading, i) || isModifier(reading, i)) return 1;
  if ((isAdjectival(t.lower) && lastHead < 0) || (t.text === '-' && i > from)) return 1;
  if (lastHead !== i - 1) return 0;
  const next = reading.document.tokens[i + 1];
  if (t.lower === 'of' || t.lower === 'for') return isIn(titleTails, next, false) && next?.lower !== 'the' ? 2 : 0;
  return t.lower === 'and' && isTitleWord(reading, i + 1) ? 1 : 0;
}

const between = new Set([
  'appointed',
  'named',
  'elected',
  'became',
  'become',
  'becomes',
  'remains',
  'as',
  'sworn',
  'who',
  'now',
  'currently',
]);
const holding = new Set([
  'as',
  'formerly',
  'become',
  'is',
  'was',
  'became',
  'appointed',
  'named',
  'elected',
  'becomes',
  'remains',
  'been',
]);

/** "Jones was appointed chief executive of …", "Jones resigned yesterday as director of …". */
export function titleByVerb(reading: Reading, run: NamedRun): TitleRun | undefined {
  const { tokens } = reading.document;
  const { last: end } = sentenceRange(reading.document, run.first);
  let i = run.last;
  let past = false;
  let sawVerb = false;
  for (; i < Math.min(end, run.last + 8); i++) {
    const w = tokens[i]?.lower ?? '';
    if (!auxiliaries.has(w) && !between.has(w)) break;
    sawVerb ||= holding.has(w);
    past ||= w === 'was' && !/^(?:appointed|named|elected|sworn)$/.test(tokens[i + 1]?.lower ?? '');
  }
  const left = sawVerb ? undefined : afterOffice(reading, run.last, end);
  if (!sawVerb && left === undefined) return undefined;
  const { next, whose } = pastOwners(reading, left ?? i, end);
  const title = titleAt(reading, run, next, end, whose, 'title/verb');
  return title && past ? { ...title, former: true } : title;
}

const officeVerbs =
  /^(?:resign(?:s|ed)?|quits?|retire[sd]?|steps?|stepped|stays?|stayed|takes?|took|serve[sd]?|continues?|confirmed)$/;

/** After "resigned yesterday as", "will step down as", "takes over as". */
function afterOffice(reading: Reading, from: number, end: number): number | undefined {
  const { tokens } = reading.document;
  let seen = false;
  for (let i = from; i < Math.min(end, from + 8) && !reading.namedAt.has(i); i++) {
    const w = tokens[i]?.lower ?? '';
    seen ||= officeVerbs.test(w);
    if (w === 'as') return seen ? i + 1 : undefined;
    if (w === ',' || w === '.') return undefined;
  }
  return undefined;
}
