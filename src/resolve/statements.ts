/** What somebody says in all reports → the statements of their page: the same words are one, in a degraded report as well. */
import type { StatementClaim } from '../model/claim.ts';
import type { EntityRef } from '../model/entity.ts';
import { byPlace } from '../model/evidence.ts';
import type { StatementFact } from '../model/fact.ts';
import { type EntityKey, factId, type SourceId } from '../model/ids.ts';
import { groupsBy } from '../text/groups.ts';
import { shortHash } from '../text/hash.ts';
import { stem } from '../text/stem.ts';
import type { Identities } from './identity/index.ts';
import { refOf } from './identity/parties.ts';
import { byDate, gatherEvidence, type Sourced } from './people.ts';

/** "workable", "total victory": a word or two taken out of a sentence say nothing alone; what the report says around them does. */
const isMereWord = ({ direct, quote }: StatementClaim): boolean =>
  direct && /^\p{Ll}/u.test(quote) && quote.trim().split(/\s+/).length <= 2;

/** A day that a report states goes before one that only says when it was reported. */
const byBasis = (a: StatementClaim, b: StatementClaim): number =>
  Number(a.dateBasis !== 'stated') - Number(b.dateBasis !== 'stated');

/** The same words reported twice are one statement with two places of evidence. */
export function resolveStatements(
  claims: readonly Sourced<StatementClaim>[],
  identities: Identities,
  speaker?: (c: StatementClaim) => EntityRef | undefined,
  isStemmed: (source: SourceId) => boolean = () => false,
): StatementFact<EntityRef>[] {
  const whole = claims.filter(({ claim }) => !isMereWord(claim));
  return [...sameWords(whole, isStemmed)]
    .map(([words, group]): StatementFact<EntityRef> => {
      const clean = group.filter((c) => !isStemmed(c.source));
      const first = [...(clean.length > 0 ? clean : group)].sort(
        (a, b) => byBasis(a.claim, b.claim) || byDate(a.claim, b.claim),
      )[0] as Sourced<StatementClaim>;
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
        ...(claim.dateBasis === 'report' ? { dateBasis: claim.dateBasis } : {}),
        evidence: gatherEvidence(group.map((g) => g.claim.evidence)),
      };
    })
    .sort((a, b) => byDate(a, b) || byPlace(a.evidence[0], b.evidence[0]));
}

/** Words that several are credited with are a statement of each, with an id of its own. */
export function withOwnIds(
  saidBy: ReadonlyMap<EntityKey, readonly StatementFact<EntityRef>[]>,
): Map<EntityKey, readonly StatementFact<EntityRef>[]> {
  const times = new Map<string, number>();
  for (const said of saidBy.values()) for (const { id } of said) times.set(id, (times.get(id) ?? 0) + 1);
  return new Map(
    [...saidBy].map(([key, said]) => [
      key,
      said.map((fact) =>
        (times.get(fact.id) ?? 0) > 1 ? { ...fact, id: factId(shortHash(`${fact.id} ${key}`)) } : fact,
      ),
    ]),
  );
}

type Claims = Sourced<StatementClaim>[];

/** Most quotations are plain ASCII: told so, the expression need not look every letter up. */
const plain = (quote: string): string =>
  quote
    .toLowerCase()
    .replace(/^[\x20-\x7e]*$/.test(quote) ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const stems = (words: string): string[] => words.split(' ').map((w) => stem(w));

/** By their words; what a degraded report has left of words that a clean one has in full joins them. */
function sameWords(claims: Claims, isStemmed: (source: SourceId) => boolean): Map<string, Claims> {
  const groups = groupsBy(claims, (c) => plain(c.claim.quote));
  const damaged = [...groups].filter(([, group]) => group.every((c) => isStemmed(c.source)));
  if (damaged.length === 0 || damaged.length === groups.size) return groups;
  const broken = new Set(damaged.map(([words]) => words));
  const clean = [...groups.keys()]
    .filter((words) => !broken.has(words))
    .map((words) => ({ words, stems: stems(words) }));
  for (const [words, group] of damaged) {
    const own = stems(words);
    const whole = own.length < fewest ? undefined : clean.find((c) => isAlike(own, c.stems));
    if (!whole) continue;
    groups.get(whole.words)?.push(...group);
    groups.delete(words);
  }
  return groups;
}

/** In words: shorter statements are alike by chance. */
const fewest = 4;

/** Nine of ten stems of the longer one are the other's: stemmers differ in a word here and there, and "cannot" may be two. */
function isAlike(a: readonly string[], b: readonly string[]): boolean {
  const most = Math.max(a.length, b.length);
  const least = most - Math.max(Math.floor(most / 10), most < 8 ? 0 : 2);
  if (Math.min(a.length, b.length) < least) return false;
  const left = new Map<string, number>();
  for (const w of b) left.set(w, (left.get(w) ?? 0) + 1);
  let shared = 0;
  for (const w of a) {
    const n = left.get(w) ?? 0;
    if (n > 0) shared++;
    left.set(w, n - 1);
  }
  return shared >= least;
}
