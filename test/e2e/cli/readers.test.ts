/** A reader that goes away changes no exit code, and a disk that is full is told. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../../support/command-line.ts';
import { layOutStoredRun } from '../../support/stored-run.ts';

const cli = resolve('crawler/cli.ts');
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
  await layOutStoredRun(join(folder.path, 'run'));
});
afterAll(() => folder.remove());

/** What a shell says of the command line's own exit code, and what is left of its words. */
const shell = (line: string, before = ''): Promise<string> =>
  new Promise((done) => {
    const command = `${before}"$NODE" "$CLI" ${line}`;
    const env = { ...process.env, NODE: process.execPath, CLI: cli, CI: 'true' };
    execFile('bash', ['-c', command], { cwd: folder.path, env }, (_error, stdout, stderr) =>
      done(stdout + stderr),
    );
  });

test.each([
  ['the summary', 'judge run --out a 2>err | true; echo "code ${PIPESTATUS[0]}"'],
  ['everything', 'judge run --out b 2>&1 | true; echo "code ${PIPESTATUS[0]}"'],
  ['nothing but the first line', 'judge run --out c 2>&1 | head -n 1; echo "code ${PIPESTATUS[0]}"'],
  ['a document', 'judge run --out d --format json 2>&1 | head -c 9; echo "code ${PIPESTATUS[0]}"'],
  ['closed streams', 'judge run --out e >&- 2>&-; echo "code $?"'],
])('nobody reads %s', async (_what, line) => {
  expect(await shell(line)).toContain('code 1');
});

test.skipIf(!existsSync('/dev/full'))('a full disk is one sentence, and red', async () => {
  const said = await shell('rules > /dev/full; echo "code $?"');
  expect(said).toContain('stdout cannot be written: ENOSPC');
  expect(said).not.toMatch(/\n\s+at /);
  expect(said).toContain('code 2');
});

test.each([
  ['evidence', 40, /^small-40: the evidence cannot be copied \(files may not be that large here\)$/m],
  ['a report', 500, /^small-500\/report\.\w+: cannot be written \(files may not be that large here\)$/m],
])('%s that does not fit is one sentence, and leaves no cut report', async (_what, kilobytes, sentence) => {
  // What a file may hold stands in for what is left of a disk.
  const said = await shell(
    `judge run --out small-${kilobytes}; echo "code $?"`,
    `trap "" XFSZ; ulimit -f ${kilobytes}; `,
  );
  expect(said).toMatch(sentence);
  expect(said).not.toMatch(/\n\s+at /);
  expect(said).toContain('code 2');
  const left = await readdir(join(folder.path, `small-${kilobytes}`));
  expect(left.filter((name) => /^report|\.part$|^manifest/.test(name))).toEqual([]);
});
