/** `cookiewacht judge` on runs that were made by hand: no browser is needed to judge again. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportSchema } from '../../../reports/document/schema/run.ts';
import type { SiteEvidence } from '../../../rules/evidence/index.ts';
import { cookie, sessionCookie, site } from '../../support/evidence.ts';
import { runCli, temporaryFolder } from '../../support/command-line.ts';

const policy = (extra = ''): string =>
  `schema: cookiewacht-policy/1\nname: Proef\nstatement: { title: Verklaring }\nsites: [{ id: cqt, url: 'https://www.cqt.nl/' }]\ncore: [{ category: session, purpose: Sessie }, { category: consent-record, purpose: Keuze }]\n${extra}`;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let run: string;

async function write(evidence: SiteEvidence, at: string): Promise<void> {
  const lines = (list: readonly unknown[]): string => list.map((one) => `${JSON.stringify(one)}\n`).join('');
  await mkdir(join(at, 'sites/cqt'), { recursive: true });
  await writeFile(join(at, 'policy.yaml'), policy());
  await writeFile(join(at, 'sites/cqt/probe.ndjson'), lines(evidence.probe));
  for (const { journey, observations } of evidence.journeys) {
    await mkdir(join(at, 'sites/cqt', journey));
    await writeFile(join(at, 'sites/cqt', journey, 'evidence.ndjson'), lines(observations));
  }
}

beforeAll(async () => {
  folder = await temporaryFolder();
  run = join(folder.path, 'run');
  await write(site({ none: [sessionCookie(), cookie('_ga', { lifetime: 63_072_000 })] }), run);
});
afterAll(() => folder.remove());

describe('a run without a report, as a crash leaves it', () => {
  test('is judged by its own policy, and not written to', async () => {
    const { code, stdout, stderr } = await runCli(['judge', run, '--format', 'json'], folder.path);
    expect(code, stderr).toBe(1);
    const report = reportSchema.parse(JSON.parse(stdout));
    expect(report.findings.map(({ rule, subject }) => `${rule} ${subject.name}`)).toContain(
      'pre-consent-nonessential-cookie _ga',
    );
    expect(report.run.interrupted).toBe(true);
    await expect(readFile(join(run, 'report.json'))).rejects.toThrow('ENOENT');
  });

  test('is judged by another policy', async () => {
    const other = join(folder.path, 'other.yaml');
    await writeFile(
      other,
      policy('rules:\n  pre-consent-nonessential-cookie: { severity: low, reason: Bij ons anders }\n'),
    );
    const { stdout } = await runCli(['judge', run, '--policy', other, '--format', 'json'], folder.path);
    expect(
      reportSchema
        .parse(JSON.parse(stdout))
        .findings.find(({ rule }) => rule === 'pre-consent-nonessential-cookie')?.severity,
    ).toBe('low');
  });

  test('becomes a run of its own with --out, which can be verified', async () => {
    const out = join(folder.path, 'again');
    expect((await runCli(['judge', run, '--out', out], folder.path)).code).toBe(1);
    expect((await runCli(['verify', out], folder.path)).code).toBe(0);
    expect((await runCli(['judge', out, '--format', 'json'], folder.path)).code).toBe(1);
  });
});

test.each([
  ['no run at all', ['judge', '.'], /is not a run directory/],
  ['a site that it does not hold', ['judge', 'run', '--site', 'elders'], /has no site `elders`/],
])('%s is said in one line', async (_what, args, message) => {
  const { code, stderr } = await runCli(args, folder.path);
  expect(code).toBe(2);
  expect(stderr).toMatch(message);
});
