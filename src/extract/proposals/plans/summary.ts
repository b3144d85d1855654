/** A proposal of a report → what its phrases say together: gathered once, since every phrase of the report is set beside it. */
import type { LocalKey } from '../../../model/ids.ts';
import { firstWhere } from '../../../text/halving.ts';
import { oncePer } from '../../../text/once.ts';
import { stem } from '../../../text/stem.ts';
import type { Discourse } from '../../coreference.ts';
import type { Acts } from '../acts/acts.ts';
import { idle, type Phrase } from '../phrases/phrase.ts';
import type { Cluster } from './fit.ts';
import { kindOf } from './sorts.ts';
import { ownerOf } from './told.ts';

export interface Summary {
  readonly cluster: Cluster;
  /** Of its phrases that are no anchors, each once. */
  readonly nouns: readonly string[];
  readonly size: number;
  readonly owners: ReadonlyMap<Phrase, LocalKey>;
  readonly owning: ReadonlySet<LocalKey>;
  /** Content words, with how many phrases tell each. */
  readonly words: ReadonlyMap<string, number>;
  /** In text order. */
  readonly heads: readonly number[];
  readonly sentences: ReadonlySet<number>;
}

export function summaryOf(d: Discourse, cluster: Cluster, acts: Acts): Summary {
  const named = cluster.phrases.filter((p) => !p.anchor);
  const owners = new Map<Phrase, LocalKey>();
  const words = new Map<string, number>();
  for (const p of cluster.phrases) {
    const owner = ownerOf(d, p, acts);
    if (owner !== undefined) owners.set(p, owner);
    for (const w of toldBy(p)) words.set(w, (words.get(w) ?? 0) + 1);
  }
  return {
    cluster,
    nouns: [...new Set(named.map((p) => p.noun))],
    size: named.length,
    owners,
    owning: new Set(owners.values()),
    words,
    heads: cluster.phrases.map((p) => p.head).sort((a, b) => a - b),
    sentences: new Set(cluster.phrases.map((p) => d.reading.document.sentenceOf[p.head] ?? 0)),
  };
}

/** The last of them before token `at`, -1 without one. */
export const lastBefore = (heads: readonly number[], at: number): number =>
  heads[firstWhere(heads, (h) => h >= at) - 1] ?? -1;

/** Asked of every phrase with every other of its proposal. */
export const wordsOf: (p: Phrase) => readonly string[] = oncePer(({ qualifiers }: Phrase) =>
  qualifiers.filter((q) => !idle(q) && !/^\d/.test(q)).map((q) => kindOf(q) ?? stem(q)),
);

/** With the sort of the noun. */
export const toldBy: (p: Phrase) => ReadonlySet<string> = oncePer(
  (p: Phrase) => new Set([...wordsOf(p), ...[kindOf(p.noun)].filter((k) => k !== undefined)]),
);
