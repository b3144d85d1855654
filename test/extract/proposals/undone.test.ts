import { describe, expect, it } from 'vitest';
import { findProposals } from '../../../src/extract/proposals/index.ts';
import { claimIndirect } from '../../../src/extract/quotes/indirect/indirect.ts';
import { asCase } from '../case.ts';

const read = (markup: string) => findProposals(asCase(markup).discourse, []);
const plan = '⟦Kenya|O:kenya⟧ tabled a harbour plan. ';
const statuses = (markup: string): string[] =>
  read(plan + markup).proposals.flatMap((p) => p.events.flatMap((e) => (e.event === 'tabled' ? [] : [e.event])));
const stances = (markup: string): string[] =>
  read(plan + markup).positions.flatMap((p) => (p.stance === 'proposes' ? [] : [p.stance]));

describe('what has yet to be done', () => {
  it.each([
    ['is what somebody wants to see done', 'The cabinet still has to get the harbour plan passed.'],
    ['is what somebody hoped to have done', 'Jones had hoped to have the harbour plan passed by May.'],
    ['is what others would see done', 'Members would see the harbour plan adopted.'],
    [
      'is what somebody shall ensure, with much between',
      'Jones said it was her duty to ensure that talks at the port were fair and open to all, and that the plan passed through parliament.',
    ],
  ])('%s, and did not become of it', (_, sentence) => {
    expect(statuses(sentence)).toEqual([]);
  });

  it('is not what the plan itself does', () => {
    expect(statuses('The harbour plan presented ⟦Norway|O:norway⟧ with a choice.')).toEqual([]);
    expect(statuses('The harbour plan was presented on Monday.')).toEqual(['presented']);
    expect(statuses('The harbour plan presented by ministers is long.')).toEqual(['presented']);
  });

  it('is not what a verb of sending somebody something goes on with', () => {
    expect(statuses('Peers deferred to the lower house and passed the harbour plan.')).toEqual(['passed']);
    expect(statuses('Ministers have withdrawn the harbour plan.')).toEqual(['withdrawn']);
  });

  it.each([
    [
      'a passage to be ensured',
      'Jones said it was her duty to ensure that talks were fair and that the harbour plan passed through parliament.',
    ],
    ['support that is sought', 'She is in ⟦Norway|O:norway⟧ to win ⟦Norway|O:norway⟧’s support for the harbour plan.'],
    ['approval that is awaited', 'The port awaits ⟦Norway|O:norway⟧’s approval of the harbour plan.'],
    ['a vote that all else waits for', 'Work starts only after ⟦Norway|O:norway⟧ ratifies the harbour plan.'],
  ])('%s is no stance', (_, sentence) => {
    expect(stances(sentence)).toEqual([]);
  });

  it('is not what somebody would refuse', () => {
    expect(stances('Jones recommends that the ⟦Front|O:front⟧ reject the harbour plan.')).not.toContain('supports');
    expect(stances('Dockers voted to back a strike if the harbour plan is passed.')).toEqual([]);
  });

  it('is no hindrance to support that is told as given', () => {
    expect(stances('Dockers noted ⟦Norway|O:norway⟧’s support for the harbour plan.')).toEqual(['supports']);
  });
});

describe('who put a proposal forward', () => {
  const sponsors = (markup: string): readonly (readonly [string, boolean])[] =>
    read(markup).proposals.flatMap((p) =>
      p.sponsors.map((s) => ['entity' in s.party ? s.party.entity : s.party.unnamed, s.confidence > 0.5] as const),
    );

  it('is doubtful where the pronoun may mean two', () => {
    const either =
      '⟦Ann Roe|P:roe⟧ said it was half of what ⟦Jim Dolan|P:dolan⟧ wanted when he proposed a harbour plan.';
    expect(sponsors(either).filter(([, sure]) => sure)).toEqual([]);
    const named = '⟦Jim Dolan|P:dolan⟧ met ⟦Tom Roe|P:roe⟧ on Monday, when he proposed a harbour plan.';
    expect(sponsors(named).filter(([, sure]) => sure)).toEqual([]);
  });

  it('is doubtful of a state that an agreement is named by', () => {
    const treaty = '⟦Kenya|O:kenya:government⟧’s harbour treaty was signed in May.';
    expect(sponsors(treaty).filter(([, sure]) => sure)).toEqual([]);
  });

  it('is doubtful of either side that bargains', () => {
    const contract = 'The ⟦Players Association|O:players:union⟧’s collective bargaining agreement ran out in May.';
    expect(sponsors(contract).filter(([, sure]) => sure)).toEqual([]);
  });

  it('is sure of a company that an offer is named by', () => {
    expect(sponsors('⟦Acme|O:acme⟧’s 40 million offer was rejected.')).toEqual([['acme', true]]);
  });
});

describe('terms', () => {
  const terms = (markup: string): string[] =>
    read(plan + markup).proposals.flatMap((p) => p.terms.flatMap((t) => (t.confidence > 0.5 ? [t.text] : [])));

  it('end before what limits or explains them', () => {
    expect(terms('The plan includes 40 million in grants, although few ports would qualify.')).toEqual([
      '40 million in grants',
    ]);
  });

  it('are not why somebody dropped it', () => {
    expect(terms('In dropping the plan, the port cited a lack of interest.')).toEqual([]);
  });
});

describe('what a body announces', () => {
  const roles = (markup: string): string[] => read(markup).proposals.flatMap((p) => p.sponsors.map((s) => s.role));

  it('is its own where nobody has spoken of it', () => {
    expect(roles('⟦Acme|O:acme⟧ unveiled a plan to close two yards.')).toEqual(['put forward by']);
  });

  it('may be another’s where it is known', () => {
    expect(roles('⟦Acme|O:acme⟧ unveiled the plan to close two yards.')).toEqual(['set out by']);
  });
});

describe('who tells a position', () => {
  const tellers = (sentence: string): boolean[] => {
    const c = asCase(`⟦Acme|O:acme⟧ offered 40 million for ⟦Borel|O:borel⟧. ${sentence}`);
    return findProposals(c.discourse, claimIndirect(c.discourse, [])).positions.flatMap((p) =>
      p.stance === 'rejects' ? [p.by !== undefined] : [],
    );
  };

  it('is nobody where all else rests on it', () => {
    expect(tellers('When ⟦Borel|O:borel⟧ rejected the offer, ⟦Ann Roe|P:roe⟧ said prices would fall.')).toEqual([
      false,
    ]);
  });

  it('is whoever says so', () => {
    expect(tellers('⟦Ann Roe|P:roe⟧ said ⟦Borel|O:borel⟧ had rejected the offer.')).toEqual([true]);
  });
});
