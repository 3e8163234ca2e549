/** One file is one format, and the list knows all of them. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formats } from '../../../../reports/formats/index.ts';
import { nightlyReport } from '../../../support/report.ts';
import { options } from '../../../support/report-assets.ts';

const folder = join(import.meta.dirname, '../../../../reports/formats');

describe('the list of formats', () => {
  it('has every file of the folder, under its own name', () => {
    const files = readdirSync(folder)
      .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
      .map((file) => file.replace(/\.ts$/, ''));
    expect(formats.map(({ name }) => name).toSorted()).toEqual(files.toSorted());
  });

  it('writes each format to a file of its own', () => {
    expect(new Set(formats.map(({ file }) => file)).size).toBe(formats.length);
  });
});

describe('sarif', () => {
  const log = JSON.parse(
    formats.find(({ name }) => name === 'sarif')?.render(nightlyReport(), options('en')) ?? '',
  );
  const [run] = log.runs;

  it('has a result for each finding, each with its rule, a place and a fingerprint', () => {
    expect(log.version).toBe('2.1.0');
    expect(run.results.length).toBe(nightlyReport().findings.length);
    for (const result of run.results) {
      expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
      expect(result.partialFingerprints['cookiewacht/v1']).toMatch(/^[0-9a-f]{16}$/);
      expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe('rules/policy/cqt.yaml');
      expect(['error', 'warning', 'note']).toContain(result.level);
    }
  });

  it('suppresses what is waived, and tells what could not be checked', () => {
    expect(
      run.results
        .filter(({ suppressions }: { suppressions?: unknown[] }) => suppressions)
        .map(({ ruleId }: { ruleId: string }) => ruleId),
    ).toEqual(['https-not-enforced']);
    expect(run.invocations[0].toolExecutionNotifications.length).toBeGreaterThan(0);
  });

  it('writes addresses that are addresses', () => {
    const uris = [...JSON.stringify(log).matchAll(/"uri":"((?:[^"\\]|\\.)*)"/g)].map(([, uri = '']) =>
      JSON.parse(`"${uri}"`),
    );
    expect(uris.length).toBeGreaterThan(10);
    for (const uri of uris) expect(uri).toMatch(/^[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/);
  });
});

describe('terminal', () => {
  const text = (extra = {}): string =>
    formats.find(({ name }) => name === 'terminal')?.render(nightlyReport(), options('en', extra)) ?? '';

  it('fits its width', () => {
    // A command stays on one line, so that it can be copied.
    const lines = (width: number): string[] =>
      text({ width })
        .split('\n')
        .filter((line) => !line.includes('cookiewacht r'));
    for (const width of [60, 80, 120]) expect(lines(width).filter((line) => line.length > width)).toEqual([]);
  });

  it('says who set it, what was promised, what could not be checked, and where to read on', () => {
    for (const part of [
      'set by',
      'gtag/js:12:345 (www.googletagmanager.com) ← /assets/site.js:3:10 ← /',
      '(P24)',
      'ERR_CONNECTION_REFUSED',
      'cookiewacht rules pre-consent-embed',
      'runs/2026-11-23T020000Z/report.html',
    ])
      expect(text()).toContain(part);
  });

  it('cuts long lists with a count and the command that shows all, and shows all when asked', () => {
    expect(text({ commandPrefix: 'npx cookiewacht' })).toMatch(
      /and \d+ more {2}npx cookiewacht report runs\/2026-11-23T020000Z --format csv/,
    );
    expect(text({ all: true })).not.toMatch(/and \d+ more/);
  });
});

describe('junit', () => {
  const xml = (junitInconclusive?: 'skipped' | 'error'): string =>
    formats
      .find(({ name }) => name === 'junit')
      ?.render(nightlyReport(), options('en', junitInconclusive ? { junitInconclusive } : {})) ?? '';
  const unjudged = nightlyReport()
    .sites.flatMap(({ rules }) => rules)
    .filter(({ outcome }) => outcome === 'inconclusive').length;

  it('has a test case a site and rule', () => {
    expect(xml().match(/<testcase /g)?.length).toBe(
      nightlyReport().sites.flatMap(({ rules }) => rules).length,
    );
  });

  it('skips what could not be judged, with the reason, or calls it an error when asked', () => {
    expect(unjudged).toBeGreaterThan(0);
    expect(xml()).toMatch(/<skipped message="inconclusive: journey none: net::ERR_CONNECTION_REFUSED"/);
    expect(xml()).not.toContain('<error');
    expect(xml('error').match(/<error type="inconclusive"/g)?.length).toBe(unjudged);
    expect(xml('error')).toContain(`errors="${unjudged}"`);
  });
});
