/**
 * What every format makes of the same night. Renew with `npx vitest run test/unit/reports -u`, and read the
 * difference.
 */
import { describe, expect, it } from 'vitest';
import { formats } from '../../../../reports/formats/index.ts';
import type { Report } from '../../../../reports/document/schema/run.ts';
import { nightlyReport, previousReport } from '../../../support/report.ts';
import { normalise, options } from '../../../support/report-assets.ts';

const night = nightlyReport({ baseline: previousReport() });
const fewer = ['q-talent', 'participtheadvies'];

/** The page is long: two sites show all that it can show. */
const short: Report = {
  ...night,
  sites: night.sites.filter(({ id }) => fewer.includes(id)),
  findings: night.findings.filter(({ site }) => fewer.includes(site)),
};

describe.each(formats.map((format) => [format.name, format] as const))('%s', (name, format) => {
  it.each(['nl', 'en'] as const)('is as it was, in %s', async (language) => {
    const report = name === 'html' || name === 'json' ? short : night;
    await expect(normalise(format.render(report, options(language)))).toMatchFileSnapshot(
      `golden/${language}-${format.file}`,
    );
  });

  it('says the same twice', () => {
    expect(format.render(night, options('nl'))).toBe(format.render(night, options('nl')));
  });
});
