/** A sentence → its parts in which names may stand. */
import type { HashedFeatures } from './features.ts';

/** Parts between words that stand far from every capital letter: names cannot reach over these. Tokens `first` to `last`, half open. */
export function stretches({ near }: HashedFeatures, first: number, last: number): [number, number][] {
  const parts: [number, number][] = [];
  let begin = -1;
  for (let i = first; i <= last; i++) {
    const isPlain = i === last || near[i] === 0;
    if (!isPlain && begin < 0) begin = i;
    if (isPlain && begin >= 0) {
      parts.push([begin, i]);
      begin = -1;
    }
  }
  return parts;
}
