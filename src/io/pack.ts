/**
 * A stage's results by key, kept in one file that only grows: a run adds what is new, and what is asked for is read from
 * the text then. Lines carry a checksum; one that is odd is as if it were absent.
 */
import {
  appendFileSync,
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { ignoreFolder } from './cache.ts';

/** What changed since the file was loaded or saved. */
export interface PackChange {
  readonly fresh: readonly (readonly [key: string, value: unknown])[];
  /** How many results are no longer there. */
  readonly gone: number;
  /** Every result there is now. */
  readonly all: () => Iterable<readonly [key: string, value: unknown]>;
}

export interface Pack {
  /** Each is read when it is called, and undefined where it can not be read. The last of one key counts. */
  readonly load: () => ReadonlyMap<string, () => unknown>;
  /** A pack that can not be written is no error: the next run makes again what it holds. */
  readonly save: (change: PackChange) => void;
}

/** Of a program of another `version` nothing is taken over. Keys hold neither spaces nor line ends. Open it once. */
export function openPack(folder: string, name: string, version: string): Pack {
  const file = join(folder, `${name}.pack`);
  const head = `factwiki ${version}\n`;
  /** Of the file, once it was looked at. */
  let lines: number | undefined;
  let stale = 0;
  return {
    load: () => {
      const results = new Map<string, () => unknown>();
      // Bytes: most results are never asked for, and the text of all of them would have to be made first.
      const bytes = bytesOf(file);
      lines = 0;
      if (!bytes.subarray(0, head.length).equals(Buffer.from(head))) return results;
      for (let from = head.length; ; ) {
        const end = bytes.indexOf(0x0a, from);
        if (end === -1) {
          // A last line that was cut short has no end: nothing may follow it.
          if (from < bytes.length) lines = 0;
          return results;
        }
        lines++;
        const space = bytes.indexOf(0x20, from + sumLength + 1);
        if (space > from && space < end) {
          const [start, key] = [from, bytes.toString('utf8', from + sumLength + 1, space)];
          results.set(key, () => readLine(bytes.toString('utf8', start, end)));
        }
        from = end + 1;
      }
    },
    save: ({ fresh, gone, all }) => {
      try {
        stale += gone;
        if (lines !== undefined && lines > 0 && stale * 2 < lines) {
          appendFileSync(file, fresh.map(lineOf).join(''));
          lines += fresh.length;
          return;
        }
        mkdirSync(folder, { recursive: true });
        ignoreFolder(folder);
        lines = writeLines(`${file}.new`, head, all());
        renameSync(`${file}.new`, file);
        stale = 0;
      } catch {
        lines = undefined;
        remove(file);
      }
    },
  };
}

function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Another user's, say: then it stays as it was, and what is odd in it is as if it were absent.
  }
}

/** Bytes that are held before they are written: all results together may be more than there is room for. */
const mostHeld = 1 << 20;

function writeLines(file: string, head: string, results: ReturnType<PackChange['all']>): number {
  const fd = openSync(file, 'w');
  try {
    let held = head;
    let count = 0;
    for (const result of results) {
      held += lineOf(result);
      count++;
      if (held.length < mostHeld) continue;
      writeFileSync(fd, held);
      held = '';
    }
    writeFileSync(fd, held);
    return count;
  } finally {
    closeSync(fd);
  }
}

const sumLength = 8;

const lineOf = ([key, value]: readonly [string, unknown]): string => {
  const row = `${key} ${JSON.stringify(value)}`;
  return `${sumOf(row)} ${row}\n`;
};

const sumOf = (row: string): string => crc32(row).toString(16).padStart(sumLength, '0');

function readLine(line: string): unknown {
  const row = line.slice(sumLength + 1);
  if (sumOf(row) !== line.slice(0, sumLength)) return undefined;
  try {
    return JSON.parse(row.slice(row.indexOf(' ') + 1));
  } catch {
    return undefined;
  }
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}
