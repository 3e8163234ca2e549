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
  kill(signal: NodeJS.Signals): void;
}

export function startCli(args: readonly string[], cwd = process.cwd()): RunningCli {
  const child = spawn(process.execPath, [cli, ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, CI: 'true', NO_COLOR: '1' },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const result = new Promise<CliResult>((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => done({ code, stdout, stderr }));
  });
  return {
    pid: child.pid ?? -1,
    result,
    says: (text) =>
      new Promise((done, fail) => {
        const look = (): void => {
          if (stderr.includes(text)) done();
        };
        child.stderr.on('data', look);
        child.on('close', () => fail(new Error(`ended without saying "${text}":\n${stderr}`)));
        look();
      }),
    kill: (signal) => void child.kill(signal),
  };
}

export const runCli = (args: readonly string[], cwd?: string): Promise<CliResult> =>
  startCli(args, cwd).result;

/** The report document of a run, checked against its schema. */
export async function reportOf(folder: string): Promise<Report> {
  return reportSchema.parse(JSON.parse(await readFile(join(folder, 'report.json'), 'utf8')));
}

export async function temporaryFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'cookiewacht-test-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
