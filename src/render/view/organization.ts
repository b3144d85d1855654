/** An organization's page: how it is described, its positions, people, statements, the figures it gives. */
import { groupBy, type OwnPage } from '../wiki/pages.ts';
import type { Role } from '../wiki/roles.ts';
import { statementsOf } from '../wiki/statements.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { fillText } from '../words/phrase.ts';
import { type DemandTable, demandTable } from './demands.ts';
import { disputeView } from './dispute-view.ts';
import { entityOf, type PartyView } from './entity.ts';
import { type FigureTile, figureTile } from './figure-tile.ts';
import { aliasRow, mentionRows, recordRow, row, rows } from './infobox.ts';
import { listsOf } from './lists.ts';
import { first, firstDisputes, firstFigures, keep } from './parts.ts';
import { partySummary } from './party-summary.ts';
import { brief, counted, linkToPage, quoted } from './pieces.ts';
import { positionRows } from './position-rows.ts';
import { lineBreak, type Rich, small, text } from './rich.ts';
import { openingOf, type Sheet, sheetOf, type Viewed } from './sheet.ts';
import { statementRows } from './statements.ts';

export interface OrganizationView extends PartyView {
  /** What it asks for, by report. */
  readonly demands?: DemandTable;
  readonly people: readonly Rich[];
  readonly figures: readonly FigureTile[];
}

export function organizationView(wiki: Wiki, page: OwnPage<'organization'>, limit?: number): Viewed<OrganizationView> {
  const sheet = sheetOf(wiki, page, limit);
  const { words } = wiki;
  const { outline, cite } = sheet;
  const { id, name, facts } = page.page;
  const lists = listsOf(wiki, page);
  const { statements: spoken, positions: stances } = lists;
  const about = wiki.disputes.of(id);
  const roles = wiki.roles.inOrganization(id);
  const given = [...new Set(wiki.values.attributedTo(id).map((v) => v.figure))];

  const opening = openingOf(sheet, facts.descriptions, () => partySummary(sheet, page, lists));
  cite.section(words.short.glance ?? '');
  const info = rows(
    facts.class === undefined || facts.class === 'other'
      ? undefined
      : row(words.term.class, [text(words.classes[facts.class] ?? facts.class)]),
    row(
      words.term.describedAs,
      ...facts.descriptions.map((d): Rich => [text(quoted(words, d.words)), ...brief(sheet, d.evidence, 2)]),
    ),
    aliasRow(sheet),
    ...mentionRows(sheet),
    recordRow(words, { statements: spoken, positions: stances, disputes: about }),
  );
  outline.open('positions', words.section.positions, stances.length);
  const positions = positionRows(sheet, keep(sheet, 'positions', stances), 'proposal');
  cite.section(words.short.demands ?? '');
  const demands = demandTable(sheet, lists);
  outline.open(
    'demands',
    fillText(words.section.demands, { name: words.inside.named(name) }),
    demands?.rows.length ?? 0,
  );
  outline.open('disputed', words.section.disputed, about.length);
  const disputes = firstDisputes(sheet, about).map((d) => disputeView(sheet, d));
  outline.open('people', words.section.people, roles.length);
  const people = peopleOf(sheet, roles);
  outline.open('statements', words.section.statements, spoken.length);
  const statements = statementRows(sheet, keep(sheet, 'statements', spoken));
  outline.open('figures', words.section.figures, given.length);
  const figures = firstFigures(sheet, 'figures', given).map((f) => figureTile(sheet, f));
  const view: OrganizationView = {
    ...entityOf(sheet, { kind: words.kinds.organization.one, badges: [], info, ...opening }),
    positions,
    positionsCaption: fillText(words.caption.organizationPositions, { name: words.inside.named(name) }),
    ...(demands === undefined ? {} : { demands }),
    disputes,
    people,
    statements,
    figures,
  };
  return { view, uses: cite.uses() };
}

/** One entry a person, with all roles held here; present ones first. */
function peopleOf(sheet: Sheet, roles: readonly Role[]): readonly Rich[] {
  const { words } = sheet.wiki;
  const byPerson = groupBy(
    [...roles].sort((a, b) => Number(a.former) - Number(b.former)),
    (r) => [r.person],
  );
  const entries = [...byPerson];
  const shown = first(sheet, 'people', entries).map(([person, held]): Rich => {
    const titles = [...new Set(held.map((r) => (r.former ? `${words.badge.former} ${r.title}` : r.title)))].join('; ');
    const said = statementsOf(person).length;
    return [
      linkToPage(sheet, person),
      text(` ${titles}`),
      ...brief(
        sheet,
        held.flatMap((r) => r.evidence),
        2,
      ),
      ...(said === 0 ? [] : [lineBreak, small(counted(words, 'statements', said))]),
    ];
  });
  return shown;
}
