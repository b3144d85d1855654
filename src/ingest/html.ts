/** Markdown → its view. */
import type { Formatted } from './format.ts';
import { plainCharacters } from './mask.ts';
export const readHtml = (text: string): Formatted => ({
  view: plainCharacters(text),
  headings: [],
  meta: {},
  diagnostics: [],
});
