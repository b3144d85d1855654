/** A phrase and a proposal → how well the companies fit that they name: who is bid for, whom it is made with, who bids. */
import type { LocalKey } from '../../../model/ids.ts';
import type { Discourse } from '../../coreference.ts';
import type { Phrase } from '../phrases/phrase.ts';
import { areAmong } from './partners.ts';

/** What is told of the parties of a proposal. */
interface Told {
  readonly owners: ReadonlySet<LocalKey>;
  readonly traits: {
    readonly nouns: ReadonlySet<string>;
    readonly targets: ReadonlySet<LocalKey>;
    readonly partners: ReadonlySet<LocalKey>;
    readonly bidders: ReadonlySet<LocalKey>;
    readonly peoples: ReadonlySet<string>;
  };
}

/** Two bids for one company may be one; bids for two are two. */
export function targetFit({ traits, owners }: Told, phrase: Phrase): number {
  const { owner, definite } = phrase;
  const target = phrase.target ?? phrase.sought;
  if (target === undefined || traits.targets.size === 0) return 0;
  if (!traits.targets.has(target)) return -4;
  return definite || owner !== undefined || owners.size === 0 ? 0.5 : 1.8;
}

/**
 * "the merger agreement with Norton" beside Acme's bid: another's, where both sides of the bid are known, or it is called nothing
 * but a bid. Should it be Acme's own, two pages tell the truth that one would.
 */
export function partnerFit({ traits, owners }: Told, { partner }: Phrase): number {
  if (partner === undefined) return 0;
  const others = new Set([...traits.targets, ...traits.partners]);
  if (owners.has(partner) || others.has(partner)) return 0.5;
  return owners.size > 0 && (others.size > 0 || [...traits.nouns].every((n) => oneSided.test(n))) ? -4 : 0;
}

/** "the Acme deal" is Acme's bid, and no offer of Borel's. */
export function bidderFit(
  d: Discourse,
  { traits, owners }: Told,
  { bidders = [], target, sought }: Phrase,
  told: boolean,
): number {
  const theirs = new Set([...traits.bidders, ...owners].filter((key) => key !== (target ?? sought)));
  if (bidders.length === 0 || theirs.size === 0) return 0;
  if (areAmong(d, bidders, theirs)) return told ? 0 : 2;
  return -4;
}

const oneSided = /^(?:bids?|offers?|takeover|buyout|approach|tender|proposals?)$/;

/** "the European pact" beside "the American plan". */
export function peopleFit({ traits }: Told, { peoples = [] }: Phrase): number {
  if (peoples.length === 0 || traits.peoples.size === 0) return 0;
  return peoples.some((p) => traits.peoples.has(p)) ? 1 : -3;
}
