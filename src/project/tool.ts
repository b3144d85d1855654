/** The name of exactly this program and of exactly these settings: what is remembered under another name does not count. */
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Settings } from '../config.ts';
import { packageVersion } from '../io/package.ts';
import { keyOf } from '../memo.ts';
import type { WikiFolders } from './folders.ts';

/** Bundled, this file's name holds a hash of the program's code. */
export const toolName = (): string => `${packageVersion()} ${basename(fileURLToPath(import.meta.url))}`;

export const contextOf = (settings: Settings, { seeds, content, out }: WikiFolders): string =>
  keyOf(toolName(), JSON.stringify(settings), seeds.path, content.path, out.path);
