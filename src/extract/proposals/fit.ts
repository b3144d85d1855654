/** A phrase and a proposal → how well they fit: noun, owner, content, version and article. */
import type { LocalKey } from '../../model/ids.ts';
import { measuresClash } from '../../model/proposal-traits.ts';
import { stem } from '../../text/stem.ts';
import type { Discourse } from '../coreference.ts';
import { backHeads } from '../data/proposing.ts';
import { isCount } from './measures.ts';
import type { Phrase } from './phrase.ts';
import { related } from './sorts.ts';

/** A proposal while the report is being read. */
export interface Cluster {
  readonly phrases: Phrase[];
  readonly owners: Set<LocalKey>;
  /** Stems. */
  readonly qualifiers: Set<string>;
  /** Order of first mention, from 0. */
  readonly order: number;
  later: boolean;
}

/** How well the phrase fits the proposal; 0.7 and more may join. */
export function likeness(
  d: Discourse,
  cluster: Cluster,
  phrase: Phrase,
  all: readonly Cluster[],
  proposing: boolean,
): number {
  const last = cluster.phrases.at(-1);
  if (!last) return 0;
  if (!backHeads.has(phrase.noun) && !cluster.phrases.some((p) => related(p.noun, phrase.noun))) return -9;
  const same = cluster.phrases.some((p) => p.noun === phrase.noun) ? 1 : 0.4;
  const owners = ownerFit(d, cluster, phrase);
  const apart = (d.reading.document.sentenceOf[phrase.head] ?? 0) - (d.reading.document.sentenceOf[last.head] ?? 0);
  const shared = phrase.qualifiers.filter((q) => cluster.qualifiers.has(stem(q)));
  return (
    same +
    owners +
    0.2 * Math.min(3, cluster.phrases.length - 1) +
    contentFit(cluster, phrase, shared) +
    versionFit(cluster, phrase, all) +
    articleFit(d, cluster, phrase, shared, proposing) -
    Math.min(1.2, apart * 0.08)
  );
}

/** A head of state's plan is the state's: a title joins them. */
function ownerFit(d: Discourse, cluster: Cluster, { owner, origin }: Phrase): number {
  const origins = cluster.phrases.flatMap((p) => p.origin ?? []);
  if (origin !== undefined && !origins.includes(origin))
    return origins.length > 0 ? -4 : cluster.owners.size > 0 ? -1.5 : 0;
  if (!owner || cluster.owners.size === 0) return origin === undefined ? 0 : 1.5;
  if (cluster.owners.has(owner)) return 2;
  const linked = d.titles.some(
    (t) =>
      (t.person === owner && t.organization !== undefined && cluster.owners.has(t.organization)) ||
      (t.organization === owner && cluster.owners.has(t.person)),
  );
  return linked ? 0.5 : -4;
}

/** "the 90-day plan" is no "30-day plan"; "a 610 million bid" may be one of 38 dollars a share. */
function contentFit(cluster: Cluster, phrase: Phrase, shared: readonly string[]): number {
  const told = phrase.measures;
  const theirs = cluster.phrases.flatMap((p) => p.measures);
  return shared.reduce((n, q) => n + (isCount(q) ? 2.5 : 1.5), 0) - (measuresClash(told, theirs) ? 4 : 0);
}

/** "the revised offer" against "its first offer" and "a rival offer". */
function versionFit(cluster: Cluster, phrase: Phrase, all: readonly Cluster[]): number {
  const other = cluster.phrases.some((p) => p.other);
  if (phrase.other) return other ? 1 : -4;
  return (other ? -1.5 : 0) + laterFit(cluster, phrase, all) + timeFit(cluster, phrase, all);
}

function laterFit(cluster: Cluster, phrase: Phrase, all: readonly Cluster[]): number {
  const newest = cluster.later && !phrase.earlier ? 0.3 : 0;
  if (!phrase.later) return newest;
  if (cluster.later) return newest + 1;
  if (cluster.phrases.some((p) => p.fresh)) return 0.5;
  return newest - (all.some((c) => c.later) ? 1.5 : 3);
}

/** "the latest proposal" beside "the previous one". */
function timeFit(cluster: Cluster, phrase: Phrase, all: readonly Cluster[]): number {
  const old = cluster.phrases.some((p) => p.earlier);
  if (phrase.fresh) return all.some((c) => c.phrases.some((p) => p.earlier)) ? (old ? -3 : 1) : 0;
  if (!phrase.earlier) return 0;
  if (phrase.contrast && !old) return -9;
  if (cluster.later && !old) return -6;
  const elsewhere = !old && all.some((c) => c.phrases.some((p) => p.earlier)) ? -1.5 : 0;
  const against = !old && cluster.phrases.some((p) => p.fresh) ? -3 : 0;
  return against + elsewhere + 0.7;
}

/** "a plan" begins something new; "the plan" is one already spoken of; the first of the body is the headline's. */
function articleFit(
  d: Discourse,
  cluster: Cluster,
  phrase: Phrase,
  shared: readonly string[],
  proposing: boolean,
): number {
  const { sentences, sentenceOf } = d.reading.document;
  if (phrase.definite) return 0.8;
  // "a proposal to bridge gaps" beside one "proposed earlier" is another.
  if (shared.length === 0 && phrase.qualifiers.length > 0 && cluster.phrases.some((p) => p.earlier)) return -1.5;
  if (cluster.phrases.every((p) => sentences[sentenceOf[p.head] ?? 0]?.sentence.part === 'headline' || p.head < 12))
    return phrase.head < 60 ? 0.5 : 0;
  if (phrase.later || shared.length > 0) return phrase.fresh && !cluster.phrases.some((p) => p.fresh) ? -1 : 0;
  if (phrase.anchor) return -1.2;
  return proposing ? -3 : phrase.first === phrase.head ? -0.5 : -1.5;
}
