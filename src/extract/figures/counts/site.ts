/** A count → the place without a name in which it is only a part. */
import { range } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import type { Frame } from './frame.ts';

/**
 * "22 are missing at one building", "12 died inside a school": a part of the toll, however much the report tells of. The
 * place has no name, and the title says it as it stands.
 */
export function siteOf(line: Line, { tail }: Frame, behind: number): Pick<Frame, 'tail' | 'site'> {
  if (tail !== undefined || line.degraded || !/^(?:at|inside|aboard|in|under|beneath|on)$/.test(line.word(behind)))
    return {};
  if (!/^(?:a|an|one|another|two|three|some|several)$/.test(line.word(behind + 1))) return {};
  const end = [behind + 2, behind + 3, behind + 4].find((at) => sites.test(line.word(at)));
  if (end === undefined) return {};
  const words = range(behind, end + 1).map((at) => line.word(at));
  return { tail: words.join(' '), site: true };
}

const sites =
  /^(?:buildings?|houses?|homes?|schools?|hospitals?|hotels?|rooms?|floors?|villages?|towns?|districts?|neighbou?rhoods?|suburbs?|mines?|factor(?:y|ies)|plants?|shafts?|stations?|markets?|churches|church|mosques?|camps?|blocks?|apartments?|flats?|offices?|shops?|streets?|cars?|carriages?|buses|bus|trucks?|boats?|prisons?|clinics?|sites?|areas?)$/;
