/** A hit that says that its own storage is denied is a cookieless one, whoever made the service. */
import { expect, test } from 'vitest';
import { isDeniedHit } from '../../../../rules/facts/hit-consent.ts';
import { services } from '../../../../rules/facts/services.ts';
import { siteView } from '../../../../rules/judge/site-view.ts';
import { noStatement, site } from '../../../support/evidence.ts';
import { sent } from '../../../support/sent.ts';

const ga4 = 'https://region1.google-analytics.com/g/collect?v=2&tid=G-QW12ER34TY&en=page_view';
const ads = 'https://www.google.com/ccm/collect?tid=AW-987654321&en=page_view';
const uet = 'https://bat.bing.com/action/0?ti=56001234&Ver=2&evt=pageLoad';

test.each([
  [`${ga4}&gcs=G100`, true],
  [`${ga4}&gcs=G1-0`, true],
  [`${ga4}&gcs=G110`, true],
  [`${ga4}&gcs=G10-`, false],
  [`${ga4}&gcs=G101`, false],
  [`${ga4}&gcs=G1--`, false],
  [`${ga4}&gcd=13l3p3l2l5l1`, true],
  [`${ga4}&gcd=13p3q3p3p5`, true],
  [`${ga4}&gcd=13p3r3p3p5`, false],
  [ga4, false],
  [`${ads}&gcs=G101`, true],
  [`${ads}&gcs=G10-`, true],
  [`${ads}&gcs=G1-0`, false],
  [`${ads}&gcs=G110`, false],
  [`${uet}&asc=D`, true],
  [`${uet}&asc=G`, false],
  [uet, false],
  ['https://bat.bing.net/actionp/0?ti=56001234&Ver=2&evt=pageHide&asc=D', true],
  ['https://bat.bing.com/bat.js?asc=D', false],
  ['https://example.piwik.pro/ppms.php?idsite=1&rec=1&uia=1', true],
  ['https://example.piwik.pro/ppms.php?idsite=1&rec=1&uia=0', false],
])('%s', (url, denied) => {
  expect(isDeniedHit(sent(url))).toBe(denied);
});

test('one full hit of a batch counts', () => {
  const url = 'https://region1.google-analytics.com/g/collect?v=2&tid=G-QW12ER34TY';
  expect(isDeniedHit(sent(url, 'en=a&gcs=G100\r\nen=b&gcs=G100'))).toBe(true);
  expect(isDeniedHit(sent(url, 'en=a&gcs=G100\r\nen=b&gcs=G111'))).toBe(false);
});

test('code that is fetched for denied hits only reports nobody', () => {
  const [policySite] = noStatement.sites;
  if (!policySite) throw new Error('the policy has no site');
  const weigh = (...urls: string[]) =>
    services(siteView(policySite, site({ none: urls.map((url) => sent(url)) })), noStatement, [
      'before-choice',
    ]).map(({ weight }) => weight);
  expect(weigh('https://bat.bing.com/bat.js', `${uet}&asc=D`)).toEqual(['code-only']);
  expect(weigh('https://bat.bing.com/bat.js', `${uet}&asc=G`)).toEqual(['full']);
});
