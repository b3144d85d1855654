/** The values of a figure as a static SVG chart: positions in per cent, text in pixels, so that it needs no scaling. */
import { scaleLinear } from 'd3-scale';
import { dateWords } from '../format/dates.ts';
import { numberWords, sayValue, valueWords } from '../format/numbers.ts';
import { type Value, valueKey } from '../wiki/figure-values.ts';
import { groupBy, type PageOfType } from '../wiki/pages.ts';
import { together } from '../wiki/together.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { fillText } from '../words/phrase.ts';
import { labelOf } from './cite.ts';
import { type TimeChart, type TimePoint, timeChart } from './time-chart.ts';

export interface ChartDot {
  readonly x: string;
  readonly y: number;
  readonly open: boolean;
  /** Towards larger or smaller values: "more than", "less than". */
  readonly arrow?: 'up' | 'down';
  readonly value: string;
  readonly who: string;
  /** The label stands left of the dot, where right of it there is no room. */
  readonly left: boolean;
}

export interface ChartTick {
  readonly x: string;
  readonly label: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface Chart {
  readonly caption: string;
  readonly title: string;
  /** Every value shown, in words. */
  readonly description: string;
  readonly height: number;
  readonly ticks: readonly ChartTick[];
  readonly axisY: number;
  /** Lines of text: a long name has two. */
  readonly headings: readonly { readonly y: number; readonly text: string }[];
  readonly dots: readonly ChartDot[];
  /** Where not all values fit. */
  readonly omitted?: string;
}

/** What several reports repeat is one dot. */
interface Point {
  readonly value: Value;
  readonly n: number;
  /** How many values it stands for. */
  readonly times: number;
}

/** Rows that a chart can have before it is no longer taken in at a glance. */
const mostRows = 16;

/** Dots over time that still can be told apart; the newest of more. */
const mostDots = 100;

/** A chart over time where one count has three as-of dates, else the values in rows; undefined where neither says anything. */
export function chartFor(
  wiki: Wiki,
  page: PageOfType<'figure'>,
  related: readonly PageOfType<'figure'>[],
): FigureChart | undefined {
  const own = pointsOf(wiki, page);
  const dated = own
    .flatMap((point) =>
      point.value.fact.asOf === undefined || point.value.fact.asOf.length < 7
        ? []
        : [{ ...point, date: point.value.fact.asOf }],
    )
    .slice(0, mostDots)
    .reverse();
  if (new Set(dated.map((p) => p.date)).size < 3) {
    const rows = chartOf(wiki, page, related);
    return rows && { rows };
  }
  const points = dated.map(({ value, n, date }) => ({ date, n, ...lookOf(wiki, value, page) }));
  const said = dated.map((p) => pointWords(wiki, p, page)).join('; ');
  return {
    time: {
      ...timeChart(wiki, points),
      caption: wiki.words.caption.timeChart,
      title: fillText(wiki.words.say.svgTitle, { name: page.page.name }),
      description: said.length > 4000 ? `${said.slice(0, 4000)} …` : said,
      ...(dated.length < own.length
        ? { omitted: fillText(wiki.words.say.chartOmitted, { shown: dated.length, all: own.length }) }
        : {}),
    },
  };
}

export interface FigureChart {
  readonly rows?: Chart;
  readonly time?: TimeChart & Pick<Chart, 'caption' | 'title' | 'description' | 'omitted'>;
}

/** Undefined where fewer than three values are numbers. Related figures in the same unit stand below, on the same scale. */
function chartOf(wiki: Wiki, page: PageOfType<'figure'>, related: readonly PageOfType<'figure'>[]): Chart | undefined {
  const own = pointsOf(wiki, page);
  if (own.length === 0) return undefined;
  const largest = Math.max(...own.map((p) => Math.abs(p.n)));
  const groups = [{ figure: page, points: own }];
  for (const figure of related) {
    if (figure.page.facts.unit !== page.page.facts.unit) continue;
    const points = pointsOf(wiki, figure);
    // On one scale a count twenty times larger would press all others against the axis.
    if (points.length > 0 && points.every((p) => Math.abs(p.n) <= largest * 20 && Math.abs(p.n) * 50 >= largest))
      groups.push({ figure, points });
  }
  if (groups.flatMap((g) => g.points).reduce((n, p) => n + p.times, 0) < 3) return undefined;
  const total = groups.reduce((n, g) => n + g.points.length, 0);
  return rowsOf(wiki, page, groups, total);
}

function pointsOf(wiki: Wiki, figure: PageOfType<'figure'>): Point[] {
  const told = groupBy(wiki.values.ofFigure(figure.page.id), valueKey);
  return [...told.values()].flatMap((same): Point[] => {
    const [value] = together(same);
    if (value === undefined) return [];
    const { value: exact, low, high } = value.fact;
    const n = exact ?? (low !== undefined && high !== undefined ? (low + high) / 2 : undefined);
    return n === undefined || !Number.isFinite(n) ? [] : [{ value, n, times: same.length }];
  });
}

function rowsOf(
  wiki: Wiki,
  page: PageOfType<'figure'>,
  groups: readonly { figure: PageOfType<'figure'>; points: readonly Point[] }[],
  total: number,
): Chart {
  const { words } = wiki;
  const all = groups.flatMap((g) => g.points.map((p) => p.n));
  const low = Math.min(0, ...all);
  const high = Math.max(0, ...all);
  const scale = scaleLinear([low, high === low ? low + 1 : high], [0, 92.5]).nice(5);
  const at = (n: number): string => `${scale(n).toFixed(2)}%`;
  const headings: { y: number; text: string }[] = [];
  const dots: ChartDot[] = [];
  const said: string[] = [];
  let y = -2;
  let shown = 0;
  for (const { figure, points } of groups) {
    const room = points.slice(0, Math.max(0, mostRows - shown));
    if (room.length === 0) continue;
    shown += room.length;
    for (const line of inTwoLines(figure.page.name)) {
      y += 16;
      headings.push({ y, text: line });
    }
    y += 22;
    for (const point of [...room].reverse()) {
      dots.push(dotOf(wiki, point, figure, scale(point.n), y));
      y += 24;
    }
    said.push(
      `${figure.page.name}: ${[...room]
        .reverse()
        .map((p) => pointWords(wiki, p, figure))
        .join('; ')}.`,
    );
    y -= 6;
  }
  const axisY = y + 2;
  const ticks = scale.ticks(5).filter((t) => scale(t) <= 100);
  return {
    caption: words.caption.chart,
    title: fillText(words.say.svgTitle, { name: page.page.name }),
    description: `${fillText(words.say.svgDesc, { from: numberWords(words, ticks[0] ?? low), to: numberWords(words, ticks.at(-1) ?? high) })} ${said.join(' ')}`,
    height: axisY + 26,
    axisY,
    ticks: ticks.map((t, i) => ({ x: at(t), label: numberWords(words, t), anchor: i === 0 ? 'start' : 'middle' })),
    headings,
    dots,
    ...(shown < total ? { omitted: fillText(words.say.chartOmitted, { shown, all: total }) } : {}),
  };
}

/** `at`: place on the scale, in per cent. The label stands on the side with more room. */
function dotOf(wiki: Wiki, { value }: Point, figure: PageOfType<'figure'>, at: number, y: number): ChartDot {
  const left = at > 55;
  const { label, ...look } = lookOf(wiki, value, figure);
  return {
    x: `${at.toFixed(2)}%`,
    y,
    ...look,
    value: label,
    who: fitted(whoWords(wiki, value), Math.floor((left ? at : 100 - at) * charactersPerCent) - label.length - 4),
    left,
  };
}

/** How a value's dot looks and what it says. */
function lookOf(
  wiki: Wiki,
  { fact, standing }: Value,
  figure: PageOfType<'figure'>,
): Pick<TimePoint, 'open' | 'arrow' | 'label'> {
  const arrow = arrows[fact.comparator];
  return {
    open: standing === 'superseded',
    ...(arrow === undefined ? {} : { arrow }),
    label: sayValue({ ...valueWords(wiki.words, fact, figure.page.facts.unit), unit: '' }),
  };
}

/** Characters of a heading that fit on the narrowest screen. */
const longestLine = 38;

/** Text in a chart does not wrap by itself. What two lines can not hold is cut: the page has the name in full. */
function inTwoLines(name: string): readonly string[] {
  if (name.length <= longestLine) return [name];
  const space = name.lastIndexOf(' ', longestLine);
  if (space <= 0) return [`${name.slice(0, longestLine - 1)}…`];
  const rest = name.slice(space + 1);
  return [name.slice(0, space), rest.length <= longestLine ? rest : `${rest.slice(0, longestLine - 1).trimEnd()}…`];
}

/** Characters of a label on one per cent of the chart's usual width; on a narrow one the style sheet drops the speaker. */
const charactersPerCent = 0.9;

/** The table below has the whole. */
const fitted = (who: string, room: number): string =>
  who.length <= room ? who : room < 6 ? '' : `${who.slice(0, room - 1).trimEnd()}…`;

const arrows: Readonly<Partial<Record<Value['fact']['comparator'], 'up' | 'down'>>> = {
  'more than': 'up',
  'at least': 'up',
  'less than': 'down',
  'up to': 'down',
  nearly: 'down',
};

/** "BBC, Jun 2024"; "the ministry, in R3". */
function whoWords(wiki: Wiki, value: Value): string {
  const labels = [...new Set(value.fact.evidence.map((e) => labelOf(wiki.reports.of(e.source))))];
  const more = labels.length > 2 ? ` ${fillText(wiki.words.say.more, { n: labels.length - 2 })}` : '';
  const label = labels.slice(0, 2).join(', ') + more;
  const date = value.sortDate === undefined ? '' : `, ${dateWords(wiki.words, value.sortDate)}`;
  return value.by === undefined ? `${label}${date}` : `${value.by.text}${date}`;
}

const pointWords = (wiki: Wiki, { value }: Point, figure: PageOfType<'figure'>): string =>
  `${sayValue(valueWords(wiki.words, value.fact, figure.page.facts.unit))} (${whoWords(wiki, value)})`;
