/** The evidence says "stored" of the cookies that the browser keeps, and "blocked" of those that it does not. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserPool } from '../../../../crawler/browser/pool.ts';
import { startPool, watch, type Pages } from './watch.ts';

let pool: BrowserPool;
beforeAll(async () => {
  pool = await startPool('shell');
});
afterAll(() => pool.close());

const page = (script: string): string =>
  `<!doctype html><html lang="nl"><title>Proef</title><body><script>${script}</script>`;
const fromOther = (path: string, options = ''): string =>
  `fetch('http://localhost:' + location.port + '${path}', { mode: 'no-cors' ${options} }).catch(() => {});`;
const setting = (...lines: string[]) => ({ headers: { 'set-cookie': lines }, body: '' });

/** Name, whether it was stored, and its path, of each write. */
async function writesOf(pages: Pages, paths: readonly string[] = ['/']): Promise<string[]> {
  const { all } = await watch(pool, pages, paths);
  return all('cookie-write').map(({ name, stored, path }) => `${name} ${stored} ${path}`);
}

test('answers to requests without credentials set nothing, those with credentials do', async () => {
  const named = await writesOf({
    '/': page(
      `fetch('/omitted', { credentials: 'omit' }); fetch('/own'); new EventSource('http://localhost:' + location.port + '/events');
       fetch('http://localhost:' + location.port + '/refused', { method: 'PUT', headers: { 'x-own': '1' } }).catch(() => {});
       ${fromOther('/anonymous', ", credentials: 'omit'")}`,
    ),
    '/omitted': setting('omitted=1; Path=/'),
    '/own': setting('own=1; Path=/'),
    '/events': setting('events=1; Path=/'),
    '/refused': setting('preflight=1; Path=/'),
    '/anonymous': setting('anonymous=1; Path=/; SameSite=None; Secure'),
  });
  expect(named.toSorted()).toEqual([
    'anonymous blocked /',
    'events blocked /',
    'omitted blocked /',
    'own stored /',
    'preflight blocked /',
  ]);
});

test('a line that no browser takes is an attempt; one without name and value is nothing', async () => {
  const named = await writesOf({
    '/': {
      headers: {
        'set-cookie': ['=a=bar; Path=/', 'whole=1; Path=/', 'part=1; Path=/; Partitioned', '; empty'],
      },
      body: page(`document.cookie = ''; document.cookie = '  '; document.cookie = '; bar';
        document.cookie = 'scripted=1'; document.cookie = '__Host-a=1; path=/sub'; document.cookie = 'far=1; domain=example.com';`),
    },
  });
  expect(named.toSorted()).toEqual([
    ' blocked /',
    '__Host-a blocked /sub',
    'far blocked /',
    'part blocked /',
    'scripted stored /',
    'whole stored /',
  ]);
});

test('cookies that the page cannot read back are stored all the same', async () => {
  const named = await writesOf({
    '/': {
      // A byte that is no UTF-8 makes document.cookie read as empty.
      headers: { 'set-cookie': ['taal=fran\u00e7ais; Path=/'] },
      body: page(`document.cookie = 'after=1; max-age=99';
        for (const name of ['one', 'two', 'three']) document.cookie = name + '=' + 'x'.repeat(3000) + '; path=/elsewhere';`),
    },
  });
  expect(named).toEqual([
    'taal stored /',
    'after stored /',
    'one stored /elsewhere',
    'two stored /elsewhere',
    'three stored /elsewhere',
  ]);
});

test('the path of a cookie that names none is the folder of its page', async () => {
  const named = await writesOf(
    {
      '/shop/list/all': {
        headers: { 'set-cookie': ['served=1', 'relative=1; Path=relative', 'odd=1; Path=/shop?x#y'] },
        body: page(`document.cookie = 'scripted=1';`),
      },
    },
    ['/shop/list/all?q=/a/b'],
  );
  expect(named).toEqual([
    'served stored /shop/list',
    'relative stored /shop/list',
    'odd stored /shop?x#y',
    'scripted stored /shop/list',
  ]);
});

test('a cookie that a script takes back at once was set, and nobody says that it was refused', async () => {
  const named = await writesOf({
    '/': page(`document.cookie = 'brief=1'; document.cookie = 'brief=; max-age=0';
      document.cookie = 'twice=1'; document.cookie = 'twice=2';`),
  });
  expect(named).toEqual(['brief unknown /', 'brief unknown /', 'twice unknown /', 'twice stored /']);
});

test('what a script sets by the hundred just before its page is left is stored; what is refused then, is not', async () => {
  const named = await writesOf({
    '/': page(`setTimeout(() => {
        for (let each = 0; each < 140; each += 1)
          document.cookie = 'late' + each + '=' + '0123456789'.repeat(30) + '; path=/';
        document.cookie = 'far=1; domain=example.com';
      }, 14_990);`),
  });
  expect(named.filter((each) => each.endsWith(' stored /'))).toHaveLength(140);
  expect(named.filter((each) => !each.endsWith(' stored /'))).toEqual(['far blocked /']);
});

test('what a worker sets over the deletion or the value of a page is found', async () => {
  const { all } = await watch(
    pool,
    {
      '/': page(`document.cookie = 'again=; max-age=0'; document.cookie = 'over=by-the-page';
        navigator.serviceWorker.register('/sw.js').then(() => navigator.serviceWorker.ready).then(({ active }) => active.postMessage('go'));`),
      '/next': page(''),
      '/sw.js': {
        type: 'text/javascript',
        body: `onmessage = (event) => event.waitUntil(Promise.all(['again', 'over'].map((name) => cookieStore.set(name, 'by-the-worker'))));`,
      },
    },
    ['/', '/next'],
  );
  const found = all('cookie-write').filter(({ via }) => via === 'cookieStore');
  expect(found.map(({ name }) => name).toSorted()).toEqual(['again', 'over']);
  expect(found.map(({ initiator }) => initiator.at(-1)?.url.replace(/^.*\//, ''))).toEqual([
    'sw.js',
    'sw.js',
  ]);
});

test('the cookie store: lifetimes by max-age and by date, and what it rejects', async () => {
  const { all } = await watch(pool, {
    '/': page(`const later = (name, options) => cookieStore.set({ name, value: '1', ...options }).catch(() => {});
      later('seconds', { maxAge: 5 * 365 * 86400 }); later('date', { expires: Date.now() + 86400e3 });
      later('both', { maxAge: 60, expires: Date.now() + 86400e3 }); later('session', {});
      later('__Host-wide', { domain: location.hostname }); later('far', { domain: 'example.com' });`),
  });
  const named = all('cookie-write').map(({ name, stored, lifetime }) => [name, stored, lifetime]);
  const seconds = new Map(named.map(([name, , lifetime]) => [name, lifetime]));
  expect(named.map(([name, stored]) => `${name} ${stored}`).toSorted()).toEqual([
    '__Host-wide blocked',
    'both blocked',
    'date stored',
    'far blocked',
    'seconds stored',
    'session stored',
  ]);
  // As asked, before the browser's limit of 400 days.
  expect(seconds.get('seconds')).toBe(5 * 365 * 86_400);
  expect(seconds.get('session')).toBeNull();
  expect(Math.abs(Number(seconds.get('date')) - 86_400)).toBeLessThan(60);
});
