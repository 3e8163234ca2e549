/** Over many nights: what was open when, and how long fixes took. */
import { describe, expect, it } from 'vitest';
import { assembleReport } from '../../../../reports/document/assemble.ts';
import type { Report } from '../../../../reports/document/schema/run.ts';
import { renderTrend, trendOf } from '../../../../reports/runs/trend.ts';
import type { Finding } from '../../../../rules/judge/finding.ts';
import { finding, hostile, run, site } from '../../../support/report.ts';

const rule = 'pre-consent-nonessential-cookie';
const ga = finding({ rule, site: 'casemix', subject: { type: 'cookie', name: '_ga' } });
const fbp = finding({ rule, site: 'casemix', subject: { type: 'cookie', name: hostile.control } });
const unreachable: Parameters<typeof site>[2] = {
  verdict: 'inconclusive',
  rules: [{ id: rule, outcome: 'inconclusive', reason: 'no answer' }],
};

function night(
  day: number,
  findings: readonly Finding[],
  options: Parameters<typeof site>[2] = {},
  baseline: Report | null = null,
): Report {
  const startedAt = `2026-11-${String(day).padStart(2, '0')}T02:00:00.000Z`;
  return assembleReport({
    run: { ...run, id: startedAt.replace(/\.\d+Z$/, 'Z').replaceAll(':', ''), startedAt },
    sites: [site('cqt', []), site('casemix', findings, options)],
    findings,
    rules: [],
    baseline,
  });
}

const nights = [
  night(1, [ga]),
  night(2, [ga, fbp]),
  night(3, [], unreachable),
  night(4, [fbp]),
  night(6, [fbp]),
  night(8, []),
];
const trend = trendOf(nights);
const text = renderTrend(trend, { language: 'en', nights: 30, columns: 100 });

describe('the trend', () => {
  it('counts the days from first seen to gone, and a night without an answer ends nothing', () => {
    expect(trend.fixed.map(({ subject, firstSeen, since }) => [subject.name, firstSeen, since])).toEqual([
      ['_ga', '2026-11-01T020000Z', '2026-11-04T020000Z'],
      [hostile.control, '2026-11-02T020000Z', '2026-11-08T020000Z'],
    ]);
    expect(trend.medianDaysToFix).toBe(3);
    expect(trend.open).toEqual([]);
  });

  it('is a row a site and a column a night', () => {
    const rows = text.split('\n').map((line) => line.trim().split(/\s+/));
    expect(rows).toContainEqual(['Night', '01', '02', '03', '04', '06', '08']);
    expect(rows).toContainEqual(['www.cqt.nl', '·', '·', '·', '·', '·', '·']);
    expect(rows).toContainEqual(['www.casemix.nl', '1', '2', '?', '1', '1', '·']);
    expect(rows).toContainEqual(['All', '1', '2', '0', '1', '1', '0']);
    expect(text).toContain('Time to fix: 2 fixed, half of them within 3 days');
  });

  it('shows the latest nights where not all fit, and no control character of a name', () => {
    const narrow = renderTrend(trendOf(nights.slice(0, 2)), { language: 'nl', nights: 1, columns: 20 });
    expect(narrow).toMatch(/Nacht +02$/m);
    const text = renderTrend(trendOf([night(2, [fbp])]), { language: 'en', nights: 9, columns: 80 });
    // eslint-disable-next-line no-control-regex -- this is what the test looks for
    expect(text).not.toMatch(/[\u0000-\u0009\u001b]/);
  });
});

it('a report remembers the nights before it, and since when a finding stands', () => {
  const second = night(2, [ga, fbp], {}, night(1, [ga]));
  const third = night(3, [ga, fbp], {}, second);
  expect(
    third.history.map(({ startedAt, sites }) => [
      startedAt.slice(8, 10),
      sites.map(({ violations }) => violations),
    ]),
  ).toEqual([
    ['01', [0, 1]],
    ['02', [0, 2]],
  ]);
  expect(third.findings.map(({ subject, firstSeen }) => [subject.name, firstSeen])).toEqual(
    expect.arrayContaining([
      ['_ga', '2026-11-01T020000Z'],
      [hostile.control, '2026-11-02T020000Z'],
    ]),
  );
});

it('a report remembers a month, not for ever', () => {
  let last: Report | null = null;
  for (let index = 1; index <= 28; index += 1) last = night(index, [ga], {}, last);
  for (let index = 1; index <= 28; index += 1) last = night(index, [ga], {}, last);
  expect(last?.history.length).toBe(30);
});
