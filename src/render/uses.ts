/** Where the pages of a wiki use which sentence, gathered by report: what its page lists as "cited on". */
import type { SourceId } from '../model/ids.ts';
import { relative } from '../text/href.ts';
import type { Use } from './view/cite.ts';
import type { UsesOf } from './view/sentences.ts';

/** A file of the site, what lists call it, and the sentences that it uses. */
export interface Citing {
  readonly path: string;
  readonly name: string;
  readonly uses: readonly Use[];
}

interface Entry {
  readonly page: Citing;
  readonly uses: Use[];
}

/** For every report that is wanted: its sentences' uses, pages in the order given, one link a section. */
export function usesBySource(
  pages: readonly Citing[],
  isWanted: (source: SourceId) => boolean,
): (source: SourceId) => UsesOf {
  const bySource = new Map<SourceId, Map<number, Entry[]>>();
  for (const page of pages) {
    for (const use of page.uses) {
      if (!isWanted(use.source)) continue;
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

type Products = ReadonlyMap<string, { readonly citing: readonly Citing[] }>;

/** Reports that are cited in other places than before. */
export function sourcesTouched(products: Products, before: Products): ReadonlySet<SourceId> {
  const touched = new Set<SourceId>();
  const note = (citing: readonly Citing[] = []): void => {
    for (const { uses } of citing) for (const { source } of uses) touched.add(source);
  };
  for (const [key, { citing }] of products) {
    const was = before.get(key)?.citing;
    if (was === citing || JSON.stringify(was) === JSON.stringify(citing)) continue;
    note(citing);
    note(was);
  }
  for (const [key, { citing }] of before) if (!products.has(key)) note(citing);
  return touched;
}

function listed({ page, uses }: Entry, from: string): ReturnType<UsesOf>[number] {
  const sections = new Map<string, string>();
  for (const use of uses) if (!sections.has(use.section)) sections.set(use.section, use.markId);
  return {
    page: page.name,
    links: [...sections].map(([text, id]) => ({ text, href: relative(from, `${page.path}#${id}`) })),
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
