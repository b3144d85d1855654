/** The facts of a page as CSV (RFC 4180), one row a fact, with speaker, report and sentence: its page for spreadsheets. */
import type { Evidence } from '../../model/evidence.ts';
import { labelOf } from '../view/cite.ts';
import { typeOf } from '../wiki/kinds.ts';
import { type Card, isType, type PageOfType } from '../wiki/pages.ts';
import type { Wiki } from '../wiki/wiki.ts';
import type { FactRecord } from './record.ts';
import { allFacts } from './records.ts';

const valueHeader = [
  'measure',
  'as_of',
  'comparator',
  'value',
  'low',
  'high',
  'unit',
  'words',
  'attributed_to',
  'source',
  'sentences',
  'standing',
];

const factHeader = 'id property value as_of attributed_to standing source sentences quote'.split(' ');
const sentenceHeader = 'sentence paragraph part start end text'.split(' ');

/** Undefined for a page of no kind. `facts` are those of its record. */
export function csvOf(wiki: Wiki, page: Card, facts: readonly FactRecord[]): string | undefined {
  if (isType(page, 'figure')) return figureCsv(wiki, page);
  if (isType(page, 'source')) return sourceCsv(wiki, page);
  if (typeOf(page) === 'page') return undefined;
  return factCsv(wiki, allFacts(wiki, page, facts));
}

function factCsv(wiki: Wiki, facts: readonly FactRecord[]): string {
  const rows = facts.map((f) => {
    const evidence = f.evidence as readonly Evidence[];
    const quotes = evidence.map((e) => e.quote).join(' / ');
    return [
      f.id,
      f.property,
      f.value ?? '',
      f.asOf ?? '',
      f.attributedTo ?? '',
      f.standing,
      ...places(wiki, evidence),
      quotes,
    ];
  });
  return table(factHeader, rows);
}

/** The places of the sentences; their words only where the report may be shown whole. */
function sourceCsv(wiki: Wiki, { page }: PageOfType<'source'>): string {
  const { facts } = page;
  const whole = (facts.rights ?? wiki.site.settings.rights) === 'full';
  return table(
    sentenceHeader,
    facts.sentences.map((s) => [s.index, s.paragraph, s.part, s.start, s.end, whole ? s.text : '']),
  );
}

/** Marks of the reports, and numbers of the sentences in them. */
function places(wiki: Wiki, evidence: readonly Evidence[]): readonly [string, string] {
  const reports = [...new Set(evidence.map((e) => labelOf(wiki.reports.of(e.source))))];
  const sentences = [...new Set(evidence.flatMap((e) => wiki.site.cite(e).sentences))];
  return [reports.join(' '), sentences.join(' ')];
}

function figureCsv(wiki: Wiki, page: PageOfType<'figure'>): string {
  const rows = wiki.values.ofFigure(page.page.id).map((v) => {
    const { fact } = v;
    return [
      page.page.facts.measure,
      fact.asOf ?? '',
      fact.comparator,
      fact.value ?? '',
      fact.low ?? '',
      fact.high ?? '',
      fact.unit ?? page.page.facts.unit,
      fact.words,
      v.by?.text ?? '',
      ...places(wiki, fact.evidence),
      v.standing,
    ];
  });
  return table(valueHeader, rows);
}

const table = (header: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');

/** A text that a spreadsheet would run as a formula gets an apostrophe in front. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
