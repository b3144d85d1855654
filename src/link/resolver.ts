/** What frontmatter says → words and a page. What is wrong with it is reported where it stands, not here. */
import type { LinkText } from '../model/page.ts';
import type { Ref } from '../model/site.ts';
import { splitWikilink } from './body/scan.ts';
import { labelOf } from './links.ts';
import type { Names } from './names.ts';
import type { Known } from './world.ts';

export function resolver(names: Names<Known>): (text: LinkText) => Ref {
  const known = new Map<LinkText, Ref>();
  return (text) => {
    let ref = known.get(text);
    if (!ref) {
      const link = wikilinkIn(text);
      const found = link && names.find(link.target, '');
      if (link && found?.is === 'page') ref = { text: labelOf(link, found.page), page: found.page.id };
      else ref = { text: link ? link.label || link.target : text };
      known.set(text, ref);
    }
    return ref;
  };
}

export function wikilinkIn(text: LinkText): ReturnType<typeof splitWikilink> {
  const inside = /^\s*\[\[([^[\]\n]+)\]\]\s*$/.exec(text)?.[1];
  return inside === undefined ? undefined : splitWikilink(inside);
}
