import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests that crawl for minutes begin first, so that none of them is left to run alone at the end. */
const longest = ['replica/crawl', 'sites/sites', 'parity', 'hostile/hostile', 'corpus', 'unchecked', 'init'];
const rank = ({ moduleId }: TestSpecification): number => {
  const at = longest.findIndex((name) => moduleId.endsWith(`${name}.test.ts`));
  return at < 0 ? longest.length : at;
};

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- a method of the sequencer, not of an array
    const usual = await super.sort(files);
    return usual.toSorted((one, other) => rank(one) - rank(other));
  }
}

/** `npm run test:unit`, `test:browser`, `test:e2e`: one part. `npm test` runs all three, `npm run test:all` without leaving anything out. */
const parts = ['unit', 'browser', 'e2e'];

/** `--mode everything`: nothing is left out (test/support/scope.ts). */
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
    sequence: { sequencer: LongestFirst },
  },
}));
