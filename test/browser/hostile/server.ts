/** Serves the hostile pages on loopback, each under a name of its own: `<file name>.example`. */
import { createServer, type Server } from 'node:https';
import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Browser } from 'puppeteer-core';
import { acceptWebSocket } from '../../support/accept-web-socket.ts';
import { makeAuthority } from '../../support/authority.ts';
import { fromFile, html, send, type HostilePage } from './hostile-page.ts';

const folder = new URL('./pages/', import.meta.url);

/**
 * By name: an .html file, a module that answers every request itself, or a file and a module that helps it.
 */
export async function hostilePages(): Promise<Map<string, HostilePage>> {
  const files = readdirSync(folder).toSorted();
  const names = new Set(files.map((file) => file.replace(/\.\w+$/, '')));
  return new Map(
    await Promise.all(
      [...names].map(async (name): Promise<[string, HostilePage]> => {
        const module = files.includes(`${name}.ts`) ? await import(`./pages/${name}.ts`) : {};
        return [name, module.page ?? fromFile(name, module.behaviour ?? {})];
      }),
    ),
  );
}

export interface HostileServer {
  caFile: string;
  connectTo: string[];
  stop(): Promise<void>;
}

/** Well-behaved sites among them, which must not be harmed, and hosts that pages send things to. */
export const wellBehaved = ['first-good.example', 'middle-good.example', 'last-good.example'] as const;
const others = ['elsewhere.example', 'tracker.example'];

/**
 * `browser` is asked for when a page needs help to do its harm; `visited` is told of every page that a
 * browser, not a probe, asks for.
 */
export async function startHostileServer(
  folder: string,
  pages: ReadonlyMap<string, HostilePage>,
  browser: () => Promise<Browser>,
  visited: (host: string) => void,
): Promise<HostileServer> {
  const hosts = [...[...pages.keys()].map((name) => `${name}.example`), ...wellBehaved, ...others];
  const authority = makeAuthority();
  const caFile = `${folder}/ca.pem`;
  await writeFile(caFile, authority.pem);
  const server: Server = createServer(
    authority.issue({ hosts, withAuthority: true }),
    (request, response) => {
      response.on('error', () => undefined);
      const host = (request.headers.host ?? '').replace(/:\d+$/, '');
      const path = (request.url ?? '/').replace(/\?.*$/, '');
      if (request.headers['sec-fetch-dest'] === 'document') visited(host);
      const page = pages.get(host.replace(/\.example$/, ''));
      if (path === '/now' && page?.help) {
        response.writeHead(204).end();
        void browser()
          .then((running) => page.help?.(running, host))
          .catch(() => undefined);
      } else if (path === '/sitemap.xml' || path === '/favicon.ico') response.writeHead(404).end();
      else if (page) page.answer(path, response, request);
      else send(response, html('', '<p>Hier is niets aan de hand.</p>', host));
    },
  );
  const sockets = new Set<Duplex>();
  server.on('upgrade', ({ headers }, socket) => {
    sockets.add(socket);
    acceptWebSocket(headers['sec-websocket-key'] ?? '', socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return {
    caFile,
    connectTo: hosts.flatMap((host) => [`${host}:443:127.0.0.1:${port}`]),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        for (const socket of sockets) socket.destroy();
      }),
  };
}
