/** A development server is judged as if it were the site, and what that cannot show is said. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEvidence } from '../../../crawler/run/evidence-files.ts';
import { manifestSchema } from '../../../crawler/run/manifest.ts';
import { reportOf, runCli, temporaryFolder } from '../../support/command-line.ts';
import { startDevelopmentServer, type DevelopmentServer } from '../../support/development-server.ts';

const policy = `schema: cookiewacht-policy/1
name: Example
statement: { title: Privacy statement }
sites:
  - { id: main, url: https://www.example.nl/ }
  - { id: shop, url: https://shop.example.nl/ }
core:
  - { category: session, purpose: keeps the visit together }
  - { category: csrf, purpose: protects forms }
`;
const page = (body: string): string =>
  `<!doctype html><html lang="en"><title>Example</title><h1>Example</h1><p>Advice for hospitals and homes.</p>${body}`;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: DevelopmentServer;
beforeAll(async () => {
  folder = await temporaryFolder();
  await writeFile(join(folder.path, 'policy.yaml'), policy);
  server = await startDevelopmentServer((origin) => ({
    '/': page(
      `<a href="${origin}/services">Services</a> <a href="/old">Old</a><script src="${origin}/app.js"></script>`,
    ),
    '/services': page(`<script src="${origin}/app.js"></script>`),
    '/new': page(''),
    '/app.js': `document.cookie = 'visitor=' + crypto.randomUUID() + '; max-age=31536000; secure; samesite=lax';
      if (isSecureContext) localStorage.setItem('secure-context', 'yes');
      new WebSocket('${origin.replace('http', 'ws')}/hmr');`,
  }));
});
afterAll(async () => {
  await server.stop();
  await folder.remove();
});

const crawl = (...args: string[]) =>
  runCli(['crawl', '--policy', 'policy.yaml', '--sealed', '--lang', 'en', ...args], folder.path);
const map = (): string[] => ['--map', `www.example.nl=${server.origin}`];

test('the mapped site is crawled under its own address, and no other', { timeout: 120_000 }, async () => {
  const { code, stdout } = await crawl(...map(), '--out', 'run', '--journey', 'none');
  const report = await reportOf(join(folder.path, 'run'));
  expect(code).toBe(1);
  expect(report.sites.map(({ id }) => id)).toEqual(['main']);
  const [site] = report.sites;
  expect(site?.journeys[0]?.pages.map(({ finalUrl }) => finalUrl).toSorted()).toEqual([
    'https://www.example.nl/',
    'https://www.example.nl/new',
    'https://www.example.nl/services',
  ]);

  // What the server does is the site's own doing, as on the site: first party, secure, with __Host- cookies.
  const evidence = await readEvidence(join(folder.path, 'run/sites/main/none/evidence.ndjson'));
  const requests = evidence.filter((each) => each.kind === 'request');
  expect(new Set(requests.map(({ host }) => host))).toEqual(new Set(['www.example.nl']));
  const jar = evidence.filter((each) => each.kind === 'cookie-jar').at(-1);
  expect(jar?.cookies.map(({ name, secure }) => [name, secure]).toSorted()).toEqual([
    ['__Host-session', true],
    ['csrf_token', true],
    ['visitor', true],
  ]);
  expect(evidence.some((each) => each.kind === 'storage' && each.key === 'secure-context')).toBe(true);
  expect(report.findings.map(({ rule, subject }) => `${rule} ${subject.name}`)).toContain(
    'pre-consent-nonessential-cookie visitor',
  );
  expect(report.findings.filter(({ rule }) => /undeclared|mixed|insecure/.test(rule))).toEqual([]);
  expect(server.log.every(({ host }) => `http://${host}` === server.origin)).toBe(true);
  expect(server.log.find(({ path }) => path === '/hmr')?.origin).toBe(server.origin);

  // What it cannot show is said.
  const mapped = [{ host: 'www.example.nl', to: server.origin }];
  expect(evidence[0]).toMatchObject({ kind: 'journey-start', mapped });
  expect(report.run.mapped).toEqual(mapped);
  const manifest = manifestSchema.parse(
    JSON.parse(await readFile(join(folder.path, 'run/manifest.json'), 'utf8')),
  );
  expect(manifest.mapped).toEqual(mapped);
  for (const id of ['hsts-missing', 'https-not-enforced', 'tls-certificate-or-protocol'])
    expect(site?.rules.find((rule) => rule.id === id)).toMatchObject({
      outcome: 'inconclusive',
      reason: expect.stringContaining('(--map)'),
    });
  expect(stdout.replace(/\s+/g, ' ')).toContain(
    `${server.origin} stood in for www.example.nl: the site itself was not visited.`,
  );
  expect(await readFile(join(folder.path, 'run/report.html'), 'utf8')).toContain('stood in for');
});

test('one page, with the headless shell, and judged again later', { timeout: 120_000 }, async () => {
  const args = [...map(), '--page', '/services', '--out', 'page', '--engine', 'shell'];
  const { stdout } = await crawl(...args);
  expect(stdout.replace(/\s+/g, ' ')).toContain(
    'Only this page was asked for: https://www.example.nl/services.',
  );
  const report = await reportOf(join(folder.path, 'page'));
  const pages = report.sites.flatMap(({ journeys }) => journeys.flatMap((journey) => journey.pages));
  expect(new Set(pages.map(({ url }) => url))).toEqual(new Set(['https://www.example.nl/services']));
  const again = await runCli(['judge', 'page', '--lang', 'en'], folder.path);
  expect(again.stdout.replace(/\s+/g, ' ')).toContain('Only this page was asked for');
  expect(again.stdout.replace(/\s+/g, ' ')).toContain('stood in for www.example.nl');
});

test('an address chooses its site or its page within the policy', { timeout: 120_000 }, async () => {
  const args = [...map(), '--journey', 'none', '--out'];
  await crawl(...args, 'address', 'https://www.example.nl/new');
  const report = await reportOf(join(folder.path, 'address'));
  expect(report.sites.map(({ id, journeys }) => [id, journeys[0]?.pages.map(({ url }) => url)])).toEqual([
    ['main', ['https://www.example.nl/new']],
  ]);
});
