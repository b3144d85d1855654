import { describe, expect, it } from 'vitest';
import { findProposals } from '../../../src/extract/proposals/index.ts';
import { asCase } from '../case.ts';

const names = (markup: string) => findProposals(asCase(markup).discourse, []).proposals.map((p) => p.name);

describe('the name of a law', () => {
  it.each([
    [
      'has words in brackets',
      'The Senate passed the Harbour Safety (Amendment) Bill on Monday.',
      'Harbour Safety (Amendment) Bill',
    ],
    [
      'has small words in them',
      'The Senate passed the Sick Sailors (Leave of Absence) Bill on Monday.',
      'Sick Sailors (Leave of Absence) Bill',
    ],
    ['has letters in them', 'The Senate passed the Harbour Safety (HS) Bill on Monday.', 'Harbour Safety (HS) Bill'],
    ['ends with its year', 'The Senate passed the Harbour Safety Bill 2019 on Monday.', 'Harbour Safety Bill 2019'],
    [
      'says whose it is before brackets',
      'The Senate passed the Sailors’ (Amendment) Bill 2019 on Monday.',
      'Sailors’ (Amendment) Bill 2019',
    ],
    ['leaves out what brackets remark', 'The Senate passed the Harbour Safety (it says) Bill on Monday.', 'Bill'],
  ])('%s', (_, markup, name) => {
    expect(names(`${markup} The bill would close two quays.`)).toEqual([name]);
  });

  it('tells of no other proposal within it', () => {
    expect(names('The Senate passed the Sailors (Amendment) Bill. The bill would close two quays.')).toEqual([
      'Sailors (Amendment) Bill',
    ]);
  });

  it('makes a law of what is called a ban ever after', () => {
    const [bill] = findProposals(
      asCase('The Senate passed the smoking bill. The smoking ban would start in May. The smoking ban is strict.')
        .discourse,
      [],
    ).proposals;
    expect(bill?.traits.sorts).toContain('law');
  });
});
