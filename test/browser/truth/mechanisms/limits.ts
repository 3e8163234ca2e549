/** More than anyone reads: what is left out must be said. */
import { framed, js, script, type Mechanism } from '../mechanism.ts';

export const mechanisms: readonly Mechanism[] = [
  {
    id: 'many-requests',
    does: 'six hundred requests',
    page: script("for (let n = 0; n < 600; n += 1) fetch('/many/' + n, { priority: 'low' }).catch(() => {})"),
    sends: ['{own}/many/0', '{own}/many/599'],
  },
  {
    id: 'many-databases',
    does: 'a hundred and fifty databases and caches',
    page: script("for (let n = 0; n < 150; n += 1) { indexedDB.open('db' + n); caches.open('cache' + n) }"),
    keeps: [
      { area: 'indexedDB', key: 'db149' },
      { area: 'cacheStorage', key: 'cache149' },
    ],
  },
  {
    id: 'many-workers',
    does: 'twenty-four workers',
    page: script("for (let n = 0; n < 24; n += 1) new Worker('/w.js?' + n)"),
    answers: { '/w.js': js("fetch('{third}/worker/' + location.search.slice(1))") },
    sends: ['{third}/worker/0', '{third}/worker/23'],
  },
  {
    id: 'many-levels',
    does: 'frames twelve levels deep',
    page: '<iframe src="/level.html?11"></iframe>',
    answers: {
      '/level.html': framed(
        "const n = Number(location.search.slice(1)); fetch('{third}/level/' + n); if (n > 0) { const f = document.createElement('iframe'); f.src = '/level.html?' + (n - 1); document.body.append(f) }",
      ),
    },
    sends: ['{third}/level/11', '{third}/level/0'],
  },
  {
    id: 'many-redirects',
    does: 'eighteen hops',
    page: script("fetch('/hop/0')"),
    answers: Object.fromEntries(
      Array.from({ length: 18 }, (_none, index) => [
        `/hop/${index}`,
        { status: 302, headers: { location: `/hop/${index + 1}`, 'set-cookie': `hop${index}=1` } },
      ]),
    ),
    sends: ['{own}/hop/0', '{own}/hop/18'],
    sets: ['hop0', 'hop17'],
  },
  {
    id: 'many-sockets',
    does: 'twelve WebSockets',
    page: script("for (let n = 0; n < 12; n += 1) new WebSocket('wss://{id}.elsewhere.example/socket/' + n)"),
    sends: ['wss://{id}.elsewhere.example/socket/0', 'wss://{id}.elsewhere.example/socket/11'],
  },
  {
    id: 'long-address',
    does: 'an address of three thousand characters',
    page: script("new Image().src = '{third}/long.png?' + 'a'.repeat(3000)"),
  },
  {
    id: 'long-key',
    does: 'a key of two thousand characters',
    page: script("localStorage.setItem('long-' + 'k'.repeat(2000), '1')"),
    keeps: [{ area: 'localStorage', key: 'long-' }],
  },
  {
    id: 'long-value',
    does: 'a value of a million characters',
    page: script("localStorage.setItem('big', 'v'.repeat(1000000))"),
    keeps: [{ area: 'localStorage', key: 'big' }],
  },
  {
    id: 'long-name',
    does: 'a cookie name of a thousand characters',
    page: script("document.cookie = 'n'.repeat(1000) + '=1'"),
  },
  {
    id: 'many-writes-frames',
    does: 'three thousand cookie writes in a frame, and one of its own after them',
    page: '<iframe src="{third}/f.html"></iframe>',
    answers: {
      '/f.html': framed(
        "for (let n = 0; n < 3000; n += 1) document.cookie = 'same=' + n + '; SameSite=None; Secure'; document.cookie = 'last=1; SameSite=None; Secure'",
      ),
    },
    sets: [{ name: 'last', at: '{third}', via: 'document.cookie' }],
  },
  {
    id: 'many-stores',
    does: 'two hundred cookies of the cookie store, four at a time',
    page: script(
      "(async () => { for (let n = 0; n < 40; n += 1) await Promise.all([0, 1, 2, 3].map((k) => cookieStore.set('s' + (n * 4 + k), '1'))) })()",
    ),
    sets: ['s0', { name: 's159', via: 'cookieStore' }],
  },
  {
    id: 'local-many',
    does: 'nine hundred keys',
    page: script("for (let n = 0; n < 900; n += 1) localStorage.setItem('key' + n, '1')"),
    keeps: [
      { area: 'localStorage', key: 'key0' },
      { area: 'localStorage', key: 'key501' },
      { area: 'localStorage', key: 'key899' },
    ],
  },
  {
    id: 'local-many-properties',
    does: 'nine hundred properties',
    page: script("for (let n = 0; n < 900; n += 1) localStorage['p' + n] = '1'"),
    keeps: [
      { area: 'localStorage', key: 'p0' },
      { area: 'localStorage', key: 'p501' },
      { area: 'localStorage', key: 'p899' },
    ],
  },
  {
    id: 'local-flood',
    does: 'a cookie after five thousand writes',
    page: script(
      "for (let n = 0; n < 5200; n += 1) localStorage.setItem('same', n); document.cookie = 'after_flood=1'; document.cookie = 'after_flood=; max-age=0'",
    ),
    keeps: [{ area: 'localStorage', key: 'same' }],
    sets: ['after_flood'],
  },
  {
    id: 'local-frames',
    does: 'a hundred and twenty frames with an origin of their own',
    page: script(
      "for (let n = 0; n < 120; n += 1) { const f = document.createElement('iframe'); f.src = 'https://f' + n + '.{id}.elsewhere.example/f.html?' + n; document.body.append(f) }",
    ),
    answers: { '/f.html': framed("localStorage.setItem('frame' + location.search.slice(1), '1')") },
    keeps: [
      { area: 'localStorage', key: 'frame0', at: 'https://f0.{id}.elsewhere.example' },
      { area: 'localStorage', key: 'frame119', at: 'https://f119.{id}.elsewhere.example' },
    ],
  },
];
