/** A page → its body as HTML with holes. A function of the page alone, and the dear part of linking: worth keeping. */
import type { Page } from '../../model/page.ts';
import { emptyBody } from './finish.ts';
import type { Body } from './model.ts';
import { readPlainBody } from './plain-body.ts';

export type { Body, Heading } from './model.ts';

/** Bodies from before, by what they were made of: type, name and body of the page. */
export interface BodyStore {
  readonly recall: (page: Page) => Body | undefined;
  readonly keep: (page: Page, body: Body) => void;
}

/** The bodies of all pages. Remark is loaded only if one of them is new and needs it. */
export async function readBodies(pages: readonly Page[], store?: BodyStore): Promise<(page: Page) => Body> {
  const bodies = new Map<Page['path'], Body>();
  const add = (page: Page, body: Body): void => {
    bodies.set(page.path, body);
    store?.keep(page, body);
  };
  const others: Page[] = [];
  for (const page of pages) {
    const known = store?.recall(page);
    const plain = known ?? readPlainBody(page);
    if (known) bodies.set(page.path, known);
    else if (plain) add(page, plain);
    else others.push(page);
  }
  if (others.length > 0) {
    const { readWholeBody } = await import('./whole.ts');
    for (const page of others) add(page, readWholeBody(page));
  }
  return (page) => bodies.get(page.path) ?? emptyBody;
}
