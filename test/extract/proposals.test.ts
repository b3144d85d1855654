import { describe, expect, it } from 'vitest';
import { findProposals } from '../../src/extract/proposals/index.ts';
import { claimIndirect } from '../../src/extract/quotes/indirect.ts';
import { asCase } from './case.ts';

function read(markup: string) {
  const c = asCase(markup);
  return findProposals(c.discourse, claimIndirect(c.discourse, []));
}

const positions = (markup: string): string[] =>
  read(markup).positions.filter((p) => p.stance !== 'proposes').map((p) => `${'entity' in p.party ? p.party.entity : `? ${p.party.unnamed}`} ${p.stance}${p.by ? ` (says ${'entity' in p.by ? p.by.entity : p.by.unnamed})` : ''}`);

describe('proposals', () => {
  it('joins the phrases of one plan and keeps two plans apart', () => {
    const { proposals } = read(
      '⟦Kenya|O:kenya⟧ tabled a 90-day plan on Monday. The ⟦Front|O:front⟧ offered a 30-day truce instead. The 90-day plan has three stages. The truce would begin at once.',
    );
    expect(proposals.map((p) => p.name)).toEqual(['90-day plan', '30-day truce']);
    expect(proposals.map((p) => p.sponsors.map((s) => ('entity' in s.party ? s.party.entity : '?')))).toEqual([['kenya'], ['front']]);
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
      '2: it would withdraw from the ridge',
      '2: the Union would open the road',
    ]);
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
    ['somebody else’s word', '⟦Mary Jones|P:jones⟧ said the ⟦Front|O:front⟧ had accepted the plan.', ['front accepts (says jones)']],
    ['a refusal', 'The ⟦Front|O:front⟧ refused to accept the plan.', ['front rejects']],
  ])('are read from %s', (_, sentence, expected) => {
    expect(positions(plan + sentence)).toEqual(expected);
  });

  it.each([
    ['a condition', 'If the ⟦Front|O:front⟧ accepts the plan, guns fall silent.'],
    ['a possibility', 'The ⟦Front|O:front⟧ might accept the plan.'],
    ['an infinitive', 'Diplomats wait for the ⟦Front|O:front⟧ to accept the plan.'],
  ])('are not read from %s', (_, sentence) => {
    expect(positions(plan + sentence)).toEqual([]);
  });
});
