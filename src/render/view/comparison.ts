/** How a proposal relates to others: rows for the infobox, and a term-by-phase table beside each that it can be compared with. */
import type { Evidence } from '../../model/evidence.ts';
import { afterPhases, type Phase } from '../../model/fact.ts';
import type { PageId } from '../../model/ids.ts';
import { entryOf } from '../../text/outside.ts';
import { isType, type OwnPage, type PageOfType } from '../wiki/pages.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { fillText } from '../words/phrase.ts';
import { row } from './infobox.ts';
import { brief, linkTo, linkToPage, sentenceCase } from './pieces.ts';
import { joined, marked, type Rich, text } from './rich.ts';
import type { InfoRow, SectionHead, Sheet } from './sheet.ts';

export interface Comparison {
  readonly head: SectionHead;
  readonly other: string;
  readonly own: string;
  readonly caption: string;
  /** That the wiki sets them side by side; empty where a report relates them. */
  readonly note: string;
  readonly rows: readonly { readonly term: string; readonly other: readonly Rich[]; readonly own: readonly Rich[] }[];
}

type ProposalPage = PageOfType<'proposal'>;
type OwnProposal = OwnPage<'proposal'>;

interface Relation {
  readonly other: ProposalPage;
  readonly evidence: readonly Evidence[];
}

/** Own relations by their words; those of later proposals that point here, as "Later". */
export function relationsOf(sheet: Sheet, page: OwnProposal): readonly InfoRow[] {
  const { wiki } = sheet;
  const { words } = wiki;
  const kinds = [...new Set(page.page.facts.relations.map((r) => r.relation))];
  const own = kinds.map((kind) =>
    row(
      entryOf(words.relations, kind) ?? kind,
      ...page.page.facts.relations
        .filter((r) => r.relation === kind)
        .map((r): Rich => [linkTo(sheet, wiki.site.resolve(r.proposal)), ...brief(sheet, r.evidence, 2)]),
    ),
  );
  const pointing = page.backlinks.filter((b) => b.property === 'relations').map((b) => b.from);
  const later = laterThan(wiki, page, pointing).map(
    (r): Rich => [linkToPage(sheet, r.other), ...brief(sheet, r.evidence, 2)],
  );
  return later.length === 0 ? own : [...own, row(words.term.later, ...later)];
}

const followUps: readonly string[] = ['changes to', 'later version of', 'follows'];
const comparable: readonly string[] = [...followUps, 'compared with'];

/** Those of some pages that say of themselves that they follow or change this proposal. */
export function laterThan(wiki: Wiki, page: ProposalPage, among: readonly PageId[]): readonly Relation[] {
  return [...new Set(among)].flatMap((id): readonly Relation[] => {
    const other = wiki.site.byId.get(id);
    if (other === undefined || other.page.id === page.page.id || !isType(other, 'proposal')) return [];
    return other.page.facts.relations
      .filter((r) => followUps.includes(r.relation) && wiki.site.resolve(r.proposal).page === page.page.id)
      .map((r) => ({ other, evidence: r.evidence }));
  });
}

/** Only where both have terms: a column of nothing compares nothing. */
export function comparisonsOf(sheet: Sheet, page: ProposalPage): readonly Comparison[] {
  const { wiki, outline } = sheet;
  if (page.page.facts.phases.length === 0) return [];
  const others = new Set<ProposalPage>();
  for (const r of page.page.facts.relations) {
    const other = wiki.pageOf(wiki.site.resolve(r.proposal));
    if (other && other.page.id !== page.page.id && isType(other, 'proposal') && comparable.includes(r.relation))
      others.add(other);
  }
  const told = [...others].filter((other) => other.page.facts.phases.some((p) => p.terms.length > 0));
  const beside = told.length > 0 ? undefined : wiki.comparable(page.page.id);
  return [...told, ...(beside === undefined ? [] : [beside])].map((other, i): Comparison => {
    const key = i === 0 ? 'compare' : `compare-${i + 1}`;
    const title = fillText(wiki.words.section.compare, { name: wiki.words.inside.titled(other.page.name) });
    outline.open(key, title, 1);
    return {
      head: outline.heads[key] ?? { id: key, title },
      other: other.page.name,
      own: page.page.name,
      caption: wiki.words.caption.compare,
      note: other === beside ? wiki.words.say.besideNote : '',
      rows: [...sponsorRow(sheet, other, page), ...phaseRows(sheet, other.page.facts.phases, page.page.facts.phases)],
    };
  });
}

/** Who put each forward, where that is told of one of them. */
function sponsorRow(sheet: Sheet, other: ProposalPage, own: ProposalPage): Comparison['rows'] {
  const of = ({ page: { facts } }: ProposalPage): readonly Rich[] => {
    const sponsors = facts.sponsors.filter((s) => s.role === 'put forward by');
    const named = (sponsors.length > 0 ? sponsors : facts.sponsors).map(
      (s): Rich => [linkTo(sheet, sheet.wiki.site.resolve(s.party)), ...brief(sheet, s.evidence, 1)],
    );
    return named.length === 0 ? [] : [joined(named, ', ')];
  };
  const row = { term: sheet.wiki.words.column.by, other: of(other), own: of(own) };
  return row.other.length + row.own.length === 0 ? [] : [row];
}

function phaseRows(sheet: Sheet, other: readonly Phase[], own: readonly Phase[]): Comparison['rows'] {
  const ordinals = [...new Set([...other, ...own].map((p) => p.ordinal))].sort((a, b) => (a || 1e9) - (b || 1e9));
  const { say, section } = sheet.wiki.words;
  const phased = ordinals.some((n) => n > 0);
  const isAfter = (n: number): boolean => [...other, ...own].every((p) => p.ordinal !== n || p.title === afterPhases);
  return ordinals.map((n) => ({
    term: n === 0 ? (phased ? say.noPhase : section.terms) : isAfter(n) ? say.afterwards : fillText(say.phase, { n }),
    other: termsOf(sheet, other, n),
    own: termsOf(sheet, own, n),
  }));
}

const termsOf = (sheet: Sheet, phases: readonly Phase[], ordinal: number): readonly Rich[] =>
  phases
    .filter((p) => p.ordinal === ordinal)
    .flatMap((p) =>
      p.terms.map(
        (t): Rich => [text(sentenceCase(sheet, t.text, t.evidence)), ...marked(sheet.cite.marks(t.evidence))],
      ),
    );
