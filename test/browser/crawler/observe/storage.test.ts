/** Every way to keep something in web storage is seen, with the script that did it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserPool } from '../../../../crawler/browser/pool.ts';
import { startPool, watch } from './watch.ts';

let pool: BrowserPool;
beforeAll(async () => {
  pool = await startPool();
});
afterAll(() => pool.close());

const script = (body: string): { type: string; body: string } => ({ type: 'text/javascript', body });
const page = (body: string): string =>
  `<!doctype html><html lang="nl"><title>Proef</title><body>${body}</body></html>`;

/** One way on each line; each keeps a value under its own name. */
const ways = {
  property: "localStorage.property = 'x';",
  index: "localStorage['index'] = 'x';",
  assign: "Object.assign(localStorage, { assign: 'x' });",
  reflect: "Reflect.set(localStorage, 'reflect', 'x');",
  define: "Object.defineProperty(localStorage, 'define', { value: 'x' });",
  called: "Storage.prototype.setItem.call(localStorage, 'called', 'x');",
  kept: "const store = window.localStorage; store.kept = 'x';",
  removed: "localStorage.removed = 'x'; delete localStorage.removed;",
  cleared: "sessionStorage.cleared = 'x'; sessionStorage.clear();",
  blank:
    "const blank = document.body.appendChild(document.createElement('iframe')); blank.contentWindow.localStorage.blank = 'x'; blank.remove();",
  across:
    "const frame = document.body.appendChild(document.createElement('iframe')); localStorage.setItem.call(frame.contentWindow.localStorage, 'across', 'x');",
};
const lines = Object.values(ways).join('\n');

test('each way names the script and the line', async () => {
  const { all, origin } = await watch(pool, {
    '/': page('<script src="/tracker.js"></script>'),
    '/tracker.js': script(lines),
  });
  const written = all('storage').filter(({ how }) => how === 'write');
  const told = written.map(({ key, initiator }) => {
    const { url, line } = initiator.at(-1) ?? {};
    return [key, `${url?.replace(origin, '')}:${line}`];
  });
  expect(Object.fromEntries(told)).toEqual(
    Object.fromEntries(Object.keys(ways).map((way, at) => [way, `/tracker.js:${at + 1}`])),
  );
});

test('a frame that is removed, and a page that is left, have kept what they kept', async () => {
  const { all, otherOrigin } = await watch(pool, {
    '/': (request, response) =>
      void response.writeHead(200, { 'content-type': 'text/html' }).end(
        page(`<iframe src="http://localhost:${request.socket.localPort}/gone"></iframe><script>
          setTimeout(() => document.querySelector('iframe').remove(), 200);
          addEventListener('pagehide', () => { localStorage.bye = 'x'; });</script>`),
      ),
    '/gone': page("<script>localStorage.gone = 'x'; sessionStorage.setItem('gone_too', 'x')</script>"),
  });
  const written = all('storage').filter(({ how }) => how === 'write');
  expect(written.map(({ key }) => key).toSorted()).toEqual(['bye', 'gone', 'gone_too']);
  expect(written.find(({ key }) => key === 'gone')?.origin).toBe(otherOrigin);
  expect(written.every(({ initiator }) => initiator.at(-1)?.line === 1 || initiator.at(-1)?.line === 3)).toBe(
    true,
  );
});

test('a page that writes without end is said to, and its other doings are still seen', async () => {
  const { all } = await watch(pool, {
    '/': page(
      "<script>for (let at = 0; at < 20100; at += 1) sessionStorage.setItem('key', String(at)); document.cookie = 'after=1'</script>",
    ),
  });
  expect(all('failure')).toMatchObject([{ observer: 'hooks', affects: ['storage'] }]);
  expect(all('cookie-write').map(({ name }) => name)).toContain('after');
});

test('what workers keep names the worker', async () => {
  const keep = (name: string): string => `indexedDB.open('database_${name}'); caches.open('cache_${name}');`;
  const { all, origin } = await watch(pool, {
    '/': page(
      `<script>new Worker('/worker.js'); new SharedWorker('/shared.js'); navigator.serviceWorker.register('/service.js');
        new Worker(URL.createObjectURL(new Blob(["${keep('blob')}"]))); setTimeout(() => new Worker('/late.js'), 4000);</script>`,
    ),
    '/worker.js': script(keep('worker')),
    '/shared.js': script(keep('shared')),
    '/service.js': script(keep('service')),
    '/late.js': script(keep('late')),
  });
  const stored = all('storage').filter(({ area }) => area !== 'serviceWorker');
  const writers = Object.fromEntries(
    stored.flatMap(({ key, how, initiator }) =>
      how === 'write' ? [[key, initiator.at(-1)?.url.replace(origin, '')]] : [],
    ),
  );
  for (const name of ['worker', 'shared', 'service', 'late'])
    expect(writers).toMatchObject({ [`database_${name}`]: `/${name}.js`, [`cache_${name}`]: `/${name}.js` });
  expect(writers['database_blob']).toMatch(/^blob:/);
  expect(writers['cache_blob']).toMatch(/^blob:/);
  expect(new Set(stored.map(({ origin: of }) => of))).toEqual(new Set([origin]));
});

test('files, buckets and what a window carries along are storage too', async () => {
  const { all } = await watch(pool, {
    '/': page(
      `<script>
        navigator.storage.getDirectory().then((folder) => folder.getFileHandle('private.txt', { create: true })).then((file) => file.createWritable()).then((stream) => stream.write('visitor-number-12').then(() => stream.close()));
        webkitRequestFileSystem(0, 1024, ({ root }) => root.getFile('old.txt', { create: true }, () => {}));
        navigator.storageBuckets.open('emmer').then((bucket) => { bucket.indexedDB.open('in_bucket'); });
        window.name = 'visitor=12';
        history.replaceState({ visitor: 'number-1234', at: 5 }, '');
</script>`,
    ),
  });
  const seen = all('storage').map(({ area, key, value }) => `${area} ${key} ${value?.length ?? '-'}`);
  for (const each of [
    'fileSystem private.txt -',
    'fileSystem private.txt 17',
    'fileSystem old.txt -',
    'bucket emmer -',
    'indexedDB in_bucket -',
    'windowName window.name 10',
    'historyState visitor 11',
  ])
    expect(seen).toContain(each);
});
