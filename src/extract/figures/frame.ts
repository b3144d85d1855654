/** A figure's clause → where it holds, who did it or whose it is, and in which time. */
import type { PartialDate } from '../../model/values.ts';
import { auxiliaries, determiners, isAdverb, isIn, prepositions, wordsOf } from '../grammar.ts';
import type { Line } from '../line.ts';
import type { DateRun, PlaceRun, Reading } from '../reading.ts';
import { causes } from './data/events.ts';
import type { Event } from './event.ts';

export interface Frame {
  readonly place?: string;
  /** A named party, or the happening that did it: "shelling". */
  readonly agent?: string;
  /** The agent as a title tells it: "by X", "in the shelling", "at X". */
  readonly agentPhrase?: string;
  readonly period?: Period;
}

export interface Period {
  readonly role: DateRun['role'];
  readonly date: PartialDate;
}

/** Place, agent and period of what lies between `first` and `last` (half open), the figure's phrase with its verb. */
export function frameOf(line: Line, reading: Reading, first: number, last: number, event: Event | undefined): Frame {
  const place = placeOf(line, reading, first, last);
  const agent = agentOf(line, reading, last, event);
  const period = periodOf(line, reading, first, last);
  return {
    ...(place === undefined ? {} : { place }),
    ...(agent === undefined ? {} : { agent: agent.name, agentPhrase: agent.phrase }),
    ...(period === undefined ? {} : { period }),
  };
}

const placeWords =
  /^(?:in|at|near|across|inside|outside|around|throughout|off|on|from|within|along|into|to|of|insid|outsid)$/;
const placeModifiers =
  /^(?:the|a|northern|southern|eastern|western|central|north|south|east|west|coastal|nearby|town|city|village|port|state|province|region|district|of|northeastern|southwestern|rural|all|parts|northern|and)$/;

/** The place is introduced as one: "in Northport", "the northern city of Northport". */
function introduced(line: Line, run: PlaceRun): boolean {
  let at = run.first - 1;
  while (placeModifiers.test(line.word(at)) && !/^(?:of)$/.test(line.word(at - 1))) at--;
  return placeWords.test(line.word(at)) || placeWords.test(line.word(run.first - 1));
}

/** The nearest place behind the figure in its sentence, else the nearest before it. */
function placeOf(line: Line, { places }: Reading, first: number, last: number): string | undefined {
  const inSentence = places.filter(
    (p) => p.form === 'place' && p.first >= line.first && p.last <= line.last && introduced(line, p),
  );
  const behind = inSentence
    .filter((p) => p.first >= last && !clauseEnds(line, last, p.first))
    .sort((a, b) => a.first - b.first)[0];
  const before = inSentence.filter((p) => p.last <= first).sort((a, b) => b.first - a.first)[0];
  return (behind ?? before)?.name;
}

const clauseEnds = (line: Line, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (/^[;:]$/.test(line.word(at))) return true;
  return to - from > 20;
};

function agentOf(
  line: Line,
  reading: Reading,
  last: number,
  event: Event | undefined,
): { name: string; phrase: string } | undefined {
  const by = byPhrase(line, reading, last);
  if (by) return by;
  const at = atParty(line, reading, last);
  if (event?.voice === 'active') {
    const subject = subjectOf(line, reading, event.at);
    if (subject) return subject;
  }
  return at;
}

/** "killed by X", "held by X" right behind the verb. */
function byPhrase(line: Line, reading: Reading, last: number): { name: string; phrase: string } | undefined {
  for (let at = last; at < last + 6; at++) {
    if (line.word(at) === '' || /^[,;:.]$/.test(line.word(at))) return undefined;
    if (line.word(at) !== 'by') continue;
    const run = reading.namedAt.get(skipArticle(line, at + 1));
    return run ? { name: run.entity.name, phrase: `by ${run.entity.name}` } : undefined;
  }
  return undefined;
}

const skipArticle = (line: Line, at: number): number => (/^(?:the|a|an)$/.test(line.word(at)) ? at + 1 : at);

/** "jobs at X", "members of X", "workers from X": whose they are. */
function atParty(line: Line, reading: Reading, last: number): { name: string; phrase: string } | undefined {
  for (let at = last; at < last + 5; at++) {
    const word = line.word(at);
    if (word === '' || /^[,;:.]$/.test(word)) return undefined;
    if (!/^(?:at|of|from|in)$/.test(word)) continue;
    const run = reading.namedAt.get(skipArticle(line, at + 1));
    if (run && run.entity.kind === 'organization')
      return { name: run.entity.name, phrase: `${word} ${run.entity.name}` };
  }
  return undefined;
}

/** Who does what the verb says: a named party or a happening ("overnight shelling near the town killed …"). */
export function subjectOf(line: Line, reading: Reading, verb: number): { name: string; phrase: string } | undefined {
  let at = verb - 1;
  while (
    at >= line.first &&
    (isIn(auxiliaries, line.token(at), line.degraded) ||
      /^(?:to|who|which|that|and|not)$/.test(line.word(at)) ||
      (line.token(at)?.kind === 'word' && isAdverb(line.token(at) as never)))
  )
    at--;
  const run = reading.namedAt.get(at);
  if (run) return { name: run.entity.name, phrase: `by ${run.entity.name}` };
  // The happening may be followed by its own phrases: look back for it up to the clause's beginning.
  for (let back = at; back >= Math.max(line.first, at - 12); back--) {
    const word = line.word(back);
    if (/^[;:.]$/.test(word)) return undefined;
    if (!causes.has(word)) continue;
    const first = nounPhraseStart(line, back);
    const words = wordsOf(reading.document, first, back + 1).toLowerCase();
    return { name: word, phrase: `in ${withArticle(words)}` };
  }
  return undefined;
}

function nounPhraseStart(line: Line, head: number): number {
  let at = head;
  while (at > line.first && head - at < 3) {
    const token = line.token(at - 1);
    if (
      !token ||
      token.kind !== 'word' ||
      isIn(prepositions, token, line.degraded) ||
      isIn(determiners, token, line.degraded) ||
      isIn(auxiliaries, token, line.degraded)
    )
      break;
    if (/^(?:and|but|that|which|as|when|after|said|says)$/.test(token.lower)) break;
    at--;
  }
  return at;
}

const withArticle = (words: string): string =>
  /s$|ing$|^(?:the|a|an) |^overnight/.test(words) ? words : `the ${words}`;

const sayingBefore = /^(?:said|says|told|announced|added|reported|say|ad|told|warned|confirmed|wrote|declared|stated)$/;

/** The date of the event: not that of the saying ("police said on Tuesday"). */
function periodOf(line: Line, { dates }: Reading, first: number, last: number): Period | undefined {
  const own = dates.filter((d) => d.first >= line.first && d.last <= line.last && !ofSaying(line, d));
  const behind = own.filter((d) => d.first >= last && d.first - last <= 14).sort((a, b) => a.first - b.first)[0];
  const before = own.filter((d) => d.last <= first).sort((a, b) => b.first - a.first)[0];
  const run = behind ?? before;
  return run?.date === undefined ? undefined : { role: run.role, date: run.date };
}

function ofSaying(line: Line, run: DateRun): boolean {
  let at = run.first - 1;
  while (/^(?:on|in|late|early|the|earlier)$/.test(line.word(at))) at--;
  return (
    sayingBefore.test(line.word(at)) ||
    (sayingBefore.test(line.word(at - 1)) &&
      line.token(at)?.kind === 'word' &&
      !/^(?:killed|died)$/.test(line.word(at)))
  );
}
