/** The processes of a crawl, as Linux shows them. */
import { readdir, readFile } from 'node:fs/promises';

/** A process with its parent. */
export interface Running {
  pid: number;
  parent: number;
  command: string;
}

export async function processes(): Promise<Running[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    pids.map(async (pid) => {
      const [stat, command] = await Promise.all(
        ['stat', 'cmdline'].map((file) => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '')),
      );
      const parent = Number((stat ?? '').slice((stat ?? '').lastIndexOf(')') + 4).split(' ')[0]);
      return { pid: Number(pid), parent, command: (command ?? '').replaceAll('\0', ' ') };
    }),
  );
  return found.filter(({ command }) => command !== '');
}

/** What this process has started, and what those have. */
export async function startedBy(ancestor: number): Promise<Running[]> {
  const all = await processes();
  const family = new Set([ancestor]);
  for (let size = 0; size < family.size;) {
    size = family.size;
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid);
  }
  return all.filter(({ pid }) => pid !== ancestor && family.has(pid));
}

/** The main processes of browsers. */
export const isBrowser = ({ command }: Running): boolean =>
  command.includes('--user-data-dir=') && !command.includes('--type=');

/** Kills it (-9) where it still runs; whether it did. */
export function endByForce(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
    throw error;
  }
}
