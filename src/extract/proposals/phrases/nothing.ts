/** A phrase → whether it only threatens, moves another proposal along, tells an errand, is a yardstick holds already or counts several: it puts nothing forward. */
import { type Discourse, wordAt } from '../../coreference.ts';
import { passing } from '../../data/asking.ts';
import { numerals, range, sentenceRange } from '../../grammar.ts';
import type { Phrase } from './phrase.ts';

export const offersNothing = (d: Discourse, p: Phrase): boolean =>
  isThreat(d, p) ||
  isProcedure(d, p) ||
  isErrand(d, p) ||
  isYardstick(d, p) ||
  isSeveral(d, p) ||
  isInForce(d, p) ||
  isShareOfBudget(d, p) ||
  isAttempt(d, p);

/** "the largest takeover ever after Borel's purchase of Acme": told to compare. */
function isYardstick({ reading: { document } }: Discourse, { first, head }: Phrase): boolean {
  const { tokens } = document;
  if (
    !/^(?:after|since|than|behind|topping|surpassing|eclipsing|exceeding|beating|unlike)$/.test(
      tokens[first - 1]?.lower ?? '',
    )
  )
    return false;
  const { first: start } = sentenceRange(document, head);
  return tokens
    .slice(Math.max(start, first - 14), first)
    .some((t) =>
      /^(?:largest|biggest|highest|costliest|richest|longest|bigger|larger|richer|greatest|record|first|most)$/.test(
        t.lower,
      ),
    );
}

/** "the quarry ministry's budget": what it has to spend, of the budget that is put forward. */
const isShareOfBudget = ({ reading: { document } }: Discourse, { first, head, noun }: Phrase): boolean =>
  noun === 'budget' &&
  document.tokens
    .slice(first, head)
    .some(
      (t, k, words) =>
        /^(?:ministry|department|agency|bureau|office|service|university|hospital)$/.test(t.lower) &&
        /^['’]s$/.test(words[k + 1]?.text ?? ''),
    );

/** "made a bid to become chairman": what somebody tries, and offers nobody. */
const isAttempt = (d: Discourse, { last, noun }: Phrase): boolean =>
  noun === 'bid' &&
  range(last, last + 4).some(
    (i) =>
      wordAt(d, i) === 'to' && /^(?:become|win|retain|regain|save|avoid|avert|stop|host|keep)$/.test(wordAt(d, i + 1)),
  );

/** "its current business plan", "the existing contract": what holds already. A current offer may still be answered. */
const isInForce = ({ reading: { document } }: Discourse, { first, head, noun }: Phrase): boolean =>
  /^(?:plans?|programmes?|programs?|schemes?|contracts?|agreements?|laws?|legislation|budget|treaty|arrangement)$/.test(
    noun,
  ) && document.tokens.slice(first, head).some((t) => /^(?:current|existing|expiring|expired)$/.test(t.lower));

/** "has made three offers", "both bills", "rival bids", "two suitors and their bids": each is another. */
const isSeveral = (d: Discourse, p: Phrase): boolean =>
  isPair(d, p) ||
  (/^(?:offers|bids|bills|deals|agreements|resolutions|truces|treaties|accords|packages)$/.test(p.noun) &&
    d.reading.document.tokens
      .slice(p.first, p.head)
      .some(
        (t) =>
          numerals.has(t.lower) ||
          /^(?:both|several|many|various|successive|rival|competing|their|[2-9]|[1-9]\d)$/.test(t.lower),
      ));

/** "the two merger proposals", "rival plans", and "two plan" of stems; five proposals may be one, and "the two sides’ proposals". */
function isPair({ reading: { document } }: Discourse, { first, head, noun }: Phrase): boolean {
  const plural = document.source.quality === 'degraded' ? /^(?:propos|plan|offer|bid)$/ : /^(?:proposals|plans)$/;
  const words = document.tokens.slice(first, head);
  const at = words.findIndex((t) => /^(?:both|two|2|rival|competing)$/.test(t.lower));
  const sets = /^(?:both|two|2)$/.test(words[at]?.lower ?? '') || document.source.quality !== 'degraded';
  return plural.test(noun) && sets && at >= 0 && !words.slice(at).some((t) => /^(?:-|['’]s?)$/.test(t.text));
}

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
