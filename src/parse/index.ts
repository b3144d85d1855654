/** One Markdown file of `content/` → a typed page, and everything that is wrong with it. */
import { type Checked, checked } from '../model/diagnostic.ts';
import { type PagePath, pageId } from '../model/ids.ts';
import { builtInKinds, type Kind } from '../model/kind.ts';
import type { MentionsBySource, Page } from '../model/page.ts';
import type { Span } from '../model/source.ts';
import { readFrontmatter } from '../text/frontmatter.ts';
import { wikilink } from '../text/markdown.ts';
import { slug } from '../text/slug.ts';
import { readSpans } from '../text/spans.ts';
import { fieldFacts } from './field.ts';
import { figureFacts } from './figure.ts';
import { firstHeading } from './heading.ts';
import { organizationFacts } from './organization.ts';
import { personFacts } from './person.ts';
import { proposalFacts } from './proposal.ts';
import { complain, type Fields, flag, isMapping, type Reading, text, texts, valueAt } from './reading.ts';
import { sourceFacts } from './source.ts';

export interface ParseOptions {
  /** Folder of the pages as messages name it. */
  readonly folder?: string;
  /** Kinds that the config declares beside the built-in ones. */
  readonly kinds?: readonly Kind[];
}

/**
 * `path` is below `content/`. Undefined where the page is not published: its frontmatter cannot be read (an error says
 * where; the file is not empty and is to be left alone), or it is a draft (no diagnostic).
 */
export function parsePage(path: PagePath, raw: string, options: ParseOptions = {}): Checked<Page | undefined> {
  const file = `${options.folder ?? 'content'}/${path}`;
  const { value: frontmatter, diagnostics: found } = readFrontmatter(raw, file);
  if (!frontmatter) return checked(undefined, found);
  const reading: Reading = { file, frontmatter, diagnostics: [...found], factIds: new Set() };
  const f: Fields = { reading, path: [], map: frontmatter.data, asked: new Set() };
  const page =
    flag(f, 'draft') === true || flag(f, 'publish') === false ? undefined : pageOf(f, path, options.kinds ?? []);
  return checked(page, page ? reading.diagnostics : []);
}

function pageOf(f: Fields, path: PagePath, declared: readonly Kind[]): Page {
  const { frontmatter } = f.reading;
  const baseName = path.replace(/^.*\//, '').replace(/\.md$/i, '');
  const type = typeOf(f, path, declared);
  // On a report's page `title` is the headline as printed.
  const title = type === 'source' ? undefined : text(f, 'title');
  const name = (text(f, 'name') ?? title ?? firstHeading(frontmatter.body) ?? baseName).trim();
  const base = {
    id: pageId(text(f, 'id')?.trim() ?? `${type}-${slug(type === 'page' ? path.replace(/\.md$/i, '') : baseName)}`),
    path,
    name,
    aliases: [...new Set([...texts(f, 'aliases'), ...texts(f, 'alias')].map((a) => a.trim()))].filter(
      (a) => a !== name,
    ),
    description: text(f, 'description')?.trim() ?? '',
    tags: [...new Set([...texts(f, 'tags'), ...texts(f, 'tag')].flatMap(tagsIn))],
    mentions: mentionsOf(f),
    body: frontmatter.body,
    bodyLine: frontmatter.bodyLine,
    lines: frontmatter.lines,
  };
  const self = wikilink(path, name);
  switch (type) {
    case 'person':
      return { type, facts: personFacts(f, self), extra: extraOf(f), ...base };
    case 'organization':
      return { type, facts: organizationFacts(f, self), extra: extraOf(f), ...base };
    case 'proposal':
      return { type, facts: proposalFacts(f), extra: extraOf(f), ...base };
    case 'figure':
      return { type, facts: figureFacts(f, name), extra: extraOf(f), ...base };
    case 'source':
      return { type, facts: sourceFacts(f, baseName), extra: extraOf(f), ...base };
    default: {
      if (type === 'page') return { type, kind: type, facts: {}, extra: extraOf(f), ...base };
      return { type: 'page', kind: type, ...base, ...ownFacts(f, declared.find((k) => k.type === type)?.fields) };
    }
  }
}

/** Of a kind of the wiki's own. */
function ownFacts(f: Fields, declared: Kind['fields']): Pick<PlainPage, 'facts' | 'fields' | 'extra'> {
  const extra = extraOf(f);
  if (declared === undefined) return { facts: extra, extra };
  const fields = Object.fromEntries(declared.map(({ key }) => [key, fieldFacts(f, key)]));
  return { facts: extra, fields, extra: extraOf(f) };
}

type PlainPage = Extract<Page, { type: 'page' }>;

/** What the file says it is, or what its folder holds, or a plain page. */
function typeOf(f: Fields, path: string, declared: readonly Kind[]): string {
  const kinds = [...builtInKinds, ...declared];
  const said = text(f, 'type')?.trim();
  if (said !== undefined) {
    const kind = kinds.find((k) => k.type === said.toLowerCase());
    if (kind) return kind.type;
    if (said.toLowerCase() === 'page') return 'page';
    const types = kinds.map((k) => k.type).join(', ');
    complain(
      f.reading,
      ['type'],
      'schema/type',
      `"${said}" is no kind of page, so this is a plain one; the kinds are: ${types}`,
      'warning',
    );
    return 'page';
  }
  const folder = path.includes('/') ? path.slice(0, path.indexOf('/')) : undefined;
  return kinds.find((k) => k.folder === folder)?.type ?? 'page';
}

/** Obsidian's forms: a list, or one line with commas or spaces; with `#` or without. */
const tagsIn = (words: string): readonly string[] =>
  words
    .split(/[,\s]+/)
    .map((tag) => tag.replace(/^#+/, ''))
    .filter((tag) => tag !== '');

function mentionsOf(f: Fields): MentionsBySource {
  const value = valueAt(f, 'mentions');
  if (value === undefined) return {};
  if (!isMapping(value)) {
    complain(
      f.reading,
      ['mentions'],
      'schema/mentions',
      '"mentions" has to have one "report: start-end start-end" a line',
    );
    return {};
  }
  const entries = Object.entries(value).flatMap(([source, places]): [string, readonly Span[]][] => {
    const words = placesOf(places);
    const spans = words === undefined ? undefined : readSpans(words);
    if (!spans)
      complain(
        f.reading,
        ['mentions', source],
        'schema/mentions',
        `${words === undefined ? 'These' : `"${words}"`} are no places; write start-end start-end`,
      );
    return spans ? [[source, spans]] : [];
  });
  return Object.fromEntries(entries);
}

/** `start-end start-end` on one line, or as a list; undefined for what holds anything else. */
function placesOf(value: unknown): string | undefined {
  const places = Array.isArray(value) ? value : [value];
  return places.every((place) => typeof place === 'string' || typeof place === 'number') ? places.join(' ') : undefined;
}

/** Keys that nobody asked for, as typed. */
const extraOf = (f: Fields): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(f.map).filter(([key]) => !f.asked.has(key)));
