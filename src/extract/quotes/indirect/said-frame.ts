/** A verb of saying → where what was said begins, behind its hearer, time, place and occasion: "said in a statement on Monday …". */
import type { Discourse } from '../../coreference.ts';
import type { DocumentSentence } from '../../document.ts';
import { conjunctions, determiners, isAdverb, prepositions } from '../../grammar.ts';
import { hasFiniteVerb, opensWithSubject } from './clause.ts';

/** In tokens; a longer frame has a "that" behind it. */
const longestFrame = 14;

/** `from` is the token behind the verb. Undefined where no clause with a subject of its own begins behind a frame. */
export function pastFrame(d: Discourse, from: number, s: DocumentSentence): number | undefined {
  const { tokens } = d.reading.document;
  for (let i = from + 1; i < Math.min(s.last - 3, from + longestFrame); i++) {
    const t = tokens[i];
    if (!t || d.quoted[i] || t.kind === 'mark' || t.kind === 'quote') return undefined;
    if (conjunctions.has(t.lower) && t.lower !== 'so') return undefined;
    if (beginsClause(d, i) && opensWithSubject(d, i, s)) return i;
  }
  return undefined;
}

/** "in a statement the price was fair": behind what it was said in, where a verb follows. `from` is the preposition. */
export function pastWriting(d: Discourse, from: number, s: DocumentSentence): number | undefined {
  const { tokens } = d.reading.document;
  for (let i = from + 1; i < Math.min(s.last - 4, from + 4); i++)
    if (/^(?:statement|interview|speech|letter|tweet|post|memo|note|briefing|article)$/.test(tokens[i]?.lower ?? ''))
      return tokens[i + 1]?.kind === 'word' && hasFiniteVerb(d, i + 2, s.last) ? i + 1 : undefined;
  return undefined;
}

const frameEnds =
  /^(?:statements?|interviews?|speech|report|tweets?|post|note|email|e-mail|message|article|address|memo|filing|conference|briefing|letter|release|broadcast|announcement|communique|communiqué|prospectus|hearing|meeting|reporters|journalists|parliament|lawmakers|analysts|investors|television|radio|newspaper|agency|phone|telephone|here|yesterday|today|night|week|month|year)$/;

/** A subject can stand at token `i`: the phrase before it is closed, so the words are none of its own. */
function beginsClause(d: Discourse, i: number): boolean {
  const { tokens } = d.reading.document;
  const before = tokens[i - 1];
  if (!before || prepositions.has(before.lower) || determiners.has(before.lower) || isAdverb(before)) return false;
  const ended =
    frameEnds.test(before.lower) || d.reading.dateAt.has(i - 1) || isEnd(d, i - 1) || before.kind === 'number';
  if (!ended || d.reading.dateAt.has(i)) return false;
  const word = tokens[i]?.lower ?? '';
  // "in a statement released on Monday", "at a briefing in Paris": the frame goes on.
  if (prepositions.has(word) || /(?:ed|ing)$/.test(word) || /^(?:made|held|sent|given|last|late|early)$/.test(word))
    return false;
  return d.reading.namedAt.get(i)?.first === i || determiners.has(word) || /^\p{L}/u.test(word);
}

/** A name or place ends at token `i`. */
const isEnd = (d: Discourse, i: number): boolean =>
  d.reading.namedAt.get(i)?.last === i + 1 || d.reading.placeAt.get(i)?.last === i + 1;
