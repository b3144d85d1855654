/** `npx tsx test/challenge/show.ts NAME [WORDS]`: what is read of the challenges of NAME.txt (those that contain WORDS), beside what should be. */
import { answer, compare, readChallenges } from './challenge.ts';

const [name = '', words = ''] = process.argv.slice(2);
const { kinds, challenges } = readChallenges(name);
for (const challenge of challenges.filter((c) => c.text.includes(words))) {
  const found = await answer(challenge, kinds);
  const { wrong, missing, mended } = compare(challenge, found);
  const lines = [
    ...wrong.map((f) => `  WRONG   ${f}`),
    ...missing.map((f) => `  MISSING ${f}`),
    ...mended.map((f) => `  MENDED  ${f}`),
    ...found.filter((f) => !wrong.includes(f)).map((f) => `  right   ${f}`),
  ];
  process.stdout.write(`${[challenge.text, ...lines].join('\n')}\n`);
}
