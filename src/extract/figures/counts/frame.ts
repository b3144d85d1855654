/** A figure's clause → where it holds, who did it or whose it is, and in which time. */

import type { LocalEntity } from '../../../model/mention.ts';
import { named } from '../../../text/english.ts';
import { happenings } from '../../../text/happenings.ts';
import { onlyBody } from '../../bodies.ts';
import { type Discourse, organizationBefore } from '../../coreference.ts';
import { sayingVerbs } from '../../data/saying.ts';
import { auxiliaries, isAdverb, isIn, lookUp, range, wordsOf } from '../../grammar.ts';
import { type Line, runsIn } from '../../line.ts';
import type { PlaceRun, Reading } from '../../reading.ts';
import { disasterEvents } from '../data/events.ts';
import { subjectEnd } from '../happenings/clause-subject.ts';
import type { Event } from '../happenings/event.ts';
import { happening, isCollapseOf, isJoinedCause } from '../happenings/happening.ts';
import { isVerb } from '../number/word-form.ts';
import { type Period, periodOf } from './period.ts';
import { type Agent, opensList, tailAt } from './tail.ts';

export interface Frame {
  readonly place?: string;
  /** It was not in the place, but by it. */
  readonly near?: true;
  /** A named party, or the happening that did it: "shelling". */
  readonly agent?: string;
  /** The agent as a title tells it: "by X", "in the shelling". */
  readonly agentPhrase?: string;
  /** The phrase right behind noun or verb, where it names somebody, a place or a happening: "at Gale Bay". */
  readonly tail?: string;
  readonly period?: Period;
  /** The tail is a place without a name, which holds a part of the whole. */
  readonly site?: true;
}

/** A sentence, and who "it" and "the company" are in it. */
export interface Clause {
  readonly line: Line;
  readonly reading: Reading;
  readonly d: Discourse;
}

/** Place, agent and period of the figure whose words, verb included, lie between `first` and `last` (half open). */
export function frameOf({ line, reading, d }: Clause, first: number, last: number, event: Event | undefined): Frame {
  // "The toll rises to 10 by Jane Roe" is a byline.
  const tail = line.word(last) === 'by' && event?.voice === 'nominal' ? undefined : tailAt(line, reading, last);
  const agent =
    (event === undefined ? besideBody(line, reading, first) : undefined) ??
    tail?.party ??
    (event?.voice === 'active' ? subjectOf({ line, reading, d }, event.at, event.event) : undefined) ??
    tail?.cause;
  const place = tail?.place ?? placeOf(line, reading, first, last, event);
  const period = periodOf(line, reading, first, last);
  return {
    ...(place === undefined ? {} : { place }),
    ...(place !== undefined && tail?.place === undefined && isNear(line, reading, place) ? { near: true } : {}),
    ...(agent === undefined ? {} : { agent: agent.name }),
    ...(agent?.phrase === undefined ? {} : { agentPhrase: agent.phrase }),
    ...(tail === undefined ? {} : { tail: tail.words }),
    ...(period === undefined ? {} : { period }),
  };
}

const placeWords = /^(?:in|at|near|across|inside|outside|around|throughout|off|on|within|along|into|insid|outsid)$/;
const placeModifiers =
  /^(?:the|a|northern|southern|eastern|western|central|north|south|east|west|coastal|nearby|town|city|village|port|state|province|region|district|of|northeastern|northwestern|southeastern|southwestern|rural|all|parts)$/;

/** The place is introduced as one: "in Northport", "the northern city of Northport". */
function introduced(line: Line, run: PlaceRun): boolean {
  let at = run.first - 1;
  while (placeModifiers.test(line.word(at))) at--;
  return placeWords.test(line.word(at));
}

/** Every time the sentence names the place it is only near it, outside of it or off it. */
function isNear(line: Line, reading: Reading, place: string): boolean {
  const runs = runsIn(reading.placeAt, line.first, line.last).filter((run) => run.name === place);
  return (
    runs.length > 0 &&
    runs.every((run) =>
      /^(?:near|outside|off)$/.test(line.word(line.word(run.first - 1) === 'the' ? run.first - 2 : run.first - 1)),
    )
  );
}

/** A place behind the figure in its own clause, or one that opens the sentence or belongs to the subject before it. */
function placeOf(
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
      p.first >= last && !parted(line, last, p.first) && !ofOtherVerb(line, last, p.first) && !opensList(line, p.last),
  );
  const opening = inSentence.find(
    (p) =>
      p.last <= first &&
      p.first <= line.first + 5 &&
      (line.word(p.last) === ',' || p.last === first) &&
      // "The airline, based in Northport, …": an aside.
      !range(line.first, p.first).some((at) => line.word(at) === ','),
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

/** "Acme, with two million customers" */
function besideBody(line: Line, { namedAt }: Reading, first: number): Agent | undefined {
  const entity =
    line.word(first - 1) === 'with' && line.word(first - 2) === ',' ? namedAt.get(first - 3)?.entity : undefined;
  return entity?.kind === 'organization' ? { name: entity.name, phrase: `of ${entity.name}` } : undefined;
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
  return named ?? (at > line.first && /^\p{Lu}\p{Ll}/u.test(text) ? text : undefined);
}

const hasVerb = (line: Line, from: number, to: number): boolean =>
  range(from, to).some((at) => isVerb(line, at) || /ing$/.test(line.word(at)));

/** "above a ceiling agreed in Northport": a participle of its own has the place. */
const ofOtherVerb = (line: Line, from: number, to: number): boolean =>
  range(from + 1, to).some(
    (at) => isVerb(line, at) && !/^(?:and|or|,)$/.test(line.word(at - 1)) && isNounBefore(line, at),
  );

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

/** Who does what the verb says: a named party or a happening ("overnight shelling near the town killed …"). */
export function subjectOf({ line, reading, d }: Clause, verb: number, event?: string): Agent | undefined {
  const at = beforeAside(line, reading, subjectEnd(line, verb));
  const run = reading.namedAt.get(at);
  const actor = run && !isPlaced(line, run.first) ? run : undefined;
  if (actor) return { name: actor.entity.name, phrase: `by ${named(actor.entity.name)}` };
  // "it would cost 300 jobs": what costs them does not lose them.
  const meant =
    run || disasterEvents.has(event ?? '') || /^cost(?:s|ing)?$/.test(line.word(verb))
      ? undefined
      : meantBody(d, line, at);
  if (meant) return { name: meant.name, phrase: `by ${named(meant.name)}` };
  if (line.degraded) return undefined;
  // The happening may be followed by its own phrases: look back for it up to the clause's beginning.
  for (let back = at; back >= Math.max(line.first, at - 14); back--) {
    const word = line.word(back);
    if (
      /^(?:[;:,.]|["“”])$/.test(word) ||
      (back < at && isVerb(line, back) && !/^(?:is|known|that)$/.test(word) && !happenings.has(word))
    )
      break;
    // "led to the collapse of 12,000 homes and left": what it did, not what did it.
    // "mortars and rifle fire killed 300": the fire alone did not.
    if (isCollapseOf(line, back) || isJoinedCause(line, reading, back)) continue;
    if (happenings.has(word) && !(reading.namedAt.has(back) && reading.namedAt.get(back)?.entity.kind === 'person')) {
      return { name: word, phrase: happening(line, reading, back) };
    }
  }
  return undefined;
}

/** "the blast at the Roe plant killed", "the town of Roe that was hit": where it was, and not who did it. */
const isPlaced = (line: Line, first: number): boolean =>
  /^(?:in|on|at|near|off|from|for|with|of|against|outside|inside)$/.test(
    line.word(/^(?:the|its|a)$/.test(line.word(first - 1)) ? first - 2 : first - 1),
  );

/** Whom "it" and "the company" before a verb stand for. */
function meantBody(d: Discourse, line: Line, at: number): LocalEntity | undefined {
  // "It would produce": what does not exist yet.
  if (line.word(at) === 'it' && isOfUnknown(d, line, at)) return undefined;
  if (line.word(at) === 'it')
    return line.word(at + 1) === 'would' && at === line.first ? undefined : organizationBefore(d, at);
  const noun = line.word(at);
  // "the merged group" is none of those that are to merge.
  if (/^(?:merged|combined|enlarged|resulting|joint|new)$/.test(line.word(at - 1))) return undefined;
  const definite = [1, 2].some((n) => line.word(at - n) === 'the');
  return definite ? (organizationBefore(d, at, noun) ?? onlyBody(d, noun)) : undefined;
}

/** "Harbour said it hopes": whoever that is, it is none of the bodies that the report is known to name. */
export function isOfUnknown({ reading }: Discourse, line: Line, pronoun: number): boolean {
  const says = line.word(pronoun - 1) === 'that' ? pronoun - 2 : pronoun - 1;
  if (lookUp(sayingVerbs, line.token(says), line.degraded) === undefined) return false;
  const at = isAdverb(line.token(says - 1)) ? says - 2 : says - 1;
  return (
    !line.degraded &&
    /^\p{Lu}/u.test(line.token(at)?.text ?? '') &&
    !reading.namedAt.has(at) &&
    reading.placeAt.get(at)?.form !== 'place'
  );
}

/** "Acme, a third of its size, offered": to the name before the aside. */
function beforeAside(line: Line, reading: Reading, at: number): number {
  if (line.word(at) !== ',') return at;
  for (let open = at - 1; open > Math.max(line.first, at - 14); open--)
    if (line.word(open) === ',') {
      // "said Roe, head of the union, representing 900": the union does.
      const other = range(open, at).some((i) => reading.namedAt.has(i));
      const kind = reading.namedAt.get(open - 1)?.entity.kind;
      return kind === 'organization' || (kind !== undefined && !other) ? open - 1 : at;
    }
  return at;
}
