/** Parts of a whole: "a third of them", "40% of voters", "half of the 9,000 people". */
import { antecedent, type Context, type Measured } from './context.ts';
import type { Counted } from './counted.ts';
import { eventOf } from './event.ts';
import { frameOf } from './frame.ts';
import type { QuantityRun } from './quantity.ts';
import { titleOf } from './title.ts';
import { topicOf } from './topic.ts';

/** The measure of a share. */
export function share(context: Context, quantity: QuantityRun, counted: Counted): Measured {
  const { line, reading } = context;
  const whole = counted.noun ?? (counted.anaphor ? antecedent(context)?.measured.measure.noun : undefined);
  const topic = whole === undefined ? topicOf(line, quantity, reading, counted.last) : undefined;
  const event = eventOf(line, quantity, counted);
  const behind = event && event.at >= counted.last ? event.last : counted.last;
  const frame = frameOf(line, reading, quantity.first, behind, event);
  const noun = whole ?? topic?.noun ?? 'share';
  const named = whole === undefined ? topic?.words : [...counted.modifiers, whole].join(' ');
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
        ...(frame.tail === undefined ? {} : { tail: frame.tail }),
        ...(frame.agentPhrase === undefined || frame.tail !== undefined ? {} : { agentPhrase: frame.agentPhrase }),
        ...(frame.place === undefined ? {} : { place: frame.place }),
      }),
    },
    unit: quantity.unit?.kind === 'percent' ? 'percent' : 'share',
    kind: 'share',
    frame,
    counted,
    ...(topic ? { topic } : {}),
    ...(event ? { event } : {}),
    inherited: counted.noun === undefined && counted.anaphor !== undefined,
    anchored: frame.tail !== undefined || frame.place !== undefined || frame.agentPhrase !== undefined,
    because: ['part of a whole'],
  };
}
