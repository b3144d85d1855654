/** A figure in a few words: value now with hedge, speaker and date; what it replaced. For lists and other pages. */
import type { Evidence } from '../../model/evidence.ts';
import { whenOf } from '../format/dates.ts';

import { sayValue, type ValueWords, valueWords } from '../format/numbers.ts';
import type { Value, ValueGroup } from '../wiki/figure-values.ts';
import type { PageOfType } from '../wiki/pages.ts';
import { type Citing, shortName } from './cite.ts';
import { type Here, linkInside, linkTo, linkToPage, standingBadge } from './pieces.ts';
import { badge, bold, fill, joined, listed, marked, type Piece, type Rich, text, time } from './rich.ts';

export interface FigureTile {
  readonly id: string;
  readonly name: Piece;
  readonly value: Rich;
  readonly note: Rich;
  /** What the value replaced; empty when nothing. */
  readonly was: Rich;
}

type Citer = Here & { readonly cite: Citing };

export const wordsOfValue = ({ wiki }: Here, value: Value): ValueWords =>
  valueWords(wiki.words, value.fact, value.figure.page.facts.unit);

/** "nearly **40,000** BBC 12", rivals joined by "or"; `units` also says what is counted. */
export function valueNow(here: Citer, groups: readonly ValueGroup[], units: boolean): Rich {
  const said = groups.map(({ values: [first] }) => wordsOfValue(here, first));
  const values = said.map(({ hedge, number, after, unit }, i): Rich => {
    // A unit that rivals share is said once, after the last.
    const withUnit = units && unit !== '' && said[i + 1]?.unit !== unit;
    return [
      ...(hedge === '' ? [] : [text(`${hedge} `)]),
      bold(number),
      ...(after === undefined ? [] : [text(` ${after}`)]),
      ...(withUnit ? [text(` ${unit}`)] : []),
    ];
  });
  const evidence: readonly Evidence[] = groups.flatMap((g) => g.values.flatMap((v) => v.fact.evidence));
  // Two voices are enough beside a number; its page has all of them.
  const marks = units ? here.cite.marks(evidence) : here.cite.briefly(evidence, 2).marks;
  return [...joined(values, ` ${here.wiki.words.say.or} `), ...marked(marks)];
}

export function figureTile(here: Citer, figure: PageOfType<'figure'>): FigureTile {
  const { words } = here.wiki;
  const { now, disputed, was } = here.wiki.values.now(figure.page.id);
  return {
    id: figure.page.id,
    name: linkToPage(here, figure),
    value: valueNow(here, now, saysUnit(figure)),
    note: disputed ? disputedNote(here, now) : currentNote(here, now[0]),
    was:
      was === undefined
        ? []
        : [
            ...standingBadge(words, 'superseded'),
            text(' '),
            ...wasWords(here, was),
            ...marked(here.cite.marks(was.fact.evidence)),
          ],
  };
}

/** "People killed" needs no unit behind its number; "Length of the ceasefire" does. */
function saysUnit({ page }: PageOfType<'figure'>): boolean {
  const unit = page.facts.unit.toLowerCase();
  return unit !== 'people' && !page.name.toLowerCase().startsWith(unit);
}

function wasWords(here: Here, was: Value): Rich {
  const value = sayValue({ ...wordsOfValue(here, was), unit: '' });
  const who: Rich = was.by === undefined ? [] : [text(', '), linkTo(here, was.by)];
  const date =
    was.sortDate === undefined
      ? [text(value)]
      : fill(here.wiki.words.say.was, { value, date: time(whenOf(here.wiki.words, was.sortDate)) });
  return [...date, ...who];
}

/** "12 Jun 2024, according to the ministry." A speaker of another day stands with that day. */
function currentNote(here: Here, group: ValueGroup | undefined): Rich {
  if (group === undefined) return [];
  const { words } = here.wiki;
  const [first] = group.values;
  const date: Rich = first.fact.asOf === undefined ? [] : [time(whenOf(words, first.fact.asOf))];
  const sameDay = group.values.filter((v) => v.fact.asOf === first.fact.asOf);
  const speakers = speakersOf(here, { values: [first, ...sameDay] }, linkInside);
  if (speakers.length > 0) {
    const who = fill(words.say.accordingTo, { who: listed(speakers, words.and) });
    return date.length === 0 ? who : [...date, text(', '), ...who];
  }
  const none: Rich = [...date, text(`${date.length === 0 ? '' : '. '}${words.say.reportNamesNone}`)];
  const other = group.values.find((v) => v.by !== undefined);
  if (other?.by === undefined) return none;
  const also = fill(words.say.alsoBy, { who: linkInside(here, other.by), date: time(whenOf(words, other.fact.asOf)) });
  return [...none, text(' '), ...also];
}

/** Named speakers of one value, each once, in order. */
export function speakersOf(here: Here, group: ValueGroup, link: typeof linkInside = linkTo): readonly Rich[] {
  const seen = new Set<string>();
  return group.values.flatMap((v): Rich[] => {
    if (v.by === undefined || seen.has(v.by.text)) return [];
    seen.add(v.by.text);
    return [[link(here, v.by)]];
  });
}

function disputedNote(here: Here, groups: readonly ValueGroup[]): Rich {
  const { words } = here.wiki;
  const accounts = groups.map((group): Rich => {
    const [first] = group.values;
    return fill(words.say.saysWho, {
      who: accountOf(here, first),
      what: sayValue({ ...wordsOfValue(here, first), unit: '' }),
    });
  });
  return [badge('disputed', words.badge.disputed), text(' '), ...joined(accounts, '; ')];
}

/** Who gives a value: the named speaker, else the report. */
export function accountOf(here: Here, value: Value): Rich {
  if (value.by !== undefined) return [linkTo(here, value.by)];
  const report = here.wiki.reports.of(value.fact.evidence[0].source);
  return [text(shortName(report))];
}

/** For a line of plain text: "240", "90 or 85, disputed". */
export function valueLine(here: Here, figure: PageOfType<'figure'>): string {
  const { words } = here.wiki;
  const { now, disputed } = here.wiki.values.now(figure.page.id);
  const values = now.map(({ values: [first] }) => sayValue(wordsOfValue(here, first))).join(` ${words.say.or} `);
  return disputed ? `${values}, ${words.badge.disputed.toLowerCase()}` : values;
}
