/** Some pages whose texts changed, and the site as an earlier process left it → these pages linked again, and whom they point at now. */
import { byCodeUnit, type PageId } from '../model/ids.ts';
import { NotKept } from '../model/not-kept.ts';
import type { Page } from '../model/page.ts';
import type { Backlink, SitePage } from '../model/site.ts';
import type { Body } from './body/index.ts';
import type { KeptPages, KeptWorld } from './kept.ts';
import { linkPage, sitePageOf } from './linked.ts';
import { type SavedPage, savedLinks } from './saved.ts';

export interface EditedText {
  readonly n: number;
  /** As it is now; in all but its text as it was. */
  readonly page: Page;
  readonly body: Body;
}

/** A page that is not what it was. */
export interface Relinked {
  readonly n: number;
  readonly page: SitePage;
  /** Where it was edited. */
  readonly saved?: SavedPage;
  /** Where other pages point at it than before. */
  readonly incoming?: readonly number[];
}

interface Incoming {
  readonly numberOf: (id: PageId) => number | undefined;
  /** Of the pages that pointed at it. */
  readonly of: (n: number) => readonly number[];
}

/**
 * Edited pages first. The world is that of before, in which nothing but texts that no other page shows has changed.
 * Throws NotKept where more follows from the edits than from what is kept can be told.
 */
export function relinkPages(
  edited: readonly EditedText[],
  pages: KeptPages,
  world: KeptWorld,
  incoming: Incoming,
): readonly Relinked[] {
  const now = new Map<number, Linked>(edited.map((text) => [text.n, relink(text, pages, world)]));
  const savedNow = (n: number): SavedPage => now.get(n)?.saved ?? pages.saved(n);
  const pointing = new Map<number, readonly number[]>();
  for (const [n, { touched }] of now) {
    for (const id of touched) {
      const target = incoming.numberOf(id);
      if (target === undefined) throw new NotKept(id);
      const from = new Set(pointing.get(target) ?? incoming.of(target));
      if (savedNow(n).pointsAt.some(([to]) => to === id)) from.add(n);
      else from.delete(n);
      pointing.set(
        target,
        [...from].sort((a, b) => a - b),
      );
    }
  }
  const backlinksOf = (n: number): readonly Backlink[] => {
    const { id } = world.entryAt(n);
    return (pointing.get(n) ?? incoming.of(n)).flatMap((from) => {
      const links = savedNow(from).pointsAt.find(([to]) => to === id)?.[1] ?? [];
      return links.map((link): Backlink => ({ from: world.entryAt(from).id, ...link }));
    });
  };
  const pointed = (n: number): Pick<Relinked, 'incoming'> => {
    const list = pointing.get(n);
    return list ? { incoming: list } : {};
  };
  const pageOf = ([n, { linked, saved }]: readonly [number, Linked]): Relinked => ({
    n,
    page: sitePageOf(linked, backlinksOf(n), undefined),
    saved,
    ...pointed(n),
  });
  return [
    ...[...now].map(pageOf),
    ...[...pointing.keys()]
      .filter((n) => !now.has(n))
      .map((n): Relinked => ({ n, page: world.pageAt(n, backlinksOf(n)), ...pointed(n) })),
  ];
}

interface Linked {
  readonly linked: ReturnType<typeof linkPage>;
  readonly saved: SavedPage;
  /** At which it points otherwise than before. */
  readonly touched: readonly PageId[];
}

function relink({ n, page, body }: EditedText, { saved }: KeptPages, world: KeptWorld): Linked {
  const was = saved(n);
  const verified = was.page ? { ...was.page, body: page.body } : page;
  const linked = linkPage({ ...world.knownAt(n), page: verified as Page, body }, world);
  const { filled, diagnostics, reads } = linked;
  const tags = body.tags.filter((tag) => !verified.tags.includes(tag));
  if (!isSame([was.linked.diagnostics, was.files], [diagnostics, filled.files])) throw new NotKept('files, findings');
  if (!isSame([...new Set(tags)], [...new Set(was.tags)])) throw new NotKept('tags');
  const now: SavedPage = { ...was, linked: { reads: [...reads], diagnostics }, pointsAt: savedLinks(linked) };
  return { linked, saved: now, touched: differing(was.pointsAt, now.pointsAt) };
}

function differing(was: SavedPage['pointsAt'], now: SavedPage['pointsAt']): readonly PageId[] {
  const [before, after] = [new Map(was), new Map(now)];
  const ids = new Set([...before.keys(), ...after.keys()]);
  return [...ids].filter((id) => !isSame(before.get(id), after.get(id))).sort(byCodeUnit);
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
