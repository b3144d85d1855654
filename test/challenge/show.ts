/** `npx tsx test/challenge/show.ts NAME [WORDS]`: what is read of the challenges of NAME.txt (those that contain WORDS), beside what should be. */
import { answer, readChallenges } from './challenge.ts';

const [name = '', words = ''] = process.argv.slice(2);
const { kinds, challenges } = readChallenges(name);
for (const challenge of challenges.filter((c) => c.text.includes(words))) {
  const { text, must, may, known } = challenge;
  const found = await answer(challenge, kinds);
  const wrong = found.filter((f) => ![...must, ...may, ...known].includes(f));
  const missing = must.filter((f) => !found.includes(f));
  const mended = known.filter((f) => !found.includes(f));
  const right = found.filter((f) => must.includes(f) || may.includes(f));
  const lines = [
    ...wrong.map((f) => `  WRONG   ${f}`),
    ...missing.map((f) => `  MISSING ${f}`),
    ...mended.map((f) => `  MENDED  ${f}`),
    ...right.map((f) => `  right   ${f}`),
  ];
  process.stdout.write(`${[text, ...lines].join('\n')}\n`);
}
