/** Throw-away wikis for tests: files in, a folder; a folder in, its files. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openProject, type Project, type Report, type RunOptions, type Verb } from '../../src/project.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Removed when the test is over. */
export function folderWith(files: Files = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'factwiki-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  writeFiles(root, files);
  return root;
}

export function writeFiles(root: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

/** Path → text, hidden files included; `cache` and lock left out. */
export function filesIn(root: string, below = ''): Record<string, string> {
  const paths = readdirSync(join(root, below), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, below).length + 1))
    .filter((path) => !path.startsWith('.factwiki/'))
    .sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, below, path), 'latin1')]));
}

export function open(root: string): Project {
  const project = openProject({ root });
  if (!project) throw new Error(`${root} is no folder`);
  return project;
}

/** A run in a process of its own would see no more than this: nothing is kept from run to run. */
export const run = (root: string, verb: Verb = 'build', options: RunOptions = {}): Promise<Report> =>
  open(root).run(verb, options);

/** As the terminal shows them, without colours. */
export const lines = ({ diagnostics }: Pick<Report, 'diagnostics'>): string[] =>
  diagnostics.map(({ file, line, column, severity, rule, message }) => {
    const place = [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
    return `${place} ${severity} ${rule} ${message}`;
  });

export const report = `---
title: Quarrenby clears first hurdle
publisher: Estuary Post
date: 2025-03-14
---

The Quarrenby Harbour Trust has put forward a plan for a tidal plant, its chairwoman, Maren Oduya, said on Friday.

"The tide has never once failed to turn up for work," Ms Oduya told reporters. The plant would supply more than 31,000 homes.
`;

export const page = (id: string, name: string, body = ''): string => `---\nid: ${id}\nname: ${name}\n---\n\n${body}\n`;
