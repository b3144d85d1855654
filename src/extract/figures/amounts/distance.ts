/** "Northport, about 30 km south of Gale Bay": how far it is from one named place to another. */
import { determiners, isIn } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import type { Reading } from '../../reading.ts';
import type { Context, Measured } from '../context.ts';
import type { Counted } from '../counts/counted.ts';
import type { QuantityRun } from '../number/quantity.ts';
import { present } from '../present.ts';

const bearing = /^(?:north|south|east|west)(?:-?(?:east|west))?(?:ern)?$/;

/** Undefined where the sentence does not name both places. */
export function distanceOf(
  { line, reading, before, sentence }: Context,
  quantity: QuantityRun,
  counted: Counted,
): Measured | undefined {
  if (!/^(?:km|miles|nautical miles)$/.test(counted.measure ?? '')) return undefined;
  const to = targetAt(line, reading, pastOther(line, counted.last));
  const from = to === undefined ? undefined : placeBefore(line, reading, quantity.first);
  // "30 km (20 miles) from": told once, in the unit that comes first.
  const again = before[0]?.sentence === sentence && before[0].quantity.last >= quantity.first - 3;
  if (to === undefined || from === undefined || from === to || again) return undefined;
  return {
    measure: {
      noun: 'distance',
      ...present({ qualifier: `${from} ${to}` }),
      title: `Distance between ${from} and ${to}`,
    },
    unit: counted.measure ?? 'km',
    kind: 'length',
    frame: {},
    counted,
    topic: { noun: 'length', first: quantity.first, last: counted.last, from: 'behind' },
    inherited: false,
    anchored: 'named',
    because: ['how far one place is from another'],
  };
}

/** Past "(20 miles)". */
function pastOther(line: Line, at: number): number {
  if (line.word(at) !== '(') return at;
  for (let end = at + 1; end < at + 6; end++) if (line.word(end) === ')') return end + 1;
  return at;
}

/** The place behind "from", "south of", "outside": "the capital Northport", "the town of Northport", "Ruritania’s city of Northport". */
function targetAt(line: Line, reading: Reading, at: number): string | undefined {
  const points = bearing.test(line.word(at)) ? at + 1 : at;
  if (!(line.word(points) === 'from' || (points > at && line.word(points) === 'of'))) return undefined;
  for (let next = points + 1; next < points + 9; next++) {
    const name = nameAt(reading, next);
    if (name !== undefined) {
      if (!/^['’]s?$/.test(line.word(name.last))) return name.name;
      next = name.last;
    } else if (!leadsOn(line, next)) return undefined;
  }
  return undefined;
}

/** Words that may stand between a place and how far it is, or before its name. */
const leading =
  /^(?:the|a|an|of|in|is|was|lies|lay|located|situated|which|that|,|[-–—]+|town|city|village|suburb|region|province|district|capital|port|state|country|island|area|commercial|northern|southern|eastern|western|north|south|east|west|southeast|southwest|northeast|northwest|coastal|small|remote|mountain|mountainous|second|largest|biggest|main|nearby|some|about|around|roughly|nearly|people|with|population|farming|mining|rural|nation)$/;

const leadsOn = (line: Line, at: number): boolean =>
  leading.test(line.word(at)) || isIn(determiners, line.token(at), false) || /^['’]s?$/.test(line.word(at));

interface Name {
  readonly name: string;
  readonly first: number;
  readonly last: number;
}

function nameAt({ placeAt, namedAt }: Reading, at: number): Name | undefined {
  const place = placeAt.get(at);
  if (place?.form === 'place') return place;
  const run = namedAt.get(at);
  return run?.entity.kind === 'organization' && run.entity.class === 'government'
    ? { name: run.entity.name, first: run.first, last: run.last }
    : undefined;
}

/** The place that the number is an apposition to; of "Northport, in southern Ruritania" the first. */
function placeBefore(line: Line, reading: Reading, first: number): string | undefined {
  let found: Name | undefined;
  for (let at = first - 1; at >= Math.max(line.first, first - 14); at--) {
    const name = nameAt(reading, at);
    if (name !== undefined && at === name.last - 1) {
      found = name;
      at = name.first;
      // "Northport, in southern Ruritania": where the place is, and not the place.
      if (!isWithin(line, name.first)) return isBeside(line, name.first) ? undefined : name.name;
    } else if (!(leadsOn(line, at) || line.token(at)?.kind === 'number')) break;
  }
  return found?.name;
}

/** "a city on Gale Bay", "near the end of Gale Bay": what lies there has another distance than the bay. */
function isBeside(line: Line, first: number): boolean {
  const opener = line.word(first - 1) === 'the' ? first - 2 : first - 1;
  if (line.word(opener) === 'of') return !settlement.test(line.word(opener - 1));
  return /^(?:on|near|by|along|beside|to|from|with|against|off)$/.test(line.word(opener));
}

const settlement =
  /^(?:city|town|village|hamlet|suburb|district|port|province|region|island|municipality|capital|county)$/;

/** "Northport, in Ruritania": a comma stands before the preposition, and a name before that. */
function isWithin(line: Line, first: number): boolean {
  let at = first - 1;
  while (
    /^(?:the|northern|southern|eastern|western|central|southeast|southwest|northeast|northwest|north|south|east|west)$/.test(
      line.word(at),
    )
  )
    at--;
  return line.word(at) === 'in' && line.word(at - 1) === ',';
}
