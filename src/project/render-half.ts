/** The second half of a run: pages → the site, every file compared before it is written. */
import type { Built, ContentFile } from '../build.ts';
import { isAsWritten, type OutputEntry, planOutput, type SiteFile, writeOutput } from '../io/output.ts';
import { keyOf } from '../memo.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { dropRecord } from './record.ts';
import { type Changes, noChanges } from './report.ts';
import { contentFiles, editedBase, notText, otherFiles, renderKey, type Scan, templateFiles } from './scan.ts';
import type { Half, Run, Session } from './session.ts';

export async function renderHalf(run: Run, pages: readonly ContentFile[] | undefined): Promise<Half> {
  const { session, scan, context, force, writes, shop, folders, record, cache } = run;
  const key = renderKey(scan, context);
  const known = record.halves.render;
  const intact = (): boolean => !writes || isAsWritten(folders.out.path, record.outputs.values());
  if (!force && known?.key === key && intact()) return { record: known, changes: noChanges, fresh: true };

  const { buildSite } = await import('../build.ts');
  const content = pages ?? contentFiles(scan);
  const templates = templatesOf(session, scan);
  const standIns = session.lastGood;
  const input = {
    content,
    files: otherFiles(scan),
    templates: templates.texts,
    base: editedBase(scan),
    ...(standIns && { standIns }),
  };
  const { value: built, diagnostics } = await buildSite(input, shop);
  const usedStandIn = rememberGood(session, content, built);
  await shop.onStage('writing the site');
  const files = siteFiles(built, templates.others, scan);
  const options = { label: folders.out.label, force, known: record.outputs };
  if (writes) dropRecord(cache);
  const result = writes
    ? writeOutput(folders.out.path, files, options)
    : { ...planOutput(folders.out.path, files, options), entries: [], diagnostics: [] };
  const label = (paths: readonly string[]): readonly string[] => paths.map((path) => `${folders.out.label}/${path}`);
  const changes: Changes = {
    added: label(result.added),
    changed: label(result.changed),
    removed: label(result.removed),
    kept: [],
  };
  const found: Diagnostic[] = [
    ...scan.content.diagnostics,
    ...scan.templates.diagnostics,
    ...notText(content, folders.content.label),
    ...diagnostics,
    ...result.diagnostics,
  ];
  const outputs = new Map(result.entries.map((entry): [string, OutputEntry] => [entry.path, entry]));
  // With a stand-in or a file that was not written, this is not what a run from scratch gives.
  const lasting = !usedStandIn && result.diagnostics.length === 0;
  return {
    record: { key: lasting ? key : '', diagnostics: found, pages: built.pages },
    changes,
    fresh: false,
    outputs,
  };
}

/** The same map as long as no template changes, because compiled templates are remembered by it. */
function templatesOf(session: Session, scan: Scan): NonNullable<Session['templates']> {
  const key = keyOf(scan.builtIn.key().all, scan.templates.key().all);
  if (session.templates?.key !== key) session.templates = { key, ...templateFiles(scan) };
  return session.templates;
}

/** True where the site shows the last good text of a page that can not be read now. */
function rememberGood({ lastGood }: Session, content: readonly ContentFile[], { unreadable }: Built): boolean {
  if (!lastGood) return false;
  const broken = new Set(unreadable);
  const there = new Set(content.map(({ path }) => path));
  for (const path of lastGood.keys()) if (!there.has(path)) lastGood.delete(path);
  for (const { path, text, broken: noText } of content) {
    if (!noText && !broken.has(path)) lastGood.set(path, text);
  }
  return unreadable.some((path) => lastGood.has(path));
}

/** Pages come before files of the same name. */
function siteFiles(built: Built, others: ReadonlyMap<string, Uint8Array>, scan: Scan): readonly SiteFile[] {
  const files = new Map<string, SiteFile>();
  for (const path of built.copies) {
    const content = scan.content.read(path);
    if (content) files.set(path, { path, content });
  }
  for (const [path, content] of others) files.set(path, { path, content });
  for (const file of built.files) files.set(file.path, file);
  return [...files.values()];
}
