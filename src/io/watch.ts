/** A folder of pages → who touched which file in it, as the system tells it: no folder is listed because a file changed. */
import { type FSWatcher, watch } from 'node:fs';
import { dirname, join } from 'node:path';
import { isFolder } from './files.ts';
import { listFolders } from './folders.ts';
import { isPassedOver } from './tree.ts';

export interface FolderWatcher {
  /** Follows folders that came or went. */
  readonly sync: () => void;
  readonly close: () => void;
}

/**
 * `onTouch` is told absolute paths of files. `onFolders`: folders came or went, or something can not be watched, so that
 * more may have changed than is told; `isPlace` says of which paths beside the folder this holds, too.
 */
export function watchFolders(
  folder: () => string,
  isPlace: (path: string) => boolean,
  onTouch: (path: string) => void,
  onFolders: () => void,
): FolderWatcher {
  const watchers = new Map<string, FSWatcher>();
  let closed = false;

  const follow = (path: string, onName: (name: string) => void): void => {
    if (watchers.has(path)) return;
    try {
      const watcher = watch(path, { persistent: true }, (_, name) => (name === null ? changed() : onName(name)));
      watcher.on('error', changed);
      watchers.set(path, watcher);
    } catch {
      // It is gone, or there are too many: the next whole look at the wiki does without.
    }
  };
  const sync = (): void => {
    if (closed) return;
    const root = folder();
    const wanted = new Set(listFolders(root, isPassedOver));
    const above = dirname(root);
    for (const [path, watcher] of watchers) {
      if (wanted.has(path) || path === above) continue;
      watcher.close();
      watchers.delete(path);
    }
    // For the folder itself, made or removed.
    follow(above, (name) => {
      const path = join(above, name);
      if (path === folder()) changed();
      else if (isPlace(path)) onFolders();
    });
    for (const path of wanted) {
      follow(path, (name) => {
        if (isPassedOver(name)) return;
        const file = join(path, name);
        if (watchers.has(file) || isFolder(file)) changed();
        else onTouch(file);
      });
    }
  };
  const changed = (): void => {
    if (closed) return;
    sync();
    onFolders();
  };
  sync();
  return {
    sync,
    close: () => {
      closed = true;
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}
