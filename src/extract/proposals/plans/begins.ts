/** A phrase that fits no proposal yet → whether it begins one. */
import type { Discourse } from '../../coreference.ts';
import { backHeads } from '../../data/proposing.ts';
import type { Acts } from '../acts/acts.ts';
import { hasAim } from '../phrases/aim.ts';
import { datedBy } from '../phrases/dated.ts';
import { isAnswered } from '../phrases/hoped.ts';
import { isMade } from '../phrases/made.ts';
import { type Phrase, telling } from '../phrases/phrase.ts';
import { phaseOf } from '../terms/phases.ts';
import { type Cluster, isAside } from './fit.ts';
import { kindOf } from './sorts.ts';

/** It may begin a proposal, and is neither told aside nor what a phase of another holds. */
export function isFresh(d: Discourse, phrase: Phrase, acts: Acts, clusters: readonly Cluster[]): boolean {
  const answered = isAnswered(d, phrase) || acts.has(phrase.head);
  if (!answered && clusters.some((c) => isAside(d, c, phrase))) return false;
  return begins(d, phrase, acts) && !isHeldByPhase(d, phrase, clusters);
}

/** A phrase may begin a proposal when its noun, an act of proposing, an owner or a stance towards it says that it is one. */
function begins(d: Discourse, phrase: Phrase, acts: Acts): boolean {
  if (['any', 'no', 'neither'].includes(d.reading.document.tokens[phrase.first]?.lower ?? '')) return false;
  // "circulated a document saying that …": it may say anything.
  if (isPaper(phrase)) return false;
  if (phrase.strong || acts.has(phrase.head)) return true;
  if (datedBy(d, phrase)) return true;
  if (backHeads.has(phrase.noun)) return isBid(phrase);
  if (hasAim(d, phrase) || isMade(d, phrase)) return true;
  if (phrase.owner !== undefined && phrase.definite) return true;
  const proposed = d.reading.document.tokens
    .slice(phrase.first, phrase.head)
    .some((t) => /^(?:proposed|tentative|draft)$/.test(t.lower));
  if (proposed) return true;
  // "the $7.1 billion two-year budget"
  if (phrase.noun === 'budget' && phrase.definite && phrase.measures.length > 0) return true;
  const kind = kindOf(phrase.noun);
  const named = phrase.first < phrase.head || kind === 'truce' || kind === 'settling';
  const own = d.quoted[phrase.head] && (d.quoted[phrase.first - 1] ?? false);
  return named && isAnswered(d, phrase) && !own;
}

const isPaper = (p: Phrase): boolean =>
  /^(?:document|letter|list|text|paper)$/.test(p.noun) && !p.definite && !p.titled && telling(p) === 0;

/** "a takeover approach from Acme", "an all-share approach": a bid; any other approach is a way of doing things. */
const isBid = ({ noun, qualifiers }: Phrase): boolean =>
  noun === 'approach' &&
  qualifiers.some((q) => kindOf(q) === 'takeover' || /^(?:bid|offer|cash|all-cash|all-share|hostile)$/.test(q));

/** "In the third phase, a plan to rebuild would begin": what a plan's phase holds is no plan that later words mean. */
export function isHeldByPhase(d: Discourse, phrase: Phrase, clusters: readonly Cluster[]): boolean {
  const { sentences, sentenceOf } = d.reading.document;
  const sentence = sentences[sentenceOf[phrase.head] ?? 0];
  const phase = sentence && clusters.length > 0 ? phaseOf(d, sentence, false) : undefined;
  return phase !== undefined && !phrase.definite && phrase.owner === undefined && !phrase.titled;
}
