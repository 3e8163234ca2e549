/** The one browser of a run may die at any moment: the run goes on, and says so. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { journey } from '../../crawler/journey/journey.ts';
import { loadPolicy } from '../../crawler/cli/load-policy.ts';
import { createRedactor } from '../../crawler/capture/redactor.ts';
import { readEvidence } from '../../crawler/run/run-directory.ts';
import { defaultTimeouts } from '../../crawler/visit/visit.ts';
import { temporaryFolder } from '../cli/run.ts';
import { startPool } from '../crawler/observe/watch.ts';
import { crawlHostile } from './crawl-hostile.ts';
import { wellBehaved } from './server.ts';

test('a browser that dies is noticed and replaced, and the journey is made once more', { timeout: 120_000 }, async () => {
  const other = await temporaryFolder();
  try {
    const [, during] = wellBehaved;
    const died = await crawlHostile(other.path, [...wellBehaved], { concurrency: 1, killedBy: during });
    expect(died.restarts).toBe(2);
    // Before anything was visited, and in the midst of a page: whoever watches the run is told of both.
    expect(died.notes.filter((line) => line.includes('the browser died; a new one was started'))).toHaveLength(2);
    expect(died.notes.join('\n')).toContain('the browser died during none');
    for (const host of wellBehaved) expect(died.sites.get(host)?.visits.map(({ outcome }) => outcome)).toEqual(['loaded']);
  } finally {
    await other.remove();
  }
});

test('a journey that the dead browser never let begin is in the evidence, as failed', async () => {
  const other = await temporaryFolder();
  const pool = await startPool();
  try {
    const { browser, watcher, name } = await pool.get();
    await browser.close();
    const { policy: { sites: [site] } } = await loadPolicy(undefined, ['https://gone.example/']);
    if (!site) throw new Error('a policy without a site');
    const result = await journey({
      browser, watcher, redact: createRedactor(), folder: join(other.path, 'none'), site, choice: 'none', allowedSites: new Set(), waitForBanner: 0,
      pagesOf: () => [], browserName: name, timeouts: defaultTimeouts, signal: new AbortController().signal,
    });
    expect(result).toMatchObject({ status: 'failed', pages: 0 });
    const evidence = await readEvidence(join(other.path, 'none', 'evidence.ndjson'));
    expect(evidence.map(({ kind }) => kind)).toEqual(['journey-start', 'journey-end']);
    expect(evidence.at(-1)).toMatchObject({ status: 'failed', reason: expect.stringContaining('no fresh profile could be made') });
  } finally {
    await pool.close();
    await other.remove();
  }
});
