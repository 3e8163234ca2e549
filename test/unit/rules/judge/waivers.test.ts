/** Which findings a waiver speaks of: by rule, site and subject, or by their cause. */
import { describe, expect, test } from 'vitest';
import { waiverOf, waives, type Waivable } from '../../../../rules/judge/waivers.ts';
import { parsePolicy, PolicyError } from '../../../../rules/policy/parse.ts';
import type { Waiver } from '../../../../rules/policy/schema/waiver.ts';
import { cqtWith } from '../../../support/evidence.ts';

const home = 'https://www.cqt.nl/';
const cookie: Waivable = {
  rule: 'pre-consent-nonessential-cookie',
  site: 'cqt',
  subject: { type: 'cookie', name: '_ga', host: 'cqt.nl' },
  service: 'Google Analytics 4',
  initiator: [
    { type: 'document', url: home },
    { type: 'script', url: 'https://www.cqt.nl/assets/site.js?v=31', line: 3, column: 10 },
    { type: 'tag-manager', url: 'https://www.googletagmanager.com/gtag/js?id=G-1', line: 12 },
  ],
};
const video: Waivable = {
  rule: 'pre-consent-embed',
  site: 'cqt',
  subject: {
    type: 'request',
    name: 'YouTube',
    host: 'www.youtube.com',
    url: 'https://www.youtube.com/embed/x',
  },
  service: 'YouTube',
  initiator: [{ type: 'document', url: home }],
};
const waiver = (more: Partial<Waiver>): Waiver => ({
  rule: '*',
  site: '*',
  reason: 'wordt vervangen',
  by: 'SO',
  until: '2027-01-31',
  ...more,
});

describe('a waiver for a cause', () => {
  test.each<[string, Partial<Waiver>, boolean, boolean]>([
    ['the id of a service', { service: 'google-analytics-ga4' }, true, false],
    ['the name of a service', { service: 'YouTube' }, false, true],
    [
      'a service, by another rule only',
      { rule: 'pre-consent-embed', service: 'google-analytics-ga4' },
      false,
      false,
    ],
    ['a service, on another site only', { site: 'casemix', service: 'youtube' }, false, false],
    ['a script of the site', { script: '/assets/site.js' }, true, false],
    ['a script by its address', { script: 'https://www.cqt.nl/assets/site.js' }, true, false],
    ['a script by host and path', { script: 'www.googletagmanager.com/gtag/js' }, true, false],
    ['scripts of a host', { script: 'www.googletagmanager.com/*' }, true, false],
    ['an address that the finding is about', { script: 'www.youtube.com/embed/*' }, false, true],
    ['the page, which is no script', { script: '/' }, false, false],
    ['another script', { script: '/assets/other.js' }, false, false],
    ['a script of another host', { script: 'evil.example/www.cqt.nl/assets/site.js' }, false, false],
    ['a subject of a service', { service: 'google-analytics-ga4', subject: '_gid' }, false, false],
  ])('%s', (_what, more, ofCookie, ofVideo) => {
    expect([waives(waiver(more), cookie, home), waives(waiver(more), video, home)]).toEqual([
      ofCookie,
      ofVideo,
    ]);
  });
});

test('of several waivers the one that holds longest counts', () => {
  const policy = cqtWith({
    waivers: [
      waiver({ service: 'youtube', until: '2026-11-01', by: 'A' }),
      waiver({ service: 'youtube', until: '2027-03-01', by: 'B' }),
      waiver({ service: 'youtube', until: '2026-12-01', by: 'C' }),
    ],
  });
  expect(waiverOf(video, policy, home, '2026-11-30')).toMatchObject({ by: 'B', state: 'applied' });
  expect(waiverOf(video, policy, home, '2027-03-02')).toMatchObject({ by: 'B', state: 'expired' });
});

describe('in a policy file', () => {
  const policy = (lines: string): string =>
    `schema: cookiewacht-policy/1\nname: Test\nstatement: { title: Statement }\nsites:\n  - { id: main, url: https://www.example.nl/ }\nwaivers:\n  - { ${lines}, reason: y, by: z, until: 2027-01-31 }\n`;
  const problemsOf = (lines: string): string => {
    try {
      parsePolicy(policy(lines), 'policy.yaml');
      return '';
    } catch (error) {
      return error instanceof PolicyError ? error.message : String(error);
    }
  };

  test.each([
    "rule: '*', site: '*', service: youtube",
    "rule: '*', site: main, script: /assets/site.js",
    "rule: form-insecure, site: main, subject: '*'",
    'rule: form-insecure, site: main, service: YouTube',
  ])('%s is one', (lines) => {
    expect(problemsOf(lines)).toBe('');
  });

  test.each([
    ["rule: '*', site: '*', subject: '*'", /policy\.yaml:7: .*needs a cause/],
    [
      'rule: form-insecure, site: main',
      /policy\.yaml:7: a waiver needs a `subject`, a `service` or a `script`/,
    ],
    ["rule: '*', site: main, service: yuotube", /policy\.yaml:7: .*`yuotube`.*did you mean `youtube`/],
    ["rule: form-insecur, site: main, subject: '*'", /did you mean `form-insecure`/],
  ])('%s is none', (lines, problem) => {
    expect(problemsOf(lines)).toMatch(problem);
  });
});
