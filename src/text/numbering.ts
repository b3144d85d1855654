/** Things → numbers from 0, in the order they are met, for data that names a thing by its number. */
export interface Numbering<T> {
  readonly of: (thing: T) => number;
  readonly all: () => readonly T[];
}

export function numbering<T>(): Numbering<T> {
  const numbers = new Map<T, number>();
  return {
    of: (thing) => {
      const number = numbers.get(thing) ?? numbers.size;
      numbers.set(thing, number);
      return number;
    },
    all: () => [...numbers.keys()],
  };
}
