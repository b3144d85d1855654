/** A company's full name → the shorter ones that a report may go on with: "Harbour Steel", "Harbour" of "Harbour Steel Inc". */
import { legalForms } from '../../text/name-words.ts';
import type { Document } from '../document.ts';
import type { Features } from './tagger/features.ts';
import { type Lexeme, list } from './tagger/lexis.ts';

/** Tokens, half open. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** None for a name without a legal form. Of several words the first alone only where it is no place's, and no ordinary one. */
export function shortForms({ tokens }: Document, { lexemes }: Features, { first, last }: Stretch): Stretch[] {
  let end = last;
  while (end > first && (tokens[end - 1]?.text === '.' || legalForms.has(lexemes[end - 1]?.lower ?? ''))) end--;
  if (end === first || end === last) return [];
  const forms = end - first > 1 ? [{ first, last: end }] : [];
  // "E. F. Quorl Inc" is "Quorl".
  const own = afterInitials(tokens, first);
  if (own > first && own < end) return [...forms, { first: own, last: end }];
  const isAlone = end - first === 1 && (lexemes[first]?.lower.length ?? 0) > 2;
  const isKnown = isAlone ? ((lexemes[first]?.lists ?? 0) & never) === 0 : isDistinct(lexemes[first]);
  return isKnown ? [...forms, { first, last: first + 1 }] : forms;
}

/** Where the name behind a founder's initials begins. */
export function afterInitials(tokens: Document['tokens'], from: number): number {
  let first = from;
  while (/^\p{Lu}\.?$/u.test(tokens[first]?.text ?? '') || (tokens[first]?.text === '.' && first > from)) first++;
  return first;
}

/** "Dawes" of "Dawes Corp" is the firm, whoever else is called so; "French" of "French Co" is not. */
const never = list.functional | list.demonym | list.state;

const common =
  list.functional | list.demonym | list.state | list.city | list.ordinary | list.organization | list.male | list.female;

function isDistinct(lexeme: Lexeme | undefined): boolean {
  if (!lexeme || lexeme.lower.length < 3) return false;
  return (lexeme.lists & common) === 0;
}
