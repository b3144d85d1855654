/** An apposition before a verb of saying → whom its name names: an office, somebody of whom another speaks, whoever sits in a place. */

import { doubt } from '../../../model/calibration.ts';
import { isKind } from '../../called.ts';
import type { Discourse } from '../../coreference.ts';
import { ranks } from '../../data/offices.ts';
import { honorifics, offices, postNominals } from '../../data/person-words.ts';
import { determiners, prepositions, range, wordsOf } from '../../grammar.ts';
import { titlesOf } from '../../known.ts';
import type { NamedRun } from '../../reading.ts';
import { isOffice, isSpeakerNoun, named, pastSeat, type Speaker, sure } from './voices.ts';

/** "Roe, who helped the president, Doe, said": the office before the comma stands in what is told of somebody else. */
export function isInRelative(d: Discourse, comma: number, low: number): boolean {
  const { tokens } = d.reading.document;
  for (let i = comma - 1; i > Math.max(low, comma - 40); i--) {
    if (d.quoted[i] || /^(?:and|,|;)$/.test(tokens[i]?.lower ?? '')) return false;
    if (/^(?:who|which|whose)$/.test(tokens[i]?.lower ?? ''))
      return tokens[i - 1]?.text === ',' && d.reading.namedAt.has(i - 2);
  }
  return false;
}

/** "Its owner, Acme, said", "the main union of the line, the RWU, said": a phrase that says what the body is opens the clause. */
export function isApposedBody(d: Discourse, inner: NamedRun, low: number): boolean {
  const { tokens } = d.reading.document;
  const comma = tokens[inner.first - 1]?.lower === 'the' ? inner.first - 2 : inner.first - 1;
  if (inner.entity.kind !== 'organization' || tokens[comma]?.text !== ',') return false;
  let first = comma;
  while (first > low && tokens[first - 1]?.kind === 'word' && !d.reading.namedAt.has(first - 1)) first--;
  const opens = first === low || /^[,;]$/.test(tokens[first - 1]?.text ?? '') || tokens[first - 1]?.kind === 'quote';
  if (!opens || comma - first > 8 || !/^(?:the|its|their|his|her)$/.test(tokens[first]?.lower ?? '')) return false;
  const head = range(first, comma).find((i) => prepositions.has(tokens[i]?.lower ?? '')) ?? comma;
  return (
    /^(?:owners?|operators?|makers?|publishers?|organi[sz]ers?|insurers?|parent|partner|employers?)$/.test(
      tokens[head - 1]?.lower ?? '',
    ) || isKind(tokens[head - 1]?.lower ?? '')
  );
}

/** "Jim Smith QC": the token before the letters that end at token `last`, the same where none do. */
export const pastLetters = (d: Discourse, last: number): number =>
  postNominals.has(d.reading.document.tokens[last]?.lower ?? '') ? last - 1 : last;

/** "Sen. Jim Smith of Upland": the person before the place that ends at token `last`. */
export function seatedBefore(d: Discourse, last: number): NamedRun | undefined {
  const place = d.reading.placeAt.get(last);
  if (!place || !/^(?:of|from|in)$/.test(d.reading.document.tokens[place.first - 1]?.lower ?? '')) return undefined;
  const run = d.reading.namedAt.get(place.first - 2);
  return run?.entity.kind === 'person' ? run : undefined;
}

/** "The spokesman for the rebels known as the Hill Guard": where an office's phrase begins, whatever name it ends in before token `last`. */
export function officeBefore(d: Discourse, low: number, last: number): number | undefined {
  const { tokens } = d.reading.document;
  let first = last;
  while (first > low && !/^[,;:]$/.test(tokens[first - 1]?.text ?? '') && tokens[first - 1]?.kind !== 'quote') first--;
  if (last - first > 14 || !determiners.has(tokens[first]?.lower ?? '')) return undefined;
  for (let i = first + 1; i < last && !prepositions.has(tokens[i]?.lower ?? ''); i++)
    if (isSpeakerNoun(d, i)) return prepositions.has(tokens[i + 1]?.lower ?? '') ? first : undefined;
  return undefined;
}

/**
 * "A spokesman for the envoy, Jim Roe, said": Roe is the spokesman or the envoy. What the report calls him elsewhere tells; where it
 * tells nothing, nobody knows. `low` is where the phrase begins, `comma` where it ends.
 */
export function spokesmanOf(d: Discourse, name: NamedRun, low: number, comma: number): Speaker {
  const { tokens } = d.reading.document;
  let of = low;
  while (of < comma && !prepositions.has(tokens[of]?.lower ?? '')) of++;
  const other = range(of, comma).find((i) => isOffice(d, i));
  const whole = sure(named(name), 'speaker/apposition', 0.95, name.first);
  if (other === undefined) return whole;
  const called = titlesOf(d.titles, name.entity.key).flatMap((t) =>
    range(t.first, t.last).map((i) => tokens[i]?.lower),
  );
  if (called.some((word) => word !== undefined && word === tokens[of - 1]?.lower)) return whole;
  return called.includes(tokens[other]?.lower)
    ? sure({ unnamed: wordsOf(d.reading.document, low, name.last) }, 'speaker/unnamed', 0.85, low)
    : { ...whole, confidence: doubt };
}

/** "Sheikh Ali", "Mr. Roe": where the words for a person begin. */
export function beforeHonorifics(d: Discourse, first: number): number {
  const { tokens } = d.reading.document;
  const isRank = (word = ''): boolean => honorifics.has(word) || offices.has(word);
  let i = first;
  while (
    i > 0 &&
    (honorifics.has(tokens[i - 1]?.lower ?? '') ||
      ranks.has(tokens[i - 1]?.lower ?? '') ||
      (tokens[i - 1]?.text === '.' && isRank(tokens[i - 2]?.lower)))
  )
    i -= tokens[i - 1]?.text === '.' ? 2 : 1;
  return i;
}

/** "Jim Smith of the university": the university only says whose he is. */
export function narrows(d: Discourse, run: NamedRun, low: number): boolean {
  const { tokens } = d.reading.document;
  let i = pastSeat(d, run.first - 1);
  while (i > low && determiners.has(tokens[i]?.lower ?? '')) i--;
  return i >= low && prepositions.has(tokens[i]?.lower ?? '');
}

/** "Jim Smith, head of the rail union, the Rail Workers (RWU), said": the bracket in which a name is given its initials, else the mark. */
export function beforeInitials({ reading: { document, namedAt } }: Discourse, mark: number): number {
  const isBracket = document.tokens[mark - 1]?.text === ')' && document.tokens[mark - 3]?.text === '(';
  const short = isBracket ? namedAt.get(mark - 2)?.entity : undefined;
  return short && namedAt.get(mark - 4)?.entity === short ? mark - 3 : mark;
}

/** The bracket at token `i` gives the name its initials, and the phrase goes on behind it. */
export const isAttributive = (d: Discourse, { entity }: NamedRun, i: number): boolean =>
  d.reading.namedAt.get(i + 1)?.entity === entity && d.reading.document.tokens[i + 3]?.kind === 'word';

/** "The crowd, led by Jim Smith, shouted": the name stands in what is told of others. */
export function endsParticiple(d: Discourse, { first }: NamedRun, low: number): boolean {
  const { tokens } = d.reading.document;
  let i = first - 1;
  while (i > low + 1 && tokens[i]?.kind === 'word') i--;
  const isAside = tokens[i]?.text === ',' && i > low + 1 && prepositions.has(tokens[i + 2]?.lower ?? '');
  return isAside && /^(?:\p{Ll}{2,}ed|led|held|run|seen|known)$/u.test(tokens[i + 1]?.text ?? '');
}
