/** Removes profile folders of browsers whose run was killed before it could do so itself. */
import { lstat, readFile, readdir, readlink, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';

/** How the folder of a browser begins. */
export const FOLDER_PREFIX = 'cookiewacht-browser-';
/** A folder without an owner's name is of a run that goes on while it is younger, or its browser writes into it. */
const OLD_MS = 24 * 60 * 60 * 1000;
const OWNER = 'owner.json';

const ownerSchema = z.object({ pid: z.int().positive(), began: z.string(), space: z.string() });
type Owner = z.infer<typeof ownerSchema>;

/** Which processes have numbers of their own: containers may share a folder, and never their numbers. */
const spaceOf = async (): Promise<string> => {
  const [machine, numbers] = await Promise.all([
    readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => ''),
    readlink('/proc/self/ns/pid').catch(() => ''),
  ]);
  return machine === '' || numbers === '' ? '' : `${machine.trim()} ${numbers}`;
};

/** When a process began, in ticks since the machine did; empty if there is none. Source: proc_pid_stat(5), field 22. */
const beganOf = async (pid: number): Promise<string> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
};

/** Says whose folder it is. Where the system does not show its processes, nobody's: then only its age counts. */
export async function markOwner(folder: string): Promise<void> {
  const [space, began] = await Promise.all([spaceOf(), beganOf(process.pid)]);
  if (space === '' || began === '') return;
  const owner: Owner = { pid: process.pid, began, space };
  await writeFile(join(folder, OWNER), JSON.stringify(owner));
}

/** Removes what is left behind and belongs to this user. Never throws: another run may remove the same. */
export async function sweepProfiles(parent: string, now = Date.now()): Promise<void> {
  const names = await readdir(parent).catch(() => []);
  const space = await spaceOf();
  for (const name of names) {
    if (!name.startsWith(FOLDER_PREFIX)) continue;
    const folder = join(parent, name);
    if (await isLeftBehind(folder, space, now))
      await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** By its owner, else by the folder and the profile in it, which a browser touches. A link is never followed. */
async function isLeftBehind(folder: string, space: string, now: number): Promise<boolean> {
  const own = await lstat(folder).catch(() => null);
  if (!own?.isDirectory() || own.uid !== (process.getuid?.() ?? own.uid)) return false;
  const owner = await ownerOf(folder);
  if (owner !== null && space !== '' && owner.space === space)
    return (await beganOf(owner.pid)) !== owner.began;
  const used = await Promise.all(
    ['profile', join('profile', 'Default')].map((path) => lstat(join(folder, path)).catch(() => null)),
  );
  return [own, ...used].every((each) => each === null || now - each.mtimeMs > OLD_MS);
}

async function ownerOf(folder: string): Promise<Owner | null> {
  try {
    return ownerSchema.parse(JSON.parse(await readFile(join(folder, OWNER), 'utf8')));
  } catch {
    return null;
  }
}
