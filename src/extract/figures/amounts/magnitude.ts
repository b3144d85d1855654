/** "a 7.4-magnitude quake", "magnitude 8.0", "6.2 on the Richter scale": the strength of an earthquake, which counts nobody. */
import type { PartialDate } from '../../../model/values.ts';
import { dateWords, daysOf } from '../../../text/calendar.ts';
import { runsIn } from '../../line.ts';
import type { Context, Measured } from '../context.ts';
import type { Counted } from '../counts/counted.ts';
import type { QuantityRun } from '../number/quantity.ts';
import { present } from '../present.ts';

const quakes = /^(?:earthquake|quake|tremor|aftershock|earthquak|temblor)s?$/;

/** Undefined where the number is no magnitude. */
export function magnitudeOf(
  { line, reading, subject }: Context,
  quantity: QuantityRun,
  counted: Counted,
): Measured | undefined {
  if (!isMagnitude(context(line, quantity), quantity)) return undefined;
  const quake = [...subject.happenings.values()].find((h) => quakes.test(h.word));
  // The sentence may tell of another quake than the report.
  const place = runsIn(reading.placeAt, line.first, line.last).find(
    (p) => p.form === 'place' && !/richter|scale/i.test(p.name),
  )?.name;
  const other = dateOfAnother({ line, reading });
  const elsewhere = other !== undefined || (place !== undefined && !quake?.phrase.includes(place));
  const felt = elsewhere && place !== undefined && !tellsOfWave(line);
  // Where a wave came ashore the ground need not have shaken.
  const phrase = felt
    ? `the earthquake felt in ${place}${other === undefined ? '' : ` in ${dateWords(other)}`}`
    : ((elsewhere ? undefined : quake?.phrase.replace(/^in /, '')) ?? 'the earthquake');
  return {
    measure: {
      noun: 'magnitude',
      // An earthquake is over: two agencies that measured it differently disagree.
      ...present({ agent: quake?.word, place, closed: true, qualifier: other }),
      title: `Magnitude of ${phrase}`,
    },
    unit: 'magnitude',
    kind: 'length',
    frame: {},
    counted: { ...counted, people: false },
    topic: { noun: 'magnitude', first: quantity.first, last: quantity.last, from: 'of' },
    inherited: false,
    anchored: felt || (!elsewhere && quake?.placed === true) ? 'named' : 'none',
    because: ['magnitude of an earthquake'],
  };
}

/** Days before the report: what its sentence dates so far back is another quake. */
const before = 14;

function dateOfAnother({ line, reading }: Pick<Context, 'line' | 'reading'>): PartialDate | undefined {
  const report = reading.document.source.meta.date;
  if (report === undefined) return undefined;
  return runsIn(reading.dateAt, line.first, line.last).find(
    // "1900 GMT" is no year.
    ({ date }) => date !== undefined && date > '1850' && daysOf(report).from - daysOf(date).to > before,
  )?.date;
}

function tellsOfWave(line: Context['line']): boolean {
  for (let at = line.first; at < line.last; at++) if (/(?:^|-)(?:tsunamis?|waves?)$/.test(line.word(at))) return true;
  return false;
}

interface Words {
  readonly before: readonly string[];
  readonly behind: readonly string[];
}

const context = (line: Context['line'], { first, last }: QuantityRun): Words => ({
  before: [1, 2, 3, 4].map((n) => line.word(first - n)),
  behind: [0, 1, 2, 3].map((n) => line.word(last + n)),
});

function isMagnitude({ before, behind }: Words, { value, joined, unit }: QuantityRun): boolean {
  if (value === null || value > 10 || unit) return false;
  if (/^magnitud/.test(joined?.toLowerCase() ?? '')) return true;
  const [one = '', two = '', three = ''] = before;
  if (
    /^magnitud/.test(one) ||
    (/^(?:of|at)$/.test(one) && /^(?:magnitud|measur)/.test(two)) ||
    (/^measur/.test(one) && !Number.isInteger(value))
  )
    return true;
  if (/^(?:about|around|least)$/.test(one) && /^magnitud/.test(three)) return true;
  if (behind[0] === '-' && /^magnitud/.test(behind[1] ?? '')) return true;
  return (
    /^(?:magnitud|richter)/.test(behind[0] ?? '') ||
    (behind[0] === 'on' && behind.some((word) => word === 'richter')) ||
    (!Number.isInteger(value) && quakes.test(behind[0] ?? ''))
  );
}

/** "Roe said after |Monday's 7.8-magnitude quake|": it is not he who measured it. */
export const isKnownQuake = (line: Context['line'], { first, last }: QuantityRun, { measure }: Measured): boolean =>
  measure.noun === 'magnitude' &&
  [0, 1, 2].some((n) => quakes.test(line.word(last + n))) &&
  [1, 2, 3].some((n) => /^(?:the|['’]s?)$/.test(line.word(first - n)));
