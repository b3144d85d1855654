/** People and things counted: "12 people killed", "41 of whom are presumed dead", "the figure rose to 43". */
import type { PartialDate } from '../../model/values.ts';
import { daysOf } from '../../text/calendar.ts';
import { auxiliaries, conjunctions, isIn, prepositions } from '../grammar.ts';
import { type Line, runsIn } from '../line.ts';
import type { Reading } from '../reading.ts';
import { causeBehind } from './cause.ts';
import { antecedent, type Context, type Measured } from './context.ts';
import type { Counted } from './counted.ts';
import { disasterEvents, lastingEvents, peopleEvents, tollEvents } from './data/events.ts';
import type { Event } from './event.ts';
import { eventOf, inExchange } from './event-of.ts';
import { type Frame, frameOf, happening } from './frame.ts';
import { periodKey } from './period.ts';
import { isPerson } from './person.ts';
import { present } from './present.ts';
import type { QuantityRun } from './quantity.ts';
import { isShouted } from './shouted.ts';
import { type Happening, isHappening, type ReportSubject } from './subject.ts';
import { titleOf } from './title.ts';

/** The measure of a count. */
export function count(context: Context, quantity: QuantityRun, found: Counted): Measured {
  const { line } = context;
  const counted = asPrisoners(context, named(line, found));
  const own = counted.event === undefined ? eventOf(line, quantity, counted) : undefined;
  const subset = isSubset(line, quantity, counted);
  const whole = wholeOf(context, counted, own, subset);
  const event = asIncrement(line, quantity, counted.event ?? eventName(own, counted) ?? whole?.measure.event);
  const { noun, unit } = nounOf(counted, whole, event);
  const frame = frameFor(context, quantity, counted, own, whole);
  const qualifier = qualifierOf(line, counted, subset, own, whole);
  const shown = shownEvent(counted, own, whole, event);
  const mentioned = own?.voice === 'nominal' && own.shown !== inExchange && line.word(quantity.first - 1) === 'of';
  const told = titled(context, { noun, event: shown, qualifier, counted, frame, told: mentioned, manner: own?.manner });
  return {
    measure: {
      noun,
      ...present({
        event,
        place: frame.place,
        agent: frame.agent,
        period: event === undefined ? undefined : frame.period && periodKey(frame.period),
        closed: isClosed(event, own, frame, context.reading.document.source.meta.date) || undefined,
        cumulative: (event !== undefined && lastingEvents.has(event)) || undefined,
        qualifier,
        setting: told.setting,
      }),
      title: told.title,
    },
    unit,
    kind: 'count',
    frame,
    ...present({ event: own, shown }),
    counted,
    inherited: counted.noun === undefined && whole !== undefined,
    anchored: told.anchored,
    because: reasons(counted, own, whole, subset),
  };
}

/** The noun behind the number, or that of the figure before, or people where what happened happens to people. */
function nounOf(
  counted: Counted,
  whole: Measured | undefined,
  event: string | undefined,
): { noun: string; unit: string } {
  const ofPeople = event !== undefined && peopleEvents.has(event.replace(/^to be /, ''));
  // "11 others", "seven of them" without a figure before: whom else could it mean?
  const persons = ofPeople || (counted.anaphor !== undefined && whole === undefined);
  const fallback = persons ? 'people' : 'number';
  const noun = event === 'taken hostage' ? 'people' : (counted.noun ?? whole?.measure.noun ?? fallback);
  if (event !== undefined && jobNouns.test(noun) && jobEvents.test(event)) return { noun: 'jobs', unit: 'jobs' };
  const people = counted.people || (counted.noun === undefined && (persons || whole?.unit === 'people'));
  return { noun, unit: people ? 'people' : (whole?.unit ?? noun) };
}

/** "450 posts would go": posts are jobs where they are cut or made. */
const jobNouns = /^(?:posts|positions|roles|jobs)$/;
const jobEvents = /(?:lost|cut|shed|axed|gone|created|missing|at risk|saved|eliminated|removed)$/;

/** The event as the title tells it: the verb's own participle, or the whole's for a part. */
function shownEvent(
  counted: Counted,
  own: Event | undefined,
  whole: Measured | undefined,
  event: string | undefined,
): string | undefined {
  if (counted.event !== undefined || event === undefined) return event;
  if (!own) return whole?.shown ?? event;
  if (event.startsWith('to be ')) return `to be ${own.shown}`;
  return event === own.event ? own.shown : event;
}

/** Days after a happening in which its toll may still move. */
const settling = 45;

/** The toll of a day long past; in the first weeks it is a series. */
function isClosed(event: string | undefined, own: Event | undefined, { period }: Frame, report?: PartialDate): boolean {
  if (event === undefined || !tollEvents.has(event) || period?.role !== 'on' || own?.planned === true) return false;
  if (period.date === undefined || report === undefined) return true;
  return daysOf(report).from - daysOf(period.date).to > settling;
}

/** "300 Ruritanians imprisoned by", "300 Ruritanians in jails": prisoners of that nation. */
function asPrisoners({ line, reading }: Context, counted: Counted): Counted {
  const { noun, last } = counted;
  if (noun === undefined || !(counted.people || isDemonym(noun))) return counted;
  const jailed = /^(?:imprison|jail)/.test(line.word(last));
  const within =
    line.word(last) === 'in' && [1, 2, 3].some((n) => /^(?:jails?|prisons?|custody)$/.test(line.word(last + n)));
  if (!jailed && !within) return counted;
  const nation = reading.placeAt.get(last - 1)?.form === 'demonym' || isDemonym(noun);
  const modifiers = nation ? [...counted.modifiers, noun.replace(/s$/, '')] : counted.modifiers;
  return { ...counted, noun: 'prisoners', people: true, modifiers };
}

const isDemonym = (noun: string): boolean => /^\p{Lu}\p{Ll}+s$/u.test(noun);

/** "four of them children": the noun stands behind the pronoun. */
function named(line: Line, counted: Counted): Counted {
  if (counted.anaphor !== 'part' || !/^[,.;)]?$/.test(line.word(counted.last + 1))) return counted;
  const noun = line.word(counted.last);
  return isPerson(noun) ? { ...counted, noun, people: true, last: counted.last + 1 } : counted;
}

/** The figure before that an ellipsis or a part goes on with. */
function wholeOf(context: Context, counted: Counted, own: Event | undefined, subset: boolean): Measured | undefined {
  const needed =
    subset || (counted.noun === undefined && (counted.anaphor !== undefined || !own || !peopleEvents.has(own.event)));
  // "Of the 13 men, six were never found."
  if (!needed && counted.noun === undefined && context.line.word(context.line.first) === 'of')
    return antecedent(context, (a) => a.measured.unit === 'people', 0)?.measured;
  if (!needed) return undefined;
  const people = antecedent(context, (a) => a.measured.unit === 'people', 2);
  const nearest = antecedent(context, (a) => a.measured.kind === 'count');
  return (counted.anaphor === 'part' || subset ? (people ?? nearest) : nearest)?.measured;
}

/** "eight more bodies", "a further 12 people died": what is added to a toll is no toll. */
function asIncrement(line: Line, { first, last, form }: QuantityRun, event: string | undefined): string | undefined {
  if (event === undefined || !tollEvents.has(event) || form === 'vague') return event;
  const more = /^(?:more|further|additional|extra)$/.test(line.word(last));
  return more || /^(?:further|additional|extra)$/.test(line.word(first - 1)) ? `newly ${event}` : event;
}

/** "would release" is no release yet; jobs to be cut are told of as jobs cut. */
function eventName(own: Event | undefined, { noun }: Counted): string | undefined {
  if (!own) return undefined;
  if (jobNouns.test(noun ?? '') && /^(?:cost|lost|missing|gone|shed|axed|eliminated)$/.test(own.event)) return 'lost';
  return own.planned && !jobNouns.test(noun ?? '') ? `to be ${own.event}` : own.event;
}

function frameFor(
  context: Context,
  quantity: QuantityRun,
  counted: Counted,
  own: Event | undefined,
  whole: Measured | undefined,
): Frame {
  const { line, reading, subject } = context;
  const behind = own && own.at >= counted.last ? own.last : counted.last;
  const clause = frameOf(line, reading, quantity.first, behind, own);
  const seen =
    own?.shown === inExchange
      ? exchangeFrame(context, clause, own)
      : own?.event === 'missing' && clause.tail?.startsWith('by ')
        ? withoutLister(clause)
        : clause;
  // "The toll stood at 104 on Tuesday": the date is that of the counting, not of the event.
  const { period, ...timeless } = seen;
  const frame = own?.voice === 'nominal' && period?.role === 'on' && own.shown !== inExchange ? timeless : seen;
  // A part of a whole takes over where, when and by whom the whole holds.
  const { tail: _, ...inherited } = whole?.frame ?? {};
  const joined: Frame = { ...inherited, ...frame };
  // "the killings of two militants" may be those of another time and place.
  const told =
    own?.voice === 'nominal' && line.word(quantity.first - 1) === 'of' ? undefined : (own?.event ?? counted.event);
  const cause = line.degraded || !disasterEvents.has(told ?? '') ? undefined : causeBehind(line, reading, behind);
  if (cause !== undefined && joined.agent === undefined)
    return { ...joined, agent: cause.word, agentPhrase: cause.phrase };
  return disasterEvents.has(told ?? '') ? withHappening(joined, subject, happeningIn(line, reading)) : joined;
}

/** "listed as missing by the government": who lists them took nobody. */
const withoutLister = ({ tail: _, agent: _by, agentPhrase: _of, ...rest }: Frame): Frame => rest;

/** "an exchange of 100 hostages in the strip": where they were, not where it was; both sides were freed at one time. */
function exchangeFrame(context: Context, { period, agent }: Frame, own: Event): Frame {
  const other = antecedent(context, (a) => a.measured.event?.shown === inExchange, 0)?.measured.frame.period;
  return present({ period: period ?? other, agent: own.voice === 'active' ? agent : undefined });
}

/** "400 have died and many were hurt in the unrest": the happening that the sentence itself names, told by its end. */
function happeningIn(line: Line, reading: Reading): Pick<Happening, 'word' | 'phrase'> | undefined {
  for (let at = line.last - 1; at > line.first; at--)
    if (isHappening(line, reading, at) && [1, 2, 3].some((n) => /^(?:in|by|during|of|from)$/.test(line.word(at - n))))
      return { word: line.word(at), phrase: happening(line, reading, at) };
  return undefined;
}

/** A toll without place or agent belongs to the happening the report tells of; "in the attack" is said in full. */
function withHappening(
  frame: Frame,
  { happening: main, happenings }: ReportSubject,
  here: Pick<Happening, 'word' | 'phrase'> | undefined,
): Frame {
  const told = frame.agent === undefined ? undefined : happenings.get(frame.agent);
  // "Across the strait in Elbonia the toll from floods …": a flood of another place.
  const named = frame.place === undefined || told?.phrase.includes(frame.place) ? told : undefined;
  const short = frame.tail ?? frame.agentPhrase;
  // A count since some day is of more than the happening of that day.
  const since = frame.period !== undefined && frame.period.role !== 'on';
  const own = here === undefined ? undefined : fuller(here, happenings.get(here.word));
  const found = named ?? (frame.place === undefined && frame.agent === undefined && !since ? (own ?? main) : undefined);
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
const fuller = (
  here: Pick<Happening, 'word' | 'phrase'>,
  told: Happening | undefined,
): Pick<Happening, 'word' | 'phrase' | 'period'> => (told === undefined || /\p{Lu}/u.test(here.phrase) ? here : told);

interface Parts {
  readonly noun: string;
  readonly event: string | undefined;
  readonly qualifier: string | undefined;
  readonly counted: Counted;
  readonly frame: Frame;
  /** "the killings of two militants": of another time and place, for all that is said. */
  readonly told: boolean;
  /** "seriously" */
  readonly manner: string | undefined;
}

function titled(
  context: Context,
  { noun, event, qualifier, counted, frame, told, manner }: Parts,
): { title: string; anchored: Measured['anchored']; setting?: string } {
  const modifiers = counted.modifiers.join(' ');
  const subject = [modifiers, noun === 'number' ? 'count' : noun].filter((word) => word !== '').join(' ');
  const named = modifiers !== modifiers.toLowerCase() || (event !== undefined && isDemonym(noun));
  const own = named || frame.place !== undefined || [frame.tail, frame.agentPhrase].some(namesSomebody);
  const { occasion, setting } = own || event === undefined || told ? {} : leaning(context, noun, event);
  const title = titleOf({
    subject,
    // Modifiers stand before the noun already.
    manner: counted.anaphor === 'part' || modifiers === '' ? qualifier : manner,
    event: event === undefined || subject.endsWith(event) ? undefined : event,
    tail: frame.tail,
    agentPhrase: frame.tail === undefined ? (frame.agentPhrase ?? occasion) : undefined,
    place: frame.place,
    period: event === undefined ? undefined : frame.period,
  });
  if (isShouted(context.line)) return { title, anchored: 'none' };
  const leans = setting !== undefined || frame.agentPhrase !== undefined;
  return {
    title,
    anchored: own || occasion !== undefined ? 'named' : leans ? 'report' : 'none',
    ...present({ setting }),
  };
}

/** "in the flood" may be any flood. */
const namesSomebody = (phrase: string | undefined): boolean => phrase !== undefined && /\p{Lu}/u.test(phrase);

/** The occasion that the report tells of, or else where or with whom it happens. */
function leaning(
  { subject: { occasion, setting }, line, reading, speaker }: Context,
  noun: string,
  event: string,
): { occasion?: string; setting?: string } {
  if (occasion?.explains(noun) || occasion?.explains(event)) return { occasion: occasion.phrase };
  const done = event.replace(/^(?:to be|presumed|possibly|newly) /, '');
  if (disasterEvents.has(done) || peopleEvents.has(done)) {
    const here = new Set(
      runsIn(reading.placeAt, line.first, line.last).flatMap((run) => (run.form === 'place' ? [run.name] : [])),
    );
    const [place = setting.place] = here;
    if (place !== undefined && here.size < 2) return { setting: `in ${place}` };
  }
  const { body, bodyName } = setting;
  const ofBody = jobNouns.test(noun) || /^(?:on strike|walked out|laid off|lost|cut)$/.test(done);
  const others = runsIn(reading.namedAt, line.first, line.last).some(
    ({ entity }) => entity.kind === 'organization' && entity !== body && entity.key !== speaker,
  );
  return body === undefined || !ofBody || others
    ? {}
    : { setting: `${body.class === 'union' ? 'of' : 'at'} ${bodyName}` };
}

/** "including 12 children", "among them 12 children", "41 of whom", "four of them children". */
function isSubset(line: Line, quantity: QuantityRun, counted: Counted): boolean {
  const word = line.word(quantity.first - 1);
  if (/^includ/.test(word)) return counted.noun !== undefined;
  return (word === 'them' && line.word(quantity.first - 2) === 'among') || counted.anaphor === 'part';
}

/** "presumed dead" of "41 of whom are presumed dead"; the modifiers of the noun. */
function qualifierOf(
  line: Line,
  counted: Counted,
  subset: boolean,
  own: Event | undefined,
  whole: Measured | undefined,
): string | undefined {
  if (counted.anaphor === 'part') {
    // An event or a noun of its own tells the part from the whole.
    const told = counted.noun !== undefined || (own !== undefined && own.event !== whole?.measure.event);
    return told ? undefined : predicate(line, counted.last);
  }
  const words = [...counted.modifiers, ...(own?.manner === undefined ? [] : [own.manner])];
  if (words.length > 0) return words.join(' ');
  return subset && counted.noun === undefined ? 'part' : undefined;
}

function predicate(line: Line, from: number): string | undefined {
  const words: string[] = [];
  let at = from;
  while (isIn(auxiliaries, line.token(at), line.degraded) && at < from + 3) at++;
  for (; words.length < 3; at++) {
    const token = line.token(at);
    if (token?.kind !== 'word') break;
    if (words.length > 0 && (isIn(prepositions, token, line.degraded) || isIn(conjunctions, token, line.degraded)))
      break;
    words.push(token.lower);
  }
  return words.length > 0 ? words.join(' ').replace(/^presum dead$/, 'presumed dead') : undefined;
}

function reasons(counted: Counted, own: Event | undefined, whole: Measured | undefined, subset: boolean): string[] {
  const noun = counted.noun !== undefined ? 'noun behind the number' : whole ? 'noun of the figure before' : 'no noun';
  return [
    noun,
    ...(own ? [`event "${own.event}" (${own.strength} verb, ${own.voice})`] : []),
    ...(subset ? ['part of the figure before'] : []),
  ];
}
