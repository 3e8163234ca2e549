/**
 * The lock of a data folder: the embedded database has none of its own, and two processes would destroy it. The file names
 * its process and is touched while that lives. It is never taken from a living process.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { link, mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { UsageError } from '../../crawler/errors.ts';

/** How often the holder touches the file, and after how long one on another machine counts as dead. */
const HEARTBEAT_MS = 5_000;
const DEAD_AFTER_MS = 60_000;

const holderSchema = z.object({
  id: z.string(),
  pid: z.int().positive(),
  /** Ticks since the machine started, by which a process is told from a later one of the same number; null if unknown. */
  born: z.string().nullable(),
  host: z.string(),
  since: z.string(),
});
type Holder = z.infer<typeof holderSchema>;

/** A lock that is held. */
export interface Lock {
  release(): Promise<void>;
}

/**
 * Locks a folder.
 * @throws UsageError when a living process holds it
 */
export async function lockFolder(folder: string): Promise<Lock> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'lock');
  const own: Holder = {
    id: randomUUID(),
    pid: process.pid,
    born: bornAt(process.pid),
    host: hostname(),
    since: new Date().toISOString(),
  };
  const written = `${path}.${own.id}`;
  await writeFile(written, JSON.stringify(own), { flag: 'wx', mode: 0o600 });
  try {
    await take(path, written, folder);
  } finally {
    await rm(written, { force: true });
  }
  const beat = setInterval(
    () => void utimes(path, new Date(), new Date()).catch(() => undefined),
    HEARTBEAT_MS,
  );
  beat.unref();
  return {
    async release() {
      clearInterval(beat);
      if ((await holderOf(path))?.id === own.id) await rm(path, { force: true });
    },
  };
}

async function take(path: string, written: string, folder: string): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    // A link appears whole or not at all, and never over another file.
    if (await isLinked(written, path)) return;
    const holder = await holderOf(path);
    if (holder === null) {
      // A file that names nobody: a crash before links were used, or somebody wrote it. Ask its age.
      if (!(await isOld(path))) throw busy(folder, null);
    } else if (await isAlive(holder, path)) throw busy(folder, holder);
    await setAside(path, holder);
  }
  throw busy(folder, await holderOf(path));
}

const isLinked = (from: string, to: string): Promise<boolean> =>
  link(from, to).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false;
      throw error;
    },
  );

/** Removes the lock of a dead process; one that another process has taken meanwhile is put back. */
async function setAside(path: string, dead: Holder | null): Promise<void> {
  const aside = `${path}.dead.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  const moved = await holderOf(aside);
  if (moved?.id !== dead?.id) await isLinked(aside, path);
  await rm(aside, { force: true });
}

const busy = (folder: string, holder: Holder | null): UsageError =>
  new UsageError(
    holder === null
      ? `${folder}: another process is using it`
      : `${folder}: process ${holder.pid} on ${holder.host} uses it since ${holder.since}`,
    'end that process first, or name another folder with --data DIR',
  );

async function holderOf(path: string): Promise<Holder | null> {
  try {
    return holderSchema.safeParse(JSON.parse(await readFile(path, 'utf8'))).data ?? null;
  } catch {
    return null;
  }
}

async function isOld(path: string): Promise<boolean> {
  const entry = await stat(path).catch(() => null);
  return entry === null || Date.now() - entry.mtimeMs > DEAD_AFTER_MS;
}

/** On this machine the process itself is asked; on another one its heartbeat must do. */
async function isAlive({ pid, born, host }: Holder, path: string): Promise<boolean> {
  if (host !== hostname()) return !(await isOld(path));
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  const now = bornAt(pid);
  return born === null || now === null || now === born;
}

/** Field 22 of /proc/PID/stat (proc_pid_stat(5)); null where there is none. */
function bornAt(pid: number): string | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    // A zombie has ended; its number is only not reaped yet.
    return fields[0] === 'Z' ? 'ended' : (fields[19] ?? null);
  } catch {
    return null;
  }
}
