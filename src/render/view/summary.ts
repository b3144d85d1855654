import type { Ref } from '../../model/site.ts';
import type { PartialDate } from '../../model/values.ts';
import { longDateWords, type When, whenOf } from '../format/dates.ts';
import { type Card, groupBy, type PageOfType, partyKey } from '../wiki/pages.ts';
import type { Position } from '../wiki/positions.ts';
import { byDate, reportsNaming } from '../wiki/reports.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { pluralOf } from '../words/index.ts';
import type { Citing } from './cite.ts';
import { counted, type Here, linkInside, standsPhrase } from './pieces.ts';
import { capitalized, fill, marked, plain, type Rich, sentences, text, time } from './rich.ts';
import type { Sheet } from './sheet.ts';

type Citer = Here & { readonly cite: Citing };

/** Sentences about stances that a reader takes in at a glance; the section has them all. */
export const mostStances = 3;

/** "It is named in 3 reports, from 2 March to 9 April 2031." The fallback where no fact says more. */
export function mentioned(sheet: Sheet, pronoun: string): Rich {
  const { wiki, page } = sheet;
  const reports = reportsNaming(sheet.wiki.reports, sheet.page);
  if (reports.length === 0) return [];
  const { lead } = wiki.words;
  const name = pronoun === '' ? nameOf(wiki, page) : pronoun;
  const dates = reports
    .map((r) => r.date)
    .filter((d) => d !== undefined)
    .sort(byDate);
  const [first] = dates;
  const last = dates.at(-1);
  const many = counted(wiki.words, 'reports', reports.length);
  // A range that holds for some of the reports only would be no range of all.
  if (first === undefined || last === undefined || dates.length < reports.length)
    return fill(pluralOf(wiki.words, wiki.words.count.speak, reports.length), { n: reports.length, name });
  if (reports.length === 1) return fill(lead.namedOne, { name, date: longTime(wiki, first) });
  return first === last
    ? fill(lead.namedDay, { name, reports: many, date: longTime(wiki, first) })
    : fill(lead.named, { name, reports: many, from: fromTime(wiki, first, last), to: longTime(wiki, last) });
}

/** "It was adopted by the council on 9 March 2031." Empty where nothing is known to have happened, or the description says it. */
export function becameOf(here: Citer, page: PageOfType<'proposal'>, named: boolean): readonly Rich[] {
  const { wiki } = here;
  const status = [...page.page.facts.status].sort((a, b) => byDate(a.date, b.date)).at(-1);
  if (status === undefined || page.page.description.toLowerCase().includes(status.event.toLowerCase())) return [];
  const { lead, inside, became } = wiki.words;
  const many = inside.isPlural(page.page.name);
  const pronoun = many ? lead.they : lead.it;
  const subject = !named || pronoun === '' ? capitalName(wiki, page) : pronoun;
  return [
    [
      text(`${subject}${became(status.event, many)}`),
      ...(status.party === undefined
        ? []
        : fill(lead.by, { party: linkInside(here, wiki.site.resolve(status.party)) })),
      ...(status.date === undefined ? [] : fill(lead.on, { date: longTime(wiki, status.date) })),
      ...marked(here.cite.marks(status.evidence)),
      text('.'),
    ],
  ];
}

/** What became of a proposal and who stands where on it. */
export function proposalSummary(sheet: Sheet, page: PageOfType<'proposal'>): Rich {
  const described = page.page.description !== '';
  const became = becameOf(sheet, page, described);
  const said = [...became, ...standsOn(sheet, page, described || became.length > 0)];
  if (said.length > 0) return sentences(said);
  const { lead, inside } = sheet.wiki.words;
  const pronoun = inside.isPlural(page.page.name) ? lead.them : lead.it.toLowerCase();
  return mentioned(sheet, described ? pronoun : '');
}

/** "Kenya accepts it; the union rejects it, according to Ada Roe." Then whose stance is told in two ways. */
export function standsOn(here: Citer, page: PageOfType<'proposal'>, isNamed: boolean): readonly Rich[] {
  const { wiki } = here;
  const { words } = wiki;
  const sponsors = new Set(page.page.facts.sponsors.map((s) => partyKey(wiki.site.resolve(s.party))));
  const told = wiki.positions.onProposal(page.page.id).filter((p) => !isGarbled(wiki, p));
  // Who passed or presented it, as was just said, is known to stand for it.
  const actors = new Set(
    page.page.facts.status.flatMap((s) => (s.party === undefined ? [] : [partyKey(wiki.site.resolve(s.party))])),
  );
  const parties = [...groupBy(told, (p) => [partyKey(p.party)]).values()]
    .flatMap((of) => of.slice(-1))
    .filter((p) => p.fact.stance !== 'proposes' || !sponsors.has(partyKey(p.party)))
    .sort((a, b) => weightOf(wiki, b.party) - weightOf(wiki, a.party));
  const { isPlural, titled } = words.inside;
  const it = (isPlural(page.page.name) ? words.lead.them : words.lead.it.toLowerCase()) || titled(page.page.name);
  const clauses = parties
    .filter(
      (p) => p.standing !== 'disputed' && !isSaidOf(wiki, p, parties) && !isOwn(p) && !actors.has(partyKey(p.party)),
    )
    .slice(0, mostStances)
    .map((p, i): Rich => {
      const what = fill(standsPhrase(here, p.party, p.fact.stance), {
        party: linkInside(here, p.party),
        proposal: i === 0 && !isNamed ? titled(page.page.name) : it,
      });
      const by: Rich =
        p.by === undefined ? [] : [text(', '), ...fill(words.say.accordingTo, { who: linkInside(here, p.by) })];
      return [...what, ...by, ...marked(here.cite.marks(p.fact.evidence))];
    });
  const stands =
    clauses.length === 0
      ? []
      : [[...capitalized(clauses.flatMap((c, i) => (i === 0 ? c : [text('; '), ...c]))), text('.')]];
  const differ = parties
    .filter((p) => p.standing === 'disputed')
    .slice(0, 2)
    .map((p) => fill(words.lead.differ, { party: linkInside(here, p.party) }));
  return [...stands, ...differ];
}

/** Acme proposing "Acme’s offer", or rejecting the "offer rejected by Acme", says nothing. */
export const isOwn = (p: Position): boolean =>
  (p.fact.stance === 'proposes' && p.proposal.text.startsWith(p.party.text)) ||
  p.proposal.text.endsWith(`ed by ${p.party.text}`);

/** A person's stance goes without saying where the body the person speaks for has the same. */
export const isSaidOf = (wiki: Wiki, p: Position, parties: readonly Position[]): boolean =>
  parties.some((q) => {
    const [person, body] = [p.party.page, q.party.page];
    return person !== undefined && body !== undefined && p.stance === q.stance && wiki.roles.speaksFor(person, body);
  });

/** Told by somebody whom only a damaged text names: such words stand in the tables, marked, and in no sentence of ours. */
export const isGarbled = (wiki: Wiki, { by, fact }: Position): boolean =>
  by !== undefined && by.page === undefined && fact.evidence.every((e) => wiki.reports.of(e.source).degraded);

/** Parties of whom most stances are known come first. */
const weightOf = (wiki: Wiki, party: Ref): number =>
  party.page === undefined ? 0 : wiki.positions.ofParty(party.page).length;

/** As inside a sentence. */
export function nameOf({ words }: Wiki, { page }: Card): string {
  if (page.type === 'proposal') return words.inside.titled(page.name);
  return page.type === 'organization' ? words.inside.named(page.name) : page.name;
}

const capitalName = (wiki: Wiki, page: Card): string => plain(capitalized([text(nameOf(wiki, page))]));

/** "12 June" before "to 21 August 2024": one year is said once. */
export function fromTime(wiki: Wiki, from: PartialDate, to: PartialDate): ReturnType<typeof time> {
  const whole = longTime(wiki, from);
  const year = from.slice(0, 4);
  if (from.length === 4 || to.slice(0, 4) !== year || !('text' in whole)) return whole;
  return { ...whole, text: whole.text.replace(` ${year}`, '') };
}

export const longTime = (wiki: Wiki, date: PartialDate): ReturnType<typeof time> => {
  const when: When = { ...whenOf(wiki.words, date), words: longDateWords(wiki.words, date) };
  return time(when);
};
