/**
 * Checks that test/unit mirrors the sources: `test/unit/rules/duration.test.ts` tests `rules/duration.ts`,
 * and `formats/index.golden.test.ts` an aspect of `formats/index.ts`. Fails with the list of tests that have
 * no source.
 */
import { existsSync, globSync } from 'node:fs';

const orphans = globSync('test/unit/**/*.test.ts').filter((test) => {
  const [, folder = '', name = ''] =
    /^test\/unit\/(.*\/)?([^/]+?)(?:\.[a-z0-9-]+)?\.test\.ts$/.exec(test) ?? [];
  const whole = test.replace(/^test\/unit\//, '').replace(/\.test\.ts$/, '.ts');
  return !existsSync(whole) && !existsSync(`${folder}${name}.ts`);
});

if (orphans.length > 0) {
  console.error(
    `No source of the same path:\n${orphans.toSorted().join('\n')}\nMove the test to the path of what it tests.`,
  );
  process.exitCode = 1;
}
