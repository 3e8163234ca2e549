/** Ends a test run with one plain line, `12 passed, 0 failed`, that any CI can read. */
import { writeSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

/** Counts tests and prints the line. */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    let passed = 0;
    // An error outside any test is a failure too: it must not hide behind passed tests.
    let failed = unhandledErrors.length;
    for (const module of modules) {
      failed += module.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed += 1;
        else if (state === 'failed' || state === 'pending') failed += 1;
      }
      for (const suite of module.children.allSuites()) failed += suite.errors().length;
    }
    // At the very end, after the output of other reporters.
    process.once('exit', () => writeSync(1, `${passed} passed, ${failed} failed\n`));
  }
}
