/** A clause that reports what was said → where the report speaks again in it: a remark on the words, another act, what nobody could confirm. */
import { isCapitalised, type Token } from '../../../text/tokens.ts';
import type { Discourse } from '../../coreference.ts';
import { finiteHints, sayingVerbs } from '../../data/saying.ts';
import type { DocumentSentence } from '../../document.ts';
import { auxiliaries, determiners, isAdverb, isIn } from '../../grammar.ts';
import { actsBesideAt, answersAt, passedOnAt, saidInAt } from './around.ts';
import { longest } from './extent.ts';
import { isDash, tailAt } from './tail.ts';

const verdicts =
  /^(?:remark|comment|claim|statement|charge|allegation|accusation|suggestion|assertion|move|view|stance|pledge|prospect|demand)$/;

/** "a claim Mayor Roe repeated": a name, or an office before one. */
const startsName = (d: Discourse, i: number): boolean => {
  const t = d.reading.document.tokens[i];
  return d.reading.namedAt.has(i) || (t !== undefined && t.kind === 'word' && isCapitalised(t));
};

const gestures = /^(?:gesture|move|step|sign|blow|reversal|u-turn|setback|departure|concession|reference|admission)$/;

/**
 * ", a remark that Acme criticized", ", and he called on …", ", although the town …": the report speaks again.
 * `isClause` is false of what begins with an infinitive or a thing done: no verb of its own has to stand before.
 */
export function asideAt(d: Discourse, first: number, s: DocumentSentence, isClause = true): number | undefined {
  const tail = tailAt(d, first, s, isClause);
  for (let i = first + 2; i < Math.min(tail ?? s.last, s.last - 3, first + longest); i++)
    if (joinsVerb(d, i) || (isComma(d, i) && isAsideAt(d, i, first, s)))
      return isComma(d, i - 1) || isDash(d, i - 1) ? i - 1 : i;
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

const isAsideAt = (d: Discourse, comma: number, first: number, s: DocumentSentence): boolean =>
  judges(d, comma) ||
  listsAct(d, comma, s) ||
  anotherActs(d, comma, first) ||
  creditsAt(d, comma, s) ||
  passedOnAt(d, comma, s) ||
  answersAt(d, comma) ||
  saidInAt(d, comma) ||
  /^as (?:did|does|do|has|have|had)$/.test(
    `${d.reading.document.tokens[comma + 1]?.lower} ${d.reading.document.tokens[comma + 2]?.lower}`,
  ) ||
  actsBesideAt(d, comma);

/** "said it would sue, accused the board of bad faith, and asked for …": the verbs of a list are all the speaker's. */
function listsAct(d: Discourse, comma: number, s: DocumentSentence): boolean {
  const { tokens } = d.reading.document;
  if (
    !/^(?:accused|blamed|denounced|urged|demanded|praised|criticised|criticized)$/.test(tokens[comma + 1]?.lower ?? '')
  )
    return false;
  for (let i = comma + 3; i < Math.min(s.last, comma + longest); i++)
    if (tokens[i]?.text === ',' && tokens[i + 1]?.lower === 'and' && actsAt(d, i + 2)) return true;
  return false;
}

/** "said it had refused the bid, and Acme turned to the owners at once": a plain past of somebody named, where what was said stands in the perfect or with a modal. */
function anotherActs(d: Discourse, comma: number, first: number): boolean {
  const { tokens } = d.reading.document;
  if (!/^(?:and|but)$/.test(tokens[comma + 1]?.lower ?? '')) return false;
  const name = determiners.has(tokens[comma + 2]?.lower ?? '') ? comma + 3 : comma + 2;
  const run = d.reading.namedAt.get(name);
  if (
    run?.first !== name ||
    !/^\p{Ll}{2,}ed$/u.test(tokens[isAdverb(tokens[run.last]) ? run.last + 1 : run.last]?.text ?? '')
  )
    return false;
  return tokens.slice(first, comma).some((t) => /^(?:had|has|have|would|will|could)$/.test(t.lower));
}

const isComma = (d: Discourse, i: number): boolean => d.reading.document.tokens[i]?.text === ',' && !d.quoted[i];

function judges(d: Discourse, comma: number): boolean {
  const { tokens } = d.reading.document;
  const [a = '', b = '', c = ''] = [1, 2, 3].map((k) => tokens[comma + k]?.lower ?? '');
  // ", a condition set by the bank".
  if (/^an?$/.test(a) && /^(?:\p{Ll}+ed|set|made|seen|sought)$/u.test(c) && tokens[comma + 4]?.lower === 'by')
    return true;
  if (/^an?$/.test(a) && verdicts.test(b))
    return /^(?:that|which|he|she|they)$/.test(c) || determiners.has(c) || startsName(d, comma + 3);
  // ", a rare gesture at a time when": what it means, the report says.
  if (/^an?$/.test(a)) return gestures.test(b) || (gestures.test(c) && tokens[comma + 2]?.kind === 'word');
  // ", claims that its neighbour denies".
  if (/s$/.test(a) && verdicts.test(a.slice(0, -1))) return /^(?:that|which)$/.test(b);
  return /^(?:and|but)$/.test(a) && /^(?:he|she|they|it)$/.test(b) && actsAt(d, comma + 3);
}

/** "announced that it would sell the pier but called the price a joke", "… and he called": the second verb is the report's, too. */
function joinsVerb(d: Discourse, i: number): boolean {
  const { tokens } = d.reading.document;
  if (d.quoted[i] || !/^(?:but|and)$/.test(tokens[i]?.lower ?? '')) return false;
  const again = /^(?:he|she|it|they)$/.test(tokens[i + 1]?.lower ?? '') ? i + 2 : i + 1;
  const verb = isAdverb(tokens[again]) ? again + 1 : again;
  const isOwnAct = isIn(ownActs, tokens[verb], d.reading.document.source.quality === 'degraded') || asks(d, verb);
  return isOwnAct || (again === i + 1 && isPastOfReport(d, i, tokens[verb]));
}

/** "said it was unclear and asked how it would work", "say it is too late and claim the price is low": with what opens a clause they are no nouns. */
function asks(d: Discourse, i: number): boolean {
  const { tokens } = d.reading.document;
  const [verb = '', next = ''] = [tokens[i]?.lower, tokens[i + 1]?.lower];
  if (verb === 'asked') return /^(?:how|why|whether|what|who)$/.test(next);
  return /^(?:claims?|believes?)$/.test(verb) && /^(?:it|they|he|she|there|that|the)$/.test(next);
}

/**
 * "said he would appeal and left the court": behind a modal a bare verb goes on with what was said ("appeal and leave"), so the past is the
 * report's. Only the verb right behind the modal counts, and no other past may stand between.
 */
function isPastOfReport(d: Discourse, and: number, next: Token | undefined): boolean {
  if (
    !/^(?:\p{Ll}{2,}ed|left|went|took|gave|came|made|met|flew|sought|began|drove|fled|returned)$/u.test(
      next?.text ?? '',
    )
  )
    return false;
  const { tokens } = d.reading.document;
  const comma = tokens[and - 1]?.text === ',' ? and - 1 : and;
  for (let i = comma - 1; i > Math.max(0, and - 20); i--) {
    const t = tokens[i];
    if (!t || d.quoted[i] || /^[,;:]$/.test(t.text) || /^(?:that|which|who|and|or|but)$/.test(t.lower)) return false;
    if (modals.test(t.lower)) return !/^(?:be|have)$/.test(verbBehind(d, i) ?? 'be');
    if (/^(?:was|were)$/.test(t.lower)) return and - i < 5 && isState(d, i);
    if (auxiliaries.has(t.lower) || finiteHints.has(t.lower) || /^\p{Ll}{2,}ed$/u.test(t.text)) return false;
  }
  return false;
}

const modals = /^(?:would|will|could|can|should|must|might|may)$/;

/** Behind an auxiliary, past "not" and an adverb. */
function verbBehind(d: Discourse, auxiliary: number): string | undefined {
  const { tokens } = d.reading.document;
  const next = tokens[auxiliary + 1];
  return (isAdverb(next) || next?.lower === 'not' ? tokens[auxiliary + 2] : next)?.lower;
}

/** "she was sorry", not "she was arrested": beside an adjective no verb in the past stands. */
const isState = (d: Discourse, was: number): boolean =>
  /^(?:he|she|they)$/.test(d.reading.document.tokens[was - 1]?.lower ?? '') &&
  !participle.test(verbBehind(d, was) ?? 'been');

const participle = /(?:ed|en|ing)$|^(?:held|hit|shot|sent|told|made|put|cut|paid|born)$/;

/** Acts of speech that are seldom told within another's words; "agreed", "told" and "announced" often are. */
const ownActs: ReadonlySet<string> = new Set(
  'said says called attacked defended lauded rebuked stressed stress accused urged warned added denounced criticised criticized praised condemned thanked apologised apologized insisted insists slammed blasted derided mocked lambasted decried argued argues predicted predicts hinted hints demanded demands signalled signaled vowed vows pledged complained hailed dismissed blamed reiterated suggested conceded noted acknowledged maintained admitted confirmed declined refused'.split(
    ' ',
  ),
);

/** A verb in the past that needs no auxiliary: "called", "urged". What goes on with "would" or "had" is still reported. */
function actsAt(d: Discourse, at: number): boolean {
  const { tokens } = d.reading.document;
  // "but he has not voiced support": what he has not done, the report says.
  if (/^(?:has|have)$/.test(tokens[at]?.lower ?? '') && /^(?:not|yet|never)$/.test(tokens[at + 1]?.lower ?? ''))
    return true;
  const t = isAdverb(tokens[at]) ? tokens[at + 1] : tokens[at];
  return t !== undefined && (/ed$/.test(t.lower) || (sayingVerbs.has(t.lower) && !/ing$/.test(t.lower)));
}
