/** The first half of a run: reports → pages; and, where no site is built, what is wrong with the pages alone. */
import type { ContentFile, Update } from '../build.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { afterPlan, applyMemories, applyPlan, pretendPlan } from './apply.ts';
import { resumeJournal } from './journal.ts';
import { readMemories } from './memories.ts';
import { dropRecord } from './record.ts';
import { noChanges } from './report.ts';
import { contentFiles, extractKey, notText, readKey, seedFiles } from './scan.ts';
import type { Half, Run } from './session.ts';

export async function extractHalf(run: Run): Promise<Half> {
  const { scan, context, force, writes, shop, cache, now } = run;
  const known = run.record.halves.extract;
  if (!force && known?.key === extractKey(scan, context)) {
    return { record: known, changes: { ...noChanges, kept: keptIn(known.diagnostics) }, fresh: true };
  }
  const { updatePages } = await import('../build.ts');
  const content = contentFiles(scan);
  const seeds = seedFiles(scan);
  const stopped = (diagnostics: readonly Diagnostic[]): Half => ({
    record: { key: '', diagnostics, pages: {} },
    changes: noChanges,
    fresh: false,
  });
  const { value: onDisk, diagnostics: lost } = await readMemories(scan);
  if (!onDisk) return stopped(lost);
  const desk = { journal: run.folders.cache, now };
  const memories = resumeJournal(desk.journal, onDisk, content);
  const unfinished = writes && memories !== onDisk ? applyMemories(onDisk, memories, scan, desk) : [];
  if (unfinished.length > 0) return stopped(unfinished);
  const unread = scan.seeds.diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ file }) => file.slice(scan.seeds.folder.label.length + 1));
  const input = { seeds, unread, content, ...memories };
  const { value: plan, diagnostics } = await updatePages(input, shop);
  shop.collect?.();
  await shop.onStage('writing pages');
  if (writes) dropRecord(cache);
  else pretendPlan(plan, scan);
  const done = writes ? applyPlan(plan, memories, scan, desk) : { ...plan, diagnostics: [] };
  const found = [
    ...scan.seeds.diagnostics,
    ...scan.base.diagnostics,
    ...scan.tombstones.diagnostics,
    ...scan.pending.diagnostics,
    ...diagnostics,
    ...done.diagnostics,
  ];
  const label = (path: string): string => `${scan.content.folder.label}/${path}`;
  shop.collect?.();
  return {
    record: { key: done.diagnostics.length > 0 ? '' : extractKey(scan, context), diagnostics: found, pages: {} },
    changes: {
      added: done.writes.filter(({ was }) => was === undefined).map(({ path }) => label(path)),
      changed: done.writes.filter(({ was }) => was !== undefined).map(({ path }) => label(path)),
      removed: done.removals.map(({ path }) => label(path)),
      kept: keptIn(diagnostics),
    },
    pending: openIn(plan, content, scan.content.folder.label),
    fresh: false,
    pages: afterPlan(content, done),
  };
}

/** Page and path of all that is left to review. */
function openIn({ pending }: Update, content: readonly ContentFile[], label: string): readonly string[] {
  const idLine = /^id:[ \t]*["']?([^\s"'#]+)/m;
  const paths = new Map(content.map(({ path, text }) => [idLine.exec(text)?.[1] ?? '', path]));
  return [...pending].flatMap(([id, list]) => list.map(({ path }) => `${label}/${paths.get(id) ?? id} ${path}`));
}

const keptIn = (diagnostics: Half['record']['diagnostics']): readonly string[] =>
  diagnostics.filter(({ rule }) => rule === 'merge/kept').map(({ file }) => file);

export async function readHalf(run: Run, pages: readonly ContentFile[] | undefined): Promise<Half> {
  const { scan, context, force, shop } = run;
  const key = readKey(scan, context);
  const known = run.record.halves.read;
  if (!force && known?.key === key) return { record: known, changes: noChanges, fresh: true };
  const { readPages } = await import('../build.ts');
  const content = pages ?? contentFiles(scan);
  const { value, diagnostics } = await readPages(content, shop);
  const found = [...scan.content.diagnostics, ...notText(scan, value.broken), ...diagnostics];
  return { record: { key, diagnostics: found, pages: value.pages }, changes: noChanges, fresh: false };
}
