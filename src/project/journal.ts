/** What a run is about to write → what the next one, if this one is killed, takes for the machine's work and not an editor's. */
import { join } from 'node:path';
import type { ContentFile, Pending, Tombstone, Update } from '../build.ts';
import { type Cache, openCache } from '../io/cache.ts';
import { sha256 } from '../io/hash.ts';
import { clearLeftover } from '../io/write.ts';
import type { PageId, PagePath } from '../model/ids.ts';
import type { WikiFolders } from './folders.ts';
import type { Memories } from './memories.ts';

/**
 * A page is written before what is kept beside it. Killed between the two, a page is as the machine meant it while its
 * base is old: what the machine dropped would look deleted by an editor, and what it added would look typed by one.
 */
interface Intent {
  readonly id: PageId;
  readonly path: PagePath;
  /** Of the page as it is to be; absent = it goes. */
  readonly hash?: string;
  /** Its next base; absent = the page's own text, or none where the page goes. */
  readonly base?: string;
  readonly tombstones: readonly Tombstone[];
  readonly pending: readonly Pending[];
}

const name = 'journal';

/** It outlives an update of the tool: an entry says all that is needed. */
const journalIn = (folder: string): Cache => openCache(folder, name);

export function beginJournal(folder: string, plan: Update): void {
  const bases = new Map(plan.base.map(({ id, text }) => [id, text]));
  const intents = [...plan.writes, ...plan.removals].map((page): Intent => {
    const base = bases.get(page.id);
    const text = 'text' in page ? page.text : undefined;
    return {
      id: page.id,
      path: page.path,
      ...(text !== undefined && { hash: sha256(text) }),
      ...(base !== undefined && base !== text && { base }),
      tombstones: plan.tombstones.get(page.id) ?? [],
      pending: plan.pending.get(page.id) ?? [],
    };
  });
  if (intents.length > 0) journalIn(folder).save(name, intents);
}

export const endJournal = (folder: string): void => journalIn(folder).drop(name);

/** Takes away what a killed run left half written beside its pages and their bases. */
export function clearLeftovers({ cache, content, base, tombstones, pending }: WikiFolders): void {
  for (const { id, path } of (journalIn(cache).load(name) ?? []) as readonly Intent[]) {
    clearLeftover(join(content.path, path));
    clearLeftover(join(base.path, `${id}.md`));
    clearLeftover(join(tombstones.path, `${id}.yaml`));
    clearLeftover(join(pending.path, `${id}.yaml`));
  }
}

/** What is remembered as it would be, had the last run not been killed; the same object where none was. */
export function resumeJournal(folder: string, memories: Memories, content: readonly ContentFile[]): Memories {
  const intents = (journalIn(folder).load(name) ?? []) as readonly Intent[];
  if (intents.length === 0) return memories;
  const texts = new Map(content.map(({ path, text }) => [path, text]));
  const base = new Map(memories.base.map(({ id, text }) => [id, text]));
  const tombstones = new Map(memories.tombstones);
  const pending = new Map(memories.pending);
  for (const intent of intents) {
    const text = texts.get(intent.path);
    // Not written yet, or changed by an editor since: then the base on disk is what was there before.
    if ((text === undefined ? undefined : sha256(text)) !== intent.hash) continue;
    put(base, intent.id, intent.base ?? text);
    put(tombstones, intent.id, intent.tombstones.length > 0 ? intent.tombstones : undefined);
    put(pending, intent.id, intent.pending.length > 0 ? intent.pending : undefined);
  }
  return { ...memories, base: [...base].map(([id, text]) => ({ id, text })), tombstones, pending };
}

function put<K, V>(map: Map<K, V>, key: K, value: V | undefined): void {
  if (value === undefined) map.delete(key);
  else map.set(key, value);
}
