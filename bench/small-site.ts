/**
 * A whole small site for the real command: five pages over https under a name of its own, with a banner that
 * can be accepted, refused and opened again, and statistics by a third party. A page makes about 15 requests,
 * one of which takes 300 ms, and more at +1, +5 and +12 s.
 */
import { writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { Server } from 'node:net';
import { makeAuthority } from '../test/support/authority.ts';

const [own, third] = ['www.vijf-bladzijden.example', 'meting.example'] as const;
const paths = ['/', '/diensten', '/over-ons', '/contact', '/privacyverklaring'];

/** The site's addresses, and `--connect-to` for its two hosts. */
export interface SmallSite {
  urls: string[];
  connectTo: string[];
  stop(): Promise<void>;
}

const banner = `<div id="cookie-banner" class="cookie-banner" role="dialog" aria-label="Cookies" hidden
  style="position:fixed;bottom:0;left:0;right:0;padding:20px;background:#eee">
  <p>Wij gebruiken cookies voor statistieken. Mag dat?</p>
  <button id="accept">Alles accepteren</button> <button id="reject">Weigeren</button></div>`;

const script = `const banner = document.getElementById('cookie-banner');
  const choice = () => /(?:^|; )toestemming=(\\w+)/.exec(document.cookie)?.[1];
  const measure = () => { const s = document.createElement('script'); s.src = 'https://${third}/statistiek.js'; document.head.append(s); };
  const choose = (value) => { document.cookie = 'toestemming=' + value + '; path=/; max-age=15552000; secure; samesite=lax';
    if (value === 'ja') measure(); else document.cookie = '_meting=; path=/; max-age=0'; banner.hidden = true; };
  document.getElementById('accept').onclick = () => choose('ja');
  document.getElementById('reject').onclick = () => choose('nee');
  document.getElementById('again').onclick = (event) => { event.preventDefault(); banner.hidden = false; };
  if (choice() === undefined) banner.hidden = false;
  if (choice() === 'ja') measure();
  for (const seconds of [1, 5, 12]) setTimeout(() => fetch('/laat/' + seconds), seconds * 1000);`;

const statistics = `document.cookie = '_meting=' + Math.random().toString(16).slice(2) + '; path=/; max-age=31536000; secure';
  new Image().src = 'https://${third}/hit?p=' + encodeURIComponent(location.pathname);`;

const page = (path: string): string => `<!doctype html><html lang="nl"><title>Vijf bladzijden</title>
  <link rel="stylesheet" href="/stijl.css"><body><nav>${paths.map((each) => `<a href="${each}">${each.slice(1) || 'home'}</a> `).join('')}</nav>
  <h1>${path}</h1>${'<p>Een alinea met wat tekst erin, zoals een pagina die heeft.</p>'.repeat(40)}
  ${[1, 2, 3, 4, 5, 6, 7, 8].map((each) => `<img src="/beeld/${each}" width="80" height="60" alt="">`).join('')}
  <footer><a href="/privacyverklaring">Privacyverklaring</a> <a href="#" id="again">Cookie-instellingen</a></footer>
  ${banner}<script src="/app.js"></script><script src="/traag.js"></script></body></html>`;

const answer: RequestListener = (request, response) => {
  const path = (request.url ?? '/').replace(/\?.*$/, '');
  const send = (type: string, body: string): void =>
    void response.writeHead(200, { 'content-type': type }).end(body);
  if (request.headers.host?.startsWith(third) === true)
    return path === '/statistiek.js' ? send('text/javascript', statistics) : send('image/gif', '');
  if (paths.includes(path)) return send('text/html; charset=utf-8', page(path));
  if (path === '/app.js') return send('text/javascript', script);
  if (path === '/traag.js') return void setTimeout(() => send('text/javascript', 'window.slow = true'), 300);
  if (path === '/stijl.css') return send('text/css', 'body { font-family: sans-serif }');
  return path.startsWith('/beeld/') || path.startsWith('/laat/')
    ? send('image/gif', '')
    : void response.writeHead(404).end();
};

const toHttps: RequestListener = (request, response) =>
  void response.writeHead(301, { location: `https://${request.headers.host}${request.url}` }).end();

/** Starts the servers, and writes the authority of their certificate to `caFile`. */
export async function startSmallSite(caFile: string): Promise<SmallSite> {
  const authority = makeAuthority();
  await writeFile(caFile, authority.pem);
  const certificate = authority.issue({ hosts: [own, third], withAuthority: true });
  const servers = [createServer(toHttps), createSecureServer(certificate, answer)];
  const [http = 0, https = 0] = await Promise.all(servers.map(listen));
  return {
    urls: paths.map((path) => `https://${own}${path}`),
    connectTo: [own, third].flatMap((host) => [
      `${host}:443:127.0.0.1:${https}`,
      `${host}:80:127.0.0.1:${http}`,
    ]),
    stop: async () => {
      for (const server of servers) server.closeAllConnections();
      await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}
