/** Plain text → its view: the text itself, but for characters that no reader sees. */
import type { Formatted } from './format.ts';
import { plainCharacters } from './mask.ts';

export const readPlain = (text: string): Formatted => ({
  view: plainCharacters(text),
  headings: [],
  meta: {},
  diagnostics: [],
});
