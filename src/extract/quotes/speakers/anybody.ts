/** The words before a verb of saying → somebody, whatever the noun: who says something can speak ("the district said", "arbitrageurs say"). */
import { isCapitalised } from '../../../text/tokens.ts';
import type { Discourse } from '../../coreference.ts';
import { organizationBefore } from '../../coreference.ts';
import { finiteHints, sayingVerbs } from '../../data/saying.ts';
import {
  auxiliaries,
  conjunctions,
  isAdverb,
  negations,
  prepositions,
  pronouns,
  sentenceRange,
  wordsOf,
} from '../../grammar.ts';
import { standsBetween } from './speaker.ts';
import { type Speaker, sure } from './voices.ts';

/** Their subject is a person, a body or a writing; what "shows" or "means" something need not be. */
const ofSpeakers =
  /^(?:say|add|tell|announce|claim|argue|insist|warn|admit|acknowledge|deny|confirm|declare|explain|warn|stress|note|maintain|vow|testify|reiterate|caution|remind|assure|demand|recommend|agree|urge|pledge|promise|contend|allege|assert|concede|predict|reckon|believe|estimate|point|fear|complain|report)$/;

const opensPhrase =
  /^(?:the|an?|one|another|some|many|most|several|few|two|three|four|five|six|both|all|other|his|her|its|their|local|unnamed|anonymous)$/;

/** The noun phrase that opens its clause and ends before the verb at token `verb`. */
export function anybody(d: Discourse, verb: number, low: number): Speaker | undefined {
  const { tokens } = d.reading.document;
  let last = verb - 1;
  while (last > low && standsBetween(d, last, low)) last--;
  if (!ofSpeakers.test(sayingVerbs.get(tokens[verb]?.lower ?? '')?.lemma ?? 'point')) return undefined;
  const first = phraseStart(d, last, low);
  if (first === undefined || !isNounPhrase(d, first, last)) return undefined;
  // "the directorate", where one is named before.
  const isThe = first === last - 1 && tokens[first]?.lower === 'the';
  const body = isThe ? organizationBefore(d, first, tokens[last]?.lower ?? '') : undefined;
  if (body) return sure({ entity: body.key }, 'speaker/the-body', 0.7, first);
  return sure({ unnamed: wordsOf(d.reading.document, first, last + 1) }, 'speaker/anybody', 0.7, first);
}

/** A clause begins where its sentence does, behind a mark, or behind "that", "and", "but", "as". */
function phraseStart(d: Discourse, last: number, low: number): number | undefined {
  const { tokens } = d.reading.document;
  for (let i = last; i >= Math.max(low, last - 6); i--) {
    const t = tokens[i];
    if (!t || d.quoted[i] || t.kind === 'quote' || !(t.kind === 'word' || t.text === '-')) return undefined;
    if (prepositions.has(t.lower) || auxiliaries.has(t.lower) || negations.has(t.lower) || finiteHints.has(t.lower))
      return undefined;
    const before = tokens[i - 1];
    if (i === low || /^[,;:—–]$/.test(before?.text ?? '') || before?.kind === 'quote') return i;
    if (conjunctions.has(before?.lower ?? '')) return i;
  }
  return undefined;
}

/** "The coming days promised more of it". */
const times = /^(?:days?|weeks?|months?|years?|hours|weekend|night|morning|future|season|decades?)$/;

/** "the district", "Wall Street arbitrageurs", "local media". */
function isNounPhrase(d: Discourse, first: number, last: number): boolean {
  const { tokens } = d.reading.document;
  const head = tokens[last];
  if (!head || pronouns.has(head.lower) || isAdverb(head) || !/^\p{L}\p{Ll}{2,}$/u.test(head.text)) return false;
  // A capital in the middle of a sentence is a name's.
  if (isCapitalised(head) && last !== sentenceRange(d.reading.document, last).first) return false;
  if (sayingVerbs.has(head.lower) || /(?:ing|ed)$/.test(head.lower) || times.test(head.lower)) return false;
  const words = tokens.slice(first, last);
  if (words.some((t) => pronouns.has(t.lower) || isAdverb(t) || (sayingVerbs.has(t.lower) && !isCapitalised(t))))
    return false;
  const plural = /(?:[^s]s|people|media)$/.test(head.lower);
  return plural || (last > first && opensPhrase.test(tokens[first]?.lower ?? ''));
}
