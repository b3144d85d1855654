import { expect, test } from 'vitest';
import { isColour, withoutColour } from '../../src/text/colour.ts';
import { isOdd } from '../../src/text/odd-title.ts';

test('a title leaves out what somebody thinks of the thing', () => {
  expect(withoutColour('laughable 4% pay offer')).toBe('4% pay offer');
  expect(withoutColour('barrels a day')).toBe('barrels a day');
  expect(isColour('Catastrophic')).toBe(true);
  expect(isColour('final')).toBe(false);
});

test.each([
  ['Raise in their pay', true],
  ['Cut in theirs', true],
  ['Three instalments', true],
  ['Cost of the', true],
  ['Additional', true],
  ['Workers at plants in Gale Bay in Elbonia', true],
  ['Proposed of Halden Foods', true],
  ['People killed in the’s long war', true],
  ['Halden Foods', true],
  ['S offer in Northport', true],
  ['Legislators voting', true],
  ['Elbonians to be given', true],
  ['Republicans joined', true],
  ['People sent (January 2019)', true],
  ['Dockers claimed by Halden Foods', true],
  ['Members in Northport', true],
  ['Loan deal', true],
  ['Package in Northport', true],
  ['Premium in the Halden makes full bid', true],
  ['Boundary on a contested in miles', true],
  ['Relatively small towns flooded', true],
  ['Workers sent home (January 2019)', false],
  ['Members of the Dockers Union', false],
  ['Bank loan under the deal', false],
  ['Students of Northport', false],
  ['Turnout', false],
  ['Length of the three-year deal', false],
  ['People killed in the explosion in Gale Bay in May', false],
  ['People killed in the Northport fire', false],
])('%s', (title, odd) => {
  expect(isOdd(title)).toBe(odd);
});
