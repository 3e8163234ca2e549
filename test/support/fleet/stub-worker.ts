/**
 * A worker in a process of its own whose crawl is made up: it makes a run with a finding that is named after its site, and
 * does what the site's id says. All else is the worker that users have.
 *
 *   node stub-worker.ts '{"database": …, "evidence": …, "work": …}'
 */
import { appendFile, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { makeRun } from '../../../bench/desk/make-run.ts';
import { UsageError } from '../../../crawler/errors.ts';
import { createEvidence } from '../../../desk/evidence/create.ts';
import { craftsWith } from '../../../desk/fleet/crafts.ts';
import { openFleet } from '../../../desk/fleet/open.ts';
import { runWorker } from '../../../desk/fleet/run-worker.ts';
import type { Task } from '../../../desk/fleet/sites.ts';

const given = z
  .object({
    database: z.string(),
    evidence: z.string(),
    work: z.string(),
    /** A line for each crawl that begins. */
    log: z.string(),
    sites: z.int().default(2),
    /** Whether it waits for more when nothing is left. */
    stays: z.boolean().default(false),
    rules: z.string().optional(),
    /** Seconds that the clock of this worker is ahead. */
    ahead: z.int().default(0),
    /** Milliseconds that a crawl takes. */
    takes: z.int().default(20),
    /** Dies at this place of a site whose id begins with `dies`. */
    dies: z.enum(['never', 'in-visit', 'in-upload', 'before-done']).default('never'),
    /** Milliseconds that are waited before an upload. */
    slowUpload: z.int().default(0),
    heartbeat: z.int().default(10),
  })
  .parse(JSON.parse(process.argv[2] ?? '{}'));

const cli = resolve(import.meta.dirname, '../../../crawler/cli.ts');
const die = (): void => void process.kill(process.pid, 'SIGKILL');
const timing = { heartbeatSeconds: given.heartbeat, superviseSeconds: 1, pollSeconds: 0.2 };
const say = (line: string): void => void process.stderr.write(`${line}\n`);

async function crawlSite({ site, policy }: Task, out: string): Promise<{ rest: number }> {
  await appendFile(given.log, `${site} begins\n`);
  await pause(given.takes);
  if (site.startsWith('fails')) throw new Error('the site cannot be crawled');
  if (site.startsWith('kills') || (given.dies === 'in-visit' && site.startsWith('dies'))) die();
  await mkdir(out, { recursive: true });
  await writeFile(join(out, 'policy.yaml'), policy);
  await makeRun(out, {
    startedAt: new Date().toISOString(),
    sites: [{ id: site, findings: [{ name: `_of_${site}` }] }],
  });
  await appendFile(given.log, `${site} ends\n`);
  return { rest: 0 };
}

const store = createEvidence(given.evidence, process.env);
const put = store.put.bind(store);
store.put = async (key, folder, files) => {
  const isPart = files.length < 8 && !folder.endsWith('whole');
  const dies = isPart && given.dies !== 'never' && files.some(({ path }) => path.includes('/dies'));
  if (dies && given.dies === 'in-upload') setTimeout(die, 5);
  await pause(isPart ? given.slowUpload : 0);
  await put(key, folder, files);
  if (dies && given.dies === 'before-done') die();
};

try {
  await mkdir(given.work, { recursive: true });
  const fleet = await openFleet(given.database, { timing, rules: given.rules, onError: () => undefined });
  say('ready');
  await runWorker({
    fleet,
    url: given.database,
    store,
    crafts: { ...craftsWith({}, [cli]), crawlSite },
    work: await mkdtemp(join(given.work, 'w-')),
    sites: given.sites,
    untilEmpty: !given.stays,
    byAddress: false,
    signal: new AbortController().signal,
    say,
    timing,
    now: () => Date.now() + given.ahead * 1000,
  });
  await fleet.close();
  process.exit(0);
} catch (error) {
  say(error instanceof UsageError ? error.message : String(error instanceof Error ? error.stack : error));
  process.exit(error instanceof UsageError ? 2 : 3);
}
