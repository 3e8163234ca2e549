import { html, send, type HostilePage } from '../hostile-page.ts';

export const page: HostilePage = {
  does: 'puts a service worker before itself that never answers, and one that never installs',
  answer: (path, response) => {
    if (path === '/worker.js')
      send(
        response,
        `addEventListener('install', () => skipWaiting()); addEventListener('activate', (event) => event.waitUntil(clients.claim())); addEventListener('fetch', (event) => event.respondWith(new Promise(() => {})));`,
        { 'content-type': 'text/javascript' },
      );
    else
      send(
        response,
        html(
          `navigator.serviceWorker.register('/worker.js'); navigator.serviceWorker.ready.then(() => { fetch('/held'); document.cookie = 'ready=1'; }); setTimeout(() => { document.cookie = 'later=1'; }, 6000);`,
          '<a href="/second">verder</a>',
        ),
      );
  },
  outcome: ['loaded'],
  cookies: ['before', 'later'],
};
