import { describe, expect, it } from 'vitest';
import { askedIn } from '../../src/extract/proposals/asked/asked.ts';
import { findProposals } from '../../src/extract/proposals/index.ts';
import { claimIndirect } from '../../src/extract/quotes/indirect/indirect.ts';
import { asCase } from './case.ts';

/** What is asked for, with whose it is, whatever its sureness. */
function asked(markup: string): string[] {
  const { discourse: d } = asCase(markup);
  return askedIn(d, []).map(({ told: [c] }) => {
    const words = d.reading.document.tokens.slice(c?.complement.first, c?.complement.last).map((t) => t.text);
    const party = c?.party?.party;
    const who = party === undefined ? '?' : 'entity' in party ? party.entity : party.unnamed;
    return `${who}: ${c?.asking.class} ${words.join(' ')}`;
  });
}

function proposals(markup: string) {
  const { discourse: d } = asCase(markup);
  return findProposals(d, claimIndirect(d, []));
}

describe('what a verb asks for', () => {
  it.each([
    ['⟦Norway Rail|O:rail⟧ plans to close its depot in Bergen by May.', 'rail: plan close its depot in Bergen by May'],
    ['⟦Ann Roe|P:roe⟧ called for a ban on night flights.', 'roe: call a ban on night flights'],
    [
      'The ⟦Harbour League|O:league⟧ demanded that the mayor resign at once.',
      'league: demand the mayor resign at once',
    ],
    ['⟦Ann Roe|P:roe⟧ appealed to the ministry to restrict sales of the drug.', 'roe: ask restrict sales of the drug'],
    [
      '⟦Acme|O:acme⟧ said it will phase out tyre making, with the loss of 90 jobs.',
      'acme: announce phase out tyre making',
    ],
    ['⟦Ann Roe|P:roe⟧ pledged “in writing” to repeal the levy.', 'roe: pledge repeal the levy'],
    ['⟦Acme|O:acme⟧ requested an extension of the deadline.', 'acme: ask an extension of the deadline'],
    ['The ⟦Farm Board|O:board⟧ recommended that quotas be halved.', 'board: recommend quotas be halved'],
    ['⟦Ann Roe|P:roe⟧ would put a 40% tax on second homes.', 'roe: announce put a 40 % tax on second homes'],
    ['⟦Acme|O:acme⟧ rejected a plea to keep the ferry line open.', '?: ask keep the ferry line open'],
    ['⟦Acme|O:acme⟧ rejected a union plea to reopen the ferry line.', 'union: ask reopen the ferry line'],
    ['The board heard ⟦Acme|O:acme⟧’s repeated request for a ban on trawling.', 'acme: ask a ban on trawling'],
    ['⟦Acme|O:acme⟧ is seeking a moratorium on new wells.', 'acme: want a moratorium on new wells'],
    ['⟦Acme|O:acme⟧ answered critics of its planned purchase of the mill.', '?: plan purchase of the mill'],
  ])('%s', (markup, expected) => {
    expect(asked(markup)).toContain(expected);
  });

  it.each([
    ['a journey', '⟦Ann Roe|P:roe⟧ plans to visit Bergen in May.'],
    ['thanks', '⟦Ann Roe|P:roe⟧ wants to thank the crew.'],
    ['what a plan holds', 'They have a plan for ⟦Norway|O:norway⟧ that would end the blockade of the port.'],
    ['what a state would do under it', '⟦Norway|O:norway⟧, meanwhile, would close its depots in the valley.'],
    ['a wish', '⟦Ann Roe|P:roe⟧ called for calm.'],
    ['a hope', '⟦Ann Roe|P:roe⟧ pressed for a ceasefire in the valley.'],
    ['a change of what is offered', 'The ⟦Dockers|O:dockers⟧ want a longer pension guarantee and better pay.'],
    ['a strike', 'The ⟦Dockers|O:dockers⟧ plan to stage a two-day strike.'],
    ['a possibility', '⟦Acme|O:acme⟧ may ask for an extension of the deadline.'],
    ['a denial', '⟦Acme|O:acme⟧ has no plans to close the depot.'],
    ['a condition', 'If it wins, ⟦Acme|O:acme⟧ would close the depot.'],
    ['a stance', 'The board urged shareholders to reject the bid.'],
    ['a consequence', '⟦Acme|O:acme⟧ would create the largest mill of Norway.'],
    ['an hour', 'The session will resume at noon.'],
    ['a piece of speech', '⟦Ann Roe|P:roe⟧ promised to say more on Monday.'],
  ])('is not %s', (_, markup) => {
    expect(asked(markup)).toEqual([]);
  });

  it('is one act, however it is worded again', () => {
    expect(
      asked(
        'The ⟦Harbour League|O:league⟧ demanded that the mayor resign. The ⟦Harbour League|O:league⟧ has called for the mayor to step down.',
      ),
    ).toHaveLength(1);
    expect(asked('⟦Ann Roe|P:roe⟧ wants a £6 rate. ⟦Ann Roe|P:roe⟧ called for a £6 minimum wage.')).toHaveLength(1);
    expect(
      asked('⟦Ann Roe|P:roe⟧ called for a ban on trawling. ⟦Ann Roe|P:roe⟧ called for a cut in fuel duty.'),
    ).toHaveLength(2);
  });

  it('has a title in the report’s words, an author and a position', () => {
    const { proposals: found, positions } = proposals(
      '⟦Norway Rail|O:rail⟧ said it plans to close its depot in Bergen at the end of June. The closing of the depot would cost 90 jobs.',
    );
    const [p] = found;
    expect(found).toHaveLength(1);
    expect(p?.name).toBe('plan to close its depot in Bergen');
    expect(p?.confidence).toBeGreaterThan(0.5);
    expect(p?.sponsors.map((s) => [s.party, s.role])).toEqual([[{ entity: 'rail' }, 'put forward by']]);
    expect(positions.map((x) => [x.party, x.stance])).toEqual([[{ entity: 'rail' }, 'proposes']]);
  });

  it('is no answer to itself', () => {
    const { positions } = proposals(
      'The ⟦Front|O:front⟧ wants all foreign troops to withdraw completely from the valley. ⟦Ann Roe|P:roe⟧ rejected the withdrawal.',
    );
    expect(positions.filter((x) => 'entity' in x.party && x.party.entity === 'front').map((x) => x.stance)).toEqual([
      'proposes',
    ]);
  });

  it('is doubtful until it is answered, named again or told first', () => {
    const sureness = (markup: string): number[] => proposals(markup).proposals.map((p) => p.confidence);
    const call = 'Rain fell. More fell. And more. ⟦Ann Roe|P:roe⟧ called for a ban on night flights.';
    const [alone = 1] = sureness(call);
    const [answered = 0] = sureness(`${call} The airport rejected this.`);
    const [named = 0] = sureness(`${call} The ban would cost jobs.`);
    expect(alone).toBeLessThan(0.5);
    expect(answered).toBeGreaterThan(0.5);
    expect(named).toBeGreaterThan(0.5);
  });

  it('is nothing where a noun names it already', () => {
    const { proposals: found } = proposals(
      '⟦Acme|O:acme⟧ made an offer to buy ⟦Borel|O:borel⟧ on Monday. The offer is worth 6 million euros. ⟦Acme|O:acme⟧ plans to buy ⟦Borel|O:borel⟧ outright.',
    );
    expect(found.map((p) => p.traits.act)).toEqual([undefined]);
  });

  it('leaves open who put forward what is only agreed on', () => {
    const { proposals: found } = proposals('⟦Acme|O:acme⟧ agreed to extend the deadline by a week.');
    expect(found.flatMap((p) => p.sponsors)).toEqual([]);
  });
});
