/** A wiki that is being edited → the site, built again at every change; one build at a time, and the last one sees everything. */
import { isAbsolute, join } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { isEmptyFile } from './io/stat.ts';
import { type FolderWatcher, watchFolders } from './io/watch.ts';
import { isPage } from './project/state.ts';
import { openProject, type Project, type ProjectOptions, type Report } from './project.ts';
import { type Finding, type Server, serve } from './serve.ts';
import { isInside, isWatched } from './watch/places.ts';
import { type Queue, startQueue } from './watch/queue.ts';

export interface WatchOptions extends Omit<ProjectOptions, 'keepLastGood'> {
  /** Undefined: watch and build only. */
  readonly server?: { readonly host: string; readonly port: number; readonly orNext: boolean };
  readonly onStage?: (name: string) => void;
  /** After every build that had something to do. */
  readonly onReport: (report: Report, milliseconds: number) => void;
  /** A bug of ours stopped one build; the next change starts another. */
  readonly onFailure: (thrown: unknown) => void;
}

export interface Watcher {
  readonly url?: string;
  /** Builds what was saved until now, without waiting to be told of it. */
  readonly settled: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Long enough for the files of one save, short enough not to be noticed. */
const pause = 25;
/** A page is looked at as soon as it is touched: the wait is for a second event of the same save. */
const pauseForPage = 2;
/** Editors empty a file before they fill it: an empty one is given this long. */
const pauseForEmpty = 250;
/** After a look at some pages alone, and for a second change that the system kept to itself: a look at everything. */
const pauseBeforeWhole = 400;

/** Undefined where there is no such folder; a report where another process is at work on the wiki. */
export async function watchWiki(options: WatchOptions): Promise<Watcher | Report | undefined> {
  const { server: serving, onReport, onFailure, onStage, ...given } = options;
  const project = openProject({ ...given, keepLastGood: true });
  if (!project) return undefined;
  const held = project.hold('watch');
  if (held) return held;

  let server: Server | undefined;
  let watcher: FSWatcher | undefined;
  let folders: FolderWatcher | undefined;
  let last: string | undefined;
  let isClosing = false;
  /** Pages touched since the last build; undefined where more than pages was touched. */
  let touched: Set<string> | undefined;
  const touch = (path: string): void => {
    const isNext = touched?.size === 0;
    if (isPage(path)) touched?.add(path);
    else touched = undefined;
    queue.ask(isEmptyFile(path) ? pauseForEmpty : isNext ? pauseForPage : pause);
  };
  const queue = startQueue(onFailure, async () => {
    const started = performance.now();
    const pages = touched && touched.size > 0 ? [...touched] : undefined;
    touched = new Set();
    const report = await project
      .run('build', { ...(onStage && { onStage }), ...(pages && { touched: pages }) })
      .catch((thrown: unknown) => {
        touched = undefined;
        throw thrown;
      });
    // What only confirms what was told is not told again.
    const told = JSON.stringify(report.diagnostics);
    const isChange = [report.site, report.content].some(hasChanges);
    if (isChange || told !== last) {
      last = told;
      server?.announce(changedFiles(report, project), findingsIn(report, project));
      onReport(report, performance.now() - started);
    }
    // A run that ends after the watching did must not begin it anew: the process would never end.
    if (isClosing) return;
    if (watcher) follow(watcher, project);
    if (!pages) folders?.sync();
    if (pages || isChange) queue.ask(pauseBeforeWhole);
  });
  const close = async (): Promise<void> => {
    isClosing = true;
    folders?.close();
    await Promise.all([watcher?.close(), server?.close()]);
    await queue.stop();
    await project.close();
  };
  /** A folder that is made with files in it is not always told of by who lists folders: its name in the folder above is. */
  const isPlace = (path: string): boolean => {
    const { seeds, templates, config } = project.places();
    return path === seeds || path === templates || path === config;
  };
  const whole = (): void => {
    touched = undefined;
    queue.ask(pause);
  };
  try {
    // Once to learn which folders there are, and once more for what was saved before they were watched.
    await queue.run();
    watcher = await startWatching(project, whole, queue);
    folders = watchFolders(() => project.places().content, isPlace, touch, whole);
    touched = undefined;
    await queue.run();
    if (serving) server = await serve({ ...serving, folder: () => project.places().out, instead: project.wholeReport });
  } catch (thrown) {
    await close();
    throw thrown;
  }
  const settled = (): Promise<void> => {
    touched = undefined;
    return queue.run();
  };
  return { ...(server && { url: server.url }), settled, close };
}

const hasChanges = ({ added, changed, removed }: Report['site']): boolean =>
  added.length + changed.length + removed.length > 0;

/** Everything but the pages, of which there are too many for it: it lists a folder anew whenever a file in it changes. */
async function startWatching(project: Project, whole: () => void, queue: Queue): Promise<FSWatcher> {
  const isPlaceOfPages = (path: string): boolean => isInside(path, project.places().content);
  const watcher = watch([...placesToWatch(project)], {
    ignoreInitial: true,
    ignored: (path) => isPlaceOfPages(path) || !isWatched(path, project.places()),
  });
  watcher.on('all', (_, path, stats) => {
    whole();
    if (stats?.size === 0 && /\.\w+$/.test(path)) queue.ask(pauseForEmpty);
  });
  // What can not be watched can not be read either, and that the build itself reports.
  watcher.on('error', () => queue.ask(pauseForEmpty));
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  return watcher;
}

/** The root, so that folders made later are seen, and what is outside of it. */
function placesToWatch(project: Project): ReadonlySet<string> {
  const { seeds, templates, config } = project.places();
  return new Set([project.root, seeds, templates, config].filter((p, i) => i === 0 || !isInside(p, project.root)));
}

/** The configuration may name other folders than before. */
function follow(watcher: FSWatcher, project: Project): void {
  const known = Object.keys(watcher.getWatched());
  const { seeds, templates } = project.places();
  for (const path of [seeds, templates]) if (!known.includes(path)) watcher.add(path);
}

const changedFiles = ({ site }: Report, project: Project): readonly string[] => {
  const { out } = project.places();
  return [...site.added, ...site.changed, ...site.removed].map((path) =>
    (isAbsolute(path) ? path : join(project.root, path)).slice(out.length + 1),
  );
};

const findingsIn = ({ diagnostics }: Report, { root }: Project): readonly Finding[] =>
  diagnostics.map((d) => ({ ...d, absolute: isAbsolute(d.file) ? d.file : join(root, d.file) }));
