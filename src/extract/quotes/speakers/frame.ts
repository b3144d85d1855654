/** The words around a speaker's name or pronoun → whom they make the speaker: "Although he said …, Roe called", "the office of President Roe said". */
import { isCapitalised, type Token } from '../../../text/tokens.ts';
import type { Discourse } from '../../coreference.ts';
import { titleHeads, titleModifiers } from '../../data/offices.ts';
import { genderOf } from '../../gender.ts';
import { auxiliaries, isAdverb, sentenceRange, wordsOf } from '../../grammar.ts';
import type { NamedRun } from '../../reading.ts';
import { named, type Speaker, sure } from './voices.ts';

/** In tokens, of a clause that stands before the main clause. */
const longestFrame = 45;

/** "Although he found it odd, Roe said": a pronoun in a clause set before the main clause means whom that names. Undefined where none does. */
export function namedBehind(d: Discourse, pronoun: number): Speaker | undefined {
  const { tokens } = d.reading.document;
  const { first, last } = sentenceRange(d.reading.document, pronoun);
  const opens = /^(?:but|and|even)$/.test(tokens[first]?.lower ?? '') ? first + 1 : first;
  if (pronoun !== opens + 1 || !/^(?:although|though|while|as|when)$/.test(tokens[opens]?.lower ?? ''))
    return undefined;
  for (let i = pronoun + 3; i < Math.min(last - 2, pronoun + longestFrame); i++) {
    if (tokens[i]?.text !== ',' || d.quoted[i]) continue;
    const run = d.reading.namedAt.get(i + 1);
    if (run?.entity.kind !== 'person' || !actsAt(d, run.last)) continue;
    const gender = d.gender.get(run.entity.key);
    const fits = gender === undefined || gender === genderOf.get(tokens[pronoun]?.lower ?? '');
    return fits ? sure(named(run), 'speaker/subject', 0.85, pronoun) : undefined;
  }
  return undefined;
}

function actsAt(d: Discourse, i: number): boolean {
  const t = isAdverb(d.reading.document.tokens[i]) ? d.reading.document.tokens[i + 1] : d.reading.document.tokens[i];
  return (
    t !== undefined && (auxiliaries.has(t.lower) || /^\p{Ll}{2,}(?:ed|[^s]s)$|^(?:said|told|made|took)$/u.test(t.text))
  );
}

const isOfTitle = (t: Token | undefined): boolean =>
  t !== undefined && (t.text === '.' || isCapitalised(t) || titleHeads.has(t.lower) || titleModifiers.has(t.lower));

/** "the office of President Mary Roe", "a spokesman for House Speaker Mary Roe": the office or the spokesman speaks, not she. `low` is the first token that may belong to it. */
export function officeOf(d: Discourse, run: NamedRun, low: number): Speaker | undefined {
  const { tokens } = d.reading.document;
  if (run.entity.kind !== 'person') return undefined;
  let i = run.first - 1;
  while (i > low && i > run.first - 6 && isOfTitle(tokens[i])) i--;
  const linked = `${tokens[i - 1]?.lower} ${tokens[i]?.lower}`;
  if (i - 1 < low || !actFor.test(linked)) return undefined;
  const first = /^(?:the|an?)$/.test(tokens[i - 2]?.lower ?? '') && i - 2 >= low ? i - 2 : i - 1;
  return sure({ unnamed: wordsOf(d.reading.document, first, run.last) }, 'speaker/unnamed', 0.85, first);
}

const actFor =
  /^(?:(?:office|entourage|family|lawyers?|aides?|camp|campaign) of|(?:spokes(?:man|woman|person)|lawyers?|attorneys?) for|(?:aides?|advis[eo]rs?) to)$/;
