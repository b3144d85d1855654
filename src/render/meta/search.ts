/** What the search looks through: titles, names, descriptions and values, as a classic script that works from disk. */
import { relative } from '../../text/href.ts';
import { disputeEntries } from '../view/disputed.ts';
import { lineOf } from '../view/listing.ts';
import type { Wiki } from '../wiki/wiki.ts';

/** Short keys: the file is loaded by readers. */
interface SearchEntry {
  readonly t: string;
  readonly u: string;
  readonly k: string;
  /** The line shown below the name. */
  readonly d?: string;
  /** Other names. */
  readonly a?: string;
}

/** True where some text has a word of substance that the other lacks: what is shown twice is read twice. */
function saysMore(text: string, than: string): boolean {
  const wordsOf = (s: string): readonly string[] => s.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  const known = new Set(wordsOf(than));
  return wordsOf(text).some((word) => !known.has(word));
}

/** `fetch` is forbidden from `file://`; a script that hands over data is not. */
export function searchIndex(wiki: Wiki): string {
  const entries = wiki.kinds.flatMap((kind) =>
    kind.pages.map((page): SearchEntry => {
      const line = lineOf({ wiki, url: 'search.html' }, page);
      const { name, description } = page.page;
      const said = [line, saysMore(description, `${name} ${line}`) ? description : '']
        .filter((s) => s !== '')
        .join(' · ');
      return {
        t: name,
        u: relative('search.html', page.url),
        k: kind.plural,
        ...(said === '' ? {} : { d: said }),
        ...(page.page.aliases.length === 0 ? {} : { a: page.page.aliases.join(' · ') }),
      };
    }),
  );
  const disputes = disputeEntries(wiki, 'search.html').map(
    ({ name, href, line }): SearchEntry => ({ t: name, u: href, k: wiki.words.nav.disputed, d: line }),
  );
  return `window.wikiSearch(${JSON.stringify([...entries, ...disputes])
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029')});\n`;
}
