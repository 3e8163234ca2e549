/** A request, seen by the crawler (CDP) and by the extension (`webRequest`), becomes the same observation. */
import { describe, expect, test, vi } from 'vitest';
import { Initiators } from '../../../../crawler/capture/initiators.ts';
import type { Exchange } from '../../../../crawler/capture/exchange.ts';
import { requestOfExchange } from '../../../../crawler/observe/request.ts';
import { Canaries } from '../../../../crawler/visit/canaries.ts';
import { requestSchema } from '../../../../rules/evidence/request.ts';
import {
  isRecordable,
  outcomeOf,
  requestOf,
  type RawRequest,
  redactId,
} from '../../../../watch/observations/request.ts';
import { now, page, redact, watchedTab } from '../../../support/sensors.ts';

vi.mock('webextension-polyfill', () => ({ default: { storage: { session: {} } } }));

const url =
  'https://www.google-analytics.com/collect?v=1&tid=UA-12345-1&cid=555.666&dl=https%3A%2F%2Fwww.example.nl';

function exchange(changes: Partial<Exchange>): Exchange {
  return {
    id: '7',
    stamp: { at: 0, phase: 'before-choice', visit: 0, page },
    request: {
      url,
      method: 'POST',
      headers: {},
      postData: 'ec=form&email=jan@example.nl',
      initialPriority: 'Low',
      referrerPolicy: 'origin',
    },
    type: 'xhr',
    frameUrl: page,
    frameId: 'F',
    mainFrame: false,
    last: false,
    deferred: false,
    body: { text: 'ec=form&email=jan@example.nl', unread: null },
    messages: 0,
    speculative: null,
    targetType: 'page',
    initiator: { type: 'parser', url: page },
    redirectedFrom: null,
    response: null,
    raw: null,
    failure: null,
    hasExtraInfo: false,
    done: true,
    ...changes,
  };
}

function answer(
  status: number,
  headers: Record<string, string>,
  mimeType: string,
): NonNullable<Exchange['response']> {
  return {
    url,
    status,
    statusText: '',
    headers,
    mimeType,
    charset: '',
    connectionReused: false,
    connectionId: 0,
    encodedDataLength: 0,
    securityState: 'secure',
  };
}

function crawlerSees(changes: Partial<Exchange>): object {
  const initiators = new Initiators(redact.url);
  initiators.loaded({
    ...exchange({}),
    type: 'document',
    request: { ...exchange({}).request, url: page },
    initiator: { type: 'other' },
  });
  return requestOfExchange(exchange(changes), { redact, initiators, canaries: new Canaries('x') });
}

function extension() {
  const tab = watchedTab();
  const sizes = { requestSize: 0, responseSize: 0, urlClassification: { firstParty: [], thirdParty: [] } };
  const details = {
    requestId: '7',
    url,
    method: 'POST',
    type: 'xmlhttprequest' as const,
    tabId: 1,
    frameId: 0,
    parentFrameId: -1,
    timeStamp: now,
    thirdParty: true,
    ...sizes,
  };
  const watcher = tab.requests;
  watcher.begin({
    ...details,
    requestBody: { raw: [{ bytes: new TextEncoder().encode('ec=form&email=jan@example.nl').buffer }] },
  });
  return { tab, details, watcher };
}

describe('the crawler and the extension say the same of a request', () => {
  test('that was answered', () => {
    const { tab, details, watcher } = extension();
    watcher.completed({
      ...details,
      statusCode: 200,
      statusLine: '',
      fromCache: false,
      responseHeaders: [{ name: 'Content-Type', value: 'image/gif; charset=x' }],
    });
    expect(tab.all('request')).toEqual([
      crawlerSees({ response: answer(200, { 'content-type': 'image/gif; charset=x' }, 'image/gif') }),
    ]);
  });

  test('that has no answer yet', () => {
    expect(extension().tab.all('request')).toEqual([crawlerSees({})]);
  });

  test('that the browser itself sent over https instead', () => {
    const { tab, details, watcher } = extension();
    watcher.redirected({
      ...details,
      statusCode: 307,
      statusLine: '',
      fromCache: false,
      redirectUrl: url,
      responseHeaders: [{ name: 'Non-Authoritative-Reason', value: 'HSTS' }],
    });
    const expected = crawlerSees({ response: answer(307, { 'Non-Authoritative-Reason': 'HSTS' }, '') });
    expect(expected).toMatchObject({ status: 307, outcome: 'upgraded', reason: 'HSTS' });
    expect(tab.all('request')).toEqual([expected]);
  });

  test('that was blocked, and one that failed', () => {
    const blocked = extension();
    blocked.watcher.failed({ ...blocked.details, error: 'net::ERR_BLOCKED_BY_CLIENT', fromCache: false });
    expect(blocked.tab.all('request')).toEqual([
      crawlerSees({ failure: { text: '', blocked: 'net::ERR_BLOCKED_BY_CLIENT' } }),
    ]);
    const failed = extension();
    failed.watcher.failed({ ...failed.details, error: 'net::ERR_NAME_NOT_RESOLVED', fromCache: false });
    expect(failed.tab.all('request')).toEqual([
      crawlerSees({ failure: { text: 'net::ERR_NAME_NOT_RESOLVED', blocked: null } }),
    ]);
  });

  test('that another redirected to, with the redirect in its chain', () => {
    const { tab, details, watcher } = extension();
    const next = 'https://stats.example.com/hit';
    watcher.begin({ ...details, url: next });
    const { request } = exchange({});
    const expected = crawlerSees({
      body: null,
      request: { ...request, url: next },
      redirectedFrom: url,
    });
    expect(tab.all('request').at(1)).toEqual(expected);
    expect(expected).toMatchObject({
      initiator: [{ type: 'document' }, { type: 'redirect', url: redact.url(url) }],
    });
  });
});

const raw: RawRequest = {
  id: '1',
  url,
  method: 'GET',
  type: 'Image',
  frame: page,
  mainDocument: false,
  body: undefined,
  redirectedFrom: null,
  initiator: [],
};

describe('a raw request', () => {
  test('becomes what the schema asks, and keeps no value of a parameter that is not of the protocol', () => {
    const observed = requestOf(
      { ...raw, body: 'email=jan@example.nl', referrer: `${page}?secret=1` },
      redact,
    );
    expect(() =>
      requestSchema.parse({ seq: 0, at: 0, phase: 'before-choice', visit: 0, page: '', ...observed }),
    ).not.toThrow();
    expect(JSON.stringify(observed)).not.toMatch(/555\.666|jan@example|secret=1/);
    expect(observed).toMatchObject({
      host: 'www.google-analytics.com',
      scheme: 'https',
      type: 'image',
      personalData: [{ type: 'email', where: 'body' }],
    });
  });

  test('has a type in the words of CDP, whoever tells of it', () => {
    const typeOf = (type: string): string => requestOf({ ...raw, type }, redact).type;
    expect(
      [
        'main_frame',
        'sub_frame',
        'xmlhttprequest',
        'beacon',
        'XHR',
        'script',
        'CSPViolationReport',
        'csp_report',
      ].map(typeOf),
    ).toEqual([
      'document',
      'document',
      'xhr',
      'ping',
      'xhr',
      'script',
      'cspviolationreport',
      'cspviolationreport',
    ]);
  });

  test('is bounded', () => {
    const { method, type } = requestOf({ ...raw, method: 'X'.repeat(99), type: 'y'.repeat(99) }, redact);
    expect([method.length, type.length]).toEqual([16, 40]);
  });

  test('is kept where it goes over the network', () => {
    expect(
      [
        'https://a.nl',
        'HTTP://a.nl',
        'wss://a.nl',
        'preconnect://a.nl',
        'data:text/plain,x',
        'blob:https://a.nl/1',
        'chrome://settings',
      ].map(isRecordable),
    ).toEqual([true, true, true, true, false, false, false]);
  });
});

describe('an answer', () => {
  test('of status 307 is an upgrade where the browser made it up, and else an answer', () => {
    expect(
      outcomeOf({ status: 307, headers: [['non-authoritative-reason', 'Delegate']], failure: null }),
    ).toEqual({ status: 307, outcome: 'upgraded', reason: 'Delegate' });
    expect(outcomeOf({ status: 307, headers: [], failure: null })).toEqual({
      status: 307,
      outcome: 'answered',
    });
    expect(outcomeOf({ status: 200, headers: [['non-authoritative-reason', 'x']], failure: null })).toEqual({
      status: 200,
      outcome: 'answered',
    });
  });

  test('that the browser kept from the page was given all the same', () => {
    const failure = { text: 'net::ERR_FAILED', blocked: 'MissingAllowOriginHeader' };
    expect(outcomeOf({ status: 200, headers: [], failure })).toEqual({
      status: 200,
      outcome: 'answered',
      reason: 'MissingAllowOriginHeader',
    });
    expect(outcomeOf({ status: null, headers: [], failure }).outcome).toBe('answered');
    const preflight = { text: 'net::ERR_FAILED', blocked: 'PreflightMissingAllowOriginHeader' };
    expect(outcomeOf({ status: null, headers: [], failure: preflight }).outcome).toBe('blocked');
  });

  test('that broke off has failed, with a reason of at most 120 characters', () => {
    const outcome = outcomeOf({
      status: 200,
      headers: [],
      failure: { text: 'e'.repeat(500), blocked: null },
    });
    expect(outcome).toEqual({ status: 200, outcome: 'failed', reason: 'e'.repeat(120) });
  });

  test('has the type that the browser judged, else what the header says', () => {
    expect(
      outcomeOf({
        status: 200,
        headers: [['Content-Type', 'text/plain']],
        mimeType: 'image/gif',
        failure: null,
      }).mimeType,
    ).toBe('image/gif');
    expect(
      outcomeOf({
        status: 200,
        headers: [['Content-Type', ' text/plain ; charset=utf-8']],
        mimeType: '',
        failure: null,
      }).mimeType,
    ).toBe('text/plain');
    expect(outcomeOf({ status: 204, headers: [], failure: null })).not.toHaveProperty('mimeType');
  });
});

test('a number that is made of an address holds no more than the address may', () => {
  expect(redactId('1234.56', redact)).toBe('1234.56');
  expect(redactId('update https://a.example/jan@zorg.nl/sw.js?0612345678', redact)).toBe(
    'update https://a.example/…/sw.js?%E2%80%A6=…',
  );
  expect(redactId('hint-https://a.example/?q=geheim', redact)).toBe('hint-https://a.example/?q=…');
});
