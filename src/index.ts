/** The library's public API: re-exports only. */
export type {
  Built,
  ContentFile,
  ExtractInput,
  OnStage,
  OutputFile,
  Plan,
  RenderInput,
  SeedFile,
  Templates,
  Workshop,
} from './build.ts';
export { buildSite, updatePages } from './build.ts';
export type { Config, KindConfig, RuleLevel, Settings } from './config.ts';
export { defaultSettings, defineConfig, readConfig } from './config.ts';
export type { Memo, Memory } from './memo.ts';
export { openMemory } from './memo.ts';
export type * from './model/claim.ts';
export type { Checked, Diagnostic, Severity } from './model/diagnostic.ts';
export type * from './model/entity.ts';
export type { Evidence } from './model/evidence.ts';
export type * from './model/fact.ts';
export type * from './model/ids.ts';
export type { Kind } from './model/kind.ts';
export type * from './model/mention.ts';
export type * from './model/page.ts';
export type * from './model/site.ts';
export type * from './model/source.ts';
export type { Comparator, OrganizationClass, PartialDate, Quantity, Stance } from './model/values.ts';
export type {
  Changes,
  Created,
  Done,
  Explanation,
  Folders,
  Host,
  Moved,
  NewPage,
  OpenItem,
  Passage,
  Places,
  Project,
  ProjectOptions,
  Report,
  Retracted,
  Review,
  RunOptions,
  Verb,
} from './project.ts';
export { initWiki, openProject } from './project.ts';
export type { Watcher, WatchOptions } from './watch.ts';
export { watchWiki } from './watch.ts';
