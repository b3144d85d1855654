/** The name of exactly this program and of exactly these settings: what is remembered under another name does not count. */
import type { Settings } from '../config.ts';
import { packageVersion } from '../io/package.ts';
import { keyOf } from '../memo.ts';
import type { WikiFolders } from './folders.ts';

/** Put in where everything is bundled: a hash of the program's code. */
declare const PROGRAM_HASH: string | undefined;

export const toolName = (): string =>
  `${packageVersion()} ${typeof PROGRAM_HASH === 'undefined' ? 'unbundled' : PROGRAM_HASH}`;

export const contextOf = (settings: Settings, { seeds, content, out }: WikiFolders): string =>
  keyOf(toolName(), JSON.stringify(settings), seeds.path, content.path, out.path);
