/** Texts that are no prose: few names or none, none as long as a page, and time in proportion to their length. */
import { describe, expect, test } from 'vitest';
import { extractReports } from '../../../src/extract/index.ts';
import type { Source } from '../../../src/model/source.ts';
import { resolveReports } from '../../../src/resolve/index.ts';
import { sourceOf } from '../../train/examples.ts';

/** Names of the pages that a report of this text alone would get. */
function pages(text: string): string[] {
  const source: Source = sourceOf('report', text);
  return resolveReports([source], extractReports([source]), { threshold: 0.5 })
    .entities.filter((e) => e.kind === 'person' || e.kind === 'organization')
    .map((e) => e.name);
}

const repeat = (words: readonly string[], times: number): string =>
  Array.from({ length: times }, (_, i) => words[i % words.length]).join(' ');

describe('texts that are no prose', () => {
  test.each([
    [
      'a table',
      'Item | Unit | Price\n--- | --- | ---\nWheat | tonne | 212\nCopper Wire | kg | 9.40\nSteel Rod | tonne | 640\nPlain Rice | bag | 31\n',
      1,
    ],
    [
      'a sports result',
      'FOOTBALL RESULTS\n\nPremier Division\nHarwick Rovers 2 Millby Town 1\nEast Carrow 0 St Brannoc 0 (aet)\nAtt: 12,411. Ref: P. Grimshaw\n',
      5,
    ],
    [
      'a poem',
      'O Moon, thou Lantern of the drowning Sea,\nThe Gulls have gone to Sleep beneath the Pier;\nAnd Love, that Thief, has stolen Hope from me,\nAnd Time, that Judge, has sentenced me to Fear.\n',
      1,
    ],
    [
      'what is left of a web page',
      '&nbsp; Home | News | Sport | Business Read More Share Tweet\nSkip to content\nAdvertisement\nSubscribe Now! Sign In\nAll Rights Reserved. Terms of Use Privacy Policy Cookie Settings\n<div class="ad-slot">Related Stories</div>\nNewsletter Sign Up Breaking News Alerts Most Read Most Shared\n',
      2,
    ],
    ['headlines without a body', repeat(['How Quiet Weather Changes Every Garden Plan\n\n'], 60), 2],
    ['one line in capitals', repeat(['EVERYTHING HERE IS WRITTEN IN CAPITALS AND NOBODY SAID SO'], 200), 1],
    ['one line of capitalised words', repeat(['Worda', 'Wordb', 'Wordc', 'Wordd', 'Worde'], 2000), 1],
    ['one endless line', repeat('Grain prices rose and water fell in the north as Berg spoke'.split(' '), 3000), 2],
  ])('%s', (_, text, most) => {
    const found = pages(text);
    expect(found.length).toBeLessThanOrEqual(most);
    for (const name of found) expect(name.length).toBeLessThan(60);
  });

  test('a list of names: each once, none glued to the next', () => {
    const names = ['Anna Berg', 'Tom Hallward', 'Maria da Costa', 'Ibrahim Sule', 'Peter Leary', 'Marta Nowicka'];
    const found = pages(`Those present:\n\n${names.join('\n\n')}\n`);
    for (const name of found) expect(names).toContain(name);
  });

  test('a long report has the names of a short one', () => {
    const once =
      'Mayor Anna Berg met the Quarry Workers Union on Monday. Berg said the union had asked for more time. ';
    expect(pages(once.repeat(2000))).toEqual(pages(once));
  });

  test('many different names in one report: some are a slip apart, and one', () => {
    const syllables = ['ba', 'do', 'ki', 'lu', 'me', 'ra', 'su', 'ti', 'vo', 'ze'];
    const word = (n: number): string => {
      const made = [...String(n).padStart(4, '0')].map((digit) => syllables[Number(digit)]).join('');
      return made.charAt(0).toUpperCase() + made.slice(1);
    };
    const text = Array.from({ length: 1500 }, (_, n) => `Mr ${word(n)} ${word(9999 - n)} said he was tired.`).join(' ');
    expect(pages(text).length).toBeGreaterThan(500);
  });
});
