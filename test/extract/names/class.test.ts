/** Names and what stands beside them → the class of a body, or none where nothing tells it. */
import { expect, test } from 'vitest';
import { readDocument } from '../../../src/extract/document.ts';
import { classByRule } from '../../../src/extract/names/class.ts';
import { findNames } from '../../../src/extract/names/index.ts';
import { sourceOf } from '../../train/examples.ts';

const classes = (text: string): (string | undefined)[] =>
  findNames(readDocument(sourceOf('test', text)))
    .entities.filter((e) => e.kind === 'organization')
    .map((e) => e.class);

test.each([
  ['The Upland Crisis Group said on Friday that the truce would not last.', undefined],
  [
    'The Quarrex Group said on Friday that its shares had fallen. Quarrex Group shares fell, the company said.',
    'company',
  ],
  ['The Upland Pay Panel said on Friday that nurses need more.', undefined],
  ['The Upland Teachers Alliance said on Friday that it would strike.', 'union'],
  ['The Upland Growers Association said on Friday that prices would hold.', undefined],
  ['A spokesman for Quarrex said on Friday that Quarrex would not come.', undefined],
  ['The Police Federation of Upland said on Friday that officers detectives and constables were arrested.', undefined],
  ['The Labour Ministry said on Friday that talks would go on.', 'ministry'],
])('%s', (text, cls) => {
  expect(classes(text)).toEqual([cls]);
});

test.each([
  ['United Quarry Workers', 'union'],
  ['Quarry Town United', 'sports club'],
  ['United Upland Opposition', undefined],
  ['Upland Air Force', 'military'],
  ['Quarry Hospital Doctors Association', 'union'],
  ['Quarry General Hospital', 'hospital'],
  ['Congress of Upland Trade Unions', 'union'],
  ['Upland Democratic Congress', 'party'],
  ['Upland Competition Tribunal', 'court'],
  ['International Tribunal for Upland', 'international body'],
  ['Radio Upland', 'media'],
  ['Upland Growers Council', 'other'],
])('by its own words %s is of the class %s', (name, cls) => {
  expect(classByRule(name.split(' '))).toBe(cls);
});
