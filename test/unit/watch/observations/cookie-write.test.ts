/**
 * Attempts to set a cookie, by a response or a script: read alike for the crawler and the extension, refused
 * or not.
 */
import { describe, expect, test, vi } from 'vitest';
import { cookieWriteSchema } from '../../../../rules/evidence/storage.ts';
import type { HookMessage } from '../../../../watch/hooks/messages.ts';
import { cookieOfResponse, cookieWrittenBy } from '../../../../watch/observations/cookie-write.ts';
import { chainOfStack } from '../../../../watch/initiators.ts';
import { now, page, redact, watchedTab } from '../../../support/sensors.ts';

vi.mock('webextension-polyfill', () => ({ default: { storage: { session: {} } } }));

const url = 'https://cdn.example.com/pixel';
const set = (line: string) => cookieOfResponse({ line, url, request: '7', initiator: [] }, redact)?.observed;

describe('the extension hands on what the crawler hands on', () => {
  test('of a response, with the chain that led to it', () => {
    const tab = watchedTab();
    const watcher = tab.requests;
    const details = {
      requestId: '7',
      url,
      method: 'GET',
      type: 'image' as const,
      tabId: 1,
      frameId: 0,
      parentFrameId: -1,
      timeStamp: now,
      thirdParty: true,
    };
    watcher.begin(details);
    const lines = ['id=1; Max-Age=60; Secure; SameSite=None', 'b=2; Domain=.example.com; Path=/x; HttpOnly'];
    const sizes = { requestSize: 0, responseSize: 0, urlClassification: { firstParty: [], thirdParty: [] } };
    // Firefox puts both lines into one header, with a line break between.
    watcher.headers({
      ...details,
      ...sizes,
      statusCode: 200,
      statusLine: '',
      responseHeaders: [{ name: 'Set-Cookie', value: lines.join('\n') }],
    });
    const initiator = [{ type: 'document' as const, url: page }];
    expect(tab.all('cookie-write')).toEqual(
      lines.map((line) => cookieOfResponse({ line, url, request: '7', initiator }, redact)?.observed),
    );
  });

  test('of a script', () => {
    const tab = watchedTab();
    const message: HookMessage = {
      type: 'document.cookie',
      raw: 'a=1; path=/',
      frame: page,
      stack: '',
      last: false,
    };
    tab.hooks(message);
    expect(tab.all('cookie-write')).toEqual([
      cookieWrittenBy(message, chainOfStack([], page, redact.url), redact)?.observed,
    ]);
    expect(tab.all('cookie-write')).toMatchObject([
      { via: 'document.cookie', stored: 'unknown', frame: page },
    ]);
  });
});

describe('a line of Set-Cookie', () => {
  test('is what the schema asks, and keeps no value', () => {
    const observed = set(
      'id=secret-value; Max-Age=60; Secure; SameSite=lax; Partitioned; Path=/u/9f8a7b6c5d4e3f2a1b0c',
    );
    expect(() =>
      cookieWriteSchema.parse({ seq: 0, at: 0, phase: 'before-choice', visit: 0, page: '', ...observed }),
    ).not.toThrow();
    expect(observed).toMatchObject({
      domain: 'cdn.example.com',
      hostOnly: true,
      lifetime: 60,
      sameSite: 'Lax',
      partitioned: true,
      path: '/u/…',
      initiator: [{ type: 'response', url }],
    });
    expect(JSON.stringify(observed)).not.toMatch(/secret-value|9f8a/);
  });

  test('lives as long as Max-Age says, before Expires; a past end deletes it', () => {
    expect(set('a=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=60')).toMatchObject({
      lifetime: 60,
      deletion: false,
    });
    expect(set('a=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT')).toMatchObject({ deletion: true });
    expect(set('a=1')).toMatchObject({ lifetime: null, deletion: false });
  });

  test('that the browser refused says so, with at most five reasons', () => {
    const refused = cookieOfResponse(
      {
        line: 'a=1',
        url,
        request: '7',
        initiator: [],
        blockedReasons: Array.from({ length: 9 }, () => 'SecureOnly'),
      },
      redact,
    );
    expect(refused?.observed).toMatchObject({
      stored: 'blocked',
      blockedReasons: Array.from({ length: 5 }, () => 'SecureOnly'),
    });
  });

  test('without end is cut before it is read, and one that is empty is no cookie', () => {
    expect(set(`a=${'x'.repeat(50_000)}`)?.value.length).toBeLessThan(10_000);
    expect(set('')).toBeUndefined();
  });
});

test('what a script gives the cookie store is secure, and ends when it says', () => {
  const message = {
    type: 'cookieStore',
    name: 'a',
    value: '1',
    domain: null,
    path: '/',
    expires: null,
    maxAge: null,
    sameSite: 'strict',
    partitioned: false,
    frame: page,
    stack: '',
    last: false,
  } as const;
  expect(cookieWrittenBy(message, [], redact)?.observed).toMatchObject({
    via: 'cookieStore',
    secure: true,
    sameSite: 'Strict',
    lifetime: null,
    stored: 'unknown',
  });
  expect(cookieWrittenBy({ ...message, expires: 0 }, [], redact)?.observed.deletion).toBe(true);
  expect(cookieWrittenBy({ ...message, expires: 0, maxAge: 60.9 }, [], redact)?.observed).toMatchObject({
    lifetime: 60,
    deletion: false,
  });
});
