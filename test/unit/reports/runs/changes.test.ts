/** What a round of `watch` tells: all at first, then what changed. */
import { describe, expect, it } from 'vitest';
import { renderChanges, type ChangesOptions } from '../../../../reports/runs/changes.ts';
import { nightlyReport, previousReport } from '../../../support/report.ts';

const options: ChangesOptions = { language: 'en', round: 2, seconds: 3.14, columns: 100, colour: false };

describe('the first round', () => {
  const text = renderChanges(nightlyReport(), { ...options, round: 1 });
  it('tells every finding that stands, with who caused it', () => {
    expect(text).toMatch(/^Check 1 · 3\.1 s · findings \d+\nFindings\n/);
    expect(text).toMatch(/● .*_ga/);
    expect(text).toMatch(/set by .+ ← /);
    expect(text).not.toContain('Still there');
  });
});

describe('a later round', () => {
  const report = nightlyReport({ baseline: previousReport() });
  const text = renderChanges(report, options);
  it('tells what is new, fixed, still there, and what nobody can tell', () => {
    expect(text).toMatch(
      /^Check 2 · 3\.1 s · new 1 · fixed 1 · could not be checked again 1 · still there \d+\n/,
    );
    expect(text).toMatch(/New\n {2}.*_fbp/);
    expect(text).toMatch(/Fixed\n {2}.*_gid/);
    expect(text).toMatch(/Still there\n {2}/);
  });
  it('says what could not be seen, and not that a map was given', () => {
    const [first, ...rest] = report.sites;
    if (first === undefined) throw new Error('no site');
    const gap = { where: 'probe' as const, journey: null, page: null, reason: 'a reason' };
    const withGaps = {
      ...first,
      gaps: [
        { ...gap, code: 'map' },
        { ...gap, code: 'engine' },
      ],
    };
    const told = renderChanges({ ...report, sites: [withGaps, ...rest] }, options);
    expect(told).toContain('not checked: Cookiewacht could not visit the site with full Chromium (a reason)');
    expect(told).not.toContain('stood in');
  });
  it('is Dutch for who reads Dutch', () => {
    expect(renderChanges(report, { ...options, language: 'nl' })).toMatch(/^Controle 2 .*opgelost 1/);
  });
});

it('a round without findings says so', () => {
  const clean = { ...nightlyReport(), findings: [], sites: [] };
  expect(renderChanges(clean, { ...options, round: 1 })).toBe('Check 1 · 3.1 s · No findings.');
});

it('leaves no control character of a page', () => {
  const report = nightlyReport();
  const text = renderChanges(report, { ...options, round: 1 });
  expect([...text].filter((letter) => (letter < ' ' && letter !== '\n') || letter === '\u202e')).toEqual([]);
});
