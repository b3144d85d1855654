/** The word for a happening in its sentence → how a title tells of it: "in the platform explosion". */
import { withoutColour } from '../../../text/colour.ts';
import { happenings } from '../../../text/happenings.ts';
import { auxiliaries, conjunctions, determiners, isIn, prepositions, pronouns, range, wordsOf } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import type { Reading } from '../../reading.ts';
import { phraseEnd } from '../counts/tail.ts';
import { units } from '../data/units.ts';
import { isVerb } from '../number/word-form.ts';
import { yearBefore } from '../past.ts';

/** "in the platform explosion": a happening with its modifiers, as a title tells it. */
export function happening(line: Line, reading: Reading, head: number): string {
  let first = head;
  while (first > line.first && head - first < 3 && modifiesNoun(line, reading, first - 1)) first--;
  // "the country's longest-running war": the name belongs to it, or the possessor is left out.
  const owner = reading.namedAt.get(first - 1) ?? reading.placeAt.get(first - 1);
  // "|Upper Norland's| election": no half of a name.
  first = Math.min(first, (reading.placeAt.get(first) ?? reading.namedAt.get(first))?.first ?? first);
  if (/^['’]s?$/.test(line.word(first))) first = owner?.first ?? first + 1;
  // "the |2003| quake": its year tells it from today's.
  if (reading.dateAt.get(first - 1)?.date?.length === 4 && yearBefore(line, reading, head) !== undefined) first--;
  const where = pastSpan(line, head + 1);
  const end = placedEnd(line, reading, where);
  const words = withoutColour(
    where === head + 1
      ? wordsOf(reading.document, first, end)
      : [
          wordsOf(reading.document, first, head + 1),
          ...(end > where ? [wordsOf(reading.document, where, end)] : []),
        ].join(' '),
  );
  const opens = first === line.first && !reading.placeAt.has(first) && !reading.namedAt.has(first);
  const name = opens && /^\p{Lu}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
  return `in ${/s$|ing$|^overnight/.test(name) && !/^(?:the) /.test(name) && !/ing$/.test(name) ? name : withArticle(name)}`;
}

/** "mortar rounds and rifle fire": half of what brought it about, the other half of which is no happening. */
export function isJoinedCause(line: Line, reading: Reading, head: number): boolean {
  if (!happenings.has(line.word(head))) return false;
  let first = head;
  while (first > line.first && head - first < 3 && modifiesNoun(line, reading, first - 1)) first--;
  const before = line.token(first - 2);
  return (
    line.word(first - 1) === 'and' &&
    before?.kind === 'word' &&
    /s$/.test(before.lower) &&
    !happenings.has(before.lower)
  );
}

/** "explosion on an oil platform in the bay": the happening with where it was, if that is named. */
function placedEnd(line: Line, reading: Reading, from: number): number {
  if (!/^(?:in|on|at|near|against|off|of|between|for|over|with)$/.test(line.word(from))) return from;
  const last = phraseEnd(line, reading, from);
  // "the walkout on comments by Acme", "the flooding in decades in the north": no place of it.
  const body = /^(?:in|at|near|against|off|of|for)$/.test(line.word(from));
  const placed = range(from, last).some((i) => reading.placeAt.has(i) || (body && reading.namedAt.has(i)));
  return placed ? last : from;
}

/** "the worst floods |in a decade| in the north": a rank that the title does not tell. */
function pastSpan(line: Line, from: number): number {
  if (!/^(?:in|for|of|since)$/.test(line.word(from))) return from;
  return [from + 1, from + 2, from + 3].find((at) => spans.test(line.word(at - 1)) && at > from + 1) ?? from;
}

const spans = /^(?:years?|decades?|months?|weeks?|generations?|century|centuries|memory)$/;

const withArticle = (words: string): string =>
  /^(?:the|overnight) |^\p{Lu}[\p{L} -]+['’]s |shelling$|fighting$|violence$|unrest$/u.test(words)
    ? words
    : `the ${words}`;

function modifiesNoun(line: Line, reading: Reading, at: number): boolean {
  const token = line.token(at);
  if (
    token?.kind !== 'word' ||
    (/^['’]s?$/.test(token.text) && !reading.namedAt.has(at - 1) && !reading.placeAt.has(at - 1)) ||
    reading.dateAt.has(at) ||
    isVerb(line, at)
  )
    return false;
  if ([prepositions, determiners, auxiliaries, conjunctions, pronouns].some((set) => isIn(set, token, line.degraded)))
    return false;
  // "a 16-|week| strike": the number does not stay with it.
  // "the 470p |a share| bid"
  if (token.lower === 'share' && line.word(at - 1) === 'a') return false;
  if (units.has(token.lower) && (line.word(at - 1) === '-' || line.token(at - 1)?.kind === 'number')) return false;
  return !/^(?:billion|million|thousand|mln|bln|pounds?|dlrs?|euros?|dollars?|pence|p|after|said|says|massive|huge|powerful|deadly|terrible|worst|magnitude|strength|second|first|third|latest|another|more|most|many|other|further|several|some|suspected|every|such|own|old|(?:day|week|month|year)-old)$/.test(
    token.lower,
  );
}
