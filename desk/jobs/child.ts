/**
 * A command of Cookiewacht as a process of its own: a browser that dies, or a crash, takes nobody along. It leads a group of
 * processes, so that what it started ends with it; and it ends when this process does, however that happens (leash.ts).
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { toDisplaySentence } from '../../reports/present/sanitise.ts';

export interface ChildOptions {
  /** The program, as `thisProgram` gives it, and its arguments. */
  program: readonly string[];
  args: readonly string[];
  /** Environment variables that it does not get. */
  hidden?: readonly string[];
  /** Ends it. */
  signal: AbortSignal;
  /** Told each line that it says, as it says it, and as it may be shown. */
  onLine?: (line: string, shown: string) => void;
}

/** How it ended, and the last lines that it said. */
export interface ChildEnd {
  code: number | null;
  signal: NodeJS.Signals | null;
  said: string[];
}

const leash = new URL('leash.ts', import.meta.url);
/** After this it is ended by force, in milliseconds. What it would still write, nobody reads. */
const PATIENCE = 10_000;
/** Milliseconds for its last words, when it has ended. */
const LAST_WORDS = 1000;
const LINES = 4;

/** This very program, as it was started: what Node is told, and the file. */
export const thisProgram = (): string[] => [...process.execArgv, ...process.argv.slice(1, 2)];

/** Runs it to its end. @throws the system's error when it cannot be started */
export async function runChild(options: ChildOptions): Promise<ChildEnd> {
  const { program, args, hidden = [], signal, onLine } = options;
  const environment = Object.entries(process.env).filter(([name]) => !hidden.includes(name));
  const child = spawn(process.execPath, ['--import', leash.href, ...program, ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    detached: true,
    env: { ...Object.fromEntries(environment), NO_COLOR: '1' },
  });
  const said: string[] = [];
  const listen = (line: string): void => {
    const shown = toDisplaySentence(line, 250).slice(0, 300);
    if (shown === '') return;
    said.push(shown);
    if (said.length > LINES) said.shift();
    onLine?.(line, shown);
  };
  if (child.stderr) createInterface({ input: child.stderr }).on('line', listen);
  let force: NodeJS.Timeout | undefined;
  const onAbort = (): void => {
    end(child, 'SIGTERM');
    force = setTimeout(() => end(child, 'SIGKILL'), PATIENCE);
  };
  if (signal.aborted) onAbort();
  else signal.addEventListener('abort', onAbort, { once: true });
  const closed = once(child, 'close');
  closed.catch(() => undefined);
  try {
    const [code, by] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (...how) => resolve(how));
    });
    // What it left behind, such as a browser, holds the pipe open.
    end(child, 'SIGKILL');
    await Promise.race([closed, new Promise((done) => setTimeout(done, LAST_WORDS).unref())]);
    return { code, signal: by, said };
  } finally {
    clearTimeout(force);
    signal.removeEventListener('abort', onAbort);
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
