/** What a wikilink says → the page or file it means. Exact path, base name, alias, and then the same blind to case and accents. */
import { byCodeUnit } from '../model/ids.ts';
import { closestAmong } from '../text/closest.ts';
import { pushTo } from '../text/groups.ts';
import { resolvePath } from '../text/href.ts';
import { once, oncePerWord } from '../text/once.ts';
import { foldLetters } from '../text/slug.ts';

/** What the index knows of a page: enough to find it, little enough to keep for all pages. */
export interface Named {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

export type Found<P> =
  | { readonly is: 'page'; readonly page: P }
  | { readonly is: 'file'; readonly path: string }
  | { readonly is: 'several'; readonly paths: readonly string[] }
  /** A page that is there and can not be read. */
  | { readonly is: 'shut'; readonly path: string }
  | { readonly is: 'none' };

export interface Names<P> {
  /** `from` is the path of the page on which the target stands: for `./` and `../`. */
  readonly find: (target: string, from: string) => Found<P>;
  /** Names and paths that may have been meant. */
  readonly closest: (target: string) => readonly string[];
}

type Index = ReadonlyMap<string, readonly number[]>;

/** `files` are the other files of `content/`, and pages that can not be read. */
export function indexNames<P extends Named>(pages: readonly P[], files: readonly string[]): Names<P> {
  const withoutEnding = pages.map((p) => p.path.replace(/\.md$/i, ''));
  const paths = indexBy(withoutEnding.map((p) => [p]));
  const bases = indexBy(withoutEnding.map((p) => [baseOf(p)]));
  const aliases = indexBy(pages.map((p) => [p.name, ...p.aliases]));
  const ids = indexBy(pages.map((p) => [p.id]));
  const foldedPaths = once(() => indexBy(withoutEnding.map((p) => [fold(p)])));
  const foldedBases = once(() => indexBy(withoutEnding.map((p) => [fold(baseOf(p))])));
  const foldedAliases = once(() => indexBy(pages.map((p) => [p.name, ...p.aliases].map(fold))));
  const filePaths = new Set(files);
  const fileBases = once(() => indexBy(files.map((f) => [baseOf(f)])));

  /** `[[harbour/talks]]` may be the end of a longer path. */
  const endingIn = (target: string, numbers: readonly number[], read: (text: string) => string): readonly number[] =>
    target.includes('/') ? numbers.filter((n) => read(withoutEnding[n] ?? '').endsWith(`/${target}`)) : numbers;

  const steps: readonly ((target: string) => readonly number[])[] = [
    (t) => paths.get(t) ?? [],
    (t) => endingIn(t, bases.get(baseOf(t)) ?? [], (path) => path),
    (t) => aliases.get(t) ?? [],
    (t) => foldedPaths().get(fold(t)) ?? [],
    (t) => endingIn(fold(t), foldedBases().get(fold(baseOf(t))) ?? [], fold),
    (t) => foldedAliases().get(fold(t)) ?? [],
    (t) => ids.get(t) ?? [],
  ];

  const findFile = (target: string, from: string): Found<P> | undefined => {
    const path = [resolvePath(from, target), resolvePath('', target)].find((p) => filePaths.has(p));
    if (path !== undefined) return { is: 'file', path };
    const same = (fileBases().get(baseOf(target)) ?? []).map((n) => files[n] ?? '');
    const [only] = same.filter((p) => p === target || p.endsWith(`/${target}`));
    if (only === undefined) return undefined;
    return same.length === 1 ? { is: 'file', path: only } : { is: 'several', paths: [...same].sort(byCodeUnit) };
  };

  const find = (written: string, from: string): Found<P> => {
    const relative = /^\.{0,2}\//.test(written) ? resolvePath(from, written) : written;
    const target = relative.replace(/\.md$/i, '').normalize('NFC');
    for (const step of steps) {
      const numbers = step(target);
      const [first] = numbers;
      if (first === undefined) continue;
      const page = pages[first];
      if (numbers.length === 1 && page) return { is: 'page', page };
      return { is: 'several', paths: numbers.map((n) => pages[n]?.path ?? '').sort(byCodeUnit) };
    }
    const shut = findFile(`${target}.md`, from);
    if (shut?.is === 'file') return { is: 'shut', path: shut.path };
    return findFile(relative, from) ?? { is: 'none' };
  };

  const everyName = once(() => [
    ...new Set([
      ...pages.flatMap((p) => [p.name, ...p.aliases]),
      ...withoutEnding.map(baseOf),
      ...files.filter((file) => !isPagePath(file)),
    ]),
  ]);
  const amongNames = once(() => closestAmong(everyName()));
  // A page that many miss is looked for once.
  const closest = oncePerWord((base) => amongNames()(base));
  return { find, closest: (target) => closest(baseOf(target)) };
}

const isPagePath = (path: string): boolean => /\.md$/i.test(path);

/** What two spellings of one name have in common. */
const fold = (text: string): string =>
  foldLetters(text)
    .replace(/[\s_]+/g, ' ')
    .trim();

/** Under each of these keys a page can be found; a page that has none of the keys of a target is not found by it. */
export function keysOfPage({ id, path, name, aliases }: Named): readonly string[] {
  const address = path.replace(/\.md$/i, '');
  return [...new Set([address, baseOf(address), name, ...aliases, id].map(fold))];
}

/** Every step of `find` looks under one of these: exact spellings share the key of their folding. */
export function keysOfTarget(written: string, from: string): readonly string[] {
  const target = (/^\.{0,2}\//.test(written) ? resolvePath(from, written) : written).replace(/\.md$/i, '');
  const whole = fold(target);
  const base = fold(baseOf(target));
  return whole === base ? [whole] : [whole, base];
}

const baseOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Numbers of the entries that have a key; an entry counts once. Text is compared in NFC. */
function indexBy(keysOf: readonly (readonly string[])[]): Index {
  const index = new Map<string, number[]>();
  keysOf.forEach((keys, n) => {
    for (const key of new Set(keys.map((k) => k.normalize('NFC')))) {
      pushTo(index, key, n);
    }
  });
  return index;
}
