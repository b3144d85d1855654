/** A clause that reports what was said → where the report speaks again in it: a remark on the words, another act, what nobody could confirm. */
import type { Discourse } from '../../coreference.ts';
import { sayingVerbs } from '../../data/saying.ts';
import type { DocumentSentence } from '../../document.ts';
import { isAdverb, isIn } from '../../grammar.ts';
import { answersAt, passedOnAt } from './around.ts';
import { longest } from './extent.ts';
import { tailAt } from './tail.ts';

/**
 * ", and he called on …", ", although the town …": the report speaks again.
 * `isClause` is false of what begins with an infinitive or a thing done: no verb of its own has to stand before.
 */
export function asideAt(d: Discourse, first: number, s: DocumentSentence, isClause = true): number | undefined {
  const tail = tailAt(d, first, s, isClause);
  for (let i = first + 2; i < Math.min(tail ?? s.last, s.last - 3, first + longest); i++)
    if (
      joinsVerb(d, i) ||
      (isComma(d, i) && (goesOnActing(d, i) || creditsAt(d, i, s) || passedOnAt(d, i, s) || answersAt(d, i)))
    )
      return isComma(d, i - 1) ? i - 1 : i;
  return tail;
}

/** ", reports the Herald" ends the sentence: the outlet that passes the words on. */
function creditsAt(d: Discourse, comma: number, s: DocumentSentence): boolean {
  const { tokens } = d.reading.document;
  if (!/^(?:reports|reported|writes)$/.test(tokens[comma + 1]?.lower ?? '')) return false;
  const name = tokens[comma + 2]?.lower === 'the' ? comma + 3 : comma + 2;
  const run = d.reading.namedAt.get(name);
  return run !== undefined && s.last - run.last <= 1;
}

const isComma = (d: Discourse, i: number): boolean => d.reading.document.tokens[i]?.text === ',' && !d.quoted[i];

/** ", and he called on". */
function goesOnActing(d: Discourse, comma: number): boolean {
  const { tokens } = d.reading.document;
  const [and = '', who = ''] = [tokens[comma + 1]?.lower, tokens[comma + 2]?.lower];
  return /^(?:and|but)$/.test(and) && /^(?:he|she|they|it)$/.test(who) && actsAt(d, comma + 3);
}

/** "announced that it would sell the pier but called the price a joke": the second verb is the report's, too. */
function joinsVerb(d: Discourse, i: number): boolean {
  const { tokens } = d.reading.document;
  if (d.quoted[i] || !/^(?:but|and)$/.test(tokens[i]?.lower ?? '')) return false;
  const next = isAdverb(tokens[i + 1]) ? tokens[i + 2] : tokens[i + 1];
  return isIn(ownActs, next, d.reading.document.source.quality === 'degraded');
}

/** Acts of speech that are seldom told within another's words; "agreed", "told" and "announced" often are. */
const ownActs: ReadonlySet<string> = new Set(
  'said says called stressed stress accused urged warned added denounced criticised criticized praised condemned thanked apologised apologized insisted insists slammed blasted derided mocked lambasted decried argued argues predicted predicts hinted hints demanded demands signalled signaled vowed vows pledged complained hailed dismissed blamed reiterated suggested conceded noted acknowledged maintained admitted confirmed declined refused'.split(
    ' ',
  ),
);

/** A verb in the past that needs no auxiliary: "called", "urged". What goes on with "would" or "had" is still reported. */
function actsAt(d: Discourse, at: number): boolean {
  const { tokens } = d.reading.document;
  const t = isAdverb(tokens[at]) ? tokens[at + 1] : tokens[at];
  return t !== undefined && (/ed$/.test(t.lower) || (sayingVerbs.has(t.lower) && !/ing$/.test(t.lower)));
}
