/** Folders → the state of their files by content hash; a file whose size and time are as recorded is not read again. */
import { join } from 'node:path';
import { readBytes } from '../io/files.ts';
import { sha256 } from '../io/hash.ts';
import { type FoundFile, readTree } from '../io/tree.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Folder } from './folders.ts';

/** `sure`: it had been left alone for a while when it was read, so a later change shows in its time. */
export interface FileState extends FoundFile {
  readonly hash: string;
  readonly sure: boolean;
}

export type FileStates = ReadonlyMap<string, FileState>;

export interface TreeState {
  readonly folder: Folder;
  /** False where there is no such folder. */
  readonly present: boolean;
  /** By path, in order. Changes as files are read. */
  readonly files: Map<string, FileState>;
  readonly diagnostics: Diagnostic[];
  /** The bytes as they are now; undefined where the file is gone or can not be read, and then it is no longer in `files`. */
  readonly read: (path: string) => Uint8Array | undefined;
}

/** Coarser than any file system's clock but FAT's, whose whole seconds are told by their look. */
const tick = 20;

export const isSure = (mtimeMs: number, now: number): boolean => mtimeMs < now - (mtimeMs % 1000 === 0 ? 2000 : tick);

/** `now` in milliseconds, from the same clock as the files' times. */
export function readState(
  folder: Folder,
  root: string,
  known: FileStates,
  now: number,
  caseCollisions = false,
): TreeState {
  const { value, diagnostics: found } = readTree(folder.path, {
    boundary: folder.given ? folder.path : root,
    label: folder.label,
    caseCollisions,
  });
  const files = new Map<string, FileState>();
  const diagnostics = [...found];
  const fresh = new Map<string, Uint8Array>();
  const load = (file: FoundFile): Uint8Array | undefined => {
    const result = readBytes(folder.path, file.path, join(folder.label, file.path));
    if ('bytes' in result) {
      const { path, size, mtimeMs } = file;
      files.set(path, { path, size, mtimeMs, hash: sha256(result.bytes), sure: isSure(mtimeMs, now) });
      return result.bytes;
    }
    files.delete(file.path);
    if ('diagnostic' in result) diagnostics.push(result.diagnostic);
    return undefined;
  };
  for (const file of value ?? []) {
    const before = known.get(file.path);
    if (before?.sure && before.size === file.size && before.mtimeMs === file.mtimeMs) {
      files.set(file.path, before);
      continue;
    }
    const bytes = load(file);
    if (bytes) fresh.set(file.path, bytes);
  }
  return {
    folder,
    present: value !== undefined,
    files,
    diagnostics,
    read: (path) => {
      const bytes = fresh.get(path);
      const file = files.get(path);
      return bytes ?? (file && load(file));
    },
  };
}
