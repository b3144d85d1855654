/** The reports as a table in time order: mark, publisher and headline, date, length, condition. */

import { relative } from '../../text/href.ts';
import type { When } from '../format/dates.ts';
import { whenOf } from '../format/dates.ts';
import type { Report } from '../wiki/reports.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { labelOf, reportName } from './cite.ts';

export interface SourceRow {
  readonly id: string;
  readonly mark: string;
  readonly href: string;
  readonly publisher: string;
  readonly title: string;
  readonly when: When;
  readonly sentences: number;
  readonly condition: string;
  readonly degradedHref?: string;
}

export function sourceRows(
  wiki: Wiki,
  url: string,
  reports: readonly Report[] = wiki.reports.all,
): readonly SourceRow[] {
  const { words } = wiki;
  return reports.flatMap((report): SourceRow[] => {
    if (report.url === undefined || report.page?.page.type !== 'source') return [];
    const { dateBasis, retracted } = report.page.page.facts;
    const basis = { metadata: words.date.fromMetadata, text: words.date.fromText, copyright: words.date.fromCopyright };
    const how = report.date === undefined ? words.date.notStated : dateBasis === undefined ? '' : basis[dateBasis];
    const state = retracted === true ? words.badge.retracted : report.degraded ? '' : words.say.clean;
    return [
      {
        id: `src-${report.key}`,
        mark: labelOf(report),
        href: relative(url, report.url),
        publisher: reportName(wiki, report),
        title: report.title ?? report.page.page.name,
        when: whenOf(words, report.date),
        sentences: report.sentences.length,
        condition: [how, state].filter((s) => s !== '').join('. '),
        ...(report.degraded ? { degradedHref: relative(url, `${report.url}#quality`) } : {}),
      },
    ];
  });
}
