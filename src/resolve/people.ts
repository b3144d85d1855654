/** Claims about persons and organizations of all reports → the facts of their pages. */
import type { DescriptionClaim, RoleClaim, StatementClaim } from '../model/claim.ts';
import type { EntityRef } from '../model/entity.ts';
import { byPlace, type Evidence } from '../model/evidence.ts';
import type { DescriptionFact, RoleFact, StatementFact } from '../model/fact.ts';
import { byCodeUnit, factId, isNonEmpty, type NonEmpty, type SourceId } from '../model/ids.ts';
import type { PartialDate } from '../model/values.ts';
import { groupsBy, pushTo } from '../text/groups.ts';
import { shortHash } from '../text/hash.ts';
import { stem } from '../text/stem.ts';
import type { Identities } from './identity/index.ts';
import { refKey, refOf } from './identity/parties.ts';

export interface Sourced<C> {
  readonly source: SourceId;
  readonly claim: C;
}

/** Evidence of several claims, each place once, in order. */
export function gatherEvidence(list: readonly (readonly Evidence[])[]): NonEmpty<Evidence> {
  const seen = new Map<string, Evidence>();
  for (const e of list.flat()) seen.set(`${e.source} ${e.start} ${e.end}`, e);
  const all = [...seen.values()].sort(byPlace);
  if (!isNonEmpty(all)) throw new RangeError('a fact needs evidence');
  return all;
}

/** Earliest known date first, undated last. */
export const byDate = (a: { readonly date?: PartialDate }, b: { readonly date?: PartialDate }): number =>
  byCodeUnit(a.date ?? '9999', b.date ?? '9999');

const latest = (dates: readonly (PartialDate | undefined)[]): PartialDate | undefined =>
  dates.reduce((a, b) => (b !== undefined && (a === undefined || b > a) ? b : a), undefined);

/** A title by its stems, so that a degraded report's "secretari of state" is the "Secretary of State" of the others. */
const titleKey = (title: string): string =>
  title
    .toLowerCase()
    .split(/[\s-]+/)
    .map((w) => stem(stem(w)))
    .join(' ');

/** The longest spelling: a stem is shorter than its word. */
const fullest = (titles: readonly string[]): string =>
  titles.reduce((a, b) => (b.length > a.length || (b.length === a.length && b < a) ? b : a), '');

/** One fact for each title; reports that give it again add their evidence. A title said with its body takes in the bare one. */
export function resolveRoles(claims: readonly Sourced<RoleClaim>[], identities: Identities): RoleFact<EntityRef>[] {
  const groups = new Map<string, Sourced<RoleClaim>[]>();
  const bodies = new Map<string, Set<string>>();
  const bodyOf = ({ source, claim }: Sourced<RoleClaim>): string => {
    const ref =
      claim.organization === undefined ? undefined : refOf(identities, source, { entity: claim.organization });
    return ref ? refKey(ref) : '';
  };
  for (const c of claims) {
    const title = `${titleKey(c.claim.title)}|${c.claim.former}`;
    const body = bodyOf(c);
    if (body !== '') bodies.set(title, (bodies.get(title) ?? new Set()).add(body));
  }
  for (const c of claims) {
    const title = `${titleKey(c.claim.title)}|${c.claim.former}`;
    const [only, second] = bodies.get(title) ?? [];
    const body = bodyOf(c) || (second === undefined ? (only ?? '') : '');
    const key = `${title}|${body}`;
    pushTo(groups, key, c);
  }
  return [...groups]
    .map(([key, group]): RoleFact<EntityRef> => {
      const withBody = group.find((g) => g.claim.organization !== undefined) ?? group[0];
      const asOf = latest(group.map((g) => g.claim.asOf));
      const organization =
        withBody?.claim.organization === undefined
          ? undefined
          : refOf(identities, withBody.source, { entity: withBody.claim.organization });
      return {
        id: factId(shortHash(`role ${key}`)),
        title: fullest(group.map((g) => g.claim.title)),
        ...(organization ? { organization } : {}),
        ...(group[0]?.claim.former ? { former: true } : {}),
        ...(asOf === undefined ? {} : { asOf }),
        evidence: gatherEvidence(group.map((g) => g.claim.evidence)),
      };
    })
    .sort((a, b) => byCodeUnit(b.asOf ?? '', a.asOf ?? '') || byCodeUnit(a.title, b.title));
}

/** How reports describe an organization: each wording once, the most reported first. */
export function resolveDescriptions(claims: readonly Sourced<DescriptionClaim>[]): DescriptionFact[] {
  const groups = groupsBy(claims, (c) => c.claim.words.toLowerCase());
  return [...groups]
    .sort(([a, x], [b, y]) => y.length - x.length || byCodeUnit(a, b))
    .map(([key, group]) => ({
      id: factId(shortHash(`description ${key}`)),
      words: group[0]?.claim.words ?? '',
      evidence: gatherEvidence(group.map((g) => g.claim.evidence)),
    }));
}

/** "workable", "total victory": a word or two taken out of a sentence say nothing alone; what the report says around them does. */
const isMereWord = ({ direct, quote }: StatementClaim): boolean =>
  direct && /^\p{Ll}/u.test(quote) && quote.trim().split(/\s+/).length <= 2;

/** The same words reported twice are one statement with two places of evidence. */
export function resolveStatements(
  claims: readonly Sourced<StatementClaim>[],
  identities: Identities,
  speaker?: (c: StatementClaim) => EntityRef | undefined,
): StatementFact<EntityRef>[] {
  const whole = claims.filter(({ claim }) => !isMereWord(claim));
  const groups = groupsBy(whole, (c) =>
    c.claim.quote
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
  return [...groups]
    .map(([words, group]): StatementFact<EntityRef> => {
      const first = [...group].sort((a, b) => byDate(a.claim, b.claim))[0] as Sourced<StatementClaim>;
      const { claim } = first;
      const said = speaker?.(claim);
      return {
        id: factId(shortHash(`statement ${words}`)),
        quote: claim.quote,
        direct: group.some((g) => g.claim.direct),
        ...(said ? { speaker: said } : {}),
        ...(claim.verb === undefined ? {} : { verb: claim.verb }),
        ...(claim.via === undefined ? {} : { via: refOf(identities, first.source, { entity: claim.via }) }),
        ...(claim.date === undefined ? {} : { date: claim.date }),
        evidence: gatherEvidence(group.map((g) => g.claim.evidence)),
      };
    })
    .sort((a, b) => byDate(a, b) || byPlace(a.evidence[0], b.evidence[0]));
}
