/** The tree of a page → what stands in its head and data blocks, as written. */
import type { PartialDate } from '../../model/values.ts';
import { printedDate } from '../dates.ts';
import { languageCode } from '../language.ts';
import { attribute, type HtmlElement, type HtmlParent, isElement, textOf, walk } from './nodes.ts';

export interface PageData {
  /** Meta elements by lower-cased name or property; the first of a name counts. */
  readonly named: ReadonlyMap<string, string>;
  /** The article among the things that JSON-LD describes. */
  readonly news: Readonly<Record<string, unknown>>;
  readonly title?: string;
  readonly canonical?: string;
  readonly time?: PartialDate;
  readonly language?: string;
}

type Finding = { -readonly [K in keyof PageData]: PageData[K] } & { readonly named: Map<string, string> };

export function readPage(document: HtmlParent): PageData {
  const found: Finding = { named: new Map(), news: {} };
  walk(document, (node) => {
    if (isElement(node) && Object.hasOwn(readers, node.tagName)) {
      readers[node.tagName]?.(found, node, (name) => clean(attribute(node, name)));
    }
    return true;
  });
  return found;
}

type ElementReader = (found: Finding, element: HtmlElement, value: (name: string) => string | undefined) => void;

const readers: Readonly<Record<string, ElementReader>> = {
  html: (found, _, value) => assign(found, 'language', languageCode(value('lang') ?? '')),
  title: (found, element) => assign(found, 'title', clean(textOf(element))),
  link: (found, _, value) => {
    if (value('rel')?.toLowerCase() === 'canonical') assign(found, 'canonical', value('href'));
  },
  time: (found, element, value) => {
    if (!isBeside(element)) assign(found, 'time', dateOf(value('datetime')) ?? dateOf(textOf(element)));
  },
  script: (found, element, value) => {
    if (value('type')?.toLowerCase() !== 'application/ld+json' || 'headline' in found.news) return;
    found.news = newsIn(textOf(element)) ?? found.news;
  },
  meta: ({ named }, _, value) => {
    const name = (value('property') ?? value('name') ?? value('itemprop'))?.toLowerCase();
    const content = value('content');
    if (name !== undefined && content !== undefined && !named.has(name)) named.set(name, content);
  },
};

function assign<T, K extends keyof T>(into: T, key: K, value: T[K] | undefined): void {
  if (value !== undefined && into[key] === undefined) into[key] = value;
}

export const clean = (value: string | undefined): string | undefined => value?.replace(/\s+/g, ' ').trim() || undefined;

export const text = (value: unknown): string | undefined => (typeof value === 'string' ? clean(value) : undefined);

/** In a list of other articles, say. */
function isBeside(element: HtmlElement): boolean {
  for (let node: unknown = element.parentNode; node; node = (node as HtmlElement).parentNode) {
    if (['nav', 'aside', 'footer'].includes((node as HtmlElement).tagName)) return true;
  }
  return false;
}

/** Only a full day: pages declare nothing less on purpose. */
export const dateOf = (value: string | undefined): PartialDate | undefined => {
  const date = value === undefined ? undefined : printedDate(value);
  return date && date.length === 10 ? date : undefined;
};

/** The article among the things a page describes (schema.org NewsArticle and its kin). */
function newsIn(json: string): Readonly<Record<string, unknown>> | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return undefined;
  }
  const isArticle = (thing: unknown): thing is Record<string, unknown> =>
    typeof thing === 'object' &&
    thing !== null &&
    [(thing as { '@type'?: unknown })['@type']]
      .flat()
      .some((type) => typeof type === 'string' && /Article$|^Report|BlogPosting$/.test(type));
  const graph = (thing: unknown): unknown[] =>
    typeof thing === 'object' && thing !== null && '@graph' in thing
      ? [thing, (thing as { '@graph': unknown })['@graph']].flat()
      : [thing];
  return [parsed].flat().flatMap(graph).find(isArticle);
}
