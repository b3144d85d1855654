/** Pages a person is connected with, in lists by kind, each with the reason: shared bodies, proposals, figures. */
import type { Evidence } from '../../model/evidence.ts';
import type { PageId } from '../../model/ids.ts';
import type { Card } from '../wiki/pages.ts';
import { fillText } from '../words/phrase.ts';
import { linkToPage } from './pieces.ts';
import { marked, type Rich, text } from './rich.ts';
import type { Sheet } from './sheet.ts';

export interface Connection {
  readonly title: string;
  readonly items: readonly Rich[];
}

interface Reason {
  readonly words: string;
  readonly evidence: readonly Evidence[];
}

const kinds = ['person', 'organization', 'proposal', 'figure'] as const;
type Kind = (typeof kinds)[number];

/** The longest list that is still read; the pages themselves have the rest. */
const most = 12;

export function connectionsOf(sheet: Sheet): readonly Connection[] {
  const { wiki, outline } = sheet;
  const reasons = new Map<PageId, Reason>();
  const note = (id: PageId | undefined, reason: Reason): void => {
    if (id !== undefined && id !== sheet.page.page.id && !reasons.has(id)) reasons.set(id, reason);
  };
  fromRoles(sheet, note);
  fromPositions(sheet, note);
  for (const v of wiki.values.attributedTo(sheet.page.page.id)) {
    note(v.figure.page.id, { words: wiki.words.say.attributes, evidence: v.fact.evidence });
  }
  for (const id of sheet.page.links) note(id, { words: '', evidence: [] });
  const found = [...reasons].flatMap(([id, reason]): (readonly [Card, Reason])[] => {
    const page = wiki.site.byId.get(id);
    return page === undefined ? [] : [[page, reason]];
  });
  const lists = kinds
    .map((kind) => ({ kind, found: found.filter(([p]) => p.page.type === kind).slice(0, most) }))
    .filter((l) => l.found.length > 0);
  outline.open('connected', wiki.words.section.connected, lists.length);
  return lists.map(({ kind, found: list }) => ({
    title: titleOf(sheet, kind),
    items: list.map(([page, { words, evidence }]) => [
      linkToPage(sheet, page),
      ...(words === '' ? [] : [text(`, ${words}`)]),
      ...marked(sheet.cite.briefly(evidence, 1).marks),
    ]),
  }));
}

const titleOf = (sheet: Sheet, kind: Kind): string => sheet.wiki.words.kinds[kind].many;

type Note = (id: PageId | undefined, reason: Reason) => void;

function fromRoles({ wiki, page }: Sheet, note: Note): void {
  for (const role of wiki.roles.ofPerson(page.page.id)) {
    const organization = role.organization;
    if (organization?.page === undefined) continue;
    note(organization.page, { words: role.title, evidence: role.evidence });
    for (const other of wiki.roles.inOrganization(organization.page)) {
      note(other.person.page.id, {
        words: fillText(wiki.words.say.colleague, { organization: organization.text }),
        evidence: other.evidence,
      });
    }
  }
}

/** Newest stance on each proposal; whom the person tells of, and who tells of the person. */
function fromPositions({ wiki, page }: Sheet, note: Note): void {
  const { id } = page.page;
  const own = [...wiki.positions.ofParty(id)].reverse();
  for (const p of own) {
    note(p.proposal.page, { words: wiki.words.stances[p.fact.stance].toLowerCase(), evidence: p.fact.evidence });
    note(p.by?.page, { words: '', evidence: p.fact.evidence });
  }
  for (const p of wiki.positions.toldBy(id)) {
    note(p.party.page, { words: '', evidence: p.fact.evidence });
    note(p.proposal.page, { words: '', evidence: p.fact.evidence });
  }
}
