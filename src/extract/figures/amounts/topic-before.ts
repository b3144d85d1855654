/** An amount that stands right behind a word, without a preposition between → what the word is: an adjective of the amount, or whom a verb gives it to. */
import { named } from '../../../text/english.ts';
import { auxiliaries, determiners, isAdverb, isIn, lookUp, range, wordsOf } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import type { Reading } from '../../reading.ts';
import { amountNouns, changes } from '../data/amount-nouns.ts';
import { eventVerbs } from '../data/events.ts';
import { finiteVerbs, participleOf } from '../data/verbs.ts';
import type { QuantityRun } from '../number/quantity.ts';
import { isPlural, isVerb } from '../number/word-form.ts';
import { amountWord, isClosed, isNounHere, nounPhrase, type Topic } from './topic-phrase.ts';

/** "an initial €5m", "the remaining $900m": to the token before the article; of such an amount no adjective is the noun. */
export function beforeAdjectives(line: Line, reading: Reading, { first, unit }: QuantityRun): number {
  let at = first - 1;
  while (at > first - 4 && isAdjective(line, reading, at)) at--;
  const adjectives = first - 1 - at;
  return unit?.kind === 'money' && adjectives > 0 && isIn(determiners, line.token(at), line.degraded)
    ? at - 1
    : first - 1;
}

const isAdjective = (line: Line, { namedAt, placeAt, dateAt }: Reading, at: number): boolean =>
  /^\p{Ll}{3,}$/u.test(line.token(at)?.text ?? '') &&
  !isClosed(line, at) &&
  !isVerb(line, at) &&
  !changes.has(line.word(at)) &&
  ![namedAt, placeAt, dateAt].some((runs) => runs.has(at));

/** Verb → how a title tells what it gives; what costs somebody something is a cost. */
const giving: ReadonlyMap<string, string> = new Map(
  (
    [
      ['cost to', 'cost costs costing'],
      ['given to', 'give gives gave given giving hand hands handed handing'],
      ['paid to', 'pay pays paid paying'],
      ['lent to', 'lend lends lent lending loan loaned'],
      ['granted to', 'grant grants granted granting'],
      ['awarded to', 'award awards awarded awarding'],
      ['offered to', 'offer offers offered offering'],
      ['owed to', 'owe owes owed owing'],
      ['provided to', 'provide provides provided providing'],
      ['sent to', 'send sends sent sending'],
      ['saved for', 'save saves saved saving'],
      ['fine of', 'fine fines fined fining'],
    ] as const
  ).flatMap(([told, verbs]) => verbs.split(' ').map((verb): [string, string] => [verb, told])),
);

/**
 * "cost the region $700 million", "fined Acme £5m", "provide the region with €10m": the noun before the amount is whom the verb
 * gives it to, and not what the amount is of.
 */
export function recipientOf(line: Line, reading: Reading, { first }: QuantityRun): Topic | undefined {
  const end = line.word(first - 1) === 'with' ? first - 1 : first;
  const start = phraseStart(line, reading, end);
  if (start === undefined) return undefined;
  const verb = start - 1;
  const told = giving.get(line.word(verb));
  if (told === undefined || isNounHere(line, verb) || end < first !== (told === 'provided to')) return undefined;
  const given = `${told} ${wordsOf(reading.document, start, end)}`;
  if (!/^(?:cost|fine)/.test(told)) return { event: given, eventAt: verb, first: verb, last: end, from: 'verb' };
  const cost = told.startsWith('cost') ? costSubject(line, reading, verb) : undefined;
  return {
    noun: told.split(' ')[0] ?? '',
    words: cost === undefined ? given : given.replace(/^cost/, cost.words),
    first: verb,
    last: end,
    from: 'verb',
  };
}

/** "Roe was fined $2 million", "Acme was awarded $4 million in damages": the subject is whom it is given to. */
export function passiveRecipient(line: Line, reading: Reading, { first }: QuantityRun): Topic | undefined {
  const verb = first - 1;
  const told = giving.get(line.word(verb));
  // "Acme is offering $5": it gives.
  if (told === undefined || /^(?:cost|saved)/.test(told) || /ing$/.test(line.word(verb))) return undefined;
  let at = verb - 1;
  while (isAdverb(line.token(at))) at--;
  if (!/^(?:was|were|been|be|is|are)$/.test(line.word(at))) return undefined;
  while (isIn(auxiliaries, line.token(at), line.degraded) || isAdverb(line.token(at))) at--;
  const name = reading.namedAt.get(at)?.entity.name;
  if (name === undefined) return undefined;
  const given = `${told} ${named(name)}`;
  return told.startsWith('fine')
    ? { noun: 'fine', words: given, first: verb, last: first, from: 'verb' }
    : { event: given, eventAt: verb, first: verb, last: first, from: 'verb' };
}

/** "The work would cost about £84 million": the cost of its subject. */
export const costOf = (line: Line, reading: Reading, verb: number): Topic => ({
  noun: 'cost',
  first: verb,
  last: verb + 1,
  words: 'cost',
  from: 'verb',
  ...costSubject(line, reading, verb),
});

/** "The work would cost £84 million" → "cost of the work", and where that phrase begins; undefined where a pronoun or nothing stands there. */
function costSubject(
  line: Line,
  reading: Reading,
  verb: number,
): { readonly words: string; readonly first: number } | undefined {
  let head = verb - 1;
  while (isIn(auxiliaries, line.token(head), line.degraded) || isAdverb(line.token(head))) head--;
  // "The strike, now in its fourth day, has cost": past what stands between commas.
  if (line.word(head) === ',')
    head = range(Math.max(line.first, head - 14), head).findLast((at) => line.word(at) === ',') ?? head;
  if (line.word(head) === ',') head--;
  // "Mending the line on its own would cost"
  if (head < line.first || isClosed(line, head) || line.word(head) === 'own') return undefined;
  const { words = '', first } = nounPhrase(line, reading, head, true);
  // "lost sales cost": the phrase begins before its participle.
  if (isVerb(line, first - 1)) return undefined;
  // "The |2001| election cost"
  const year = /^(?:19|20)\d\d$/.test(line.word(first - 1)) ? `${line.word(first - 1)} ` : '';
  const article = /^(?:the|a|an)$/.test(line.word(year === '' ? first - 1 : first - 2)) ? 'the ' : '';
  return { words: `cost of ${article}${year}${words}`, first };
}

/** "raise the minimum wage 50 cents": by so much it is raised. */
export function raisedBy(line: Line, reading: Reading, { first }: QuantityRun): Topic | undefined {
  const noun = line.word(first - 1);
  const start = amountNouns.has(noun) && !changes.has(noun) ? phraseStart(line, reading, first) : undefined;
  const change = start === undefined ? undefined : changes.get(line.word(start - 1));
  if (start === undefined || change === undefined || isNounHere(line, start - 1)) return undefined;
  const article = isIn(determiners, line.token(start), line.degraded) ? 1 : 0;
  return {
    noun,
    words: wordsOf(reading.document, start + article, first),
    change,
    first: start,
    last: first,
    from: 'of',
  };
}

/** A name, a place, or an article and its noun, right before a token. */
function phraseStart(line: Line, { namedAt, placeAt }: Reading, end: number): number | undefined {
  const run = namedAt.get(end - 1) ?? placeAt.get(end - 1);
  if (run) return isIn(determiners, line.token(run.first - 1), line.degraded) ? run.first - 1 : run.first;
  if (!/^\p{Ll}{3,}$/u.test(line.token(end - 1)?.text ?? '') || isClosed(line, end - 1)) return undefined;
  for (let at = end - 2; at >= end - 4; at--) {
    if (/^(?:the|its|their|his|her)$/.test(line.word(at))) return at;
    if (isClosed(line, at) || amountWord(line, at)) return undefined;
  }
  // "fined workers $5"
  return isPlural(line.word(end - 1)) ? end - 1 : undefined;
}

/** "this one slashes $2 billion", "Acme loses €2m": a verb in the present tense has no noun between itself and the amount. */
export function presentVerb(line: Line, { first }: QuantityRun): Topic | undefined {
  const at = first - 1;
  const token = line.token(at);
  if (token?.kind !== 'word' || line.degraded || !/^\p{Ll}{3,}s$/u.test(token.text)) return undefined;
  if (isIn(determiners, line.token(at - 1), false) && !/^(?:this|that|one)$/.test(line.word(at - 1))) return undefined;
  const verb = lookUp(eventVerbs, token, false);
  const event =
    verb?.form === 'base' ? verb.event : finiteVerbs.has(token.lower) ? undefined : participleOf(token.lower);
  return event === undefined ? undefined : { event, eventAt: at, first: at, last: at + 1, from: 'verb' };
}
