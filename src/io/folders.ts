/** A folder → itself and all folders in it, links to folders included. */
import { readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { isFolder } from './files.ts';

/** Empty where there is no such folder. No folder is entered twice. */
export function listFolders(root: string, isPassedOver: (name: string) => boolean): readonly string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  const enter = (folder: string): void => {
    try {
      const real = realpathSync(folder);
      if (seen.has(real)) return;
      seen.add(real);
      const entries = readdirSync(folder, { withFileTypes: true });
      found.push(folder);
      for (const entry of entries) {
        if (isPassedOver(entry.name)) continue;
        const path = join(folder, entry.name);
        if (entry.isDirectory() || (entry.isSymbolicLink() && isFolder(path))) enter(path);
      }
    } catch {
      // Gone, or not to be read: whoever reads the pages tells it.
    }
  };
  enter(root);
  return found;
}
