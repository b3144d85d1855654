/** Plain text → its view: the text itself, but for characters and marks that no reader sees. */
import type { Formatted } from './format.ts';
import { maskedView } from './mask.ts';
import { strip } from './residue.ts';

export function readPlain(text: string): Formatted {
  const { pieces, headings } = strip(text);
  return { view: maskedView(text, pieces), headings, meta: {}, diagnostics: [] };
}
