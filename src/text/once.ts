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
