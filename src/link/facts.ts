/** The facts of a page, of whatever kind, one by one: their place, their evidence, and whom they point at. */
import type { Evidence } from '../model/evidence.ts';
import type { FactId, NonEmpty } from '../model/ids.ts';
import type { LinkText, Page } from '../model/page.ts';

export interface AnyFact {
  readonly id: FactId;
  readonly evidence: NonEmpty<Evidence>;
}

export interface Reference {
  /** Key of the frontmatter under which it stands: `roles`, `figures`. */
  readonly property: string;
  /** Key into `Page.lines`: `roles.0`. */
  readonly at: string;
  readonly fact?: FactId;
  readonly text: LinkText;
}

/** Keys of a fact whose value is, or may be, a reference. */
const pointing = ['value', 'organization', 'speaker', 'via', 'party', 'by', 'proposal', 'attributedTo'] as const;
/** Keys of a page whose value is a list of references. */
const lists = ['figures', 'related'] as const;

const isFact = (value: unknown): value is AnyFact => typeof value === 'object' && value !== null && 'evidence' in value;

/** An editor's own word on a page of a kind of the wiki's own. */
const isField = (value: unknown): value is { readonly value: LinkText } =>
  typeof value === 'object' && value !== null && 'value' in value && typeof value.value === 'string';

const ownFacts = (page: Page): object =>
  page.type === 'source' ? { numbers: page.facts.numbers } : page.type === 'page' ? (page.fields ?? {}) : page.facts;

/** Every reference in the order of the file. */
export function referencesOf(page: Page): readonly Reference[] {
  const found: Reference[] = [];
  for (const [property, value] of Object.entries(ownFacts(page))) {
    if (!Array.isArray(value)) continue;
    value.forEach((item: unknown, i) => {
      const at = `${property}.${i}`;
      if (typeof item === 'string' && (lists as readonly string[]).includes(property))
        found.push({ property, at, text: item });
      if (!isFact(item)) {
        if (isField(item)) found.push({ property, at, text: item.value });
        return;
      }
      for (const key of pointing) {
        const text = (item as Partial<Record<(typeof pointing)[number], unknown>>)[key];
        if (typeof text === 'string') found.push({ property, at, fact: item.id, text });
      }
    });
  }
  return found;
}

/**
 * The page with every fact replaced by what `change` makes of it; undefined takes it off the page. The same page where
 * nothing changed. `at` is a key into `Page.lines`.
 */
export function mapFacts(page: Page, change: (fact: AnyFact, at: string) => AnyFact | undefined): Page {
  let changed = false;
  const mapList = (items: readonly unknown[], path: string): readonly unknown[] =>
    items.flatMap((item, i) => {
      const at = `${path}.${i}`;
      if (isFact(item)) {
        const next = change(item, at);
        changed ||= next !== item;
        return next ? [next] : [];
      }
      if (typeof item === 'object' && item !== null && 'terms' in item) {
        return [{ ...item, terms: mapList(item.terms as readonly unknown[], `${at}.terms`) }];
      }
      return [item];
    });
  const facts = Object.fromEntries(
    Object.entries(ownFacts(page)).map(([key, value]) => [key, Array.isArray(value) ? mapList(value, key) : value]),
  );
  if (!changed) return page;
  const changedFacts = page.type === 'source' ? { ...page.facts, ...facts } : facts;
  return { ...page, [page.type === 'page' ? 'fields' : 'facts']: changedFacts } as unknown as Page;
}
