/** Figure claims of all reports → groups that measure one thing each. */
import { doubt } from '../../model/calibration.ts';
import type { Extraction, FigureClaim } from '../../model/claim.ts';
import { byCodeUnit, type EntityKey, entityKey, type SourceId } from '../../model/ids.ts';
import type { PartialDate } from '../../model/values.ts';
import { pushTo } from '../../text/groups.ts';
import { slug } from '../../text/slug.ts';
import type { Sourced } from '../people.ts';
import { type SameStory, storiesOf } from '../stories.ts';
import { cluster } from './cluster.ts';
import { comparable } from './measures.ts';
import { byText, type Node, priceOf, told } from './node.ts';
import type { PlanOf } from './plans.ts';
import { apart } from './same-title.ts';
import { joinSameValues } from './same-value.ts';
import { titledTogether } from './shared.ts';
import { confidenceOf, isCapture, titleOf, toldWhen } from './titles.ts';

/** Claims of one measure, in the order of reports and places. */
export interface FigureGroup {
  readonly key: EntityKey;
  readonly title: string;
  readonly unit: string;
  readonly closed: boolean;
  readonly cumulative: boolean;
  readonly members: readonly Sourced<FigureClaim>[];
  readonly confidence: number;
  /** Figures given beside it for the same event. */
  readonly related: readonly EntityKey[];
}

/** Groups the figures of all reports by what they measure. */
export function resolveFigures(
  extractions: readonly Extraction[],
  dates: ReadonlyMap<SourceId, PartialDate>,
  planOf: PlanOf = () => undefined,
  stories: SameStory = storiesOf(extractions, dates),
): FigureGroup[] {
  const nodes = extractions.flatMap((x) =>
    x.figures.map(
      (claim): Node =>
        priceOf({
          source: x.source,
          ...comparable(claim),
          ...told(claim, planOf(x.source, claim)),
        }),
    ),
  );
  return named(joinSameValues(cluster(nodes, stories), stories), stories);
}

function named(groups: readonly (readonly Node[])[], sameStory: SameStory): FigureGroup[] {
  const told = groups.flatMap((group) => titledTogether([...group].sort(byText)));
  const titled = apart(told, told.filter(isCapture), sameStory).sort(
    (a, b) => byCodeUnit(a.best?.title ?? '', b.best?.title ?? '') || byText(a.nodes[0] as Node, b.nodes[0] as Node),
  );
  const used = new Map<string, number>();
  const captures = titled.filter(isCapture);
  const made = titled.map((figure) => {
    const { nodes, best, ambiguous, day } = figure;
    const plain = titleOf(figure, captures);
    const title = day === undefined ? plain : `${plain.replace(/ \([^()]*\)$/, '')} (${toldWhen(nodes, day)})`;
    const base = `figure-${slug(title)}`;
    const count = (used.get(base) ?? 0) + 1;
    used.set(base, count);
    return {
      key: entityKey(count === 1 ? base : `${base}-${count}`),
      title,
      unit: best?.claim.quantity.unit ?? '',
      closed: isClosed(nodes),
      cumulative: nodes.every((n) => n.claim.measure.cumulative === true),
      members: nodes.map(({ source, claim }): Sourced<FigureClaim> => ({ source, claim })),
      confidence: ambiguous === true ? Math.min(confidenceOf(nodes), doubt) : confidenceOf(nodes),
    };
  });
  const relatedOf = besides(made);
  return made.map((group) => ({ related: relatedOf(group), ...group }));
}

/** A toll told in its first weeks by one of them moves: later values follow it, they do not contradict it. */
const isClosed = (nodes: readonly Node[]): boolean =>
  nodes.some((n) => n.claim.measure.closed === true) &&
  nodes.every((n) => n.claim.measure.closed === true || n.claim.measure.period === undefined);

type Unrelated = Omit<FigureGroup, 'related'>;

/** Figures that stand in one sentence tell of one event, if they tell of an event at all. */
function besides(all: readonly Unrelated[]): (group: Unrelated) => EntityKey[] {
  const bySentence = new Map<string, number[]>();
  all.forEach((group, i) => {
    if (group.confidence >= 0.5) for (const sentence of sentencesOf(group)) pushTo(bySentence, sentence, i);
  });
  return (group) => {
    if (group.confidence < 0.5) return [];
    const near = new Set([...sentencesOf(group)].flatMap((sentence) => bySentence.get(sentence) ?? []));
    return [...near]
      .sort((a, b) => a - b)
      .flatMap((i) => all[i] ?? [])
      .filter((other) => other !== group)
      .map((other) => other.key)
      .slice(0, 8);
  };
}

const sentencesOf = (group: Unrelated): ReadonlySet<string> =>
  new Set(
    group.members
      .filter((m) => m.claim.measure.event !== undefined)
      .map((m) => `${m.source} ${m.claim.evidence[0].start}`),
  );
