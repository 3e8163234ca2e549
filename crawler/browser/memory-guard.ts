/**
 * Ends a page that takes more memory than any page needs, as the kernel would, but before the machine has none left for the
 * others. The visit ends as one whose page crashed. Only where the system shows the memory of its processes (Linux);
 * elsewhere the browser's own limits hold. Source: CDP `SystemInfo.getProcessInfo`; proc_pid_status(5), `VmRSS`.
 */
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession } from 'puppeteer-core';

/** Megabytes for one renderer. Large pages of ordinary sites take a fifth of it. */
export const MAX_RENDERER_MB = 2048;
/** Milliseconds between two looks. No visit waits for it. */
const LOOK_EVERY_MS = 1000;

/** What a look needs of the browser and the system. */
export interface Processes {
  /** The numbers of the browser's processes that show pages. */
  renderers(): Promise<readonly number[]>;
  /** Megabytes that the process holds; 0 where that is not shown, or when it has ended. */
  memoryOf(pid: number): Promise<number>;
  end(pid: number): void;
}

/** Ends the renderers that hold too much. Gives how many there were. */
export async function endGreedy({ renderers, memoryOf, end }: Processes): Promise<number> {
  let ended = 0;
  for (const pid of await renderers()) {
    if ((await memoryOf(pid)) <= MAX_RENDERER_MB) continue;
    end(pid);
    ended += 1;
  }
  return ended;
}

/** Looks every second until the browser is gone. `say` gets a line when a page was ended. */
export async function guardMemory(root: CDPSession, say: (line: string) => void): Promise<void> {
  if (process.platform !== 'linux') return;
  const processes = processesOf(root);
  try {
    while (!root.detached) {
      if ((await endGreedy(processes)) > 0)
        say(`A page took more than ${MAX_RENDERER_MB / 1024} GB of memory; Cookiewacht ended it.`);
      await pause(LOOK_EVERY_MS, undefined, { ref: false });
    }
  } catch {
    // The browser is gone, and its pages with it.
  }
}

const processesOf = (root: CDPSession): Processes => ({
  async renderers() {
    const { processInfo } = await root.send('SystemInfo.getProcessInfo');
    return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  },
  async memoryOf(pid) {
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024;
  },
  end(pid) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
  },
});
