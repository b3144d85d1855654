/** Phrases of one report → the proposals they name: which phrases mean the same plan. */
import type { Discourse } from '../coreference.ts';
import { backHeads, stanceVerbs } from '../data/proposing.ts';
import type { Acts } from './acts.ts';
import { type Cluster, likeness } from './fit.ts';
import type { Phrase } from './phrase.ts';

/** Groups phrases in text order. A phrase joins the proposal it fits best, or begins another. */
export function clusterPhrases(d: Discourse, phrases: readonly Phrase[], acts: Acts): Cluster[] {
  const clusters: Cluster[] = [];
  for (const found of withContrast(d, phrases)) {
    const act = acts.get(found.head);
    const phrase: Phrase = act?.raises === true ? { ...found, later: true, definite: false, anchor: true } : found;
    const best = bestFit(d, clusters, phrase, act !== undefined);
    if (best) {
      best.phrases.push(phrase);
      if (phrase.owner) best.owners.add(phrase.owner);
      for (const q of phrase.qualifiers) best.qualifiers.add(q);
      best.later ||= phrase.later;
    } else if (begins(d, phrase, acts)) {
      clusters.push({
        phrases: [phrase],
        owners: new Set(phrase.owner ? [phrase.owner] : []),
        qualifiers: new Set(phrase.qualifiers),
        order: clusters.length,
        later: phrase.later,
      });
    }
  }
  return clusters;
}

/** "accepted the earlier plan but called the latest one a trap": two plans in one sentence. */
function withContrast(d: Discourse, phrases: readonly Phrase[]): Phrase[] {
  const sentence = (p: Phrase): number => d.reading.document.sentenceOf[p.head] ?? 0;
  const old = new Set(phrases.filter((p) => p.earlier).map(sentence));
  const fresh = new Set(phrases.filter((p) => p.fresh && !p.earlier).map(sentence));
  return phrases.map((p) =>
    old.has(sentence(p)) && fresh.has(sentence(p)) ? { ...p, contrast: true, earlier: p.earlier && !p.fresh } : p,
  );
}

/** A phrase may begin a proposal when its noun, an act of proposing, an owner or a stance towards it says that it is one. */
function begins(d: Discourse, phrase: Phrase, acts: Acts): boolean {
  if (['any', 'no', 'neither'].includes(d.reading.document.tokens[phrase.first]?.lower ?? '')) return false;
  if (phrase.strong || acts.has(phrase.head)) return true;
  if (
    /^(?:agreed|agre|signed|reached|struck|brokered)$/.test(d.reading.document.tokens[phrase.last]?.lower ?? '') &&
    d.reading.dateAt.has(phrase.last + 2)
  )
    return true;
  if (backHeads.has(phrase.noun)) return false;
  if (phrase.owner !== undefined && phrase.definite) return true;
  const before = d.reading.document.tokens[phrase.first - 1]?.lower ?? '';
  return phrase.first < phrase.head && stanceVerbs.has(before) && !d.quoted[phrase.head];
}

function bestFit(d: Discourse, clusters: readonly Cluster[], phrase: Phrase, proposing: boolean): Cluster | undefined {
  let best: Cluster | undefined;
  let bestScore = 0.7;
  clusters.forEach((cluster) => {
    const score = likeness(d, cluster, phrase, clusters, proposing);
    if (score >= bestScore) {
      best = cluster;
      bestScore = score;
    }
  });
  return best;
}
