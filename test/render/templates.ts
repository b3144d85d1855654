/** The built-in templates, read from the repository as the tool itself reads them. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Templates } from '../../src/render/index.ts';

const folder = new URL('../../templates/', import.meta.url);

export const builtIn: Templates = new Map(
  readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
);
