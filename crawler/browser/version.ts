/** Asks a program which browser and version it is. */
import { execFile } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { reasonOf } from '../errors.ts';

/** Time limit for `--version`, in milliseconds. */
const VERSION_TIMEOUT_MS = 15_000;

/** `version` is e.g. `Chromium 156.0.8078.79`; `problem` says in one line why the file cannot be used. */
export type VersionAnswer =
  | { version: string; problem?: undefined }
  | { version?: undefined; problem: string };

/** Runs `path --version` for at most `timeout` milliseconds. Never throws. */
export async function askVersion(path: string, timeout: number = VERSION_TIMEOUT_MS): Promise<VersionAnswer> {
  const file = await stat(path).catch(() => null);
  if (file === null) return { problem: 'does not exist' };
  if (!file.isFile()) return { problem: 'is not a file' };
  // On Windows `--version` opens a window; the version is the name of a folder beside the program.
  if (process.platform === 'win32' && path.toLowerCase().endsWith('.exe')) return versionFolder(path);
  return new Promise((resolve) => {
    const child = execFile(
      path,
      ['--version'],
      { timeout, killSignal: 'SIGKILL', maxBuffer: 65_536, windowsHide: true },
      (error, stdout, stderr) => {
        const version = versionIn(stdout);
        if (error?.killed === true)
          resolve({ problem: `did not answer \`--version\` within ${Math.round(timeout / 1000)} s` });
        else if (error !== null) {
          const lastLine = (stderr.trim().split('\n').at(-1) ?? '').slice(0, 300);
          resolve({ problem: `does not start: ${lastLine || reasonOf(error)}` });
        } else if (version === undefined) resolve({ problem: 'is not Chrome, Chromium or Edge' });
        else resolve({ version });
      },
    );
    child.stdin?.end();
  });
}

async function versionFolder(path: string): Promise<VersionAnswer> {
  const names = await readdir(dirname(path)).catch(() => []);
  const newest = names
    .filter((name) => /^\d+(?:\.\d+){3}$/.test(name))
    .toSorted((a, b) => majorOf(a) - majorOf(b))
    .at(-1);
  const product = path.toLowerCase().endsWith('msedge.exe') ? 'Microsoft Edge' : 'Google Chrome';
  return { version: newest === undefined ? product : `${product} ${newest}` };
}

/** The first line that names a browser, up to the end of its version. */
function versionIn(output: string): string | undefined {
  for (const line of output.split('\n')) {
    const name = /\b(?:Chrom|Edge|Brave|Opera|Vivaldi)/i.exec(line);
    const version = name && /\d{1,9}(?:\.\d{1,9})+/.exec(line.slice(name.index));
    if (version) return line.slice(0, name.index + version.index + version[0].length).trim();
  }
  return undefined;
}

/** The major version, e.g. 156 for `Chromium 156.0.8078.79`; 0 where there is none. */
export function majorOf(version: string): number {
  return Number(/(\d{1,9})\.\d/.exec(version)?.[1] ?? 0);
}
