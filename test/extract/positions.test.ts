import { describe, expect, it } from 'vitest';
import { findProposals } from '../../src/extract/proposals/index.ts';
import { besideOf, positionSigns, surenessOf } from '../../src/extract/proposals/positions/sureness.ts';
import { asCase } from './case.ts';

const read = (markup: string) => {
  const c = asCase(markup);
  return { ...findProposals(c.discourse, []), reading: c.reading };
};

describe('how sure a position is', () => {
  it('is told by its signs: who takes it, by which words, of which proposal', () => {
    const { reading, proposals, positions } = read(
      '⟦Kenya|O:kenya⟧ tabled a 90-day peace plan. The ⟦Front|O:front⟧ rejected the plan.',
    );
    const beside = besideOf(reading, proposals, positions);
    const answer = positions.find((p) => p.stance === 'rejects');
    const signs = answer ? positionSigns(beside, answer) : [];
    expect(signs).toEqual(
      expect.arrayContaining([
        'rule: verb',
        'party: named',
        'stance: rejects',
        'proposal: in the clause',
        'answered by another',
      ]),
    );
    expect(signs).not.toContain('headline');
    expect(answer?.confidence).toBe(surenessOf(signs));
  });

  it('is more for a name than for words, and a probability for any signs', () => {
    const name = ['position', 'rule: verb', 'party: named', 'stance: rejects'];
    expect(surenessOf(name)).toBeGreaterThan(
      surenessOf(['position', 'rule: verb', 'party: collective', 'stance: rejects']),
    );
    for (const signs of [[], name, ['no such sign'], Array.from({ length: 999 }, () => 'rule: asks')]) {
      expect(surenessOf(signs)).toBeGreaterThanOrEqual(0);
      expect(surenessOf(signs)).toBeLessThanOrEqual(1);
    }
    // Nothing is known of it: a question, and no fact.
    expect(surenessOf(['no such sign'])).toBe(0.49);
  });

  it('leaves what is too doubtful to an editor', () => {
    expect(
      surenessOf([
        'position',
        'rule: idiom',
        'party: the-only-body',
        'party is a body, of no class',
        'stance: undecided',
      ]),
    ).toBeLessThan(0.5);
    const sure = ['position', 'rule: verb', 'party: named', 'stance: supports'];
    expect(surenessOf(sure)).toBeGreaterThan(0.8);
    for (const doubt of ['rule: only-if', 'rule: idiom', 'party: the-only-body'])
      expect(surenessOf([...sure, doubt]), doubt).toBeLessThan(0.5);
  });
});
