/** The wiki's cache folder: JSON values by name. It may be deleted at any time; what is odd in it is as if it were absent. */
import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { statOf } from './stat.ts';

export interface Cache {
  /** Undefined where there is none, it was cut short, changed by another hand, or written by another `version`. */
  readonly load: (name: string) => unknown;
  /** A cache that can not be written is no error: the next run is a cold one. */
  readonly save: (name: string, value: unknown) => void;
  readonly drop: (name: string) => void;
}

export function openCache(folder: string, version: string): Cache {
  const fileOf = (name: string): string => join(folder, `${name}.json`);
  const drop = (name: string): void => {
    try {
      rmSync(fileOf(name), { force: true });
    } catch {
      // It can not be written to: then nothing in it is out of date because of us.
    }
  };
  return {
    load: (name) => {
      try {
        const bytes = readFileSync(fileOf(name));
        const end = bytes.indexOf(0x0a);
        const body = bytes.subarray(end + 1);
        if (bytes.toString('utf8', 0, end) !== seal(version, body)) return undefined;
        return JSON.parse(body.toString('utf8')) as unknown;
      } catch {
        return undefined;
      }
    },
    save: (name, value) => {
      try {
        ignoreFolder(folder);
        const body = Buffer.from(JSON.stringify(value));
        const temporary = `${fileOf(name)}.new`;
        writeFileSync(temporary, `${seal(version, body)}\n`);
        appendFileSync(temporary, body);
        renameSync(temporary, fileOf(name));
      } catch {
        drop(name);
      }
    },
    drop,
  };
}

/** Against what was cut short or touched by another hand, not against malice: whoever may write here may write everywhere. */
const seal = (version: string, body: Uint8Array): string => `factwiki ${version} ${crc32(body).toString(16)}`;

/** The folder ignores itself, whatever the wiki's own .gitignore says. */
export function ignoreFolder(folder: string): void {
  const ignore = join(folder, '.gitignore');
  if (statOf(ignore)) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(ignore, '*\n');
}
