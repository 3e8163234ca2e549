/** Runs the real command line as a user does, in a process of its own. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { reportSchema, type Report } from '../../reports/document/schema/run.ts';

const cli = resolve(import.meta.dirname, '../../crawler/cli.ts');

export interface CliResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface RunningCli {
  pid: number;
  result: Promise<CliResult>;
  /** Resolves when stderr holds the text. */
  says(text: string): Promise<void>;
  /** Resolves when stdout holds the text. */
  prints(text: string): Promise<void>;
  /** Types into stdin. */
  type(text: string): void;
  kill(signal: NodeJS.Signals): void;
}

/** `interactive`: stdin is open, as for a command that waits for its user. */
export function startCli(
  args: readonly string[],
  cwd = process.cwd(),
  { interactive = false, env = {} }: { interactive?: boolean; env?: Record<string, string> } = {},
): RunningCli {
  const child = spawn(process.execPath, [cli, ...args], {
    cwd,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, CI: 'true', NO_COLOR: '1', ...env },
  });
  if (!interactive) child.stdin.end();
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const holds = (stream: NodeJS.ReadableStream, told: () => string, text: string): Promise<void> =>
    new Promise((done, fail) => {
      const look = (): void => {
        if (told().includes(text)) done();
      };
      stream.on('data', look);
      child.on('close', () => fail(new Error(`ended without "${text}":\n${stderr}\n${stdout}`)));
      look();
    });
  const result = new Promise<CliResult>((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => done({ code, stdout, stderr }));
  });
  return {
    pid: child.pid ?? -1,
    result,
    says: (text) => holds(child.stderr, () => stderr, text),
    prints: (text) => holds(child.stdout, () => stdout, text),
    type: (text) => void child.stdin.write(text),
    kill: (signal) => void child.kill(signal),
  };
}

export const runCli = (
  args: readonly string[],
  cwd?: string,
  env: Record<string, string> = {},
): Promise<CliResult> => startCli(args, cwd, { env }).result;

/** The report document of a run, checked against its schema. */
export async function reportOf(folder: string): Promise<Report> {
  return reportSchema.parse(JSON.parse(await readFile(join(folder, 'report.json'), 'utf8')));
}

export async function temporaryFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'cookiewacht-test-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
