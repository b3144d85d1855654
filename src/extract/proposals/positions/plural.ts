/** A sentence that begins with a plural → the body of people it names: "Dockers in Northport have rejected …". */
import type { Discourse } from '../../coreference.ts';
import { auxiliaries, isAdverb, wordsOf } from '../../grammar.ts';
import type { Speaker } from '../../quotes/speakers/voices.ts';
import { attached, isBody, isDescribed, isPlaced } from './people.ts';

const finite = /^(?:voted?|agreed|said|refused|rejected|decided|met|ended|first|yesterday|today|now|overwhelmingly)$/;

/** "Dockers in Northport have rejected …": a sentence that begins with a plural. */
export function openingPlural(d: Discourse, verb: number, first: number): Speaker | undefined {
  const { tokens } = d.reading.document;
  const opener = tokens[first]?.lower === 'the' ? first + 1 : first;
  let head = opener;
  while (head < opener + 3 && !isBody(d, head) && tokens[head]?.kind === 'word') head++;
  if (!isBody(d, head) || d.quoted[head] || d.reading.namedAt.has(head)) return undefined;
  const end = phraseEnd(d, head + 1, verb);
  if (end === undefined) return undefined;
  const last = isPlaced(d, head + 1) ? head + 1 : end;
  if (last - first > 8 || tokens.slice(first, end).some((t) => t.kind === 'mark' && t.text !== '-')) return undefined;
  const party = { unnamed: wordsOf(d.reading.document, first, last) };
  return { party, rule: 'speaker/opening-plural', confidence: 0.75, at: first };
}

/** Where a subject that ends before the verb does: its noun, at most with "of the yard", "in Northport"; undefined where other verbs stand between. */
function phraseEnd(d: Discourse, from: number, verb: number): number | undefined {
  const { tokens } = d.reading.document;
  let end = from;
  const described = isDescribed(d, end);
  if (described || attached.test(tokens[end]?.lower ?? '')) {
    end = described ? from + 2 : end;
    while (end < verb && !ends(d, end) && !joins.test(tokens[end]?.lower ?? '')) end++;
  }
  for (let i = end; i < verb; i++)
    if (!ends(d, i) && !between.test(tokens[i]?.lower ?? '') && tokens[i]?.kind !== 'number') return undefined;
  return end;
}

const joins = /^(?:as|after|before|that|who|which|and|but|while|since|until|when|to|over|announce|said|says)$/;
const between =
  /^(?:on|by|to|a|large|narrow|big|small|majority|of|per|cent|percent|pct|margin|end|the|strike|and|stoppage|walkout|dispute|[-–%,])$/;

/** An auxiliary, an adverb, a day, or a verb that begins the predicate. */
const ends = (d: Discourse, i: number): boolean =>
  isAdverb(d.reading.document.tokens[i]) ||
  auxiliaries.has(d.reading.document.tokens[i]?.lower ?? '') ||
  finite.test(d.reading.document.tokens[i]?.lower ?? '') ||
  d.reading.dateAt.has(i);
