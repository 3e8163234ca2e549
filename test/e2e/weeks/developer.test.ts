/**
 * The week of a developer, from the packed tarball in an empty folder: a page of the development server is checked as if it
 * were the site, again after the mend, from a program, and by a rule and a service of the organisation's own.
 */
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reportOf, temporaryFolder } from '../../support/command-line.ts';
import { startDevelopmentServer, type DevelopmentServer } from '../../support/development-server.ts';
import { installPacked, type Packed } from '../../support/packed.ts';

const policy = `schema: cookiewacht-policy/1
name: Example
statement: { title: Privacy statement }
sites:
  - { id: main, url: https://www.example.nl/ }
core:
  - { category: session, purpose: keeps the visit together }
`;
const own = `${policy}services:
  - id: own-visits
    name: Our visit counter
    category: analytics
    hosts: [visits.example]
    cookies:
      - { name: visitor, lifetime: 12 months }
rules: [./own-heading.mjs]
`;
const ownRule = `/** @type {import('cookiewacht').OwnRule} */
export const rule = {
  id: 'own-heading',
  title: { nl: 'Titel zonder naam', en: 'Title without the name' },
  explanation: { nl: 'Elke titel noemt de naam.', en: 'Every title has the name.' },
  fix: { nl: 'Zet de naam in de titel.', en: 'Put the name into the title.' },
  severity: 'low', kind: 'violation',
  needs: ['document'], phases: ['before-choice'],
  check: (site) => site.all('document').map((evidence) => ({
    subject: { type: 'page', name: evidence.observation.url }, evidence,
    message: { nl: 'De naam ontbreekt.', en: 'The name is missing.' },
  })),
};
`;
const page = (script: string): string =>
  `<!doctype html><html lang="en"><title>Services</title><h1>Services</h1><p>Advice for homes.</p><script>${script}</script>`;
const visitor = "document.cookie = 'visitor=' + crypto.randomUUID() + '; max-age=31536000; secure'";

let temporary: Awaited<ReturnType<typeof temporaryFolder>>;
let server: DevelopmentServer;
let packed: Packed;
const at = (...path: string[]): string => join(packed.folder, ...path);

beforeAll(async () => {
  temporary = await temporaryFolder();
  server = await startDevelopmentServer(() => ({ '/': page(''), '/services': page(visitor) }));
  packed = await installPacked(temporary.path);
  await writeFile(at('policy.yaml'), policy);
  await writeFile(at('own.yaml'), own);
  await writeFile(at('own-heading.mjs'), ownRule);
}, 240_000);
afterAll(async () => {
  await server?.stop();
  await temporary.remove();
});

const reach = (): string[] => ['--map', `www.example.nl=${server.origin}`, '--sealed'];
const crawl = (file: string, ...args: string[]) =>
  packed.npx('crawl', '--policy', file, ...reach(), '--journey', 'none', '--lang', 'en', ...args);
const cookieRule = 'pre-consent-nonessential-cookie';

test('monday: one page of the development server breaks a promise', { timeout: 120_000 }, async () => {
  const { code, stdout } = await crawl('policy.yaml', '--page', '/services', '--out', 'monday');
  expect(code, stdout).toBe(1);
  const report = await reportOf(at('monday'));
  expect(report.sites[0]?.journeys[0]?.pages.map(({ url }) => url)).toEqual([
    'https://www.example.nl/services',
  ]);
  expect(report.findings.map(({ rule, subject }) => `${rule} ${subject.name}`)).toContain(
    `${cookieRule} visitor`,
  );
});

/** Runs a program of the user's own in the folder. */
async function program(text: string): Promise<string> {
  await writeFile(at('program.mjs'), text);
  return (await promisify(execFile)(process.execPath, ['program.mjs'], { cwd: packed.folder })).stdout;
}

test('tuesday: a program crawls, keeps the run, and judges it again', { timeout: 120_000 }, async () => {
  const stdout = await program(`
    import { crawl, judge, loadPolicy, UsageError } from 'cookiewacht';
    const policy = await loadPolicy('policy.yaml');
    const settings = { policy, page: ['/services'], journeys: ['none'], map: ['www.example.nl=${server.origin}'], sealed: true };
    const kept = await crawl({ ...settings, out: 'tuesday' });
    const again = await judge('tuesday', { language: 'en' });
    const faults = [];
    for (const wrong of [() => loadPolicy('none.yaml'), () => crawl({}), () => crawl({ ...settings, journeys: ['maybe'] }), () => judge('nowhere')])
      await wrong().catch((error) => faults.push(error instanceof UsageError));
    const names = (report) => report.findings.map(({ fingerprint }) => fingerprint).toSorted();
    console.log(JSON.stringify({ kept: names(kept), again: names(again), faults }));
  `);
  const { kept, again, faults }: Record<string, unknown[]> = JSON.parse(stdout);
  const monday = await reportOf(at('monday'));
  expect(kept).toEqual(monday.findings.map(({ fingerprint }) => fingerprint).toSorted());
  expect(again).toEqual(kept);
  expect(faults).toEqual([true, true, true, true]);
  expect((await packed.npx('verify', 'tuesday')).stdout).toContain('unchanged');
});

test('wednesday: its types hold in a strict program', { timeout: 120_000 }, async () => {
  await writeFile(
    at('program.mts'),
    `import { crawl, judge, loadPolicy, type Finding, type OwnRule, type Report } from 'cookiewacht';
    const report: Report = await crawl({ policy: await loadPolicy('policy.yaml'), engine: 'shell' });
    const first: Finding | undefined = (await judge('run', { baseline: report })).findings[0];
    const severity: 'critical' | 'high' | 'medium' | 'low' | 'info' | undefined = first?.severity;
    export const rule: OwnRule = {
      id: 'own-none', title: { nl: 'a', en: 'a' }, explanation: { nl: 'a', en: 'a' }, fix: { nl: 'a', en: 'a' },
      severity: 'low', kind: 'notice', needs: ['document'], phases: ['before-choice'], check: () => [],
    };
    // @ts-expect-error there is no such engine
    await crawl({ engine: 'netscape' });
    // @ts-expect-error a finding has no such key
    first?.nonsense;
    console.log(severity);`,
  );
  const tsc = resolve(import.meta.dirname, '../../../node_modules/typescript/bin/tsc');
  const strict = ['--strict', '--noEmit', '--module', 'nodenext', '--target', 'es2022', '--types', ''];
  const said = await promisify(execFile)(process.execPath, [tsc, ...strict, 'program.mts'], {
    cwd: packed.folder,
  }).catch((error: unknown) => error);
  expect(said).toMatchObject({ stdout: '' });
  expect(said).not.toBeInstanceOf(Error);
});

test(
  'thursday: a rule of its own runs only when allowed, and a service has its name',
  { timeout: 120_000 },
  async () => {
    const refused = await crawl('own.yaml', '--page', '/services', '--out', 'refused');
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('own-heading.mjs')]);
    const { code } = await crawl('own.yaml', '--page', '/services', '--out', 'thursday', '--allow-code');
    expect(code).toBe(1);
    const report = await reportOf(at('thursday'));
    expect(report.findings.map(({ rule }) => rule)).toContain('own-heading');
    expect(report.findings.find(({ rule }) => rule === cookieRule)?.service).toBe('Our visit counter');
    expect(await readFile(at('thursday/report.html'), 'utf8')).toContain('Our visit counter');
  },
);

test('friday: the page is mended, and the comparison says so', { timeout: 120_000 }, async () => {
  server.pages['/services'] = page('');
  await crawl('policy.yaml', '--page', '/services', '--out', 'friday');
  const { stdout } = await packed.npx('compare', 'monday', 'friday', '--lang', 'en');
  expect(stdout).toMatch(/fixed|solved/i);
  expect((await reportOf(at('friday'))).findings.map(({ rule }) => rule)).not.toContain(cookieRule);
});
