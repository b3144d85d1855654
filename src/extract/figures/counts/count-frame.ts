/** A count in its clause → where, when and by whom it came about, with what the report tells elsewhere of its happening. */

import { partialDate } from '../../../model/values.ts';
import { vagueHappenings } from '../../../text/happenings.ts';
import { auxiliaries, isAdverb, isIn, range } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import type { Reading } from '../../reading.ts';
import { antecedent, type Context, type Measured } from '../context.ts';
import { disasterEvents } from '../data/events.ts';
import { peopleAdjectives } from '../data/nouns.ts';
import { causeBehind } from '../happenings/cause.ts';
import type { Event } from '../happenings/event.ts';
import { inExchange } from '../happenings/event-of.ts';
import { happening } from '../happenings/happening.ts';
import type { QuantityRun } from '../number/quantity.ts';
import { goesOnWithPast, isOfAnotherTime, isSetInPast } from '../past.ts';
import { present } from '../present.ts';
import { type Happening, isHappening, type ReportSubject } from '../subject.ts';
import { diseaseKilling } from './cases.ts';
import type { Counted } from './counted.ts';
import { meantPlace } from './elsewhere.ts';
import { type Frame, frameOf, withWhose } from './frame.ts';
import { hasCauseOfItsOwn, isWindow, ownCause } from './own-cause.ts';
import { isPerson } from './person.ts';
import { siteOf } from './site.ts';
import { isGlobal, isWorldwide } from './worldwide.ts';

/** Its own clause's place, agent and time; what a part takes over; the cause of a toll, or the happening that the report tells of. */
export function frameFor(
  context: Context,
  quantity: QuantityRun,
  counted: Counted,
  own: Event | undefined,
  whole: Measured | undefined,
): Frame {
  const { line } = context;
  const behind = own && own.at >= counted.last ? own.last : counted.last;
  const clause = withWhose(context, counted, own, frameOf(context, quantity.first, behind, own));
  const seen = placed(context, clauseFrame(context, clause, own), {
    first: quantity.first,
    behind,
    happened: own !== undefined || counted.event !== undefined,
  });
  // "The toll stood at 104 on Tuesday": the date is that of the counting, not of the event.
  const { period, ...timeless } = seen;
  const isCounted = own?.voice === 'nominal' ? own.shown !== inExchange : own !== undefined && isState(line, own.at);
  const frame = isCounted && period?.role === 'on' ? timeless : seen;
  // A part of a whole takes over where, when and by whom the whole holds.
  const { tail: _, ...inherited } = whole?.frame ?? {};
  const joined: Frame = { ...inherited, ...frame, ...siteOf(line, frame, behind) };
  // "the killings of two militants" may be those of another time and place.
  const told =
    own?.voice === 'nominal' && line.word(quantity.first - 1) === 'of' ? undefined : (own?.event ?? counted.event);
  if (joined.site === true) return joined;
  if (!disasterEvents.has(told ?? '') || isDoneBySomebody(line, own)) return joined;
  const done = withDoer(context, joined, own);
  return (
    ofOtherYear(done, context) ??
    tollFrame(context, done, { from: quantity.last, behind, verb: own?.voice === 'active' ? own.at : undefined })
  );
}

/** "killed in the 2003 quake": on no day of the report's own happening. */
function ofOtherYear(frame: Frame, { reading }: Context): Frame | undefined {
  const date = partialDate(/ (\d{4}) /.exec(frame.agentPhrase ?? '')?.[1] ?? '');
  const now = reading.document.source.meta.date?.slice(0, 4);
  return date === undefined || date === now ? undefined : { ...frame, period: { role: 'on', date } };
}

/** "The war in the north, now in its fifth year, has killed 6,000": what did so is the subject, however far from its verb. */
function withDoer({ line, reading, subject }: Context, frame: Frame, own: Event | undefined): Frame {
  if (own?.voice !== 'active' || line.degraded || frame.agent !== undefined || frame.tail !== undefined) return frame;
  const at = range(line.first, own.at).findLast((i) => isHappening(line, reading, i));
  if (at === undefined) return frame;
  return withHappening(frame, { happening: undefined, happenings: subject.happenings }, here(line, reading, at));
}

/** "were dead on Tuesday", "are missing": the day is one on which it is so, and not the one on which it befell them. */
const isState = (line: Line, at: number): boolean =>
  peopleAdjectives.has(line.word(at)) &&
  [1, 2, 3].some((n) => /^(?:is|are|was|were|remain|remains|remained)$/.test(line.word(at - n)));

/** "troops had killed 25 fighters": they did, and no happening that the report tells of besides. */
function isDoneBySomebody(line: Line, own: Event | undefined): boolean {
  if (own?.voice !== 'active') return false;
  let at = own.at - 1;
  while (isIn(auxiliaries, line.token(at), line.degraded) || isAdverb(line.token(at))) at--;
  return (
    isPerson(line.word(at)) ||
    /^(?:troops|forces|rebels|gunmen|police|soldiers|militants|army|fighters|guerrillas)$/.test(line.word(at))
  );
}

/** With what brought a toll about. `from`: the token behind the number; `behind`: that behind the count and its event; `verb`: what its subject does. */
function tollFrame(
  { line, reading, subject, sentence }: Context,
  joined: Frame,
  { from, behind, verb }: { readonly from: number; readonly behind: number; readonly verb: number | undefined },
): Frame {
  const disease = line.degraded ? undefined : diseaseKilling(line, behind, verb);
  // "Measles killed 12 people in the valley": by what, and where.
  if (disease !== undefined)
    return {
      ...joined,
      agent: disease,
      ...(joined.tail?.startsWith('in ') ? { tail: `by ${disease} ${joined.tail}` } : { agentPhrase: `by ${disease}` }),
    };
  const cause = line.degraded ? undefined : causeBehind(line, reading, behind);
  if (cause !== undefined && joined.agent === undefined)
    return { ...joined, agent: cause.word, agentPhrase: cause.phrase };
  const own =
    line.degraded || joined.agent !== undefined || joined.tail !== undefined ? undefined : ownCause(line, behind);
  if (own !== undefined) return { ...joined, agent: own, agentPhrase: `in the ${own}` };
  // "410 deaths in 22 countries": wherever else the sentence is.
  if (isGlobal(line)) return { agentPhrase: 'worldwide', ...present({ agent: subject.happening?.word }) };
  // "A quake in 1974 killed 1,400": another than that of the report, which it borrows nothing from.
  if (isSetInPast(line, reading) || isWorldwide(line) || goesOnWithPast(line, reading, sentence))
    return withHappening(joined, { happening: undefined, happenings: none }, happeningIn(line, reading));
  const main = subject.happening && notElsewhere(subject.happening, line, reading, from);
  // What one side did on a day of a war is not what the war did.
  const leans =
    isWindow(line) ||
    hasCauseOfItsOwn(line, behind) ||
    (main !== undefined && lasting.test(main.word) && !isSoFar(line, main.word))
      ? undefined
      : main;
  return withHappening(joined, { happening: leans, happenings: subject.happenings }, happeningIn(line, reading));
}

/** Where the sentence means a place without naming it beside the count. */
function placed(
  { line, reading, subject }: Context,
  frame: Frame,
  { first, behind, happened }: { readonly first: number; readonly behind: number; readonly happened: boolean },
): Frame {
  if (!happened || frame.place !== undefined) return frame;
  const place = meantPlace(line, reading, first, behind);
  // A part of the toll of which the report tells, and of no other.
  return place === undefined
    ? frame
    : { ...frame, place, ...present({ agent: frame.agent ?? subject.happening?.word }) };
}

const none: ReadonlyMap<string, Happening> = new Map();

function clauseFrame(context: Context, clause: Frame, own: Event | undefined): Frame {
  if (own?.shown === inExchange) return exchangeFrame(context, clause, own);
  return own?.event === 'missing' && clause.tail?.startsWith('by ') ? withoutLister(clause) : clause;
}

/** "listed as missing by the government": who lists them took nobody. */
const withoutLister = ({ tail: _, place: _there, agent: _by, agentPhrase: _of, ...rest }: Frame): Frame => rest;

/** "an exchange of 60 hostages in the valley": where they were, not where it was; both sides were freed at one time. */
function exchangeFrame(context: Context, { period, agent }: Frame, own: Event): Frame {
  const other = antecedent(context, (a) => a.measured.event?.shown === inExchange, 0)?.measured.frame.period;
  return present({ period: period ?? other, agent: own.voice === 'active' ? agent : undefined });
}

/** "400 have died and many were hurt in the unrest": the happening that the sentence itself names, told by its end. */
function happeningIn(line: Line, reading: Reading): Here | undefined {
  for (let at = line.last - 1; at > line.first; at--)
    if (isHappening(line, reading, at) && [1, 2, 3].some((n) => opensHappening(line, reading, at - n, at)))
      return here(line, reading, at);
  return undefined;
}

/** A happening as the sentence itself has it. */
interface Here extends Pick<Happening, 'word' | 'phrase'> {
  /** It is none that the report tells of elsewhere. */
  readonly apart: boolean;
}

/** "the 2003 quake in Northport": its year tells it from today's. */
const here = (line: Line, reading: Reading, at: number): Here => ({
  word: line.word(at),
  phrase: happening(line, reading, at),
  apart: isOfAnotherTime(line, reading, at),
});

const lasting = /^(?:war|conflict|fighting|battle|siege|clash|clashes|violence|unrest|operation|offensive)$/;

/** "have been killed", "so far", "the toll": of all of it up to now. */
const isSoFar = (line: Line, main: string): boolean =>
  range(line.first, line.last).some(
    (at) => /^(?:toll|total|far|overall|altogether|since)$/.test(line.word(at)) || line.word(at) === main,
  );

/** "in the unrest"; not "in 1998 following attacks". */
const opensHappening = (line: Line, { dateAt }: Reading, opener: number, at: number): boolean =>
  /^(?:in|by|during|of|from)$/.test(line.word(opener)) &&
  // "was |not| caused by shelling"
  !range(opener - 3, opener).some((i) => /^(?:not|no|nor|never|denied|n['’]t)$/.test(line.word(i))) &&
  !range(opener + 1, at).some((i) => dateAt.has(i) || /^(?:following|after|amid|before)$/.test(line.word(i)));

/** Where the sentence itself goes on to another place, the happening is told without its own. */
function notElsewhere(main: Happening, line: Line, reading: Reading, from: number): Happening {
  const other = range(from, line.last).some((at) => isElsewhere(main, line, reading, at));
  return other ? { ...main, phrase: main.phrase.replace(/ (?:in|at|near|on|off|of) (?:the )?\p{Lu}.*$/u, '') } : main;
}

/** "in Northport", known as a place or not: a headline in capitals hides what is one. */
function isElsewhere(main: Happening, line: Line, { namedAt, dateAt }: Reading, at: number): boolean {
  const text = line.token(at)?.text ?? '';
  const opener = line.word(at - 1) === 'the' ? at - 2 : at - 1;
  if (!/^\p{Lu}\p{Ll}/u.test(text) || !/^(?:in|at|near)$/.test(line.word(opener)) || dateAt.has(at)) return false;
  const { kind, class: sort } = namedAt.get(at)?.entity ?? {};
  return (kind === undefined || sort === 'government') && !main.phrase.includes(text);
}

/** A toll without place or agent belongs to the happening the report tells of; "in the attack" is said in full. */
function withHappening(
  frame: Frame,
  { happening: main, happenings }: Pick<ReportSubject, 'happenings'> & { readonly happening: Happening | undefined },
  own: Here | undefined,
): Frame {
  const told = frame.agent === undefined ? undefined : happenings.get(frame.agent);
  // "Across the strait in Elbonia the toll from floods …": a flood of another place.
  const isMeant = told?.past !== true && (frame.place === undefined || told?.phrase.includes(frame.place));
  const named = isMeant ? told : undefined;
  const short = frame.tail ?? frame.agentPhrase;
  // A count since some day is of more than the happening of that day.
  const since = frame.period !== undefined && frame.period.role !== 'on';
  const its = own && fuller(own, happenings.get(own.word));
  const found = named ?? (frame.place === undefined && frame.agent === undefined && !since ? (its ?? main) : undefined);
  if (!found) return frame;
  // Only "in the attack" and the like: a phrase that names somebody says enough.
  const bare = short === undefined || short.split(' ').length <= 3;
  const { tail, ...rest } = frame;
  return {
    ...rest,
    agent: found.word,
    ...(bare ? { agentPhrase: found.phrase } : tail === undefined ? {} : { tail }),
    ...(frame.period || !found.period ? {} : { period: found.period }),
  };
}

/** In the sentence's own words, unless the report says more of it elsewhere. */
const fuller = (here: Here, told: Happening | undefined): Pick<Happening, 'word' | 'phrase' | 'period'> =>
  // Violence there is elsewhere, too.
  here.apart ||
  told === undefined ||
  told.past === true ||
  vagueHappenings.has(here.word) ||
  /\p{Lu}/u.test(here.phrase)
    ? here
    : told;
