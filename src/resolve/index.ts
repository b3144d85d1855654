/** Everything single reports claim → the people, organizations, proposals and figures of the wiki. */

import type { DescriptionClaim, Extraction, RoleClaim, StatementClaim } from '../model/claim.ts';
import type { Entity, EntityMention, EntityRef } from '../model/entity.ts';
import { byCodeUnit, type EntityKey, type SourceId } from '../model/ids.ts';
import type { Source } from '../model/source.ts';
import type { PartialDate } from '../model/values.ts';
import { pushTo } from '../text/groups.ts';
import { firstWhere } from '../text/halving.ts';
import { describeOrganization, describePerson, describeProposal } from './describe.ts';
import { confident, type Doubt, doubtsOf } from './doubts.ts';
import { figuresOf } from './figures/index.ts';
import type { Passing } from './figures/passing.ts';
import { plansOf } from './figures/plans.ts';
import { type Identities, type Identity, identify, type Judgements } from './identity/index.ts';
import { resolveDescriptions, resolveRoles, type Sourced } from './people.ts';
import { type ProposalGroup, resolveProposals } from './proposals/index.ts';
import { type Elsewhere, speakerKeys, speakersElsewhere } from './speakers.ts';
import { resolveStatements, withOwnIds } from './statements.ts';
import { storiesOf } from './stories.ts';

export interface ResolveSettings {
  /** Findings below it become pending proposals. 0 to 1. */
  readonly threshold: number;
  readonly judgements?: Judgements;
  /** Doubtful claims that an editor has taken over, by kind and words. */
  readonly accepted?: readonly { readonly kind: string; readonly name: string }[];
}

export interface Resolved {
  /** Ordered by key. */
  readonly entities: readonly Entity[];
  /** What was found and is too doubtful for a page of its own, ordered by key. */
  readonly pending: readonly Entity[];
  /** Claims that are too doubtful for a fact, in order of their reports. */
  readonly doubts: readonly Doubt[];
  /** Numbers that are worth no page: nothing is doubtful about them but what to call them. */
  readonly passing: Passing;
}

/** The order of `extractions` changes nothing. `collect`: called where a part is done that left much behind. */
export function resolveReports(
  sources: readonly Source[],
  extractions: readonly Extraction[],
  settings: ResolveSettings,
  collect: () => void = () => undefined,
): Resolved {
  const { threshold, accepted = [] } = settings;
  const read = [...extractions].sort((a, b) => byCodeUnit(a.source, b.source));
  const isAccepted = (d: Pick<Doubt, 'kind' | 'name'>): boolean =>
    accepted.some((a) => a.kind === d.kind && a.name === d.name);
  const ordered = read.map((x) => confident(x, threshold, isAccepted));
  const dates = new Map<SourceId, PartialDate>(
    sources.flatMap((s) => (s.meta.date === undefined ? [] : [[s.id, s.meta.date] as const])),
  );
  const stemmed = new Set(sources.filter((s) => s.quality === 'degraded').map((s) => s.id));
  const sameStory = storiesOf(ordered, dates);
  const identities = identify(ordered, settings.judgements, threshold, sameStory);
  collect();
  const names = new Map<EntityKey, string>(identities.all.map((i) => [i.key, i.name]));
  const nameOf = (key: EntityKey): string => names.get(key) ?? key;
  const proposals = resolveProposals(ordered, identities, dates, nameOf, sameStory, stemmed);
  for (const p of proposals) names.set(p.key, p.name);
  collect();
  const plans = plansOf(
    proposals.filter((p) => p.confidence >= threshold),
    identities,
  );
  const figures = figuresOf(ordered, identities, dates, nameOf, { threshold, planOf: plans, sameStory });
  collect();
  const figuresIn = figuresByPlace(figures.entities);
  const all: Entity[] = [
    ...peopleAndBodies(
      ordered,
      identities,
      nameOf,
      (s) => stemmed.has(s),
      speakersElsewhere(ordered, identities, sameStory),
    ),
    ...proposals.map((p) => proposalEntity(p, nameOf, figuresIn(p))),
    ...figures.entities,
  ].sort((a, b) => byCodeUnit(a.key, b.key));
  return {
    entities: all.filter((e) => e.confidence >= threshold),
    pending: all.filter((e) => e.confidence < threshold),
    doubts: read.flatMap((x) => doubtsOf(x, threshold)).filter((d) => !isAccepted(d)),
    passing: figures.passing,
  };
}

function peopleAndBodies(
  extractions: readonly Extraction[],
  identities: Identities,
  nameOf: (key: EntityKey) => string,
  isStemmed: (source: SourceId) => boolean,
  elsewhere: Elsewhere,
): Entity[] {
  const roles = new Map<EntityKey, Sourced<RoleClaim>[]>();
  const statements = new Map<EntityKey, Sourced<StatementClaim>[]>();
  const descriptions = new Map<EntityKey, Sourced<DescriptionClaim>[]>();
  const push = <C>(map: Map<EntityKey, Sourced<C>[]>, key: EntityKey | undefined, source: SourceId, claim: C): void => {
    if (key !== undefined) pushTo(map, key, { source, claim });
  };
  for (const x of extractions) {
    for (const c of x.roles) push(roles, identities.of(x.source, c.person), x.source, c);
    for (const c of x.descriptions) push(descriptions, identities.of(x.source, c.entity), x.source, c);
    for (const c of x.statements)
      for (const key of speakerKeys(x, c, identities, elsewhere)) push(statements, key, x.source, c);
  }
  const speaker = ({ speaker: party }: StatementClaim): EntityRef | undefined =>
    'unnamed' in party ? { unnamed: party.unnamed } : undefined;
  const saidBy = withOwnIds(
    new Map([...statements].map(([key, claims]) => [key, resolveStatements(claims, identities, speaker, isStemmed)])),
  );
  return identities.all.map((identity): Entity => {
    const said = saidBy.get(identity.key) ?? [];
    const base = {
      key: identity.key,
      name: identity.name,
      aliases: identity.aliases,
      mentions: mentionsOf(identity),
      confidence: identity.confidence,
    };
    if (identity.kind === 'person') {
      const held = resolveRoles(roles.get(identity.key) ?? [], identities);
      const described = describePerson(identity.name, held, nameOf, isStemmed);
      return {
        kind: 'person',
        description: described.text,
        descriptionEvidence: described.evidence,
        facts: { roles: held, statements: said, positions: [] },
        ...base,
      };
    }
    const words = resolveDescriptions(descriptions.get(identity.key) ?? []);
    const described = describeOrganization(identity.name, identity.class, words[0]);
    return {
      kind: 'organization',
      description: described.text,
      descriptionEvidence: described.evidence,
      facts: {
        descriptions: words,
        statements: said,
        positions: [],
        ...(identity.class ? { class: identity.class } : {}),
      },
      ...base,
    };
  });
}

function mentionsOf(identity: Identity): EntityMention[] {
  return identity.members
    .flatMap((m) => m.entity.mentions.map(({ start, end }) => ({ source: m.source, start, end })))
    .sort((a, b) => byCodeUnit(a.source, b.source) || a.start - b.start);
}

/** Asks which figures have their numbers in the words that name a proposal or in its terms; in the order given. */
function figuresByPlace(figures: readonly Entity[]): (p: ProposalGroup) => EntityRef[] {
  const bySource = new Map<SourceId, { start: number; end: number; figure: number }[]>();
  for (const [figure, { mentions }] of figures.entries())
    for (const { source, start, end } of mentions) pushTo(bySource, source, { start, end, figure });
  for (const list of bySource.values()) list.sort((a, b) => a.start - b.start);
  return ({ members }) => {
    const found = new Set<number>();
    for (const { source, proposal } of members) {
      const spans = [...proposal.mentions, ...proposal.terms.map((t) => t.span)];
      const mentions = bySource.get(source) ?? [];
      // A long report has thousands of both: each span looks only at the numbers that begin within it.
      for (const { start, end } of spans)
        for (let i = firstWhere(mentions, (m) => m.start >= start); (mentions[i]?.start ?? end) < end; i++)
          if ((mentions[i]?.end ?? 0) <= end) found.add(mentions[i]?.figure ?? 0);
    }
    return [...found]
      .sort((a, b) => a - b)
      .flatMap((i) => figures[i] ?? [])
      .map((f) => ({ entity: f.key }));
  };
}

function proposalEntity(p: ProposalGroup, nameOf: (key: EntityKey) => string, figures: readonly EntityRef[]): Entity {
  const described = describeProposal(p.name, p.facts, nameOf);
  return {
    key: p.key,
    kind: 'proposal',
    name: p.name,
    aliases: [],
    description: described.text,
    descriptionEvidence: described.evidence,
    mentions: p.members
      .flatMap((m) => m.proposal.mentions.map((span) => ({ source: m.source, start: span.start, end: span.end })))
      .sort((a, b) => byCodeUnit(a.source, b.source) || a.start - b.start),
    confidence: p.confidence,
    facts: { ...p.facts, figures },
  };
}
