/** A page's frontmatter → its facts with what each rests on, whatever the kind of page. */

import { isFields, isList } from '../merge/values.ts';
import type { Span } from '../model/source.ts';
import { readFrontmatter } from '../text/frontmatter.ts';
import { asText } from '../text/outside.ts';
import { readSpans } from '../text/spans.ts';

export interface Proof {
  readonly source: string;
  readonly start?: number;
  readonly end?: number;
  readonly quote?: string;
}

export interface PageFact {
  readonly id: string;
  /** The key of its list: `roles`. */
  readonly property: string;
  /** What it says, in the words of the page. */
  readonly words: string;
  readonly evidence: readonly Proof[];
}

/** Where the reports name what a page is about. */
export interface PageNames {
  readonly id: string;
  readonly name: string;
  readonly mentions: ReadonlyMap<string, readonly Span[]>;
}

export function namesOfPage(text: string): PageNames {
  const data = readFrontmatter(text, '').value?.data ?? {};
  const places = isFields(data.mentions) ? Object.entries(data.mentions) : [];
  const mentions = new Map(
    places.map(([source, spans]) => [source, readSpans([spans].flat().map(asText).join(' ')) ?? []]),
  );
  return { id: asText(data.id ?? ''), name: asText(data.name ?? ''), mentions };
}

/** None where the frontmatter can not be read. */
export const factsOfPage = (text: string): readonly PageFact[] => factsOf(readFrontmatter(text, '').value?.data ?? {});

function factsOf(data: Readonly<Record<string, unknown>>): readonly PageFact[] {
  return Object.entries(data).flatMap(([property, list]) =>
    isList(list) ? list.flatMap((item) => factsIn(property, item)) : [],
  );
}

function factsIn(property: string, item: unknown): readonly PageFact[] {
  if (!isFields(item)) return [];
  if (isList(item.terms)) return item.terms.flatMap((term) => factsIn('terms', term));
  const evidence = proofsOf(item);
  return evidence.length > 0 ? [{ id: asText(item.id ?? ''), property, words: wordsOf(item), evidence }] : [];
}

export const proofsOf = (item: unknown): readonly Proof[] =>
  isFields(item) && isList(item.evidence)
    ? item.evidence.filter((e): e is Proof & Record<string, unknown> => isFields(e) && typeof e.source === 'string')
    : [];

/** Of a fact its words, of anything else the thing itself. */
export function inWords(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (isFields(value)) return wordsOf(value);
  return isList(value) ? value.map(inWords).join(', ') : asText(value);
}

function wordsOf(item: Readonly<Record<string, unknown>>): string {
  const say = [
    'party',
    'stance',
    'role',
    'title',
    'organization',
    'event',
    'relation',
    'proposal',
    'text',
    'quote',
    'words',
    'value',
  ];
  const parts = say.flatMap((key) => (item[key] === undefined || item[key] === null ? [] : [plain(asText(item[key]))]));
  return (
    (item.words === undefined ? parts : parts.filter((p) => p !== asText(item.value))).join(', ') ||
    asText(item.words ?? item)
  );
}

const plain = (text: string): string => text.replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1');
