import { describe, expect, it } from 'vitest';
import { findProposals } from '../../../src/extract/proposals/index.ts';
import { weighed, weighings } from '../../../src/extract/sureness/index.ts';
import { surenessBy, surenessIfTaught, type Weighing } from '../../../src/extract/sureness/weighing.ts';
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

describe('how sure a position is', () => {
  it('is told by its signs: who takes it, by which words, of which proposal', () => {
    const { reading, extraction, positions } = read(
      '⟦Kenya|O:kenya⟧ tabled a 90-day peace plan. The ⟦Front|O:front⟧ rejected the plan.',
    );
    const answer = extraction.positions.find((p) => p.stance === 'rejects');
    const signs = answer ? weighings.position.signsOf({ reading, extraction }, answer) : [];
    expect(signs).toEqual(
      expect.arrayContaining([
        'by verb',
        'party: named',
        'stance: rejects',
        'proposal: in the clause',
        'answered by another',
      ]),
    );
    expect(signs).not.toContain('headline');
    expect(positions.find((p) => p.stance === 'rejects')?.confidence).toBeGreaterThan(0.75);
  });

  it('is too little for a fact where a pronoun may mean two', () => {
    const { positions } = read(
      'The ⟦Front|O:front⟧ tabled a peace plan. ⟦Ann Roe|P:roe⟧ told ⟦Jane Dolan|P:dolan⟧ that she supports the plan.',
    );
    expect(positions.filter((p) => p.stance === 'supports' && p.confidence >= 0.5)).toEqual([]);
  });
});

describe('how sure a term is', () => {
  it('is told by how the sentence leads to it, and by its own words', () => {
    const { reading, extraction } = read(
      '⟦Kenya|O:kenya⟧ tabled a harbour plan. Under the plan, dockers would get 40 million shillings and a seat on the board.',
    );
    const beside = { reading, extraction };
    const [term] = extraction.proposals.flatMap((p) => p.terms);
    expect(term && weighings.term.signsOf(beside, term)).toEqual(
      expect.arrayContaining(['way: under', 'of a plan', 'sentence names it']),
    );
  });
});

describe('who put a proposal forward, and what became of it', () => {
  it('is told by the rule, the kind of party and the sort of proposal', () => {
    const { reading, extraction } = read('⟦Acme|O:acme⟧ offered 40 million for the port. The offer was withdrawn.');
    const beside = { reading, extraction };
    const [proposal] = extraction.proposals;
    const [sponsor, event] = [proposal?.sponsors[0], proposal?.events[0]];
    expect(sponsor && weighings.sponsor.signsOf(beside, sponsor)).toEqual(
      expect.arrayContaining(['a body, of an offer', 'role: put forward by']),
    );
    expect(event && weighings.status.signsOf(beside, event)).toEqual(
      expect.arrayContaining(['event: withdrawn', 'by nobody', 'proposal before the verb', 'after: to be']),
    );
  });
});

describe('a weighing', () => {
  const of = (rule: string, doubtful?: RegExp): Weighing<string> => ({
    signsOf: () => ['told', `rule: ${rule}`],
    weights: { told: 2, 'rule: verb': 0.5 },
    enough: 0.7,
    ...(doubtful ? { doubtful } : {}),
  });
  const beside = {} as never;

  it('leaves alone what a rule says that too few have been read of', () => {
    expect(surenessIfTaught(of('rare'), beside, '')).toBeUndefined();
    expect(surenessIfTaught(of('verb'), beside, '')).toBe(surenessBy(of('verb'), beside, ''));
  });

  it('makes no fact of what has a doubtful sign, however likely', () => {
    expect(surenessBy(of('verb'), beside, '')).toBeGreaterThan(0.9);
    expect(surenessBy(of('verb', /^rule: verb$/), beside, '')).toBeLessThan(0.5);
  });
});

describe('a term that waits for an editor', () => {
  const terms = (words: string) =>
    read(`⟦Kenya|O:kenya⟧ tabled a 90-day peace plan. The plan would ${words}.`).proposals.flatMap((p) => p.terms);

  it.each([
    'cut all fishing quotas by half, although prices have fallen since January',
    'lead to lower prices in all shops of the two countries',
  ])('because it says what comes of the plan, or what is thought of it: %s', (words) => {
    expect(terms(words).map((t) => t.confidence < 0.5)).toEqual([true]);
  });

  it('is none that says what the plan does', () => {
    expect(terms('require both armies to leave the border zone').map((t) => t.confidence >= 0.5)).toEqual([true]);
  });
});
