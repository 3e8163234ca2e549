/** A crawl by workers gives what a crawl on one machine gives, whatever its sites and its browser do. */
import { generateKeyPairSync } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../../reports/document/schema/run.ts';
import { startEstate, siteIds, type Estate } from '../../replica/estate.ts';
import { reportOf, runCli, startCli, temporaryFolder } from '../../support/command-line.ts';
import { serveHttp } from '../../support/local-server.ts';
import { startPostgres, type PostgresServer } from '../../support/desk/postgres.ts';
import { startS3, type S3Server } from '../../support/fleet/s3-server.ts';
import { member, loginSteps, startPortal } from '../../support/portal.ts';
import { endByForce, isBrowser, startedBy } from '../../support/processes.ts';
import { everything } from '../../support/scope.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let postgres: PostgresServer;
let s3: S3Server;
beforeAll(async () => {
  [folder, postgres, s3] = [await temporaryFolder(), await startPostgres(), await startS3()];
});
afterAll(async () => {
  await s3.stop();
  await postgres.stop();
  await folder.remove();
});

describe('a crawl of the replica', () => {
  let estate: Estate;
  beforeAll(async () => {
    estate = await startEstate({ edition: 'violating' });
  });
  afterAll(() => estate.stop());

  /** A rule of its own: it finds each document that is looked at before any choice. */
  const ownRule = `export const rule = {
    id: 'own-document', severity: 'low', kind: 'notice', needs: ['document'], phases: ['before-choice'],
    title: { nl: 'Een document', en: 'A document' },
    explanation: { nl: 'Elk document.', en: 'Every document.' },
    fix: { nl: 'Niets.', en: 'Nothing.' },
    check: (site) => site.all('document').map((evidence) => ({
      subject: { type: 'page', name: evidence.observation.url }, evidence,
      message: { nl: 'Een document.', en: 'A document.' },
    })),
  };`;

  test('by two workers equals that of one machine', { timeout: 900_000 }, async () => {
    const policy = join(folder.path, 'cqt-and-own.yaml');
    const bundled = await readFile(resolve(import.meta.dirname, '../../../rules/policy/cqt.yaml'), 'utf8');
    await writeFile(policy, `${bundled}\nownRules: [./own-document.mjs]\n`);
    await writeFile(join(folder.path, 'own-document.mjs'), ownRule);
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const [key, known] = [join(folder.path, 'key.pem'), join(folder.path, 'public.pem')];
    await writeFile(key, privateKey.export({ type: 'pkcs8', format: 'pem' }));
    await writeFile(known, publicKey.export({ type: 'spki', format: 'pem' }));
    const sites = everything ? [...siteIds] : siteIds.slice(0, 2);
    const network = [
      '--sealed',
      '--cacert',
      estate.caFile,
      ...estate.connectTo.flatMap((to) => ['--connect-to', to]),
    ];
    const asked = [
      'crawl',
      '--policy',
      policy,
      '--allow-code',
      '--baseline',
      'latest',
      '--site',
      sites.join(),
      '--pages',
      '3',
      '--engine',
      'shell',
      '--format',
      'csv',
      'junit',
    ];
    const alone = join(folder.path, 'alone/run');
    const single = await runCli(
      [...asked, '--per-host', '1', '--out', alone, '--sign-key', key, ...network],
      folder.path,
    );
    expect([1, 3], single.stderr).toContain(single.code);

    const database = await postgres.newDatabase();
    const shared = ['--evidence', 's3://evidence/equal'];
    const together = join(folder.path, 'together');
    const queued = startCli([...asked, '--queue', database, ...shared, '--out', together], folder.path, {
      env: s3.env,
    });
    await queued.says('Queued');
    const worker = [
      'worker',
      '--database',
      database,
      ...shared,
      '--until-empty',
      '--sites',
      '1',
      '--allow-code',
      '--sign-key',
      key,
      ...network,
    ];
    const workers = [
      startCli(worker, folder.path, { env: s3.env }),
      startCli(worker, folder.path, { env: s3.env }),
    ];
    const { code, stderr } = await queued.result;
    for (const each of workers) expect((await each.result).code).toBe(0);
    expect(code, stderr).toBe(single.code);
    const [one, fleet] = [await reportOf(alone), await reportOf(together)];
    expect(seen(fleet)).toEqual(seen(one));
    expect(fleet.findings.some(({ rule }) => rule === 'own-document')).toBe(true);
    expect((await readdir(together)).toSorted()).toEqual((await readdir(alone)).toSorted());
    const verified = await runCli(['verify', together, '--key', known], folder.path);
    expect(verified.code, verified.stdout).toBe(0);
    // Evidence too: judged again, it says the same.
    const again = join(folder.path, 'again');
    await runCli(['judge', together, '--allow-code', '--out', again, '--format', 'json'], folder.path);
    expect((await reportOf(again)).findings.map(({ fingerprint }) => fingerprint).toSorted()).toEqual(
      fleet.findings.map(({ fingerprint }) => fingerprint).toSorted(),
    );
  });
});

/** What both must agree on. */
const seen = ({ verdict, sites, findings, summary, waivers, run }: Report) => ({
  verdict,
  findings: findings
    .map(({ fingerprint, severity, kind, status }) => [fingerprint, severity, kind, status].join(' '))
    .toSorted(),
  sites: sites.map(({ id, rules, journeys, cookies, policyLine, verdict: own }) => ({
    id,
    own,
    policyLine,
    outcomes: rules.map((rule) => `${rule.id} ${rule.outcome}`),
    journeys: journeys.map(({ choice, status, pages }) => [choice, status, pages.length].join(' ')),
    cookies: cookies.map(({ name }) => name).toSorted(),
  })),
  summary,
  waivers,
  asked: [run.journeys, run.devices, run.engine, run.language, run.policy, run.sitesLeftOut],
});

test(
  'a site that asks to be left alone for long is put back, and holds no worker',
  { timeout: 300_000 },
  async () => {
    let free = 0;
    const refused: number[] = [];
    const port = await serveHttp((request, response) => {
      const busy = request.headers.host?.startsWith('busy') === true && request.url === '/';
      if (busy && free === 0) free = Date.now() + 4000;
      const wait = busy ? free - Date.now() : 0;
      if (wait > 0) refused.push(wait);
      if (wait > 0) response.writeHead(429, { 'retry-after': '4' }).end('Too many requests');
      else response.writeHead(200, { 'content-type': 'text/html' }).end('<title>One</title><h1>One</h1>');
    });
    const policy = join(folder.path, 'rest.yaml');
    const sites = ['busy', 'calm'].map((id) => `  - { id: ${id}, url: 'http://${id}.example/' }`);
    const about = 'schema: cookiewacht-policy/1\nname: Rest\nstatement: { title: Cookies }\nsites:';
    await writeFile(policy, [about, ...sites].join('\n'));
    const database = await postgres.newDatabase();
    const [evidence, out] = [join(folder.path, 'rest-evidence'), join(folder.path, 'rest')];
    const asked = ['--policy', policy, '--engine', 'shell', '--journey', 'none', '--pages', '1'];
    const queued = startCli(
      ['crawl', ...asked, '--queue', database, '--evidence', evidence, '--out', out],
      folder.path,
    );
    await queued.says('Queued');
    const shared = ['--database', database, '--evidence', evidence, '--until-empty', '--sites', '1'];
    const reach = ['--sealed', '--connect-to', `*.example:80:127.0.0.1:${port}`];
    const worker = await runCli(['worker', ...shared, '--most-rest', '2', ...reach], folder.path);
    await queued.result;
    const said = worker.stdout + worker.stderr;
    expect(said).toContain(
      'busy: the site asks to be left alone for 4 s; it is put back until then (attempt 1 of 3)',
    );
    expect(said).toMatch(/busy: done\.[^]*$/);
    expect(refused).not.toEqual([]);
    const { sites: made } = await reportOf(out);
    expect(
      made.map(({ id, journeys }) => [id, journeys.map(({ pages }) => pages.map(({ status }) => status))]),
    ).toEqual([
      ['busy', [[200]]],
      ['calm', [[200]]],
    ]);
  },
);

test.runIf(process.platform === 'linux')(
  'a browser that is killed (-9), and secrets that a worker gives and does not give, end in an honest report',
  { timeout: 300_000 },
  async () => {
    let crawler = 0;
    const killed = { once: 0, always: 0 };
    const kill = async (site: keyof typeof killed): Promise<void> => {
      if (site === 'once' && killed.once > 0) return;
      for (const { pid } of (await startedBy(crawler)).filter(isBrowser))
        killed[site] += Number(endByForce(pid));
    };
    const port = await serveHttp((request, response) => {
      const [site] = (request.headers.host ?? '').split('.');
      const done = site === 'once' || site === 'always' ? kill(site) : Promise.resolve();
      void done.finally(() =>
        response.writeHead(200, { 'content-type': 'text/html' }).end('<title>One</title>'),
      );
    });
    const portal = await startPortal();
    const policy = join(folder.path, 'killed.yaml');
    const sites = ['once', 'always', 'closed'].map((id) => `  - { id: ${id}, url: 'http://${id}.example/' }`);
    const flow = (id: string, site: string, secrets: string): string =>
      `  - { id: ${id}, site: ${site}, flow: login.json, secrets: { ${secrets} }, loggedIn: { see: Uitloggen }, pages: [/rapporten] }`;
    await writeFile(
      join(folder.path, 'login.json'),
      JSON.stringify({ title: 'Inloggen', steps: loginSteps(portal.origin) }),
    );
    await writeFile(
      policy,
      [
        'schema: cookiewacht-policy/1\nname: Killed\nstatement: { title: Cookies }\nsites:',
        ...sites,
        `  - { id: portal, url: '${portal.origin}/' }`,
        'journeys:',
        flow('members', 'portal', 'GEBRUIKER: env, WACHTWOORD: env, CODE: totp'),
        flow('others', 'closed', 'GEBRUIKER: env, WACHTWOORD: env, CODE: totp, ANDERS: env'),
      ].join('\n'),
    );
    const database = await postgres.newDatabase();
    const [evidence, out] = [join(folder.path, 'killed-evidence'), join(folder.path, 'killed')];
    const asked = [
      '--policy',
      policy,
      '--engine',
      'shell',
      '--journey',
      'none',
      'members',
      'others',
      '--pages',
      '1',
    ];
    const queued = startCli(
      ['crawl', ...asked, '--queue', database, '--evidence', evidence, '--out', out],
      folder.path,
    );
    await queued.says('Queued');
    const shared = ['--database', database, '--evidence', evidence, '--until-empty', '--sites', '1'];
    const secrets = ['--secret', 'GEBRUIKER', 'WACHTWOORD', 'CODE'];
    const reach = ['--connect-to', `*.example:80:127.0.0.1:${port}`];
    const env = { GEBRUIKER: member.user, WACHTWOORD: member.password, CODE: member.key };
    const worker = startCli(['worker', ...shared, ...secrets, ...reach], folder.path, { env });
    crawler = worker.pid;
    const { code, stderr } = await queued.result;
    expect((await worker.result).code).toBe(0);
    await portal.stop();
    const { sites: judged } = await reportOf(out);
    const of = (id: string) => judged.find((site) => site.id === id);
    const passes = (id: string): number =>
      (of(id)?.rules ?? []).filter(({ outcome }) => outcome === 'pass').length;
    // Tried again with a new browser; and what no browser has seen passes no rule.
    expect(killed.once).toBeGreaterThan(0);
    expect(of('once')?.journeys).toMatchObject([{ status: 'complete', pages: [{ status: 200 }] }]);
    expect(passes('once')).toBeGreaterThan(0);
    expect(killed.always).toBeGreaterThan(1);
    expect(of('always')?.journeys).toMatchObject([{ status: 'failed' }]);
    expect(passes('always')).toBe(0);
    expect(of('portal')?.journeys).toMatchObject([{ choice: 'none' }, { flow: 'members', confirmed: true }]);
    expect(of('closed')).toMatchObject({ verdict: 'inconclusive', journeys: [] });
    const why = 'its journey types ANDERS, which this worker does not give (--secret ANDERS)';
    expect(of('closed')?.unchecked.join()).toContain(`gave up after 3 attempts: ${why}`);
    expect(code, stderr).toBe(1);
  },
);
