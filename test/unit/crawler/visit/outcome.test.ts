/** What became of a visit, and why, in words for people. */
import { describe, expect, test } from 'vitest';
import {
  isAllowed,
  outcomeOfError,
  outcomeOfLoad,
  type LoadedPage,
} from '../../../../crawler/visit/outcome.ts';

const page: LoadedPage = {
  asked: 'https://www.example.nl/',
  url: 'https://www.example.nl/start',
  allowedSites: new Set(['sister.example']),
  entry: false,
  status: 200,
  wall: null,
  noPage: null,
  redirected: false,
};

describe('a page that loaded', () => {
  test.each<[string, Partial<LoadedPage>, string, RegExp | null]>([
    ['on its own site', {}, 'loaded', null],
    ['on another host of it', { url: 'https://shop.example.nl/' }, 'loaded', null],
    ['on a site that the policy allows', { url: 'https://sister.example/' }, 'loaded', null],
    [
      'on a site that it does not',
      { url: 'https://www.other.example/' },
      'refused',
      /leads to other\.example/,
    ],
    [
      'on such a site, to which the server sends: an address without a page',
      { url: 'https://www.other.example/', redirected: true },
      'no-page',
      /on to other\.example/,
    ],
    [
      'on such a site at the front door',
      { url: 'https://www.other.example/', redirected: true, entry: true },
      'refused',
      /leads to other\.example/,
    ],
    ['as a feed', { noPage: 'a feed came' }, 'no-page', /a feed/],
    ['as a feed at the front door', { noPage: 'a feed came', entry: true }, 'failed', /a feed/],
    ['as a wall', { wall: 'a challenge page' }, 'bot-wall', /challenge/],
    ['with an error of the server', { status: 503 }, 'failed', /the page answered 503/],
    ['with an error of ours on the way', { status: 404 }, 'loaded', null],
    ['with such an error at the front door', { status: 404, entry: true }, 'failed', /the site answered 404/],
    ['without a status, from a cache', { status: null }, 'loaded', null],
    [
      'as an error of the browser',
      { url: 'chrome-error://chromewebdata/' },
      'failed',
      /only a browser error/,
    ],
  ])('%s', (_what, more, outcome, reason) => {
    const result = outcomeOfLoad({ ...page, ...more });
    expect(result.outcome).toBe(outcome);
    if (reason === null) expect(result.reason).toBeNull();
    else expect(result.reason).toMatch(reason);
  });
});

test('a page without a site of its own is nowhere else', () => {
  expect(isAllowed('about:blank', page.asked, new Set())).toBe(true);
  expect(isAllowed('http://localhost/', page.asked, new Set())).toBe(false);
});

describe('a page that did not load', () => {
  test.each([
    ['timed out', 'timeout', 'the page had not loaded after 30 s'],
    [
      'net::ERR_NAME_NOT_RESOLVED at https://x/',
      'failed',
      'no address was found for the name (ERR_NAME_NOT_RESOLVED)',
    ],
    ['net::ERR_CONNECTION_TIMED_OUT', 'failed', 'the server did not answer (ERR_CONNECTION_TIMED_OUT)'],
    [
      'net::ERR_CERT_DATE_INVALID',
      'failed',
      'the certificate has expired or is not valid yet (ERR_CERT_DATE_INVALID)',
    ],
    ['net::ERR_CERT_WEAK_KEY', 'failed', 'no secure connection could be made (ERR_CERT_WEAK_KEY)'],
    ['net::ERR_SOMETHING_NEW', 'failed', 'ERR_SOMETHING_NEW'],
    ['the page crashed', 'failed', 'the page crashed'],
  ])('%s', (message, outcome, reason) => {
    expect(outcomeOfError(message, 30_000)).toEqual({ outcome, reason });
  });
});
