import { describe, expect, it } from 'vitest';
import { findProposals } from '../../src/extract/proposals/index.ts';
import { claimIndirect } from '../../src/extract/quotes/indirect/indirect.ts';
import { findQuotes } from '../../src/extract/quotes/marks.ts';
import { claimQuotations } from '../../src/extract/quotes/statements.ts';
import { partialDate } from '../../src/model/values.ts';
import { asCase } from './case.ts';

function read(markup: string) {
  const c = asCase(markup);
  return findProposals(c.discourse, claimIndirect(c.discourse, []));
}

const positions = (markup: string): string[] =>
  read(markup)
    .positions.filter((p) => p.stance !== 'proposes')
    .map(
      (p) =>
        `${'entity' in p.party ? p.party.entity : `? ${p.party.unnamed}`} ${p.stance}${p.by ? ` (says ${'entity' in p.by ? p.by.entity : p.by.unnamed})` : ''}`,
    );

describe('proposals', () => {
  it('joins the phrases of one plan and keeps two plans apart', () => {
    const { proposals } = read(
      '⟦Kenya|O:kenya⟧ tabled a 90-day plan on Monday. The ⟦Front|O:front⟧ offered a 30-day truce instead. The 90-day plan has three stages. The truce would begin at once.',
    );
    expect(proposals.map((p) => p.name)).toEqual(['90-day plan', '30-day truce']);
    expect(proposals.map((p) => p.sponsors.map((s) => ('entity' in s.party ? s.party.entity : '?')))).toEqual([
      ['kenya'],
      ['front'],
    ]);
  });

  it('keeps a cease-fire apart from the peace accord, and joins what somebody quoted calls it', () => {
    const texts = (markup: string) => read(markup).proposals.map((p) => p.mentions.length);
    expect(
      texts(
        'The ⟦Front|O:front⟧ signed a peace accord on Monday. The ⟦Front|O:front⟧ and ⟦Kenya|O:kenya⟧ agreed to a cease-fire in May. The cease-fire holds. The peace accord has ten pages.',
      ),
    ).toEqual([2, 2]);
    expect(
      texts(
        'The ⟦Front|O:front⟧ signed a peace deal on Monday. The peace deal was long awaited. “We have a lasting accord today,” ⟦Ann Jones|P:jones⟧ said. Under the accord, the rebels would lay down their arms.',
      ),
    ).toEqual([4]);
  });

  it('takes no kind of plan in marks for its name', () => {
    const [pact] = read('The ⟦Front|O:front⟧ signed a “cessation of hostilities” pact on Monday.').proposals;
    expect(pact?.traits.titled).toBe(false);
  });

  it('keeps the plans of two sides apart where common nouns say whose each is', () => {
    const mentions = (markup: string) => read(markup).proposals.map((p) => p.mentions.length);
    expect(
      mentions(
        'The club owners rejected the players’ proposal on Monday. The owners’ offer is a raise of 3 percent. The players’ proposal would cost more than the owners’ latest offer.',
      ),
    ).toEqual([2, 2]);
    expect(
      mentions(
        'The rebels rejected the government’s plan on Monday. The rebels’ plan calls for a vote in June. A minister said the rebel plan was no answer to the government plan.',
      ),
    ).toEqual([2, 2]);
    expect(
      mentions(
        'The school board made a new offer on Friday. Management’s offer gives 4 percent. ⟦Ann Doe|P:doe⟧ of the union called the company’s offer a joke.',
      ),
    ).toEqual([3]);
  });

  it('takes arbitration or mediation for a proposal where somebody offers, answers or goes to it', () => {
    const names = (markup: string) => read(markup).proposals.flatMap((p) => (p.confidence >= 0.4 ? [p.name] : []));
    expect(
      names('Striking crews on Monday agreed to binding arbitration. The ⟦Front|O:front⟧ had rejected arbitration.'),
    ).toEqual(['binding arbitration']);
    expect(names('Both sides agreed to submit the dispute to arbitration. Arbitration will take a month.')).toEqual([
      'arbitration',
    ]);
    expect(names('An arbitration panel met on Monday. The rules of mediation are old.')).toEqual([]);
  });

  it('takes what was made for a proposal, whatever shall last until some day', () => {
    const [made] = read(
      'Strikes are off until at least after Christmas under an interim agreement reached between unions and ⟦Acme|O:acme⟧. The agreement provides for a period of calm.',
    ).proposals;
    expect(made?.mentions).toHaveLength(2);
    expect(read('Strikes go on until an agreement is reached.').proposals).toEqual([]);
  });

  it('takes a truce for one where it has been made, whoever made it', () => {
    const sure = (markup: string) => read(markup).proposals.filter((p) => p.confidence >= 0.5).length;
    expect(sure('The crews and people loyal to ⟦Mary Jones|P:jones⟧ have agreed on a ceasefire.')).toBe(1);
    expect(sure('The crews and people loyal to ⟦Mary Jones|P:jones⟧ had not agreed on a ceasefire.')).toBe(0);
    expect(sure('It would end if people loyal to ⟦Mary Jones|P:jones⟧ spoke of a ceasefire.')).toBe(0);
  });

  it.each([
    ['The ⟦Front|O:front⟧ is calling for a wage hike of 24 per cent.', 'wage hike'],
    ['The ⟦Front|O:front⟧ originally demanded 40% over three years.', 'demand for 40% over three years'],
  ])('finds what is demanded: %s', (markup, name) => {
    expect(read(markup).proposals.map((p) => p.name)).toEqual([name]);
  });

  it.each([
    [
      'They signed an agreement to end a 30-day strike targeting selected plants of the maker.',
      'agreement to end a 30-day strike',
    ],
    ['They tabled a plan to close the state’s $14 billion gap.', 'plan to close the state’s $14 billion gap'],
  ])('is called by whole words: %s', (markup, name) => {
    expect(read(markup).proposals.map((p) => p.name)).toEqual([name]);
  });

  it('names no author and no company bid for by a name that only stands beside it', () => {
    const told = (markup: string) =>
      read(markup).proposals.map((p) => [p.sponsors.length, 'target' in p ? p.target : undefined]);
    expect(told('The ⟦Front|O:front⟧ rejected the ⟦Lakeland|O:lakeland⟧ peace accord.')).toEqual([[0, undefined]]);
    expect(told('⟦Acme|O:acme⟧ made a pay offer for the ⟦Front|O:front⟧ on Monday.')).toEqual([[1, undefined]]);
    expect(told('⟦Acme|O:acme⟧ made an offer for ⟦Borel|O:borel⟧. ⟦Borel|O:borel⟧’s offer is low.')[0]).toEqual([
      1,
      'borel',
    ]);
    expect(told('Leaders weighed ⟦Acme|O:acme⟧’s bid – a test for ⟦Borel|O:borel⟧, they said.')).toEqual([
      [1, undefined],
    ]);
  });

  it('is for whom a comma names after what it is', () => {
    const targets = (markup: string) => read(markup).proposals.map((p) => p.target);
    expect(targets('⟦Acme|O:acme⟧ revived its bid for the country’s largest baker, ⟦Borel|O:borel⟧.')).toEqual([
      'borel',
    ]);
    expect(targets('⟦Acme|O:acme⟧ made a bid for the largest baker, ⟦Borel|O:borel⟧ said.')).toEqual([undefined]);
    expect(targets('⟦Acme|O:acme⟧ made a bid for the baker on Monday, ⟦Borel|O:borel⟧ said.')).toEqual([undefined]);
  });

  it.each([
    'A strike at the largest package carrier began.',
    '⟦Acme|O:acme⟧ is not interested in making a bid for ⟦Borel|O:borel⟧.',
    '⟦Acme|O:acme⟧ ruled out making a bid for ⟦Borel|O:borel⟧.',
    'Two suitors lowered their bids on Monday.',
    'It was the first of three bill signings.',
    'He left for the state of Ohio on three days of leave.',
    'Higher fares would raise costs, and the bank increases rates.',
    'The ⟦Front|O:front⟧ demanded two more meetings.',
    '⟦Mary Jones|P:jones⟧ has declared a 12-month state of emergency on the coast.',
    'The ⟦Senate|O:senate⟧ declared three days of national mourning.',
  ])('finds none in what only sounds like it: %s', (markup) => {
    expect(read(markup).proposals).toEqual([]);
  });

  it('gives a plan neither the date nor the words of one it is likened to', () => {
    const { proposals } = read(
      '⟦Kenya|O:kenya⟧ set out a 90-day plan. It was almost the same as the proposal that the ⟦Front|O:front⟧ itself made on 6 May 2023. The plan has three stages.',
    );
    expect(proposals.map((p) => [p.noun, p.mentions.length, p.date])).toEqual([['plan', 2, undefined]]);
  });

  it('takes for its author neither the second of a list nor whoever made amendments to it', () => {
    const sponsors = (markup: string) => read(markup).proposals.flatMap((p) => p.sponsors);
    expect(sponsors('They debated a 90-day plan made by members and ⟦Mary Jones|P:jones⟧.')).toEqual([]);
    expect(sponsors('They passed the amendments to that health bill made by ⟦Mary Jones|P:jones⟧.')).toEqual([]);
    expect(sponsors('They debated a 90-day plan made by ⟦Mary Jones|P:jones⟧.')).toHaveLength(1);
  });

  it.each([
    [
      'The ⟦Senate|O:senate⟧ passed the Clean Harbours Bill on Monday. The bill has three parts.',
      'Clean Harbours Bill',
      2,
    ],
    [
      'Bishops oppose the ⟦Public Housing|O:ph⟧ (PH) Bill. The PH Bill was tabled in May.',
      'Public Housing (PH) Bill',
      2,
    ],
    ['Ministers signed the ⟦Bevan Plan|O:bevan⟧ last week. Under the Bevan Plan, wards close.', 'Bevan Plan', 2],
    ['They backed the Lake States Fisheries Pact. ⟦LSFP|O:lsfp⟧ members meet in May.', 'Lake States Fisheries Pact', 2],
    ['The union turned down a wage increase offer on Monday.', 'wage increase offer', 1],
    [
      'The yard was criticised over a deal to lease ten ferries. The deal fell through.',
      'deal to lease ten ferries',
      2,
    ],
    ['⟦Acme|O:acme⟧ has announced plans to close two mills. The plans were criticised.', 'plans to close two mills', 2],
    ['Members opposed amendments aimed at protecting tenants.', 'amendments', 1],
  ])('finds what is called by a name, a plural or what it would do: %s', (markup, name, mentions) => {
    expect(read(markup).proposals.map((p) => [p.name, p.mentions.length])).toEqual([[name, mentions]]);
  });

  it.each([
    ['Both sides reached an agreement on Friday. The agreement was welcomed.', 2],
    ['A deal had finally been struck on Friday. The deal was welcomed.', 2],
    ['The crews have not reached an agreement. The agreement would be the first.', 0],
    ['No deal has been struck. An agreement would be signed in May.', 0],
  ])('takes what was made for a proposal, whoever made it: %s', (markup, mentions) => {
    expect(read(markup).proposals.flatMap((p) => p.mentions)).toHaveLength(mentions);
  });

  it('leaves out a takeover that is told only for its size', () => {
    const { proposals } = read(
      '⟦Acme|O:acme⟧ made a takeover bid for the yard. It would be the biggest bid since ⟦Borel|O:borel⟧’s $9 billion bid for the docks.',
    );
    expect(proposals.map((p) => [p.name, p.mentions.length])).toEqual([['takeover bid', 2]]);
  });

  it.each([
    'He thanked ⟦Mary Bill Jones|P:jones⟧ of the ⟦Treaty Organization|O:to⟧.',
    'The ⟦Front|O:front⟧ has announced plans to ballot members.',
    'Jones Says Front Wins Plan',
  ])('finds no plan in a name or a line that only looks like one: %s', (markup) => {
    expect(read(markup).proposals).toEqual([]);
  });

  it('gives a bill neither its namesake for an author nor a body whose name is its own', () => {
    const told = (markup: string) => read(markup).proposals.map((p) => [p.name, p.sponsors.length]);
    expect(told('The house passed the ⟦Jones|P:jones⟧ bill on Monday.')).toEqual([['bill', 0]]);
    expect(told('The house passed the ⟦Front|O:front⟧’s bill on Monday.')).toEqual([['bill', 1]]);
  });

  it('does not file on a law what was done to the first one', () => {
    const { proposals, positions: taken } = read(
      'The house passed a $9 billion budget package on Friday. ⟦Mary Jones|P:jones⟧, who vetoed the first budget package in June, spoke.',
    );
    const passed = proposals.find((p) => p.name.includes('9 billion'));
    expect(passed?.mentions).toHaveLength(1);
    expect(taken.filter((p) => p.proposal === passed?.key && p.stance === 'rejects')).toEqual([]);
  });

  it('takes neither a verb, a threat, nor what somebody threatens to offer for a proposal', () => {
    const names = (markup: string) => read(markup).proposals.map((p) => p.name);
    expect(names('Nurses will strike unless the government offers a new pay rise.')).not.toContain('government offers');
    expect(names('⟦Mary Jones|P:jones⟧ issued an ultimatum to the crew threatening harsher pay.')).toEqual([]);
    expect(names('⟦Mary Jones|P:jones⟧ spoke, threatening to present a lower offer.')).toEqual([]);
    expect(names('⟦Mary Jones|P:jones⟧ issued an ultimatum to leave the port.')).toHaveLength(1);
    expect(names('⟦Mary Jones|P:jones⟧’s rise to the chair ended.')).toEqual([]);
  });

  it('knows a contract that is called an accord, and a best and final offer by its last word', () => {
    const names = (markup: string) => read(markup).proposals.map((p) => p.name);
    expect(names('Teachers approved a three-year labour contract. Staff in the union approved the accord.')).toEqual([
      'three-year labour contract',
    ]);
    expect(names('⟦Acme|O:acme⟧ made a best and final offer.')).toEqual(['final offer']);
  });

  it('does not date it by the day of a vote that is named beside it', () => {
    const dates = (markup: string) => read(markup).proposals.map((p) => p.date);
    expect(dates('The ⟦Front|O:front⟧ proposed a 30-day truce, pending the outcome of the 4 May 2023’s vote.')).toEqual(
      [undefined],
    );
    expect(dates('The ⟦Front|O:front⟧ proposed a 30-day truce on 4 May 2023.')).toEqual(['2023-05-04']);
  });

  it('gives an answer to the company bid for, to the name beside the word for a body, and to nobody for a bare noun', () => {
    expect(positions('⟦Acme|O:acme⟧ made a takeover bid for ⟦Borel|O:borel⟧. The board rejected the bid.')).toEqual([
      'borel rejects',
    ]);
    expect(positions('⟦Acme|O:acme⟧ made a pay offer. The board rejected the offer.')).toEqual(['? The board rejects']);
    expect(positions('⟦Acme|O:acme⟧ made a pay offer. Board resists the offer.')).toEqual([]);
    expect(
      positions('Staff in the 5,000-member union, the ⟦Dockers’ League|O:league⟧, approved the pay offer.'),
    ).toEqual(['league accepts']);
  });

  it('reads the offerer past what is offered, and an offer made under the deal as that deal', () => {
    const owners = (markup: string) =>
      read(markup).proposals.map((p) => p.sponsors.map((s) => ('entity' in s.party ? s.party.entity : '?')));
    expect(owners('Unions rejected an offer of a 4 per cent rise by the rail operator ⟦Acme|O:acme⟧.')).toEqual([
      ['acme'],
    ]);
    expect(owners('Unions rejected an offer of a fund run by the rail operator ⟦Acme|O:acme⟧.')).toEqual([[]]);
    expect(
      owners(
        'Unions rejected a pay offer of 4 per cent. Under the failed deal, ⟦Acme|O:acme⟧ offered a second 4 per cent rise.',
      ),
    ).toHaveLength(1);
  });

  it('takes the outcome of a vote for no proposal, and the final bill for the bill', () => {
    const mentions = (markup: string) => read(markup).proposals.map((p) => p.mentions.length);
    expect(mentions('The union tabled a 90-day plan. The walkout awaits the outcome of a vote on the plan.')).toEqual([
      2,
    ]);
    expect(mentions('The senate passed a pension bill. Two members voted against the final bill.')).toEqual([2]);
    expect(mentions('⟦Acme|O:acme⟧ made a pay offer. It later made a final offer.')).toHaveLength(2);
  });

  it('lets nobody propose what only a condition speaks of', () => {
    const proposers = (markup: string) => read(markup).positions.filter((p) => p.stance === 'proposes').length;
    expect(proposers('Nurses will strike unless the government offers a new pay offer.')).toBe(0);
    expect(proposers('If the ⟦Front|O:front⟧ again proposed a 30-day truce they would listen.')).toBe(0);
    expect(proposers('The ⟦Front|O:front⟧ again proposed a 30-day truce.')).toBe(1);
  });

  it('is unsure of what has neither author, content, answer nor outcome', () => {
    const confidence = (markup: string) => read(markup).proposals.map((p) => p.confidence >= 0.5);
    expect(confidence('They spoke of pension reforms. The pension reforms are old.')).not.toContain(true);
    expect(confidence('They withdrew proposals to raise the fare. The fare proposals are old.')).toEqual([true]);
  });

  it('makes no page of a plain verb or a bare noun', () => {
    expect(read('They plan to offer tea. ⟦Acme|O:acme⟧ had a deal of trouble.').proposals).toEqual([]);
  });

  it('reads terms by phase', () => {
    const { proposals } = read(
      '⟦Kenya|O:kenya⟧ put forward a plan in two phases. In the first phase, the ⟦Front|O:front⟧ would release 40 captives. In the second phase, it would withdraw from the ridge, and the ⟦Union|O:union⟧ would open the road.',
    );
    expect(proposals[0]?.terms.map((t) => `${t.phase}: ${t.text}`)).toEqual([
      '1: the Front would release 40 captives',
      '2: withdraw from the ridge',
      '2: the Union would open the road',
    ]);
  });
});

describe('authors that are none', () => {
  const authors = (markup: string): unknown[] =>
    read(markup).proposals.flatMap((p) =>
      p.sponsors.map((s) => ('entity' in s.party ? s.party.entity : s.party.unnamed)),
    );

  it.each([
    ['whom it is named after', 'The council rejected the ⟦Jones|P:jones⟧ plan. The ⟦Jones|P:jones⟧ plan has 3 stages.'],
    ['who has not done it', '⟦Acme|O:acme⟧ has not issued a travel advisory. The travel advisory would cost jobs.'],
    [
      'whoever stands before “up from”',
      'Shares of ⟦Borel|O:borel⟧ rose to 7 euros, up from its offer of 5 euros. The offer was made in May.',
    ],
    [
      'the company that the sentence has not come to',
      'Following a refusal by ⟦Borel|O:borel⟧ after it made a 5 euro share offer, ⟦Acme|O:acme⟧ went to court.',
    ],
  ])('%s', (_, markup) => {
    expect(authors(markup)).toEqual([]);
  });

  it('leaves a verb a verb behind a place', () => {
    expect(read('Crews of ⟦Acme|O:acme⟧ in ⟦Norway|O:norway⟧ plan to stage a strike on Monday.').proposals).toEqual([]);
  });

  it('takes a sweetened offer for its owner’s, whoever rejects it', () => {
    expect(
      authors(
        'The clothing firm ⟦Borel|O:borel⟧ rejected ⟦Acme|O:acme⟧’s 2 billion sweetened offer. The offer is worth 30 euros a share.',
      ),
    ).toEqual(['acme']);
  });
});

describe('terms', () => {
  const terms = (markup: string): string[] =>
    read(`⟦Acme|O:acme⟧ made a pay offer on Monday. ${markup}`).proposals.flatMap((p) => p.terms.map((t) => t.text));

  it.each([
    [
      'of the subject',
      'The offer guarantees that no plant in Arlen will close for three years.',
      ['no plant in Arlen will close for three years'],
    ],
    [
      'of a clause',
      'The offer means there would be no forced redundancies.',
      ['there would be no forced redundancies'],
    ],
    [
      'that a list shares',
      'Under the offer, no plant would close, move or be sold.',
      ['no plant would close, move or be sold'],
    ],
  ])('keep the denial %s', (_, markup, expected) => {
    expect(terms(markup)).toEqual(expected);
  });

  it('are none where a relative clause speaks of somebody else', () => {
    expect(terms('The offer went to two unions whose votes would give him a majority.')).toEqual([]);
  });
});

describe('titles', () => {
  const names = (markup: string): string[] => read(markup).proposals.map((p) => p.name);

  it.each([
    [
      'a number',
      '⟦Kenya|O:kenya⟧ tabled a plan to ban lorries carrying fewer than 40 crates on Monday.',
      ['plan to ban lorries carrying fewer than 40 crates'],
    ],
    [
      'a modal',
      '⟦Kenya|O:kenya⟧ tabled a plan. It said a plan to rebuild Arlen would begin in May.',
      ['plan to rebuild Arlen'],
    ],
  ])('end before or after %s, never within', (_, markup, expected) => {
    expect(names(markup)).toEqual(expect.arrayContaining(expected));
  });

  it('take nothing that a phase of another plan holds for a plan of the story', () => {
    const { proposals, positions: taken } = read(
      '⟦Kenya|O:kenya⟧ put forward a truce plan in three phases. In the first phase, guns would fall silent. In the third phase, a major plan to rebuild Arlen would begin. The ⟦Front|O:front⟧ has accepted the plan.',
    );
    expect(proposals.map((p) => p.name)).toEqual(['two-phase truce plan']);
    expect(taken.map((p) => p.proposal)).toContain(proposals[0]?.key);
  });
});

describe('what is no proposal, and what is one', () => {
  const names = (markup: string): string[] => read(markup).proposals.map((p) => p.name);

  it.each([
    ['hoped for', 'The ⟦Front|O:front⟧ spoke of hopes for a peace plan.'],
    ['possible', 'Traders said that higher offers might emerge. ⟦Acme|O:acme⟧ left the door open for further bids.'],
    ['conditional', 'The war goes on unless the ⟦Front|O:front⟧ makes a better offer.'],
    ['sought', 'The ⟦Front|O:front⟧ and ⟦Kenya|O:kenya⟧ are trying to reach an accord.'],
    [
      'an idiom',
      '⟦Acme|O:acme⟧ cut prices in a bid to win back readers. The ⟦Front|O:front⟧ rejected the bid to oust it.',
    ],
    ['a verb', 'It is a road that ⟦Kenya|O:kenya⟧ and ⟦Norway|O:norway⟧ plan to build. His lawyers plan to appeal.'],
    ['a courtesy', '⟦Mary Jones|P:jones⟧ offered an apology to the families.'],
    ['what it narrows', '⟦Acme|O:acme⟧ broke the budget rules. The ⟦Front|O:front⟧ rejected the tax credits.'],
    ['in force', '⟦Acme|O:acme⟧ defended its current business plan. The ⟦Front|O:front⟧ likes the existing contract.'],
    ['a pension scheme', '⟦Acme|O:acme⟧ closed the pension scheme. The ⟦Front|O:front⟧ likes the pension scheme.'],
  ])('is only %s', (_, markup) => {
    expect(names(markup)).toEqual([]);
  });

  it('takes two offers of one company for another for one', () => {
    expect(
      names(
        '⟦Acme|O:acme⟧ made a takeover offer worth £1.3bn for ⟦Borel|O:borel⟧. The offer is in cash. ⟦Acme|O:acme⟧ presented its 530p a share offer for ⟦Borel|O:borel⟧ on Sunday. ⟦Acme|O:acme⟧ made an offer for ⟦Corvo|O:corvo⟧ too.',
      ),
    ).toHaveLength(2);
  });

  it('knows an offer for a truce again as the truce', () => {
    expect(
      names('⟦Kenya|O:kenya⟧ made a proposal for a ceasefire. The ⟦Front|O:front⟧ accepted a ceasefire on Friday.'),
    ).toEqual(['proposal for a ceasefire']);
  });

  it('leaves out the plan of somebody else beside an answer', () => {
    expect(
      names(
        'The ⟦Front|O:front⟧ rejected a pay offer in a blow to ⟦Jones|P:jones⟧’s plan to cut costs. The deal is dead.',
      ),
    ).toEqual(['pay offer']);
  });

  it('keeps an amendment apart from its bill, and gives neither to the chamber', () => {
    const { proposals } = read(
      'The ⟦Senate|O:senate⟧ bill passed on Monday. Senators rejected an amendment that would have freed small farms. The bill goes to the governor.',
    );
    expect(proposals.map((p) => [p.noun, p.sponsors.length])).toEqual([
      ['bill', 0],
      ['amendment', 0],
    ]);
  });

  it('takes no answer to a question for an offer', () => {
    expect(names('⟦Jones|P:jones⟧ was asked about a withdrawal. ⟦Jones|P:jones⟧ was offered a seat for life.')).toEqual(
      [],
    );
  });
});

describe('titles of bare nouns', () => {
  const names = (markup: string): string[] => read(markup).proposals.map((p) => p.name);

  it.each([
    [
      'nothing of what "this" is for',
      'The ⟦Front|O:front⟧ signed an accord. Many worked hard for this accord to return the country to calm.',
      ['accord'],
    ],
    [
      'the day of an unknown year',
      'The text is like the one before. The ⟦Front|O:front⟧ stands by a proposal that it put forward on 6 May.',
      ['proposal of 6 May'],
    ],
  ])('take %s', (_, markup, expected) => {
    expect(names(markup)).toEqual(expected);
  });
});

describe('earlier and outlined plans', () => {
  it('keeps what was proposed earlier apart from what bridges gaps now', () => {
    const { proposals } = read(
      'The ⟦Front|O:front⟧ keeps to the truce plan that President ⟦Ann Jones|P:jones⟧ proposed earlier. ⟦Kenya|O:kenya⟧ backs a proposal to bridge the gaps.',
    );
    expect(proposals.map((p) => p.name)).toEqual(['truce plan', 'proposal to bridge the gaps']);
  });

  it('has the one who outlined a plan set it out', () => {
    const { proposals } = read(
      'The proposal for a truce in Arlen that President ⟦Ann Jones|P:jones⟧ outlined has two phases.',
    );
    expect(proposals.flatMap((p) => p.sponsors.map((s) => [s.role, s.party]))).toEqual([
      ['set out by', { entity: 'jones' }],
    ]);
  });
});

describe('bidder and target', () => {
  const owners = (markup: string) =>
    read(markup).proposals.flatMap((p) =>
      p.sponsors.flatMap((s) => (s.role === 'put forward by' && 'entity' in s.party ? [s.party.entity] : [])),
    );

  it.each([
    [
      'the company that an offer is for',
      '⟦Acme|O:acme⟧ to go on with ⟦Borel|O:borel⟧ bid. ⟦Acme|O:acme⟧ made an offer for all shares of ⟦Borel|O:borel⟧.',
      ['acme'],
    ],
    ['a company beside the noun while another acts', '⟦Acme|O:acme⟧ to go on with ⟦Borel|O:borel⟧ takeover bid.', []],
    ['the bidder, where another answers', '⟦Acme|O:acme⟧ rejects ⟦Borel|O:borel⟧ takeover bid.', ['borel']],
    ['a movement of a country', 'The army rejected ⟦Kenya|O:kenya⟧’s main rebel movement’s truce proposal.', []],
  ])('are told apart: %s', (_, markup, expected) => {
    expect([...new Set(owners(markup))]).toEqual(expected);
  });
});

describe('names and versions', () => {
  const names = (markup: string): string[] => read(markup).proposals.map((p) => p.name);

  it('gives a raised offer a proposal of its own, beside the first', () => {
    expect(
      names(
        '⟦Acme|O:acme⟧ made a takeover bid for the yard. A day later ⟦Acme|O:acme⟧ raised its bid to 4 million euros. The revised bid is in cash. The first bid was in shares.',
      ),
    ).toEqual(['takeover bid', 'revised bid']);
  });

  it('takes no denied raise for a raised offer', () => {
    expect(names('⟦Acme|O:acme⟧ made a pay offer of 4 per cent. ⟦Acme|O:acme⟧ would not raise its offer.')).toEqual([
      'pay offer',
    ]);
  });

  it('joins what says nothing of its own to the one proposal of the report', () => {
    expect(names('The framework was on the table. ⟦Kenya|O:kenya⟧ tabled a 90-day plan.')).toEqual(['90-day plan']);
  });

  it('makes nothing sure of what nobody put forward, and no page of a single wish', () => {
    const { proposals } = read(
      'The war goes on until a bilateral truce is reached. ⟦Acme|O:acme⟧’s demand for control over the port is old.',
    );
    expect(proposals.filter((p) => p.confidence >= 0.5)).toEqual([]);
  });

  it('names a bill by its number, and a bid by its price', () => {
    expect(names('Senators passed Senate Bill 212 on Monday. The ⟦Front|O:front⟧ backs H.R. 1234.')).toEqual([
      'Senate Bill 212',
      'H.R. 1234',
    ]);
    expect(names('⟦Acme|O:acme⟧ made an 8.2 per cent offer.')).toEqual(['8.2 per cent offer']);
  });

  it('keeps what somebody does with offers out of the name', () => {
    const told = names(
      '⟦Acme|O:acme⟧ announced an offer for the yard. The yard said its board had begun reviewing offers from three buyers. ⟦Acme|O:acme⟧ put forward its offer on Sunday. The offers are in cash.',
    );
    expect(told.filter((name) => /review|begun/.test(name))).toEqual([]);
    expect(told).not.toEqual([]);
  });

  it('keeps a verb of a headline out of the name', () => {
    expect(names('ACME RAISES PAY OFFER')).toEqual(['raised pay offer']);
  });

  it('keeps a rival’s offer apart', () => {
    expect(
      names(
        '⟦Acme|O:acme⟧ made a takeover bid for the yard. The bid was followed by a rival bid from ⟦Borel|O:borel⟧. The bid is in cash.',
      ),
    ).toEqual(['takeover bid', 'rival bid']);
  });

  it('takes what a bare noun is for into its name', () => {
    expect(
      names('⟦Kenya|O:kenya⟧ put forward a proposal to reopen the road. The ⟦Front|O:front⟧ rejected the proposal.'),
    ).toEqual(['proposal to reopen the road']);
  });

  it('tells an earlier plan from the latest one', () => {
    const { proposals, positions } = read(
      '⟦Kenya|O:kenya⟧ presented a proposal to reopen the road. The ⟦Front|O:front⟧ previously announced that it accepted the ceasefire proposal but rejected the latest proposal.',
    );
    const named = positions
      .filter((p) => p.stance !== 'proposes')
      .map((p) => `${p.stance} ${proposals.find((x) => x.key === p.proposal)?.name}`);
    expect(named).toEqual(['accepts ceasefire proposal', 'rejects proposal to reopen the road']);
  });
});

describe('sponsors', () => {
  const owners = (markup: string): string[] =>
    read(markup).proposals.flatMap((p) =>
      p.sponsors.map((s) => `${p.name}: ${'entity' in s.party ? s.party.entity : s.party.unnamed} ${s.role}`),
    );
  it.each([
    [
      'the state whose rebels propose',
      'The ⟦Front|O:front⟧ rejected a proposal by ⟦Kenya|O:kenya⟧’s main rebel movement.',
      [],
    ],
    ['the company bid for', '⟦Acme|O:acme⟧ raised ⟦Borel|O:borel⟧ bid.', ['raised bid: acme put forward by']],
    ['a place that acts', '⟦Kenya|L:kenya⟧ has tabled a 90-day plan.', ['90-day plan: Kenya put forward by']],
    [
      'all who act together',
      '⟦Kenya|O:kenya⟧, ⟦Norway|O:norway⟧ and ⟦Oman|O:oman⟧ have proposed a 90-day plan.',
      ['kenya', 'norway', 'oman'].map((o) => `90-day plan: ${o} put forward by`),
    ],
    [
      'the person after a state that is a mere place',
      'The plan proposed by ⟦Kenya|L:kenya⟧ President ⟦Jane Roe|P:roe⟧ is short. ⟦Kenya|O:kenya⟧ rejected the plan.',
      ['plan: roe put forward by'],
    ],
    [
      'whose it is by another’s word',
      'The ⟦Front|O:front⟧ rejected the peace plan, which President ⟦Jones|P:jones⟧ said had been offered by ⟦Kenya|O:kenya⟧.',
      ['peace plan: kenya put forward by'],
    ],
    [
      'the offerer past what is offered',
      'The ⟦Front|O:front⟧ rejected an offer for a pay rise of 4 per cent from ⟦Acme|O:acme⟧.',
      ['offer: acme put forward by'],
    ],
    [
      'whoever asks for changes',
      '⟦Kenya|O:kenya⟧ tabled a peace plan. The leaders of the ⟦Front|O:front⟧ asked for numerous changes to the plan.',
      ['peace plan: kenya put forward by', 'changes to the plan: front put forward by'],
    ],
    [
      'a people whose law it is like',
      '⟦Ann Roe|P:roe⟧ tabled a port bill. The bill is based on the ⟦Danish|X:dk⟧ port law.',
      ['port bill: roe put forward by'],
    ],
    [
      'who only backs it',
      'The ⟦Front|O:front⟧ rejected a peace plan backed by ⟦Kenya|O:kenya⟧.',
      ['peace plan: kenya backed by'],
    ],
    [
      'the person behind a state and a title',
      'The plan proposed by ⟦US|O:us⟧ President ⟦Jane Roe|P:roe⟧ is short. The ⟦Front|O:front⟧ rejected the plan.',
      ['plan: roe put forward by'],
    ],
  ])('are not, or are, %s', (_, markup, expected) => {
    expect(owners(markup)).toEqual(expected);
  });
});

describe('terms', () => {
  const terms = (markup: string): string[] =>
    read(markup).proposals.flatMap((p) => p.terms.map((t) => `${t.follows ? 'then' : t.phase}: ${t.text}`));
  it.each([
    [
      'an introductory phrase',
      '⟦Kenya|O:kenya⟧ tabled a plan. Under the plan, the road would be opened, the ⟦Front|O:front⟧ said.',
      ['0: the road would be opened'],
    ],
    [
      'a list of actions',
      '⟦Kenya|O:kenya⟧ tabled a plan. The plan would open the road, free 40 captives and halve the tolls.',
      ['0: open the road', '0: free 40 captives', '0: halve the tolls'],
    ],
    [
      'a sum',
      '⟦Acme|O:acme⟧ offered 40 million pesos to the families. The offer stands until Friday.',
      ['0: 40 million pesos'],
    ],
    [
      'the sentences after',
      '⟦Kenya|O:kenya⟧ tabled a plan. Soldiers would leave the ridge.',
      ['0: Soldiers would leave the ridge'],
    ],
    [
      'an agreement of the past',
      'A truce agreed in November saw the ⟦Front|O:front⟧ free 40 captives.',
      ['0: the Front free 40 captives'],
    ],
    [
      'the number beside the noun',
      '⟦Acme|O:acme⟧ made an offer worth 4 million euros. ⟦Borel|O:borel⟧ raised its offer for the yard to 5 million euros.',
      ['0: 4 million euros', '0: 5 million euros'],
    ],
    [
      'a list with bullets',
      '⟦Kenya|O:kenya⟧ tabled a plan. Under the plan:\n\n* owners would receive new land\n\n* the road would be closed\n\nNobody spoke.',
      ['0: owners would receive new land', '0: the road would be closed'],
    ],
    [
      'a relative clause, to its end',
      'A bill that would cap the price of water won a vote on Monday. The ⟦Front|O:front⟧ backs the bill.',
      ['0: cap the price of water'],
    ],
    [
      'a clause with a teller after it',
      '⟦Kenya|O:kenya⟧ tabled a plan. The plan would open the road, adding to its troubles, ⟦Mary Jones|P:jones⟧, head of the ⟦Front|O:front⟧, told reporters.',
      ['0: open the road'],
    ],
    ['which', '⟦Kenya|O:kenya⟧ tabled a plan under which no posts would go.', ['0: no posts would go']],
    [
      'what it promises under the plan',
      '⟦Acme|O:acme⟧ made an offer. Under the offer, it vowed to cut fees and pledged to keep the brand.',
      ['0: cut fees', '0: keep the brand'],
    ],
    [
      'what is given in return',
      '⟦Kenya|O:kenya⟧ tabled a plan. The plan would open the road. In return, the rebels will be given seats.',
      ['0: open the road', '0: the rebels will be given seats'],
    ],
    [
      'a verb of stating in the past',
      '⟦Kenya|O:kenya⟧ tabled a plan. The plan cut the toll by half and exempted small farms.',
      ['0: cut the toll by half', '0: exempted small farms'],
    ],
    [
      'what it is made up of',
      '⟦Acme|O:acme⟧ made an offer. The offer is made up of 5 euros in cash and the rest in shares.',
      ['0: 5 euros in cash and the rest in shares'],
    ],
    [
      'its condition, and its second verb',
      '⟦Acme|O:acme⟧ made an offer. The offer is conditional on half of the stock and would expire on Friday.',
      ['0: conditional on half of the stock', '0: expire on Friday'],
    ],
    [
      'a day between noun and clause',
      '⟦Kenya|O:kenya⟧ sent a bill on Monday that would make women work until 60.',
      ['0: make women work until 60'],
    ],
    [
      'what would have been',
      'Senators rejected an amendment that would have freed small farms.',
      ['0: freed small farms'],
    ],
    [
      'a sum after the offerer, and a price after the company',
      'Miners rejected an offer by ⟦Acme|O:acme⟧ of a 32 per cent rise. ⟦Borel|O:borel⟧ made a tender offer for all shares of ⟦Corvo|O:corvo⟧ at 38 dollars a share in cash.',
      ['0: a 32 per cent rise', '0: 38 dollars a share in cash'],
    ],
    [
      'a long subject',
      '⟦Kenya|O:kenya⟧ tabled a plan. The brand, the seat and a local chairman would be kept for five years.',
      ['0: The brand, the seat and a local chairman would be kept for five years'],
    ],
    [
      'a clause that ends with the plan',
      '⟦Kenya|O:kenya⟧ tabled a plan. ⟦Jones|P:jones⟧ said that miners would get 5 per cent more under the plan.',
      ['0: miners would get 5 per cent more'],
    ],
    [
      'a clause with a comma before its verb, and without its joint',
      '⟦Kenya|O:kenya⟧ tabled a plan. Rises given for years of service, would be kept under the plan. And the highest steps would be raised.',
      ['0: Rises given for years of service, would be kept', '0: the highest steps would be raised'],
    ],
    ['how long it runs', '⟦Acme|O:acme⟧ made a pay offer. The pay offer is for three years.', ['0: three years']],
    [
      'nothing of the world leader it would make',
      '⟦Acme|O:acme⟧ made a bid for ⟦Borel|O:borel⟧. The bid would create a world leader in tea.',
      [],
    ],
    [
      'no tally of a vote on it',
      'Miners rejected the offer by ⟦Acme|O:acme⟧ on a turnout of 53 per cent. The offer is dead.',
      [],
    ],
    [
      'who presents it',
      '⟦Kenya|O:kenya⟧ tabled a budget. Presenting the budget, ⟦Jones|P:jones⟧ said the duty would rise by a tenth.',
      ['0: the duty would rise by a tenth'],
    ],
    [
      'what an accord holds, and not its days alone',
      'The ⟦Front|O:front⟧ signed an accord. The accord provides for a truce of 60 days and a fund for the ridge.',
      ['0: a truce of 60 days and a fund for the ridge'],
    ],
    [
      'a sum, without what it stands to',
      '⟦Acme|O:acme⟧ offered 14 per cent, five points above its first proposal. The offer stands.',
      ['0: 14 per cent'],
    ],
    [
      'what follows the phases',
      '⟦Kenya|O:kenya⟧ tabled a plan in two phases. In the first phase, guns would fall silent. In the second phase, the road would be opened. The plan then envisions talks for a treaty.',
      ['1: guns would fall silent', '2: the road would be opened', 'then: talks for a treaty'],
    ],
  ])('are read from %s', (_, markup, expected) => {
    expect(terms(markup)).toEqual(expected);
  });

  it.each([
    ['news in a list', 'The plan would halve the toll.\n• The plan now heads to the council, which must act soon.'],
    ['news after it', 'The plan would halve the toll. It came after members spoke against some of it.'],
    ['a judgement', 'The plan would halve the toll. The plan provides the largest cuts in history.'],
    ['what friends say will come of it', 'The plan would halve the toll. The plan would help families with children.'],
    [
      'what critics say will come of it',
      'The plan would halve the toll. The plan would violate the treaty of the port.',
    ],
    ['the end it is to bring', 'The plan would halve the toll. The plan would end a ten-year war in the valley.'],
    ['its fate', 'The plan would halve the toll. Several provisions in the plan guarantee it will receive a veto.'],
    ['how it was voted', 'The assembly approved the plan that would halve the toll 155-138.'],
    ['another pact', 'The plan would halve the toll. A pact with the rebels would close a chapter.'],
    [
      'a law’s background',
      'The plan would halve the toll. Under the Roads Act, which governs tolls, the mayor could have named a board.',
    ],
    ['a clause of another', 'The plan would halve the toll, but the plan is opposed by drivers.'],
    ['what a noun names', 'The plan would halve the toll. It should see that existing limits on loans stay.'],
  ])('are not %s', (_, markup) => {
    expect(terms(`⟦Kenya|O:kenya⟧ tabled a plan. ${markup}`)).toEqual(['0: halve the toll']);
  });

  it.each([
    [
      'the verb that says what is done',
      'The plan doubles the fine for speeding.',
      ['0: doubles the fine for speeding'],
    ],
    [
      'one subject of two names',
      'The plan is for 3 years, with a fourth that both the council and the union would have to approve.',
      ['0: 3 years, with a fourth that both the council and the union would have to approve'],
    ],
    [
      'no more than the clause',
      'The plan allows the council to spend 4 million pesos, narrowly averting a shutdown.',
      ['0: allows the council to spend 4 million pesos'],
    ],
  ])('have %s', (_, markup, expected) => {
    expect(terms(`⟦Kenya|O:kenya⟧ tabled a plan. ${markup}`)).toEqual(expected);
  });

  it('are not what comes of the plan, nor its parts', () => {
    expect(
      terms('⟦Kenya|O:kenya⟧ tabled a programme of 11 points. The programme would raise nearly 3 billion euros.'),
    ).toEqual([]);
  });

  it('are not what comes of the plan later', () => {
    expect(
      terms('⟦Kenya|O:kenya⟧ tabled a plan. The plan would open the road. The deficit would fall to 4 per cent.'),
    ).toEqual(['0: open the road']);
  });

  it('are not what a party does about the plan', () => {
    expect(terms('⟦Kenya|O:kenya⟧ tabled a plan. The ⟦Front|O:front⟧ would vote against it.')).toEqual([]);
  });
});

describe('relations', () => {
  const relations = (markup: string): string[] => {
    const { proposals } = read(markup);
    return proposals.flatMap((p) =>
      p.relations.map((r) => `${p.name} ${r.relation} ${proposals.find((x) => x.key === r.proposal)?.name}`),
    );
  };
  it.each([
    [
      'a later version',
      '⟦Acme|O:acme⟧’s revised offer is in cash. ⟦Acme|O:acme⟧’s first offer was in shares.',
      ['revised offer later version of first offer'],
    ],
    [
      'changes',
      '⟦Kenya|O:kenya⟧ tabled a 90-day plan. The ⟦Front|O:front⟧ proposed changes to the 90-day plan.',
      ['changes to the 90-day plan changes to 90-day plan'],
    ],
  ])('tell %s', (_, markup, expected) => {
    expect(relations(markup)).toEqual(expected);
  });
});

describe('status', () => {
  it('is not that of a statement about it', () => {
    const events = (markup: string) => read(markup).proposals.flatMap((p) => p.events.map((e) => e.event));
    expect(events('A statement on the 90-day truce was published by the ministry. The 90-day truce holds.')).toEqual(
      [],
    );
    expect(events('The 90-day truce was published by the ministry. The 90-day truce holds.')).toEqual(['published']);
  });

  it('has no day of what came after it', () => {
    const days = (markup: string) => read(markup).proposals.flatMap((p) => p.events.map((e) => `${e.event} ${e.date}`));
    const vetoed = '⟦Mary Jones|P:jones⟧ said on ⟦18 May 2020|D:2020-05-18⟧ that she vetoed the harbour bill';
    expect(days(`${vetoed} previously passed by the parliament.`)).toEqual(['vetoed 2020-05-18', 'passed undefined']);
  });

  it('is that of the nearest proposal, and of none where the verb only says something', () => {
    const { proposals } = read(
      '⟦Kenya|O:kenya⟧ tabled a 90-day plan. The ⟦Council|O:council⟧ passed a resolution supporting the 90-day plan. The ⟦Front|O:front⟧ announced that it accepted the 90-day plan.',
    );
    expect(proposals.map((p) => `${p.name}: ${p.events.map((e) => e.event).join(' ')}`)).toEqual([
      '90-day plan: tabled',
      'resolution: passed',
    ]);
  });
});

describe('terms behind an infinitive', () => {
  const termsOf = (markup: string): string[] => read(markup).proposals.flatMap((p) => p.terms.map((t) => t.text));
  it.each([
    [
      'a bill',
      'The house debated a pay bill to raise the limit and cap spending.',
      ['raise the limit', 'cap spending'],
    ],
    ['before the verb of its sentence', 'A pay bill to ban night work passed in ⟦Oslo|L:oslo⟧.', ['ban night work']],
    [
      'before a clause of its own',
      '⟦Acme|O:acme⟧ tabled a plan to close two plants after sales fell.',
      ['close two plants'],
    ],
  ])('are those of %s', (_, markup, expected) => {
    expect(termsOf(markup)).toEqual(expected);
  });
  it.each([
    ['what is hoped of it', '⟦Kenya|O:kenya⟧ tabled a peace plan to end the war.'],
    ['to whom it is made', '⟦Acme|O:acme⟧ made a pay offer to workers in ⟦Oslo|L:oslo⟧.'],
  ])('are not %s', (_, markup) => {
    expect(termsOf(markup)).toEqual([]);
  });
});

describe('positions', () => {
  const plan = '⟦Kenya|O:kenya⟧ has drafted a 90-day peace plan. ';
  it.each([
    ['a plain verb', 'The ⟦Front|O:front⟧ rejected the plan.', ['front rejects']],
    ['a perfect not', 'The ⟦Front|O:front⟧ has not accepted the plan.', ['front undecided']],
    ['a plain not', 'The ⟦Front|O:front⟧ does not accept the plan.', ['front rejects']],
    ['a passive', 'The plan was rejected by the ⟦Front|O:front⟧.', ['front rejects']],
    ['a noun', 'The ⟦Front|O:front⟧’s rejection of the plan surprised nobody.', ['front rejects']],
    [
      'somebody else’s word',
      '⟦Mary Jones|P:jones⟧ said the ⟦Front|O:front⟧ had accepted the plan.',
      ['front accepts (says jones)'],
    ],
    [
      'coordinated parties',
      '⟦Kenya|O:kenya⟧ and ⟦Norway|O:norway⟧ back the plan.',
      ['kenya supports', 'norway supports'],
    ],
    ['a day between subject and verb', 'The ⟦Front|O:front⟧ on Monday rejected the plan.', ['front rejects']],
    ['a pronoun object', 'The plan is short. The ⟦Front|O:front⟧ rejected it.', ['front rejects']],
    ['a noun that points back', 'The ⟦Front|O:front⟧ dismissed the idea.', ['front rejects']],
    ['an idiom', 'The plan is short. The ⟦Front|O:front⟧ has yet to respond.', ['front undecided']],
    ['no position', 'The plan is short. The ⟦Front|O:front⟧ has taken no position.', ['front undecided']],
    ['a wish', 'The plan is short. The ⟦Front|O:front⟧ wants the second stage extended.', ['front demands changes']],
    [
      'a condition of its own',
      'The ⟦Front|O:front⟧ would support the plan only if the pullback were halved.',
      ['front demands changes'],
    ],
    ['a vote', 'The ⟦Front|O:front⟧ voted against the plan.', ['front rejects']],
    ['an act in its support', 'The ⟦Front|O:front⟧ issued a statement in support of the plan.', ['front supports']],
    ['a voiced noun', 'The ⟦Front|O:front⟧ voiced support for the plan.', ['front supports']],
    ['support taken back', 'The ⟦Front|O:front⟧ withdrew its support for the plan.', ['front opposes']],
    ['a call on others', 'The ⟦Front|O:front⟧ urged its members to reject the plan.', ['front opposes']],
    ['a judgement', 'The ⟦Front|O:front⟧ called the plan “an insult”.', ['front opposes']],
    ['a verdict', 'The ⟦Front|O:front⟧ said the plan was “a betrayal”.', ['front opposes']],
    ['another’s behalf', '⟦Mary Jones|P:jones⟧ accepted the plan on behalf of the ⟦Front|O:front⟧.', ['front accepts']],
    [
      'a spokesman',
      '⟦Mary Jones|P:jones⟧, a spokeswoman for the ⟦Front|O:front⟧, rejected the plan.',
      ['front rejects'],
    ],
    [
      'a headline that tells who says so',
      '⟦Jones|P:jones⟧ Says ⟦Front|O:front⟧ Accepts Plan',
      ['front accepts (says jones)'],
    ],
    [
      'a teller that follows',
      'The ⟦Front|O:front⟧ rejects the plan in its present form, Mr ⟦Jones|P:jones⟧ said.',
      ['front rejects (says jones)'],
    ],
    ['a relative clause', 'It is a plan that the ⟦Front|O:front⟧ has accepted.', ['front accepts']],
    ['a refusal', 'The ⟦Front|O:front⟧ refused to accept the plan.', ['front rejects']],
    ['a plural that begins the sentence', 'Miners at the pit rejected the plan.', ['? Miners at the pit rejects']],
    [
      'a government by its nation',
      'The ⟦Norwegian|L:Norway⟧ government backs the plan.',
      ['? The Norwegian government supports'],
    ],
    ['a place that acts', '⟦Norway|L:norway⟧ has rejected the plan.', ['? Norway rejects']],
    ['the kind after a name', 'The ⟦Front|O:front⟧ party backs the plan.', ['front supports']],
    ['members of a body', 'Members of the ⟦Front|O:front⟧ rejected the plan.', ['front rejects']],
    ['a tally', 'The ⟦Front|O:front⟧ voted by 58 to 42 for the plan.', ['front accepts']],
    ['an answer without object', 'The plan is short. The ⟦Front|O:front⟧ accepted on Monday.', ['front accepts']],
    ['a recommendation', 'The ⟦Front|O:front⟧ recommended that members accept the plan.', ['front supports']],
    ['a verb far from its subject', 'The ⟦Front|O:front⟧ has not yet publicly endorsed the plan.', ['front undecided']],
    ['a threat', 'The ⟦Front|O:front⟧ threatened to veto the plan.', ['front opposes']],
    ['agreement in principle', 'The ⟦Front|O:front⟧ agreed in principle to the plan.', ['front accepts']],
    ['backing that was won', 'The plan won the backing of the ⟦Front|O:front⟧.', ['front supports']],
    ['a plan ruled out', 'The ⟦Front|O:front⟧ ruled out the plan.', ['front rejects']],
    ['a review', 'The ⟦Front|O:front⟧ said the plan was under review.', ['front undecided']],
    ['support that ended', 'The ⟦Front|O:front⟧ no longer backs the plan.', ['front opposes']],
    ['a wish to undo it', 'The ⟦Front|O:front⟧ wants ⟦Kenya|O:kenya⟧ to withdraw the plan.', ['front opposes']],
    ['a price too low', 'The ⟦Front|O:front⟧ said the plan undervalued the land.', ['front opposes']],
    ['a plain verdict', 'The ⟦Front|O:front⟧ said the plan was unacceptable.', ['front opposes']],
    ['advice', 'The ⟦Board|O:board⟧ recommended that holders accept the plan.', ['board supports']],
    [
      'those whom a name only describes',
      'Rebels loyal to ⟦Mary Jones|P:jones⟧ have accepted the plan.',
      ['? Rebels loyal to Mary Jones accepts'],
    ],
    [
      'a state and those beside it',
      'The plan is short. The ⟦Norwegian|L:Norway⟧ government and rebel forces have accepted the plan.',
      ['? The Norwegian government accepts', '? rebel forces accepts'],
    ],
    [
      'two clauses about one deal',
      'It is a plan that the world is behind, that ⟦Norway|O:norway⟧ has accepted.',
      ['norway accepts'],
    ],
    ['what is set aside', 'The plan was set aside by the ⟦Court|O:court⟧.', ['court rejects']],
    [
      'a verdict in part of its words',
      'The ⟦Front|O:front⟧ said the plan “substantially undervalues” it.',
      ['front opposes'],
    ],
    ['a kind after its short name', 'The National Dockers (⟦NDU|O:ndu⟧) union rejected the plan.', ['ndu rejects']],
    ['a failure', 'The ⟦Front|O:front⟧ was unable to support the plan.', ['front opposes']],
    ['a decision', 'The ⟦Front|O:front⟧ decides to reject the plan.', ['front rejects']],
    ['a meeting', 'The ⟦Front|O:front⟧ met to turn down the plan.', ['front rejects']],
    ['a passage', 'The plan cleared the ⟦Senate|O:senate⟧ on Monday.', ['senate accepts']],
    ['a gerund', 'The ⟦Front|O:front⟧ left the talks after rejecting the plan.', ['front rejects']],
    [
      'an aside before the verb',
      'The plan, which has three parts, was rejected by the ⟦Front|O:front⟧.',
      ['front rejects'],
    ],
    ['members of a body', 'The plan was rejected on Monday by the members of the ⟦Union|O:union⟧.', ['union rejects']],
    [
      'its own members',
      'The ⟦Union|O:union⟧ said its ⟦Fair Pay Scheme|O:scheme⟧ members had accepted the plan.',
      ['union accepts'],
    ],
    ['a kind and its members', 'Most ⟦NDU|O:ndu⟧ union members rejected the plan.', ['ndu rejects']],
    ['a quoted verb', 'The ⟦Front|O:front⟧ “emphatically rejected” the plan.', ['front rejects']],
    [
      'a clause about the party',
      'The ⟦Front|O:front⟧, which holds two towns, has accepted the plan.',
      ['front accepts'],
    ],
    ['a report of it', 'The ⟦Front|O:front⟧ is reported to have accepted the plan.', ['front accepts']],
    ['a speech', 'The ⟦Front|O:front⟧ spoke strongly against the plan.', ['front opposes']],
    ['a commitment', 'The ⟦Front|O:front⟧ is committed to the plan.', ['front supports']],
    ['what is found wanting', 'The ⟦Front|O:front⟧ said the plan did not go far enough.', ['front opposes']],
    ['a meeting', 'The ⟦Front|O:front⟧ met on Sunday to reject the plan.', ['front rejects']],
    ['his own word', '⟦Mary Jones|P:jones⟧ said she would sign the plan.', ['jones accepts']],
  ])('are read from %s', (_, sentence, expected) => {
    expect(positions(plan + sentence)).toEqual(expected);
  });

  it.each([
    [
      'two names with offices and homes',
      '⟦Jane Roe|P:roe⟧ of ⟦Utah|L:utah⟧ and deputy leader ⟦Mary Jones|P:jones⟧ opposed the plan.',
      ['jones opposes', 'roe opposes'],
    ],
    ['all of a body', 'All 178 ⟦Unionists|O:unionists⟧ rejected the plan.', ['unionists rejects']],
    ['some of a body', 'Three ⟦Unionists|O:unionists⟧ rejected the plan.', ['? Three Unionists rejects']],
    ['more of a body', 'Twenty ⟦Unionists|O:unionists⟧ rejected the plan.', ['? Twenty Unionists rejects']],
    ['most of a body', 'Most of the ⟦Front|O:front⟧ voted for the plan.', ['front accepts']],
    [
      'a body that is placed somewhere',
      'Upland rebels trapped in the north of ⟦Kenya|O:kenya⟧ rejected the plan.',
      ['? Upland rebels rejects'],
    ],
    [
      'two bodies after a dateline',
      'NAIROBI, May 2 (Agency) The government and Upland rebels signed the plan.',
      ['? The government accepts', '? Upland rebels accepts'],
    ],
  ])('are those of whom the words name: %s', (_, sentence, expected) => {
    expect(positions(plan + sentence).sort()).toEqual([...expected].sort());
  });

  it.each([
    ['one member of a body', 'The one independent in the ⟦Assembly|O:assembly⟧ voted against the plan.'],
    ['whoever steers a bill through', '⟦Mary Jones|P:jones⟧ passed the plan in May.'],
    ['nobody who is named, on nothing that is', 'Unions will consult their members on what comes next.'],
    ['two sides that nobody names', 'Delegates from both sides signed the plan.'],
    [
      'whoever studies what was agreed',
      '⟦Acme|O:acme⟧ signed a wage deal. The ⟦Front|O:front⟧ is reviewing the wage deal.',
    ],
  ])('are not taken by %s', (_, sentence) => {
    expect(positions(plan + sentence).filter((p) => !p.startsWith('acme'))).toEqual([]);
  });

  it.each([
    [
      'whoever struck it',
      '⟦Acme|O:acme⟧ and the ⟦Front|O:front⟧ reached a wage deal on Monday. The wage deal is for a year.',
      ['acme accepts', 'front accepts'],
    ],
    [
      'its other side',
      '⟦Acme|O:acme⟧ struck a wage deal with the ⟦Front|O:front⟧. The wage deal is for a year.',
      ['acme accepts', 'front accepts'],
    ],
    ['a chamber in which it passed', 'The plan passed in the ⟦Senate|O:senate⟧ by a wide margin.', ['senate accepts']],
    [
      'the subject of its own clause',
      '⟦Acme|O:acme⟧ said the ⟦Front|O:front⟧ board had since accepted the plan.',
      ['front accepts (says acme)'],
    ],
    ['the verb that is agreed on', 'The ⟦Front|O:front⟧ agreed to turn down the plan.', ['front rejects']],
    [
      'two sides, one of them described',
      '⟦Malvia|L:malvia⟧’s government and the ⟦Front|O:front⟧, the last armed group, have signed the plan.',
      ['? Malvia’s government accepts', 'front accepts'],
    ],
    [
      'rebels by the name of their group',
      'The government and rebels from the ⟦Front|O:front⟧ signed the plan.',
      ['? The government accepts', 'front accepts'],
    ],
    [
      'a noun of whoever answered',
      'The plan is short. Prices rose after a rejection from ⟦Acme|O:acme⟧.',
      ['acme rejects'],
    ],
    ['a firm noun', '⟦Acme|O:acme⟧’s firm rejection of the plan was expected.', ['acme rejects']],
    ['a strike over it', 'Rail workers voted to strike over the plan.', ['? Rail workers opposes']],
    [
      'an aside on who passed it',
      'The plan, passed on Wednesday by the ⟦Senate|O:senate⟧, is short.',
      ['senate accepts'],
    ],
    ['a verdict in marks', 'The ⟦Front|O:front⟧ said the plan ‘still falls short of our hopes’.', ['front opposes']],
    ['a wish', 'The ⟦Front|O:front⟧ wanted to stick to the plan.', ['front supports']],
    ['a request', 'The ⟦Front|O:front⟧ asked that ⟦Norway|O:norway⟧ accept the plan.', ['front supports']],
    ['advice', 'The ⟦Front|O:front⟧ said members should reject the plan.', ['front opposes']],
    ['advice against', 'The ⟦Front|O:front⟧ advised its members not to accept the plan.', ['front opposes']],
    [
      'a vote after its tally',
      'Pilots at ⟦Acme|O:acme⟧ voted by 78%, in a 64% turnout, not to accept the plan.',
      ['? Pilots at Acme rejects'],
    ],
    [
      'whoever speaks as “he”',
      '⟦Mary Jones|P:jones⟧, a rebel of ⟦Jim Roe|P:roe⟧’s party, said she would vote for the plan.',
      ['jones accepts'],
    ],
  ])('are told by %s', (_, sentence, expected) => {
    expect(positions(plan + sentence).sort()).toEqual([...expected].sort());
  });

  it.each([
    ['what would have been', '⟦Mary Jones|P:jones⟧ would have vetoed the plan.'],
    ['what is not planned', '⟦Mary Jones|P:jones⟧ is not planning to sign the plan on Sunday.'],
    ['an opinion on something in it', 'The ⟦Front|O:front⟧ supports that the plan is too small.'],
    ['whoever suffers for it', '⟦Acme|O:acme⟧ faces strikes after somebody rejected the plan.'],
    ['a right', '⟦Acme|O:acme⟧ could have blocked the plan if it had lost its rights.'],
    [
      'what another is asked to accept',
      '⟦Acme|O:acme⟧ offered a rise provided that the ⟦Front|O:front⟧ accepted the plan.',
    ],
    [
      'the union, whichever',
      'Talks went on. The company accepted the plan. ⟦Acme|O:acme⟧ and ⟦Borel|O:borel⟧ are airlines.',
    ],
    ['both of two', 'The ⟦Front|O:front⟧ rejected both plans.'],
    [
      'what somebody else asked for',
      'The plan is short. It ended a row over demands that the ⟦Front|O:front⟧ has rejected.',
    ],
  ])('are not read from %s', (_, sentence) => {
    expect(positions(plan + sentence).filter((p) => p !== 'front accepts')).toEqual([]);
  });

  it.each([
    [
      'both of two that “both” sums up',
      'The ⟦Front|O:front⟧ and ⟦Norway|O:norway⟧ both hailed the plan.',
      ['front supports', 'norway supports'],
    ],
    [
      'each of a pair that says so together',
      'The ⟦Front|O:front⟧ and ⟦Norway|O:norway⟧ say they have accepted the plan.',
      ['front accepts', 'norway accepts'],
    ],
    ['people of a body', 'Rebels from the ⟦Front|O:front⟧ spurned the plan.', ['front rejects']],
    ['so many members', '28 legislators voted against the plan.', ['? 28 legislators rejects']],
    ['whoever calls it names first', 'The ⟦Front|O:front⟧ dismissed as “a smoke screen” the plan.', ['front rejects']],
    [
      'a parliament, not the state it is of',
      '⟦Norland|O:norland⟧’s parliament voted down the plan.',
      ['? Norland’s parliament rejects'],
    ],
    [
      'the chamber that voted',
      'The plan was approved with 153 votes in the 300-seat ⟦Assembly|O:assembly⟧.',
      ['assembly accepts'],
    ],
    ['a chamber without a name', 'The plan passed the lower house by 74 votes to 72.', ['? the lower house accepts']],
    [
      'the only chamber there is',
      'The ⟦Senate|O:senate⟧ met late. The plan passed by a margin of 57 to 40.',
      ['senate accepts'],
    ],
    [
      'whoever judges it without marks',
      '⟦Mary Jones|P:jones⟧ said the plan was a terrible mistake.',
      ['jones opposes'],
    ],
    ['whoever praises it', '⟦Mary Jones|P:jones⟧ said the plan is a win for everybody.', ['jones supports']],
    [
      'whoever judges it behind an aside',
      'The plan, which would cut two ministries, was disastrous, ⟦Mary Jones|P:jones⟧ said.',
      ['jones opposes'],
    ],
    [
      'strikers over it',
      'Pilots have voted to strike – for the first time ever – over the plan.',
      ['? Pilots opposes'],
    ],
    [
      'those who protest',
      'Farmers launched a blockade in ⟦Oslo|L:oslo⟧ and held rallies against the plan.',
      ['? Farmers opposes'],
    ],
    [
      'the owner of a noun',
      '“Hear this: the ⟦Front|O:front⟧’s loud rejection of the plan,” he said.',
      ['front rejects (says he)'],
    ],
    [
      'a pronoun before a noun',
      '⟦Mary Jones|P:jones⟧ was hurt. She suffers from her support of the plan.',
      ['jones supports'],
    ],
    ['support it has', 'The plan has rare support from the ⟦Front|O:front⟧.', ['front supports']],
    ['more verbs: to deride', 'The plan was derided as “a toy” by the ⟦Front|O:front⟧.', ['front opposes']],
    ['more verbs: to give one’s blessing', 'The ⟦Front|O:front⟧ gave its blessing to the plan.', ['front accepts']],
    ['more verbs: to pour scorn', 'The ⟦Front|O:front⟧ poured scorn on the plan.', ['front opposes']],
    ['more verbs: to throw one’s weight', 'The ⟦Front|O:front⟧ threw its weight behind the plan.', ['front supports']],
    ['more verbs: to brush off', 'The ⟦Front|O:front⟧ brushed off the plan.', ['front rejects']],
  ])('are those of %s', (_, sentence, expected) => {
    expect(positions(plan + sentence).sort()).toEqual([...expected].sort());
  });

  it.each([
    [
      'the other side, where the nearest made it',
      'Later ⟦Acme|O:acme⟧ spoke to ⟦Borel|O:borel⟧. ⟦Acme|O:acme⟧, a company, talked. The company rejected the bid.',
      ['borel rejects'],
    ],
    ['the one bid for', 'The brewer spurned the bid.', ['borel rejects']],
  ])('of “the company” are those of %s', (_, sentence, expected) => {
    expect(positions(`⟦Acme|O:acme⟧ made a takeover bid for ⟦Borel|O:borel⟧, a brewer. ${sentence}`)).toEqual(expected);
  });

  it.each([
    ['a signature that is missing', 'The ⟦Front|O:front⟧ had not signed the plan.'],
    ['support held out for something else', 'The ⟦Front|O:front⟧ wants land in return for its support for the plan.'],
    ['what somebody else has advised', 'Little is new. It was told by the clerks that the plan was a mistake.'],
    ['what others are asked to answer', 'The ⟦Front|O:front⟧ asked holders to respond to the plan.'],
    ['what may succeed', 'The ⟦Front|O:front⟧ would succeed in passing the plan.'],
    [
      'somebody who says so without a name',
      '⟦Jim Roe|P:roe⟧ was glad. One of three deputies backtracked and said he would vote for the plan.',
    ],
    ['what is done with it', 'The ⟦Front|O:front⟧ agreed to match the plan.'],
    ['a vote on something', 'Members clapped after voting on the plan.'],
  ])('are not told by %s', (_, sentence) => {
    expect(positions(plan + sentence)).toEqual([]);
  });

  it('are dated by their own day, and by none where only another is near', () => {
    const dates = (markup: string) => {
      const c = asCase(plan + markup, { date: partialDate('2005-03-09') as never });
      return findProposals(c.discourse, []).positions.flatMap((p) => (p.stance === 'proposes' ? [] : [p.date]));
    };
    expect(dates('The ⟦Front|O:front⟧ refused to sign the plan with the rebels on October 5.')).toEqual(['2004-10-05']);
    expect(dates('The ⟦Front|O:front⟧ will strike on 13 March after rejecting the plan.')).toEqual([undefined]);
    expect(dates('The ⟦Front|O:front⟧ rejected the plan.')).toEqual([undefined]);
    expect(dates('The ⟦Front|O:front⟧ opposes the plan.')).toEqual(['2005-03-09']);
    expect(dates('Talks began in December when the ⟦Front|O:front⟧ rejected the plan.')).toEqual([undefined]);
  });

  it('are read from what a speaker says in the first person', () => {
    const c = asCase(
      `${plan}“We cannot accept the plan,” said ⟦Mary Jones|P:jones⟧, a spokeswoman for the ⟦Front|O:front⟧.`,
    );
    const quotes = findQuotes(c.reading.document);
    const { positions: found } = findProposals(c.discourse, claimQuotations(c.discourse, quotes));
    expect(found.map((p) => `${'entity' in p.party ? p.party.entity : '?'} ${p.stance}${p.by ? ' (by)' : ''}`)).toEqual(
      ['kenya proposes', 'front rejects'],
    );
  });

  it('are read from what a speaker says of the board', () => {
    const c = asCase(
      `${plan}“The board has rejected this plan,” said ⟦Mary Jones|P:jones⟧, chairman of ⟦Acme|O:acme⟧.`,
    );
    const quotes = findQuotes(c.reading.document);
    const { positions: found } = findProposals(c.discourse, claimQuotations(c.discourse, quotes));
    expect(found.map((p) => p.stance)).toEqual(['proposes', 'rejects']);
  });

  it('keep the next clause’s subject out of the telling', () => {
    expect(
      positions(
        `${plan}The ⟦Front|O:front⟧ rejected the plan, and ⟦Norway|O:norway⟧ has said there were other points.`,
      ),
    ).toEqual(['front rejects']);
  });

  it('leave out what the proposer itself is said to accept', () => {
    expect(positions('⟦Kenya|O:kenya⟧ tabled a peace plan. ⟦Kenya|O:kenya⟧ accepted the plan.')).toEqual([]);
  });

  it('take a headline’s bare agreement', () => {
    expect(positions('Rebels agree truce. The truce begins on Friday.')).toEqual(['? Rebels accepts']);
  });

  it('are read from the lack of a need', () => {
    expect(
      positions('The ⟦Front|O:front⟧ declared a truce. ⟦Mary Jones|P:jones⟧ said there was no need for a truce.'),
    ).toEqual(['jones rejects']);
  });

  it('among stems end at an "and", behind which a verb looks like any noun', () => {
    const told = 'he propos chang to a plan for a truce and hostag releas deal . the plan ha three phase .';
    const { proposals } = findProposals(asCase(told, {}, 'degraded').discourse, []);
    expect(proposals.map((p) => p.name).filter((name) => name.includes('plan'))).toEqual(['plan for a truce']);
  });

  it('are read from stems', () => {
    const c = asCase(
      '⟦kenya|O:kenya⟧ propos a 90 - day peac plan . ⟦norway|O:norway⟧ ’ s prime minist ha not yet publicli endors the plan .',
      {},
      'degraded',
    );
    const { positions: found } = findProposals(c.discourse, []);
    expect(found.map((p) => `${'entity' in p.party ? p.party.entity : '?'} ${p.stance}`)).toEqual([
      'kenya proposes',
      'norway undecided',
    ]);
  });

  it.each([
    ['a condition', 'If the ⟦Front|O:front⟧ accepts the plan, guns fall silent.'],
    ['what did not happen', 'If the ⟦Front|O:front⟧ had voted to reject the plan, guns would have fallen silent.'],
    ['what must still happen', 'The plan must be approved by the ⟦Front|O:front⟧.'],
    ['what it depends on', 'The plan depends on it being ratified by the ⟦Front|O:front⟧.'],
    [
      'advice to others',
      'The ⟦Front|O:front⟧ did not comment. Somebody recommended the ⟦Front|O:front⟧ accept the plan.',
    ],
    ['what was passed before', 'The plan is short. ⟦Mary Jones|P:jones⟧ cited a newly passed plan.'],
    ['what may come', 'The plan is short. ⟦Acme|O:acme⟧ could table a second plan.'],
    ['a possibility', 'The ⟦Front|O:front⟧ might accept the plan.'],
    ['bringing it back', 'The ⟦Front|O:front⟧ would bring back the plan.'],
    ['troops that somebody backs', 'The plan would end if they were attacked by ⟦Norway|O:norway⟧-backed troops.'],
    ['an inverted condition', 'Should the ⟦Front|O:front⟧ accept the plan, guns would fall silent.'],
    ['a condition before it', 'If guns fell silent, the ⟦Front|O:front⟧ would accept the plan.'],
    ['a question', 'Will the ⟦Front|O:front⟧ accept the plan?'],
    ['a denial', 'The ⟦Front|O:front⟧ denied that it had accepted the plan.'],
    ['an expectation', 'The ⟦Front|O:front⟧ is expected to reject the plan.'],
    ['a silence', 'The ⟦Front|O:front⟧ did not comment on the plan.'],
    ['a doubt', 'It was not clear whether the ⟦Front|O:front⟧ accepted the plan.'],
    ['a prediction', '⟦Mary Jones|P:jones⟧ predicted that the ⟦Front|O:front⟧ would veto the plan.'],
    ['what is planned', 'The ⟦Front|O:front⟧ and ⟦Norway|O:norway⟧ will sign the plan on Friday.'],
    ['leaving one’s own bid', '⟦Acme|O:acme⟧ made a takeover bid. ⟦Acme|O:acme⟧ walked away from the bid.'],
    ['a commitment to something else', 'The plan is short. The ⟦Front|O:front⟧ is committed to talks.'],
    ['producers of a body', '⟦Coffee Body|O:body⟧ producers rejected the plan.'],
    ['parts of it', 'The ⟦Front|O:front⟧ vetoed parts of the plan.'],
    ['a refusal to talk', 'The ⟦Front|O:front⟧ refused to negotiate over the plan.'],
    ['options', 'The plan is short. The ⟦Front|O:front⟧ is considering its options.'],
    ['words that are no party', 'Northport teachers strike extended as union rejects the plan.'],
    ['an infinitive', 'Diplomats wait for the ⟦Front|O:front⟧ to accept the plan.'],
  ])('are not read from %s', (_, sentence) => {
    expect(positions(plan + sentence)).toEqual([]);
  });
});
