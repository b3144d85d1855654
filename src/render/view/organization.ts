/** An organization's page: how it is described, its positions, people, statements, the figures it gives. */
import type { PageOfType } from '../wiki/pages.ts';
import { groupBy } from '../wiki/pages.ts';
import type { Role } from '../wiki/roles.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { fillText } from '../words/phrase.ts';
import { type DisputeView, disputeView } from './dispute-view.ts';
import {
  aliasRow,
  backlinksOf,
  type EntityView,
  evidenceOf,
  mentionRows,
  openingOf,
  row,
  rows,
  type Sheet,
  sheetOf,
  type Viewed,
} from './entity.ts';
import { type FigureTile, figureTile } from './figure-tile.ts';
import { counted, linkToPage, quoted } from './pieces.ts';
import { type PositionRow, positionRows } from './position-rows.ts';
import { lineBreak, marked, type Rich, small, text } from './rich.ts';
import { type Spoken, type StatementRow, statementRows } from './statements.ts';

export interface OrganizationView extends EntityView {
  readonly positions: readonly PositionRow[];
  readonly positionsCaption: string;
  readonly disputes: readonly DisputeView[];
  readonly people: readonly Rich[];
  readonly statements: readonly StatementRow[];
  readonly figures: readonly FigureTile[];
}

export function organizationView(wiki: Wiki, page: PageOfType<'organization'>): Viewed<OrganizationView> {
  const sheet = sheetOf(wiki, page);
  const { words } = wiki;
  const { outline, cite } = sheet;
  const { id, name, facts } = page.page;
  const stances = wiki.positions.ofParty(id);
  const about = wiki.disputes.filter((d) => d.pages.includes(id));
  const roles = wiki.roles.inOrganization(id);
  const spoken = spokenFor(sheet, page, roles);
  const given = [...new Set(wiki.values.attributedTo(id).map((v) => v.figure))];

  const opening = openingOf(sheet, facts.descriptions);
  cite.section(words.section.glance);
  const info = rows(
    facts.class === undefined || facts.class === 'other'
      ? undefined
      : row(words.term.class, [text(words.classes[facts.class] ?? facts.class)]),
    row(
      words.term.describedAs,
      ...facts.descriptions.map((d): Rich => [text(quoted(words, d.words)), ...marked(cite.marks(d.evidence))]),
    ),
    aliasRow(sheet),
    ...mentionRows(sheet),
  );
  outline.open('positions', words.section.positions, stances.length);
  const positions = positionRows(sheet, stances, 'proposal');
  outline.open('disputed', words.section.disputed, about.length);
  const disputes = about.map((d) => disputeView(sheet, d));
  outline.open('people', words.section.people, roles.length);
  const people = peopleOf(sheet, roles);
  outline.open('statements', words.section.statements, spoken.length);
  const statements = statementRows(sheet, spoken);
  outline.open('figures', words.section.figures, given.length);
  const figures = given.map((f) => figureTile(sheet, f));
  const backlinks = backlinksOf(sheet);
  outline.open('backlinks', words.section.backlinks, 1);
  const evidence = evidenceOf(sheet);
  const view: OrganizationView = {
    kind: words.kinds.organization.one,
    badges: [],
    name,
    ...opening,
    infoTitle: words.nav.glance,
    info,
    positions,
    positionsCaption: fillText(words.caption.organizationPositions, { name }),
    disputes,
    people,
    statements,
    figures,
    heads: outline.heads,
    toc: outline.toc(),
    backlinks,
    evidence,
  };
  return { view, uses: cite.uses() };
}

/** The organization's own statements, and what its present people say, with their names. */
function spokenFor({ wiki }: Sheet, page: PageOfType<'organization'>, roles: readonly Role[]): readonly Spoken[] {
  const people = [...new Set(roles.filter((r) => !r.former).map((r) => r.person))];
  const theirs = people.flatMap((person) =>
    person.page.facts.statements.map(
      (fact): Spoken => ({ fact, speaker: { text: person.page.name, page: person.page.id } }),
    ),
  );
  const own = page.page.facts.statements.map(
    (fact): Spoken => (fact.speaker === undefined ? { fact } : { fact, speaker: wiki.site.resolve(fact.speaker) }),
  );
  return [...own, ...theirs];
}

/** One entry a person, with all roles held here; present ones first. */
function peopleOf(sheet: Sheet, roles: readonly Role[]): readonly Rich[] {
  const { words } = sheet.wiki;
  const byPerson = groupBy(
    [...roles].sort((a, b) => Number(a.former) - Number(b.former)),
    (r) => [r.person],
  );
  return [...byPerson].map(([person, held]): Rich => {
    const titles = [...new Set(held.map((r) => (r.former ? `${words.badge.former} ${r.title}` : r.title)))].join('; ');
    const said = person.page.facts.statements.length;
    return [
      linkToPage(sheet, person),
      text(` ${titles}`),
      ...marked(sheet.cite.marks(held.flatMap((r) => r.evidence))),
      ...(said === 0 ? [] : [lineBreak, small(counted(words, 'statements', said))]),
    ];
  });
}
