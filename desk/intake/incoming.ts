/** What a desk leaves in `incoming` that was ended by force while it took in a run. */
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** After this time no run is still being taken in, in milliseconds. */
const A_DAY = 86_400_000;

/** Removes it. `shared`: another desk on the same database may be taking in a run of its own, so only what is old goes. */
export async function clearIncoming(incoming: string, { shared }: { shared: boolean }): Promise<void> {
  if (!shared) return rm(incoming, { recursive: true, force: true });
  for (const name of await readdir(incoming).catch(() => [])) {
    const place = join(incoming, name);
    const entry = await stat(place).catch(() => null);
    if (entry !== null && Date.now() - entry.mtimeMs > A_DAY)
      await rm(place, { recursive: true, force: true });
  }
}
