/** A number in its clause → whether it counts a part, or all of several, where its title has the whole, or one of them. */
import { figureReasons, hasReason } from '../../../model/figure-reasons.ts';
import { isAdverb, range } from '../../grammar.ts';
import { type Line, runsIn } from '../../line.ts';
import type { Said } from './said.ts';

/** "35 of them, in a serious condition": what the sentence says of a part is left out of a title that is the whole's. */
export function isPartAsWhole({ context: { before }, measured: { event, measure, because } }: Said): boolean {
  const [whole] = before;
  return (
    event === undefined && hasReason(because, figureReasons.part) && whole?.measured.measure.title === measure.title
  );
}

/** "About 100 injured were in a serious condition": so many are not all. */
export function isInCondition({ context: { line }, measured: { kind, measure }, behind }: Said): boolean {
  if (kind !== 'count' || /seriously|critically|gravely/.test(measure.title)) return false;
  const at = range(behind, behind + 6).find((i) => /^conditions?$/.test(line.word(i)));
  return at !== undefined && /^(?:serious|critical|grave|stable)$/.test(line.word(at - 1));
}

/** "trapped at Northport, Gale Bay and Tarn", "flooding in Northport and nearby towns": the title has the first of them. */
export function isOneOfPlaces({
  context: { line, reading },
  quantity: { first },
  measured: { kind, measure },
  behind,
}: Said): boolean {
  if (kind !== 'count') return false;
  const near = runsIn(reading.placeAt, Math.max(line.first, first - 16), Math.min(line.last, behind + 12));
  const run = near.find(({ name }) => measure.title.includes(name));
  return run !== undefined && opensList(line, run.last);
}

/** Two more names, or one behind "and"; "in Northport, Ruritania," is a town and where it lies. */
function opensList(line: Line, from: number): boolean {
  let others = 0;
  for (let at = from; at < Math.min(line.last, from + 16); at++) {
    const { text = '', lower = '' } = line.token(at) ?? {};
    if (/^(?:,|and|or)$/.test(lower)) continue;
    if (/^(?:other|elsewhere|nearby|surrounding|neighbou?ring|several|parts)$/.test(lower))
      return joint.test(line.word(at - 1));
    if (!/^\p{Lu}/u.test(text)) break;
    if (joint.test(line.word(at - 1))) others++;
  }
  return others > 1 || (others === 1 && line.word(from) === 'and');
}

const joint = /^(?:,|and|or)$/;

/** "160 passengers and six crew, totalling 166": the sum of them all. */
export const isSum = ({ context: { line }, quantity: { first }, measured: { kind } }: Said): boolean =>
  kind === 'count' && /^total(?:l)?ing$/.test(line.word(first - 1));

/** "300 of the 1,400 services planned", "a dozen of the 78 people still missing": all of them were. */
export const isOfThePlanned = ({
  context: { line },
  quantity: { last },
  measured: { kind, event, counted },
}: Said): boolean =>
  kind === 'count' &&
  line.word(last) === 'of' &&
  [1, 2, 3].some((n) => line.token(last + n)?.kind === 'number') &&
  event?.voice === 'passive' &&
  range(counted.last, event.at).every((at) => isAdverb(line.token(at)) || line.word(at) === 'still');

/** "more than 30 have died, including nine whose bodies were found": a part, of whom the whole is told besides. */
export const isIncluded = ({ context: { line }, quantity: { first }, measured: { kind, counted } }: Said): boolean =>
  kind === 'count' &&
  counted.noun === undefined &&
  (/^including$/.test(line.word(first - 1)) || (line.word(first - 1) === 'them' && line.word(first - 2) === 'among'));

/** "Five were wounded, and two later died": two of those five. */
export const isLater = ({ context: { line }, quantity: { last }, measured: { kind, counted } }: Said): boolean =>
  kind === 'count' && counted.noun === undefined && /^(?:later|subsequently|afterwards)$/.test(line.word(last));
