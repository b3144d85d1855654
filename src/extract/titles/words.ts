/** Tokens → which of them can head, modify or continue a title. */
import { isCapitalised } from '../../text/tokens.ts';
import {
  attributes,
  formerWords,
  honorifics,
  pluralFields,
  ranks,
  titleHeads,
  titleModifiers,
  titleTails,
} from '../data/offices.ts';
import { finiteHints, sayingVerbs } from '../data/saying.ts';
import { auxiliaries, conjunctions, determiners, isAdverb, isIn, prepositions, pronouns } from '../grammar.ts';
import type { Reading } from '../reading.ts';

export const isHead = (reading: Reading, i: number): boolean => {
  const token = reading.document.tokens[i];
  const plain = token?.lower.replace(/^(?:vice|deputy|ex|co)-/, '').replace(/-(?:elect|designate)$/, '') ?? '';
  return (
    token !== undefined &&
    (titleHeads.has(plain) ||
      (token.text === 'PM' && reading.document.tokens[i - 1]?.kind !== 'number') ||
      (/(?:ologist|[aeiou]tor|keeper)$/.test(plain) && !noOffice.test(plain)) ||
      isIn(titleHeads, token, reading.document.source.quality === 'degraded'))
  );
};

/** End as offices do. */
const noOffice =
  /^(?:instigator|perpetrator|contributor|competitor|visitor|traitor|monitor|motor|predator|imitator|equator|indicator|facilitator|generator|elevator|radiator|refrigerator|accelerator)$/;

export const isModifier = (reading: Reading, i: number): boolean => {
  const token = reading.document.tokens[i];
  return (
    token !== undefined &&
    (isIn(titleModifiers, token, reading.document.source.quality === 'degraded') ||
      isIn(formerWords, token, false) ||
      /^(?:vice|deputy|ex|then)-/.test(token.lower))
  );
};

export const isTitleWord = (reading: Reading, i: number): boolean => isHead(reading, i) || isModifier(reading, i);
/** Participles that stand in titles; "beaming", "giving" do not. */
const offices =
  /^(?:acting|managing|operating|founding|governing|ruling|presiding|standing|consulting|coordinating|visiting|sitting|commanding|investigating|marketing|engineering|manufacturing|nursing|housing|planning|training|banking|sporting|leading)$/;

export const isAdjectival = (w: string): boolean =>
  (/(?:al|ic|ive|ary)$/.test(w) && !noAdjective.test(w)) || offices.test(w);

/** End as adjectives do: "the effort to repeal |President Dolan's law", "to give |minister Jones". */
const noAdjective =
  /^(?:repeal|reveal|appeal|steal|heal|seal|deal|conceal|rival|signal|total|withdrawal|proposal|arrival|denial|approval|removal|refusal|trial|critic|panic|traffic|mimic|give|drive|arrive|receive|survive|forgive|deprive|strive|dive|live|deceive|perceive|vary)$/;

export const isPossessiveMark = (text: string | undefined): boolean => text !== undefined && /^['’]s?$/.test(text);

/** Say what somebody is like, not what they hold: "its new chairman", "the 54-year-old minister". */
export const isAttribute = ({ document: { tokens } }: Reading, i: number): boolean => {
  const [w = '', next = ''] = [tokens[i]?.lower, tokens[i + 1]?.lower];
  if (
    /-(?:year-old|born|based|leaning|appointed|right|left|wing|backed|talking|spoken|minded|mannered|tempered|serving|year|term)$/.test(
      w,
    )
  )
    return true;
  // "the Senate's Republican leader": the party's, and no word for what he is like.
  const isParty = /^\p{Lu}/u.test(tokens[i]?.text ?? '') && /^(?:leader|whip|nominee|candidate)$/.test(next);
  return attributes.has(w) && !isParty;
};

/** Any other noun or name that may stand before the head where the phrase is closed on both sides: "ferry inspector". */
export function isLoose(reading: Reading, i: number): boolean {
  const t = reading.document.tokens[i];
  if (t?.kind !== 'word' || t.lower.length < 3 || reading.namedAt.has(i) || reading.placeAt.has(i)) return false;
  if (reading.dateAt.has(i) || honorifics.has(t.lower) || isAdverb(t) || /ed$/.test(t.lower)) return false;
  if (/s$/.test(t.lower) && t.text === t.lower && !pluralFields.has(t.lower) && !/(?:ss|us|is|ics)$/.test(t.lower))
    return false;
  const closed = [determiners, prepositions, auxiliaries, conjunctions, pronouns, finiteHints, formerWords];
  return !closed.some((set) => set.has(t.lower)) && !sayingVerbs.has(t.lower);
}

export const hasHead = (reading: Reading, first: number, last: number): boolean => {
  for (let i = first; i < last; i++) if (isHead(reading, i)) return true;
  return false;
};

/** Walks left over title words; stops at the token before the title. */
export function backOverTitle(reading: Reading, from: number, start: number): number {
  let i = from;
  for (let step = 1; i >= start && step > 0; i -= step) step = stepBack(reading, i, from);
  return i;
}

/** How many tokens end a title at `i`: two for "of state", none where it begins. `from`: its last token. */
function stepBack(reading: Reading, i: number, from: number): 0 | 1 | 2 {
  const { tokens } = reading.document;
  const t = tokens[i];
  if (!t || reading.namedAt.has(i)) return 0;
  if (isTail(reading, i)) return 2;
  if (isTitleWord(reading, i)) return 1;
  if (t.lower === 'and' || t.text === '-' || t.text === '/')
    return isTitleWord(reading, i - 1) && isTitleWord(reading, i + 1) && !isOfTwo(reading, i) ? 1 : 0;
  if (i === from) return 0;
  if (t.text === ',') return isOfSeveral(reading, i, from) ? 1 : 0;
  // "Maj. Gen.": the stop of a rank.
  if (t.text === '.') return ranks.has(tokens[i - 1]?.lower ?? '') ? 1 : 0;
  return t.kind === 'word' && !isCapitalised(t) && isAdjectival(t.lower) ? 1 : 0;
}

/** "the prime minister |and| Chancellor Jones": the office that is written small is somebody else's. */
const isOfTwo = ({ document: { tokens } }: Reading, and: number): boolean => {
  const [before, behind] = [tokens[and - 1], tokens[and + 1]];
  return (
    before !== undefined &&
    behind !== undefined &&
    !isCapitalised(before) &&
    isCapitalised(behind) &&
    /\p{Ll}/u.test(behind.text)
  );
};

/** "secretary |of state|", "president |pro tem|". */
function isTail(reading: Reading, i: number): boolean {
  const { tokens } = reading.document;
  const before = tokens[i - 1]?.lower;
  if (/^tem(?:pore)?$/.test(tokens[i]?.lower ?? '')) return before === 'pro';
  return isIn(titleTails, tokens[i], false) && before === 'of' && isHead(reading, i - 2);
}

/** "chairman|,| president and chief executive Jones": one who holds several offices. */
const isOfSeveral = (reading: Reading, comma: number, from: number): boolean =>
  isHead(reading, comma - 1) &&
  isTitleWord(reading, comma + 1) &&
  reading.document.tokens.slice(comma, from).some((t) => t.lower === 'and');

/**
 * Walks further left, over nouns no list of titles has, to where the phrase opens: "the airline's operations |director".
 * Where it opens with nothing ("sources told |director"), the words are not the title's, and nothing is gained.
 */
export function backOverNouns(reading: Reading, from: number, start: number, small: boolean): number {
  const { tokens } = reading.document;
  let i = from;
  while (i >= start && from - i < 4 && isLoose(reading, i) && (small || isCapitalised(tokens[i] as never))) i--;
  if (i === from) return from;
  const capitals = !small || tokens.slice(i + 1, from + 1).every(isCapitalised);
  return capitals || isOpener(reading, i) ? i : from;
}

/** What a noun phrase begins after: an article, an owner, a place. */
export const isOpener = (reading: Reading, i: number): boolean => {
  const t = reading.document.tokens[i];
  if (t?.lower === 'whose' || isTheirs(reading, i)) return true;
  return (
    determiners.has(t?.lower ?? '') ||
    isIn(formerWords, t, false) ||
    isPossessiveMark(t?.text) ||
    reading.namedAt.has(i) ||
    reading.placeAt.has(i)
  );
};

/** "its", "their"; stemmed, "it". */
export const isTheirs = (reading: Reading, i: number): boolean => {
  const w = reading.document.tokens[i]?.lower ?? '';
  return w === 'its' || w === 'their' || (w === 'it' && reading.document.source.quality === 'degraded');
};
