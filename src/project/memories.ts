/** What is kept beside the pages, committed with them: what the machine last wrote, what editors deleted, what is open. */
import type { BasePage, Decisions, Found, Pending, Tombstone } from '../build.ts';
import { noDecisions } from '../edit/decisions.ts';
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts';
import { type PageId, pageId } from '../model/ids.ts';
import { basePages, judgementsName, type Scan } from './scan.ts';
import type { TreeState } from './state.ts';

export interface Memories {
  readonly base: readonly BasePage[];
  readonly tombstones: ReadonlyMap<PageId, readonly Tombstone[]>;
  readonly pending: ReadonlyMap<PageId, readonly Pending[]>;
  /** Too doubtful for a page. */
  readonly found: readonly Found[];
  readonly decisions: Decisions;
}

/** Beside the pages with proposals; no page has such an id. */
export const foundFile = '_found.yaml';

/** Undefined where a file of them can not be read: then nothing may be merged, since editors' decisions would be lost. */
export async function readMemories(scan: Scan): Promise<Checked<Memories | undefined>> {
  const diagnostics: Diagnostic[] = [];
  const tombstones = listsIn(scan.tombstones, isTombstone, 'merge/tombstones', 'what editors deleted', diagnostics);
  const pending = listsIn(scan.pending, isPending, 'merge/pending', 'what is to be reviewed', diagnostics);
  const base = basePages(scan);
  for (const tree of [scan.base, scan.tombstones, scan.pending]) diagnostics.push(...tree.diagnostics.map(stopping));
  const decisions = await readDecisions(scan, diagnostics);
  if (diagnostics.length > 0 || !decisions) return checked(undefined, diagnostics);
  const found = pending.get(foundFile) ?? [];
  pending.delete(foundFile);
  return checked({
    base,
    tombstones: byPage(tombstones),
    pending: byPage(pending as ReadonlyMap<string, readonly Pending[]>),
    found: found as readonly Found[],
    decisions,
  });
}

/** What can not be read is not absent: what editors deleted would come back. */
const stopping = (found: Diagnostic): Diagnostic => ({
  ...found,
  severity: 'error',
  message: `${found.message}; until then no page is brought up to date`,
});

/** An empty file is an absent one: nobody pays for reading YAML. */
async function readDecisions({ judgements, content }: Scan, diagnostics: Diagnostic[]): Promise<Decisions | undefined> {
  if (judgements === '') return noDecisions;
  const { readDecisions: read } = await import('../edit/judgements.ts');
  const { value, diagnostics: wrong } = read(judgements, `${content.folder.label}/${judgementsName}`);
  diagnostics.push(...wrong);
  return value;
}

/** One entry a line, so that git can merge it; YAML and JSON at once. */
export const listText = (list: readonly object[] | undefined): string | undefined =>
  list === undefined || list.length === 0 ? undefined : list.map((t) => `- ${JSON.stringify(t)}\n`).join('');

function listsIn<T>(
  tree: TreeState,
  isEntry: (value: unknown, file: string) => value is T,
  rule: string,
  what: string,
  diagnostics: Diagnostic[],
): Map<string, readonly T[]> {
  const lists = new Map<string, readonly T[]>();
  for (const path of [...tree.files.keys()]) {
    const bytes = tree.read(path);
    if (!bytes) continue;
    const list = entriesOf(new TextDecoder().decode(bytes));
    if (list?.every((entry): entry is T => isEntry(entry, path))) lists.set(path, list);
    else {
      const message = `this file says ${what}, and can not be read; no page is brought up to date until it is restored or removed`;
      diagnostics.push({ severity: 'error', rule, message, file: `${tree.folder.label}/${path}` });
    }
  }
  return lists;
}

function entriesOf(text: string): readonly unknown[] | undefined {
  try {
    return text
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '')
      .map((line): unknown => JSON.parse(line.replace(/^- /, '')));
  } catch {
    return undefined;
  }
}

const byPage = <T>(lists: ReadonlyMap<string, T>): ReadonlyMap<PageId, T> =>
  new Map([...lists].map(([path, list]) => [pageId(path.replace(/\.yaml$/, '')), list]));

const has = (value: unknown, ...keys: readonly string[]): boolean =>
  typeof value === 'object' && value !== null && keys.every((key) => key in value);

const isTombstone = (value: unknown): value is Tombstone =>
  has(value, 'path', 'evidence') && Array.isArray((value as Tombstone).evidence);

const isPending = (value: unknown, file: string): value is Pending | Found =>
  file === foundFile ? has(value, 'kind', 'name', 'where') : has(value, 'path', 'reason');
