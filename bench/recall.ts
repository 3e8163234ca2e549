/** Which of the events that come late are in the evidence: the same page and the same reckoning as the test's. */
import { startPool, watch } from '../test/browser/crawler/observe/watch.ts';
import { pages, recallOf, recallTable } from '../test/browser/late-events/late-site.ts';

export async function recall(): Promise<void> {
  const pool = await startPool();
  try {
    console.log(recallTable(recallOf(await watch(pool, pages))));
  } finally {
    await pool.close();
  }
}
