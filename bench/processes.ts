/**
 * Processor time of a process and all that it started, by kind of process: user and system, in seconds.
 * Linux only. Source: proc_pid_stat(5).
 */
import { readdirSync, readFileSync } from 'node:fs';

/** What a process does. The time of a renderer that has ended is found in the zygote that it came from. */
export const kinds = ['browser', 'renderers', 'GPU process', 'network service', 'other', 'node'] as const;
/** One of `kinds`. */
export type Kind = (typeof kinds)[number];

/** A process at one moment. */
export interface Process {
  pid: number;
  parent: number;
  /** Tells a process from an earlier one with the same number. */
  identity: string;
  kind: Kind;
  /** Seconds of the process itself. */
  own: number;
  /** Seconds of its children that have ended and that it waited for, and of theirs. */
  reaped: number;
  /** What those children were. */
  reapedKind: Kind;
}

/** Clock ticks a second: `getconf CLK_TCK` is 100 on every Linux that browsers run on. */
const TICKS = 100;

/** Every process of this machine that can be read. */
export function readProcesses(): Map<number, Process> {
  const all = new Map<number, Process>();
  for (const name of readdirSync('/proc')) {
    const process = /^\d+$/.test(name) ? readProcess(Number(name)) : null;
    if (process) all.set(process.pid, process);
  }
  return all;
}

/** One process; null when it has ended. */
export function readProcess(pid: number): Process | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold spaces and brackets itself.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const seconds = (first: number): number =>
      (Number(fields[first] ?? 0) + Number(fields[first + 1] ?? 0)) / TICKS;
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return {
      pid,
      parent: Number(fields[1]),
      identity: `${pid} ${fields[19]}`,
      own: seconds(11),
      reaped: seconds(13),
      kind: kindOf(command),
      reapedKind: /--type=zygote/.test(command) ? 'renderers' : 'other',
    };
  } catch {
    return null;
  }
}

function kindOf(command: string): Kind {
  const [program = ''] = command.split('\0', 1);
  const type = /--type=([\w-]+)/.exec(command)?.[1];
  if (type === 'renderer') return 'renderers';
  if (type === 'gpu-process') return 'GPU process';
  if (type === 'utility' && command.includes('network.mojom.NetworkService')) return 'network service';
  if (type !== undefined || program.includes('crashpad')) return 'other';
  return /chrom/i.test(program) ? 'browser' : 'node';
}

/** The process and all its descendants. */
export function treeOf(all: ReadonlyMap<number, Process>, root: number): Process[] {
  const within = (pid: number): boolean => {
    const process = all.get(pid);
    return pid === root || (process !== undefined && process.parent > 1 && within(process.parent));
  };
  return [...all.values()].filter(({ pid }) => within(pid));
}

/** Seconds by kind. */
export type KindSeconds = Record<Kind, number>;

/** No time at all. */
export const noSeconds = (): KindSeconds => ({
  browser: 0,
  renderers: 0,
  'GPU process': 0,
  'network service': 0,
  other: 0,
  node: 0,
});

/** What the process and its descendants have used since they started, ended ones included. */
export function secondsByKind(root: number): KindSeconds {
  const seconds = noSeconds();
  for (const { kind, own, reaped, reapedKind } of treeOf(readProcesses(), root)) {
    seconds[kind] += own;
    seconds[reapedKind] += reaped;
  }
  return seconds;
}

/** The sum of all kinds. */
export const total = (seconds: KindSeconds): number => kinds.reduce((sum, kind) => sum + seconds[kind], 0);
