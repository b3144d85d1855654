/** Where this program's own files are: the built-in templates, what browsers are sent, the version. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readText } from './files.ts';

/** The nearest folder above this file that holds a package: in the source tree and bundled alike. */
export function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

export function packageVersion(): string {
  const { version } = JSON.parse(readText(join(packageFolder(), 'package.json')) ?? '{}') as { version?: string };
  return version ?? '0.0.0';
}

/** A file of the package; undefined where it is absent. */
export const packageText = (path: string): string | undefined => readText(join(packageFolder(), path));

/** A program that stands beside this one in the bundle; undefined in the source tree, where nothing is bundled. */
export function packageProgram(name: string): string | undefined {
  const file = join(packageFolder(), 'lib', name);
  return fileURLToPath(import.meta.url).startsWith(dirname(file)) && existsSync(file) ? file : undefined;
}
