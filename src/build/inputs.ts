/** What a build is given and what it gives: files, settings, and what there was before. */
import type { Settings } from '../config.ts';
import type { Decisions } from '../edit/decisions.ts';
import type { Task } from '../extract/index.ts';
import type { SeedFile } from '../ingest/index.ts';
import type { Memo } from '../memo.ts';
import type { BasePage, Pending, Plan, Tombstone } from '../merge/index.ts';
import type { Extraction } from '../model/claim.ts';
import type { PageId, PagePath } from '../model/ids.ts';
import type { Page } from '../model/page.ts';
import type { Site } from '../model/site.ts';
import type { Source } from '../model/source.ts';
import type { OutputFile, Rendered, Templates } from '../render/index.ts';

/** A Markdown file of `content/`. Asking for its text, or whether it is `broken` (its bytes are no text), may read it. */
export interface ContentFile {
  readonly path: PagePath;
  readonly text: string;
  /** It is left alone and left out. */
  readonly broken?: boolean;
  /** Of its bytes: once they were read, of those that were read. */
  readonly hash: string;
}

/** Called before each stage; what it returns is awaited, so that a terminal can be written to and a signal heard. */
export type OnStage = (name: string) => void | Promise<void>;

/** What reads reports beside the build; to be closed. */
export interface Threads {
  /**
   * Begins to read what does not depend on each other. Gives what answers each task: undefined, at once or later, where
   * the build has to read the report itself.
   */
  readonly begin: (tasks: readonly Task[]) => (task: Task) => Promise<Extraction | undefined> | undefined;
  readonly close: () => Promise<void>;
}

/** What is the same for the whole build. */
export interface Workshop {
  readonly settings: Settings;
  /** The folders as messages name them. */
  readonly labels: { readonly seeds: string; readonly content: string };
  readonly memo: Memo;
  readonly onStage: OnStage;
  /** A help where there is much to read, never a part of the result. */
  readonly openThreads?: () => Threads;
  /** Called where a stage that needs much has left it behind: a help for the memory. */
  readonly collect?: () => void;
}

export interface ExtractInput {
  readonly seeds: readonly SeedFile[];
  /** Paths below the folder of the seeds that could not be read: what rests on them is not to be removed. */
  readonly unread: readonly string[];
  readonly content: readonly ContentFile[];
  readonly base: readonly BasePage[];
  readonly tombstones: ReadonlyMap<PageId, readonly Tombstone[]>;
  readonly pending: ReadonlyMap<PageId, readonly Pending[]>;
  /** What was too doubtful when the reports were last read. */
  readonly found: readonly Found[];
  readonly decisions: Decisions;
}

/** Something the reports may speak of, or say, that is too doubtful for a page or a fact; `where`: `report:start-end`, once a report. */
export interface Found {
  readonly kind: string;
  readonly name: string;
  readonly where: readonly string[];
}

export interface Update extends Plan {
  readonly found: readonly Found[];
}

export interface RenderInput {
  readonly content: readonly ContentFile[];
  /** Other files below `content/`. */
  readonly files: readonly string[];
  readonly templates: Templates;
  /** Pages to use where a file can not be read: as watching last saw them. */
  readonly standIns?: ReadonlyMap<PagePath, Page>;
  /** Pages as the machine last wrote them; those that nobody touched may be left out. */
  readonly base?: readonly BasePage[];
  /** What was built before: a help, never a part of the result. It is used up. */
  readonly before?: BuiltBefore | undefined;
  /** Called for every file that is made, as soon as it is: pages that were edited first. */
  readonly emit: (file: OutputFile) => void;
}

/** A site as it was built, to build the next one from. */
export interface BuiltBefore {
  readonly linked: Site;
  readonly rendered: Rendered;
}

export interface Reports {
  readonly sources: readonly Source[];
  readonly extractions: readonly Extraction[];
}

export interface Built {
  /** Every file of the site: those that were not made anew are as they were. */
  readonly paths: ReadonlySet<string>;
  /** Files below `content/` that pages use: they go to the same place in the site. */
  readonly copies: readonly string[];
  /** Published pages by type. */
  readonly pages: Readonly<Record<string, number>>;
  /** Pages that have a text which can not be read. */
  readonly unreadable: readonly PagePath[];
  /** Pages whose bytes are no text. */
  readonly broken: readonly PagePath[];
  /** Pages that can be read, by path. */
  readonly read: ReadonlyMap<PagePath, Page>;
  readonly before: BuiltBefore;
}
