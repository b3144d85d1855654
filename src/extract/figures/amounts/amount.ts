/** Money, per cent, lengths, stretches of time and substances: what the amount is an amount of. */
import { type Line, runsIn } from '../../line.ts';
import type { Context, Measured } from '../context.ts';
import type { Counted } from '../counts/counted.ts';
import { type Frame, frameOf } from '../counts/frame.ts';
import { subjectOf } from '../counts/subject.ts';
import { lengthUnits, timeUnits } from '../data/units.ts';
import { isPlanned } from '../happenings/auxiliary.ts';
import { isShared, settleCurrency } from '../number/money.ts';
import type { QuantityRun } from '../number/quantity.ts';
import { isShouted } from '../number/shouted.ts';
import { present } from '../present.ts';
import { amountTitle, type Told } from './amount-title.ts';
import { type InKind, inKind } from './in-kind.ts';
import { stateOf } from './national.ts';
import { isAccount, ownerOf } from './owner.ts';
import { ofPay } from './pay.ts';
import { reckonedBy } from './per.ts';
import { happensTo, substance } from './substance.ts';
import { ofTime, sentenced } from './time.ts';
import { topicOf } from './topic.ts';
import type { Topic } from './topic-phrase.ts';

const fallbackNouns = {
  count: 'number',
  money: 'amount',
  percent: 'share',
  share: 'share',
  time: 'time',
  length: 'distance',
} as const;

/** The measure of an amount. */
export function amount(context: Context, quantity: QuantityRun, counted: Counted): Measured {
  const { line } = context;
  const unit = unitOf(line, quantity, counted, context.countOf);
  const kind = kindOf(quantity, unit, counted);
  const said = topicFor(context, quantity, counted, kind);
  const topic = asPlanned(line, asOffer(said, kind));
  const happening = kind === 'substance' ? happensTo(line, quantity, counted) : {};
  const what = kind === 'money' ? moneyIn(context, topic, quantity) : undefined;
  const noun = topic?.noun ?? what?.noun ?? (kind === 'substance' ? unit : fallbackNouns[kind]);
  const owner = kind === 'time' ? sentenced(context, said) : ownerOf(context, said);
  const frame = ofSentence(ofBid(frameFor(context, pastKind(quantity, what), counted, topic), noun), kind, owner);
  const state = owner === undefined && frame.tail === undefined ? stateOf(context, topic) : undefined;
  // "an offer for Acme": the other side.
  const target = bidNoun.test(noun) && /^(?:for|to) /.test(frame.tail ?? '');
  const party = owner ?? (target ? undefined : frame.agent);
  const per = kind === 'money' ? reckonedBy(context, quantity, topic) : happening.per;
  // Whom the tail names the tail says already: "an offer for Acme" is not Acme's.
  const titled = owner ?? (frame.tail === undefined || topic?.eventAt !== undefined ? frame.agent : undefined);
  const own: Told = {
    line,
    unit,
    value: quantity.value ?? quantity.high,
    kind,
    counted,
    topic,
    what: what?.words,
    noun,
    owner: titled,
    state,
    per,
    frame,
    happens: happening.event,
  };
  const { told, anchor, setting } = anchored(context, own);
  return {
    measure: {
      noun,
      ...present({
        event: topic?.event ?? changeEvent(topic) ?? happening.event,
        place: frame.place ?? state,
        agent: party,
        qualifier: [qualifierOf(topic), per].filter((part) => part !== undefined).join(' ') || undefined,
        setting,
      }),
      title: amountTitle(told),
    },
    unit,
    kind,
    frame,
    counted,
    ...present({ topic }),
    inherited: false,
    anchored: anchor,
    because: [topic === undefined ? 'amount of something unsaid' : `amount: its noun stands ${topic.from}`],
  };
}

/** "paid $5 million |in damages|": only where no noun says what the money is. */
const moneyIn = ({ line, reading }: Context, topic: Topic | undefined, { last }: QuantityRun): InKind | undefined =>
  topic?.event !== undefined && topic.noun === undefined ? inKind(line, reading, last) : undefined;

const pastKind = (quantity: QuantityRun, what: InKind | undefined): QuantityRun =>
  what === undefined ? quantity : { ...quantity, last: what.last };

/** "sentenced to nine years in prison for favouring Acme": whose sentence it is says enough. */
function ofSentence(frame: Frame, kind: Measured['kind'], owner: string | undefined): Frame {
  const { tail: _, place: _there, ...rest } = frame;
  return kind !== 'time' || owner === undefined ? frame : rest;
}

/** "an offer of $5 a share based on the price in Northport": nobody bids in a place. */
function ofBid(frame: Frame, noun: string): Frame {
  const { place, near: _, ...rest } = frame;
  return bidNoun.test(noun) && place !== undefined && !frame.tail?.includes(place) ? rest : frame;
}

const bidNoun = /^(?:offer|bid|approach|takeover|tender|proposal)$/;

/** What the title leans on: the words beside the figure, else what the report tells of, else the report. */
function anchored(context: Context, own: Told): { told: Told; anchor: Measured['anchored']; setting?: string } {
  const { subject, line } = context;
  if (isShouted(line)) return { told: own, anchor: 'none' };
  const { owner, state, frame, topic, noun } = own;
  const named = [owner, state, frame.tail, frame.place].some((part) => part !== undefined);
  if (named || /\p{Lu}\p{Ll}|(?<!\p{L})\p{Lu}{2,5}(?!\p{L})/u.test(topic?.words ?? topic?.event ?? ''))
    return { told: own, anchor: 'named' };
  if (noun === 'damage' && subject.happening !== undefined)
    return {
      told: { ...own, occasion: subject.happening.phrase },
      anchor: subject.happening.placed ? 'named' : 'report',
    };
  if (subject.occasion?.explains(noun)) return { told: { ...own, occasion: subject.occasion.phrase }, anchor: 'named' };
  const setting = accountsOf(context, own);
  return { told: own, anchor: setting === undefined ? 'none' : 'report', ...present({ setting }) };
}

/**
 * Accounts in a sentence that names no body are those of the company that stands out in the report. Of rates and costs
 * nothing of the kind holds: "the disease has a mortality rate of" is said of everywhere.
 */
function accountsOf(
  { subject: { setting }, line, reading, speaker }: Context,
  { topic, noun }: Told,
): string | undefined {
  const { body, bodyName } = setting;
  if (topic?.noun === undefined || body?.class !== 'company' || !isAccount(noun)) return undefined;
  // A report of two companies, a bidder and its target say, does not tell whose "the revenues" are.
  const isOneOfTwo = reading.entities.some(
    (e) => e.class === 'company' && e !== body && e.mentions.length * 2 >= body.mentions.length,
  );
  if (isOneOfTwo) return undefined;
  const others = runsIn(reading.namedAt, line.first, line.last).some(
    ({ entity }) => entity.kind === 'organization' && entity !== body && entity.key !== speaker,
  );
  return others ? undefined : `of ${bodyName}`;
}

/** "has offered 38 dlrs a share for Acme" is Acme's suitor's offer. */
const asOffer = (topic: Topic | undefined, kind: Measured['kind']): Topic | undefined => {
  if (kind !== 'money' || !topic || !/^(?:offered|bid)$/.test(topic.event ?? '')) return topic;
  const { event: _, ...rest } = topic;
  return { ...rest, noun: 'offer', words: 'offer' };
};

/** "was prepared to invest $40 million": none of it is invested yet. */
function asPlanned(line: Line, topic: Topic | undefined): Topic | undefined {
  if (topic?.event === undefined || topic.eventAt === undefined || !isPlanned(line, topic.eventAt)) return topic;
  return { ...topic, event: `to be ${topic.event}` };
}

const partsOfDay = /^(?:dawn|dusk|morning|noon|midday|afternoon|evening|night|midnight)$/;

function topicFor(
  context: Context,
  quantity: QuantityRun,
  counted: Counted,
  kind: Measured['kind'],
): Topic | undefined {
  const { line, reading } = context;
  if (kind === 'time') return ofTime(context, quantity, counted);
  if (kind === 'substance') return substance(reading, counted);
  const topic = topicOf(line, quantity, reading, counted.measure === undefined ? quantity.last : counted.last);
  // "before dawn more than 1,000 metres underground": when it was.
  return partsOfDay.test(topic?.noun ?? '') ? undefined : ofPay(context, quantity, topic);
}

function kindOf(quantity: QuantityRun, unit: string, counted: Counted): Measured['kind'] {
  if (quantity.unit?.kind === 'money') return 'money';
  if (quantity.unit || unit === 'basis points') return 'percent';
  if (timeUnits.has(unit)) return 'time';
  if (counted.noun !== undefined && quantity.joined === undefined) return 'substance';
  return lengthUnits.has(unit) ? 'length' : 'substance';
}

/** "minimum pension", "policy rate": what stands before the head. */
function qualifierOf(topic: Topic | undefined): string | undefined {
  const words = topic?.noun === undefined ? [] : (topic.words ?? '').toLowerCase().split(' ');
  const before = words.slice(0, Math.max(0, words.indexOf(topic?.noun ?? '')));
  return before.length === 0 ? undefined : before.join(' ');
}

/** A rise and a cut of one rate are two measures. */
const changeEvent = (topic: Topic | undefined): string | undefined => topic?.change?.replace(/ in$/, '').toLowerCase();

const isPassive = (line: Line, verb: number): boolean =>
  /^(?:is|are|was|were|be|been|being)$/.test(line.word(verb - 1)) && !/ing$/.test(line.word(verb));

/** The tail stands behind the noun where the noun stands behind the amount, else behind the amount. */
function frameFor(context: Context, quantity: QuantityRun, counted: Counted, topic: Topic | undefined): Frame {
  const behind = Math.max(topic?.last ?? 0, counted.measure === undefined ? quantity.last : counted.last);
  const seen = frameOf(context, quantity.first, behind, undefined);
  // "a 90-day plan to Acme": whom it was put to is no part of how long it is.
  const { tail: _to, place: _there, agent: _whom, ...unplaced } = seen;
  // "rose to $31 on the Exchange": where they trade is no part of the price.
  if (
    topic?.change === undefined &&
    /^(?:shares?|stocks?)$/.test(topic?.noun ?? '') &&
    /\b(?:Exchange|Bourse|Nasdaq)$/.test(seen.tail ?? '')
  ) {
    const { tail: _on, agent: _exchange, agentPhrase: _by, ...rest } = seen;
    return rest;
  }
  const isTime = timeUnits.has(counted.measure ?? '');
  const isCut = topic !== undefined && topic.last < counted.last;
  const frame: Frame = isTime && (isCut || seen.tail?.startsWith('to ')) ? unplaced : seen;
  // "the club was paid £4m": whoever paid it, it is not the subject.
  const passive = topic?.eventAt !== undefined && isPassive(context.line, topic.eventAt);
  const agent = topic?.eventAt === undefined || passive ? undefined : subjectOf(context, topic.eventAt);
  // Whom the tail names is the other side: "demanded from Acme".
  const { agent: _, ...rest } = frame;
  return agent ? { ...rest, agent: agent.name } : topic?.eventAt === undefined ? frame : rest;
}

function unitOf(line: Line, quantity: QuantityRun, counted: Counted, countOf: (place: string) => number): string {
  if (quantity.unit?.kind === 'money') {
    const word = [line.word(quantity.last - 1), line.word(quantity.number - 1)].find((w) => isShared(w));
    return settleCurrency(quantity.unit.name, word ?? '', countOf);
  }
  return quantity.unit?.name ?? counted.measure ?? 'number';
}
