/** Reports that are there and can not be read: what rests on them is not to be taken for gone. */
import type { SeedFile } from '../ingest/index.ts';
import type { BasePage } from '../merge/index.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { pagePath } from '../model/ids.ts';
import type { ProposedPage } from '../model/page.ts';
import type { Source } from '../model/source.ts';

/** Seeds that are there and gave no report because something is wrong with them. */
export function refused(
  seeds: readonly SeedFile[],
  sources: readonly Source[],
  diagnostics: readonly Diagnostic[],
  label: string,
): readonly string[] {
  const read = new Set(sources.map(({ file }) => file));
  const wrong = new Set(diagnostics.flatMap(({ severity, file }) => (severity === 'error' ? [file] : [])));
  return seeds.flatMap(({ path }) => (!read.has(path) && wrong.has(`${label}/${path}`) ? [path] : []));
}

/** Where a report is there and can not be read, every page that names it stays as it is. */
export function withUnread(
  proposed: readonly ProposedPage[],
  base: readonly BasePage[],
  unread: readonly string[],
): readonly ProposedPage[] {
  if (unread.length === 0) return proposed;
  const named = new RegExp(`(?<![\\w-])(?:${unread.map(escapeRegExp).join('|')})`);
  const before = new Map(base.filter(({ text }) => named.test(text)).map(({ id, text }) => [id, text]));
  const paths = new Map(proposed.map(({ id, path }) => [id, path]));
  return [
    ...proposed.filter(({ id }) => !before.has(id)),
    ...[...before].map(([id, text]) => ({ id, text, path: paths.get(id) ?? pagePath(`${id}.md`) })),
  ];
}

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
