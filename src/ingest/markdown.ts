/** Markdown → its view. */
import type { Formatted } from './format.ts';
import { plainCharacters } from './mask.ts';
export const readMarkdown = (text: string): Formatted => ({
  view: plainCharacters(text),
  headings: [],
  meta: {},
  diagnostics: [],
});
