import { describe, expect, it } from 'vitest';
import { findProposals } from '../../../src/extract/proposals/index.ts';
import { asCase } from '../case.ts';

/** Who takes which position, in the words of the report where they name nobody; whoever put the plan forward left out. */
const positions = (markup: string): string[] =>
  findProposals(asCase(`⟦Kenya|O:kenya⟧ has drafted a 90-day peace plan. ${markup}`).discourse, []).positions.flatMap(
    (p) => (p.stance === 'proposes' ? [] : [`${'entity' in p.party ? p.party.entity : p.party.unnamed} ${p.stance}`]),
  );

describe('whoever takes a position', () => {
  it.each([
    ['a group without a name', 'Hill farmer groups signed the plan.', ['Hill farmer groups accepts']],
    [
      'a faction beside a body',
      'The ⟦Front|O:front⟧ and the largest river faction have signed the plan.',
      ['front accepts', 'the largest river faction accepts'],
    ],
    [
      'those whom a passive names, every one',
      'The plan was hailed by ⟦Ann Roe|P:roe⟧, the ⟦Front|O:front⟧ and ⟦Norway|O:norway⟧.',
      ['roe supports', 'front supports', 'norway supports'],
    ],
    [
      'people by what they do',
      'The plan was denounced by growers and historians.',
      ['growers opposes', 'historians opposes'],
    ],
    [
      'no further than the clause',
      'The plan was approved by dockers and trains could run on Monday.',
      ['dockers accepts'],
    ],
    ['nor the day', 'The plan was approved by the ⟦Front|O:front⟧ Tuesday and shops could open.', ['front accepts']],
    ['whoever gives support', 'The plan has warm support from ⟦Ann Roe|P:roe⟧.', ['roe supports']],
    [
      'whoever gives it, and others who back it',
      'The plan went ahead with support from the ⟦Front|O:front⟧ and backing by ⟦Norway|O:norway⟧.',
      ['front supports', 'norway supports'],
    ],
    [
      'a rejection by somebody',
      'The plan was dead. The rejection by the ⟦Front|O:front⟧ came late.',
      ['front rejects'],
    ],
    ['an opposition taken back', 'The ⟦Front|O:front⟧ dropped its objections to the plan.', ['front supports']],
    ['a margin before the object', 'The ⟦Front|O:front⟧ approved by a wide margin the plan.', ['front accepts']],
    ['an aside in dashes', 'But dockers – who last month dismissed the plan – went home.', ['dockers rejects']],
    [
      'a time between subject and verb',
      '⟦Ann Roe|P:roe⟧, who only the week before refused the plan, went home.',
      ['roe rejects'],
    ],
    ['brackets behind the auxiliary', 'The ⟦Front|O:front⟧ has (FRT) rejected the plan.', ['front rejects']],
    ['a fear of something else', 'Moved by fear of hunger, the ⟦Front|O:front⟧ accepted the plan.', ['front accepts']],
    ['what it hopes to do', 'The ⟦Front|O:front⟧ hoped to sign the plan.', ['front supports']],
    ['what it resolved', 'The ⟦Front|O:front⟧ resolved that it would accept the plan.', ['front accepts']],
    [
      'everyone of those whom asides describe',
      '⟦Ann Roe|P:roe⟧, head of the river team, and ⟦Jim Poe|P:poe⟧, a clan leader, signed the plan.',
      ['roe accepts', 'poe accepts'],
    ],
    [
      'everyone of a list',
      '⟦Ann Roe|P:roe⟧, ⟦Jim Poe|P:poe⟧, and ⟦Norway|O:norway⟧ signed the plan.',
      ['roe accepts', 'poe accepts', 'norway accepts'],
    ],
    [
      'not whom another verb has as its object',
      '⟦Ann Roe|P:roe⟧ met ⟦Jim Poe|P:poe⟧, the river mayor, and ⟦Norway|O:norway⟧ rejected the plan.',
      ['norway rejects'],
    ],
    [
      'others who did the same',
      '⟦Ann Roe|P:roe⟧ backed the plan, as did ⟦Norway|O:norway⟧ and the ⟦Front|O:front⟧.',
      ['roe supports', 'norway supports', 'front supports'],
    ],
    ['whoever passes what says so', 'The ⟦Front|O:front⟧ issued a statement condemning the plan.', ['front opposes']],
    ['whoever receives it so', 'The ⟦Front|O:front⟧ greeted the plan with relief.', ['front supports']],
    ['by whom it is received', 'The plan was met with deep suspicion by ⟦Norway|O:norway⟧.', ['norway opposes']],
    [
      'whose verdict stands before a long subject',
      'The ⟦Front|O:front⟧ said the plan to share the wells of both valleys was wholly inadequate.',
      ['front opposes'],
    ],
    ['who has found so', '⟦Norway|O:norway⟧ had determined that the plan was unfair.', ['norway opposes']],
    [
      'whose the rejection is',
      'The plan is short. The ⟦Front|O:front⟧’s rejection may end the talks.',
      ['front rejects'],
    ],
    [
      'the body that “their union” is',
      'Talks on the plan end. The ⟦Dock Union|O:dock class=union⟧ met on Monday. Dockers left after their union rejected the plan.',
      ['dock rejects'],
    ],
    [
      'those who mean to do something after it',
      'Millers plan to strike after rejecting the plan.',
      ['Millers rejects'],
    ],
    ['members by who they are', 'Members who cast ballots agreed to accept the plan.', ['Members accepts']],
    ['who stands behind an aside', 'Millers – who met on Monday – rejected the plan.', ['Millers rejects']],
    ['whose help it was', '⟦Ann Roe|P:roe⟧ helped broker the plan.', ['roe mediates']],
    [
      'who reacts to the news of it',
      '⟦Ann Roe|P:roe⟧ reacted to the plan announcement with scepticism.',
      ['roe opposes'],
    ],
    [
      'a specific office',
      'The plan was short. Norway’s farm minister rejected the plan.',
      ['Norway’s farm minister rejects'],
    ],
  ])('is %s', (_, markup, expected) => {
    expect(positions(markup)).toEqual(expected);
  });

  it.each([
    ['one of those of whom none does', 'Neither the ⟦Front|O:front⟧ nor ⟦Norway|O:norway⟧ accepted the plan.'],
    ['no member', 'No docker accepted the plan.'],
    ['a body by a faction of it', 'The plan was hailed by somebody. A faction of it left.'],
    ['whose support is missing', 'The plan went ahead without support from the ⟦Front|O:front⟧.'],
    ['whose support it needs', 'The plan needs support from the ⟦Front|O:front⟧.'],
    ['whoever supports another thing', 'With support from ⟦Norway|O:norway⟧ the hospital was built.'],
    ['who is only hoped for', 'The ⟦Front|O:front⟧ expects approval by ⟦Norway|O:norway⟧ of the plan.'],
    ['an unnamed source', 'A senior official in ⟦Norway|O:norway⟧’s capital rejected the plan.'],
    [
      'who was named before somebody else said “he”',
      '⟦Jim Poe|P:poe⟧ won when one of three rebels in his party left the others and said he would vote for the plan.',
    ],
    ['who speaks of something in it', 'The ⟦Front|O:front⟧ said talks on the plan were inadequate.'],
    ['who denies it', 'The ⟦Front|O:front⟧ said the plan was not a mistake.'],
    ['who speaks of something in it', 'The ⟦Front|O:front⟧ said talks on the plan were inadequate.'],
    ['who denies it', 'The ⟦Front|O:front⟧ said the plan was not a mistake.'],
    ['who goes on with something else', 'Dockers will continue to strike after somebody spoke of the plan.'],
    ['plurals of things', 'Papers and letters rejected the plan.'],
  ])('is not %s', (_, markup) => {
    expect(positions(markup)).toEqual([]);
  });

  it('does not lend a body the position of its faction', () => {
    expect(positions('A faction of the ⟦Front|O:front⟧ rejected the plan.')).toEqual([
      'A faction of the Front rejects',
    ]);
  });

  it('proposes what it asks for, and not what it means to ask for', () => {
    const asking = (markup: string): string[] =>
      findProposals(asCase(markup).discourse, []).positions.flatMap((p) =>
        p.stance === 'proposes' && 'entity' in p.party ? [p.party.entity] : [],
      );
    const rest = ' The demand was refused. The ⟦Front|O:front⟧ rejected the demand.';
    expect(asking(`⟦Ann Roe|P:roe⟧ demanded that the dam be closed.${rest}`)).toEqual(['roe']);
    expect(asking(`⟦Ann Roe|P:roe⟧ will demand that the dam be closed.${rest}`)).toEqual([]);
  });

  it('answers what only a verb or a noun of asking tells', () => {
    expect(positions('The ⟦Front|O:front⟧ accepted a union plea to keep the mill open over the winter.')).toEqual([
      'front accepts',
    ]);
  });
});
