/** A reader is told with which engine a run, and each of its sites, was seen. */
import { describe, expect, it } from 'vitest';
import { formats } from '../../../../reports/formats/index.ts';
import { messages } from '../../../../reports/messages/index.ts';
import { browserOf } from '../../../../reports/present/browser.ts';
import type { Report } from '../../../../reports/document/schema/run.ts';
import { nightlyReport } from '../../../support/report.ts';
import { options } from '../../../support/report-assets.ts';

const withShell = (): Report => {
  const report = nightlyReport();
  const [first, ...others] = report.sites;
  if (!first) throw new Error('no site');
  return {
    ...report,
    run: { ...report.run, engine: 'shell' },
    sites: [{ ...first, retried: { engine: 'shell', reason: 'bot-wall' } }, ...others],
  };
};

describe.each(['html', 'markdown', 'terminal'])('%s', (name) => {
  const render = (report: Report, language: 'nl' | 'en'): string =>
    (formats.find((format) => format.name === name)?.render(report, options(language)) ?? '').replace(
      /\s+/g,
      ' ',
    );

  it('names the headless shell, and the site that was visited again', () => {
    expect(render(withShell(), 'en')).toContain('Chromium 156.0 (headless shell)');
    expect(render(withShell(), 'en')).toContain('visited it once more with full Chromium');
    expect(render(withShell(), 'nl')).toContain('bezocht haar nog eens met volledige Chromium');
  });

  it('says nothing of engines where there is nothing to say', () => {
    expect(render(nightlyReport(), 'en')).not.toMatch(/headless shell|once more/);
  });
});

it('a browser that a visitor runs has no engine to name', () => {
  expect(browserOf({ browser: 'Firefox 158', engine: null }, messages('en'))).toBe('Firefox 158');
});
