/**
 * Writes a file of a run as a whole or not at all. It is written under another name, brought to the disk, and named when
 * it is complete, so that neither a full disk nor a sudden end leaves half of a report.
 */
import { link, open, rename, rm } from 'node:fs/promises';
import { UsageError, reasonOf } from '../errors.ts';

/** What a file is called while it is written. `verify` tells of one that a sudden end left. */
const UNFINISHED = '.part';

interface How {
  /** For messages. */
  shown: string;
  /** Whether a file of that name may be replaced. */
  replace?: boolean;
}

/** @throws UsageError when it cannot be written, e.g. since the disk is full, or exists and may not be replaced */
export async function writeWhole(
  path: string,
  data: string | Uint8Array,
  { shown, replace = false }: How,
): Promise<void> {
  const unfinished = `${path}${UNFINISHED}`;
  try {
    const file = await open(unfinished, 'w');
    try {
      await file.writeFile(data);
      await file.sync();
    } finally {
      await file.close();
    }
    if (replace) await rename(unfinished, path);
    else {
      // Unlike a new name, a link is refused where there is a file already.
      await link(unfinished, path);
      await rm(unfinished);
    }
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw new UsageError(
      `${shown}: cannot be written (${reasonOf(error)})`,
      'make room; what a crawl has seen up to then stays, and `cookiewacht judge RUN --out DIR` makes its report',
      { cause: error },
    );
  }
}
