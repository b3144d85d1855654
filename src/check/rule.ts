/** What a rule of the check is given and gives: types alone. */
import type { Diagnostic } from '../model/diagnostic.ts';
import type { PageId } from '../model/ids.ts';
import type { Site } from '../model/site.ts';

export interface CheckOptions {
  /** Folder of the pages as messages name it. */
  readonly folder: string;
  /** Months after which a dated fact is stale, counted from the newest report: there is no clock. */
  readonly staleAfter: number;
  /** Bodies as the machine last wrote them, by page: what stands there is nobody's prose. */
  readonly written: ReadonlyMap<PageId, string>;
}

/** A rule of the check. */
export type Rule = (site: Site, options: CheckOptions) => readonly Diagnostic[];
