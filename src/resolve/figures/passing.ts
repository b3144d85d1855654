/** Figure claims that are worth no page → the numbers told in passing, by report. */

import type { FigureClaim } from '../../model/claim.ts';
import type { EntityRef } from '../../model/entity.ts';
import type { PassingFact } from '../../model/fact.ts';
import { figureReasons, hasReason } from '../../model/figure-reasons.ts';
import { factId } from '../../model/ids.ts';
import { shortHash } from '../../text/hash.ts';
import type { Identities } from '../identity/index.ts';
import type { Sourced } from '../people.ts';
import type { FigureGroup } from './groups.ts';
import { reportedValue } from './reported-value.ts';

/** By report (`SourceId`), in text order. */
export type Passing = Readonly<Record<string, readonly PassingFact<EntityRef>[]>>;

/**
 * Words without a number ("thousands") are left out where nothing happened to what they count, and so are "two officials
 * said" and "the two sides": they tell nothing.
 */
export function passingNumbers(groups: readonly FigureGroup[], identities: Identities): Passing {
  const bySource: Record<string, PassingFact<EntityRef>[]> = {};
  for (const member of groups.flatMap((g) => g.members)) {
    const { quantity } = member.claim;
    const vague = quantity.value === null && quantity.low === undefined && quantity.high === undefined;
    if (vague && member.claim.measure.event === undefined) continue;
    if (hasReason(member.claim.because, figureReasons.countsSpeakers)) continue;
    const list = bySource[member.source] ?? [];
    bySource[member.source] = list;
    list.push(passingFact(member, identities));
  }
  for (const list of Object.values(bySource))
    list.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return bySource;
}

function passingFact(member: Sourced<FigureClaim>, identities: Identities): PassingFact<EntityRef> {
  const { source, claim } = member;
  const { span, quantity, evidence } = claim;
  return {
    id: factId(shortHash(`number ${source} ${span.start} ${span.end} ${quantity.words}`)),
    evidence,
    measure: wordsAround(claim),
    span: { start: span.start, end: span.end },
    ...reportedValue(member, identities),
  };
}

/** Characters of the sentence on either side of the number, cut at a space. */
const before = 50;
const after = 70;

function wordsAround({ span, evidence }: FigureClaim): string {
  const { quote, start } = evidence.find((e) => e.start <= span.start && span.end <= e.end) ?? evidence[0];
  const from = Math.max(0, span.start - start - before);
  const to = Math.max(from, span.end - start) + after;
  const head = quote.slice(from, Math.max(from, span.start - start));
  const tail = quote.slice(Math.max(from, span.start - start), to);
  const [opened, closed] = [from === 0, to >= quote.length];
  const words = `${opened ? head : head.replace(/^\S*\s+/, '')}${closed ? tail : tail.replace(/\s+\S*$/, '')}`;
  return `${opened ? '' : '… '}${words.replace(/\s+/g, ' ').trim()}${closed ? '' : ' …'}`;
}
