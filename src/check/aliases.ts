/** Pages → names and aliases that several of them have: a wikilink by such a name finds none of them. */
import type { Page } from '../model/page.ts';
import type { SitePage } from '../model/site.ts';
import { foldLetters } from '../text/slug.ts';
import { findingAt } from './finding.ts';
import type { Rule } from './rule.ts';

/** Titles of reports are nobody's names. */
export const sharedNames: Rule = ({ pages }, { folder }) => {
  const owners = ownersOf(pages);
  return pages.flatMap(({ page }) => {
    if (page.type === 'source') return [];
    return [page.name, ...page.aliases].flatMap((name, i) => {
      const others = (owners.get(foldLetters(name)) ?? []).filter((other) => other !== page);
      if (others.length === 0) return [];
      const paths = others.map(({ path }) => `${folder}/${path}`).join(', ');
      const remedy = isBody(page) && others.some(isBody) ? ', or say that they are one with "factwiki merge"' : '';
      const message = `"${name}" is a name of ${paths} too; take it off one of them, or link by path${remedy}`;
      const alike = i === 0 && others.some((o) => o.type === page.type && foldLetters(o.name) === foldLetters(name));
      return [
        findingAt(folder, page, i === 0 ? 'name' : 'aliases', [alike ? 'warning' : 'info', 'page/same-name', message]),
      ];
    });
  });
};

const isBody = ({ type }: Page): boolean => type === 'person' || type === 'organization';

/** Pages by each of their names, blind to case and accents. */
export function ownersOf(pages: readonly SitePage[]): ReadonlyMap<string, readonly Page[]> {
  const owners = new Map<string, Page[]>();
  for (const { page } of pages) {
    if (page.type === 'source') continue;
    for (const name of new Set([page.name, ...page.aliases].map(foldLetters)))
      owners.set(name, [...(owners.get(name) ?? []), page]);
  }
  return owners;
}
