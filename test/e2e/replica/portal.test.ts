/**
 * Behind the logins of the replica: reports behind a password and a code, and a learning environment on another host by single
 * sign-on. What is found is compared with the truth beside the pages, and what members see is looked for on the disk.
 */
import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportOf, runCli, temporaryFolder, type CliResult } from '../../support/command-line.ts';
import { openDesk } from '../../../desk/open.ts';
import type { Report } from '../../../reports/document/schema/run.ts';
import { startEstate, type Edition, type Estate } from '../../replica/estate.ts';
import { portalPolicy } from '../../replica/portal-policy.ts';
import { hashedUser, member, memberSecrets } from '../../replica/portal/member.ts';

const flows = new URL('../../replica/flows/', import.meta.url);

/** What is planted in the portals, as it stands in files: typed, shown to a member, or carried in addresses. */
const planted = [
  member.user,
  encodeURIComponent(member.user),
  hashedUser,
  member.password,
  member.key,
  Buffer.from(member.password).toString('base64'),
  member.name,
  encodeURIComponent(member.name),
  member.text,
  member.text.slice(0, 12),
];

/** Which of it is in the files of a folder, and how many files there are. */
async function leaksIn(folder: string): Promise<{ files: number; leaks: string[] }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((each) => each.isFile());
  const leaks: string[] = [];
  for (const { parentPath, name } of files) {
    const text = (await readFile(join(parentPath, name))).toString('latin1');
    leaks.push(...planted.filter((each) => text.includes(each)).map((each) => `${name}: ${each}`));
    // A token is known by the parameter that carries it.
    for (const [, value = ''] of text.matchAll(/[?&](?:ticket|toegang)=([^&"\\\s]*)/g))
      if (/[\w-]{20}/.test(value)) leaks.push(`${name}: a token in an address`);
  }
  return { files: files.length, leaks };
}

describe.each(['compliant', 'violating'] as const)('the %s edition', (edition: Edition) => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let estate: Estate;
  let result: CliResult;
  let report: Report;
  let out: string;

  beforeAll(async () => {
    [folder, estate] = await Promise.all([temporaryFolder(), startEstate({ edition })]);
    out = join(folder.path, 'run');
    for (const name of await readdir(flows)) await copyFile(new URL(name, flows), join(folder.path, name));
    await writeFile(join(folder.path, 'policy.yaml'), await portalPolicy());
    const connectTo = estate.connectTo.flatMap((each) => ['--connect-to', each]);
    const network = ['--sealed', '--cacert', estate.caFile, ...connectTo];
    const what = ['--site', 'inforeports', 'qacademy', '--journey', 'rapporten', 'leeromgeving'];
    const how = ['--engine', 'shell', '--out', out, '--format', 'sarif', 'junit', 'markdown', 'csv'];
    const args = ['crawl', '--policy', 'policy.yaml', ...what, ...how, ...network];
    result = await runCli(args, folder.path, memberSecrets);
    report = await reportOf(out);
  }, 300_000);
  afterAll(async () => {
    await estate?.stop();
    await folder?.remove();
  });

  const journey = (id: string) =>
    report.sites.flatMap(({ journeys }) => journeys).find(({ flow }) => flow === id);

  test('both flows lead inside', () => {
    expect(journey('rapporten')).toMatchObject({ status: 'complete', reason: null, confirmed: true });
    expect(journey('leeromgeving')).toMatchObject({ status: 'complete', reason: null, confirmed: true });
    const seen = (id: string): string[] =>
      (journey(id)?.pages ?? [])
        .map(({ finalUrl }) => new URL(finalUrl))
        .map(({ host, pathname }) => host + pathname);
    expect(seen('rapporten').slice(-3)).toEqual([
      'www.inforeports.nl/rapporten/verzuim',
      'www.inforeports.nl/profiel',
      'www.inforeports.nl/nieuws',
    ]);
    expect(seen('leeromgeving').at(-1)).toBe('qacademy.anewspring.nl/cursus/kwaliteit');
  });

  test('each password is sent once, and nobody is logged out', () => {
    const posted = estate.log.filter(({ method, path }) => method === 'POST' && /inloggen|mijn-/.test(path));
    expect(posted.filter(({ secure }) => secure)).toHaveLength(2);
    expect(estate.log.filter(({ path }) => /uitloggen|verwijderen/.test(path))).toEqual([]);
  });

  test('what is planted behind the logins is found, and nothing else is', () => {
    const found = report.findings.map(({ site, rule, subject }) => `${site} ${rule} ${subject.name}`);
    const planted = estate.behindLogin.map(({ site, rule, subject }) => `${site} ${rule} ${subject}`);
    const known = estate.expected.map(({ site, rule, subject }) => `${site} ${rule} ${subject}`);
    expect(found).toEqual(expect.arrayContaining(planted));
    expect(found.filter((each) => !planted.includes(each) && !known.includes(each))).toEqual([]);
    // Only what is behind the logins was looked at: whether visitors can refuse is not known.
    expect(result.code).toBe(edition === 'compliant' ? 3 : 1);
  });

  test('no secret, no name, no text of a member and no token is on the disk', async () => {
    const { files, leaks } = await leaksIn(out);
    expect(leaks).toEqual([]);
    expect(`${result.stdout}${result.stderr}`).not.toMatch(new RegExp(`${member.password}|${member.name}`));
    expect(files).toBeGreaterThan(10);
  });

  test('nor in the folder of a desk that has taken the run in', { timeout: 120_000 }, async () => {
    const data = join(folder.path, 'desk');
    const desk = await openDesk({ data });
    try {
      await desk.takeInFolder(out, { by: 'command' });
    } finally {
      await desk.close();
    }
    const { files, leaks } = await leaksIn(data);
    expect(leaks).toEqual([]);
    expect(files).toBeGreaterThan(10);
  });
});
