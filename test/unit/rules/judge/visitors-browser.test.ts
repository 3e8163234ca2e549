/** What an engine that lacks parts of a visitor's browser may say of a site, and what it may not. */
import { describe, expect, test } from 'vitest';
import type { Lack } from '../../../../rules/evidence/common.ts';
import type { JourneyEvidence, SiteEvidence } from '../../../../rules/evidence/index.ts';
import { asVisitorsSee, pageOnHttp } from '../../../../rules/judge/visitors-browser.ts';
import { cookie, form, journey, judge, request, site, transport, visit } from '../../../support/evidence.ts';

/** The same evidence, as an engine that lacks these wrote it down. */
const lacking = (evidence: SiteEvidence, ...lacks: Lack[]): SiteEvidence => ({
  ...evidence,
  journeys: evidence.journeys.map((each): JourneyEvidence => ({
    ...each,
    observations: each.observations.map((observation) =>
      observation.kind === 'journey-start' ? { ...observation, engine: 'shell', lacks } : observation,
    ),
  })),
});
const outcomeOf = (evidence: SiteEvidence, rule: string) =>
  judge(evidence).rules.find(({ id }) => id === rule);
const HTTP = 'http://www.cqt.nl/';
const onHttp = visit({ url: HTTP, finalUrl: HTTP });
const contact = form({ page: HTTP, frame: HTTP, action: HTTP, actionScheme: 'http' });

describe("a page that stayed on http, where a visitor's browser tries https", () => {
  const evidence = lacking(site({ none: [onHttp, contact] }), 'https-upgrades');

  test('shows no violation, and no pass either', () => {
    expect(outcomeOf(evidence, 'form-insecure')).toMatchObject({
      outcome: 'inconclusive',
      reason: expect.stringContaining("a visitor's browser may have loaded it over https"),
    });
    expect(outcomeOf(evidence, 'cookie-not-secure')?.outcome).toBe('inconclusive');
    expect(outcomeOf(evidence, 'banner-missing')?.outcome).toBe('inconclusive');
    expect(pageOnHttp(evidence)).toBe(HTTP);
  });

  test('leaves alone what the probe shows, which is no browser', () => {
    const probe = [transport({ http: { outcome: 'answered', status: 200, redirect: null, cookies: [] } })];
    expect(outcomeOf({ ...evidence, probe }, 'https-not-enforced')?.outcome).toBe('fail');
    expect(outcomeOf({ ...evidence, probe }, 'hsts-missing')?.outcome).toBe(
      outcomeOf({ ...site({ none: [] }), probe }, 'hsts-missing')?.outcome,
    );
  });

  test('is judged if a browser with all its parts saw it', () => {
    expect(outcomeOf(site({ none: [onHttp, contact] }), 'form-insecure')?.outcome).toBe('fail');
    expect(pageOnHttp(site({ none: [onHttp] }))).toBeNull();
  });

  test.each([
    [
      'the host does not answer over https',
      transport({ https: { ...transport().https, outcome: 'refused' } }),
    ],
    [
      'its certificate cannot be trusted',
      transport({
        certificate: { subject: '', issuer: '', validFrom: '', validTo: '', daysLeft: -3, trusted: false },
      }),
    ],
  ])('is judged if a visitor gets http too: %s', (_, seen) => {
    const fallsBack = { ...evidence, probe: [seen] };
    expect(outcomeOf(fallsBack, 'form-insecure')?.outcome).toBe('fail');
    expect(pageOnHttp(fallsBack)).toBeNull();
  });

  test.each(['http://www.cqt.nl:8080/', 'http://192.0.2.7/', 'http://intranet/', 'http://site.test/x'])(
    '%s is never turned into https',
    (address) => {
      const there = visit({ url: address, finalUrl: address });
      expect(pageOnHttp(lacking(site({ none: [there] }), 'https-upgrades'))).toBeNull();
    },
  );

  test('hides no other page of the journey', () => {
    const two = lacking(
      site({
        none: [
          visit(),
          visit({ visit: 1, url: `${HTTP}oud`, finalUrl: `${HTTP}oud` }),
          cookie('_ga', { visit: 1, page: `${HTTP}oud` }),
          cookie('_fbp', { visit: 0 }),
        ],
      }),
      'https-upgrades',
    );
    const names = judge(two).findings.map(({ subject }) => subject.name);
    expect(names).toContain('_fbp');
    expect(names).not.toContain('_ga');
  });
});

describe('an engine that does not know which hosts are https only', () => {
  const hit = request('http://www.google-analytics.com/collect?v=1&tid=UA-1-1&aip=1');
  const rule = 'insecure-transfer-to-recipient';
  const messageIn = (evidence: SiteEvidence) => judge(evidence).findings.find((each) => each.rule === rule);

  test("says that a visitor's browser may prevent what it sent in clear", () => {
    const evidence = lacking(site({ none: [hit] }), 'https-upgrades', 'hsts-preload');
    expect(messageIn(evidence)).toMatchObject({
      severity: 'medium',
      message: { en: expect.stringContaining('A visitor’s browser may prevent it.') },
    });
    expect(outcomeOf(evidence, 'pre-consent-storage')).toMatchObject({
      outcome: 'inconclusive',
      reason: expect.stringContaining('may know it as https only'),
    });
  });

  test('leaks what an engine that knows them leaks', () => {
    expect(messageIn(lacking(site({ none: [hit] }), 'https-upgrades'))).toMatchObject({
      severity: 'critical',
      message: { en: expect.stringContaining('sends data to') },
    });
  });

  test('is as good as any for what was blocked, upgraded, or never public', () => {
    const evidence = lacking(
      site({
        none: [
          { ...hit, outcome: 'blocked', reason: 'mixed-content' },
          { ...hit, outcome: 'upgraded' },
          request('http://intranet/x.js'),
          request('https://www.google-analytics.com/collect?v=1'),
        ],
      }),
      'hsts-preload',
    );
    expect(outcomeOf(evidence, 'pre-consent-storage')?.outcome).toBe('pass');
  });
});

test('evidence of a browser with all its parts is what it was', () => {
  const evidence = site({ none: [onHttp, contact, cookie('_ga')] });
  expect(asVisitorsSee(evidence)).toEqual(evidence);
  expect(journey('none', []).observations[0]).not.toHaveProperty('lacks');
});
