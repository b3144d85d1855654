/** A noun phrase behind a number → the noun that it is about, and where the phrase ends. */
import { auxiliaries, conjunctions, determiners, isAdverb, isIn, prepositions, pronouns } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import { attributivePlurals, peopleAdjectives } from '../data/nouns.ts';
import { pluralOfStem } from '../data/plurals.ts';
import { isPast, isPlural, isVerb } from '../number/word-form.ts';

/** The head of the phrase: the first plural; in degraded text the first known noun, else the last word. */
export function headOf(line: Line, at: number, singular: boolean): number | undefined {
  let last: number | undefined;
  for (let i = at; i < at + 8; i++) {
    if (/^(?:and|or)$/.test(line.word(i)) && last === i - 1 && !stops(line, i + 1) && !line.degraded) continue;
    if (leavesPhrase(line, i, at)) break;
    if (endsPhrase(line, i)) return i;
    const token = line.token(i);
    if (token && !isAdverb(token)) last = i;
  }
  return singular || line.degraded ? last : undefined;
}

function leavesPhrase(line: Line, i: number, at: number): boolean {
  if (stops(line, i) || (i > at && isIn(determiners, line.token(i), line.degraded))) return true;
  // "70,000 |cross| into Norland": what they do.
  if (line.degraded && /^(?:into|onto|toward)$/.test(line.word(i + 1))) return true;
  // In stems "vote" and "amend" are verb and noun alike: right behind a number they are nouns.
  if (line.degraded && i === at && endsPhrase(line, i)) return false;
  // "one analyst |said| it would": a past that no table has among what befalls people.
  if (i > at && isPast(line.word(i)) && !counts(line, i + 1)) return true;
  return isVerb(line, i) && !modifies(line, i);
}

/** A plural that no further noun follows. */
function endsPhrase(line: Line, i: number): boolean {
  const token = line.token(i);
  if (!token) return false;
  if (line.degraded) return pluralOfStem.has(token.lower) && !pluralOfStem.has(line.word(i + 1));
  // "17 Tarvis and": a people, where nothing goes on with it as with "12 Paris flats".
  if (/^\p{Lu}\p{Ll}{2,}is$/u.test(token.text)) return stops(line, i + 1);
  if (!isPlural(token.text)) return false;
  const next = line.token(i + 1);
  if (!next || stops(line, i + 1) || isVerb(line, i + 1) || peopleAdjectives.has(next.lower)) return true;
  return !isPlural(next.text) && !attributivePlurals.has(token.lower);
}

/** A participle before a noun: "12 registered fishermen", "200 unarmed foreign observers", "40 suspected or probable cases". */
function modifies(line: Line, i: number): boolean {
  if (!/(?:ed|ing|n|t)$/.test(line.word(i)) || counts(line, i - 1)) return false;
  for (let at = i + 1; at <= i + 4; at++) {
    if (counts(line, at)) return true;
    if (!/^(?:and|or)$/.test(line.word(at)) && stops(line, at)) return false;
  }
  return false;
}

const counts = (line: Line, i: number): boolean =>
  line.degraded ? pluralOfStem.has(line.word(i)) : isPlural(line.token(i)?.text ?? '');

export const stops = (line: Line, at: number): boolean => {
  const token = line.token(at);
  if (!token || (token.kind !== 'word' && !/^['’]s$/.test(token.text))) return true;
  if (isIn(auxiliaries, token, line.degraded) || isIn(prepositions, token, line.degraded)) return true;
  return (
    isIn(conjunctions, token, line.degraded) ||
    isIn(pronouns, token, line.degraded) ||
    /^(?:ago|once|later|earlier|apiece|each|who|whose|where|what|not)$/.test(token.lower)
  );
};
