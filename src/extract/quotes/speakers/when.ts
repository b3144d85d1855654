/** A reporting clause → when the words were said, as the text dates it ("said on Tuesday"), else the report's own date, marked as such. */
import type { PartialDate } from '../../../model/values.ts';
import type { Discourse } from '../../coreference.ts';
import { sayingVerbs } from '../../data/saying.ts';
import { auxiliaries, isAdverb, pronouns, range, sentenceRange } from '../../grammar.ts';
import type { DateRun } from '../../reading.ts';
import { hasFiniteVerb } from '../indirect/clause.ts';

export interface When {
  readonly date?: PartialDate;
  readonly dateBasis?: 'stated' | 'report';
}

/**
 * `at` is the token of the verb of saying; undefined where there is none. `isSaid` tells the tokens of what was said:
 * their dates are the speaker's. A day after the report's is no day on which what it tells was said.
 */
export function saidWhen(d: Discourse, at: number | undefined, isSaid: (token: number) => boolean): When {
  const report = d.reading.document.source.meta.date;
  const run =
    at === undefined
      ? undefined
      : (behind(d, at, isSaid) ?? before(d, at) ?? opening(d, at, isSaid) ?? goingOn(d, at, isSaid));
  if (run?.date !== undefined && !isLater(run.date, report)) return { date: run.date, dateBasis: 'stated' };
  // "had said before": on which day, nobody tells.
  if (report === undefined || (run === undefined && at !== undefined && isOnAnotherDay(d, at, isSaid))) return {};
  return { date: report, dateBasis: 'report' };
}

/** By as much of both as is known. */
const isLater = (date: PartialDate, report: PartialDate | undefined): boolean => {
  const known = Math.min(date.length, report?.length ?? 0);
  return date.slice(0, known) > (report ?? '').slice(0, known);
};

const dateAt = (d: Discourse, i: number): DateRun | undefined => {
  const run = d.reading.dateAt.get(i);
  return run?.role === 'on' ? run : undefined;
};

/** In tokens: "told a news conference in Oslo late on Monday". */
const farthest = 14;

/** "said on Tuesday that", "told reporters late Monday", "said in an interview published last week". */
function behind(d: Discourse, at: number, isSaid: (token: number) => boolean): DateRun | undefined {
  const { tokens } = d.reading.document;
  const { last } = sentenceRange(d.reading.document, at);
  for (let i = at + 1; i < Math.min(last, at + farthest); i++) {
    const t = tokens[i];
    if (!t || d.quoted[i] || isSaid(i) || t.kind === 'quote') return undefined;
    const run = dateAt(d, i);
    if (run) return run;
    // "said Jones, who was chosen in May": another clause's day.
    if (/^[,;:—–]$/.test(t.text) || /^(?:that|who|which|whose|where|when|after|before|since|as)$/.test(t.lower))
      return undefined;
    if (auxiliaries.has(t.lower) || (sayingVerbs.has(t.lower) && !/^(?:report|statement)$/.test(t.lower)))
      return undefined;
  }
  return undefined;
}

/** "Jones on Tuesday said", "Jones yesterday told". */
function before(d: Discourse, at: number): DateRun | undefined {
  const { tokens } = d.reading.document;
  const { first } = sentenceRange(d.reading.document, at);
  let i = at - 1;
  while (i > first && tokens[i] && (isAdverb(tokens[i]) || auxiliaries.has(tokens[i]?.lower ?? ''))) i--;
  return i >= first && !d.quoted[i] ? dateAt(d, i) : undefined;
}

/** "On Tuesday the union said", "Last year, Jones told": no other verb takes the day. */
function opening(d: Discourse, at: number, isSaid: (token: number) => boolean): DateRun | undefined {
  const run = openingDay(d, at, isSaid);
  if (run === undefined) return undefined;
  const { tokens } = d.reading.document;
  const acts = tokens.slice(run.last, at).some((t) => /^\p{Ll}{2,}ed$/u.test(t.text) || sayingVerbs.has(t.lower));
  return acts || hasFiniteVerb(d, run.last, at) ? undefined : run;
}

/** "called on Wednesday for talks, adding", "met them on Wednesday and said": the one day of what the speech goes with. */
function goingOn(d: Discourse, at: number, isSaid: (token: number) => boolean): DateRun | undefined {
  const { tokens } = d.reading.document;
  const before = tokens[at - 1];
  if (!(before?.lower === 'and' || (before?.text === ',' && /ing$/.test(tokens[at]?.lower ?? '')))) return undefined;
  const { first } = sentenceRange(d.reading.document, at);
  const days = range(first, at - 1).flatMap((i) => (d.quoted[i] || isSaid(i) ? [] : (dateAt(d, i) ?? [])));
  const [day, ...others] = new Set(days);
  return others.length === 0 ? day : undefined;
}

/** The day that the sentence opens with, whatever it tells of it. */
function openingDay(d: Discourse, at: number, isSaid: (token: number) => boolean): DateRun | undefined {
  const { first } = sentenceRange(d.reading.document, at);
  for (let i = first; i < Math.min(at, first + 8); i++) {
    // "In a last rally on Saturday, Jones appealed"
    if (d.quoted[i] || isSaid(i) || (i >= first + 4 && d.reading.document.tokens[i]?.text === ',')) return undefined;
    const run = dateAt(d, i);
    if (run) return run;
  }
  return undefined;
}

/** "had said"; "last week said"; "On Tuesday Jones appealed, arguing": no day of the report, and which one nobody tells for sure. */
const isOnAnotherDay = (d: Discourse, at: number, isSaid: (token: number) => boolean): boolean =>
  isEarlier(d, at) ||
  isLastWeek(d, at) ||
  isAfter(d, at) ||
  isOfThen(d, at, isSaid) ||
  isOpenedByAnother(d, at, isSaid);

/** The day that the sentence opens with is not the report's own. */
function isOpenedByAnother(d: Discourse, at: number, isSaid: (token: number) => boolean): boolean {
  const day = openingDay(d, at, isSaid);
  return day !== undefined && day.date !== d.reading.document.source.meta.date;
}

/** "was called off after Jones said", "came a day before Acme told": by then it had been said, or was yet to be. */
function isAfter({ reading: { document } }: Discourse, at: number): boolean {
  const { first } = sentenceRange(document, at);
  for (let i = at - 1; i >= Math.max(first, at - 9); i--) {
    const t = document.tokens[i];
    if (t?.kind !== 'word' && t?.kind !== 'number') return false;
    if (subordinating.test(t.lower)) return true;
    // "Speaking after a meeting he said": the pronoun begins a clause.
    if (pronouns.has(document.tokens[i + 1]?.lower ?? '')) return false;
    if (/^(?:and|but|that|who|which|as)$/.test(t.lower)) return false;
  }
  return false;
}

const subordinating = /^(?:after|before|until|when|once)$/;

/** "When he presented the bill, Jones said", "Prior to his election Jones told", "had been wary, saying": what the words belong to lies behind. */
function isOfThen(d: Discourse, at: number, isSaid: (token: number) => boolean): boolean {
  const { tokens } = d.reading.document;
  const { first } = sentenceRange(d.reading.document, at);
  const told = range(first, at).filter((i) => !d.quoted[i] && !isSaid(i));
  const [one, two, three] = told.map((i) => tokens[i]?.lower ?? '');
  if (one === 'when' || one === 'before') return !/(?:ed|ing)$/.test(two ?? '');
  if (one === 'prior' || (one === 'during' && /^(?:own|last|previous|earlier|first)$/.test(three ?? ''))) return true;
  const isPast = (i: number): boolean =>
    tokens[i]?.lower === 'had' && /(?:ed|en)$/.test(tokens[isAdverb(tokens[i + 1]) ? i + 2 : i + 1]?.lower ?? '');
  return /ing$/.test(tokens[at]?.lower ?? '') && tokens[at - 1]?.text === ',' && told.some(isPast);
}

const isLastWeek = ({ reading: { document } }: Discourse, at: number): boolean =>
  document.tokens[at - 2]?.lower === 'last' &&
  /^(?:week|month|year|spring|summer|autumn|winter)$/.test(document.tokens[at - 1]?.lower ?? '');

/** "had said", "earlier said", "has previously told". */
function isEarlier(d: Discourse, at: number): boolean {
  const { tokens } = d.reading.document;
  for (let i = at - 1; i >= Math.max(0, at - 3) && tokens[i]?.kind === 'word'; i--) {
    const word = tokens[i]?.lower ?? '';
    if (/^(?:had|previously|earlier|once)$/.test(word)) return true;
    if (!isAdverb(tokens[i]) && !auxiliaries.has(word)) return false;
  }
  return false;
}
