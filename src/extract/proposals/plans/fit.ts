/** A phrase and a proposal → how well they fit: noun, owner, content, version and article. */
import type { LocalKey } from '../../../model/ids.ts';
import { measuresClash, type ProposalMeasure } from '../../../model/proposal-traits.ts';
import { stem } from '../../../text/stem.ts';
import type { Discourse } from '../../coreference.ts';
import { backHeads } from '../../data/proposing.ts';
import { isOfHeadline } from '../../document.ts';
import { isCount } from '../phrases/measures.ts';
import { idle, type Phrase } from '../phrases/phrase.ts';
import type { Side } from '../phrases/side.ts';
import { partnersOf } from './partners.ts';
import { bidderFit, partnerFit, peopleFit, targetFit } from './party-fit.ts';
import { isTakeover, kindOf, related } from './sorts.ts';
import { articleFit, isRetold, versionFit } from './version-fit.ts';

/** A proposal while the report is being read. */
export interface Cluster {
  readonly phrases: Phrase[];
  readonly owners: Set<LocalKey>;
  /** Stems. */
  readonly qualifiers: Set<string>;
  /** Order of first mention, from 0. */
  readonly order: number;
  later: boolean;
  readonly traits: Traits;
}

/** What its phrases say together: asked for every later phrase of the report, so it is gathered as they join. */
interface Traits {
  readonly nouns: Set<string>;
  readonly origins: Set<string>;
  /** Which side's, by common nouns. */
  readonly sides: Set<Side>;
  /** Who is bid for. */
  readonly targets: Set<LocalKey>;
  /** Whom it is made with. */
  readonly partners: Set<LocalKey>;
  /** Of a takeover, who is named beside the company that is sought. */
  readonly bidders: Set<LocalKey>;
  readonly peoples: Set<string>;
  /** By unit and value: each once. */
  readonly measures: Map<string, ProposalMeasure>;
  other: boolean;
  fresh: boolean;
  earlier: boolean;
  /** In headlines and first words only. */
  atTop: boolean;
}

/** Of no phrase yet. */
export const noTraits = (): Traits => ({
  nouns: new Set(),
  origins: new Set(),
  sides: new Set(),
  targets: new Set(),
  partners: new Set(),
  bidders: new Set(),
  peoples: new Set(),
  measures: new Map(),
  other: false,
  fresh: false,
  earlier: false,
  atTop: true,
});

/** The phrase joins the proposal, with what it says. */
export function addPhrase(d: Discourse, { phrases, traits }: Cluster, phrase: Phrase): void {
  phrases.push(phrase);
  traits.nouns.add(phrase.noun);
  if (phrase.origin !== undefined) traits.origins.add(phrase.origin);
  if (phrase.side !== undefined) traits.sides.add(phrase.side);
  const target = phrase.target ?? phrase.sought;
  if (target !== undefined) traits.targets.add(target);
  if (phrase.partner !== undefined) traits.partners.add(phrase.partner);
  for (const people of phrase.peoples ?? []) traits.peoples.add(people);
  for (const key of phrase.bidders ?? []) traits.bidders.add(key);
  for (const m of phrase.measures) traits.measures.set(`${m.value} ${m.unit}`, m);
  traits.other ||= phrase.other;
  traits.fresh ||= phrase.fresh;
  traits.earlier ||= phrase.earlier;
  traits.atTop &&= isOfHeadline(d.reading.document, phrase.head) || phrase.head < 12;
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
  const { nouns } = cluster.traits;
  if (!last) return 0;
  if (!(backHeads.has(phrase.noun) && !/^(?:act|law)$/.test(phrase.noun)) && !isOfSort(nouns, phrase.noun)) return -9;
  const same = nouns.has(phrase.noun) ? 1 : 0.4;
  const owners = ownerFit(d, cluster, phrase);
  // What only the headline has named is told in the body, however far down.
  const apart = cluster.traits.atTop
    ? 0
    : Math.abs((d.reading.document.sentenceOf[phrase.head] ?? 0) - (d.reading.document.sentenceOf[last.head] ?? 0));
  const shared = phrase.qualifiers.filter((q) => cluster.qualifiers.has(kindOf(q) ?? stem(q)));
  return (
    same +
    owners +
    0.2 * Math.min(3, cluster.phrases.length - 1) +
    contentFit(cluster, phrase, shared) +
    yearFit(d, cluster, phrase) +
    strangerFit(cluster, phrase, shared) +
    kindFit(cluster, phrase) +
    truceFit(cluster, phrase) +
    targetFit(cluster, phrase) +
    partnerFit(cluster, phrase) +
    peopleFit(cluster, phrase) +
    bidderFit(d, cluster, phrase, owners > 0) +
    versionFit(cluster, phrase, all) +
    articleFit(
      cluster,
      isRetold(d, phrase) ? { ...phrase, definite: true } : phrase,
      shared,
      proposing,
      owners > 0,
      apart,
    ) -
    Math.min(1.2, apart * 0.08)
  );
}

function isOfSort(nouns: ReadonlySet<string>, noun: string): boolean {
  if (nouns.has(noun)) return true;
  for (const other of nouns) if (related(other, noun)) return true;
  return false;
}

/** A head of state's plan is the state's: a title joins them. */
function ownerFit(d: Discourse, cluster: Cluster, phrase: Phrase): number {
  const { owner, origin, side } = phrase;
  const { origins, sides } = cluster.traits;
  // "the players' proposal" beside "the owners' offer"
  if (side !== undefined && sides.size > 0 && !sides.has(side)) return -4;
  if (origin !== undefined && !origins.has(origin)) return origins.size > 0 ? -4 : cluster.owners.size > 0 ? -1.5 : 0;
  if (owner !== undefined && cluster.owners.size === 0 && isOthers(cluster, phrase)) return -1.5;
  if (!owner || cluster.owners.size === 0) return origin === undefined ? (isAside(d, cluster, phrase) ? -2 : 0) : 1.5;
  if (cluster.owners.has(owner)) return 2;
  const linked = partnersOf(d.titles).get(owner);
  return linked?.some((other) => cluster.owners.has(other)) ? 0.5 : -4;
}

/** "Jones's proposal" beside "the Republican offer". */
const isOthers = ({ traits }: Cluster, { peoples = [] }: Phrase): boolean =>
  traits.peoples.size > 0 && !peoples.some((p) => traits.peoples.has(p));

/** "rejected the offer in a blow to Jones's plan to cut costs": two nouns of one sentence, of which one has an owner and a purpose. */
export function isAside(d: Discourse, { traits, phrases }: Cluster, phrase: Phrase): boolean {
  const { sentenceOf, tokens } = d.reading.document;
  if (phrase.owner === undefined || !phrase.definite || tokens[phrase.last]?.lower !== 'to') return false;
  const last = phrases.at(-1);
  const beside = last !== undefined && !last.anchor && sentenceOf[last.head] === sentenceOf[phrase.head];
  return beside && !traits.nouns.has(phrase.noun);
}

/** "the 90-day plan" is no "30-day plan"; "a 610 million bid" may be one of 38 dollars a share. */
function contentFit(cluster: Cluster, phrase: Phrase, shared: readonly string[]): number {
  const told = phrase.measures;
  const theirs = told.length > 0 ? [...cluster.traits.measures.values()] : [];
  return shared.reduce((n, q) => n + (isCount(q) ? 2.5 : 1.5), 0) - (measuresClash(told, theirs) ? 4 : 0);
}

/** "the 1994 peace accords" beside the accord just signed: that of years ago is another. */
function yearFit(d: Discourse, { qualifiers }: Cluster, phrase: Phrase): number {
  const now = Number(d.reading.document.source.meta.date?.slice(0, 4));
  const isPast = (q: string): boolean => /^(?:19|20)\d\d$/.test(q) && Number(q) <= now - 2;
  const year = phrase.qualifiers.find(isPast);
  if (year !== undefined) return qualifiers.has(year) ? 0 : -4;
  return !phrase.definite && [...qualifiers].some(isPast) ? -4 : 0;
}

const isLaw = (noun: string): boolean => /^(?:bill|legislation|act)$/.test(noun);

const isPact = (noun: string): boolean => /^(?:pacts?|treaty|accords?|charter|compact)$/.test(noun);
const isWork = (noun: string): boolean => /^contracts?$/.test(noun);

/** "Acme's buyout offer" beside "a shareholder rights plan": other nouns, other words. */
function strangerFit({ traits, qualifiers, owners }: Cluster, phrase: Phrase, shared: readonly string[]): number {
  const isTelling = (q: string): boolean => !idle(q) && !isCount(q);
  if (shared.length > 0 || !phrase.qualifiers.some(isTelling)) return 0;
  // "the health bill" beside "the wage bill"
  const laws = isLaw(phrase.noun) && [...traits.nouns].some(isLaw) && !phrase.definite;
  if (laws && [...qualifiers].some(isTelling)) return -1.5;
  // "the city's cleaning contract" beside "a national pact"
  const told = [...qualifiers].some(isTelling);
  if (told && [...traits.nouns].every((n) => isPact(n) !== isPact(phrase.noun) && isWork(n) !== isWork(phrase.noun)))
    return -2.5;
  // "the company's turnaround plan" answers a bid, and is none.
  if (phrase.owner === undefined) {
    const answers = /^plans?$/.test(phrase.noun) && [...traits.nouns].some(isTakeover);
    return answers ? -2.5 : 0;
  }
  const strange = owners.size === 0 && !traits.nouns.has(phrase.noun) && [...qualifiers].some(isTelling);
  return strange ? -1 : 0;
}

/** "a truce" and "the proposal for a ceasefire", "a takeover" and "the takeover offer"; two truces may be two. */
function kindFit({ traits, qualifiers }: Cluster, phrase: Phrase): number {
  const kind = kindOf(phrase.noun);
  const aimed = kind ?? phrase.qualifiers.map(kindOf).find((k) => k !== undefined);
  // A budget's sum is told of the whole as of its parts.
  if (aimed !== 'budget' && (phrase.measures.length > 0 || traits.measures.size > 0)) return 0;
  if (kind !== undefined) return qualifiers.has(kind) && !traits.nouns.has(phrase.noun) ? 1.8 : 0;
  const aims = phrase.qualifiers.flatMap((q) => kindOf(q) ?? []);
  return aims.some((k) => [...traits.nouns].some((n) => kindOf(n) === k)) ? 1.8 : 0;
}

/** "a cease-fire" beside "the peace accord": the one stops the fighting, the other settles what it is about. */
function truceFit({ traits, qualifiers }: Cluster, phrase: Phrase): number {
  const isTruce = [phrase.noun, ...phrase.qualifiers].some((word) => kindOf(word) === 'truce');
  const isPeace = phrase.qualifiers.some((q) => stem(q) === peace);
  if (isTruce === isPeace) return 0;
  const hasTruce = qualifiers.has('truce') || [...traits.nouns].some((n) => kindOf(n) === 'truce');
  const hasPeace = qualifiers.has(peace);
  return hasTruce !== hasPeace && isTruce !== hasTruce ? -4 : 0;
}
const peace = stem('peace');
