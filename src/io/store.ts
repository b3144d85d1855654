/**
 * JSON values by key in one file that only grows, and a table of where each of them stands: of ten thousand values a run
 * reads those that it asks for. A value that is odd is as if it were absent, and so is all of a file that is.
 */
import {
  closeSync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { ignoreFolder } from './cache.ts';
import { bytesIn } from './files.ts';
import { emptyTable, type Table, tableFrom } from './table.ts';

export type Row = readonly [key: string, value: unknown];

/** The value of a key; undefined where there is none. */
export type Reader = (key: string) => unknown;

export interface Store {
  /** How many values there are. */
  readonly size: number;
  readonly get: Reader;
  /** For a run that asks for most of it: the file is read once, and held as long as the reader is. */
  readonly whole: () => Reader;
  /** Adds or replaces. What can not be written is no error: then nothing is kept. */
  readonly add: (rows: Iterable<Row>) => void;
  /** Instead of all that there was. */
  readonly fill: (rows: Iterable<Row>) => void;
  readonly drop: () => void;
}

/** Of a program of another `version` nothing is taken over. */
export function openStore(folder: string, name: string, version: string): Store {
  const file = join(folder, `${name}.pack`);
  const tableFile = join(folder, `${name}.table`);
  let known: Table | undefined;
  const table = (): Table => {
    known ??= tableIn(tableFile, version, file);
    return known;
  };
  const drop = (): void => {
    known = emptyTable();
    for (const path of [tableFile, file]) remove(path);
  };
  const save = (rows: Iterable<Row>, to: Table): void => {
    try {
      mkdirSync(folder, { recursive: true });
      ignoreFolder(folder);
      appendRows(file, rows, to);
      writeFileSync(`${tableFile}.new`, to.bytes(version));
      renameSync(`${tableFile}.new`, tableFile);
      known = to;
    } catch {
      drop();
    }
  };
  return {
    get size() {
      return table().size;
    },
    get: (key) => {
      if (table().size === 0) return undefined;
      let fd: number | undefined;
      try {
        fd = openSync(file, 'r');
        return lookUp(table(), key, readerOf(fd));
      } catch {
        return undefined;
      } finally {
        if (fd !== undefined) closeSync(fd);
      }
    },
    whole: () => {
      const bytes = table().size === 0 ? Buffer.alloc(0) : bytesIn(file);
      return (key) => lookUp(table(), key, (at, length) => bytes.subarray(at, at + length));
    },
    add: (rows) => save(rows, table().isWasteful() ? packed(file, table()) : table()),
    fill: (rows) => {
      // Whoever reads the old table meanwhile must not find the new rows by it.
      remove(tableFile);
      save(rows, emptyTable());
    },
    drop,
  };
}

type Read = (at: number, length: number) => Buffer;

const readerOf =
  (fd: number): Read =>
  (at, length) => {
    const bytes = Buffer.allocUnsafe(length);
    return bytes.subarray(0, readSync(fd, bytes, 0, length, at));
  };

function lookUp(table: Table, key: string, read: Read): unknown {
  for (const [at, length] of table.places(hashOf(key))) {
    const row = readRow(read(at, length));
    if (row?.[0] === key) return row[1];
  }
  return undefined;
}

/** Of the version, and of a file that is at least as long as it says: what stands behind that was never finished. */
function tableIn(tableFile: string, version: string, file: string): Table {
  try {
    const table = tableFrom(readFileSync(tableFile), version);
    const fd = openSync(file, 'r');
    try {
      return table && fstatSync(fd).size >= table.end ? table : emptyTable();
    } finally {
      closeSync(fd);
    }
  } catch {
    return emptyTable();
  }
}

/** Bytes that are held before they are written: all rows together may be more than there is room for. */
const mostHeld = 1 << 20;

function appendRows(file: string, rows: Iterable<Row>, table: Table): void {
  const fd = openSync(file, table.end === 0 ? 'w+' : 'r+');
  try {
    ftruncateSync(fd, table.end);
    const read = readerOf(fd);
    let written = table.end;
    let held = '';
    const flush = (): void => {
      written += writeSync(fd, held, written);
      if (written !== table.end) throw new Error('the disk is full');
      held = '';
    };
    for (const [key, value] of rows) {
      const row = JSON.stringify([key, value]);
      const line = `${sumOf(row)}${row}\n`;
      const isOld = (at: number, length: number): boolean => {
        if (at >= written) flush();
        return readRow(read(at, length))?.[0] === key;
      };
      table.put(hashOf(key), Buffer.byteLength(line), isOld);
      held += line;
      if (held.length >= mostHeld) flush();
    }
    flush();
  } finally {
    closeSync(fd);
  }
}

/** The rows that are in use, in a file of their own; the table that leads to them. */
function packed(file: string, table: Table): Table {
  const bytes = bytesIn(file);
  const next = emptyTable();
  const parts: Buffer[] = [];
  for (const [hash, at, length] of table.all()) {
    parts.push(bytes.subarray(at, at + length));
    next.put(hash, length, () => false);
  }
  try {
    writeFileSync(`${file}.new`, Buffer.concat(parts));
    renameSync(`${file}.new`, file);
    return next;
  } catch {
    return emptyTable();
  }
}

const hashOf = (key: string): number => crc32(key);

const sumLength = 8;

const sumOf = (row: string | Uint8Array): string => crc32(row).toString(16).padStart(sumLength, '0');

function readRow(line: Buffer): Row | undefined {
  const row = line.subarray(sumLength, -1);
  if (sumOf(row) !== line.toString('latin1', 0, sumLength)) return undefined;
  return JSON.parse(row.toString('utf8')) as Row;
}

function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Another user's, say: then nothing in it is out of date because of us.
  }
}
