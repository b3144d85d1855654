/** What a run is given and what its halves give: types alone. */
import type { BuiltBefore, ContentFile, OnStage, Templates, Workshop } from '../build.ts';
import type { Folders, Settings } from '../config.ts';
import type { Cache } from '../io/cache.ts';
import type { OutputMemory } from '../io/output.ts';
import type { Store } from '../io/store.ts';
import type { Memory } from '../memo.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { PagePath } from '../model/ids.ts';
import type { Page } from '../model/page.ts';
import type { WikiFolders } from './folders.ts';
import type { HalfRecord, LastRun } from './record.ts';
import type { Changes, Verb } from './report.ts';
import type { Scan } from './scan.ts';

/** What lives as long as a project is open. */
export interface Session {
  readonly root: string;
  readonly given: Partial<Folders>;
  readonly config?: string;
  /** Reports that are read at a time. */
  readonly concurrency?: number;
  /** While watching: every page as it was when it could last be read. */
  readonly lastGood?: Map<PagePath, Page>;
  /** While watching: the files of the index of all words, where the wiki has one. */
  indexed?: readonly string[];
  /** Of the last run. */
  folders?: WikiFolders;
  memory?: Memory;
  /** Where it is kept between runs, by stage. */
  stores?: Map<string, Store>;
  record?: LastRun;
  /** The site as it is on the disk, to build the next one from. */
  built?: {
    readonly context: string;
    readonly site: BuiltBefore;
    /** Path → hash of files that were copied into it. */
    readonly copied: ReadonlyMap<string, string>;
    readonly output: OutputMemory;
  };
  /** What is still to be kept for the next process. */
  parting?: () => Promise<void>;
  /** With what the last run that looked at everything worked. */
  whole?: Pick<Run, 'settings' | 'folders' | 'context'> & { readonly diagnostics: readonly Diagnostic[] };
  templates?: {
    readonly key: string;
    readonly texts: Templates;
    readonly others: ReadonlyMap<string, Uint8Array>;
    readonly diagnostics: readonly Diagnostic[];
  };
}

export interface RunOptions {
  readonly dryRun?: boolean;
  /** Nothing that is remembered counts. */
  readonly force?: boolean;
  /** Absolute paths of pages: a help for a run that follows another; nothing else is looked at. */
  readonly touched?: readonly string[];
  readonly onStage?: OnStage;
}

/** What one run works with. */
export interface Run {
  readonly session: Session;
  readonly verb: Verb;
  readonly force: boolean;
  readonly writes: boolean;
  readonly settings: Settings;
  readonly folders: WikiFolders;
  readonly cache: Cache;
  readonly scan: Scan;
  readonly record: LastRun;
  /** Tool and settings: part of every key. */
  readonly context: string;
  /** Nothing but some pages is known to have been touched since the last run, nor looked at. */
  readonly quick: boolean;
  readonly shop: Workshop;
  readonly now: () => number;
}

/** What one half came to. */
export interface Half {
  readonly record: HalfRecord;
  readonly changes: Changes;
  /** What was left to review. */
  readonly pending?: readonly string[];
  /** Nothing had to be done. */
  readonly fresh: boolean;
  /** The pages as they are afterwards, where they had to be read. */
  readonly pages?: readonly ContentFile[];
  readonly outputs?: LastRun['outputs'];
}
