import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const data = new URL('../../src/data/', import.meta.url);

test('the model is the file that its card tells of, and small', () => {
  const model = readFileSync(new URL('names-model.json', data));
  const card = readFileSync(new URL('names-model.md', data), 'utf8');
  expect(card).toContain(createHash('sha256').update(model).digest('hex'));
  expect(model.length).toBeLessThan(1_500_000);
});
