/** Report → the proposals that its phrases name, and the acts of proposing that they are objects of. */
import type { Discourse } from '../../coreference.ts';
import { type Acts, findActs } from '../acts/acts.ts';
import { anchors } from '../acts/anchors.ts';
import { claimedSums } from '../acts/claimed.ts';
import { findPhrases } from '../phrases/phrases.ts';
import { findStrangers } from './apart.ts';
import { withBidders } from './bidders.ts';
import { clusterPhrases, setApart } from './cluster.ts';
import type { Cluster } from './fit.ts';
import { related } from './sorts.ts';

export interface Plans {
  /** In the order of their first phrases. What only a verb names is none. */
  readonly clusters: readonly Cluster[];
  readonly acts: Acts;
}

/** "the earlier plan" of a report that is about "the new plan". */
const isBefore = ({ traits }: Cluster, { traits: { nouns } }: Cluster): boolean =>
  traits.earlier && !traits.fresh && [...traits.nouns].some((n) => [...nouns].some((m) => related(n, m)));

export function plansOf(d: Discourse): Plans {
  const nouns = findPhrases(d);
  const taken = new Set(nouns.flatMap((p) => Array.from({ length: p.last - p.first }, (_, k) => p.first + k)));
  const named = [...nouns, ...claimedSums(d).filter((p) => !taken.has(p.first) && !taken.has(p.head))];
  const phrases = withBidders(
    d,
    [...named, ...anchors(d, named)].sort((a, b) => a.head - b.head),
  );
  const acts = findActs(d, phrases);
  const found = clusterPhrases(d, phrases, acts);
  const clusters = setApart(d, found, acts, findStrangers(d, found, acts));
  for (const c of clusters) c.later ||= c.traits.fresh && clusters.some((o) => o !== c && isBefore(o, c));
  return { clusters: clusters.filter((c) => c.phrases.some((p) => !p.anchor)), acts };
}
