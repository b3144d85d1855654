/** Pages that point at a page → rows that say from where, why and how often. */
import { byCodeUnit, type PageId } from '../../model/ids.ts';
import type { Card } from '../wiki/pages.ts';
import { reportWords } from './cite.ts';
import { namedIn } from './infobox.ts';
import { first } from './parts.ts';
import { counted, linkToPage } from './pieces.ts';
import { text } from './rich.ts';
import type { BacklinkRow, Sheet } from './sheet.ts';

/** Sections that a page with such a fact is sure to have. */
const anchors: Readonly<Record<string, string>> = {
  statements: 'statements',
  positions: 'positions',
  values: 'values',
  phases: 'phases',
};

/** Pages that point here, one row each, with why; then the reports that name it. */
export function backlinksOf(sheet: Sheet): readonly BacklinkRow[] {
  const { wiki, page } = sheet;
  const { words } = wiki;
  const from = new Map<PageId, { reasons: Set<string>; times: number; property: string }>();
  for (const link of page.backlinks) {
    if (link.from === page.page.id) continue;
    const entry = from.get(link.from) ?? { reasons: new Set(), times: 0, property: link.property };
    entry.reasons.add(words.reasons[link.property] ?? link.property);
    entry.times += link.times;
    from.set(link.from, entry);
  }
  const pages = [...from].flatMap(([id, entry]) => {
    const other = wiki.site.byId.get(id);
    return other === undefined ? [] : [{ other, entry }];
  });
  pages.sort((a, b) => rankOf(a.other) - rankOf(b.other) || byCodeUnit(a.other.page.name, b.other.page.name));
  const linked = pages.map(
    ({ other, entry }): BacklinkRow => ({
      kind: wiki.kindOf(other)?.singular ?? words.kinds.page.one,
      what: [linkToPage(sheet, other, anchors[entry.property]), text(`: ${[...entry.reasons].join(', ')}`)],
      times: timesWords(sheet, entry.times),
    }),
  );
  return first(sheet, 'backlinks', [...linked, ...reportRows(sheet)]);
}

const kinds: readonly string[] = ['person', 'organization', 'proposal', 'figure', 'page', 'source'];
const rankOf = (page: Card): number => kinds.indexOf(page.page.type);

/** Once goes without saying. */
const timesWords = ({ wiki }: Sheet, n: number): string => (n === 1 ? '' : counted(wiki.words, 'times', n));

function reportRows(sheet: Sheet): readonly BacklinkRow[] {
  const { wiki, page, cite } = sheet;
  const linked = new Set(page.backlinks.map((b) => b.from));
  return namedIn(sheet).flatMap((report): BacklinkRow[] => {
    if (report.page === undefined || linked.has(report.page.page.id)) return [];
    const spans = page.page.mentions[report.id] ?? [];
    const sentences = report.sentences.filter((s) => spans.some((m) => s.start < m.end && m.start < s.end));
    // Only a sentence that this page cites is sure to be shown there.
    const first = sentences.find((s) => cite.has(report, s.index));
    return [
      {
        kind: wiki.words.kinds.source.one,
        what: [linkToPage(sheet, report.page, first && `s${first.index}`), text(`: ${reportWords(wiki, report)}`)],
        times: timesWords(sheet, spans.length),
      },
    ];
  });
}
