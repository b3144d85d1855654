/** A figure's values as CSV (RFC 4180), one row a value, with hedge, speaker and sentence: the table of its page for spreadsheets. */

import { labelOf } from '../view/cite.ts';
import type { PageOfType } from '../wiki/pages.ts';
import type { Wiki } from '../wiki/wiki.ts';

const header = [
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

export function figureCsv(wiki: Wiki, page: PageOfType<'figure'>): string {
  const rows = wiki.values.ofFigure(page.page.id).map((v) => {
    const { fact } = v;
    const reports = [...new Set(fact.evidence.map((e) => labelOf(wiki.reports.of(e.source))))];
    const sentences = [...new Set(fact.evidence.flatMap((e) => wiki.site.cite(e).sentences))];
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
      reports.join(' '),
      sentences.join(' '),
      v.standing,
    ];
  });
  return [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** A text that a spreadsheet would run as a formula gets an apostrophe in front. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
