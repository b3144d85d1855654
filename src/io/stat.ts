/** A path → what is there, without an exception where nothing is. */
import { lstatSync, type Stats, statSync } from 'node:fs';

/** Links followed. Undefined as well where the way there can not be gone: whoever goes it is told why. */
export function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** True also for a link that points at nothing: writing there would write somewhere else. */
export function isTaken(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** Of a file that is no link; undefined where there is none. */
export function fileStat(path: string): Stats | undefined {
  try {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    return stat?.isFile() ? stat : undefined;
  } catch {
    return undefined;
  }
}

export const isEmptyFile = (path: string): boolean => fileStat(path)?.size === 0;
