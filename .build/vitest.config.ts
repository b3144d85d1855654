/** How tests run: those that only compute share their processes, the others have one each. */
import { defineConfig } from 'vitest/config';

/** Nothing in them touches the process: no environment, no folder, no clock, no worker. Modules are read once for all of them. */
const pure = ['challenge', 'eval', 'extract', 'resolve', 'text', 'train'].map((room) => `test/${room}/**/*.test.ts`);

export default defineConfig({
  test: {
    testTimeout: 60_000,
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      { extends: true, test: { name: 'whole', include: ['test/**/*.test.ts'], exclude: pure } },
    ],
  },
});
