/** One run over a wiki: look what changed, do what that asks for, write it, and note what was seen. */
import type { OnStage } from '../build.ts';
import type { Settings } from '../config.ts';
import { openCache } from '../io/cache.ts';
import { collectGarbage } from '../io/collect.ts';
import { isFolder, isThere } from '../io/files.ts';
import { openStore, type Store } from '../io/store.ts';
import { type Change, type Memo, openMemory } from '../memo.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { checkHalf } from './check-half.ts';
import { loadConfig } from './config-file.ts';
import { extractHalf, readHalf } from './extract-half.ts';
import { foldersOf, missing, notFolders, overlaps, type WikiFolders } from './folders.ts';
import { clearLeftovers } from './journal.ts';
import { runQuickly } from './quick.ts';
import { emptyRecord, type Halves, type LastRun, loadRecord, saveRecord } from './record.ts';
import { renderHalf } from './render-half.ts';
import { noChanges, presentable, type Report, type Verb } from './report.ts';
import { hasFindings, isAsKnown, type Scan, scanWiki, treesOf } from './scan.ts';
import type { Half, Run, RunOptions, Session } from './session.ts';
import { stopwatch } from './stopwatch.ts';
import { openThreads } from './threads.ts';
import { contextOf, toolName } from './tool.ts';
import { finishChanges } from './unfinished.ts';

export async function runOnce(session: Session, verb: Verb, options: RunOptions): Promise<Report> {
  return (
    (options.touched && (await runQuickly(session, verb, options.touched, options))) ?? runWhole(session, verb, options)
  );
}

async function runWhole(session: Session, verb: Verb, options: RunOptions): Promise<Report> {
  const dryRun = verb === 'check' || options.dryRun === true;
  const watch = stopwatch(options.onStage);
  const stopped = (diagnostics: readonly Diagnostic[], rules?: Settings['rules']): Report => ({
    verb,
    diagnostics: presentable(diagnostics, rules),
    content: noChanges,
    site: noChanges,
    pages: {},
    upToDate: false,
    dryRun,
    stages: watch.laps(),
  });
  const { value: settings, diagnostics } = await loadConfig(session.root, session.config);
  if (!settings) return stopped(diagnostics);
  const folders = foldersOf(session.root, session.given, settings);
  session.folders = folders;
  const problems = [...overlaps(folders), ...missing(folders, isThere), ...notFolders(folders, isThere, isFolder)];
  if (problems.length > 0) return stopped([...diagnostics, ...problems], settings.rules);

  const run = beginRun(session, verb, options, settings, folders, watch.onStage);
  // A finding about the folders themselves is only made where they are looked at.
  if (hasFindings(run.scan)) delete session.whole;
  else session.whole = { settings, folders, context: run.context, diagnostics };
  const halves: Half[] = [];
  // Without a folder of reports the pages are all there is: then nothing is extracted, and nothing removed.
  if (verb !== 'render' && run.scan.seeds.present) halves.push(await extractHalf(run));
  const pages = halves[0]?.pages;
  halves.push(verb === 'extract' ? await readHalf(run, pages) : await renderHalf(run, pages));
  const looked = verb === 'check' ? await checkHalf(run, pages) : [];
  finishRun(run, halves);

  const first = verb !== 'render' && run.scan.seeds.present ? halves[0] : undefined;
  const last = halves.at(-1);
  return {
    verb,
    diagnostics: presentable(
      [
        ...diagnostics,
        ...(run.scan.seeds.present ? [] : run.scan.seeds.diagnostics),
        ...halves.flatMap((h) => h.record.diagnostics),
        ...looked,
      ],
      settings.rules,
    ),
    content: first?.changes ?? noChanges,
    site: verb === 'extract' ? noChanges : (last?.changes ?? noChanges),
    ...(first?.pending ? { pending: first.pending } : {}),
    pages: last?.record.pages ?? {},
    upToDate: halves.every((h) => h.fresh),
    dryRun,
    stages: watch.laps(),
  };
}

function beginRun(
  session: Session,
  verb: Verb,
  options: RunOptions,
  settings: Settings,
  folders: WikiFolders,
  onStage: OnStage,
): Run {
  const force = options.force === true;
  const cache = openCache(folders.cache, toolName());
  const record = force ? emptyRecord : (session.record ?? loadRecord(cache));
  const now = Date.now;
  const writes = verb !== 'check' && options.dryRun !== true;
  if (force && writes) for (const stage of persistent) storeOf(session, folders, stage)?.drop();
  const memory =
    force && !writes
      ? openMemory()
      : ((force ? undefined : session.memory) ?? openMemory((stage) => storeOf(session, folders, stage) ?? new Map()));
  session.memory = memory;
  // Who watches is going to ask again, and a run that writes nothing may not write this either.
  const memo: Memo = writes && !session.lastGood ? memory : { ...memory, release: () => undefined };
  if (writes) {
    finishChanges(folders.cache);
    clearLeftovers(folders);
  }
  const scan = scanWiki(folders, record.trees, now());
  return {
    session,
    verb,
    force,
    writes,
    settings,
    folders,
    cache,
    scan,
    record,
    context: contextOf(settings, folders),
    quick: false,
    shop: {
      settings,
      labels: { seeds: folders.seeds.label, content: folders.content.label },
      memo,
      onStage,
      openThreads: () => openThreads({ most: session.concurrency }),
      ...(isLarge(scan) && !session.lastGood ? { collect: collectGarbage } : {}),
    },
    now,
  };
}

/** What less leaves behind is not worth the time to look for it. */
const isLarge = ({ seeds, content }: Scan): boolean => seeds.files.size >= 300 || content.files.size >= 3000;

/** Stages whose results are worth their place on the disk. */
const persistent = new Set(['extract', 'body']);

function storeOf(session: Session, folders: WikiFolders, stage: string): Store | undefined {
  if (!persistent.has(stage)) return undefined;
  session.stores ??= new Map();
  const store = session.stores.get(stage) ?? openStore(folders.cache, stage, toolName());
  session.stores.set(stage, store);
  return store;
}

/** Written anew where more than half of it is out of use. */
function saveChange(store: Store | undefined, { fresh, gone, all }: Change): void {
  if (store && gone * 2 > store.size) store.fill(all());
  else if (fresh.length > 0) store?.add(fresh);
}

function finishRun({ session, verb, writes, cache, scan, record, folders }: Run, halves: readonly Half[]): void {
  const changed = session.memory?.sweep() ?? new Map<string, Change>();
  if (!writes) return;
  const asKnown = isAsKnown(scan);
  const last = halves.at(-1);
  const own: Halves = {
    ...(halves.length > 1 && halves[0] ? { extract: halves[0].record } : {}),
    ...(last ? { [verb === 'extract' ? 'read' : 'render']: last.record } : {}),
  };
  const next: LastRun = {
    trees: treesOf(scan),
    halves: { ...record.halves, ...own },
    outputs: last?.outputs ?? record.outputs,
  };
  session.record = next;
  for (const [stage, change] of changed) saveChange(storeOf(session, folders, stage), change);
  if (!halves.every((h) => h.fresh) || !asKnown) saveRecord(cache, next);
}
