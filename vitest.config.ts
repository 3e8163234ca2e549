import { defineConfig } from 'vitest/config';

/** `npm run test:unit`, `test:browser`, `test:e2e`: one part. `npm test` runs all three, `npm run test:all` without leaving anything out. */
const parts = ['unit', 'browser', 'e2e'];

/**
 * `--mode everything`: nothing is left out (test/support/scope.ts). Vitest remembers how long each file took,
 * and begins with what failed and then with the longest, so that none of them is left to run alone at the end.
 */
export default defineConfig(({ mode }) => ({
  test: {
    provide: { everything: mode === 'everything' },
    include: [`test/${parts.includes(mode) ? mode : '*'}/**/*.test.ts`],
    reporters: ['default', './scripts/summary-reporter.ts'],
    // Browsers are started in tests: on a small machine a start can take seconds.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Each may drive a browser of its own: more at once than there are processors, and pages take so long that visits are given up.
    maxWorkers: 2,
  },
}));
