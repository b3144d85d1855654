/** A file that is no report, by its name, first bytes or size → the message that says so. */
import type { Diagnostic } from '../model/diagnostic.ts';
import type { SeedFormat } from '../model/source.ts';
import { binaryKind } from './binary.ts';
import { extensionOf } from './format.ts';

export interface SeedFile {
  /** Below `seeds/`, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Of the bytes, hexadecimal. */
  readonly sha256: string;
}

export const error = (rule: string, message: string, file: string, place: object = {}): Diagnostic => ({
  severity: 'error',
  rule: `ingest/${rule}`,
  message,
  file,
  ...place,
});

/** Formats that hold a report, though not as text. */
const documents: Readonly<Record<string, string>> = {
  pdf: 'a PDF document',
  doc: 'a Word document',
  docx: 'a Word document',
  odt: 'an OpenDocument file',
  rtf: 'a Rich Text document',
  pages: 'a Pages document',
  epub: 'an e-book',
  mht: 'a web archive',
  mhtml: 'a web archive',
  webarchive: 'a web archive',
  eml: 'a mail message',
  msg: 'a mail message',
};

export function refusal(
  { path, bytes }: SeedFile,
  format: SeedFormat | undefined,
  name: string,
  maxBytes: number,
): Diagnostic | undefined {
  const extension = extensionOf(path);
  if (!format && !Object.hasOwn(documents, extension)) {
    const what = extension === '' ? 'files without extension' : `.${extension} files`;
    const message = `${what} are not read; rename it if it is a report (.txt, .md or .html), or keep it elsewhere`;
    return { ...error('unknown-type', message, name), severity: 'warning' };
  }
  const kind = format ? binaryKind(bytes) : documents[extension];
  if (kind) {
    const remedy = kind.startsWith('text in')
      ? 'save it as UTF-8'
      : 'export its text as .txt, .md or .html and put that here';
    return error('binary', `this is ${kind}, not text; ${remedy}`, name);
  }
  if (bytes.length > maxBytes) {
    const limit = `${megabytes(bytes.length)} MB are more than the ${megabytes(maxBytes)} MB read from one file`;
    return error('too-large', `${limit}; split it into its reports`, name);
  }
  return undefined;
}

const megabytes = (bytes: number): string => String(Math.round((bytes / 1024 / 1024) * 10) / 10);
