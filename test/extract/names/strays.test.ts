import { expect, test } from 'vitest';
import { surely } from '../../../src/extract/names/candidate.ts';
import { splitVerb } from '../../../src/extract/names/strays.ts';
import { asCase } from '../case.ts';

/** What becomes of the whole text as one name. */
const parts = (text: string): string[] => {
  const { document } = asCase(text).reading;
  const candidate = {
    first: 0,
    last: document.tokens.length,
    kind: 'organization' as const,
    kinds: surely('organization', 0.9),
    probability: 0.9,
    because: [],
  };
  return splitVerb(document, candidate).map(({ first, last }) =>
    document.tokens
      .slice(first, last)
      .map((t) => t.text)
      .join(' '),
  );
};

test('a verb between two names is part of neither', () => {
  expect(parts('Quorl downgraded Zirpo')).toEqual(['Quorl', 'Zirpo']);
  expect(parts('Quorl describes Zirpo')).toEqual(['Quorl', 'Zirpo']);
});

test('other small words within a name stay', () => {
  expect(parts('Quorl sans Zirpo')).toEqual(['Quorl sans Zirpo']);
  expect(parts('Bank of Zirpo')).toEqual(['Bank of Zirpo']);
  expect(parts('Fund of united Zirpo')).toEqual(['Fund of united Zirpo']);
});
