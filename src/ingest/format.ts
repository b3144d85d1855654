/** What a format makes of a report's text, whichever it is; and which extension is which format. */
import type { Diagnostic } from '../model/diagnostic.ts';
import type { SeedFormat, SourceMeta, Span } from '../model/source.ts';

export interface Formatted {
  /** As long as the text; see `Source.view`. */
  readonly view: string;
  /** Headings the format declares. */
  readonly headings: readonly Span[];
  /** Metadata the format declares (HTML). */
  readonly meta: SourceMeta;
  /** Declared language. Pages often declare the wrong one, so it decides only where the text is too short to tell. */
  readonly language?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** `text` has its frontmatter blanked already; `file` is for messages. */
export type FormatReader = (text: string, file: string) => Formatted | Promise<Formatted>;

const extensions: Readonly<Record<string, SeedFormat>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
};

/** Lower case, without the full stop; empty for none. */
export const extensionOf = (path: string): string => /[^/.][^/]*\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';

export const formatOf = (path: string): SeedFormat | undefined => {
  const extension = extensionOf(path);
  return Object.hasOwn(extensions, extension) ? extensions[extension] : undefined;
};

/** The path without its last extension. */
export const stemOf = (path: string): string => path.replace(/(?<=[^/])\.[^./]+$/, '');
