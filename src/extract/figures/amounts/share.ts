/** Parts of a whole: "a third of them", "40% of voters", "half of the 9,000 people". */
import { conjunctions, determiners, isAdverb, isIn, prepositions, range, wordsOf } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import type { Reading } from '../../reading.ts';
import { antecedent, type Context, type Measured } from '../context.ts';
import { sideOf } from '../counts/count-event.ts';
import type { Counted } from '../counts/counted.ts';
import { type Frame, frameOf } from '../counts/frame.ts';
import { isPerson } from '../counts/person.ts';
import { eventOf } from '../happenings/event-of.ts';
import type { QuantityRun } from '../number/quantity.ts';
import { present } from '../present.ts';
import { titleOf } from '../title.ts';
import { topicOf } from './topic.ts';

const wholeNoun = (context: Context, counted: Counted): string | undefined =>
  counted.noun ?? (counted.anaphor ? antecedent(context)?.measured.measure.noun : undefined);

/** The noun phrase of the whole as it stands: "members of the union". */
const wholeWords = ({ line, reading }: Context, counted: Counted, whole: string): string =>
  counted.noun === undefined || line.degraded
    ? [...counted.modifiers, whole].join(' ')
    : `${ownerBefore(line, reading, counted.first)}${wordsOf(reading.document, counted.first, counted.last)}`;

/** "14.9 percent of |Acme's| shares" */
function ownerBefore(line: Line, { namedAt }: Reading, first: number): string {
  const run = /^['’]s?$/.test(line.word(first - 1)) ? namedAt.get(first - 2) : undefined;
  return run?.entity.kind === 'organization' ? `${run.entity.name}${run.entity.name.endsWith('s') ? '’' : '’s'} ` : '';
}

/** "a bid for 60 per cent of the stock from Acme": whose bid it is, not whose stock. */
const withoutGiver = ({ tail, agent, ...rest }: Frame): Frame =>
  tail?.startsWith('from ') ? rest : { ...rest, ...present({ tail, agent }) };

/** "voted to reject the pay offer": what they voted for, to the end of its phrase. */
function purposeOf({ line, reading }: Context, from: number): string {
  if (line.degraded || line.word(from) !== 'to' || line.token(from + 1)?.kind !== 'word') return '';
  let end = from + 2;
  while (end < from + 7 && goesOn(line, end)) end++;
  while (isIn(determiners, line.token(end - 1), false)) end--;
  return end > from + 1 ? ` ${wordsOf(reading.document, from, end)}` : '';
}

const goesOn = (line: Line, at: number): boolean => {
  const token = line.token(at);
  return (
    token?.kind === 'word' &&
    !isIn(conjunctions, token, false) &&
    !isIn(prepositions, token, false) &&
    !isAdverb(token) &&
    !/^(?:it|them|while|who|which|last|next|this|after)$/.test(token.lower)
  );
};

/** "voted |for the strike|": the title has it as its tail. */
const votedFor = (line: Line, from: number): boolean =>
  /^(?:for|against)$/.test(line.word(from)) && line.token(from + 1)?.kind === 'word';

const sides: ReadonlyMap<string, string> = new Map(
  'backed backing/supported supporting/rejected rejecting/opposed opposing/approved approving/accepted accepting/endorsed endorsing/favoured favouring/favored favoring'
    .split('/')
    .map((pair): [string, string] => pair.split(' ') as [string, string]),
);

/** "98% of members |backed a strike|": how they voted, with what it was about. */
function backing({ line, reading }: Context, { noun, last }: Counted): string | undefined {
  if (noun === undefined || line.degraded || !isPerson(noun)) return undefined;
  // "members |of the union| rejected it"
  const verb = /^(?:of|in|at)$/.test(line.word(last))
    ? range(last + 1, last + 7).find(
        (at) => sides.has(line.word(at)) || !/^(?:the|of|\p{Lu}.*|union)$/u.test(line.token(at)?.text ?? ''),
      )
    : last;
  const side = sides.get(line.word(verb ?? last));
  if (verb === undefined || side === undefined) return undefined;
  const from = isIn(determiners, line.token(verb + 1), false) ? verb + 2 : verb + 1;
  let end = from;
  while (end < from + 4 && goesOn(line, end)) end++;
  return end > from ? `${side} ${wordsOf(reading.document, verb + 1, end)}` : undefined;
}

/** The measure of a share. */
export function share(context: Context, quantity: QuantityRun, counted: Counted): Measured {
  const { line, reading } = context;
  const whole = wholeNoun(context, counted);
  const topic = whole === undefined ? topicOf(line, quantity, reading, counted.last) : undefined;
  const event = eventOf(line, quantity, counted);
  const behind = event && event.at >= counted.last ? event.last : counted.last;
  const frame = withoutGiver(frameOf(context, quantity.first, behind, event));
  const noun = whole ?? topic?.noun ?? 'share';
  const named = whole === undefined ? topic?.words : wholeWords(context, counted, whole);
  const done = event?.event ?? topic?.event;
  const voted =
    event?.event === 'voting' && !event.planned
      ? `voting${votedFor(line, event.last) ? '' : sideOf(line, event) || purposeOf(context, event.last)}`
      : (backing(context, counted) ?? done);
  const eventName = event?.planned && done !== undefined ? `to be ${done}` : voted;
  return {
    measure: {
      noun,
      qualifier: 'share',
      ...present({ event: eventName, place: frame.place, agent: frame.agent }),
      title: titleOf({
        subject: named === undefined ? 'Share' : `Share of ${named}`,
        event: eventName,
        tail: frame.tail,
        agentPhrase: frame.tail === undefined ? frame.agentPhrase : undefined,
        place: frame.place,
      }),
    },
    unit: quantity.unit?.kind === 'percent' ? 'percent' : 'share',
    kind: 'share',
    frame,
    counted,
    ...present({ topic, event }),
    inherited: counted.noun === undefined && counted.anaphor !== undefined,
    anchored: [frame.tail, frame.place, frame.agentPhrase].some((part) => part !== undefined) ? 'named' : 'none',
    because: ['part of a whole'],
  };
}
