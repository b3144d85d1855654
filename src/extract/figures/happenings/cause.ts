/** The clause behind a toll → what brought it about: "152 people died when a plane crashed" is no toll of the report's flood. */
import { determiners, isIn, wordsOf } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import type { Reading } from '../../reading.ts';

export interface Cause {
  /** As happenings are compared: "crash". */
  readonly word: string;
  /** As a title tells it: "when a plane crashed". */
  readonly phrase: string;
}

/** What a verb tells that it was: "collapsed" is a collapse. */
export const happeningOf: ReadonlyMap<string, string> = new Map(
  Object.entries({
    crash: 'crashed crash crashes',
    collision: 'collided',
    derailment: 'derailed',
    collapse: 'collapsed caved',
    explosion: 'exploded detonated blew',
    sinking: 'sank capsized overturned foundered',
    eruption: 'erupted',
    fire: 'burned burnt ignited',
    shooting: 'opened',
    flood: 'flooded',
  }).flatMap(([word, forms]) => forms.split(' ').map((form): [string, string] => [form, word])),
);

/** Undefined where the clause of the toll, which ends at `from`, is followed by none that says how it came about. */
export function causeBehind(line: Line, reading: Reading, from: number): Cause | undefined {
  for (let joint = from; joint < from + 5; joint++) {
    if (/^[,;:.]$/.test(line.word(joint))) return undefined;
    if (!/^(?:when|after|as)$/.test(line.word(joint))) continue;
    if (!isIn(determiners, line.token(joint + 1), false)) return undefined;
    for (let at = joint + 2; at < joint + 9; at++) {
      if (/^(?:[,;:.]|who|which|that)$/.test(line.word(at))) return undefined;
      const word = happeningOf.get(line.word(at));
      if (word !== undefined) return { word, phrase: wordsOf(reading.document, joint, at + 1) };
    }
    return undefined;
  }
  return undefined;
}
