/** Text or bytes → a file: renamed into place where it is somebody's work, overwritten where it can be built again. */
import {
  closeSync,
  fstatSync,
  ftruncateSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readOnly, reasonOf } from './reason.ts';
import { isTaken, statOf } from './stat.ts';

/** What tells, without reading, that a file is as it was left. */
export interface Stamp {
  readonly size: number;
  readonly mtimeMs: number;
}

export interface Written extends Stamp {
  /** False where the file already had this content. */
  readonly changed: boolean;
}

export const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content, 'utf8') : content;

/**
 * For somebody's work: a temporary file beside it, then renamed over it. Keeps the file's mode, and a symbolic link in
 * its place. Throws for a file that was made read-only: renaming would get round that.
 */
export function writeAtomically(given: string, content: string | Uint8Array): Written {
  const bytes = bytesOf(content);
  // Most pages are new: of what is not there nothing more is asked.
  if (!isTaken(given)) return replace(given, bytes, 0o666);
  const path = isLink(given) ? realpathSync(given) : given;
  const same = unchanged(path, bytes);
  if (same) return same;
  refuseReadOnly(path);
  return replace(path, bytes, modeOf(path));
}

function replace(path: string, bytes: Uint8Array, mode: number): Written {
  const temporary = temporaryFor(path);
  const fd = openInFolder(temporary, mode);
  try {
    let stat: Stamp;
    try {
      writeAll(fd, bytes);
      stat = fstatSync(fd);
    } finally {
      closeSync(fd);
    }
    renameSync(temporary, path);
    return { changed: true, size: stat.size, mtimeMs: stat.mtimeMs };
  } catch (thrown) {
    rmSync(temporary, { force: true });
    throw thrown;
  }
}

/** Its folder is made where there is none. */
function openInFolder(path: string, mode: number): number {
  try {
    return openSync(path, 'w', mode);
  } catch (thrown) {
    if (!['ENOENT', 'ENOTDIR'].includes(reasonOf(thrown).code)) throw thrown;
    mkdirSync(dirname(path), { recursive: true });
    return openSync(path, 'w', mode);
  }
}

const isLink = (path: string): boolean => {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  } catch {
    return false;
  }
};

function refuseReadOnly(path: string): void {
  const stat = statOf(path);
  if (stat?.isFile() && (stat.mode & 0o222) === 0) throw Object.assign(new Error('read-only'), { code: readOnly });
}

const temporaryFor = (path: string): string => join(dirname(path), `.${basename(path).slice(0, 100)}.${temporaryMark}`);

/** Takes away what a process that was killed while it wrote that file left beside it. */
export const clearLeftover = (path: string): void => rmSync(temporaryFor(path), { force: true });

/** Such names begin with a dot, so a crash leaves nothing that would be taken for a page. */
const temporaryMark = 'factwiki-new';

/**
 * For what can be built again: overwritten where it is, four times cheaper than a rename. A crash in the middle leaves
 * a file that the next run finds different and writes again. The caller has compared already.
 */
export function writeInPlace(path: string, content: string | Uint8Array): Stamp {
  const bytes = bytesOf(content);
  mkdirSync(dirname(path), { recursive: true });
  const fd = openSync(path, flagsFor(path), 0o666);
  try {
    writeAll(fd, bytes);
    ftruncateSync(fd, bytes.length);
    const { size, mtimeMs } = fstatSync(fd);
    return { size, mtimeMs };
  } finally {
    closeSync(fd);
  }
}

/** Without truncating first: of a file on one page of memory a reader sees the old or the new, never an empty one. */
const flagsFor = (path: string): 'r+' | 'w' => (statOf(path) ? 'r+' : 'w');

function writeAll(fd: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done, bytes.length - done, done);
}

const modeOf = (path: string): number => {
  const stat = statOf(path);
  return stat ? stat.mode & 0o777 : 0o666;
};

function unchanged(path: string, bytes: Uint8Array): Written | undefined {
  try {
    const { size, mtimeMs } = statSync(path);
    if (size !== bytes.length || !readFileSync(path).equals(bytes)) return undefined;
    return { changed: false, size, mtimeMs };
  } catch (thrown) {
    if (['ENOENT', 'ENOTDIR'].includes(reasonOf(thrown).code)) return undefined;
    throw thrown;
  }
}

/** True where the file holds exactly this text; `undefined`: where there is no file. */
export function holds(path: string, text: string | undefined): boolean {
  if (text === undefined) return !isTaken(path);
  try {
    return readFileSync(path).equals(bytesOf(text));
  } catch {
    return false;
  }
}

/** Removes the file and the folders that become empty by it, up to `root`, which stays. False where there was none. */
export function removeFile(root: string, path: string): boolean {
  const full = join(root, path);
  if (!statOf(full)) return false;
  refuseReadOnly(full);
  rmSync(full, { force: true });
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    try {
      rmdirSync(join(root, folder));
    } catch {
      break;
    }
  }
  return true;
}
