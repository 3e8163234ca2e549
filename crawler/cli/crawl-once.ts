/** Crawls for a caller that wants the report alone, in a browser that is open. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../../reports/document/schema/run.ts';
import type { BrowserPool } from '../browser/pool.ts';
import { bySite } from '../flow/prepare.ts';
import { RunDirectory } from '../run/run-directory.ts';
import type { Run } from '../run/run.ts';
import { defaultTimeouts } from '../timeouts.ts';
import { crawlForReport } from './crawl-report.ts';
import type { CrawlRequest } from './crawl-request.ts';
import { crawlAndKeep, openRun } from './kept-crawl.ts';
import { quietProgress } from './progress/quiet.ts';

interface How {
  /** Aborted to end the crawl early. */
  signal: AbortSignal;
  /** Is told what is out of the ordinary, a line each. */
  note: (line: string) => void;
}

/** Crawls once. The evidence serves this crawl only. */
export async function crawlOnce(request: CrawlRequest, browsers: BrowserPool, how: How): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), 'cookiewacht-once-'));
  try {
    const startedAt = new Date();
    const directory = await RunDirectory.create(join(folder, 'run'), startedAt);
    return await crawlForReport(runOf(request, browsers, directory, how), request, startedAt);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/**
 * Crawls once, and keeps the run in `out`: evidence, policy, report in the formats of the request, and manifest.
 * @throws UsageError when `out` exists
 */
export async function crawlInto(
  out: string,
  request: CrawlRequest,
  browsers: BrowserPool,
  how: How,
): Promise<Report> {
  const startedAt = new Date();
  const directory = await openRun(out, request, startedAt);
  return crawlAndKeep(runOf(request, browsers, directory, how), request, startedAt);
}

function runOf(
  { loaded, selection, journeys, devices, privacySignal, flows, limits, reach }: CrawlRequest,
  browsers: BrowserPool,
  directory: RunDirectory,
  { signal, note }: How,
): Run {
  return {
    policy: loaded.policy,
    ...selection,
    journeys,
    devices,
    privacySignal,
    flows: bySite(flows, loaded.policy),
    limits,
    reach,
    browsers,
    directory,
    signal,
    timeouts: defaultTimeouts,
    progress: quietProgress(note),
  };
}
