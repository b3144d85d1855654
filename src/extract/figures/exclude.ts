/** Numbers that count nothing: dates, clock times, ages in passing, names with a number, results, addresses, list marks. */
import { monthNumber } from '../dates/words.ts';
import { auxiliaries, determiners, isIn, prepositions } from '../grammar.ts';
import type { Line } from '../line.ts';
import type { Reading } from '../reading.ts';
import { age } from './amounts/age.ts';
import { afterShare, joinedIdioms, notHalfAfter, notHalfBefore, resultWords } from './data/not-figures.ts';
import { channel, clock, is, listMark, numbered, street, telephone } from './labels.ts';
import type { QuantityRun } from './number/quantity.ts';
import { votePair } from './votes/vote-pair.ts';

type Rule = (line: Line, quantity: QuantityRun, reading: Reading) => boolean;

/** Why a number without a unit is no figure, in the order asked. */
const rules: readonly (readonly [string, Rule])[] = [
  ['model number', model],
  ['year', year],
  ['zero', (line, { value, number }) => value === 0 && line.token(number)?.kind === 'word'],
  ['glued', glued],
  ['clock', clock],
  ['age', age],
  [
    'day',
    (line, { number, value }) =>
      value !== null && value < 32 && monthNumber.has(line.word(number - 1)) && line.word(number - 1).length > 3,
  ],
  ['one of', (line, { value, last, comparator }) => value === 1 && comparator !== 'exact' && line.word(last) === 'of'],
  ['of the largest', ofTheLargest],
  ['family', familyOf],
  ['numbered', numbered],
  ['channel', channel],
  ['of the two', ofTheTwo],
  ['result', result],
  ['telephone', telephone],
  ['list mark', listMark],
  ['address', street],
  ['idiom', (_, { joined }) => joined !== undefined && isIdiom(joined)],
  // "a half-baked deal", "the half-finished line"
  ['so far', (_, { form, joined }) => form === 'share' && /ed$/.test(joined ?? '')],
  ['no share', (line, quantity) => quantity.form === 'share' && notShare(line, quantity)],
];

/** The rule that says why a quantity is no figure; undefined where it may be one. */
export function noFigure(line: Line, quantity: QuantityRun, reading: Reading): string | undefined {
  if (reading.dateAt.has(quantity.number) || isDayOfMonth(reading, quantity)) return 'date';
  if (insideName(line, quantity, reading)) return 'name';
  if (quantity.unit || votePair(line, quantity.number)) return undefined;
  return rules.find(([, applies]) => applies(line, quantity, reading))?.[0];
}

/** "sept . 19": the dot of the month stands apart in a text that a machine took apart. */
function isDayOfMonth({ document: { source, tokens } }: Reading, { number, value }: QuantityRun): boolean {
  if (source.quality !== 'degraded' || value === null || value < 1 || value > 31) return false;
  // The dot may have been taken for the end of a sentence.
  const month = tokens[number - 2]?.lower ?? '';
  return tokens[number - 1]?.text === '.' && month.length < 5 && monthNumber.has(month);
}

/** "a family of three" */
function familyOf(line: Line, { first, last }: QuantityRun): boolean {
  return (
    line.word(first - 1) === 'of' &&
    /^(?:family|household|couple)$/.test(line.word(first - 2)) &&
    (line.token(last)?.kind !== 'word' || isIn(prepositions, line.token(last), line.degraded))
  );
}

/** "747-400": two numbers of which the first is the larger, or a series. */
function model(line: Line, { number, last, joined }: QuantityRun): boolean {
  const value = (at: number): number => (/^\d{2,4}$/.test(line.word(at)) ? Number(line.word(at)) : Number.NaN);
  const tight = (at: number): boolean => /^[-–]$/.test(line.word(at)) && line.token(at)?.spaced === false;
  if (tight(number + 1) && value(number) > value(number + 2)) return true;
  // "Boeing 737-800": a maker before and no noun behind.
  const maker = /^\p{Lu}\p{Ll}/u.test(line.token(number - 1)?.text ?? '') && number - 1 > line.first;
  if (maker && tight(number + 1) && !/^\p{Ll}{2,}s$|^people$/u.test(line.token(number + 3)?.text ?? '')) return true;
  if (tight(number - 1) && value(number - 2) > value(number)) return true;
  const plain = /^\d+$/.test(line.word(number)) && joined === undefined;
  return plain && (/^(?:series|fleet)$/.test(line.word(last)) || isAirliner(line, number));
}

/** "737 Max jets": what Boeing calls its airliners, and a word written large behind it. */
const isAirliner = (line: Line, at: number): boolean =>
  /^7[0-8]7$/.test(line.word(at)) && /^(?:Max|Dreamliner|Jumbo)/i.test(line.token(at + 1)?.text ?? '');

const yearNouns =
  /^(?:results|season|budget|election|elections|accounts|performance|earnings|report|census|agreement|deal|model|edition|campaign|vintage|constitution|treaty|law|act|coup|war|world|olympics|olympic|level|levels|crisis|forecast|profit|profits|revenue|revenues|sales)$/;

/** "restate 2000 and 2003 results", "its 2003 performance": a year that stands before a noun of its own. */
function year(line: Line, { number, last, first }: QuantityRun): boolean {
  if (first !== number || last !== number + 1 || !/^(?:19|20)\d\d$/.test(line.word(number))) return false;
  if (yearNouns.test(line.word(last)) || line.word(number - 1) === 'fiscal') return true;
  // "the Fisheries Regulations 2004 with effect from": a name of its own year.
  const named = /^\p{Lu}\p{Ll}/u.test(line.token(number - 1)?.text ?? '') && number - 1 > line.first;
  const next = line.token(last);
  if (named && (next?.kind !== 'word' || isIn(prepositions, next, false) || isIn(auxiliaries, next, false)))
    return true;
  return /^(?:and|or|to|-|–|\/)$/.test(line.word(last)) && /^(?:19|20)?\d\d$/.test(line.word(last + 1));
}

/** "Channel Four", "Group of Seven": a name holds the number. */
function insideName(line: Line, { number, last }: QuantityRun, { namedAt, placeAt }: Reading): boolean {
  const run = namedAt.get(number) ?? placeAt.get(number);
  if (!run) return false;
  // A name that merely ends or begins where the quantity does not is somebody's mistake; the quantity wins over it.
  return run.first < number || run.last > last || line.token(number)?.kind === 'word';
}

/** "A320", "Covid-19", "F-16", "#4", "9/11", an address on the web. */
function glued(line: Line, { number, last }: QuantityRun): boolean {
  const token = line.token(number);
  const before = line.token(number - 1);
  if (before?.text === '#' || before?.text === '№' || before?.text === '©') return true;
  if (before?.text === ')' && line.word(number - 2) === 'c' && line.word(number - 3) === '(') return true;
  if (line.degraded && before?.text === '-' && /^(?:covid|sars|h|f|g|mi|su|mig)$/.test(line.word(number - 2)))
    return true;
  if (token && before && !token.spaced) {
    if (before.kind === 'word' || /^[/_=@&\\.]$/.test(before.text)) return true;
    const joinedTo = line.token(number - 2);
    if (/^[-–]$/.test(before.text) && !before.spaced && joinedTo?.kind === 'word') return true;
  }
  const after = line.token(last);
  return after !== undefined && !after.spaced && /^[/_=@\\]$/.test(after.text);
}

/** "3-1", "6-4, 7-5": results; votes and other large pairs are counts. */
function result(line: Line, { number, last, value, low, high }: QuantityRun): boolean {
  if (low !== undefined && high !== undefined) {
    return high < 30 && is(line, last, resultWords);
  }
  const dash = /^[-–]$/;
  const pair = (at: number, other: number): boolean =>
    dash.test(line.word(at)) &&
    line.token(other)?.kind === 'number' &&
    (line.degraded || line.token(at)?.spaced === false);
  return (pair(last, last + 1) || pair(number - 1, number - 2)) && (value ?? 0) < 30;
}

const isIdiom = (joined: string): boolean => {
  const word = joined.toLowerCase();
  return joinedIdioms.has(word) || /^(?:and|or|to)\b/.test(word);
};

/** "the first half", "a third phase", "half past four". */
function notShare(line: Line, { first, number, last, comparator }: QuantityRun): boolean {
  const word = line.word(number);
  if (/^(?:in|out)$/.test(line.word(number + 1))) return false;
  if (
    word === 'half' &&
    comparator === 'exact' &&
    line.token(last)?.kind === 'word' &&
    !is(line, last, afterShare) &&
    !is(line, last, determiners)
  )
    return true;
  if (word === 'half')
    return (
      comparator === 'exact' &&
      (is(line, first - 1, notHalfAfter) || is(line, last, notHalfBefore) || /^[-]$/.test(line.word(last)))
    );
  if (word !== 'a' && word !== 'an' && word !== 'one') return false;
  const next = line.token(last);
  return next?.kind === 'word' && comparator === 'exact' && !is(line, last, afterShare);
}

/** "one of Acme's 10 largest owners", "among the five biggest banks": whoever counts them chose where to end. */
function ofTheLargest(line: Line, { first, last }: QuantityRun): boolean {
  const ranked =
    /^(?:top|leading|(?:larg|bigg|great|rich|poor|old|young|small|fast|strong|high|low|long|clos|wealth?i)est)$/.test(
      line.word(last),
    ) || line.word(last) === 'most';
  return (
    ranked &&
    [1, 2, 3, 4, 5].some(
      (n) =>
        /^(?:one|two|among|some)$/.test(line.word(first - n)) &&
        (line.word(first - n) === 'among' || line.word(first - n + 1) === 'of'),
    )
  );
}

/** "the longest of the two", "either of the three": as many as were told of before. */
function ofTheTwo(line: Line, { number, last, value }: QuantityRun): boolean {
  return (
    value !== null &&
    value < 10 &&
    line.word(number - 1) === 'the' &&
    line.word(number - 2) === 'of' &&
    /^[,.;:]?$/.test(line.word(last))
  );
}
