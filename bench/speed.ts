/**
 * Measures visits per minute and processor seconds per visit: Cookiewacht with full capture and 15 s of page
 * time against bare puppeteer (a fresh context, load, and 500 ms of quiet), in one browser each, in turns.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PQueue from 'p-queue';
import { ensureBrowser } from '../crawler/browser/install.ts';
import { launchBrowser } from '../crawler/browser/launch.ts';
import { BrowserPool } from '../crawler/browser/pool.ts';
import { Profile } from '../crawler/profile.ts';
import { createRedactor } from '../crawler/capture/redactor.ts';
import { defaultTimeouts } from '../crawler/timeouts.ts';
import { visit } from '../crawler/visit/visit.ts';
import { cpuSeconds } from './cpu.ts';
import { startWorkload } from './workload.ts';

/** `BENCH_ROUNDS` and `BENCH_CONCURRENCY` (e.g. `2,4`) make it shorter or longer. */
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 5);
const CONCURRENCIES = (process.env['BENCH_CONCURRENCY'] ?? '1,2,4,8').split(',').map(Number);

interface Figures {
  wall: number;
  cpu: number;
}

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const say = (): void => undefined;

async function measure(visits: number, work: () => Promise<void>): Promise<Figures> {
  const [began, cpu] = [performance.now(), cpuSeconds()];
  await work();
  return { wall: (performance.now() - began) / 1000 / visits, cpu: (cpuSeconds() - cpu) / visits };
}

/** Prints the figures. */
export async function speed(): Promise<void> {
  const { path, version } = await ensureBrowser({ say });
  const workload = await startWorkload();
  const bare = await launchBrowser({ executable: path, version, say });
  const pool = new BrowserPool({ executable: path, version, say });
  const folder = await mkdtemp(join(tmpdir(), 'cookiewacht-bench-'));
  let number = 0;

  const floorVisit = async (url: string): Promise<void> => {
    const context = await bare.browser.createBrowserContext();
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'load' });
    await new Promise((resolve) => setTimeout(resolve, 500));
    await context.close();
  };
  const ourVisit = async (url: string): Promise<void> => {
    const live = await pool.get();
    number += 1;
    const profile = await Profile.open({
      ...live,
      redact: createRedactor(),
      folder: join(folder, String(number)),
    });
    const { outcome, reason } = await visit(
      { profile, allowedSites: new Set(), timeouts: defaultTimeouts },
      url,
    );
    await profile.close();
    if (outcome !== 'loaded') throw new Error(`${url}: ${reason ?? outcome}`);
  };
  const all = (concurrency: number, one: (url: string) => Promise<void>) => async (): Promise<void> => {
    await new PQueue({ concurrency }).addAll(workload.urls.map((url) => () => one(url)));
  };

  console.log(`${workload.urls.length} sites, 1 page each, ${ROUNDS} rounds, ${version}; medians`);
  console.log(
    'concurrency   floor: visits/min  cpu s   Cookiewacht: visits/min  cpu s   wall ratio  cpu ratio',
  );
  try {
    await all(2, floorVisit)();
    await all(2, ourVisit)();
    for (const concurrency of CONCURRENCIES) {
      const [floor, ours]: [Figures[], Figures[]] = [[], []];
      for (let round = 0; round < ROUNDS; round += 1) {
        floor.push(await measure(workload.urls.length, all(concurrency, floorVisit)));
        ours.push(await measure(workload.urls.length, all(concurrency, ourVisit)));
      }
      const of = (figures: Figures[], which: keyof Figures): number =>
        median(figures.map((each) => each[which]));
      const [fw, fc, ow, oc] = [of(floor, 'wall'), of(floor, 'cpu'), of(ours, 'wall'), of(ours, 'cpu')];
      console.log(
        `${String(concurrency).padStart(11)}   ${(60 / fw).toFixed(0).padStart(17)} ${fc.toFixed(2).padStart(6)}   ${(60 / ow).toFixed(0).padStart(23)} ${oc.toFixed(2).padStart(6)}   ${(ow / fw).toFixed(2).padStart(10)} ${(oc / fc).toFixed(2).padStart(10)}`,
      );
    }
  } finally {
    await Promise.all([bare.close(), pool.close(), workload.stop()]);
    await rm(folder, { recursive: true, force: true });
  }
}
