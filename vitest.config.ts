import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import LongestFirst from './scripts/longest-first.ts';

/** `npm run test:unit`, `test:browser`, `test:e2e`: one part. `npm test` runs all three, `npm run test:all` without leaving anything out. */
const parts = ['unit', 'browser', 'e2e'];

/** Unit tests that replace a module or a global: they would leave it behind for the file that runs next. */
const replacing = globSync('test/unit/**/*.test.ts').filter((path) =>
  /\bvi\.(?:mock|doMock|resetModules|stubGlobal|stubEnv)\(/.test(readFileSync(path, 'utf8')),
);

/**
 * They hold the machine for minutes where nothing is left out. Beside others they would make limits of time longer, which
 * follow how busy it is, and so themselves: these come alone, after all others.
 */
const holding = ['test/browser/hostile/**/*.test.ts', 'test/e2e/cli/own-internet.test.ts'];

/**
 * `--mode everything`: nothing is left out (test/support/scope.ts). Vitest remembers how long each file took, and
 * begins with what failed and then with the longest; scripts/longest-first.ts does where it remembers nothing.
 */
export default defineConfig(({ mode }) => {
  const wanted = parts.includes(mode) ? [mode] : parts;
  const others = wanted.filter((part) => part !== 'unit').map((part) => `test/${part}/**/*.test.ts`);
  const unit = wanted.includes('unit');
  const apart = mode === 'everything' ? holding : [];
  return {
    test: {
      provide: { everything: mode === 'everything' },
      globalSetup: './test/support/run-folder.ts',
      sequence: { sequencer: LongestFirst },
      reporters: ['default', './scripts/summary-reporter.ts'],
      // Browsers are started in tests: on a small machine a start can take seconds.
      testTimeout: 60_000,
      hookTimeout: 60_000,
      // A file that drives a browser waits for two thirds of its time: three keep two processors busy.
      maxWorkers: 3,
      projects: [
        {
          extends: true,
          test: { name: 'alone', include: [...others, ...(unit ? replacing : [])], exclude: apart },
        },
        {
          extends: true,
          test: { name: 'apart', include: apart, maxWorkers: 1, sequence: { groupOrder: 1 } },
        },
        // Modules are loaded once for many files, which halves the time.
        {
          extends: true,
          test: {
            name: 'together',
            include: unit ? ['test/unit/**/*.test.ts'] : [],
            exclude: replacing,
            isolate: false,
          },
        },
      ],
    },
  };
});
