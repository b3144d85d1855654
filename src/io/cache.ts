/** The wiki's cache folder: JSON values by name. It may be deleted at any time; what is odd in it is as if it were absent. */
import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
        const text = readFileSync(fileOf(name), 'utf8');
        const end = text.indexOf('\n');
        const body = text.slice(end + 1);
        return text.slice(0, end) === seal(version, body) ? (JSON.parse(body) as unknown) : undefined;
      } catch {
        return undefined;
      }
    },
    save: (name, value) => {
      try {
        ignoreFolder(folder);
        const body = JSON.stringify(value);
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

const seal = (version: string, body: string): string =>
  `factwiki ${version} ${createHash('sha256').update(body).digest('base64url')}`;

/** The folder ignores itself, whatever the wiki's own .gitignore says. */
export function ignoreFolder(folder: string): void {
  const ignore = join(folder, '.gitignore');
  if (statOf(ignore)) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(ignore, '*\n');
}
