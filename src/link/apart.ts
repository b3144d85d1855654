/** Pages as they were read → each with an id and a URL of its own; who had to give way is told. */
import type { Diagnostic } from '../model/diagnostic.ts';
import { type PageId, pageId } from '../model/ids.ts';
import type { Page } from '../model/page.ts';
import { slug } from '../text/slug.ts';
import { inFrontmatter } from './world.ts';

/** Two pages with one id, or with URLs that some file systems take for one, get different ones. `pages` by path. */
export function keepApart(
  pages: readonly Page[],
  folder: string,
  diagnostics: Diagnostic[],
): readonly { readonly page: Page; readonly url: string }[] {
  const byId = new Map<PageId, Page>();
  const byUrl = new Map<string, Page>();
  return pages.map((page) => {
    const twin = byId.get(page.id);
    let own = page;
    if (twin) {
      const message = `"${page.id}" is the id of ${folder}/${twin.path} too; give one of the pages another, or take the line away`;
      diagnostics.push(inFrontmatter(folder, page, 'id', 'page/same-id', message));
      own = { ...page, id: freeId(pageId(`${page.id}-${slug(page.path.replace(/\.md$/i, ''))}`), byId) };
    }
    byId.set(own.id, own);
    let url = page.path.replace(/\.md$/i, '.html');
    const other = byUrl.get(fileKey(url));
    if (other) {
      const message = `differs from ${folder}/${other.path} only as some systems do not tell apart; rename one of the two`;
      diagnostics.push(inFrontmatter(folder, page, '', 'page/same-file', message));
      for (let n = 2; byUrl.has(fileKey(url)); n++) url = page.path.replace(/\.md$/i, `-${n}.html`);
    }
    byUrl.set(fileKey(url), page);
    return { page: own, url };
  });
}

const fileKey = (url: string): string => (/^[ -~]*$/.test(url) ? url : url.normalize('NFC')).toLowerCase();

function freeId(id: PageId, taken: ReadonlyMap<PageId, Page>): PageId {
  let free = id;
  for (let n = 2; taken.has(free); n++) free = pageId(`${id}-${n}`);
  return free;
}
