/** A verb of demanding with a sum behind it → the phrase that names the demand: "demanded 40 per cent over three years". */
import type { Discourse } from '../../coreference.ts';
import { isIn, placesWhere, sentenceRange } from '../../grammar.ts';
import { measures } from '../phrases/measures.ts';
import { type Phrase, plainPhrase } from '../phrases/phrase.ts';
import { opensSum, sumEnd } from '../phrases/worth.ts';
import { takersOf } from '../positions/parties.ts';

const demanding: ReadonlySet<string> = new Set(
  'demand demands demanded demanding seek seeks sought seeking'.split(' '),
);

/** In text order; only of parties that the report names, since what somebody wants is news by who wants it. */
export function claimedSums(d: Discourse): Phrase[] {
  const { tokens, source } = d.reading.document;
  const isDegraded = source.quality === 'degraded';
  return placesWhere(tokens, (token) => isIn(demanding, token, isDegraded)).flatMap((verb): Phrase[] => {
    if (d.quoted[verb] || d.reading.namedAt.has(verb)) return [];
    const { first, last } = sentenceRange(d.reading.document, verb);
    if (!opensSum(d, verb + 1, last)) return [];
    const to = sumEnd(d, verb + 1, last);
    const said = tokens.slice(verb + 1, to);
    // "demanded two more meetings": a sum of money or a rate is a claim, a count of things may be anything.
    if (!said.some((t) => /^(?:%|[$£€¥]|per|percent|pct|cent|million|billion|mln|bln|bn|m)$/.test(t.lower))) return [];
    // "seeks 49 per cent of the airport": a stake.
    const isStake = /^(?:seek|sought)/.test(tokens[verb]?.lower ?? '') && said.some((t) => t.lower === 'of');
    if (isStake) return [];
    const party = takersOf(d, verb, first)[0]?.party;
    if (!party || !('entity' in party)) return [];
    const words = said.flatMap((t) => (t.kind === 'mark' ? [] : [t.lower]));
    return [
      {
        first: verb + 1,
        ...plainPhrase,
        head: to - 1,
        last: to,
        noun: 'demand',
        strong: false,
        claimed: true,
        owner: party.entity,
        qualifiers: words.filter((w) => /^\d/.test(w)),
        measures: measures(words),
      },
    ];
  });
}
