/** A wiki's folders → the state of all its files, their contents on demand, and what each half of the pipeline depends on. */
import { join } from 'node:path';
import type { BasePage, ContentFile, SeedFile, Templates, Tombstone } from '../build.ts';
import { packageFolder } from '../io/package.ts';
import { keyOf } from '../memo.ts';
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts';
import { type PageId, pageId, pagePath } from '../model/ids.ts';
import type { Folder, WikiFolders } from './folders.ts';
import { isPage, type KnownTree, readState, type TreeState } from './state.ts';

const names = ['seeds', 'content', 'base', 'tombstones', 'templates', 'builtIn'] as const;
type TreeName = (typeof names)[number];

export type Scan = { readonly [name in TreeName]: TreeState };

export type KnownTrees = Readonly<Partial<Record<string, KnownTree>>>;

/** `known`: the trees of the last run, by the names of the scan. */
export function scanWiki(folders: WikiFolders, known: KnownTrees, now: number): Scan {
  const state = (name: TreeName, folder: Folder, caseCollisions = false): TreeState =>
    readState(folder, folders.root, known[name], now, caseCollisions);
  const builtIn = { path: join(packageFolder(), 'templates'), label: 'built-in templates', given: true };
  return {
    seeds: state('seeds', folders.seeds),
    content: state('content', folders.content, true),
    base: state('base', folders.base),
    tombstones: state('tombstones', folders.tombstones),
    templates: state('templates', folders.templates),
    builtIn: state('builtIn', builtIn),
  };
}

export const treesOf = (scan: Scan): KnownTrees =>
  Object.fromEntries(
    names.map((name): [string, KnownTree] => {
      const { files, diagnostics, key } = scan[name];
      return [name, diagnostics.length > 0 ? { files } : { files, key: key() }];
    }),
  );

export const isAsKnown = (scan: Scan): boolean => names.every((name) => scan[name].isAsKnown());

/** Hashes of everything that a half of the pipeline is given, beside the settings. */
export const extractKey = ({ seeds, content, base, tombstones }: Scan, context: string): string =>
  keyOf(context, seeds.key().all, content.key().pages, base.key().all, tombstones.key().all);

export const readKey = ({ content }: Scan, context: string): string => keyOf(context, content.key().pages);

export const renderKey = ({ content, templates, builtIn }: Scan, context: string): string =>
  keyOf(context, content.key().all, templates.key().all, builtIn.key().all);

export const seedFiles = ({ seeds }: Scan): readonly SeedFile[] =>
  contents(seeds).map(({ path, bytes }) => ({ path, bytes, sha256: seeds.files.get(path)?.hash ?? '' }));

export const basePages = ({ base }: Scan): readonly BasePage[] =>
  contents(base, isPage).map(({ path, bytes }) => ({
    id: pageId(path.slice(0, -'.md'.length)),
    text: decoder.decode(bytes),
  }));

/** What editors deleted, by page; or the files that do not say it. */
export function tombstoneLists({ tombstones }: Scan): Checked<ReadonlyMap<PageId, readonly Tombstone[]>> {
  const lists = new Map<PageId, readonly Tombstone[]>();
  const diagnostics: Diagnostic[] = [];
  for (const { path, bytes } of contents(tombstones)) {
    try {
      const list = JSON.parse(decoder.decode(bytes)) as readonly Tombstone[];
      if (!Array.isArray(list) || !list.every(isTombstone)) throw new SyntaxError('no list of what was deleted');
      lists.set(pageId(path.replace(/\.json$/, '')), list);
    } catch {
      const message =
        'this file says what editors deleted, and can not be read; no page is brought up to date until it is restored or removed';
      diagnostics.push({
        severity: 'error',
        rule: 'merge/tombstones',
        message,
        file: `${tombstones.folder.label}/${path}`,
      });
    }
  }
  return checked(lists, diagnostics);
}

const isTombstone = (value: unknown): value is Tombstone =>
  typeof value === 'object' &&
  value !== null &&
  'path' in value &&
  'evidence' in value &&
  Array.isArray(value.evidence);

/** The byte order mark stays in the text: what is written back has it too. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

export const contentFiles = ({ content }: Scan): readonly ContentFile[] =>
  contents(content, isPage).map(({ path, bytes }) => {
    const text = decoder.decode(bytes);
    const broken = text.includes('\ufffd') && !Buffer.from(text).equals(bytes);
    return { path: pagePath(path), text, ...(broken && { broken }) };
  });

/** Other files below `content/`. */
export const otherFiles = ({ content }: Scan): readonly string[] =>
  [...content.files.keys()].filter((path) => !isPage(path));

/** A file of the wiki's own replaces the built-in one of its name. What is no text is a file of the site as it is. */
export function templateFiles({ builtIn, templates }: Scan): {
  texts: Templates;
  others: ReadonlyMap<string, Uint8Array>;
} {
  const texts = new Map<string, string>();
  const others = new Map<string, Uint8Array>();
  for (const { path, bytes } of [...contents(builtIn), ...contents(templates)]) {
    const text = decoder.decode(bytes);
    const isText = Buffer.from(text).equals(bytes);
    texts.delete(path);
    others.delete(path);
    if (isText) texts.set(path, text.replace(/^\ufeff/, ''));
    else others.set(path, bytes);
  }
  return { texts, others };
}

interface Content {
  readonly path: string;
  readonly bytes: Uint8Array;
}

function contents(tree: TreeState, wanted: (path: string) => boolean = () => true): readonly Content[] {
  return [...tree.files.keys()].flatMap((path) => {
    const bytes = wanted(path) ? tree.read(path) : undefined;
    return bytes ? [{ path, bytes }] : [];
  });
}

export const notText = (content: readonly ContentFile[], label: string): Diagnostic[] =>
  content
    .filter(({ broken }) => broken)
    .map(({ path }) => ({
      severity: 'error',
      rule: 'files/encoding',
      message: 'this page is not encoded as UTF-8 and is left out; save it as UTF-8',
      file: `${label}/${path}`,
    }));
