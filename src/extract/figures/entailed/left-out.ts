/** The phrases behind a number and what befell it → whether one of them narrows it and its title leaves that one out: a part told as the whole. */
import { happenings } from '../../../text/happenings.ts';
import { conjunctions, determiners, isAdverb, isIn, prepositions, range } from '../../grammar.ts';
import { type Line, runsIn } from '../../line.ts';
import type { Reading } from '../../reading.ts';
import { isVerb } from '../number/word-form.ts';

const narrowing = /^(?:in|at|aboard|inside|outside|near|across|among|within|throughout|under|beneath|from|on)$/;

const built =
  'building house home school hospital hotel room floor mine factory plant shaft station market church mosque camp block office shop store street car boat prison site';
const regions =
  'village town city district province region state county country nation neighbourhood neighborhood suburb';
const others =
  'area location sector industry department division unit arm branch government operation operations business side group';

const oneOf = (list: string): RegExp => new RegExp(`^(?:${list.replaceAll(' ', '|')})$`);

/** What may hold a part of what the report tells of. */
const parts = oneOf(`${built} ${regions} ${others} areas ground parts plants sites factories units`);
const isBuilt = oneOf(built);

/** Tokens of a number and those behind which phrases are looked for. */
interface Places {
  readonly number: number;
  readonly from: readonly number[];
}

export const leavesOut = (line: Line, reading: Reading, { from, number }: Places, title: string): boolean =>
  [...new Set(from)].some((at) => narrowedBehind(line, reading, { at, number }, title.toLowerCase()));

function narrowedBehind(
  line: Line,
  reading: Reading,
  { at: from, number }: { readonly at: number; readonly number: number },
  title: string,
): boolean {
  let at = from;
  for (let phrases = 0; phrases < 3; phrases++) {
    while (isAdverb(line.token(at)) || /^(?:alone|alive)$/.test(line.word(at))) at++;
    if (!narrowing.test(line.word(at))) return false;
    const end = phraseEnd(line, reading, at + 1);
    if (isNarrower(line, reading, { first: at + 1, last: end, number }, title)) return true;
    at = end;
  }
  return false;
}

function phraseEnd(line: Line, reading: Reading, from: number): number {
  let at = from;
  while (at < line.last && at < from + 10) {
    const run = reading.namedAt.get(at) ?? reading.placeAt.get(at);
    if (run && run.first >= from) at = run.last;
    else if (endsPhrase(line, at)) return at;
    else at++;
  }
  return at;
}

const endsPhrase = (line: Line, at: number): boolean => {
  const token = line.token(at);
  if (token?.kind === 'number' || /^(?:['’]s?|-)$/.test(token?.text ?? '')) return false;
  return (
    token?.kind !== 'word' ||
    isIn(prepositions, token, line.degraded) ||
    isIn(conjunctions, token, line.degraded) ||
    /^(?:who|which|aboard|inside|outside|has|have|had|is|are|was|were|will|would)$/.test(token.lower) ||
    (isVerb(line, at) && !/^\p{Lu}/u.test(token.text) && !/ing$/.test(token.lower))
  );
};

/** It names something, or a sort of place, and the title does not; "the area" is the one of which the report tells. */
function isNarrower(
  line: Line,
  reading: Reading,
  { first, last, number }: { readonly first: number; readonly last: number; readonly number: number },
  title: string,
): boolean {
  const inside = range(first, last);
  if (last <= first || inside.some((at) => reading.dateAt.has(at))) return false;
  const content = inside.filter((at) => !isIn(determiners, line.token(at), line.degraded));
  const isTold = (at: number): boolean => title.includes(line.word(at).slice(0, 6));
  const named = content.filter(
    (at) => reading.namedAt.has(at) || reading.placeAt.has(at) || /^\p{Lu}/u.test(line.token(at)?.text ?? ''),
  );
  // "the toll from the earthquake in Northport": whatever it is called, it is what the title tells.
  if (inside.some((at) => happenings.has(line.word(at)))) return false;
  if (named.length > 0) return !named.some(isTold) || isCut(line, content.at(-1), title);
  const head = content.at(-1);
  if (head === undefined || !parts.test(line.word(head))) return false;
  const definite = /^(?:the|this|that)$/.test(line.word(first)) && content.length === 1;
  // "12 in the town of Roe have died and 90 were found in the country": what the title has is another place.
  const other = runsIn(reading.placeAt, line.first, number).some(
    (run) => run.form === 'place' && title.includes(run.name.toLowerCase()),
  );
  // "300 jobs at the plant": of a company that may have others; a happening has but one place.
  const single =
    definite &&
    !other &&
    (!isBuilt.test(line.word(head)) || title.split(/[^\p{L}]+/u).some((word) => happenings.has(word)));
  return !single && !isTold(head);
}

/** "the Acme building" of which the title has the name alone. */
const isCut = (line: Line, head: number | undefined, title: string): boolean =>
  head !== undefined && isBuilt.test(line.word(head)) && !title.includes(line.word(head).slice(0, 6));
