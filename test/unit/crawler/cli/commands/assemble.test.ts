import { generateKeyPairSync } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Command } from 'commander';
import type { MadeSite } from '../../../../../bench/desk/make-run.ts';
import { assemble } from '../../../../../crawler/cli/commands/assemble.ts';
import { beQuiet } from '../../../../../crawler/cli/output.ts';
import { readReport } from '../../../../../crawler/cli/read-report.ts';
import { verifyRun } from '../../../../../crawler/run/verify.ts';
import { makeParts, makeRunOf, policyOf } from '../../../../support/fleet/parts.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cookiewacht-assemble-'));
  beQuiet();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const sites: MadeSite[] = [
  {
    id: 'one',
    findings: [
      { name: '_ga', severity: 'high' },
      { name: 'zz', kind: 'suspected' },
    ],
  },
  { id: 'two', findings: [] },
  {
    id: 'three',
    findings: [{ name: '_fbp', severity: 'critical', pages: ['/', '/contact'] }, { name: '_ga' }],
  },
  { id: 'four', findings: [], inconclusive: ['banner-missing'] },
];
const startedAt = '2026-11-23T02:00:00.000Z';
const waiver = (site: string, subject: string): string =>
  `  - { rule: pre-consent-nonessential-cookie, site: "${site}", subject: "${subject}", reason: Known and filed, by: Anna, until: 2027-02-01 }`;
const policy = policyOf(
  sites,
  ['waivers:', waiver('one', '_ga'), waiver('*', '_fbp'), waiver('two', 'x')].join('\n'),
);

/** What the fleet writes beside the parts. */
const aboutOf = (failed: Record<string, string>) => ({
  startedAt,
  endedAt: '2026-11-23T03:00:00.000Z',
  policySource: 'group.yaml',
  policy,
  journeys: ['none'],
  devices: ['desktop'],
  language: 'nl',
  failed,
});

async function run(...args: string[]): Promise<void> {
  const program = new Command().exitOverride();
  assemble.addTo(program, () => undefined);
  await program.parseAsync(['assemble', ...args], { from: 'user' });
}

describe('assemble', () => {
  test('makes of the runs of single sites the run of all of them', async () => {
    const parts = await makeParts(folder, { startedAt, sites: sites.toReversed() }, policy);
    await makeRunOf(join(folder, 'whole'), { startedAt, sites }, policy);
    const out = join(folder, 'out');
    await run(parts, '--out', out);
    const [made, whole] = [await readReport(out), await readReport(join(folder, 'whole'))];
    expect(made.sites).toEqual(whole.sites);
    expect(made.findings).toEqual(whole.findings);
    expect(made.summary).toEqual(whole.summary);
    expect(made.verdict).toBe(whole.verdict);
    expect(made.run.id).toBe(whole.run.id);
    expect(made.run.sitesLeftOut).toEqual([]);
    expect(made.waivers.map(({ state, findings }) => [state, findings.length])).toEqual([
      ['applied', 1],
      ['applied', 1],
      ['unmatched', 0],
    ]);
    const { changed, missing, added } = await verifyRun(out, out);
    expect([changed, missing, added]).toEqual([[], [], []]);
    expect(await readdir(join(out, 'sites'))).toEqual(['four', 'one', 'three', 'two']);
  });

  test('compares with an earlier run as a crawl does', async () => {
    const before = sites.map((site) =>
      site.id === 'one' ? { ...site, findings: [...site.findings, { name: 'gone' }] } : site,
    );
    await makeRunOf(join(folder, 'before'), { startedAt: '2026-11-22T02:00:00.000Z', sites: before }, policy);
    const parts = await makeParts(folder, { startedAt, sites: sites.slice(0, 3) }, policy);
    await run(parts, '--out', join(folder, 'out'), '--baseline', join(folder, 'before'));
    const made = await readReport(join(folder, 'out'));
    expect(made.run.baseline).toBe('2026-11-22T020000Z');
    expect(made.findings.every(({ status }) => status === 'known')).toBe(true);
    expect(made.earlier.map(({ subject, fate }) => [subject.name, fate])).toEqual([['gone', 'fixed']]);
    expect(made.summary.fixed).toHaveLength(1);
    expect(made.history.map(({ sites: night }) => night.length)).toEqual([4]);
    expect(made.run.sitesLeftOut).toEqual(['four']);
  });

  test('names a site that could not be crawled, and calls it inconclusive', async () => {
    const parts = await makeParts(folder, { startedAt, sites: sites.slice(1, 2) }, policy);
    const about = join(folder, 'about.json');
    const failed = { three: 'its worker died three times' };
    await writeFile(about, JSON.stringify(aboutOf(failed)));
    await run(parts, '--about', about, '--out', join(folder, 'out'));
    const made = await readReport(join(folder, 'out'));
    const [, three] = made.sites;
    expect(made.sites.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['two', 'compliant'],
      ['three', 'inconclusive'],
    ]);
    expect(three?.unchecked.join()).toContain('its worker died three times');
    expect(three?.rules.some(({ outcome }) => outcome === 'pass' || outcome === 'fail')).toBe(false);
    expect(made.verdict).toBe('inconclusive');
    expect(made.run.sitesLeftOut).toEqual(['one', 'four']);
    expect(await readFile(join(folder, 'out/sites/three/probe.ndjson'), 'utf8')).toContain(
      'died three times',
    );
  });

  test('signs the run, and calls every finding of a first night new', async () => {
    const parts = await makeParts(folder, { startedAt, sites }, policy);
    const about = join(folder, 'about.json');
    await writeFile(about, JSON.stringify({ ...aboutOf({}), firstNight: true }));
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const key = join(folder, 'key.pem');
    await writeFile(key, privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const out = join(folder, 'out');
    await run(parts, '--about', about, '--out', out, '--sign-key', key);
    expect((await verifyRun(out, out, publicKey)).signature).toBe('valid');
    const { findings, run: head } = await readReport(out);
    expect(findings.every(({ status }) => status === 'new')).toBe(true);
    expect(head.seal?.signer).toMatch(/./);
  });

  test('writes the formats that were asked for, as the manifest says', async () => {
    const parts = await makeParts(folder, { startedAt, sites }, policy);
    const about = join(folder, 'about.json');
    const formats = { formats: ['csv', 'junit'], junitInconclusive: 'error' };
    await writeFile(about, JSON.stringify({ ...aboutOf({}), ...formats }));
    const out = join(folder, 'out');
    await run(parts, '--about', about, '--out', out);
    expect(await readFile(join(out, 'report.csv'), 'utf8')).toContain('_fbp');
    expect(await readFile(join(out, 'report.xml'), 'utf8')).toContain('<error');
    expect(await verifyRun(out, out)).toMatchObject({ changed: [], missing: [], added: [] });
  });

  test('makes a run of sites none of which could be crawled', async () => {
    const about = join(folder, 'about.json');
    const failed = Object.fromEntries(sites.map(({ id }) => [id, 'the browser does not start']));
    await writeFile(about, JSON.stringify(aboutOf(failed)));
    await mkdir(join(folder, 'none'));
    await run(join(folder, 'none'), '--about', about, '--out', join(folder, 'out'));
    const made = await readReport(join(folder, 'out'));
    expect(made.sites.map(({ verdict }) => verdict)).toEqual(sites.map(() => 'inconclusive'));
    expect(made.findings).toEqual([]);
    expect(made.verdict).toBe('inconclusive');
    expect(made.run.policy.source).toBe('group.yaml');
  });

  test.each([
    ['a folder without runs', async () => [folder], 'is no run, and holds none'],
    [
      'a site that is in two',
      async () => {
        const parts = await makeParts(folder, { startedAt, sites: sites.slice(0, 1) }, policy);
        return [join(parts, 'one'), join(parts, 'one')];
      },
      'the site `one` is in',
    ],
    [
      'a run that was changed',
      async () => {
        const parts = await makeParts(folder, { startedAt, sites: sites.slice(0, 1) }, policy);
        await writeFile(join(parts, 'one/sites/one/none/evidence.ndjson'), '');
        return [parts];
      },
      'is not as its manifest says',
    ],
    [
      'runs by different policies',
      async () => {
        const parts = await makeParts(folder, { startedAt, sites: sites.slice(0, 1) }, policy);
        const other = { startedAt, sites: sites.slice(1, 2), policyHash: 'b'.repeat(64) };
        await makeRunOf(join(folder, 'other'), other, policy);
        return [join(parts, 'one'), join(folder, 'other')];
      },
      'were made with different policies',
    ],
  ])('refuses %s, and writes nothing', async (_, make, words) => {
    const out = join(folder, 'out');
    await expect(run(...(await make()), '--out', out)).rejects.toThrow(words);
    expect(await readdir(folder)).not.toContain('out');
  });
});
