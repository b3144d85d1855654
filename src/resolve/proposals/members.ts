/** What single reports say of proposals → each proposal with what tells it from others, its parties by their pages. */
import type { Extraction, LocalProposal } from '../../model/claim.ts';
import { byCodeUnit, type LocalKey, type SourceId } from '../../model/ids.ts';
import type { PartialDate } from '../../model/values.ts';
import { pushTo } from '../../text/groups.ts';
import type { Identities } from '../identity/index.ts';
import { refKey, refOf } from '../identity/parties.ts';
import { comparedWords, dayOf, type Member, properName, termWords } from './member.ts';

/** Proposals of all reports with what tells them apart, in the order of their reports. */
export function membersOf(
  extractions: readonly Extraction[],
  identities: Identities,
  dates: ReadonlyMap<SourceId, PartialDate>,
  stemmed: ReadonlySet<SourceId>,
): Member[] {
  const bodiesOf = officesOf(extractions, identities);
  return extractions
    .flatMap((x) =>
      x.proposals.map((proposal) => ({
        stemmed: stemmed.has(x.source),
        ...memberOf(x, proposal, identities, dates.get(x.source), bodiesOf),
      })),
    )
    .sort(
      (a, b) =>
        byCodeUnit(a.reported ?? '9999', b.reported ?? '9999') ||
        byCodeUnit(a.source, b.source) ||
        a.proposal.mentions[0].start - b.proposal.mentions[0].start,
    );
}

/** The bodies that a person holds an office in, by any report. */
function officesOf(extractions: readonly Extraction[], identities: Identities): (key: string) => readonly string[] {
  const bodies = new Map<string, string[]>();
  for (const x of extractions)
    for (const { person, organization, former } of x.roles) {
      if (organization === undefined || former) continue;
      const key = refKey(refOf(identities, x.source, { entity: person }));
      pushTo(bodies, key, refKey(refOf(identities, x.source, { entity: organization })));
    }
  return (key) => bodies.get(key) ?? [];
}

function memberOf(
  x: Extraction,
  proposal: LocalProposal,
  identities: Identities,
  reported: PartialDate | undefined,
  bodiesOf: (key: string) => readonly string[],
): Omit<Member, 'stemmed'> {
  const owners = new Set(ownersOf(x, proposal, identities));
  const keyOf = (entity: LocalKey | undefined): string | undefined =>
    entity === undefined ? undefined : refKey(refOf(identities, x.source, { entity }));
  const target = keyOf(proposal.target ?? proposal.sought);
  const partner = keyOf(proposal.partner);
  const named = properName(proposal.name);
  const bidders = new Set((proposal.bidders ?? []).flatMap((key) => keyOf(key) ?? []));
  return {
    source: x.source,
    ...(target === undefined ? {} : { target }),
    ...(partner === undefined ? {} : { partner }),
    ...(named === undefined ? {} : { properName: named }),
    reported,
    day: dayOf(reported),
    proposal,
    positions: x.positions.filter((p) => p.proposal === proposal.key),
    owners,
    rivals: new Set(
      proposal.traits.rival ? x.proposals.flatMap((p) => (p === proposal ? [] : ownersOf(x, p, identities))) : [],
    ),
    bidders,
    answers: new Set(
      x.positions
        .filter((p) => p.proposal === proposal.key && /^(?:accepts|rejects)$/.test(p.stance))
        .map((p) => `${p.stance} ${refKey(refOf(identities, x.source, p.party))}`),
    ),
    bodies: new Set([...owners, ...bidders].flatMap((o) => bodiesOf(o))),
    terms: termWords(proposal),
    words: comparedWords(
      [proposal.name.replace(/^.*['’]s? /, ''), ...proposal.traits.words],
      [...owners, ...(target === undefined ? [] : [target])],
    ),
    standing: standingOf(x, proposal),
  };
}

/** A state is an owner also where the report has only its adjective. */
const ownersOf = (x: Extraction, { sponsors }: LocalProposal, identities: Identities): string[] =>
  sponsors
    .filter((s) => s.role !== 'backed by')
    .map((s) => refOf(identities, x.source, s.party))
    .filter((r) => 'entity' in r || (/^\p{Lu}[\p{L} ]+$/u.test(r.unnamed) && !/^(?:The|An?) /.test(r.unnamed)))
    .map(refKey);

/** Among the proposals of its report that are of a sort with it. */
function standingOf(x: Extraction, proposal: LocalProposal): Member['standing'] {
  const others = x.proposals.filter(
    (p) => p !== proposal && p.traits.sorts.some((s) => proposal.traits.sorts.includes(s)),
  );
  if (others.length === 0) return 'only';
  return others.every((p) => p.mentions.length <= proposal.mentions.length) ? 'main' : 'minor';
}
