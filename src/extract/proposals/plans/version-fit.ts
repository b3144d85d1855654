/** A phrase and a proposal → how well its version fits: "the revised offer", "the first offer", "a plan" told anew or again. */
import type { Discourse } from '../../coreference.ts';
import type { Phrase } from '../phrases/phrase.ts';
import { kindOf } from './sorts.ts';

/** What is told of the versions of a proposal. */
interface Told {
  readonly later: boolean;
  readonly traits: {
    readonly nouns: ReadonlySet<string>;
    readonly other: boolean;
    readonly fresh: boolean;
    readonly earlier: boolean;
    /** In headlines and first words only. */
    readonly atTop: boolean;
  };
}

/** "the revised offer" against "its first offer" and "a rival offer". */
export function versionFit(cluster: Told, phrase: Phrase, all: readonly Told[]): number {
  const { other } = cluster.traits;
  if (phrase.other) return other ? 1 : -4;
  return (other ? -1.5 : 0) + laterFit(cluster, phrase, all) + timeFit(cluster, phrase, all);
}

function laterFit(cluster: Told, phrase: Phrase, all: readonly Told[]): number {
  const newest = cluster.later && !phrase.earlier ? 0.3 : 0;
  if (!phrase.later) return newest;
  if (cluster.later) return newest + 1;
  if (cluster.traits.fresh) return 0.5;
  return newest - (all.some((c) => c.later) ? 1.5 : 3);
}

/** "the latest proposal" beside "the previous one". */
function timeFit(cluster: Told, phrase: Phrase, all: readonly Told[]): number {
  const old = cluster.traits.earlier;
  if (phrase.fresh) return all.some((c) => c.traits.earlier) ? (old ? -3 : 1) : 0;
  if (!phrase.earlier) return 0;
  if (phrase.contrast && !old) return -9;
  if (cluster.later && !old) return -6;
  // "vetoed the first package" of one that has been told of the package just passed: there are two.
  if (!old && isFirst(phrase)) return -5;
  const elsewhere = !old && all.some((c) => c.traits.earlier) ? -1.5 : 0;
  const against = !old && cluster.traits.fresh ? -3 : 0;
  return against + elsewhere + 0.7;
}

/** Of a law, since an offer may be called the first one as soon as a second is on the table. */
const isFirst = ({ noun, definite, measures, owner }: Phrase): boolean =>
  /^(?:packages?|budgets?|bills?|legislation|measures?)$/.test(noun) &&
  definite &&
  owner === undefined &&
  measures.some((m) => m.unit === 'ordinal' && m.value === '1');

/** “This is a good deal,” somebody said: words of one who speaks of what the report has told. */
export const isRetold = (d: Discourse, { head, noun, measures, later, other }: Phrase): boolean =>
  d.quoted[head] === true &&
  /^(?:agreement|accords?|deal|pact|treaty|settlement)$/.test(noun) &&
  measures.length === 0 &&
  !later &&
  !other;

/** "a plan" begins something new; "the plan" is one already spoken of; the first of the body is the headline's. */
export function articleFit(
  { traits, later }: Told,
  phrase: Phrase,
  shared: readonly string[],
  proposing: boolean,
  own: boolean,
  apart: number,
): number {
  if (phrase.definite) return 0.8;
  // "a proposal to bridge gaps" beside one "proposed earlier" is another.
  if (shared.length === 0 && phrase.qualifiers.length > 0 && traits.earlier) return -1.5;
  // "a proposal to modify it" beside "the bill" is no such telling again; beside a plan it may be.
  const again =
    traits.nouns.has(phrase.noun) ||
    shared.length > 0 ||
    phrase.qualifiers.length === 0 ||
    [...traits.nouns].every((noun) => /^(?:plan|proposal|deal|agreement)$/.test(noun) || kindOf(noun) === 'truce');
  if (traits.atTop && again) return phrase.head < 60 ? 0.5 : 0;
  if (phrase.later || shared.length > 0) return phrase.fresh && !traits.fresh ? -1 : 0;
  if (phrase.anchor) return -1.2;
  // "he presented an offer on Sunday", of the bid that the report began with.
  if (proposing && own && (!later || apart <= 2) && !phrase.later) return -0.5;
  return proposing ? -3 : phrase.first === phrase.head ? -0.5 : -1.5;
}
