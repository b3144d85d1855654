/** A verb with no subject of its own → where the clause begins that it goes on with: "… as the government refused, saying". */
import type { Discourse } from '../../coreference.ts';
import { hasFiniteVerb } from '../indirect/clause.ts';

/** Token `first` of the sentence, or behind "Even before the vote,", or behind an "as" or "while" whose clause is the last before token `from`. */
export function clauseOf(d: Discourse, from: number, first: number): number {
  return lastClause(d, from, first) ?? pastTime(d, from, first) ?? first;
}

function lastClause(d: Discourse, from: number, first: number): number | undefined {
  const { tokens } = d.reading.document;
  for (let j = from - 1; j > first + 2 && !d.quoted[j]; j--)
    if (/^(?:while|whereas|although|though|but)$/.test(tokens[j]?.lower ?? '') || isReason(d, j))
      return acts(d, j + 1, from) ? j + 1 : undefined;
  return undefined;
}

/** "as the government refused": a clause's own subject behind "as"; not "as a precaution". */
const isReason = (d: Discourse, i: number): boolean =>
  d.reading.document.tokens[i]?.lower === 'as' &&
  /^(?:the|its|his|her|their)$/.test(d.reading.document.tokens[i + 1]?.lower ?? '');

function pastTime(d: Discourse, from: number, first: number): number | undefined {
  const { tokens } = d.reading.document;
  const at = /^(?:even|just|only|shortly|soon)$/.test(tokens[first]?.lower ?? '') ? first + 1 : first;
  if (!/^(?:after|before|when|while|as|if|although|though|because|since)$/.test(tokens[at]?.lower ?? ''))
    return undefined;
  for (let j = at + 2; j < from - 1 && !d.quoted[j]; j++)
    if (tokens[j]?.text === ',') return acts(d, at + 1, j) ? j + 1 : undefined;
  return undefined;
}

/** A finite verb, or a word that is most likely one in the past. */
const acts = (d: Discourse, first: number, last: number): boolean =>
  hasFiniteVerb(d, first, last) ||
  d.reading.document.tokens.slice(first, last).some((t) => /^\p{Ll}{2,}(?:ed|oke)$/u.test(t.text));
