/** The cookie store decides what was stored; who asks it is played. */
import { beforeEach, expect, test, vi } from 'vitest';
import { Page } from '../../../../../extension/background/record/page.ts';
import { TabRecord } from '../../../../../extension/background/record/record.ts';
import { CookieWrites } from '../../../../../extension/background/watch/cookies.ts';
import { cookieOfResponse } from '../../../../../watch/observations/cookie-write.ts';
import type { JarCookie } from '../../../../../watch/observations/cookie-jar.ts';
import { redact } from '../../../../support/sensors.ts';

vi.mock('webextension-polyfill', () => ({ default: { storage: { session: {} } } }));
const { Tabs } = await import('../../../../../extension/background/record/tabs.ts');

const page = 'https://www.example.nl/';
let jar: JarCookie[];
let record: TabRecord;
let writes: CookieWrites;

beforeEach(() => {
  vi.useFakeTimers();
  jar = [];
  const tabs = new Tabs();
  // Nothing is stored: there is no browser.
  tabs.store.changed = () => undefined;
  record = TabRecord.begin(1, 'example.nl', Date.now(), true);
  record.visits.begin(page, page, Date.now());
  tabs.set(record);
  const store = { laxByDefault: true, storeOf: async () => ({ storeId: '0' }), read: async () => jar };
  writes = new CookieWrites(tabs, () => redact, store);
});

const kept = (name: string, domain: string): JarCookie => ({
  name,
  value: '1',
  domain,
  path: '/',
  secure: true,
  httpOnly: false,
  sameSite: 'no_restriction',
  expires: null,
});
function set(line: string, url = page): void {
  const seen = cookieOfResponse({ line, url, request: '7', initiator: [] }, redact);
  if (seen) writes.add(new Page(record, 0), seen, Date.now());
}
const stored = async (): Promise<Array<[string, string]>> => {
  await vi.advanceTimersByTimeAsync(5000);
  return record.log.flatMap((each) =>
    each.kind === 'cookie-write' ? [[each.name, each.stored] satisfies [string, string]] : [],
  );
};

test('what the store has was stored, and what it does not have was refused', async () => {
  jar = [kept('a', 'www.example.nl')];
  set('a=1; Secure');
  set('b=1; Secure');
  expect(await stored()).toEqual([
    ['a', 'stored'],
    ['b', 'blocked'],
  ]);
});

test('a cookie that was removed before the store was asked was stored, if the browser told of it', async () => {
  writes.took(kept('a', 'www.example.nl'), { storeId: '0' });
  set('a=1; Secure; Path=/');
  set('b=1; Secure; Path=/');
  writes.took(kept('b', 'www.example.nl'), { storeId: '0' });
  // Another window's store, such as a private one's.
  set('c=1; Secure; Path=/');
  writes.took(kept('c', 'www.example.nl'), { storeId: '1' });
  expect(await stored()).toEqual([
    ['a', 'stored'],
    ['b', 'stored'],
    ['c', 'blocked'],
  ]);
  expect(record.head.attempts).toEqual(['a www.example.nl', 'b www.example.nl']);
});

test('a cookie of another site stays unknown until this browser is seen to keep such cookies', async () => {
  const other = 'https://other.example/';
  set('c=1; Secure; SameSite=None', other);
  expect(await stored()).toEqual([['c', 'unknown']]);
  jar = [kept('d', 'other.example')];
  set('d=1; Secure; SameSite=None', other);
  expect(await stored()).toEqual([
    ['c', 'blocked'],
    ['d', 'stored'],
  ]);
});

test('an attempt that was refused, or that deletes, explains no cookie of the jar', async () => {
  jar = [kept('a', 'www.example.nl')];
  for (const line of ['a=1; Secure', 'b=1; Secure', 'c=; Max-Age=0']) set(line);
  await stored();
  expect(record.head.attempts).toEqual(['a www.example.nl']);
});

test('a cookie that no browser keeps in a frame of another site was refused', async () => {
  set('c=1; Secure', 'https://other.example/');
  set('d=1; Secure; SameSite=Lax', 'https://other.example/');
  set('e=1; SameSite=None', 'https://other.example/');
  expect((await stored()).map(([, state]) => state)).toEqual(['blocked', 'blocked', 'blocked']);
});

test('a store that does not answer leaves everything unknown', async () => {
  const silent = new CookieWrites(new Tabs(), () => redact, {
    laxByDefault: true,
    storeOf: async () => ({}),
    read: () => Promise.reject(new Error('gone')),
  });
  const seen = cookieOfResponse({ line: 'e=1', url: page, request: '7', initiator: [] }, redact);
  if (seen) silent.add(new Page(record, 0), seen, Date.now());
  expect(await stored()).toEqual([['e', 'unknown']]);
});
