/** One file of the built site: where it goes and what is in it. */

/** `path` is relative to `dist/`, with `/`. Text is written as UTF-8. */
export interface OutputFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}
