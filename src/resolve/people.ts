/** Claims about the roles and descriptions of persons and organizations, of all reports → the facts of their pages. */
import type { DescriptionClaim, RoleClaim } from '../model/claim.ts';
import type { EntityRef } from '../model/entity.ts';
import { byPlace, type Evidence } from '../model/evidence.ts';
import type { DescriptionFact, RoleFact } from '../model/fact.ts';
import { byCodeUnit, factId, isNonEmpty, type NonEmpty, type SourceId } from '../model/ids.ts';
import type { PartialDate } from '../model/values.ts';
import { capital, writtenOut } from '../text/english.ts';
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

interface Held extends Sourced<RoleClaim> {
  /** Words that two ways to write one office share. */
  readonly office: readonly string[];
  /** Of its organization; empty where none is said. */
  readonly body: string;
}

/** Words for one office: "chairman" and "chairperson", "Gov." and "Governor". */
const sameWord: ReadonlyMap<string, string> = new Map(
  'chairman=chair chairwoman=chair chairperson=chair spokesman=spokesperson spokeswoman=spokesperson congressman=representative congresswoman=representative organizer=organiser advisor=adviser defense=defence labor=labour center=centre pm=premier'
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);

/** By stems, so that a degraded report's "secretari of state" is the "Secretary of State" of the others. */
const officeOf = (title: string): string[] =>
  writtenOut(title)
    .toLowerCase()
    .replace(/\bceo\b/g, 'chief executive')
    .replace(/(?<=chief executive) officer\b/g, '')
    .split(/[\s-]+/)
    .filter((w) => /\p{L}/u.test(w))
    .map((w) => stem(stem(sameWord.get(w) ?? w)));

/** The longest spelling: a stem is shorter than its word. */
const fullest = (titles: readonly string[]): string =>
  titles.reduce((a, b) => (b.length > a.length || (b.length === a.length && b < a) ? b : a), '');

/** "Gov." as "Governor": an office stands by itself on a page. */
function inFull(title: string): string {
  const full = writtenOut(title);
  return /^\p{Lu}/u.test(title) ? capital(full) : full;
}

const deputy = /^(?:vice|deputi|assist|associ)$/;

/** "minister" of "finance minister", "general secretary" of "general secretary and chief executive"; a deputy is not the minister. */
function isPartOf(short: readonly string[], long: readonly string[]): boolean {
  if (short.length === 0 || short.length >= long.length) return false;
  const before = long.slice(0, long.length - short.length);
  if (short.every((w, i) => w === long[before.length + i])) return !before.some((w) => deputy.test(w));
  return short.every((w, i) => w === long[i]) && /^(?:and|of|for)$/.test(long[short.length] ?? '');
}

const isRank = (office: readonly string[]): boolean => office.length > 0 && office.every((w) => rank.test(w));
const rank = /^(?:gener|colonel|major|captain|lieuten|sergeant|admir|brigadi|brig|command|marshal|commodor)$/;

/**
 * One fact for each office; reports that give it again add their evidence. An office said with its body, or in full, takes in the
 * bare one; a rank is told only of who has no office.
 */
export function resolveRoles(claims: readonly Sourced<RoleClaim>[], identities: Identities): RoleFact<EntityRef>[] {
  const held = claims.map((c): Held => {
    const { organization } = c.claim;
    const ref = organization === undefined ? undefined : refOf(identities, c.source, { entity: organization });
    return { office: officeOf(c.claim.title), body: ref ? refKey(ref) : '', ...c };
  });
  const groups = new Map<string, Held[]>();
  for (const c of held) {
    const whole = fullerThan(held, c);
    pushTo(groups, `${whole.office.join(' ')}|${c.claim.former}|${whole.body}`, c);
  }
  const onlyRanks = held.every((h) => isRank(h.office));
  const told = [...groups].filter(([, group]) => onlyRanks || !group.every((h) => isRank(h.office)));
  return told
    .map(([key, group]) => roleFact(key, group, identities))
    .sort((a, b) => byCodeUnit(b.asOf ?? '', a.asOf ?? '') || byCodeUnit(a.title, b.title));
}

/** What a claim says in the fullest words of any: the office it is a part of, and its body, where there is one only. */
function fullerThan(held: readonly Held[], c: Held): { readonly office: readonly string[]; readonly body: string } {
  const key = c.office.join(' ');
  const agree = held.filter(
    (h) => h.claim.former === c.claim.former && (c.body === '' || h.body === '' || h.body === c.body),
  );
  const wholes = new Map(agree.filter((h) => isPartOf(c.office, h.office)).map((h) => [h.office.join(' '), h]));
  // Of "finance minister" and "deputy finance minister and party leader" one is the fullest of all, or none is meant.
  const best = [...wholes.values()].sort((a, b) => b.office.length - a.office.length)[0];
  const isOne = best !== undefined && [...wholes.values()].every((h) => h === best || isPartOf(h.office, best.office));
  const office = isOne ? best.office : c.office;
  const whole = office.join(' ');
  const same = agree.filter(
    (h) => h.office.join(' ') === whole || h.office.join(' ') === key || isPartOf(h.office, office),
  );
  const [only, second] = new Set(same.map((h) => h.body).filter((body) => body !== ''));
  return { office, body: c.body || (second === undefined ? (only ?? '') : '') };
}

function roleFact(key: string, group: readonly Held[], identities: Identities): RoleFact<EntityRef> {
  const withBody = group.find((g) => g.body !== '');
  const asOf = latest(group.map((g) => g.claim.asOf));
  const organization =
    withBody?.claim.organization === undefined
      ? undefined
      : refOf(identities, withBody.source, { entity: withBody.claim.organization });
  const most = Math.max(...group.map((g) => g.office.length));
  const whole = group.filter((g) => g.office.length === most);
  return {
    id: factId(shortHash(`role ${key}`)),
    title: inFull(fullest(whole.map((g) => g.claim.title))),
    ...(organization ? { organization } : {}),
    ...(group[0]?.claim.former ? { former: true } : {}),
    ...(asOf === undefined ? {} : { asOf }),
    evidence: gatherEvidence(group.map((g) => g.claim.evidence)),
  };
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
