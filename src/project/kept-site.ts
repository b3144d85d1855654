/** The site as it is on the disk, kept in the cache from process to process, so that one edit is not a build from scratch. */
import type { BuiltBefore, ContentFile, Row } from '../build.ts';
import { openStore, type Store } from '../io/store.ts';
import type { Run, Session } from './session.ts';
import { toolName } from './tool.ts';

const storeOf = ({ folders }: Pick<Run, 'folders'>): Store => openStore(folders.cache, 'site', toolName());

interface Mark {
  /** Of the run that built it, of what it worked with, and of its templates. */
  readonly key: string;
  readonly context: string;
  readonly templates: string;
  /** Path → hash of files that were copied into it. */
  readonly copied: readonly (readonly [string, string])[];
}

const markKey = 'kept';

export interface KeptSite {
  readonly site: BuiltBefore;
  readonly copied: ReadonlyMap<string, string>;
}

type Templated = Pick<NonNullable<Session['templates']>, 'key' | 'texts'>;

/** Undefined where there is none for just the site that the last run left. */
export function openSite(run: Pick<Run, 'record' | 'context' | 'folders'>, templates: Templated): Marked | undefined {
  const key = run.record.halves.render?.key;
  if (!key) return undefined;
  const store = storeOf(run);
  const mark = store.get(markKey) as Mark | undefined;
  const isOurs = mark?.key === key && mark.context === run.context && mark.templates === templates.key;
  return isOurs ? { store, mark } : undefined;
}

interface Marked {
  readonly store: Store;
  readonly mark: Mark;
}

export async function loadSite(
  run: Run,
  content: readonly ContentFile[],
  templates: Templated,
): Promise<KeptSite | undefined> {
  const { memory } = run.session;
  const opened = memory && openSite(run, templates);
  if (!opened) return undefined;
  const { buildIn, restoreBuilt } = await import('../build.ts');
  const build = buildIn(opened.store.whole());
  const site = build && (await restoreBuilt(build, content, templates.texts, { ...run.shop, memo: memory }));
  return site && { site, copied: new Map(opened.mark.copied) };
}

/** `key`: of the run that built it. Without one, or where it can not be told in JSON, none is kept. */
export async function keepSite(
  run: Run,
  key: string,
  { site, copied }: KeptSite,
  content: readonly ContentFile[],
  templates: Templated,
): Promise<void> {
  const { rowsOf, saveBuilt } = await import('../build.ts');
  const store = storeOf(run);
  const build = key === '' ? undefined : await saveBuilt(site, content, templates.texts, run.shop);
  if (!build) {
    store.drop();
    return;
  }
  const mark: Mark = { key, context: run.context, templates: templates.key, copied: [...copied] };
  store.fill(withMark(mark, rowsOf(build)));
}

/** The site that was kept, some of which is another by now. */
export const keepSiteOn = ({ store, mark }: Marked, key: string, rows: readonly Row[]): void =>
  store.add(withMark({ ...mark, key }, rows));

function* withMark(mark: Mark, rows: Iterable<Row>): Generator<Row> {
  yield [markKey, mark];
  yield* rows;
}
