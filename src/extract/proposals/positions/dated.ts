/** A position as it is found → when the party took it. */
import type { PositionClaim } from '../../../model/claim.ts';
import type { Stance } from '../../../model/values.ts';
import type { Discourse } from '../../coreference.ts';
import { stanceVerbs } from '../../data/stances.ts';
import { determiners, sentenceRange } from '../../grammar.ts';
import { reportingVerb } from '../../quotes/indirect/verb.ts';
import type { DateRun } from '../../reading.ts';
import type { Found } from './found.ts';

/** In the party's own clause: "will strike on Saturday after leaders rejected it" tells not when they did. */
function dateBeside(d: Discourse, found: Found, first: number, last: number): DateRun | undefined {
  const run = dateBehind(d, found, last);
  return run === undefined ? dateBefore(d, found.from, first) : isOfMaking(d, run, found.from) ? undefined : run;
}

/** From the party on, past asides, to where something else is told; the act's words end at token `to`. */
function dateBehind(d: Discourse, { from: at, to }: Found, last: number): DateRun | undefined {
  for (let i = at; i < Math.min(last, at + 16); i++) {
    const run = d.reading.dateAt.get(i);
    if (run && !isAttribute(d, run)) return run;
    if (isElsewhere(d, i, i - at) || (i >= to && isOther(d, i, last))) return undefined;
    if (isComma(d, i)) i = asideEnd(d, i, to) ?? i;
  }
  return undefined;
}

/** "On Monday, Acme rejected it" opens the sentence; of "the scheme, due to start in 2011, has been rejected" an aside tells. */
function dateBefore(d: Discourse, at: number, first: number): DateRun | undefined {
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
const isElsewhere = ({ reading: { document } }: Discourse, i: number, past: number): boolean => {
  const [w, next] = [document.tokens[i]?.lower ?? '', document.tokens[i + 1]?.lower ?? ''];
  if (w === 'to') return past > 0 && !stanceVerbs.has(next);
  return past > 2 && /^(?:[.;]|after|before|when|while|as)$/.test(w);
};

/** "rejected an offer made on Friday": the day of the offer. */
function isOfMaking({ reading: { document } }: Discourse, { first }: DateRun, at: number): boolean {
  const verb = document.tokens[first - 1]?.lower === 'on' ? first - 2 : first - 1;
  return (
    verb > at + 2 &&
    /^(?:made|proposed|offered|announced|launched|tabled|submitted|presented|unveiled|agreed|reached|introduced|forward)$/.test(
      document.tokens[verb]?.lower ?? '',
    )
  );
}

/** Between two commas, or behind one, past the opening of the sentence. */
const isAside = ({ reading: { document } }: Discourse, run: DateRun, at: number, first: number): boolean =>
  document.tokens.slice(run.last, at).some((t) => t.text === ',') &&
  document.tokens.slice(first, run.first).some((t) => t.text === ',');

/** Where somebody stands, true of the day of the report; the others happened on a day that the report may not name. */
const standing: ReadonlySet<Stance> = new Set(['supports', 'opposes', 'demands changes', 'undecided']);

/** The date told beside it; of where somebody stands the report's own, unless the sentence speaks of another time. */
export function dateOf(d: Discourse, found: Found): PositionClaim['date'] {
  const { from: at, to, stance } = found;
  const { tokens } = d.reading.document;
  const { first, last } = sentenceRange(d.reading.document, at);
  const run = dateBeside(d, found, first, last);
  // "will strike on 13 May after rejecting it": the day of the strike.
  const later = run && tokens.slice(run.last, to).some((t) => /^(?:after|before|since|while|despite)$/.test(t.lower));
  if (run) return run.role === 'on' && !later ? run.date : undefined;
  if (!standing.has(stance)) return undefined;
  const past = tokens
    .slice(Math.max(first, at - 4), Math.min(last, at + 12))
    .some(
      (t, i, all) =>
        /^(?:previously|previousli|earlier|originally|initially|once|ago|initial|first)$/.test(t.lower) ||
        (t.lower === 'last' && /^(?:week|month|year|night)$/.test(all[i + 1]?.lower ?? '')),
    );
  return past || isDated(d, first, last) ? undefined : d.reading.document.source.meta.date;
}

/** A day or a month before the report's stands in the sentence, too far from the act to say whose it is. */
function isDated(d: Discourse, first: number, last: number): boolean {
  const told = d.reading.document.source.meta.date;
  for (let i = first; i < last; i++) {
    const run = d.reading.dateAt.get(i);
    const date = run?.role === 'on' ? run.date : undefined;
    if (date !== undefined && date.length > 4 && (told === undefined || (date < told && !told.startsWith(date))))
      return true;
  }
  return false;
}
