/** Proposals whose terms speak of the same things → what each can be set beside, though no report compares the two. */
import type { PageId } from '../../model/ids.ts';
import type { PartialDate } from '../../model/values.ts';
import { stem } from '../../text/stem.ts';
import type { Ground } from './ground.ts';
import { type PageOfType, pagesOf } from './pages.ts';
import { byDate, type Reports, reportsNaming } from './reports.ts';

type ProposalPage = PageOfType<'proposal'>;

/** The nearest earlier one; of two whose order is not known, each is set beside the other. */
export type Comparable = (id: PageId) => ProposalPage | undefined;

/** Words that two must share, and the part of the shorter one's words that this must be. */
const fewestShared = 6;
const leastPart = 0.25;

/** A word of more proposals than this says nothing of any, and would make a large wiki slow. */
const mostBearers = 40;

interface Outlined {
  readonly page: ProposalPage;
  readonly stems: ReadonlySet<string>;
  readonly date: PartialDate | undefined;
}

export function comparableIn(site: Ground, reports: Reports): Comparable {
  const all = pagesOf(site, 'proposal').flatMap((page): Outlined[] => {
    // Only plans in phases are built alike enough to be read side by side.
    if (page.page.facts.phases.filter((p) => p.ordinal > 0).length < 2) return [];
    return [{ page, stems: stemsOf(page), date: proposalDate(reports, page) }];
  });
  const bearers = new Map<string, Outlined[]>();
  for (const one of all) {
    for (const s of one.stems) {
      const list = bearers.get(s);
      if (list) list.push(one);
      else bearers.set(s, [one]);
    }
  }
  const found = new Map(all.map((one) => [one.page.page.id, nearest(one, bearers)]));
  return (id) => found.get(id);
}

function nearest(one: Outlined, bearers: ReadonlyMap<string, readonly Outlined[]>): ProposalPage | undefined {
  const shared = new Map<Outlined, number>();
  for (const s of one.stems) {
    const list = bearers.get(s) ?? [];
    if (list.length > mostBearers) continue;
    for (const other of list) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  const alike = [...shared].filter(
    ([other, n]) =>
      other !== one &&
      n >= fewestShared &&
      n >= leastPart * Math.min(one.stems.size, other.stems.size) &&
      (one.date === undefined || other.date === undefined || byDate(other.date, one.date) < 0),
  );
  // Without a date last; of several for one day the most alike.
  alike.sort(
    ([a, n], [b, m]) => Number(a.date === undefined) - Number(b.date === undefined) || -byDate(a.date, b.date) || m - n,
  );
  return alike[0]?.[0].page;
}

/** Of words that mean something by themselves; the same for a damaged text. */
function stemsOf({ page }: ProposalPage): ReadonlySet<string> {
  const words = page.facts.phases.flatMap((p) =>
    p.terms.flatMap((t) => t.text.toLowerCase().match(/\p{L}{4,}/gu) ?? []),
  );
  return new Set(
    words
      .map(stem)
      .filter(
        (s) =>
          s.length > 3 &&
          !/^(?:would|will|that|thi|with|from|than|them|their|they|have|been|some|other|into|more|also|there|which|when|dure|befor|after)$/.test(
            s,
          ),
      ),
  );
}

/** When it was put forward, else what happened to it first, else the earliest report that tells of it. */
export function proposalDate(reports: Reports, proposal: ProposalPage): PartialDate | undefined {
  const { facts } = proposal.page;
  const events = facts.status.map((s) => s.date).filter((d) => d !== undefined);
  return facts.date ?? events.sort()[0] ?? reportsNaming(reports, proposal)[0]?.date;
}

/** False for the date of a report, by which it was known. */
export const isOwnDate = ({ page: { facts } }: ProposalPage, date: PartialDate): boolean =>
  facts.date !== undefined || facts.status.some((s) => s.date === date);
