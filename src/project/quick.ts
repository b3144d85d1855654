/** While a wiki is watched: some pages were touched, and nothing else → they and what shows something of them, on the disk. */
import { sep } from 'node:path';
import { openCache } from '../io/cache.ts';
import { isPassedOver } from '../io/tree.ts';
import { renderHalf } from './render-half.ts';
import { noChanges, presentable, type Report, type Verb } from './report.ts';
import { rescanPages } from './scan.ts';
import type { Run, RunOptions, Session } from './session.ts';
import { isPage } from './state.ts';
import { stopwatch } from './stopwatch.ts';
import { toolName } from './tool.ts';

/** More pages than this are a change of the wiki, not an edit. */
const most = 64;

/**
 * Undefined where it takes a whole run: before the first, or where more was touched than pages. A whole run has to follow
 * in any case: reports are not compared here, nothing is kept for the next process, and what nobody told of is not seen.
 */
export async function runQuickly(
  session: Session,
  verb: Verb,
  touched: readonly string[],
  options: RunOptions,
): Promise<Report | undefined> {
  const { record, built, memory, whole } = session;
  if (verb !== 'build' || !record?.trees.content || !built || !memory || !whole || touched.length > most)
    return undefined;
  const { settings, folders, context, diagnostics } = whole;
  const paths = touched.map((path) => pagePathIn(folders.content.path, path));
  if (!paths.every((path) => path !== undefined)) return undefined;

  const watch = stopwatch(options.onStage);
  const scan = rescanPages(folders, record.trees, paths, Date.now());
  const files = record.trees.content.files;
  const isAsBefore = paths.every((path) => files.get(path)?.hash === scan.content.files.get(path)?.hash);
  if (isAsBefore && scan.content.diagnostics.length === 0) return report([], true);

  const run: Run = {
    session,
    verb,
    force: false,
    writes: true,
    quick: true,
    settings,
    folders,
    context,
    record,
    scan,
    cache: openCache(folders.cache, toolName()),
    shop: {
      settings,
      labels: { seeds: folders.seeds.label, content: folders.content.label },
      memo: memory,
      onStage: watch.onStage,
    },
    now: Date.now,
  };
  const half = await renderHalf(run, undefined);
  session.record = {
    trees: { ...record.trees, content: { files: scan.content.files } },
    halves: { ...record.halves, render: { ...half.record, key: '' } },
    outputs: half.outputs ?? record.outputs,
  };
  return { ...report(half.record.diagnostics, false), site: half.changes, pages: half.record.pages };

  function report(found: Report['diagnostics'], upToDate: boolean): Report {
    const extracted = session.record?.halves.extract?.diagnostics ?? [];
    return {
      verb,
      diagnostics: presentable([...diagnostics, ...extracted, ...found], settings.rules),
      content: noChanges,
      site: noChanges,
      pages: record?.halves.render?.pages ?? {},
      upToDate,
      dryRun: false,
      stages: watch.laps(),
    };
  }
}

function pagePathIn(folder: string, path: string): string | undefined {
  if (!path.startsWith(folder + sep) || !isPage(path)) return undefined;
  const parts = path.slice(folder.length + 1).split(sep);
  return parts.some(isPassedOver) ? undefined : parts.join('/');
}
