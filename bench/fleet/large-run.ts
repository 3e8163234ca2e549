/**
 * Makes two nights of many sites out of parts, as workers leave them, and measures the memory of what reads and writes them:
 * `node bench/fleet/large-run.ts [sites]`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { makeRunOf, policyOf } from '../../test/support/fleet/parts.ts';
import { siteOf } from './large-site.ts';

const count = Number(process.argv[2] ?? 5000);
const cli = resolve(import.meta.dirname, '../../crawler/cli.ts');
const peak = resolve(import.meta.dirname, 'peak.ts');

function measured(name: string, args: readonly string[]): void {
  const { stderr, status } = spawnSync(process.execPath, ['--import', peak, cli, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 64 * 2 ** 20,
  });
  const said = stderr.split('\n').findLast((line) => line.startsWith('peak')) ?? stderr.slice(-400);
  console.log(`${name}: ${said} (exit ${status})`);
}

const folder = await mkdtemp(join(tmpdir(), 'cookiewacht-large-run-'));
try {
  for (const night of [0, 1]) {
    const startedAt = `2026-11-2${2 + night}T02:00:00.000Z`;
    const sites = Array.from({ length: count }, (_, index) => siteOf(index, night));
    const policy = policyOf(sites);
    const parts = join(folder, `parts-${night}`);
    for (const site of sites) await makeRunOf(join(parts, site.id), { startedAt, sites: [site] }, policy);
    measured(`assemble, night ${night + 1}`, [
      'assemble',
      parts,
      '--out',
      join(folder, 'runs', `night-${night}`),
    ]);
    await rm(parts, { recursive: true, force: true });
  }
  const [first, second] = [join(folder, 'runs/night-0'), join(folder, 'runs/night-1')];
  const { size } = await stat(join(second, 'report.json'));
  console.log(`report.json: ${Math.round(size / 2 ** 20)} MB for ${count} sites`);
  for (const format of ['csv', 'sarif', 'html'])
    measured(`report --format ${format}`, ['report', second, '--format', format]);
  measured('compare', ['compare', first, second]);
  measured('trend', ['trend', join(folder, 'runs')]);
} finally {
  await rm(folder, { recursive: true, force: true });
}
