/** What an editor states about a report (frontmatter, sidecar) → its metadata, quality, language; with places in messages. */
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Quality, SourceMeta } from '../model/source.ts';
import type { Yaml } from '../text/yaml.ts';
import { printedDate } from './dates.ts';
import { languageCode } from './language.ts';

export interface Stated {
  readonly meta: SourceMeta;
  readonly quality?: Quality;
  readonly language?: string;
  /** Sidecar only: how to decode the report. */
  readonly encoding?: string;
  readonly diagnostics: readonly Diagnostic[];
}

export const nothingStated: Stated = { meta: {}, diagnostics: [] };

/** The keys that are read, with the names that web clippers give them. */
const keys: Readonly<Record<string, string>> = {
  title: 'title',
  publisher: 'publisher',
  site: 'publisher',
  author: 'author',
  authors: 'author',
  byline: 'author',
  date: 'date',
  published: 'date',
  url: 'url',
  source: 'url',
  dateline: 'dateline',
  rights: 'rights',
  mark: 'mark',
  language: 'language',
  lang: 'language',
  quality: 'quality',
  retracted: 'retracted',
  encoding: 'encoding',
};

type Reading = { -readonly [K in keyof SourceMeta]?: SourceMeta[K] } & {
  quality?: Quality;
  language?: string;
  encoding?: string;
};
/** A value that is read, or what is wrong with it (ending with the remedy). */
type Reader = (into: Reading, value: unknown, typed: string) => string | undefined;

const text = (value: unknown, typed: string): string | undefined => {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const shown = (typeof value === 'string' ? value : typed).replace(/\s+/g, ' ').trim();
  return shown === '' ? undefined : shown;
};

const textReader =
  (key: 'title' | 'publisher' | 'dateline' | 'mark' | 'encoding'): Reader =>
  (into, value, typed) => {
    const shown = text(value, typed);
    if (shown === undefined) return `"${key}" is no text; write it in quotation marks, or leave the line out`;
    into[key] = shown;
    return undefined;
  };

const oneOf = <T extends string>(allowed: readonly T[], value: unknown): T | undefined =>
  allowed.find((a) => a === value);

const readers: Readonly<Record<string, Reader>> = {
  title: textReader('title'),
  publisher: textReader('publisher'),
  dateline: textReader('dateline'),
  mark: textReader('mark'),
  encoding: textReader('encoding'),
  author: (into, value, typed) => {
    const names = (Array.isArray(value) ? value : [value]).map((v) => text(v, typed)?.replace(/^\[\[|\]\]$/g, ''));
    if (names.some((n) => n === undefined)) return '"author" is neither a name nor a list of names; write it as text';
    into.author = names.join(', ');
    return undefined;
  },
  date: (into, value, typed) => {
    const date = printedDate(text(value, typed) ?? '');
    if (!date) return `"${typed}" is no date; write 2024-06-12, 2024-06 or 2024`;
    into.date = date;
    into.dateBasis = 'metadata';
    return undefined;
  },
  url: (into, value, typed) => {
    const url = webAddress(text(value, typed) ?? '');
    if (!url) return `"${typed}" is no web address; write all of it, beginning with https://`;
    into.url = url;
    return undefined;
  },
  rights: (into, value, typed) => {
    const rights = oneOf(['full', 'excerpts'], value);
    if (!rights) return `rights "${typed}" are unknown; write full or excerpts`;
    into.rights = rights;
    return undefined;
  },
  quality: (into, value, typed) => {
    const quality = oneOf(['clean', 'degraded'], value);
    if (!quality) return `quality "${typed}" is unknown; write clean or degraded`;
    into.quality = quality;
    return undefined;
  },
  language: (into, value, typed) => {
    const code = languageCode(text(value, typed) ?? '');
    if (!code) return `language "${typed}" is unknown; write its two-letter code, such as en`;
    into.language = code;
    return undefined;
  },
  retracted: (into, value, typed) => {
    if (typeof value !== 'boolean') return `"retracted: ${typed}" says neither yes nor no; write true or false`;
    into.retracted = value;
    return undefined;
  },
};

/** An absolute http or https address, as the URL Standard writes it. */
export function webAddress(address: string): string | undefined {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  return new URL(address).href;
}

/** Keys that mean nothing here are left alone and noted. An empty value is as good as none. */
export function readStated(yaml: Yaml, file: string): Stated {
  const into: Reading = {};
  const diagnostics: Diagnostic[] = [];
  const note = (severity: Diagnostic['severity'], rule: string, message: string, key: string): void => {
    diagnostics.push({ severity, rule: `ingest/${rule}`, message, file, ...yaml.place([key]) });
  };
  const unknown: string[] = [];
  for (const [key, value] of Object.entries(yaml.data)) {
    if (value === null || value === '') continue;
    const meaning = Object.hasOwn(keys, key.toLowerCase()) ? keys[key.toLowerCase()] : undefined;
    const read = meaning && readers[meaning];
    if (!read) {
      if (unknown.push(key) <= mostUnknown)
        note('info', 'unknown-key', `"${key}" means nothing here and is left alone; known are ${known}`, key);
      continue;
    }
    const problem = read(into, value, yaml.typed([key]) ?? describe(value));
    if (problem) note('warning', 'metadata', problem, key);
  }
  const [next, ...more] = unknown.slice(mostUnknown);
  if (next !== undefined)
    note('info', 'unknown-key', `"${next}" and ${more.length} more keys mean nothing here and are left alone`, next);
  const { quality, language, encoding, ...meta } = into;
  return {
    meta,
    diagnostics,
    ...(quality && { quality }),
    ...(language && { language }),
    ...(encoding && { encoding }),
  };
}

/** Told one by one; a head of thousands of keys was written for another tool. */
const mostUnknown = 8;

const known = 'title, publisher, author, date, url, dateline, rights, mark, language, quality and retracted';

const describe = (value: unknown): string =>
  typeof value === 'object' ? (Array.isArray(value) ? 'a list' : 'a mapping') : String(value);

/** `over` wins where both say something. */
export const statedOver = (over: Stated, under: Stated): Stated => ({
  ...under,
  ...over,
  meta: { ...under.meta, ...over.meta },
  diagnostics: [...under.diagnostics, ...over.diagnostics],
});
