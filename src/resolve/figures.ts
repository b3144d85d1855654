/** Figure claims of all reports → one figure for each measure, its reported values side by side. */
import type { Extraction, FigureClaim } from '../model/claim.ts';
import type { Entity, EntityRef } from '../model/entity.ts';
import type { FigureFacts, ValueFact } from '../model/fact.ts';
import { byCodeUnit, type EntityKey, entityKey, factId, type SourceId } from '../model/ids.ts';
import type { PartialDate } from '../model/values.ts';
import { shortHash } from '../text/hash.ts';
import { slug } from '../text/slug.ts';
import type { Identities } from './identity.ts';
import { alike, type Comparable, comparable, isAmount, sameMeasure, sharedParts } from './measures.ts';
import { refKey, refOf } from './parties.ts';
import { gatherEvidence, type Sourced } from './people.ts';

/** Claims of one measure, in the order of reports and places. */
export interface FigureGroup {
  readonly key: EntityKey;
  readonly title: string;
  readonly unit: string;
  readonly closed: boolean;
  readonly members: readonly Sourced<FigureClaim>[];
  readonly confidence: number;
  /** Figures given beside it for the same event. */
  readonly related: readonly EntityKey[];
}

interface Node extends Comparable {
  readonly source: SourceId;
}

/** The figures of the wiki, ordered by key. */
export function figureEntities(
  extractions: readonly Extraction[],
  identities: Identities,
  dates: ReadonlyMap<SourceId, PartialDate>,
  nameOf: (key: EntityKey) => string,
): Entity[] {
  return resolveFigures(extractions, dates).map((group) => figureEntity(group, identities, nameOf));
}

/** Groups the figures of all reports by what they measure. */
export function resolveFigures(
  extractions: readonly Extraction[],
  dates: ReadonlyMap<SourceId, PartialDate>,
): FigureGroup[] {
  const stories = storiesOf(extractions, dates);
  const nodes = extractions.flatMap((x) =>
    x.figures.map((claim): Node => ({ ...comparable(claim), source: x.source })),
  );
  return named(cluster(nodes, stories));
}

/** Two reports tell one story: they share names, and were written within eight months. */
type SameStory = (a: SourceId, b: SourceId) => boolean;

function storiesOf(extractions: readonly Extraction[], dates: ReadonlyMap<SourceId, PartialDate>): SameStory {
  const names = new Map<SourceId, ReadonlySet<string>>(extractions.map((x) => [x.source, nameWords(x)]));
  const known = new Map<string, boolean>();
  const judge = (a: SourceId, b: SourceId): boolean => {
    const x = dates.get(a);
    const y = dates.get(b);
    if (x !== undefined && y !== undefined && Math.abs(months(x) - months(y)) > 8) return false;
    const many = names.get(b) ?? new Set<string>();
    let shared = 0;
    for (const word of names.get(a) ?? []) if (many.has(word)) shared++;
    return shared >= 2;
  };
  return (a, b) => {
    if (a === b) return true;
    const pair = a < b ? `${a}\n${b}` : `${b}\n${a}`;
    const before = known.get(pair);
    if (before !== undefined) return before;
    const judged = judge(a, b);
    known.set(pair, judged);
    return judged;
  };
}

/** Words of the names of people and bodies. States and international bodies are in every report; they tie none together. */
function nameWords(x: Extraction): ReadonlySet<string> {
  const own = x.entities.filter(
    (e) => e.class !== 'government' && e.class !== 'international body' && e.class !== 'media' && e.class !== 'agency',
  );
  const names = own.flatMap((e) => e.name.split(/[^\p{L}]+/u));
  // Places are no entities; in the sentences of figures they are capitalised all the same.
  const quoted = x.figures.flatMap((f) =>
    [...f.evidence[0].quote.matchAll(/(?<=[\p{Ll},] )\p{Lu}\p{Ll}{3,}/gu)].map((m) => m[0]),
  );
  return new Set(
    [...names, ...quoted]
      .map((word) => word.toLowerCase())
      .filter((word) => word.length > 3 && !commonNameWords.has(word)),
  );
}

const commonNameWords: ReadonlySet<string> = new Set(
  'national ministry minister department police party union bank board council committee court company group international federal state president government service agency office commission association federation university hospital institute january february march april june july august september october november december sunday monday tuesday wednesday thursday friday saturday prime general north south east west northern southern eastern western united states nations european american british french german russian chinese'.split(
    ' ',
  ),
);

const months = (date: PartialDate): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7) || 6);

/** Joins a claim to the first group all of whose members it agrees with: nothing is joined through a third. */
function cluster(nodes: readonly Node[], sameStory: SameStory): Node[][] {
  const byNoun = new Map<string, Node[][]>();
  const groups: Node[][] = [];
  // Claims that say most come first, so that the vague ones find them.
  const ordered = [...nodes].sort((a, b) => detail(b) - detail(a));
  for (const node of ordered) {
    // Without an event nouns must be equal, and most claims have none: the noun keeps the search short.
    const key = `${node.event}\n${node.qualifier}\n${node.event === '' ? node.noun : ''}`;
    const candidates = byNoun.get(key) ?? [];
    const home = candidates.find((group) => {
      const linked = group.some((other) => sameStory(node.source, other.source));
      return group.every((other) => joins(node, other, linked));
    });
    if (home) home.push(node);
    else {
      const fresh = [node];
      groups.push(fresh);
      byNoun.set(key, [...candidates, fresh]);
    }
  }
  return groups;
}

const detail = ({ claim: { measure, confidence } }: Node): number =>
  [measure.period, measure.place, measure.agent].filter((part) => part !== undefined).length + confidence;

/** `linked`: the report tells the story of one of the group's. */
function joins(a: Node, b: Node, linked: boolean): boolean {
  if (!sameMeasure(a, b)) return false;
  // "thousands" has no number to compare: it joins its like in words alone.
  const vague = [a, b].some((n) => n.claim.quantity.value === null && n.claim.quantity.high === undefined);
  if (vague && a.claim.measure.title !== b.claim.measure.title) return false;
  const shared = sharedParts(a, b);
  if (a.event === '' && !sameCount(a, b)) return false;
  // One report gives two values of one measure where people are counted; otherwise it means two things.
  if (a.source === b.source && !sameTelling(a, b) && !alike(a, b, 1)) return false;
  if (linked) return shared > 1 || alike(a, b, 20);
  // Reports of different stories share a measure only where it says in full what it measures.
  return (
    shared >= 2 &&
    a.event !== '' &&
    a.places.size > 0 &&
    b.places.size > 0 &&
    a.claim.measure.period === b.claim.measure.period &&
    a.claim.measure.period !== undefined
  );
}

/** One report tells of a count that grew, or gives another's value beside the first. */
const sameTelling = (a: Node, b: Node): boolean =>
  (a.claim.quantity.unit === 'people' && peopleTold.has(a.claim.measure.event ?? '')) ||
  [a, b].some(
    ({ claim }) =>
      claim.because.includes('goes on with the figure before') || claim.because.includes('value beside another'),
  );

const peopleTold: ReadonlySet<string> = new Set([
  'killed',
  'injured',
  'missing',
  'killed or injured',
  'displaced',
  'evacuated',
  'held',
  'taken hostage',
  'arrested',
  'infected',
]);

/** Counts to which nothing happened: of one place or at one figure, else they may count anything of that name. */
function sameCount(a: Node, b: Node): boolean {
  if (isAmount(a)) return true;
  if (a.source === b.source) return alike(a, b, 1);
  return alike(a, b, a.places.size > 0 ? 4 : 1.3);
}

function named(groups: readonly (readonly Node[])[]): FigureGroup[] {
  const titled = groups
    .map((nodes) => ({ nodes: [...nodes].sort(byText), best: clearest(nodes) }))
    .sort(
      (a, b) =>
        byCodeUnit(a.best?.claim.measure.title ?? '', b.best?.claim.measure.title ?? '') ||
        byText(a.nodes[0] as Node, b.nodes[0] as Node),
    );
  const used = new Map<string, number>();
  const made = titled.map(({ nodes, best }) => {
    const title = best?.claim.measure.title ?? '';
    const base = `figure-${slug(title)}`;
    const count = (used.get(base) ?? 0) + 1;
    used.set(base, count);
    return {
      key: entityKey(count === 1 ? base : `${base}-${count}`),
      title,
      unit: best?.claim.quantity.unit ?? '',
      closed: nodes.some((n) => n.claim.measure.closed === true),
      members: nodes.map(({ source, claim }): Sourced<FigureClaim> => ({ source, claim })),
      confidence: confidenceOf(nodes),
    };
  });
  return made.map((group) => ({ ...group, related: relatedOf(group, made) }));
}

const byText = (a: Node, b: Node): number => byCodeUnit(a.source, b.source) || a.claim.span.start - b.claim.span.start;

/** The claim whose title tells most: sure, with place and period, in full words. */
function clearest(nodes: readonly Node[]): Node | undefined {
  const score = (n: Node): number =>
    detail(n) * 2 - (n.claim.measure.title.length > 90 ? 3 : 0) - (n.claim.because.includes('degraded text') ? 4 : 0);
  return [...nodes].sort((a, b) => score(b) - score(a) || byText(a, b))[0];
}

/** A measure that several reports give is no passing remark. */
function confidenceOf(nodes: readonly Node[]): number {
  const best = Math.max(...nodes.map((n) => n.claim.confidence));
  const reports = new Set(nodes.map((n) => n.source)).size;
  return Math.min(0.99, Math.round((best + (reports > 1 ? 0.1 : 0)) * 100) / 100);
}

type Unrelated = Omit<FigureGroup, 'related'>;

/** Figures that stand in one sentence tell of one event, if they tell of an event at all. */
function relatedOf(group: Unrelated, all: readonly Unrelated[]): EntityKey[] {
  if (group.confidence < 0.5) return [];
  const places = sentencesOf(group);
  return all
    .filter((other) => other !== group && other.confidence >= 0.5 && [...sentencesOf(other)].some((s) => places.has(s)))
    .map((other) => other.key)
    .slice(0, 8);
}

const sentencesOf = (group: Unrelated): ReadonlySet<string> =>
  new Set(
    group.members
      .filter((m) => m.claim.measure.event !== undefined)
      .map((m) => `${m.source} ${m.claim.evidence[0].start}`),
  );

function figureEntity(group: FigureGroup, identities: Identities, nameOf: (key: EntityKey) => string): Entity {
  const facts: FigureFacts<EntityRef> = {
    measure: group.title,
    unit: group.unit,
    ...(group.closed ? { closed: true } : {}),
    values: valuesOf(group, identities),
    related: group.related.map((entity) => ({ entity })),
  };
  const latest = [...facts.values].sort((a, b) => byCodeUnit(b.asOf ?? '', a.asOf ?? ''))[0];
  return {
    key: group.key,
    kind: 'figure',
    name: group.title,
    aliases: [],
    description: latest === undefined ? '' : describe(group.title, latest, nameOf),
    descriptionEvidence: latest === undefined ? [] : latest.evidence.slice(0, 1),
    mentions: group.members.map(({ source, claim }) => ({ source, start: claim.span.start, end: claim.span.end })),
    confidence: group.confidence,
    facts,
  };
}

/** "People killed in Northport: more than 40, according to the health ministry." */
function describe(title: string, value: ValueFact<EntityRef>, nameOf: (key: EntityKey) => string): string {
  const by = value.attributedTo;
  const who = by === undefined ? '' : `, according to ${'entity' in by ? nameOf(by.entity) : by.unnamed}`;
  return `${title}: ${value.words}${who}.`;
}

/** One fact for what one report says of the measure at one time in one voice; said twice, it has two evidences. */
function valuesOf({ members, key }: FigureGroup, identities: Identities): ValueFact<EntityRef>[] {
  const groups = new Map<string, Sourced<FigureClaim>[]>();
  for (const member of members) {
    const { quantity, asOf, attributedTo } = member.claim;
    const by = attributedTo === undefined ? '' : refKey(refOf(identities, member.source, attributedTo));
    const said = [
      member.source,
      quantity.value,
      quantity.low,
      quantity.high,
      quantity.comparator,
      quantity.unit,
      asOf,
      by,
    ].join('\n');
    groups.set(said, [...(groups.get(said) ?? []), member]);
  }
  return [...groups]
    .map(([said, same]): ValueFact<EntityRef> => {
      const { source, claim } = same[0] as Sourced<FigureClaim>;
      const { quantity } = claim;
      return {
        id: factId(shortHash(`value ${key} ${said}`)),
        evidence: gatherEvidence(same.map((m) => m.claim.evidence)),
        value: quantity.value,
        ...(quantity.low === undefined ? {} : { low: quantity.low }),
        ...(quantity.high === undefined ? {} : { high: quantity.high }),
        comparator: quantity.comparator,
        words: quantity.words,
        unit: quantity.unit,
        ...(claim.asOf === undefined ? {} : { asOf: claim.asOf }),
        asOfBasis: claim.asOfBasis,
        ...(claim.attributedTo === undefined ? {} : { attributedTo: refOf(identities, source, claim.attributedTo) }),
      };
    })
    .sort(
      (a, b) =>
        byCodeUnit(a.asOf ?? '', b.asOf ?? '') ||
        byCodeUnit(a.evidence[0].source, b.evidence[0].source) ||
        a.evidence[0].start - b.evidence[0].start,
    );
}
