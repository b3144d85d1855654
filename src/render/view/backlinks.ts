/** Pages that point at a page → rows that say from where, why and how often. */
import { byCodeUnit, type FactId, type PageId } from '../../model/ids.ts';
import type { PageSentence } from '../../model/page.ts';
import { entryOf } from '../../text/outside.ts';
import { sentencesOver } from '../../text/spans.ts';
import { sayValue, valueWords } from '../format/numbers.ts';
import { type Card, isType } from '../wiki/pages.ts';
import { type Report, reportsNaming } from '../wiki/reports.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { pluralOf } from '../words/index.ts';
import { fillText } from '../words/phrase.ts';
import { reportWords } from './cite.ts';
import { first } from './parts.ts';
import { counted, linkToPage } from './pieces.ts';
import { text } from './rich.ts';
import type { BacklinkRow, Sheet } from './sheet.ts';

/** Sections that a page with such a fact is sure to have. */
const anchors: Readonly<Record<string, string>> = {
  statements: 'statements',
  positions: 'positions',
  values: 'values',
  phases: 'phases',
};

/** A figure's values stand, on the page of who gives them, among the figures or what it is connected with. */
function anchorOf({ page }: Card, property: string): string | undefined {
  if (property !== 'values' || page.type === 'figure') return entryOf(anchors, property);
  return page.type === 'organization' ? 'figures' : page.type === 'person' ? 'connected' : undefined;
}

interface Entry {
  /** By property: what its facts say, as far as it can be said in a word or two. */
  readonly reasons: Map<string, Set<string>>;
  readonly property: string;
  times: number;
}

const mostDetails = 3;

/** "position (accepts, rejects), related proposal (follows)" */
function reasonsOf(wiki: Wiki, other: Card, { reasons }: Entry): string {
  const { words } = wiki;
  const labels = new Map(wiki.kindOf(other)?.fields.map(({ key, label }) => [key, label]));
  return [...reasons]
    .map(([property, details]) => {
      const reason = entryOf(words.reasons, property) ?? labels.get(property) ?? property;
      const shown = [...details].slice(0, mostDetails);
      const more = details.size > shown.length ? [fillText(words.say.more, { n: details.size - shown.length })] : [];
      return shown.length === 0 ? reason : `${reason} (${[...shown, ...more].join(', ')})`;
    })
    .join(', ');
}

/** The fact in a word or two, on the page of `of`; undefined where its sort says it all. */
export function factWords(wiki: Wiki, other: Card, id: FactId, of: PageId): string | undefined {
  const { words } = wiki;
  const has = (fact: { readonly id: FactId }): boolean => fact.id === id;
  if (isType(other, 'person')) {
    const role = other.page.facts.roles.find(has);
    return role && (role.former ? `${words.badge.former} ${role.title}` : role.title);
  }
  if (isType(other, 'figure')) {
    const value = other.page.facts.values.find(has);
    return value && sayValue(valueWords(words, value, other.page.facts.unit));
  }
  if (!isType(other, 'proposal')) return undefined;
  const { positions, status, sponsors, relations } = other.page.facts;
  const position = positions.find(has);
  if (position) {
    const [party, stance] = [wiki.site.resolve(position.party), words.stances[position.stance].toLowerCase()];
    // Somebody else's stance, which this page's subject tells.
    return party.page === of ? stance : fillText(words.say.saysWho, { who: party.text, what: stance });
  }
  const sponsor = sponsors.find(has);
  if (sponsor) return (entryOf(words.sponsors, sponsor.role) ?? sponsor.role).toLowerCase();
  return status.find(has)?.event ?? relations.find(has)?.relation;
}

/** Pages that point here, one row each, with why; then the reports that name it. */
export function backlinksOf(sheet: Sheet): readonly BacklinkRow[] {
  const { wiki, page } = sheet;
  const { words } = wiki;
  const from = new Map<PageId, Entry>();
  const note = (id: PageId, property: string, detail: string | undefined, times: number): void => {
    if (id === page.page.id) return;
    const entry = from.get(id) ?? { reasons: new Map(), times: 0, property };
    const details = entry.reasons.get(property) ?? new Set();
    if (detail) details.add(detail);
    entry.reasons.set(property, details);
    entry.times += times;
    from.set(id, entry);
  };
  for (const { from: id, property, fact, times } of page.backlinks) {
    const other = wiki.site.byId.get(id);
    note(id, property, other && fact && factWords(wiki, other, fact, page.page.id), times);
  }
  noteParties(sheet, note);
  const pages = [...from].flatMap(([id, entry]) => {
    const other = wiki.site.byId.get(id);
    return other === undefined ? [] : [{ other, entry }];
  });
  pages.sort((a, b) => rankOf(a.other) - rankOf(b.other) || byCodeUnit(a.other.page.name, b.other.page.name));
  const linked = pages.map(
    ({ other, entry }): BacklinkRow => ({
      kind: wiki.kindOf(other)?.singular ?? words.kinds.page.one,
      what: [linkToPage(sheet, other, anchorOf(other, entry.property)), text(`: ${reasonsOf(wiki, other, entry)}`)],
      times: timesWords(sheet, entry.times),
    }),
  );
  return first(sheet, 'backlinks', [...linked, ...reportRows(sheet)]);
}

/** Facts that stand on this page are shown, with a link here, on the pages of whoever they are about. */
function noteParties(
  { wiki, page }: Sheet,
  note: (id: PageId, property: string, detail: string, times: number) => void,
): void {
  const { words } = wiki;
  for (const { party, fact } of wiki.positions.onProposal(page.page.id))
    if (party.page !== undefined) note(party.page, 'positions', words.stances[fact.stance].toLowerCase(), 1);
  for (const value of wiki.values.ofFigure(page.page.id))
    if (value.by?.page !== undefined)
      note(value.by.page, 'values', sayValue(valueWords(words, value.fact, value.figure.page.facts.unit)), 1);
}

const kinds: readonly string[] = ['person', 'organization', 'proposal', 'figure', 'page', 'source'];
const rankOf = (page: Card): number => kinds.indexOf(page.page.type);

/** Once goes without saying. */
const timesWords = ({ wiki }: Sheet, n: number): string => (n === 1 ? '' : counted(wiki.words, 'times', n));

/** Publisher and date, where the report's own name does not say them. */
function shortly(wiki: Wiki, report: Report): readonly string[] {
  const words = reportWords(wiki, report);
  return report.page?.page.name.startsWith(words) === true ? [] : [words];
}

const mostRuns = 5;

/** "sentence 3"; "sentences 3, 5 to 8, 12 and 9 more" */
function sentencesWords({ words }: Wiki, sentences: readonly PageSentence[]): string {
  const runs: { readonly from: number; to: number }[] = [];
  for (const { index } of sentences) {
    const last = runs.at(-1);
    if (last && last.to === index - 1) last.to = index;
    else runs.push({ from: index, to: index });
  }
  const shown = runs
    .slice(0, mostRuns)
    .map((run) =>
      run.to - run.from < 2 ? [...new Set([run.from, run.to])].join(', ') : fillText(words.say.range, run),
    );
  const left = runs.slice(mostRuns).reduce((n, { from, to }) => n + to - from + 1, 0);
  const list = [...shown, ...(left === 0 ? [] : [fillText(words.say.more, { n: left })])].join(', ');
  return fillText(pluralOf(words, words.count.inSentences, sentences.length), { list });
}

function reportRows(sheet: Sheet): readonly BacklinkRow[] {
  const { wiki, page, cite } = sheet;
  const linked = new Set(page.backlinks.map((b) => b.from));
  return reportsNaming(sheet.wiki.reports, sheet.page).flatMap((report): BacklinkRow[] => {
    if (report.page === undefined || linked.has(report.page.page.id)) return [];
    const spans = page.page.mentions[report.id] ?? [];
    const over = spans.flatMap((span) => sentencesOver(report.sentences, span));
    const sentences = [...new Set(over)].sort((a, b) => a.index - b.index);
    // Only a sentence that this page cites is sure to be shown there.
    const first = sentences.find((s) => cite.has(report, s.index));
    return [
      {
        kind: wiki.words.kinds.source.one,
        what: [
          linkToPage(sheet, report.page, first && `s${first.index}`),
          text(`: ${[...shortly(wiki, report), sentencesWords(wiki, sentences)].join(', ')}`),
        ],
        times: timesWords(sheet, spans.length),
      },
    ];
  });
}
