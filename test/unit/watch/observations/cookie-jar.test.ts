/** A cookie in the jar, told of by CDP and by the extension interface, becomes the same observation. */
import { describe, expect, test, vi } from 'vitest';
import { asJarCookie as ofCrawler } from '../../../../crawler/observe/cookies.ts';
import { cookieJarSchema, cookieWriteSchema, sameSiteOf } from '../../../../rules/evidence/storage.ts';
import {
  cookieKey,
  isSameValue,
  jarOf,
  lifetimeOf,
  unseenWriteOf,
  type JarCookie,
} from '../../../../watch/observations/cookie-jar.ts';
import { now, page, redact } from '../../../support/sensors.ts';

vi.mock('webextension-polyfill', () => ({ default: { storage: { session: {} } } }));
const { asJarCookie: ofExtension } = await import('../../../../extension/background/watch/jar.ts');

const seconds = now / 1000;
const shared = { name: '_ga', value: 'GA1.2.555.666', path: '/', secure: true, httpOnly: false };
const cdp = { ...shared, size: 0, priority: 'Medium', sourceScheme: 'Secure', sourcePort: 443 } as const;
const told = { ...shared, firstPartyDomain: '', storeId: '0' };
const unseen = { page, by: 'https://www.example.nl/sw.js' };

/** Three cookies as CDP tells of them. */
const first = ofCrawler({
  ...cdp,
  domain: '.Example.nl',
  expires: seconds + 86_400,
  session: false,
  sameSite: 'Lax',
});
const session = ofCrawler({ ...cdp, domain: 'www.example.nl', expires: -1, session: true, sameSite: 'None' });
const inPartition = { topLevelSite: 'https://example.nl', hasCrossSiteAncestor: true };
const partitioned = ofCrawler({
  ...cdp,
  domain: 'e.com',
  expires: -1,
  session: true,
  sameSite: 'Strict',
  partitionKey: inPartition,
});

/** The same cookies in the words of both browsers' interfaces. */
const pairs: Array<[what: string, crawler: JarCookie, extension: JarCookie]> = [
  [
    'one for a domain and its subdomains, with an end',
    first,
    ofExtension({
      ...told,
      domain: '.Example.nl',
      hostOnly: false,
      expirationDate: seconds + 86_400,
      session: false,
      sameSite: 'lax',
    }),
  ],
  [
    'one for a host, of this session, for other sites too',
    session,
    ofExtension({
      ...told,
      domain: 'www.example.nl',
      hostOnly: true,
      session: true,
      sameSite: 'no_restriction',
    }),
  ],
  [
    'one in a partition',
    partitioned,
    ofExtension({
      ...told,
      domain: 'e.com',
      hostOnly: true,
      session: true,
      sameSite: 'strict',
      partitionKey: { topLevelSite: 'https://example.nl' },
    }),
  ],
];

describe.each(pairs)('%s', (_what, crawler, extension) => {
  test('is the same row of the jar', () => {
    const jar = jarOf([crawler], 'page-end', redact, now);
    expect(jarOf([extension], 'page-end', redact, now)).toEqual(jar);
    expect(() =>
      cookieJarSchema.parse({ seq: 0, at: 0, phase: 'before-choice', visit: 0, page: '', ...jar }),
    ).not.toThrow();
  });

  test('is the same unseen write, and the same cookie', () => {
    const write = unseenWriteOf(crawler, unseen, redact, now);
    expect(unseenWriteOf(extension, unseen, redact, now)).toEqual(write);
    expect(() =>
      cookieWriteSchema.parse({ seq: 0, at: 0, phase: 'before-choice', visit: 0, page: '', ...write }),
    ).not.toThrow();
    expect(cookieKey(extension.name, extension.domain)).toBe(cookieKey(crawler.name, crawler.domain));
  });
});

test('a row says whom the cookie is for and how long, never its value', () => {
  const { cookies } = jarOf([first, session, partitioned], 'before-choice', redact, now);
  expect(cookies).toMatchObject([
    { domain: 'example.nl', hostOnly: false, lifetime: 86_400, sameSite: 'Lax', partition: null },
    { domain: 'www.example.nl', hostOnly: true, lifetime: null, sameSite: 'None', partition: null },
    { domain: 'e.com', sameSite: 'Strict', partition: 'https://example.nl' },
  ]);
  expect(JSON.stringify(cookies)).not.toContain('555.666');
});

test('a write that nobody saw, and no script made, is that of the answer', () => {
  const by = 'wss://chat.example/';
  expect(unseenWriteOf(first, { page, by, via: 'http' }, redact, now)).toMatchObject({
    via: 'http',
    frame: by,
    secureOrigin: true,
    initiator: [{ type: 'inferred', url: by }],
  });
});

test('a write that nobody saw is put down to who could have set it', () => {
  expect(unseenWriteOf(first, unseen, redact, now)).toMatchObject({
    via: 'unknown',
    frame: page,
    secureOrigin: true,
    stored: 'stored',
    deletion: false,
    partitioned: false,
    initiator: [{ type: 'inferred', url: unseen.by }],
  });
  expect(unseenWriteOf(partitioned, { ...unseen, page: 'http://a.nl/' }, redact, now)).toMatchObject({
    partitioned: true,
    secureOrigin: false,
  });
});

test('a path with a token is masked, a long name is cut, and two cookies of one name differ by domain', () => {
  const [row] = jarOf(
    [{ ...first, path: '/u/9f8a7b6c5d4e3f2a1b0c', name: 'n'.repeat(900) }],
    'page-end',
    redact,
    now,
  ).cookies;
  expect(row).toMatchObject({ path: '/u/…', name: 'n'.repeat(256) });
  expect(cookieKey('n'.repeat(900), '.A.nl')).toBe(cookieKey('n'.repeat(900), 'a.nl'));
  expect(cookieKey('a', 'b.nl')).not.toBe(cookieKey('a', 'c.nl'));
});

test('a cookie that has ended has less than nothing left', () => {
  expect(lifetimeOf({ expires: seconds - 60 }, now)).toBe(-60);
});

test('SameSite is read in the words of headers, scripts and both interfaces', () => {
  expect(
    ['Strict', 'lax', 'NONE', 'no_restriction', 'unspecified', 'constructor', undefined].map(sameSiteOf),
  ).toEqual(['Strict', 'Lax', 'None', 'None', null, null, null]);
});

test.each([
  ['fran\u00e7ais', 'frans', true],
  ['w\u00c3\u00a9', 'w\u00e9', true],
  ['a1', 'a1', true],
  ['a1', 'a2', false],
  ['a1\u00e9', 'b1\u00e9', false],
])('%s in a header is %s in the store: %s', (one, other, same) => {
  expect(isSameValue(one, other)).toBe(same);
  expect(isSameValue(other, one)).toBe(same);
});
