/** Reported quantities → hedge, number and unit as a reader sees them. The report's own words are kept where they are whole. */
import type { ValueFact } from '../../model/fact.ts';
import type { Words } from '../words/index.ts';

/** A value in parts; all but `number` may be empty. */
export interface ValueWords {
  readonly hedge: string;
  readonly number: string;
  /** What belongs to the value though it stands behind the number: "and 20" of "between 10 and 20", "or more". */
  readonly after?: string;
  readonly unit: string;
}

type Reported = Pick<ValueFact<unknown>, 'value' | 'low' | 'high' | 'comparator' | 'words' | 'unit'>;

/** `41300` → `41,300`; at most six decimals, no trailing zeros. */
export function numberWords(words: Words, n: number): string {
  const [whole = '0', fraction] = String(Math.round(Math.abs(n) * 1e6) / 1e6).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, words.groupSeparator);
  return `${n < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : words.decimalSeparator + fraction}`;
}

const scale = '(?:hundred|thousand|million|billion|trillion|percent|per cent|%|m|bn|tn)';
const core = new RegExp(
  `[$€£¥₹]?\\d[\\d.,]*(?:\\s?${scale}(?![\\p{L}]))*(?:\\s?[-–]\\s?[$€£¥₹]?\\d[\\d.,]*(?:\\s?${scale}(?![\\p{L}]))*)?`,
  'iu',
);

/**
 * The parts of a reported value. From the report's words where they contain a plainly written number; from the value
 * where they do not ("41 , 300" of a degraded text); a value without a number is its words.
 */
export function valueWords(words: Words, v: Reported, figureUnit: string): ValueWords {
  const unit = v.unit ?? figureUnit;
  const inText = v.words.match(core);
  if (inText?.index !== undefined && !tokenized(v.words)) {
    return asWritten(words, v.words, { at: inText.index, number: inText[0] }, unit);
  }
  if (v.low !== undefined && v.high !== undefined) {
    const number = `${numberWords(words, v.low)}–${numberWords(words, v.high)}`;
    return { hedge: '', number, unit: unitWords(unit, number) };
  }
  if (v.value !== null && (tokenized(v.words) || v.words.trim() === '')) {
    const number = numberWords(words, v.value);
    return { hedge: v.comparator === 'exact' ? '' : words.hedges[v.comparator], number, unit: unitWords(unit, number) };
  }
  // "a week-long truce": one week, not "week-long weeks".
  if (v.value !== null && /\p{L}\s?-\s?long$/u.test(v.words)) {
    const number = numberWords(words, v.value);
    return {
      hedge: v.comparator === 'exact' ? '' : words.hedges[v.comparator],
      number,
      unit: unitOf(words, unit, number),
    };
  }
  const spoken = uncapital(v.words.trim());
  return {
    hedge: '',
    number: spoken === '' ? '?' : spoken,
    unit: spoken.includes(unit) ? '' : unitOf(words, unit, spoken),
  };
}

/** The report's own words, taken apart at the number in them. */
function asWritten(words: Words, said: string, found: { at: number; number: string }, unit: string): ValueWords {
  const behind = said.slice(found.at + found.number.length);
  // "410p" and "40 ¾p" are written as one.
  const [stuck = ''] = /^(?: ?[¼½¾⅓⅔])?\p{Ll}{0,2}(?![\p{L}\p{N}])/u.exec(behind) ?? [];
  const written = stuck === '' ? found.number.replace(/[.,]+$/, '') : found.number + stuck;
  // Four digits and more are grouped as everywhere else: "1200" and "1,200" are one number.
  const number = /^\d{4,}$/.test(written) ? numberWords(words, Number(written)) : written;
  const rest = behind.slice(stuck.length).trim();
  const own = /\p{L}$/u.test(stuck) ? '' : unitOf(words, unit, number);
  const hedge = uncapital(said.slice(0, found.at).trim());
  return ofValue.test(rest)
    ? { hedge, number, after: rest, unit: '' }
    : { hedge, number, unit: rest !== '' ? rest : own };
}

const ofValue = /^(?:and|to|or|through|at (?:the )?(?:very )?(?:least|most)|plus|[-–+±])(?![\p{L}])/iu;

/** A hedge that opened its sentence: "More than 200". */
const uncapital = (s: string): string => s.replace(/^\p{Lu}(?=\p{Ll})/u, (c) => c.toLowerCase());

/** Words of a machine-tokenized text: a number in pieces, set apart from its sign or comma. */
const tokenized = (s: string): boolean => /\d\s+[.,]\s+\d|[$€£]\s+\d|\d\s+%/.test(s);

/** "one person", "thousands of people". */
function unitOf(words: Words, unit: string, number: string): string {
  const said = unitWords(unit, number);
  if (said === '') return '';
  return /^(?:1|one)$/.test(number) ? words.single(said) : `${words.of(number).trimStart()}${said}`;
}

/** A unit that the number does not already carry by its sign. */
function unitWords(unit: string, number: string): string {
  const said = {
    percent: /%|percent|per cent|pct/,
    USD: /\$|\bdlrs?\b|\bdollars?\b/i,
    EUR: /€|\beuros?\b/i,
    GBP: /£|\bpounds?\b|\bsterling\b/i,
    JPY: /¥|\byen\b/i,
    share: /./,
  }[unit];
  return said?.test(number) ? '' : unit;
}

/** The whole value in one string: "more than 41,300 people". */
export const sayValue = (v: ValueWords): string =>
  [v.hedge, v.number, v.after ?? '', v.unit].filter((part) => part !== '').join(' ');
