/** What a hit of Google says about consent. Source: Google, consent mode reference; observation of `gcd`. */
import { expect, test } from 'vitest';
import { consentReported, googleHits } from '../../../../rules/facts/google-hits.ts';
import { siteView } from '../../../../rules/judge/site-view.ts';
import { hit } from '../../../support/consent-evidence.ts';
import { cqt, site } from '../../../support/evidence.ts';

function reported(parameters: Record<string, string>): ReturnType<typeof consentReported> {
  const [policySite] = cqt.sites;
  if (!policySite) throw new Error('the policy has no site');
  const view = siteView(policySite, site({ none: [hit(parameters)] }));
  const [first] = googleHits(view, ['before-choice']);
  if (!first) throw new Error('the hit was not recognised');
  return consentReported(first);
}

test.each([
  ['G101', 'denied', 'granted'],
  ['G110', 'granted', 'denied'],
  ['G1--', 'unset', 'unset'],
  ['x', 'unset', 'unset'],
])('gcs=%s: advertising %s, statistics %s', (gcs, advertising, analytics) => {
  expect(reported({ gcs })).toMatchObject({ advertising, analytics, grantedByDefault: false });
});

test.each([
  [
    '11p1r1p1p5',
    { advertising: 'denied', analytics: 'granted', anyAdvertising: 'denied', grantedByDefault: false },
  ],
  [
    '13l3l3l3l1',
    { advertising: 'unset', analytics: 'unset', anyAdvertising: 'unset', grantedByDefault: false },
  ],
  [
    '13t3p3q3m5',
    { advertising: 'granted', analytics: 'denied', anyAdvertising: 'granted', grantedByDefault: true },
  ],
  [
    '13u3u3n3v5',
    { advertising: 'denied', analytics: 'denied', anyAdvertising: 'granted', grantedByDefault: true },
  ],
])('gcd=%s', (gcd, expected) => {
  expect(reported({ gcd })).toEqual(expected);
});

test('a hit that says nothing leaves everything unset', () => {
  expect(reported({})).toMatchObject({ advertising: 'unset', analytics: 'unset', anyAdvertising: 'unset' });
});
