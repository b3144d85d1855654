/** Evidence as the pages give it → evidence that holds: every quotation equals its slice of the report, or the fact goes. */
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Evidence } from '../model/evidence.ts';
import { isNonEmpty, type SourceId } from '../model/ids.ts';
import type { Page } from '../model/page.ts';
import { closest } from '../text/closest.ts';
import { type ReportText, readReportBlock, sliceOf } from '../text/report-block.ts';
import { mapFacts } from './facts.ts';
import { findQuote } from './quote.ts';

export type SourcePage = Extract<Page, { type: 'source' }>;

/** A report's page and, where it has one, the report's text. */
export interface Report {
  readonly page: SourcePage;
  readonly text: ReportText | undefined;
}

/** The text is looked for when it is asked for: most reports are cited by nothing that changed. */
export function readReport(page: SourcePage): Report {
  let known: { readonly text: ReportText | undefined } | undefined;
  return {
    page,
    get text() {
      known ??= { text: textOf(page) };
      return known.text;
    },
  };
}

function textOf(page: SourcePage): ReportText | undefined {
  const { sentences } = page.facts;
  const first = sentences[0];
  const last = sentences.at(-1);
  const text = first && last && readReportBlock(page.body, last.end - first.start).text;
  if (first && text !== undefined) return { start: first.start, text };
  // Pasted by an editor: the block has the whole text, its ends included.
  const whole = first && readReportBlock(page.body, undefined).text;
  return whole === undefined ? undefined : { start: 0, text: whole };
}

/** Reports by their ids. */
export type Reports = Pick<ReadonlyMap<SourceId, Report>, 'get' | 'keys'>;

export interface Verified {
  readonly page: Page;
  readonly diagnostics: readonly Diagnostic[];
}

export type Complain = (
  page: Page,
  at: string,
  rule: string,
  message: string,
  severity?: Diagnostic['severity'],
) => Diagnostic;

/** Facts whose evidence does not hold are reported and taken off; missing places are found and filled in. */
export function verifyPage(page: Page, reports: Reports, complain: Complain): Verified {
  const diagnostics: Diagnostic[] = [];
  const verified = mapFacts(page, (fact, at) => {
    const evidence = fact.evidence.flatMap((e, i) => {
      const held = hold(e, reports);
      if (typeof held !== 'string') return [held];
      const [rule, message] = explain(held, e, reports);
      diagnostics.push(
        complain(page, `${at}.evidence.${i}`, rule, message, held === 'retracted' ? 'warning' : 'error'),
      );
      return [];
    });
    if (!isNonEmpty(evidence)) return undefined;
    const same = evidence.length === fact.evidence.length && evidence.every((e, i) => e === fact.evidence[i]);
    return same ? fact : { ...fact, evidence };
  });
  return { page: verified, diagnostics };
}

type Fault = 'no-source' | 'retracted' | 'no-text' | 'missing' | 'ambiguous' | 'outside';

/** The same object where it holds as it is. */
function hold(e: Evidence, reports: Reports): Evidence | Fault {
  const report = reports.get(e.source);
  if (!report) return 'no-source';
  if (report.page.facts.retracted) return 'retracted';
  const { text } = report;
  if (!text) return 'no-text';
  if (e.start >= 0) {
    const slice = sliceOf(text, e);
    if (slice !== undefined && slice === e.quote) return e;
    if (e.quote === '') return slice === undefined ? 'outside' : { ...e, quote: slice };
  }
  // Without a place, or with one that is no longer right: the words decide.
  const found = findQuote(text, e.quote);
  return typeof found === 'string' ? found : { ...e, ...found, quote: sliceOf(text, found) ?? e.quote };
}

function explain(fault: Fault, e: Evidence, reports: Reports): readonly [rule: string, message: string] {
  const report = reports.get(e.source);
  switch (fault) {
    case 'no-source': {
      const near = closest(e.source, [...reports.keys()]).map((id) => `"${id}"`);
      const remedy = near.length > 0 ? `closest: ${near.join(', ')}` : 'add the report, or take the evidence away';
      return ['evidence/no-source', `no report is called "${e.source}"; ${remedy}`];
    }
    case 'retracted':
      return [
        'evidence/retracted',
        `the report "${e.source}" was withdrawn, so nothing rests on it; give other evidence`,
      ];
    case 'no-text':
      return [
        'evidence/no-text',
        `the page of "${e.source}" has no text to check this against; run "factwiki extract --force"`,
      ];
    case 'outside':
      return ['evidence/missing', `"${e.source}" has no text at ${e.start}-${e.end}; give the sentence as "quote"`];
    case 'ambiguous':
      return [
        'evidence/ambiguous',
        `${JSON.stringify(e.quote)} stands in "${e.source}" more than once; quote the whole sentence`,
      ];
    case 'missing': {
      const near = report && closestSentence(report, e.quote);
      const remedy = near === undefined ? 'copy the words from the report' : `closest: ${near}`;
      return ['evidence/missing', `${JSON.stringify(e.quote)} is not in "${e.source}"; ${remedy}`];
    }
  }
}

/** The sentence that has most of the quotation's words, if it has half of them. */
export function closestSentence(report: Report, quote: string): string | undefined {
  const wordsIn = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const wanted = wordsIn(quote);
  let best: string | undefined;
  let most = wanted.size / 2;
  for (const { index, text } of report.page.facts.sentences) {
    const has = wordsIn(text);
    const shared = [...wanted].filter((word) => has.has(word)).length;
    if (shared <= most && (best !== undefined || shared < most)) continue;
    best = `${JSON.stringify(text)} (sentence ${index})`;
    most = shared;
  }
  return wanted.size === 0 ? undefined : best;
}
