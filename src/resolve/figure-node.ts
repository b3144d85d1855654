/** One figure claim with its report, the plan it belongs to and its title: what grouping and naming look at. */
import type { FigureClaim } from '../model/claim.ts';
import { byCodeUnit, type SourceId } from '../model/ids.ts';
import { isEmptyNoun } from './figure-nouns.ts';
import type { Plan } from './figure-plans.ts';
import type { Comparable } from './measures.ts';

export interface Node extends Comparable {
  readonly source: SourceId;
  /** The plan it is told as part of. */
  readonly plan: Plan | undefined;
  /** Its own, or with the plan where its own names nobody. */
  readonly title: string;
  readonly confidence: number;
}

/** A title that names nobody, or only its report, says which plan the figure is part of. */
export function told(claim: FigureClaim, plan: Plan | undefined): Pick<Node, 'plan' | 'title' | 'confidence'> {
  const { measure, because, confidence } = claim;
  const doubt = because.includes('title names nobody') ? 0.4 : because.includes('title leans on its report') ? 0.1 : 0;
  // "two officials" in the sentence of a plan are no part of it.
  const bare = measure.event === undefined && because.includes('noun behind the number');
  if (plan === undefined || doubt === 0 || bare || isEmptyNoun(measure.noun))
    return { plan, title: measure.title, confidence };
  const own = measure.title.replace(/, in reports on .*$/, '');
  // "Length of the plan" of the plan itself.
  const itself = own.startsWith('Length of the ') && plan.name.endsWith(` ${measure.noun}`);
  const title = itself ? `Length of ${plan.name}` : `${own} under ${plan.name}`;
  return { plan, title, confidence: Math.round((confidence + doubt) * 100) / 100 };
}

/** How much of where, when and by whom a claim says, and how sure it is. */
export const detail = ({ claim: { measure }, confidence }: Node): number =>
  [measure.period, measure.place, measure.agent].filter((part) => part !== undefined).length + confidence;

/** By report and place. */
export const byText = (a: Node, b: Node): number =>
  byCodeUnit(a.source, b.source) || a.claim.span.start - b.claim.span.start;
