/** Rows of the box beside a page: aliases, first and last mention, coverage; each kind adds its own. */

import { sentencesOver } from '../../text/spans.ts';
import { whenOf } from '../format/dates.ts';
import type { Card } from '../wiki/pages.ts';
import { type Report, reportsNaming } from '../wiki/reports.ts';
import type { Wiki } from '../wiki/wiki.ts';
import type { Words } from '../words/index.ts';
import { fillText } from '../words/phrase.ts';
import { labelOf, shortName } from './cite.ts';
import { counted } from './pieces.ts';
import { joined, marked, type Piece, type Rich, text, time } from './rich.ts';
import type { InfoRow, Sheet } from './sheet.ts';

/** Rows with nothing to say are left out. */
export const rows = (...list: readonly (InfoRow | undefined)[]): readonly InfoRow[] =>
  list.filter((r): r is InfoRow => r?.values.some((v) => v.length > 0) === true);

export const row = (term: string, ...values: readonly Rich[]): InfoRow => ({
  term,
  values: values.filter((v) => v.length > 0),
});

export function aliasRow({ page, wiki }: Sheet): InfoRow {
  const { aliases } = page.page;
  const shown = aliases.slice(0, 8).map((a): Rich => [text(a)]);
  if (aliases.length > 8) shown.push([text(fillText(wiki.words.say.more, { n: aliases.length - 8 }))]);
  return row(wiki.words.term.aliases, joined(shown, '; '));
}

/** "23 statements, 1 position" */
export function recordRow(
  words: Words,
  facts: Readonly<Record<'statements' | 'positions' | 'disputes', readonly unknown[]>>,
): InfoRow | undefined {
  const kinds = ['statements', 'positions', 'disputes'] as const;
  const counts = kinds.flatMap((kind) => (facts[kind].length > 0 ? [counted(words, kind, facts[kind].length)] : []));
  return counts.length === 0 ? undefined : row(words.term.onRecord, [text(counts.join(', '))]);
}

/** First and last mention, and how many reports name it. */
export function mentionRows(sheet: Sheet): readonly InfoRow[] {
  const { wiki, page } = sheet;
  const { term } = wiki.words;
  const reports = reportsNaming(sheet.wiki.reports, sheet.page);
  // A report of which only the year is known can not be said to be the first of that year.
  const known = reports.filter((r) => r.date !== undefined);
  const exact = known.filter((r) => (r.date?.length ?? 0) > 4);
  const dated = exact.length > 0 ? exact : known;
  const first = dated[0] ?? reports[0];
  const last = dated.at(-1);
  return rows(
    first && row(term.first, mentionValue(sheet, first, 0)),
    last && last !== first ? row(term.last, mentionValue(sheet, last, -1)) : undefined,
    reports.length === 0 ? undefined : row(term.namedIn, coverage(wiki, page)),
  );
}

function mentionValue({ wiki, page, cite }: Sheet, report: Report, at: 0 | -1): Rich {
  const span = page.page.mentions[report.id]?.at(at);
  const sentence = span && sentencesOver(report.sentences, span)[0];
  return [
    time(whenOf(wiki.words, report.date)),
    text(`, ${report.publisher === undefined ? labelOf(report) : shortName(report)}`),
    ...(sentence === undefined ? [] : marked(cite.mention(report, sentence.index))),
  ];
}

/** Squares and words: "□■■ 2 of 3 reports"; words only when the reports are many. */
export function coverage(wiki: Wiki, page: Card): Rich {
  const all = wiki.reports.all;
  const named = new Set(reportsNaming(wiki.reports, page).map((r) => r.id));
  const words = counted(wiki.words, 'ofReports', all.length, { k: named.size });
  if (all.length > 12) return [text(words)];
  const squares: Piece = { t: 'squares', text: all.map((r) => (named.has(r.id) ? '■' : '□')).join('') };
  return [squares, text(` ${words}`)];
}
