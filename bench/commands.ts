/** Starts commands as a user does and waits for them. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

/** The entry of the command line. */
export const cli = resolve(import.meta.dirname, '../crawler/cli.ts');
/** The program of the floor. */
export const floorProgram = resolve(import.meta.dirname, 'floor.ts');

/** How a command is run. */
interface RunOptions {
  env?: Record<string, string>;
  cwd?: string;
  /** Exit codes that are no failure; 0 by default. */
  codes?: readonly number[];
  /** Gets each line of stdout and stderr, as soon as it is written. */
  onLine?: (line: string, from: 'stdout' | 'stderr') => void;
}

/**
 * Runs a program on the Node of the lockfile, and waits.
 * @throws Error with what it said when its exit code is another one
 */
export async function runNode(args: readonly string[], options: RunOptions = {}): Promise<void> {
  await runProgram(process.execPath, args, options);
}

/** The same for any program. */
export async function runProgram(
  program: string,
  args: readonly string[],
  { env = {}, cwd = process.cwd(), codes = [0], onLine = () => undefined }: RunOptions = {},
): Promise<void> {
  const child = spawn(program, [...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, CI: 'true', NO_COLOR: '1', ...env },
  });
  const said: string[] = [];
  for (const from of ['stdout', 'stderr'] as const)
    createInterface({ input: child[from] }).on('line', (line) => {
      said.push(line.trim());
      onLine(line, from);
    });
  const code = await new Promise<number | null>((done, fail) => {
    child.once('error', fail);
    child.once('close', done);
  });
  if (code !== null && codes.includes(code)) return;
  const errors = said.filter((line) => /error|fail/i.test(line)).slice(0, 3);
  const why = errors.length > 0 ? errors : said.slice(-3);
  throw new Error(`${program} ended with code ${code}: ${why.join(' · ').slice(0, 400)}`);
}
