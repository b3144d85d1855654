/** The linked site → what an editor may want to look at, beyond what a build complains about. */
import { byCodeUnit } from '../model/ids.ts';
import { sharedNames } from './aliases.ts';
import { conflicts } from './conflicts.ts';
import { orphans } from './orphans.ts';
import type { Rule } from './rule.ts';
import { stale } from './stale.ts';
import { unlinked } from './unlinked.ts';

export { linkMentions } from './unlinked.ts';

const rules: readonly Rule[] = [sharedNames, stale, conflicts, orphans, unlinked];

export const checkSite: Rule = (site, options) =>
  rules
    .flatMap((rule) => rule(site, options))
    .sort((a, b) => byCodeUnit(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || byCodeUnit(a.rule, b.rule));
