/**
 * The proposals of a report → the same without phrases that nothing ties to the others of theirs, each one of its own then,
 * and the phrases that may as well mean another plan that is spoken of: what is told by these alone is doubtful.
 */
import type { LocalKey } from '../../../model/ids.ts';
import { shareMeasure } from '../../../model/proposal-traits.ts';
import { stem } from '../../../text/stem.ts';
import type { Discourse } from '../../coreference.ts';
import { backHeads } from '../../data/proposing.ts';
import type { Acts } from '../acts/acts.ts';
import { idle, type Phrase } from '../phrases/phrase.ts';
import { type Cluster, partnersOf } from './fit.ts';
import { kindOf, related } from './sorts.ts';

export interface Apart {
  /** Phrases that leave their proposal. */
  readonly strangers: ReadonlySet<Phrase>;
  readonly doubtful: ReadonlySet<Phrase>;
}

/** Anchors are no phrases: they stand where their act does. */
export function findStrangers(d: Discourse, clusters: readonly Cluster[], acts: Acts): Apart {
  const strangers = new Set<Phrase>();
  const doubtful = new Set<Phrase>();
  const named = clusters.map((c) => ({ cluster: c, phrases: c.phrases.filter((p) => !p.anchor) }));
  const inOrder = named
    .flatMap(({ cluster, phrases }) => phrases.map((phrase) => ({ phrase, cluster })))
    .sort((a, b) => a.phrase.head - b.phrase.head);
  inOrder.forEach(({ phrase, cluster }, i) => {
    const others = cluster.phrases.filter((p) => p !== phrase);
    const [first] = named.find((n) => n.cluster === cluster)?.phrases ?? [];
    if (others.every((p) => p.anchor)) return;
    const rivals = clusters.filter((c) => c !== cluster && maybe(c, phrase));
    const ties = isTied(d, phrase, others, rivals);
    const isStrange =
      (phrase.earlier && !others.some((p) => p.earlier)) ||
      isOwnersOther(d, phrase, others, rivals) ||
      (phrase !== first && !ties && !acts.has(phrase.head) && isNew(d, phrase, others));
    if (isStrange) strangers.add(phrase);
    else if (phrase !== first && !ties && followsRival(d, inOrder.slice(Math.max(0, i - 4), i), phrase, cluster))
      doubtful.add(phrase);
  });
  return { strangers, doubtful };
}

/** The noun may mean that proposal. */
const maybe = ({ phrases }: Cluster, { noun }: Phrase): boolean =>
  phrases.some((p) => !p.anchor && (pointsBack(noun) || related(p.noun, noun)));

const pointsBack = (noun: string): boolean => backHeads.has(noun) && !/^(?:act|law)$/.test(noun);

const told = ({ qualifiers }: Phrase): string[] =>
  qualifiers.filter((q) => !idle(q) && !/^\d/.test(q)).map((q) => kindOf(q) ?? stem(q));

/** A word, an owner, a number or a version that its fellows have, and no other proposal of its sort. */
function isTied(d: Discourse, phrase: Phrase, others: readonly Phrase[], rivals: readonly Cluster[]): boolean {
  if (phrase.fresh || shareMeasure(phrase.measures, others.flatMap((p) => [...p.measures]))) return true;
  if ((phrase.later && others.some((p) => p.later)) || (phrase.earlier && others.some((p) => p.earlier))) return true;
  const theirs = new Set(others.flatMap(told));
  if (told(phrase).some((q) => theirs.has(q) && !rivals.some((r) => r.qualifiers.has(q)))) return true;
  return isOwners(d, phrase, others) && !rivals.some((r) => isOwners(d, phrase, r.phrases));
}

function isOwners(d: Discourse, { owner }: Phrase, list: readonly Phrase[]): boolean {
  if (owner === undefined) return false;
  const partners: readonly LocalKey[] = partnersOf(d.titles).get(owner) ?? [];
  return list.some((p) => p.owner === owner || (p.owner !== undefined && partners.includes(p.owner)));
}

/** "Acme's offer" beside another offer of Acme's, among phrases that nobody owns. */
const isOwnersOther = (d: Discourse, phrase: Phrase, others: readonly Phrase[], rivals: readonly Cluster[]): boolean =>
  phrase.owner !== undefined && !isOwners(d, phrase, others) && rivals.some((r) => isOwners(d, phrase, r.phrases));

/** "paving the way for talks on a peace plan", of a truce: told of as if for the first time. Any truce may be "a truce". */
function isNew(d: Discourse, phrase: Phrase, others: readonly Phrase[]): boolean {
  if (phrase.definite || isHeadline(d, phrase)) return false;
  if (others.every((p) => p.head > phrase.head || isHeadline(d, p))) return false;
  return !(kindOf(phrase.noun) === 'truce' && told(phrase).length === 0);
}

const isHeadline = ({ reading: { document } }: Discourse, { head }: Phrase): boolean =>
  document.sentences[document.sentenceOf[head] ?? 0]?.sentence.part === 'headline';

/** The proposal of its sort that was named last, in its sentence or the one before, is another; or its own sentence names both. */
function followsRival(
  { reading: { document } }: Discourse,
  before: readonly { readonly phrase: Phrase; readonly cluster: Cluster }[],
  phrase: Phrase,
  cluster: Cluster,
): boolean {
  const sentence = (p: Phrase): number => document.sentenceOf[p.head] ?? 0;
  const last = before.findLast((b) => pointsBack(phrase.noun) || related(b.phrase.noun, phrase.noun));
  return last !== undefined && last.cluster !== cluster && sentence(phrase) - sentence(last.phrase) < 2;
}
