import { describe, expect, it } from 'vitest';
import { direct, indirect } from './said.ts';

describe('who “she” is', () => {
  it('is nobody whom “him” or “her” beside the name excludes', () => {
    const report =
      'Mayor ⟦Ivo Roe|P:roe⟧ spoke. ⟦Oksa Doe|P:doe⟧ contradicted him on Monday. It was late, she said, “and dark”.';
    expect(direct(report)).toEqual(['doe: and dark']);
  });

  it('is the subject of the last clause, behind “but” as well', () => {
    expect(
      direct('⟦Eamon Roe|P:roe⟧ will stay but ⟦Fio Doe|P:doe⟧ is leaving on Monday. “I have no plans,” she said.'),
    ).toEqual(['doe: I have no plans']);
  });

  it('is whom the title that opens the sentence means', () => {
    expect(
      direct(
        'Former chief executive ⟦Héctor Roe|P:roe⟧ resigned. ⟦Inés Doe|P:doe⟧ was sad. Nobody spoke. It rained. The former chief executive left by a side door. “I am an engineer,” he told reporters.',
      ),
    ).toEqual(['roe: I am an engineer']);
  });
});

describe('a title or a kind of body', () => {
  it.each([
    ['in short and in full', 'Gov. ⟦Dana Roe|P:roe⟧ signed it. The crews left. They ate. “Good,” the governor said.'],
    [
      'of a woman or a man',
      'Chairwoman ⟦Dana Roe|P:roe⟧ signed it. The crews left. They ate. “Good,” the chairman said.',
    ],
  ])('is one office %s', (_, markup) => {
    expect(direct(markup)).toEqual(['roe: Good']);
  });

  it('may be told by the name', () => {
    expect(indirect('The ⟦Mining Federation|O:fed⟧ met. Some forty crews have come, the federation said.')).toEqual([
      'fed: Some forty crews have come',
    ]);
  });
});

describe('a sentence with two verbs of saying', () => {
  it.each([
    [
      'tells what somebody else said',
      'Mr ⟦Roe|P:roe⟧ had told ⟦Ann Doe|P:doe⟧ that brakes “would never pay”, ⟦Doe|P:doe⟧ said.',
      ['roe: would never pay'],
    ],
    [
      'names the speaker between the verb and the mark',
      'A third had arrived, and half of that, said the foreman ⟦Baltazar Roe|P:roe⟧, “is tied up the wrong way round”.',
      ['roe: is tied up the wrong way round'],
    ],
    ['has its agent behind “by”', 'The plan was described by ⟦Jim Roe|P:roe⟧ as “a bad joke”.', ['roe: a bad joke']],
  ])('%s', (_, markup, expected) => {
    expect(direct(markup)).toEqual(expected);
  });

  it('does not stop at an aside in a relative clause', () => {
    expect(
      indirect(
        '⟦Kate Roe|P:roe⟧ in ⟦Oslo|L:oslo⟧ says that the crowd shouted at the guards, who, they believe, have a plan.',
      ),
    ).toEqual(['roe: the crowd shouted at the guards, who, they believe, have a plan']);
  });

  it('shares its subject', () => {
    expect(indirect('⟦Jim Roe|P:roe⟧ called it “a letter” and said that the company could not meet it.')).toEqual([
      'roe: the company could not meet it',
    ]);
  });
});

describe('nobody speaks', () => {
  it.each([
    ['who is told', 'The ⟦Union|O:union⟧ was told that the yard would close in May.'],
    ['where something is revealed', 'On Friday it was revealed that ⟦Acme|O:acme⟧ had sold the yard.'],
  ])('%s', (_, markup) => {
    expect(indirect(markup)).toEqual([]);
  });
});

describe('marks', () => {
  it('single ones count though no comma stands before them', () => {
    expect(direct('Mr ⟦Roe|P:roe⟧ said he would ‘absolutely not’ resign on Monday.')).toEqual(['roe: absolutely not']);
    expect(direct("Mr ⟦Roe|P:roe⟧ said he would 'absolutely not' resign on Monday.")).toEqual(['roe: absolutely not']);
  });

  it('no elision opens a quotation', () => {
    expect(direct("Mr ⟦Roe|P:roe⟧ said that the '90s and the workers' vote were over.")).toEqual([]);
  });
});

describe('the text of an indirect statement', () => {
  it.each([
    [
      'has the mark that closes a quotation in it',
      'The yard is "merely buying time," ⟦Roe|P:roe⟧ said.',
      ['roe: The yard is "merely buying time,"'],
    ],
    ['leaves out the report’s “but”', 'But talks would go on, ⟦Roe|P:roe⟧ said.', ['roe: talks would go on']],
    [
      'ends before what was not said',
      '⟦Roe|P:roe⟧ said that talks would go on, but declined to say when.',
      ['roe: talks would go on'],
    ],
    [
      'ends before the report’s dash',
      '⟦Roe|P:roe⟧ said that he would welcome a meeting - which is set for May.',
      ['roe: he would welcome a meeting'],
    ],
    [
      'goes on behind the second of two dashes',
      '⟦Roe|P:roe⟧ said that the plan – which cost a lot – would fail.',
      ['roe: the plan – which cost a lot – would fail'],
    ],
    ['is no pronoun and its verb before a quotation', '⟦Roe|P:roe⟧ said it was “willing to hold more talks”.', []],
    ['is no premise of a quotation', '⟦Roe|P:roe⟧ added that while he was confident: “We may wait for May.”', []],
  ])('%s', (_, markup, expected) => {
    expect(indirect(markup)).toEqual(expected);
  });
});
