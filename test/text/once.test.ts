import { expect, test } from 'vitest';
import { oncePerRun, oncePerWord } from '../../src/text/once.ts';

test('what follows from a word is worked out once for each word', () => {
  const asked: string[] = [];
  const shout = oncePerWord((word) => {
    asked.push(word);
    return word.toUpperCase();
  });
  expect(['port', 'strike', 'port', 'administration', 'administration'].map(shout)).toEqual([
    'PORT',
    'STRIKE',
    'PORT',
    'ADMINISTRATION',
    'ADMINISTRATION',
  ]);
  expect(asked).toEqual(['port', 'strike', 'administration']);
});

test('words without end are answered and not kept', () => {
  const asked: number[] = [];
  const sizeOf = oncePerWord((word) => {
    asked.push(word.length);
    return word.length;
  });
  const endless = 'a'.repeat(100_000);
  expect([sizeOf(endless), sizeOf(endless)]).toEqual([100_000, 100_000]);
  expect(asked).toEqual([100_000, 100_000]);
});

test('a table that is full begins anew, and answers as before', () => {
  let asked = 0;
  const lengthOf = oncePerWord((word) => {
    asked++;
    return word.length;
  });
  for (let i = 0; i <= 30_000; i++) lengthOf(`w${i}`);
  expect(asked).toBe(30_001);
  expect(lengthOf('w0')).toBe(2);
  expect(asked).toBe(30_002);
});

test('what a run of tokens answers is worked out once for each run', () => {
  const asked: string[] = [];
  const nameOf = oncePerRun((first, last) => {
    asked.push(`${first}-${last}`);
    return last - first;
  });
  expect([nameOf(3, 5), nameOf(3, 6), nameOf(4, 6), nameOf(3, 5), nameOf(4, 6)]).toEqual([2, 3, 2, 2, 2]);
  expect(asked).toEqual(['3-5', '3-6', '4-6']);
});
