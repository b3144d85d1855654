/** The second half of a run in which nothing but the texts of a few pages has changed since another process built the site. */
import type { ContentFile, Rebuilt } from '../build.ts';
import { rewriteFiles } from '../io/rewrite.ts';
import { NotKept } from '../model/not-kept.ts';
import { keepSiteOn, openSite } from './kept-site.ts';
import { dropRecord } from './record.ts';
import { changesIn } from './report.ts';
import { contentFile, editedBase } from './scan.ts';
import type { Half, Run, Session } from './session.ts';
import { isPage } from './state.ts';

/** More pages than this are a change of the wiki, not an edit. */
const most = 64;

/**
 * `key`: of the run. Undefined where it takes a whole build: where there is more to do than print these pages again, or
 * what was kept does not tell. Nothing has been written then.
 */
export async function editedHalf(
  run: Run,
  key: string,
  templates: NonNullable<Session['templates']>,
): Promise<Half | undefined> {
  const { record, cache, folders, session, settings } = run;
  const known = record.halves.render;
  const isAlone = !session.lastGood && !session.built && settings.search !== 'text';
  const paths = known && isAlone ? editedPages(run) : undefined;
  const kept = paths && openSite(run, templates);
  const rebuilt = kept && (await rebuild(run, paths, kept.store.get, templates));
  if (!known || !kept || !rebuilt) return undefined;

  dropRecord(cache);
  await run.shop.onStage('writing the site');
  const { path, label } = folders.out;
  const result = rewriteFiles(path, label, record.outputs, rebuilt.files);
  if (!result) return undefined;
  const isLasting = result.diagnostics.length === 0;
  if (isLasting) keepSiteOn(kept, key, rebuilt.rows);
  return {
    record: { ...known, key: isLasting ? key : '', diagnostics: [...known.diagnostics, ...result.diagnostics] },
    changes: changesIn({ added: [], removed: [], ...result }, label),
    fresh: false,
    outputs: result.entries,
  };
}

async function rebuild(
  { scan, shop, session }: Run,
  paths: readonly string[],
  read: (key: string) => unknown,
  templates: NonNullable<Session['templates']>,
): Promise<Rebuilt | undefined> {
  const { rebuildTexts } = await import('../build.ts');
  // Bodies of pages that are not looked at today may be wanted tomorrow.
  session.memory?.spare('body');
  const files = paths.map((path) => contentFile(scan, path));
  // One object for each, because each is read once.
  const fileAt = (path: string): ContentFile => files.find((file) => file.path === path) ?? contentFile(scan, path);
  try {
    // Those that are no text are left alone: whoever builds everything says so.
    if (files.some((file) => file.broken)) return undefined;
    return await rebuildTexts({ files, base: editedBase(scan) }, fileAt, read, templates.texts, shop);
  } catch (thrown) {
    if (thrown instanceof NotKept) return undefined;
    throw thrown;
  }
}

/** Undefined where something else has changed. */
function editedPages({ scan, record }: Run): readonly string[] | undefined {
  const same = (['base', 'templates', 'builtIn'] as const).every((name) => {
    const known = record.trees[name]?.key?.all;
    return known !== undefined && known === scan[name].key().all;
  });
  const before = record.trees.content;
  const { files, diagnostics } = scan.content;
  if (!same || !before?.key || diagnostics.length > 0 || before.files.size !== files.size) return undefined;
  const paths: string[] = [];
  for (const [path, { hash }] of files) {
    const was = before.files.get(path)?.hash;
    if (was === hash) continue;
    if (was === undefined || !isPage(path) || paths.length === most) return undefined;
    paths.push(path);
  }
  return paths.length === 0 ? undefined : paths;
}
