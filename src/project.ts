/** A wiki's folder in, the same folder built: runs of the pipeline over one wiki, one process at a time. */
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { defaultSettings, type Folders } from './config.ts';
import { isFolder } from './io/files.ts';
import { type Holder, type Host, type Lock, takeLock } from './io/lock.ts';
import type { Checked } from './model/diagnostic.ts';
import type { PagePath } from './model/ids.ts';
import type { Page } from './model/page.ts';
import { type Fixed, fixWiki } from './project/check-half.ts';
import { configPath } from './project/config-file.ts';
import type { Done } from './project/desk.ts';
import { judge, type Moved, moveWikiPage } from './project/edit-pages.ts';
import { type Explanation, explainFact, type Retracted, retractReport } from './project/edit-reports.ts';
import { foldersOf } from './project/folders.ts';
import { type NewPage, newPage } from './project/new-page.ts';
import { noChanges, type Report, type Verb } from './project/report.ts';
import { decideOn, type Review, reviewWiki } from './project/review.ts';
import { runOnce } from './project/run.ts';
import type { RunOptions, Session } from './project/session.ts';

export type { Folders } from './config.ts';
export type { Host } from './io/lock.ts';
export type { Fixed } from './project/check-half.ts';
export type { Done } from './project/desk.ts';
export type { Moved } from './project/edit-pages.ts';
export type { Explanation, Retracted } from './project/edit-reports.ts';
export { type Created, initWiki } from './project/init.ts';
export type { NewPage } from './project/new-page.ts';
export type { Changes, Report, Verb } from './project/report.ts';
export type { OpenItem, Passage, Review } from './project/review.ts';
export type { RunOptions } from './project/session.ts';

/** Folders and files are relative to the current folder; what is left out comes from the configuration. */
export interface ProjectOptions extends Partial<Folders> {
  readonly root: string;
  readonly config?: string;
  /** Reports that are read at a time; one a processor and four at most where it is left out. */
  readonly concurrency?: number;
  /** Without it no lock is taken: two runs at a time are then the caller's to prevent. */
  readonly host?: Host;
  /** The site goes on showing the last good text of a page that can not be read now. */
  readonly keepLastGood?: boolean;
}

export interface Project {
  readonly root: string;
  /** Never throws for what a wiki holds: that is in the report's diagnostics. */
  readonly run: (verb: Verb, options?: RunOptions) => Promise<Report>;
  readonly newPage: (kind: string, name: string, dryRun?: boolean) => Promise<NewPage>;
  /** What waits for an editor's word, numbered from 1. */
  readonly review: () => Promise<Review>;
  readonly decide: (
    verdict: 'accept' | 'reject',
    numbers: readonly number[] | 'all',
    dryRun?: boolean,
  ) => Promise<Done>;
  /** `to`: a path where it has a `/` or ends in `.md`, else a new name. */
  readonly movePage: (page: string, to: string, dryRun?: boolean) => Promise<Moved>;
  /** Two names are one person or organization, or are not; `undo` takes that back. */
  readonly judge: (
    relation: 'same' | 'distinct',
    names: readonly [string, string],
    options?: { readonly undo?: boolean; readonly dryRun?: boolean },
  ) => Promise<Done & { readonly names?: readonly [string, string] }>;
  /** Links the first mention of every page in the prose of each. */
  readonly fix: (dryRun?: boolean) => Promise<Fixed>;
  readonly retract: (
    report: string,
    options?: { readonly undo?: boolean; readonly dryRun?: boolean },
  ) => Promise<Retracted>;
  /** `id` of a fact or a claim. */
  readonly explain: (id: string) => Promise<Explanation>;
  /**
   * The page of a report with its whole text, by its path in the site; undefined for other pages, where the report or
   * the configuration says what may be shown, and before the first build that had something to do.
   */
  readonly wholeReport: (path: string) => Promise<string | undefined>;
  /** Asks the network for every address that pages lead to; how many there are, and a warning for each that does not answer. */
  readonly checkExternal: (onStage?: (name: string) => void) => Promise<Checked<number>>;
  /** Takes the lock for longer than one run; a report where another process has it. */
  readonly hold: (verb: string) => Report | undefined;
  /** Where things are, by the last run: absolute paths. */
  readonly places: () => Places;
  /** Keeps what the next process can go on from, and gives up the lock. */
  readonly close: () => Promise<void>;
}

export interface Places extends Folders {
  readonly config: string;
}

/** Undefined where there is no such folder. */
export function openProject(options: ProjectOptions): Project | undefined {
  const { host, keepLastGood, config, concurrency, root: given, ...folders } = options;
  const root = resolve(given);
  if (!isFolder(root)) return undefined;
  const session: Session = {
    root,
    given: folders,
    ...(config === undefined ? {} : { config }),
    ...(concurrency === undefined ? {} : { concurrency }),
    ...(keepLastGood ? { lastGood: new Map<PagePath, Page>() } : {}),
  };
  let lock: Lock | undefined;
  const hold = (verb: string): Report | undefined => {
    if (!host || lock) return undefined;
    const taken = takeLock(join(root, '.factwiki', 'lock'), verb, host);
    if ('heldBy' in taken) return locked(taken.heldBy);
    lock = taken;
    return undefined;
  };
  const close = (): void => {
    lock?.release();
    lock = undefined;
  };
  /** While nobody else writes to the wiki. */
  const alone = async <T extends Done>(verb: string, dryRun: boolean, act: () => Promise<T>): Promise<T | Done> => {
    const isHeld = lock !== undefined;
    const held = dryRun ? undefined : hold(verb);
    if (held) return { diagnostics: held.diagnostics, changed: [] };
    try {
      return await act();
    } finally {
      if (!isHeld) close();
    }
  };
  return {
    root,
    hold,
    close: () => {
      const { parting } = session;
      delete session.parting;
      if (parting) return parting().finally(close);
      close();
      return Promise.resolve();
    },
    places: () => placesOf(session),
    newPage: (kind, name, dryRun = false) => newPage(session, kind, name, dryRun),
    review: () => reviewWiki(session),
    decide: (verdict, numbers, dryRun = false) =>
      alone('review', dryRun, () => decideOn(session, verdict, numbers, dryRun)),
    movePage: (page, to, dryRun = false) => alone('mv', dryRun, () => moveWikiPage(session, page, to, dryRun)),
    judge: (relation, names, { undo = false, dryRun = false } = {}) =>
      alone(relation === 'same' ? 'merge' : 'not-same', dryRun, () => judge(session, relation, names, undo, dryRun)),
    retract: async (report, { undo = false, dryRun = false } = {}) => ({
      alone: [],
      ...(await alone('retract', dryRun, () => retractReport(session, report, undo, dryRun))),
    }),
    fix: async (dryRun = false) => ({
      links: 0,
      ...(await alone('check', dryRun, () => fixWiki(session, dryRun))),
    }),
    explain: (id) => explainFact(session, id),
    wholeReport: async (path) => {
      const { built, templates } = session;
      if (!built || !templates) return undefined;
      return (await import('./build.ts')).wholeReport(built.site, templates.texts, path);
    },
    checkExternal: async (onStage = () => undefined) =>
      (await import('./project/external.ts')).checkExternal(session, onStage),
    run: async (verb, runOptions = {}) => {
      const isHeld = lock !== undefined;
      const writes = verb !== 'check' && runOptions.dryRun !== true;
      const refused = writes ? hold(verb) : undefined;
      if (refused) return refused;
      try {
        return await runOnce(session, verb, runOptions);
      } finally {
        if (!isHeld) close();
      }
    },
  };
}

function placesOf({ root, given, config, folders }: Session): Places {
  const { seeds, content, templates, out } = folders ?? foldersOf(root, given, defaultSettings);
  return {
    seeds: seeds.path,
    content: content.path,
    templates: templates.path,
    out: out.path,
    config: configPath(root, config),
  };
}

function locked({ verb, pid, host }: Holder): Report {
  const who = `${verb}, process ${pid}${host === hostname() ? '' : ` on ${host}`}`;
  const message = `another factwiki (${who}) is at work on this wiki; let it finish, or stop it`;
  return {
    verb: 'build',
    diagnostics: [{ severity: 'error', rule: 'lock/held', message, file: '.factwiki/lock' }],
    content: noChanges,
    site: noChanges,
    pages: {},
    upToDate: false,
    dryRun: false,
    stages: [],
  };
}
