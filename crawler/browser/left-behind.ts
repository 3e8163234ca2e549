/** Removes profile folders of browsers whose run was killed before it could do so itself. */
import { lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** How the folder of a browser begins. */
export const FOLDER_PREFIX = 'cookiewacht-browser-';
/** A folder of a run that goes on is younger, or its browser writes into it. */
const OLD_MS = 24 * 60 * 60 * 1000;

/** Removes what is old and belongs to this user. Never throws: another run may remove the same. */
export async function sweepProfiles(parent: string, now = Date.now()): Promise<void> {
  const names = await readdir(parent).catch(() => []);
  for (const name of names) {
    if (!name.startsWith(FOLDER_PREFIX)) continue;
    const folder = join(parent, name);
    if (await isLeftBehind(folder, now))
      await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** By the folder and the profile in it, which a browser touches while it runs. A link is never followed. */
async function isLeftBehind(folder: string, now: number): Promise<boolean> {
  const own = await lstat(folder).catch(() => null);
  if (!own?.isDirectory() || own.uid !== (process.getuid?.() ?? own.uid)) return false;
  const used = await Promise.all(
    ['profile', join('profile', 'Default')].map((path) => lstat(join(folder, path)).catch(() => null)),
  );
  return [own, ...used].every((each) => each === null || now - each.mtimeMs > OLD_MS);
}
