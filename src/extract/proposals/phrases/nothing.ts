/** A phrase → whether it only threatens, moves another proposal along, or tells an errand: it puts nothing forward. */
import { type Discourse, wordAt } from '../../coreference.ts';
import { passing } from '../../data/asking.ts';
import type { Phrase } from './phrase.ts';

export const offersNothing = (d: Discourse, p: Phrase): boolean =>
  isThreat(d, p) || isProcedure(d, p) || isErrand(d, p);

/** "an ultimatum to the workers threatening worse": it says what will follow, and offers nothing. */
const isThreat = ({ reading: { document } }: Discourse, p: Phrase): boolean =>
  p.noun === 'ultimatum' &&
  document.tokens.slice(p.last, p.last + 5).some((t) => /^(?:threatening|warning)$/.test(t.lower));

/** "plans to ballot members", "plans to hold talks": nothing that anybody could accept. */
const isErrand = (d: Discourse, p: Phrase): boolean =>
  p.noun === 'plans' && !p.definite && wordAt(d, p.last) === 'to' && passing.has(wordAt(d, p.last + 1));

/** "a motion to kill the bill": a step of another proposal's course. */
const isProcedure = ({ reading: { document } }: Discourse, p: Phrase): boolean =>
  p.noun === 'motion' &&
  document.tokens[p.last]?.lower === 'to' &&
  document.tokens
    .slice(p.last + 1, p.last + 6)
    .some((t) => /^(?:bill|legislation|measure|law|amendment|resolution|budget)$/.test(t.lower));
