/** A stretch of words that was taken for a term → the words that state it, or nothing where they state something else. */
import type { Discourse } from '../../coreference.ts';
import { determiners, prepositions } from '../../grammar.ts';
import { reportingVerb } from '../../quotes/indirect/verb.ts';
import type { Stretch } from './clauses.ts';

const modals = /^(?:would|will|must|shall|should|can|could|may)$/;
const outside =
  /^(?:which|who|it|he|she|they|we|i|you|them|him|this|that|these|those|here|now|then|so|but|however|meanwhile)$/;
/** Open a clause of its own: what follows is no longer the verb of the term. */
const relatives =
  /^(?:that|which|who|whose|whom|where|when|if|while|as|because|than|since|after|before|until|once|unless|whenever)$/;
const telling = /^(?:is|are|was|were|has|have|had|came|comes|heads|goes|went|faces|became)$/;
/** "the largest cuts in history": a judgement, not what the plan provides. */
const judging = /^(?:largest|biggest|best|worst|greatest|most|right|only|first|strongest|toughest)$/;
/** "receive a veto", "win approval": what becomes of a plan. */
const fates =
  /^no (?:\w+ )?(?:information|details?|mention|word|reference)\b|\b(?:receives?|gets?|wins?|faces?|needs?) (?:\w+ ){0,2}(?:vetoe?s?|votes?|hearing|support|approval|backing)\b/;
/** "help families", "violate the pact", "end a 10-year war": what friends and critics say will come of it. */
const effects =
  /^(?:(?:would|will|should|could) )?(?:(?:helps?|hurts?|harms?|violates?|ruins?|benefits?|devastates?|undermines?|jeopardi[sz]es?|cripples?|destroys?|endangers?|saves? lives|runs? (?:counter|afoul)) |ends? (?:[\w-]+ ){0,5}(?:war|fight(?:ing)?|conflict|violenc\w*|bloodshed|bloodi|insurg\w*|rebellion|crisi\w?|disput\w?|strike|standoff|stand-off|years?|decades?)\b)|\b(?:supporters?|critics|opponents|backers|analysts) (?:say|said|argue|believe)\b/;
/** What somebody does about a plan. */
const answering =
  /^(?:seek|ask|discuss|vote|consider|meet|decide|respond|reply|answer|study|review|oppose|support|back|reject|accept|welcome|veto|recommend|try|fight|urge)$/;
const hanging =
  /^(?:the|an?|of|to|in|for|and|or|that|which|with|by|from|at|on|through|until|into|both|its|their|also|would|will)$/;

/** Trimmed to what the plan would do; undefined where its words point outside, tell news, judge, or are torn. */
export function statedIn(d: Discourse, stretch: Stretch): Stretch | undefined {
  const [first, last] = trimmed(d, stretch);
  const list = d.reading.document.tokens.slice(first, last);
  const [opener, second, end] = [list[0]?.lower ?? '', list[1]?.lower ?? '', list.at(-1)?.lower ?? ''];
  const opensSum = list.slice(0, 4).some((t) => t.kind === 'number');
  const bare = list.length < 4 && determiners.has(opener) && !list.some((t) => t.kind === 'number');
  if ((list.length < 2 && !opensSum) || (bare && opener !== 'no' && opener !== 'a' && opener !== 'an'))
    return undefined;
  // "and would seek talks": what somebody does about the plan.
  if (answering.test(opener) && modals.test(d.reading.document.tokens[first - 1]?.lower ?? '')) return undefined;
  if (outside.test(opener) || (prepositions.has(opener) && !opensSum)) return undefined;
  const judges = determiners.has(opener) && judging.test(second) && !list.some((t) => t.kind === 'number');
  if (judges || /^total+ing$/.test(opener) || hanging.test(end)) return undefined;
  const words = list.map((t) => t.lower).join(' ');
  return crossesMarks(d, first, last) || fates.test(words) || effects.test(words) || tellsNews(d, first, last)
    ? undefined
    : [first, last];
}

/** "“do harm” and that it “sells us out": the report's words and a critic's. */
function crossesMarks(d: Discourse, first: number, last: number): boolean {
  const marks = d.reading.document.tokens.slice(first, last).filter((t) => t.kind === 'quote').length;
  return marks % 2 === 1 && d.quoted[first] !== d.quoted[last - 1];
}

function trimmed(d: Discourse, [from, to]: Stretch): Stretch {
  const { tokens } = d.reading.document;
  const w = (i: number): string => tokens[i]?.lower ?? '';
  let [first, last] = [from, to];
  // "$42 a share came": the sum ends where the sentence goes on.
  while (last > first && (/^[:,;–—-]$/.test(w(last - 1)) || telling.test(w(last - 1)))) last--;
  while (first < last && tokens[first]?.kind === 'quote') first++;
  last = beforeTally(d, first, last);
  while (first < last && /^(?:[:,;–—]|also|and|including)$/.test(w(first))) first++;
  // "it would not close plants": the plan.
  if (/^(?:it|this|which|that)$/.test(w(first)) && modals.test(w(first + 1))) first += 2;
  if (w(first) === 'to' && !determiners.has(w(first + 1)) && tokens[first + 1]?.kind === 'word') first++;
  // "5.8 mills for the": a sum whose sentence went on.
  const isSum = tokens.slice(first, Math.min(last, first + 4)).some((t) => t.kind === 'number');
  while (isSum && last > first + 1 && hanging.test(w(last - 1))) last--;
  return [first, last];
}

/** "job cuts 155-138", "by a vote of 61 to 38": how it was voted is no part of it. */
function beforeTally({ reading: { document } }: Discourse, first: number, last: number): number {
  const { tokens } = document;
  for (let i = first + 1; i < last; i++) {
    const vote = tokens[i]?.lower === 'by' && /^(?:an?|\d+)$/.test(tokens[i + 1]?.lower ?? '');
    if (vote && /^(?:vote|votes|margin|majority)$/.test(tokens[i + 2]?.lower ?? '')) return i;
  }
  const [a, mark, b] = tokens.slice(last - 3, last);
  const tally = a?.kind === 'number' && b?.kind === 'number' && /^(?:[-–]|to)$/.test(mark?.lower ?? '');
  return tally && last - 3 > first && !/^[$£€]$/.test(tokens[last - 4]?.text ?? '') ? last - 3 : last;
}

/** A verb of its own that says what is or was: "the deal is opposed by holders", "he confirmed that". */
function tellsNews(d: Discourse, first: number, last: number): boolean {
  const { tokens } = d.reading.document;
  for (let i = first; i < last; i++) {
    const w = tokens[i]?.lower ?? '';
    if (/^(?:can|could)$/.test(w) && (w === 'can' || tokens[i + 1]?.lower === 'have')) return true;
    if (modals.test(w) || (relatives.test(w) && i > first)) return false;
    if (d.quoted[i]) continue;
    if (i > first && telling.test(w) && !isAfterTo(d, i)) return true;
    // "add four days" is an action; "added", "says" report.
    if (i > first && /(?:ed|s|aid|told)$/.test(w) && reportingVerb(d, i) !== undefined) return true;
  }
  return false;
}

const isAfterTo = ({ reading: { document } }: Discourse, i: number): boolean =>
  /^(?:to|not|be)$/.test(document.tokens[i - 1]?.lower ?? '');
