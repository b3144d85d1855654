/** A question about a thing → the same question, worked out once for each thing and remembered as long as the thing is. */

/** The thing must not change once it has been asked about. */
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
