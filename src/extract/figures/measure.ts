/** A quantity with all that was found about it → the measure by which reports are compared, and its unit. */
import type { Measure } from '../../model/claim.ts';
import { auxiliaries, conjunctions, isIn, prepositions, wordsOf } from '../grammar.ts';
import type { Line } from '../line.ts';
import type { Reading } from '../reading.ts';
import { type Counted, countedBy, isVerb } from './counted.ts';
import { peopleEvents, tollEvents } from './data/events.ts';
import { dimensions, lengthUnits, timeUnits } from './data/units.ts';
import { type Event, eventOf } from './event.ts';
import { type Frame, frameOf } from './frame.ts';
import { settleCurrency } from './money.ts';
import type { QuantityRun } from './quantity.ts';
import { titleOf } from './title.ts';
import { type Topic, topicOf } from './topic.ts';

export interface Measured {
  readonly measure: Measure;
  readonly unit: string;
  readonly frame: Frame;
  readonly event?: Event;
  readonly counted: Counted;
  readonly topic?: Topic;
  /** The noun was taken over from a figure before. */
  readonly inherited: boolean;
  readonly because: readonly string[];
}

/** What the figure before in the report counted: ellipses take it over. */
export interface Antecedent {
  readonly measured: Measured;
  readonly sentence: number;
}

export interface Context {
  readonly line: Line;
  readonly reading: Reading;
  readonly sentence: number;
  readonly before: Antecedent | undefined;
  /** How often the report names a country or its adjective. */
  readonly countOf: (place: string) => number;
}

/** The measure of one quantity. */
export function measureOf(context: Context, quantity: QuantityRun): Measured {
  const { line } = context;
  const counted = countedBy(line, quantity);
  if (quantity.unit || counted.measure !== undefined) return amount(context, quantity, counted);
  if (quantity.form === 'share') return share(context, quantity, counted);
  return count(context, quantity, counted);
}

const near = (context: Context): Measured | undefined =>
  context.before !== undefined && context.sentence - context.before.sentence <= 1 ? context.before.measured : undefined;

/** People and things: "12 people killed", "41 of whom are presumed dead", "the figure rose to 43". */
function count(context: Context, quantity: QuantityRun, counted: Counted): Measured {
  const { line, reading } = context;
  const ownEvent = eventOf(line, quantity, counted);
  const before = near(context);
  const inherits =
    counted.noun === undefined &&
    before !== undefined &&
    (counted.anaphor !== undefined || !ownEvent || !peopleEvents.has(ownEvent.event));
  const subset = subsetOf(line, quantity, counted);
  const event = ownEvent?.event ?? (inherits || subset ? before?.measure.event : undefined);
  const peopleEvent = event !== undefined && peopleEvents.has(event);
  const noun =
    counted.noun ?? (inherits ? before?.measure.noun : undefined) ?? (peopleEvent ? 'people' : undefined) ?? 'number';
  const people =
    counted.people || (counted.noun === undefined && (peopleEvent || (inherits && before?.unit === 'people')));
  const last = Math.max(counted.last, ownEvent && ownEvent.at >= counted.last ? ownEvent.at + 1 : 0);
  const frame = withContext(
    frameOf(line, reading, quantity.first, last, ownEvent),
    inherits || subset ? before?.frame : undefined,
  );
  const qualifier = qualifierOf(line, counted, subset);
  const modifiers = counted.modifiers.join(' ');
  const subject = [modifiers, noun === 'number' ? 'count' : noun].filter((w) => w !== '').join(' ');
  const complement = ownEvent ? undefined : complementOf(line, reading, counted.last);
  const title = titleOf({
    subject,
    ...(event === undefined ? {} : { event: eventWords(event, subject) }),
    ...(complement === undefined ? {} : { complement }),
    ...(frame.agentPhrase === undefined ? {} : { agentPhrase: frame.agentPhrase }),
    ...(frame.place === undefined ? {} : { place: frame.place }),
    ...(frame.period === undefined || !ownEvent ? {} : { period: frame.period }),
    ...(qualifier === undefined ? {} : { qualifier }),
  });
  const closed =
    event !== undefined && tollEvents.has(event) && frame.period?.role === 'on' && ownEvent?.planned !== true;
  return {
    measure: {
      noun,
      ...(event === undefined ? {} : { event }),
      ...(frame.place === undefined ? {} : { place: frame.place }),
      ...(frame.agent === undefined ? {} : { agent: frame.agent }),
      ...(frame.period === undefined ? {} : { period: periodKey(frame) }),
      ...(closed ? { closed } : {}),
      ...(qualifier === undefined ? {} : { qualifier }),
      title,
    },
    unit: people ? 'people' : noun,
    frame,
    ...(ownEvent ? { event: ownEvent } : {}),
    counted,
    inherited: inherits,
    because: [
      counted.noun !== undefined ? 'noun behind the number' : inherits ? 'noun of the figure before' : 'no noun',
      ...(ownEvent
        ? [`event: ${ownEvent.event} (${ownEvent.known ? 'known' : 'unknown'} verb, ${ownEvent.voice})`]
        : []),
      ...(subset ? ['part of the figure before'] : []),
    ],
  };
}

const periodKey = (frame: Frame): string =>
  frame.period?.role === 'on' ? frame.period.date : `${frame.period?.role} ${frame.period?.date}`;

/** A part of a whole takes over where and when the whole holds. */
const withContext = (own: Frame, whole: Frame | undefined): Frame => (whole === undefined ? own : { ...whole, ...own });

const eventWords = (event: string, subject: string): string => (subject.endsWith(event) ? '' : event);

/** "including 12 children", "among them 12 children", "41 of whom". */
function subsetOf(line: Line, quantity: QuantityRun, counted: Counted): boolean {
  const word = line.word(quantity.first - 1);
  if (/^(?:including|includ|of)$/.test(word) && counted.noun !== undefined) return /^includ/.test(word);
  return (word === 'them' && line.word(quantity.first - 2) === 'among') || counted.anaphor === 'part';
}

/** "presumed dead" of "41 of whom are presumed dead"; the modifiers of the noun. */
function qualifierOf(line: Line, counted: Counted, subset: boolean): string | undefined {
  if (counted.anaphor === 'part') {
    const words: string[] = [];
    let at = counted.last;
    while (isIn(auxiliaries, line.token(at), line.degraded) && at < counted.last + 3) at++;
    for (; at < counted.last + 8 && words.length < 3; at++) {
      const token = line.token(at);
      if (!token || token.kind !== 'word') break;
      if (words.length > 0 && (isIn(prepositions, token, line.degraded) || isIn(conjunctions, token, line.degraded)))
        break;
      words.push(token.lower);
    }
    return words.length > 0 ? words.join(' ') : undefined;
  }
  if (counted.modifiers.length > 0) return counted.modifiers.join(' ').toLowerCase();
  return subset && counted.noun === undefined ? 'part' : undefined;
}

/** "prisoners of the movement": up to two phrases with their prepositions, ending at a verb or mark. */
function complementOf(line: Line, reading: Reading, from: number): string | undefined {
  const token = line.token(from);
  if (!token || line.degraded || !/^(?:of|at|in|on|from|for|under|aboard|with|near|between|to)$/.test(token.lower))
    return undefined;
  let last = from;
  for (let at = from + 1; at < from + 9; at++) {
    const next = line.token(at);
    if (!next || !(next.kind === 'word' || /^['’]s$/.test(next.text)) || reading.dateAt.has(at)) break;
    if (
      isIn(auxiliaries, next, false) ||
      isIn(conjunctions, next, false) ||
      (isVerb(line, at) && !reading.namedAt.has(at)) ||
      /^(?:who|whom|which|that|said|says)$/.test(next.lower)
    )
      break;
    if (!isIn(prepositions, next, false)) last = at;
  }
  if (last === from) return undefined;
  return wordsOf(reading.document, from, last + 1);
}

/** Money, per cent and measured units. */
function amount(context: Context, quantity: QuantityRun, counted: Counted): Measured {
  const { line, reading, countOf } = context;
  const unit = unitOf(line, quantity, counted, countOf);
  const afterUnit = counted.measure === undefined ? quantity.last : counted.last;
  if (quantity.unit?.kind === 'percent' && line.word(quantity.last) === 'of') return share(context, quantity, counted);
  const behindNoun = counted.measure !== undefined && counted.noun !== undefined;
  const topic: Topic | undefined = behindNoun
    ? {
        noun: counted.noun ?? '',
        words: wordsOf(reading.document, counted.first, counted.last),
        first: counted.first,
        last: counted.last,
        from: 'behind',
      }
    : topicOf(line, quantity, reading, afterUnit);
  const event = topic?.event ?? (behindNoun ? eventOf(line, quantity, counted)?.event : undefined);
  const frame = frameOf(line, reading, quantity.first, Math.max(topic?.last ?? 0, afterUnit), undefined);
  const noun =
    topic?.noun ??
    (timeUnits.has(unit) ? 'time' : unit === 'percent' ? 'share' : quantity.unit?.kind === 'money' ? 'amount' : unit);
  const complement =
    topic && topic.event === undefined
      ? complementOf(line, reading, topic.first > quantity.number ? topic.last : Math.max(topic.last, 0))
      : undefined;
  const subject = amountSubject(line, unit, quantity, counted, topic, noun);
  return {
    measure: {
      noun,
      ...(event === undefined ? {} : { event }),
      ...(frame.place === undefined ? {} : { place: frame.place }),
      ...(frame.agent === undefined ? {} : { agent: frame.agent }),
      title: titleOf({
        subject,
        ...(event === undefined ? {} : { event }),
        ...(complement === undefined || numberIn(complement) ? {} : { complement }),
        ...(frame.agentPhrase === undefined ? {} : { agentPhrase: frame.agentPhrase }),
      }),
    },
    unit,
    frame,
    counted,
    ...(topic ? { topic } : {}),
    inherited: false,
    because: [topic === undefined ? 'amount of something unsaid' : `amount: noun ${topic.from}`],
  };
}

const numberIn = (text: string): boolean => /\d/.test(text);

function unitOf(line: Line, quantity: QuantityRun, counted: Counted, countOf: (place: string) => number): string {
  if (quantity.unit?.kind === 'money') {
    const word = line.word(quantity.last - 1);
    return settleCurrency(quantity.unit.name, word, countOf);
  }
  return quantity.unit?.name ?? counted.measure ?? 'number';
}

/** "Length of the truce", "Depth of the well", "Barrels of oil", "Policy rate". */
function amountSubject(
  line: Line,
  unit: string,
  quantity: QuantityRun,
  counted: Counted,
  topic: Topic | undefined,
  noun: string,
): string {
  const words = topic?.words ?? noun;
  if (timeUnits.has(unit))
    return topic?.words === undefined ? `Time ${topic?.event ?? ''}`.trim() : `Length of ${words}`;
  if (lengthUnits.has(unit)) {
    const dimension = dimensions.get(line.word(counted.last));
    return `${capitalOf(dimension ?? 'distance')} of ${words}`;
  }
  if (quantity.unit === undefined && counted.noun !== undefined) return `${unit} of ${counted.noun}`;
  return quantity.unit === undefined && topic?.words !== undefined ? `${words} in ${unit}` : words;
}

const capitalOf = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** "a third of them", "40% of voters": a part of a whole. */
function share(context: Context, quantity: QuantityRun, counted: Counted): Measured {
  const { line, reading } = context;
  const before = near(context);
  const whole = counted.noun ?? (counted.anaphor ? before?.measure.noun : undefined);
  const topic = whole === undefined ? topicOf(line, quantity, reading, counted.last) : undefined;
  const event = eventOf(line, quantity, counted);
  const frame = frameOf(line, reading, quantity.first, counted.last, event);
  const noun = whole ?? topic?.noun ?? 'share';
  const named =
    whole === undefined ? topic?.words : [counted.modifiers.join(' '), whole].filter((w) => w !== '').join(' ');
  const eventName = event?.event ?? topic?.event;
  return {
    measure: {
      noun,
      qualifier: 'share',
      ...(eventName === undefined ? {} : { event: eventName }),
      ...(frame.place === undefined ? {} : { place: frame.place }),
      ...(frame.agent === undefined ? {} : { agent: frame.agent }),
      title: titleOf({
        subject: named === undefined ? 'Share' : `Share of ${named}`,
        ...(eventName === undefined ? {} : { event: eventName }),
        ...(frame.agentPhrase === undefined ? {} : { agentPhrase: frame.agentPhrase }),
        ...(frame.place === undefined ? {} : { place: frame.place }),
      }),
    },
    unit: quantity.unit?.kind === 'percent' ? 'percent' : 'share',
    frame,
    counted,
    ...(topic ? { topic } : {}),
    ...(event ? { event } : {}),
    inherited: counted.noun === undefined && counted.anaphor !== undefined,
    because: ['part of a whole'],
  };
}
