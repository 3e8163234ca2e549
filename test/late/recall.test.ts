/**
 * What fires late is seen: at +1, +5 and +12 s of page time, in every kind of frame and worker, after a scroll,
 * and on leaving. Truth is what the server was asked for; the table shows what the evidence has of it.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserPool } from '../../crawler/browser/pool.ts';
import { startPool, watch, type Watched } from '../crawler/observe/watch.ts';

const moments = [1, 5, 12];
const late = (name: string): string => moments.map((at) => `setTimeout(() => fetch('/late/${name}/${at}', { mode: 'no-cors' }), ${at * 1000});`).join('');
const lateCookies = (name: string): string => moments.map((at) => `setTimeout(() => { document.cookie = '${name}_${at}=1'; }, ${at * 1000});`).join('');
const script = (body: string): { type: string; body: string } => ({ type: 'text/javascript', body });
const html = (body: string): string => `<!doctype html><html lang="nl"><title>Laat</title><body>${body}</body></html>`;

const leaving = ['pagehide', 'visibilitychange', 'beforeunload'].map((event) => `addEventListener('${event}', () => { navigator.sendBeacon('/leave/${event}/beacon'); fetch('/leave/${event}/keepalive', { method: 'POST', keepalive: true }); });`).join('');

let pool: BrowserPool;
let seen: Watched;
beforeAll(async () => {
  pool = await startPool();
  seen = await watch(pool, {
    '/': (request, response) => {
      const other = `http://localhost:${request.socket.localPort}`;
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html(`
        <iframe src="/same"></iframe><iframe src="${other}/cross"></iframe>
        <iframe srcdoc="<script>${lateCookies('srcdoc').replaceAll('"', '&quot;')}${late('srcdoc').replaceAll('"', '&quot;')}</script>"></iframe>
        <div style="height: 6000px"></div><p id="end">einde</p>
        <script>
          ${late('top')} ${lateCookies('top')}
          new Worker('/worker.js');
          new SharedWorker('/shared.js');
          new IntersectionObserver(([entry]) => { if (entry.isIntersecting) fetch('/scrolled'); }).observe(document.getElementById('end'));
          setTimeout(() => cookieStore.set('in_store_5', '1'), 5000);
          ${leaving}
        </script>`));
    },
    '/same': html(`<script>${late('same')}${lateCookies('same')}</script>`),
    '/cross': html(`<script>${late('cross')}${lateCookies('cross')}addEventListener('pagehide', () => navigator.sendBeacon('/leave/cross/beacon'));</script>`),
    '/worker.js': script(late('worker')),
    '/shared.js': script("fetch('/late/shared/0');"),
  });
}, 60_000);
afterAll(() => pool.close());

const frames = ['top', 'same', 'cross', 'srcdoc'];
const shown = (name: string, hit: boolean): string => `  ${hit ? '✔' : '✖'} ${name}`;

test('every late request, scroll and goodbye that is to come', () => {
  const asked = new Set(seen.all('request').map(({ url }) => new URL(url).pathname));
  const wanted = [
    ...[...frames, 'worker'].flatMap((name) => moments.map((at) => `/late/${name}/${at}`)),
    '/late/shared/0',
    '/scrolled',
    ...['pagehide', 'visibilitychange'].flatMap((event) => [`/leave/${event}/beacon`, `/leave/${event}/keepalive`]),
    '/leave/cross/beacon',
  ];
  console.log(['Recall of late events', ...wanted.map((path) => shown(path, asked.has(path)))].join('\n'));
  expect(wanted.filter((path) => !asked.has(path))).toEqual([]);
});

test('everything that reached the server is in the evidence', () => {
  const asked = new Set(seen.all('request').map(({ url }) => new URL(url).pathname));
  const reached = [...new Set(seen.served.map(({ url }) => url.replace(/\?.*$/, '')))].filter((path) => path !== '/favicon.ico');
  expect(reached.filter((path) => !asked.has(path))).toEqual([]);
});

test('every late cookie of every frame', () => {
  const written = new Set(seen.all('cookie-write').map(({ name }) => name));
  const wanted = [...frames.flatMap((name) => moments.map((at) => `${name}_${at}`)), 'in_store_5'];
  expect(wanted.filter((name) => !written.has(name))).toEqual([]);
});

test('the time that passed is recorded with the visit, and what kept it from being whole', () => {
  const dwell = seen.all('visit')[0]?.dwell;
  expect(dwell?.clock).toBe('virtual');
  // A worker that leaves answers unread can hold the clock; then the visit says so.
  expect(dwell?.page === 15_000 || (dwell?.note ?? '') !== '').toBe(true);
  expect(dwell?.page).toBeGreaterThan(12_000);
});
