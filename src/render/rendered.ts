/** What a build leaves for the next one: everything that was printed, without its text. */
import type { SourceId } from '../model/ids.ts';
import type { Ledger } from './ledger.ts';
import type { OutputFile } from './output.ts';
import type { Product } from './product.ts';
import type { UsesOf } from './view/sentences.ts';
import type { Derived } from './wiki/wiki.ts';

export type Products = ReadonlyMap<string, Product>;

/** All that was rendered, without its text. */
export interface Rendered {
  readonly wiki: Derived;
  readonly products: Products;
  readonly ledger: Ledger;
  readonly usesOf: ReadonlyMap<SourceId, UsesOf>;
  readonly redirects: ReadonlyMap<string, OutputFile>;
  /** Files of the products. */
  readonly places: ReadonlySet<string>;
  /** Two products have a file in one place: it can not be told which of them changed it. */
  readonly isTangled: boolean;
  /** Every file of the site. */
  readonly paths: ReadonlySet<string>;
}

export const samePlaces = (products: Products, before: Products): boolean =>
  products.size === before.size &&
  [...products].every(([key, { paths }]) => {
    const was = before.get(key)?.paths;
    return was === paths || (was?.length === paths.length && paths.every((path, i) => path === was[i]));
  });

export function placesOf(products: Products): Pick<Rendered, 'places' | 'isTangled'> {
  const all = [...products.values()].flatMap(({ paths }) => paths);
  const places = new Set(all);
  return { places, isTangled: places.size < all.length };
}
