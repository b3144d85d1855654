/** All proposals in time order, with where the two parties named most often stood. */
import type { Ref } from '../../model/site.ts';
import type { When } from '../format/dates.ts';
import { whenBy, whenOf } from '../format/dates.ts';
import { isOwnDate, proposalDate } from '../wiki/comparable.ts';
import { groupBy, type PageOfType, pagesOf, partyKey } from '../wiki/pages.ts';
import type { Position } from '../wiki/positions.ts';
import { byDate, byReadingDate } from '../wiki/reports.ts';
import { together } from '../wiki/together.ts';
import type { Wiki } from '../wiki/wiki.ts';
import type { Citing } from './cite.ts';
import { laterThan } from './comparison.ts';
import { capital, type Here, linkInside, linkTo, linkToPage, stancePiece } from './pieces.ts';
import { fill, joined, marked, nil, type Piece, type Rich, text } from './rich.ts';

export interface ProposalTable {
  readonly caption: string;
  readonly parties: readonly string[];
  readonly rows: readonly {
    readonly id: string;
    readonly name: Piece;
    readonly when?: When;
    readonly by: Rich;
    readonly stances: readonly Rich[];
    readonly outcome: Rich;
  }[];
}

type Citer = Here & { readonly cite: Citing };
type ProposalPage = PageOfType<'proposal'>;

/**
 * Undefined for a wiki without proposals. Where `most` is given, those that reports say most about, in time order;
 * one of which nothing is known but its name stands in the whole list only.
 */
export function proposalTable(here: Citer, most: number = Number.POSITIVE_INFINITY): ProposalTable | undefined {
  const { wiki } = here;
  const all = pagesOf(wiki.site, 'proposal');
  if (all.length === 0) return undefined;
  const known = most === Number.POSITIVE_INFINITY ? all : all.filter((p) => isTold(here, p));
  const pages = [...(known.length === 0 ? all : known)]
    .map((p) => ({ p, weight: substance(here, p) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ p }) => p)
    .sort((a, b) => byReadingDate(proposalDate(here.wiki.reports, a), proposalDate(here.wiki.reports, b)));
  const parties = busiestParties(here, pages);
  return {
    caption: parties.length === 0 ? wiki.words.caption.proposalsPlain : wiki.words.caption.proposals,
    parties: parties.map((p) => p.text),
    rows: pages.map((page) => rowOf(here, page, parties)),
  };
}

/** True where a row of the table would say more than a name. */
const isTold = ({ wiki }: Here, { page: { facts, id } }: ProposalPage): boolean =>
  facts.sponsors.length + facts.status.length + facts.relations.length > 0 || wiki.positions.onProposal(id).length > 0;

/** How much there is to say of a proposal. */
function substance({ wiki }: Here, { page }: ProposalPage): number {
  const { facts } = page;
  const terms = facts.phases.reduce((n, p) => n + p.terms.length, 0);
  const stances = wiki.positions.onProposal(page.id).length;
  const reports = Object.values(page.mentions).filter((spans) => spans.length > 0).length;
  return stances * 3 + terms * 2 + facts.sponsors.length * 2 + facts.status.length * 2 + reports;
}

/** Its own date; else "by" the day of the first report that tells of it. */
function whenPut(wiki: Wiki, page: ProposalPage): { readonly when?: When } {
  const date = proposalDate(wiki.reports, page);
  if (date === undefined) return {};
  return { when: isOwnDate(page, date) ? whenOf(wiki.words, date) : whenBy(wiki.words, date) };
}

/** Whose stance a person's is read with: that of the body the person speaks for. */
function principal(wiki: Wiki, party: Ref): Ref {
  const page = wiki.pageOf(party);
  if (page?.page.type !== 'person') return party;
  const body = wiki.roles.ofPerson(page.page.id).find((r) => !r.former && r.organization?.page !== undefined);
  return body?.organization ?? party;
}

/** At most two with pages of their own, those of whom most stances are known: a column of blanks says nothing. */
function busiestParties({ wiki }: Here, pages: readonly ProposalPage[]): readonly Ref[] {
  const parties = new Map<string, { party: Ref; proposals: Set<string>; n: number }>();
  for (const page of pages) {
    for (const p of wiki.positions.onProposal(page.page.id)) {
      if (p.stance === 'none') continue;
      const party = principal(wiki, p.party);
      if (party.page === undefined) continue;
      const key = partyKey(party);
      const entry = parties.get(key) ?? { party, proposals: new Set(), n: 0 };
      entry.proposals.add(page.page.id);
      // Who proposes stands in a column of its own already.
      entry.n += p.fact.stance === 'proposes' ? 0.2 : 1;
      parties.set(key, entry);
    }
  }
  const enough = pages.length <= 3 ? 1 : 2;
  return [...parties.values()]
    .filter((e) => e.n >= enough)
    .sort((a, b) => b.n - a.n || b.proposals.size - a.proposals.size)
    .slice(0, 2)
    .map((e) => e.party);
}

function rowOf(here: Citer, page: ProposalPage, parties: readonly Ref[]): ProposalTable['rows'][number] {
  const { wiki, cite } = here;
  const { facts, id } = page.page;
  const positions = wiki.positions.onProposal(id);
  const sponsors = facts.sponsors.filter((s) => s.role === 'put forward by');
  const shown = sponsors.length > 0 ? sponsors : facts.sponsors.slice(0, 2);
  const by = joined(
    shown.map((s): Rich => [linkTo(here, wiki.site.resolve(s.party)), ...marked(cite.briefly(s.evidence, 1).marks)]),
    ', ',
  );
  return {
    id,
    name: linkToPage(here, page),
    ...whenPut(wiki, page),
    by: by.length > 0 ? by : [nil(wiki.words.say.notReported)],
    stances: parties.map((party) =>
      stanceOf(
        here,
        party,
        positions.filter((p) => partyKey(principal(wiki, p.party)) === partyKey(party)),
      ),
    ),
    outcome: outcomeOf(here, page),
  };
}

/** The last thing that happened to it, and what came after it. */
function outcomeOf(here: Citer, page: ProposalPage): Rich {
  const { wiki, cite } = here;
  const latest = [...page.page.facts.status].sort((a, b) => byDate(a.date, b.date)).at(-1);
  const happened: Rich =
    latest === undefined ? [] : [text(capital(latest.event)), ...marked(cite.marks(latest.evidence))];
  const later = laterThan(
    wiki,
    page,
    pagesOf(wiki.site, 'proposal').map((p) => p.page.id),
  ).map(
    (r): Rich => [
      ...fill(wiki.words.say.followedBy, { proposal: linkToPage(here, r.other) }),
      ...marked(cite.marks(r.evidence)),
    ],
  );
  const all = joined([...(happened.length > 0 ? [happened] : []), ...later], '; ');
  return all.length > 0 ? all : [nil(wiki.words.say.notReported)];
}

/** Latest first: of the party itself, then of its people where theirs is another; two accounts of one time both stand. */
function stanceOf(here: Citer, party: Ref, positions: readonly Position[]): Rich {
  const { words } = here.wiki;
  const own = positions.filter((p) => partyKey(p.party) === partyKey(party));
  const last = own.at(-1) ?? positions.at(-1);
  if (last === undefined) return [{ t: 'stance', kind: 'none', text: words.say.notReported }];
  const disputed = positions.filter((p) => p.standing === 'disputed');
  if (last.standing === 'disputed' && disputed.length > 1) {
    const told = groupBy([...disputed].reverse(), (p) => [
      [p.fact.stance, partyKey(p.party), p.by === undefined ? '' : partyKey(p.by)].join('\n'),
    ]);
    const accounts = [...told.values()]
      .flatMap(together)
      .slice(0, 3)
      .map((p) => account(here, party, p, words.stances[p.fact.stance].toLowerCase()));
    return [{ t: 'stance', kind: 'split', text: words.say.accountsDiffer }, text(': '), ...joined(accounts, '; ')];
  }
  const other = positions.filter((p) => partyKey(p.party) !== partyKey(last.party) && p.stance !== last.stance).at(-1);
  const told = [last, ...(other === undefined ? [] : [other])];
  return joined(
    told.map((p) => account(here, party, p, stancePiece(words, p.fact.stance))),
    '; ',
  );
}

/** Who says so stands behind the stance; so does whose it is, where it is not the party's own. */
function account(here: Citer, party: Ref, p: Position, stance: Piece | string): Rich {
  const whose: Rich = partyKey(p.party) === partyKey(party) ? [] : [text(' ('), linkTo(here, p.party), text(')')];
  const who: Rich =
    p.by === undefined ? [] : [text(', '), ...fill(here.wiki.words.say.accordingTo, { who: linkInside(here, p.by) })];
  const said = typeof stance === 'string' ? text(stance) : stance;
  return [said, ...whose, ...who, ...marked(here.cite.briefly(p.fact.evidence, 2).marks)];
}
