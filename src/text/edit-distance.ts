/** Two words → how many letters have to be put in, taken out, replaced or swapped with their neighbours to make one of the other. */

/**
 * Optimal string alignment: Damerau and Levenshtein's distance without editing a pair twice, in UTF-16 units. Above
 * `limit` it is given up, and any number above it may be the answer.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let older: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        value = Math.min(value, (older[j - 2] ?? 0) + 1);
      row.push(value);
      least = Math.min(least, value);
    }
    if (least > limit) return limit + 1;
    [older, previous] = [previous, row];
  }
  return previous[b.length] ?? limit + 1;
}

/** Letters that fit into the bits of a number. */
const mostBits = 32;

/**
 * The same distance from one word to many, in a few operations for each of their letters where the word has no more than
 * 32. (H. Hyyrö, A bit-vector algorithm for computing Levenshtein and Damerau edit distances, 2003.)
 */
export function distanceFrom(word: string): (other: string, limit: number) => number {
  if (word === '' || word.length > mostBits) return (other, limit) => editDistance(other, word, limit);
  /** In which places of the word a letter stands. */
  const places = new Map<number, number>();
  for (let i = 0; i < word.length; i++)
    places.set(word.charCodeAt(i), (places.get(word.charCodeAt(i)) ?? 0) | (1 << i));
  const last = 1 << (word.length - 1);
  return (other, limit) => {
    // Of a column of the table: where it grows and falls from row to row, and where its diagonals stay as they are.
    let [grows, falls, stays, before] = [-1, 0, 0, 0];
    let distance = word.length;
    for (let i = 0; i < other.length; i++) {
      const here = places.get(other.charCodeAt(i)) ?? 0;
      const swapped = ((~stays & here) << 1) & before;
      stays = (((here & grows) + grows) ^ grows) | here | falls | swapped | 0;
      const more = falls | ~(stays | grows);
      const less = stays & grows;
      if ((more & last) !== 0) distance++;
      else if ((less & last) !== 0) distance--;
      if (distance - (other.length - 1 - i) > limit) return limit + 1;
      grows = (less << 1) | ~(stays | (more << 1) | 1);
      falls = ((more << 1) | 1) & stays;
      before = here;
    }
    return distance;
  };
}
