/** An object with fields that may be undefined → the same without them: absent and undefined differ in the model. */

type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

export const present = <T extends object>(fields: T): Present<T> => {
  const found: { [K in keyof T]?: T[K] } = {};
  for (const key in fields) if (fields[key] !== undefined) found[key] = fields[key];
  return found as object as Present<T>;
};
