/** Where the pages of a wiki use which sentence, gathered by report: what its page lists as "cited on". */
import type { SourceId } from '../model/ids.ts';
import { relative } from '../text/href.ts';
import type { Use } from './view/cite.ts';
import type { CitingUse, UsesOf } from './view/source.ts';

/** The uses that one page makes, and what it is called in lists. */
export interface PageUses {
  readonly name: string;
  readonly url: string;
  readonly uses: readonly Use[];
}

type Entry = CitingUse & { readonly times: number };

/** For every report: its sentences' uses, pages in the order given, one link a section. */
export function usesBySource(pages: readonly PageUses[]): (source: SourceId, from: string) => UsesOf {
  const bySource = new Map<SourceId, Map<number, { page: PageUses; uses: Use[] }[]>>();
  for (const page of pages) {
    for (const use of page.uses) {
      const sentences = getOr(bySource, use.source, () => new Map<number, { page: PageUses; uses: Use[] }[]>());
      const list = getOr(sentences, use.sentence, () => []);
      const last = list.at(-1);
      if (last?.page === page) last.uses.push(use);
      else list.push({ page, uses: [use] });
    }
  }
  return (source, from) => {
    const sentences = bySource.get(source);
    return (sentence) => (sentences?.get(sentence) ?? []).map(({ page, uses }) => entryOf(page, uses, from));
  };
}

function entryOf(page: PageUses, uses: readonly Use[], from: string): Entry {
  const sections = new Map<string, string>();
  for (const use of uses) if (!sections.has(use.section)) sections.set(use.section, use.markId);
  return {
    page: page.name,
    links: [...sections].map(([text, id]) => ({ text: text.toLowerCase(), href: relative(from, `${page.url}#${id}`) })),
    times: uses.length,
  };
}

function getOr<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
