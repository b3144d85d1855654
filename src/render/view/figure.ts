/** A figure's page: value now with hedge and speaker, chart, every reported value, disagreement, related counts, downloads. */

import { relative } from '../../text/href.ts';
import { besideUrl } from '../beside.ts';
import { longDateWords, whenOf } from '../format/dates.ts';
import { sayValue } from '../format/numbers.ts';
import type { ValueGroup } from '../wiki/figure-values.ts';
import { isType, type PageOfType } from '../wiki/pages.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { backlinksOf } from './backlinks.ts';
import { chartFor, type FigureChart } from './chart.ts';
import { type DisputeView, disputeView } from './dispute-view.ts';
import { evidenceOf } from './evidence.ts';
import { type FigureTile, figureTile, speakersOf, valueNow, wordsOfValue } from './figure-tile.ts';
import { aliasRow, mentionRows, row, rows } from './infobox.ts';
import { firstDisputes, keep } from './parts.ts';
import { counted, standingBadge } from './pieces.ts';
import { fill, joined, marked, nil, type Rich, text, time } from './rich.ts';
import { type EntityView, type InfoRow, openingOf, type Sheet, sheetOf, type Viewed } from './sheet.ts';
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

export function figureView(wiki: Wiki, page: PageOfType<'figure'>, limit?: number): Viewed<FigureView> {
  const sheet = sheetOf(wiki, page, limit);
  const { words } = wiki;
  const { outline, cite } = sheet;
  const { id, name, facts } = page.page;
  const all = wiki.values.ofFigure(id);
  const { now, disputed } = wiki.values.now(id);
  const about = wiki.disputes.of(id);
  const others = relatedTo(wiki, page);

  cite.section(words.short.lead ?? '');
  const value = valueNow(sheet, now, true);
  const opening = openingOf(sheet, []);
  const lead = opening.leadHtml === '' && opening.lead.length === 0 ? leadWords(sheet, now) : opening.lead;
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
  const backlinks = backlinksOf(sheet);
  outline.open('backlinks', words.section.backlinks, 1);
  const evidence = evidenceOf(sheet);
  const view: FigureView = {
    kind: words.kinds.figure.one,
    badges: disputed ? standingBadge(words, 'disputed') : [],
    name,
    measure: facts.measure.replace(/^\p{Ll}/u, (c) => c.toUpperCase()),
    ...opening,
    lead,
    infoTitle: words.nav.glance,
    info,
    value,
    ...(chart === undefined ? {} : { chart }),
    values,
    disputes,
    related,
    csv: beside(page.url, 'csv'),
    json: beside(page.url, 'json'),
    rowCount: counted(words, 'rows', all.length),
    heads: outline.heads,
    toc: outline.toc(),
    backlinks,
    parts: sheet.parts,
    evidence,
  };
  return { view, uses: cite.uses() };
}

/** The file of that kind next to a page, as a link from it. */
const beside = (url: string, extension: string): string => relative(url, besideUrl(url, extension));

/** "Reported as of 12 June 2024, according to the ministry." */
function leadWords(sheet: Sheet, now: readonly ValueGroup[]): Rich {
  const [group] = now;
  if (group === undefined || now.length > 1) return [];
  const { words } = sheet.wiki;
  const [first] = group.values;
  const speakers = speakersOf(sheet, group);
  const who: Rich =
    speakers.length === 0 ? [text(words.say.namesNone)] : fill(words.say.accordingTo, { who: joined(speakers, ', ') });
  if (first.fact.asOf === undefined) return fill(words.say.figureLeadNone, { who });
  return fill(words.say.figureLead, {
    date: time({ words: longDateWords(words, first.fact.asOf), datetime: first.fact.asOf }),
    who,
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
    row(
      words.term.who,
      ...now.map((g): Rich => {
        const speakers = speakersOf(sheet, g);
        return speakers.length === 0 ? [nil(words.say.noSource)] : joined(speakers, ', ');
      }),
    ),
    row(
      words.term.asOf,
      ...[...new Set(now.map((g) => g.values[0].fact.asOf))].map((date): Rich => [time(whenOf(words, date))]),
    ),
    facts.unit === '' ? undefined : row(words.term.unit, [text(facts.unit)]),
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

function nowWords(sheet: Sheet, group: ValueGroup): Rich {
  const [first] = group.values;
  const value = wordsOfValue(sheet, first);
  const hedge = value.hedge === '' && first.fact.comparator === 'exact' ? `, ${sheet.wiki.words.say.noHedge}` : '';
  return [
    text(`${sayValue({ ...value, unit: '' })}${hedge}`),
    ...marked(sheet.cite.marks(group.values.flatMap((v) => v.fact.evidence))),
  ];
}

/** Figures that this one names as related, and those that name this one. */
function relatedTo(wiki: Wiki, page: PageOfType<'figure'>): readonly PageOfType<'figure'>[] {
  const named = page.page.facts.related.map((r) => wiki.pageOf(wiki.site.resolve(r)));
  const naming = page.backlinks.filter((b) => b.property === 'related').map((b) => wiki.site.byId.get(b.from));
  const found = [...named, ...naming].filter((p) => p !== undefined).filter((p) => isType(p, 'figure'));
  return [...new Set(found)].filter((p) => p.page.id !== page.page.id).slice(0, 8);
}
