import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests that crawl for minutes begin first, so that none of them is left to run alone at the end. */
const longest = ['estate-crawl', 'at-large', 'parity', 'hostile', 'corpus', 'unchecked', 'init'];
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

/** Tests that start no browser and no process of ours: `npm run test:unit`. */
const unit = [
  'test/unit/**/*.test.ts',
  'test/{rules,watch}/**/*.test.ts',
  'test/reports/{build-site,compare,comparison,formats,golden,hostile,notice,old-versions,schema,sha256,ticket,timeline,trend,waivers,sarif}.test.ts',
  'test/crawler/consent/records.test.ts',
  'test/crawler/network/*.test.ts',
  'test/extension/{record,reports,senders}.test.ts',
  'test/extension/surfaces/{last-state,panel,rows,words}.test.ts',
];

/** `--mode everything`: nothing is left out (test/scope.ts). */
export default defineConfig(({ mode }) => ({
  test: {
    provide: { everything: mode === 'everything' },
    include: mode === 'unit' ? unit : ['test/**/*.test.ts'],
    reporters: ['default', './scripts/summary-reporter.ts'],
    // Browsers are started in tests: on a small machine a start can take seconds.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Each may drive a browser of its own: more at once than there are processors, and pages take so long that visits are given up.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
  },
}));
