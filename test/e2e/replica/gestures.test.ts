/**
 * What waits for a gesture, on each of the seven sites: the contact form is filled in and not sent, and the video is played.
 */
import { copyFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Report } from '../../../reports/document/schema/run.ts';
import { choicePath } from '../../replica/consent.ts';
import { siteIds, startEstate, type Estate } from '../../replica/estate.ts';
import { portalPolicy } from '../../replica/portal-policy.ts';
import { memberSecrets } from '../../replica/portal/member.ts';
import { reportOf, runCli, temporaryFolder } from '../../support/command-line.ts';

const flows = new URL('../../replica/flows/', import.meta.url);

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let estate: Estate;
let report: Report;
beforeAll(async () => {
  [folder, estate] = await Promise.all([temporaryFolder(), startEstate({ edition: 'compliant' })]);
  for (const name of await readdir(flows)) await copyFile(new URL(name, flows), join(folder.path, name));
  await writeFile(join(folder.path, 'policy.yaml'), await portalPolicy());
  const network = [
    '--sealed',
    '--cacert',
    estate.caFile,
    ...estate.connectTo.flatMap((each) => ['--connect-to', each]),
  ];
  const what = ['--journey', ...siteIds.map((id) => `gebaren-${id}`), '--site', ...siteIds];
  const out = join(folder.path, 'run');
  const args = ['crawl', '--policy', 'policy.yaml', ...what, '--engine', 'shell', '--out', out, ...network];
  await runCli(args, folder.path, memberSecrets);
  report = await reportOf(out);
}, 400_000);
afterAll(async () => {
  await estate?.stop();
  await folder?.remove();
});

test.each(siteIds)('%s: the flow gets to its end', (id) => {
  const journeys = report.sites.find((site) => site.id === id)?.journeys ?? [];
  expect(journeys.find(({ flow }) => flow === `gebaren-${id}`)).toMatchObject({
    status: 'complete',
    reason: null,
    confirmed: true,
  });
});

test('no form is sent', () => {
  const own = new Set(Object.values(estate.origins).map((origin) => new URL(origin).host));
  const sent = estate.log.filter(
    ({ method, host, path }) => method === 'POST' && own.has(host) && path !== choicePath,
  );
  expect(sent).toEqual([]);
});

test('the videos play: what they load then is asked for', () => {
  const played = estate.log.filter(({ path }) => path.endsWith('/afgespeeld.jpg')).map(({ path }) => path);
  expect(new Set(played).size).toBe(6);
});

test('nothing is found that visitors who do not gesture would not meet', () => {
  const known = new Set(estate.expected.map(({ site, rule, subject }) => `${site} ${rule} ${subject}`));
  const found = report.findings.map(({ site, rule, subject }) => `${site} ${rule} ${subject.name}`);
  expect(found.filter((each) => !known.has(each))).toEqual([]);
});
