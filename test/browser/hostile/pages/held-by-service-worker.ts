import { readFrontPage, send, type Behaviour } from '../hostile-page.ts';

const worker = `
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => event.respondWith(new Promise(() => {})));`;

export const behaviour: Behaviour = {
  answer: (path, response) => {
    if (path === '/worker.js') send(response, worker, { 'content-type': 'text/javascript' });
    // Every page of this site is its front page.
    else send(response, readFrontPage('held-by-service-worker').front);
  },
};
