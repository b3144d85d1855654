/** Figures that came out under one title → one figure where they are one measure, else numbers told in passing. */
import type { PartialDate } from '../../model/values.ts';
import { pushTo } from '../../text/groups.ts';
import type { SameStory } from '../stories.ts';
import { alike } from './measures.ts';
import { byText, type Node } from './node.ts';
import { confidenceOf, namesNobody, type Titled, titleOf } from './titles.ts';

export interface Apart extends Titled {
  /** Another measure has the same title: a reader could not tell them apart. */
  readonly ambiguous?: boolean;
  /** Its title says the day as well, for another measure has it of another day. */
  readonly day?: PartialDate;
}

/** What is less sure than this, 0 to 1, is no page. */
const pageWorthy = 0.5;

/** `captures`: the figures of people taken hostage. Only what is worth a page is compared. */
export function apart(figures: readonly Titled[], captures: readonly Titled[], sameStory: SameStory): Apart[] {
  const rest: Apart[] = [];
  const byTitle = new Map<string, Titled[]>();
  for (const figure of figures) {
    if (confidenceOf(figure.nodes) < pageWorthy) rest.push(figure);
    else {
      const title = titleOf(figure, captures).toLowerCase();
      pushTo(byTitle, title, figure);
    }
  }
  return [...rest, ...[...byTitle.values()].flatMap((same) => told(same, sameStory))];
}

/** The same value under the same title is one figure told twice; other values are of another measure. */
function told(same: readonly Titled[], sameStory: SameStory): Apart[] {
  const [first, ...others] = same;
  if (first === undefined || others.length === 0) return [...same];
  const sameUnit = others.every((o) => o.best?.claim.quantity.unit === first.best?.claim.quantity.unit);
  const nodes = same.flatMap((f) => f.nodes);
  const linked = nodes.every(
    (n) => nodes[0] === undefined || n.source === nodes[0].source || sameStory(n.source, nodes[0].source),
  );
  const plain = same.some((f) => f.best !== undefined && namesNobody(f.best));
  if (!sameUnit || !linked || !((onlyPeople(nodes) && !plain) || agreeing(nodes))) return byDay(same, surest(same));
  return [{ nodes: [...nodes].sort(byText), best: first.best }];
}

/** The surest keeps the title; each of the others has it with its day, where no two are of one day. */
function byDay(same: readonly Titled[], first: Titled | undefined): Apart[] {
  const days = same.map(dayOf);
  const areTold = new Set(days).size === days.length && days.every((day) => day !== undefined);
  return same.map((f, i) => (f === first ? f : { ...f, ...(areTold ? { day: days[i] } : { ambiguous: true }) }));
}

/** The one day of which all its values are told. */
function dayOf({ nodes }: Titled): PartialDate | undefined {
  const [day, ...others] = new Set(nodes.map((n) => n.claim.asOf));
  return others.length === 0 && day?.length === 10 ? day : undefined;
}

/** A toll has many values, by whomever they are told. */
const onlyPeople = (nodes: readonly Node[]): boolean =>
  nodes.every(({ claim }) => claim.quantity.unit === 'people' && claim.measure.event !== undefined);

/** Words without a number agree with anything, and so with nothing in particular. */
const agreeing = (nodes: readonly Node[]): boolean =>
  nodes.every((n) => alike(n, nodes[0] as Node, 1) && (n.claim.quantity.value ?? n.claim.quantity.high) != null);

/** The one that is told most surely has the page, and of equals the first; the others are told in passing. */
const surest = (same: readonly Titled[]): Titled | undefined =>
  [...same].sort(
    (a, b) => confidenceOf(b.nodes) - confidenceOf(a.nodes) || byText(a.nodes[0] as Node, b.nodes[0] as Node),
  )[0];
