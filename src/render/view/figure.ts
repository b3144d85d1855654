/** A figure's page: value now with hedge and speaker, chart, every reported value, disagreement, related counts, downloads. */

import { relative } from '../../text/href.ts';
import { besideUrl } from '../beside.ts';
import { whenOf } from '../format/dates.ts';
import { sayValue } from '../format/numbers.ts';
import type { FigureNow, ValueGroup } from '../wiki/figure-values.ts';
import { groupBy, isType, type OwnPage, type PageOfType, partyKey } from '../wiki/pages.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { chartFor, type FigureChart } from './chart.ts';
import { labelOf } from './cite.ts';
import { type DisputeView, disputeView } from './dispute-view.ts';
import { entityOf } from './entity.ts';
import { accountOf, type FigureTile, figureTile, valueNow, wordsOfValue } from './figure-tile.ts';
import { aliasRow, mentionRows, row, rows } from './infobox.ts';
import { firstDisputes, keep } from './parts.ts';
import { brief, capital, counted, linkInside, linkTo, standingBadge } from './pieces.ts';
import { fill, joined, marked, nil, plain, type Rich, sentences, text, time } from './rich.ts';
import { type EntityView, type InfoRow, replacedOpeningOf, type Sheet, sheetOf, type Viewed } from './sheet.ts';
import { longTime } from './summary.ts';
import { type ValueRow, valueRows } from './value-rows.ts';

export interface FigureView extends EntityView {
  readonly measure: string;
  readonly value: Rich;
  readonly chart?: FigureChart;
  readonly values: readonly ValueRow[];
  readonly disputes: readonly DisputeView[];
  readonly related: readonly FigureTile[];
  readonly csv: string;
  readonly json: string;
  readonly rowCount: string;
}

export function figureView(wiki: Wiki, page: OwnPage<'figure'>, limit?: number): Viewed<FigureView> {
  const sheet = sheetOf(wiki, page, limit);
  const { words } = wiki;
  const { outline, cite } = sheet;
  const { id, facts } = page.page;
  const all = wiki.values.ofFigure(id);
  const state = wiki.values.now(id);
  const { now, disputed } = state;
  const about = wiki.disputes.of(id);
  const others = relatedTo(wiki, page);

  cite.section(words.short.lead ?? '');
  const value = valueNow(sheet, now, true);
  const opening = replacedOpeningOf(sheet, () => leadOf(sheet, state));
  cite.section(words.short.glance ?? '');
  const info = infoOf(sheet, page, now, all.length);
  const chart = chartFor(wiki, page, others);
  outline.open(
    'chart',
    chart?.time === undefined ? words.section.chart : words.section.timeChart,
    chart === undefined ? 0 : 1,
  );
  outline.open('values', words.section.values, all.length);
  const values = valueRows(sheet, keep(sheet, 'values', all));
  outline.open('disputed', words.section.disputed, about.length);
  const disputes = firstDisputes(sheet, about).map((d) => disputeView(sheet, d));
  outline.open('related', words.section.related, others.length);
  const related = others.map((f) => figureTile(sheet, f));
  const view: FigureView = {
    ...entityOf(sheet, {
      kind: words.kinds.figure.one,
      badges: disputed ? standingBadge(words, 'disputed') : [],
      info,
      ...opening,
    }),
    measure: facts.measure.replace(/^\p{Ll}/u, (c) => c.toUpperCase()),
    value,
    ...(chart === undefined ? {} : { chart }),
    values,
    disputes,
    related,
    csv: beside(page.url, 'csv'),
    json: beside(page.url, 'json'),
    rowCount: counted(words, 'rows', all.length),
  };
  return { view, uses: cite.uses() };
}

/** The file of that kind next to a page, as a link from it. */
const beside = (url: string, extension: string): string => relative(url, besideUrl(url, extension));

/** Who gives the value and when; or who gives which. Then what else was reported: nothing says that the count itself moved. */
function leadOf(sheet: Sheet, { now, was }: FigureNow): Rich {
  const { wiki } = sheet;
  const { lead, say } = wiki.words;
  const told = now.length > 1 ? [accountsOf(sheet, now)] : now.flatMap((group) => voicesOf(sheet, group));
  if (was === undefined) return sentences([...told, ...lessExact(sheet)]);
  const value = sayValue({ ...wordsOfValue(sheet, was), unit: '' });
  const before =
    was.sortDate === undefined
      ? fill(lead.wasPlain, { value })
      : fill(lead.was, { value, date: longTime(wiki, was.sortDate) });
  const who: Rich =
    was.by === undefined ? [] : [text(', '), ...fill(say.accordingTo, { who: linkInside(sheet, was.by) })];
  return sentences([...told, [...before, ...who, ...marked(sheet.cite.marks(was.fact.evidence)), text('.')]]);
}

/** "Also reported as more than 200, according to the port." What is counted is the same, said less exactly. */
function lessExact(sheet: Sheet): readonly Rich[] {
  const { wiki, page } = sheet;
  const other = wiki.values.ofFigure(page.page.id).find((v) => v.standing === 'refined');
  if (other === undefined) return [];
  const value = sayValue({ ...wordsOfValue(sheet, other), unit: '' });
  const who = fill(wiki.words.say.accordingTo, { who: accountOf(sheet, other) });
  const what = fill(wiki.words.lead.wasPlain, { value });
  return [[...what, text(', '), ...who, ...marked(sheet.cite.marks(other.fact.evidence)), text('.')]];
}

/** "Accounts differ: 105 according to the port; 100 according to the union." */
function accountsOf(sheet: Sheet, now: readonly ValueGroup[]): Rich {
  const { lead } = sheet.wiki.words;
  const accounts = now.map(({ values: [first] }) =>
    fill(lead.account, { value: sayValue({ ...wordsOfValue(sheet, first), unit: '' }), who: accountOf(sheet, first) }),
  );
  return fill(lead.accounts, { accounts: joined(accounts, '; ') });
}

/** One sentence for each voice that gives the value, newest first: a named speaker is never said to speak at another's date. */
function voicesOf({ wiki, ...here }: Sheet, group: ValueGroup): readonly Rich[] {
  const { lead } = wiki.words;
  const voices = groupBy(group.values, (v) => [v.by === undefined ? '' : partyKey(v.by)]);
  return [...voices.values()].slice(0, 3).flatMap((values): Rich[] => {
    const [first] = values;
    if (first === undefined) return [];
    const { by, fact } = first;
    const clean = values.find((v) => !wiki.reports.of(v.fact.evidence[0].source).degraded) ?? first;
    const report = labelOf(wiki.reports.of(clean.fact.evidence[0].source));
    const who =
      by === undefined
        ? fill(fact.comparator === 'exact' && fact.value !== null ? lead.statedPlain : lead.stated, { report })
        : fill(lead.given, { who: linkInside({ wiki, url: here.url }, by) });
    return [
      [...who, ...(fact.asOf === undefined ? [text('.')] : fill(lead.asOf, { date: longTime(wiki, fact.asOf) }))],
    ];
  });
}

function infoOf(
  sheet: Sheet,
  page: PageOfType<'figure'>,
  now: readonly ValueGroup[],
  count: number,
): readonly InfoRow[] {
  const { wiki } = sheet;
  const { words } = wiki;
  const { facts } = page.page;
  const reports = new Set(facts.values.flatMap((v) => v.evidence.map((e) => e.source)));
  return rows(
    row(words.term.valueNow, ...now.map((g) => nowWords(sheet, g))),
    row(words.term.who, ...unique(now.flatMap((g) => sayersOf(sheet, g)))),
    row(
      words.term.asOf,
      ...[...new Set(now.map((g) => g.values[0].fact.asOf))].map((date): Rich => [time(whenOf(words, date))]),
    ),
    facts.unit === '' ? undefined : row(words.term.unit, [text(capital(facts.unit))]),
    aliasRow(sheet),
    ...mentionRows(sheet),
    count === 0
      ? undefined
      : row(words.term.onRecordValues, [text(counted(words, 'valuesFrom', reports.size, { k: count }))]),
    count === 0
      ? undefined
      : row(words.term.download, [
          { t: 'link', text: 'CSV', href: beside(page.url, 'csv') },
          text(' · '),
          { t: 'link', text: 'JSON', href: beside(page.url, 'json') },
        ]),
  );
}

const unique = (rows: readonly Rich[]): readonly Rich[] =>
  rows.filter((row, i) => rows.findIndex((other) => plain(other) === plain(row)) === i);

/** Who gives the value; somebody who gave it at another date than the newest stands with that date. */
function sayersOf(sheet: Sheet, group: ValueGroup): readonly Rich[] {
  const { words } = sheet.wiki;
  const [first] = group.values;
  const voices = [...groupBy(group.values, (v) => [v.by === undefined ? '' : partyKey(v.by)]).values()];
  return voices.flatMap(([v]): Rich[] => {
    if (v === undefined) return [];
    const who: Rich = v.by === undefined ? [nil(words.say.noSource)] : [linkTo(sheet, v.by)];
    const date = v.fact.asOf;
    return [date === undefined || date === first.fact.asOf ? who : [...who, text(', '), time(whenOf(words, date))]];
  });
}

function nowWords(sheet: Sheet, group: ValueGroup): Rich {
  const [first] = group.values;
  const value = wordsOfValue(sheet, first);
  const hedge = value.hedge === '' && first.fact.comparator === 'exact' ? `, ${sheet.wiki.words.say.noHedge}` : '';
  return [
    text(`${sayValue({ ...value, unit: '' })}${hedge}`),
    ...brief(
      sheet,
      group.values.flatMap((v) => v.fact.evidence),
      1,
    ),
  ];
}

/** Figures that this one names as related, and those that name this one. */
function relatedTo(wiki: Wiki, page: OwnPage<'figure'>): readonly PageOfType<'figure'>[] {
  const named = page.page.facts.related.map((r) => wiki.pageOf(wiki.site.resolve(r)));
  const naming = page.backlinks.filter((b) => b.property === 'related').map((b) => wiki.site.byId.get(b.from));
  const found = [...named, ...naming].filter((p) => p !== undefined).filter((p) => isType(p, 'figure'));
  return [...new Set(found)].filter((p) => p.page.id !== page.page.id).slice(0, 8);
}
