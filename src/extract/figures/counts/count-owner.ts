/** A count to which nothing happened → whose it is: "Ruritania's 156 constituencies", "its 70,000 members", "a union that has 300,000 members". */
import { onlyBody } from '../../bodies.ts';
import { organizationBefore } from '../../coreference.ts';
import { isAdverb } from '../../grammar.ts';
import type { Context } from '../context.ts';
import type { QuantityRun } from '../number/quantity.ts';
import { openerOf } from './opener.ts';

/** The name of a body or a place; undefined where the sentence gives none, or gives a part of what it has. */
export function countOwner(context: Context, { first, joined }: QuantityRun): string | undefined {
  // "the union's 22-strong executive"
  if (joined !== undefined) return undefined;
  return possessor(context, first - 1) ?? haver(context, first - 1);
}

const narrowing = /^(?:own|total|full|entire|nearly|some|about|roughly|around|current|all|combined)$/;

/** "Ruritania's", "its", "the company's" right before the number. */
function possessor(context: Context, end: number): string | undefined {
  const { line, d } = context;
  let at = end;
  while (narrowing.test(line.word(at))) at--;
  if (/^(?:its|their)$/.test(line.word(at))) return subjectOf(context, at);
  if (!/^['’]s?$/.test(line.word(at))) return undefined;
  const named = nameAt(context, at - 1);
  if (named !== undefined || !/^(?:the|this)$/.test(line.word(at - 2))) return named;
  const noun = line.word(at - 1);
  return (organizationBefore(d, at - 1, noun) ?? onlyBody(d, noun))?.name;
}

/** "The union, which has", "the union has": the name before a verb of having. */
function haver(context: Context, end: number): string | undefined {
  const { line } = context;
  let at = end;
  while (line.token(at)?.kind === 'word' && isAdverb(line.token(at))) at--;
  if (!/^(?:has|have|had|operates|operate|owns|runs|represents|represented)$/.test(line.word(at))) return undefined;
  at--;
  while (line.token(at)?.kind === 'word' && isAdverb(line.token(at))) at--;
  if (/^(?:which|that)$/.test(line.word(at))) at -= line.word(at - 1) === ',' ? 2 : 1;
  return nameAt(context, at);
}

/** A body, or a place: a person's three children are no figure. */
function nameAt({ reading }: Context, at: number): string | undefined {
  const entity = reading.namedAt.get(at)?.entity;
  if (entity !== undefined) return entity.kind === 'organization' ? entity.name : undefined;
  const place = reading.placeAt.get(at);
  return place?.form === 'place' ? place.name : undefined;
}

/** The nearest body before that no preposition makes an object, or whom "the company" before stands for. */
function subjectOf({ line, reading, d }: Context, before: number): string | undefined {
  for (let at = before - 1; at >= line.first; at--) {
    const run = reading.namedAt.get(at);
    if (run) {
      if (run.entity.kind !== 'organization') return undefined;
      if (!objects.test(openerOf(line, run.first))) return run.entity.name;
      at = run.first;
    } else if (line.word(at - 1) === 'the' && bodyNouns.test(line.word(at)))
      return organizationBefore(d, at, line.word(at))?.name;
  }
  return undefined;
}

const objects = /^(?:of|in|by|for|with|to|from|on|at|against|than|and|said|told|['’]s?)$/;
const bodyNouns = /^(?:company|group|firm|airline|bank|party|government|club|union|carrier|ministry|agency|charity)$/;
