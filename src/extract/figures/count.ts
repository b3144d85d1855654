/** People and things counted: "12 people killed", "41 of whom are presumed dead", "the figure rose to 43". */
import { auxiliaries, conjunctions, isIn, prepositions } from '../grammar.ts';
import type { Line } from '../line.ts';
import { antecedent, type Context, type Measured } from './context.ts';
import { type Counted, isPerson } from './counted.ts';
import { disasterEvents, peopleEvents, tollEvents } from './data/events.ts';
import { type Event, eventOf } from './event.ts';
import { type Frame, frameOf } from './frame.ts';
import { periodKey } from './period.ts';
import { disambiguation, type ReportSubject } from './subject.ts';
import type { QuantityRun } from './quantity.ts';
import { titleOf } from './title.ts';

/** The measure of a count. */
export function count(context: Context, quantity: QuantityRun, found: Counted): Measured {
  const { line } = context;
  const counted = named(line, found);
  const own = counted.event === undefined ? eventOf(line, quantity, counted) : undefined;
  const subset = isSubset(line, quantity, counted);
  const whole = wholeOf(context, counted, own, subset);
  const event = counted.event ?? eventName(own, counted) ?? whole?.measure.event;
  const ofPeople = event !== undefined && peopleEvents.has(event.replace(/^to be /, ''));
  // "11 others", "seven of them" without a figure before: whom else could it mean?
  const persons = ofPeople || (counted.anaphor !== undefined && whole === undefined);
  const noun = (event === 'taken hostage' ? 'people' : undefined) ?? counted.noun ?? whole?.measure.noun ?? (persons ? 'people' : 'number');
  const people = counted.people || (counted.noun === undefined && (persons || whole?.unit === 'people'));
  const frame = frameFor(context, quantity, counted, own, whole);
  const qualifier = (counted.anaphor === 'part' && counted.noun !== undefined) ? undefined : own !== undefined && counted.anaphor === 'part' && own.event !== whole?.measure.event ? undefined : qualifierOf(line, counted, subset);
  const shown = own === undefined ? whole?.shown : event?.startsWith('to be ') ? `to be ${own.shown}` : own.shown;
  const told = titled(context, { noun, event: counted.event ?? (event === own?.event || event?.startsWith('to be ') || own === undefined ? (shown ?? event) : event), own, qualifier, counted, frame });
  const closed = event !== undefined && tollEvents.has(event) && frame.period?.role === 'on' && own?.planned !== true;
  return {
    measure: {
      noun,
      ...(event === undefined ? {} : { event }),
      ...(frame.place === undefined ? {} : { place: frame.place }),
      ...(frame.agent === undefined ? {} : { agent: frame.agent }),
      ...(frame.period === undefined || event === undefined ? {} : { period: periodKey(frame.period) }),
      ...(closed ? { closed } : {}),
      ...(qualifier === undefined ? {} : { qualifier }),
      title: told.title,
    },
    unit: people ? 'people' : (whole?.unit ?? noun),
    kind: 'count',
    frame,
    ...(own ? { event: own } : {}),
    ...(shown === undefined ? {} : { shown }),
    counted,
    inherited: counted.noun === undefined && whole !== undefined,
    anchored: told.anchored,
    because: reasons(counted, own, whole, subset),
  };
}

/** "four of them children": the noun stands behind the pronoun. */
function named(line: Line, counted: Counted): Counted {
  if (counted.anaphor !== 'part' || !/^[,.;)]?$/.test(line.word(counted.last + 1))) return counted;
  const noun = line.word(counted.last);
  return isPerson(noun) ? { ...counted, noun, people: true, last: counted.last + 1 } : counted;
}

/** The figure before that an ellipsis or a part goes on with. */
function wholeOf(context: Context, counted: Counted, own: Event | undefined, subset: boolean): Measured | undefined {
  const needed = subset || (counted.noun === undefined && (counted.anaphor !== undefined || !own || !peopleEvents.has(own.event)));
  if (!needed) return undefined;
  const people = antecedent(context, (a) => a.measured.unit === 'people', 2);
  const nearest = antecedent(context, (a) => a.measured.kind === 'count');
  return (counted.anaphor === 'part' || subset ? (people ?? nearest) : nearest)?.measured;
}

/** "would release" is no release yet; jobs to be cut are told of as jobs cut. */
function eventName(own: Event | undefined, { noun }: Counted): string | undefined {
  if (!own) return undefined;
  if (noun === 'jobs' && /^(?:cost|lost|missing)$/.test(own.event)) return 'lost';
  return own.planned && noun !== 'jobs' ? `to be ${own.event}` : own.event;
}

function frameFor({ line, reading, subject }: Context, quantity: QuantityRun, counted: Counted, own: Event | undefined, whole: Measured | undefined): Frame {
  const behind = own && own.at >= counted.last ? own.last : counted.last;
  const told = frameOf(line, reading, quantity.first, behind, own);
  // "The toll stood at 104 on Tuesday": the date is that of the counting, not of the event.
  const { period, ...timeless } = told;
  const frame = own?.voice === 'nominal' && period?.role === 'on' && own.shown !== 'exchanged' ? timeless : told;
  // A part of a whole takes over where, when and by whom the whole holds.
  const { tail: _, ...inherited } = whole?.frame ?? {};
  const joined: Frame = { ...inherited, ...frame };
  return disasterEvents.has(own?.event ?? counted.event ?? '') ? withHappening(joined, subject) : joined;
}

/** A toll without place or agent belongs to the happening the report tells of; "in the attack" is said in full. */
function withHappening(frame: Frame, { happening, happenings }: ReportSubject): Frame {
  const named = frame.agent === undefined ? undefined : happenings.get(frame.agent);
  const short = frame.tail ?? frame.agentPhrase;
  const found = named ?? (frame.place === undefined && frame.agent === undefined ? happening : undefined);
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

interface Parts {
  readonly noun: string;
  readonly event: string | undefined;
  readonly own: Event | undefined;
  readonly qualifier: string | undefined;
  readonly counted: Counted;
  readonly frame: Frame;
}

function titled({ line, reading, subject: report }: Context, { noun, event, own, qualifier, counted, frame }: Parts): { title: string; anchored: boolean } {
  const modifiers = counted.modifiers.join(' ');
  const subject = [modifiers, noun === 'number' ? 'count' : noun].filter((word) => word !== '').join(' ');
  const said = event === undefined || subject.endsWith(event) ? undefined : event;
  const anchored = [frame.tail, frame.place, frame.agentPhrase].some((part) => part !== undefined) || modifiers !== modifiers.toLowerCase();
  const extra = counted.anaphor === 'part' || (qualifier !== undefined && modifiers === '') ? qualifier : undefined;
  return {
    anchored,
    title: titleOf({
      subject: subject,
      ...(said === undefined ? {} : { event: said }),
      ...(frame.tail === undefined ? {} : { tail: frame.tail }),
      ...(frame.agentPhrase === undefined || frame.tail !== undefined ? {} : { agentPhrase: frame.agentPhrase }),
      ...(frame.place === undefined ? {} : { place: frame.place }),
      ...(frame.period === undefined || (own === undefined && event === undefined) ? {} : { period: frame.period }),
      ...(extra === undefined ? {} : { qualifier: extra }),
      ...(anchored ? {} : disambiguation(line, reading, report, counted.first)),
    }),
  };
}

/** "including 12 children", "among them 12 children", "41 of whom", "four of them children". */
function isSubset(line: Line, quantity: QuantityRun, counted: Counted): boolean {
  const word = line.word(quantity.first - 1);
  if (/^includ/.test(word)) return counted.noun !== undefined;
  return (word === 'them' && line.word(quantity.first - 2) === 'among') || counted.anaphor === 'part';
}

/** "presumed dead" of "41 of whom are presumed dead"; the modifiers of the noun. */
function qualifierOf(line: Line, counted: Counted, subset: boolean): string | undefined {
  if (counted.anaphor === 'part') return predicate(line, counted.last);
  if (counted.modifiers.length > 0) return counted.modifiers.join(' ');
  return subset && counted.noun === undefined ? 'part' : undefined;
}

function predicate(line: Line, from: number): string | undefined {
  const words: string[] = [];
  let at = from;
  while (isIn(auxiliaries, line.token(at), line.degraded) && at < from + 3) at++;
  for (; words.length < 3; at++) {
    const token = line.token(at);
    if (token?.kind !== 'word') break;
    if (words.length > 0 && (isIn(prepositions, token, line.degraded) || isIn(conjunctions, token, line.degraded))) break;
    words.push(token.lower);
  }
  return words.length > 0 ? words.join(' ').replace(/^presum dead$/, 'presumed dead') : undefined;
}

function reasons(counted: Counted, own: Event | undefined, whole: Measured | undefined, subset: boolean): string[] {
  const noun = counted.noun !== undefined ? 'noun behind the number' : whole ? 'noun of the figure before' : 'no noun';
  return [noun, ...(own ? [`event "${own.event}" (${own.strength} verb, ${own.voice})`] : []), ...(subset ? ['part of the figure before'] : [])];
}
