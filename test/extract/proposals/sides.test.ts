import { describe, expect, it } from 'vitest';
import { findProposals } from '../../../src/extract/proposals/index.ts';
import { asCase } from '../case.ts';

const read = (markup: string) => findProposals(asCase(markup).discourse, []);
const named = (markup: string) => read(markup).proposals.map((p) => p.name);

describe('the two sides of an agreement', () => {
  const bid =
    '⟦Acme|O:acme⟧ made a takeover bid for ⟦Borel|O:borel⟧. ⟦Acme Inc.|O:acme⟧ said its bid for ⟦Borel|O:borel⟧ is in cash.';

  it('a company that is none of a bid’s has another agreement', () => {
    const { proposals } = read(`${bid} ⟦Borel|O:borel⟧ stood by the merger agreement with ⟦Norton Corp.|O:norton⟧.`);
    expect(proposals.map((p) => p.mentions.length)).toEqual([2, 1]);
    expect(proposals[1]?.partner).toBe('norton');
  });

  it('a company that is bid for has that one', () => {
    const { proposals } = read(`${bid} ⟦Acme|O:acme⟧ hopes to sign the deal with ⟦Borel|O:borel⟧ in May.`);
    expect(proposals.map((p) => p.mentions.length)).toEqual([3]);
    expect(proposals[0]?.partner).toBeUndefined();
  });

  it('nobody puts forward what two companies announce as struck', () => {
    const { positions, proposals } = read(
      '⟦Acme|O:acme⟧ and ⟦Borel|O:borel⟧ announced their merger agreement on Monday. The agreement is in shares.',
    );
    expect(positions.filter((p) => p.stance === 'proposes')).toEqual([]);
    expect(proposals.flatMap((p) => p.sponsors.filter((s) => s.because[0] === 'sponsor/verb'))).toEqual([]);
  });
});

describe('a title', () => {
  it('has no day whose month a full stop has cut off', () => {
    expect(named('The two armies accepted the Aug. 20 cease-fire. The cease-fire was signed by both.')[0]).not.toMatch(
      /20/,
    );
  });

  it('does not say to whom something was shown', () => {
    const [name] = named('⟦Jones|P:jones⟧ presented her idea to owners during a short meeting. The idea was new.');
    expect(name).toBe('idea');
  });

  it('has no judgement of those who speak', () => {
    expect(named('⟦Jones|P:jones⟧ proposed a true and crucial farm bill. The farm bill was tabled.')[0]).toBe(
      'farm bill',
    );
  });
});

describe('no proposal', () => {
  it.each([
    'The flight was one of ⟦Acme|O:acme⟧’s low budget carrier. It landed at noon.',
    '⟦Acme|O:acme⟧’s lawyers presented their version of the company’s history. The judge listened.',
  ])('%s', (markup) => {
    expect(read(markup).proposals).toEqual([]);
  });
});

it('whoever signs off on a deal has not signed it', () => {
  const { proposals } = read(
    '⟦Acme|O:acme⟧ made an offer for ⟦Borel|O:borel⟧. The offer was signed off on by its bankers.',
  );
  expect(proposals.flatMap((p) => p.events.map((e) => e.event))).not.toContain('signed');
});

it('two companies that raise their offers do not propose one', () => {
  const { positions } = read(
    '⟦Acme|O:acme⟧ and ⟦Norton|O:norton⟧ have raised their offers for ⟦Borel|O:borel⟧. The offers are in cash.',
  );
  expect(positions).toEqual([]);
});

it('a letter has a writer, and the proposal that it tells of may be another’s', () => {
  const { proposals } = read(
    '⟦Acme|O:acme⟧ made a cash offer for ⟦Borel|O:borel⟧. The offer was told of in ⟦Jones|P:jones⟧’s letter.',
  );
  expect(JSON.stringify(proposals.flatMap((p) => p.sponsors.map((s) => s.party)))).not.toContain('jones');
});

it('what somebody supports is supported by no other proposal', () => {
  const { proposals } = read(
    '⟦Jones|P:jones⟧ tabled a farm bill but could not support the fisheries plan of ⟦Kenya|O:kenya⟧. ⟦Kenya|O:kenya⟧ tabled a resolution supporting the fisheries plan.',
  );
  const relations = proposals.flatMap((p) => p.relations.map((r) => `${p.name} ${r.relation}`));
  expect(relations).toEqual(['resolution supports']);
});
