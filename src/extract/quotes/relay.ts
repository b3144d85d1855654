/** What a sentence reports → the same, where an outlet only passes on what somebody else says in it: "Jones said …, reports the Herald". */
import type { Discourse } from '../coreference.ts';
import { entityOf } from '../known.ts';
import type { Part } from './extent.ts';
import type { Reported } from './reporting.ts';

/**
 * An outlet speaks only where nobody else does: else the words are the speaker's who is named in them, through the outlet.
 * And where a source is told of by an outlet ("The Herald reported that …, according to Acme"), the source speaks.
 */
export function withoutRelays(d: Discourse, reports: readonly Reported[]): readonly Reported[] {
  if (reports.length < 2) return reports;
  const relays = new Map<Reported, Reported>();
  for (const outer of reports) {
    const inner = reports.find((r) => r !== outer && r.rule === 'indirect/that' && holds(outer, r));
    if (inner && around.test(outer.rule) && isMedia(d, outer) !== isMedia(d, inner)) relays.set(outer, inner);
  }
  if (relays.size === 0) return reports;
  const passedOn = new Set(relays.values());
  return reports.flatMap((r) => {
    const inner = relays.get(r);
    if (!inner) return passedOn.has(r) ? [] : [r];
    const [speaks, outlet] = isMedia(d, inner) ? [r, inner] : [inner, r];
    const via = 'entity' in outlet.speaker.party ? { via: outlet.speaker.party.entity } : {};
    return [{ ...speaks, parts: within(inner.parts, r.parts), ...via }];
  });
}

/** Without the outer reporting clause, which the inner one's words run into. */
const within = (parts: readonly Part[], outer: readonly Part[]): readonly Part[] =>
  parts.map(([first, last]): Part => {
    const [, end] = outer.find(([a, b]) => a <= first && first < b) ?? [first, last];
    return [first, Math.min(last, end)];
  });

const around = /^indirect\/(?:trailing|inverted|according-to)$/;

const isMedia = (d: Discourse, { speaker: { party } }: Reported): boolean =>
  'entity' in party && entityOf(d.reading, party.entity)?.class === 'media';

/** The inner verb of saying stands in the words that the outer one reports. */
const holds = (outer: Reported, inner: Reported): boolean =>
  outer.parts.some(([first, last]) => inner.at !== undefined && first <= inner.at && inner.at < last);
