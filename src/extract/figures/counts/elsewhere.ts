/** A count in its sentence → the place that the sentence means without saying so: "105 were confirmed dead there", "the district has suffered 400 deaths". */
import { range, wordsOf } from '../../grammar.ts';
import { type Line, runsIn } from '../../line.ts';
import type { PlaceRun, Reading } from '../../reading.ts';

/** Tokens back to the place that "there" stands for. */
const reach = 60;

/** The counted may be a part of what befell the whole, in a place of its own. `behind`: the token behind the count and its event. */
export function meantPlace(line: Line, reading: Reading, first: number, behind: number): string | undefined {
  if ([behind, behind + 1].some((at) => line.word(at) === 'there' && !/^(?:is|are|was|were)$/.test(line.word(at + 1))))
    return placeBefore(line, reading, first);
  return sufferer(line, reading, first);
}

/** The place named last; a house of the sentence is nearer than a town of the one before, though it is not known as a place. */
function placeBefore(line: Line, { placeAt }: Reading, first: number): string | undefined {
  const isPlace = (run: PlaceRun): boolean => run.form === 'place';
  const own = runsIn(placeAt, line.first, first).findLast(isPlace);
  if (own) return own.name;
  const house = range(line.first + 1, first).some(
    (at) =>
      /^\p{Lu}/u.test(line.token(at)?.text ?? '') &&
      /^(?:in|at|inside|aboard)$/.test(line.word(line.word(at - 1) === 'the' ? at - 2 : at - 1)),
  );
  return house ? undefined : runsIn(placeAt, Math.max(0, line.first - reach), line.first).findLast(isPlace)?.name;
}

const region =
  /^(?:districts?|provinces?|regions?|towns?|cit(?:y|ies)|villages?|valleys?|states?|count(?:y|ies)|islands?)$/;
const suffers = /^(?:suffered|recorded|reported|seen|counted|registered)$/;

/** "The districts of P and Q have suffered more than 400 deaths": known as places or not, they are those of the dead. */
function sufferer(line: Line, { document }: Reading, first: number): string | undefined {
  if (!suffers.test(line.word(first - 1))) return undefined;
  const opens = [0, 1, 2].find((n) => region.test(line.word(line.first + n)) && line.word(line.first + n + 1) === 'of');
  if (opens === undefined) return undefined;
  const start = line.first + opens + 2;
  let end = start;
  for (let at = start; at < start + 6; at++) {
    if (/^\p{Lu}/u.test(line.token(at)?.text ?? '')) end = at + 1;
    else if (!/^(?:and|,)$/.test(line.word(at))) break;
  }
  return end > start ? wordsOf(document, start, end) : undefined;
}

/** "812 deaths in areas it controls", "210 in its territory alone": of a part that only the report can tell. */
export function isOfPart(line: Line, behind: number): boolean {
  for (let at = behind; at < behind + 3; at++)
    if (
      line.word(at) === 'in' &&
      /^(?:areas|parts|territory|its|their)$/.test(line.word(at + 1)) &&
      [2, 3].some((n) => /^(?:it|they|areas|parts|territory|held|controlled|under)$/.test(line.word(at + n)))
    )
      return true;
  return false;
}
