/**
 * Makes two nights of many sites, and measures the memory of a desk on PostgreSQL that takes them in:
 * `node bench/fleet/large-intake.ts [sites]`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openDesk } from '../../desk/open.ts';
import { startPostgres } from '../../test/support/desk/postgres.ts';
import { makeRun } from '../desk/make-run.ts';
import { siteOf } from './large-site.ts';

const [count = '3000', url, data = '', run = ''] = process.argv.slice(2);

/** In a process of its own: what is measured is the desk alone. */
async function takeIn(database: string): Promise<void> {
  const desk = await openDesk({ data, database });
  try {
    const { came, went } = await desk.takeInFolder(run, { by: 'command' });
    console.log(`${came} findings came, ${went} went`);
  } finally {
    await desk.close();
  }
}

async function measure(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'cookiewacht-large-intake-'));
  const postgres = await startPostgres();
  try {
    const database = await postgres.newDatabase();
    for (const night of [0, 1]) {
      const out = join(folder, `night-${night}`);
      const sites = Array.from({ length: Number(count) }, (_, index) => siteOf(index, night));
      await makeRun(out, { startedAt: `2026-11-2${2 + night}T02:00:00.000Z`, sites });
      const { size } = await stat(join(out, 'report.json'));
      const peak = resolve(import.meta.dirname, 'peak.ts');
      const args = ['--import', peak, import.meta.filename, count, database, join(folder, 'desk'), out];
      const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      console.log(
        `night ${night + 1}, report.json of ${Math.round(size / 2 ** 20)} MB: ${stdout.trim()}; ${stderr.trim()} (exit ${status})`,
      );
      await rm(out, { recursive: true, force: true });
    }
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

await (url === undefined ? measure() : takeIn(url));
