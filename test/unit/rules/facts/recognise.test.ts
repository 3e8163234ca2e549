/** Services are known by what their hits say, also on hosts and paths of the site's own. */
import { expect, test } from 'vitest';
import { serviceOfRequest } from '../../../../rules/facts/recognise.ts';
import { sent } from '../../../support/sent.ts';

const own = 'https://www.cqt.nl';
const uuid = '0f1e2d3c-4b5a-4978-8a69-1b2c3d4e5f60';

test.each([
  [
    'the code of the tag gateway',
    `${own}/meting/?id=G-QW12ER34TY`,
    undefined,
    'google-analytics-ga4',
    'script',
  ],
  ['its code of a container', `${own}/x9/?id=GTM-ABC1234`, undefined, 'google-tag-manager', 'script'],
  ['its code for advertisements', `${own}/x9/?id=AW-987654321`, undefined, 'doubleclick', 'script'],
  [
    'its hit',
    `${own}/x9/ga/g/c?v=2&tid=G-QW12ER34TY&cid=11.22&en=scroll`,
    undefined,
    'google-analytics-ga4',
    'collect',
  ],
  [
    'a server-side container',
    'https://sst.winkel.test/data?v=2&tid=G-QW12ER34TY',
    'en=page_view\r\nen=scroll',
    'google-analytics-ga4',
    'collect',
  ],
  [
    'Universal Analytics passed on',
    `${own}/ua?v=1&tid=UA-1234567-1&t=pageview`,
    undefined,
    'google-analytics-ua',
    'collect',
  ],
  [
    'a hit for advertisements passed on',
    `${own}/x9/gs/ccm/collect?tid=AW-987654321&en=page_view`,
    undefined,
    'doubleclick',
    'pixel',
  ],
  [
    'a conversion passed on',
    `${own}/x9/pagead/1p-conversion/987654321/?random=17`,
    undefined,
    'doubleclick',
    'pixel',
  ],
  [
    'Matomo behind a plain path',
    `${own}/statistiek?idsite=7&rec=1&url=https%3A%2F%2Fwww.cqt.nl%2F&_id=0a1b2c3d4e5f6071`,
    undefined,
    'matomo',
    'collect',
  ],
  ['Matomo by beacon', `${own}/b`, 'action_name=Contact&idsite=1&rec=1&r=123456', 'matomo', 'collect'],
  ['Piwik PRO', `${own}/pp`, `idsite=${uuid}&rec=1&uia=1`, 'piwik-pro', 'collect'],
  [
    'Meta',
    `${own}/m/tr?id=123456789012345&ev=PageView&dl=https%3A%2F%2Fwww.cqt.nl%2F&ts=1764464400000`,
    undefined,
    'facebook',
    'pixel',
  ],
  ['Microsoft', `${own}/uet?ti=56001234&Ver=2&evt=pageLoad`, undefined, 'microsoft-advertising', 'pixel'],
  [
    'Snowplow by POST',
    `${own}/ev/s1`,
    '{"schema":"iglu:com.snowplowanalytics.snowplow/payload_data/jsonschema/1-0-4","data":[{"e":"pv"}]}',
    'snowplow',
    'collect',
  ],
  ['Snowplow by GET', `${own}/i?e=pv&p=web&tv=js-3.24.0&dtm=1764464400000`, undefined, 'snowplow', 'collect'],
  [
    'Plausible',
    `${own}/hallo`,
    '{"n":"pageview","u":"https://www.cqt.nl/","d":"cqt.nl","r":null}',
    'plausible',
    'collect',
  ],
  [
    'PostHog',
    `${own}/ingest/i/v0/e/?ip=0&_=1764464400000&ver=1.205.0&compression=gzip-js`,
    undefined,
    'posthog',
    'collect',
  ],
  [
    'PostHog in a batch',
    `${own}/b`,
    '[{"api_key":"phc_1","event":"$pageview","properties":{"$lib":"web"}},{"event":"$pageleave"}]',
    'posthog',
    'collect',
  ],
  [
    'Segment',
    `${own}/seg/p`,
    '{"anonymousId":"a1","messageId":"ajs-1","writeKey":"w1","type":"page","context":{}}',
    'segment',
    'collect',
  ],
  [
    'the Measurement Protocol',
    `${own}/api/m`,
    '{"client_id":"123.456","measurement_id":"G-AB12CD34EF","events":[{"name":"page_view"}]}',
    'google-analytics-ga4',
    'collect',
  ],
  [
    'the Measurement Protocol, with the number of the property in the address',
    `${own}/mp?measurement_id=G-AB12CD34EF`,
    '{"client_id":"123.456","events":[{"name":"page_view"}]}',
    'google-analytics-ga4',
    'collect',
  ],
  ['Mixpanel', `${own}/mp/track/?verbose=1&ip=1&_=1764464400000`, 'data=eyJ9', 'mixpanel', 'collect'],
  [
    'RudderStack',
    `${own}/rs/v1/page`,
    '{"channel":"web","anonymousId":"a1","messageId":"m1","originalTimestamp":"2026-11-30T08:00:00Z"}',
    'rudderstack',
    'collect',
  ],
  [
    'Amplitude',
    `${own}/2/x`,
    '{"api_key":"k","events":[{"event_type":"x"}],"options":{}}',
    'amplitude',
    'collect',
  ],
])('%s', (_what, url, body, id, kind) => {
  const type = kind === 'script' ? 'script' : 'fetch';
  expect(serviceOfRequest(sent(url, body, { type }))).toMatchObject({ id, kind });
});

test.each([
  ['a picture with a number of that form', `${own}/foto?id=G-QW12ER34TY`, undefined, 'image'],
  ['a search', `${own}/zoek?v=2&tid=3&en=fiets`, undefined, 'fetch'],
  ['a site number without the other parameter', `${own}/api?idsite=7`, undefined, 'fetch'],
  ['an order', `${own}/order`, '{"n":"fiets","u":"stuk","d":"morgen"}', 'fetch'],
  ['an event of a calendar', `${own}/agenda?id=12&ev=open`, undefined, 'fetch'],
  ['a document with a schema', `${own}/doc`, '{"schema":"iglu:nl.cqt/order","data":[]}', 'fetch'],
  ['a list of things', `${own}/lijst`, '[{"event":"markt","properties":[]},7]', 'fetch'],
  ['an address with a version', `${own}/e/?ver=1.2&_=1764464400000`, undefined, 'fetch'],
  ['a parcel', `${own}/track/?ip=1&nummer=3S12`, undefined, 'fetch'],
  ['a client and what happened', `${own}/crm`, '{"client_id":"7","events":[]}', 'fetch'],
  ['a message', `${own}/chat`, '{"channel":"web","messageId":"m1","text":"hallo"}', 'fetch'],
  ['a script of the shop', `${own}/js/?id=GT-1`, undefined, 'script'],
])('is none: %s', (_what, url, body, type) => {
  expect(serviceOfRequest(sent(url, body, { type }))).toBeNull();
});

test.each([
  ['Adobe', '/b/ss/cqt/1/JS-2.22.0/s1', ['cqt.sc.omtrdc.net'], 'image', 'adobe-analytics', 'collect'],
  ['Eulerian', '/ea.js', ['cqt.eulerian.net'], 'script', 'eulerian', 'script'],
  ['AT Internet', '/hit.xiti?s=1', ['cqt.at-o.net', 'front.at-o.net'], 'image', 'piano-analytics', 'collect'],
  [
    'Webtrekk',
    '/123/wt?p=1',
    ['proxy.cdn.example', 'cqt01.webtrekk.net'],
    'ping',
    'mapp-intelligence',
    'collect',
  ],
  ['Matomo Cloud', '/x/matomo.php?idsite=1', ['cqt.matomo.cloud'], 'image', 'matomo', 'collect'],
  ['Criteo', '/x', ['d.dnsdelegation.io'], 'image', 'criteo', 'pixel'],
])('%s under a name of the site', (_what, path, alias, type, id, kind) => {
  const request = sent(`https://stats.cqt.nl${path}`, undefined, { type });
  expect(serviceOfRequest({ ...request, alias })).toMatchObject({ id, kind });
  expect(serviceOfRequest({ ...request, alias: ['cqt.hosting.example'] })?.id ?? null).toBe(
    id === 'matomo' ? id : null,
  );
});
