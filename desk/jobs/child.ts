/**
 * One crawl as a process of its own: a browser that dies cannot take the desk along. It leads a group of processes, so that
 * its browser ends with it; and it ends when the desk does, since the channel between them breaks then (`listenForStop`).
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { toDisplaySentence } from '../../reports/present/sanitise.ts';
import type { CrawlProgress } from '../model/crawls.ts';

export interface ChildOptions {
  /** Program and first arguments: those of this very program. */
  command: readonly string[];
  args: readonly string[];
  /** Number of sites; null if unknown. */
  total: number | null;
  onProgress: (progress: CrawlProgress) => void;
  /** Ends it. */
  signal: AbortSignal;
}

/** How it ended, and the last lines that it said. */
export interface ChildEnd {
  code: number | null;
  signal: NodeJS.Signals | null;
  said: string[];
}

/** After this it is ended by force, in milliseconds. */
const PATIENCE = 10_000;
const LINES = 4;

/** Runs it to its end. @throws the system's error when the program cannot be started */
export async function runChild({
  command,
  args,
  total,
  onProgress,
  signal,
}: ChildOptions): Promise<ChildEnd> {
  const [program = process.execPath, ...first] = command;
  const child = spawn(program, [...first, ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    detached: true,
    env: { ...process.env, NO_COLOR: '1' },
  });
  const said: string[] = [];
  let done = 0;
  const listen = (line: string): void => {
    const shown = toDisplaySentence(line, 250).slice(0, 300);
    if (shown === '') return;
    said.push(shown);
    if (said.length > LINES) said.shift();
    if (/^\[[^\]]+\] done: /.test(line)) done += 1;
    onProgress({ done: total === null ? done : Math.min(done, total), total, line: shown });
  };
  if (child.stderr) createInterface({ input: child.stderr }).on('line', listen);
  const stop = (): void => end(child, 'SIGTERM');
  let force: NodeJS.Timeout | null = null;
  const onAbort = (): void => {
    stop();
    force = setTimeout(() => end(child, 'SIGKILL'), PATIENCE);
  };
  if (signal.aborted) onAbort();
  else signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await new Promise<ChildEnd>((resolve, reject) => {
      child.once('error', reject);
      // Not `close`: a browser that stays behind could hold the pipe open.
      child.once('exit', (code, by) => setImmediate(() => resolve({ code, signal: by, said })));
    });
  } finally {
    if (force !== null) clearTimeout(force);
    signal.removeEventListener('abort', onAbort);
    // What it left behind, such as a browser.
    end(child, 'SIGKILL');
    child.stderr?.destroy();
    if (child.connected) child.disconnect();
  }
}

/** Tells the whole group. */
function end({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // The group has ended.
  }
}
