/** The shell completes commands, options and values; quiet is quiet. */
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli, temporaryFolder } from '../../support/command-line.ts';

const cli = resolve(import.meta.dirname, '../../../crawler/cli.ts');
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
  await mkdir(join(folder.path, 'bin'));
  await mkdir(join(folder.path, 'runs'));
  await writeFile(join(folder.path, 'policy.yaml'), '');
  const program = join(folder.path, 'bin/cookiewacht');
  await writeFile(program, `#!/bin/sh\nexec "${process.execPath}" "${cli}" "$@"\n`);
  await chmod(program, 0o755);
});
afterAll(() => folder.remove());

const complete = async (...words: string[]): Promise<string[]> =>
  (await runCli(['complete', '--', ...words], folder.path)).stdout
    .split('\n')
    .map((line) => line.split('\t')[0] ?? '')
    .filter((word) => word !== '' && !word.startsWith(':'));

describe('what a shell is told', () => {
  test('commands', async () => {
    expect(await complete('tr')).toEqual(['trend']);
  });
  test('options and their values', async () => {
    expect(await complete('crawl', '--conn')).toEqual(['--connect-to']);
    expect(await complete('crawl', '--fail-on', 'new:h')).toEqual(['new:high']);
    expect(await complete('report', 'x', '--format', 's')).toEqual(['sarif']);
  });
  test('files, runs and rules', async () => {
    expect(await complete('crawl', '--policy', 'pol')).toEqual(['policy.yaml']);
    expect(await complete('judge', 'ru')).toEqual(['runs/']);
    expect(await complete('rules', 'hsts')).toEqual(['hsts-missing']);
  });
});

test('bash completes with its script', () => {
  const path = `${join(folder.path, 'bin')}:${process.env['PATH'] ?? ''}`;
  const script = `
    _get_comp_words_by_ref() { cur=\${COMP_WORDS[COMP_CWORD]}; words=("\${COMP_WORDS[@]}"); cword=$COMP_CWORD; }
    source <(cookiewacht completion bash)
    COMP_WORDS=(cookiewacht crawl --eng); COMP_CWORD=2; COMP_LINE='cookiewacht crawl --eng'; COMP_POINT=23
    __cookiewacht_complete 2> /dev/null # compopt works within a completion only
    printf '%s\\n' "\${COMPREPLY[@]}"`;
  const said = execFileSync('bash', ['-c', script], {
    cwd: folder.path,
    env: { ...process.env, PATH: path },
    encoding: 'utf8',
  });
  expect(said.trim().split(/\s/)[0]).toBe('--engine');
});

test.each(['zsh', 'fish'])('there is a script for %s', async (shell) => {
  const { stdout, code } = await runCli(['completion', shell]);
  expect(code).toBe(0);
  expect(stdout).toContain('cookiewacht complete --');
});

test('another shell is a mistake', async () => {
  const { code, stderr } = await runCli(['completion', 'tcsh']);
  expect([code, stderr]).toEqual([2, expect.stringContaining('zsh, bash, fish')]);
});

test('--quiet leaves the result, and an error', async () => {
  const { stdout, stderr } = await runCli(['rules', 'hsts-missing', '--quiet'], folder.path);
  expect([stdout.includes('hsts-missing'), stderr]).toEqual([true, '']);
  const wrong = await runCli(['--quiet', 'crawl', '--policy', 'nowhere.yaml'], folder.path);
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('nowhere.yaml')]);
});
