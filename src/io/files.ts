/** Files found → their bytes; read one after another, because synchronous reads cost a quarter of asynchronous ones. */
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { reasonOf } from './reason.ts';
import { statOf } from './stat.ts';
import { unreadable } from './tree.ts';

/** Bytes, or what to tell the reader. `gone`: the file was deleted since it was found. */
export type ReadFile = { readonly bytes: Uint8Array } | { readonly gone: true } | { readonly diagnostic: Diagnostic };

/** `name` is the file's name in messages. */
export function readBytes(folder: string, path: string, name: string): ReadFile {
  try {
    return { bytes: readFileSync(join(folder, path)) };
  } catch (thrown) {
    return reasonOf(thrown).code === 'ENOENT' ? { gone: true } : { diagnostic: unreadable(name, 'file', thrown) };
  }
}

/** None where there is no such file, or it can not be read: of what we keep ourselves, that is as if nothing had been kept. */
export function bytesIn(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}

/** Undefined where there is no such file, or it can not be read as UTF-8. What is no file is not opened: reading a pipe would wait for ever. */
export function readText(path: string): string | undefined {
  if (statOf(path)?.isFile() !== true) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch {
    return undefined;
  }
}

export const isThere = (path: string): boolean => existsSync(path);

export const isFolder = (path: string): boolean => statOf(path)?.isDirectory() === true;

/** True for a file whose real place is inside the folder's. */
export function isFileInside(folder: string, path: string): boolean {
  try {
    const real = realpathSync(join(folder, path));
    return real.startsWith(realpathSync(folder) + sep) && statSync(real).isFile();
  } catch {
    return false;
  }
}
