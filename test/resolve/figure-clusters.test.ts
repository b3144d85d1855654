import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FigureClaim } from '../../src/model/claim.ts';
import { type SourceId, sourceId } from '../../src/model/ids.ts';
import type { PartialDate } from '../../src/model/values.ts';
import { cluster } from '../../src/resolve/figures/cluster.ts';
import { joins } from '../../src/resolve/figures/joins.ts';
import { comparable } from '../../src/resolve/figures/measures.ts';
import { detail, type Node } from '../../src/resolve/figures/node.ts';
import { nounKey } from '../../src/resolve/figures/nouns.ts';
import { assertLaw } from '../law.ts';

const maybe = <T>(...values: readonly T[]) => fc.constantFrom<T | undefined>(undefined, ...values);

/** Claims out of few words, so that many agree in some of what is compared. */
const node: fc.Arbitrary<Node> = fc
  .record({
    source: fc.constantFrom('a', 'b', 'c', 'd').map(sourceId),
    noun: fc.constantFrom('people', 'workers', 'children', 'offer', 'number'),
    event: maybe('killed', 'cut', 'to be freed'),
    place: maybe('Northport', 'Southport'),
    agent: maybe('Halden Foods', 'storm'),
    period: maybe('since 2021', '2021-05-04'),
    qualifier: maybe('women', 'revised'),
    unit: fc.constantFrom('people', 'USD', 'percent'),
    value: fc.constantFrom(null, 0, 2, 3, 40, 41),
    because: fc.constantFrom<readonly string[]>([], ['former value']),
    asOf: maybe('2021-05' as PartialDate, '2021-06' as PartialDate),
    basis: fc.constantFrom<FigureClaim['asOfBasis']>('stated', 'report'),
    title: fc.constantFrom('Workers in Northport', 'Something'),
    isPrice: fc.boolean(),
    quote: fc.constantFrom('Many died.', 'The death toll rose.'),
    overclaims: fc.constantFrom(false, false, true),
    confidence: fc.constantFrom(0.5, 0.9),
  })
  .map(
    ({
      source,
      noun,
      event,
      place,
      agent,
      period,
      qualifier,
      unit,
      value,
      because,
      asOf,
      basis,
      title,
      isPrice,
      quote,
      ...rest
    }) => {
      const measure = {
        noun,
        title,
        ...(event && { event }),
        ...(place && { place }),
        ...(agent && { agent }),
        ...(period && { period }),
        ...(qualifier && { qualifier }),
      };
      const quantity = { value, unit, comparator: 'exact', words: String(value) };
      const evidence = [{ quote }];
      const claim = {
        measure,
        quantity,
        because,
        evidence,
        asOfBasis: basis,
        ...(asOf && { asOf }),
      } as unknown as FigureClaim;
      const made = { ...comparable(claim), source, plan: undefined, title, ...rest };
      // The price of a bid is told as `priceOf` makes it.
      const price = {
        event: '',
        qualifier: '',
        places: new Set<string>(),
        noun: nounKey('offer'),
        unit: 'USD',
        bid: 'a b',
      };
      return isPrice ? { ...made, ...price } : made;
    },
  );

const sameStory = (a: SourceId, b: SourceId): boolean => a === b || a < 'c' === b < 'c';

/** The same by comparing each with all members of all groups. */
function compareAll(nodes: readonly Node[]): Node[][] {
  const groups: Node[][] = [];
  for (const n of [...nodes].sort((a, b) => detail(b) - detail(a))) {
    const homes = groups.filter(
      (g) =>
        g[0]?.qualifier === n.qualifier &&
        g.every((o) => joins(n, o, true)) &&
        (g.some((o) => sameStory(n.source, o.source)) || g.every((o) => joins(n, o, false))),
    );
    const placed = homes.filter((g) => g.some((o) => o.places.size > 0));
    const vague = homes.length > 1 && n.places.size === 0 && n.event !== '' && placed.length > 1;
    const home = vague ? homes.find((g) => !placed.includes(g)) : homes[0];
    if (home) home.push(n);
    else groups.push([n]);
  }
  return groups;
}

test('what is left out of the comparison would have joined nothing', () => {
  assertLaw(
    fc.property(fc.array(node, { maxLength: 30 }), (nodes) => {
      expect(cluster(nodes, sameStory)).toEqual(compareAll(nodes));
    }),
    { numRuns: 400 },
  );
});
