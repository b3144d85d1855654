/** What a run found and did, for whoever asked for it. */
import type { Settings } from '../config.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { byCodeUnit } from '../model/ids.ts';

export type Verb = 'build' | 'extract' | 'render' | 'check';

/** Paths relative to the wiki's root. */
export interface Changes {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** Left as an editor made them. */
  readonly kept: readonly string[];
}

export interface Report {
  readonly verb: Verb;
  /** By file and place; what the configuration switched off is not among them. */
  readonly diagnostics: readonly Diagnostic[];
  readonly content: Changes;
  readonly site: Changes;
  /** What waits for review: page and path, in order. */
  readonly pending?: readonly string[];
  /** Pages by type. */
  readonly pages: Readonly<Record<string, number>>;
  /** Nothing had changed since the last run, whose diagnostics these are. */
  readonly upToDate: boolean;
  /** Nothing was written: the changes are what would have been done. */
  readonly dryRun: boolean;
  readonly stages: readonly { readonly stage: string; readonly ms: number }[];
}

/** `folder` as messages name it. */
export function changesIn(
  { added, changed, removed }: Pick<Changes, 'added' | 'changed' | 'removed'>,
  folder: string,
): Changes {
  const label = (paths: readonly string[]): readonly string[] => paths.map((path) => `${folder}/${path}`);
  return { added: label(added), changed: label(changed), removed: label(removed), kept: [] };
}

export const noChanges: Changes = { added: [], changed: [], removed: [], kept: [] };

/** In order, each once, with the severity that the configuration gives its rule; a rule's own entry beats its stage's. */
export function presentable(diagnostics: readonly Diagnostic[], rules: Settings['rules'] = {}): readonly Diagnostic[] {
  const each = new Map(diagnostics.map((d) => [JSON.stringify([d.file, d.line, d.column, d.rule, d.message]), d]));
  return [...each.values()]
    .flatMap((diagnostic): Diagnostic[] => {
      const level = rules[diagnostic.rule] ?? rules[diagnostic.rule.replace(/\/.*/, '')];
      if (level === 'off') return [];
      return [level === undefined ? diagnostic : { ...diagnostic, severity: level }];
    })
    .sort(
      (a, b) =>
        byCodeUnit(a.file, b.file) ||
        (a.line ?? 0) - (b.line ?? 0) ||
        (a.column ?? 0) - (b.column ?? 0) ||
        byCodeUnit(a.rule, b.rule) ||
        byCodeUnit(a.message, b.message),
    );
}
