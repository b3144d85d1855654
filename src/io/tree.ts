/** A folder → the files in it that belong to a wiki, in one order on every machine, and what is wrong with the rest. */
import { type Dirent, lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import { byCodeUnit } from '../model/ids.ts';
import { reasonOf } from './reason.ts';
import { isTaken } from './stat.ts';

/** A file as found; its content has not been read. */
export interface FoundFile {
  /** Below the folder, with `/`. */
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
}

export interface TreeOptions {
  /** Symbolic links may point inside this folder and nowhere else. */
  readonly boundary: string;
  /** The folder's name in messages, e.g. `seeds`. */
  readonly label: string;
  /** Report names that are one where case does not count. */
  readonly caseCollisions?: boolean;
}

interface Walk {
  readonly files: FoundFile[];
  readonly diagnostics: Diagnostic[];
  readonly options: TreeOptions;
  readonly boundary: string;
}

/**
 * Undefined where there is no such folder, or a link to none. Files and folders whose names begin with a dot, and what editors leave while
 * saving, are passed over. Links that leave the boundary or come back to a folder they are in are reported, not followed.
 */
export function readTree(folder: string, options: TreeOptions): Checked<readonly FoundFile[] | undefined> {
  const walk: Walk = { files: [], diagnostics: [], options, boundary: realPath(options.boundary) ?? options.boundary };
  const real = realPath(folder);
  if (real === undefined) return { value: undefined, diagnostics: isTaken(folder) ? [nowhere(options.label)] : [] };
  const inside = isInside(resolve(options.boundary), resolve(folder));
  if (inside && !isInside(walk.boundary, real)) {
    walk.diagnostics.push(leaves(options.label, real));
    return { value: [], diagnostics: walk.diagnostics };
  }
  readFolder(walk, folder, '', [real]);
  walk.files.sort((a, b) => byCodeUnit(a.path, b.path));
  if (options.caseCollisions) walk.diagnostics.push(...collisions(walk.files, options.label));
  return { value: walk.files, diagnostics: walk.diagnostics };
}

/** `trail`: the real folders this one is in, itself last. */
function readFolder(walk: Walk, folder: string, path: string, trail: readonly string[]): void {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (thrown) {
    walk.diagnostics.push(unreadable(named(walk, path), 'folder', thrown));
    return;
  }
  for (const entry of entries) {
    if (isPassedOver(entry.name)) continue;
    const below = path === '' ? entry.name : `${path}/${entry.name}`;
    // Not `join`: it costs more than the rest of the walk.
    readEntry(walk, `${folder}${sep}${entry.name}`, below, entry, trail);
  }
}

function readEntry(walk: Walk, full: string, path: string, entry: Dirent, trail: readonly string[]): void {
  try {
    if (entry.isSymbolicLink()) readLink(walk, full, path, trail);
    else if (entry.isDirectory()) readFolder(walk, full, path, [...trail, join(trail.at(-1) ?? '', entry.name)]);
    else if (entry.isFile()) addFile(walk, path, lstatSync(full));
    else walk.diagnostics.push(special(named(walk, path)));
  } catch (thrown) {
    // Deleted since the folder was listed: as if it had never been there.
    if (reasonOf(thrown).code !== 'ENOENT') walk.diagnostics.push(unreadable(named(walk, path), 'file', thrown));
  }
}

function readLink(walk: Walk, full: string, path: string, trail: readonly string[]): void {
  const file = named(walk, path);
  const real = realPath(full);
  if (real === undefined) {
    walk.diagnostics.push(nowhere(file));
  } else if (!isInside(walk.boundary, real)) {
    walk.diagnostics.push(leaves(file, real));
  } else if (trail.some((folder) => isInside(real, folder))) {
    const message = 'this symbolic link leads back to a folder it is in, and is not followed; delete it';
    walk.diagnostics.push(warning('link-loop', file, message));
  } else {
    const stat = statSync(full);
    if (stat.isDirectory()) readFolder(walk, full, path, [...trail, real]);
    else if (stat.isFile()) addFile(walk, path, stat);
    else walk.diagnostics.push(special(file));
  }
}

function addFile({ files }: Walk, path: string, { size, mtimeMs }: Stats): void {
  files.push({ path, size, mtimeMs });
}

/** Dot files are tools' own; the rest are what editors leave beside a file while it is being saved. */
export const isPassedOver = (name: string): boolean =>
  name.startsWith('.') || name.endsWith('~') || /^#.*#$|^4913$|\.(?:sw[a-px]|tmp|crdownload|part)$/i.test(name);

const named = ({ options }: Walk, path: string): string => (path === '' ? options.label : `${options.label}/${path}`);

const isInside = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || resolve(way) === way);
};

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

const warning = (rule: string, file: string, message: string): Diagnostic => ({
  severity: 'warning',
  rule: `files/${rule}`,
  message,
  file,
});

/** Whoever opened a pipe would wait for ever. */
const special = (file: string): Diagnostic =>
  warning('special', file, 'this is a pipe, a socket or a device and is not read; put a file here, or remove it');

const nowhere = (file: string): Diagnostic =>
  warning('broken-link', file, 'this symbolic link points at nothing; mend or delete it');

const leaves = (file: string, target: string): Diagnostic =>
  warning(
    'link-outside',
    file,
    `this symbolic link leaves the wiki (to ${target}) and is not followed; copy what it points at into the wiki`,
  );

export const unreadable = (file: string, what: 'file' | 'folder', thrown: unknown): Diagnostic => ({
  severity: 'error',
  rule: 'files/unreadable',
  message: `this ${what} can not be read (${reasonOf(thrown).words}); mend its permissions or remove it`,
  file,
});

/** Names that are one name on Windows and macOS: there, one of the two files would overwrite the other. */
function collisions(files: readonly FoundFile[], label: string): Diagnostic[] {
  const seen = new Map<string, string>();
  return files.flatMap(({ path }) => {
    const folded = (/^[ -~]*$/.test(path) ? path : path.normalize('NFC')).toLowerCase();
    const other = seen.get(folded);
    if (other === undefined) {
      seen.set(folded, path);
      return [];
    }
    const message = `its name and that of "${label}/${other}" are one name where case does not count (Windows, macOS); rename one of the two`;
    return [warning('case-collision', `${label}/${path}`, message)];
  });
}
