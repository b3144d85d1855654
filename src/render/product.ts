/** One thing to print, a wiki → its files, and all that decides whether they have to be printed again. */
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import type { Asked, Ledger } from './ledger.ts';
import { observed } from './observe.ts';
import type { OutputFile } from './output.ts';
import type { PrintedPage } from './pages.ts';
import type { Citing } from './uses.ts';
import type { Wiki } from './wiki/wiki.ts';

/** Something that gives files of the site: a page, an index, a data file. */
export interface Maker {
  /** No two of a site have the same. */
  readonly key: string;
  /** What it is made of beside the wiki, compared item by item with `===`. */
  readonly own: readonly unknown[];
  readonly make: (wiki: Wiki) => Checked<Printed>;
}

export interface Printed {
  readonly files: readonly OutputFile[];
  readonly citing: readonly Citing[];
}

/** What was printed, without the text. */
export interface Product {
  readonly own: readonly unknown[];
  readonly paths: readonly string[];
  readonly citing: readonly Citing[];
  readonly diagnostics: readonly Diagnostic[];
  /** All it asked of the wiki. */
  readonly asked: readonly Asked[];
}

export function print(maker: Maker, wiki: Wiki, ledger: Ledger, emit: (file: OutputFile) => void): Product {
  const asked = new Set<Asked>();
  const { value, diagnostics } = maker.make(observed(wiki, ledger, asked));
  for (const file of value.files) emit(file);
  const paths = value.files.map(({ path }) => path);
  return { own: maker.own, paths, citing: value.citing, diagnostics, asked: [...asked] };
}

export const isMadeOfTheSame = (product: Product | undefined, { own }: Maker): boolean =>
  product?.own.length === own.length && own.every((part, i) => part === product.own[i]);

/** For pages: what they cite is listed on the pages of the reports. */
export const citingOf = (pages: readonly PrintedPage[]): readonly Citing[] =>
  pages.flatMap(({ file, name, uses }) => (uses.length === 0 ? [] : [{ path: file.path, name, uses }]));

/** Files that cite nothing. */
export const plainFiles = (files: readonly OutputFile[]): Checked<Printed> => ({
  value: { files, citing: [] },
  diagnostics: [],
});
