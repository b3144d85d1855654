/** A figure's clause → where it holds, who did it or whose it is, and in which time. */
import type { Line } from '../../line.ts';
import type { Reading } from '../../reading.ts';
import type { Event } from '../happenings/event.ts';
import { present } from '../present.ts';
import type { Counted } from './counted.ts';
import { type Period, periodOf } from './period.ts';
import { isNear, placeOf } from './place.ts';
import { type Clause, subjectOf } from './subject.ts';
import { type Agent, tailAt } from './tail.ts';

export interface Frame {
  readonly place?: string;
  /** It was not in the place, but by it. */
  readonly near?: true;
  /** A named party, or the happening that did it: "shelling". */
  readonly agent?: string;
  /** The agent as a title tells it: "by X", "in the shelling". */
  readonly agentPhrase?: string;
  /** The phrase right behind noun or verb, where it names somebody, a place or a happening: "at Gale Bay". */
  readonly tail?: string;
  readonly period?: Period;
  /** The tail is a place without a name, which holds a part of the whole. */
  readonly site?: true;
}

/** Place, agent and period of the figure whose words, verb included, lie between `first` and `last` (half open). */
export function frameOf({ line, reading, d }: Clause, first: number, last: number, event: Event | undefined): Frame {
  // "The toll rises to 10 by Jane Roe" is a byline.
  const tail = line.word(last) === 'by' && event?.voice === 'nominal' ? undefined : tailAt(line, reading, last);
  const agent =
    (event === undefined ? besideBody(line, reading, first) : undefined) ??
    tail?.party ??
    (event?.voice === 'active' ? subjectOf({ line, reading, d }, event.at, event.event) : undefined) ??
    tail?.cause;
  // "holds 45 seats |in the Senate|": whose they are is told before the verb.
  const holder =
    event?.voice === 'active' && tail !== undefined && isSeat(line, last)
      ? subjectOf({ line, reading, d }, event.at)
      : undefined;
  // "the party led by Roe had won": he has no seats.
  const isBody = reading.entities.some((e) => e.kind === 'organization' && e.name === holder?.name);
  if (isBody && holder?.phrase !== undefined && tail !== undefined)
    return {
      agent: holder.name,
      tail: `${holder.phrase} ${tail.words}`,
      ...present({ period: periodOf(line, reading, first, last) }),
    };
  const place = tail?.place ?? placeOf(line, reading, first, last, event);
  const period = periodOf(line, reading, first, last);
  return present({
    place,
    near:
      place !== undefined && tail?.place === undefined && isNear(line, reading, place) ? (true as const) : undefined,
    agent: agent?.name,
    agentPhrase: agent?.phrase,
    tail: tail?.words,
    period,
  });
}

const isSeat = (line: Line, last: number): boolean => /^seats$/.test(line.word(last - 1)) && line.word(last) === 'in';

/** "Acme, with two million customers" */
function besideBody(line: Line, { namedAt }: Reading, first: number): Agent | undefined {
  const entity =
    line.word(first - 1) === 'with' && line.word(first - 2) === ',' ? namedAt.get(first - 3)?.entity : undefined;
  return entity?.kind === 'organization' ? { name: entity.name, phrase: `of ${entity.name}` } : undefined;
}

/** "members |of the union| have been on strike": whose they are stands before the verb. */
export function withWhose({ line, reading }: Clause, { last }: Counted, own: Event | undefined, frame: Frame): Frame {
  if (frame.tail !== undefined || own === undefined || own.at < last || line.word(last) !== 'of') return frame;
  const whose = tailAt(line, reading, last);
  return whose?.party === undefined ? frame : { ...frame, tail: whose.words, agent: frame.agent ?? whose.party.name };
}
