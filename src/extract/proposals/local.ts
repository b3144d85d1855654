/** One plan of a report, by its phrases → the proposal as the report tells it: its name, who put it forward, what tells it from others. */
import type { LocalProposal } from '../../model/claim.ts';
import { isNonEmpty, type LocalKey } from '../../model/ids.ts';
import type { Discourse } from '../coreference.ts';
import { spanOf } from '../grammar.ts';
import type { Acts } from './acts/acts.ts';
import { dateOf, eventsOf } from './acts/events.ts';
import { sponsorsOf } from './acts/sponsors.ts';
import { hasAim } from './phrases/aim.ts';
import { isBygone } from './phrases/bygone.ts';
import { datedBy } from './phrases/dated.ts';
import { isNewlyMade } from './phrases/hoped.ts';
import { isMade } from './phrases/made.ts';
import { idle, type Phrase, telling } from './phrases/phrase.ts';
import type { Cluster } from './plans/fit.ts';
import { bestPhrase, nameOf, nounOf } from './plans/naming.ts';
import { type Keyed, relationsOf } from './plans/relations.ts';
import { isRise, kindOf, sortsOf } from './plans/sorts.ts';
import { endsNoSentence, isBareDemand, isMereRise, isSoft } from './plans/substance.ts';
import type { ProposalAt } from './positions/object.ts';
import { isAnaphoric } from './positions/sides.ts';

/** What was read of the report before its proposals are made. */
export interface Setting {
  readonly d: Discourse;
  readonly acts: Acts;
  /** How likely each phrase means the plan that it was joined to. */
  readonly ties: ReadonlyMap<Phrase, number>;
  readonly proposalAt: ProposalAt;
  readonly keyed: readonly Keyed[];
  /** Companies that are bid for. */
  readonly sought: ReadonlySet<LocalKey>;
}

/** Told most often, or else sought by what the report tells; not by "its acquisition of Borel" alone, which is told in passing of what is called otherwise. */
export function targetOf({ phrases }: Cluster): LocalKey | undefined {
  const named = phrases.filter((p) => !p.anchor);
  const told = named.filter((p) => (p.target ?? p.sought) !== undefined);
  const times = (p: Phrase): number => told.filter((q) => (q.target ?? q.sought) === (p.target ?? p.sought)).length;
  const [most] = [...told].sort((a, b) => times(b) - times(a));
  const inPassing =
    most && /^(?:acquisition|merger)$/.test(most.noun) && named.every((p) => p === most || p.noun !== most.noun);
  return inPassing ? undefined : (most?.target ?? most?.sought);
}

/** Where a phrase of it says so itself, it is bid for; else it is sought, by this or another. */
const targetTrait = ({ phrases }: Cluster, target: LocalKey): Pick<LocalProposal, 'target' | 'sought'> =>
  phrases.some((p) => p.target === target) ? { target } : { sought: target };

/** Of what is called nothing but an agreement: an offer that one phrase of this kind has strayed to has none. */
const partnerOf = (phrases: readonly Phrase[]): LocalKey | undefined =>
  phrases.every((p) => /^(?:agreement|deal|transaction|pact|merger)$/.test(p.noun))
    ? phrases.find((p) => p.partner !== undefined)?.partner
    : undefined;

/** "a tentative contract agreement" is a contract, a bill is a law, whatever else it is called. */
function traitSorts(d: Discourse, phrases: readonly Phrase[]): readonly string[] {
  const sorts = sortsOf([...new Set(phrases.map((p) => nounOf(d, p)))]);
  const contract = phrases.some(
    (p) => p.qualifiers.some((q) => /^(?:contract|labou?r|wage)$/.test(q)) && sortsOf([p.noun]).includes('contract'),
  );
  if (contract && !sorts.includes('contract')) return ['contract', ...sorts];
  const isBill = phrases.some((p) => /^(?:bills?|legislation)$/.test(p.noun));
  return isBill && !sorts.includes('law') ? ['law', ...sorts] : sorts;
}

const kindsOf = (p: Phrase): string[] => present([p.noun, ...p.qualifiers].map(kindOf));
const present = (list: readonly (string | undefined)[]): string[] => list.filter((x) => x !== undefined);

/** How many phases the terms were told in, what follows the last left out. */
const phaseCount = (terms: LocalProposal['terms']): number =>
  new Set(terms.flatMap((t) => (t.phase > 0 && !t.follows ? [t.phase] : []))).size;

/** "a rival offer": another than the report speaks of besides. */
const isRival = ({ reading: { document } }: Discourse, { first, head, other }: Phrase): boolean =>
  other &&
  document.tokens.slice(first, head).some((t) => /^(?:rival|competing|another|separate|different)$/.test(t.lower));

/** "a deal to buy doses": its report speaks of it first as of one that is new to its readers. */
function isIntroduced({ reading: { document } }: Discourse, phrases: readonly Phrase[]): boolean {
  const opens = Math.min(...phrases.map((p) => p.first));
  return [opens - 1, opens].some((i) => /^an?$/.test(document.tokens[i]?.lower ?? ''));
}

/** What tells it from other proposals, of this report and of others. */
const traitsOf = (
  d: Discourse,
  { phrases: all, later, traits }: Cluster,
  phrases: readonly Phrase[],
  acted: boolean,
): LocalProposal['traits'] => ({
  sorts: traitSorts(d, phrases),
  words: [...new Set(all.flatMap((p) => [...p.qualifiers.filter((q) => !idle(q)), ...kindsOf(p)]))],
  measures: all.flatMap((p) => p.measures),
  version: phrases.some((p) => p.earlier) ? 'first' : later ? 'later' : 'only',
  titled: phrases.some((p) => p.titled),
  quoted: phrases.every((p) => d.quoted[p.head] === true && !p.titled),
  sides: [...traits.sides],
  peoples: [...traits.peoples],
  bygone: phrases.every((p) => isBygone(d, p)),
  ...(phrases.some((p) => isRival(d, p)) ? { rival: true } : {}),
  ...(isIntroduced(d, phrases) ? { introduced: true } : {}),
  fresh: acted || phrases.some((p) => isNewlyMade(d, p)),
});

/** By a verb, and by name: what "it" means is easily the other company. */
const isActing = ([rule, who = '']: readonly string[]): boolean => rule === 'sponsor/verb' && !isAnaphoric(who);

/** Undefined where its phrases are not worth the name of a proposal. `positions`: how many answer it. */
export function toProposal(
  { d, acts, ties, proposalAt, keyed, sought }: Setting,
  { cluster, key }: Keyed,
  terms: LocalProposal['terms'],
  positions: number,
): LocalProposal | undefined {
  const phrases = cluster.phrases.filter((p) => !p.anchor);
  const mentions = phrases.map((p) => spanOf(d.reading.document, p.first, p.last));
  if (!isNonEmpty(mentions)) return undefined;
  // Whoever is bid for has made no bid, unless by a verb of their own.
  const sponsors = sponsorsOf(d, cluster, acts).filter(
    (s) => !('entity' in s.party && sought.has(s.party.entity) && !(isActing(s.because) && s.role !== 'set out by')),
  );
  const strong = phrases.some((p) => p.strong);
  const acted = cluster.phrases.some((p) => acts.has(p.head));
  const dated = phrases.some((p) => datedBy(d, p));
  const struck = phrases.some((p) => isMade(d, p));
  const aimed = phrases.some((p) => hasAim(d, p));
  const set = phrases.some((p) => p.later || p.earlier || p.other);
  const evidenceFor: readonly (readonly [boolean, number])[] = [
    [strong, 1],
    [sponsors.length > 0, 1.2],
    [terms.length > 0, 1],
    [phrases.some((p) => telling(p) > 0), 0.6],
    [acted, 0.6],
    [dated, 0.8],
    [set, 0.5],
    [aimed, 0.8],
    [struck, 0.8],
    [phrases.some((p) => p.strong && p.definite), 0.3],
  ];
  const weight = evidenceFor.reduce(
    (n, [holds, w]) => n + (holds ? w : 0),
    Math.min(3, phrases.length) * 0.5 + Math.min(2, positions) * 0.8,
  );
  if (weight < 1.3 || isBareDemand(cluster.phrases) || isMereRise(d, phrases, acted, positions)) return undefined;
  const events = eventsOf(d, cluster, proposalAt);
  // "until a peace deal is reached": nobody put it forward, nothing is in it, nobody has answered, nothing became of it.
  const known =
    terms.length > 0 ||
    positions > 0 ||
    acted ||
    dated ||
    struck ||
    (events.length > 0 && phrases.length > 1) ||
    phrases.some((p) => p.titled);
  const substance = sponsors.length > 0 || (known && !phrases.every((p) => isRise(p.noun) || isSoft(p.noun)));
  if (!substance && phrases.every((p) => endsNoSentence(d, p))) return undefined;
  const date = dateOf(d, cluster, acts);
  const target = targetOf(cluster);
  const partner = partnerOf(phrases);
  const { bidders } = cluster.traits;
  return {
    key,
    noun: nounOf(d, bestPhrase(d, cluster, ties)),
    name: nameOf(d, cluster, ties, phaseCount(terms)),
    mentions,
    traits: traitsOf(d, cluster, phrases, acted),
    sponsors,
    ...(target === undefined ? {} : targetTrait(cluster, target)),
    ...(partner === undefined ? {} : { partner }),
    ...(bidders.size === 0 ? {} : { bidders: [...bidders] }),
    ...(date === undefined ? {} : { date }),
    terms,
    events,
    relations: relationsOf(d, { cluster, key }, proposalAt, keyed),
    confidence: substance ? Math.min(0.97, 0.31 + weight * 0.15) : 0.4,
    because: [`proposal/weight ${weight.toFixed(1)}`, strong ? 'proposal/strong-noun' : 'proposal/weak-noun'],
  };
}
