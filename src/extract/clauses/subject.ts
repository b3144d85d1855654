/** A verb → its subject: the noun phrases before it, past what stands between commas, from the clause that shares it, or before "who" and "which". */
import type { Discourse } from '../coreference.ts';
import { auxiliaries, isAdverb, prepositions } from '../grammar.ts';
import { isFiniteVerb } from './finite.ts';
import { type NounPhrase, phrasesBefore } from './phrases.ts';

export interface Subject {
  readonly phrases: readonly NounPhrase[];
  /** Its own, behind "who", the one that an earlier verb has, or the main clause's for "after rejecting". */
  readonly how: 'own' | 'relative' | 'shared' | 'controlled';
  /** What an aside in commas says of it, as phrases: "its deputies, Roe and Jones, opposed". */
  readonly aside: readonly NounPhrase[];
}

/** Who takes part in what is said: asked of phrases where several verbs could lend their subject. */
type Acts = (phrase: NounPhrase) => boolean;

/** Undefined where the verb has none that can be told. `verb` may be its first auxiliary; nothing left of `low` is looked at. */
export function subjectOf(d: Discourse, verb: number, low: number, acts: Acts, depth = 0): Subject | undefined {
  const { tokens } = d.reading.document;
  const at = pastBetween(d, verb, low);
  // "Rejecting the offer, the union said"
  if (at < low) return isParticiple(d, verb) ? ahead(d, low, low, acts, depth) : undefined;
  const w = tokens[at]?.lower ?? '';
  if (governs.test(w) && isParticiple(d, verb)) return controlled(d, at, low, acts, depth);
  if (/^(?:and|but|or|then)$/.test(w)) return lent(d, at, low, acts, depth, 'shared');
  if (/^(?:who|which|that)$/.test(w)) return antecedent(d, at, low, acts);
  if (/^[,)—–]$/.test(w) || (w === '-' && tokens[at]?.spaced)) return pastAside(d, at, low, acts, depth);
  const phrases = phrasesBefore(d, at + 1, withBefore(d, verb, at, low));
  return ofPhrases(phrases);
}

/** "rejecting", "publicly rejecting"; not "is rejecting". */
function isParticiple(d: Discourse, verb: number): boolean {
  const { tokens } = d.reading.document;
  let main = verb;
  while (isAdverb(tokens[main]) && main < verb + 3) main++;
  return /ing$/.test(tokens[main]?.lower ?? '') && !auxiliaries.has(tokens[verb - 1]?.lower ?? '');
}

/** "It deepened with Norland publicly rejecting the offer": the phrase begins behind "with". */
function withBefore(d: Discourse, verb: number, at: number, low: number): number {
  const { tokens } = d.reading.document;
  if (!isParticiple(d, verb)) return low;
  for (let k = at - 1; k > Math.max(low, at - 14) && tokens[k]?.text !== ','; k--)
    if (tokens[k]?.lower === 'with') return k + 1;
  return low;
}

const governs = /^(?:after|by|since|while|despite|in|before|,|without|of|for)$/;

/** The token before auxiliaries, adverbs, days and the mark that opens a fragment of quoted words. */
function pastBetween(d: Discourse, verb: number, low: number): number {
  let i = verb - 1;
  while (i >= low) {
    const past = dayBefore(d, i, low) ?? wordBefore(d, i, verb) ?? timeBefore(d, i) ?? bracketsAfterAuxiliary(d, i);
    if (past === undefined) break;
    i = past;
  }
  return i;
}

/** "on Monday", "early Friday": the token before the day that ends at token `i`. */
function dayBefore(d: Discourse, i: number, low: number): number | undefined {
  const { tokens } = d.reading.document;
  const day = d.reading.dateAt.get(i);
  if (!day || day.first <= low + 1) return undefined;
  return /^(?:on|in|during|by|early|late)$/.test(tokens[day.first - 1]?.lower ?? '') ? day.first - 2 : day.first - 1;
}

/** An auxiliary, an adverb, "in turn", "last night": the token before it. */
function wordBefore(d: Discourse, i: number, verb: number): number | undefined {
  const { tokens } = d.reading.document;
  const w = tokens[i]?.lower ?? '';
  const opensFragment = tokens[i]?.kind === 'quote' && d.quoted[verb] && !d.quoted[i - 1];
  if (auxiliaries.has(w) || isAdverb(tokens[i]) || between.test(w) || opensFragment) return i - 1;
  if (/^(?:fact|turn|effect|principle|private|public|unison)$/.test(w) && tokens[i - 1]?.lower === 'in') return i - 2;
  return w === 'night' && tokens[i - 1]?.lower === 'last' ? i - 2 : undefined;
}

/** "only the day before", "two weeks earlier": the token before such words that end at token `i`. */
function timeBefore({ reading: { document } }: Discourse, i: number): number | undefined {
  const word = (k: number): string => document.tokens[k]?.lower ?? '';
  if (!/^(?:before|earlier|later|ago|previously)$/.test(word(i))) return undefined;
  const isTime = /^(?:hour|day|week|month|year|minute|decade)s?$/.test(word(i - 1));
  return isTime && document.tokens[i - 2]?.kind !== 'mark' ? i - 3 : undefined;
}

/** "Acme has (ACM) rejected it": the auxiliary before the brackets. */
function bracketsAfterAuxiliary({ reading: { document } }: Discourse, i: number): number | undefined {
  if (document.tokens[i]?.text !== ')') return undefined;
  for (let k = i - 1; k > i - 7; k--)
    if (document.tokens[k]?.text === '(')
      return auxiliaries.has(document.tokens[k - 1]?.lower ?? '') ? k - 1 : undefined;
  return undefined;
}

const between =
  /^(?:first|then|formally|both|all|each|again|since|now|finally|yesterday|today|tonight|themselves|itself|himself|herself|helps?|helped|helping)$/;

/** "The rebels hailed the deal and said": the nearest verb before whose subject acts. */
function lent(
  d: Discourse,
  at: number,
  low: number,
  acts: Acts,
  depth: number,
  how: 'shared' | 'controlled',
): Subject | undefined {
  const { tokens } = d.reading.document;
  if (depth > 2) return undefined;
  for (let k = at - 1; k > low; k--) {
    if (d.quoted[k] !== d.quoted[at] || (/^[;:]$/.test(tokens[k]?.text ?? '') && tokens[k + 1]?.spaced))
      return undefined;
    if (!isFiniteVerb(d, k)) continue;
    // "would succeed in passing it": it has not passed.
    if (
      how === 'controlled' &&
      modals.test(tokens[k]?.lower ?? '') &&
      /^(?:in|by|of|for|without)$/.test(tokens[at]?.lower ?? '')
    )
      return undefined;
    // Of a relative clause: what it tells is told of its noun.
    if (/^(?:who|which|that)$/.test(tokens[pastBetween(d, k, low)]?.lower ?? '')) continue;
    const subject = subjectOf(d, k, low, acts, depth + 1);
    if (subject?.phrases.some(acts)) return { ...subject, how };
  }
  return undefined;
}

const modals = /^(?:would|will|could|can|may|might|should|must)$/;

/** "Nurses will strike after rejecting it", "After rejecting it, nurses will strike". */
function controlled(d: Discourse, at: number, low: number, acts: Acts, depth: number): Subject | undefined {
  const found = lent(d, at, low, acts, depth, 'controlled') ?? ahead(d, at, low, acts, depth);
  if (found || d.reading.document.tokens[at - 1]?.text !== ',') return found;
  // "Acme, in rejecting it, said"
  const phrases = phrasesBefore(d, at - 1, low);
  return phrases.some(acts) ? { phrases, how: 'controlled', aside: [] } : undefined;
}

/** A clause that opens the sentence: its subject is that of the main clause behind its comma. */
function ahead(d: Discourse, at: number, low: number, acts: Acts, depth: number): Subject | undefined {
  const { tokens, sentences, sentenceOf } = d.reading.document;
  if (at > low + 1 || depth > 1) return undefined;
  const last = sentences[sentenceOf[at] ?? 0]?.last ?? at;
  let comma = at + 1;
  while (comma < last && tokens[comma]?.text !== ',') comma++;
  for (let k = comma + 2; k < Math.min(last, comma + 16); k++) {
    if (!isFiniteVerb(d, k)) continue;
    const phrases = phrasesBefore(d, pastBetween(d, k, comma + 1) + 1, comma + 1);
    return phrases.some(acts) ? { phrases, how: 'controlled', aside: [] } : undefined;
  }
  return undefined;
}

/** "the union, which rejected": the phrase before the pronoun; "a victory for Jones, who": whoever ends it, where its head does not act. */
function antecedent(d: Discourse, pronoun: number, low: number, acts: Acts): Subject | undefined {
  const end = /^[,–—-]$/.test(d.reading.document.tokens[pronoun - 1]?.text ?? '') ? pronoun - 1 : pronoun;
  const phrases = phrasesBefore(d, end, low, true);
  // Of several it is the last one.
  const last = phrases.at(-1);
  if (!last) return undefined;
  const tail = acts(last) ? last : tailOf(d, last);
  const phrase = acts(tail) ? tail : last;
  return { phrases: [phrase], how: 'relative', aside: [] };
}

/** "a victory for Jones", "up to the pilots": what the last preposition governs. */
function tailOf(d: Discourse, phrase: NounPhrase): NounPhrase {
  const { tokens } = d.reading.document;
  const run = d.reading.namedAt.get(phrase.last - 1);
  if (run) return { first: Math.max(phrase.first, run.first), head: phrase.last - 1, last: phrase.last };
  let first = phrase.last - 1;
  while (first > phrase.first && !prepositions.has(tokens[first - 1]?.lower ?? '')) first--;
  return { first, head: phrase.last - 1, last: phrase.last };
}

/** "Acme, whose brands include Borel, has", "Jones (Utah) said": the phrase before what the mark at `close` ends. */
function pastAside(d: Discourse, close: number, low: number, acts: Acts, depth: number): Subject | undefined {
  const { tokens } = d.reading.document;
  const mark = tokens[close]?.text === ')' ? '(' : (tokens[close]?.text ?? ',');
  const relative = mark === ',' ? relativeOpens(d, close, low) : undefined;
  if (relative !== undefined) return ofPhrases(phrasesBefore(d, relative, low));
  for (let k = close - 1; k > Math.max(low, close - 45); k--) {
    if (isStop(d, k)) return undefined;
    if (!opensAside(tokens[k]?.text ?? '', mark) || /^(?:and|or|but)$/.test(tokens[k + 1]?.lower ?? '')) continue;
    // "The rebels hailed it, urged calm, and rejected": a list of verbs.
    if (mark === ',' && finiteIn(d, k + 1, close) > 0)
      return isFiniteVerb(d, k + 1) ? lent(d, close, low, acts, depth, 'shared') : undefined;
    const found = besideAside(d, k, close, low, acts);
    if (found) return found;
  }
  return undefined;
}

const opensAside = (text: string, mark: string): boolean => text === mark || (mark === ',' && /^[—–]$/.test(text));

const ofPhrases = (phrases: readonly NounPhrase[]): Subject | undefined =>
  phrases.length > 0 ? { phrases, how: 'own', aside: [] } : undefined;

/** The end of another sentence, a semicolon or a colon. */
function isStop(d: Discourse, k: number): boolean {
  const { tokens } = d.reading.document;
  return (
    /^[.;:]$/.test(tokens[k]?.text ?? '') && tokens[k + 1]?.spaced === true && (tokens[k - 1]?.text.length ?? 0) > 4
  );
}

/** The phrase before an aside; "The lone dissenter, governor Jones, wanted" is told by the name in it. */
function besideAside(d: Discourse, opens: number, close: number, low: number, acts: Acts): Subject | undefined {
  const phrases = phrasesBefore(d, opens, low);
  const aside = phrasesBefore(d, close, opens + 1);
  if (phrases.some(acts)) return { phrases, how: 'own', aside };
  const isNamed = phrases.length === 1 && aside.length > 0 && aside.every(({ head }) => d.reading.namedAt.has(head));
  return isNamed ? ofPhrases(aside) : undefined;
}

/** The comma before "who", "which" or "whose" of the clause that the comma at `close` ends: no verb in it but its own. */
function relativeOpens(d: Discourse, close: number, low: number): number | undefined {
  const { tokens } = d.reading.document;
  for (let k = close - 2; k > Math.max(low, close - 40); k--)
    if (tokens[k]?.text === ',' && /^(?:who|which|whose|whom|where)$/.test(tokens[k + 1]?.lower ?? ''))
      return finiteIn(d, k + 2, close) <= 2 ? k : undefined;
  return undefined;
}

/** How many verbs of clauses stand there, auxiliaries and their verbs as one; what a noun's own clause tells is left out. */
function finiteIn(d: Discourse, from: number, to: number): number {
  let n = 0;
  for (let i = from; i < to; i++) {
    const told = /^(?:who|which|that)$/.test(d.reading.document.tokens[i - 1]?.lower ?? '');
    if (isFiniteVerb(d, i) && !(i > from && (told || isFiniteVerb(d, i - 1)))) n++;
  }
  return n;
}
