/** The proposals of a report → those of their phrases that nothing ties to the others of theirs, each one of its own then. */
import type { LocalKey } from '../../../model/ids.ts';
import { shareMeasure } from '../../../model/proposal-traits.ts';
import { oncePer } from '../../../text/once.ts';
import type { Discourse } from '../../coreference.ts';
import { isOfHeadline } from '../../document.ts';
import type { Acts } from '../acts/acts.ts';
import type { Phrase } from '../phrases/phrase.ts';
import { isHeldByPhase } from './begins.ts';
import type { Cluster } from './fit.ts';
import { partnersOf } from './partners.ts';
import { kindOf, means, related } from './sorts.ts';
import { wordsOf } from './summary.ts';
import { ownerOf } from './told.ts';
import { isRetold } from './version-fit.ts';

interface Context {
  readonly d: Discourse;
  readonly acts: Acts;
}

/** Anchors leave nothing. */
export function findStrangers(d: Discourse, clusters: readonly Cluster[], acts: Acts): ReadonlySet<Phrase> {
  const context: Context = { d, acts };
  const strangers = new Set<Phrase>();
  const all = clusters.flatMap((cluster) => cluster.phrases.map((phrase) => ({ phrase, cluster })));
  for (const { phrase, cluster } of all) {
    if (phrase.anchor) continue;
    const others = cluster.phrases.filter((p) => p !== phrase);
    const first = cluster.phrases.find((p) => !p.anchor);
    if (others.every((p) => p.anchor)) continue;
    const rivals = clusters.filter((c) => c !== cluster && maybe(c, phrase));
    const ties = isTied(context, phrase, cluster, others, rivals);
    const isStrange =
      (phrase.earlier && !others.some((p) => p.earlier) && !isReplaced(others, rivals)) ||
      isOwnersOther(context, phrase, others, rivals) ||
      isRules(phrase, others) ||
      (phrase === first && !ties && !acts.has(phrase.head) && isOdd(d, phrase, others)) ||
      (phrase !== first && !ties && !acts.has(phrase.head) && isNew(d, phrase, others));
    if (isStrange && !isHeldByPhase(d, phrase, clusters)) strangers.add(phrase);
  }
  return strangers;
}

/** "Its first bid" beside the revised one: whatever is no version itself. */
const isReplaced = (others: readonly Phrase[], rivals: readonly Cluster[]): boolean =>
  rivals.some((r) => r.later) && !others.some((p) => p.fresh);

/** "under the regulations", "by law", of a bid: those of the country. */
const isRules = ({ noun }: Phrase, others: readonly Phrase[]): boolean =>
  /^(?:regulations|law|act|letter|list|idea)$/.test(noun) && !others.some((p) => related(p.noun, noun));

/** The noun may mean that proposal. */
const maybe = ({ phrases }: Cluster, { noun }: Phrase): boolean =>
  phrases.some((p) => !p.anchor && means(noun, p.noun));

/** How many phrases of a proposal tell a word; "a truce agreement" is tied to "the truce" by what it agrees on. */
const tellers: (phrases: readonly Phrase[]) => ReadonlyMap<string, number> = oncePer((phrases: readonly Phrase[]) => {
  const counts = new Map<string, number>();
  for (const p of phrases)
    for (const w of new Set([...wordsOf(p), kindOf(p.noun) ?? ''])) counts.set(w, (counts.get(w) ?? 0) + 1);
  return counts;
});

/** A word, an owner, a number or a version that its fellows have, and no other proposal of its sort. */
function isTied(
  context: Context,
  phrase: Phrase,
  { phrases }: Cluster,
  others: readonly Phrase[],
  rivals: readonly Cluster[],
): boolean {
  if (phrase.fresh || others.some((p) => shareMeasure(phrase.measures, p.measures))) return true;
  if ((phrase.later && others.some((p) => p.later)) || (phrase.earlier && others.some((p) => p.earlier))) return true;
  const shared = tellers(phrases);
  if (wordsOf(phrase).some((q) => (shared.get(q) ?? 0) > 1 && !rivals.some((r) => r.qualifiers.has(q)))) return true;
  return isOwners(context, phrase, others) && !rivals.some((r) => isOwners(context, phrase, r.phrases));
}

function isOwners({ d, acts }: Context, { owner }: Phrase, list: readonly Phrase[]): boolean {
  if (owner === undefined) return false;
  const partners: readonly LocalKey[] = partnersOf(d.titles).get(owner) ?? [];
  return list.some((p) => {
    const other = ownerOf(d, p, acts);
    return other === owner || (other !== undefined && partners.includes(other));
  });
}

/** "Acme's offer" beside another offer of Acme's, among phrases that nobody owns. */
const isOwnersOther = (
  context: Context,
  phrase: Phrase,
  others: readonly Phrase[],
  rivals: readonly Cluster[],
): boolean =>
  phrase.owner !== undefined &&
  phrase.definite &&
  !isOwners(context, phrase, others) &&
  rivals.some((r) => isOwners(context, phrase, r.phrases));

/** "paving the way for talks on a peace plan", of a truce: told of as if for the first time. Any truce may be "a truce". */
function isNew(d: Discourse, phrase: Phrase, others: readonly Phrase[]): boolean {
  if (phrase.definite || isHeadline(d, phrase) || isRetold(d, phrase)) return false;
  if (others.every((p) => p.head > phrase.head || isHeadline(d, p))) return false;
  // "a harbour board proposal": whose it is was not said before.
  if (phrase.owner !== undefined && others.every((p) => p.owner === undefined)) return false;
  const kind = kindOf(phrase.noun);
  return kind !== 'settling' && !(kind === 'truce' && wordsOf(phrase).length === 0);
}

/** "to take up a proposal that would change the bill", of what is called a bill ever after. */
function isOdd(d: Discourse, phrase: Phrase, others: readonly Phrase[]): boolean {
  if (phrase.definite || others.length < 3 || isHeadline(d, phrase) || isNarrow(phrase.noun)) return false;
  const [noun] = others.map((p) => p.noun);
  return noun !== undefined && isNarrow(noun) && others.filter((p) => p.noun === noun).length > others.length / 2;
}

/** Says what sort it is, as "plan" and "deal" do not. */
const isNarrow = (noun: string): boolean =>
  kindOf(noun) !== undefined || /^(?:bill|legislation|law|act|amendment|resolution|tax|levy)$/.test(noun);

const isHeadline = ({ reading: { document } }: Discourse, { head }: Phrase): boolean => isOfHeadline(document, head);
