/** Pages of the site → the files of an index of all their words, made by Pagefind where it is installed. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { OutputFile } from '../build.ts';
import { configName } from '../config.ts';
import { readText } from '../io/files.ts';
import { type Checked, checked } from '../model/diagnostic.ts';
import { byCodeUnit } from '../model/ids.ts';
import type { Run } from './session.ts';

interface IndexedFile {
  readonly path: string;
  readonly content: Uint8Array;
}

interface Index {
  /** To be written. */
  readonly files: readonly IndexedFile[];
  /** Of all its files. */
  readonly paths: readonly string[];
}

export interface IndexOfWords {
  /** Called for every file that is printed. */
  readonly note: (file: OutputFile) => void;
  /** `paths`: every file of the site. Pages that were not printed anew are read from the disk, where they are as they were. */
  readonly made: (paths: ReadonlySet<string>) => Promise<Checked<Index>>;
  /** `none`: the wiki asks for none. `kept`: it is that of an earlier build. */
  readonly state: 'none' | 'kept' | 'new';
}

const none: Index = { files: [], paths: [] };

/** While watching, the index of the first build is kept: it is made of all pages, and that takes longer than an edit may. */
export function indexOfWords({ settings, session, folders, shop }: Run): IndexOfWords {
  const still = { note: () => undefined };
  if (settings.search !== 'text') {
    delete session.indexed;
    return { ...still, state: 'none', made: async () => checked(none) };
  }
  const { indexed } = session;
  if (indexed) return { ...still, state: 'kept', made: async () => checked({ files: [], paths: indexed }) };
  const pages = new Map<string, string>();
  return {
    state: 'new',
    note: ({ path, content }) => {
      if (path.endsWith('.html') && typeof content === 'string') pages.set(path, content);
    },
    made: async (paths) => {
      await shop.onStage('indexing words');
      for (const path of paths) {
        if (!path.endsWith('.html') || pages.has(path)) continue;
        const text = readText(join(folders.out.path, path));
        if (text !== undefined) pages.set(path, text);
      }
      const { value: files, diagnostics } = await fullTextIndex(pages, session.root, configName);
      const index = { files, paths: files.map(({ path }) => path) };
      if (session.lastGood) session.indexed = index.paths;
      return checked(index, diagnostics);
    },
  };
}

/** `pages`: HTML by its path in the site. Nothing, with a warning, where the package is not there or does not run. */
async function fullTextIndex(
  pages: ReadonlyMap<string, string>,
  root: string,
  configFile: string,
): Promise<Checked<readonly IndexedFile[]>> {
  const fail = (reason: string): Checked<readonly IndexedFile[]> => {
    const message = `"search: 'text'" needs the package pagefind (${reason}); install it with "npm install pagefind", or write "names"`;
    return checked([], [{ severity: 'warning', rule: 'render/search', message, file: configFile }]);
  };
  const pagefind = await findPagefind(root);
  if (!pagefind) return fail('it is not installed');
  try {
    const { index, errors } = await pagefind.createIndex({});
    if (!index) return fail(errors.join('; '));
    // In a fixed order, since the names of its files depend on it.
    for (const [path, content] of [...pages].sort(([a], [b]) => byCodeUnit(a, b)))
      await index.addHTMLFile({ url: path, content });
    const { files } = await index.getFiles();
    return checked(files.map(({ path, content }) => ({ path: `pagefind/${path}`, content })));
  } catch (thrown) {
    return fail(thrown instanceof Error ? thrown.message : String(thrown));
  } finally {
    await pagefind.close().catch(() => undefined);
  }
}

type Pagefind = typeof import('pagefind');

/** Beside factwiki, or among the packages of the wiki itself. */
async function findPagefind(root: string): Promise<Pagefind | undefined> {
  try {
    return await import('pagefind');
  } catch {
    try {
      return await import(pathToFileURL(join(root, 'node_modules/pagefind/lib/index.js')).href);
    } catch {
      return undefined;
    }
  }
}
