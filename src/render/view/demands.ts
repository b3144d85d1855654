/** What an organization asks for, by report: its calls on others and the changes it demands, each with the reports that carry it. */
import type { Evidence } from '../../model/evidence.ts';
import { asks } from '../../text/english.ts';
import { stem } from '../../text/stem.ts';
import { dateWords } from '../format/dates.ts';
import { groupBy } from '../wiki/pages.ts';
import type { Report } from '../wiki/reports.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { labelOf } from './cite.ts';
import type { Lists } from './lists.ts';
import { first } from './parts.ts';
import { isReceived, linkInside, quoted, sentenceCase } from './pieces.ts';
import { marked, type Rich, small, text } from './rich.ts';
import type { Sheet } from './sheet.ts';
import { balanced, type Spoken } from './statements.ts';

export interface DemandTable {
  /** "BBC, 12 Jun 2024"; one column for all where the reports are many. */
  readonly columns: readonly string[];
  /** Marks stand under the report that carries the demand; nothing where it does not mention it. */
  readonly rows: readonly { readonly demand: Rich; readonly cells: readonly Rich[] }[];
}

interface Demand {
  readonly words: string;
  readonly direct: boolean;
  readonly evidence: readonly Evidence[];
  readonly speaker?: Spoken['speaker'];
}

/** More reports than this are no columns of a table that is read in one look. */
const mostColumns = 6;

/** Undefined where no report tells of a demand. In time order; what several reports tell in the same words is one row. */
export function demandTable(sheet: Sheet, lists: Lists): DemandTable | undefined {
  const { wiki } = sheet;
  const all = demandsIn(lists);
  const same = [...groupBy(all, (d) => [stemsOf(d.words)]).values()];
  if (same.length === 0) return undefined;
  const shown = first(sheet, 'demands', same);
  const reports = reportsOf(wiki, shown.flat());
  const isWide = reports.length <= mostColumns;
  return {
    columns: isWide ? reports.map((r) => nameOf(wiki, r)) : [wiki.words.column.source],
    rows: shown.flatMap((told) => {
      const [readable] = [...told].sort((a, b) => damage(wiki, a) - damage(wiki, b));
      if (readable === undefined) return [];
      const evidence = told.flatMap((d) => d.evidence);
      const under = (report: Report): Rich =>
        marked(sheet.cite.marks(evidence.filter((e) => wiki.reports.of(e.source) === report)));
      return [
        {
          demand: demandWords(sheet, readable),
          cells: isWide ? reports.map(under) : [marked(sheet.cite.marks(evidence))],
        },
      ];
    }),
  };
}

function demandsIn({ statements, positions }: Lists): readonly Demand[] {
  const asked = statements.flatMap(({ fact, speaker }): Demand[] =>
    asks(fact.verb, fact.quote)
      ? [{ words: fact.quote, direct: fact.direct, evidence: fact.evidence, ...(speaker && { speaker }) }]
      : [],
  );
  const changes = positions.flatMap(({ fact }): Demand[] =>
    fact.stance === 'demands changes' ? [{ words: fact.words, direct: false, evidence: fact.evidence }] : [],
  );
  return [...asked, ...changes];
}

function demandWords(sheet: Sheet, { words, direct, evidence, speaker }: Demand): Rich {
  const said =
    direct || isReceived(sheet, words, evidence)
      ? quoted(sheet.wiki.words, words)
      : sentenceCase(sheet, balanced(sheet.wiki.words, words.trim()), evidence);
  return [
    text(said),
    ...(speaker === undefined ? [] : [text(' '), small('('), linkInside(sheet, speaker), small(')')]),
  ];
}

/** In time order. */
function reportsOf(wiki: Wiki, demands: readonly Demand[]): readonly Report[] {
  const sources = new Set(demands.flatMap((d) => d.evidence.map((e) => e.source)));
  return [...sources].map((id) => wiki.reports.of(id)).sort((a, b) => a.order - b.order);
}

const nameOf = (wiki: Wiki, report: Report): string =>
  report.date === undefined ? labelOf(report) : `${labelOf(report)}, ${dateWords(wiki.words, report.date)}`;

const damage = (wiki: Wiki, { evidence }: Demand): number =>
  Number(evidence.some((e) => wiki.reports.of(e.source).degraded));

const stemsOf = (clause: string): string => (clause.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(stem).join(' ');
