/** Facts and the newest report → those whose date is so far behind it that somebody should look again. */
import type { Page } from '../model/page.ts';
import type { Site } from '../model/site.ts';
import type { PartialDate } from '../model/values.ts';
import { findingAt } from './finding.ts';
import type { Rule } from './rule.ts';

/** A past office and a count that cannot move any more do not age. */
export const stale: Rule = (site, { folder, staleAfter }) => {
  const newest = newestReport(site);
  if (newest === undefined) return [];
  return site.pages.flatMap(({ page }) =>
    datedFacts(page)
      .filter(({ asOf }) => earliest(newest) - latest(asOf) > staleAfter)
      .map(({ at, words, asOf }) =>
        findingAt(folder, page, at, [
          'info',
          'fact/stale',
          `"${words}" is as of ${asOf}, and the newest report is of ${newest}; look for a newer report of it${page.type === 'person' ? ', or write "former: true"' : ''}`,
        ]),
      ),
  );
};

function newestReport({ sources }: Site): PartialDate | undefined {
  const dates = [...sources.values()].flatMap(({ page }) =>
    page.type === 'source' && page.facts.date && !page.facts.retracted ? [page.facts.date] : [],
  );
  return dates.reduce<PartialDate | undefined>((a, b) => (a === undefined || latest(b) > latest(a) ? b : a), undefined);
}

interface Dated {
  /** Key of the frontmatter. */
  readonly at: string;
  readonly words: string;
  readonly asOf: PartialDate;
}

/** Of a figure its newest value alone: the others are history. */
function datedFacts(page: Page): readonly Dated[] {
  if (page.type === 'person')
    return page.facts.roles.flatMap(({ title, asOf, former }, i) =>
      asOf === undefined || former ? [] : [{ at: `roles.${i}`, words: title, asOf }],
    );
  if (page.type !== 'figure' || page.facts.closed) return [];
  const dated = page.facts.values.flatMap(({ words, asOf }, i) =>
    asOf === undefined ? [] : [{ at: `values.${i}`, words, asOf }],
  );
  const newest = dated.reduce<Dated | undefined>((a, b) => (a && latest(a.asOf) >= latest(b.asOf) ? a : b), undefined);
  return newest ? [newest] : [];
}

/** Months since the year 0; of a year alone its last month, or its first. */
const latest = (date: PartialDate): number => months(date, '12');
const earliest = (date: PartialDate): number => months(date, '01');

function months(date: PartialDate, unknown: string): number {
  const [year, month = unknown] = date.split('-');
  return Number(year) * 12 + Number(month);
}
