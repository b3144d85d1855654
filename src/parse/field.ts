/** Frontmatter of a key that a kind of the wiki's own declares → its facts: words alone, or `value` with evidence. */
import type { FieldFact } from '../model/fact.ts';
import type { LinkText } from '../model/page.ts';
import { facts } from './fact.ts';
import { complain, type Fields, isMapping, items, text, texts } from './reading.ts';

/** A list may mix both forms; an editor's plain words come first. */
export function fieldFacts(f: Fields, key: string): readonly FieldFact<LinkText>[] {
  const all = items(f, key);
  if (all.every(({ value }) => !isMapping(value))) return texts(f, key).map((value) => ({ value }));
  return facts(f, key, (fact) => {
    const value = text(fact, 'value');
    if (value !== undefined) return { value };
    complain(fact.reading, fact.path, 'schema/missing', `"${key}" has evidence and no "value"; write what it shows`);
    return undefined;
  });
}
