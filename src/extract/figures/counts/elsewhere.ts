/** A count in its sentence → the place that the sentence means without saying so: "105 were confirmed dead there". */
import { type Line, runsIn } from '../../line.ts';
import type { PlaceRun, Reading } from '../../reading.ts';

/** Tokens back to the place that "there" stands for. */
const reach = 60;

/** The place named last: the counted may be a part of what befell the whole. `behind`: the token behind the count and its event. */
export function meantPlace(line: Line, { placeAt }: Reading, first: number, behind: number): string | undefined {
  if (line.word(behind) !== 'there' && line.word(behind + 1) !== 'there') return undefined;
  const isPlace = (run: PlaceRun): boolean => run.form === 'place';
  const own = runsIn(placeAt, line.first, first).findLast(isPlace);
  if (own) return own.name;
  return runsIn(placeAt, Math.max(0, line.first - reach), line.first).findLast(isPlace)?.name;
}
