/** What somebody says, as a page tells it: quotations in their own words, and claims with the reports they appear in. */
import type { StatementFact } from '../../model/fact.ts';
import type { Ref } from '../../model/site.ts';
import { fill, plain } from '../view/rich.ts';
import { withVerb } from '../view/statements.ts';
import { type Card, isType } from '../wiki/pages.ts';
import type { Position } from '../wiki/positions.ts';
import type { Wiki } from '../wiki/wiki.ts';
import type { CitedReports, Json } from './reports.ts';

/** The newest of each sort: the page's JSON has all. */
const most = 5;

export function claimsOf(wiki: Wiki, page: Card, reports: CitedReports): readonly Json[] {
  const positions = isType(page, 'proposal')
    ? wiki.positions.onProposal(page.page.id)
    : wiki.positions.ofParty(page.page.id);
  const statements = isType(page, 'person') || isType(page, 'organization') ? page.page.facts.statements : [];
  const of = (direct: boolean) => statements.filter((s) => s.direct === direct).slice(-most);
  return [
    ...of(true).map((s) => quotation(wiki, s, reports)),
    ...of(false).map((s) => claim(wiki, s, reports)),
    ...positions.slice(-most).map((p) => stance(wiki, page, p, reports)),
  ];
}

const quotation = (wiki: Wiki, s: StatementFact<string>, reports: CitedReports): Json => ({
  '@type': 'Quotation',
  text: s.quote,
  creator: speakerOf(wiki, s),
  ...saidOn(s),
  citation: reports.refsTo(s.evidence),
});

/** What somebody denies or hopes is claimed with its verb: "denies there had been any deaths". */
function claim(wiki: Wiki, s: StatementFact<string>, reports: CitedReports): Json {
  const verbal = withVerb(wiki, s, s.quote);
  return {
    '@type': 'Claim',
    text: verbal === undefined ? s.quote : plain(verbal),
    author: speakerOf(wiki, s),
    ...saidOn(s),
    appearance: reports.refsTo(s.evidence),
  };
}

/** A report's own date is not the day of what it reports. */
const saidOn = (s: StatementFact<string>): Json =>
  s.date === undefined || s.dateBasis === 'report' ? {} : { dateCreated: s.date };

/** The page's subject, or somebody unnamed who speaks for it. */
const speakerOf = ({ site }: Wiki, { speaker }: StatementFact<string>): Json =>
  speaker === undefined ? { '@id': '#this' } : { '@type': 'Person', name: site.resolve(speaker).text };

/** A person where the wiki knows one by that name. */
export const agentOf = (wiki: Wiki, ref: Ref): Json => ({
  '@type': wiki.pageOf(ref)?.page.type === 'person' ? 'Person' : 'Organization',
  name: ref.text,
});

/** That a party stands somewhere is a claim too: of the party itself, or of whoever tells it. */
function stance(wiki: Wiki, page: Card, { fact, party, proposal, by }: Position, reports: CitedReports): Json {
  const who = by ?? party;
  const text = plain(fill(wiki.words.stands[fact.stance], { party: party.text, proposal: proposal.text }));
  return {
    '@type': 'Claim',
    text: `${text}: ${fact.words}`,
    author: who.page === page.page.id ? { '@id': '#this' } : agentOf(wiki, who),
    ...(fact.date === undefined ? {} : { dateCreated: fact.date }),
    appearance: reports.refsTo(fact.evidence),
  };
}
