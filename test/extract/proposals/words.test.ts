/** What words name a proposal, and what the words around them say of it. */
import { describe, expect, it } from 'vitest';
import { findProposals } from '../../../src/extract/proposals/index.ts';
import type { PartialDate } from '../../../src/model/values.ts';
import { asCase } from '../case.ts';

const read = (markup: string) => findProposals(asCase(markup).discourse, []).proposals;
const names = (markup: string): readonly string[] => read(markup).map((p) => p.name);
const terms = (markup: string): readonly string[] => read(markup).flatMap((p) => p.terms.map((t) => t.text));

describe('a noun that may name a proposal', () => {
  it.each([
    ['a verb, with an object that has no article', '⟦Acme|O:acme⟧ offers more value than its rival, the board said.'],
    ['a verb behind an adverb', 'Ferries often offer free food to dockers.'],
    ['a verb of “who also”', 'Dockers who also plan a march met on Monday.'],
    ['a verb of “which”', '⟦Norway|O:norway⟧ kept to its sea policy, which accords free passage to ships.'],
    ['a modifier of who contends for something', 'The escalating bid battle sent shares up.'],
    ['a sum that is to be paid', 'You would sooner leave your hotel bill unpaid.'],
    ['a modifier of what is paid back', '⟦Norway|O:norway⟧ unveiled a one-off £200 council tax refund.'],
    ['a great deal of something', '⟦Norway|O:norway⟧ has taken a great deal of pride in the yard.'],
    ['what somebody owes', '⟦Acme|O:acme⟧ sold a mill to pay a $27bn bill in unpaid taxes.'],
    ['guessed at so far', 'An improved offer from ⟦Acme|O:acme⟧ has been anticipated since May.'],
    ['an election that is campaigned for', '⟦Acme|O:acme⟧ campaigned for the presidential election on Monday.'],
    ['an award', '⟦Norway|O:norway⟧ received a rescue prize last year.'],
    ['a prize that is not bought', '⟦Norway|O:norway⟧’s bid for a third term in power began on Monday.'],
    ['what another plan becomes', 'Should the levy become law, ⟦Norway|O:norway⟧ will pay.'],
  ])('is none where it is %s', (_, sentence) => {
    expect(names(sentence)).toEqual([]);
  });

  it('stays one beside them', () => {
    expect(names('⟦Acme|O:acme⟧ made an offer more valuable than ⟦Borel|O:borel⟧’s.')).toContain('offer');
    expect(names('⟦Acme|O:acme⟧ made a bid for ⟦Borel|O:borel⟧ on Monday.')).toContain('bid for Borel');
  });

  it('leaves the verb of a body out of its name', () => {
    expect(names('Shares rose since it plans to expand abroad.')).not.toContain('plans to expand abroad');
    expect(names('The government postponed plans to close the port in May.')).not.toContain(
      'government postponed plans',
    );
  });
});

describe('the name of a proposal', () => {
  it('says what it is for, also where somebody owns it', () => {
    expect(names('⟦Norway|O:norway⟧’s proposal for an export levy was welcomed.')).toEqual([
      'proposal for an export levy',
    ]);
  });

  it('leaves out the verb of people before a plural', () => {
    expect(names('Finance ministers backed plans to close the port on Monday.')).toEqual(['plans to close the port']);
  });

  it('says what an owner of plans would do', () => {
    expect(names('A court blocked ⟦Acme|O:acme⟧’s plans to sell its mines.')).toEqual(['plans to sell its mines']);
  });

  it('is that of one offer where a phrase tells of several', () => {
    expect(names('⟦Acme|O:acme⟧ made its offer on Monday. Roe has seen the preliminary offers.')).toEqual(['offer']);
  });

  it('ends with the noun whose owners it has named', () => {
    expect(names('Jones tabled a plan to change junior doctors’ contracts on Monday.')).toEqual([
      'plan to change junior doctors’ contracts',
    ]);
  });
});

describe('the terms of a proposal', () => {
  it('keep together what two numbers bound', () => {
    const found = terms('The plan would require visitors who stay between six and 12 months to have a test.');
    expect(found).toEqual(['require visitors who stay between six and 12 months to have a test']);
  });

  it('end before the day on which it was proposed', () => {
    const { discourse } = asCase('⟦Kenya|O:kenya⟧ tabled proposals to raise the limit to £150,000 in February.', {
      date: '2005-03-16' as PartialDate,
    });
    const [found] = findProposals(discourse, []).proposals;
    expect(found?.terms.map((t) => t.text)).toEqual(['raise the limit to £150,000']);
  });

  it('keep all things of one action together', () => {
    const found = terms('The Harbour Bill would unlock aid for schools, night shelters, and clinics that lack money.');
    expect(found).toEqual(['unlock aid for schools, night shelters, and clinics that lack money']);
  });

  it('go on past a noun that looks like a verb', () => {
    const found = terms(
      '⟦Norway|O:norway⟧’s proposals to limit the number of visitors and process all claims abroad were put to a vote.',
    );
    expect(found).toEqual(['limit the number of visitors and process all claims abroad']);
  });
});

describe('what became of a proposal', () => {
  const events = (markup: string): readonly string[] => read(markup).flatMap((p) => p.events.map((e) => e.event));

  it('is not told by the verb of something that is about it', () => {
    const plan = '⟦Kenya|O:kenya⟧ tabled a harbour plan. ';
    expect(events(`${plan}Roe launched an attack on the harbour plan.`)).toEqual(['tabled']);
    expect(events(`${plan}Roe presented ⟦Norway|O:norway⟧ with the harbour plan.`)).toContain('presented');
  });
});

describe('who asks for something', () => {
  const sponsors = (markup: string): readonly unknown[] =>
    read(markup).flatMap((p) => p.sponsors.map(({ party }) => party));

  it('is no single person where the verb has the form of many', () => {
    const told = 'The five unions meeting ⟦Jane Roe|P:roe⟧ want the government to withdraw these rules.';
    expect(sponsors(told)).not.toContainEqual({ entity: 'roe' });
  });

  it('is not anybody at large', () => {
    expect(sponsors('People want the government to withdraw these rules.')).toEqual([]);
  });
});
