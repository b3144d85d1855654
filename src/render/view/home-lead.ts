/** Where things stand, in the sentences that open the overview: whom the reports speak of, the newest proposal, what is disputed. */
import { longDateWords } from '../format/dates.ts';
import { isOwnDate, proposalDate } from '../wiki/comparable.ts';
import { type PageOfType, pagesOf } from '../wiki/pages.ts';
import { byReadingDate, reportsNaming } from '../wiki/reports.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { pluralOf } from '../words/index.ts';
import { fillText } from '../words/phrase.ts';
import type { Citing } from './cite.ts';
import { byName } from './listing.ts';
import { counted, type Here, linkInside, refTo } from './pieces.ts';
import { fill, listed, type Rich, sentences } from './rich.ts';
import { becameOf, fromTime, longTime, standsOn } from './summary.ts';

type Citer = Here & { readonly cite: Citing };

/** Empty for a wiki without reports. */
export function standing(here: Citer): Rich {
  const proposal = newest(here);
  const told =
    proposal === undefined
      ? []
      : [named(here, proposal), ...becameOf(here, proposal, true), ...standsOn(here, proposal, true)];
  const differ = here.wiki.disputes.all.filter((d) => proposal === undefined || !d.pages.includes(proposal.page.id));
  return sentences([parties(here), ...told, differ.length === 0 ? [] : disputes(here.wiki)]);
}

const mostParties = 3;

/**
 * Bodies and people; the news outlets that tell of them are no part of the story.
 * "In 5 reports, from 2 March to 9 April 2031, the union, the port and Ada Roe are named most often."
 */
function parties(here: Citer): Rich {
  const { wiki } = here;
  const { lead, and } = wiki.words;
  const all = wiki.reports.all;
  const actors = pagesOf(wiki.site, 'organization').filter((p) => p.page.facts.class !== 'media');
  const known = [...actors, ...pagesOf(wiki.site, 'person')].map((p) => ({
    p,
    reports: reportsNaming(wiki.reports, p).length,
    times: Object.values(p.page.mentions).flat().length,
  }));
  known.sort((a, b) => b.reports - a.reports || b.times - a.times || byName(a.p, b.p));
  if (all.length === 0 || known.length < mostParties) return [];
  const names = listed(
    known.slice(0, mostParties).map(({ p }): Rich => [linkInside(here, refTo(p))]),
    and,
  );
  const reports = counted(wiki.words, 'reports', all.length);
  const dates = all
    .map((r) => r.date)
    .filter((d) => d !== undefined && d.length > 4)
    .sort(byReadingDate);
  const [first] = dates;
  const last = dates.at(-1);
  if (first === undefined || last === undefined || dates.length * 2 < all.length)
    return fill(lead.wikiUndated, { reports, names });
  if (first === last && dates.length === all.length)
    return fill(lead.wikiDay, { reports, date: longTime(wiki, first), names });
  return fill(dates.length < all.length ? lead.wikiMost : lead.wiki, {
    reports,
    from: fromTime(wiki, first, last),
    to: longTime(wiki, last),
    names,
  });
}

/** The last proposal of which more than one thing is told: what a report names in passing is not where things stand. */
function newest({ wiki }: Here): PageOfType<'proposal'> | undefined {
  const weight = (p: PageOfType<'proposal'>): number =>
    wiki.positions.onProposal(p.page.id).length + p.page.facts.status.length;
  const all = pagesOf(wiki.site, 'proposal').filter((p) => weight(p) > 0);
  const often = all.filter((p) => weight(p) > 1);
  const told = often.length > 0 ? often : all;
  const [proposal] = [...told].sort(
    (a, b) =>
      -byReadingDate(proposalDate(wiki.reports, a) ?? '', proposalDate(wiki.reports, b) ?? '') ||
      weight(b) - weight(a) ||
      byName(a, b),
  );
  return proposal;
}

function named(here: Citer, proposal: PageOfType<'proposal'>): Rich {
  const { lead } = here.wiki.words;
  const link = linkInside(here, refTo(proposal));
  const date = proposalDate(here.wiki.reports, proposal);
  const isSaid = date !== undefined && proposal.page.name.includes(longDateWords(here.wiki.words, date));
  if (isSaid) return fill(lead.newest, { proposal: link });
  return date === undefined
    ? fill(lead.told, { proposal: link })
    : fill(isOwnDate(proposal, date) ? lead.newestOf : lead.newestFrom, {
        proposal: link,
        date: longTime(here.wiki, date),
      });
}

function disputes({ words, disputes: { all } }: Wiki): Rich {
  if (all.length === 0) return [];
  const said = fillText(pluralOf(words, words.count.differ, all.length), { n: all.length });
  return [{ t: 'link', text: said, href: '#disputed' }];
}
