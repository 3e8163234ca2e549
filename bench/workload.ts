/**
 * The fixed workload: sites of one page with about 20 requests to their own host and a third party, one
 * response that takes 300 ms, a third-party frame, requests at +1, +5, +8 and +12 s, and, on every third
 * site, a script that sends beacons on unload.
 */
import { createServer } from 'node:http';

/** The sites' addresses. */
export interface Workload {
  urls: string[];
  stop(): Promise<void>;
}

const unloadBeacon =
  "addEventListener('visibilitychange', () => navigator.sendBeacon('/unload')); " +
  "addEventListener('pagehide', () => navigator.sendBeacon('/unload'));";

const script = (site: number): string => `${site % 3 === 0 ? unloadBeacon : ''}
  document.cookie = 'session_${site}=abc; path=/';
  localStorage.setItem('seen', '1');
  for (let i = 0; i < 8; i += 1) { const image = new Image(); image.src = 'http://localhost:' + location.port + '/pixel/' + i; }
  setTimeout(() => fetch('/late/1'), 1000); setTimeout(() => fetch('/late/5'), 5000); setTimeout(() => fetch('/late/12'), 12000);`;

/**
 * Starts the sites. Each has a port of its own and thereby an origin; localhost is the third party beside
 * 127.0.0.1.
 */
export async function startWorkload(sites = 12): Promise<Workload> {
  const servers = await Promise.all(
    Array.from({ length: sites }, async (_nothing, site) => {
      const server = createServer((request, response) => {
        const path = request.url ?? '/';
        if (path === '/') {
          response.writeHead(200, {
            'content-type': 'text/html; charset=utf-8',
            'set-cookie': 'PHPSESSID=abc; HttpOnly',
          });
          response.end(
            `<!doctype html><html lang="nl"><title>Site ${site}</title><link rel="stylesheet" href="/style.css"><body><h1>Site ${site}</h1>${'<p>Een alinea met wat tekst erin, zoals een pagina die heeft.</p>'.repeat(40)}${[1, 2, 3, 4].map((each) => `<img src="/image/${each}" width="80" height="60">`).join('')}<iframe src="http://localhost:${request.socket.localPort}/frame"></iframe><a href="/privacy">Privacyverklaring</a><script src="/app.js"></script><script src="/slow.js"></script></body></html>`,
          );
        } else if (path === '/app.js')
          response.writeHead(200, { 'content-type': 'text/javascript' }).end(script(site));
        else if (path === '/slow.js')
          setTimeout(
            () => response.writeHead(200, { 'content-type': 'text/javascript' }).end('window.slow = true;'),
            300,
          );
        else if (path === '/frame')
          response
            .writeHead(200, { 'content-type': 'text/html' })
            .end(
              '<script>document.cookie = "frame=1"; setTimeout(() => fetch("/late/frame"), 8000)</script>',
            );
        else if (path === '/sitemap.xml') response.writeHead(404).end();
        else
          response
            .writeHead(200, { 'content-type': path === '/style.css' ? 'text/css' : 'image/gif' })
            .end(path === '/style.css' ? 'body { font-family: sans-serif }' : '');
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return server;
    }),
  );
  const urls = servers.map((server) => {
    const address = server.address();
    return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`;
  });
  return {
    urls,
    stop: async () => {
      await Promise.all(
        servers.map(
          (server) =>
            new Promise<void>((resolve) => {
              server.closeAllConnections();
              server.close(() => resolve());
            }),
        ),
      );
    },
  };
}
