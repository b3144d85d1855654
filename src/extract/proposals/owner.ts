/** The words after a noun that names a proposal → whose it is. */
import type { LocalKey } from '../../model/ids.ts';
import { isCapitalised } from '../../text/tokens.ts';
import type { Discourse } from '../coreference.ts';
import { particleVerbs, proposingVerbs } from '../data/proposing.ts';
import { isAdverb, isIn } from '../grammar.ts';

/** "by the Polish airline", "from Acme", "put forward by Kenya", "that Kenya put forward", "that was proposed by Kenya". */
export function ownerAfter(d: Discourse, from: number): LocalKey | undefined {
  return putForwardBy(d, from) ?? namedAfter(d, pastParticiples(d, from));
}

/** "a proposal that the group put forward" */
function putForwardBy(d: Discourse, from: number): LocalKey | undefined {
  const { tokens, source } = d.reading.document;
  if (!/^(?:that|which)$/.test(tokens[from]?.lower ?? '')) return undefined;
  const actor = d.reading.namedAt.get(from + 1) ?? d.reading.namedAt.get(from + 2);
  if (!actor) return undefined;
  const verb = /^(?:has|had|ha)$/.test(tokens[actor.last]?.lower ?? '') ? actor.last + 1 : actor.last;
  const proposes =
    particleVerbs.has(tokens[verb]?.lower ?? '') || isIn(proposingVerbs, tokens[verb], source.quality === 'degraded');
  return proposes ? actor.entity.key : undefined;
}

const passive = new Set(
  'that which was is been has had were wa ha forward forth out up backed drafted made drawn written request requested sought demanded'.split(
    ' ',
  ),
);

function pastParticiples(d: Discourse, from: number): number {
  const { tokens } = d.reading.document;
  let i = from;
  while (i < from + 7) {
    const t = tokens[i];
    const goesOn =
      t &&
      (passive.has(t.lower) ||
        isAdverb(t) ||
        particleVerbs.has(t.lower) ||
        (proposingVerbs.has(t.lower) && t.lower.endsWith('ed')));
    if (!goesOn) break;
    i++;
  }
  return i;
}

/** The first name after "by" or "from". */
function namedAfter(d: Discourse, by: number): LocalKey | undefined {
  const { tokens } = d.reading.document;
  if (!/^(?:by|from)$/.test(tokens[by]?.lower ?? '')) return undefined;
  for (let j = by + 1; j < by + 6; j++) {
    const run = d.reading.namedAt.get(j);
    if (run) return run.entity.key;
    const place = d.reading.placeAt.get(j);
    const state = place && stateNamed(d, place.name);
    if (state) return state;
    const t = tokens[j];
    if (!t || /^[.,]$/.test(t.text) || /^(?:mediators|officials|ministers|lawmakers|diplomats)$/.test(t.lower))
      return undefined;
    if (isCapitalised(t) && j > by + 3) return undefined;
  }
  return undefined;
}

/** The state of that name, where the report has it as an actor. */
export function stateNamed(d: Discourse, name: string): LocalKey | undefined {
  const wanted = name.toLowerCase();
  return d.reading.entities.find(
    (e) =>
      e.kind === 'organization' && (e.name.toLowerCase() === wanted || e.forms.some((f) => f.toLowerCase() === wanted)),
  )?.key;
}
