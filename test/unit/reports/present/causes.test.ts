/** The few causes at the top of a report: what a Security Officer fixes first. */
import { expect, test } from 'vitest';
import { messages } from '../../../../reports/messages/index.ts';
import {
  causesOf,
  openSince,
  placesOfCause,
  sentenceOfCause,
  whoCauses,
  type Cause,
} from '../../../../reports/present/causes.ts';
import { catalogue } from '../../../../rules/catalogue/index.ts';
import { headlineOf } from '../../../../rules/judge/headline.ts';
import type { Finding } from '../../../../rules/judge/finding.ts';
import { nightlyReport, previousReport } from '../../../support/report.ts';

const report = nightlyReport();
const [some] = report.findings;
if (!some) throw new Error('the report has no finding');

const finding = (rule: string, site: string, changes: Partial<Finding> = {}): Finding => ({
  ...some,
  rule,
  site,
  kind: 'violation',
  severity: 'high',
  service: null,
  waiver: null,
  ...changes,
});
const causes = (findings: Finding[]) => causesOf({ ...report, findings });

test('one service on several sites, by several rules, is one cause', () => {
  const pixel = { service: 'Meta Pixel' };
  expect(
    causes([
      finding('pre-consent-tracker', 'casemix', pixel),
      finding('reject-ignored-cookie', 'casemix', pixel),
      finding('pre-consent-tracker', 'cqt', pixel),
    ]),
  ).toMatchObject([
    {
      service: 'Meta Pixel',
      rules: ['pre-consent-tracker', 'reject-ignored-cookie'],
      sites: ['casemix', 'cqt'],
    },
  ]);
});

test('what no service causes is told by rule', () => {
  expect(
    causes([finding('banner-no-reject', 'cqt'), finding('form-insecure', 'cqt')]).map(({ rules }) => rules),
  ).toEqual([['banner-no-reject'], ['form-insecure']]);
});

test('the worst come first, then those with most findings', () => {
  const order = causes([
    finding('one-high', 'cqt'),
    finding('two-high', 'cqt'),
    finding('two-high', 'casemix'),
    finding('critical', 'cqt', { severity: 'critical' }),
  ]).map(({ rules }) => rules[0]);
  expect(order).toEqual(['critical', 'two-high', 'one-high']);
});

test('what is waived, suspected or advice is no cause of a violation', () => {
  expect(
    causes([
      finding('a', 'cqt', { kind: 'suspected' }),
      finding('b', 'cqt', { kind: 'notice' }),
      finding('c', 'cqt', {
        waiver: { reason: 'afgesproken', by: 'SO', until: '2027-01-01', state: 'applied' },
      }),
    ]),
  ).toEqual([]);
});

const nl = messages('nl');
const analytics = (): { cause: Cause; night: ReturnType<typeof nightlyReport> } => {
  const night = nightlyReport({ baseline: previousReport() });
  const cause = causesOf(night).find(({ service }) => service === 'Google Analytics 4');
  if (!cause) throw new Error('the report has no finding about analytics');
  return { cause, night };
};

test('a cause says who does it, since when, and in which files', () => {
  const { cause, night } = analytics();
  expect(whoCauses(cause, night, nl)).toBe(
    'Google Analytics 4; het script komt van www.googletagmanager.com (Google)',
  );
  expect(openSince(cause.findings, night, nl)).toBe('22 november 2026, 1 dag geleden');
  expect(placesOfCause(cause, night, nl)).toEqual([
    '/assets/site.js, regel 3, op www.casemix.nl',
    '/assets/site.js, regel 3, op www.q-talent.nl',
  ]);
});

test('of several cookies it says so in one sentence, of one cookie its name', () => {
  const { cause, night } = analytics();
  const template = catalogue.find(({ id }) => id === 'pre-consent-nonessential-cookie')?.headline;
  const rules = { 'pre-consent-nonessential-cookie': { title, explanation: title, headline: template } };
  expect(sentenceOfCause(cause, { ...night, rules }, 'nl')).toBe(
    'Google Analytics 4 plaatst cookies voordat de bezoeker kiest',
  );
  const [one] = cause.findings;
  expect(sentenceOfCause({ ...cause, findings: one ? [one] : [] }, { ...night, rules }, 'nl')).toBe(
    'Google Analytics 4 plaatst de cookie _ga voordat de bezoeker kiest',
  );
});
const title = { nl: 'titel', en: 'title' };

test('a sentence of a finding’s own does not speak for others', () => {
  const { cause, night } = analytics();
  const template = { nl: '{who} plaatst {cookie}', en: '{who} sets {cookie}' };
  const rules = { 'pre-consent-nonessential-cookie': { title, explanation: title, headline: template } };
  const [first, ...others] = cause.findings;
  if (!first) throw new Error('no finding');
  const own = { ...first, headline: headlineOf({ nl: '{who} wil {cookie} plaatsen', en: '' }, [first]) };
  expect(sentenceOfCause({ ...cause, findings: [own, ...others] }, { ...night, rules }, 'nl')).toBe(
    'Google Analytics 4 wil de cookie _ga plaatsen',
  );
});

test('without an earlier run nobody knows since when, and what is new is of this run', () => {
  const { cause, night } = analytics();
  expect(openSince(cause.findings, nightlyReport(), nl)).toBe('niet vergeleken met een eerdere controle');
  expect(openSince([{ firstSeen: night.run.id }], night, nl)).toBe(
    'deze controle: de vorige keer was dit er nog niet',
  );
});

test('a fault that several sites have by themselves is of the sites themselves', () => {
  const several = causes(
    [finding('banner-missing', 'cqt'), finding('banner-missing', 'casemix')].map(ofBanner),
  );
  expect(several.map((cause) => whoCauses(cause, report, nl))).toEqual(['de websites zelf']);
});
const ofBanner = (one: Finding): Finding => ({
  ...one,
  subject: { type: 'banner', name: 'banner' },
  initiator: [],
});
