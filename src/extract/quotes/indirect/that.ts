/** A verb of saying → the "that" that opens what was said, which may stand behind a hearer, a time or a place. */
import type { Token } from '../../../text/tokens.ts';
import type { Discourse } from '../../coreference.ts';
import { finiteHints, sayingVerbs } from '../../data/saying.ts';
import type { DocumentSentence } from '../../document.ts';
import { auxiliaries, determiners, prepositions } from '../../grammar.ts';
import { isPossessive } from '../speakers/voices.ts';
import { hasVerb, opensWithSubject, past } from './clause.ts';

/** "maintained that wary tone on Monday": a thing that is pointed at, and no clause. Stems hide verbs. */
export function isPhrase(d: Discourse, first: number, s: DocumentSentence): boolean {
  const { tokens, source } = d.reading.document;
  // "countered that with a bid": a thing, too.
  if (source.quality !== 'degraded' && prepositions.has(tokens[first]?.lower ?? '')) return !hasVerb(d, first, s);
  const pointed = /^\p{Ll}{3,}$/u.test(tokens[first]?.text ?? '') && !determiners.has(tokens[first]?.lower ?? '');
  if (source.quality === 'degraded' || s.last - first > 9 || !pointed) return false;
  const behind = tokens.slice(first, s.last);
  const isPlain = behind.every((t) => t.kind !== 'quote' && !/(?:[^su]s|n['’]t)$/.test(t.lower));
  return isPlain && !hasVerb(d, first, s) && !opensWithSubject(d, first, s);
}

/** "said on Monday that": a verb before "that", or right after, makes it relative ("the plan that was proposed"). */
export function thatAfter(d: Discourse, verb: number, s: DocumentSentence): number | undefined {
  const { tokens } = d.reading.document;
  // "said since the talks began that": when it was said has a verb of its own.
  const isOccasion = /^(?:since|when|after|before|while)$/.test(tokens[verb + 1]?.lower ?? '');
  const isWriting = (i: number): boolean =>
    prepositions.has(tokens[verb + 1]?.lower ?? '') && writings.test(tokens[i]?.lower ?? '');
  for (let j = verb + 1; j < Math.min(verb + 14, s.last - 2); j++) {
    const t = tokens[j];
    if (!t || t.text === ',') return undefined;
    // "told the town's “Herald” newspaper that": a name in marks.
    if (d.quoted[j] && !isNameInMarks(d, j)) return undefined;
    // "the cut he proposed fell short of the one that": the verb stands in a relative.
    const isNext = j === verb + 1 && !past.test(t.lower);
    if (!isOccasion && !isNext && !d.quoted[j] && acts(d, j, isWriting(j))) return undefined;
    if (t.lower === 'that' && !isRelative(d, j, verb)) return actsBehind(d, j + 1) ? undefined : j;
  }
  return undefined;
}

/** "says Roe assured him that": another verb's clause. "said in its final report that": what it was said in. */
function acts(d: Discourse, i: number, isWriting: boolean): boolean {
  const t = d.reading.document.tokens[i];
  if (!t || d.reading.namedAt.has(i) || t.lower === 'state') return false;
  return auxiliaries.has(t.lower) || (sayingVerbs.has(t.lower) && !isWriting) || actsBare(t);
}

/** A word or two in marks that "'s" or an article stands before, and a word behind. */
function isNameInMarks(d: Discourse, i: number): boolean {
  const { tokens } = d.reading.document;
  let [open, close] = [i, i];
  while (d.quoted[open - 1]) open--;
  while (d.quoted[close + 1]) close++;
  const before = tokens[open - 2];
  const owned = isPossessive(before?.text) || determiners.has(before?.lower ?? '');
  const isName = /^\p{Lu}/u.test(tokens[open]?.text ?? '');
  return owned && isName && close - open < 3 && /^\p{Ll}/u.test(tokens[close + 2]?.text ?? '');
}

const writings = /^(?:report|note|tweet|post|comment|reply|answer|call)$/;

/** "of that", "over fears that", "a plan that was", "so that": it belongs to the word before. */
function isRelative(d: Discourse, that: number, verb: number): boolean {
  const { tokens } = d.reading.document;
  const before = tokens[that - 1]?.lower ?? '';
  const next = tokens[that + 1]?.lower ?? '';
  // "a banner that said"; "during that series": it points.
  if (
    /^(?:of|than|to|so|such)$/.test(before) ||
    prepositions.has(before) ||
    auxiliaries.has(next) ||
    /^(?:said|says|read|warned|declared)$/.test(next)
  )
    return true;
  return that > verb + 1 && (thoughts.test(before) || isActed(d, that + 1));
}

/** "told reporters after talks that began on Monday", "warned of a fall that hit the yards": "that" acts in the past. */
function isActed(d: Discourse, i: number): boolean {
  const { tokens } = d.reading.document;
  const word = tokens[i]?.text ?? '';
  if (
    past.test(word) ||
    /^(?:came|ran|made|kept|won|left|led|heard|held|met|sent|built|brought|caught|fought|killed|lasted|struck|swept|ended|lost|paid|spent|put)$/.test(
      word,
    )
  )
    return true;
  const next = tokens[i + 1]?.lower ?? '';
  const object = determiners.has(next) || prepositions.has(next) || tokens[i + 1]?.kind === 'number';
  return (/^\p{Ll}{2,}ed$/u.test(word) || /^(?:hit|set|cost|cut)$/.test(word)) && object;
}

/** "announced the walkout over fears that": the clause is the noun's. */
const thoughts =
  /^(?:concerns?|conditions?|fears|hopes|belief|claims|speculation|doubts|worries|evidence|signs|suspicions?|rumou?rs|allegations|accusations)$/;

/** "in a budget that aims to cut the fee": "that" is the verb's subject. */
const actsBehind = (d: Discourse, i: number): boolean =>
  /^\p{Ll}{2,}[^s]s$/u.test(d.reading.document.tokens[i]?.text ?? '') &&
  /^(?:to|the|an?)$/.test(d.reading.document.tokens[i + 1]?.lower ?? '');

/** "said the public needed reassurance that": a clause of its own has begun. */
const actsBare = (t: Token): boolean =>
  finiteHints.has(t.lower) || past.test(t.lower) || (/^\p{Ll}{2,}ed$/u.test(t.text) && !made.test(t.lower));

/** "in an interview published on Monday that": of the words, not of a clause. */
const made =
  /^(?:published|released|aired|posted|issued|dated|carried|televised|prepared|filed|e-mailed|emailed|titled|entitled)$/;
