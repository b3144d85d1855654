/** Each challenge sentence is read as the files beside this one say: everything told, and nothing wrong. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { answer, parseChallenges, readChallenges } from './challenge.ts';

const files = readdirSync(new URL('.', import.meta.url))
  .filter((f) => f.endsWith('.txt'))
  .map((f) => f.slice(0, -4));

describe.each(files)('%s', (file) => {
  const { kinds, challenges } = readChallenges(file);
  test.each(challenges.map((c) => [c.heading, c.text, c] as const))('%s: %s', async (_, __, challenge) => {
    const found = await answer(challenge, kinds);
    const { must, may, known } = challenge;
    const allowed = [...must, ...may, ...known];
    expect({
      wrong: found.filter((f) => !allowed.includes(f)),
      missing: must.filter((f) => !found.includes(f)),
      mended: known.filter((f) => !found.includes(f)),
    }).toEqual({ wrong: [], missing: [], mended: [] });
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
