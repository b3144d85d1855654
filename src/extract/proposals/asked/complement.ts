/** What follows a word of asking or meaning to → the words for what is asked for: "to close the plant", "a ban on smoking", "that he resign". */
import { type Discourse, wordAt } from '../../coreference.ts';
import { type AskingForm, changing } from '../../data/asking.ts';
import { auxiliaries, conjunctions, determiners, isAdverb, prepositions, sentenceRange } from '../../grammar.ts';
import { isSpeakerNoun } from '../../quotes/speakers/voices.ts';
import { isBody } from '../positions/people.ts';
import { clauseEnd, thingHead } from './ends.ts';

export interface Complement {
  readonly form: AskingForm;
  /** Tokens, half open: the verb of an action or the first word of a thing or clause, to the end of the words. */
  readonly first: number;
  readonly last: number;
  /** The verb of the action, or the noun of the thing. */
  readonly head: number;
  /** Whom it is asked of, or who shall do it: where those words begin. */
  readonly whom?: number;
}

/** The first form that fits the words after token `at`. */
export function complementAfter(d: Discourse, at: number, forms: readonly AskingForm[]): Complement | undefined {
  const { last } = sentenceRange(d.reading.document, at);
  const from = pastAside(d, at + 1, last);
  for (const form of forms) {
    const found = readers[form](d, from, last);
    if (found) return { form, ...found };
  }
  return undefined;
}

/** The action that the verb at token `verb` tells. */
export const actionAt = (d: Discourse, verb: number): Complement => ({
  form: 'to',
  ...action(d, verb, sentenceRange(d.reading.document, verb).last),
});

type Found = Omit<Complement, 'form'>;
type Reader = (d: Discourse, from: number, last: number) => Found | undefined;

const action = (d: Discourse, verb: number, last: number): Found => ({
  first: verb,
  head: verb,
  last: clauseEnd(d, verb + 1, last),
});

/** "demanded on Monday that", "called again for": past a day and adverbs. */
function pastAside(d: Discourse, from: number, last: number): number {
  let i = from;
  for (;;) {
    const run = d.reading.dateAt.get(i) ?? (wordAt(d, i) === 'on' ? d.reading.dateAt.get(i + 1) : undefined);
    if (run && run.last < last) i = run.last;
    else if (isAdverb(d.reading.document.tokens[i]) || asides.test(wordAt(d, i))) i++;
    else return i;
  }
}

const asides = /^(?:yesterday|today|tonight|instead|publicly|back)$/;

const readers: Readonly<Record<AskingForm, Reader>> = {
  to: infinitive,
  whom: ofWhom,
  on: (d, from, last) => (/^(?:on|upon|to)$/.test(wordAt(d, from)) ? ofWhom(d, from + 1, last) : undefined),
  that: (d, from, last) => (wordAt(d, from) === 'that' ? clause(d, from + 1, last) : undefined),
  bare: bareClause,
  for: (d, from, last) =>
    wordAt(d, from) === 'for' ? (ofWhom(d, from + 1, last) ?? thing(d, from + 1, last)) : undefined,
  thing,
  doing: (d, from, last) =>
    /^\p{Ll}{2,}ing$/u.test(d.reading.document.tokens[from]?.text ?? '') ? action(d, from, last) : undefined,
};

/** "to close the plant", also past "in blood". */
function infinitive(d: Discourse, at: number, last: number): Found | undefined {
  const { tokens } = d.reading.document;
  let from = at;
  const aside = tokens[from]?.kind === 'quote' || /^(?:in|with|at)$/.test(wordAt(d, from));
  while (aside && from < at + 6 && wordAt(d, from) !== 'to' && tokens[from]?.kind !== 'mark') from++;
  if (wordAt(d, from) !== 'to' || from + 1 >= last) return undefined;
  const verb = isAdverb(tokens[from + 1]) ? from + 2 : from + 1;
  const w = wordAt(d, verb);
  const isNoVerb =
    determiners.has(w) || prepositions.has(w) || d.reading.namedAt.has(verb) || d.reading.placeAt.has(verb);
  return tokens[verb]?.kind !== 'word' || isNoVerb ? undefined : action(d, verb, last);
}

/** "the minister to close it": within ten words, with no verb of its own between. */
function ofWhom(d: Discourse, from: number, last: number): Found | undefined {
  for (let i = from; i < Math.min(last, from + 10); i++) {
    if (i > from && wordAt(d, i) === 'to') {
      const found = areSome(d, from, i) ? infinitive(d, i, last) : undefined;
      return found && { whom: from, ...found };
    }
    if (!d.reading.namedAt.has(i) && partsWhom(d, i)) return undefined;
  }
  return undefined;
}

function partsWhom(d: Discourse, i: number): boolean {
  const t = d.reading.document.tokens[i];
  if (!t || (t.lower === 'not' && wordAt(d, i + 1) === 'to')) return true;
  if (t.kind === 'mark') return !/^[-–.’'&]$/.test(t.text);
  return (
    auxiliaries.has(t.lower) ||
    (conjunctions.has(t.lower) && t.lower !== 'and') ||
    (prepositions.has(t.lower) && !/^(?:of|in)$/.test(t.lower))
  );
}

const people =
  /^(?:people|residents|everyone|citizens|fans|parents|them|him|her|us|drivers|consumers|customers|owners|patients|passengers|tourists|travellers|travelers|officials|sides?|parties)$/;

/** "the minister", "all members", a name: can be asked to do something; "a year to assess the rise" cannot. */
function areSome(d: Discourse, from: number, to: number): boolean {
  if (/^an?$/.test(wordAt(d, from))) return false;
  for (let i = from; i < to; i++)
    if (
      d.reading.namedAt.has(i) ||
      d.reading.placeAt.has(i) ||
      isSpeakerNoun(d, i) ||
      isBody(d, i) ||
      people.test(wordAt(d, i))
    )
      return true;
  return false;
}

const modals = /^(?:should|must|shall|will|would|be)$/;

/** "that he resign", "that wages be raised", "it will close". */
function clause(d: Discourse, from: number, last: number): Found | undefined {
  for (let i = from + 1; i < Math.min(last, from + 14); i++) {
    const w = wordAt(d, i);
    if (/^[,;:.]$/.test(w)) return undefined;
    const verb = modals.test(w) ? verbAfter(d, i + 1, last) : isAgreed(d, i) ? i : undefined;
    if (verb !== undefined) return { ...action(d, verb, last), first: from };
    if (auxiliaries.has(w)) return undefined;
  }
  return undefined;
}

/** Of "should also be raised" the last word; of "should not" none. */
function verbAfter(d: Discourse, from: number, last: number): number | undefined {
  const { tokens } = d.reading.document;
  let verb = from;
  while (verb < last && (isAdverb(tokens[verb]) || /^(?:be|have)$/.test(wordAt(d, verb)))) verb++;
  return tokens[verb]?.kind === 'word' && wordAt(d, verb) !== 'not' ? verb : undefined;
}

/** A base form of changing after a noun that a finite verb would give an "s": "that the company pay". */
const isAgreed = (d: Discourse, i: number): boolean =>
  changing.has(wordAt(d, i)) &&
  !determiners.has(wordAt(d, i - 1)) &&
  !prepositions.has(wordAt(d, i - 1)) &&
  wordAt(d, i - 1) !== 'to' &&
  !d.reading.namedAt.has(i);

const holders =
  /^(?:president|minister|premier|government|company|he|they|leader|army|board|chairman|mayor|governor|king|cabinet|council|bank|police|rebels|forces|troops)$/;

/** "demanding the president step down": only where the verb is one of changing and somebody stands before it. */
function bareClause(d: Discourse, from: number, last: number): Found | undefined {
  for (let i = from + 1; i < Math.min(last, from + 8); i++) {
    const w = wordAt(d, i);
    const parts = (/^[,;:.]$/.test(w) && !d.reading.namedAt.has(i)) || prepositions.has(w) || auxiliaries.has(w);
    if (parts) return undefined;
    if (isAgreed(d, i) && (d.reading.namedAt.has(i - 1) || holders.test(wordAt(d, i - 1))))
      return { ...action(d, i, last), first: from };
  }
  return undefined;
}

/** "a 50 % tax on top earners", "disciplinary action against members". */
function thing(d: Discourse, from: number, last: number): Found | undefined {
  const head = thingHead(d, from, last);
  return head === undefined ? undefined : { first: from, head, last: clauseEnd(d, head + 1, last) };
}
