/** "by", "from" or "with" → the noun phrases behind it, joined ones apart: whoever did what a passive tells, or gave what a noun tells. */
import type { Discourse } from '../coreference.ts';
import { sayingVerbs } from '../data/saying.ts';
import { auxiliaries, conjunctions, determiners, isAdverb, prepositions } from '../grammar.ts';
import { isFiniteVerb } from './finite.ts';
import { type NounPhrase, phraseOf, splitAt } from './phrases.ts';

/** No list of agents goes on for longer, in tokens. */
const reach = 40;

/** In text order; empty where none begins at token `mark` + 1. Nothing at token `last` or right of it is looked at. */
export function phrasesAfter(d: Discourse, mark: number, last: number): NounPhrase[] {
  const first = mark + 1;
  const end = endOf(d, first, Math.min(last, first + reach));
  return end > first ? splitAt(d, first, end).flatMap((part) => phraseOf(d, part.first, part.last) ?? []) : [];
}

/** Where the phrases that begin at token `first` end: at a verb, a day, a mark, or a word that opens something else. */
function endOf(d: Discourse, first: number, last: number): number {
  const { tokens } = d.reading.document;
  let i = first;
  while (i < last && d.quoted[i] === d.quoted[first]) {
    const run = d.reading.namedAt.get(i);
    if (run && run.first === i && run.last <= last) {
      i = run.last;
      continue;
    }
    const joint = jointAt(d, i, first);
    if (joint !== undefined) {
      if (!opensConjunct(d, joint, last)) break;
      i = joint;
      continue;
    }
    if (endsAt(d, i, first)) break;
    i++;
  }
  while (i > first && (prepositions.has(tokens[i - 1]?.lower ?? '') || isAdverb(tokens[i - 1]))) i--;
  return i;
}

/** "and", or a comma of a list, at token `i`: the token behind it, and behind the "and" of ", and". */
function jointAt(d: Discourse, i: number, first: number): number | undefined {
  const { tokens } = d.reading.document;
  if (i === first) return undefined;
  const isAnd = /^(?:and|or)$/.test(tokens[i]?.lower ?? '');
  if (isAnd) return i + 1;
  if (tokens[i]?.text !== ',') return undefined;
  if (/^(?:and|or)$/.test(tokens[i + 1]?.lower ?? '')) return i + 2;
  return isListed(d, i) ? i + 1 : undefined;
}

/** "Acme, the union and Borel": an "and" ends what the comma at `comma` begins, and a comma or "and" stands behind the next phrase. */
function isListed(d: Discourse, comma: number): boolean {
  const { tokens } = d.reading.document;
  for (let i = comma + 1; i < comma + 9; i++) {
    const run = d.reading.namedAt.get(i);
    if (run?.first === i) i = run.last;
    const w = tokens[i]?.lower ?? '';
    if (/^(?:and|or)$/.test(w)) return i > comma + 1;
    if (tokens[i]?.text === ',') return isListed(d, i);
    if (tokens[i]?.kind !== 'word' || isFiniteVerb(d, i)) return false;
  }
  return false;
}

/** A phrase begins there, and it is no clause of its own: not "approved by leaders and workers could return". */
function opensConjunct(d: Discourse, first: number, last: number): boolean {
  const { tokens } = d.reading.document;
  const isName = d.reading.namedAt.has(first) || d.reading.placeAt.has(first);
  if (endsAt(d, first, first) || (!isName && /(?:ed|ing)$/.test(tokens[first]?.lower ?? ''))) return false;
  for (let i = first; i < Math.min(last, first + 9); i++) {
    const run = d.reading.namedAt.get(i);
    if (run && run.first === i) i = run.last;
    const w = tokens[i]?.lower ?? '';
    if (i >= last || tokens[i]?.kind !== 'word' || prepositions.has(w) || /^(?:and|or)$/.test(w)) return true;
    // "politicians and scientists fearing that"
    if (/ing$/.test(w)) return true;
    if (isVerbal(d, i)) return false;
  }
  return true;
}

function isVerbal(d: Discourse, i: number): boolean {
  const w = d.reading.document.tokens[i]?.lower ?? '';
  return auxiliaries.has(w) || sayingVerbs.get(w)?.participle === false || isFiniteVerb(d, i);
}

/** The phrase ends before token `i`. */
function endsAt(d: Discourse, i: number, first: number): boolean {
  const { tokens } = d.reading.document;
  const t = tokens[i];
  if (!t || t.kind === 'quote' || d.reading.dateAt.has(i)) return true;
  if (t.kind === 'mark')
    return (
      !/^(?:['’]s?|[-&/])$/.test(t.text) && !(t.text === '.' && !t.spaced && (tokens[i - 1]?.text.length ?? 9) <= 4)
    );
  if (d.reading.namedAt.has(i)) return false;
  if (conjunctions.has(t.lower) || auxiliaries.has(t.lower)) return true;
  if (/^(?:who|which|that|whose|whom|when|where|also|both)$/.test(t.lower)) return t.lower !== 'both';
  // "of Norway", "in the north": what narrows the phrase; "in protest", "on Monday" tell something else.
  if (prepositions.has(t.lower)) return i === first || !narrows(d, i);
  if (
    i > first &&
    /\p{L}{2}(?:ed|ing)$/u.test(t.lower) &&
    !determiners.has(tokens[i - 1]?.lower ?? '') &&
    isTelling(d, i)
  )
    return true;
  return i > first && isFiniteVerb(d, i);
}

/** "leaders of the union", "rebels in the north", "workers at Acme": a name, a place or an article follows. */
function narrows(d: Discourse, at: number): boolean {
  const { tokens } = d.reading.document;
  if (!/^(?:of|in|at|from|within|across)$/.test(tokens[at]?.lower ?? '')) return false;
  const next = at + 1;
  if (d.reading.dateAt.has(next) || tokens[next]?.kind === 'number') return false;
  return tokens[at]?.lower === 'of' || d.reading.namedAt.has(next) || d.reading.placeAt.has(next);
}

/** "politicians fearing that", "a group calling itself", "rebels backed by": a participle behind its noun; not "the governing party". */
function isTelling(d: Discourse, i: number): boolean {
  const { tokens } = d.reading.document;
  const next = tokens[i + 1];
  return (
    next?.kind !== 'word' ||
    determiners.has(next.lower) ||
    prepositions.has(next.lower) ||
    conjunctions.has(next.lower) ||
    next.lower === 'to' ||
    d.reading.namedAt.has(i + 1)
  );
}
