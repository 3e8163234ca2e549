/** What one copies into the policy is a waiver that speaks of the finding, and that of the cause of its siblings too. */
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { messages } from '../../../../reports/messages/index.ts';
import { causeWaiverText, waiverText } from '../../../../reports/present/waiver-text.ts';
import type { Finding } from '../../../../rules/judge/finding.ts';
import { waives } from '../../../../rules/judge/waivers.ts';
import { waiverSchema, type Waiver } from '../../../../rules/policy/schema/waiver.ts';
import { finding, hostile } from '../../../support/report.ts';

const words = messages('en');
const siteUrl = 'https://www.casemix.nl/';
const read = (text: string): Waiver => {
  const [entry]: unknown[] = parse(text.replace('yyyy-mm-dd', '2027-01-31'));
  return waiverSchema.parse(entry);
};
type Cause = Partial<Pick<Finding, 'service' | 'initiator'>>;
const caused = ({ name, ...cause }: Cause & { name: string }): Finding =>
  finding({
    rule: 'pre-consent-nonessential-cookie',
    site: 'casemix',
    subject: { type: 'cookie', name, host: 'casemix.nl' },
    service: null,
    ...cause,
  });
const script = (url: string): Finding['initiator'] => [
  { type: 'document', url: siteUrl },
  { type: 'script', url, line: 3 },
];

test.each(['_ga', 'a: b', '"x"', '# no comment', hostile.html])('%s: the waiver of the finding', (name) => {
  const one = caused({ name });
  const waiver = read(waiverText(one, words));
  expect(waives(waiver, one, siteUrl)).toBe(true);
  expect(waives(waiver, caused({ name: 'another' }), siteUrl)).toBe(false);
});

test.each<[string, Cause, Cause]>([
  ['a service', { service: 'Google Analytics 4' }, { service: 'YouTube' }],
  [
    'a script of the site',
    { initiator: script('https://www.casemix.nl/assets/site.js?v') },
    { initiator: script('https://www.casemix.nl/assets/other.js') },
  ],
  [
    'a script of another party',
    { initiator: script('https://cdn.t.example/t.js') },
    { initiator: script('https://cdn.t.example/u.js') },
  ],
])('%s: the waiver of the cause speaks of all that it does, and of nothing else', (_what, cause, other) => {
  const found = causeWaiverText(caused({ name: '_ga', ...cause }), siteUrl, words);
  const waiver = read(found?.text ?? '');
  expect(waiver.rule).toBe('*');
  for (const rule of ['pre-consent-nonessential-cookie', 'reject-ignored-cookie'])
    expect(waives(waiver, { ...caused({ name: '_gid', ...cause }), rule }, siteUrl)).toBe(true);
  expect(waives(waiver, caused({ name: '_ga', ...other }), siteUrl)).toBe(false);
});

test('a cause that nobody saw has no waiver', () => {
  expect(causeWaiverText(caused({ name: '_ga', initiator: [] }), siteUrl, words)).toBeNull();
  expect(
    causeWaiverText(caused({ name: '_ga', initiator: [{ type: 'document', url: siteUrl }] }), siteUrl, words),
  ).toBeNull();
});
