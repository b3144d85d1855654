/** The second half of a run: pages → the site, every file compared before it is written. */
import type { Built, ContentFile, OutputFile, RenderInput } from '../build.ts';
import { isAsWritten, type Output, openOutput } from '../io/output.ts';
import { keyOf } from '../memo.ts';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import { NotKept } from '../model/not-kept.ts';
import { editedHalf } from './edited-half.ts';
import { indexOfWords } from './full-text.ts';
import { keepSite, loadSite } from './kept-site.ts';
import { dropRecord } from './record.ts';
import { changesIn, noChanges } from './report.ts';
import { contentFiles, editedBase, notText, otherFiles, renderKey, type Scan, templateFiles } from './scan.ts';
import type { Half, Run, Session } from './session.ts';

export async function renderHalf(run: Run, pages: readonly ContentFile[] | undefined): Promise<Half> {
  const { session, scan, context, force, writes, folders, record, quick } = run;
  const key = quick ? '' : renderKey(scan, context);
  const known = record.halves.render;
  const intact = !writes || quick || isAsWritten(folders.out.path, record.outputs.values());
  if (!force && !quick && known?.key === key && intact) return { record: known, changes: noChanges, fresh: true };

  const templates = quick && session.templates ? session.templates : templatesOf(session, scan);
  const edited = force || quick || !writes || !intact ? undefined : await editedHalf(run, key, templates);
  return edited ?? wholeHalf(run, key, pages ?? contentFiles(scan), templates, intact);
}

/** `intact`: no file of the site was touched by others. */
async function wholeHalf(
  run: Run,
  key: string,
  content: readonly ContentFile[],
  templated: NonNullable<Session['templates']>,
  intact: boolean,
): Promise<Half> {
  const { session, scan, context, force, writes, shop, folders, record, cache, quick } = run;
  const { texts: templates, others, diagnostics: aboutTemplates } = templated;
  const standIns = session.lastGood;
  // Where a file of the site was touched by others, what was not printed anew would not be mended.
  const before = force || !writes || !intact ? undefined : await siteBefore(run, content, templated);
  const options = { label: folders.out.label, force, known: record.outputs, dry: !writes };
  const output = openOutput(folders.out.path, quick ? { ...options, after: session.built?.output } : options);
  if (writes) {
    dropRecord(cache);
    delete session.built;
  }
  const words = indexOfWords(run);
  const input = {
    content,
    files: otherFiles(scan),
    templates,
    base: editedBase(scan),
    emit: (file: OutputFile) => {
      words.note(file);
      output.put(file);
    },
    before: before?.site,
  };
  const { value: built, diagnostics } = await buildAnyway(standIns ? { ...input, standIns } : input, run);
  const usedStandIn = rememberGood(session, built);
  await shop.onStage('writing the site');
  const copied = copyFiles(output, built, others, scan, before?.copied);
  const { value: index, diagnostics: aboutIndex } = await words.made(built.paths);
  for (const file of index.files) output.put(file);
  const same =
    words.state !== 'new' && quick && built.paths === before?.site.rendered.paths && isSameKeys(copied, before.copied);
  const result = same ? output.pause() : output.finish(new Set([...built.paths, ...copied.keys(), ...index.paths]));
  if (writes && result.diagnostics.length === 0) {
    session.built = { context, site: built.before, copied, output: result.memory };
  }
  const found: Diagnostic[] = [
    ...scan.content.diagnostics,
    ...scan.templates.diagnostics,
    ...aboutTemplates,
    ...notText(scan, built.broken),
    ...diagnostics,
    ...aboutIndex,
    ...result.diagnostics,
  ];
  // With a stand-in, an index of before or a file that was not written, this is not what a run from scratch gives.
  const lasting = !usedStandIn && words.state !== 'kept' && result.diagnostics.length === 0;
  await handOn(run, () => keepSite(run, lasting ? key : '', { site: built.before, copied }, content, templated));
  return {
    record: { key: lasting ? key : '', diagnostics: found, pages: built.pages },
    changes: changesIn(result, folders.out.label),
    fresh: false,
    outputs: result.entries,
  };
}

/** What an earlier process kept may turn out not to be all there. */
async function buildAnyway(input: RenderInput, { shop }: Run): Promise<Checked<Built>> {
  const { buildSite } = await import('../build.ts');
  try {
    return await buildSite(input, shop);
  } catch (thrown) {
    if (!(thrown instanceof NotKept)) throw thrown;
    return buildSite({ ...input, before: undefined }, shop);
  }
}

/** Who watches goes on editing: what this process knows it keeps for the next one when it ends. */
async function handOn({ session, writes, quick }: Run, keep: () => Promise<void>): Promise<void> {
  if (!writes || quick) return;
  if (session.lastGood) session.parting = keep;
  else await keep();
}

/** As this process left it, else as another did. */
async function siteBefore(
  run: Run,
  content: readonly ContentFile[],
  templates: NonNullable<Session['templates']>,
): Promise<Omit<NonNullable<Session['built']>, 'output' | 'context'> | undefined> {
  const { built } = run.session;
  if (built) return built.context === run.context ? built : undefined;
  return loadSite(run, content, templates);
}

const isSameKeys = (a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): boolean =>
  a.size === b.size && [...a.keys()].every((key) => b.has(key));

/** The same map as long as no template changes, because compiled templates are remembered by it. */
function templatesOf(session: Session, scan: Scan): NonNullable<Session['templates']> {
  const key = keyOf(scan.builtIn.key().all, scan.templates.key().all);
  if (session.templates?.key !== key) session.templates = { key, ...templateFiles(scan) };
  return session.templates;
}

/** True where the site shows the last good text of a page that can not be read now. */
function rememberGood({ lastGood }: Session, { read, unreadable }: Built): boolean {
  if (!lastGood) return false;
  const there = new Set(unreadable);
  for (const path of lastGood.keys()) if (!read.has(path) && !there.has(path)) lastGood.delete(path);
  for (const [path, page] of read) lastGood.set(path, page);
  return unreadable.some((path) => lastGood.has(path));
}

/** Path → hash of what stands there: files of the pages' folder, and of the templates'; pages come before both. */
function copyFiles(
  output: Output,
  built: Built,
  others: ReadonlyMap<string, Uint8Array>,
  { content, templates, builtIn }: Scan,
  before: ReadonlyMap<string, string> | undefined,
): ReadonlyMap<string, string> {
  const copied = new Map<string, string>();
  const copy = (path: string, hash: string, read: () => Uint8Array | undefined): void => {
    if (built.paths.has(path) || copied.has(path)) return;
    const bytes = before?.get(path) === hash ? undefined : read();
    if (bytes) output.put({ path, content: bytes });
    if (bytes || before?.get(path) === hash) copied.set(path, hash);
  };
  for (const [path, bytes] of others) {
    const hash = (templates.files.get(path) ?? builtIn.files.get(path))?.hash ?? '';
    copy(path, hash, () => bytes);
  }
  for (const path of built.copies) copy(path, content.files.get(path)?.hash ?? '', () => content.read(path));
  return copied;
}
