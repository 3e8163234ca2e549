/** What a page does when it is left. */
import { framed, js, script, type Mechanism } from '../mechanism.ts';

const on = (event: string, code: string): string => `addEventListener('${event}', () => { ${code} });`;
const goodbye = (event: string, more = ''): string =>
  script(
    on(
      event,
      `navigator.sendBeacon('{third}/${event}/beacon'); fetch('{third}/${event}/alive', { method: 'POST', keepalive: true, mode: 'no-cors' }); ${more}`,
    ),
  );
const next = ['/next.html'];

export const mechanisms: readonly Mechanism[] = [
  {
    id: 'leave-pagehide',
    does: 'goodbyes at pagehide',
    page: goodbye('pagehide'),
    sends: ['{third}/pagehide/beacon', '{third}/pagehide/alive'],
  },
  {
    id: 'leave-visibility',
    does: 'goodbyes when the page is hidden',
    page: script(
      "document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') navigator.sendBeacon('{third}/hidden', 'x') })",
    ),
    sends: ['{third}/hidden'],
  },
  {
    id: 'leave-beforeunload',
    does: 'goodbyes before the page is left',
    page: goodbye('beforeunload', "new Image().src = '{third}/beforeunload/image.png'"),
    sends: ['{third}/beforeunload/beacon'],
  },
  {
    id: 'leave-unload',
    does: 'goodbyes at unload',
    page: goodbye('unload'),
    sends: ['{third}/unload/beacon'],
  },
  {
    id: 'leave-page',
    does: 'a goodbye belongs to the page that is left, not to the next',
    page: goodbye('pagehide'),
    pages: next,
    sends: [
      { url: '{third}/pagehide/beacon', page: '/' },
      { url: '{third}/pagehide/alive', page: '/' },
    ],
  },
  {
    id: 'leave-answer-cookie',
    does: 'the answer to a goodbye sets a cookie',
    page: script(on('pagehide', "navigator.sendBeacon('{own}/bye')")),
    answers: { '/bye': { status: 204, headers: { 'set-cookie': 'bye=1' } } },
    sends: ['{own}/bye'],
    sets: [{ name: 'bye', via: 'http', page: '/' }],
  },
  {
    id: 'leave-slow-answer',
    does: 'a slow answer to a goodbye sets a cookie while the next page is there',
    page: script(on('pagehide', "navigator.sendBeacon('{own}/slow-bye')")),
    pages: next,
    answers: { '/slow-bye': { after: 600, status: 204, headers: { 'set-cookie': 'slow_bye=1' } } },
    sends: [{ url: '{own}/slow-bye', page: '/' }],
    sets: [{ name: 'slow_bye', via: 'http', page: '/' }],
  },
  {
    id: 'leave-cookie',
    does: 'a script that sets a cookie at pagehide',
    page: script(on('pagehide', "document.cookie = 'parting=1'")),
    pages: next,
    sets: [{ name: 'parting', via: 'document.cookie', page: '/' }],
  },
  {
    id: 'leave-storage',
    does: 'a script that writes storage at pagehide',
    page: script(
      on('pagehide', "localStorage.setItem('parting', '1'); sessionStorage.setItem('parting_session', '1')"),
    ),
    keeps: [
      { area: 'localStorage', key: 'parting' },
      { area: 'sessionStorage', key: 'parting_session' },
    ],
  },
  {
    id: 'leave-storage-property',
    does: 'a script that writes storage by property at pagehide',
    page: script(on('pagehide', "localStorage.parting_property = '1'")),
    pages: next,
    keeps: [{ area: 'localStorage', key: 'parting_property' }],
  },
  {
    id: 'leave-frame',
    does: 'goodbyes of a frame of the own site',
    page: '<iframe src="{own}/inner.html"></iframe>',
    answers: {
      '/inner.html': framed(
        on(
          'pagehide',
          "navigator.sendBeacon('{third}/inner/beacon'); new Image().src = '{third}/inner/image.png'",
        ),
      ),
    },
    sends: [{ url: '{third}/inner/beacon', page: '/' }],
  },
  {
    id: 'leave-frames-deep',
    does: 'twelve frames within one another, each with a goodbye whose answer takes a while',
    page: '<iframe src="/f.html?n=1"></iframe>',
    answers: {
      '/f.html': framed(
        "const n = Number(location.search.slice(3)); if (n < 12) { const f = document.createElement('iframe'); f.src = '/f.html?n=' + (n + 1); document.body.append(f) } addEventListener('pagehide', () => navigator.sendBeacon('/bye-' + n + '.txt'))",
      ),
      ...Object.fromEntries(
        Array.from({ length: 12 }, (_each, n) => [
          `/bye-${n + 1}.txt`,
          { after: 700, headers: { 'set-cookie': `deep${n + 1}=1` } },
        ]),
      ),
    },
    sends: ['{own}/bye-1.txt', '{own}/bye-12.txt'],
    sets: ['deep12'],
  },
  {
    id: 'leave-frame-cross',
    does: 'goodbyes of a frame of another site',
    page: '<iframe src="{third}/inner.html"></iframe>',
    answers: {
      '/inner.html': framed(
        on(
          'pagehide',
          "navigator.sendBeacon('{other}/outer/beacon'); document.cookie = 'outer=1; SameSite=None; Secure'; localStorage.setItem('outer', '1')",
        ),
      ),
    },
    sends: ['{other}/outer/beacon'],
    sets: [{ name: 'outer', at: '{third}' }],
    keeps: [{ area: 'localStorage', key: 'outer', at: '{third}' }],
  },
  {
    id: 'leave-database',
    does: 'a database that is opened at pagehide',
    page: script(on('pagehide', "indexedDB.open('parting_db')")),
  },
  {
    id: 'leave-frame-removed',
    does: 'a frame that says goodbye when it is removed',
    page: `<iframe id="f" src="{third}/gone.html"></iframe>${script('setTimeout(() => f.remove(), 800)')}`,
    answers: { '/gone.html': framed(on('pagehide', "navigator.sendBeacon('{other}/gone/beacon')")) },
    sends: ['{other}/gone/beacon'],
  },
  {
    id: 'leave-inserted',
    does: 'a handler that is added ten seconds after load',
    page: script(
      `setTimeout(() => { ${on('pagehide', "navigator.sendBeacon('{third}/late-bye')")} }, 10000)`,
    ),
    sends: ['{third}/late-bye'],
  },
  {
    id: 'leave-swap',
    does: 'what a page does at the swap for the next',
    page: script(on('pageswap', "navigator.sendBeacon('{third}/swap'); document.cookie = 'swapped=1'")),
    pages: next,
  },
  {
    id: 'leave-shared-worker',
    does: 'a shared worker that outlives the page',
    page: script(
      "const s = new SharedWorker('/s.js', { extendedLifetime: true }); addEventListener('pagehide', () => s.port.postMessage('bye'))",
    ),
    answers: {
      '/s.js': js(
        "addEventListener('connect', (e) => { e.ports[0].onmessage = () => setTimeout(() => fetch('{third}/outlived.json'), 300) })",
      ),
    },
    sends: ['{third}/outlived.json'],
  },
  {
    id: 'leave-shared-plain',
    does: 'a shared worker that ends with the page, with a timer that never fires',
    page: script("new SharedWorker('/s.js').port.start(); addEventListener('pagehide', () => 0)"),
    answers: { '/s.js': js("setTimeout(() => fetch('{third}/never.json'), 60000)") },
    sends: ['{own}/s.js'],
    unsent: ['{third}/never.json'],
  },
  {
    id: 'leave-shared-quiet',
    does: 'a shared worker that outlives a page without a word of farewell',
    page: script("new SharedWorker('/s.js', { extendedLifetime: true })"),
    answers: {
      '/s.js': js("setTimeout(() => fetch('{third}/long-after.json'), 29000)"),
    },
    sends: ['{third}/long-after.json'],
  },
  {
    id: 'leave-service-worker',
    does: 'a service worker that is told of the leaving',
    page: script(
      "navigator.serviceWorker.register('/sw.js').then(() => navigator.serviceWorker.ready).then((r) => addEventListener('pagehide', () => r.active.postMessage('bye')))",
    ),
    answers: { '/sw.js': js("addEventListener('message', () => fetch('{third}/told-of-leaving.json'))") },
    sends: ['{third}/told-of-leaving.json'],
  },
  {
    id: 'leave-sync',
    does: 'a sync in the background that is registered at the end',
    page: script(
      "navigator.serviceWorker.register('/sw.js').then(() => navigator.serviceWorker.ready).then((r) => r.sync?.register('now').catch(() => {}))",
    ),
    answers: { '/sw.js': js("addEventListener('sync', (e) => e.waitUntil(fetch('{third}/synced.json')))") },
  },
  {
    id: 'leave-cookie-store',
    does: 'the cookie store at pagehide',
    page: script(on('pagehide', "cookieStore.set('parting_store', '1')")),
    pages: next,
  },
];
