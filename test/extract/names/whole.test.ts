/** Invented reports → which bodies and people they name, each once and whole. */
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../src/extract/document.ts';
import { findNames } from '../../../src/extract/names/index.ts';
import { sourceOf } from '../../train/examples.ts';

const named = (text: string): string[] =>
  findNames(readDocument(sourceOf('test', text))).entities.map(({ kind, name }) => `${kind} ${name}`);

describe('what stands beside a name is none of it', () => {
  test.each([
    ['A party', 'Lib Dem Home Affairs spokesman Jo Karst said no.', ['organization Lib Dem', 'person Jo Karst']],
    [
      'A whole party',
      'He is wrong. Liberal Democrat leader Jo Karst attacked it.',
      ['organization Liberal Democrat', 'person Jo Karst'],
    ],
    ['An office', 'The Quorl Party Co-Chairman said no.', ['organization Quorl Party']],
    [
      'A field',
      'TWU Local 12 Communications Director Jo Karst said no.',
      ['organization TWU Local 12', 'person Jo Karst'],
    ],
    ['Of which party', 'The plans are lax, Tory Jo Karst said on Monday.', ['person Jo Karst']],
    ['Whose majority', 'A bill passed the Republican Senate on Monday.', ['organization Senate']],
    [
      'A count',
      'Ten Greens left. Thirty-four Republicans voted to sustain it.',
      ['organization Greens', 'organization Republicans'],
    ],
    [
      'Whose officer',
      'But general secretary of the public services union Tandem Dave Karst criticised it. Members of Tandem will vote on it. Staff said Tandem would strike.',
      ['organization Tandem', 'person Dave Karst'],
    ],
    [
      'A party of its own',
      'Jo Karst left. A Labour Party spokesman criticised it.',
      ['person Jo Karst', 'organization Labour Party'],
    ],
    [
      'An office in short',
      'United Nations Sec. Gen. Jo Karst declared it.',
      ['organization United Nations', 'person Jo Karst'],
    ],
    ['What it flies', 'A Sella Airlines DC-10 crashed on Monday.', ['organization Sella Airlines']],
    [
      'A word twice',
      'But Norwegian Norwegian Clerks Association Chairman Jo Karst said no.',
      ['organization Norwegian Clerks Association', 'person Jo Karst'],
    ],
    ['Initials', 'Praise went to Capt. A. C. Karst, the pilot.', ['person A. C. Karst']],
  ])('%s', (_, text, expected) => {
    expect(named(text)).toEqual(expected);
  });
});

test('two towns of a dateline are no part of the first name', () => {
  const text =
    'HALDEN/TOLVAN Quorl Chief Executive Jo Karst met bankers on Friday. A bid for Quorl is near, said people at Quorl.';
  expect(named(text)).toContain('organization Quorl');
  expect(named(text)).not.toContain('organization TOLVAN Quorl');
});

describe('no name', () => {
  test.each([
    'The Secretary of State for Culture, Media and Sport hit out at critics.',
    'The rise was announced by the Trade and Industry Secretary on Monday.',
    'He will consult the Director of Public Prosecutions soon.',
    'They are to lay down arms by Halloween, it says.',
    'It is his ninth Budget, and a dodgy Budget.',
    'The claim rests on the Retail Price Index (RPI), which rose.',
    'It opposes giving Quarry Patrol Officers (QPOs) the power to detain people. Some QPOs left.',
  ])('%s', (text) => {
    expect(named(text)).toEqual([]);
  });

  test('of an office behind its rank', () => {
    expect(named('The Lord Chief Justice had said so, said General Vice President Jo Karst.')).not.toContain(
      'person Justice',
    );
    expect(named('The Lord Chief Justice had said so, said General Vice President Jo Karst.')).not.toContain(
      'person Vice',
    );
  });
});

describe('a firm that looks like somebody', () => {
  test('is one wherever it is named, where the report says once what it is', () => {
    const text =
      'Siemar has no interest in robot maker Karla. Gu said Karla would remain independent. He was relaxed about Karla.';
    expect(named(text)).toContain('organization Karla');
    expect(named(text)).not.toContain('person Karla');
  });

  test('one of many firms that are listed', () => {
    const text =
      'It is a blow to casino operators Tavo Clubs International, Rank Group and Howard Leisure, who had been hoping for a deal.';
    expect(named(text)).not.toContain('person Howard Leisure');
  });

  test('but not where it is a surname', () => {
    const text = 'Anna Karla left. He said that robot maker Karla had done her best. Karla thanked him.';
    expect(named(text)).toContain('person Anna Karla');
  });
});

describe('short names', () => {
  test('the first half of a firm’s name is the firm', () => {
    const text = 'Corvan-Synth SA bid for Zirpo SA on Monday. Corvan said its bid was fair. Corvan makes drugs.';
    expect(named(text)).toEqual(['organization Corvan-Synth SA', 'organization Zirpo SA']);
  });

  test('but not where the other half is named, too', () => {
    const text = 'The Corvan-Zirpo Group bid on Monday. Corvan Ltd said its bid was fair. Zirpo Ltd makes drugs.';
    expect(named(text)).toContain('organization Corvan Ltd');
  });

  test('a name in front of its unit is not the unit', () => {
    const text =
      'Corvan said no on Monday. It would sell Halden Corvan, a unit. The board of Corvan met. Shares in Corvan rose.';
    expect(named(text)).toEqual(['organization Corvan', 'organization Halden Corvan']);
  });

  test('what says that a firm is all of it makes it no other one', () => {
    const text = 'Shares in Corvan rose. Corvan Brands International Inc said its bid was fair. Corvan makes soap.';
    expect(named(text)).toEqual(['organization Corvan Brands International Inc']);
  });

  test('initials may be written like a name', () => {
    const text =
      'The Association of Quarry Police Officers wants rules. Aqpo said so on Monday. Under Aqpo rules, pubs close.';
    expect(named(text)).toEqual(['organization Association of Quarry Police Officers']);
  });

  test('"the Council" is the one that the report speaks of', () => {
    const text =
      'Halden Council agreed to it. On Monday, Halden Council met. Workers refused the National Joint Council offer. A firm was hired by the Council.';
    const names = findNames(readDocument(sourceOf('test', text))).entities;
    expect(names.find(({ name }) => name === 'Halden Council')?.mentions.length).toBe(3);
  });

  test('two firms joined by "and" are two, where both are named elsewhere', () => {
    const text =
      'A group led by a founder of Quick Loans Inc, Dan Karst, bid on Monday. Vista Equity Partners Management LLC declined to comment, while Quick Loans and Vista did not immediately respond.';
    expect(named(text)).toContain('organization Quick Loans Inc');
    expect(named(text)).not.toContain('organization Quick Loans and Vista');
  });
});
