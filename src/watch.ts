/** A wiki that is being edited → the site, built again at every change; one build at a time, and the last one sees everything. */
import { isAbsolute, join } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
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
/** chokidar keeps to itself a second change of one file within 50 ms of the first: after every build, one more look. */
const pauseBeforeSecondLook = 100;
/** Editors empty a file before they fill it: an empty one is given this long. */
const pauseForEmpty = 250;

/** Undefined where there is no such folder; a report where another process is at work on the wiki. */
export async function watchWiki(options: WatchOptions): Promise<Watcher | Report | undefined> {
  const { server: serving, onReport, onFailure, onStage, ...given } = options;
  const project = openProject({ ...given, keepLastGood: true });
  if (!project) return undefined;
  const held = project.hold('watch');
  if (held) return held;

  let server: Server | undefined;
  let watcher: FSWatcher | undefined;
  let isFirst = true;
  const queue = startQueue(onFailure, async () => {
    const started = performance.now();
    const report = await project.run('build', onStage ? { onStage } : {});
    if (report.upToDate && !isFirst) return;
    isFirst = false;
    server?.announce(changedFiles(report, project), findingsIn(report, project));
    onReport(report, performance.now() - started);
    if (watcher) follow(watcher, project);
    queue.ask(pauseBeforeSecondLook);
  });
  const close = async (): Promise<void> => {
    await Promise.all([watcher?.close(), server?.close()]);
    await queue.stop();
    project.close();
  };
  try {
    // Once to learn which folders there are, and once more for what was saved before they were watched.
    await queue.run();
    watcher = await startWatching(project, queue);
    await queue.run();
    if (serving) server = await serve({ ...serving, folder: () => project.places().out });
  } catch (thrown) {
    await close();
    throw thrown;
  }
  return { ...(server && { url: server.url }), settled: queue.run, close };
}

async function startWatching(project: Project, queue: Queue): Promise<FSWatcher> {
  const watcher = watch([...placesToWatch(project)], {
    ignoreInitial: true,
    ignored: (path) => !isWatched(path, project.places()),
  });
  watcher.on('all', (_, path, stats) => queue.ask(stats?.size === 0 && /\.\w+$/.test(path) ? pauseForEmpty : pause));
  // What can not be watched can not be read either, and that the build itself reports.
  watcher.on('error', () => queue.ask(pauseForEmpty));
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  return watcher;
}

/** The root, so that folders made later are seen, and what is outside of it. */
function placesToWatch(project: Project): ReadonlySet<string> {
  const { seeds, content, templates, config } = project.places();
  return new Set(
    [project.root, seeds, content, templates, config].filter((p, i) => i === 0 || !isInside(p, project.root)),
  );
}

/** The configuration may name other folders than before. */
function follow(watcher: FSWatcher, project: Project): void {
  const known = Object.keys(watcher.getWatched());
  const { seeds, content, templates } = project.places();
  for (const path of [seeds, content, templates]) if (!known.includes(path)) watcher.add(path);
}

const changedFiles = ({ site }: Report, project: Project): readonly string[] => {
  const { out } = project.places();
  return [...site.added, ...site.changed, ...site.removed].map((path) =>
    (isAbsolute(path) ? path : join(project.root, path)).slice(out.length + 1),
  );
};

const findingsIn = ({ diagnostics }: Report, { root }: Project): readonly Finding[] =>
  diagnostics.map((d) => ({ ...d, absolute: isAbsolute(d.file) ? d.file : join(root, d.file) }));
