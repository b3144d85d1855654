/** A phrase whose noun alone names nothing → whether the words after it say what it would do: "a deal to lease planes". */
import { type Discourse, wordAt } from '../../coreference.ts';
import { passing } from '../../data/asking.ts';
import { determiners, prepositions } from '../../grammar.ts';
import type { Phrase } from './phrase.ts';

const nouns =
  /^(?:plans|deal|agreement|contract|settlement|scheme|programme|program|legislation|law|measures?|bills|amendments|reforms?|protocol|compromise|arrangement|regulations|programmes)$/;

/** "agreement today to end the strike": past when it was made. */
export function hasAim(d: Discourse, p: Phrase): boolean {
  if (!nouns.test(p.noun)) return false;
  const date = d.reading.dateAt.get(p.last);
  const at = date && date.first === p.last ? date.last : p.last;
  const [word, next] = [wordAt(d, at), wordAt(d, at + 1)];
  if (word === 'to') return isVerb(d, at + 1);
  if (/^(?:aimed|designed|intended|meant)$/.test(word)) return /^(?:at|to)$/.test(next);
  if (/^(?:that|which)$/.test(word)) return /^(?:would|will)$/.test(next);
  return word === 'calling' && next === 'for';
}

/** Of doing something that can be accepted or rejected: "plans to ballot members" hold nothing. */
const isVerb = ({ reading: { document, namedAt, placeAt } }: Discourse, i: number): boolean => {
  const t = document.tokens[i];
  return (
    t?.kind === 'word' &&
    t.text === t.lower &&
    !passing.has(t.lower) &&
    !namedAt.has(i) &&
    !placeAt.has(i) &&
    !determiners.has(t.lower) &&
    !prepositions.has(t.lower)
  );
};
