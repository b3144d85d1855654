import { describe, expect, it } from 'vitest';
import { findProposals } from '../../../src/extract/proposals/index.ts';
import { proofs, weighed } from '../../../src/extract/sureness/index.ts';
import { surenessBy, type Weighing } from '../../../src/extract/sureness/weighing.ts';
import { nothingRead } from '../../../src/model/claim.ts';
import { asCase } from '../case.ts';

const read = (markup: string) => {
  const c = asCase(markup);
  const extraction = {
    ...nothingRead(c.reading.document.source.id),
    entities: c.reading.entities,
    ...findProposals(c.discourse, []),
  };
  return { reading: c.reading, extraction, ...weighed(c.reading, extraction) };
};

const isSure = ({ confidence }: { readonly confidence: number }): boolean => confidence >= 0.5;

/** Party and stance of what is a fact, in text order; what waits stands in brackets. */
const stances = (markup: string): string[] => {
  const { positions } = read(markup);
  return positions.map((p) => {
    const told = `${'entity' in p.party ? p.party.entity : p.party.unnamed} ${p.stance}`;
    return isSure(p) ? told : `(${told})`;
  });
};

const plan = '⟦Kenya|O:kenya⟧ tabled a 90-day peace plan. ';

describe('a position is a fact', () => {
  it.each([
    ['The ⟦Front|O:front⟧ rejected the plan.', 'front rejects'],
    ['The plan, backed by the ⟦Harbour League|O:league⟧, is short.', 'league supports'],
    ['Two rebel groups have turned down the plan.', 'Two rebel groups rejects'],
    ['The ⟦Front|O:front⟧ has not yet endorsed the plan.', 'front undecided'],
    ['The ⟦Front|O:front⟧ resolved to reject the plan.', 'front rejects'],
    ['Among the members who backed the plan was ⟦Ann Roe|P:roe⟧.', 'roe supports'],
    ['Former minister ⟦Ann Roe|P:roe⟧ opposes the plan.', 'roe opposes'],
    ['⟦Ann Roe|P:roe⟧ appealed to the rebels to accept the plan.', 'roe supports'],
    ['⟦Ann Roe|P:roe⟧ voted “no” on the plan.', 'roe rejects'],
    ['The plan, backed by ⟦Norway|L:norway⟧, is short.', 'Norway supports'],
    ['The plan, backed by ⟦Oslo|L:oslo⟧, is short.', 'Norway supports'],
    [
      'One of the factions of the ⟦Front|O:front⟧ said earlier it would not accept the plan.',
      'One of the factions of the Front rejects',
    ],
    ['Rejecting the plan, the ⟦Front|O:front⟧ said that it would fight on.', 'front rejects'],
    [
      'The plan is one of two that the ⟦Front|O:front⟧ tabled; it is a plan that the ⟦Guild|O:guild⟧ rejected.',
      'guild rejects',
    ],
    ['The ⟦Front|O:front⟧ sided with the rebels to vote down the plan.', 'front rejects'],
    ['⟦Norwegians|L:norway⟧ rejected the plan by a narrow margin.', 'Norwegians rejects'],
    ['The ⟦Front|O:front⟧ said on Thursday it had rejected the plan.', 'front rejects'],
    ['Union members at ⟦Acme|O:acme⟧ rejected the plan.', 'Union members at Acme rejects'],
    ['On Sunday evening ⟦Acme|O:acme⟧ rejected the plan.', 'acme rejects'],
    ['About 58 per cent of members voted against the plan.', 'About 58 per cent of members rejects'],
    ['The rebels and allied fighters signed the plan.', 'allied fighters accepts'],
    ['It is the plan that the board of ⟦Acme|O:acme⟧ rejected.', 'acme rejects'],
    ['The business community opposed the plan.', 'The business community opposes'],
    ['The plan was rejected by the board of directors.', 'the board of directors rejects'],
    ['The plan was rejected in the lower house.', 'the lower house rejects'],
    ['The ⟦Front|O:front⟧ said it would carefully consider the plan.', 'front undecided'],
    ['Six ⟦Unionists|O:unionists⟧ voted against the plan.', 'Six Unionists rejects'],
    ['After telling a news conference the union presented a wage plan, ⟦Ann Roe|P:roe⟧ left.', 'the union proposes'],
    [
      '16 other ⟦Kenyan|L:kenya⟧ and ⟦Norwegian|L:norway⟧ retailers rejected the plan.',
      '16 other Kenyan and Norwegian retailers rejects',
    ],
    ['A faction of the ⟦Front|O:front⟧ led by ⟦Ann Roe|P:roe⟧ rejected the plan.', 'A faction of the Front rejects'],
    // by the word of somebody else
    ['⟦Ann Roe|P:roe⟧ said that rebel leaders had rejected the plan.', 'rebel leaders rejects'],
    // of a proposal that is one of many and named but once
    [
      '⟦Acme|O:acme⟧ offered 40 million for the port. ⟦Borel|O:borel⟧ tabled a merger proposal. ⟦Ann Roe|P:roe⟧ drafted a tax bill. The ⟦Guild|O:guild⟧ opposes the budget amendment.',
      'guild opposes',
    ],
    ['The plan passed the ⟦Senate|O:senate⟧ by 40 votes to 12.', 'senate accepts'],
    ['The plan won the support of the ⟦Front|O:front⟧.', 'front supports'],
    ['The plan was put forward by rebel leaders.', 'rebel leaders proposes'],
    ['⟦Ann Roe|P:roe⟧ has not accepted the plan.', 'roe undecided'],
    ['⟦Ann Roe|P:roe⟧ defended the plan despite opposition from the ⟦Front|O:front⟧.', 'front opposes'],
  ])('where its own clause proves it: %s', (words, told) => {
    expect(stances(plan + words)).toContain(told);
  });

  it('where the clause says what is offered', () => {
    const bid = '⟦Acme|O:acme⟧ has offered C$48 a share for ⟦Borel|O:borel⟧. The offer is good until May.';
    expect(stances(bid)).toEqual(['acme proposes']);
  });

  it('without the day on which the proposal was made', () => {
    const { positions } = read('⟦Acme|O:acme⟧ rejected an offer made on Monday by ⟦Borel|O:borel⟧.');
    expect(positions.map((p) => [p.stance, p.date])).toEqual([['rejects', undefined]]);
  });

  it('of everybody behind “by”', () => {
    const all = stances(
      `${plan}The rebels saw the plan backed by the ⟦League|O:a⟧, ⟦United Isles|O:b⟧, ⟦Norland|O:c⟧ and the ⟦Guild|O:d⟧ and left.`,
    );
    expect(all).toEqual(expect.arrayContaining(['a supports', 'b supports', 'c supports', 'd supports']));
  });

  it('where nothing but the vote is told, and the report speaks of one proposal', () => {
    expect(stances('The bill to cut the port levy passed. ⟦Ann Roe|P:roe⟧ voted against.')).toEqual(['roe opposes']);
  });
});

describe('the position of who is named in a quotation', () => {
  const quoted = ['by verb', 'party: named-in-quotation', 'stance: supports', 'proposal: in the clause'];

  it('is a fact by the word of whoever is quoted, and of nobody else', () => {
    expect(proofs.position.isProven(new Set([...quoted, 'told by another']))).toBe(true);
    expect(proofs.position.isProven(new Set(quoted))).toBe(false);
  });
});

describe('a position waits for an editor', () => {
  it.each([
    // "she" may be either
    ['⟦Ann Roe|P:roe⟧ told ⟦Jane Dolan|P:dolan⟧ that she supports the plan.', 'supports'],
    ['The plan is short. The ⟦Front|O:front⟧ is studying it.', 'undecided'],
    ['⟦Ann Roe|P:roe⟧ thinks that rebel leaders will reject the plan.', 'rejects'],
  ])('where its clause does not: %s', (words, stance) => {
    const told = stances(plan + words).filter((s) => s.includes(stance));
    expect(told.filter((s) => !s.startsWith('('))).toEqual([]);
  });

  it('by what somebody else is quoted as thinking of it, without marks', () => {
    expect(stances(`${plan}It did not say why the plan was necessary, ⟦Ann Roe|P:roe⟧ said.`)).toEqual([
      'kenya proposes',
    ]);
  });
});

describe('a term waits for an editor', () => {
  const terms = (markup: string): string[] =>
    read(markup).proposals.flatMap((p) => p.terms.map((t) => (isSure(t) ? t.text : `(${t.text})`)));

  it('that sets the plan against another', () => {
    const offer = '⟦Acme|O:acme⟧ made a takeover offer for ⟦Borel|O:borel⟧. ';
    expect(terms(`${offer}The offer includes more cash than the rival one.`)).toEqual([
      '(more cash than the rival one)',
    ]);
    expect(terms(`${offer}The offer includes more than 40 million euros in cash.`)).toEqual([
      'more than 40 million euros in cash',
    ]);
  });

  it.each([
    'The plan would give the port a much bigger foothold abroad.',
    'The plan would have given the port a much bigger foothold abroad.',
    'The plan requires approval from members of the guild.',
  ])('that tells what comes of the plan, or what it needs: %s', (words) => {
    const facts = terms(`${plan}The plan would halve the toll for lorries. ${words}`).filter((t) => !t.startsWith('('));
    expect(facts).toEqual(['halve the toll for lorries']);
  });

  it('that tells how the law that follows from it is studied', () => {
    const facts = terms(
      '⟦Kenya|O:kenya⟧ and the ⟦Front|O:front⟧ reached a budget deal. The deal would raise the levy to 7 per cent. The legislation will be considered today by committees.',
    );
    expect(facts).toEqual(['raise the levy to 7 per cent']);
  });

  it('whose last words begin another item, which goes on', () => {
    expect(
      terms(`${plan}Under the plan, the truce will be kept, foreign troops -- of two states -- will leave the port.`),
    ).toContain('(the truce will be kept, foreign troops)');
    expect(terms(`${plan}Under the plan, the lower houses, some forty, would move, and not far.`)).toContain(
      'the lower houses, some forty, would move',
    );
  });
});

describe('nobody takes a position', () => {
  it.each([
    'The ⟦Front|O:front⟧ asked for more time before signing the plan.',
    'The ⟦Front|O:front⟧ began the process of adopting the plan.',
    'The ⟦Front|O:front⟧ did not sign the plan.',
    '⟦Ann Roe|P:roe⟧ asked the delegation to study the plan.',
    '⟦Ann Roe|P:roe⟧ refused to back the repeal arguing the plan was short.',
    '⟦Ann Roe|P:roe⟧ authorised the delegation to sign the plan.',
  ])('who has not done so yet: %s', (words) => {
    expect(stances(plan + words).filter((s) => !s.startsWith('kenya') && !s.startsWith('('))).toEqual([]);
  });

  it('is the party who is told of by other words', () => {
    expect(stances(`${plan}Forces allied to former president ⟦Ann Roe|P:roe⟧ rejected the plan.`)).not.toContain(
      'roe rejects',
    );
    expect(stances(`${plan}The ⟦Front|O:front⟧ not only rejected the plan, it burned its copy.`)).toContain(
      'front rejects',
    );
  });
});

describe('who put a proposal forward', () => {
  const sponsors = (markup: string): string[] =>
    read(markup).proposals.flatMap((p) =>
      p.sponsors.map((s) => {
        const told = `${'entity' in s.party ? s.party.entity : s.party.unnamed} ${s.because[0]}`;
        return isSure(s) ? told : `(${told})`;
      }),
    );

  it('is told by a verb with the proposal as its direct object, or by the words behind it', () => {
    expect(sponsors('⟦Acme|O:acme⟧ tabled a merger plan.')).toEqual(['acme sponsor/verb']);
    expect(sponsors('The ⟦Front|O:front⟧ rejected the ceasefire plan proposed by ⟦Ann Roe|P:roe⟧.')).toContain(
      'roe sponsor/by',
    );
  });

  it('is nobody who says that the plan sets out its terms', () => {
    const told = sponsors(
      'The ⟦Front|O:front⟧ said the ceasefire plan tabled by ⟦Ann Roe|P:roe⟧ was no treaty but set out the terms for talks.',
    );
    expect(told.filter((s) => s.includes('front'))).toEqual([]);
  });

  it('is not told by a name beside the noun where somebody else has put it forward', () => {
    const told = sponsors(
      'The ⟦Front|O:front⟧ rejected the ⟦UIA|O:uia⟧ ceasefire plan. The ceasefire plan was proposed by ⟦Ann Roe|P:roe⟧.',
    );
    expect(told.filter((s) => s.startsWith('uia'))).toEqual([]);
  });

  it('is nobody who will not do so', () => {
    expect(
      sponsors('⟦Acme|O:acme⟧ said it would not raise its offer or launch a hostile takeover bid.').filter(
        (s) => !s.startsWith('('),
      ),
    ).toEqual([]);
  });
});

describe('what became of a proposal', () => {
  it('is a fact, but for what was announced or given up', () => {
    const events = read(
      '⟦Acme|O:acme⟧ offered 40 million for the port. The offer was announced on Monday. The offer was approved. The offer was withdrawn.',
    ).proposals.flatMap((p) => p.events);
    expect(events.map((e) => [e.event, isSure(e)])).toEqual(
      expect.arrayContaining([
        ['approved', true],
        ['withdrawn', false],
        ['announced', false],
      ]),
    );
  });
});

describe('a term', () => {
  const terms = (words: string) =>
    read(`⟦Kenya|O:kenya⟧ tabled a 90-day peace plan. ${words}`).proposals.flatMap((p) => p.terms);
  const sure = (words: string): string[] => terms(words).flatMap((t) => (isSure(t) ? [t.text] : []));

  it('is told by how the sentence leads to it, and by its own words', () => {
    const { reading, extraction } = read(
      '⟦Kenya|O:kenya⟧ tabled a harbour plan. Under the plan, dockers would get 40 million shillings and a seat on the board until 2030.',
    );
    const [term] = extraction.proposals.flatMap((p) => p.terms);
    const signs = term && proofs.term.signsOf({ reading, extraction }, term);
    expect(signs).toEqual(expect.arrayContaining(['way: under']));
    expect(signs).not.toContain('short');
  });

  it.each([
    'The plan would lead to lower prices in all shops of the two countries.',
    'The plan, which critics fear will be used to close shops in both countries, was tabled again.',
    'Rejecting the plan would send a wrong message to investors in both countries.',
    'Jones asked whether the plan would give dockers a seat on the board.',
    'The plan has angered the owners of both ports.',
    'A first version of the plan would have given dockers a seat on the board.',
  ])('waits for an editor where it says what comes of the plan, or what others say of it: %s', (words) => {
    expect(sure(words)).toEqual([]);
  });

  it.each([
    ['The plan would require both armies to leave the border zone.', ['require both armies to leave the border zone']],
    [
      'The plan would cut all fishing quotas by half, although prices have fallen since January.',
      ['cut all fishing quotas by half'],
    ],
    ['The plan would more than double the port levy.', ['more than double the port levy']],
    [
      'The plan would raise the wage by 68%, to over 28 shillings an hour.',
      ['raise the wage by 68%, to over 28 shillings an hour'],
    ],
    ['The plan would cut the port levy by half -- but there is little chance of that.', ['cut the port levy by half']],
    ['The plan, its second, would pay dockers 3.5 percent now.', ['pay dockers 3.5 percent now']],
    [
      'The plan includes changes to working hours, including Sunday shifts, start times and leave.',
      ['changes to working hours, including Sunday shifts, start times and leave'],
    ],
    [
      'The plan would give the rebels seats in Upper Lake, Borana, and Harbour counties.',
      ['give the rebels seats in Upper Lake, Borana, and Harbour counties'],
    ],
  ])('is a fact where it says what the plan does, whole: %s', (words, told) => {
    expect(sure(words)).toEqual(told);
  });
});

describe('a weighing', () => {
  const of = (doubtful?: RegExp): Weighing<string> => ({
    signsOf: () => ['told', 'rule: verb'],
    weights: { told: 2, 'rule: verb': 0.5 },
    enoughFor: () => 0.7,
    ...(doubtful ? { doubtful } : {}),
  });

  it('makes no fact of what has a doubtful sign, however likely', () => {
    expect(surenessBy(of(), {} as never, '')).toBeGreaterThan(0.9);
    expect(surenessBy(of(/^rule: verb$/), {} as never, '')).toBeLessThan(0.5);
  });
});
