/** Claims of one measure → groups for all of whose members the title holds: a place or a party that one report alone gives is no part of what the others say. */
import { monthNames } from '../../text/calendar.ts';
import { recurs } from '../../text/happenings.ts';
import { fold } from '../../text/name-words.ts';
import { oncePer } from '../../text/once.ts';
import { alike } from './measures.ts';
import type { Node } from './node.ts';
import { clearest, type Titled } from './titles.ts';

/** The claims in the order of reports; those for which the title does not hold are told by titles of their own. */
export function titledTogether(nodes: readonly Node[]): Titled[] {
  const best = clearest(nodes);
  if (best === undefined) return [];
  const held = nodes.filter((n) => n === best || holdsFor(best, n));
  const others = nodes.filter((n) => !held.includes(n));
  return [{ nodes: held, best }, ...titledTogether(others)];
}

/** What `best` is called `n` may be called, too. */
function holdsFor(best: Node, n: Node): boolean {
  if (
    best.title === n.title ||
    (best.bid !== undefined && best.bid === n.bid) ||
    isSameNumber(best, n) ||
    isOfOneTime(best, n) ||
    isSeries(best, n) ||
    isSeries(n, best)
  )
    return true;
  // "by 23 April": so many were by then.
  if (best.period?.role === 'until' && n.period === undefined) return false;
  // "in clashes": those that another report counts may be of other ones.
  if (n.source !== best.source && n.happenings.size === 0 && [...best.happenings].some(recurs)) return false;
  // "under the accord": another plan's, or none's.
  if (best.plan !== undefined && best.title !== best.claim.measure.title && best.plan.key !== n.plan?.key) return false;
  return namesOf(best).every((names) => says(n, names)) && namesOf(n).every((names) => says(best, names));
}

/** A number that two reports of a story both give of such a thing is of the same thing. */
const isSameNumber = (a: Node, b: Node): boolean =>
  a.source !== b.source &&
  a.value !== undefined &&
  b.value !== undefined &&
  a.value >= (timed.test(a.unit) ? 2 : 10) &&
  alike(a, b, 1);

/**
 * "9,000 killed in Northport since May" and, of another report, "Elbonia has killed nearly 10,000": the toll of a war goes on, and
 * who gives the later value names neither the place nor the day.
 */
const isSeries = (a: Node, b: Node): boolean =>
  a.source !== b.source &&
  a.period?.role === 'since' &&
  b.period === undefined &&
  b.places.size === 0 &&
  b.happenings.size === 0 &&
  [a, b].every((n) => n.claim.measure.cumulative === true) &&
  alike(a, b, 1.25);

/** "since 3 May": both count from one day on. Of one day or month, without a place: whoever did it, it was then. */
const isOfOneTime = (a: Node, b: Node): boolean =>
  a.period !== undefined &&
  a.period.role === b.period?.role &&
  a.period.date === b.period.date &&
  (a.period.role === 'since' || (a.places.size === 0 && b.places.size === 0));

const timed = /^(?:days|weeks|months|years)$/;

/**
 * The names by which a claim narrows what it counts: where, by or of whom. Those of the happening that a report tells of
 * (`Measure.agent`) and of where it is set narrow nothing.
 */
const namesOf = oncePer(
  ({ places, parties, happenings, title, claim: { measure } }: Node): readonly (readonly string[])[] => {
    // "in the fire near Gale Bay": where it happened is where all of it did.
    const where = happenings.size > 0 && isPlacedBy(measure.agent ?? '', measure.place ?? '', title) ? [] : [...places];
    const own = [where, [...parties]].filter((names) => names.length > 0);
    if (own.length > 0 || happenings.size > 0 || measure.setting !== undefined) return own;
    const named = capitals(title);
    return named.length > 0 ? [named] : [];
  },
);

/** The happening stands before the place in the title. */
const isPlacedBy = (happening: string, place: string, title: string): boolean => {
  const at = title.indexOf(happening);
  return at >= 0 && title.indexOf(place) > at;
};

const months: ReadonlySet<string> = new Set(monthNames.map((month) => month.toLowerCase()));

/** But for the first word, which begins with a capital anyhow. */
const capitals = (title: string): string[] =>
  [...title.matchAll(/(?<=[\s(])\p{Lu}[\p{L}-]+/gu)]
    .map(([word]) => fold(word))
    .filter((word) => word.length > 2 && !months.has(word));

/** One of the names, or its stem, is among what the report says of the figure. */
const says = (n: Node, names: readonly string[]): boolean => names.some((name) => textOf(n).includes(name));

const textOf = oncePer(({ title, claim: { measure, evidence } }: Node): string =>
  fold([title, measure.title, measure.place, measure.setting, evidence[0].quote].join(' ')),
);
