/** A wiki as an editor's verbs find it: its pages, reports and what is remembered; and safe ways to write one of them. */
import { join } from 'node:path';
import type { ContentFile, Workshop } from '../build.ts';
import { reasonOf } from '../io/reason.ts';
import { openStore } from '../io/store.ts';
import { holds, removeFile, writeAtomically } from '../io/write.ts';
import { openMemory } from '../memo.ts';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import type { Page } from '../model/page.ts';
import { loadConfig } from './config-file.ts';
import { foldersOf, type WikiFolders } from './folders.ts';
import { resumeJournal } from './journal.ts';
import { type Memories, readMemories } from './memories.ts';
import { contentFiles, type Scan, scanWiki } from './scan.ts';
import type { Session } from './session.ts';
import { toolName } from './tool.ts';
import { beginChanges, type Change, endChanges, finishChanges } from './unfinished.ts';

export interface Desk {
  readonly folders: WikiFolders;
  readonly scan: Scan;
  readonly memories: Memories;
  readonly content: readonly ContentFile[];
  readonly pages: readonly Page[];
  readonly shop: Workshop;
}

/** What every verb of the editor answers. */
export interface Done {
  /** The call makes no sense: there is no such page, report or number. */
  readonly problem?: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Relative to the wiki's root. */
  readonly changed: readonly string[];
}

export const refused = (problem: string): Done => ({ problem, diagnostics: [], changed: [] });

/**
 * Undefined where the configuration, or what is remembered, can not be read, or a build has to make up for one cut
 * short. `writes`: not for a look alone; then what a killed verb left undone is done first.
 */
export async function openDesk(session: Session, writes: boolean): Promise<Checked<Desk | undefined>> {
  const { value: settings, diagnostics } = await loadConfig(session.root, session.config);
  if (!settings) return { value: undefined, diagnostics };
  const folders = foldersOf(session.root, session.given, settings);
  if (writes) finishChanges(folders.cache);
  const scan = scanWiki(folders, {}, Date.now());
  const { value: memories, diagnostics: lost } = await readMemories(scan);
  if (!memories) return { value: undefined, diagnostics: [...diagnostics, ...lost] };
  const shop: Workshop = {
    settings,
    labels: { seeds: folders.seeds.label, content: folders.content.label },
    memo: openMemory((stage) => openStore(folders.cache, stage, toolName())),
    onStage: () => undefined,
  };
  const content = contentFiles(scan);
  if (resumeJournal(folders.cache, memories, content) !== memories) {
    const message = 'the last build was cut short in the middle of its writing; run "factwiki build", then this again';
    const unfinished: Diagnostic = {
      severity: 'error',
      rule: 'merge/unfinished',
      message,
      file: folders.content.label,
    };
    return { value: undefined, diagnostics: [...diagnostics, unfinished] };
  }
  const { listPages } = await import('../build.ts');
  return { value: { folders, scan, memories, content, pages: await listPages(content, shop), shop }, diagnostics };
}

/** In order, until one fails: somebody wrote the file meanwhile, or it can not be written. Killed on the way, it is brought to its end by the next run. */
export function carryOut({ cache }: Pick<WikiFolders, 'cache'>, changes: readonly Change[], dryRun: boolean): Done {
  if (!dryRun) beginChanges(cache, changes);
  const done = writeChanges(changes, dryRun);
  if (!dryRun) endChanges(cache);
  return done;
}

function writeChanges(changes: readonly Change[], dryRun: boolean): Done {
  const changed: string[] = [];
  for (const { folder, path, label, was, text } of changes) {
    if (was === text) continue;
    const file = `${label}/${path}`;
    const fail = (rule: string, message: string): Done => ({
      diagnostics: [{ severity: 'error', rule, message, file }],
      changed,
    });
    if (!holds(join(folder, path), was))
      return fail('merge/changed-meanwhile', 'this file was changed in the same moment, and is left alone; try again');
    try {
      if (!dryRun && text === undefined) removeFile(folder, path);
      else if (!dryRun && text !== undefined) writeAtomically(join(folder, path), text);
    } catch (thrown) {
      return fail(
        'files/unwritable',
        `this file can not be written (${reasonOf(thrown).words}); mend its permissions or the space on the disk`,
      );
    }
    changed.push(file);
  }
  return { diagnostics: [], changed };
}

/** A change of a file that is remembered beside the pages, or of a page. */
export const changeIn = (
  folder: { readonly path: string; readonly label: string },
  path: string,
  was: string | undefined,
  text: string | undefined,
): Change => ({ folder: folder.path, label: folder.label, path, was, text });
