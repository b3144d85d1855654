/** Where the pages of a wiki use which sentence, gathered by report: what its page lists as "cited on". */
import type { SourceId } from '../model/ids.ts';
import { relative } from '../text/href.ts';
import type { PrintedPage } from './pages.ts';
import type { Use } from './view/cite.ts';
import type { UsesOf } from './view/sentences.ts';

interface Entry {
  readonly page: PrintedPage;
  readonly uses: Use[];
}

/** For every report: its sentences' uses, pages in the order given, one link a section. */
export function usesBySource(pages: readonly PrintedPage[]): (source: SourceId) => UsesOf {
  const bySource = new Map<SourceId, Map<number, Entry[]>>();
  for (const page of pages) {
    for (const use of page.uses) {
      const sentences = getOr(bySource, use.source, () => new Map<number, Entry[]>());
      const list = getOr(sentences, use.sentence, () => []);
      const last = list.at(-1);
      if (last?.page === page) last.uses.push(use);
      else list.push({ page, uses: [use] });
    }
  }
  return (source) => {
    const sentences = bySource.get(source);
    return (sentence, from) => merged((sentences?.get(sentence) ?? []).map((entry) => listed(entry, from)));
  };
}

function listed({ page, uses }: Entry, from: string): ReturnType<UsesOf>[number] {
  const sections = new Map<string, string>();
  for (const use of uses) if (!sections.has(use.section)) sections.set(use.section, use.markId);
  return {
    page: page.name,
    links: [...sections].map(([text, id]) => ({ text, href: relative(from, `${page.file.path}#${id}`) })),
    times: uses.length,
  };
}

/** A page and its parts are one entry; of two links to one section the first is enough. */
function merged(entries: ReturnType<UsesOf>): ReturnType<UsesOf> {
  const byPage = new Map<string, ReturnType<UsesOf>[number]>();
  for (const entry of entries) {
    const known = byPage.get(entry.page);
    const more = entry.links.filter((l) => !known?.links.some((k) => k.text === l.text));
    byPage.set(
      entry.page,
      known ? { ...known, links: [...known.links, ...more], times: known.times + entry.times } : entry,
    );
  }
  return [...byPage.values()];
}

function getOr<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
