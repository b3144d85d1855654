/** "and" between two words → whether both are adjectives of nations before one noun. */
import type { Discourse } from '../coreference.ts';

/** "16 US and Canadian retailers", "Israeli and Palestinian leaders": adjectives of one noun. */
export function narrowsBoth({ reading }: Discourse, and: number, end: number): boolean {
  const { tokens } = reading.document;
  const [left, right] = [reading.placeAt.get(and - 1) ?? reading.namedAt.get(and - 1), reading.placeAt.get(and + 1)];
  if (!left || right?.form !== 'demonym' || right.last >= end || !/^\p{Ll}/u.test(tokens[right.last]?.text ?? ''))
    return false;
  const text = tokens
    .slice(left.first, left.last)
    .map((t) => t.text)
    .join('');
  return ('form' in left && left.form === 'demonym') || /^(?:\p{Lu}\.?){2,3}$/u.test(text);
}
