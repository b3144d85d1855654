/** The list, kept in the output folder itself, of the files the tool wrote there: it alone tells ours from others'. */
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { byCodeUnit } from '../model/ids.ts';
import { readText } from './files.ts';
import { sha256 } from './hash.ts';
import { writeInPlace } from './write.ts';

/** Not in the cache, because it must outlive it. */
export const manifestName = '.factwiki-files';

/** Path → hashes of what was written there, or was about to be when a run was cut short. */
export type Manifest = ReadonlyMap<string, ReadonlySet<string>>;

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

/** Adds to the list what is about to be written. A line that was cut short before ends there. */
export function noteInManifest(
  folder: string,
  files: readonly { readonly path: string; readonly hash: string }[],
): void {
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
