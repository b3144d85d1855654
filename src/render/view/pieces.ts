/** Small parts that several page kinds share: links to pages, dates of facts, stances, quotations. */
import type { Evidence } from '../../model/evidence.ts';
import type { Standing } from '../../model/observation.ts';
import type { Ref } from '../../model/site.ts';
import type { PartialDate, Stance } from '../../model/values.ts';
import { relative } from '../../text/href.ts';
import type { When } from '../format/dates.ts';
import { whenBy, whenOf } from '../format/dates.ts';
import { numberWords } from '../format/numbers.ts';
import type { Card } from '../wiki/pages.ts';
import { type Position, stanceClasses } from '../wiki/positions.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { pluralOf, type Words } from '../words/index.ts';
import { fillText } from '../words/phrase.ts';
import { type Citing, shortName } from './cite.ts';
import { badge, fill, marked, nameText, type Piece, type Rich, small, text } from './rich.ts';

/** A page being shown: where it is, and whose it is. */
export interface Here {
  readonly wiki: Wiki;
  readonly url: string;
}

/** A reference as a link where it has a page, plain words where not; a page never links to itself. */
export function linkTo({ wiki, url }: Here, ref: Ref, fragment?: string): Piece {
  const target = wiki.pageOf(ref);
  if (target === undefined || target.url === url) return nameText(ref.text);
  return {
    t: 'link',
    text: ref.text,
    href: relative(url, fragment === undefined ? target.url : `${target.url}#${fragment}`),
  };
}

/** The same inside a sentence: "the two-year plan", "the labour ministry". */
export function linkInside(here: Here, ref: Ref): Piece {
  const { inside } = here.wiki.words;
  const type = here.wiki.pageOf(ref)?.page.type;
  if (type === undefined) return nameText(inside.unnamed(ref.text));
  const said =
    type === 'proposal' ? inside.titled(ref.text) : type === 'organization' ? inside.named(ref.text) : ref.text;
  const piece = linkTo(here, ref);
  return piece.t === 'link' ? { ...piece, text: said } : nameText(said);
}

/** "{party} accepts {proposal}"; of somebody without a name who is many, "accept". */
export function standsPhrase({ wiki }: Here, party: Ref, stance: Stance): string {
  const { stands, standsMany, inside } = wiki.words;
  return (party.page === undefined && inside.isMany(party.text) ? standsMany : stands)[stance];
}

export const refTo = (page: Card): Ref => ({ text: page.page.name, page: page.page.id });

export const linkToPage = (here: Here, page: Card, fragment?: string): Piece =>
  linkTo(here, { text: page.page.name, page: page.page.id }, fragment);

/** The fact's own date, else "by" the date of its earliest report, else that it is not stated. */
export const whenOfFact = ({ wiki }: Here, date: PartialDate | undefined, evidence: readonly Evidence[]): When =>
  date === undefined ? whenBy(wiki.words, wiki.reports.dateOf(evidence)) : whenOf(wiki.words, date);

export const stancePiece = (words: Words, stance: Stance): Piece => ({
  t: 'stance',
  kind: stanceClasses[stance] ?? 'no',
  text: words.stances[stance] ?? stance,
});

/** Badge of a fact that is not simply current. */
export function standingBadge(words: Words, standing: Standing): Rich {
  return standing === 'current' ? [] : [badge(standing, words.badge[standing])];
}

/** Whoever tells it: somebody, at the head of a line, or the report itself. */
export function tellerOf(here: Here, { by, fact }: Position): Rich {
  return by === undefined
    ? [text(shortName(here.wiki.reports.of(fact.evidence[0].source)))]
    : [linkTo(here, headed(by))];
}

/** The report's clause, behind whoever tells it; words of a damaged text stand in quotation marks, as received. */
export const positionWords = (here: Here, position: Position): Rich =>
  fill(here.wiki.words.say.saysWho, { who: tellerOf(here, position), what: clauseOf(here, position) });

/** "Rejects: the union turned it down" */
export const stanceWords = (here: Here, position: Position): Rich =>
  fill(here.wiki.words.say.saysWho, {
    who: here.wiki.words.stances[position.fact.stance],
    what: clauseOf(here, position),
  });

const clauseOf = (here: Here, { fact: { words, evidence } }: Position): string =>
  isReceived(here, words, evidence) ? quoted(here.wiki.words, words) : words;

/** The words stand so in a damaged text. */
export const isReceived = ({ wiki }: Here, words: string, evidence: readonly Evidence[]): boolean =>
  evidence.some((e) => wiki.reports.of(e.source).degraded && e.quote.includes(words));

/** Somebody without a page at the head of a line: "Union officials". */
export const headed = (ref: Ref): Ref => (ref.page === undefined ? { ...ref, text: capital(ref.text) } : ref);

/** What can be read as it was written comes first. */
export const damagedLast = <T extends { readonly fact: { readonly evidence: readonly Evidence[] } }>(
  here: Here,
  told: readonly T[],
): readonly T[] =>
  [...told].sort((a, b) => Number(isDamaged(here, a.fact.evidence)) - Number(isDamaged(here, b.fact.evidence)));

/** In the language's own marks, once: marks that the text already carries are taken off. */
export function quoted(words: Words, quote: string): string {
  const bare = quote
    .trim()
    .replace(/^(?:["“”„«»]|``|'')\s*/u, '')
    .replace(/\s*(?:["“”«»]|''|``)$/u, '');
  return words.openQuote + bare + words.closeQuote;
}

/** Quotation marks hold the words of a report. Typed otherwise by an editor over a damaged text, they are "restored". */
export function conditionBadge({ wiki, url }: Here, quote: string, evidence: readonly Evidence[]): Rich {
  const damaged = evidence.map((e) => wiki.reports.of(e.source)).find((r) => r.degraded);
  if (damaged === undefined || evidence.some((e) => !wiki.reports.of(e.source).degraded)) return [];
  const flat = (s: string): string => s.replace(/\s+/g, ' ').trim();
  const received = evidence.map((e) => flat(e.quote)).join(' ');
  // A quotation that the report interrupts is read in parts, with an ellipsis between them.
  const asReceived = quote.split(' … ').every((part) => received.includes(flat(part)));
  const words = asReceived ? wiki.words.badge.received : wiki.words.badge.restored;
  return [badge('restored', words, damaged.url === undefined ? undefined : relative(url, `${damaged.url}#quality`))];
}

/** "12 statements" */
export const counted = (
  words: Words,
  what: keyof Words['count'],
  n: number,
  more: Readonly<Record<string, number>> = {},
): string => {
  const numbers = Object.entries({ n, ...more }).map(([hole, number]) => [hole, numberWords(words, number)]);
  return fillText(pluralOf(words, words.count[what], n), Object.fromEntries(numbers));
};

/** A clause as a sentence begins. Words of a damaged text are left as they were received. */
export const sentenceCase = ({ wiki }: Here, clause: string, evidence: readonly Evidence[]): string =>
  evidence.some((e) => wiki.reports.of(e.source).degraded)
    ? clause
    : clause.replace(/^\p{Ll}/u, (c) => c.toUpperCase());

export const capital = (s: string): string => s.replace(/^\p{Ll}/u, (c) => c.toUpperCase());

const isDamaged = ({ wiki }: Here, evidence: readonly Evidence[]): boolean =>
  evidence.some((e) => wiki.reports.of(e.source).degraded);

/**
 * A clause with the full stop it lacks, and without the comma at which it was cut off, inside a closing quotation mark
 * too; words of a damaged text stay as they were received.
 */
export const ended = (here: Here, clause: string, evidence: readonly Evidence[]): string =>
  isDamaged(here, evidence) || /[.!?…:][”"’')]*$/u.test(clause)
    ? clause
    : `${clause.replace(/[,;\s]+$/, '').replace(/[,;]([”"’']+)$/u, '$1')}.`;

/** A clause as a whole sentence. */
export const sentence = (here: Here, clause: string, evidence: readonly Evidence[]): string =>
  ended(here, sentenceCase(here, clause, evidence), evidence);

/** Marks for a place with little room: "CH 3 R2* 1 and 4 more". */
export function brief(
  { wiki, cite }: Here & { readonly cite: Citing },
  evidence: readonly Evidence[],
  most: number,
): Rich {
  const { marks, left } = cite.briefly(evidence, most);
  return [...marked(marks), ...(left === 0 ? [] : [text(' '), small(counted(wiki.words, 'moreReports', left))])];
}
