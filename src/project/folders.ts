/** Options and settings → the wiki's folders: where they are, and what messages call them. */
import { join, relative, resolve, sep } from 'node:path';
import type { Folders, Settings } from '../config.ts';
import type { Diagnostic } from '../model/diagnostic.ts';

export interface Folder {
  /** Absolute. */
  readonly path: string;
  /** Relative to the wiki's root where it is inside, with `/`. */
  readonly label: string;
  /** Named on the command line, so that its absence is a mistake. */
  readonly given: boolean;
}

export type WikiFolders = { readonly [name in keyof Folders]: Folder } & {
  readonly root: string;
  /** Kept with the pages: what the machine last wrote, what editors deleted of it, what it would say and must not. */
  readonly base: Folder;
  readonly tombstones: Folder;
  readonly pending: Folder;
  readonly cache: string;
};

/** What the command line says is relative to where it was called; what the configuration says, to the root. */
export function foldersOf(root: string, given: Partial<Folders>, settings: Settings): WikiFolders {
  const folder = (name: keyof Folders): Folder => {
    const option = given[name];
    const path = option === undefined ? resolve(root, settings.folders[name]) : resolve(option);
    return { path, label: labelOf(root, path), given: option !== undefined };
  };
  const content = folder('content');
  const beside = (name: string): Folder => ({
    path: join(content.path, name),
    label: `${content.label}/${name}`,
    given: content.given,
  });
  return {
    root,
    seeds: folder('seeds'),
    content,
    templates: folder('templates'),
    out: folder('out'),
    base: beside('.base'),
    tombstones: beside('.tombstones'),
    pending: beside('.pending'),
    cache: join(root, '.factwiki'),
  };
}

export function labelOf(root: string, path: string): string {
  const way = relative(root, path);
  const inside = way !== '..' && !way.startsWith(`..${sep}`) && resolve(way) !== way;
  return (inside ? way || '.' : path).split(sep).join('/');
}

/** The site is never built over what it is built from. */
export function overlaps({ root, seeds, content, templates, out }: WikiFolders): Diagnostic[] {
  const inside = (path: string, folder: string): boolean => path === folder || path.startsWith(folder + sep);
  const clash = [seeds, content, templates].find((f) => inside(out.path, f.path) || inside(f.path, out.path));
  const what = clash?.label ?? (out.path === root ? 'the wiki itself' : undefined);
  if (what === undefined) return [];
  const message = `the site can not be built here, where ${what} is; choose another folder with --out or the key "out"`;
  return [{ severity: 'error', rule: 'output/overlap', message, file: out.label }];
}

/** A folder that the command line names has to be there, the output folder excepted. */
export function missing(folders: WikiFolders, isThere: (path: string) => boolean): Diagnostic[] {
  const named = [folders.seeds, folders.content, folders.templates].filter((f) => f.given && !isThere(f.path));
  const absent = named.map(({ label }): Diagnostic => {
    const message = 'there is no such folder; correct the option that names it';
    return { severity: 'error', rule: 'files/no-folder', message, file: label };
  });
  if (absent.length > 0 || isThere(folders.seeds.path) || isThere(folders.content.path)) return absent;
  const message = `there is neither ${folders.seeds.label}/ nor ${folders.content.label}/ here; name the wiki's folder with --root, or make a new wiki with "factwiki init"`;
  return [{ severity: 'error', rule: 'files/no-wiki', message, file: '.' }];
}

/** A file in the place of a folder: nothing can be read or written there, and nobody's file is moved away. */
export function notFolders(
  folders: WikiFolders,
  isThere: (path: string) => boolean,
  isFolder: (path: string) => boolean,
): Diagnostic[] {
  const { root, seeds, content, templates, out, base, pending, tombstones, cache } = folders;
  const ours = [
    seeds,
    content,
    templates,
    out,
    base,
    pending,
    tombstones,
    { path: cache, label: labelOf(root, cache) },
  ];
  return ours
    .filter(({ path }) => isThere(path) && !isFolder(path))
    .map(({ label }) => {
      const message = 'a file is where a folder of the wiki should be; move it away, or name another folder';
      return { severity: 'error', rule: 'files/no-folder', message, file: label };
    });
}
