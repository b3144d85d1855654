/** Builds linked sites by hand: pages from a few words, evidence found by its quote, everything else as linking would make it. */
import type { Evidence } from '../../src/model/evidence.ts';
import { factId, type NonEmpty, pageId, pagePath, sourceId } from '../../src/model/ids.ts';
import type { Page, PageSentence } from '../../src/model/page.ts';
import type { Backlink, Ref, Site, SitePage, SiteSettings } from '../../src/model/site.ts';
import type { SentencePart, Span } from '../../src/model/source.ts';

/** A report for the fixture: its sentences, each on its own paragraph unless it starts with `+`. */
export interface ReportSketch {
  readonly id: string;
  readonly mark: string;
  readonly text: readonly string[];
  readonly facts?: Partial<Extract<Page, { type: 'source' }>['facts']>;
}

type Sketch<T extends Page['type']> = {
  readonly name: string;
  readonly facts?: Partial<Extract<Page, { type: T }>['facts']>;
} & Partial<Omit<Extract<Page, { type: T }>, 'type' | 'facts'>> & {
    readonly html?: string;
    readonly cited?: readonly (readonly Evidence[])[];
  };

const folders = {
  person: 'people',
  organization: 'organizations',
  proposal: 'proposals',
  figure: 'figures',
  source: 'sources',
  page: '',
};

const slug = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60) || 'x';

export interface SiteBuilder {
  readonly report: (sketch: ReportSketch) => void;
  readonly person: (sketch: Sketch<'person'>) => void;
  readonly organization: (sketch: Sketch<'organization'>) => void;
  readonly proposal: (sketch: Sketch<'proposal'>) => void;
  readonly figure: (sketch: Sketch<'figure'>) => void;
  readonly page: (sketch: Sketch<'page'>) => void;
  /** Evidence by its exact words in a report. */
  readonly quote: (report: string, words: string) => NonEmpty<Evidence>;
  /** Places of a name in all reports. */
  readonly mentionsOf: (...names: readonly string[]) => Page['mentions'];
  readonly id: (name: string) => ReturnType<typeof factId>;
  readonly site: (settings?: Partial<SiteSettings>) => Site;
}

export function siteBuilder(): SiteBuilder {
  const pages: { page: Page; html: string; cited?: readonly (readonly Evidence[])[] }[] = [];
  const texts = new Map<string, string>();
  const marks = new Map<ReturnType<typeof sourceId>, string>();
  let facts = 0;

  const add = <T extends Page['type']>(
    type: T,
    sketch: Sketch<T>,
    empty: Extract<Page, { type: T }>['facts'],
  ): void => {
    const { name, facts: given, html = '', cited, ...rest } = sketch;
    const file = `${folders[type] === '' ? '' : `${folders[type]}/`}${slug(name)}.md`;
    const page = {
      id: pageId(`${type}-${slug(name)}`),
      path: pagePath(file),
      name,
      aliases: [],
      description: '',
      tags: [],
      mentions: {},
      body: '',
      bodyLine: 1,
      extra: {},
      lines: {},
      ...(type === 'page' ? { kind: 'page' } : {}),
      ...rest,
      type,
      facts: { ...empty, ...given },
    } as unknown as Page;
    pages.push({ page, html, ...(cited === undefined ? {} : { cited }) });
  };

  return {
    report: ({ id, mark, text, facts: given = {} }) => {
      const { joined, sentences } = layOut(text);
      texts.set(id, joined);
      marks.set(sourceId(id), mark);
      add(
        'source',
        { name: given.title ?? id, facts: given },
        {
          source: sourceId(id),
          file: `${id}.txt`,
          format: 'text',
          quality: 'clean',
          language: 'en',
          sha256: 'a'.repeat(64),
          sentences,
          numbers: [],
        },
      );
    },
    person: (s) => add('person', s, { roles: [], statements: [], positions: [] }),
    organization: (s) => add('organization', s, { descriptions: [], statements: [], positions: [] }),
    proposal: (s) =>
      add('proposal', s, { sponsors: [], status: [], phases: [], positions: [], relations: [], figures: [] }),
    figure: (s) => add('figure', s, { measure: s.name, unit: '', values: [], related: [] }),
    page: (s) => add('page', s, {}),
    quote: (report, words) => {
      const start = texts.get(report)?.indexOf(words) ?? -1;
      if (start === -1) throw new Error(`"${words}" is not in ${report}`);
      return [{ source: sourceId(report), start, end: start + words.length, quote: words }];
    },
    mentionsOf: (...names) => mentions(texts, names),
    id: (name) => factId(`${name}${++facts}`),
    site: (settings) => link(pages, marks, settings),
  };
}

function layOut(text: readonly string[]): { joined: string; sentences: PageSentence[] } {
  let joined = '';
  let paragraph = -1;
  const sentences = text.map((line, i): PageSentence => {
    const same = line.startsWith('+');
    const raw = line.replace(/^[+#]/, '');
    if (!same) paragraph++;
    joined += i === 0 ? '' : same ? ' ' : '\n\n';
    const start = joined.length;
    joined += raw;
    const part: SentencePart = line.startsWith('#') ? 'headline' : 'body';
    return { index: i + 1, paragraph, part, raw, text: raw, start, end: joined.length };
  });
  return { joined, sentences };
}

function mentions(texts: ReadonlyMap<string, string>, names: readonly string[]): Page['mentions'] {
  const found: Record<string, Span[]> = {};
  for (const [id, text] of texts) {
    const spans = names.flatMap((name) =>
      [...text.matchAll(new RegExp(`(?<!\\w)${name}(?!\\w)`, 'g'))].map((m) => ({
        start: m.index,
        end: m.index + name.length,
      })),
    );
    if (spans.length > 0) found[id] = spans.sort((a, b) => a.start - b.start);
  }
  return found;
}

function link(
  drafts: readonly { page: Page; html: string; cited?: readonly (readonly Evidence[])[] }[],
  marks: Site['marks'],
  settings: Partial<SiteSettings> = {},
): Site {
  const byName = new Map(drafts.map(({ page }) => [page.name, page]));
  const resolve = (text: string): Ref => {
    const name = text.replace(/^\[\[|\]\]$/g, '');
    const page = byName.get(name);
    return page ? { text: name, page: page.id } : { text: name };
  };
  const backlinks = new Map<string, Backlink[]>();
  const links = new Map<string, Set<ReturnType<typeof pageId>>>();
  for (const { page } of drafts) {
    for (const { property, ref, fact } of references(page)) {
      const to = resolve(ref).page;
      if (to === undefined || to === page.id) continue;
      const list = backlinks.get(to) ?? [];
      list.push({ from: page.id, property, ...(fact === undefined ? {} : { fact: factId(fact) }), times: 1 });
      backlinks.set(to, list);
      links.set(page.id, (links.get(page.id) ?? new Set()).add(to));
    }
  }
  const pages = drafts
    .map(
      ({ page, html, cited }): SitePage => ({
        page,
        url: page.path.replace(/\.md$/, '.html'),
        html,
        ...(cited === undefined ? {} : { cited }),
        headings: [...html.matchAll(/<h([2-6]) id="([^"]*)">([^<]*)</g)].map((m) => ({
          depth: Number(m[1]),
          id: m[2] ?? '',
          text: m[3] ?? '',
        })),
        links: [...(links.get(page.id) ?? [])],
        backlinks: backlinks.get(page.id) ?? [],
      }),
    )
    .sort((a, b) => (a.page.path < b.page.path ? -1 : 1));
  const sources = new Map(pages.flatMap((p) => (p.page.type === 'source' ? [[p.page.facts.source, p] as const] : [])));
  return {
    settings: { title: 'Fact sheets', description: '', language: 'en', rights: 'excerpts', ...settings },
    pages,
    byId: new Map(pages.map((p) => [p.page.id, p])),
    marks,
    sources,
    resolve,
    cite: (evidence) => {
      const page = sources.get(evidence.source)?.page;
      const sentences =
        page?.type === 'source'
          ? page.facts.sentences.filter((s) => s.start < evidence.end && evidence.start < s.end).map((s) => s.index)
          : [];
      return { evidence, source: evidence.source, sentences };
    },
    diagnostics: [],
  };
}

/** Every wikilink in a page's facts, under the property it stands in. */
function references(page: Page): { property: string; ref: string; fact?: string }[] {
  const found: { property: string; ref: string; fact?: string }[] = [];
  const walk = (property: string, value: unknown, fact?: string): void => {
    if (typeof value === 'string') {
      if (/^\[\[.*\]\]$/.test(value)) found.push({ property, ref: value, ...(fact === undefined ? {} : { fact }) });
    } else if (Array.isArray(value)) {
      for (const item of value) walk(property, item, fact);
    } else if (typeof value === 'object' && value !== null) {
      const own = 'id' in value && typeof value.id === 'string' ? value.id : fact;
      for (const item of Object.values(value)) walk(property, item, own);
    }
  };
  for (const [property, value] of Object.entries(page.facts)) walk(property, value);
  return found;
}
