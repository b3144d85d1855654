/** A phrase → whether it only threatens, moves another proposal along, tells an errand, is a yardstick holds already or counts several: it puts nothing forward. */
import { type Discourse, wordAt } from '../../coreference.ts';
import { passing } from '../../data/asking.ts';
import { numerals } from '../../grammar.ts';
import type { Phrase } from './phrase.ts';

export const offersNothing = (d: Discourse, p: Phrase): boolean => isErrand(d, p) || isSeveral(d, p) || isInForce(d, p);

/** "its current business plan", "the existing contract": what holds already. A current offer may still be answered. */
const isInForce = ({ reading: { document } }: Discourse, { first, head, noun }: Phrase): boolean =>
  /^(?:plans?|programmes?|programs?|schemes?|contracts?|agreements?|laws?|legislation|budget|treaty|arrangement)$/.test(
    noun,
  ) && document.tokens.slice(first, head).some((t) => /^(?:current|existing|expiring|expired)$/.test(t.lower));

/** "has made three offers", "both bills": each is another. */
const isSeveral = ({ reading: { document } }: Discourse, { first, head, noun }: Phrase): boolean =>
  /^(?:offers|bids|bills|deals|agreements|resolutions|truces|treaties|accords|packages)$/.test(noun) &&
  document.tokens
    .slice(first, head)
    .some((t) => numerals.has(t.lower) || /^(?:both|several|many|various|successive|[2-9])$/.test(t.lower));

/** "plans to ballot members", "plans to hold talks": nothing that anybody could accept. */
const isErrand = (d: Discourse, p: Phrase): boolean =>
  p.noun === 'plans' && !p.definite && wordAt(d, p.last) === 'to' && passing.has(wordAt(d, p.last + 1));
