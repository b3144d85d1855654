/** A name found as a subject → whether it names a body of which but some act. */
import type { Discourse } from '../../coreference.ts';
import { isNumeral } from '../../grammar.ts';
import { entityOf } from '../../known.ts';
import type { Speaker } from '../../quotes/speakers/voices.ts';

const some =
  /^(?:one|some|several|few|many|dozens?|scores?|other|another|handful|minority|lone|remaining|former|dissident)$/;

/** "three Unionists", "34 members of the league", "some Acme pilots": what they do, the body does not. "All 12 members" do. */
export function isShare(d: Discourse, { at, party }: Speaker, low: number): boolean {
  const { tokens } = d.reading.document;
  // "former prime minister Jane Roe" is all of her.
  if (!('entity' in party) || entityOf(d.reading, party.entity)?.kind === 'person') return false;
  const run = d.reading.namedAt.get(at);
  for (let i = (run?.last ?? at + 1) - 1; i >= Math.max(low, at - 4); i--) {
    const t = tokens[i];
    if (!t || (t.kind === 'mark' && t.text !== '-')) return false;
    if (run && i >= run.first) continue;
    if (!isNumeral(t) && !some.test(t.lower)) continue;
    const next = tokens[i + 1]?.lower ?? '';
    // "59 % of members" is how a body votes.
    if (/^(?:%|per|percent|pct)$/.test(next) || d.reading.dateAt.has(i)) return false;
    return !/^(?:all|both|the|its|their|these|those|every)$/.test(tokens[i - 1]?.lower ?? '');
  }
  return false;
}
