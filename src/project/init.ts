/** A folder → a new wiki in it. What is there already is never overwritten. */
import { join, resolve } from 'node:path';
import { isThere, readText } from '../io/files.ts';
import { reasonOf } from '../io/reason.ts';
import { writeAtomically } from '../io/write.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { ignoredPaths, starterFiles } from './starter.ts';

export interface Created {
  /** Paths below the wiki's root. */
  readonly created: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

export function initWiki(folder: string, dryRun = false): Created {
  const root = resolve(folder);
  const there = ['factwiki.config.mjs', 'seeds', 'content'].find((name) => isThere(join(root, name)));
  if (there !== undefined) {
    const message = 'this folder is a wiki already, and nothing was written; name another folder';
    return { created: [], diagnostics: [{ severity: 'error', rule: 'init/exists', message, file: there }] };
  }
  const ignore = readText(join(root, '.gitignore')) ?? '';
  const lines = new Set(ignore.split(/\r?\n/));
  const added = ignoredPaths.filter((path) => !lines.has(path));
  const gap = ignore === '' || ignore.endsWith('\n') ? '' : '\n';
  // An editor's own settings are theirs.
  const files = new Map([...starterFiles].filter(([path]) => !isThere(join(root, path))));
  if (added.length > 0) files.set('.gitignore', `${ignore}${gap}${added.map((path) => `${path}\n`).join('')}`);
  try {
    if (!dryRun) for (const [path, text] of files) writeAtomically(join(root, path), text);
  } catch (thrown) {
    const message = `a wiki can not be made here (${reasonOf(thrown).words}); choose a folder that you may write to`;
    return { created: [], diagnostics: [{ severity: 'error', rule: 'init/unwritable', message, file: folder }] };
  }
  return { created: [...files.keys()], diagnostics: [] };
}
