import { describe, expect, it } from 'vitest';
import { extractReports } from '../../src/extract/index.ts';
import { findProposals } from '../../src/extract/proposals/index.ts';
import { type PartialDate, partialDate } from '../../src/model/values.ts';
import { asCase } from './case.ts';

const read = (markup: string) => findProposals(asCase(markup).discourse, []);

describe('phrases that nothing ties to a plan', () => {
  it('leave it where they tell of another as if for the first time', () => {
    const [truce] = read(
      'The ⟦Front|O:front⟧ signed a truce on Monday, opening the way for talks on a lasting peace plan. The truce began at dawn. The truce holds. The truce would last a month.',
    ).proposals;
    expect(truce?.name).toMatch(/^truce/);
    expect(truce?.mentions).toHaveLength(4);
  });

  it('leave it where they are of an earlier version', () => {
    const { proposals } = read(
      '⟦Acme|O:acme⟧ made a takeover bid of 40 euros a share for the yard. The yard had turned down the previous bid in May. The bid is in cash.',
    );
    expect(proposals[0]?.mentions).toHaveLength(2);
  });

  it('leave it where another is measured by it, with a title before the name', () => {
    const { proposals } = read(
      'Leaders signed a peace accord on Friday. The accord is broader than President ⟦Mary Jones|P:jones⟧’s peace proposal. The accord has ten pages. The accord holds.',
    );
    expect(proposals.map((p) => p.mentions.length)).toEqual([4, 1]);
  });

  it('stay where the report calls the bid "the first" beside a revised one', () => {
    const { proposals } = read(
      '⟦Acme|O:acme⟧ made a takeover bid for the yard. A day later ⟦Acme|O:acme⟧ raised its bid to 4 million euros. The revised bid is in cash. The first bid was in shares.',
    );
    expect(proposals.map((p) => p.mentions.length)).toEqual([2, 2]);
  });

  it('stay where a word is shared, and any truce may be "a truce"', () => {
    const { proposals } = read(
      'The ⟦Front|O:front⟧ proposed a truce. The army rejected a truce on Monday. ⟦Kenya|O:kenya⟧ tabled a fisheries plan. The fleet welcomed a fisheries plan.',
    );
    expect(proposals.map((p) => p.mentions.length)).toEqual([2, 2]);
  });
});

describe('who stands behind a proposal', () => {
  const sponsors = (markup: string) =>
    read(markup).proposals.flatMap((p) => p.sponsors.map((s) => ('entity' in s.party ? s.party.entity : '?')));

  it.each([
    [
      'a law is named after what it is about',
      'The senate passed the ⟦Harbour Safety|O:harbour⟧ bill on Monday, and the bill would ban smoking.',
      [],
    ],
    [
      'a clause with a subject of its own has its own "their"',
      '⟦Borel|O:borel⟧ stayed in talks after two suitors lowered their takeover bid for the yard.',
      ['?'],
    ],
    [
      'what the company does itself after that is its own',
      '⟦Borel|O:borel⟧ stayed in talks after it raised its takeover bid for the yard.',
      ['borel'],
    ],
    [
      'a judgement tells no phases',
      '⟦Mary Jones|P:jones⟧ said the plan was a significant step for the port. The 90-day plan would cut fees.',
      [],
    ],
    [
      'whoever tells the phases sets it out',
      '⟦Mary Jones|P:jones⟧ said the 90-day plan has three phases. The plan would cut fees.',
      ['jones'],
    ],
    [
      'to take a proposal up is not to make it',
      'The ⟦Front|O:front⟧ agreed to take up a pension proposal. The pension proposal would cut fees.',
      [],
    ],
    ['a possessive of somebody else names nobody', 'They said their organization had tabled a 90-day plan.', []],
    ['a tender offer is begun', '⟦Acme|O:acme⟧ will begin a tender offer for the yard on Monday.', ['acme']],
  ])('%s', (_, markup, expected) => {
    expect(sponsors(markup)).toEqual(expected);
  });

  it.each([
    [
      'a bill that is called by its people',
      'Lawmakers in Kenya passed a bill banning tobacco on Monday. Kenya said it was needed. They widened the Kenyan bill to include shops.',
    ],
    [
      'a bid for a company',
      'Borel Corp. rejected a takeover bid on Monday. The German €27-a-share bid is in cash, said Germany. Germany’s bid was a surprise.',
    ],
  ])('is no state, of %s', (_, text) => {
    expect(extractReports([asCase(text).source]).flatMap((x) => x.proposals.map((p) => p.sponsors))).toEqual([[]]);
  });

  it('is doubtful where the company before a bid may be the one that is sought', () => {
    const sure = (markup: string) => read(markup).proposals.flatMap((p) => p.sponsors.map((s) => s.confidence > 0.5));
    expect(sure('The minister will rule on the ⟦Acme|O:acme⟧ takeover bid.')).toEqual([false]);
    expect(sure('The minister will rule on ⟦Acme|O:acme⟧’s takeover bid.')).toEqual([true]);
  });

  it('bids for nobody whose purchase is told of in passing', () => {
    const { proposals } = read(
      '⟦Acme|O:acme⟧ tabled a stockholder proposal. The proposal would add two seats. ⟦Mary Jones|P:jones⟧ joined the board with its acquisition of ⟦Borel|O:borel⟧. The proposal is to be voted on.',
    );
    expect(proposals.map((p) => p.target).filter((t) => t !== undefined)).toEqual([]);
  });
});

describe('what is no plan of the report', () => {
  const names = (markup: string) => read(markup).proposals.map((p) => p.name);

  it('is what another is measured by', () => {
    expect(
      names(
        '⟦Acme|O:acme⟧ made a bid for ⟦Borel|O:borel⟧. The bid would be the largest ever after ⟦Corel|O:corel⟧’s 60 million takeover of a bank. The bid is in cash.',
      ),
    ).toEqual(['bid for Borel']);
  });

  it('is several of them', () => {
    expect(names('⟦Acme|O:acme⟧ has made three offers for ⟦Borel|O:borel⟧.')).toEqual([]);
  });

  it('tells the bid that was raised from the one it was raised to', () => {
    const { proposals } = read(
      '⟦Acme|O:acme⟧ increased its offer from the 7 million proposal last week. The raised offer is in cash.',
    );
    expect(proposals.map((p) => p.traits.version)).toEqual(['later', 'first']);
  });
});

describe('what became of a plan', () => {
  const onDay = (markup: string, date: PartialDate) => {
    const { discourse: d } = asCase(markup);
    const { source } = d.reading.document;
    const document = { ...d.reading.document, source: { ...source, meta: { ...source.meta, date } } };
    return findProposals({ ...d, reading: { ...d.reading, document } }, []);
  };
  const events = (markup: string) =>
    onDay(markup, partialDate('2024-06-01') as PartialDate).proposals.flatMap((p) =>
      p.events.map((e) => `${e.event} ${e.date ?? '-'}`),
    );

  it('is dated by the day that its sentence names, and never by the report', () => {
    expect(events('⟦Acme|O:acme⟧ has tabled a pay offer.')).toEqual(['tabled -']);
    expect(events('⟦Acme|O:acme⟧ tabled a pay offer on 28 May 2024.')).toEqual(['tabled 2024-05-28']);
  });
});
