/** The tokens before a verb → the noun phrases that stand there as its subject, each with its head, joined ones apart. */
import type { Discourse } from '../coreference.ts';
import { sayingVerbs } from '../data/saying.ts';
import { conjunctions, determiners, prepositions } from '../grammar.ts';
import { isFiniteVerb } from './finite.ts';
import { pastFronted } from './fronted.ts';
import { headOf } from './head.ts';
import { narrowsBoth } from './joined-adjectives.ts';
import { relativeBefore } from './relative.ts';

/** Tokens `first` to `last`, half open, with what narrows the head; the head is a noun, a name's last word or a pronoun. */
export interface NounPhrase {
  readonly first: number;
  readonly head: number;
  readonly last: number;
}

/** What a phrase may lean on at its left: a clause begins there, or another verb has it as its object. */
interface Extent {
  readonly first: number;
  readonly opens: boolean;
}

/**
 * The noun phrases that end before token `end`, in text order; nothing left of `low` is looked at. Empty where no phrase ends there, and
 * where the phrase is another verb's object, unless `asObject`.
 */
export function phrasesBefore(d: Discourse, end: number, low: number, asObject = false): NounPhrase[] {
  // "said on Thursday it had": the day is told of the verb before.
  if (pronouns.test(d.reading.document.tokens[end - 1]?.lower ?? '') && end - 2 > low && d.reading.dateAt.has(end - 2))
    return [{ first: end - 1, head: end - 1, last: end }];
  const extent = extentOf(d, end, low);
  const first = pastFronted(d, extent.first, end);
  if (first === undefined || first >= end) return [];
  const conjuncts = splitAt(d, first, end);
  // "It has two plants and the union rejected the offer": the verb before has the first as its object.
  const opens = extent.opens || asObject;
  if (!opens && conjuncts.length === 1) return [];
  const own = opens ? conjuncts : conjuncts.slice(1);
  return own.flatMap(({ first: from, last }) => phraseOf(d, from, last) ?? []);
}

const pronouns = /^(?:it|he|she|they|we|i)$/;

/** A phrase of its own, articles and what narrows it included; undefined where the tokens hold no noun. */
export function phraseOf(d: Discourse, first: number, last: number): NounPhrase | undefined {
  if (first >= last) return undefined;
  const head = headOf(d, first, last);
  return { first: pastObject(d, first, head), head, last };
}

/** "After telling a news conference the union made an offer": the subject begins at its own article. */
function pastObject({ reading: { document } }: Discourse, first: number, head: number): number {
  const { tokens } = document;
  // "OSLO A coalition of unions": the dateline is no part of it.
  for (let k = first + 1; k < head && /^\p{Lu}{2,}$/u.test(tokens[k - 1]?.text ?? ''); k++)
    if (/^(?:The|An?)$/.test(tokens[k]?.text ?? '')) return k;
  if (!/^(?:the|an?)$/.test(tokens[first]?.lower ?? '')) return first;
  for (let k = head - 1; k > first + 1; k--)
    if (
      /^(?:the|an?)$/.test(tokens[k]?.lower ?? '') &&
      /^\p{Ll}{4,}$/u.test(tokens[k - 1]?.text ?? '') &&
      !prepositions.has(tokens[k - 1]?.lower ?? '')
    )
      return k;
  return first;
}

function extentOf(d: Discourse, end: number, low: number): Extent {
  const { tokens } = d.reading.document;
  let i = end;
  let isList = false;
  while (i > low && d.quoted[i - 1] === d.quoted[end - 1]) {
    const k = i - 1;
    const whole = wholeEndingAt(d, k, low);
    if (whole !== undefined) {
      i = whole;
      continue;
    }
    const joined = joinAt(d, k, low, isList);
    if (joined !== undefined) {
      if (joined === i) break;
      i = joined;
      isList = true;
      continue;
    }
    // "insisting he had": the clause begins behind it.
    if (sayingVerbs.get(tokens[k]?.lower ?? '')?.participle) break;
    if (isFiniteVerb(d, k)) {
      const relative = relativeBefore(d, k, low);
      if (relative === undefined) return { first: i, opens: opensClause(d, k) };
      i = relative;
      continue;
    }
    if (!joins(d, k)) break;
    i = k;
  }
  return { first: i, opens: true };
}

/** "and", or a list's comma, at token `k`: where the phrase goes on to the left; right behind it where a clause of its own begins there. */
function joinAt(d: Discourse, k: number, low: number, isList: boolean): number | undefined {
  const { tokens } = d.reading.document;
  if (tokens[k]?.text === ',' && isList && listsBefore(d, k)) return k;
  if (!/^(?:and|or|nor)$/.test(tokens[k]?.lower ?? '')) return undefined;
  if (tokens[k - 1]?.text !== ',') return k;
  return isListed(d, k, low) ? k - 1 : (asideOpens(d, k - 1, low) ?? k + 1);
}

/** "Jones, head of the council, and Roe": the comma behind the name, for the one at token `close`; no clause and no name alone stands between. */
function asideOpens(d: Discourse, close: number, low: number): number | undefined {
  const { tokens } = d.reading.document;
  for (let k = close - 1; k > Math.max(low, close - 14); k--) {
    if (isFiniteVerb(d, k) || /^[.;:]$/.test(tokens[k]?.text ?? '')) return undefined;
    if (tokens[k]?.text !== ',') continue;
    const isName = d.reading.namedAt.get(k + 1)?.last === close;
    return d.reading.namedAt.has(k - 1) && k < close - 2 && !isName ? k : undefined;
  }
  return undefined;
}

/** The "and" behind the aside that the comma at token `open` begins; the comma itself where it begins none. */
function asideCloses(d: Discourse, open: number, end: number): number {
  const { tokens } = d.reading.document;
  for (let k = open + 1; k < Math.min(end - 1, open + 14); k++)
    if (tokens[k]?.text === ',')
      return /^(?:and|or)$/.test(tokens[k + 1]?.lower ?? '') && asideOpens(d, k, open - 1) === open ? k + 1 : open;
  return open;
}

/** Names, and brackets, are taken whole: where what ends at token `k` begins. */
function wholeEndingAt(d: Discourse, k: number, low: number): number | undefined {
  const { tokens } = d.reading.document;
  const run = d.reading.namedAt.get(k) ?? d.reading.dateAt.get(k);
  if (run && run.first >= low && run.last === k + 1) return run.first;
  if (tokens[k]?.text !== ')') return undefined;
  for (let i = k - 1; i >= Math.max(low, k - 9); i--) if (tokens[i]?.text === '(') return i;
  return undefined;
}

/** "said Acme and the union rejected": the clause begins behind the verb of saying. */
function opensClause(d: Discourse, verb: number): boolean {
  const word = d.reading.document.tokens[verb]?.lower ?? '';
  return (
    sayingVerbs.get(word)?.class === 'say' ||
    /^(?:know|knew|means?|meant|shows?|showed|sees?|saw|ensures?|ensured|feels?|felt|urged?|lets?|recommend(?:s|ed)|told)$/.test(
      word,
    )
  );
}

/** A token that can stand in a noun phrase. */
function joins(d: Discourse, k: number): boolean {
  const { tokens } = d.reading.document;
  const t = tokens[k];
  if (!t) return false;
  if (t.kind === 'number') return true;
  if (t.lower === 'to') return siding.test(tokens[k - 1]?.lower ?? '') || leadsToName(d, k + 1);
  if (t.kind === 'word') return !conjunctions.has(t.lower) && !stops.has(t.lower);
  if (t.kind === 'quote') return /^['’]$/.test(t.text) && /s$/.test(tokens[k - 1]?.lower ?? '') && !t.spaced;
  if (t.text === '.')
    return !t.spaced && (tokens[k - 1]?.text.length ?? 9) <= 4 && /^\p{Lu}/u.test(tokens[k - 1]?.text ?? '');
  // "Acme! rejects"
  if (t.text === '!') return !t.spaced && d.reading.namedAt.has(k - 1);
  // "OSLO // Rebels rejected it": a dateline
  if (t.text === '/') return !t.spaced && tokens[k + 1]?.spaced === false;
  return /^(?:['’]s?|[-&%$£€])$/.test(t.text) && !(t.text === '-' && t.spaced);
}

/** "forces allied to former president Roe": whose the people are. */
const siding = /^(?:allied|loyal|linked|close|hostile|sympathetic)$/;

const stops: ReadonlySet<string> = new Set(
  'after before since until unless without whose who what why how than not never be been being having including because yet however'.split(
    ' ',
  ),
);

/** "loyal to Jones", "close to the talks"; not "plans to merge". */
const leadsToName = (d: Discourse, i: number): boolean =>
  d.reading.namedAt.has(i) || d.reading.placeAt.has(i) || determiners.has(d.reading.document.tokens[i]?.lower ?? '');

/** "Acme, Borel and Corda", "leaders of Norland, Kenya and Malvia": the comma at `k` joins another of the list. */
function listsBefore(d: Discourse, comma: number): boolean {
  const run = d.reading.namedAt.get(comma - 1) ?? d.reading.placeAt.get(comma - 1);
  if (!run) return false;
  const before = d.reading.document.tokens[run.first - 1];
  return !(before?.kind === 'word' && prepositions.has(before.lower) && before.lower !== 'of');
}

/** "Acme, Borel, and Corda": two commas with a name before each. */
function isListed(d: Discourse, and: number, low: number): boolean {
  if (!listsBefore(d, and - 1)) return false;
  const run = d.reading.namedAt.get(and - 2) ?? d.reading.placeAt.get(and - 2);
  return run !== undefined && run.first - 1 > low && d.reading.document.tokens[run.first - 1]?.text === ',';
}

/** Parts that "and" or a list's comma joins; "presidents of Kenya and Norway" stays whole. */
export function splitAt(d: Discourse, first: number, end: number): { first: number; last: number }[] {
  const { tokens } = d.reading.document;
  const parts: { first: number; last: number }[] = [];
  let from = first;
  for (let i = first + 1; i < end - 1; i++) {
    const mark = tokens[i]?.lower ?? '';
    if (!/^(?:and|or|nor|,)$/.test(mark) || d.reading.namedAt.get(i)) continue;
    const isIdiom = tokens[i - 1]?.lower === 'rank' && tokens[i + 1]?.lower === 'file';
    if (isIdiom || narrowsBoth(d, i, end) || (mark !== ',' && !isTop(d, from, i, end))) continue;
    if (i > from) parts.push({ first: from, last: i });
    i = mark === ',' ? asideCloses(d, i, end) : i;
    from = i + 1;
  }
  parts.push({ first: from, last: end });
  return parts;
}

/** "the government and rebels from Norland" joins two; "leaders of the House and Senate", "talks on pay and hours" do not. */
function isTop(d: Discourse, from: number, and: number, end: number): boolean {
  const { tokens } = d.reading.document;
  const preposition = prepositionIn(d, from, and);
  const next = and + 1;
  if (preposition === undefined) return true;
  if (determiners.has(tokens[next]?.lower ?? '')) return true;
  // "Roe of Utah and Jones of Maine", "rebels from Norland and government forces"
  const named = d.reading.namedAt.get(and - 1) ?? d.reading.placeAt.get(and - 1);
  const bare = d.reading.namedAt.get(next) ?? d.reading.placeAt.get(next);
  if (bare?.last === end && named && d.reading.namedAt.get(from)?.entity.kind !== 'person') return false;
  return named !== undefined;
}

function prepositionIn(d: Discourse, first: number, last: number): number | undefined {
  const { tokens } = d.reading.document;
  for (let i = first + 1; i < last; i++)
    if (tokens[i]?.kind === 'word' && prepositions.has(tokens[i]?.lower ?? '') && !d.reading.namedAt.has(i)) return i;
  return undefined;
}
