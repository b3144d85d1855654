/** A figure's clause → the place where it holds. */
import { sayingVerbs } from '../../data/saying.ts';
import { auxiliaries, isAdverb, isIn, lookUp, range, wordsOf } from '../../grammar.ts';
import { type Line, runsIn } from '../../line.ts';
import type { PlaceRun, Reading } from '../../reading.ts';
import type { Event } from '../happenings/event.ts';
import { isPast, isVerb } from '../number/word-form.ts';
import { opensList } from './tail.ts';

const placeWords = /^(?:in|at|near|across|inside|outside|around|throughout|off|on|within|along|into|insid|outsid)$/;

const placeModifiers =
  /^(?:the|a|northern|southern|eastern|western|central|north|south|east|west|coastal|nearby|town|city|village|port|state|province|region|district|of|northeastern|northwestern|southeastern|southwestern|rural|all|parts)$/;

/** "the deadliest outbreak |in Ruritania|": where it has its rank. */
export const isRank = (line: Line, place: number): boolean => {
  for (let at = place - 1; at > place - 8 && !/^[,;:.]$/.test(line.word(at)); at--)
    if (/^(?:worst|most|first|biggest|largest|\p{Ll}{3,}iest|\p{Ll}{2,}gest)$/u.test(line.word(at)))
      return /^(?:the|its|an?|one)$|^['’]s?$/.test(line.word(at - 1)) || line.word(at - 1) === ',';
  return false;
};

/** "since the fall |of the Republic|": a part of a time, and no place. */
export const isOfTime = (line: Line, place: number): boolean => {
  const of = line.word(place - 1) === 'the' ? place - 2 : place - 1;
  return (
    line.word(of) === 'of' &&
    /^(?:fall|collapse|end|founding|independence|breakup|invasion|liberation|birth)$/.test(line.word(of - 1))
  );
};

/** The place is introduced as one: "in Northport", "the northern city of Northport". */
function introduced(line: Line, run: PlaceRun): boolean {
  if (isRank(line, run.first)) return false;
  let at = run.first - 1;
  while (placeModifiers.test(line.word(at))) at--;
  return placeWords.test(line.word(at));
}

/** Every time the sentence names the place it is only near it, outside of it or off it. */
export function isNear(line: Line, reading: Reading, place: string): boolean {
  const runs = runsIn(reading.placeAt, line.first, line.last).filter((run) => run.name === place);
  return (
    runs.length > 0 &&
    runs.every((run) =>
      /^(?:near|outside|off)$/.test(line.word(line.word(run.first - 1) === 'the' ? run.first - 2 : run.first - 1)),
    )
  );
}

/** A place behind the figure in its own clause, or one that opens the sentence or belongs to the subject before it. */
export function placeOf(
  line: Line,
  reading: Reading,
  first: number,
  last: number,
  event: Event | undefined,
): string | undefined {
  // "Northport, with 45 dead"
  const beside =
    line.word(first - 1) === 'with' && line.word(first - 2) === ',' && !reading.dateAt.has(first - 3)
      ? besideAt(line, reading, first - 3, event !== undefined)
      : undefined;
  if (beside !== undefined) return beside;
  const district = districtAt(line, reading, line.first);
  if (district !== undefined && first > line.first) return district;
  const inSentence = runsIn(reading.placeAt, line.first, line.last).filter(
    (p) => p.form === 'place' && introduced(line, p),
  );
  const behind = inSentence.find(
    (p) =>
      p.first >= last &&
      !parted(line, last, p.first) &&
      !ofOtherVerb(line, last, p.first) &&
      !ofMainVerb(line, event, last, p.first) &&
      !opensList(line, p.last),
  );
  const opening = inSentence.find(
    (p) =>
      p.last <= first &&
      p.first <= line.first + 5 &&
      (line.word(p.last) === ',' || p.last === first) &&
      // "In Northport, Roe said he would buy Acme, which employs 900": where he said so.
      !(event?.voice === 'active' && range(p.last, event.at).some((at) => line.word(at) === 'which')) &&
      // "The airline, based in Northport, …": an aside.
      !range(line.first, p.first).some((at) => line.word(at) === ',') &&
      !isOfTeller(line, p.last, first),
  );
  const verb = event?.voice === 'active' ? event.at : undefined;
  const subject =
    verb === undefined
      ? undefined
      : inSentence.findLast((p) => p.last <= verb && !parted(line, p.last, verb) && !hasVerb(line, p.last, verb));
  // "the toll in Northport rose to", "the number of nurses in Northport reached"
  const head = event?.voice === 'nominal' && event.at < first ? event.at : headOfNumber(line, first);
  const counted =
    head === undefined
      ? undefined
      : inSentence.find((p) => p.first > head && p.last < first && !parted(line, head, p.first));
  return (behind ?? opening ?? subject ?? counted)?.name;
}

/** "Police in Northport, Ruritania|, said|": where those are who tell it. */
const isOfTeller = (line: Line, place: number, first: number): boolean =>
  range(place + 1, first).some(
    (at) => line.word(at - 1) === ',' && lookUp(sayingVerbs, line.token(at), line.degraded)?.participle === false,
  );

const districts =
  /^(?:district|province|county|town|village|municipality|region|prefecture|governorate|valley|township)$/;

/** "In the Northport district, the toll stood at": a part of the country, known as a place or not. */
function districtAt(line: Line, reading: Reading, opener: number): string | undefined {
  if (line.degraded || line.word(opener) !== 'in') return undefined;
  const start = line.word(opener + 1) === 'the' ? opener + 2 : opener + 1;
  let at = start;
  while (at < start + 3 && /^\p{Lu}\p{Ll}/u.test(line.token(at)?.text ?? '')) at++;
  if (at === start || !districts.test(line.word(at))) return undefined;
  return wordsOf(reading.document, start, at);
}

/** The word "number" of "the number of nurses in Northport rose to": its phrase holds the place. */
function headOfNumber(line: Line, first: number): number | undefined {
  for (let at = first - 2; at >= Math.max(line.first, first - 14) && !/^[,;:]$/.test(line.word(at)); at--)
    if (line.word(at) === 'number' && line.word(at + 1) === 'of') return at;
  return undefined;
}

/** A capital in such a row is a place, found as one or not. */
function besideAt(line: Line, { placeAt, namedAt }: Reading, at: number, befell: boolean): string | undefined {
  const place = placeAt.get(at);
  if (place?.form === 'place') return place.name;
  const entity = namedAt.get(at)?.entity;
  // "Acme, with two million customers": where nothing befell them, a body is no place.
  if (entity?.kind === 'organization' && !befell) return undefined;
  const named = entity?.name;
  const text = line.token(at)?.text ?? '';
  return (
    named ??
    (at > line.first && /^\p{Lu}\p{Ll}/u.test(text) && !/^(?:Day|Eve|Christmas|Easter)$/.test(text) ? text : undefined)
  );
}

const hasVerb = (line: Line, from: number, to: number): boolean =>
  range(from, to).some((at) => isVerb(line, at) || /ing$/.test(line.word(at)));

/** "above a ceiling agreed in Northport": a participle of its own has the place. */
const ofOtherVerb = (line: Line, from: number, to: number): boolean =>
  range(from + 1, to).some(
    (at) => isVerb(line, at) && !/^(?:and|or|,)$/.test(line.word(at - 1)) && isNounBefore(line, at),
  );

/** "a boat carrying 30 men |sank| in the bay": where the main verb says. */
const ofMainVerb = (line: Line, event: Event | undefined, from: number, to: number): boolean =>
  carries(line, event, from) &&
  range(from, to).some((at) => (isPast(line.word(at)) || moves.test(line.word(at))) && isNounBefore(line, at));

/** What a ship or a lorry does, and nobody does to what it carries. */
const moves =
  /^(?:docked|arrived|landed|anchored|sailed|berthed|departed|capsized|crashed|collided|foundered|overturned|exploded)$/;

/** Its verb, or that right before the amount: "carrying some 400 tonnes of rice". */
function carries(line: Line, event: Event | undefined, from: number): boolean {
  if (event) return event.voice === 'active' && event.at < from && /ing$/.test(line.word(event.at));
  return range(Math.max(line.first, from - 9), from).some((at) =>
    /^(?:carrying|bearing|transporting|bringing|delivering|laden)$/.test(line.word(at)),
  );
}

const isNounBefore = (line: Line, at: number): boolean =>
  /^\p{Ll}{3,}$/u.test(line.token(at - 1)?.text ?? '') &&
  !isVerb(line, at - 1) &&
  !isIn(auxiliaries, line.token(at - 1), line.degraded) &&
  !isAdverb(line.token(at - 1));

/** Another clause begins between two tokens. */
function parted(line: Line, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (/^(?:[,;:]|and|but|while|who|which|that|when|as|after)$/.test(line.word(at))) return true;
  return to - from > 16;
}
