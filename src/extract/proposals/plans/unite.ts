/** The proposals of a report → the same without those that another of them is: one party's, to one party, of one sort, and no word of another version. */
import type { LocalKey } from '../../../model/ids.ts';
import { measuresClash } from '../../../model/proposal-traits.ts';
import { stem } from '../../../text/stem.ts';
import type { Discourse } from '../../coreference.ts';
import { idle } from '../phrases/phrase.ts';
import { addPhrase, type Cluster } from './fit.ts';
import { areAmong } from './partners.ts';
import { kindOf, related } from './sorts.ts';

/** In order of first mention; a later one that means an earlier one joins it. */
export function unite(d: Discourse, clusters: readonly Cluster[]): Cluster[] {
  const kept: Cluster[] = [];
  // Nothing that is no version becomes one by taking in what is none.
  const plain: Cluster[] = [];
  for (const cluster of clusters) {
    const version = isVersion(cluster);
    const same = version ? undefined : plain.find((k) => isSame(d, k, cluster));
    if (same) take(d, same, cluster);
    else kept.push(cluster);
    if (!same && !version) plain.push(cluster);
  }
  return kept;
}

const isVersion = ({ phrases, later, traits }: Cluster): boolean =>
  later ||
  traits.earlier ||
  traits.other ||
  phrases.some((p) => p.titled || p.measures.some((m) => m.unit === 'ordinal'));

function take(d: Discourse, into: Cluster, from: Cluster): void {
  for (const p of from.phrases) addPhrase(d, into, p);
  into.phrases.sort((a, b) => a.head - b.head);
  for (const o of from.owners) into.owners.add(o);
  for (const q of from.qualifiers) into.qualifiers.add(q);
}

function isSame(d: Discourse, a: Cluster, b: Cluster): boolean {
  const own = sameBidder(d, a, b) ?? sameOwner(a.owners, b.owners);
  const targets = [...a.traits.targets].some((t) => b.traits.targets.has(t));
  const clash = a.traits.targets.size > 0 && b.traits.targets.size > 0 && !targets;
  const sorts = [...a.traits.nouns].some((x) => [...b.traits.nouns].some((y) => related(x, y)));
  if (!sorts || clash || own === 'apart' || origins(a, b) || sides(a, b)) return false;
  if (measuresClash([...a.traits.measures.values()], [...b.traits.measures.values()])) return false;
  return (own === 'same' || targets || bareTruces(a, b) || oneBid(a, b, own)) && wordsFit(a, b);
}

/** "an £800m bid for Acme" and "Jones's offer": one names the company, the other the bidder. */
const oneBid = (a: Cluster, b: Cluster, own: 'same' | 'apart' | 'unknown'): boolean =>
  own === 'unknown' &&
  a.traits.targets.size + b.traits.targets.size > 0 &&
  a.owners.size + b.owners.size > 0 &&
  [a, b].every((c) => [...c.traits.nouns].some((n) => /^(?:bids?|takeover|buyout|buy-out|approach)$/.test(n)));

/** A truce that is told of twice, each time as if it were new: "ruled out a truce" in the headline and below; and "arbitration", which needs no article. */
const bareTruces = (a: Cluster, b: Cluster): boolean =>
  [a, b].every((c) => c.owners.size === 0 && [...c.traits.nouns].some((n) => isBareKind(c, kindOf(n))));

const isBareKind = (c: Cluster, kind: string | undefined): boolean =>
  kind === 'settling' || (kind === 'truce' && told(c).size === 0);

const origins = ({ traits: a }: Cluster, { traits: b }: Cluster): boolean =>
  a.origins.size > 0 && b.origins.size > 0 && ![...a.origins].some((o) => b.origins.has(o));

const sides = ({ traits: a }: Cluster, { traits: b }: Cluster): boolean =>
  a.sides.size > 0 && b.sides.size > 0 && ![...a.sides].some((s) => b.sides.has(s));

/** By whom their phrases name, where both name somebody beside the company that is sought. */
function sameBidder(d: Discourse, a: Cluster, b: Cluster): 'same' | 'apart' | undefined {
  if (a.traits.bidders.size + b.traits.bidders.size === 0) return undefined;
  const targets = new Set([...a.traits.targets, ...b.traits.targets]);
  const [x, y] = [a, b].map((c) => new Set([...c.traits.bidders, ...c.owners].filter((key) => !targets.has(key))));
  if (!x || !y || x.size === 0 || y.size === 0) return undefined;
  return areAmong(d, x, y) ? 'same' : 'apart';
}

function sameOwner(a: ReadonlySet<LocalKey>, b: ReadonlySet<LocalKey>): 'same' | 'apart' | 'unknown' {
  if (a.size === 0 || b.size === 0) return 'unknown';
  return [...a].some((o) => b.has(o)) ? 'same' : 'apart';
}

/** What one tells of its content the other tells too, or tells nothing; prices and forms of payment tell none. */
function wordsFit(a: Cluster, b: Cluster): boolean {
  const [x, y] = [told(a), told(b)];
  return x.size === 0 || y.size === 0 || [...x].some((w) => y.has(w));
}

const payments =
  /^(?:cash|share|shares|all-share|all-cash|tender|takeover|pay|wage|indicative|formal|hostile|unsolicited|agreed|\d.*|p-a-share|a-share|pence|dlr|dollar|euro|per|cent|pct|percent|million|billion|bn|m)$/;

const told = (c: Cluster): ReadonlySet<string> =>
  new Set(
    c.phrases.flatMap((p) =>
      p.qualifiers.filter((q) => !idle(q) && !payments.test(q) && kindOf(q) === undefined).map(stem),
    ),
  );
