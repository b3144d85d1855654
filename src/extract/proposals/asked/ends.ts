/** Where the words for what is asked for end: a clause or a thing, from a token on. */
import { type Discourse, wordAt } from '../../coreference.ts';
import { askingVerbs } from '../../data/asking.ts';
import { auxiliaries, conjunctions, determiners, prepositions, pronouns } from '../../grammar.ts';

/** What is asked for is told within this many tokens. */
const reach = 26;

const opening =
  /^(?:but|if|when|after|because|while|as|which|who|saying|citing|amid|unless|until|although|though|since|before|whether|said|says|despite|following|so|where|is|was|are|were|has|had|have|will|would)$/;

/** At a mark that parts clauses, or a word that opens another one; no article or preposition is left hanging. */
export function clauseEnd(d: Discourse, from: number, last: number): number {
  let end = from;
  while (end < Math.min(last, from + reach) && !endsClause(d, end)) end++;
  while (end > from && isHanging(wordAt(d, end - 1))) end--;
  return end;
}

export const isHanging = (w: string): boolean => determiners.has(w) || prepositions.has(w) || w === 'and' || w === 'or';

function endsClause(d: Discourse, i: number): boolean {
  const { tokens } = d.reading.document;
  const t = tokens[i];
  if (isSumBeside(d, i)) return false;
  if (!t || t.kind === 'quote' || /^[.;:—–?!()]$/.test(t.text) || (t.text === '-' && t.spaced)) return true;
  if (t.text === ',') return !/^\d/.test(tokens[i + 1]?.text ?? '');
  if (t.kind !== 'word' || d.reading.namedAt.has(i)) return false;
  return opening.test(t.lower) || (/^(?:and|or)$/.test(t.lower) && opensAct(d, i + 1));
}

/** "a £5bn ($7bn) plan": the same sum again. */
function isSumBeside({ reading: { document } }: Discourse, i: number): boolean {
  const open = document.tokens.slice(Math.max(0, i - 4), i + 1).findLastIndex((t) => t.text === '(');
  if (open < 0) return false;
  const from = Math.max(0, i - 4) + open;
  const inside = document.tokens.slice(from + 1, from + 6);
  const close = inside.findIndex((t) => t.text === ')');
  return close > 0 && i <= from + 1 + close && inside.slice(0, close).some((t) => t.kind === 'number');
}

/** "and agreed to", "and it will": another clause. */
const opensAct = (d: Discourse, i: number): boolean =>
  askingVerbs.has(wordAt(d, i)) ||
  pronouns.has(wordAt(d, i)) ||
  auxiliaries.has(wordAt(d, i)) ||
  wordAt(d, i) === 'that' ||
  auxiliaries.has(wordAt(d, i + 1));

/** The noun of the thing that begins at token `from`, before what says more of it; undefined where none does. */
export function thingHead(d: Discourse, from: number, last: number): number | undefined {
  if (opensNoThing(d, from)) return undefined;
  let head: number | undefined;
  for (let i = from; i < Math.min(last, from + 10) && !(i > from && endsThing(d, i)); i++) {
    const t = d.reading.document.tokens[i];
    if (t?.kind === 'word' && !determiners.has(t.lower)) head = i;
  }
  return head;
}

const opensNoThing = (d: Discourse, i: number): boolean =>
  isClosed(wordAt(d, i)) || /^(?:it|them|him|us|me|what|how|more|less|that|this)$/.test(wordAt(d, i));

/** Words that stand in no noun phrase before its noun. */
const isClosed = (w: string): boolean => prepositions.has(w) || conjunctions.has(w) || auxiliaries.has(w) || w === 'to';

function endsThing(d: Discourse, i: number): boolean {
  const t = d.reading.document.tokens[i];
  if (!t || d.reading.dateAt.has(i) || (t.kind === 'mark' && !/^[-$£€¥%’'.]$/.test(t.text))) return true;
  return t.kind === 'word' && (isClosed(t.lower) || (determiners.has(t.lower) && !/^(?:a|an|per)$/.test(t.lower)));
}
