/** Installs packages with apt-get, which works on Debian and Ubuntu, as root. */
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Time limit for apt-get, in milliseconds. */
const INSTALL_TIMEOUT_MS = 10 * 60_000;

/**
 * Installs the packages; `say` gets a line for the user.
 * @throws Error with one line that says why it was not possible
 */
export async function installPackages(
  packages: readonly string[],
  say: (line: string) => void,
): Promise<void> {
  if (!onPath('apt-get')) throw new Error('there is no apt-get here');
  if (process.getuid?.() !== 0) throw new Error('needs root');
  say(`Installing ${packages.join(' and ')} with apt-get …`);
  // A failed update is ignored: when one of several sources is down, the old index may do.
  const updated = await run('apt-get', ['update', '-q']);
  const installed = await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages]);
  if (installed.code === 0) return;
  const cause =
    [...installed.errors, ...updated.errors].find((line) => /^(?:E|Err)\b/.test(line)) ??
    installed.errors.at(-1);
  throw new Error(`apt-get could not install it${cause === undefined ? '' : ` (${cause.slice(0, 200)})`}`);
}

/** Whether a command of this name can be started. */
export function onPath(command: string, path: string = process.env['PATH'] ?? ''): boolean {
  return path.split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK);
      return folder !== '';
    } catch {
      return false;
    }
  });
}

function run(command: string, args: readonly string[]): Promise<{ code: number; errors: string[] }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: INSTALL_TIMEOUT_MS,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' },
    });
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => (errors = (errors + chunk.toString()).slice(-20_000)));
    child.on('error', (error) => resolve({ code: -1, errors: [error.message] }));
    child.on('close', (code) =>
      resolve({ code: code ?? -1, errors: errors.split('\n').filter((line) => line.trim() !== '') }),
    );
  });
}
