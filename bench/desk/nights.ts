/**
 * What the desk takes for many nights: fills a desk with made runs, and prints what the last took to take in: median and worst, by the clock
 * and of the processor.
 * `node bench/desk/nights.ts DATA [--nights 1000] [--database URL]`; run it again on the same folder and it goes on from there.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDesk } from '../../desk/open.ts';
import { makeRun, type MadeSite } from './make-run.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { nights: { type: 'string', default: '1000' }, database: { type: 'string' } },
});
const [data = ''] = positionals;
const nights = Number(values.nights);
const SITES = 7;
const FINDINGS = 300;
const DAY = 86_400_000;
/** Findings that come and go: most stay for weeks. */
const STAY = 40;
const services = ['Google Analytics 4', 'Meta Pixel', 'Hotjar', 'LinkedIn Insight Tag', 'YouTube', null];
const severities = ['critical', 'high', 'medium', 'low'] as const;

const desk = await openDesk({ data, database: values.database });
const first = Date.now() - nights * DAY;
const { total: known } = await desk.queries.runs();
const times: number[] = [];
const spent: number[] = [];
for (let night = known; night < nights; night += 1) {
  const folder = await mkdtemp(join(tmpdir(), 'cookiewacht-nights-'));
  await makeRun(join(folder, 'run'), {
    startedAt: new Date(first + night * DAY).toISOString(),
    sites: Array.from({ length: SITES }, (_, site) => siteOf(site, night)),
  });
  const began = performance.now();
  const before = process.cpuUsage();
  await desk.takeInFolder(join(folder, 'run'), { by: 'command' });
  times.push(performance.now() - began);
  const { user, system } = process.cpuUsage(before);
  spent.push((user + system) / 1000);
  await rm(folder, { recursive: true });
  if ((night + 1) % 25 === 0) {
    const [wall, processor] = [times, spent].map((all) => {
      const last = all.slice(-25).toSorted((a, b) => a - b);
      return `${Math.round(last[12] ?? 0)} ms, worst ${Math.round(last.at(-1) ?? 0)} ms`;
    });
    const rss = Math.round(process.memoryUsage().rss / 1e6);
    console.log(`${night + 1} nights: ${wall}; of the processor ${processor}; ${rss} MB`);
  }
}
await desk.close();

function siteOf(site: number, night: number): MadeSite {
  const findings = Array.from({ length: FINDINGS }, (_, at) => ({
    // Each finding is replaced by another after some weeks, not all on one day.
    name: `c${at}_${Math.floor((night + at) / STAY)}`,
    service: services[at % services.length] ?? null,
    severity: severities[at % severities.length] ?? 'low',
  }));
  return { id: `site${site}`, findings };
}
