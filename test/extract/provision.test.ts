import { describe, expect, it } from 'vitest';
import { findProposals } from '../../src/extract/proposals/index.ts';
import { asCase } from './case.ts';

const terms = (markup: string): readonly string[] =>
  findProposals(asCase(`${markup}`).discourse, []).proposals.flatMap((p) =>
    p.terms.filter((t) => t.confidence >= 0.5).map((t) => t.text),
  );
const law = (says: string): readonly string[] => terms(`⟦Kenya|O:kenya⟧ tabled a fisheries bill on Monday. ${says}`);

describe('what a plan itself does', () => {
  it.each([
    ['The bill would ban trawling in the bay.', 'ban trawling in the bay'],
    ['The bill would entitle crews to a day of rest.', 'entitle crews to a day of rest'],
    ['The bill requires owners to register every boat.', 'requires owners to register every boat'],
    ['The bill would make crews retire at 60.', 'make crews retire at 60'],
    ['The bill would almost double the fee.', 'almost double the fee'],
    ['The bill would first suspend fishing in the bay.', 'suspend fishing in the bay'],
    ['The bill will expire in two years.', 'expire in two years'],
    ['The bill creates a fund for widows.', 'creates a fund for widows'],
  ])('is a term: %s', (says, term) => {
    expect(law(says)).toEqual([term]);
  });

  it.each([
    ['a judgement', 'The bill would be a first step towards clean water.'],
    ['a fear', 'The bill would cripple the small ports of the north.'],
    ['a hope', 'The bill would strengthen trust between crews and owners.'],
    ['its way through the house', 'The bill will now go to the upper house for a vote.'],
    ['what it still lacks', 'The bill would require a two-thirds majority in the upper house.'],
    ['how it fares', 'The bill will hold with help from abroad.'],
    ['what it came after', 'The bill capped two years of talks in the capital.'],
    ['any such bill', 'A fisheries bill usually limits the catch of small boats.'],
    ['what somebody hopes', 'Owners hoped the bill would ban trawling.'],
    ['what somebody argues', 'Owners argued that the bill would cut the catch.'],
    ['glory', 'The bill would make history in the ports.'],
    ['praise', 'The bill offers crews the best hope of a living.'],
  ])('is told from %s', (_, says) => {
    expect(law(says)).toEqual([]);
  });

  it('is told from what a bidder hopes for, but for its price', () => {
    const bid = (says: string) => terms(`⟦Acme|O:acme⟧ made a bid for ⟦Borel|O:borel⟧ on Monday. ${says}`);
    expect(bid('The bid would give Acme a foothold in the north.')).toEqual([]);
    expect(bid('The bid would give holders 40 euros a share.')).toEqual(['give holders 40 euros a share']);
  });

  it('is told by "it" where the sentence before begins with the plan', () => {
    expect(law('The bill bans trawling. It would limit the catch to 40 tonnes.')).toContain(
      'limit the catch to 40 tonnes',
    );
    expect(law('The port council rejected the bill. It would limit berths to 40 boats.')).toEqual([]);
  });

  it('is told right after its name, a day between or none', () => {
    expect(terms('The house passed a fisheries bill Wednesday requiring owners to register boats.')).toEqual([
      'requiring owners to register boats',
    ]);
    expect(terms('⟦Acme|O:acme⟧ tabled a plan on Monday to raise fees by a tenth.')).toEqual(['raise fees by a tenth']);
  });

  it('is told by "it" after a sentence that begins with the plan', () => {
    expect(law('The bill bans trawling. It also provides for a fund for widows.')).toContain('a fund for widows');
    expect(law('The council debated the bill. It provides harbour pilots.')).toEqual([]);
  });

  it('ends with the sum', () => {
    expect(terms('⟦Acme|O:acme⟧’s offer of a 4% rise might not even reach all crews.')).toEqual(['a 4% rise']);
  });

  it('ends before the day and what became of the plan', () => {
    expect(law('The house debated the bill to raise the catch limit Wednesday evening.')).toEqual([
      'raise the catch limit',
    ]);
    expect(law('A bill to raise the catch limit and cap fuel aid passed in the house by one vote.')).toEqual([
      'raise the catch limit',
      'cap fuel aid',
    ]);
  });
});
