/** The site as it is on the disk, kept in the cache from process to process, so that one edit is not a build from scratch. */
import type { BuiltBefore, ContentFile, SavedBuild } from '../build.ts';
import type { Run, Session } from './session.ts';

const name = 'site';

interface Kept {
  /** Of the run that built it, of what it worked with, and of its templates. */
  readonly key: string;
  readonly context: string;
  readonly templates: string;
  readonly build: SavedBuild;
  /** Path → hash of files that were copied into it. */
  readonly copied: readonly (readonly [string, string])[];
}

export interface KeptSite {
  readonly site: BuiltBefore;
  readonly copied: ReadonlyMap<string, string>;
}

type Templated = Pick<NonNullable<Session['templates']>, 'key' | 'texts'>;

/** Undefined where there is none for just the site that the last run left. */
export async function loadSite(
  { cache, record, shop, session, context }: Run,
  content: readonly ContentFile[],
  templates: Templated,
): Promise<KeptSite | undefined> {
  const key = record.halves.render?.key;
  const kept = key && session.memory ? (cache.load(name) as Kept | undefined) : undefined;
  if (!kept || !session.memory) return undefined;
  if (kept.key !== key || kept.context !== context || kept.templates !== templates.key) return undefined;
  const { restoreBuilt } = await import('../build.ts');
  const site = await restoreBuilt(kept.build, content, templates.texts, { ...shop, memo: session.memory });
  return { site, copied: new Map(kept.copied) };
}

/** `key`: of the run that built it. Without one, or where it can not be told in JSON, none is kept. */
export async function keepSite(
  { cache, shop, context }: Run,
  key: string,
  { site, copied }: KeptSite,
  content: readonly ContentFile[],
  templates: Templated,
): Promise<void> {
  const { saveBuilt } = await import('../build.ts');
  const build = key === '' ? undefined : await saveBuilt(site, content, templates.texts, shop);
  if (build) cache.save(name, { key, context, templates: templates.key, build, copied: [...copied] } satisfies Kept);
  else cache.drop(name);
}
