/** What is new, what is gone, and what nobody can tell. */
import { describe, expect, it } from 'vitest';
import { assembleReport } from '../../../../reports/document/assemble.ts';
import type { Report } from '../../../../reports/document/schema/run.ts';
import type { SiteReport } from '../../../../reports/document/schema/site.ts';
import type { Finding } from '../../../../rules/judge/finding.ts';
import { finding, journey, run, site } from '../../../support/report.ts';

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

  it('calls everything new where there is none yet to compare with', () => {
    const first = assembleReport({
      run: { ...run, id: 'a' },
      sites: [site('casemix', [ga])],
      findings: [ga],
      rules: [],
      baseline: 'none-yet',
    });
    expect(first.findings).toMatchObject([{ status: 'new', firstSeen: 'a' }]);
    expect(first.run.baseline).toBeNull();
  });

  it('says nothing of new or known where none was asked for', () => {
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

describe('what a waiver let stay', () => {
  const waived = (until: string, state: 'applied' | 'expired' = 'applied'): Finding => ({
    ...ga,
    waiver: { reason: 'verhuist', by: 'SO', until, state },
  });
  const before = report('a', [waived('2026-11-22')]);

  it.each([
    ['has ended', [waived('2026-11-22', 'expired')]],
    ['is gone from the policy', [ga]],
  ])('is new when the waiver %s, and says which one it was', (_what, findings) => {
    expect(report('b', findings, before).findings).toMatchObject([
      { status: 'new', firstSeen: 'a', lapsed: { by: 'SO', until: '2026-11-22' } },
    ]);
  });

  it('is new once, and known from then on', () => {
    const lapsed = report('b', [waived('2026-11-22', 'expired')], before);
    expect(report('c', [waived('2026-11-22', 'expired')], lapsed).findings).toMatchObject([
      { status: 'known', firstSeen: 'a' },
    ]);
  });

  it('is new after a night that could not look for it', () => {
    const unseen = report('b', [], before, outcome('inconclusive'));
    expect(report('c', [ga], unseen).findings).toMatchObject([
      { status: 'new', lapsed: { until: '2026-11-22' } },
    ]);
  });

  it('is known while another waiver holds', () => {
    const [finding] = report('b', [waived('2027-06-30')], before).findings;
    expect([finding?.status, finding?.lapsed]).toEqual(['known', undefined]);
  });
});

describe('a night that saw less', () => {
  const partial = (found: number): Partial<SiteReport> => {
    const home = journey('casemix', 'none', { leftOut: { 'over-budget': found } });
    return { journeys: [{ ...home, pages: home.pages.slice(0, 1) }] };
  };
  const onContact = {
    ...ga,
    occurrences: gid.occurrences
      .slice(0, 1)
      .map((seen) => ({ ...seen, page: 'https://www.casemix.nl/contact' })),
  };

  it('calls nothing fixed on a page that it did not visit', () => {
    const less = report('b', [], report('a', [onContact]), partial(4));
    expect([less.summary.fixed, less.earlier[0]?.fate]).toEqual([[], 'unknown']);
    expect(report('c', [onContact], less).findings[0]?.status).toBe('known');
  });

  it('calls it fixed on a page that it did visit, or when there is no other page', () => {
    expect(report('b', [], report('a', [ga]), partial(4)).summary.fixed).toEqual([ga.fingerprint]);
    expect(report('b', [], report('a', [onContact]), partial(0)).summary.fixed).toEqual([ga.fingerprint]);
  });

  it('does not say that a rule no longer applies either', () => {
    const rules = { rules: [{ id: ga.rule, outcome: 'not-applicable' as const, reason: 'no form' }] };
    const less = report('b', [], report('a', [onContact]), { ...partial(4), ...rules });
    expect(less.earlier).toMatchObject([{ fate: 'unknown' }]);
  });
});

describe('what another finding tells', () => {
  const told: Partial<SiteReport> = {
    rules: [
      { id: gid.rule, outcome: 'told-elsewhere', reason: null, told: [gid.fingerprint], toldBy: ['x'] },
    ],
  };

  it('is not fixed, and not unknown', () => {
    const next = report('b', [], report('a', [gid]), told);
    expect([next.summary.fixed, next.earlier[0]?.fate]).toEqual([[], 'told-elsewhere']);
    expect(report('c', [], next).summary.fixed).toEqual([gid.fingerprint]);
  });

  it('is known when it comes to stand by itself', () => {
    expect(report('b', [gid], report('a', [], null, told)).findings).toMatchObject([
      { status: 'known', firstSeen: 'a' },
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
