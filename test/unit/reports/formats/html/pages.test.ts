/** A journey that goes on from another one shows its pages, and each picture stands on the page once. */
import { expect, it } from 'vitest';
import { formats } from '../../../../../reports/formats/index.ts';
import { journey, nightlyReport } from '../../../../support/report.ts';
import { options } from '../../../../support/report-assets.ts';

function rendered(): string {
  const report = nightlyReport();
  const [finding] = report.findings;
  const site = report.sites.find(({ id }) => id === finding?.site);
  const accept = site?.journeys.find(({ choice }) => choice === 'accept');
  if (!finding || !site || !accept) throw new Error('a report without what it is made of');
  const own = journey(site.id, 'withdraw');
  site.journeys.push({
    ...own,
    pages: [...accept.pages, ...own.pages],
    continues: { evidence: accept.evidence, until: 50 },
  });
  const [{ phase = 'after-accept' as const, page = '' } = {}] = finding.occurrences;
  finding.occurrences = [
    { journey: 'withdraw', phase, page, seq: 50 },
    { journey: 'withdraw', phase, page, seq: 51 },
  ];
  return formats.find(({ name }) => name === 'html')?.render(report, options('en')) ?? '';
}

it('gives every picture one place, and refers to it from the other journey', () => {
  const ids = [...rendered().matchAll(/ id="(picture-[^"]*)"/g)].map(([, id]) => id);
  expect(ids.filter((id) => id?.includes('withdraw')).length).toBeGreaterThan(0);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});

it('names the evidence file that holds the observation', () => {
  const text = rendered();
  expect(text).toMatch(/50[^<]*accept\/evidence\.ndjson/);
  expect(text).toMatch(/51[^<]*withdraw\/evidence\.ndjson/);
});
