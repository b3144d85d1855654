/** A question → the same question, worked out when it is first asked and remembered as long as what it is about. */

/** Of a question about nothing else. */
export function once<T>(answer: () => T): () => T {
  let found: { readonly value: T } | undefined;
  return () => {
    found ??= { value: answer() };
    return found.value;
  };
}

/** Once for each thing; the thing must not change once it has been asked about. */
export function oncePer<K extends object, T>(answer: (thing: K) => T): (thing: K) => T {
  const known = new WeakMap<K, { readonly value: T }>();
  return (thing) => {
    let found = known.get(thing);
    if (!found) {
      found = { value: answer(thing) };
      known.set(thing, found);
    }
    return found.value;
  };
}

/** Once for each number. */
export function oncePerNumber<T>(answer: (n: number) => T): (n: number) => T {
  const known = new Map<number, { readonly value: T }>();
  return (n) => {
    let found = known.get(n);
    if (!found) {
      found = { value: answer(n) };
      known.set(n, found);
    }
    return found.value;
  };
}

/** Once for each run of tokens: `first` to `last`, half open and fewer than a thousand. */
export function oncePerRun<T>(answer: (first: number, last: number) => T): (first: number, last: number) => T {
  const known = new Map<number, { readonly value: T }>();
  return (first, last) => {
    const run = first * 1024 + last - first;
    let found = known.get(run);
    if (!found) {
      found = { value: answer(first, last) };
      known.set(run, found);
    }
    return found.value;
  };
}

/** A part of a long text keeps all of it alive; this one has letters of its own. */
const apart = (word: string): string => (word.length > 12 ? ` ${word}`.slice(1) : word);

/**
 * The same for what follows from a word alone: reports are written with the same few thousand words. Those longer than
 * `longest` come once; `most` are those of some ten thousand reports, and a table that has them all begins anew.
 */
export function oncePerWord<T>(make: (word: string) => T, longest = 40, most = 30_000): (word: string) => T {
  let known = new Map<string, T>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    if (word.length > longest) return make(word);
    if (known.size >= most) known = new Map();
    const own = apart(word);
    const made = make(own);
    known.set(own, made);
    return made;
  };
}
