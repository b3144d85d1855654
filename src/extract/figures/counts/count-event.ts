/** A counted quantity, what happened to it and the whole it is a part of → the event by which it is compared, and as a title tells it. */
import type { Line } from '../../line.ts';
import type { Measured } from '../context.ts';
import { jobNouns, tollEvents } from '../data/events.ts';
import type { Event } from '../happenings/event.ts';
import { isPossible } from '../happenings/possible.ts';
import type { QuantityRun } from '../number/quantity.ts';
import type { Counted } from './counted.ts';

/** The event by which the count is compared. */
export const countEvent = (
  line: Line,
  quantity: QuantityRun,
  counted: Counted,
  own: Event | undefined,
  whole: Measured | undefined,
): string | undefined =>
  asIncrement(
    line,
    quantity,
    nounEvent(line, quantity, counted) ?? eventName(line, quantity, own, counted) ?? whole?.measure.event,
  );

/** The event as the title tells it: the verb's own participle, or the whole's for a part. */
export function shownEvent(
  counted: Counted,
  own: Event | undefined,
  whole: Measured | undefined,
  event: string | undefined,
  line: Line,
): string | undefined {
  if (counted.event !== undefined || event === undefined) return event;
  if (!own) return whole?.shown ?? event;
  if (event.startsWith('to be ') && own.shown === 'killed' && /^(?:die|dying)$/.test(line.word(own.at)))
    return 'expected to die';
  if (event.startsWith('to be ')) return toDo.get(own.shown) ?? `to be ${own.shown}`;
  if (own.planned && jobNouns.test(counted.noun ?? '') && !/^(?:at risk|threatened|to be)/.test(event))
    return `to be ${event === own.event ? own.shown : event}`;
  // "Members walked out" would be a sentence.
  if (own.shown === 'walked out') return 'walking out';
  return event === own.event ? `${own.shown}${sideOf(line, own)}` : event;
}

/** How they voted: " in favour", " against"; the day may stand between. */
export function sideOf(line: Line, { shown, last }: Pick<Event, 'shown' | 'last'>): string {
  if (shown !== 'voting') return '';
  const at = [0, 1, 2, 3, 4].find((n) => /^(?:for|against|no|yes|favou?r|support)$/.test(line.word(last + n)));
  if (at === undefined) return '';
  const vote = line.word(last + at);
  if (vote === 'for' || (/^(?:favou?r|support)$/.test(vote) && line.word(last + at - 1) === 'in')) return ' in favour';
  return /^(?:no|yes|against)$/.test(vote) ? ` ${vote}` : '';
}

/** What people will do themselves: they are not "to be walked out". */
const toDo: ReadonlyMap<string, string> = new Map([
  ['voting', 'to vote'],
  ['walked out', 'to walk out'],
  ['marching', 'to march'],
  ['gathered', 'to gather'],
  ['attending', 'to attend'],
  ['arrived', 'to arrive'],
  ['returned', 'to return'],
  ['resigned', 'to resign'],
  ['joined', 'to join'],
  ['fled', 'to flee'],
  ['abstaining', 'to abstain'],
  ['on strike', 'to go on strike'],
]);

/** The noun is an event itself; what may come is told as no more: "warned of 300 layoffs". */
function nounEvent(line: Line, { first }: QuantityRun, { event, noun }: Counted): string | undefined {
  if (event === undefined || !isPossible(line, first)) return event;
  if (noun === 'jobs') return 'at risk';
  return event === 'killed' ? 'possibly killed' : event;
}

/** "eight more bodies", "a further 12 people died": what is added to a toll is no toll. */
function asIncrement(line: Line, { first, last, form }: QuantityRun, event: string | undefined): string | undefined {
  if (event === undefined || !tollEvents.has(event) || form === 'vague') return event;
  const more = /^(?:more|further|additional|extra|new)$/.test(line.word(last));
  return more || /^(?:further|additional|extra)$/.test(line.word(first - 1)) ? `newly ${event}` : event;
}

/** "would release" is no release yet; jobs to be cut are told of as jobs cut. */
function eventName(line: Line, { first }: QuantityRun, own: Event | undefined, { noun }: Counted): string | undefined {
  if (!own) return undefined;
  if (jobNouns.test(noun ?? '') && /^(?:cost|lost|missing|gone|shed|axed|eliminated)$/.test(own.event)) return 'lost';
  // "fears grew that 25 people were killed"
  if (own.event === 'killed' && own.voice === 'passive' && isFeared(line, first)) return 'possibly killed';
  // "may have killed 40"
  if (own.event === 'killed' && line.word(own.at - 1) === 'have' && /^(?:may|might|could)$/.test(line.word(own.at - 2)))
    return 'possibly killed';
  // "could be missing" is no plan.
  if (own.event === 'missing') return own.event;
  return own.planned && !jobNouns.test(noun ?? '') ? `to be ${own.event}` : own.event;
}

/** "450 posts would go": posts are jobs where they are cut or made. */
export const jobEvents: RegExp = /(?:lost|cut|shed|axed|gone|created|missing|at risk|saved|eliminated|removed)$/;

/** "fears that", "feared" within a few words before the count. */
const isFeared = (line: Line, first: number): boolean =>
  [1, 2, 3, 4, 5, 6].some((n) => /^fear(?:s|ed|ing)?$/.test(line.word(first - n)));
