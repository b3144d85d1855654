/** What a whole report is about, in a few words: titles lean on it where a figure's own sentence names nothing. */

import { happeningKind, happenings, mayBeOne, vagueHappenings } from '../../text/happenings.ts';
import { oncePer } from '../../text/once.ts';
import { stem } from '../../text/stem.ts';
import { oncePerSpelling } from '../../text/tokens.ts';
import { range } from '../grammar.ts';
import { type Line, linesOf, runsIn } from '../line.ts';
import type { DateRun, Reading } from '../reading.ts';
import { type Setting, settingOf } from './about.ts';
import { asPeriod, countChanges, type Period } from './counts/period.ts';
import { strikes } from './data/verbs.ts';
import { happeningOf } from './happenings/cause.ts';
import { happening } from './happenings/happening.ts';
import { isNoHappening } from './happenings/no-happening.ts';
import { type Occasion, occasionOf } from './happenings/occasion.ts';
import { isVerb } from './number/word-form.ts';
import { isOfAnotherTime, isSetInPast } from './past.ts';
import { present } from './present.ts';

/** A happening as the report tells it most fully. */
export interface Happening {
  readonly word: string;
  /** "in the attack on the southern town" */
  readonly phrase: string;
  readonly placed: boolean;
  /** Times that the report names it, and the first sentence that does. */
  readonly times: number;
  readonly sentence: number;
  /** Of these the times beside the dead, the hurt or the missing. */
  readonly tolls: number;
  readonly period?: Period;
  /** Told in a sentence of another year: "In 2008, a quake in Northport …". */
  readonly past?: boolean;
}

export interface ReportSubject {
  /** The happening the report tells of first: titles of tolls lean on it. */
  readonly happening?: Happening;
  /** By the word for it: what "the attack" is, said in full elsewhere. */
  readonly happenings: ReadonlyMap<string, Happening>;
  /** "in the strike at Northport": what else the report tells of, in its own words. */
  readonly occasion?: Occasion;
  /** The place and the body that stand out in the report. */
  readonly setting: Setting;
}

/** The happenings of a report, and its occasion. */
export function subjectOfReport(reading: Reading): ReportSubject {
  const { found, others } = happeningsOf(reading);
  // What is named once, far down, is not what the report is about.
  const central = [...found.values()].filter((h) => h.past !== true && (h.times > 1 || h.sentence < lead));
  const plain = central.filter((h) => !vagueHappenings.has(h.word));
  const first = plain.find((h) => h.placed) ?? plain[0] ?? central[0];
  const isMeant = first !== undefined && isDeadly(first, [...found.keys(), ...others]) && isSole(first, found);
  const main = isMeant ? first : undefined;
  return {
    happenings: found,
    setting: settingOf(reading),
    ...present({ happening: main, occasion: occasionOf(reading) }),
  };
}

/** What is never told beside victims, a storm to come, is none that they are of; told by a verb alone, "it collapsed", another is there. */
function isDeadly(main: Happening, words: readonly string[]): boolean {
  const kindOf = (word: string): string => happeningKind(stem(word)) ?? word;
  return main.tolls > 0 || words.every((word) => kindOf(word) === kindOf(main.word) || vagueHappenings.has(word));
}

/** Of two happenings with victims of their own a number that names neither may be of either. */
const isSole = (main: Happening, found: ReadonlyMap<string, Happening>): boolean =>
  [...found.values()].every((h) => h.past === true || h.tolls === 0 || mayBeOne(stem(h.word), stem(main.word)));

const victims =
  /^(?:kill|killed|kills|killing|dead|died|dies|deaths?|toll|missing|injured|injuring|wounded|hurt|casualties|unaccounted)$/;

const tellsToll = oncePer((line: Line): boolean =>
  range(line.first, line.last).some((at) => victims.test(line.word(at))),
);

const mayHappen = oncePerSpelling(({ lower }) => happenings.has(lower) || happeningOf.has(lower));

/** The tokens whose word may tell one. */
function happeningsIn(line: Line): number[] {
  const found: number[] = [];
  for (let i = line.first; i < line.last; i++) {
    const token = line.token(i);
    if (token && mayHappen(token)) found.push(i);
  }
  return found;
}

/** Each word for a happening with its fullest telling. Stems are no words to show. */
function happeningsOf(reading: Reading): {
  readonly found: ReadonlyMap<string, Happening>;
  /** Told by their verbs alone. */
  readonly others: readonly string[];
} {
  const { document } = reading;
  const found = new Map<string, Happening>();
  if (document.source.quality === 'degraded') return { found, others: [] };
  const add = (line: Line, at: number, index: number): void => {
    const told = tell(reading, line, at);
    const known = found.get(told.word);
    const isFuller = !known || (fullness(told) > fullness(known) && !(index >= lead && isInPassing(reading, told)));
    const best = isFuller ? told : known;
    const tolls = (known?.tolls ?? 0) + (tellsToll(line) ? 1 : 0);
    found.set(told.word, { ...best, times: (known?.times ?? 0) + 1, sentence: known?.sentence ?? index, tolls });
  };
  const tolled = new Set<string>();
  const merelyTold = new Set<string>();
  document.sentences.forEach((sentence, index) => {
    for (const line of linesOf(document, sentence))
      for (const i of happeningsIn(line)) {
        if (isHappening(line, reading, i)) add(line, i, index);
        const done = happeningOf.get(line.word(i));
        if (done !== undefined) (tellsToll(line) ? tolled : merelyTold).add(done);
      }
  });
  // "it collapsed, killing 12": told beside victims, though by its verb.
  for (const [word, h] of found) if (tolled.has(word)) found.set(word, { ...h, tolls: h.tolls + 1 });
  const others = [...tolled, ...merelyTold].filter((word) => !found.has(word));
  return { found, others };
}

/** Sentences at the head of a report. */
const lead = 3;

/** "stricter rules came after the quake in Northport": of a place that the report names nowhere else. */
const isInPassing = ({ document, places }: Reading, { phrase, placed }: Happening): boolean => {
  const place = placed ? places.find(({ name, form }) => form === 'place' && phrase.endsWith(name)) : undefined;
  const stem = place?.name.slice(0, 6);
  return stem !== undefined && document.tokens.filter(({ text }) => text.startsWith(stem)).length === 1;
};

/** The strike of workers kills nobody; it is a subject, but no cause of a toll. */
export const isHappening = (line: Line, reading: Reading, i: number): boolean =>
  happenings.has(line.word(i)) &&
  !/^(?:strikes?|protests?|operations?)$/.test(line.word(i)) &&
  !reading.namedAt.has(i) &&
  !isNoHappening(line, i) &&
  !isAction(line, i);

const fullness = (h: Happening): number => (h.past ? -4 : 0) + (h.placed ? 1 : 0) + (h.period ? 1 : 0);

function tell(reading: Reading, line: Line, at: number): Happening {
  const own = happening(line, reading, at);
  const placed = [at + 1, at + 2, at + 3, at + 4, at + 5, at + 6, at + 7].some((i) => {
    const run = reading.placeAt.get(i) ?? reading.namedAt.get(i);
    return run !== undefined && own.endsWith(line.token(run.last - 1)?.text ?? ' ');
  });
  const struck = placed || /\p{Lu}/u.test(own) ? undefined : struckPlace(reading, line, at);
  const phrase = struck === undefined ? own : `${own} in ${struck}`;
  const period = lasting.test(line.word(at)) ? undefined : dayOf(line, reading, at, own.split(' ').length);
  return {
    word: line.word(at),
    phrase,
    placed: placed || struck !== undefined,
    times: 1,
    sentence: 0,
    tolls: 0,
    ...(period ? { period } : {}),
    ...(isSetInPast(line, reading) || isOfAnotherTime(line, reading, at) ? { past: true } : {}),
  };
}

/** "a landslide struck the town of Northport": the place that the happening's own verb has. */
function struckPlace(reading: Reading, line: Line, at: number): string | undefined {
  for (let verb = at + 1; verb < at + 8; verb++) {
    if (/^(?:[,;:.]|and|but|that|which)$/.test(line.word(verb))) return undefined;
    if (!strikes.test(line.word(verb))) continue;
    const object = [1, 2, 3, 4, 5, 6, 7].map((n) => reading.placeAt.get(verb + n)).find((run) => run?.form === 'place');
    // "struck the Aurora": towns have no article.
    const isThing = object !== undefined && line.word(object.first - 1) === 'the' && object.last - object.first === 1;
    return isThing && !/s$/.test(object.name) ? undefined : object?.name;
  }
  return undefined;
}

/** The verb, not the noun: "may flood", "to attack". */
const isAction = (line: Line, at: number): boolean =>
  /^(?:to|will|would|could|may|might|can|should|must|deliberately|repeatedly|intentionally|reportedly|allegedly|not|they|we|who|i|you)$/.test(
    line.word(at - 1),
  );

/** Go on for longer than the day that is named beside them. */
const lasting =
  /^(?:fighting|wars?|conflicts?|violence|unrest|protests?|strikes?|walkouts?|outbreaks?|epidemics?|clashes|uprising|rebellion|offensive|siege|campaign|floods?|flooding|bushfires|wildfires)$/;

/** "victims of the quake in Northport |crashed| Sunday": the day of what its phrase is the subject of, or lies in. */
const isOfNextVerb = (line: Line, at: number): boolean =>
  isVerb(line, at) && !strikes.test(line.word(at)) && !/^(?:that|which)$/.test(line.word(at - 1));

/** "joined the search for victims |of the bridge collapse| Tuesday": the day is that of the verb before. */
const isOfMainVerb = (line: Line, at: number, { first }: DateRun): boolean =>
  !/^(?:on|of|in)$/.test(line.word(first - 1)) &&
  range(Math.max(line.first, at - 6), at).some(
    (i) =>
      line.word(i) === 'of' && line.token(i - 1)?.kind === 'word' && range(line.first, i).some((v) => isVerb(line, v)),
  );

/** The day that stands right with it: "the attack on the town on 7 October", "the 7 October attack". */
function dayOf(line: Line, reading: Reading, at: number, words: number): Period | undefined {
  const before = reading.dateAt.get(at - 1);
  const behind = runsIn(reading.dateAt, at + 1, Math.min(line.last, at + words + 4)).find(
    (d) =>
      d.first <= at + words + 1 &&
      !/^(?:between|until|after|since)$/.test(line.word(d.first - 1)) &&
      !countChanges.test(line.word(d.last)) &&
      !/^(?:[,;]|rose|said|killed|to)$/.test(line.word(d.first - 2)) &&
      !isOfNextVerb(line, /^(?:on|last|early|late)$/.test(line.word(d.first - 1)) ? d.first - 2 : d.first - 1),
  );
  const run =
    before?.last === at ? before : behind !== undefined && isOfMainVerb(line, at, behind) ? undefined : behind;
  const period = run && asPeriod(line, run, 'on');
  return period && (period.date === undefined || period.date.length === 10) ? period : undefined;
}
