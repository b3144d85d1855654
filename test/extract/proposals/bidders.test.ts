import { describe, expect, it } from 'vitest';
import { spanOf } from '../../../src/extract/grammar.ts';
import { findProposals } from '../../../src/extract/proposals/index.ts';
import { findPhrases } from '../../../src/extract/proposals/phrases/phrases.ts';
import { asCase } from '../case.ts';

const texts = (markup: string): string[][] => {
  const { source, discourse } = asCase(markup);
  return findProposals(discourse, []).proposals.map((p) => p.mentions.map((m) => source.text.slice(m.start, m.end)));
};

const bid = '⟦Acme Corp.|O:acme⟧ made a takeover bid for ⟦Borel Inc.|O:borel⟧.';

describe('what two companies offer for a third', () => {
  it('is told apart by the name of either, wherever it stands', () => {
    expect(
      texts(
        `${bid} ⟦Borel|O:borel⟧ shareholders weigh a merger with Norway’s ⟦Norton|O:norton⟧. The ⟦Norton|O:norton⟧ deal is in shares, the ⟦Acme|O:acme⟧ deal in cash.`,
      ),
    ).toEqual([
      ['a takeover bid', 'the Acme deal'],
      ['a merger', 'The Norton deal'],
    ]);
  });

  it('is one where a bidder is named by whoever heads it', () => {
    expect(
      texts(
        `${bid} ⟦Norton|O:norton⟧ ⟦chief executive|J:roe org=norton⟧ ⟦Jane Roe|P:roe⟧ made a rival offer for ⟦Borel|O:borel⟧. ⟦Borel|O:borel⟧ signed the agreement with Ms ⟦Roe|P:roe⟧.`,
      )[1],
    ).toEqual(['a rival offer', 'the agreement']);
  });

  it('is not owned by the company that is sought', () => {
    const { discourse } = asCase(
      `${bid} ⟦Borel|O:borel⟧ board members met on Monday. The ⟦Borel|O:borel⟧ bid failed a day later.`,
    );
    const owners = findProposals(discourse, []).proposals.flatMap((p) => p.sponsors.map((s) => s.party));
    expect(owners).toEqual([{ entity: 'acme' }]);
  });

  it('is bid for where a phrase says so, and else sought', () => {
    const { discourse } = asCase(
      `${bid} ⟦Borel|O:borel⟧ shareholders weigh ⟦Norton|O:norton⟧’s rival offer. The ⟦Norton|O:norton⟧ offer is in shares.`,
    );
    const found = findProposals(discourse, []).proposals;
    expect(found.map((p) => [p.target, p.sought])).toEqual([
      ['borel', undefined],
      [undefined, 'borel'],
    ]);
  });

  it('is another where the sentence sets it against the one before', () => {
    expect(
      texts('⟦Kenya|O:kenya⟧ tabled a plan for the port. The plan is a rival to the offer from ⟦Acme|O:acme⟧.').at(-1),
    ).toEqual(['the offer']);
  });

  it('is not also what a second verb is about', () => {
    expect(
      texts(
        `${bid} The board of ⟦Borel|O:borel⟧ told holders to accept ⟦Acme|O:acme⟧’s revised offer and reject bids from ⟦Norton|O:norton⟧. ⟦Norton|O:norton⟧’s bid is in shares.`,
      ),
    ).toEqual([
      ['a takeover bid', 'Acme’s revised offer'],
      ['bids', 'Norton’s bid'],
    ]);
  });

  it('says nothing where nobody is sought', () => {
    expect(
      texts(
        '⟦Acme|O:acme⟧ made an offer to the ⟦Dockers Union|O:dockers⟧. The union turned down the ⟦Acme|O:acme⟧ offer.',
      ),
    ).toEqual([['an offer', 'the Acme offer']]);
  });
});

it('an earlier version and a draft belong to the phrase', () => {
  const { source, discourse } = asCase(
    '⟦Acme|O:acme⟧’s previous offer was refused. The draft protocol on the mission was signed, they said earlier offers failed.',
  );
  const spans = findPhrases(discourse).map((p) => spanOf(discourse.reading.document, p.first, p.last));
  expect(spans.map((s) => source.text.slice(s.start, s.end))).toEqual([
    'Acme’s previous offer',
    'The draft protocol',
    'offers',
  ]);
});

it('whose company’s it is, is told by the name before', () => {
  const { discourse } = asCase(
    '⟦Borel|O:borel⟧ will talk with ⟦Acme|O:acme⟧ about that company’s revised bid for it. Nobody else has bid.',
  );
  expect(findProposals(discourse, []).proposals[0]?.sponsors.map((s) => s.party)).toEqual([{ entity: 'acme' }]);
});

it('has a title without the mark that closes a name', () => {
  const { discourse } = asCase('⟦Acme|O:acme⟧ rejected the ‘Clean Harbour’ bill. The bill failed.');
  expect(findProposals(discourse, []).proposals[0]?.name).not.toMatch(/[‘’]/);
});

it('a phrase keeps its owner before a price in dollars of its own land, and who pays in shares is not bid for', () => {
  const { source, discourse } = asCase(
    'The board refused ⟦Acme|O:acme⟧’s increased A$14 per share offer. It was a scrip bid of 2.7 ⟦Acme|O:acme⟧ shares for each.',
  );
  const found = findPhrases(discourse).map((p) => {
    const { start, end } = spanOf(discourse.reading.document, p.first, p.last);
    return [source.text.slice(start, end), p.owner, p.target];
  });
  expect(found).toEqual([
    ['Acme’s increased A$14 per share offer', 'acme', undefined],
    ['a scrip bid', undefined, undefined],
  ]);
});
