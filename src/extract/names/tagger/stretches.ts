/** A sentence → its parts in which names may stand. */
import { type HashedFeatures, plainFeatures } from './features.ts';

/** Parts between words that stand far from every capital letter: names cannot reach over these. Tokens `first` to `last`, half open. */
export function stretches({ starts }: HashedFeatures, first: number, last: number): [number, number][] {
  const parts: [number, number][] = [];
  let begin = -1;
  for (let i = first; i <= last; i++) {
    const isPlain = i === last || (starts[i + 1] ?? 0) - (starts[i] ?? 0) <= plainFeatures;
    if (!isPlain && begin < 0) begin = i;
    if (isPlain && begin >= 0) {
      parts.push([begin, i]);
      begin = -1;
    }
  }
  return parts;
}
