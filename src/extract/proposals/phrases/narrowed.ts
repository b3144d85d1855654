/** A name found as a subject → whether it only narrows another noun, or names a body of which but some act. */
import type { Discourse } from '../../coreference.ts';
import { determiners } from '../../grammar.ts';
import type { Speaker } from '../../quotes/speakers/voices.ts';
import type { NamedRun } from '../../reading.ts';

const linking = /^(?:of|in|at|for|from|with|on|by|to|behind|against|near|inside|outside|across|within|between|among)$/;
const sides = /^(?:northern|southern|eastern|western|central|neighbou?ring|nearby|rural|greater)$/;

/** "rebels in northern Kenya", "the one member in Congress": the name stands behind a preposition. */
export function isBehind(d: Discourse, run: NamedRun): boolean {
  const { tokens } = d.reading.document;
  let i = run.first - 1;
  while (determiners.has(tokens[i]?.lower ?? '') || sides.test(tokens[i]?.lower ?? '')) i--;
  return linking.test(tokens[i]?.lower ?? '') && !d.reading.namedAt.has(i);
}

const some =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|some|several|few|many|dozens?|scores?|other|another|handful|minority|lone|remaining|former|dissident)$/;

/** "three Unionists", "34 members of the league", "some Acme pilots": what they do, the body does not. "All 12 members" do. */
export function isShare(d: Discourse, { at, party }: Speaker, low: number): boolean {
  const { tokens } = d.reading.document;
  if (!('entity' in party)) return false;
  const run = d.reading.namedAt.get(at);
  for (let i = (run?.last ?? at + 1) - 1; i >= Math.max(low, at - 4); i--) {
    const t = tokens[i];
    if (!t || (t.kind === 'mark' && t.text !== '-')) return false;
    if (run && i >= run.first) continue;
    if (t.kind !== 'number' && !some.test(t.lower)) continue;
    const next = tokens[i + 1]?.lower ?? '';
    // "59 % of members" is how a body votes.
    if (/^(?:%|per|percent|pct)$/.test(next) || d.reading.dateAt.has(i)) return false;
    return !/^(?:all|both|the|its|their|these|those|every)$/.test(tokens[i - 1]?.lower ?? '');
  }
  return false;
}
