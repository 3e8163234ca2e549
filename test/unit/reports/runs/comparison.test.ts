/** `compare` in words: what is new, back, fixed, and what nobody can tell. */
import { describe, expect, it } from 'vitest';
import { renderComparison, type ComparisonOptions } from '../../../../reports/runs/comparison.ts';
import { hostile, nightlyReport, previousReport } from '../../../support/report.ts';

const report = nightlyReport({ baseline: previousReport() });
const render = (format: ComparisonOptions['format'], language: 'nl' | 'en' = 'en'): string =>
  renderComparison(report, {
    format,
    language,
    from: '2026-11-22T020000Z',
    wasWaived: new Set(),
    columns: 100,
  });

describe('compare', () => {
  it('names what is new, fixed and unknown', () => {
    const text = render('terminal');
    expect(text).toContain('From 22 November 2026 to 23 November 2026');
    expect(text).toMatch(/New \(1\)\n.*www\.q-talent\.nl · Cookie set despite refusal · _fbp/);
    expect(text).toMatch(/Fixed \(1\)\n.*www\.qconsultzorg\.nl.*_gid/);
    expect(text).toMatch(/Could not be checked again \(1\)\n.*www\.participtheadvies\.nl/);
  });

  it('is data for a tool', () => {
    const data = JSON.parse(render('json'));
    expect([data.new.length, data.fixed.length, data.unknown.length]).toEqual([1, 1, 1]);
    expect(data.known.length).toBeGreaterThan(5);
  });

  it('leaves nothing of a hostile name as markup', () => {
    const all = {
      ...report,
      findings: report.findings.map((finding) => ({ ...finding, status: 'new' as const })),
    };
    const text = renderComparison(all, {
      format: 'markdown',
      language: 'nl',
      from: 'x',
      wasWaived: new Set(),
      columns: 100,
    });
    const outside = text.replace(/(`+)[\s\S]*?[^`]\1(?!`)/g, '');
    for (const part of ['<img', '<script', '@everyone']) expect(outside).not.toContain(part);
    expect(text).not.toContain(hostile.bidi);
  });
});
