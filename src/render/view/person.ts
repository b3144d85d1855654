/** A person's page: roles, statements in time order, positions, disputes, connections. */

import { dateWords } from '../format/dates.ts';
import type { OwnPage } from '../wiki/pages.ts';
import type { Role } from '../wiki/roles.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { fillText } from '../words/phrase.ts';
import { type Connection, connectionsOf } from './connections.ts';
import { disputeView } from './dispute-view.ts';
import { entityOf, type PartyView } from './entity.ts';
import { aliasRow, mentionRows, recordRow, row, rows } from './infobox.ts';
import { listsOf } from './lists.ts';
import { firstDisputes, keep } from './parts.ts';
import { partySummary } from './party-summary.ts';
import { brief, linkTo } from './pieces.ts';
import { positionRows } from './position-rows.ts';
import { fill, lineBreak, type Rich, small, text } from './rich.ts';
import { openingOf, type Sheet, sheetOf, type Viewed } from './sheet.ts';
import { statementRows } from './statements.ts';

export interface PersonView extends PartyView {
  readonly connected: readonly Connection[];
}

export function personView(wiki: Wiki, page: OwnPage<'person'>, limit?: number): Viewed<PersonView> {
  const sheet = sheetOf(wiki, page, limit);
  const { words } = wiki;
  const { outline, cite } = sheet;
  const { id, name } = page.page;
  const roles = wiki.roles.ofPerson(id);
  const lists = listsOf(wiki, page);
  const { statements: spoken, positions: stances } = lists;
  const about = wiki.disputes.of(id);

  const opening = openingOf(
    sheet,
    roles.map((r) => ({ words: r.title, evidence: r.evidence })),
    () => partySummary(sheet, page, lists),
  );
  cite.section(words.short.glance ?? '');
  const info = rows(
    row(words.term.role, ...whole(roles.filter((r) => !r.former)).map((r) => roleWords(sheet, r))),
    row(words.term.formerly, ...whole(roles.filter((r) => r.former)).map((r) => roleWords(sheet, r))),
    aliasRow(sheet),
    ...mentionRows(sheet),
    recordRow(words, { statements: spoken, positions: stances, disputes: about }),
  );
  outline.open('statements', words.section.statements, spoken.length);
  const statements = statementRows(sheet, keep(sheet, 'statements', spoken));
  outline.open('positions', words.section.positions, stances.length);
  const positions = positionRows(sheet, keep(sheet, 'positions', stances), 'proposal');
  outline.open('disputed', words.section.disputed, about.length);
  const disputes = firstDisputes(sheet, about).map((d) => disputeView(sheet, d));
  const connected = connectionsOf(sheet);
  const view: PersonView = {
    ...entityOf(sheet, { kind: words.kinds.person.one, badges: [], info, ...opening }),
    statements,
    positions,
    positionsCaption: fillText(words.caption.personPositions, { name }),
    disputes,
    connected,
  };
  return { view, uses: cite.uses() };
}

/** A title told once with its body and once without is one role to a reader. */
const whole = (roles: readonly Role[]): readonly Role[] =>
  roles.filter(
    (r) =>
      r.organization !== undefined ||
      !roles.some((other) => other.organization !== undefined && other.title.toLowerCase() === r.title.toLowerCase()),
  );

/** "general secretary, National Dockers Union"; the body is not said twice. */
function roleWords(sheet: Sheet, role: Role): Rich {
  const { say, term } = sheet.wiki.words;
  const named =
    role.organization === undefined || role.title.toLowerCase().includes(role.organization.text.toLowerCase());
  const what =
    named || role.organization === undefined
      ? [text(role.title)]
      : fill(say.roleAt, { title: role.title, organization: linkTo(sheet, role.organization) });
  const asOf: Rich =
    role.asOf === undefined ? [] : [lineBreak, small(`${term.asOf} ${dateWords(sheet.wiki.words, role.asOf)}`)];
  return [...what, ...brief(sheet, role.evidence, 1), ...asOf];
}
