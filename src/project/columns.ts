/** Files with their sizes, times and hashes ↔ columns: four long texts are read several times faster than a row a file. */

interface Row {
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
  readonly hash: string;
}

export interface Columns {
  readonly paths: string;
  /** Numbers as they lie in memory, in Base64. */
  readonly sizes: string;
  readonly times: string;
  /** All of one length. */
  readonly hashes: string;
}

/** In no path two of them stand side by side. */
const between = '//';

export function columnsOf(rows: readonly Row[]): Columns {
  return {
    paths: rows.map(({ path }) => path).join(between),
    sizes: numbersAsText(rows.map(({ size }) => size)),
    times: numbersAsText(rows.map(({ mtimeMs }) => mtimeMs)),
    hashes: rows.map(({ hash }) => hash).join(''),
  };
}

/** By path. Whoever walks the values in order, as does a run that finds nothing changed, makes no map of them. */
export function rowsIn<T>(columns: Columns, made: (row: Row, n: number) => T): ReadonlyMap<string, T> {
  const { hashes } = columns;
  const paths = columns.paths === '' ? [] : columns.paths.split(between);
  const [sizes, times] = [numbersIn(columns.sizes), numbersIn(columns.times)];
  const width = hashes.length / paths.length;
  function* values(): Generator<T, undefined> {
    for (const [n, path] of paths.entries()) {
      const hash = hashes.slice(n * width, (n + 1) * width);
      yield made({ path, size: sizes[n] as number, mtimeMs: times[n] as number, hash }, n);
    }
  }
  let known: ReadonlyMap<string, T> | undefined;
  const map = (): ReadonlyMap<string, T> => {
    if (!known) {
      const all = values();
      known = new Map(paths.map((path) => [path, all.next().value as T]));
    }
    return known;
  };
  return {
    size: paths.length,
    get: (path) => map().get(path),
    has: (path) => map().has(path),
    keys: () => paths.values(),
    values: () => (known ? known.values() : values()),
    entries: () => map().entries(),
    forEach: (tell) => map().forEach(tell),
    [Symbol.iterator]: () => map()[Symbol.iterator](),
  };
}

const numbersAsText = (numbers: readonly number[]): string =>
  Buffer.from(Float64Array.from(numbers).buffer).toString('base64');

const numbersIn = (text: string): Float64Array => new Float64Array(new Uint8Array(Buffer.from(text, 'base64')).buffer);
