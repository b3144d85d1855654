/**
 * A phrase and the proposal that it was joined to → how likely it means this one, and neither another that the report speaks of
 * nor none: what hangs on a doubtful one alone is less often right.
 */

import { probability } from '../../../model/calibration.ts';
import type { LocalKey } from '../../../model/ids.ts';
import { measuresClash, shareMeasure } from '../../../model/proposal-traits.ts';
import type { Discourse } from '../../coreference.ts';
import { isOfHeadline } from '../../document.ts';
import type { Signs } from '../../sureness/around.ts';
import { holding, oddsOf } from '../../sureness/weighing.ts';
import type { Acts } from '../acts/acts.ts';
import type { Phrase } from '../phrases/phrase.ts';
import type { Cluster } from './fit.ts';
import { partnersOf } from './partners.ts';
import { isPlural, means, pointsBack, related } from './sorts.ts';
import { lastBefore, type Summary, summaryOf, toldBy, wordsOf } from './summary.ts';
import { tieWeights } from './tie-weights.ts';

/** A phrase, its fellows, and the other proposals that its noun may mean. */
interface Joined {
  readonly d: Discourse;
  readonly acts: Acts;
  readonly phrase: Phrase;
  readonly owner: LocalKey | undefined;
  /** All others of its proposal, anchors among them. */
  readonly others: readonly Phrase[];
  readonly own: Summary;
  readonly rivals: readonly Summary[];
}

/** How likely each phrase means its proposal, 0 to 1; of those that are joined to nothing nothing is known. */
export function tiesOf(d: Discourse, clusters: readonly Cluster[], acts: Acts): ReadonlyMap<Phrase, number> {
  const ties = new Map<Phrase, number>();
  for (const { phrase, signs } of joinedPhrases(d, clusters, acts))
    ties.set(phrase, probability(oddsOf(tieWeights, signs)));
  return ties;
}

/**
 * Clusters without the phrases that as likely mean something else: nothing is told of these, and no page shows them.
 * A version or text of a plan stays, since such words point to what was told just before, and a bid with its bidder's name;
 * what somebody puts forward stays longer.
 * Where more phrases go than stay it was several plans, and is none.
 */
export function withoutDoubtful(
  clusters: readonly Cluster[],
  ties: ReadonlyMap<Phrase, number>,
  acts: Acts,
): readonly Cluster[] {
  const isFirm = (p: Phrase): boolean =>
    p.titled || p.later || p.earlier || texts.test(p.noun) || p.bidders?.length === 1;
  const isDoubtful = (p: Phrase): boolean =>
    !isFirm(p) && (ties.get(p) ?? 1) < (acts.has(p.head) ? unlikely : doubtful);
  const named = (phrases: readonly Phrase[]): number => phrases.filter((p) => !p.anchor).length;
  return clusters.flatMap((cluster) => {
    const phrases = cluster.phrases.filter((p) => !isDoubtful(p));
    if (phrases.length === cluster.phrases.length) return [cluster];
    const kept = named(phrases);
    return kept > 0 && 2 * kept >= named(cluster.phrases) ? [{ ...cluster, phrases }] : [];
  });
}

/** Below this, but not below `unlikely`, half of the phrases on pages of published stories meant another plan or none. */
export const doubtful = 0.75;
/** Below this two in three phrases of annotated stories that the weights had not seen mean another plan or none (`tie-weights.ts`). */
const unlikely = 0.6;
const texts = /^(?:versions?|text|document|draft|protocol)$/;

/** Every phrase with fellows, in the order of the proposals, and the signs that it means what they mean. */
export function joinedPhrases(
  d: Discourse,
  clusters: readonly Cluster[],
  acts: Acts,
): { readonly phrase: Phrase; readonly cluster: Cluster; readonly signs: readonly string[] }[] {
  const all = clusters.map((cluster) => summaryOf(d, cluster, acts));
  const byNoun = new Map<string, readonly Summary[]>();
  const meantBy = (noun: string): readonly Summary[] => {
    const known = byNoun.get(noun) ?? all.filter((s) => s.nouns.some((other) => means(noun, other)));
    byNoun.set(noun, known);
    return known;
  };
  return all.flatMap((own) =>
    own.cluster.phrases.flatMap((phrase) => {
      const { cluster } = own;
      if (phrase.anchor || cluster.phrases.length < 2) return [];
      const others = cluster.phrases.filter((p) => p !== phrase);
      const rivals = meantBy(phrase.noun).filter((s) => s !== own);
      const owner = own.owners.get(phrase);
      return [{ phrase, cluster, signs: signsOf({ d, acts, phrase, owner, others, own, rivals }) }];
    }),
  );
}

const signsOf = (joined: Joined): string[] =>
  holding([
    ['tie', true],
    ...ofItself(joined),
    ...ofNoun(joined),
    ...ofOwner(joined),
    ...ofContent(joined),
    ...ofVersion(joined),
    ...ofPlace(joined),
  ]);

function ofItself({ d, acts, phrase, others }: Joined): Signs {
  const next = wordAt(d, phrase.last);
  const prior = wordAt(d, phrase.first - 1);
  return [
    [`article: ${articleOf(phrase, wordAt(d, phrase.first))}`, true],
    ['name', phrase.titled || phrase.called === true],
    ['strong', phrase.strong],
    ['headline', isOfHeadline(d.reading.document, phrase.head)],
    ['quoted', d.quoted[phrase.head] === true],
    ['degraded', d.reading.document.source.quality === 'degraded'],
    ['act', acts.has(phrase.head)],
    ['first of it', others.every((p) => p.head > phrase.head)],
    ['of', next === 'of'],
    ['in force', /^(?:expir|laps)/.test(next) || /^(?:repeal|replac|under$|violat|extend)/.test(prior)],
    ['against another', against.test(prior) || against.test(`${wordAt(d, phrase.first - 2)} ${prior}`)],
  ];
}

/** "superior to the agreement", "than the prior deal": what something is set against is another. */
const against =
  /^(?:than|over|versus|unlike|besides|(?:instead|rather) (?:of|than)|(?:superior|inferior|identical|similar|compared) (?:to|with)|favou?r of)$/;

function ofNoun({ phrase: { noun }, others }: Joined): Signs {
  const named = others.filter((p) => !p.anchor);
  const plural = isPlural(noun);
  const fit = named.some((p) => p.noun === noun)
    ? usualNoun(named) === noun
      ? 'the usual'
      : 'told'
    : named.some((p) => related(p.noun, noun))
      ? 'of its sort'
      : 'another';
  return [
    [`noun: ${fit}`, true],
    [`the noun: ${noun}`, true],
    ['noun points back', pointsBack(noun)],
    ['noun: number differs', named.every((p) => isPlural(p.noun) !== plural)],
  ];
}

function ofOwner(joined: Joined): Signs {
  const { d, phrase, owner, others, own, rivals } = joined;
  const fit = ownerFit(joined);
  const isRivals = owner !== undefined && rivals.some((r) => r.owning.has(owner));
  const parties = new Set(others.flatMap((p) => [own.owners.get(p), p.target].filter((k) => k !== undefined)));
  const partner =
    wordAt(d, phrase.last) === 'with'
      ? [1, 2, 3].map((k) => d.reading.namedAt.get(phrase.last + k)).find((r) => r !== undefined)
      : undefined;
  return [
    [`owner: ${fit}`, true],
    ['owner: new to many', fit === 'new' && others.length > 3],
    ['owner of a rival', isRivals],
    ['owner of a rival alone', isRivals && fit !== 'same'],
    ['owner: a pronoun', /^(?:its|their|his|her)$/.test(wordAt(d, phrase.first)) && phrase.owner === undefined],
    ['side alone', phrase.side !== undefined && others.every((p) => p.side === undefined)],
    ['target: same', phrase.target !== undefined && others.some((p) => p.target === phrase.target)],
    ['target: new', phrase.target !== undefined && others.every((p) => p.target !== phrase.target)],
    ['with a stranger', partner !== undefined && parties.size > 0 && !parties.has(partner.entity.key)],
  ];
}

function ofContent({ phrase, others, own, rivals }: Joined): Signs {
  const told = wordsOf(phrase);
  const mine = toldBy(phrase);
  const isTheirs = (w: string): boolean => (own.words.get(w) ?? 0) > (mine.has(w) ? 1 : 0);
  const theirs = own.words.size - [...mine].filter((w) => own.words.get(w) === 1).length;
  const shared = told.filter(isTheirs);
  const isRivals = (w: string): boolean => rivals.some((r) => r.words.has(w));
  const isSame = others.some((p) => shareMeasure(phrase.measures, p.measures));
  return [
    [`words: ${fitOfWords(told.length, shared.length, theirs)}`, true],
    ['words: two strange', shared.length === 0 && told.length > 1 && theirs > 0],
    ['words of a rival', told.some((w) => !isTheirs(w) && isRivals(w))],
    ['words of a rival, too', shared.some(isRivals)],
    ['number: same', isSame],
    ['number: new', phrase.measures.length > 0 && !isSame],
    ['number: clash', others.some((p) => measuresClash(phrase.measures, p.measures))],
  ];
}

function fitOfWords(own: number, shared: number, theirs: number): string {
  if (own === 0) return 'none';
  if (shared > 0) return shared > 1 ? 'shared' : 'one shared';
  return theirs === 0 ? 'new' : 'strange';
}

const ofVersion = ({ phrase, others }: Joined): Signs => [
  ['later, too', phrase.later && others.some((p) => p.later)],
  ['later alone', phrase.later && !others.some((p) => p.later)],
  ['plain beside later', !phrase.later && !phrase.earlier && others.some((p) => p.later)],
  ['earlier, too', phrase.earlier && others.some((p) => p.earlier)],
  ['earlier alone', phrase.earlier && !others.some((p) => p.earlier)],
  ['fresh', phrase.fresh],
];

function ofPlace({ d, phrase, others, own, rivals }: Joined): Signs {
  const at = ({ head }: Phrase): number => d.reading.document.sentenceOf[head] ?? 0;
  const here = at(phrase);
  const nearest = Math.min(...others.map((p) => Math.abs(at(p) - here)));
  const before = lastBefore(own.heads, phrase.head);
  const size = own.size - 1;
  return [
    [`far: ${reach(nearest)}`, true],
    [`told: ${size < 2 ? 'once more' : size < 4 ? 'some' : size < 8 ? 'often' : 'all along'}`, true],
    ['beside a rival', rivals.some((r) => r.sentences.has(here))],
    ['beside its noun', others.some((p) => p.noun === phrase.noun && at(p) === here)],
    ['a rival since', before >= 0 && rivals.some((r) => lastBefore(r.heads, phrase.head) > before)],
    ['rivals: none', rivals.length === 0],
    ['rivals: several', rivals.length > 2],
    ['a rival is told more', rivals.some((r) => r.size > size + 1)],
  ];
}

function reach(sentences: number): string {
  if (sentences < 2) return sentences === 0 ? 'here' : 'next';
  return sentences < 4 ? 'near' : sentences < 8 ? 'off' : 'far';
}

const wordAt = ({ reading: { document } }: Discourse, i: number): string => document.tokens[i]?.lower ?? '';

function articleOf({ definite, owner }: Phrase, word: string): string {
  if (/^(?:this|that|these|those|such)$/.test(word)) return 'pointing';
  if (/^(?:its|their|his|her|our|my|your)$/.test(word)) return 'pronoun';
  if (definite) return word === 'the' ? (owner === undefined ? 'the' : 'the, owned') : 'owned';
  return /^(?:a|an|another|any|some|one|no)$/.test(word) ? 'a' : 'none';
}

function usualNoun(list: readonly Phrase[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { noun } of list) counts.set(noun, (counts.get(noun) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function ownerFit({ d, owner, others, own }: Joined): string {
  const owners = others.flatMap((p) => own.owners.get(p) ?? []);
  if (owner === undefined) return owners.length === 0 ? 'none' : 'silent';
  if (owners.includes(owner)) return 'same';
  const partners: readonly LocalKey[] = partnersOf(d.titles).get(owner) ?? [];
  if (owners.some((o) => partners.includes(o))) return 'kin';
  return owners.length === 0 ? 'new' : 'apart';
}
