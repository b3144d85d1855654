/** How the tests of this room read a seed: text or bytes in, source and messages out. */
import { type IngestOptions, ingestSeed, type Sidecar } from '../../src/ingest/index.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { readable, type Source } from '../../src/model/source.ts';

export interface Read {
  readonly source: Source | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** `file:line:column severity rule message` */
  readonly messages: readonly string[];
}

export const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

export const message = ({ file, line, column, severity, rule, message }: Diagnostic): string =>
  `${[file, ...(line ? [line, column] : [])].join(':')} ${severity} ${rule} ${message}`;

export async function read(
  path: string,
  content: string | Uint8Array,
  sidecar?: Sidecar,
  options?: IngestOptions,
): Promise<Read> {
  const { value, diagnostics } = await ingestSeed({ path, bytes: bytesOf(content), sha256: 'abc' }, sidecar, options);
  return { source: value, diagnostics, messages: diagnostics.map(message) };
}

/** A seed that must be readable. */
export async function source(path: string, content: string | Uint8Array): Promise<Source> {
  const { source: found, messages } = await read(path, content);
  if (!found) throw new Error(messages.join('\n'));
  return found;
}

/** `part: sentence`, as a person reads it. */
export const parts = (report: Source): string[] =>
  report.sentences.map((s) => `${s.part}: ${readable(report.view.slice(s.start, s.end))}`);

/** What each sentence is in the file. */
export const slices = (report: Source): string[] => report.sentences.map((s) => report.text.slice(s.start, s.end));

/** Two paragraphs of prose, for reports whose frame is what matters. */
export const prose: string =
  'The harbour authority said on Monday that it would open the gates again next week, and that no ship had waited for long.\n\n' +
  'Nobody had expected the decision, which the council had put off for three months because of the cost.\n';
