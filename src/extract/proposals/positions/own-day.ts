/** The clause of an act on a proposal → the day that it names for the act itself, and not for what is told besides. */
import type { Discourse } from '../../coreference.ts';
import { stanceVerbs } from '../../data/stances.ts';
import { determiners } from '../../grammar.ts';
import { reportingVerb } from '../../quotes/indirect/verb.ts';
import type { DateRun } from '../../reading.ts';

/** Tokens of the act's own words, half open: from who acts, or what is acted on, to the end of the other. */
interface Words {
  readonly from: number;
  readonly to: number;
}

/** From the party on, past asides, to where something else is told; the act's words end at token `to`. */
export function dateBehind(d: Discourse, { from: at, to }: Words, last: number): DateRun | undefined {
  for (let i = at; i < Math.min(last, Math.max(at + 16, to + 10)); i++) {
    const run = d.reading.dateAt.get(i);
    if (run && !isAttribute(d, run)) return isStart(d, run, to) ? undefined : run;
    if (isElsewhere(d, i, i - at) || (i >= to && isOther(d, i, last))) return undefined;
    if (isComma(d, i)) i = asideEnd(d, i, to) ?? i;
  }
  return undefined;
}

/** "On Monday, Acme rejected it" opens the sentence; of "the scheme, due to start in 2011, has been rejected" an aside tells. */
export function dateBefore(d: Discourse, at: number, first: number): DateRun | undefined {
  for (let i = at - 1; i >= Math.max(first, at - 8); i--) {
    const run = d.reading.dateAt.get(i);
    if (run) return isAside(d, run, at, first) || isAttribute(d, run) ? undefined : run;
    if (/^(?:[.;]|after|before|when|while|as|since)$/.test(d.reading.document.tokens[i]?.lower ?? '')) break;
  }
  return undefined;
}

/** Past what was answered: a relative clause, or a comma that no day and no telling follows. */
const isOther = (d: Discourse, i: number, last: number): boolean =>
  /^(?:that|which|who|whose|where)$/.test(d.reading.document.tokens[i]?.lower ?? '') ||
  (isComma(d, i) && !isToldOn(d, i, last));

const isComma = (d: Discourse, i: number): boolean => d.reading.document.tokens[i]?.text === ',' && !opensDay(d, i + 1);

/** "agreed on a truce starting from midnight on Feb. 15": when it is to begin. */
const isStart = ({ reading: { document } }: Discourse, { first }: DateRun, to: number): boolean =>
  document.tokens
    .slice(Math.max(to, first - 6), first)
    .some((t) => /^(?:starting|beginning|effective|commencing|running)$/.test(t.lower));

/** "a 2015 ban": which ban. */
const isAttribute = ({ reading: { document } }: Discourse, { first, last }: DateRun): boolean =>
  last === first + 1 &&
  determiners.has(document.tokens[first - 1]?.lower ?? '') &&
  document.tokens[last]?.kind === 'word';

/** "Monday", "on Monday". */
const opensDay = ({ reading }: Discourse, i: number): boolean =>
  reading.dateAt.has(i) || (/^(?:on|in)$/.test(reading.document.tokens[i]?.lower ?? '') && reading.dateAt.has(i + 1));

/** ", which lost the election in May," between the party and what it did: its closing comma. */
function asideEnd({ reading: { document } }: Discourse, comma: number, to: number): number | undefined {
  for (let i = comma + 2; i < to; i++) if (document.tokens[i]?.text === ',') return i;
  return undefined;
}

/** ", its president said on Monday": the day on which it was told. */
function isToldOn(d: Discourse, comma: number, last: number): boolean {
  for (let i = comma + 2; i < Math.min(last, comma + 8); i++)
    if (reportingVerb(d, i) && opensDay(d, i + 1)) return true;
  return false;
}

/** What follows is told of something else, so many tokens past the party; a full stop near by is that of its name. */
function isElsewhere({ reading: { document, namedAt, placeAt } }: Discourse, i: number, past: number): boolean {
  const [w, next] = [document.tokens[i]?.lower ?? '', document.tokens[i + 1]?.lower ?? ''];
  // "presented it to both sides on Monday": no verb
  const isInfinitive =
    !determiners.has(next) && !/^(?:it|him|her|them|us|me)$/.test(next) && !namedAt.has(i + 1) && !placeAt.has(i + 1);
  if (w === 'to') return past > 0 && isInfinitive && !stanceVerbs.has(next);
  return past > 2 && /^(?:[.;]|after|before|when|while|as|because|if|until|unless)$/.test(w);
}

/** Between two commas, or behind one, past the opening of the sentence. */
const isAside = ({ reading: { document } }: Discourse, run: DateRun, at: number, first: number): boolean =>
  document.tokens.slice(run.last, at).some((t) => t.text === ',') &&
  document.tokens.slice(first, run.first).some((t) => t.text === ',');
