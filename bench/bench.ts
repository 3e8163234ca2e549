/**
 * `npm run bench [-- speed|recall|memory]`: measures the time of a visit against a bare one, the late events
 * that are seen, and the memory of a long run. Linux only: processor time is read from /proc.
 */
import { cpus } from 'node:os';
import { memoryCurve } from './memory.ts';
import { startPool, watch } from '../test/browser/crawler/observe/watch.ts';
import { pages, recallOf, recallTable } from '../test/browser/late-events/late-site.ts';
import { speed } from './speed.ts';

/** Prints which late events are in the evidence, on the page and by the count of the test. */
async function recall(): Promise<void> {
  const pool = await startPool();
  try {
    console.log(recallTable(recallOf(await watch(pool, pages))));
  } finally {
    await pool.close();
  }
}

const parts: Record<string, () => Promise<void>> = { speed, recall, memory: memoryCurve };
const chosen = process.argv.slice(2).filter((word) => word in parts);

console.log(`${cpus().length} processors (${cpus()[0]?.model ?? 'unknown'}), Node ${process.versions.node}`);
for (const name of chosen.length > 0 ? chosen : Object.keys(parts)) {
  console.log(`\n== ${name}`);
  await parts[name]?.();
}
