/** Phrases of one report → the proposals they name: which phrases mean the same plan. */
import type { LocalKey } from '../../../model/ids.ts';
import { stem } from '../../../text/stem.ts';
import type { Discourse } from '../../coreference.ts';
import { backHeads, raisingVerbs } from '../../data/proposing.ts';
import { isIn, sentenceRange } from '../../grammar.ts';
import { type Act, type Acts, setsOut } from '../acts/acts.ts';
import { hasAim } from '../phrases/aim.ts';
import { datedBy } from '../phrases/dated.ts';
import { isAnswered, isHoped, isHopedAct } from '../phrases/hoped.ts';
import { isMade } from '../phrases/made.ts';
import { measuresAfter } from '../phrases/measures.ts';
import { offersNothing } from '../phrases/nothing.ts';
import { type Phrase, telling } from '../phrases/phrase.ts';
import { phaseOf } from '../terms/phases.ts';
import { addPhrase, type Cluster, isAside, likeness, noTraits } from './fit.ts';
import { isRise, kindOf, related } from './sorts.ts';
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
      : (openedUnder(d, clusters, phrase) ?? bestFit(d, clusters, fitting, act !== undefined));
    if (best) join(d, best, phrase, owner);
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

export const ownerOf = (d: Discourse, p: Phrase, acts: Acts): LocalKey | undefined =>
  p.owner ?? proposerOf(d, acts.get(p.head));

function joinEarly(d: Discourse, clusters: readonly Cluster[], early: readonly Phrase[]): void {
  for (const phrase of early) {
    const fitting = clusters.filter(
      (c) => isSoonAfter(d, phrase, c) && likeness(d, c, phrase, clusters, false) >= enough,
    );
    if (fitting[0] && fitting.length === 1) join(d, fitting[0], phrase, phrase.owner);
  }
  for (const c of clusters) c.phrases.sort((a, b) => a.head - b.head);
}

/** It may begin a proposal, and is neither told aside nor what a phase of another holds. */
function isFresh(d: Discourse, phrase: Phrase, acts: Acts, clusters: readonly Cluster[]): boolean {
  const answered = isAnswered(d, phrase) || acts.has(phrase.head);
  if (!answered && clusters.some((c) => isAside(d, c, phrase))) return false;
  return begins(d, phrase, acts) && !isHeldByPhase(d, phrase, clusters);
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

/** The phrase with what the act beside it says of it. */
function asTold(d: Discourse, found: Phrase, act: Act | undefined, likened: boolean): Phrase {
  const before = (act !== undefined && isFirst(d, act)) || isRaisedFrom(d, found);
  const owned = withOwner(d, before ? { ...found, earlier: true } : found, act);
  const phrase = act?.raises === true ? raised(d, owned) : owned;
  return likened ? { ...phrase, definite: false } : phrase;
}

/** "increased its offer from the 7 million proposal": the one before. */
function isRaisedFrom({ reading: { document } }: Discourse, { first, head }: Phrase): boolean {
  const { tokens } = document;
  if (tokens[first - 1]?.lower !== 'from') return false;
  const { first: start } = sentenceRange(document, head);
  return tokens
    .slice(Math.max(start, first - 9), first - 1)
    .some((t) => isIn(raisingVerbs, t, false) || t.lower === 'up');
}

/** "originally offered a four-year deal". */
const isFirst = (d: Discourse, { verb }: Act): boolean =>
  /^(?:originally|initially|previously|earlier|first)$/.test(d.reading.document.tokens[verb - 1]?.lower ?? '');

/** "almost the same as the proposal the group made": what a plan is likened to is another one. */
function isLikened(d: Discourse, { first }: Phrase): boolean {
  const before = d.reading.document.tokens.slice(Math.max(0, first - 2), first).map((t) => t.lower);
  return /^(?:same as|(?:identical|ident|similar|akin|compared|compar) (?:to|with))$/.test(before.join(' '));
}

/** Whoever offers or tables it; who only sets it out may speak of another's. */
function proposerOf(d: Discourse, act: Act | undefined): LocalKey | undefined {
  const actor = act?.subjects.at(-1)?.party;
  const outlines = setsOut.test(d.reading.document.tokens[act?.verb ?? -1]?.lower ?? '');
  return actor && 'entity' in actor && !outlines ? actor.entity : undefined;
}

/** "Acme raises Borel bid": whoever acts owns it, and the name beside the noun is what the bid is for. */
function withOwner(d: Discourse, p: Phrase, act: Act | undefined): Phrase {
  const actor = proposerOf(d, act);
  const possessed = d.reading.document.tokens.slice(p.first, p.head).some((t) => /^['’]s?$/.test(t.text));
  return actor && p.owner !== undefined && !possessed && p.owner !== actor ? { ...p, owner: actor } : p;
}

/** "raised its offer to 45 dollars": what it names is the offer that comes of it. */
const raised = (d: Discourse, p: Phrase): Phrase => {
  const { last } = sentenceRange(d.reading.document, p.head);
  const to = measuresAfter(d, p.last, last, true);
  return { ...p, raised: true, later: true, definite: false, measures: to.length > 0 ? to : p.measures };
};

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
          !c.phrases.some((p) => p.titled) && bare.phrases.every((p) => c.phrases.some((q) => related(p.noun, q.noun))),
      )
      .sort((a, b) => Number(past(a)) - Number(past(b)) || b.phrases.length - a.phrases.length || a.order - b.order)[0];
    if (fit) fit.phrases.push(...bare.phrases);
    else full.push(bare);
  }
  return full.sort((a, b) => a.order - b.order);
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

/** "In the third phase, a plan to rebuild would begin": what a plan's phase holds is no plan that later words mean. */
export function isHeldByPhase(d: Discourse, phrase: Phrase, clusters: readonly Cluster[]): boolean {
  const { sentences, sentenceOf } = d.reading.document;
  const sentence = sentences[sentenceOf[phrase.head] ?? 0];
  const phase = sentence && clusters.length > 0 ? phaseOf(d, sentence, false) : undefined;
  return phase !== undefined && !phrase.definite && phrase.owner === undefined && !phrase.titled;
}

/** A phrase may begin a proposal when its noun, an act of proposing, an owner or a stance towards it says that it is one. */
function begins(d: Discourse, phrase: Phrase, acts: Acts): boolean {
  if (['any', 'no', 'neither'].includes(d.reading.document.tokens[phrase.first]?.lower ?? '')) return false;
  // "circulated a document saying that …": it may say anything.
  if (isPaper(phrase)) return false;
  if (phrase.strong || acts.has(phrase.head)) return true;
  if (datedBy(d, phrase)) return true;
  if (backHeads.has(phrase.noun)) return false;
  if (hasAim(d, phrase) || isMade(d, phrase)) return true;
  if (phrase.owner !== undefined && phrase.definite) return true;
  const proposed = d.reading.document.tokens
    .slice(phrase.first, phrase.head)
    .some((t) => /^(?:proposed|tentative|draft)$/.test(t.lower));
  if (proposed) return true;
  const kind = kindOf(phrase.noun);
  const named = phrase.first < phrase.head || kind === 'truce' || kind === 'settling';
  const own = d.quoted[phrase.head] && (d.quoted[phrase.first - 1] ?? false);
  return named && isAnswered(d, phrase) && !own;
}

const isPaper = (p: Phrase): boolean =>
  /^(?:document|letter|list|text|paper)$/.test(p.noun) && !p.definite && !p.titled && telling(p) === 0;

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
