/** A number and the noun phrase beside it → whether the title has less of that phrase than makes sense: no head, half of it, or what only narrows it. */
import { auxiliaries, conjunctions, determiners, isAdverb, isIn, prepositions, range } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import { isPerson } from '../counts/person.ts';
import { amountNouns } from '../data/amount-nouns.ts';
import { finiteVerbs, participleOfBase } from '../data/verbs.ts';
import type { Said } from '../entailed/said.ts';
import { isPlural, isVerb } from '../number/word-form.ts';

/** A token that goes on with a noun phrase: "shares", "'s", "Common". */
function goesOn({ context: { line, reading } }: Said, at: number): boolean {
  const token = line.token(at);
  if (/^['’]s?$/.test(token?.text ?? '') && token?.spaced !== true) return true;
  if (token?.kind !== 'word' || line.degraded || reading.dateAt.has(at)) return false;
  if ([auxiliaries, conjunctions, determiners, prepositions].some((set) => isIn(set, token, false))) return false;
  if (isAdverb(token) || isVerb(line, at) || finiteVerbs.has(token.lower)) return false;
  return /s$/.test(token.lower) && isPlural(token.lower) && /^\p{Ll}/u.test(token.text);
}

/** "110 Acme |ordinary shares|": the head stands further on than the title's noun. */
export const isHeadless = (said: Said): boolean => {
  const {
    context,
    measured: { kind, counted },
    quantity,
  } = said;
  return (
    kind === 'count' &&
    counted.noun !== undefined &&
    counted.last > quantity.last &&
    context.line.word(counted.last - 1) === counted.noun.toLowerCase() &&
    nounBehind(said, counted.last)
  );
};

function nounBehind(said: Said, from: number): boolean {
  const {
    context: { line },
  } = said;
  for (let at = from; at < from + 3; at++) {
    if (goesOn(said, at)) return !/^['’]/.test(line.word(at)) || at > from;
    const token = line.token(at);
    if (token?.kind !== 'word' || /^(?:who|which|that)$/.test(token.lower)) return false;
    if ([auxiliaries, conjunctions, determiners, prepositions].some((set) => isIn(set, token, false))) return false;
    if (isAdverb(token) || isVerb(line, at) || finiteVerbs.has(token.lower)) return false;
  }
  return false;
}

const isName = ({ context: { line, reading } }: Said, word: string): boolean =>
  range(line.first, line.last).some((at) => {
    const run = reading.namedAt.get(at);
    return run?.entity.name.endsWith(word) === true;
  });

/** The title ends in the middle of a phrase of its sentence: "interest in Acme for present Roe" of "Roe shareholders". */
export function isCutShort(said: Said): boolean {
  const {
    context: { line },
    measured: { measure },
  } = said;
  const title = measure.title.split(' ');
  const [before = '', word = ''] = title.slice(-2);
  if (/['’]s?$/.test(word)) return !isName(said, word);
  const at = range(line.first + 1, line.last).find(
    (i) =>
      line.token(i)?.text === word &&
      (title.length < 2 ||
        before === '' ||
        line.token(i - 1)?.text === before ||
        /^['’]s$/.test(line.token(i - 1)?.text ?? '')),
  );
  return at !== undefined && at > said.quantity.first && (goesOn(said, at + 1) || isNameCut(line, at));
}

/** "a drop in the Standard |& Poor's| index", "members of Districts |751|": a name goes on behind the title's last word. */
const isNameCut = (line: Line, at: number): boolean =>
  /^\p{Lu}/u.test(line.token(at)?.text ?? '') &&
  (/^[&/]$/.test(line.word(at + 1)) || (line.token(at + 1)?.kind === 'number' && isPlural(line.word(at))));

/** "cash |and stock bid|", "wages |and pension benefits| of $5": the title has the second of two that the number is of. */
export function isSecondOfTwo({ context: { line, reading }, measured: { topic, kind } }: Said): boolean {
  if (topic?.noun === undefined || kind === 'time' || line.degraded || topic.from === 'behind') return false;
  // Whose bid it is for, all reports together may tell.
  if (/^(?:company|firm|group|maker|giant|chain)$/.test(topic.noun)) return false;
  const at = topic.first - 2;
  const token = line.token(at);
  return (
    /^(?:and|or|&)$/.test(line.word(topic.first - 1)) &&
    token?.kind === 'word' &&
    !reading.namedAt.has(at) &&
    !reading.dateAt.has(at) &&
    !isVerb(line, at) &&
    !finiteVerbs.has(token.lower) &&
    !isAdverb(token) &&
    ![auxiliaries, conjunctions, determiners, prepositions].some((set) => isIn(set, token, false)) &&
    // "cut costs and raise the wage": another verb and its object stand before.
    [1, 2, 3].some((n) => isIn(determiners, line.token(at - n), false) || /^(?:of|in|for|per)$/.test(line.word(at - n)))
  );
}

/** "a fund with $106 billion |in assets|": what the number is of stands behind "in", and the title does not say it. */
export function isHeadBehindIn({ context: { line, reading }, behind, quantity: { last }, measured }: Said): boolean {
  const { kind, measure } = measured;
  if (kind !== 'money' || line.degraded) return false;
  const from = [last, behind].find((at) => line.word(at) === 'in');
  if (from === undefined) return false;
  let head = from;
  while (
    head < from + 4 &&
    goesAlong(line, head + 1) &&
    !reading.namedAt.has(head + 1) &&
    !reading.dateAt.has(head + 1)
  )
    head++;
  const word = line.word(head);
  return head > from && amountNouns.has(word) && !measure.title.toLowerCase().includes(word);
}

const goesAlong = (line: Line, at: number): boolean =>
  /^\p{Ll}{3,}$/u.test(line.token(at)?.text ?? '') &&
  ![auxiliaries, conjunctions, determiners, prepositions].some((set) => isIn(set, line.token(at), false));

const partOf = /^(?:from|including|excluding|in|on|about|over|after|against|despite|under|like|for|of)$/;

/** "future revenues from |proved reserves| at 88": what the number is of stands before the preposition. */
export function isComplement({ context: { line, reading }, quantity, measured: { topic, kind } }: Said): boolean {
  if (
    // "short of Acme's bid |of| £3m", "hours after its offer of": so much is the bid, whatever it is told for.
    (/^(?:bid|offer)$/.test(topic?.noun ?? '') && line.word(quantity.first - 1) === 'of') ||
    topic === undefined ||
    !/^(?:of|subject)$/.test(topic.from) ||
    kind === 'time' ||
    topic.noun === undefined ||
    topic.noun === 'magnitude'
  )
    return false;
  if (/^(?:including|excluding)\b/.test(topic.words ?? '')) return true;
  let at = topic.first - 1;
  while (isIn(determiners, line.token(at), false) || /^['’]s?$/.test(line.word(at)) || reading.namedAt.has(at)) at--;
  if (!partOf.test(line.word(at)) || /^(?:,|and)$/.test(line.word(at - 1))) return line.word(at) === 'including';
  if (at <= line.first) return false;
  const head = line.token(at - 1);
  return (
    head?.kind === 'word' &&
    !isVerb(line, at - 1) &&
    !finiteVerbs.has(head.lower) &&
    // "liable for fines of"
    !/(?:able|ible|ful|less)$/.test(head.lower) &&
    !reading.namedAt.has(at - 1) &&
    ![auxiliaries, conjunctions, determiners, prepositions].some((set) => isIn(set, head, false)) &&
    !isAdverb(head)
  );
}

/** "the level at which |buyers pay| stamp duty", "where |candidates replace| men": a clause has its subject and its verb in the words of the title. */
export const isClauseInside = ({ context: { line, reading }, measured: { topic } }: Said): boolean =>
  topic?.noun !== undefined &&
  topic.event === undefined &&
  !line.degraded &&
  range(topic.first + 1, topic.last - 1).some(
    (at) =>
      isPerson(line.word(at - 1)) &&
      isPlural(line.word(at - 1)) &&
      !reading.namedAt.has(at) &&
      /^\p{Ll}{3,}$/u.test(line.token(at)?.text ?? '') &&
      !isPlural(line.word(at)) &&
      participleOfBase(line.word(at)) !== undefined &&
      ![auxiliaries, conjunctions, determiners, prepositions].some((set) => isIn(set, line.token(at), false)),
  );
