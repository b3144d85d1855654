/** Folders → the state of their files by content hash; a file whose size and time are as recorded is not read again. */
import { readBytes } from '../io/files.ts';
import { sha256 } from '../io/hash.ts';
import { fileStat } from '../io/stat.ts';
import { type FoundFile, readTree } from '../io/tree.ts';
import { keyOf } from '../memo.ts';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import { byCodeUnit } from '../model/ids.ts';
import type { Folder } from './folders.ts';

/** `sure`: it had been left alone for a while when it was read, so a later change shows in its time. */
export interface FileState extends FoundFile {
  readonly hash: string;
  readonly sure: boolean;
}

export type FileStates = ReadonlyMap<string, FileState>;

/** The files of one folder as the last run left them, and a hash of them all. */
export interface KnownTree {
  readonly files: FileStates;
  /** Absent where something was wrong with the folder: that is in its hash as well. */
  readonly key?: TreeKey;
}

/** Of all files, and of the pages among them. */
export interface TreeKey {
  readonly all: string;
  readonly pages: string;
}

export interface TreeState {
  readonly folder: Folder;
  /** False where there is no such folder. */
  readonly present: boolean;
  readonly files: FileStates;
  readonly diagnostics: readonly Diagnostic[];
  /** The bytes as they are now; undefined where the file is gone or can not be read, and then it is no longer in `files`. */
  readonly read: (path: string) => Uint8Array | undefined;
  /** What was written or removed since. */
  readonly put: (state: FileState) => void;
  readonly drop: (path: string) => void;
  /** A hash of the files, and of what is wrong with them. */
  readonly key: () => TreeKey;
  /** True while every file is as the last run left it. */
  readonly isAsKnown: () => boolean;
}

/** Coarser than any file system's clock but FAT's, whose whole seconds are told by their look. */
const tick = 20;

export const isSure = (mtimeMs: number, now: number): boolean => mtimeMs < now - (mtimeMs % 1000 === 0 ? 2000 : tick);

export const isPage = (path: string): boolean => path.endsWith('.md') || /\.md$/i.test(path);

/** `now` in milliseconds, from the same clock as the files' times. */
export function readState(
  folder: Folder,
  root: string,
  known: KnownTree | undefined,
  now: number,
  caseCollisions = false,
): TreeState {
  const boundary = folder.given ? folder.path : root;
  return stateOf(folder, readTree(folder.path, { boundary, label: folder.label, caseCollisions }), known, now);
}

/** As it was left; only of `touched` (paths below it) it is looked what they are now: files, or nothing. */
export function retouchState(folder: Folder, known: KnownTree, touched: readonly string[], now: number): TreeState {
  const found = new Map<string, FoundFile>(known.files);
  for (const path of touched) {
    const stat = fileStat(`${folder.path}/${path}`);
    if (stat) found.set(path, { path, size: stat.size, mtimeMs: stat.mtimeMs });
    else found.delete(path);
  }
  return stateOf(folder, { value: [...found.values()], diagnostics: [] }, known, now);
}

function stateOf(
  folder: Folder,
  { value, diagnostics: found }: Checked<readonly FoundFile[] | undefined>,
  known: KnownTree | undefined,
  now: number,
): TreeState {
  const diagnostics = [...found];
  const fresh = new Map<string, Uint8Array>();
  let asKnown = known !== undefined && isAsFound(known.files, value ?? []);
  let own: Map<string, FileState> | undefined;
  const files = (): FileStates => own ?? known?.files ?? new Map<string, FileState>();
  let key: TreeKey | undefined;
  const changeable = (): Map<string, FileState> => {
    key = undefined;
    own ??= new Map(files());
    return own;
  };
  const load = (file: FoundFile): Uint8Array | undefined => {
    asKnown = false;
    const result = readBytes(folder.path, file.path, `${folder.label}/${file.path}`);
    if ('bytes' in result) {
      const { path, size, mtimeMs } = file;
      changeable().set(path, { path, size, mtimeMs, hash: sha256(result.bytes), sure: isSure(mtimeMs, now) });
      return result.bytes;
    }
    changeable().delete(file.path);
    if ('diagnostic' in result) diagnostics.push(result.diagnostic);
    return undefined;
  };
  if (!asKnown) {
    own = new Map();
    // They may have been noted in another order.
    asKnown = known?.files.size === (value?.length ?? 0);
    for (const file of value ?? []) {
      const before = known?.files.get(file.path);
      if (before && isSame(before, file)) {
        own.set(file.path, before);
        continue;
      }
      const bytes = load(file);
      if (bytes) fresh.set(file.path, bytes);
    }
  }
  return {
    folder,
    present: value !== undefined,
    get files() {
      return files();
    },
    diagnostics,
    read: (path) => {
      const bytes = fresh.get(path);
      // Handed out once: whoever needs them again reads them again, and all files of a wiki are not held at a time.
      if (bytes && fresh.delete(path)) return bytes;
      const file = files().get(path);
      return file && load(file);
    },
    put: (state) => {
      asKnown = false;
      fresh.delete(state.path);
      changeable().set(state.path, state);
    },
    drop: (path) => {
      asKnown = false;
      changeable().delete(path);
    },
    key: () => {
      if (asKnown && diagnostics.length === 0 && known?.key) return known.key;
      key ??= treeKey(files(), diagnostics);
      return key;
    },
    isAsKnown: () => asKnown,
  };
}

const isSame = (before: FileState, { size, mtimeMs }: FoundFile): boolean =>
  before.sure && before.size === size && before.mtimeMs === mtimeMs;

/** The same files in the same order, each as it was. */
function isAsFound(known: FileStates, found: readonly FoundFile[]): boolean {
  if (known.size !== found.length) return false;
  let n = 0;
  for (const before of known.values()) {
    const file = found[n++];
    if (file?.path !== before.path || !isSame(before, file)) return false;
  }
  return true;
}

function treeKey(files: FileStates, diagnostics: readonly Diagnostic[]): TreeKey {
  const sorted = [...files.values()].sort((a, b) => byCodeUnit(a.path, b.path));
  // Neither a path nor a hash holds a NUL.
  const rows = (list: readonly FileState[]): string => list.map(({ path, hash }) => `${path}\0${hash}`).join('\0');
  const found = JSON.stringify(diagnostics);
  const all = keyOf(found, rows(sorted));
  const pages = sorted.filter(({ path }) => isPage(path));
  return { all, pages: pages.length === sorted.length ? all : keyOf(found, rows(pages)) };
}
