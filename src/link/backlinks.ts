/** Pages with what they point at → for every page, what points at it: in order of the pages' paths. */
import { byCodeUnit, type PageId, type PagePath } from '../model/ids.ts';
import type { Backlink } from '../model/site.ts';
import type { LinkedPage } from './linked.ts';

export interface Incoming {
  readonly backlinks: ReadonlyMap<PageId, readonly Backlink[]>;
}

interface Before {
  readonly linked: ReadonlyMap<PagePath, LinkedPage>;
  readonly incoming: Incoming;
}

/** Lists that are as they were are the same objects as before. `linked` by path. */
export function gatherBacklinks(linked: ReadonlyMap<PagePath, LinkedPage>, before: Before | undefined): Incoming {
  if (!before) return { backlinks: gathered(linked, () => true) };
  const touched = targetsTouched(linked, before.linked);
  if (touched.size === 0) return before.incoming;
  const anew = gathered(linked, (target) => touched.has(target));
  const backlinks = new Map(before.incoming.backlinks);
  for (const target of touched) {
    const list = anew.get(target);
    const was = backlinks.get(target);
    if (list === undefined) backlinks.delete(target);
    else if (JSON.stringify(list) !== JSON.stringify(was)) backlinks.set(target, list);
  }
  return { backlinks };
}

function gathered(
  linked: ReadonlyMap<PagePath, LinkedPage>,
  isWanted: (target: PageId) => boolean,
): ReadonlyMap<PageId, readonly Backlink[]> {
  const backlinks = new Map<PageId, Backlink[]>();
  for (const { pointsAt } of linked.values()) {
    for (const [target, links] of pointsAt) {
      if (!isWanted(target)) continue;
      const list = backlinks.get(target);
      if (list) list.push(...links);
      else backlinks.set(target, [...links]);
    }
  }
  return backlinks;
}

/** Targets of pages whose links are not what they were. */
function targetsTouched(linked: Before['linked'], before: Before['linked']): ReadonlySet<PageId> {
  const touched = new Set<PageId>();
  const note = (page: LinkedPage | undefined): void => {
    if (page) for (const target of page.pointsAt.keys()) touched.add(target);
  };
  for (const [path, page] of linked) {
    const was = before.get(path);
    if (was === page || (was && saysTheSame(page, was))) continue;
    note(page);
    note(was);
  }
  for (const [path, page] of before) if (!linked.has(path)) note(page);
  return touched;
}

const saysTheSame = (a: LinkedPage, b: LinkedPage): boolean => rows(a) === rows(b);

const rows = ({ pointsAt }: LinkedPage): string => JSON.stringify([...pointsAt].sort(([a], [b]) => byCodeUnit(a, b)));
