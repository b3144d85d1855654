/** A subject that "and" joins to others → all of them. */
import type { Discourse } from '../../coreference.ts';
import { sayingVerbs } from '../../data/saying.ts';
import { auxiliaries, prepositions } from '../../grammar.ts';
import { lastRunBefore } from '../../known.ts';
import type { Speaker } from '../../quotes/speakers/voices.ts';
import type { NamedRun } from '../../reading.ts';
import { isBehind } from '../phrases/narrowed.ts';

/** "Kenya and Norway", "Acme, the union and the bank": every one of them. */
export function coordinated(d: Discourse, last: Speaker): Speaker[] {
  const { tokens } = d.reading.document;
  const all = [last];
  let at = last.at;
  if (tokens[at]?.lower === 'they' && 'entity' in last.party) {
    const { entity } = last.party;
    at = lastRunBefore(d.reading, entity, last.at)?.first ?? at;
  }
  for (;;) {
    const before = joinedBefore(d, at, all.length > 1);
    if (!before || tokens[last.at]?.kind !== 'word') break;
    all.push({
      party: { entity: before.entity.key },
      confidence: last.confidence * 0.95,
      rule: 'speaker/coordinated',
      at: before.first,
    });
    at = before.first;
  }
  return all;
}

/** The name that "and" joins to the one at token `at`; in a longer list also a comma. */
function joinedBefore(d: Discourse, at: number, isList: boolean): NamedRun | undefined {
  const { tokens } = d.reading.document;
  let i = at - 1;
  // "and rebel leader Jones", "and the bank"
  const office = d.reading.namedAt.get(at)?.entity.kind === 'person';
  while (office && i > at - 6 && tokens[i]?.kind === 'word' && tokens[i]?.lower !== 'and' && !isVerbal(d, i)) i--;
  if (tokens[i]?.lower === 'the') i--;
  if (tokens[i]?.lower !== 'and' && (!isList || tokens[i]?.text !== ',')) return undefined;
  const place = d.reading.placeAt.get(i - 1);
  // "Smith of Utah and Jones of Maine"
  const home = place && /^(?:of|from)$/.test(tokens[place.first - 1]?.lower ?? '') ? place.first - 1 : i;
  const before = d.reading.namedAt.get(home - 1);
  return before && !isBehind(d, before) ? before : undefined;
}

const isVerbal = (d: Discourse, i: number): boolean => {
  const t = d.reading.document.tokens[i];
  return t !== undefined && (auxiliaries.has(t.lower) || prepositions.has(t.lower) || sayingVerbs.has(t.lower));
};
