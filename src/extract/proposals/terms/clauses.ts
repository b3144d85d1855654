/** A stretch of a sentence that states terms → the single terms in it. */
import { isCapitalised, type Token } from '../../../text/tokens.ts';
import { isFiniteVerb } from '../../clauses/finite.ts';
import type { Discourse } from '../../coreference.ts';
import { termActions, termVerbs } from '../../data/proposing.ts';
import type { DocumentSentence } from '../../document.ts';
import { determiners, isAdverb, isNumeral, negations } from '../../grammar.ts';
import { reportingVerb } from '../../quotes/indirect/verb.ts';
import { pastPromise, stating } from './term-verb.ts';

export type Stretch = readonly [first: number, last: number];

/** Where the content that begins at token `from` ends: before the full stop and before ", officials said". */
export function contentEnd(d: Discourse, s: DocumentSentence, from: number): number {
  const { tokens } = d.reading.document;
  let last = s.last;
  while (last > s.first && (tokens[last - 1]?.text === '.' || tokens[last - 1]?.kind === 'quote')) last--;
  const low = Math.max(s.first + 3, from);
  for (let i = low; i < last; i++) {
    if (i > from + 2 && (isBreak(d, i) || isSequel(d, i))) return i;
    const according = tokens[i]?.lower === 'according' && tokens[i + 1]?.lower === 'to';
    if (!according && !reportingVerb(d, i)) continue;
    const comma = commaBefore(d, i, low);
    if (comma !== undefined && i - comma < 9) return tellerComma(d, comma, low) ?? comma;
  }
  return last;
}

/** "cut the levy -- but there's little chance": what goes on behind a dash is another thought. */
function isBreak({ reading: { document } }: Discourse, i: number): boolean {
  const [t, next] = [document.tokens[i], document.tokens[i + 1]];
  if (document.source.quality === 'degraded') return false;
  return t?.spaced === true && /^[-–—]+$/.test(t.text) && (next?.spaced === true || /^[-–—]$/.test(next?.text ?? ''));
}

/** "offered a rise before the union rejected it": what came then. */
function isSequel(d: Discourse, i: number): boolean {
  const { tokens } = d.reading.document;
  if (!/^(?:before|after)$/.test(tokens[i]?.lower ?? '')) return false;
  for (let k = i + 2; k < i + 7; k++)
    if (/ed$/.test(tokens[k]?.lower ?? '') && isFiniteVerb(d, k))
      return !/^(?:is|are|been|be)$/.test(tokens[k - 1]?.lower ?? '');
  return false;
}

/** ", Mary Jones, president of Acme, told …": from the name on. */
function tellerComma(d: Discourse, comma: number | undefined, low: number): number | undefined {
  for (let k = (comma ?? 0) - 1; comma !== undefined && k > Math.max(low, comma - 12); k--)
    if (d.reading.document.tokens[k]?.text === ',' && d.reading.namedAt.get(k + 1)?.entity.kind === 'person') return k;
  return comma;
}

/** ", adding another name to the list": what comes of the terms is no term; ", including" and ", beginning" go on with them. */
const isAside = (word: string): boolean =>
  /^(?:although|though|because|since|where|whereas|despite)$/.test(word) ||
  (/^\p{Ll}{3,}ing$/u.test(word) &&
    !/^(?:including|excluding|beginning|starting|rising|falling|covering|ranging|nothing|during|depending|guaranteeing|providing|allowing|meaning|limiting|cutting|banning)$/.test(
      word,
    ));

function commaBefore(d: Discourse, from: number, low: number): number | undefined {
  for (let k = from; k > low; k--) if (d.reading.document.tokens[k]?.text === ',') return k;
  return undefined;
}

const joints = new Set(['while', 'and', 'but', 'would', 'will', ',', 'also', ';']);

function asideAt(d: Discourse, from: number, to: number): number {
  const { tokens } = d.reading.document;
  for (let i = from + 2; i < to; i++)
    if (tokens[i]?.text === ',' && isAsideAt(d, i + 1, to)) return i;
    else if (isOtherVerb(d, i)) return i;
  return to;
}

const isAsideAt = (d: Discourse, i: number, to: number): boolean =>
  opensAside(d, i) ||
  goesOn.test(d.reading.document.tokens[i]?.lower ?? '') ||
  isStemmedAside(d, i) ||
  isComparison(d, i) ||
  isApposed(d, i, to);

/** "The bill, which calls for an arbiter, could pass": the sentence goes on. */
const goesOn = /^(?:could|may|might|is|are|was|were|has|had)$/;

/** "hire safety officers, a demand of the union": what the last thing is, where no list goes on. */
function isApposed(d: Discourse, i: number, to: number): boolean {
  const { tokens } = d.reading.document;
  const goesOn = tokens.slice(i, to).some((t) => /^(?:and|or|while|but|;|would|will|must)$/.test(t.lower));
  return /^an?$/.test(tokens[i]?.lower ?? '') && !isNumeral(tokens[i + 1]) && !goesOn;
}

/** "requires ports to hire officers and mirrors a law": what else is said of the plan is none of its terms. */
function isOtherVerb(d: Discourse, i: number): boolean {
  const { tokens, source } = d.reading.document;
  const next = tokens[i + 1];
  if (tokens[i]?.lower !== 'and' || !next || source.quality === 'degraded' || !/^\p{Ll}{3,}[^s]s$/u.test(next.text))
    return false;
  const object = tokens[i + 2]?.lower ?? '';
  return determiners.has(object) && object !== 'that' && !termVerbs.has(next.lower) && !stating.test(next.lower);
}

/** ", mark the start": a participle of stemmed text. */
const isStemmedAside = ({ reading: { document } }: Discourse, i: number): boolean =>
  document.source.quality === 'degraded' &&
  /^(?:mark|ad|say|bring|leav|rais|put|mak|set|prompt|pave|warn|call)$/.test(document.tokens[i]?.lower ?? '');

/** ", narrowly averting", ", adding". */
const opensAside = ({ reading: { document } }: Discourse, i: number): boolean => {
  const word = document.tokens[i];
  const adverb = word !== undefined && isAdverb(word);
  return isAside(document.tokens[adverb ? i + 1 : i]?.lower ?? '');
};

/** ", five points above its first", ", up from 640", ", compared with 3 per cent": how it stands to something else. */
function isComparison(d: Discourse, from: number): boolean {
  const words = d.reading.document.tokens.slice(from, from + 6).map((t) => t.lower);
  if (/^(?:up|down) from|^(?:compared|against|instead|rather)\b/.test(words.join(' '))) return true;
  const at = words.findIndex((w) => /^(?:above|below|more|less|higher|lower|fewer)$/.test(w));
  return at > 0 && at < 5 && !words.slice(0, at).includes(',') && /^(?:than|its|the|what)$/.test(words[at + 1] ?? '');
}

/** "The brand, the seat and a local chairman would be kept": several things that share one verb are one term. */
function subjectEnd(d: Discourse, from: number, to: number): number {
  const { tokens } = d.reading.document;
  let comma = false;
  for (let i = from; i < Math.min(to, from + 18); i++) {
    const w = tokens[i]?.lower ?? '';
    if (modals.test(w)) return comma ? i : from;
    if (w === ',' && !/^(?:the|an?|its|their|and)$/.test(tokens[i + 1]?.lower ?? '')) return from;
    comma ||= w === ',';
    if (i > from && (termVerbs.has(w) || stating.test(w) || /^(?:while|but)$/.test(w))) return from;
  }
  return from;
}

/** Splits at semicolons, ", while", "and would", and the commas and "and" of a list of actions or things. */
export function splitTerms(d: Discourse, from: number, to: number): Stretch[] {
  const { tokens } = d.reading.document;
  const cuts: Stretch[] = [];
  let start = from;
  const end = asideAt(d, from, to);
  for (let i = subjectEnd(d, from, end); i < end; i++) {
    if (!isCut(d, i, i - start, end) || sharesDenial(d, start, i, end) || joinsBoth(d, start, i)) continue;
    cuts.push([start, i]);
    start = i + 1;
    while (start < end && joints.has(tokens[start]?.lower ?? '')) start++;
    start = pastPromise(d, start);
    i = start;
  }
  cuts.push([start, end]);
  return cuts.filter(([a, b]) => b - a >= 2);
}

/** "that both Acme and the union would have to agree to", "between six and 12 months", "a mix of £10 in cash and five shares": one thing. */
const joinsBoth = ({ reading: { document } }: Discourse, start: number, at: number): boolean =>
  document.tokens[at]?.lower === 'and' &&
  document.tokens.slice(start, at).findLastIndex((t) => /^(?:both|between|combination|mix|mixture)$/.test(t.lower)) >
    document.tokens.slice(start, at).findLastIndex((t) => t.lower === 'and');

/** "no plant would close, move or be sold": the actions that follow are denied with the first. */
function sharesDenial(d: Discourse, start: number, at: number, end: number): boolean {
  const { tokens } = d.reading.document;
  if (/^[;]$/.test(tokens[at]?.text ?? '') || !tokens.slice(start, at).some((t) => negations.has(t.lower)))
    return false;
  let next = at + 1;
  while (next < end && joints.has(tokens[next]?.lower ?? '')) next++;
  const adversative = [at, at + 1].some((i) => /^(?:but|while)$/.test(tokens[i]?.lower ?? ''));
  return !adversative && !negations.has(tokens[next]?.lower ?? '') && !hasOwnModal(d, next, end);
}

/** A subject and a "would" of its own: another clause. */
const hasOwnModal = (d: Discourse, from: number, to: number): boolean =>
  opensClause(d, from, to) && !modals.test(d.reading.document.tokens[from]?.lower ?? '');

const modals = /^(?:would|will)$/;

function isCut(d: Discourse, i: number, length: number, to: number): boolean {
  const { tokens } = d.reading.document;
  const w = tokens[i]?.lower ?? '';
  if (w === ';') return true;
  const next = tokens[i + 1]?.lower ?? '';
  // "changes, including Sunday shifts, start times and leave": one thing
  const isPart = tokens.slice(i - length, i).some((t) => /^(?:including|like)$/.test(t.lower));
  if (isPart && /^(?:,|and)$/.test(w) && !/^(?:would|will|while|but)$/.test(next)) return opensClause(d, i + 1, to);
  if (w === ',') return commaCuts(d, i, next, length, to);
  if (w === 'while' || w === 'but') return length >= 4;
  if (w !== 'and' || length < 2) return false;
  if (pastPromise(d, i + 1) > i + 1) return true;
  if (length < 3) return false;
  return opensTerm(d, i + 1) || (opensClause(d, i + 1, to) && length >= 4);
}

/** "lowered costs and boosted contributions": another item of the list. */
const isAlike = (d: Discourse, a: number, b: number): boolean =>
  opensTerm(d, b) || [a, b].every((i) => /ed$/.test(d.reading.document.tokens[i]?.lower ?? ''));

function commaCuts(d: Discourse, i: number, next: string, length: number, to: number): boolean {
  if (['while', 'but'].includes(next)) return length >= 3;
  // "in Upper Norland, Lakeland, and Harbour counties": names that share a word
  const { tokens } = d.reading.document;
  const isName = (k: number): boolean => {
    const t = tokens[k];
    return t !== undefined && isCapitalised(t);
  };
  if (next === 'and' && isName(i - 1) && isName(i + 2)) return opensTerm(d, i + 2) || opensClause(d, i + 2, to);
  // "would unlock aid for schools, shelters, and clinics": things of one action.
  const acts = /^(?:would|will|must|to|also)$/.test(tokens[i - length - 1]?.lower ?? '');
  if (next === 'and' && acts && !opensTerm(d, i + 2) && !opensClause(d, i + 2, to)) return false;
  if (next === 'and') return length >= 2 && !['which', 'who'].includes(tokens[i + 2]?.lower ?? '');
  // ", free from pressure": a comma alone joins nothing.
  const after = tokens.slice(i + 1, to);
  const goesOn =
    isNumeral(tokens[i + 1]) ||
    after.some(
      (t, k) => /^(?:while|but|;)$/.test(t.lower) || (/^(?:and|or)$/.test(t.lower) && isAlike(d, i + 1, i + k + 2)),
    );
  return length >= 3 && goesOn && opensTerm(d, i + 1);
}

const isAmount = (tokens: readonly Token[], i: number): boolean =>
  tokens.slice(i, i + 3).some((t) => isNumeral(t) || /^[$£€¥]/.test(t.text));

const amounts = /^(?:nothing|half|another|no)$/;

/** An action, a sum or one more verb of stating: the next item of a list. */
function opensTerm(d: Discourse, i: number): boolean {
  const { tokens } = d.reading.document;
  const t = tokens[i];
  if (!t) return false;
  const w = t.lower;
  // "projects, to be carried out in May"
  if (w === 'to' && tokens[i + 1]?.lower === 'be') return false;
  // "by 68%, to over $28"
  if (w === 'to') return !isAmount(tokens, i + 1);
  if (['would', 'will'].includes(w)) return true;
  if (isNumeral(t) || amounts.test(w) || /^[$£€¥]/.test(t.text)) return !/^\d/.test(tokens[i - 2]?.text ?? '');
  return stating.test(w) || termVerbs.has(w) || termActions.has(w);
}

/** A noun phrase followed by "would": a clause of its own. */
function opensClause(d: Discourse, from: number, to: number): boolean {
  const { tokens } = d.reading.document;
  for (let i = from; i < Math.min(to, from + 9); i++) {
    if (['would', 'will'].includes(tokens[i]?.lower ?? '')) return true;
    if (tokens[i]?.kind !== 'word' && tokens[i]?.kind !== 'number') return false;
  }
  return false;
}
