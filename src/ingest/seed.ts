/** One seed file (and its sidecar) → a Source, or the reason why there is none. Pure: bytes in, value out. */
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts';
import { type SourceId, sourceId } from '../model/ids.ts';
import type { SeedFormat, Source, SourceMeta } from '../model/source.ts';
import { splitSentences } from '../text/sentences.ts';
import { slug } from '../text/slug.ts';
import { readYaml } from '../text/yaml.ts';
import { decode } from './decode.ts';
import { type FormatReader, formatOf, stemOf } from './format.ts';
import { readHead } from './head.ts';
import { languageName, languageOf } from './language.ts';
import { partSentences } from './parts.ts';
import { readPlain } from './plain.ts';
import { describeSigns, judgeQuality } from './quality.ts';
import { error, refusal, type SeedFile } from './refusal.ts';
import { nothingStated, readStated, type Stated, statedOver } from './stated.ts';
import { readUnmarked } from './unmarked.ts';

export interface Sidecar {
  /** Below `seeds/`, with `/`. */
  readonly path: string;
  readonly text: string;
}

export interface IngestOptions {
  /** Largest file that is read, in bytes. Default 8 MiB: more than any report, less than an archive of them. */
  readonly maxBytes?: number;
  /** The folder of the seeds below the wiki's root, for messages. Default `seeds`. */
  readonly folder?: string;
  /** Default: the slug of the path. */
  readonly id?: SourceId;
}

export const defaultMaxBytes: number = 8 * 1024 * 1024;

const readers: Readonly<Record<SeedFormat, () => Promise<FormatReader>>> = {
  text: async () => readPlain,
  markdown: async () => async (text) => readUnmarked(text) ?? (await import('./markdown.ts')).readMarkdown(text),
  html: async () => (await import('./html.ts')).readHtml,
};

/** The slug of the path below `seeds/`, without extension. */
export const idOf = (path: string): SourceId => sourceId(slug(stemOf(path).replaceAll('/', ' ')));

/** Undefined with an error or warning that says why. Never throws on any bytes. */
export async function ingestSeed(
  file: SeedFile,
  sidecar?: Sidecar,
  options: IngestOptions = {},
): Promise<Checked<Source | undefined>> {
  const folder = options.folder ?? 'seeds';
  const name = `${folder}/${file.path}`;
  const format = formatOf(file.path);
  const refused = refusal(file, format, name, options.maxBytes ?? defaultMaxBytes);
  if (refused || !format) return checked(undefined, refused ? [refused] : []);

  const beside = sidecar ? readSidecar(sidecar, folder) : nothingStated;
  const decoded = decode(file.bytes, beside.encoding, format === 'html');
  if ('problem' in decoded) {
    const { problem, ...place } = decoded;
    return checked(undefined, [...beside.diagnostics, error('encoding', problem, name, place)]);
  }
  const { text } = decoded;
  const head = readHead(text, name);
  const stated = statedOver(beside, head.stated);
  const formatted = await (await readers[format]())(head.rest, name);
  const { view } = formatted;
  const diagnostics = [...stated.diagnostics, ...formatted.diagnostics];
  if (!/[\p{L}\p{N}]/u.test(view)) {
    const message = 'there is nothing to read in this file; put the text of a report in it, or remove it';
    const empty: Diagnostic = { ...error('empty', message, name), severity: 'warning' };
    return checked(undefined, formatted.diagnostics.length > 0 ? diagnostics : [...diagnostics, empty]);
  }
  const { sentences, meta } = partSentences(view, splitSentences(view), formatted.headings);
  const quality = judge(view, stated, name);
  const language = await tell(view, stated, formatted.language, name);
  return checked(
    {
      id: options.id ?? idOf(file.path),
      file: file.path,
      format,
      text,
      view,
      sentences,
      meta: { ...meta, ...formatted.meta, ...stated.meta } satisfies SourceMeta,
      quality: quality.value,
      language: language.value,
      sha256: file.sha256,
    },
    [...diagnostics, ...quality.diagnostics, ...language.diagnostics],
  );
}

function readSidecar(sidecar: Sidecar, folder: string): Stated {
  const file = `${folder}/${sidecar.path}`;
  const { value, diagnostics } = readYaml(sidecar.text.replace(/^\ufeff/, ''), file);
  const stated = value ? readStated(value, file) : nothingStated;
  return { ...stated, diagnostics: [...diagnostics, ...stated.diagnostics] };
}

function judge(view: string, stated: Stated, file: string): Checked<Source['quality']> {
  if (stated.quality) return checked(stated.quality);
  const judged = judgeQuality(view);
  const { quality } = judged;
  if (quality === 'clean') return checked(quality);
  const message =
    `a machine seems to have prepared this text (${describeSigns(judged.signs)}): it is read with other rules and marked on ` +
    'every page; if that is wrong, state "quality: clean" in its metadata';
  return checked(quality, [{ severity: 'info', rule: 'ingest/degraded', message, file }]);
}

async function tell(
  view: string,
  stated: Stated,
  declared: string | undefined,
  file: string,
): Promise<Checked<string>> {
  if (stated.language === 'en') return checked('en');
  const told = stated.language ?? (await languageOf(view));
  const language = told === 'und' && declared ? declared : told;
  if (language === 'en') return checked('en');
  const message =
    language === 'und'
      ? 'the language of this report cannot be told, so no facts are read from it; if it is English, state "language: en" in its metadata'
      : `no facts are read from reports in ${languageName(language)}; add a translation, or state "language: en" in its metadata if it is English`;
  return checked(language, [{ severity: 'info', rule: 'ingest/language', message, file }]);
}
