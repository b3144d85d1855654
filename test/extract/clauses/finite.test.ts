import { expect, it } from 'vitest';
import { isFiniteVerb } from '../../../src/extract/clauses/finite.ts';
import { asCase } from '../case.ts';

/** The finite verbs of a text, in its words. */
const verbs = (text: string): string[] => {
  const { discourse: d } = asCase(text);
  return d.reading.document.tokens.flatMap((t, i) => (isFiniteVerb(d, i) ? [t.text] : []));
};

it.each([
  ['The firm owns two mills and wants a third.', ['owns', 'wants']],
  ['Calm returned after months of bloodshed in embattled towns.', ['returned']],
  ['It fell 50 votes short on Monday.', ['fell']],
  ['It spent a fortune on work at the mill.', ['spent']],
  ['The party, which includes farmers, has rejected it.', ['includes', 'has', 'rejected']],
])('%s', (text, expected) => {
  expect(verbs(text)).toEqual(expected);
});
