/**
 * Writes a file of a run as a whole or not at all. It is written under another name, brought to the disk, and named when
 * it is complete, so that neither a full disk nor a sudden end leaves half of a report.
 */
import { link, open, rename, rm } from 'node:fs/promises';
import { MAKE_ROOM, UsageError, reasonOf } from '../errors.ts';

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
    else await nameNew(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw new UsageError(`${shown}: cannot be written (${reasonOf(error)})`, MAKE_ROOM, { cause: error });
  }
}

/** What file systems say that know no second name of a file: of a memory card, of a share. */
const withoutLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/** Gives the file a name that no file has. @throws the file system's error where one has it */
async function nameNew(unfinished: string, path: string): Promise<void> {
  try {
    // Unlike a new name, a link is refused where there is a file already.
    await link(unfinished, path);
    await rm(unfinished);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!withoutLinks.has(code)) throw error;
    // Takes the name, so that nobody else does in between.
    await (await open(path, 'wx')).close();
    await rename(unfinished, path);
  }
}
