/** The list, kept in the output folder itself, of the files the tool wrote there: it alone tells ours from others'. */
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { byCodeUnit } from '../model/ids.ts';
import { bytesIn, readText } from './files.ts';
import { sha256 } from './hash.ts';
import { writeInPlace } from './write.ts';

/** Not in the cache, because it must outlive it. */
export const manifestName = '.factwiki-files';

/** Path → hashes of what was written there, or was about to be when a run was cut short. */
export type Manifest = ReadonlyMap<string, ReadonlySet<string>>;

interface Listed {
  readonly path: string;
  readonly hash: string;
}

/** 128 bits are enough to tell that a file is as it was left. */
export const fileHash = (bytes: Uint8Array): string => sha256(bytes).slice(0, 32);

/** Empty where there is none. Paths that lead out of the folder are dropped: such a line was not written here. */
export function readManifest(folder: string): Manifest {
  const text = readText(join(folder, manifestName)) ?? '';
  const manifest = new Map<string, Set<string>>();
  for (const line of text.split('\n')) {
    const [, hash, path] = /^([0-9a-f]{32}) ([^/].*)$/.exec(line) ?? [];
    if (!hash || !path || path.split('/').includes('..')) continue;
    manifest.set(path, new Set([...(manifest.get(path) ?? []), hash]));
  }
  return manifest;
}

/**
 * The list with other hashes of these files, to be written when they are; what is in order stays so. Undefined where not
 * each of them stands in it once.
 */
export function patchManifest(folder: string, files: readonly Listed[]): Uint8Array | undefined {
  const bytes = bytesIn(join(folder, manifestName));
  for (const { path, hash } of files) {
    const [at, ...others] = linesOf(bytes, path, hash.length);
    if (at === undefined || others.length > 0) return undefined;
    bytes.write(hash, at);
  }
  return bytes;
}

export const putManifest = (folder: string, bytes: Uint8Array): void =>
  void writeInPlace(join(folder, manifestName), bytes);

/** Where the lines of a path begin. Another path may end like it. */
function linesOf(bytes: Buffer, path: string, hashLength: number): readonly number[] {
  const end = ` ${path}\n`;
  const found: number[] = [];
  for (let at = bytes.indexOf(end); at !== -1; at = bytes.indexOf(end, at + 1)) {
    const start = at - hashLength;
    if (start === 0 || bytes[start - 1] === 0x0a) found.push(start);
  }
  return found;
}

/** Adds to the list what is about to be written. A line that was cut short before ends there. */
export function noteInManifest(folder: string, files: readonly Listed[]): void {
  if (files.length === 0) return;
  mkdirSync(folder, { recursive: true });
  appendFileSync(join(folder, manifestName), `\n${files.map(({ path, hash }) => `${hash} ${path}\n`).join('')}`);
}

export function writeManifest(folder: string, manifest: Manifest): void {
  const lines = [...manifest]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .flatMap(([path, hashes]) => [...hashes].sort(byCodeUnit).map((hash) => `${hash} ${path}\n`));
  const text = lines.join('');
  if (text !== (readText(join(folder, manifestName)) ?? '')) writeInPlace(join(folder, manifestName), text);
}
