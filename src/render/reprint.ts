/** One page of a wiki that an earlier process left → its files, and what is kept of them. */
import { NotKept } from '../model/not-kept.ts';
import type { SitePage } from '../model/site.ts';
import { printerOf, type Templates } from './engine.ts';
import { emptyLedger } from './ledger.ts';
import { pageMaker } from './makers.ts';
import type { OutputFile } from './output.ts';
import { print } from './product.ts';
import { restoreCiting, type SavedProduct } from './saved.ts';
import type { Wiki } from './wiki/wiki.ts';

export interface Reprinted {
  readonly files: readonly OutputFile[];
  readonly saved: SavedProduct;
}

/**
 * `was`: as it was printed, `words` those of its uses. Throws NotKept where its files are others than then, or where it
 * cites other sentences: the pages of the reports list them.
 */
export function reprintPage(
  page: SitePage,
  wiki: Wiki,
  templates: Templates,
  was: SavedProduct,
  words: () => readonly string[],
): Reprinted {
  if (page.page.type === 'source') throw new NotKept('what cites a report');
  const files: OutputFile[] = [];
  const maker = pageMaker(page, printerOf(templates));
  const { paths, citing, diagnostics, asked } = print(maker, wiki, emptyLedger(), (file) => files.push(file));
  const cited = was.citing.length === 0 ? [] : was.citing.map((one) => restoreCiting(one, words()));
  if (!isSame([paths, citing, diagnostics], [was.paths, cited, was.diagnostics])) throw new NotKept(maker.key);
  return { files, saved: { ...was, asked: asked.map(({ question, argument }) => [question, argument]) } };
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
