/** A verb beside a figure → who does what it says: a named party or a happening. */
import type { LocalEntity } from '../../../model/mention.ts';
import { named } from '../../../text/english.ts';
import { happenings } from '../../../text/happenings.ts';
import { onlyBody } from '../../bodies.ts';
import { type Discourse, organizationBefore } from '../../coreference.ts';
import { sayingVerbs } from '../../data/saying.ts';
import { auxiliaries, isAdverb, isIn, lookUp, range } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import type { NamedRun, Reading } from '../../reading.ts';
import { disasterEvents } from '../data/events.ts';
import { subjectEnd } from '../happenings/clause-subject.ts';
import { happening, isJoinedCause } from '../happenings/happening.ts';
import { isNoHappening } from '../happenings/no-happening.ts';
import { isVerb } from '../number/word-form.ts';
import { frontedSubject } from './fronted.ts';
import type { Agent } from './tail.ts';

/** Who does what the verb says: a named party or a happening ("overnight shelling near the town killed …"). */
export function subjectOf({ line, reading, d }: Clause, verb: number, event?: string): Agent | undefined {
  const at = subjectAt(line, reading, verb);
  const run = reading.namedAt.get(at);
  const actor = relativeTo(line, reading, verb) ?? unplaced(line, run);
  if (actor) return { name: actor.entity.name, phrase: `by ${named(actor.entity.name)}` };
  // "it would cost 300 jobs": what costs them does not lose them.
  const meant =
    run || disasterEvents.has(event ?? '') || /^cost(?:s|ing)?$/.test(line.word(verb))
      ? undefined
      : meantBody(d, line, at);
  if (meant) return { name: meant.name, phrase: `by ${named(meant.name)}` };
  if (line.degraded) return undefined;
  // The happening may be followed by its own phrases: look back for it up to the clause's beginning.
  for (let back = at; back >= Math.max(line.first, at - 14); back--) {
    const word = line.word(back);
    if (
      /^(?:[;:,.]|["“”])$/.test(word) ||
      (back < at && isVerb(line, back) && !/^(?:is|known|that)$/.test(word) && !happenings.has(word))
    )
      break;
    // "led to the collapse of 12,000 homes and left": what it did, not what did it.
    // "mortars and rifle fire killed 300": the fire alone did not.
    if (isNoHappening(line, back) || isJoinedCause(line, reading, back)) continue;
    if (happenings.has(word) && !(reading.namedAt.has(back) && reading.namedAt.get(back)?.entity.kind === 'person')) {
      return { name: word, phrase: happening(line, reading, back) };
    }
  }
  return undefined;
}

/** The last token of its phrase: "The union Acme|, representing 900|". */
function subjectAt(line: Line, reading: Reading, verb: number): number {
  const end = subjectEnd(line, verb);
  const isBeside = /ing$/.test(line.word(verb)) && line.word(end) === ',' && reading.namedAt.has(end - 1);
  return isBeside ? end - 1 : beforeAside(line, reading, end);
}

const unplaced = (line: Line, run: NamedRun | undefined): NamedRun | undefined =>
  run === undefined || isPlaced(line, run.first) ? undefined : run;

/** "a bid by |Acme|, which had offered": whatever stands before it. */
function relativeTo(line: Line, reading: Reading, verb: number): NamedRun | undefined {
  const { namedAt } = reading;
  let at = verb - 1;
  while (isAdverb(line.token(at)) || isIn(auxiliaries, line.token(at), line.degraded)) at--;
  if (line.word(at) !== 'which' || line.word(at - 1) !== ',') return undefined;
  const run = namedAt.get(at - 2) ?? namedAt.get(beforeAside(line, reading, at - 1));
  // "the war with Norland, which has claimed a million lives": the war has.
  const isOfBoth = /^(?:with|against|between|in|over)$/.test(line.word((run?.first ?? 0) - 1));
  return run?.entity.kind === 'organization' && !isOfBoth ? run : undefined;
}

/** "the blast at the Roe plant killed", "the town of Roe that was hit": where it was, and not who did it. */
const isPlaced = (line: Line, first: number): boolean =>
  /^(?:in|on|at|near|off|from|for|with|of|by|against|outside|inside)$/.test(
    line.word(/^(?:the|its|a)$/.test(line.word(first - 1)) ? first - 2 : first - 1),
  );

/** "backed the mine, arguing that |it would| create jobs": the thing that is spoken of. */
const isOfThing = (line: Line, pronoun: number): boolean =>
  /^(?:will|would|could)$/.test(line.word(pronoun + 1)) &&
  /^(?:arguing|claiming|insisting|contending|believing|hoping|predicting|warning)$/.test(
    line.word(line.word(pronoun - 1) === 'that' ? pronoun - 2 : pronoun - 1),
  );

/** Whom "it" and "the company" before a verb stand for. */
function meantBody(d: Discourse, line: Line, at: number): LocalEntity | undefined {
  // "It would produce": what does not exist yet.
  if (line.word(at) === 'it' && (isOfUnknown(d, line, at) || isOfThing(line, at))) return undefined;
  const fronted = line.word(at) === 'it' ? frontedSubject(d, line, at) : undefined;
  if (fronted) return fronted.body;
  if (line.word(at) === 'it')
    return line.word(at + 1) === 'would' && at === line.first ? undefined : organizationBefore(d, at);
  const noun = line.word(at);
  // "the merged group" is none of those that are to merge.
  if (/^(?:merged|combined|enlarged|resulting|joint|new)$/.test(line.word(at - 1))) return undefined;
  const definite = [1, 2].some((n) => line.word(at - n) === 'the');
  return definite ? (organizationBefore(d, at, noun) ?? onlyBody(d, noun)) : undefined;
}

/** "Ruritania's state pension |fund|": it says so, and not whose it is. */
const hasPossessor = (line: Line, noun: number): boolean =>
  /^\p{Ll}{3,}$/u.test(line.token(noun)?.text ?? '') &&
  range(Math.max(line.first, noun - 4), noun).some((at) => /^['’]s?$/.test(line.word(at)));

/** "Harbour said it hopes": whoever that is, it is none of the bodies that the report is known to name. */
export function isOfUnknown({ reading }: Discourse, line: Line, pronoun: number): boolean {
  const says = line.word(pronoun - 1) === 'that' ? pronoun - 2 : pronoun - 1;
  if (lookUp(sayingVerbs, line.token(says), line.degraded) === undefined) return false;
  const at = isAdverb(line.token(says - 1)) ? says - 2 : says - 1;
  if (!line.degraded && hasPossessor(line, at)) return !reading.namedAt.has(at);
  return (
    !line.degraded &&
    /^\p{Lu}/u.test(line.token(at)?.text ?? '') &&
    !reading.namedAt.has(at) &&
    reading.placeAt.get(at)?.form !== 'place'
  );
}

/** "Acme, a third of its size, offered": to the name before the aside. */
function beforeAside(line: Line, reading: Reading, at: number): number {
  if (line.word(at) !== ',') return at;
  // "A rival bidder, Acme Holdings, offered": the aside is who that is.
  const run = reading.namedAt.get(at - 1);
  if (
    run?.last === at &&
    line.word(run.first - 1) === ',' &&
    !reading.namedAt.has(run.first - 2) &&
    /^\p{Ll}/u.test(line.token(run.first - 2)?.text ?? '')
  )
    return at - 1;
  for (let open = at - 1; open > Math.max(line.first, at - 14); open--)
    if (line.word(open) === ',') {
      // "said Roe, head of the union, representing 900": the union does.
      const other = range(open, at).some((i) => reading.namedAt.has(i));
      const kind = reading.namedAt.get(open - 1)?.entity.kind;
      return kind === 'organization' || (kind !== undefined && !other) ? open - 1 : at;
    }
  return at;
}

/** A sentence, and who "it" and "the company" are in it. */
export interface Clause {
  readonly line: Line;
  readonly reading: Reading;
  readonly d: Discourse;
}
