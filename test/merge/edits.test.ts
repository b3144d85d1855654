import { expect, test } from 'vitest';
import { editsOf } from '../../src/merge/edits.ts';
import { type PageId, pageId } from '../../src/model/ids.ts';

const id = pageId('person-x');
const base = `---
id: person-x
type: person
name: X
description: A driver.
aliases:
  - Ex
roles:
  - title: driver
    organization: "[[organizations/line|The Line]]"
    id: r1
    evidence:
      - source: a
        start: 1
        end: 5
        quote: "said"
statements:
  - quote: we drive
    direct: true
    id: s1
    evidence:
      - source: a
        start: 1
        end: 5
        quote: "said"
mentions:
  a: 1-2
---
X drives.
`;
const after = (change: (text: string) => string, texts = new Map<PageId, string>([[id, change(base)]])) =>
  editsOf([{ id, text: base }], texts).map(({ path, was, now }) => [path, was, now]);

test('an untouched page, or one written otherwise, has no edits', () => {
  expect(after((t) => t)).toEqual([]);
  expect(after((t) => t.replace('quote: "said"', "quote: 'said'").replace('X drives.', 'X\ndrives.'))).toEqual([]);
});

test('a change of a fact names its field, what stood there and what stands there now', () => {
  expect(after((t) => t.replace('title: driver', 'title: conductor'))).toEqual([
    ['roles/r1/title', 'driver', 'conductor'],
  ]);
  expect(after((t) => t.replace('The Line]]', 'Line Two]]'))).toEqual([
    ['roles/r1/organization', 'The Line', 'Line Two'],
  ]);
});

test('what was added and what was taken out have one side only', () => {
  expect(after((t) => t.replace('  - Ex\n', '  - Ex\n  - Xy\n'))).toEqual([['aliases/Xy', undefined, 'Xy']]);
  expect(after((t) => t.replace(/statements:[\s\S]*(?=mentions:)/, ''))).toEqual([
    ['statements/s1', 'we drive', undefined],
  ]);
});

test('the text is named, not repeated', () => {
  expect(after((t) => t.replace('X drives.', 'X drove.'))).toEqual([['body', '', '']]);
});

test('a page that is gone is one edit, one that cannot be read is none', () => {
  expect(after((t) => t, new Map())).toEqual([['', 'X', undefined]]);
  expect(after((t) => t.replace('name: X', 'name: [X'))).toEqual([]);
});

test("an editor's own keys and the places of evidence are not published", () => {
  expect(after((t) => t.replace('type: person', 'type: person\nnotes: check with the desk'))).toEqual([]);
  expect(after((t) => t.replace('start: 1', 'start: 2').replace('a: 1-2', 'a: 3-4'))).toEqual([]);
});
