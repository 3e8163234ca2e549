/**
 * Processor time of this process and of all that it started, from /proc (Linux): user and system, in seconds.
 */
import { readdirSync, readFileSync } from 'node:fs';

const TICKS = 100;

interface Process {
  parent: number;
  seconds: number;
}

function processes(): Map<number, Process> {
  const all = new Map<number, Process>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      // The time of the process, and of its children that have ended.
      all.set(Number(name), {
        parent: Number(fields[1]),
        seconds: [11, 12, 13, 14].reduce((sum, index) => sum + Number(fields[index] ?? 0), 0) / TICKS,
      });
    } catch {
      // The process ended meanwhile.
    }
  }
  return all;
}

/** The seconds of user and system time of a process and all its descendants. */
export function cpuSeconds(): number {
  const all = processes();
  const mine = (pid: number): boolean =>
    pid === process.pid || (all.has(pid) && mine(all.get(pid)?.parent ?? 0));
  return [...all].reduce((sum, [pid, { seconds }]) => sum + (pid > 1 && mine(pid) ? seconds : 0), 0);
}
