/** Each challenge sentence is read as the files beside this one say: everything told, and nothing wrong. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { answer, compare, parseChallenges, readChallenges } from './challenge.ts';

const files = readdirSync(new URL('.', import.meta.url))
  .filter((f) => f.endsWith('.txt'))
  .map((f) => f.slice(0, -4));

describe.each(files)('%s', (file) => {
  const { kinds, challenges } = readChallenges(file);
  test.each(challenges.map((c) => [c.heading, c.text, c] as const))('%s: %s', async (_, __, challenge) => {
    const found = await answer(challenge, kinds);
    expect(compare(challenge, found)).toEqual({ wrong: [], missing: [], mended: [] });
  });
});

test('a challenge is a text with what must and what may be read of it, behind the paragraphs of its opening', () => {
  const file =
    'kinds: position, status\n\n@bill\nOne.\nTwo.\n\n@bill\n\n## Denied\n\nNo.\nYes.\n+ position: A accepts\n? status: signed\n! position: B rejects';
  expect(parseChallenges(file)).toEqual({
    kinds: ['position', 'status'],
    challenges: [
      {
        heading: 'Denied',
        before: 'One.\n\nTwo.',
        text: 'No.\n\nYes.',
        must: ['position: A accepts'],
        may: ['status: signed'],
        known: ['position: B rejects'],
      },
    ],
  });
});

test('a wrong class is wrong, none is not', () => {
  const [challenge] = parseChallenges('Yes.\n+ organization: Corvan (company)').challenges;
  expect(challenge && compare(challenge, ['organization: Corvan']).wrong).toEqual([]);
  expect(challenge && compare(challenge, ['organization: Corvan (media)'])).toEqual({
    wrong: ['organization: Corvan (media)'],
    missing: ['organization: Corvan (company)'],
    mended: [],
  });
});
