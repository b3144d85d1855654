/** Pages of one kind as list entries: name, one line that says what it is, coverage. For the home page and the indexes. */
import type { Evidence } from '../../model/evidence.ts';
import { byCodeUnit } from '../../model/ids.ts';
import { oncePer } from '../../text/once.ts';
import { dateWords } from '../format/dates.ts';
import type { Card } from '../wiki/pages.ts';
import { isType, type PageOfType } from '../wiki/pages.ts';
import type { Position } from '../wiki/positions.ts';
import { statementsOf } from '../wiki/statements.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { en } from '../words/en.ts';
import { type Citing, labelOf } from './cite.ts';
import { valueLine } from './figure-tile.ts';
import { capital, counted, type Here, linkInside } from './pieces.ts';
import { fill, joined, marked, plain, type Rich, text } from './rich.ts';
import { isGarbled } from './summary.ts';

/** A part of such a line, with what it rests on; nothing where it only counts or says what its page says with marks. */
interface LinePart {
  readonly words: string;
  readonly evidence: readonly Evidence[];
}

/** What an index says behind a name; the name is not said again. */
export const lineOf = (here: Here, page: Card): string =>
  partsOf(here, page)
    .map((part) => part.words)
    .join('; ');

/** The same with a mark for whatever it states. */
export const markedLine = (here: Here & { readonly cite: Citing }, page: Card): Rich =>
  joined(
    partsOf(here, page).map(({ words, evidence }) => [text(words), ...marked(here.cite.briefly(evidence, 1).marks)]),
    '; ',
  );

function partsOf(here: Here, page: Card): readonly LinePart[] {
  const parts = wordsOf(here, page).filter((part) => part.words !== '');
  return parts.map((part, i) => (i === 0 ? { ...part, words: nameless(here, page, part.words) } : part));
}

function nameless(here: Here, page: Card, line: string): string {
  const { inside } = here.wiki.words;
  // Descriptions that the machine writes are English in a wiki of any language.
  const openings = [...here.wiki.words.openings, ...en.openings];
  const { name } = page.page;
  const forms = [inside, en.inside].flatMap(({ named, titled }) => [named(name), titled(name)]);
  const names = [name, ...forms, ...forms.map(capital)];
  const again = names.flatMap((n) => openings.map((opening) => n + opening)).find((start) => line.startsWith(start));
  const rest = again === undefined ? line : line.slice(again.length);
  return rest.replace(/^([^.]*)\.$/, '$1');
}

function wordsOf(here: Here, page: Card): readonly LinePart[] {
  const { wiki } = here;
  const { words } = wiki;
  if (isType(page, 'figure')) return [counting(valueLine(here, page))];
  if (isType(page, 'source')) return [counting(sourceLine(wiki, page))];
  if (isType(page, 'person')) return personLine(wiki, page);
  if (isType(page, 'organization')) {
    const stance = wiki.positions
      .ofParty(page.page.id)
      .filter((p) => p.standing === 'current' && !isGarbled(wiki, p))
      .at(-1);
    const said = statementsOf(page).length;
    const does =
      stance !== undefined
        ? { words: stanceLine(here, stance), evidence: stance.fact.evidence }
        : counting(said > 0 ? counted(words, 'statements', said) : '');
    const is = page.page.description.replace(/\.$/, '');
    return [
      { words: is, evidence: page.page.facts.descriptions.find((d) => is.includes(d.words))?.evidence ?? [] },
      does,
    ];
  }
  if (isType(page, 'proposal')) return [counting(page.page.description || proposalLine(wiki, page))];
  return [counting(page.page.description || (isType(page, 'page') ? fieldLine(wiki, page) : ''))];
}

const counting = (words: string): LinePart => ({ words, evidence: [] });

/** "mayor, the town; 3 statements" */
function personLine(wiki: Wiki, page: PageOfType<'person'>): readonly LinePart[] {
  const { words } = wiki;
  const roles = wiki.roles.ofPerson(page.page.id);
  const now = roles.find((r) => !r.former) ?? roles[0];
  const said = statementsOf(page).length;
  const role =
    page.page.description !== '' || now === undefined
      ? page.page.description.replace(/\.$/, '')
      : roleLine(now.former ? `${words.badge.former} ${now.title}` : now.title, now.organization?.text);
  return [{ words: role, evidence: now?.evidence ?? [] }, counting(said > 0 ? counted(words, 'statements', said) : '')];
}

/** "Capacity: 40 ships; Country: Ruritania" */
function fieldLine(wiki: Wiki, page: PageOfType<'page'>): string {
  const said = (wiki.kindOf(page)?.fields ?? []).flatMap(({ key, label }) => {
    const values = (page.page.fields?.[key] ?? []).map((f) => wiki.site.resolve(f.value).text);
    return values.length === 0 ? [] : [`${label}: ${values.join(', ')}`];
  });
  return said.join('; ');
}

/** "rejects the two-year plan, according to Ada Roe" */
function stanceLine(here: Here, { fact, proposal, by }: Position): string {
  const { stands, say } = here.wiki.words;
  const who = by === undefined ? [] : [text(', '), ...fill(say.accordingTo, { who: linkInside(here, by) })];
  return plain([...fill(stands[fact.stance], { party: '', proposal: linkInside(here, proposal) }), ...who]).trim();
}

/** "12 Jun 2024; 3 positions" */
function proposalLine(wiki: Wiki, page: PageOfType<'proposal'>): string {
  const { words } = wiki;
  const date = page.page.facts.date ?? page.page.facts.status[0]?.date;
  const stances = wiki.positions.onProposal(page.page.id).length;
  const parts = [
    ...(date === undefined ? [] : [dateWords(words, date)]),
    ...(stances === 0 ? [] : [counted(words, 'positions', stances)]),
  ];
  return parts.join('; ');
}

const roleLine = (title: string, organization: string | undefined): string =>
  organization === undefined || title.toLowerCase().includes(organization.toLowerCase())
    ? title
    : `${title}, ${organization}`;

function sourceLine(wiki: Wiki, page: Card): string {
  if (page.page.type !== 'source') return '';
  const { facts } = page.page;
  const { words } = wiki;
  const report = wiki.reports.of(facts.source);
  return [
    facts.publisher ?? words.say.publisherUnknown,
    facts.date === undefined ? words.date.unknown : dateWords(words, facts.date),
    labelOf(report),
    ...(report.degraded ? [words.badge.degraded] : []),
  ].join(', ');
}

/** Accents and case aside; then by code unit, so that the order is the same everywhere. */
export const sortKey = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/^(?:the|a|an)\s+/, '')
    .replace(/^[^\p{L}\p{N}]+/u, '');

/** Made once for a page: lists of all pages are sorted again and again. */
const keyFor = oncePer(({ name }: { readonly name: string }) => sortKey(name));

export const byName = (a: { readonly page: { readonly name: string; readonly id: string } }, b: typeof a): number =>
  byCodeUnit(keyFor(a.page), keyFor(b.page)) ||
  byCodeUnit(a.page.name, b.page.name) ||
  byCodeUnit(a.page.id, b.page.id);

export function letterOf(name: string): string {
  const [first = ''] = sortKey(name);
  return /\p{L}/u.test(first) ? first.toUpperCase() : '0–9';
}
