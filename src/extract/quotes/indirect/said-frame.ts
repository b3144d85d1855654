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
    // "at the scene 82 people were hurt", "at a briefing at least 40 had left": the number belongs to the subject.
    if ((countBegins(d, i) || beginsClause(d, i)) && opensWithSubject(d, i, s)) return i;
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

/** A number, or its hedge, behind a word that it does not narrow: not "on page 4", "Channel 4", "in 2004", "of 82 people", "May 4". */
function countBegins(d: Discourse, i: number): boolean {
  const { tokens } = d.reading.document;
  const before = tokens[i - 1];
  const number = hedgeEnd(d, i);
  if (before?.kind !== 'word' || tokens[number]?.kind !== 'number' || d.reading.dateAt.has(number)) return false;
  const isOwn = d.reading.dateAt.has(i - 1) || isEnd(d, i - 1) || /^\p{Ll}{3,}$/u.test(before.text);
  const narrowed = /^(?:page|pages|line|room|channel|gate|article|section|phase|day|highway|route|flight|no)$/;
  const isNumbered = narrowed.test(before.lower) && !determiners.has(tokens[i - 2]?.lower ?? '');
  const belongs = prepositions.has(before.lower) || determiners.has(before.lower) || isAdverb(before) || isNumbered;
  return isOwn && !belongs && tokens[number + 1]?.kind === 'word';
}

/** "at least 40", "more than 40", "up to 40": the token of the number that a hedge may stand before. */
function hedgeEnd(d: Discourse, i: number): number {
  const { tokens } = d.reading.document;
  const [a = '', b = ''] = [tokens[i]?.lower, tokens[i + 1]?.lower];
  if (/^(?:at (?:least|most)|more than|fewer than|less than|up to|as many)$/.test(`${a} ${b}`)) return i + 2;
  return /^(?:about|around|nearly|almost|over|some|only)$/.test(a) ? i + 1 : i;
}

const frameEnds =
  /^(?:statements?|interviews?|speech|report|tweets?|post|note|email|e-mail|message|article|address|memo|filing|conference|briefing|letter|release|broadcast|announcement|communique|communiqué|prospectus|hearing|meeting|reporters|journalists|parliament|lawmakers|analysts|investors|television|radio|newspaper|agency|phone|telephone|here|yesterday|today|night|week|month|year)$/;

/** A subject can stand at token `i`: the phrase before it is closed, so the words are none of its own. */
function beginsClause(d: Discourse, i: number): boolean {
  const { tokens } = d.reading.document;
  const before = tokens[i - 1];
  if (!before || prepositions.has(before.lower) || determiners.has(before.lower) || isAdverb(before)) return false;
  const word = tokens[i]?.lower ?? '';
  // "on page 4 the crews", but not "of 40 officials".
  const isNumbered = before.kind === 'number' && (determiners.has(word) || d.reading.namedAt.has(i));
  const ended = frameEnds.test(before.lower) || d.reading.dateAt.has(i - 1) || isEnd(d, i - 1) || isNumbered;
  if (!ended || d.reading.dateAt.has(i)) return false;
  // "in a statement released on Monday", "at a briefing in Paris": the frame goes on.
  if (prepositions.has(word) || /(?:ed|ing)$/.test(word) || /^(?:made|held|sent|given|last|late|early)$/.test(word))
    return false;
  return d.reading.namedAt.get(i)?.first === i || determiners.has(word) || /^\p{L}/u.test(word);
}

/** A name or place ends at token `i`. */
const isEnd = (d: Discourse, i: number): boolean =>
  d.reading.namedAt.get(i)?.last === i + 1 || d.reading.placeAt.get(i)?.last === i + 1;
