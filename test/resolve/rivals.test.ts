/** Proposals that are set beside each other by their words → whether they are held for two. */
import { expect, test } from 'vitest';
import { findProposals } from '../../src/extract/proposals/index.ts';
import { nothingRead } from '../../src/model/claim.ts';
import { sourceId } from '../../src/model/ids.ts';
import { identify } from '../../src/resolve/identity/index.ts';
import { contradict } from '../../src/resolve/proposals/contradictions.ts';
import type { Member } from '../../src/resolve/proposals/member.ts';
import { membersOf } from '../../src/resolve/proposals/members.ts';
import { asCase } from '../extract/case.ts';

/** The proposals of reports, in their order. */
function membersIn(...reports: readonly string[]): readonly Member[] {
  const extractions = reports.map((markup, i) => {
    const { discourse, reading } = asCase(markup);
    return { ...nothingRead(sourceId(`r${i}`)), entities: reading.entities, ...findProposals(discourse, []) };
  });
  return membersOf(extractions, identify(extractions), new Map(), new Set());
}

test('a rival offer is none of whoever the report tells to bid besides', () => {
  const [bid, rival, other] = membersIn(
    '⟦Borel|O:borel⟧ favours ⟦Acme|O:acme⟧’s takeover bid over a rival offer from a pension fund.',
    '⟦Acme|O:acme⟧ made an offer for ⟦Borel|O:borel⟧.',
  );
  expect(bid && rival && other && [contradict(bid, rival), contradict(rival, other)]).toEqual([true, true]);
});

test('a deal that a report brings up as one more is none of another, of its own or of another report', () => {
  const [ferries, port, offer] = membersIn(
    'Shares rose after a deal to sell the ferries to ⟦Borel|O:borel⟧. Later ⟦Acme|O:acme⟧ had signed a deal with the port.',
    '⟦Acme|O:acme⟧ made an offer for ⟦Borel|O:borel⟧.',
  );
  expect(ferries && port && offer && [contradict(ferries, port), contradict(port, offer)]).toEqual([true, true]);
});

test('a pact that is asked for is no contract for other work', () => {
  const [pact, contract] = membersIn(
    '⟦Acme|O:acme⟧ proposed a national pact. The council signed the city’s cleaning contract in May.',
  );
  expect(pact && contract && contradict(pact, contract)).toBe(true);
});
