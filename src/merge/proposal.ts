/** A proposal that an editor decided on, and the page or what is remembered of it → the same after the decision. */
import { byCodeUnit } from '../model/ids.ts';
import { readFrontmatter } from '../text/frontmatter.ts';
import { withProse } from './body.ts';
import { lineEndOf } from './layout.ts';
import { spliceHead } from './page.ts';
import { withValueAt } from './place.ts';
import { evidenceOf, type Pending, type Tombstone } from './values.ts';

/** The page with what was proposed; undefined where it cannot be put there without touching anything else. */
export function acceptProposal(text: string, { path, yours, proposed }: Pending): string | undefined {
  const { value: page } = readFrontmatter(text, '');
  if (!page?.present) return undefined;
  const head = text.slice(0, text.length - page.body.length);
  if (path === 'body') {
    const body = withProse(page.body, String(yours), String(proposed), lineEndOf(text));
    return body === undefined ? undefined : head + body;
  }
  const changed = spliceHead(head, page.data, withValueAt(page.data, path, proposed));
  return changed === undefined ? undefined : changed + page.body;
}

/** What was deleted stays so until there is evidence that is newer still; all else the base has moved on from already. */
export function rejectProposal(
  tombstones: readonly Tombstone[],
  { path, proposed, reason }: Pending,
): readonly Tombstone[] {
  if (reason === 'edited') return tombstones;
  const known = tombstones.find((t) => t.path === path)?.evidence ?? [];
  const evidence = [...new Set([...known, ...evidenceOf(proposed)])].sort(byCodeUnit);
  return [...tombstones.filter((t) => t.path !== path), { path, evidence }].sort((a, b) => byCodeUnit(a.path, b.path));
}
