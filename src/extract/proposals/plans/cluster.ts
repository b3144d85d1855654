/** Phrases of one report → the proposals they name: which phrases mean the same plan. */
import type { LocalKey } from '../../../model/ids.ts';
import { stem } from '../../../text/stem.ts';
import type { Discourse } from '../../coreference.ts';
import { sentenceRange } from '../../grammar.ts';
import type { Act, Acts } from '../acts/acts.ts';
import { datedBy } from '../phrases/dated.ts';
import { isHoped, isHopedAct } from '../phrases/hoped.ts';
import { offersNothing } from '../phrases/nothing.ts';
import { type Phrase, telling } from '../phrases/phrase.ts';
import { isFresh } from './begins.ts';
import { addPhrase, type Cluster, likeness, noTraits } from './fit.ts';
import { isRise, kindOf, related } from './sorts.ts';
import { asTold, isLikened, isOutdone, ownerOf, withContrast } from './told.ts';
import { unite } from './unite.ts';

/** How well a phrase has to fit. */
const enough = 0.7;

/** Groups phrases in text order. A phrase joins the proposal it fits best, or begins another. */
export function clusterPhrases(d: Discourse, phrases: readonly Phrase[], acts: Acts): Cluster[] {
  const clusters: Cluster[] = [];
  // "The agreement": of an accord that is called so only later on.
  const early: Phrase[] = [];
  for (const found of withContrast(d, phrases)) {
    const act = acts.get(found.head);
    const likened = isLikened(d, found);
    if (isNothing(d, found, act, likened)) continue;
    const phrase = asTold(d, found, act, likened);
    const owner = ownerOf(d, phrase, acts);
    const fitting = owner === undefined ? phrase : { ...phrase, owner };
    const best = likened
      ? undefined
      : (openedUnder(d, clusters, phrase) ??
        bestFit(d, pointedAt(d, besides(d, clusters, phrase), phrase), fitting, act !== undefined));
    if (best) join(d, best, phrase, owner);
    else if (isPointing(d, phrase) && act === undefined && clusters.length > 0) continue;
    else if (isFresh(d, phrase, acts, clusters)) clusters.push(clusterOf(d, phrase, owner, clusters.length));
    else if (phrase.definite && telling(phrase) === 0) early.push(phrase);
  }
  joinEarly(d, clusters, early);
  return joinBare(d, unite(d, clusters), acts);
}

/** Each stranger is a proposal of its own; in the order of first mention. */
export function setApart(
  d: Discourse,
  clusters: readonly Cluster[],
  acts: Acts,
  strangers: ReadonlySet<Phrase>,
): readonly Cluster[] {
  if (strangers.size === 0) return clusters;
  const anew = (phrases: readonly Phrase[], order: number): Cluster => {
    const cluster = clusterOf(d, phrases[0] as Phrase, ownerOf(d, phrases[0] as Phrase, acts), order);
    for (const p of phrases.slice(1)) join(d, cluster, p, ownerOf(d, p, acts));
    return cluster;
  };
  return clusters
    .flatMap((c) => {
      const gone = c.phrases.filter((p) => strangers.has(p));
      const kept = c.phrases.filter((p) => !strangers.has(p));
      const rest = gone.length === 0 ? [c] : kept.length === 0 ? [] : [anew(kept, c.order)];
      return [...rest, ...gone.map((p) => anew([p], c.order))];
    })
    .sort((a, b) => (a.phrases[0]?.head ?? 0) - (b.phrases[0]?.head ?? 0));
}

function joinEarly(d: Discourse, clusters: readonly Cluster[], early: readonly Phrase[]): void {
  for (const phrase of early) {
    const fitting = clusters.filter(
      (c) => isSoonAfter(d, phrase, c) && likeness(d, c, phrase, clusters, false) >= enough,
    );
    if (fitting[0] && fitting.length === 1) join(d, fitting[0], phrase, phrase.owner);
  }
  for (const c of clusters) c.phrases.sort((a, b) => a.head - b.head);
}

/** Without the proposal that was named last, where the phrase is set against it. */
function besides(d: Discourse, clusters: readonly Cluster[], phrase: Phrase): readonly Cluster[] {
  if (!isOutdone(d, phrase)) return clusters;
  const head = (c: Cluster): number => c.phrases.at(-1)?.head ?? -1;
  const last = Math.max(-1, ...clusters.map(head));
  return clusters.filter((c) => head(c) !== last);
}

/** "this initiative", where the report itself says so. */
const isPointing = (d: Discourse, { first, head }: Phrase): boolean =>
  !d.quoted[head] && /^(?:this|that|these|those|thi)$/.test(d.reading.document.tokens[first]?.lower ?? '');

/** "rejected this initiative": what has been called so, or was spoken of in the sentence before; no plan of another noun farther off. */
function pointedAt(d: Discourse, clusters: readonly Cluster[], phrase: Phrase): readonly Cluster[] {
  if (!isPointing(d, phrase)) return clusters;
  const { sentenceOf } = d.reading.document;
  const isNear = ({ head }: Phrase): boolean => (sentenceOf[phrase.head] ?? 0) - (sentenceOf[head] ?? 0) <= 1;
  return clusters.filter(({ phrases, traits }) => traits.nouns.has(phrase.noun) || phrases.some(isNear));
}

/** "Under the failed deal, Acme offered 4 per cent": what is offered is that deal. */
function openedUnder(d: Discourse, clusters: readonly Cluster[], phrase: Phrase): Cluster | undefined {
  const { tokens } = d.reading.document;
  const { first } = sentenceRange(d.reading.document, phrase.head);
  if (!(phrase.anchor || isRise(phrase.noun)) || tokens[first]?.lower !== 'under') return undefined;
  return clusters.find(({ phrases }) =>
    phrases.some((p) => p.definite && p.first === first + 1 && tokens[p.last]?.text === ','),
  );
}

/** The proposal is named within three sentences after the phrase, and not before. */
function isSoonAfter(d: Discourse, { head }: Phrase, { phrases }: Cluster): boolean {
  const { sentenceOf } = d.reading.document;
  const first = phrases[0]?.head ?? head;
  return first > head && (sentenceOf[first] ?? 0) - (sentenceOf[head] ?? 0) <= 3;
}

/** What is only hoped for; "the same as the proposal X made", of which no more is told than that it was there. */
const isNothing = (d: Discourse, p: Phrase, act: Act | undefined, likened: boolean): boolean =>
  p.qualifiers.includes('similar') || offersNothing(d, p)
    ? true
    : act
      ? isHopedAct(d, p, act.verb)
      : (likened && p.definite) || (!p.anchor && isHoped(d, p));

function join(d: Discourse, cluster: Cluster, phrase: Phrase, owner: LocalKey | undefined): void {
  addPhrase(d, cluster, phrase);
  if (owner) cluster.owners.add(owner);
  for (const q of phrase.qualifiers) cluster.qualifiers.add(kindOf(q) ?? stem(q));
  cluster.later ||= phrase.later;
}

function clusterOf(d: Discourse, phrase: Phrase, owner: LocalKey | undefined, order: number): Cluster {
  const cluster: Cluster = {
    phrases: [],
    owners: new Set(),
    qualifiers: new Set(),
    order,
    later: false,
    traits: noTraits(),
  };
  join(d, cluster, phrase, owner);
  return cluster;
}

/** "accepted a separate truce" behind "the accord": it is set beside that one. */
const isOtherThan = ({ phrases: [first] }: Cluster, { phrases: [bare] }: Cluster): boolean =>
  first?.other === true && (bare?.head ?? 0) < first.head;

/** "the framework", "the talks on the deal": says nothing of its own, so it means the proposal the report is about. */
function joinBare(d: Discourse, clusters: readonly Cluster[], acts: Acts): Cluster[] {
  const past = (c: Cluster): boolean => c.phrases.some((p) => datedBy(d, p) !== undefined);
  const isBare = (c: Cluster): boolean =>
    c.phrases.every(
      (p) =>
        p.definite &&
        p.owner === undefined &&
        !p.other &&
        !p.later &&
        !p.earlier &&
        !acts.has(p.head) &&
        telling(p) === 0,
    );
  const full = clusters.filter((c) => !isBare(c));
  for (const bare of clusters.filter(isBare)) {
    const fit = full
      .filter(
        (c) =>
          !c.phrases.some((p) => p.titled) &&
          !isOtherThan(c, bare) &&
          bare.phrases.every((p) => c.phrases.some((q) => related(p.noun, q.noun))),
      )
      .sort((a, b) => Number(past(a)) - Number(past(b)) || b.phrases.length - a.phrases.length || a.order - b.order)[0];
    if (fit) fit.phrases.push(...bare.phrases);
    else full.push(bare);
  }
  return full.sort((a, b) => a.order - b.order);
}

function bestFit(d: Discourse, clusters: readonly Cluster[], phrase: Phrase, proposing: boolean): Cluster | undefined {
  let best: Cluster | undefined;
  let bestScore = enough;
  clusters.forEach((cluster) => {
    const score = likeness(d, cluster, phrase, clusters, proposing);
    if (score >= bestScore) {
      best = cluster;
      bestScore = score;
    }
  });
  return best;
}
