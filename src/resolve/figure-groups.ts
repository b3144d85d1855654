/** Figure claims of all reports → groups that measure one thing each. */
import type { Extraction, FigureClaim } from '../model/claim.ts';
import { byCodeUnit, type EntityKey, entityKey, type SourceId } from '../model/ids.ts';
import { type PartialDate, partialDate } from '../model/values.ts';
import { dateWords } from '../text/calendar.ts';
import { slug } from '../text/slug.ts';
import { nounKey } from './figure-nouns.ts';
import { alike, type Comparable, comparable, isAmount, sameMeasure, sharedParts } from './measures.ts';
import type { Sourced } from './people.ts';
import { type SameStory, storiesOf } from './stories.ts';

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

const anyBid = nounKey('offer');
const votes = nounKey('votes');

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
  if (!sameBidder(a, b) || !sameVote(a, b)) return false;
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
  [a, b].some(({ claim }) => claim.because.some((rule) => besides.has(rule)));

const besides: ReadonlySet<string> = new Set([
  'goes on with the figure before',
  'value beside another',
  'former value',
]);

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

/** Two bidders' prices are two measures: where one report leaves out whose it is, only the same price joins it. */
function sameBidder(a: Node, b: Node): boolean {
  if (a.noun !== anyBid || alike(a, b, 1)) return true;
  if (a.parties.size > 0 || b.parties.size > 0) return a.parties.size > 0 && b.parties.size > 0;
  return a.source === b.source || [a, b].some((n) => raised.test(n.claim.measure.qualifier ?? ''));
}

/** "the revised bid" follows the one told before. */
const raised = /\b(?:revised|raised|improved|increased|sweetened|higher|new|first|initial|original|opening)\b/;

/** One side of a vote is told anew only with the same number. */
const sameVote = (a: Node, b: Node): boolean => a.noun !== votes || alike(a, b, 1);

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
    const title = fullTitle(nodes, best);
    const base = `figure-${slug(title)}`;
    const count = (used.get(base) ?? 0) + 1;
    used.set(base, count);
    return {
      key: entityKey(count === 1 ? base : `${base}-${count}`),
      title,
      unit: best?.claim.quantity.unit ?? '',
      closed: isClosed(nodes),
      members: nodes.map(({ source, claim }): Sourced<FigureClaim> => ({ source, claim })),
      confidence: confidenceOf(nodes),
    };
  });
  return made.map((group) => ({ ...group, related: relatedOf(group, made) }));
}

/** A toll told in its first weeks by one of them moves: later values follow it, they do not contradict it. */
const isClosed = (nodes: readonly Node[]): boolean =>
  nodes.some((n) => n.claim.measure.closed === true) &&
  nodes.every((n) => n.claim.measure.closed === true || n.claim.measure.period === undefined);

const byText = (a: Node, b: Node): number => byCodeUnit(a.source, b.source) || a.claim.span.start - b.claim.span.start;

/** Since when it counts may be told by another report than the one that names it best. */
function fullTitle(nodes: readonly Node[], best: Node | undefined): string {
  const title = best?.claim.measure.title ?? '';
  if (best?.claim.measure.period !== undefined) return title;
  const dates = nodes.flatMap((n) => partialDate(/^since (.+)$/.exec(n.claim.measure.period ?? '')?.[1] ?? '') ?? []);
  const since = dates.sort((a, b) => b.length - a.length || byCodeUnit(a, b))[0];
  return since === undefined ? title : `${title} since ${dateWords(since)}`;
}

/** The claim whose title tells most: sure, with place and period, in full words. */
function clearest(nodes: readonly Node[]): Node | undefined {
  const score = (n: Node): number =>
    detail(n) * 2 -
    (n.claim.measure.title.length > 90 ? 3 : 0) -
    (n.claim.because.includes('degraded text') ? 4 : 0) -
    (n.claim.because.includes('title names nobody') ? 8 : 0) -
    (n.claim.because.includes('title leans on its report') ? 5 : 0);
  return [...nodes].sort((a, b) => score(b) - score(a) || byText(a, b))[0];
}

/** A measure that several reports give is no passing remark. */
function confidenceOf(nodes: readonly Node[]): number {
  if (nodes.every((n) => n.claim.because.includes('title names nobody')))
    return Math.max(...nodes.map((n) => n.claim.confidence));
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
