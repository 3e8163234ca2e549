/** Runs a command of Cookiewacht as a child process: a dying browser or a crash takes no worker along. */
import { spawn } from 'node:child_process';

const leash = new URL('leash.ts', import.meta.url);
/** Characters of what it says that are kept: the end tells why it failed. */
const MAX_SAID = 4000;
/** Milliseconds in which a stopped command ends in good order. */
const GRACE_MS = 20_000;

/** @throws Error that says in one sentence why there is no result */
export async function runCommand(
  args: readonly string[],
  { program, signal, accepted }: { program: string; signal: AbortSignal; accepted: readonly number[] },
): Promise<void> {
  const child = spawn(process.execPath, ['--import', leash.href, program, ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: { ...process.env, NO_COLOR: '1', CI: 'true' },
  });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-MAX_SAID);
  });
  let force: NodeJS.Timeout | undefined;
  const stop = (): void => {
    child.kill('SIGTERM');
    force = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    const [code, killed] = await new Promise<[number | null, NodeJS.Signals | null]>((done, fail) => {
      child.once('error', fail);
      child.once('close', (...how) => done(how));
    });
    signal.throwIfAborted();
    if (code === null || !accepted.includes(code))
      throw new Error(reasonOf(args[0] ?? '', code, killed, said));
  } finally {
    signal.removeEventListener('abort', stop);
    clearTimeout(force);
  }
}

function reasonOf(command: string, code: number | null, killed: string | null, said: string): string {
  if (killed !== null) return `the ${command} was ended by ${killed}`;
  const lines = said.split('\n').filter((line) => line.trim() !== '');
  const told = code === 2 ? lines.at(-2) : lines.at(-1);
  return `the ${command} ended with code ${code}: ${(told ?? 'it said nothing').slice(0, 200)}`;
}
