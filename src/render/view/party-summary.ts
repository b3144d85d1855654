/** What is known of a person or organization, in sentences behind the description: where it stands and says others stand, its words. */
import type { StatementFact } from '../../model/fact.ts';
import type { PartialDate } from '../../model/values.ts';
import { type Card, groupBy, type PageOfType, partyKey } from '../wiki/pages.ts';
import type { Position } from '../wiki/positions.ts';
import type { Wiki } from '../wiki/wiki.ts';
import type { Lists } from './lists.ts';
import { counted, type Here, linkInside, quoted, standsPhrase } from './pieces.ts';
import { capitalized, fill, listed, marked, type Rich, sentences, text, trimmed } from './rich.ts';
import type { Sheet } from './sheet.ts';
import { fromTime, isGarbled, isOwn, isSaidOf, longTime, mentioned, mostStances, nameOf } from './summary.ts';

/** Where a person or organization stands, and from when to when it speaks. */
export function partySummary(
  sheet: Sheet,
  page: PageOfType<'person'> | PageOfType<'organization'>,
  lists: Lists,
): Rich {
  const { wiki } = sheet;
  const said = [
    ...stancesOfParty(sheet, page),
    ...stancesTold(sheet, page),
    ...spoken(sheet, lists.statements),
    ...lastWord(sheet, page, lists.statements),
  ];
  if (said.length > 0) return sentences(said);
  const described = page.page.description !== '' && page.page.type === 'organization';
  const short = page.page.description === '' ? '' : nameAgain(wiki, page);
  return mentioned(sheet, described ? wiki.words.lead.it.toLowerCase() : short);
}

/** One sentence for each stance and teller, its proposals in a list; then the points on which accounts differ. */
function stancesOfParty(sheet: Sheet, page: Card): readonly Rich[] {
  const { wiki } = sheet;
  const positions = wiki.positions.ofParty(page.page.id).filter((p) => !isGarbled(wiki, p));
  const name = nameAgain(wiki, page);
  const latest = [...groupBy(positions, (p) => [partyKey(p.proposal)]).values()]
    .flatMap((of) => of.slice(-1))
    .reverse();
  const standing = latest.filter((p) => p.standing !== 'disputed' && !isOwn(p)).slice(0, mostStances + 1);
  const tellers = [...groupBy(standing, (p) => [p.by === undefined ? '' : partyKey(p.by)]).values()];
  const told = tellers.slice(0, mostStances).map((told): Rich => {
    const stances = [...groupBy(told, (p) => [p.fact.stance])];
    const clauses = stances.map(([stance, group], i): Rich => {
      const proposals = group.map(
        (p): Rich => [linkInside(sheet, p.proposal), ...marked(sheet.cite.marks(p.fact.evidence))],
      );
      const clause = fill(wiki.words.stands[stance], {
        party: i === 0 ? name : '',
        proposal: listed(proposals, wiki.words.and),
      });
      return i === 0 ? clause : trimmed(clause);
    });
    return byWhom(
      sheet,
      told[0],
      clauses.length === 2 ? listed(clauses, `,${wiki.words.and}`) : listed(clauses, wiki.words.and),
    );
  });
  const differ = latest.filter((p) => p.standing === 'disputed').slice(0, 2);
  if (differ.length === 0) return told;
  const proposals = listed(
    differ.map((p): Rich => [linkInside(sheet, p.proposal)]),
    wiki.words.and,
  );
  return [...told, fill(wiki.words.lead.differOn, { party: name, proposal: proposals })];
}

/** Where somebody says that others stand: "Ada Roe says that Kenya accepts it." Only the latest on each. */
function stancesTold(sheet: Sheet, page: Card): readonly Rich[] {
  const { wiki } = sheet;
  const told = wiki.positions.toldBy(page.page.id).filter((p) => !isGarbled(wiki, p) && p.standing !== 'superseded');
  const latest = [...groupBy(told, (p) => [`${partyKey(p.party)}\n${partyKey(p.proposal)}`]).values()].flatMap((of) =>
    of.slice(-1),
  );
  const shown = latest
    .filter(
      (p) =>
        !isSaidOf(
          wiki,
          p,
          latest.filter((q) => partyKey(q.proposal) === partyKey(p.proposal)),
        ),
    )
    .slice(-mostTold);
  if (shown.length === 0) return [];
  const { lead, inside } = wiki.words;
  const clauses = shown.map((p, i): Rich => {
    const again = i > 0 && partyKey(p.proposal) === partyKey(shown[i - 1]?.proposal ?? p.party);
    const it = inside.isPlural(p.proposal.text) ? lead.them : lead.it.toLowerCase();
    const holes = {
      party: linkInside(sheet, p.party),
      proposal: again && it !== '' ? it : linkInside(sheet, p.proposal),
    };
    return [...fill(standsPhrase(sheet, p.party, p.fact.stance), holes), ...marked(sheet.cite.marks(p.fact.evidence))];
  });
  const who = nameAgain(wiki, page);
  return [fill(lead.accordingTo, { who, what: listed(clauses, wiki.words.and) })];
}

const mostTold = 2;

/** "According to Ada Roe, the union rejects it." */
function byWhom(here: Here, position: Position | undefined, what: Rich): Rich {
  const { lead } = here.wiki.words;
  const by = position?.by;
  if (by === undefined) return [...capitalized(what), text('.')];
  return fill(lead.accordingTo, { who: linkInside(here, by), what });
}

/** "The reports carry 12 statements, from 2 March to 9 April 2031." */
function spoken({ wiki }: Sheet, statements: Lists['statements']): readonly Rich[] {
  if (statements.length === 0) return [];
  const { lead } = wiki.words;
  const said: Rich = [{ t: 'link', text: counted(wiki.words, 'statements', statements.length), href: '#statements' }];
  const dates = statements.map((s) => s.date as PartialDate | undefined).filter((d) => d !== undefined && d.length > 4);
  const [first] = dates;
  const last = dates.at(-1);
  if (first === undefined || last === undefined || dates.length < statements.length)
    return [fill(lead.carryAny, { statements: said })];
  return [
    first === last
      ? fill(lead.carryOne, { statements: said, date: longTime(wiki, first) })
      : fill(lead.carry, { statements: said, from: fromTime(wiki, first, last), to: longTime(wiki, last) }),
  ];
}

/** A quotation that is read with ease at the head of a page, in UTF-16 units. */
const longestWord = 160;

/** The latest whole sentence of a person's own words, with its day: "On 9 April 2031: “We will not wait.”" */
function lastWord(sheet: Sheet, page: Card, statements: Lists['statements']): readonly Rich[] {
  const { wiki, cite } = sheet;
  const last =
    page.page.type === 'person'
      ? statements
          .map(({ fact }) => fact)
          .filter(isWord(wiki))
          .at(-1)
      : undefined;
  if (last?.date === undefined) return [];
  const quote = [text(quoted(wiki.words, last.quote)), ...marked(cite.marks(last.evidence))];
  return [fill(wiki.words.lead.lastWord, { date: longTime(wiki, last.date), quote })];
}

/** Said on a known day, whole, short, and as it was written. */
const isWord =
  (wiki: Wiki) =>
  ({ direct, date, dateBasis, quote, evidence }: StatementFact<string>): boolean =>
    direct &&
    date !== undefined &&
    dateBasis !== 'report' &&
    date.length > 7 &&
    quote.length <= longestWord &&
    !quote.includes('…') &&
    /^[“"]?\p{Lu}.*[.!?][”"]?$/su.test(quote.trim()) &&
    evidence.every((e) => !wiki.reports.of(e.source).degraded);

/** A person who was just named in full is named by the surname, where reports do so. */
function nameAgain(wiki: Wiki, page: Card): string {
  const last = page.page.name.split(' ').at(-1) ?? '';
  const short = page.page.type === 'person' && page.page.description !== '' && page.page.aliases.includes(last);
  return short ? last : nameOf(wiki, page);
}
