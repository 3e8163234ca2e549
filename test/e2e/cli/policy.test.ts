/** `policy check` says what is wrong with a policy without a crawl, and which waivers end. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli, temporaryFolder, type CliResult } from '../../support/command-line.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

const dayFromNow = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function check(more: string): Promise<CliResult> {
  await writeFile(
    join(folder.path, 'policy.yaml'),
    `schema: cookiewacht-policy/1\nname: Test\nstatement: { title: Statement }\nsites:\n  - { id: main, url: https://www.example.nl/ }\n${more}`,
  );
  return runCli(['policy', 'check', 'policy.yaml'], folder.path);
}

test('a sound policy', async () => {
  const { code, stdout, stderr } = await check('');
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^policy\.yaml: is a valid policy\.\n1 site · /);
});

test('a faulty policy, with every fault and its line', async () => {
  const { code, stderr } = await check('retentoin: {}\nunknown: perhaps\n');
  expect(code).toBe(2);
  expect(stderr).toMatch(/policy\.yaml:6: [\s\S]*policy\.yaml:7: /);
});

test('waivers that soon end, and have ended', async () => {
  const waiver = (subject: string, days: number): string =>
    `  - { rule: form-insecure, site: main, subject: ${subject}, reason: r, by: J. de Vries, until: ${dayFromNow(days)} }\n`;
  const { code, stdout } = await check(`waivers:\n${waiver('a', 9)}${waiver('b', -1)}${waiver('c', 90)}`);
  expect(code).toBe(0);
  expect(stdout).toMatch(/· a · www\.example\.nl \(J\. de Vries\) ends in 9 days/);
  expect(stdout).toMatch(/· b · www\.example\.nl \(J\. de Vries\) ended on/);
  expect(stdout).not.toContain('· c ·');
});
