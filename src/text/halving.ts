/** A list in order, and a question that is answered no up to some place and yes from there on → that place. */

/** Found by halving; the length of the list where nothing `holds`. Before `from` nothing does. */
export function firstWhere<T>(sorted: ArrayLike<T>, holds: (item: T) => boolean, from = 0): number {
  let low = from;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(sorted[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}
