/** A position as it is found → when the party took it. */
import type { PositionClaim } from '../../../model/claim.ts';
import type { Stance } from '../../../model/values.ts';
import type { Discourse } from '../../coreference.ts';
import { sentenceRange } from '../../grammar.ts';
import type { DateRun } from '../../reading.ts';
import type { Found } from './found.ts';
import { dateBefore, dateBehind } from './own-day.ts';

/** In the party's own clause: "will strike on Saturday after leaders rejected it" tells not when they did. */
function dateBeside(d: Discourse, found: Found, first: number, last: number): DateRun | undefined {
  const run = dateBehind(d, found, last);
  // "On Thursday members voted for the bill, which had already been passed in May"
  const isPast = d.reading.document.tokens
    .slice(found.from, found.to + 1)
    .some((t) => /^(?:already|previously|earlier)$/.test(t.lower));
  if (run === undefined) return isPast ? undefined : dateBefore(d, found.from, first);
  return isOfMaking(d, run, found.from) ? undefined : run;
}

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
