/**
 * A clause that reports what was said → where a trailing piece of it begins that may as well be the report's own.
 *
 * Where the words end early nothing untrue is said; where they run on, somebody is given what he never said. So a piece whose link
 * leaves it open is left out, unless the report binds it to the speech. Which links leave it open is measured: of the pieces behind
 * them in annotated published stories the speaker's were 27 of 27 behind "after", 63 of 65 behind "as", 26 of 28 behind "because",
 * 347 of 380 behind "and"; but 23 of 27 behind ", which", 24 of 33 that are participles, 9 of 16 behind "although" and ", while",
 * 3 of 5 behind ", as", and 10 of 25 behind ", but".
 */

import type { Discourse } from '../../coreference.ts';
import { sayingVerbs } from '../../data/saying.ts';
import type { DocumentSentence } from '../../document.ts';
import { auxiliaries, conjunctions, determiners, isAdverb, prepositions, sentenceRange } from '../../grammar.ts';
import { hasFiniteVerb, opensWithSubject } from './clause.ts';
import { longest } from './extent.ts';

/** Where a piece may begin. */
interface Link {
  /** Token that opens it: "but", "which", "blocking". */
  readonly at: number;
  /** The words before it end here; behind the mark that closes a quotation. */
  readonly end: number;
  /** A comma, a dash or a closing mark stands before it. */
  readonly parted: boolean;
  /** A quotation ends right before it. */
  readonly quoted: boolean;
}

/** Tokens half open from `first` to the sentence's end. Undefined where all of it is the speaker's. */
export function tailAt(d: Discourse, first: number, s: DocumentSentence, isClause: boolean): number | undefined {
  const last = Math.min(s.last - 2, first + longest);
  for (let i = first + 2; i < last; i++) {
    const link = d.quoted[i] ? undefined : linkAt(d, i);
    if (!link || !isOpen(d, link, first, s)) continue;
    // "that the delay, which he regretted, and that …": the report takes the speech up again.
    if (goesOnBehind(d, link.at, s)) return undefined;
    if (isComplete(d, first, link.end, s, isClause) || refuses(d, link)) return link.end;
  }
  return undefined;
}

function linkAt(d: Discourse, i: number): Link | undefined {
  const { tokens } = d.reading.document;
  const [before, t] = [tokens[i - 1], tokens[i]];
  // Two dashes stand around a part of the clause.
  if (isDash(d, i) && dashBehind(d, i)) return undefined;
  if (t?.text === ',' || isDash(d, i)) return { at: i + 1, end: i, parted: true, quoted: before?.kind === 'quote' };
  if (t?.kind === 'quote' && d.quoted[i - 1]) {
    const parted = before?.text === ',';
    return parted || turns.test(tokens[i + 1]?.lower ?? '')
      ? { at: i + 1, end: i + 1, parted, quoted: true }
      : undefined;
  }
  return before?.text === ',' || isDash(d, i - 1) ? undefined : { at: i, end: i, parted: false, quoted: false };
}

function dashBehind(d: Discourse, i: number): boolean {
  const { last } = sentenceRange(d.reading.document, i);
  for (let k = i + 1; k < Math.min(last, i + longest); k++) if (isDash(d, k)) return true;
  return false;
}

export function isDash(d: Discourse, i: number): boolean {
  const t = d.reading.document.tokens[i];
  return t !== undefined && (/^(?:--|–|—)$/.test(t.text) || (t.text === '-' && t.spaced));
}

const turns = /^(?:but|although|though|whereas)$/;

function isOpen(d: Discourse, link: Link, first: number, s: DocumentSentence): boolean {
  const { tokens } = d.reading.document;
  const [word = '', next = ''] = [tokens[link.at]?.lower, tokens[link.at + 1]?.lower];
  if (word === 'but') return isOpenTurn(d, link, s);
  if (word === 'even' && next === 'though') return !isBound(d, link.at + 2, s);
  if (turns.test(word) || (word === 'while' && link.parted)) return isOpenClause(d, link, s);
  if (!link.parted) return false;
  if (/^(?:which|who|whose|whom|where)$/.test(word)) return isOpenRelative(d, link.at, s);
  if (link.quoted && /^(?:after|as|when)$/.test(word)) return true;
  if (word === 'as') return beginsSubject(d, link.at + 1) && isOpenClause(d, link, s);
  if (/^(?:an?|the|something)$/.test(word)) return isOpenApposition(d, link, first, s);
  if (word === 'without') return /ing$/.test(next);
  return isOpenParticiple(d, link.at, s);
}

/** ", but hopes were slim", "but showed little joy"; not "but only on Monday", "but would stay open". */
function isOpenTurn(d: Discourse, link: Link, s: DocumentSentence): boolean {
  const { tokens } = d.reading.document;
  const { at, parted } = link;
  const verb = isAdverb(tokens[at + 1]) ? at + 2 : at + 1;
  const t = tokens[verb];
  const [word, next] = [t?.lower ?? '', tokens[verb + 1]?.lower ?? ''];
  if (refusesAt(d, verb) || grantsAt(d, verb, s)) return true;
  // "the price asked by Acme, but refused by the board, would": the clause goes on behind it.
  if (parted && goesOnAt(d, pieceEnd(d, at, s))) return false;
  if (/^(?:was|were|is|are)$/.test(word)) return parted && !isBound(d, verb, s);
  if (auxiliaries.has(word) || /^(?:that|only|also|rather|even|to|instead)$/.test(word) || prepositions.has(word))
    return false;
  if (/^\p{Ll}{2,}(?:ed|ing)$|^(?:gave|made|took|cast|told|said|says|kept|left|showed)$/u.test(t?.text ?? ''))
    return !isBound(d, verb, s);
  // "says the price is fair but balks at the debt".
  if (/^\p{Ll}{2,}[^s]s$/u.test(t?.text ?? '') && (determiners.has(next) || prepositions.has(next) || next === 'that'))
    if (!opensWithSubject(d, verb, s)) return true;
  // With no comma before it, 20 of 21 such clauses are the speaker's.
  return link.parted && isOpenClause(d, link, s);
}

/** "said it would not cut pay but agreed the fee would rise": a word of its own for what else was said. */
const grantsAt = (d: Discourse, verb: number, s: DocumentSentence): boolean =>
  /^(?:agreed|accepted|conceded|admitted)$/.test(d.reading.document.tokens[verb]?.lower ?? '') &&
  (d.reading.document.tokens[verb + 1]?.lower === 'that' || opensWithSubject(d, verb + 1, s));

const refuses = (d: Discourse, { at }: Link): boolean =>
  d.reading.document.tokens[at]?.lower === 'but' && refusesAt(d, at + 1);

/** ", but has not endorsed it", "but would not elaborate", "but it could not be verified": what is not done or known, the report says. */
function refusesAt(d: Discourse, from: number): boolean {
  const { tokens } = d.reading.document;
  for (let i = from; i < Math.min(from + 8, tokens.length); i++) {
    const [word = '', next = ''] = [tokens[i]?.lower, tokens[i + 1]?.lower];
    if (/^(?:declined|refused|failed)$/.test(word) && i === from) return true;
    const denies = /n['’]t$/.test(word) || next === 'not';
    if (/^(?:has|have)$/.test(word)) return /^(?:not|yet|never)$/.test(next);
    if (denies && [1, 2, 3, 4].some((k) => unknown.test(tokens[i + k]?.lower ?? ''))) return true;
    if (tokens[i]?.kind !== 'word') return false;
  }
  return false;
}

const unknown =
  /^(?:give|say|comment|elaborate|provide|name|specify|disclose|identify|confirm|confirmed|verified|verify|immediately|clear|known)$/;

/** A clause, and nothing that binds it. Behind a comma one stands whatever its verb is: ", but officers cast doubt on it". */
const isOpenClause = (d: Discourse, { at, parted }: Link, s: DocumentSentence): boolean =>
  ((parted && pieceEnd(d, at, s) - at > 4) || opensWithSubject(d, at + 1, s)) && !isBound(d, at + 1, s);

const beginsSubject = (d: Discourse, i: number): boolean =>
  d.reading.namedAt.has(i) ||
  /^(?:the|its|his|her|their|he|she|it|they)$/.test(d.reading.document.tokens[i]?.lower ?? '');

/** ", which makes ships" at the end; in the middle the clause that it stands in goes on behind it. */
function isOpenRelative(d: Discourse, at: number, s: DocumentSentence): boolean {
  const { tokens } = d.reading.document;
  const aux = /^(?:has|have|had|also)$/.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  // Whoever it tells of speaks in it.
  const tells = sayingVerbs.get(tokens[aux]?.lower ?? '');
  if (!tells?.participle && tells !== undefined) return true;
  const end = pieceEnd(d, at, s);
  if (goesOnAt(d, end)) return false;
  return !isBound(d, at, s);
}

/** "by Acme, the phone company of the north": what something is; no item of a list, and no main clause behind a premise. */
function isOpenApposition(d: Discourse, { at, end }: Link, first: number, s: DocumentSentence): boolean {
  const { tokens } = d.reading.document;
  const opens = tokens[first]?.lower ?? '';
  if (conjunctions.has(opens) || prepositions.has(opens) || /^(?:once|because|since|when|if|unless|until)$/.test(opens))
    return false;
  if (tokens[end - 1]?.kind === 'mark' || !/^\p{Ll}/u.test(tokens[at + 1]?.text ?? '')) return false;
  if (opensWithSubject(d, at, s) || isBound(d, at, s)) return false;
  const last = pieceEnd(d, at, s);
  for (let i = at; i <= last; i++)
    if (/^(?:and|or)$/.test(tokens[i]?.lower ?? '') && determiners.has(tokens[i + 1]?.lower ?? '')) return false;
  return !goesOnAt(d, last) && !/^(?:and|or)$/.test(tokens[last + 1]?.lower ?? '');
}

/** ", making it the largest"; not ", including two women", "food, clothing and blankets". */
function isOpenParticiple(d: Discourse, at: number, s: DocumentSentence): boolean {
  const { tokens } = d.reading.document;
  const verb = isAdverb(tokens[at]) ? at + 1 : at;
  const [t, next] = [tokens[verb], tokens[verb + 1]];
  if (!/^\p{Ll}{3,}ing$/u.test(t?.text ?? '') || noParticiple.test(t?.lower ?? '') || next?.kind === 'mark')
    return false;
  if (/^(?:and|or)$/.test(next?.lower ?? '')) return false;
  const end = pieceEnd(d, at, s);
  if (goesOnAt(d, end)) return false;
  for (let i = verb + 1; i < end; i++)
    if (d.quoted[i]) return sayingVerbs.has(t?.lower ?? '') || t?.lower === 'telling';
  return true;
}

const noParticiple =
  /^(?:including|excluding|during|following|pending|depending|starting|beginning|according|regarding|concerning|involving|nothing|anything|something|everything|morning|evening|meaning|spring|king|building|being)$/;

/** What the report puts in the speaker's tense, or into his marks: "which would cost more", "but had come too late". */
function isBound(d: Discourse, from: number, s: DocumentSentence): boolean {
  const { tokens } = d.reading.document;
  if (tokens[from]?.lower === 'that') return true;
  const end = pieceEnd(d, from, s);
  let isOwnVerb = true;
  for (let i = from; i < end; i++) {
    const word = tokens[i]?.lower ?? '';
    if (d.quoted[i]) return true;
    // "was unsure whether it would": the verb of a clause within binds nothing.
    if (i > from && /^(?:that|whether|if|who|which|what|how|when)$/.test(word)) isOwnVerb = false;
    if (isOwnVerb && /^(?:would|could|might|should)(?:n['’]t)?$/.test(word)) return true;
    if (isOwnVerb && word === 'had' && !/^(?:yet|to|not|an?|the)$/.test(tokens[i + 1]?.lower ?? '')) return true;
  }
  return false;
}

/** Up to the next comma or dash outside of marks. */
function pieceEnd(d: Discourse, from: number, s: DocumentSentence): number {
  let i = from + 1;
  while (i < s.last && (d.quoted[i] || !(/^[,;]$/.test(d.reading.document.tokens[i]?.text ?? '') || isDash(d, i)))) i++;
  return i;
}

/** The clause around: "the two sides, which met on Friday, might meet again", "cut its rate, which had been low, to 2 percent". */
function goesOnAt(d: Discourse, comma: number): boolean {
  const { tokens } = d.reading.document;
  const i = comma + 1;
  if (tokens[comma]?.text !== ',') return false;
  if (tokens[i]?.lower === 'to') return true;
  // ", reports the Herald": whoever passes it on.
  if (sayingVerbs.get(tokens[i]?.lower ?? '')?.participle === false) return false;
  // ", should the talks fail": a premise.
  if (tokens[i]?.lower === 'should' && determiners.has(tokens[i + 1]?.lower ?? '')) return false;
  const t = isAdverb(d.reading.document.tokens[i]) ? d.reading.document.tokens[i + 1] : d.reading.document.tokens[i];
  return (
    t !== undefined && (auxiliaries.has(t.lower) || /^\p{Ll}{2,}(?:ed|[^s]s)$/u.test(t.text) || t.kind === 'quote')
  );
}

function goesOnBehind(d: Discourse, from: number, s: DocumentSentence): boolean {
  const { tokens } = d.reading.document;
  for (let i = from + 1; i < s.last - 2; i++)
    if (!d.quoted[i] && /^(?:and|but|or)$/.test(tokens[i]?.lower ?? '') && tokens[i + 1]?.lower === 'that') return true;
  return false;
}

/** What stands before it is a clause by itself. */
const isComplete = (d: Discourse, first: number, end: number, s: DocumentSentence, isClause: boolean): boolean =>
  end - first > (isClause ? 2 : 3) &&
  (!isClause || hasFiniteVerb(d, first, end) || opensWithSubject(d, first, { ...s, last: end }));
