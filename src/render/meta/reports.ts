/** Reports that structured data cites: each described once and pointed at by its id. */
import type { Evidence } from '../../model/evidence.ts';
import { safeUrl } from '../safe-url.ts';
import type { Report } from '../wiki/reports.ts';
import type { Wiki } from '../wiki/wiki.ts';

export type Json = Readonly<Record<string, unknown>>;

export interface CitedReports {
  readonly refTo: (report: Report) => Json;
  /** Of each report once, in order of the evidence. */
  readonly refsTo: (evidence: readonly Evidence[]) => readonly Json[];
  /** All that were pointed at so far. */
  readonly refs: () => readonly Json[];
  readonly nodes: () => readonly Json[];
}

export function citedReports(wiki: Wiki): CitedReports {
  const seen = new Set<Report>();
  const refTo = (report: Report): Json => {
    seen.add(report);
    return { '@id': idOf(report) };
  };
  return {
    refTo,
    refsTo: (evidence) => [...new Set(evidence.map((e) => wiki.reports.of(e.source)))].map(refTo),
    refs: () => [...seen].map((r) => ({ '@id': idOf(r) })),
    nodes: () => [...seen].map(nodeOf),
  };
}

const idOf = ({ key }: Report): string => `#report-${key}`;

function nodeOf(report: Report): Json {
  const page = report.page?.page;
  const link = page?.type === 'source' ? safeUrl(page.facts.url) : undefined;
  return {
    '@type': 'NewsArticle',
    '@id': idOf(report),
    headline: report.title ?? page?.name ?? report.label,
    ...(report.publisher === undefined ? {} : { publisher: { '@type': 'Organization', name: report.publisher } }),
    ...(report.date === undefined ? {} : { datePublished: report.date }),
    ...(link === undefined ? {} : { url: link }),
  };
}
