/** Prints a page, and if it is too heavy prints it again with shorter lists, until it is light enough or no list is left to shorten. */
import { type Checked, checked } from '../model/diagnostic.ts';
import type { Printer } from './engine.ts';
import type { OutputFile } from './output.ts';
import { type Printable, print } from './print.ts';
import type { Use } from './view/cite.ts';
import type { Viewed } from './view/sheet.ts';
import type { Wiki } from './wiki/wiki.ts';

/** Bytes of HTML that a page may have. */
export const heaviest: number = 48_000;

/** Rows that a long list may have, tried in this order. */
const limits = [Number.POSITIVE_INFINITY, 24, 12, 6] as const;

export interface LightPage {
  readonly file: OutputFile;
  readonly uses: readonly Use[];
  /** Rows that the page's lists were allowed. */
  readonly limit: number;
}

export function printLight(
  wiki: Wiki,
  printer: Printer,
  about: Printable,
  viewAt: (limit: number) => Viewed<object>,
): Checked<LightPage> {
  const attempt = (limit: number): Checked<LightPage> => {
    const { view, uses } = viewAt(limit);
    const { value: file, diagnostics } = print(wiki, printer, view, about);
    return checked({ file, uses, limit }, diagnostics);
  };
  let best = attempt(limits[0]);
  for (const limit of limits.slice(1)) {
    if (isLight(best.value.file) || best.diagnostics.length > 0) return best;
    best = attempt(limit);
  }
  return best;
}

/** A UTF-16 unit is at most three bytes of UTF-8, so most pages need not be encoded to be weighed. */
function isLight({ content }: OutputFile): boolean {
  if (typeof content !== 'string') return content.length <= heaviest;
  return content.length * 3 <= heaviest || new TextEncoder().encode(content).length <= heaviest;
}
