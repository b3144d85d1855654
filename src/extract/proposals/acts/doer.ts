/** A verb of proposing → who speaks or acts before it, also beyond a relative clause: "Acme, whose brands include Borel, is offering …". */

import { pastAuxiliaries } from '../../clauses/auxiliaries.ts';
import type { Discourse } from '../../coreference.ts';
import { auxiliaries } from '../../grammar.ts';
import { subjectBefore } from '../../quotes/speakers/speaker.ts';
import type { Speaker } from '../../quotes/speakers/voices.ts';

export function doerOf(d: Discourse, verb: number, first: number): Speaker | undefined {
  return subjectBefore(d, relativeBefore(d, verb, first) ?? pastHour(d, verb), first);
}

/** The comma that opens the relative clause which ends right before the verb; undefined where none does. */
function relativeBefore(d: Discourse, verb: number, first: number): number | undefined {
  const { tokens } = d.reading.document;
  const close = pastAuxiliaries(d, verb);
  if (tokens[close]?.text !== ',' || d.quoted[close]) return undefined;
  for (let k = close - 2; k > Math.max(first, close - 30); k--) {
    if (/^[.;:]$/.test(tokens[k]?.text ?? '') || d.quoted[k]) return undefined;
    if (tokens[k]?.text === ',' && /^(?:which|who|whose|whom)$/.test(tokens[k + 1]?.lower ?? '')) return k;
  }
  return undefined;
}

/** "The assembly early Friday approved": the token of "early"; of the verb elsewhere. */
function pastHour(d: Discourse, verb: number): number {
  const { tokens } = d.reading.document;
  // "had since accepted"
  if (tokens[verb - 1]?.lower === 'since' && auxiliaries.has(tokens[verb - 2]?.lower ?? '')) return verb - 1;
  const day = d.reading.dateAt.get(verb - 1);
  const word = day && d.reading.document.tokens[day.first - 1]?.lower;
  return day && /^(?:early|late)$/.test(word ?? '') ? day.first - 1 : verb;
}
