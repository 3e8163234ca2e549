/** Sites that cannot be checked, each in its own way. */
import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, type Server } from 'node:net';
import { writeFile } from 'node:fs/promises';
import { makeAuthority } from '../../support/authority.ts';

const page = (body: string): string =>
  `<!doctype html><html lang="nl"><title>Proefsite</title><body><h1>Proefsite</h1>${body}<footer><a href="/privacy">Privacyverklaring</a></footer></body></html>`;

/** A banner whose buttons do nothing at all. */
const stubborn =
  '<div role="dialog" style="position:fixed;bottom:0;left:0;right:0;padding:20px;background:#eee">Wij gebruiken cookies voor statistieken. <button>Accepteren</button> <button>Weigeren</button></div>';

const answers: Record<string, { status: number; body: string }> = {
  'notfound.example': { status: 404, body: page('<p>Niet gevonden</p>') },
  'wall.example': { status: 403, body: '<title>Access denied</title>' },
  'challenge.example': {
    status: 200,
    body: '<title>Just a moment...</title><div id="challenge-form"></div>',
  },
  'stubborn.example': { status: 200, body: page(stubborn) },
  'expired.example': { status: 200, body: page('') },
  'quiet.example': { status: 200, body: page('<p>Zonder cookies</p>') },
};

export interface AwkwardSites {
  caFile: string;
  connectTo: string[];
  stop(): Promise<void>;
}

export async function startAwkwardSites(folder: string): Promise<AwkwardSites> {
  const authority = makeAuthority();
  const caFile = `${folder}/ca.pem`;
  await writeFile(caFile, authority.pem);
  const listener: RequestListener = (request, response) => {
    const answer = answers[(request.headers.host ?? '').replace(/:\d+$/, '')] ?? { status: 404, body: '' };
    if (request.url !== '/' && answer.status === 200 && request.url !== '/privacy')
      response.writeHead(404).end();
    else response.writeHead(answer.status, { 'content-type': 'text/html; charset=utf-8' }).end(answer.body);
  };
  const toHttps: RequestListener = (request, response) =>
    void response
      .writeHead(301, { location: `https://${request.headers.host ?? ''}${request.url ?? '/'}` })
      .end();
  const good = authority.issue({ hosts: Object.keys(answers), withAuthority: true });
  const bad = authority.issue({ hosts: ['expired.example'], days: -3, withAuthority: true });
  const servers: Server[] = [
    createServer(toHttps),
    createSecureServer(good, listener),
    createSecureServer(bad, listener),
  ];
  const [http = 0, https = 0, expired = 0] = await Promise.all(servers.map(listen));
  const hosts = Object.keys(answers);
  // A port that was free a moment ago: nothing listens there.
  const closed = createServer();
  const refused = await listen(closed);
  await new Promise((resolve) => closed.close(resolve));
  return {
    caFile,
    connectTo: [
      ...hosts.map((host) => `${host}:443:127.0.0.1:${host === 'expired.example' ? expired : https}`),
      ...hosts.map((host) => `${host}:80:127.0.0.1:${http}`),
      `refused.example:443:127.0.0.1:${refused}`,
      `refused.example:80:127.0.0.1:${refused}`,
    ],
    stop: async () => {
      await Promise.all(
        servers.map(
          (server) =>
            new Promise((resolve) => {
              server.close(resolve);
              if ('closeAllConnections' in server && typeof server.closeAllConnections === 'function')
                server.closeAllConnections();
            }),
        ),
      );
    },
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address: AddressInfo | string | null = server.address();
      resolve(address !== null && typeof address === 'object' ? address.port : 0);
    });
  });
}
