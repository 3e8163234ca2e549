/** Service workers: their scripts, what they fetch, and what passes through them. */
import { framed, js, script, type Mechanism } from '../mechanism.ts';

/** Takes over the page at once, and then does something. */
const claims =
  "addEventListener('install', () => skipWaiting()); addEventListener('activate', (e) => e.waitUntil(clients.claim())); ";
const passes = "addEventListener('fetch', (e) => e.respondWith(fetch(e.request))); ";
const registers = (then = ''): string =>
  script(
    `navigator.serviceWorker.register('/sw.js').then(() => navigator.serviceWorker.ready).then(async (r) => { ${then} }).catch(() => {})`,
  );

export const mechanisms: readonly Mechanism[] = [
  {
    id: 'sw-fetch',
    does: 'a service worker that fetches',
    page: registers(),
    answers: { '/sw.js': js(`${claims}fetch('{third}/by-sw.json')`) },
    sends: ['{own}/sw.js', { url: '{third}/by-sw.json', from: '{own}/sw.js' }],
  },
  {
    id: 'sw-imports',
    does: 'a service worker that imports a script',
    page: registers(),
    answers: { '/sw.js': js(`importScripts('{third}/part.js'); ${claims}`) },
    sends: ['{third}/part.js'],
  },
  {
    id: 'sw-install-cache',
    does: 'files that are cached at install',
    page: registers(),
    answers: {
      '/sw.js': js(
        `addEventListener('install', (e) => e.waitUntil(caches.open('v1').then((c) => c.addAll(['/one.css', '/two.css']))));`,
      ),
    },
    sends: ['{own}/one.css', '{own}/two.css'],
    keeps: [{ area: 'cacheStorage', key: 'v1' }],
  },
  {
    id: 'sw-passes',
    does: 'a service worker that passes on what the page asks',
    page: registers(
      "await new Promise((d) => navigator.serviceWorker.controller ? d() : navigator.serviceWorker.addEventListener('controllerchange', d)); fetch('{third}/passed.json')",
    ),
    answers: { '/sw.js': js(claims + passes) },
    sends: ['{third}/passed.json'],
  },
  {
    id: 'sw-answers',
    does: 'a service worker that answers the second page itself',
    page: registers(),
    pages: ['/second.html'],
    answers: {
      '/sw.js': js(
        `${claims}addEventListener('fetch', (e) => { if (e.request.mode === 'navigate') e.respondWith(new Response('<!doctype html><title>x</title><p>Uit de worker</p><img src={third}/second.png>', { headers: { 'content-type': 'text/html' } })) })`,
      ),
    },
    sends: [{ url: '{third}/second.png', page: '/second.html' }],
  },
  {
    id: 'sw-preload',
    does: 'a navigation preload',
    page: registers(),
    pages: ['/second.html'],
    answers: {
      '/sw.js': js(
        `addEventListener('activate', (e) => e.waitUntil(registration.navigationPreload.enable().then(() => clients.claim()))); addEventListener('fetch', (e) => { if (e.request.mode === 'navigate') e.respondWith(e.preloadResponse.then((r) => r ?? fetch(e.request))) })`,
      ),
    },
    sends: ['{own}/second.html'],
  },
  {
    id: 'sw-routes',
    does: 'a static route past the service worker',
    page: registers("fetch('/routed.json')"),
    pages: ['/second.html'],
    answers: {
      '/sw.js': js(
        `addEventListener('install', (e) => { e.addRoutes?.({ condition: { urlPattern: '/routed.json' }, source: 'network' }); skipWaiting() }); ${passes}`,
      ),
      '/second.html': framed("fetch('/routed.json')"),
    },
    sends: ['{own}/routed.json'],
  },
  {
    id: 'sw-update',
    does: 'a service worker that is looked for again',
    page: registers('setTimeout(() => r.update(), 500)'),
    answers: { '/sw.js': js(claims) },
    sends: ['{own}/sw.js'],
  },
  {
    id: 'sw-newer',
    does: 'a newer service worker, found half a second later',
    page: registers('setTimeout(() => r.update(), 500)'),
    answers: {
      '/sw.js': {
        ...js(claims),
        later: `${claims}cookieStore.set('newer', '1'); fetch('{third}/newer.json')`,
      },
    },
    sends: ['{own}/sw.js', { url: '{third}/newer.json', from: '{own}/sw.js' }],
    sets: [{ name: 'newer', via: 'cookieStore', by: '{own}/sw.js' }],
  },
  {
    id: 'sw-newer-import',
    does: 'the same, where only a script that it imports is newer',
    page: registers('setTimeout(() => r.update(), 500)'),
    answers: {
      '/sw.js': js(`importScripts('/part.js'); ${claims}`),
      '/part.js': { ...js(''), later: `fetch('{third}/newer-part.json')` },
    },
    sends: ['{own}/part.js', { url: '{third}/newer-part.json', by: '{own}/part.js' }],
  },
  {
    id: 'sw-newer-by-visit',
    does: 'a newer service worker that the browser finds after the next page',
    page: registers(),
    pages: ['/second.html'],
    answers: { '/sw.js': { ...js(claims), later: `${claims}fetch('{third}/newer.json')` } },
    sends: ['{own}/sw.js', '{third}/newer.json'],
  },
  {
    id: 'sw-newer-at-once',
    does: 'a newer service worker that is looked for as soon as the first is there, and again',
    page: registers('r.update(); setTimeout(() => r.update(), 900)'),
    answers: { '/sw.js': { ...js(claims), later: `${claims}fetch('{third}/newer.json')` } },
    sends: ['{own}/sw.js', { url: '{third}/newer.json', from: '{own}/sw.js' }],
  },
  {
    id: 'sw-cookie-store',
    does: 'a cookie that a service worker sets',
    page: registers(),
    answers: { '/sw.js': js(`${claims}cookieStore.set('by_sw', '1')`) },
    sets: [{ name: 'by_sw', via: 'cookieStore' }],
  },
  {
    id: 'sw-deletes-and-sets',
    does: 'a cookie that the page deletes and a service worker sets again',
    page: registers("document.cookie = 'both=; max-age=0'; r.active.postMessage('now')"),
    answers: { '/sw.js': js(`${claims}addEventListener('message', () => cookieStore.set('both', '2'))`) },
    sets: ['both'],
  },
  {
    id: 'sw-script-cookie',
    does: 'the answer with the service worker sets a cookie',
    page: registers(),
    answers: {
      '/sw.js': { type: 'text/javascript', headers: { 'set-cookie': 'sw_script=1' }, body: claims },
    },
    sets: [{ name: 'sw_script', via: 'http' }],
  },
  {
    id: 'sw-fetch-cookie',
    does: 'an answer to a service worker sets a cookie',
    page: registers(),
    answers: {
      '/sw.js': js(`${claims}fetch('/with-cookie')`),
      '/with-cookie': { headers: { 'set-cookie': 'sw_fetch=1' } },
    },
    sets: [{ name: 'sw_fetch', via: 'http' }],
  },
  {
    id: 'sw-frame',
    does: 'a service worker of a frame of another site',
    page: '<iframe src="{third}/f.html"></iframe>',
    answers: {
      '/f.html': framed("navigator.serviceWorker.register('/sw.js')"),
      '/sw.js': js("fetch('{other}/by-third-sw.json')"),
    },
    sends: ['{other}/by-third-sw.json'],
  },
  {
    id: 'sw-background-fetch',
    does: 'a download in the background',
    page: registers("await r.backgroundFetch?.fetch('a', ['/background.txt'])"),
    answers: { '/sw.js': js(claims) },
  },
  {
    id: 'sw-first-line',
    does: 'a cookie, a cache and a database that a service worker makes in its first line',
    page: registers(),
    answers: {
      '/sw.js': js(`cookieStore.set('by_first', '1'); caches.open('first'); indexedDB.open('first')`),
    },
    sets: [{ name: 'by_first', via: 'cookieStore', by: '{own}/sw.js' }],
    keeps: [
      { area: 'cacheStorage', key: 'first', by: '{own}/sw.js' },
      { area: 'indexedDB', key: 'first', by: '{own}/sw.js' },
    ],
  },
  {
    id: 'sw-module',
    does: 'a service worker that is a module',
    page: script("navigator.serviceWorker.register('/sw.js', { type: 'module' })"),
    answers: {
      '/sw.js': js("import './part.js';"),
      '/part.js': js("cookieStore.set('by_part', '1')"),
    },
    sends: ['{own}/part.js'],
    sets: [{ name: 'by_part', via: 'cookieStore', by: '{own}/part.js' }],
  },
  {
    id: 'sw-looks-again',
    does: 'pages under a service worker, which the browser looks for again with all that it imports',
    page: registers(),
    pages: ['/second.html', '/third.html'],
    answers: {
      '/sw.js': js(`importScripts('{third}/part.js'); ${claims}`),
      '/second.html': registers(),
      '/third.html': '<iframe src="/frame.html"></iframe>',
    },
    sends: ['{own}/sw.js', '{third}/part.js'],
  },
  {
    id: 'sw-unregister',
    does: 'a service worker that takes itself away again',
    page: registers('await r.unregister()'),
    answers: { '/sw.js': js(`${claims}fetch('{third}/before-leaving.json')`) },
    sends: ['{third}/before-leaving.json'],
  },
  {
    id: 'sw-database',
    does: 'a database and a cache that a service worker opens late',
    page: registers("setTimeout(() => r.active.postMessage('now'), 3000)"),
    answers: {
      '/sw.js': js(
        `${claims}addEventListener('message', () => { indexedDB.open('sw_db'); caches.open('sw_cache') })`,
      ),
    },
    keeps: [
      { area: 'indexedDB', key: 'sw_db' },
      { area: 'cacheStorage', key: 'sw_cache' },
    ],
  },
];
