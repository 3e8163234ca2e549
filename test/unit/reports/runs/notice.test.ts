/** What a webhook is told: the state of things in a few lines, and nothing that a chat would act upon. */
import { expect, it } from 'vitest';
import { noticeOf } from '../../../../reports/runs/notice.ts';
import { hostile, nightlyReport, previousReport } from '../../../support/report.ts';

it('says how it stands and what is new, in words and as data', () => {
  const notice = noticeOf(nightlyReport({ baseline: previousReport() }), 'nl');
  expect(notice.text).toMatch(/^✖ CQT Groep: Drie van de zeven websites/);
  expect(notice.text).toContain('▲ Hoog · www.q-talent.nl · Cookie ondanks weigering · _fbp');
  expect(notice.new.map(({ rule, subject }) => [rule, subject])).toEqual([['reject-ignored-cookie', '_fbp']]);
  expect(notice).toMatchObject({ verdict: 'violations', summary: { sites: { violations: 3 } } });
});

it('counts everything as new on the first night, and lists no more than fits a message', () => {
  const notice = noticeOf(nightlyReport(), 'en');
  expect(notice.new.length).toBeGreaterThan(10);
  expect(notice.text.split('\n').length).toBeLessThan(16);
});

it('holds no mention, link or control character of a name', () => {
  const { text } = noticeOf(nightlyReport(), 'nl');
  for (const part of ['<', '>', '@', '\u001b', '\u202e']) expect(text).not.toContain(part);
  expect(text).not.toContain(hostile.control);
});
