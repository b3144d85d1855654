/** Who speaks, as the report has it: a named entity, somebody unnamed, or somebody unnamed in a body's name. */
import type { Party } from '../../../model/mention.ts';
import { isKind } from '../../called.ts';
import type { Discourse } from '../../coreference.ts';
import { titleHeads } from '../../data/offices.ts';
import { speakerNouns } from '../../data/saying.ts';
import { isIn, wordsOf } from '../../grammar.ts';
import type { NamedRun } from '../../reading.ts';

/** Who, and how sure. `at` is the token where the words for the speaker stand. */
export interface Speaker {
  readonly party: Party;
  readonly confidence: number;
  readonly rule: string;
  readonly at: number;
  /** The report's words for somebody unnamed who speaks for `party`: "a spokesman for Acme". */
  readonly voice?: string;
}

/** Whom a statement of this speaker's is ascribed to: a spokesman stays one, in the report's words. */
export const speakerParty = ({ party, voice }: Speaker): Party =>
  voice !== undefined && 'entity' in party ? { unnamed: voice, of: party.entity } : party;

/**
 * Words for somebody unnamed that are no whole phrase: "a study made by the institute in", "and the board", "the aide Jo Roe said they". A
 * relative clause may have a verb of its own.
 */
export const isTorn = ({ party }: Pick<Speaker, 'party'>): boolean =>
  'unnamed' in party &&
  (/^(?:[Aa]nd|[Oo]r|[Bb]ut|[Oo]f|[Tt]hat|[Ww]hich|[Ww]ho)\s|\s(?:and|or|but|of|for|by|in|on|at|to|with|from|the|an?|that|which|who)$/.test(
    party.unnamed,
  ) ||
    /^(?:(?!\s(?:who|which|that|whose)\s).)*\s(?:said|says|told|tells|had|has|have|was|were|is|are|will|would)\s/.test(
      party.unnamed,
    ));

export const sure = (party: Party, rule: string, confidence: number, at: number): Speaker => ({
  party,
  rule,
  confidence,
  at,
});
export const named = (run: NamedRun): Party => ({ entity: run.entity.key });
/** Who speaks in an organization's name: what they say is its word. */
export const spokesperson: RegExp = /^spokes(?:man|woman|person|people|men|women)$/;
export const speaksFor: RegExp =
  /^(?:spokes(?:man|woman|person|people)|board|management|leadership|delegation|statement)$/;
export const isPossessive = (text: string | undefined): boolean => text !== undefined && /^['’]s?$/.test(text);

/** "Oslo-based", "Salem, Mass.-based" before a name: the token before the place, or the same token where none ends there. */
export function pastSeat(d: Discourse, i: number): number {
  const { tokens, sentenceOf } = d.reading.document;
  if (!/-based$|^based$/.test(tokens[i]?.lower ?? '')) return i;
  const isPlace = (k: number): boolean => d.reading.placeAt.has(k) || /^[-,.]$/.test(tokens[k]?.text ?? '');
  let k = i - 1;
  while (k > i - 7 && isPlace(k) && sentenceOf[k] === sentenceOf[i]) k--;
  return k;
}

/** "spokesman", "minister", "union": can speak without a name. */
export const isSpeakerNoun = (d: Discourse, i: number): boolean => {
  const t = d.reading.document.tokens[i];
  const degraded = d.reading.document.source.quality === 'degraded';
  if (t === undefined || isKind(t.lower) || isIn(speakerNouns, t, degraded) || isIn(titleHeads, t, degraded))
    return t !== undefined;
  const elect = t.lower.replace(/-(?:elect|designate)$/, '');
  if (elect !== t.lower) return titleHeads.has(elect);
  const one = t.lower.replace(/ies$/, 'y').replace(/s$/, '');
  return one !== t.lower && one.length > 3 && (titleHeads.has(one) || speakerNouns.has(one));
};

/** What a spokesman says is the body's word, and said by a spokesman; what its board or statement says, it says itself. */
export function spokenFor(
  d: Discourse,
  run: NamedRun,
  noun: number,
  first: number,
  last: number,
  confidence: number,
): Speaker {
  const speaker = sure(named(run), 'speaker/speaks-for', confidence, first);
  const word = d.reading.document.tokens[noun]?.lower ?? '';
  return spokesperson.test(word) ? { ...speaker, voice: wordsOf(d.reading.document, first, last) } : speaker;
}

/** One office or job: no plural, nobody who speaks for others. */
export const isOffice = (d: Discourse, i: number): boolean => {
  const t = d.reading.document.tokens[i];
  return t !== undefined && titleHeads.has(t.lower) && !/^(?:spokes|police|union)/.test(t.lower);
};
