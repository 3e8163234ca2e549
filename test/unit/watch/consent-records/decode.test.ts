/** Records as consent managers write them: what they say must be read the same whatever notation they are in. */
import { describe, expect, test } from 'vitest';
import { decodeRecord } from '../../../../watch/consent-records/decode.ts';

const cookie = (name: string, value: string) => decodeRecord({ area: 'cookie', name, value });
const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64');
const encoded = (value: unknown): string => encodeURIComponent(JSON.stringify(value));

const tcString = 'COvFyGBOvFyGBAbAAAENAPCAAOAAAAAAAAAAAEEUACCKAAA.IFoEUQQgAIQwgIwQABAEAAAAOIAACAIAAAAQAIAgEAACEAAAAAgAQBAAAAAAAGBAAgAAAAAAAFAAECAAAgAAQARAEQAAAAAJAAIAAgAAAYQEAAAQmAgBC3ZAYzUw';

/** Name, value after accepting all, value after refusing all. */
const managers: ReadonlyArray<readonly [string, string, string]> = [
  ['CookieConsent', "{stamp:%27x==%27%2Cnecessary:true%2Cpreferences:true%2Cstatistics:true%2Cmarketing:true%2Cmethod:%27explicit%27%2Cver:1}", "{stamp:%27x==%27%2Cnecessary:true%2Cpreferences:false%2Cstatistics:false%2Cmarketing:false%2Cmethod:%27explicit%27%2Cver:1}"],
  ['OptanonConsent', 'isGpcEnabled=0&datestamp=Mon&version=6.33&interactionCount=1&landingPath=NotLandingPage&groups=C0001%3A1%2CC0002%3A1%2CC0004%3A1', 'isGpcEnabled=0&datestamp=Mon&version=6.33&interactionCount=1&landingPath=NotLandingPage&groups=C0001%3A1%2CC0002%3A0%2CC0004%3A0'],
  ['cc_cookie', encoded({ categories: ['necessary', 'analytics'], revision: 0, consentTimestamp: '2026-01-01', consentId: 'a-b' }), encoded({ categories: ['necessary'], revision: 0, consentTimestamp: '2026-01-01', consentId: 'a-b' })],
  ['klaro', encoded({ matomo: true, youtube: true, session: true }), encoded({ matomo: false, youtube: false, session: true })],
  ['cookielawinfo-checkbox-analytics', 'yes', 'no'],
  ['cookieyes-consent', 'consentid:abc,consent:yes,action:yes,necessary:yes,functional:yes,analytics:yes,advertisement:yes', 'consentid:abc,consent:no,action:yes,necessary:yes,functional:no,analytics:no,advertisement:no'],
  ['cmplz_statistics', 'allow', 'deny'],
  ['moove_gdpr_popup', encoded({ strict: '1', thirdparty: '1', advanced: '1' }), encoded({ strict: '1', thirdparty: '0', advanced: '0' })],
  ['cookieconsent_status', 'allow', 'deny'],
  ['CookieScriptConsent', encoded({ action: 'accept', categories: '["performance","targeting"]' }), encoded({ action: 'reject', categories: '[]' })],
  ['cookiefirst-consent', encoded({ necessary: true, performance: true, functional: true, advertising: true }), encoded({ necessary: true, performance: false, functional: false, advertising: false })],
  ['borlabs-cookie', encoded({ consents: { essential: ['borlabs-cookie'], statistics: ['google-analytics'] }, version: '1' }), encoded({ consents: { essential: ['borlabs-cookie'] }, version: '1' })],
  ['tarteaucitron', '!gtag=true!youtube=true', '!gtag=false!youtube=false'],
  ['_iub_cs-123', encoded({ timestamp: 'x', consent: true, purposes: { 1: true, 4: true, 5: true } }), encoded({ timestamp: 'x', consent: false, purposes: { 1: true, 4: false, 5: false } })],
  ['didomi_token', base64({ user_id: 'u', purposes: { enabled: ['measure_content_performance'] }, vendors: { enabled: ['google'] } }), base64({ user_id: 'u', purposes: { disabled: ['measure_content_performance'] }, vendors: { disabled: ['google'] } })],
  ['axeptio_cookies', encoded({ $$token: 'x', $$completed: true, google_analytics: true }), encoded({ $$token: 'x', $$completed: true, google_analytics: false })],
  ['axeptio_authorized_vendors', encodeURIComponent(',google_analytics,facebook_pixel,'), encodeURIComponent(',')],
  ['cookiehub', base64({ answered: true, categories: [{ cid: 1, id: 'necessary', value: true }, { cid: 3, id: 'analytics', value: true }] }), base64({ answered: true, categories: [{ cid: 1, id: 'necessary', value: true }, { cid: 3, id: 'analytics', value: false }] })],
  ['hu-consent', encoded({ consent: true, consentLevel: 4, categories: [1, 2, 3, 4] }), encoded({ consent: true, consentLevel: 1, categories: [1] })],
  ['__tlbcpv', encoded({ consent: { advertising: true, analytics: true, essential: true } }), encoded({ consent: { advertising: false, analytics: false, essential: true } })],
  ['complianz_consent_status', 'allow', 'deny'],
  ['cookie_notice_accepted', 'true', 'false'],
  ['CookieInformationConsent', encoded({ website_uuid: 'x', consents_approved: ['cookie_cat_necessary', 'cookie_cat_statistic'], consents_denied: [] }), encoded({ website_uuid: 'x', consents_approved: ['cookie_cat_necessary'], consents_denied: ['cookie_cat_statistic', 'cookie_cat_marketing'] })],
  ['CookieControl', encoded({ necessaryCookies: ['x'], optionalCookies: { analytics: 'accepted' }, interactedWith: true }), encoded({ necessaryCookies: ['x'], optionalCookies: { analytics: 'revoked' }, interactedWith: true })],
  ['cookie-agreed', '2', '0'],
  ['cookies_akkoord', 'ja', 'nee'],
  ['cookie_voorkeuren', encoded({ statistiek: true, media: true }), encoded({ statistiek: false, media: false })],
];

describe('records', () => {
  test.each(managers)('%s', (name, accepted, refused) => {
    expect(cookie(name, accepted)).toMatchObject({ positive: true, decoded: { decided: true } });
    expect(cookie(name, refused)).toMatchObject({ positive: false, decoded: { decided: true } });
  });
});

test('what is granted and what is denied have the names of the record', () => {
  expect(cookie('OptanonConsent', 'interactionCount=1&groups=C0001%3A1%2CC0002%3A0%2CC0004%3A1')).toEqual({ cmp: 'OneTrust', positive: true, decoded: { decided: true, granted: ['necessary', 'targeting'], denied: ['performance'] } });
});

test('a record that is written before anyone chose is no decision', () => {
  expect(cookie('OptanonConsent', 'interactionCount=0&landingPath=https%3A%2F%2Fx&groups=C0001%3A1%2CC0002%3A0')).toMatchObject({ decoded: { decided: false } });
  expect(cookie('cookieyes-consent', 'consent:,action:,necessary:yes,analytics:no')).toMatchObject({ positive: false });
});

test('TC strings, in their own cookie or another', () => {
  expect(cookie('euconsent-v2', tcString)).toMatchObject({ cmp: 'IAB TCF', positive: true, decoded: { granted: expect.arrayContaining(['purpose 1', 'purpose 2', 'purpose 3']), denied: expect.arrayContaining(['purpose 4']) } });
  expect(cookie('euconsent-v2', 'Cnotatcstringatallbutlongenough')).not.toMatchObject({ positive: true });
});

test('what is no record, or says nothing, is left alone', () => {
  expect(cookie('_ga', 'GA1.1.123.456')).toBeNull();
  expect(cookie('cookie_consent', 'true')).toMatchObject({ decoded: { decided: true } });
  expect(cookie('cookie_melding', '1')).toMatchObject({ positive: false });
  expect(cookie('hide_cookie_bar', 'dismiss')).toMatchObject({ positive: false });
});

test('hostile values end in an answer', () => {
  for (const value of ['%%%', '{', '['.repeat(5000), `{"a":${'{"a":'.repeat(400)}1${'}'.repeat(400)}}`, 'x='.repeat(9000), '%E0%A4%A', 'eyJ!!!!', encoded({ __proto__: { marketing: true } })]) expect(() => cookie('cookie_consent', value)).not.toThrow();
});

const services = (action: string, status: boolean): string => JSON.stringify({ controllerId: 'x', services: [{ id: 'HkocEodjb7', status, history: [{ action: `on${action}Services` }] }, { id: 'S1_9Vsuj-Q', status: true, history: [{ action: 'onEssentialChange' }] }] });
const google = (answer: string): string => JSON.stringify({ gcm: { adsDataRedaction: true, adPersonalization: answer, adStorage: answer, analyticsStorage: answer } });

test.each([
  ['uc_settings', services('AcceptAll', true), services('DenyAll', false)],
  ['ucData', google('granted'), google('denied')],
  ['CMPList', JSON.stringify({ statistics: true, marketing: true }), JSON.stringify({ statistics: false, marketing: false })],
])('in the storage of the page: %s', (name, accepted, refused) => {
  expect(decodeRecord({ area: 'localStorage', name, value: accepted })).toMatchObject({ positive: true });
  expect(decodeRecord({ area: 'localStorage', name, value: refused })).toMatchObject({ positive: false, decoded: { decided: true } });
});
