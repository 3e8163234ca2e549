/** The one browser of a run may die at any moment: the run goes on, and says so. */
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findBrowsers } from '../../../crawler/browser/find.ts';
import { BrowserPool } from '../../../crawler/browser/pool.ts';
import { runJourney } from '../../../crawler/journey/run-walk.ts';
import { SiteCrawl } from '../../../crawler/journey/site-crawl.ts';
import { loadPolicy } from '../../../crawler/cli/load-policy.ts';
import { direct } from '../../../crawler/network/connect-to.ts';
import { readEvidence } from '../../../crawler/run/evidence-files.ts';
import { RunDirectory } from '../../../crawler/run/run-directory.ts';
import type { Run } from '../../../crawler/run/run.ts';
import { defaultTimeouts } from '../../../crawler/timeouts.ts';
import { temporaryFolder } from '../../support/command-line.ts';
import { startPool } from '../crawler/observe/watch.ts';
import { crawlHostile, silent } from './crawl-hostile.ts';
import { wellBehaved } from './server.ts';

test(
  'a browser that dies is noticed and replaced, and the journey is made once more',
  { timeout: 120_000 },
  async () => {
    const other = await temporaryFolder();
    try {
      const [, during] = wellBehaved;
      const died = await crawlHostile(other.path, [...wellBehaved], { concurrency: 1, killedBy: during });
      expect(died.restarts).toBe(2);
      // Before anything was visited, and in the midst of a page: whoever watches the run is told of both.
      expect(
        died.notes.filter((line) => line.includes('The browser died; Cookiewacht started a new one.')),
      ).toHaveLength(2);
      expect(died.notes.join('\n')).toContain('the browser died during none');
      for (const host of wellBehaved)
        expect(died.sites.get(host)?.visits.map(({ outcome }) => outcome)).toEqual(['loaded']);
    } finally {
      await other.remove();
    }
  },
);

test('a journey that the dead browser never let begin is in the evidence, as failed', async () => {
  const other = await temporaryFolder();
  const pool = await startPool();
  try {
    const dead = await pool.get();
    await dead.browser.close();
    const { policy } = await loadPolicy(undefined, ['https://gone.example/']);
    const [site] = policy.sites;
    if (!site) throw new Error('a policy without a site');
    const run: Run = {
      policy,
      sites: [site],
      journeys: ['none'],
      directory: await RunDirectory.create(join(other.path, 'run'), new Date()),
      browsers: { get: () => Promise.resolve(dead) },
      reach: { connectTo: direct },
      limits: { pages: 1, concurrency: 1, perHost: 1 },
      timeouts: defaultTimeouts,
      signal: new AbortController().signal,
      progress: silent,
    };
    const result = await runJourney(run, new SiteCrawl(run, site), 'none');
    expect(result).toMatchObject({ status: 'failed', pages: 0 });
    const evidence = await readEvidence(run.directory.path(RunDirectory.evidencePath(site.id, 'none')));
    expect(evidence.map(({ kind }) => kind)).toEqual(['journey-start', 'journey-end']);
    expect(evidence.at(-1)).toMatchObject({
      status: 'failed',
      reason: expect.stringContaining('no fresh profile could be made'),
    });
  } finally {
    await pool.close();
    await other.remove();
  }
});

test('a browser that is killed as it starts is started again', async () => {
  const other = await temporaryFolder();
  const [first] = (await findBrowsers()).found;
  if (!first) throw new Error('no browser for the tests');
  const executable = join(other.path, 'browser');
  // The first time it is there, and gone before it can be used.
  const dies = 'if mkdir "$0.was-here" 2>/dev/null; then kill -9 $$; fi';
  await writeFile(executable, `#!/bin/sh\n${dies}\nexec '${first.path}' "$@"\n`, { mode: 0o755 });
  const { version } = first;
  const pool = new BrowserPool({ executable, version, sealed: true, say: () => undefined });
  try {
    const { browser } = await pool.get();
    expect(await browser.version()).toContain('/');
    expect(await readdir(other.path)).toContain('browser.was-here');
  } finally {
    await pool.close();
    await other.remove();
  }
});
