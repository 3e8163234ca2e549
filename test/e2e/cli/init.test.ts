/** `cookiewacht init`: from an address to a policy that a person can finish. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parsePolicy } from '../../../rules/policy/parse.ts';
import { startEstate, type Estate } from '../../replica/estate.ts';
import { runCli, temporaryFolder } from '../../support/command-line.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let estate: Estate;
beforeAll(async () => {
  folder = await temporaryFolder();
  estate = await startEstate({ edition: 'compliant' });
});
afterAll(async () => {
  await estate.stop();
  await folder.remove();
});

test('drafts a policy from what it saw, and overwrites nothing', async () => {
  const file = join(folder.path, 'policy.yaml');
  const network = [
    '--engine',
    'shell',
    '--sealed',
    '--cacert',
    estate.caFile,
    ...estate.connectTo.flatMap((mapping) => ['--connect-to', mapping]),
  ];
  const args = ['init', estate.origins.casemix, '--pages', '1', '--output', file, ...network];
  const { code, stdout, stderr } = await runCli(args, folder.path);
  expect(code, stderr).toBe(0);
  expect(stdout + stderr).toMatch(/^\[www\.casemix\.nl\] /m);
  const text = await readFile(file, 'utf8');
  const { policy } = parsePolicy(text, 'policy.yaml');
  expect(policy.sites.map(({ url }) => new URL(url).hostname)).toEqual(['www.casemix.nl']);
  expect(policy.optIn.flatMap(({ services }) => services)).toContain('google-analytics-ga4');
  expect(policy.recipients.map(({ name }) => name)).toContain('Google');
  expect(text).toContain('ASP.NET_SessionId');
  const again = await runCli(args, folder.path);
  expect(again.code).toBe(2);
  expect(again.stdout + again.stderr, 'refused before the crawl, not after it').not.toMatch(
    /^\[www\.casemix\.nl\] /m,
  );
  expect(await readFile(file, 'utf8')).toBe(text);
  const nowhere = await runCli(
    [...args, '--output', join(folder.path, 'no-such-folder/policy.yaml')],
    folder.path,
  );
  expect([nowhere.code, nowhere.stderr]).toEqual([2, expect.stringContaining('cannot be written')]);
}, 180_000);

test('an address without scheme is said in one line', async () => {
  const { code, stderr } = await runCli(['init', 'www.casemix.nl'], folder.path);
  expect(code).toBe(2);
  expect(stderr).toMatch(/is not an address that begins with https:/);
});
