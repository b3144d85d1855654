/** What was rendered → plain data, and back: a fresh process goes on from it and prints only what has changed. */
import type { Diagnostic } from '../model/diagnostic.ts';
import type { SourceId } from '../model/ids.ts';
import type { Site, SitePage } from '../model/site.ts';
import { numbering } from '../text/numbering.ts';
import { once } from '../text/once.ts';
import { printerOf, type Templates } from './engine.ts';
import { type Asked, emptyLedger, entryFor, type Ledger } from './ledger.ts';
import type { Product } from './product.ts';
import type { Question } from './questions.ts';
import { placesOf, type Rendered } from './rendered.ts';
import { type Citing, usesBySource } from './uses.ts';
import type { UsesOf } from './view/sentences.ts';
import { isType } from './wiki/pages.ts';
import { wikiOf } from './wiki/wiki.ts';

export interface SavedRender {
  /** What was asked of the wiki; products name it by its number. */
  readonly asked: readonly SavedQuestion[];
  /** Titles of sections and ids of reports; uses name them by their numbers. */
  readonly words: readonly string[];
  readonly products: readonly SavedProduct[];
  readonly redirects: readonly string[];
}

/** The same on its way to where it is kept: each product is made plain when it is asked for, and the lists are whole after the last. */
export interface SavingRender extends Pick<SavedRender, 'redirects'> {
  readonly products: () => Iterable<SavedProduct>;
  readonly asked: () => SavedRender['asked'];
  readonly words: () => SavedRender['words'];
}

export interface SavedProduct {
  readonly key: string;
  readonly own: readonly SavedPart[];
  readonly paths: readonly string[];
  readonly citing: readonly SavedCiting[];
  readonly diagnostics: readonly Diagnostic[];
  /** Those of a page that was printed alone, later than the rest, as they are. */
  readonly asked: readonly (number | SavedQuestion)[];
}

type SavedQuestion = readonly [Question, string];

/** Plain parts as they are; null stands for nothing, a number for one of these. */
type SavedPart = string | boolean | number | null;
const printer = 1;
const texts = 2;
const itsPage = 3;
const itsUses = 4;

type SavedCiting = readonly [
  path: string,
  name: string,
  uses: readonly (readonly [source: number, sentence: number, markId: string, section: number])[],
];

/** Undefined for a site in which two products have one file. */
export function saveRender(
  { products, redirects, usesOf, isTangled }: Rendered,
  templates: Templates,
): SavingRender | undefined {
  if (isTangled) return undefined;
  const asked = numbering<Asked>();
  const words = numbering<string>();
  const uses = new Set<unknown>(usesOf.values());
  const partOf = (part: unknown): SavedPart => {
    if (typeof part === 'string' || typeof part === 'boolean') return part;
    if (part === undefined) return null;
    if (part === printerOf(templates)) return printer;
    if (part === templates) return texts;
    return uses.has(part) ? itsUses : itsPage;
  };
  const citingOf = ({ path, name, uses: list }: Citing): SavedCiting => [
    path,
    name,
    list.map((u) => [words.of(u.source), u.sentence, u.markId, words.of(u.section)]),
  ];
  function* rows(): Generator<SavedProduct> {
    for (const [key, product] of products) {
      yield {
        key,
        own: product.own.map(partOf),
        paths: product.paths,
        citing: product.citing.map(citingOf),
        diagnostics: product.diagnostics,
        asked: product.asked.map(asked.of),
      };
    }
  }
  return {
    products: rows,
    asked: () => asked.all().map(({ question, argument }) => [question, argument]),
    words: words.all,
    redirects: [...redirects.keys()],
  };
}

/** `site` as it was then. */
export function restoreRender(saved: SavedRender, site: Site, templates: Templates): Rendered {
  const ledger = emptyLedger();
  const asked = saved.asked.map(([question, argument]) => entryFor(ledger, question, argument));
  const askedOf = (one: number | SavedQuestion): Asked =>
    typeof one === 'number' ? (asked[one] as Asked) : entryFor(ledger, ...one);
  const cited = saved.products.map(({ citing }) => citing.map((one) => restoreCiting(one, saved.words)));
  const usesOf = usesWhenAsked([...site.sources.keys()], () => cited.flat());
  const pages = new Map(site.pages.map((page) => [`page ${page.page.path}`, page]));
  const products = saved.products.map(({ key, own, paths, diagnostics, asked: numbers }, i): [string, Product] => {
    const page = pages.get(key);
    return [
      key,
      {
        own: own.map((part) => restorePart(part, page, usesOf, templates)),
        paths,
        citing: cited[i] ?? [],
        diagnostics,
        asked: numbers.map(askedOf),
      },
    ];
  });
  return renderedAgain(wikiOf(site), new Map(products), ledger, usesOf, saved.redirects);
}

function renderedAgain(
  wiki: Rendered['wiki'],
  products: Rendered['products'],
  ledger: Ledger,
  usesOf: Rendered['usesOf'],
  redirects: readonly string[],
): Rendered {
  const { places } = placesOf(products);
  return {
    wiki,
    products,
    ledger,
    usesOf,
    // What stands in them is not known here: where they are made again they are compared with the files.
    redirects: new Map(redirects.map((path) => [path, { path, content: '' }])),
    places,
    isTangled: false,
    paths: new Set([...places, ...redirects]),
  };
}

function restorePart(
  part: SavedPart,
  page: SitePage | undefined,
  usesOf: Rendered['usesOf'],
  templates: Templates,
): unknown {
  if (part === null) return undefined;
  if (part === printer) return printerOf(templates);
  if (part === texts) return templates;
  if (part === itsPage) return page;
  if (part === itsUses) return page && isType(page, 'source') ? usesOf.get(page.page.facts.source) : undefined;
  return part;
}

export const restoreCiting = ([path, name, uses]: SavedCiting, words: readonly string[]): Citing => ({
  path,
  name,
  uses: uses.map(([source, sentence, markId, section]) => ({
    source: words[source] as SourceId,
    sentence,
    markId,
    section: words[section] ?? '',
  })),
});

/** For every report the same function as long as nothing cites it elsewhere. */
function usesWhenAsked(sources: readonly SourceId[], all: () => readonly Citing[]): ReadonlyMap<SourceId, UsesOf> {
  const anew = once(() => usesBySource(all(), () => true));
  return new Map(sources.map((source): [SourceId, UsesOf] => [source, (...asked) => anew()(source)(...asked)]));
}
