/** What is new, what is gone, and what nobody can tell. */
import { describe, expect, it } from 'vitest';
import { assembleReport } from '../../../../reports/document/assemble.ts';
import type { Report } from '../../../../reports/document/schema/run.ts';
import type { SiteReport } from '../../../../reports/document/schema/site.ts';
import type { Finding } from '../../../../rules/judge/finding.ts';
import { finding, run, site } from '../../../support/report.ts';

const ga = finding({
  rule: 'pre-consent-nonessential-cookie',
  site: 'casemix',
  subject: { type: 'cookie', name: '_ga', host: 'casemix.nl' },
});
const gid = finding({
  rule: 'pre-consent-nonessential-cookie',
  site: 'casemix',
  subject: { type: 'cookie', name: '_gid', host: 'casemix.nl' },
});

function report(
  id: string,
  findings: readonly Finding[],
  baseline: Report | null = null,
  options: Partial<SiteReport> = {},
): Report {
  return assembleReport({
    run: { ...run, id },
    sites: [site('casemix', findings, options)],
    findings,
    rules: [],
    baseline,
  });
}

const outcome = (of: 'inconclusive' | 'not-applicable'): Partial<SiteReport> => ({
  rules: [{ id: ga.rule, outcome: of, reason: 'journey none: no answer' }],
});

describe('compared with a baseline', () => {
  it('tells new from known', () => {
    const [first, second] = report('b', [ga, gid], report('a', [ga])).findings;
    expect([first?.status, second?.status].toSorted()).toEqual(['known', 'new']);
  });

  it('says nothing of new or known without one', () => {
    expect(report('a', [ga]).findings.map(({ status }) => status)).toEqual(['unknown']);
  });

  it('calls what is gone fixed where it was looked for', () => {
    expect(report('b', [], report('a', [ga])).summary.fixed).toEqual([ga.fingerprint]);
    expect(report('b', [gid], report('a', [ga, gid])).summary.fixed).toEqual([ga.fingerprint]);
  });

  it('does not call it fixed where it could not be looked for', () => {
    const unseen = report('b', [], report('a', [ga]), outcome('inconclusive'));
    expect(unseen.summary.fixed).toEqual([]);
    expect(unseen.earlier).toMatchObject([{ fingerprint: ga.fingerprint, fate: 'unknown' }]);
    expect(report('b', [], report('a', [ga]), { id: 'another' }).earlier).toMatchObject([
      { fate: 'unknown' },
    ]);
  });

  it('does not call it fixed when fewer journeys were made', () => {
    const less = assembleReport({
      run: { ...run, id: 'b', journeys: ['none'] },
      sites: [site('casemix', [])],
      findings: [],
      rules: [],
      baseline: report('a', [ga]),
    });
    expect(less.earlier).toMatchObject([{ fate: 'unknown' }]);
  });

  it('keeps what could not be looked for known when it is seen again, and fixed when it is gone after all', () => {
    const unseen = report('b', [], report('a', [ga]), outcome('inconclusive'));
    expect(report('c', [ga], unseen).findings[0]?.status).toBe('known');
    expect(report('c', [], unseen).summary.fixed).toEqual([ga.fingerprint]);
  });

  it('calls it regressed when it returns, also nights later', () => {
    const gone = report('b', [], report('a', [ga]));
    const stillGone = report('c', [], gone);
    expect(stillGone.summary.fixed).toEqual([]);
    expect(report('d', [ga], stillGone).findings[0]?.status).toBe('regressed');
  });

  it('says that a rule no longer applies rather than that it was fixed', () => {
    expect(report('b', [], report('a', [ga]), outcome('not-applicable')).earlier).toMatchObject([
      { fate: 'not-applicable' },
    ]);
  });
});

describe('the verdict of the run', () => {
  it('is never compliant when it was stopped, or saw no site', () => {
    const stopped = assembleReport({
      run: { ...run, interrupted: true },
      sites: [site('casemix', [])],
      findings: [],
      rules: [],
    });
    const empty = assembleReport({ run, sites: [], findings: [], rules: [] });
    expect([stopped.verdict, empty.verdict]).toEqual(['inconclusive', 'inconclusive']);
    expect(report('a', []).verdict).toBe('compliant');
  });

  it('counts a waived finding apart', () => {
    const waived: Finding = {
      ...ga,
      waiver: { reason: 'verhuist', by: 'SO', until: '2027-01-31', state: 'applied' },
    };
    const { verdict, summary } = report('a', [waived]);
    expect(verdict).toBe('compliant');
    expect(summary.findings).toEqual({ violation: 0, suspected: 0, notice: 0, waived: 1 });
  });
});
