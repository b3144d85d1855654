/** Words for who gives a number → whether they are a whole plain noun phrase: no day, manner or piece of a clause makes somebody. */
import type { Party } from '../../../model/mention.ts';
import { auxiliaries, conjunctions, prepositions } from '../../grammar.ts';

/** In words; a longer phrase tells a story of its own. */
const longest = 10;

const ofTime =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:['’]s)?|morning|afternoon|evening|night|today|yesterday|tonight|earlier|later|ago)$/;
/** What is told of somebody behind the noun: "figures published", "officials briefed". */
const opensTelling =
  /^(?:who|which|that|whose|where|when|said|says|told|published|released|issued|compiled|seen|obtained|quoted|cited)$/;

/** A named party is somebody; of words, those that hold nothing but a noun and what narrows it. */
export function isClean(party: Party): boolean {
  if ('entity' in party) return true;
  const words = party.unnamed.toLowerCase().split(/\s+/);
  const [first = ''] = words;
  return (
    words.length <= longest &&
    !/[,;:()"“”]/.test(party.unnamed) &&
    // "the country's No.2 baker" is no "2 baker".
    !/^\d/.test(first) &&
    // "Earlier estimates had put it at": of a time before, and nobody's.
    !/^(?:previous|earlier|prior|past)$/.test(first) &&
    !/^\p{Ll}+ly$/u.test(party.unnamed.split(' ')[0] ?? '') &&
    !prepositions.has(first) &&
    !conjunctions.has(first) &&
    !words.some(
      (word) => ofTime.test(word) || opensTelling.test(word) || (auxiliaries.has(word) && !/^['’]s$/.test(word)),
    )
  );
}

/** "|latest| government tallies" are the government's. */
export const withoutAge = (party: Party): Party =>
  'entity' in party
    ? party
    : { ...party, unnamed: party.unnamed.replace(/^(?:latest|new|fresh|recent) (?=\p{L})/u, '') };
