/** Which late events are in the evidence, on the page and by the count of the test. */
import { startPool, watch } from '../test/browser/crawler/observe/watch.ts';
import { pages, recallOf, recallTable } from '../test/browser/late-events/late-site.ts';

/** Prints the table. */
export async function recall(): Promise<void> {
  const pool = await startPool();
  try {
    console.log(recallTable(recallOf(await watch(pool, pages))));
  } finally {
    await pool.close();
  }
}
