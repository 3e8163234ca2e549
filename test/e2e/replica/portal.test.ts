/**
 * Behind the logins of the replica: reports behind a password and a code, and a learning environment on another host by single
 * sign-on. What is found is compared with the truth beside the pages, and what members see is looked for on the disk.
 */
import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { reportOf, runCli, temporaryFolder, type CliResult } from '../../support/command-line.ts';
import { digestOf } from '../../../desk/mail/digest.ts';
import { letterOf, type Letter } from '../../../desk/mail/letter.ts';
import { openDesk } from '../../../desk/open.ts';
import type { Report } from '../../../reports/document/schema/run.ts';
import { startEstate, type Edition, type Estate } from '../../replica/estate.ts';
import { portalPolicy } from '../../replica/portal-policy.ts';
import { hashedUser, member, memberSecrets } from '../../replica/portal/member.ts';

const languages = ['nl', 'en'] as const;
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

/** Which of it is in a text. */
function leaksOf(text: string, where: string): string[] {
  const found = planted.filter((each) => text.includes(each)).map((each) => `${where}: ${each}`);
  // A token is known by the parameter that carries it.
  const tokens = [...text.matchAll(/[?&](?:ticket|toegang)=([^&"\\\s]*)/g)].filter(([, value = '']) =>
    /[\w-]{20}/.test(value),
  );
  return [...found, ...tokens.map(() => `${where}: a token in an address`)];
}

/** Which of it is in the files of a folder, and how many files there are. */
async function leaksIn(folder: string): Promise<{ files: number; leaks: string[] }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((each) => each.isFile());
  const texts = files.map(async ({ parentPath, name }) =>
    leaksOf((await readFile(join(parentPath, name))).toString('latin1'), name),
  );
  return { files: files.length, leaks: (await Promise.all(texts)).flat() };
}

/** Takes what is posted to it: a webhook, and a desk that keeps what is pushed as it came. */
async function listener(): Promise<{ url: string; got: Buffer[]; stop(): Promise<void> }> {
  const got: Buffer[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (request.method === 'POST') got.push(Buffer.concat(chunks));
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ again: false, came: 0, went: 0 }));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    got,
    stop: () => new Promise((done) => server.close(() => done())),
  };
}

describe.each(['compliant', 'violating'] as const)('the %s edition', (edition: Edition) => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let estate: Estate;
  let result: CliResult;
  let report: Report;
  let out: string;
  let posts: Awaited<ReturnType<typeof listener>>;

  beforeAll(async () => {
    [folder, estate, posts] = await Promise.all([temporaryFolder(), startEstate({ edition }), listener()]);
    out = join(folder.path, 'run');
    for (const name of await readdir(flows)) await copyFile(new URL(name, flows), join(folder.path, name));
    await writeFile(join(folder.path, 'policy.yaml'), await portalPolicy());
    const connectTo = estate.connectTo.flatMap((each) => ['--connect-to', each]);
    const network = ['--sealed', '--cacert', estate.caFile, ...connectTo];
    const what = ['--site', 'inforeports', 'qacademy', '--journey', 'rapporten', 'leeromgeving'];
    const how = ['--engine', 'shell', '--out', out, '--format', 'sarif', 'junit', 'markdown', 'csv'];
    const told = ['--notify', `${posts.url}/hook`];
    const args = ['crawl', '--policy', 'policy.yaml', ...what, ...how, ...told, ...network];
    result = await runCli(args, folder.path, memberSecrets);
    report = await reportOf(out);
  }, 300_000);
  afterAll(async () => {
    await Promise.all([estate?.stop(), posts?.stop()]);
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
    const asMember = ['/rapporten/verzuim', '/profiel', '/nieuws'].map((path) => `www.inforeports.nl${path}`);
    // As a visitor first: what is for members leads to the login. At the end the page to log out from, and again.
    expect(seen('rapporten').slice(1)).toEqual([
      'www.inforeports.nl/inloggen',
      'www.inforeports.nl/inloggen',
      'www.inforeports.nl/nieuws',
      'www.inforeports.nl/inloggen',
      ...asMember,
      'www.inforeports.nl/rapporten',
      'www.inforeports.nl/inloggen',
    ]);
    expect(seen('leeromgeving').at(-1)).toBe('qacademy.anewspring.nl/cursus/kwaliteit');
  });

  test('each password is sent once, and the member is logged out once, where the policy says so', () => {
    const posted = estate.log.filter(({ method, path }) => method === 'POST' && /inloggen|mijn-/.test(path));
    expect(posted.filter(({ secure }) => secure)).toHaveLength(2);
    const left = estate.log.filter(({ path }) => /uitloggen|verwijderen/.test(path));
    expect(left.map(({ host, path }) => host + path)).toEqual(['www.inforeports.nl/uitloggen']);
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

  test('nor does a webhook or a desk get any of it', { timeout: 120_000 }, async () => {
    const env = { COOKIEWACHT_DESK_TOKEN: 'x'.repeat(43) };
    const pushed = await runCli(['push', out, '--desk', posts.url], folder.path, env);
    expect(pushed.code, pushed.stderr).toBe(0);
    const [hook, archive, ...others] = posts.got;
    expect(others).toEqual([]);
    expect(leaksOf(String(hook), 'webhook')).toEqual([]);
    expect(String(hook)).toContain('inforeports');
    const files = gunzipSync(archive ?? '').toString('latin1');
    expect(leaksOf(files, 'push')).toEqual([]);
    expect(files).toContain('sites/inforeports/flow-rapporten/evidence.ndjson');
  });

  test(
    'nor is it in the folder of a desk that has taken the run in, or in its mail',
    { timeout: 120_000 },
    async () => {
      const data = join(folder.path, 'desk');
      const desk = await openDesk({ data });
      let letters: Letter[] = [];
      try {
        await desk.takeInFolder(out, { by: 'command' });
        const digest = await digestOf(desk);
        if (digest !== null)
          letters = languages.map((language) => letterOf(digest, language, 'https://desk.example', 'UTC'));
      } finally {
        await desk.close();
      }
      const { files, leaks } = await leaksIn(data);
      expect(leaks).toEqual([]);
      expect(files).toBeGreaterThan(10);
      const mail = letters.flatMap(({ subject, text, html }) => [subject, text, html]).join('\n');
      expect(leaksOf(mail, 'mail')).toEqual([]);
      // Where nothing is wrong there may be nothing to tell.
      if (edition === 'violating') expect(mail).toContain('www.inforeports.nl');
    },
  );
});
