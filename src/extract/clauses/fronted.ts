/** Tokens before a verb → where its subject begins, behind a dateline, a day, an adverb or a place that opens the sentence. */
import type { Discourse } from '../coreference.ts';
import { conjunctions, determiners, isAdverb, isNumeral, prepositions } from '../grammar.ts';

/** "In Oslo the union", "Nov 21 (Agency) The government", "Meanwhile rebels": where the subject itself begins; undefined where that cannot be told. */
export function pastFronted(d: Discourse, from: number, end: number): number | undefined {
  const { tokens } = d.reading.document;
  let first = from;
  for (let i = from; i < Math.min(end - 1, from + 7); i++) {
    // A dateline, or a day that opens the sentence.
    const day = d.reading.dateAt.get(i);
    if (day && day.last < end && (i === from || isCapitals(d, from, i))) {
      first = day.last;
      break;
    }
  }
  while (
    first < end - 1 &&
    (isAdverb(tokens[first]) || /^(?:and|but|or|meanwhile|both|either|neither|even)$/.test(tokens[first]?.lower ?? ''))
  )
    first++;
  if (tokens[first]?.text === '(') while (first < end && tokens[first - 1]?.text !== ')') first++;
  // "About 58 percent of members"
  const isRough = /^(?:about|around|over|under)$/.test(tokens[first]?.lower ?? '') && isNumeral(tokens[first + 1]);
  if (isRough || !prepositions.has(tokens[first]?.lower ?? '') || d.reading.namedAt.has(first)) return first;
  return pastOpening(d, first, end);
}

const isCapitals = (d: Discourse, from: number, to: number): boolean =>
  d.reading.document.tokens.slice(from, to).every((t) => /^[\p{Lu}.,-]+$/u.test(t.text));

/** "In Oslo the union": behind a place, a name or a day, or where a second article stands. */
function pastOpening(d: Discourse, preposition: number, end: number): number | undefined {
  const { tokens } = d.reading.document;
  let i = preposition + 1;
  if (determiners.has(tokens[i]?.lower ?? '')) i++;
  const day = d.reading.dateAt.get(i);
  // "On Sunday evening Acme"
  const later = day && /^(?:morning|afternoon|evening|night)$/.test(tokens[day.last]?.lower ?? '') ? 1 : 0;
  if (day && day.last + later < end && d.reading.namedAt.get(day.last + later)?.first === day.last + later)
    return day.last + later;
  const run = d.reading.placeAt.get(i) ?? day;
  if (
    run &&
    run.last < end &&
    /^(?:the|an?|its|their|\p{Ll}{4,})$/u.test(tokens[run.last]?.text ?? '') &&
    !/^(?:and|or|of)$/.test(tokens[run.last]?.lower ?? '')
  )
    return run.last;
  for (let k = preposition + 2; k < end - 1; k++) {
    const opens = /^(?:the|an?|its|his|her|their)$/.test(tokens[k]?.lower ?? '');
    const before = tokens[k - 1]?.lower ?? '';
    if (opens && tokens[k - 1]?.kind === 'word' && !prepositions.has(before) && !conjunctions.has(before)) return k;
  }
  return undefined;
}
