import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    reporters: ['default', './scripts/summary-reporter.ts'],
    // Browsers are started in tests: on a small machine a start can take seconds.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Each worker may drive a browser of its own.
    maxWorkers: 2,
  },
});
