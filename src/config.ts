/** What factwiki.config.mjs exports → the settings of a wiki; every key has a default and a check. */
import type { Checked, Diagnostic, Severity } from './model/diagnostic.ts';
import { builtInKinds, type Kind } from './model/kind.ts';
import type { SiteSettings } from './model/site.ts';
import { closest } from './text/closest.ts';

/** A kind of page of the wiki's own: `{ type: 'law', folder: 'laws', singular: 'Law', plural: 'Laws' }`. */
export interface KindConfig {
  readonly type: string;
  /** Folder below `content/`. Default: the type. */
  readonly folder?: string;
  readonly singular?: string;
  readonly plural?: string;
  /** File below `templates/`, without extension. Default: that of plain pages. */
  readonly template?: string;
  /** Keys of the frontmatter that are facts, and what readers see them called: `{ inForce: 'In force since' }`. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** The wiki's configuration. Every key is optional. */
export interface Config {
  readonly title?: string;
  readonly description?: string;
  /** Of the interface and the pages, as in HTML's `lang`: `en`, `pt-BR`. */
  readonly language?: string;
  /** Where the site will be found: needed for the sitemap and the feed only. */
  readonly baseUrl?: string;
  /** What a source page shows of its report: the sentences that are cited, or all of it. */
  readonly rights?: 'excerpts' | 'full';
  /** What the search finds: names and values, or also every word of the pages, which needs the package `pagefind` and a server. */
  readonly search?: 'names' | 'text';
  /** 0 to 1: what the extractor is less sure of is left out. */
  readonly threshold?: number;
  /** Months behind the newest report after which `check` calls a dated office or count stale. */
  readonly staleAfter?: number;
  readonly kinds?: readonly KindConfig[];
  /** Severity of diagnostics by rule or stage: `{ 'link/orphan': 'off', merge: 'warning' }`. */
  readonly rules?: Readonly<Record<string, RuleLevel>>;
  /** Folders, relative to the wiki's root. */
  readonly seeds?: string;
  readonly content?: string;
  readonly templates?: string;
  readonly out?: string;
}

export type RuleLevel = 'off' | Severity;

export interface Folders {
  readonly seeds: string;
  readonly content: string;
  readonly templates: string;
  readonly out: string;
}

/** The configuration with nothing left open. */
export interface Settings extends SiteSettings {
  readonly threshold: number;
  readonly staleAfter: number;
  readonly kinds: readonly Kind[];
  readonly rules: Readonly<Record<string, RuleLevel>>;
  readonly folders: Folders;
}

/** Changes nothing: it tells an editor what keys there are. */
export const defineConfig = (config: Config): Config => config;

export const configName = 'factwiki.config.mjs';

export const defaultSettings: Settings = {
  title: 'Fact wiki',
  description: '',
  language: 'en',
  rights: 'excerpts',
  search: 'names',
  threshold: 0.5,
  staleAfter: 12,
  kinds: builtInKinds,
  rules: {},
  folders: { seeds: 'seeds', content: 'content', templates: 'templates', out: 'dist' },
};

/** A check returns what is wrong, as words that complete `"title" …`. */
type Check = (value: unknown) => string | undefined;

const text: Check = (v) => (typeof v === 'string' && v.trim() !== '' ? undefined : 'must be a text that is not empty');
const folder: Check = (v) => text(v) ?? (/^\s|\0/.test(String(v)) ? 'must be the name of a folder' : undefined);
const levels = ['off', 'info', 'warning', 'error'];

const checks: Readonly<Record<keyof Config, Check>> = {
  title: text,
  description: (v) => (typeof v === 'string' ? undefined : 'must be a text'),
  language: (v) => (isLanguage(v) ? undefined : 'must be a language code such as "en" or "pt-BR"'),
  baseUrl: (v) => (isWebAddress(v) ? undefined : 'must be a web address such as "https://example.org/wiki/"'),
  rights: (v) => (v === 'excerpts' || v === 'full' ? undefined : 'must be "excerpts" or "full"'),
  search: (v) => (v === 'names' || v === 'text' ? undefined : 'must be "names" or "text"'),
  threshold: (v) => (typeof v === 'number' && v >= 0 && v <= 1 ? undefined : 'must be a number from 0 to 1'),
  staleAfter: (v) => (Number.isInteger(v) && Number(v) > 0 ? undefined : 'must be a whole number of months above 0'),
  kinds: (v) => kindsProblem(v),
  rules: (v) => rulesProblem(v),
  seeds: folder,
  content: folder,
  templates: folder,
  out: folder,
};

/**
 * `value` is the module's default export, undefined where there is no file; `source` is the file's text, to find the
 * line of a key. A key that is wrong is reported and has its default.
 */
export function readConfig(value: unknown, file: string = configName, source = ''): Checked<Settings> {
  if (value === undefined) return { value: defaultSettings, diagnostics: [] };
  if (!isRecord(value)) {
    const message = 'the configuration must be an object: export default { title: "…" }';
    return { value: defaultSettings, diagnostics: [{ severity: 'error', rule: 'config/value', message, file }] };
  }
  const diagnostics: Diagnostic[] = [];
  const good: Record<string, unknown> = {};
  for (const [key, given] of Object.entries(value)) {
    if (given === undefined) continue;
    const at = { file, ...placeOf(key, source) };
    if (!Object.hasOwn(checks, key)) {
      diagnostics.push({ severity: 'warning', rule: 'config/key', message: unknownKey(key), ...at });
      continue;
    }
    const problem = checks[key as keyof Config](given);
    if (problem) diagnostics.push({ severity: 'error', rule: 'config/value', message: `"${key}" ${problem}`, ...at });
    else good[key] = given;
  }
  return { value: settingsOf(good as Config), diagnostics };
}

function settingsOf(config: Config): Settings {
  const { seeds, content, templates, out, kinds = [], baseUrl, ...rest } = config;
  return {
    ...defaultSettings,
    ...rest,
    ...(config.rights === undefined ? {} : { statesRights: true }),
    ...(baseUrl === undefined ? {} : { baseUrl: baseUrl.replace(/\/*$/, '/') }),
    kinds: [...builtInKinds, ...kinds.map(kindOf)],
    folders: {
      seeds: seeds ?? defaultSettings.folders.seeds,
      content: content ?? defaultSettings.folders.content,
      templates: templates ?? defaultSettings.folders.templates,
      out: out ?? defaultSettings.folders.out,
    },
  };
}

function kindOf({ type, folder, singular, plural, template, fields }: KindConfig): Kind {
  const name = singular ?? type.charAt(0).toUpperCase() + type.slice(1);
  return {
    type,
    folder: folder ?? type,
    singular: name,
    plural: plural ?? `${name}s`,
    template: template ?? 'page',
    ...(fields && { fields: Object.entries(fields).map(([key, label]) => ({ key, label })) }),
  };
}

function unknownKey(key: string): string {
  const known = Object.keys(checks);
  const [near] = closest(key, known, 1);
  return near ? `"${key}" is no key; did you mean "${near}"?` : `"${key}" is no key; the keys are ${known.join(', ')}`;
}

function kindsProblem(value: unknown): string | undefined {
  const remedy = 'such as { type: "law", folder: "laws" }';
  if (!Array.isArray(value)) return `must be a list of kinds ${remedy}`;
  const types = new Set(builtInKinds.map((k) => k.type).concat('page'));
  const folders = new Set(builtInKinds.map((k) => k.folder));
  for (const [i, kind] of value.entries()) {
    if (!isRecord(kind) || typeof kind.type !== 'string') return `[${i}] must be a kind ${remedy}`;
    const { type, folder = type } = kind as unknown as KindConfig;
    if (!/^[a-z][a-z0-9-]*$/.test(type)) return `[${i}].type "${type}" must be lower-case letters, digits and hyphens`;
    if (types.has(type)) return `[${i}].type "${type}" is taken; choose another`;
    if (typeof folder !== 'string' || !/^[^./\\][^/\\]*$/.test(folder)) return `[${i}].folder must be one plain name`;
    if (folders.has(folder)) return `[${i}].folder "${folder}" is taken; choose another`;
    const wrong = ['singular', 'plural', 'template'].find((key) => kind[key] !== undefined && text(kind[key]));
    if (wrong) return `[${i}].${wrong} must be a text that is not empty`;
    const problem = fieldsProblem(kind.fields);
    if (problem) return `[${i}].fields${problem}`;
    types.add(type);
    folders.add(folder);
  }
  return undefined;
}

/** Words that complete `kinds[0].fields`. */
function fieldsProblem(fields: unknown = {}): string | undefined {
  if (!isRecord(fields) || Object.values(fields).some((label) => text(label)))
    return ' must say what each key is called, such as { capacity: "Capacity" }';
  const common = Object.keys(fields).find((key) => commonKeys.has(key));
  return common && `.${common} is a key that every page has; choose another`;
}

const commonKeys = new Set('id type name title aliases alias description tags tag mentions draft publish'.split(' '));

function rulesProblem(value: unknown): string | undefined {
  if (!isRecord(value)) return 'must be an object such as { "link/orphan": "off" }';
  for (const [rule, level] of Object.entries(value)) {
    if (!/^[a-z]+(?:\/[a-z-]+)?$/.test(rule))
      return `has "${rule}", which is no rule; write it as in the messages, e.g. "link/broken"`;
    if (!levels.some((known) => known === level))
      return `sets "${rule}" to ${JSON.stringify(level)}; choose one of ${levels.join(', ')}`;
  }
  return undefined;
}

function isLanguage(value: unknown): boolean {
  try {
    return typeof value === 'string' && Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

const isWebAddress = (value: unknown): boolean =>
  typeof value === 'string' && /^https?:\/\/[^/\s?#]+[^\s?#]*$/.test(value) && URL.canParse(value);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where the key is written, as far as a search for it can tell. */
function placeOf(key: string, source: string): { line?: number; column?: number } {
  const found = new RegExp(`(?<=^|[\\s{,])['"]?${key.replace(/\W/g, '\\$&')}['"]?\\s*:`, 'm').exec(source);
  if (!found) return {};
  const before = source.slice(0, found.index).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
