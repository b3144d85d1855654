/** "the city of 80,000", "Northport, a town of 6,000 people": how many live there, whatever else the sentence tells. */
import type { Line } from '../../line.ts';
import type { Reading } from '../../reading.ts';
import type { Context, Measured } from '../context.ts';
import type { QuantityRun } from '../number/quantity.ts';
import { present } from '../present.ts';
import type { Counted } from './counted.ts';

const settlements =
  /^(?:city|town|village|hamlet|municipality|district|province|region|county|island|state|nation|country|republic|community|settlement|suburb|metropolis|capital|port|enclave|territory|camp)$/;

/** The token of "town" in "a town of 6,000", "a town with a population of 6,000"; of "population" where no town is named. */
function opener(line: Line, first: number): number | undefined {
  if (line.word(first - 1) !== 'of') return undefined;
  if (settlements.test(line.word(first - 2))) return first - 2;
  if (line.word(first - 2) !== 'population') return undefined;
  const before = [first - 4, first - 5].find(
    (at) => settlements.test(line.word(at)) || /^cent(?:re|er)$/.test(line.word(at)),
  );
  return before ?? first - 2;
}

/** A place, known as one or not: a name that "in" or the like stands before, or that opens its sentence. */
function placeAt(line: Line, reading: Reading, at: number): string | undefined {
  const place = reading.placeAt.get(at);
  if (place?.form === 'place') return place.name;
  const entity = reading.namedAt.get(at)?.entity;
  if (entity?.class === 'government') return entity.name;
  const text = line.token(at)?.text ?? '';
  return /^\p{Lu}\p{Ll}+$/u.test(text) && /^(?:in|near|at|of|to|from|outside|around)$/.test(line.word(at - 1))
    ? text
    : undefined;
}

/** Undefined where the number counts no inhabitants. */
export function populationOf(
  { line, reading }: Context,
  quantity: QuantityRun,
  counted: Counted,
): Measured | undefined {
  const { first, unit, value, low } = quantity;
  if (unit || (value ?? low ?? 0) < 100 || counted.measure !== undefined) return undefined;
  const opens = opener(line, first);
  if (opens === undefined) return undefined;
  if (counted.noun !== undefined && !/^(?:people|inhabitants|residents|souls|persons)$/.test(counted.noun))
    return undefined;
  // "Northport, a town of 6,000"
  let at = opens;
  while (at > line.first && !/^(?:[,;:(]|-+|[–—])$/.test(line.word(at)) && opens - at < 8) at--;
  const place = /^(?:[,(]|-+|[–—])$/.test(line.word(at)) ? placeAt(line, reading, at - 1) : undefined;
  return {
    measure: {
      noun: 'inhabitants',
      ...present({ place }),
      title: place === undefined ? 'Inhabitants' : `Inhabitants of ${place}`,
    },
    unit: 'people',
    kind: 'count',
    frame: {},
    counted: { ...counted, people: true },
    inherited: false,
    anchored: place === undefined ? 'none' : 'named',
    because: ['how many live in a place'],
  };
}
