/** A candidate → where its name begins, behind words that a page puts before it. */
import type { Document } from '../document.ts';

/** Words in capitals that lead to another story of a web page. */
const furniture = /^(?:RELATED|WATCH|READ|MORE|ALSO|PHOTOS?|VIDEOS?|UPDATED?|BREAKING|EXCLUSIVE)$/;

export function afterFurniture({ tokens }: Document, from: number, last: number): number {
  let first = from;
  while (last - first > 1 && furniture.test(tokens[first]?.text ?? '')) first++;
  return first;
}
