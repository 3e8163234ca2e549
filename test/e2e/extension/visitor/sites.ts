/** Small sites on loopback under any name, over TLS; everything that was asked is written down. */
import { createHash, X509Certificate } from 'node:crypto';
import { createServer as createPlainServer, type RequestListener, type ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { connect, type AddressInfo, type Server } from 'node:net';
import { makeAuthority } from '../../../support/authority.ts';

export interface Given {
  status?: number;
  headers?: Record<string, string | string[]>;
  body?: string;
  /** Milliseconds that the answer takes. */
  after?: number;
}
/** What each host answers to a path; null: nothing, as a counter of hits does. */
export type Sites = Readonly<Record<string, (path: string) => Given | null>>;

export interface Served {
  /** Ports of the servers; the plain one is also a proxy to the other. */
  tls: number;
  plain: number;
  /** The certificate of the authority that signed that of the servers. */
  authority: string;
  /** As curl's `--connect-to` takes them. */
  connectTo: string[];
  /** Hash of the key of the certificate: `--ignore-certificate-errors-spki-list`. */
  pin: string;
  /** `host/path` of all that was asked. */
  asked: string[];
  close(): void;
}

const portOf = (server: Server): number => {
  const address: AddressInfo | string | null = server.address();
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
};
const opened = (server: Server): Promise<void> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

function give(response: ServerResponse, given: Given | null): void {
  const open = { 'access-control-allow-origin': '*' };
  if (!given) return void response.writeHead(204, open).end();
  response.writeHead(given.status ?? 200, {
    'content-type': 'text/html; charset=utf-8',
    ...open,
    ...given.headers,
  });
  response.end(given.body ?? '');
}

export async function serveSites(sites: Sites): Promise<Served> {
  const asked: string[] = [];
  const listener: RequestListener = (request, response) => {
    request.resume();
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const path = new URL(request.url ?? '/', 'https://x').pathname;
    asked.push(`${host}${path}`);
    const given = path === '/favicon.ico' ? null : (sites[host]?.(path) ?? null);
    setTimeout(() => give(response, given), given?.after ?? 0);
  };
  const authority = makeAuthority();
  const hosts = Object.keys(sites);
  const issued = authority.issue({ hosts });
  const tls = createServer(issued, listener);
  const plain = createPlainServer(listener);
  plain.on('connect', (_request, client) => {
    const upstream = connect(portOf(tls), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('error', () => upstream.destroy());
  });
  await Promise.all([opened(tls), opened(plain)]);
  const key = new X509Certificate(issued.cert).publicKey.export({ type: 'spki', format: 'der' });
  return {
    tls: portOf(tls),
    plain: portOf(plain),
    authority: authority.pem,
    connectTo: hosts.flatMap((host) => [
      `${host}:443:127.0.0.1:${portOf(tls)}`,
      `${host}:80:127.0.0.1:${portOf(plain)}`,
    ]),
    pin: createHash('sha256').update(key).digest('base64'),
    asked,
    close: () => {
      for (const server of [tls, plain]) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}
