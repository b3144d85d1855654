/** One process at a time works on a wiki: a file with its id, taken over where that process is dead. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { isFolder } from './files.ts';
import { reasonOf } from './reason.ts';

/** What only the process itself can know. */
export interface Host {
  readonly pid: number;
  readonly isAlive: (pid: number) => boolean;
}

export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** The verb it runs: `build`, `watch`. */
  readonly verb: string;
}

export interface Lock {
  readonly release: () => void;
}

/**
 * A file system that can not be written to needs no lock: nothing will be written. Nor does a wiki where a file has the
 * name of the lock's folder: the run itself says so.
 */
const free: Lock = { release: () => undefined };

export function takeLock(path: string, verb: string, host: Host): Lock | { readonly heldBy: Holder } {
  const mine: Holder = { pid: host.pid, host: hostname(), verb };
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, `${JSON.stringify(mine)}\n`, { flag: 'wx' });
      return { release: () => releaseLock(path, mine) };
    } catch (thrown) {
      const { code } = reasonOf(thrown);
      if (['EROFS', 'EACCES', 'EPERM', 'ENOTDIR', 'ENOSPC'].includes(code)) return free;
      if (code !== 'EEXIST') throw thrown;
      if (!isFolder(dirname(path))) return free;
    }
    const holder = readHolder(path);
    if (holder && !isStale(holder, mine, host)) return { heldBy: holder };
    rmSync(path, { force: true });
  }
  return { heldBy: readHolder(path) ?? mine };
}

/** A lock of this very process is one it forgot. Of another machine nothing is known, so its lock counts. */
const isStale = (holder: Holder, mine: Holder, host: Host): boolean =>
  holder.host === mine.host && (holder.pid === mine.pid || !host.isAlive(holder.pid));

function releaseLock(path: string, mine: Holder): void {
  const holder = readHolder(path);
  if (holder?.pid === mine.pid && holder.host === mine.host) rmSync(path, { force: true });
}

/** Undefined for a lock that says nothing: its process died while writing it. */
function readHolder(path: string): Holder | undefined {
  try {
    const { pid, host, verb } = JSON.parse(readFileSync(path, 'utf8')) as Partial<Holder>;
    return typeof pid === 'number' && typeof host === 'string' ? { pid, host, verb: String(verb) } : undefined;
  } catch {
    return undefined;
  }
}
