/** A wiki's folders → the state of all its files, their contents on demand, and what each half of the pipeline depends on. */
import { join } from 'node:path';
import type { BasePage, ContentFile, SeedFile, Templates } from '../build.ts';
import { isThere, readText } from '../io/files.ts';
import { packageFolder } from '../io/package.ts';
import { keyOf } from '../memo.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { pageId, pagePath } from '../model/ids.ts';
import type { Folder, WikiFolders } from './folders.ts';
import { isPage, type KnownTree, readState, retouchState, type TreeState } from './state.ts';

/** In the folder of the pages. */
export const judgementsName = '.judgements.yaml';

const names = ['seeds', 'content', 'base', 'tombstones', 'pending', 'templates', 'builtIn'] as const;
type TreeName = (typeof names)[number];

export type Scan = { readonly [name in TreeName]: TreeState } & {
  /** What editors decided about who is who, as its file says it; empty where there is none. */
  readonly judgements: string;
};

export type KnownTrees = Readonly<Partial<Record<string, KnownTree>>>;

/** `known`: the trees of the last run, by the names of the scan. */
export function scanWiki(folders: WikiFolders, known: KnownTrees, now: number): Scan {
  const state = (name: TreeName, folder: Folder, caseCollisions = false): TreeState =>
    readState(folder, folders.root, known[name], now, caseCollisions);
  return {
    seeds: state('seeds', folders.seeds),
    content: state('content', folders.content, true),
    base: state('base', folders.base),
    tombstones: state('tombstones', folders.tombstones),
    pending: state('pending', folders.pending),
    templates: state('templates', folders.templates),
    builtIn: state('builtIn', builtInTemplates()),
    judgements: judgementsIn(join(folders.content.path, judgementsName)),
  };
}

/** As the last run left everything, but for some pages that were touched since: nothing else is looked at. */
export function rescanPages(folders: WikiFolders, record: KnownTrees, touched: readonly string[], now: number): Scan {
  const state = (name: TreeName, folder: Folder): TreeState =>
    retouchState(folder, record[name] ?? { files: new Map() }, name === 'content' ? touched : [], now);
  return {
    seeds: state('seeds', folders.seeds),
    content: state('content', folders.content),
    base: state('base', folders.base),
    tombstones: state('tombstones', folders.tombstones),
    pending: state('pending', folders.pending),
    templates: state('templates', folders.templates),
    builtIn: state('builtIn', builtInTemplates()),
    judgements: '',
  };
}

const builtInTemplates = (): Folder => ({
  path: join(packageFolder(), 'templates'),
  label: 'built-in templates',
  given: true,
});

/** What is there and can not be read is no absent file: as a text that says nothing it is reported, and nobody is parted. */
const judgementsIn = (path: string): string => readText(path) ?? (isThere(path) ? 'same: unreadable\n' : '');

export const treesOf = (scan: Scan): KnownTrees =>
  Object.fromEntries(
    names.map((name): [string, KnownTree] => {
      const { files, diagnostics, key } = scan[name];
      return [name, diagnostics.length > 0 ? { files } : { files, key: key() }];
    }),
  );

export const hasFindings = (scan: Scan): boolean => names.some((name) => scan[name].diagnostics.length > 0);

export const isAsKnown = (scan: Scan): boolean => names.every((name) => scan[name].isAsKnown());

/** Hashes of everything that a half of the pipeline is given, beside the settings. */
export const extractKey = ({ judgements, ...trees }: Scan, context: string): string =>
  keyOf(
    context,
    judgements,
    trees.seeds.key().all,
    trees.content.key().pages,
    trees.base.key().all,
    trees.tombstones.key().all,
    trees.pending.key().all,
  );

export const readKey = ({ content }: Scan, context: string): string => keyOf(context, content.key().pages);

export const renderKey = ({ content, base, templates, builtIn }: Scan, context: string): string =>
  keyOf(context, content.key().all, base.key().all, templates.key().all, builtIn.key().all);

export const seedFiles = ({ seeds }: Scan): readonly SeedFile[] =>
  contents(seeds).map(({ path, bytes }) => ({ path, bytes, sha256: seeds.files.get(path)?.hash ?? '' }));

export const basePages = ({ base }: Scan): readonly BasePage[] => contents(base, isPage).map(basePage);

const basePage = ({ path, bytes }: Content): BasePage => ({
  id: pageId(path.slice(0, -'.md'.length)),
  text: decoder.decode(bytes),
});

/** Those that are on no page as they stand here: what people edited or deleted. */
export function editedBase(scan: Scan): readonly BasePage[] {
  const hashes = new Set([...scan.content.files.values()].map(({ hash }) => hash));
  const { files } = scan.base;
  return contents(scan.base, (path) => isPage(path) && !hashes.has(files.get(path)?.hash ?? '')).map(basePage);
}

/** The byte order mark stays in the text: what is written back has it too. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

export const contentFiles = ({ content }: Scan): readonly ContentFile[] =>
  [...content.files.keys()].filter(isPage).map((path) => fileIn(content, path));

export const contentFile = ({ content }: Scan, path: string): ContentFile => fileIn(content, path);

/** Read when its text is asked for, and then once. One that is gone by then is as good as broken. */
function fileIn(tree: TreeState, path: string): ContentFile {
  let loaded: { readonly text: string; readonly broken: boolean } | undefined;
  const load = (): NonNullable<typeof loaded> => {
    if (loaded) return loaded;
    const bytes = tree.read(path);
    const text = bytes ? decoder.decode(bytes) : '';
    loaded = { text, broken: !bytes || (text.includes('\ufffd') && !Buffer.from(text).equals(bytes)) };
    return loaded;
  };
  return {
    path: pagePath(path),
    get text() {
      return load().text;
    },
    get broken() {
      return load().broken;
    },
    get hash() {
      return tree.files.get(path)?.hash ?? 'gone';
    },
  };
}

/** Other files below `content/`. */
export const otherFiles = ({ content }: Scan): readonly string[] =>
  [...content.files.keys()].filter((path) => !isPage(path));

/**
 * A file of the wiki's own replaces the built-in one of its name. What is no text is a file of the site as it is; a
 * template that is none is reported, and the built-in one stays.
 */
export function templateFiles({ builtIn, templates }: Scan): {
  texts: Templates;
  others: ReadonlyMap<string, Uint8Array>;
  diagnostics: readonly Diagnostic[];
} {
  const texts = new Map<string, string>();
  const others = new Map<string, Uint8Array>();
  const diagnostics: Diagnostic[] = [];
  for (const { path, bytes } of [...contents(builtIn), ...contents(templates)]) {
    const text = decoder.decode(bytes);
    const isText = Buffer.from(text).equals(bytes);
    if (!isText && path.endsWith('.eta')) {
      diagnostics.push({
        severity: 'error',
        rule: 'files/encoding',
        message: 'this template is not encoded as UTF-8 and is not used; save it as UTF-8',
        file: `${templates.folder.label}/${path}`,
      });
      continue;
    }
    texts.delete(path);
    others.delete(path);
    if (isText) texts.set(path, text.replace(/^\ufeff/, ''));
    else others.set(path, bytes);
  }
  return { texts, others, diagnostics };
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

/** `broken`: paths of pages that could not be read as text; what is gone since is no longer one of them. */
export const notText = ({ content: { files, folder } }: Scan, broken: readonly string[]): Diagnostic[] =>
  broken
    .filter((path) => files.has(path))
    .map((path) => ({
      severity: 'error',
      rule: 'files/encoding',
      message: 'this page is not encoded as UTF-8 and is left out; save it as UTF-8',
      file: `${folder.label}/${path}`,
    }));
