/** A sheet whose sections are written → the parts of its model that all entity pages share. */

import { backlinksOf } from './backlinks.ts';
import type { DisputeView } from './dispute-view.ts';
import { evidenceOf } from './evidence.ts';
import type { PositionRow } from './position-rows.ts';
import type { EntityView, Sheet } from './sheet.ts';
import type { StatementRow } from './statements.ts';

/** The part of a page model that persons and organizations share. */
export interface PartyView extends EntityView {
  readonly statements: readonly StatementRow[];
  readonly positions: readonly PositionRow[];
  readonly positionsCaption: string;
  readonly disputes: readonly DisputeView[];
}

type Own = 'kind' | 'badges' | 'lead' | 'leadHtml' | 'summary' | 'html' | 'info';

/** Closes the page with what points here and its evidence: call it last. A list of backlinks is there, if only to say that there are none. */
export function entityOf(sheet: Sheet, own: Pick<EntityView, Own>): EntityView {
  const { wiki, page, outline } = sheet;
  const backlinks = backlinksOf(sheet);
  outline.open('backlinks', wiki.words.section.backlinks, 1);
  const evidence = evidenceOf(sheet);
  return {
    ...own,
    name: page.page.name,
    infoTitle: wiki.words.nav.glance,
    heads: outline.heads,
    toc: outline.toc(),
    backlinks,
    parts: sheet.parts,
    evidence,
  };
}
