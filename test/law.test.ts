import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';

/** The module as it is under these settings; an unset one is as where nobody has set any. */
function lawUnder(seed?: string, runs?: string): Promise<typeof import('./law.ts')> {
  vi.resetModules();
  vi.stubEnv('FACTWIKI_SEED', seed);
  vi.stubEnv('FACTWIKI_RUNS', runs);
  return import('./law.ts');
}

/** The values that a law is tried with. */
async function triedUnder(seed?: string, runs?: string, numRuns = 20): Promise<readonly number[]> {
  const { assertLaw } = await lawUnder(seed, runs);
  const tried: number[] = [];
  assertLaw(
    fc.property(fc.integer(), (n) => {
      tried.push(n);
    }),
    { numRuns },
  );
  return tried;
}

afterEach(() => vi.unstubAllEnvs());

describe('a law', () => {
  test('is tried with the same values each time', async () => {
    const tried = await triedUnder();
    expect(new Set(tried).size).toBeGreaterThan(10);
    expect(await triedUnder()).toEqual(tried);
    expect(await triedUnder('7')).not.toEqual(tried);
    expect(await triedUnder('7')).toEqual(await triedUnder('7'));
  });

  test('is tried with others where chance is asked for', async () => {
    expect(await triedUnder('random')).not.toEqual(await triedUnder('random'));
  });

  test('is tried more often where that is asked for, first with the values of a short run', async () => {
    const tried = await triedUnder('7', '10');
    expect(tried).toHaveLength(200);
    expect(tried.slice(0, 20)).toEqual(await triedUnder('7'));
    expect((await lawUnder('7', '10')).patience(3000)).toBe(30_000);
    expect((await lawUnder()).patience(3000)).toBe(3000);
  });

  test('that is broken says how to see it again, also where it takes time', async () => {
    const { assertLaw } = await lawUnder('7');
    const small = (n: number): boolean => n < 1000;
    expect(() => assertLaw(fc.property(fc.integer(), small))).toThrow(/seed: 7, [\s\S]*Counterexample: \[1000\]/);
    await expect(assertLaw(fc.asyncProperty(fc.integer(), async (n) => small(n)))).rejects.toThrow('[1000]');
  });

  test.each([
    ['now', '1', 'FACTWIKI_SEED is "now": give a whole number or "random".'],
    ['1', 'many', 'FACTWIKI_RUNS is "many": give a whole number from 1.'],
    ['1', '0', 'FACTWIKI_RUNS is "0": give a whole number from 1.'],
  ])('tried with FACTWIKI_SEED=%s FACTWIKI_RUNS=%s says what is wrong', async (seed, runs, message) => {
    await expect(lawUnder(seed, runs)).rejects.toThrow(message);
  });
});

test('every law is tried through here', () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((f) =>
    f.endsWith('.ts'),
  );
  const own = ['law.ts', 'law.test.ts'];
  const runs = /\bfc\.(?:assert|check)\(/;
  const text = (file: string): string => readFileSync(`${import.meta.dirname}/${file}`, 'utf8');
  expect(files.filter((f) => !own.includes(f) && runs.test(text(f)))).toEqual([]);
  expect(files.filter((f) => text(f).includes('assertLaw(')).length).toBeGreaterThan(30);
});
